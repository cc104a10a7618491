// Items written: created, changed in parts, moved, deleted, and shown elsewhere by shortcuts.

import { generateKey } from "../crypto/random.ts";
import { CryptoError, ProtocolError, UsageError } from "../errors.ts";
import { checkAttachments, planAttachments } from "./attachment-changes.ts";
import { attachmentsToSend } from "./attachments.ts";
import { type Core, keyMaterialOf, notEncrypted, type RequestOptions, sealText } from "./core.ts";
import { type Item, itemWith, openWhatOpens } from "./item.ts";
import { hiddenIn, merged, newContent } from "./item-content.ts";
import type { GivenChanges, GivenItem, GivenPlace } from "./item-input.ts";
import type { ItemReader, SealedItem } from "./item-reader.ts";
import { binIdOf, createdId, type JsonObject, optionalId, requiredId } from "./wire.ts";

type Signal = AbortSignal | undefined;

/** How an update is made. */
export interface UpdateOptions extends RequestOptions {
  /** Says what would change, and changes nothing. */
  dryRun?: boolean | undefined;
}

/** What an update has changed, or would. */
export interface ItemUpdate {
  /** The item before. A value that does not open is null here, see `unopened`. */
  item: Item;
  /** The fields that differ, by name: `password`, `tags`, `custom field API_KEY`, `attachment plan.txt`. */
  changed: string[];
  /** The fields of the item before that do not open: `password`, `custom field "API_KEY"`. */
  unopened: string[];
}

export class ItemWriter {
  readonly #core: Core;
  readonly #reader: ItemReader;

  /** @internal */
  constructor(core: Core, reader: ItemReader) {
    this.#core = core;
    this.#reader = reader;
  }

  /** Every encrypted item gets a key of its own, with a password or without: its custom fields need it too. */
  async create(item: GivenItem, signal: Signal): Promise<string> {
    const { vaultId, folderId } = item;
    this.#core.keys.prepare();
    const vaultKey = await this.#core.writingKey(vaultId, signal);
    const key = vaultKey === null ? null : generateKey();
    const content = newContent(item, key);
    const attachments = await attachmentsToSend(item.attachments, key);
    const body = {
      vaultId,
      ...(folderId === null ? {} : { folderId }),
      ...content,
      ...(attachments.length === 0 ? {} : { attachments }),
      ...(vaultKey === null || key === null ? {} : { keyEncrypted: sealText(key, vaultKey) }),
    };
    const subject = `the place of the new item (${placeName({ vaultId, folderId })})`;
    const hidden = hiddenIn(content, key);
    return createdId(
      await this.#core.api.call("POST", "/v1/items", body, { subject, hidden, signal }),
      subject,
    );
  }

  /** Sends what of the changes differs from what `read` gives. The item's key stays what it is. */
  async update(
    read: () => Promise<SealedItem>,
    changes: GivenChanges,
    options: UpdateOptions | undefined,
    signal: Signal,
  ): Promise<ItemUpdate> {
    const before = await this.#writable(read);
    const { raw, key } = before;
    const { content, unopened, oversized } = openWhatOpens(raw, key);
    const item = itemWith(raw, content);
    const { patch, changed } = merged({ raw, key, content }, changes);
    const plan = planAttachments(raw, changes.attachments);
    const update = {
      item,
      changed: [...changed, ...plan.changed],
      unopened: [...unopened, ...oversized],
    };
    if (options?.dryRun || update.changed.length === 0) return update;
    const subject = `item ${item.id}`;
    const hasFiles = plan.changed.length > 0;
    const body = {
      vaultId: requiredId(raw, "vaultId", subject),
      ...patch,
      ...(hasFiles ? { attachments: [...plan.stay, ...(await attachmentsToSend(plan.add, key))] } : {}),
    };
    const hidden = hiddenIn(patch, key);
    await this.#core.api.call("PATCH", `/v1/items/${item.id}`, body, { subject, hidden, signal });
    if (hasFiles) checkAttachments((await read()).raw, plan);
    return update;
  }

