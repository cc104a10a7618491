// Passwork's encrypted string: base32c( base64( "Salted__" ‖ salt[8] ‖ AES-256-CBC-PKCS7 ) ), the key and IV by
// EVP_BytesToKey from the passphrase's text. There is no MAC: a wrong key is noticed by the padding (255 times
// of 256) and by the UTF-8 check, never for certain.

import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from "node:crypto";
import { CryptoError, type PassworkError } from "../errors.ts";
import { decodeBase32c, encodeBase32c } from "./base32c.ts";
import { evpBytesToKey } from "./evp.ts";
import { utf8Bytes, utf8OrThrow } from "./utf8.ts";

const MARK = /* @__PURE__ */ Buffer.from("Salted__", "latin1");
const SALT_LENGTH = 8;
const BLOCK = 16;
/** The characters that every encrypted string starts with: base32c of the base64 of the mark. */
export const ENCRYPTED_PREFIX = "amt4cwv48xb6pp1h";

/** Encrypts a text (as UTF-8) or bytes under a passphrase, with a fresh random salt. */
export function encryptString(content: string | Uint8Array, passphrase: string): string {
  requirePassphrase(passphrase);
  const plain = typeof content === "string" ? utf8Bytes(content) : content;
  const salt = randomBytes(SALT_LENGTH);
  const { key, iv } = evpBytesToKey(Buffer.from(passphrase, "utf8"), salt);
  const raw = Buffer.concat([MARK, salt, encryptCbc(plain, key, iv)]);
  return encodeBase32c(Buffer.from(raw.toString("base64"), "latin1"));
}

/** Opens an encrypted string as bytes. Throws a `crypto` error when it is malformed or the passphrase is wrong. */
export function decryptBytes(encrypted: string, passphrase: string): Buffer {
  requirePassphrase(passphrase);
  const raw = Buffer.from(decodeBase32c(encrypted).toString("latin1"), "base64");
  const body = raw.length - MARK.length - SALT_LENGTH;
  if (body < BLOCK || body % BLOCK !== 0 || !raw.subarray(0, MARK.length).equals(MARK)) {
    throw new CryptoError("The value is no encrypted string: it is damaged or was cut off.");
  }
  const salt = raw.subarray(MARK.length, MARK.length + SALT_LENGTH);
  const { key, iv } = evpBytesToKey(Buffer.from(passphrase, "utf8"), salt);
  try {
    return decryptCbc(raw.subarray(MARK.length + SALT_LENGTH), key, iv);
  } catch {
    throw notOpened();
  }
}

/** Opens an encrypted string as text. Throws a `crypto` error when the result is no UTF-8. */
export function decryptString(encrypted: string, passphrase: string): string {
  return utf8OrThrow(decryptBytes(encrypted, passphrase), notOpened);
}

// AES is OpenSSL's for every size. noble is a little faster for short fields on Node 24 and slower on Node 20, but its
// tables and compiled code cost each process 5 ms and 3 MB. The key goes in as a key object: what it is of plain bytes,
// Node 24 finds out by two exceptions, in 6 µs of 12.

function encryptCbc(plain: Uint8Array, key: Uint8Array, iv: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-cbc", createSecretKey(key), iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

function decryptCbc(body: Uint8Array, key: Uint8Array, iv: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-cbc", createSecretKey(key), iv);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

function requirePassphrase(passphrase: string): void {
  // An empty passphrase means "no encryption" to the official client: reaching this function with one is a bug.
  if (passphrase === "") throw new CryptoError("The key is empty.");
}

function notOpened(): PassworkError {
  return new CryptoError("The key does not open the value, or the value is damaged.");
}
