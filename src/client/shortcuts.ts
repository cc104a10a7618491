// Shortcuts: items shown in another place, read through it, found and changed there.

import {
  type Attachment,
  type AttachmentReader,
  type AttachmentSource,
  findAttachment,
  itemAttachments,
  type SavedAttachment,
} from "./attachments.ts";
import type { Core, RequestOptions } from "./core.ts";
import type { Item } from "./item.ts";
import { checkedChanges, checkedShortcut } from "./item-check.ts";
import type { ItemChanges, NewShortcut } from "./item-input.ts";
import { type ItemOutcome, type ItemReader, itemOf } from "./item-reader.ts";
import type { ItemUpdate, ItemWriter, UpdateOptions } from "./item-writer.ts";
import { checkedSearch, type Found, type Search, searchShortcuts } from "./search.ts";
import { checkId, checkIds } from "./wire.ts";

/** Shortcuts, which show an item in another place. */
export class Shortcuts {
  readonly #core: Core;
  readonly #reader: ItemReader;
  readonly #attachments: AttachmentReader;
  /** Loaded by the first call that writes: most runs only read. */
  readonly #writer: () => Promise<ItemWriter>;

  /** @internal */
  constructor(core: Core, reader: ItemReader, attachments: AttachmentReader) {
    this.#core = core;
    this.#reader = reader;
    this.#attachments = attachments;
    this.#writer = async () => new (await import("./item-writer.ts")).ItemWriter(core, reader);
  }

  /** The item behind a shortcut, opened. */
  async get(id: string, options?: RequestOptions): Promise<Item> {
    const checked = checkId(id, "shortcut id");
    return await this.#core.run(options, async (signal) =>
      itemOf(await this.#reader.getManyByShortcut([checked], signal)),
    );
  }

  /** The items behind shortcuts, in the order of the shortcuts' ids, each with its own failure where it has one. */
  async getMany(ids: readonly string[], options?: RequestOptions): Promise<ItemOutcome[]> {
    const checked = checkIds(ids, "shortcut id");
    return await this.#core.run(options, (signal) => this.#reader.getManyByShortcut(checked, signal));
  }

  /** Finds shortcuts: names and ids, no values. */
  async search(search: Search, options?: RequestOptions): Promise<Found[]> {
    const checked = checkedSearch(search);
    return await this.#core.run(options, (signal) => searchShortcuts(this.#core, checked, signal));
  }

  /** Finds shortcuts and opens the items behind them, each with its own failure where it has one. */
  async searchAndOpen(search: Search, options?: RequestOptions): Promise<ItemOutcome[]> {
    const checked = checkedSearch(search);
    return await this.#core.run(options, async (signal) => {
      const found = await searchShortcuts(this.#core, checked, signal);
      return await this.#reader.getManyByShortcut(
        found.map(({ shortcutId }) => shortcutId),
        signal,
      );
    });
  }

  /**
   * Shows an item in another place as well, and returns the shortcut's id. The readers of that place get the item's
   * key: so an old item that has its vault's key and none of its own is refused.
   */
  async create(shortcut: NewShortcut, options?: RequestOptions): Promise<string> {
    const { itemId, ...place } = checkedShortcut(shortcut);
    return await this.#core.run(options, async (signal) =>
      (await this.#writer()).createShortcut(itemId, place, signal),
    );
  }

  /** Changes the item behind a shortcut, as `items.update` does, with the shortcut's copy of the item's key. */
  async update(id: string, changes: ItemChanges, options?: UpdateOptions): Promise<ItemUpdate> {
    const checked = checkId(id, "shortcut id");
    const given = checkedChanges(changes);
    return await this.#core.run(options, async (signal) => {
      const read = () => this.#reader.sealedByShortcut(checked, signal);
      const update = await (await this.#writer()).update(read, given, options, signal);
      return { ...update, item: { ...update.item, shortcutId: checked } };
    });
  }

  /** Deletes a shortcut; the item stays. */
  async delete(id: string, options?: RequestOptions): Promise<void> {
    const checked = checkId(id, "shortcut id");
    await this.#core.run(options, (signal) =>
      this.#core.api.call(
        "DELETE",
        `/v1/shortcuts/${checked}`,
        {},
        { subject: `shortcut ${checked}`, signal },
      ),
    );
  }

  /**
   * Downloads an attachment, by its id or name, opens it and checks its hash: at most 5 MiB, in memory. Throws a
   * `FieldError` where the item has none of that name, or several.
   */
  async attachment(id: string, attachment: string, options?: RequestOptions): Promise<Attachment> {
    const checked = checkId(id, "shortcut id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.read(findAttachment(sources, attachment, `shortcut ${checked}`), signal);
    });
  }

  /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
  async saveAttachment(
    id: string,
    attachment: string,
    file: string,
    options?: RequestOptions,
  ): Promise<SavedAttachment> {
    const checked = checkId(id, "shortcut id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.saveTo(
        findAttachment(sources, attachment, `shortcut ${checked}`),
        file,
        signal,
      );
    });
  }

  /**
   * Saves all attachments in a folder, which is made (0700) where there is none, under names that are safe and differ.
   * The failures are thrown together; what did not fail is saved.
   */
  async saveAttachments(id: string, folder: string, options?: RequestOptions): Promise<SavedAttachment[]> {
    const checked = checkId(id, "shortcut id");
    return await this.#core.run(options, async (signal) =>
      this.#attachments.saveAll(await this.#attachmentsOf(checked, signal), folder, signal),
    );
  }

  async #attachmentsOf(id: string, signal: AbortSignal | undefined): Promise<AttachmentSource[]> {
    // Whether the item's own values open does not matter here.
    const { raw, key } = await this.#reader.sealedByShortcut(id, signal);
    return itemAttachments(raw, key, `shortcut ${id}`);
  }
}
