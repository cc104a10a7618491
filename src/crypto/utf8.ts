// Text to bytes and back without a silent change: JavaScript and Node put U+FFFD where they cannot convert, which in
// a secret is damage that nobody sees before the login fails.

import { type PassworkError, UsageError } from "../errors.ts";

// `ignoreBOM` keeps a leading U+FEFF: it is a character of the secret.
const STRICT_UTF8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Half of a surrogate pair without the other: the one thing in a JavaScript string that has no UTF-8 form. */
const LONE_SURROGATE = /\p{Cs}/u;

/** The text's UTF-8 bytes. Throws a `usage` error for half a surrogate pair: it could never be read back. */
export function utf8Bytes(text: string): Buffer {
  if (LONE_SURROGATE.test(text)) {
    throw new UsageError("The text holds half of a surrogate pair, which UTF-8 cannot express.");
  }
  return Buffer.from(text, "utf8");
}

/** Strict UTF-8: throws what `failure` makes instead of putting replacement characters into a secret. */
export function utf8OrThrow(bytes: Uint8Array, failure: () => PassworkError): string {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    throw failure();
  }
}
