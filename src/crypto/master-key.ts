// The master key: PBKDF2 of the master password, and the hash by which the server recognises it.

import { createHash, getHashes, pbkdf2 } from "node:crypto";
import { promisify } from "node:util";
import { PassworkError, printable } from "../errors.ts";

const pbkdf2Async = promisify(pbkdf2);

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
const MAX_ITERATIONS = 10_000_000;
const MAX_BYTES = 1024;

/** Reads `pbkdf:digest:iterations:bytes:salt`. Throws a `crypto` error for anything else. */
export function parseMasterKeyOptions(text: string): MasterKeyOptions {
  const [scheme, digest = "", iterations = "", bytes = "", ...salt] = text.split(":");
  const options = {
    digest: digest.toLowerCase(),
    iterations: positiveInteger(iterations, MAX_ITERATIONS),
    bytes: positiveInteger(bytes, MAX_BYTES),
    salt: salt.join(":"),
  };
  const known = getHashes().some((name) => name.toLowerCase() === options.digest);
  if (scheme !== "pbkdf" || !known || Number.isNaN(options.iterations + options.bytes) || salt.length === 0) {
    throw new PassworkError(
      "crypto",
      `The server's master key options start with "${printable(`${scheme}:${digest}:${iterations}:${bytes}`, 60)}", which is not pbkdf:<digest>:<iterations>:<bytes>:<salt> with a digest known here.`,
    );
  }
  return options;
}

/** Writes the options in the server's form. */
export function formatMasterKeyOptions({ digest, iterations, bytes, salt }: MasterKeyOptions): string {
  return ["pbkdf", digest, iterations, bytes, salt].join(":");
}

/** Derives the master key (base64 text) from the master password, in OpenSSL and off the main thread. */
export async function deriveMasterKey(password: string, options: MasterKeyOptions): Promise<string> {
  const { salt, iterations, bytes, digest } = options;
  return (await pbkdf2Async(password, salt, iterations, bytes, digest)).toString("base64");
}

/** SHA-256 in lower-case hex of a text's UTF-8 bytes: of the master key, the hash that goes with each request. */
export function sha256Hex(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function positiveInteger(text: string, max: number): number {
  const value = /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
  return value >= 1 && value <= max ? value : Number.NaN;
}
