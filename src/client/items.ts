// Items and shortcuts, read and opened: one by itself, many in batches, each failure beside the successes.

import { decryptString } from "../crypto/encrypted-string.ts";
import { PassworkError } from "../errors.ts";
import type { Api } from "./api.ts";
import { type BatchRead, type Outcome, readBatch } from "./batch.ts";
import { type Item, openItem } from "./item.ts";
import { type KeyRing, masterKeyMissing } from "./keys.ts";
import { checkId, filledText, type JsonObject, objectOf } from "./wire.ts";

type Signal = AbortSignal | undefined;

/** An item, or why it could not be had. */
export type ItemOutcome = { ok: true; item: Item } | { ok: false; id: string; error: PassworkError };

export class Items {
  readonly #api: Api;
  readonly #keys: KeyRing;
  /** Vaults of shortcuts: the `masterKeyEncrypted` of each, asked for once. */
  readonly #vaultBlobs = new Map<string, Promise<string | null>>();

  constructor(api: Api, keys: KeyRing) {
    this.#api = api;
    this.#keys = keys;
  }

  /** Reads and opens one item. */
  async get(id: string, signal?: AbortSignal): Promise<Item> {
    return only(await this.getMany([id], signal));
  }

  /** Reads and opens the item behind a shortcut. */
  async getByShortcut(id: string, signal?: AbortSignal): Promise<Item> {
    return only(await this.getManyByShortcut([id], signal));
  }

  /** Reads and opens items, in the order of the ids; an id given twice is fetched once and answered twice. */
  getMany(ids: readonly string[], signal?: AbortSignal): Promise<ItemOutcome[]> {
    return this.#readMany(ids, "item", signal, (raw) => this.#openOwn(raw));
  }

  /** Reads and opens the items behind shortcuts, in the order of the shortcuts' ids. */
  getManyByShortcut(ids: readonly string[], signal?: AbortSignal): Promise<ItemOutcome[]> {
    return this.#readMany(ids, "shortcut", signal, (raw, id) => this.#openShortcut(raw, id, signal));
  }