  /** To another vault with the item's key, wrapped under that vault's. */
  async move(id: string, place: GivenPlace, signal: Signal): Promise<void> {
    const { vaultId, folderId } = place;
    const sealed = await this.#writable(() => this.#reader.sealed(id, signal));
    const subject = `item ${id}`;
    const leaves = requiredId(sealed.raw, "vaultId", subject) !== vaultId;
    const keyEncrypted = leaves ? await this.#keyFor(sealed, vaultId, "moved", signal) : null;
    const body = { vaultId, folderId, ...(keyEncrypted === null ? {} : { keyEncrypted }) };
    await this.#core.api.call("POST", `/v1/items/${id}/move`, body, { subject, signal });
    await this.#checkMoved(id, place, sealed.key, signal);
  }

  /** Puts an item into the bin. */
  async delete(id: string, signal: Signal): Promise<string | null> {
    return binIdOf(
      await this.#core.api.call("DELETE", `/v1/items/${id}`, {}, { subject: `item ${id}`, signal }),
    );
  }

  /** Shows an item in another place as well. */
  async createShortcut(itemId: string, place: GivenPlace, signal: Signal): Promise<string> {
    const { vaultId, folderId } = place;
    const sealed = await this.#writable(() => this.#reader.sealed(itemId, signal));
    const keyEncrypted = await this.#keyFor(sealed, vaultId, "shown", signal);
    const body = { vaultId, folderId, itemId, keyEncrypted };
    const subject = `the place of the new shortcut (${placeName({ vaultId, folderId })})`;
    return createdId(await this.#core.api.call("POST", "/v1/shortcuts", body, { subject, signal }), subject);
  }

  /** A master key means that encryption is wanted: an item that the server calls unencrypted is not written to. */
  async #writable(read: () => Promise<SealedItem>): Promise<SealedItem> {
    const sealed = await read();
    if (sealed.key === null && this.#core.keys.isEncrypted) throw notEncrypted(`Item ${idOf(sealed.raw)}`);
    return sealed;
  }

  /** The item's key for the readers of a vault; null where neither is encrypted. */
  async #keyFor(
    { raw, key }: SealedItem,
    vaultId: string,
    done: "moved" | "shown",
    signal: Signal,
  ): Promise<string | null> {
    const vaultKey = await this.#core.writingKey(vaultId, signal);
    // Both or none: what else there could be, `writingKey` and `#writable` refuse.
    if (key === null || vaultKey === null) return null;
    if (keyMaterialOf(raw).encrypted === null) throw withoutOwnKey(idOf(raw), done);
    return sealText(key, vaultKey);
  }

  /**
   * How a server moves items is known from other people's clients alone. One that kept the old `keyEncrypted` would
   * leave an item in the new vault that nobody can open, and nobody would notice before it is needed.
   */
  async #checkMoved(id: string, { vaultId, folderId }: GivenPlace, key: string | null, signal: Signal) {
    const sealed = await this.#unlessUnopened(() => this.#reader.sealed(id, signal));
    if (sealed?.key !== key) {
      throw new ProtocolError(
        `Item ${id} was moved, but the server has not taken its new key: it does not open.`,
        {
          hint: "Move it back in Passwork.",
          subject: id,
        },
      );
    }
    const { raw } = sealed;
    const isThere = optionalId(raw, "vaultId") === vaultId && optionalId(raw, "folderId") === folderId;
    if (isThere) return;
    throw new ProtocolError(
      `The server has accepted to move item ${id}, but it is not in ${placeName({ vaultId, folderId })}.`,
      { hint: "Move it in Passwork.", subject: id },
    );
  }

  async #unlessUnopened(read: () => Promise<SealedItem>): Promise<SealedItem | undefined> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof CryptoError) return undefined;
      throw error;
    }
  }
}

function placeName({ vaultId, folderId }: GivenPlace): string {
  return folderId === null ? `vault ${vaultId}` : `folder ${folderId} of vault ${vaultId}`;
}

function idOf(raw: JsonObject): string {
  return requiredId(raw, "id", "an item");
}

function withoutOwnKey(id: string, done: string): UsageError {
  return new UsageError(
    `Item ${id} has no key of its own, but its vault's: were it ${done} elsewhere, the readers there would get the key of its whole vault.`,
    { hint: "Create it anew in the other vault: new items have keys of their own.", subject: id },
  );
}
