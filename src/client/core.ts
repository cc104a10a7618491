// What the resources share: the calls, the keys, and the frame of every public call.

import { decryptString, encryptString } from "../crypto/encrypted-string.ts";
import { encodePlain } from "../crypto/plain.ts";
import { CryptoError, ForbiddenError, MasterKeyError, TransportError } from "../errors.ts";
import { unlessAborted } from "./abort.ts";
import type { Api } from "./api.ts";
import { type KeyRing, masterKeyMissing } from "./keys.ts";
import { checkId, filledText, type JsonObject, objectOf } from "./wire.ts";

type Signal = AbortSignal | undefined;

/** How one call of the client may end early. */
export interface RequestOptions {
  /** Aborts the call, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call, all its requests together. Rejects with a `TransportError` after them. */
  timeout?: number | undefined;
}

export class Core {
  readonly api: Api;
  readonly keys: KeyRing;
  /** The `masterKeyEncrypted` of vaults, each asked for once. */
  readonly #vaultBlobs = new Map<string, Promise<string | null>>();

  constructor(api: Api, keys: KeyRing) {
    this.api = api;
    this.keys = keys;
  }

  /**
   * The frame of a public call: its time limit, the master key's hash on every request, and a refusal explained. A
   * server may refuse everything to a wrong hash: then the master key is at fault, and not the user's access to
   * whatever was asked for.
   */
  async run<T>(options: RequestOptions | undefined, work: (signal: Signal) => Promise<T>): Promise<T> {
    const { signal, end } = limited(options);
    try {
      await unlessAborted(this.keys.authorized(), signal);
      return await work(signal);
    } catch (error) {
      if (error instanceof ForbiddenError) await this.keys.explainRefusal();
      throw error;
    } finally {
      end();
    }
  }

  /** The `masterKeyEncrypted` of a vault; null where the vault is not encrypted on the client. */
  vaultBlob(id: string, signal: Signal): Promise<string | null> {
    const subject = `vault ${id}`;
    let blob = this.#vaultBlobs.get(id);
    if (blob === undefined) {
      blob = this.api
        .call("GET", `/v1/vaults/${checkId(id, "vault id")}`, {}, { subject, signal })
        .then((json) => filledText(objectOf(json, subject), "masterKeyEncrypted"));
      this.#vaultBlobs.set(id, blob);
      // A failure, which may be this caller's abort, is no answer for later callers.
      blob.catch(() => this.#vaultBlobs.delete(id));
    }
    return blob;
  }

  /** Keeps the blob of a vault that was just made, or null where it is not encrypted. */
  rememberVault(id: string, blob: string | null): void {
    this.#vaultBlobs.set(id, Promise.resolve(blob));
  }

  /**
   * The key of a vault that is to be written into, or null where its contents travel in plain form. Throws a
   * `MasterKeyError` where the vault is encrypted and there is no master key, and where there is a master key and the
   * server says that the vault is not encrypted: else a server could have secrets sent to it in plain by saying so.
   */
  async writingKey(vaultId: string, signal: Signal): Promise<string | null> {
    const blob = await this.vaultBlob(vaultId, signal);
    if (blob === null) {
      if (this.keys.isEncrypted) throw notEncrypted(`Vault ${vaultId}`);
      return null;
    }
    if (!this.keys.isEncrypted) throw masterKeyMissing(`The content of vault ${vaultId}`);
    return await unlessAborted(this.keys.vaultKey(blob), signal);
  }

  /**
   * The key that opens an item's values, from its `keyEncrypted` and its vault's blob; null where it is not encrypted.
   * Without a key of its own (old items) the vault's key opens it.
   */
  async itemKey(vaultBlob: string | null, encrypted: string | null, subject: string): Promise<string | null> {
    if (vaultBlob === null) {
      if (encrypted === null) return null;
      throw new CryptoError(`The server sends no vault key for ${subject}.`, {
        hint: "Ask a vault administrator to confirm the user's access to the vault in Passwork.",
      });
    }
    if (!this.keys.isEncrypted) throw masterKeyMissing(`The ${subject}`);
    const vaultKey = await this.keys.vaultKey(vaultBlob);
    return encrypted === null ? vaultKey : decryptString(encrypted, vaultKey);
  }
}

/** A text as it is stored: encrypted under the key, or in plain form where the key is null. */
export function sealText(text: string, key: string | null): string {
  return key === null ? encodePlain(text) : encryptString(text, key);
}

/** The signal of a call, and what ends its clock. */
function limited({ signal, timeout }: RequestOptions = {}): { signal: Signal; end: () => void } {
  if (timeout === undefined) return { signal, end: () => {} };
  const clock = new AbortController();
  const timer = setTimeout(() => {
    clock.abort(
      new TransportError(`The call was given up after ${timeout} ms.`, {
        hint: "Allow it more time, or check that the server answers.",
      }),
    );
  }, timeout);
  return {
    signal: signal === undefined ? clock.signal : AbortSignal.any([signal, clock.signal]),
    end: () => clearTimeout(timer),
  };
}

/** The failure where something is to be written unencrypted although a master key was given. */
export function notEncrypted(what: string): MasterKeyError {
  return new MasterKeyError(
    `${what} has no encryption key, but a master key was given: what is written would leave this machine unencrypted.`,
    { hint: "Leave the master key out if the server has no client-side encryption." },
  );
}

/** The `keyEncrypted` and the vault's blob of an item, as `Core.itemKey` takes them. */
export function keyMaterialOf(raw: JsonObject): { vaultBlob: string | null; encrypted: string | null } {
  return {
    vaultBlob: filledText(raw, "vaultMasterKeyEncrypted"),
    encrypted: filledText(raw, "keyEncrypted"),
  };
}
