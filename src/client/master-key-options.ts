// How master keys are derived, as the server tells it. Nothing of it is taken on trust: the hash of what is derived goes
// to the server, and with options of its choice it could make guessing the master password as cheap as it likes.

import { type MasterKeyOptions, parseMasterKeyOptions } from "../crypto/master-key.ts";
import { CryptoError } from "../errors.ts";
import { unexpectedShape } from "./api-error.ts";
import type { Json } from "./envelope.ts";
import { filledText, type JsonObject, objectOf } from "./wire.ts";

/** Passwork has 300 000 iterations; NIST SP 800-132 allows no fewer than 1000. */
const LEAST_ITERATIONS = 1000;
const LEAST_BYTES = 16;

/** What the official connector takes where the server leaves it out. */
const DEFAULTS = { iterations: "300000", bytes: "64", digest: "sha256" };

/**
 * The options behind a user's master key, from `{masterKeyOptions}`; null where the user has none. Throws a `crypto`
 * error for options that are malformed, or that would give the master password away.
 */
export function readMasterKeyOptions(answer: Json, subject: string): MasterKeyOptions | null {
  const text = filledText(objectOf(answer, subject), "masterKeyOptions");
  return text === null ? null : strong(parseMasterKeyOptions(text));
}

/** The options for a new user's master key, from `{salt, iterations, bytes, digest}`. Throws as above. */
export function readNewMasterKeyOptions(answer: Json, subject: string): MasterKeyOptions {
  const raw = objectOf(answer, subject);
  const salt = filledText(raw, "salt");
  if (salt === null) throw unexpectedShape(subject, "salt");
  const part = (key: keyof typeof DEFAULTS) => partOf(raw, key, subject);
  return strong(
    parseMasterKeyOptions(["pbkdf", part("digest"), part("iterations"), part("bytes"), salt].join(":")),
  );
}

function partOf(raw: JsonObject, key: keyof typeof DEFAULTS, subject: string): string {
  const value = raw[key];
  if (value === undefined || value === null || value === "") return DEFAULTS[key];
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw unexpectedShape(subject, key);
}

function strong(options: MasterKeyOptions): MasterKeyOptions {
  if (options.iterations >= LEAST_ITERATIONS && options.bytes >= LEAST_BYTES) return options;
  throw new CryptoError(
    `The server asks for a master key that would give the master password away (fewer than ${LEAST_ITERATIONS} iterations, or ${LEAST_BYTES} bytes).`,
    { hint: "Check that the host is the right server; or give the master key itself (PASSWORK_MASTER_KEY)." },
  );
}
