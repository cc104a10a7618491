// The redactor against its reference: more than a million generated cases, the same in every run.

import { Matcher } from "../../src/masking/matcher.ts";
import { Redactor } from "../../src/masking/redactor.ts";
import { fc } from "../support/properties.ts";
import { Reference, redactByReference, replaced } from "./reference.ts";

type Random = (below: number) => number;

/** A small generator of numbers that a seed repeats (mulberry32). */
function randomNumbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

// Two to four letters, so that needles overlap, repeat and contain one another; white space among them.
const ALPHABETS = ["ab", "abc", "ab\n", "a\n ", "ab\n ", "abcd", "a\r\n", "\0\xff"];

function randomText(random: Random, alphabet: string, length: number): string {
  let text = "";
  for (let at = 0; at < length; at++) text += alphabet[random(alphabet.length)];
  return text;
}

function randomNeedles(random: Random, alphabet: string): Buffer[] {
  const longest = 1 + random(12);
  return Array.from({ length: 1 + random(4) }, () =>
    Buffer.from(randomText(random, alphabet, 1 + random(longest)), "latin1"),
  );
}

/** Random text, half of the time with needles, whole or in part, put into it. */
function randomOutput(random: Random, alphabet: string, needles: readonly Buffer[]): string {
  const text = randomText(random, alphabet, random(24));
  if (random(2) === 0) return text;
  const needle = (needles[random(needles.length)] ?? Buffer.of()).toString("latin1");
  const at = random(text.length + 1);
  return text.slice(0, at) + needle.slice(random(2), needle.length - random(2)) + text.slice(at);
}

/** The stream cut into pieces by `next`; each piece's memory is wiped as soon as the redactor has had it. */
function inPieces(redactor: Redactor, text: Buffer, next: () => number): Buffer {
  const out: Buffer[] = [];
  for (let at = 0; at < text.length; ) {
    const size = next();
    const piece = Buffer.from(text.subarray(at, at + size));
    out.push(Buffer.from(redactor.push(piece)));
    piece.fill(0);
    at += size;
  }
  out.push(redactor.end());
  return Buffer.concat(out);
}

const show = (text: string | Buffer) => JSON.stringify(text.toString("latin1" as BufferEncoding));

function fail(
  about: string,
  needles: readonly Buffer[],
  text: string,
  actual: string,
  expected: string,
): never {
  const list = needles.map(show).join(" ");
  throw new Error(`${about}: ${list} in ${show(text)}: ${show(actual)} instead of ${show(expected)}`);
}

