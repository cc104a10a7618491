import fc from "fast-check";
import { Redactor } from "../../src/masking/redactor.ts";
import { redactByReference } from "./reference.ts";

/** A small generator of numbers that a seed repeats (xorshift, Marsaglia 2003). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function inPieces(redactor: Redactor, text: Buffer, next: () => number): Buffer {
  const out: Buffer[] = [];
  for (let at = 0; at < text.length; ) {
    const size = next();
    // Through a copy that is wiped afterwards, so that a redactor that kept the caller's memory would be found out.
    const piece = Buffer.from(text.subarray(at, at + size));
    out.push(Buffer.from(redactor.push(piece)));
    piece.fill(0);
    at += size;
  }
  out.push(redactor.end());
  return Buffer.concat(out);
}

// Two to four letters, so that needles overlap, repeat and contain one another; white space among them.
const ALPHABETS = ["ab", "abc", "ab\n", "a\n ", "ab\n ", "abcd", "a\r\n", "\0\xff"];

function randomText(random: (below: number) => number, alphabet: string, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => alphabet[random(alphabet.length)]).join(""), "latin1");
}

describe("the redactor and the reference agree", () => {
  it.each(ALPHABETS)("on random cases over %j", (alphabet) => {
    const random = randomNumbers(20_261_122 + alphabet.length);
    for (let round = 0; round < 3_000; round++) {
      const longest = 1 + random(12);
      const needles = Array.from({ length: 1 + random(4) }, () =>
        randomText(random, alphabet, 1 + random(longest)),
      );
      const redactor = new Redactor(needles);
      for (let variant = 0; variant < 5; variant++) {
        const text = randomText(random, alphabet, random(40));
        const expected = redactByReference(text, needles);
        const widest = 1 + random(12);
        const actual = inPieces(redactor, text, () => 1 + random(widest));
        if (!actual.equals(expected)) throw new Error(describeCase(needles, text, actual, expected));
      }
    }
  });

  it("on arbitrary bytes cut anywhere", () => {
    const bytes = fc.uint8Array({ maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 }), { maxLength: 6 }),
        fc.array(fc.oneof(bytes, fc.nat(5)), { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (needles, pieces, sizes) => {
          const wanted = needles.map((needle) => Buffer.from(needle));
          const text = Buffer.concat(
            pieces.map((piece) => (typeof piece === "number" ? (wanted[piece] ?? Buffer.alloc(0)) : piece)),
          );
          let turn = 0;
          const actual = inPieces(new Redactor(wanted), text, () => sizes[turn++ % sizes.length] ?? 1);
          expect(actual.toString("latin1")).toBe(redactByReference(text, wanted).toString("latin1"));
        },
      ),
      { numRuns: 5_000, seed: 7 },
    );
  });

  it("on every cut of one text into two and into single bytes", () => {
    const needles = ["abcdef", "defghi", "ghi\njkl", "jklmno\n\npq", "aaaa"].map((text) => Buffer.from(text));
    const text = Buffer.from("xabcdefghi \r\n jklmno\n pqaaaaaaabcdefghijkl ghi\njk");
    const expected = redactByReference(text, needles).toString();
    for (let size = 1; size <= text.length; size++) {
      expect(inPieces(new Redactor(needles), text, () => size).toString()).toBe(expected);
      let first = true;
      const cut = () => {
        const now = first ? size : text.length;
        first = false;
        return now;
      };
      expect(inPieces(new Redactor(needles), text, cut).toString()).toBe(expected);
    }
  });

  it("whether whole or streamed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: fc.constantFrom("a", "b", "é", "\n") }), { maxLength: 4 }),
        fc.string({ unit: fc.constantFrom("a", "b", "é", "\n") }),
        (needles, text) => {
          const redactor = new Redactor(needles.map((needle) => Buffer.from(needle)));
          expect(inPieces(redactor, Buffer.from(text), () => 1).toString()).toBe(redactor.redact(text));
        },
      ),
      { numRuns: 2_000, seed: 11 },
    );
  });
});

describe("an idle moment", () => {
  it("shows at most a little of any needle and hides the rest of it", () => {
    const random = randomNumbers(4_711);
    for (let round = 0; round < 5_000; round++) {
      const needle = randomText(random, "abc", 6 + random(10));
      const redactor = new Redactor([needle]);
      const out: Buffer[] = [];
      for (const byte of needle) {
        out.push(redactor.push(Buffer.of(byte)));
        if (random(2) === 0) out.push(redactor.idle());
      }
      out.push(redactor.end());
      const shown = Buffer.concat(out).toString().split("***")[0] ?? "";
      expect(Buffer.concat(out).toString()).toBe(`${shown}***`);
      expect(shown.length).toBeLessThan(Math.min(6, needle.length / 2));
    }
  });
});

function describeCase(needles: readonly Buffer[], text: Buffer, actual: Buffer, expected: Buffer): string {
  const show = (bytes: Buffer) => JSON.stringify(bytes.toString("latin1"));
  return `${needles.map(show).join(" ")} in ${show(text)}: ${show(actual)} instead of ${show(expected)}`;
}
