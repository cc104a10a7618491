// OpenSSL's EVP_BytesToKey with MD5 and one iteration: how Passwork makes a key and an IV of a passphrase.
// MD5 is no security boundary here, it is the format; the passphrases are long random texts.

import { _MD5 as NobleMd5 } from "@noble/hashes/legacy.js";
import { nodeCrypto } from "./node-crypto.ts";

export type Md5 = (bytes: Uint8Array) => Uint8Array;

/**
 * OpenSSL's MD5 takes half the time of noble's, but an OpenSSL in FIPS mode has none. Its result comes as a text:
 * a buffer made natively costs more, and memory that is only freed at the next collection.
 */
export const md5: Md5 = (bytes) => {
  fastest ??= fastestMd5();
  return fastest(bytes);
};

let fastest: Md5 | undefined;

function fastestMd5(): Md5 {
  const { hash } = nodeCrypto();
  return opensslHasMd5()
    ? (bytes) => Buffer.from(hash("md5", bytes, "binary"), "latin1")
    : // Its ready-made function `md5` is put together with every start, which takes a millisecond.
      (bytes) => new NobleMd5().update(bytes).digest();
}

function opensslHasMd5(): boolean {
  try {
    nodeCrypto().hash("md5", "");
    return true;
  } catch {
    return false;
  }
}

/** Derives a 32-byte key and a 16-byte IV from a passphrase (its UTF-8 bytes) and an 8-byte salt. */
export function evpBytesToKey(
  passphrase: Uint8Array,
  salt: Uint8Array,
  md5Of: Md5 = md5,
): { key: Uint8Array; iv: Uint8Array } {
  const derived = new Uint8Array(48);
  const input = Buffer.allocUnsafe(16 + passphrase.length + salt.length);
  input.set(passphrase, 16);
  input.set(salt, 16 + passphrase.length);
  derived.set(md5Of(input.subarray(16)), 0);
  for (const offset of [16, 32]) {
    input.set(derived.subarray(offset - 16, offset), 0);
    derived.set(md5Of(input), offset);
  }
  return { key: derived.subarray(0, 32), iv: derived.subarray(32) };
}
