import { decodeBase32c, encodeBase32c } from "../../src/crypto/base32c.ts";
import { fc } from "./support.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrtuvwxyz";
const ALIASES: ReadonlyMap<string, string> = new Map(Object.entries({ o: "0", i: "1", l: "1", s: "5" }));

/** The format as one would explain it: a row of bits, cut anew. */
function slowEncode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}

function slowDecode(text: string): number[] {
  const bits = [...text]
    .map((char) => (char.codePointAt(0) ?? 0) < 128 && char.toLowerCase())
    .map((char) => (char === false ? -1 : ALPHABET.indexOf(ALIASES.get(char) ?? char)))
    .filter((value) => value >= 0)
    .map((value) => value.toString(2).padStart(5, "0"))
    .join("");
  return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
}

test("known vectors", () => {
  expect(encodeBase32c(Buffer.from("U2FsdGVkX1"))).toBe("amt4cwv48xb6pp1h");
  expect(encodeBase32c(Buffer.from("a"))).toBe("c4");
  expect(encodeBase32c(Buffer.alloc(0))).toBe("");
  expect(decodeBase32c("amt4cwv48xb6pp1h").toString()).toBe("U2FsdGVkX1");
  expect(decodeBase32c("c4").toString()).toBe("a");
  expect(decodeBase32c("")).toHaveLength(0);
});

test("encodes as the slow reference does, and decodes to the same bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const encoded = encodeBase32c(bytes);
      expect(encoded).toBe(slowEncode(bytes));
      expect([...decodeBase32c(encoded)]).toEqual([...bytes]);
    }),
  );
});

test("every pair of bytes at every place in a group of five", () => {
  const bytes = new Uint8Array(5);
  for (let place = 0; place < 4; place++) {
    bytes.fill(0);
    for (let high = 0; high < 256; high += 5) {
      for (let low = 0; low < 256; low += 3) {
        bytes[place] = high;
        bytes[place + 1] = low;
        const encoded = encodeBase32c(bytes);
        if (encoded !== slowEncode(bytes) || !decodeBase32c(encoded).equals(bytes)) {
          throw new Error(`Wrong at place ${place} for ${high}, ${low}.`);
        }
      }
    }
  }
});

test("decodes any text as the slow reference does: either case, aliases, junk in every place", () => {
  const char = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...ALPHABET, ...ALPHABET.toUpperCase()) },
    { weight: 3, arbitrary: fc.constantFrom(..."oilsOILS") },
    // U+0161 and U+0130 have the low bytes of "a" and "0"; U+212A is a "k" once in lower case.
    { weight: 1, arbitrary: fc.constantFrom(" ", "\n", "=", "-", "_", "\0", "ÿ", "š", "İ", "\u212a", "🔑") },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
  );
  fc.assert(
    fc.property(fc.array(char, { maxLength: 60 }), (chars) => {
      const text = chars.join("");
      expect([...decodeBase32c(text)]).toEqual(slowDecode(text));
    }),
    { numRuns: 1000 },
  );
});

test("decodes what was written by hand: upper case, spaced, with mistaken characters", () => {
  const encoded = encodeBase32c(Buffer.from("0123456789 some longer text, beyond one group"));
  const mistaken = encoded.replaceAll("0", "O").replaceAll("1", "l").replaceAll("5", "S").toUpperCase();
  const grouped = (mistaken.match(/.{1,4}/g) ?? []).join("-\n");
  expect(decodeBase32c(grouped).toString()).toBe("0123456789 some longer text, beyond one group");
});

test("drops fewer than eight trailing bits, whatever they are", () => {
  expect([...decodeBase32c("c")]).toEqual([]);
  expect([...decodeBase32c("c7")]).toEqual([...decodeBase32c("c4")]);
  expect([...decodeBase32c("c4z")]).toEqual([...Buffer.from("a")]);
});

test("an attachment of the largest size goes both ways whole", () => {
  const bytes = Buffer.alloc(9_320_001, "0123456789abcdefghijklmnopqrstuvwxyz+/ABC");
  const encoded = encodeBase32c(bytes);
  expect(encoded).toHaveLength(Math.ceil((bytes.length * 8) / 5));
  expect(decodeBase32c(encoded).equals(bytes)).toBe(true);
});
