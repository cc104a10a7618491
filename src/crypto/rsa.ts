// RSA as Passwork uses it: vault keys and inbox keys encrypted for a user. Ciphertexts are OAEP (SHA-256 for the
// hash and for MGF1) or, from older clients and for 1024-bit keys, PKCS#1 v1.5; both occur in one installation.
//
// Node's own PKCS#1 v1.5 decryption is of no use here: with an OpenSSL before 3.2 (Node 20) it is refused, and from
// 3.2 on (Node 24, Node 22 of late) wrong padding gives random bytes instead of an error. So OpenSSL does the
// private operation without padding, in every version alike, and the padding is judged here (RFC 8017, 7.2.2): in
// 0.5 ms for 2048 bits, where node-forge takes 20 to 40. Nobody can use the difference as an oracle: ciphertexts come
// from the vault's own server, and no answer goes back to it.

import type { KeyObject } from "node:crypto";
import { CryptoError, type PassworkError } from "../errors.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { utf8Bytes, utf8OrThrow } from "./utf8.ts";

/** Node's constants, as numbers of OpenSSL's, which never change. */
const PKCS1_PADDING = 1;
const NO_PADDING = 3;
const OAEP = { padding: 4, oaepHash: "sha256" } as const;
/** OAEP with SHA-256 needs 2 × 32 + 2 bytes of the modulus. */
const OAEP_OVERHEAD = 66;
/** PKCS#1 v1.5 needs 00 02, at least eight bytes of padding, and 00. */
const PKCS1_OVERHEAD = 11;

/** Reads an RSA private key, PKCS#1 or PKCS#8 PEM. Throws a `crypto` error for anything else. */
export function readPrivateKey(pem: string): KeyObject {
  return readKey("private", () => nodeCrypto().createPrivateKey(pem));
}

/** Reads an RSA public key, PKCS#1 or SPKI PEM. Throws a `crypto` error for anything else. */
export function readPublicKey(pem: string): KeyObject {
  return readKey("public", () => nodeCrypto().createPublicKey(pem));
}

/** The public key that belongs to a private one. */
export function publicKeyOf(privateKey: KeyObject): KeyObject {
  return nodeCrypto().createPublicKey(privateKey);
}

function readKey(kind: string, read: () => KeyObject): KeyObject {
  try {
    const key = read();
    if (key.asymmetricKeyType === "rsa") return key;
  } catch {
    // The reason is OpenSSL's and may quote the key: the sentence below says what matters.
  }
  throw new CryptoError(`The user's ${kind} key is no RSA key in PEM form.`);
}

/** Encrypts a text: OAEP where it fits, else PKCS#1 v1.5, as the official clients do. Returns base64. */
export function rsaEncrypt(text: string, publicKey: KeyObject): string {
  const plain = utf8Bytes(text);
  const size = modulusBytes(publicKey);
  if (plain.length > size - PKCS1_OVERHEAD) {
    throw new CryptoError(`The text is too long for an RSA key of ${size * 8} bits.`);
  }
  const scheme = plain.length <= size - OAEP_OVERHEAD ? OAEP : ({ padding: PKCS1_PADDING } as const);
  try {
    return nodeCrypto()
      .publicEncrypt({ key: publicKey, ...scheme }, plain)
      .toString("base64");
  } catch {
    // A key of the right form with impossible numbers in it, such as a modulus of zero.
    throw new CryptoError("The public key cannot encrypt: it is damaged.");
  }
}

/**
 * Decrypts base64 to text, OAEP first and PKCS#1 v1.5 after. Throws a `crypto` error when neither padding is
 * there or the result is no UTF-8: a guess is never passed on.
 */
export function rsaDecrypt(encrypted: string, privateKey: KeyObject): string {
  const block = Buffer.from(encrypted, "base64");
  if (block.length !== modulusBytes(privateKey)) throw notOpened();
  return utf8OrThrow(openOaep(block, privateKey) ?? openPkcs1(block, privateKey), notOpened);
}

function openOaep(block: Buffer, privateKey: KeyObject): Buffer | undefined {
  try {
    return nodeCrypto().privateDecrypt({ key: privateKey, ...OAEP }, block);
  } catch {
    return undefined;
  }
}

function openPkcs1(block: Buffer, privateKey: KeyObject): Buffer {
  let padded: Buffer;
  try {
    padded = nodeCrypto().privateDecrypt({ key: privateKey, padding: NO_PADDING }, block);
  } catch {
    throw notOpened();
  }
  const end = padded.indexOf(0, 2);
  if (padded[0] !== 0 || padded[1] !== 2 || end < PKCS1_OVERHEAD - 1) throw notOpened();
  return padded.subarray(end + 1);
}

/** A new key pair as connectors make it: SPKI and PKCS#8 PEM. */
export function generateRsaKeys(bits = 2048): Promise<{ publicPem: string; privatePem: string }> {
  const options = {
    modulusLength: bits,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  } as const;
  return new Promise((resolve, reject) => {
    nodeCrypto().generateKeyPair("rsa", options, (error, publicPem, privatePem) => {
      if (error === null) resolve({ publicPem, privatePem });
      else reject(error);
    });
  });
}

function modulusBytes(key: KeyObject): number {
  return Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
}

function notOpened(): PassworkError {
  return new CryptoError("The user's private key does not open the value: it was made for another key.");
}