describe("the redactor and the reference agree", () => {
  let cases = 0;
  // A hundred and more for each set of needles, as a matcher takes longer to make than a text to search.
  const TEXTS = 100;

  it.each(ALPHABETS)("on random texts over %j, cut at random", (alphabet) => {
    for (let round = 0; round < 370; round++) {
      const seed = ALPHABETS.indexOf(alphabet) * 1_000_000 + round;
      const random = randomNumbers(seed);
      const needles = randomNeedles(random, alphabet);
      const reference = new Reference(needles);
      const redactor = new Redactor(needles);
      for (let turn = 0; turn < TEXTS; turn++) {
        const text = randomOutput(random, alphabet, needles);
        const expected = replaced(text, reference.covered(text));
        const widest = 1 + random(12);
        const actual = inPieces(redactor, Buffer.from(text, "latin1"), () => 1 + random(widest));
        if (actual.toString("latin1") !== expected) {
          fail(`seed ${seed}, text ${turn}`, needles, text, actual.toString("latin1"), expected);
        }
        cases += 1;
      }
    }
  });

  it.each(ALPHABETS)("on short texts over %j, cut in every way", (alphabet) => {
    for (let round = 0; round < 380; round++) {
      const seed = 100_000_000 + ALPHABETS.indexOf(alphabet) * 1_000_000 + round;
      const random = randomNumbers(seed);
      const needles = randomNeedles(random, alphabet);
      const reference = new Reference(needles);
      const redactor = new Redactor(needles);
      for (let turn = 0; turn < 3; turn++) {
        const text = randomText(random, alphabet, 6 + random(3));
        const bytes = Buffer.from(text, "latin1");
        const expected = replaced(text, reference.covered(text));
        // Each bit of `cuts` is one place between two bytes.
        for (let cuts = 0; cuts < 1 << (text.length - 1); cuts++) {
          let actual = "";
          let from = 0;
          for (let at = 1; at <= text.length; at++) {
            if (at < text.length && ((cuts >> (at - 1)) & 1) === 0) continue;
            actual += redactor.push(bytes.subarray(from, at)).toString("latin1");
            from = at;
          }
          actual += redactor.end().toString("latin1");
          if (actual !== expected) fail(`seed ${seed}, cuts ${cuts}`, needles, text, actual, expected);
          cases += 1;
        }
      }
    }
  });

  it.each(ALPHABETS)(
    "over %j, with idle moments and with needles that are added while it runs",
    (alphabet) => {
      for (let round = 0; round < 270; round++) {
        const seed = 200_000_000 + ALPHABETS.indexOf(alphabet) * 1_000_000 + round;
        const random = randomNumbers(seed);
        const [first, more] = [randomNeedles(random, alphabet), randomNeedles(random, alphabet)];
        const all = [...first, ...more];
        const references = { first: new Reference(first), all: new Reference(all) };
        const matchers = { first: new Matcher(first), all: new Matcher(all) };
        let matcher = matchers.first;
        const redactor = new Redactor(() => matcher);
        for (let turn = 0; turn < 40; turn++) {
          matcher = matchers.first;
          const text = randomOutput(random, alphabet, all);
          const addedAt = random(text.length + 1);
          const shown: boolean[] = [];
          let actual = "";
          let at = 0;
          const push = (end: number): void => {
            actual += redactor.push(Buffer.from(text.slice(at, end), "latin1")).toString("latin1");
            at = end;
            if (random(3) > 0) return;
            const released = redactor.idle().length;
            actual += text.slice(at - released, at);
            shown.length = Math.max(shown.length, at);
            shown.fill(true, at - released, at);
          };
          while (at < addedAt) push(Math.min(addedAt, at + 1 + random(6)));
          matcher = matchers.all;
          while (at < text.length) push(Math.min(text.length, at + 1 + random(6)));
          actual += redactor.end().toString("latin1");

          // What the first needles had not decided by then is searched for all.
          const from = references.first.live(text.slice(0, addedAt));
          const covered = references.all.covered(text, from, references.first.covered(text));
          const expected = replaced(text, covered, { shown });
          if (actual !== expected) {
            fail(`seed ${seed}, text ${turn}, added at ${addedAt}`, all, text, actual, expected);
          }
          cases += 1;
        }
      }
    },
  );

  it("a million times and more", () => {
    expect(cases).toBeGreaterThan(1_000_000);
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
      { numRuns: 2_000, seed: 7 },
    );
  });

  it("on every cut of one text into two and into pieces of one length", () => {
    const needles = ["abcdef", "defghi", "ghi\njkl", "jklmno\n\npq", "aaaa"].map((text) => Buffer.from(text));
    const text = Buffer.from("xabcdefghi \r\n jklmno\n pqaaaaaaabcdefghijkl ghi\njk");
    const expected = redactByReference(text, needles).toString();
    for (let size = 1; size <= text.length; size++) {
      expect(inPieces(new Redactor(needles), text, () => size).toString()).toBe(expected);
      const sizes = [size];
      const cut = () => sizes.shift() ?? text.length;
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
      { numRuns: 1_000, seed: 11 },
    );
  });
});

it("an idle moment shows at most a little of any needle and hides the rest of it", () => {
  const random = randomNumbers(4_711);
  for (let round = 0; round < 1_000; round++) {
    const needle = Buffer.from(randomText(random, "abc", 6 + random(10)));
    const redactor = new Redactor([needle]);
    const out: Buffer[] = [];
    for (const byte of needle) {
      out.push(redactor.push(Buffer.of(byte)));
      if (random(2) === 0) out.push(redactor.idle());
    }
    out.push(redactor.end());
    const all = Buffer.concat(out).toString();
    const shown = all.split("***")[0] ?? "";
    expect(all).toBe(`${shown}***`);
    expect(shown.length).toBeLessThan(Math.min(6, needle.length / 2));
  }
});
