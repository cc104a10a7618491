// The master key: PBKDF2 of the master password, and the hash by which the server recognises it.

import { CryptoError, type PassworkError } from "../errors.ts";
import { printable } from "../printable.ts";
import { nodeCrypto } from "./node-crypto.ts";
import { utf8Bytes } from "./utf8.ts";

/** The parameters behind `pbkdf:digest:iterations:bytes:salt`. */
export interface MasterKeyOptions {
  /** OpenSSL's name of the digest, such as `sha256`. */
  digest: string;
  iterations: number;
  /** Length of the derived key in bytes. */
  bytes: number;
  /** Used as text; may hold any character, `:` included. */
  salt: string;
}

/** Bounds of what a server may ask of the client: beyond them it is a mistake, or an attack on its CPU. */
const MAX_ITERATIONS = 2_000_000;
const MAX_BYTES = 256;

/** Reads `pbkdf:digest:iterations:bytes:salt`. Throws a `crypto` error for anything else. */
export function parseMasterKeyOptions(text: string): MasterKeyOptions {
  const [scheme, digest = "", iterations = "", bytes = "", ...salt] = text.split(":");
  const options = {
    digest: digest.toLowerCase(),
    iterations: wholeNumber(iterations),
    bytes: wholeNumber(bytes),
    salt: salt.join(":"),
  };
  if (scheme !== "pbkdf" || salt.length === 0 || !isUsable(options)) {
    const start = printable([scheme, digest, iterations, bytes].join(":"), 60);
    throw new CryptoError(
      `The server's master key options start with "${start}", which is not pbkdf:<digest>:<iterations>:<bytes>:<salt> with a digest known here and numbers within reason.`,
    );
  }
  return options;
}

/** Writes the options in the server's form. */
export function formatMasterKeyOptions({ digest, iterations, bytes, salt }: MasterKeyOptions): string {
  return ["pbkdf", digest, iterations, bytes, salt].join(":");
}

/**
 * Derives the master key (base64 text) from the master password, in OpenSSL and off the main thread. Throws a
 * `crypto` error for options that cannot be used: they may come from the server without having been text.
 */
export async function deriveMasterKey(password: string, options: MasterKeyOptions): Promise<string> {
  const { salt, iterations, bytes, digest } = options;
  if (!isUsable(options)) throw unusable();
  const passwordBytes = utf8Bytes(password);
  try {
    // Not by `promisify`: an ES module that imports `node:util` opens the process's streams (Node 22 and 24).
    const key = await new Promise<Buffer>((resolve, reject) => {
      nodeCrypto().pbkdf2(passwordBytes, salt, iterations, bytes, digest, (error, derived) => {
        if (error === null) resolve(derived);
        else reject(error);
      });
    });
    return key.toString("base64");
  } catch {
    // A digest that OpenSSL lists and PBKDF2 refuses, such as `shake128`.
    throw unusable();
  }
}

/** SHA-256 in lower-case hex of a text's UTF-8 bytes: of the master key, the hash that goes with each request. */
export function sha256Hex(text: string): string {
  return nodeCrypto().createHash("sha256").update(text, "utf8").digest("hex");
}

function wholeNumber(text: string): number {
  return /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
}

function isUsable({ digest, iterations, bytes, salt }: MasterKeyOptions): boolean {
  return (
    typeof salt === "string" &&
    typeof digest === "string" &&
    isBetween(iterations, 1, MAX_ITERATIONS) &&
    isBetween(bytes, 1, MAX_BYTES) &&
    nodeCrypto()
      .getHashes()
      .some((name) => name.toLowerCase() === digest.toLowerCase())
  );
}

function isBetween(value: number, min: number, max: number): boolean {
  return Number.isInteger(value) && value >= min && value <= max;
}

function unusable(): PassworkError {
  return new CryptoError(
    "The master key cannot be derived: the server's options name a digest unknown here, or numbers out of reason.",
  );
}
