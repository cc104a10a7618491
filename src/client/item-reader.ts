// Items, directly and through shortcuts, read and opened: one by itself, many in batches, each failure beside the
// successes.

import { CryptoError, PassworkError } from "../errors.ts";
import { unlessAborted } from "./abort.ts";
import { unexpectedShape } from "./api-error.ts";
import type { BatchRead, Outcome } from "./batch.ts";
import { type Core, keyMaterialOf } from "./core.ts";
import { type Item, openItem } from "./item.ts";
import { masterKeyMissing } from "./keys.ts";
import { checkId, filledText, type JsonObject, objectOf, requiredId } from "./wire.ts";

type Signal = AbortSignal | undefined;

/** An item, or why it could not be had. */
export type ItemOutcome = { ok: true; item: Item } | { ok: false; id: string; error: PassworkError };

/** An item as the server sent it, with the key that opens its values. */
export interface SealedItem {
  raw: JsonObject;
  /** The item's key; null where it is not encrypted on the client. */
  key: string | null;
}

/** An opened item with what it was opened from: for work that seals parts of it anew, or reads its attachments. */
export interface OpenedItem extends SealedItem {
  item: Item;
}

type Read<T> = { ok: true; item: T } | { ok: false; id: string; error: PassworkError };

/** How far a client has come: items opened, or failed, of those asked for so far in all calls together. */
export interface Progress {
  done: number;
  total: number;
}

export class ItemReader {
  readonly #core: Core;
  readonly #onProgress: ((progress: Progress) => void) | undefined;
  #progress: Progress = { done: 0, total: 0 };

  constructor(core: Core, onProgress?: (progress: Progress) => void) {
    this.#core = core;
    this.#onProgress = onProgress;
  }

  /** Reads and opens items, in the order of the ids; an id given twice is fetched once and answered twice. */
  getMany(ids: readonly string[], signal?: AbortSignal): Promise<ItemOutcome[]> {
    return this.#readMany(
      ids,
      "item",
      signal,
      async (raw, id) => (await this.#openOwn(raw, id, signal)).item,
    );
  }

  /** Reads and opens the items behind shortcuts, in the order of the shortcuts' ids. */
  getManyByShortcut(ids: readonly string[], signal?: AbortSignal): Promise<ItemOutcome[]> {
    return this.#readMany(
      ids,
      "shortcut",
      signal,
      async (raw, id) => (await this.#openShortcut(raw, id, signal)).item,
    );
  }

  /** Reads and opens one item, and keeps its key. Throws the failure. */
  async open(id: string, signal?: AbortSignal): Promise<OpenedItem> {
    return itemOf(await this.#readMany([id], "item", signal, (raw, one) => this.#openOwn(raw, one, signal)));
  }

  /** The same through a shortcut. `raw` is the shortcut's answer, or the item's where that had to be asked for. */
  async openByShortcut(id: string, signal?: AbortSignal): Promise<OpenedItem> {
    return itemOf(
      await this.#readMany([id], "shortcut", signal, (raw, one) => this.#openShortcut(raw, one, signal)),
    );
  }

  /** One item and its key, whether its values open or not: for work that leaves most of them as they are. */
  async sealed(id: string, signal?: AbortSignal): Promise<SealedItem> {
    return itemOf(
      await this.#readMany([id], "item", signal, (raw, one) => this.#sealedOwn(raw, one, signal)),
    );
  }

  /**
   * The same through a shortcut. Its copy of the item's key may be out of date, and what is sealed under that could
   * not be read at the item: so it counts only where it opens all that is there, else the item itself is asked for.
   */
  async sealedByShortcut(id: string, signal?: AbortSignal): Promise<SealedItem> {
    const uses: Uses<SealedItem> = {
      trusted: (sealed) => sealed,
      copied: (sealed) => opened(sealed),
      item: (itemId) => this.sealed(itemId, signal),
    };
    return itemOf(
      await this.#readMany([id], "shortcut", signal, (raw, one) =>
        this.#throughShortcut(raw, one, uses, signal),
      ),
    );
  }

