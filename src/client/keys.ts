// The user's keys: from the master key (or the master password) to the private key, and from there to each vault's
// key, each opened once. Fetching starts before anything needs it, in parallel with the first items.

import type { KeyObject } from "node:crypto";
import { decryptString } from "../crypto/encrypted-string.ts";
import { deriveMasterKey, parseMasterKeyOptions, sha256Hex } from "../crypto/master-key.ts";
import { readPrivateKey, rsaDecrypt } from "../crypto/rsa.ts";
import { CryptoError, MasterKeyError, PassworkError } from "../errors.ts";
import type { Secret } from "../secret.ts";
import type { Api } from "./api.ts";
import { isObject } from "./envelope.ts";
import { filledText, objectOf } from "./wire.ts";

/**
 * The hash of what is derived goes to the server: with options of its choice it could make guessing the master password
 * as cheap as it likes. Passwork has 300 000 iterations; NIST SP 800-132 allows no fewer than 1000.
 */
const LEAST_ITERATIONS = 1000;
const LEAST_BYTES = 16;

export interface MasterCredentials {
  masterKey?: Secret | undefined;
  /** Used where there is no master key: it costs a request and the derivation (about 0.1 s). */
  masterPassword?: Secret | undefined;
}

export class KeyRing {
  readonly #api: Api;
  readonly #credentials: MasterCredentials;
  readonly #vaultKeys = new Map<string, string>();
  #privateKey: Promise<KeyObject> | undefined;
  #authorized: Promise<void> | undefined;

  constructor(api: Api, credentials: MasterCredentials) {
    this.#api = api;
    this.#credentials = credentials;
    if (credentials.masterKey !== undefined) api.masterKeyHash = sha256Hex(credentials.masterKey.reveal());
  }

  /** Whether a master key or password was given: without one, only servers without client-side encryption work. */
  get isEncrypted(): boolean {
    return this.#credentials.masterKey !== undefined || this.#credentials.masterPassword !== undefined;
  }

  /**
   * Resolves when requests carry the master key's hash: at once with a master key, after a request and the
   * derivation with a master password.
   */
  authorized(): Promise<void> {
    this.#authorized ??= this.#masterKey().then(() => {});
    return this.#authorized;
  }

  /** Starts fetching the user's keys, so that they are there when the first item is. */
  prepare(): void {
    // The failure is reported to whoever waits for the key; without this it would be unhandled until then.
    if (this.isEncrypted) this.privateKey().catch(() => {});
  }

  /** Throws a `masterKey` error where the master key is the reason for a refusal, and nothing else. */
  async explainRefusal(): Promise<void> {
    if (!this.isEncrypted) return;
    try {
      await this.privateKey();
    } catch (error) {
      if (error instanceof PassworkError && error.code === "masterKey") throw error;
    }
  }

  /** The user's private key. Throws `masterKey` errors. */
  privateKey(): Promise<KeyObject> {
    this.#privateKey ??= this.#openPrivateKey();
    return this.#privateKey;
  }

  /** The vault key inside a `masterKeyEncrypted` or `vaultMasterKeyEncrypted`, which are the same blob. */
  async vaultKey(encrypted: string): Promise<string> {
    const privateKey = await this.privateKey();
    const known = this.#vaultKeys.get(encrypted);
    if (known !== undefined) return known;
    const key = rsaDecrypt(encrypted, privateKey);
    this.#vaultKeys.set(encrypted, key);
    return key;
  }

  async #masterKey(): Promise<string | undefined> {
    const { masterKey, masterPassword } = this.#credentials;
    if (masterKey !== undefined) return masterKey.reveal();
    if (masterPassword === undefined) return undefined;
    this.#derived ??= this.#derive(masterPassword);
    return await this.#derived;
  }

  #derived: Promise<string> | undefined;

  async #derive(masterPassword: Secret): Promise<string> {
    const subject = "the user's master key options";
    const answer = objectOf(
      await this.#api.call("GET", "/v1/users/master-key/options", {}, { subject }),
      subject,
    );
    const options = filledText(answer, "masterKeyOptions");
    if (options === null) throw notEncrypted("master password", "PASSWORK_MASTER_PASSWORD");
    const parsed = parseMasterKeyOptions(options);
    if (parsed.iterations < LEAST_ITERATIONS || parsed.bytes < LEAST_BYTES) throw weakOptions();
    const masterKey = await deriveMasterKey(masterPassword.reveal(), parsed);
    this.#api.masterKeyHash = sha256Hex(masterKey);
    return masterKey;
  }

  async #openPrivateKey(): Promise<KeyObject> {
    const masterKey = await this.#masterKey();
    const given = this.#credentials.masterKey === undefined ? "master password" : "master key";
    const variable = given === "master key" ? "PASSWORK_MASTER_KEY" : "PASSWORK_MASTER_PASSWORD";
    if (masterKey === undefined) throw masterKeyMissing("The user's private key");
    const encrypted = await this.#fetchPrivateKey(given, variable);
    try {
      return readPrivateKey(decryptString(encrypted, masterKey));
    } catch (cause) {
      if (!(cause instanceof PassworkError)) throw cause;
      throw wrongMasterKey(given, variable);
    }
  }

  async #fetchPrivateKey(given: string, variable: string): Promise<string> {
    const subject = "the user's keys";
    try {
      const answer = objectOf(await this.#api.call("GET", "/v1/users/keys", {}, { subject }), subject);
      const encrypted = isObject(answer.keys) ? filledText(answer.keys, "privateEncrypted") : null;
      if (encrypted === null) throw notEncrypted(given, variable);
      return encrypted;
    } catch (error) {
      if (error instanceof PassworkError && error.code === "forbidden")
        throw keysRefused(error, given, variable);
      throw error;
    }
  }
}

/** The failure where something is encrypted on the client and no master key was given. */
export function masterKeyMissing(what: string): PassworkError {
  return new MasterKeyError(`${what} is encrypted on the client, and no master key was given.`, {
    hint: "Set PASSWORK_MASTER_KEY (or PASSWORK_MASTER_PASSWORD).",
  });
}

function weakOptions(): PassworkError {
  return new CryptoError(
    `The server asks for a master key that would give the master password away (fewer than ${LEAST_ITERATIONS} iterations, or ${LEAST_BYTES} bytes).`,
    { hint: "Check that the host is the right server; or give the master key itself (PASSWORK_MASTER_KEY)." },
  );
}

function wrongMasterKey(given: string, variable: string): PassworkError {
  return new MasterKeyError(`The ${given} is wrong: it does not open the user's private key.`, {
    hint: `Check ${variable}; it must belong to the user whose token is used.`,
  });
}

/** A user's own keys are refused for one reason that is known: the hash of the master key does not match. */
function keysRefused(refusal: PassworkError, given: string, variable: string): PassworkError {
  const [, reason = ""] = /( \(.*\))\.$/.exec(refusal.message) ?? [];
  return new MasterKeyError(`The ${given} is probably wrong: the server refuses the user's keys${reason}.`, {
    hint: `Check ${variable}; it must belong to the user whose token is used.`,
    status: refusal.status ?? 403,
  });
}

function notEncrypted(given: string, variable: string): PassworkError {
  return new MasterKeyError(
    `A ${given} was given, but the user has no encryption keys: the server has no client-side encryption.`,
    { hint: `Leave it out (${variable}).` },
  );
}
