// The user's keys: from the master key (or the master password) to the private key, and from there to each vault's
// key, each opened once. Fetching starts before anything needs it, in parallel with the first items.

import type { KeyObject } from "node:crypto";
import { decryptString } from "../crypto/encrypted-string.ts";
import { deriveMasterKey, sha256Hex } from "../crypto/master-key.ts";
import { publicKeyOf, readPrivateKey, readPublicKey, rsaDecrypt } from "../crypto/rsa.ts";
import { CryptoError, MasterKeyError, PassworkError } from "../errors.ts";
import { Secret } from "../secret.ts";
import type { Api } from "./api.ts";
import { isObject } from "./envelope.ts";
import { readMasterKeyOptions } from "./master-key-options.ts";
import { filledText, type JsonObject, objectOf, optionalId } from "./wire.ts";

export interface MasterCredentials {
  masterKey?: Secret | undefined;
  /** Used where there is no master key: it costs a request and the derivation (about 0.1 s). */
  masterPassword?: Secret | undefined;
}

/** The keys of the token's user, the private one open. */
interface OwnKeys {
  id: string | null;
  privateKey: KeyObject;
  /** As the server tells it: to be compared, not to be used. */
  publicPem: string | null;
}

export class KeyRing {
  readonly #api: Api;
  readonly #credentials: MasterCredentials;
  readonly #vaultKeys = new Map<string, string>();
  readonly #own = shared(() => this.#openOwnKeys());
  readonly #derived = shared(() => this.#derive());

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
  async authorized(): Promise<void> {
    await this.#masterKey();
  }

  /** The master key, given or derived; undefined where neither it nor the master password was given. */
  async masterKey(): Promise<Secret | undefined> {
    const masterKey = await this.#masterKey();
    return masterKey === undefined ? undefined : new Secret(masterKey);
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
  async privateKey(): Promise<KeyObject> {
    return (await this.#own()).privateKey;
  }

  /**
   * The user's id (null where the server does not tell it) and public key. The key is that of the private key, which
   * nobody else can have sealed. Throws a `crypto` error where the server tells another one: others would seal for that.
   */
  async publicKey(): Promise<{ id: string | null; key: KeyObject }> {
    const { id, privateKey, publicPem } = await this.#own();
    const key = publicKeyOf(privateKey);
    if (publicPem !== null && !key.equals(readPublicKey(publicPem))) throw otherPublicKey();
    return { id, key };
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

  /** Keeps the key of a vault that was just made, so that it need not be opened. */
  rememberVaultKey(encrypted: string, key: string): void {
    this.#vaultKeys.set(encrypted, key);
  }

  async #masterKey(): Promise<string | undefined> {
    const { masterKey } = this.#credentials;
    return masterKey === undefined ? await this.#derived() : masterKey.reveal();
  }

  async #derive(): Promise<string | undefined> {
    const { masterPassword } = this.#credentials;
    if (masterPassword === undefined) return undefined;
    const subject = "the user's master key options";
    const answer = await this.#api.call("GET", "/v1/users/master-key/options", {}, { subject });
    const options = readMasterKeyOptions(answer, subject);
    if (options === null) throw notEncrypted("master password", "PASSWORK_MASTER_PASSWORD");
    const masterKey = await deriveMasterKey(masterPassword.reveal(), options);
    this.#api.masterKeyHash = sha256Hex(masterKey);
    return masterKey;
  }

  async #openOwnKeys(): Promise<OwnKeys> {
    const masterKey = await this.#masterKey();
    const { masterPassword } = this.#credentials;
    const given = this.#credentials.masterKey === undefined ? "master password" : "master key";
    const variable = given === "master key" ? "PASSWORK_MASTER_KEY" : "PASSWORK_MASTER_PASSWORD";
    if (masterKey === undefined) throw masterKeyMissing("The user's private key");
    const answer = await this.#fetchKeys(given, variable);
    const keys = isObject(answer.keys) ? answer.keys : {};
    const encrypted = filledText(keys, "privateEncrypted");
    if (encrypted === null) throw notEncrypted(given, variable);
    // The official connector seals the keys of users that it makes under their master password itself.
    const privateKey =
      openPrivateKey(encrypted, masterKey) ??
      // Never under an empty text: a server could then put a pair of its own in the user's place.
      (masterPassword?.isEmpty === false ? openPrivateKey(encrypted, masterPassword.reveal()) : undefined);
    if (privateKey === undefined) throw wrongMasterKey(given, variable);
    return {
      id: optionalId(answer, "id"),
      privateKey,
      publicPem: filledText(keys, "public"),
    };
  }

  async #fetchKeys(given: string, variable: string): Promise<JsonObject> {
    const subject = "the user's keys";
    try {
      return objectOf(await this.#api.call("GET", "/v1/users/keys", {}, { subject }), subject);
    } catch (error) {
      if (error instanceof PassworkError && error.code === "forbidden")
        throw keysRefused(error, given, variable);
      throw error;
    }
  }
}

/**
 * Work that all callers share, done once. Where it fails it is done again for the next caller, unless the master key is
 * at fault: what a network does to one call is not to last as long as the client.
 */
function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    if (result !== undefined) return result;
    const begun = work();
    begun.catch((error: unknown) => {
      if (!(error instanceof MasterKeyError)) result = undefined;
    });
    result = begun;
    return begun;
  };
}

/** The private key, or undefined where the passphrase does not open it. */
function openPrivateKey(encrypted: string, passphrase: string): KeyObject | undefined {
  try {
    return readPrivateKey(decryptString(encrypted, passphrase));
  } catch (error) {
    if (error instanceof PassworkError) return undefined;
    throw error;
  }
}

/** The failure where something is encrypted on the client and no master key was given. */
export function masterKeyMissing(what: string): PassworkError {
  return new MasterKeyError(`${what} is encrypted on the client, and no master key was given.`, {
    hint: "Set PASSWORK_MASTER_KEY (or PASSWORK_MASTER_PASSWORD).",
  });
}

function otherPublicKey(): PassworkError {
  return new CryptoError("The public key that the server tells for the token's user is not the user's.", {
    hint: "Nothing was sealed with it. Have the server looked into: what others share with the user could be read by whoever has that key.",
  });
}

function wrongMasterKey(given: string, variable: string): PassworkError {
  return new MasterKeyError(`The ${given} is wrong: it does not open the user's private key.`, {
    hint: `Check ${variable}; it must belong to the user whose token is used.${given === "master key" ? " A user made by the official Python connector needs the master password instead (PASSWORK_MASTER_PASSWORD)." : ""}`,
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
