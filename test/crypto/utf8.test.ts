import { utf8Bytes, utf8OrThrow } from "../../src/crypto/utf8.ts";
import { PassworkError } from "../../src/errors.ts";
import { failure, fc, unicodeText } from "./support.ts";

const refuse = () => new PassworkError("crypto", "no text");

test("any text comes back as it was, a leading BOM and NUL included", () => {
  fc.assert(fc.property(unicodeText, (text) => utf8OrThrow(utf8Bytes(text), refuse) === text));
  for (const text of ["\ufeff", "\ufeff\ufeffa", "\0", "\uffff", "\u{10ffff}"]) {
    expect(utf8OrThrow(utf8Bytes(text), refuse)).toBe(text);
  }
});

test.each(["\ud800", "a\udfff", "\udc00\ud800", "🔑\ud83d"])(
  "half a surrogate pair is refused: %j",
  (text) => {
    const error = failure(() => utf8Bytes(text));
    expect(error.code).toBe("usage");
    expect(error.message).toBe("The text holds half of a surrogate pair, which UTF-8 cannot express.");
  },
);

test.each([
  ["a lone continuation byte", [0x80]],
  ["a cut-off character", [0xf0, 0x9f, 0x94]],
  ["an overlong form", [0xc0, 0xaf]],
  ["half a surrogate pair", [0xed, 0xa0, 0x80]],
  ["beyond U+10FFFF", [0xf4, 0x90, 0x80, 0x80]],
  ["a byte that is in no UTF-8", [0x61, 0xff]],
])("bytes that are no UTF-8 are refused: %s", (_, bytes) => {
  expect(failure(() => utf8OrThrow(Uint8Array.from(bytes), refuse)).message).toBe("no text");
});
