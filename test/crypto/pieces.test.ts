// The stages of a stream give what the whole gives, wherever it is cut.

import { Base32cDecoder, decodeBase32c, encodeBase32c } from "../../src/crypto/base32c.ts";
import {
  Appended,
  Base32cEncoder,
  Base64Decoder,
  Base64Encoder,
  type Stage,
} from "../../src/crypto/pieces.ts";
import { cutAnywhere, failure, fc } from "./support.ts";

function through(stage: Stage, pieces: readonly Buffer[]): Buffer {
  return Buffer.concat([...pieces.map((piece) => Buffer.from(stage.write(piece))), stage.end()]);
}

const anyPieces = fc
  .uint8Array({ maxLength: 200 })
  .chain((bytes) => cutAnywhere(fc.constant(Buffer.from(bytes))));

test("base64 and base32c are encoded as at once", () => {
  fc.assert(
    fc.property(anyPieces, (pieces) => {
      const whole = Buffer.concat(pieces);
      expect(through(new Base64Encoder(), pieces).toString("latin1")).toBe(whole.toString("base64"));
      expect(through(new Base32cEncoder(), pieces).toString("latin1")).toBe(encodeBase32c(whole));
    }),
  );
});

test("base64 is decoded as at once, with line breaks and with or without padding", () => {
  const base64 = fc.tuple(fc.uint8Array({ maxLength: 200 }), fc.boolean(), fc.integer({ min: 1, max: 80 }));
  const cut = base64.chain(([bytes, padded, width]) => {
    const text = Buffer.from(bytes).toString(padded ? "base64" : "base64url");
    const usual = text.replace(/-/g, "+").replace(/_/g, "/");
    const lines = Buffer.from(usual.replace(new RegExp(`.{${width}}`, "g"), "$&\r\n"));
    return fc.tuple(fc.constant(Buffer.from(bytes)), cutAnywhere(fc.constant(lines)));
  });
  fc.assert(
    fc.property(cut, ([bytes, pieces]) => {
      expect(through(new Base64Decoder(), pieces).equals(bytes)).toBe(true);
    }),
  );
});

test.each(["%", "a", "abcde", "ab=c", "YQ==YQ==", "YWI=x", "=YQ=", "YQ===", "ab%d", "абвг"])(
  "%j is no base64, wherever it is cut",
  (text) => {
    fc.assert(
      fc.property(cutAnywhere(fc.constant(Buffer.from(text))), (pieces) => {
        expect(failure(() => through(new Base64Decoder(), pieces)).code).toBe("crypto");
      }),
    );
  },
);

test("base32c is decoded as at once, foreign characters and either case included", () => {
  const char = fc.constantFrom(..."0123456789abcdefghjkmnpqrtuvwxyzABCXYZoilsOILS -_=\n\u{e9}");
  fc.assert(
    fc.property(
      cutAnywhere(fc.string({ unit: char, maxLength: 100 }).map((text) => Buffer.from(text, "latin1"))),
      (pieces) => {
        const decoder = new Base32cDecoder();
        const decoded = Buffer.concat(pieces.map((piece) => Buffer.from(decoder.write(piece))));
        expect(decoded.equals(decodeBase32c(Buffer.concat(pieces).toString("latin1")))).toBe(true);
      },
    ),
  );
});

test("what is appended is there, beyond the usual size too, and is not kept in far too much memory", () => {
  const appended = new Appended(100_000);
  const bytes = Buffer.from(Uint8Array.from({ length: 300_000 }, (_, n) => n * 7));
  for (const end of [0, 1, 70_000, 70_000, 99_000, 250_000]) {
    appended.append(bytes.subarray(appended.length, end));
    expect(appended.length).toBe(end);
    expect(appended.bytes().equals(bytes.subarray(0, end))).toBe(true);
  }
  const little = new Appended(10_000_000);
  little.append(bytes.subarray(0, 10));
  expect(little.bytes().buffer.byteLength).toBeLessThan(1_000_000);
});
