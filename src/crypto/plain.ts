// How the same fields travel where the server has no client-side encryption: base64 of the UTF-8 text.

import { CryptoError, type PassworkError } from "../errors.ts";
import { utf8Bytes, utf8OrThrow } from "./utf8.ts";

/** Encodes a text as base64 of its UTF-8 bytes. */
export function encodePlain(text: string): string {
  return utf8Bytes(text).toString("base64");
}

/** Decodes base64 as bytes. Throws a `crypto` error for anything that is no base64. */
export function decodePlainBytes(encoded: string): Buffer {
  const bytes = Buffer.from(encoded, "base64");
  // `Buffer.from` skips what it does not know: only encoding again tells whether it was base64.
  if (unpadded(bytes.toString("base64")) !== unpadded(encoded.replace(/\s/g, ""))) throw notPlain();
  return bytes;
}

function unpadded(base64: string): string {
  // Bounded, because `=+$` takes quadratic time on a long run of `=` that is not at the end.
  return base64.replace(/={1,2}$/, "");
}

/** Decodes base64 as UTF-8 text. Throws a `crypto` error for anything else, an encrypted string included. */
export function decodePlain(encoded: string): string {
  return utf8OrThrow(decodePlainBytes(encoded), notPlain);
}

function notPlain(): PassworkError {
  return new CryptoError("The value is not base64 of a UTF-8 text: it is damaged or encrypted.");
}
