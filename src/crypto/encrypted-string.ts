// Passwork's encrypted string: base32c( base64( "Salted__" ‖ salt[8] ‖ AES-256-CBC-PKCS7 ) ), the key and IV by
// EVP_BytesToKey from the passphrase's text. There is no MAC: a wrong key is noticed by the padding (255 times
// of 256) and by the UTF-8 check, never for certain.

import type { Cipher, Decipher } from "node:crypto";
import { CryptoError, type PassworkError } from "../errors.ts";
import { decodeBase32c, encodeBase32c } from "./base32c.ts";
import { evpBytesToKey } from "./evp.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { utf8Bytes, utf8OrThrow } from "./utf8.ts";

const MARK = /* @__PURE__ */ Buffer.from("Salted__", "latin1");
export const SALT_LENGTH = 8;
/** The bytes before the ciphertext: the mark and the salt. */
export const HEADER_LENGTH = 16;
export const BLOCK = 16;
/** The characters that every encrypted string starts with: base32c of the base64 of the mark. */
export const ENCRYPTED_PREFIX = "amt4cwv48xb6pp1h";

/** Encrypts a text (as UTF-8) or bytes under a passphrase, with a fresh random salt. */
export function encryptString(content: string | Uint8Array, passphrase: string): string {
  const plain = typeof content === "string" ? utf8Bytes(content) : content;
  const { header, cipher } = cipherFor(passphrase, nodeCrypto().randomBytes(SALT_LENGTH));
  const raw = Buffer.concat([header, cipher.update(plain), cipher.final()]);
  return encodeBase32c(Buffer.from(raw.toString("base64"), "latin1"));
}

/** Opens an encrypted string as bytes. Throws a `crypto` error when it is malformed or the passphrase is wrong. */
export function decryptBytes(encrypted: string, passphrase: string): Buffer {
  const raw = Buffer.from(decodeBase32c(encrypted).toString("latin1"), "base64");
  const body = raw.length - HEADER_LENGTH;
  if (body < BLOCK || body % BLOCK !== 0) throw notEncrypted();
  const decipher = decipherFor(raw.subarray(0, HEADER_LENGTH), passphrase);
  try {
    return Buffer.concat([decipher.update(raw.subarray(HEADER_LENGTH)), decipher.final()]);
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

/** What encrypts piece by piece, and the header that goes before: the mark and the salt. */
export function cipherFor(passphrase: string, salt: Uint8Array): { header: Buffer; cipher: Cipher } {
  requirePassphrase(passphrase);
  const { key, iv } = evpBytesToKey(Buffer.from(passphrase, "utf8"), salt);
  const { createCipheriv, createSecretKey } = nodeCrypto();
  return {
    header: Buffer.concat([MARK, salt]),
    cipher: createCipheriv("aes-256-cbc", createSecretKey(key), iv),
  };
}

/** What decrypts piece by piece, from the header. Throws a `crypto` error where that has not the mark. */
export function decipherFor(header: Buffer, passphrase: string): Decipher {
  requirePassphrase(passphrase);
  if (!header.subarray(0, MARK.length).equals(MARK)) throw notEncrypted();
  const { key, iv } = evpBytesToKey(Buffer.from(passphrase, "utf8"), header.subarray(MARK.length));
  const { createDecipheriv, createSecretKey } = nodeCrypto();
  return createDecipheriv("aes-256-cbc", createSecretKey(key), iv);
}

function requirePassphrase(passphrase: string): void {
  // An empty passphrase means "no encryption" to the official client: reaching this function with one is a bug.
  if (passphrase === "") throw new CryptoError("The key is empty.");
}

/** The failure of what is not in the form of an encrypted string. */
export function notEncrypted(): PassworkError {
  return new CryptoError("The value is no encrypted string: it is damaged or was cut off.");
}

/** The failure of what its key does not open. */
export function notOpened(): PassworkError {
  return new CryptoError("The key does not open the value, or the value is damaged.");
}