  async #readMany<T>(
    ids: readonly string[],
    kind: "item" | "shortcut",
    signal: Signal,
    open: (raw: JsonObject, id: string) => Promise<T>,
  ): Promise<Read<T>[]> {
    const checked = ids.map((id) => checkId(id, `${kind} id`));
    const unique = [...new Set(checked)];
    if (unique.length === 0) return [];
    await unlessAborted(this.#core.keys.authorized(), signal);
    this.#core.keys.prepare();
    const reads = unique.map((id) => ({ path: `/v1/${kind}s/${id}`, subject: `${kind} ${id}` }));
    const opened = new Map<string, Read<T>>();
    this.#advance(0, unique.length);
    await this.#read(reads, signal, async (outcome, i) => {
      // A wrong master key is told as such, before any of its consequences.
      await this.#privateKeyFirst(signal);
      const id = unique[i] as string;
      opened.set(id, await openOutcome(id, outcome, (raw) => open(raw, id), `${kind} ${id}`, signal));
      this.#advance(1, 0);
    });
    return checked.map((id) => opened.get(id) as Read<T>);
  }

  #advance(done: number, total: number): void {
    this.#progress = { done: this.#progress.done + done, total: this.#progress.total + total };
    this.#onProgress?.(this.#progress);
  }

  async #privateKeyFirst(signal: Signal): Promise<void> {
    if (this.#core.keys.isEncrypted) await unlessAborted(this.#core.keys.privateKey(), signal);
  }

  /** One read goes by itself: a batch around it would only be larger. */
  async #read(
    reads: readonly BatchRead[],
    signal: Signal,
    use: (outcome: Outcome, index: number) => Promise<void>,
  ): Promise<void> {
    const [first] = reads;
    if (reads.length === 1 && first !== undefined) return await use(await this.#readOne(first, signal), 0);
    const { readBatch } = await import("./batch.ts");
    try {
      await readBatch(this.#core.api, reads, use, signal);
    } catch (error) {
      await this.#privateKeyFirst(signal);
      throw error;
    }
  }

  async #readOne({ path, subject }: BatchRead, signal: Signal): Promise<Outcome> {
    try {
      return { ok: true, json: await this.#core.api.call("GET", path, {}, { subject, signal }) };
    } catch (error) {
      if (!(error instanceof PassworkError) || signal?.aborted) throw error;
      return { ok: false, error };
    }
  }

  async #openOwn(raw: JsonObject, id: string, signal: Signal): Promise<OpenedItem> {
    return opened(await this.#sealedOwn(raw, id, signal));
  }

  async #sealedOwn(raw: JsonObject, id: string, signal: Signal): Promise<SealedItem> {
    const subject = `item ${id}`;
    // The parts of a batch are told apart by their order alone: another item's value must never pass for this one's.
    if (requiredId(raw, "id", subject) !== id) throw unexpectedShape(subject, "item of that id");
    return { raw, key: await this.#core.itemKey(keyMaterialOf(raw), subject, signal) };
  }

  #openShortcut(raw: JsonObject, shortcutId: string, signal: Signal): Promise<OpenedItem> {
    const open = (sealed: SealedItem) => opened(sealed, shortcutId);
    const item = async (itemId: string) => {
      const whole = await this.open(itemId, signal);
      return { ...whole, item: { ...whole.item, shortcutId } };
    };
    return this.#throughShortcut(raw, shortcutId, { trusted: open, copied: open, item }, signal);
  }

  /**
   * A shortcut carries the item's key under the key of its own vault, so that it opens for users who may not read
   * the item itself. Where that does not work the item is asked for, as the official client does.
   */
  async #throughShortcut<T>(raw: JsonObject, shortcutId: string, uses: Uses<T>, signal: Signal): Promise<T> {
    const subject = `shortcut ${shortcutId}`;
    const itemId = requiredId(raw, "id", subject);
    const shortcut = objectOf(raw.shortcut, subject);
    if (requiredId(shortcut, "id", subject) !== shortcutId) {
      throw unexpectedShape(subject, "shortcut of that id");
    }
    const encrypted = filledText(shortcut, "keyEncrypted");
    if (encrypted === null && filledText(raw, "keyEncrypted") === null && !this.#core.keys.isEncrypted) {
      return uses.trusted({ raw, key: null });
    }
    if (!this.#core.keys.isEncrypted) throw masterKeyMissing(`The item behind ${subject}`);
    let failure: PassworkError;
    try {
      const vaultBlob = await this.#core.vaultBlob(requiredId(shortcut, "vaultId", subject), signal);
      if (vaultBlob !== null && encrypted !== null) {
        const key = await this.#core.itemKey({ vaultBlob, encrypted }, subject, signal);
        return uses.copied({ raw, key });
      }
      if (vaultBlob === null && encrypted === null) return uses.copied({ raw, key: null });
      failure = new CryptoError(`The server sends no key for ${subject}.`);
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      failure = error;
    }
    try {
      return await uses.item(itemId);
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
    }
    throw failure;
  }
}

/** What is made of an item behind a shortcut, by where its key comes from. */
interface Uses<T> {
  /** There is no encryption, and so no doubt. */
  trusted(sealed: SealedItem): T;
  /** The key is the shortcut's copy. Throws where that does not open the item. */
  copied(sealed: SealedItem): T;
  /** The item itself, by its id. */
  item(itemId: string): Promise<T>;
}

async function openOutcome<T>(
  id: string,
  outcome: Outcome,
  open: (raw: JsonObject) => Promise<T>,
  subject: string,
  signal: Signal,
): Promise<Read<T>> {
  if (!outcome.ok) return { ok: false, id, error: outcome.error };
  try {
    return { ok: true, item: await open(objectOf(outcome.json, subject)) };
  } catch (error) {
    // A missing master key, and an end before time, is one failure of the whole call, not one of each item.
    if (!(error instanceof PassworkError) || error.code === "masterKey" || signal?.aborted) throw error;
    return { ok: false, id, error: namedFailure(error, subject) };
  }
}

/** A ciphertext that does not open does not know what it belongs to: its sentence is led by the subject. */
export function namedFailure(error: PassworkError, subject: string): PassworkError {
  return error.code === "crypto" && error.subject === undefined ? error.about(subject) : error;
}

function opened({ raw, key }: SealedItem, shortcutId: string | null = null): OpenedItem {
  return { item: openItem(raw, key, shortcutId), raw, key };
}

/** The item of a single outcome. Throws the failure where it has one. */
export function itemOf<T>([outcome]: readonly Read<T>[]): T {
  if (outcome?.ok) return outcome.item;
  throw outcome?.error ?? new Error("an outcome is missing");
}