  async #readMany(
    ids: readonly string[],
    kind: "item" | "shortcut",
    signal: Signal,
    open: (raw: JsonObject, id: string) => Promise<Item>,
  ): Promise<ItemOutcome[]> {
    const checked = ids.map((id) => checkId(id, `${kind} id`));
    const unique = [...new Set(checked)];
    if (unique.length === 0) return [];
    await this.#keys.authorized();
    this.#keys.prepare();
    const reads = unique.map((id) => ({ path: `/v1/${kind}s/${id}`, subject: `${kind} ${id}` }));
    const opened = new Map<string, ItemOutcome>();
    await this.#read(reads, signal, async (outcome, i) => {
      // A wrong master key is told as such, before any of its consequences.
      await this.#privateKeyFirst();
      const id = unique[i] as string;
      opened.set(id, await openOutcome(id, outcome, (raw) => open(raw, id), `${kind} ${id}`));
    });
    return checked.map((id) => opened.get(id) as ItemOutcome);
  }

  async #privateKeyFirst(): Promise<void> {
    if (this.#keys.isEncrypted) await this.#keys.privateKey();
  }

  /** One read goes by itself: a batch around it would only be larger. */
  async #read(
    reads: readonly BatchRead[],
    signal: Signal,
    use: (outcome: Outcome, index: number) => Promise<void>,
  ): Promise<void> {
    const [first] = reads;
    if (reads.length === 1 && first !== undefined) return await use(await this.#readOne(first, signal), 0);
    try {
      await readBatch(this.#api, reads, use, signal);
    } catch (error) {
      await this.#privateKeyFirst();
      throw error;
    }
  }

  async #readOne({ path, subject }: BatchRead, signal: Signal): Promise<Outcome> {
    try {
      return { ok: true, json: await this.#api.call("GET", path, {}, { subject, signal }) };
    } catch (error) {
      if (error instanceof PassworkError) return { ok: false, error };
      throw error;
    }
  }

  async #openOwn(raw: JsonObject): Promise<Item> {
    const vaultBlob = filledText(raw, "vaultMasterKeyEncrypted");
    return openItem(raw, await this.#itemKey(vaultBlob, filledText(raw, "keyEncrypted"), `item ${raw.id}`));
  }

  /** Null where the item is not encrypted. Without a key of its own (old items) the vault's key opens it. */
  async #itemKey(
    vaultBlob: string | null,
    encrypted: string | null,
    subject: string,
  ): Promise<string | null> {
    if (vaultBlob === null) {
      if (encrypted === null) return null;
      throw new PassworkError("crypto", `The server sends no vault key for ${subject}.`, {
        hint: "Ask a vault administrator to confirm the user's access to the vault in Passwork.",
      });
    }
    if (!this.#keys.isEncrypted) throw masterKeyMissing(`The ${subject}`);
    const vaultKey = await this.#keys.vaultKey(vaultBlob);
    return encrypted === null ? vaultKey : decryptString(encrypted, vaultKey);
  }

  /**
   * A shortcut carries the item's key under the key of its own vault, so that it opens for users who may not read
   * the item itself. Where that does not work the item is asked for, as the official client does.
   */
  async #openShortcut(raw: JsonObject, shortcutId: string, signal: Signal): Promise<Item> {
    const shortcut = objectOf(raw.shortcut, `shortcut ${shortcutId}`);
    const encrypted = filledText(shortcut, "keyEncrypted");
    if (encrypted === null && filledText(raw, "keyEncrypted") === null && !this.#keys.isEncrypted) {
      return openItem(raw, null, shortcutId);
    }
    if (!this.#keys.isEncrypted) throw masterKeyMissing(`The item behind shortcut ${shortcutId}`);
    let failure: PassworkError;
    try {
      const blob = await this.#vaultBlob(filledText(shortcut, "vaultId"), signal);
      if (blob !== null && encrypted !== null) {
        return openItem(raw, await this.#itemKey(blob, encrypted, `shortcut ${shortcutId}`), shortcutId);
      }
      if (blob === null && encrypted === null) return openItem(raw, null, shortcutId);
      failure = new PassworkError("crypto", `The server sends no key for shortcut ${shortcutId}.`);
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      failure = error;
    }
    try {
      const [outcome] = await this.getMany([checkId(String(raw.id))], signal);
      if (outcome?.ok) return { ...outcome.item, shortcutId };
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
    }
    throw failure;
  }

  #vaultBlob(vaultId: string | null, signal: Signal): Promise<string | null> {
    if (vaultId === null) return Promise.resolve(null);
    const id = checkId(vaultId, "vault id");
    const subject = `vault ${id}`;
    let blob = this.#vaultBlobs.get(id);
    if (blob === undefined) {
      blob = this.#api
        .call("GET", `/v1/vaults/${id}`, {}, { subject, signal })
        .then((json) => filledText(objectOf(json, subject), "masterKeyEncrypted"));
      this.#vaultBlobs.set(id, blob);
    }
    return blob;
  }
}

async function openOutcome(
  id: string,
  outcome: Outcome,
  open: (raw: JsonObject) => Promise<Item>,
  subject: string,
): Promise<ItemOutcome> {
  if (!outcome.ok) return { ok: false, id, error: outcome.error };
  try {
    return { ok: true, item: await open(objectOf(outcome.json, subject)) };
  } catch (error) {
    // A missing master key is one failure of the whole request, not one of each item.
    if (!(error instanceof PassworkError) || error.code === "masterKey") throw error;
    const named = error.code === "crypto" && error.subject === undefined ? error.about(subject) : error;
    return { ok: false, id, error: named };
  }
}

function only([outcome]: readonly ItemOutcome[]): Item {
  if (outcome?.ok) return outcome.item;
  throw outcome?.error ?? new Error("an outcome is missing");
}
