// What the tests of the cryptography share: where vectors are, repeatable properties, and what an error may show.

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { inspect } from "node:util";
import { PassworkError } from "../../src/errors.ts";
import { fc } from "../support/properties.ts";

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 200 });

export { fc };

export interface OfficialVectors {
  encryptedStrings: { name: string; plaintext: string; passphrase: string; encrypted: string }[];
  plainStrings: { name: string; plaintext: string; encoded: string }[];
  rsa: {
    bits: number;
    form: string;
    privatePem: string;
    publicPem: string;
    texts: { plaintext: string; asConnectorEncrypts: string; pkcs1v15: string }[];
  }[];
  masterKeys: {
    masterPassword: string;
    masterKeyOptions: string;
    masterKey: string;
    masterKeyHash: string;
  }[];
  attachments: {
    name: string;
    itemKey: string | null;
    bytesBase64: string;
    encryptedKey: string;
    encryptedData: string;
    hash: string;
  }[];
  session: { fileKey: string; file: string; content: unknown };
}

/** What test/vectors/make.py wrote with the official connector. */
export const official: OfficialVectors = JSON.parse(
  readFileSync(resolve(__dirname, "../vectors/official.json"), "utf8"),
);

const SHARED = resolve(__dirname, "../../../shared/vectors");
/** Whether the vectors that lie beside the repository, and are no part of it, are there. */
export const hasShared = existsSync(SHARED);

export function readShared<Vectors>(name: string): Vectors {
  return JSON.parse(readFileSync(resolve(SHARED, name), "utf8"));
}

/**
 * The real item's master key and plaintexts: they are not to be copied, so they are read from the note beside the
 * vectors, where they stand between backquotes after the names of the files and of the calls.
 */
export function sharedPlaintexts(): string[] {
  const note = readFileSync(resolve(SHARED, "README.md"), "utf8");
  const line = note.split("\n").find((text) => text.includes("real-item.json")) ?? "";
  return [...line.matchAll(/`([^`]*)`/g)].map(([, text]) => text ?? "").slice(4);
}

/** The PassworkError that `run` throws; anything else that happens fails the test. */
export function failure(run: () => unknown): PassworkError {
  try {
    run();
  } catch (error) {
    if (error instanceof PassworkError) return error;
    throw new Error("Another class of error was thrown.", { cause: error });
  }
  throw new Error("Nothing was thrown.");
}

/** Every form in which an error may reach a log, its causes, hidden properties and stack included. */
export function everythingShown(error: unknown): string {
  return [
    String(error),
    inspect(error, { showHidden: true, depth: 20, maxStringLength: null }),
    inspect(error, { showHidden: true, depth: 20, customInspect: false, getters: true }),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
  ].join("\n");
}

/** Any text that UTF-8 can carry: no half surrogate pairs, everything else. */
export const unicodeText = fc.string({ unit: "binary", maxLength: 200 });

/** Lengths on both sides of every limit that matters: blocks of 16 and the change from noble to OpenSSL. */
export const bytesOfAnySize = fc.oneof(
  fc.uint8Array({ maxLength: 100 }),
  fc.integer({ min: 1000, max: 1060 }).chain((size) => fc.uint8Array({ minLength: size, maxLength: size })),
);

/** Bytes in pieces of any sizes, empty ones included. */
export function cutAnywhere(bytes: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer[]> {
  return fc.tuple(bytes, fc.array(fc.nat(40), { maxLength: 20 })).map(([whole, sizes]) => {
    const pieces: Buffer[] = [];
    let at = 0;
    for (const size of sizes) {
      pieces.push(whole.subarray(at, at + size));
      at += size;
    }
    return [...pieces, whole.subarray(at)];
  });
}
