// Any bytes as text and back.

import { countLone, rawBytes, rawText } from "../../src/delivery/raw-text.ts";
import { fc } from "../support/properties.ts";

test("any bytes are the same afterwards", () => {
  const some = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.array(
      fc.constantFrom(
        0x41,
        0x80,
        0xbf,
        0xc0,
        0xc3,
        0xa9,
        0xe2,
        0x82,
        0xac,
        0xed,
        0xa0,
        0xf0,
        0x9f,
        0x94,
        0x91,
        0xf5,
        0xff,
        0,
      ),
      { maxLength: 12 },
    ),
  );
  fc.assert(
    fc.property(some, (bytes) => {
      const buffer = Buffer.from(bytes);
      expect(rawBytes(rawText(buffer))).toEqual(buffer);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["UTF-8 is read as such, with its mark and line breaks", "\ufeffé密🔑\r\n", "\ufeffé密🔑\r\n"],
  ["Latin-1 beside ASCII", Buffer.from("caf\xe9=1", "latin1"), "caf\udce9=1"],
  ["UTF-8 beside a byte that is none", Buffer.from([0xc3, 0xa9, 0xff, 0x41]), "é\udcffA"],
  ["half a surrogate pair as bytes", Buffer.from([0xed, 0xa0, 0x80]), "\udced\udca0\udc80"],
  ["more bytes than needed for a character", Buffer.from([0xc0, 0xaf]), "\udcc0\udcaf"],
])("%s", (_what, bytes, text) => {
  expect(rawText(Buffer.from(bytes as string))).toBe(text);
});

test("lone surrogates are counted, and pairs are none", () => {
  expect(countLone("a🔑\udce9b\ud83d")).toBe(2);
  expect(countLone("é")).toBe(0);
});
