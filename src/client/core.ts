// What the resources share: the calls, the keys, and the frame of every public call.

import { decryptString, encryptString } from "../crypto/encrypted-string.ts";
import { encodePlain } from "../crypto/plain.ts";
import { CryptoError, ForbiddenError, MasterKeyError, TransportError, UsageError } from "../errors.ts";
import { aborter, unlessAborted } from "./abort.ts";
import type { Api } from "./api.ts";
import { unexpectedShape } from "./api-error.ts";
import { LONGEST_TIMER } from "./clock.ts";
import { objectIn, wrongInput } from "./input.ts";
import { type KeyRing, masterKeyMissing } from "./keys.ts";
import { checkId, filledText, type JsonObject, objectOf, requiredId } from "./wire.ts";

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
   * The frame of a public call: its end, the master key's hash on every request, and a refusal explained. A server may
   * refuse everything to a wrong hash: then the master key is at fault, and not the user's access to whatever was asked
   * for.
   */
  async run<T>(options: RequestOptions | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { closing } = this.api;
    if (closing.aborted) throw new UsageError("The client is closed.");
    const { signal, end } = limited(options, closing);
    try {
      signal.throwIfAborted();
      await unlessAborted(this.keys.authorized(), signal);
      return await work(signal);
    } catch (error) {
      if (error instanceof ForbiddenError) await unlessAborted(this.keys.explainRefusal(), signal);
      throw error;
    } finally {
      end();
    }
  }

  /** The `masterKeyEncrypted` of a vault; null where the vault is not encrypted on the client. */
  async vaultBlob(id: string, signal: Signal): Promise<string | null> {
    let blob = this.#vaultBlobs.get(id);
    if (blob === undefined) {
      blob = this.#readVaultBlob(id);
      this.#vaultBlobs.set(id, blob);
      // A failure is no answer for later callers.
      blob.catch(() => this.#vaultBlobs.delete(id));
    }
    return await unlessAborted(blob, signal);
  }

  /** Without a signal: whoever gives up must not end it for the others who wait. */
  async #readVaultBlob(id: string): Promise<string | null> {
    const subject = `vault ${id}`;
    const path = `/v1/vaults/${checkId(id, "vault id")}`;
    const raw = objectOf(await this.api.call("GET", path, {}, { subject }), subject);
    // What is written is sealed for the readers of this vault, and of no other.
    if (requiredId(raw, "id", subject) !== id) throw unexpectedShape(subject, "vault of that id");
    return filledText(raw, "masterKeyEncrypted");
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
   * The key that opens an item's values; null where it is not encrypted.
   * Without a key of its own (old items) the vault's key opens it.
   */
  async itemKey(
    { vaultBlob, encrypted }: KeyMaterial,
    subject: string,
    signal: Signal,
  ): Promise<string | null> {
    if (vaultBlob === null) {
      if (encrypted === null) return null;
      throw new CryptoError(`The server sends no vault key for ${subject}.`, {
        hint: "Ask a vault administrator to confirm the user's access to the vault in Passwork.",
      });
    }
    if (!this.keys.isEncrypted) throw masterKeyMissing(`The ${subject}`);
    const vaultKey = await unlessAborted(this.keys.vaultKey(vaultBlob), signal);
    return encrypted === null ? vaultKey : decryptString(encrypted, vaultKey);
  }
}

/** A text as it is stored: encrypted under the key, or in plain form where the key is null. */
export function sealText(text: string, key: string | null): string {
  return key === null ? encodePlain(text) : encryptString(text, key);
}

/** The signal of a call, and what frees it of its clock and of the signals that it follows. */
function limited(
  options: RequestOptions | undefined,
  closing: AbortSignal,
): { signal: AbortSignal; end: () => void } {
  const { signal, timeout } = checkedOptions(options);
  if (signal === undefined && timeout === undefined) return { signal: closing, end: () => {} };
  const call = aborter();
  // Not by `AbortSignal.any`: a signal that lives long would keep something of every call.
  const stops = [signal, closing].map((followed) => {
    const stop = () => call.abort(followed?.reason);
    if (followed?.aborted) stop();
    followed?.addEventListener("abort", stop);
    return () => followed?.removeEventListener("abort", stop);
  });
  const late = () =>
    call.abort(
      new TransportError(`The call was given up after ${timeout} ms.`, {
        hint: "Allow it more time, or check that the server answers.",
      }),
    );
  const timer = timeout === undefined ? undefined : setTimeout(late, Math.min(timeout, LONGEST_TIMER));
  return {
    signal: call.signal,
    end: () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}

/** The options of all calls together, so that a mistyped name is noticed. */
const OPTIONS = ["signal", "timeout", "dryRun", "key", "includeMasterKey", "replace"];

function checkedOptions(options: RequestOptions | undefined): RequestOptions {
  if (options === undefined) return {};
  const { signal, timeout } = objectIn(options, "options of the call", OPTIONS);
  if (signal != null && !isSignal(signal)) throw wrongInput("signal", "The signal must be an AbortSignal.");
  if (timeout !== undefined && !(typeof timeout === "number" && timeout > 0)) {
    throw wrongInput("timeout", "The timeout must be a number of milliseconds above zero.");
  }
  return { signal: signal ?? undefined, timeout };
}

/** By what it does and not by its class: it may come from another realm than this code. */
function isSignal(value: unknown): value is AbortSignal {
  return typeof value === "object" && value !== null && "aborted" in value && "addEventListener" in value;
}

/** The failure where something is to be written unencrypted although a master key was given. */
export function notEncrypted(what: string): MasterKeyError {
  return new MasterKeyError(
    `${what} has no encryption key, but a master key was given: what is written would leave this machine unencrypted.`,
    { hint: "Leave the master key out if the server has no client-side encryption." },
  );
}

/** What an item's key is in. */
export interface KeyMaterial {
  /** The `masterKeyEncrypted` of the vault whose key opens it; null where there is none. */
  vaultBlob: string | null;
  /** The `keyEncrypted`; null where there is none. */
  encrypted: string | null;
}

/** The `keyEncrypted` and the vault's blob of an item. */
export function keyMaterialOf(raw: JsonObject): KeyMaterial {
  return {
    vaultBlob: filledText(raw, "vaultMasterKeyEncrypted"),
    encrypted: filledText(raw, "keyEncrypted"),
  };
}
