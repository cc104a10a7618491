// Items: read, found, listed, written.

import type { PassworkError } from "../errors.ts";
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
import { checkedChanges, checkedItem, checkedPlace } from "./item-check.ts";
import type { ItemChanges, NewItem, NewPlace } from "./item-input.ts";
import { type ItemOutcome, type ItemReader, itemOf } from "./item-reader.ts";
import type { ItemUpdate, ItemWriter, UpdateOptions } from "./item-writer.ts";
import { checkedSearch, type Found, listItems, type Search, searchItems } from "./search.ts";
import { checkId, checkIds } from "./wire.ts";

/** Items: read, found, created, changed, moved and deleted, with their attachments. */
export class Items {
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

  /** One item, opened. Throws a {@link PassworkError} that names the id. */
  async get(id: string, options?: RequestOptions): Promise<Item> {
    const checked = checkId(id, "item id");
    return await this.#core.run(options, async (signal) =>
      itemOf(await this.#reader.getMany([checked], signal)),
    );
  }

  /**
   * Items in the order of the ids, each with its own failure where it has one. An id given twice is fetched once and
   * answered twice.
   */
  async getMany(ids: readonly string[], options?: RequestOptions): Promise<ItemOutcome[]> {
    const checked = checkIds(ids, "item id");
    return await this.#core.run(options, (signal) => this.#reader.getMany(checked, signal));
  }

  /** Finds items: names and ids, no values. */
  async search(search: Search, options?: RequestOptions): Promise<Found[]> {
    const checked = checkedSearch(search);
    return await this.#core.run(options, (signal) => searchItems(this.#core, checked, signal));
  }

  /** Finds items and opens them, each with its own failure where it has one. */
  async searchAndOpen(search: Search, options?: RequestOptions): Promise<ItemOutcome[]> {
    const checked = checkedSearch(search);
    return await this.#core.run(options, async (signal) => {
      const found = await searchItems(this.#core, checked, signal);
      return await this.#reader.getMany(
        found.map(({ id }) => id),
        signal,
      );
    });
  }

  /** The items of a vault, whatever their folders; with a folder its direct children. Names and ids, no values. */
  async list(place: NewPlace, options?: RequestOptions): Promise<Found[]> {
    const checked = checkedPlace(place);
    return await this.#core.run(options, (signal) => listItems(this.#core, checked, signal));
  }

  /**
   * Creates an item and returns its id. In an encrypted vault it gets a fresh key of its own. Throws a `UsageError`
   * that names the field for content that no item can have, before anything is sent.
   */
  async create(item: NewItem, options?: RequestOptions): Promise<string> {
    const given = checkedItem(item);
    return await this.#core.run(options, async (signal) => (await this.#writer()).create(given, signal));
  }

  /**
   * Changes what is given and leaves the rest of the item as it is; null clears. Reads the item first, and sends
   * nothing where nothing differs, or with `dryRun`. Values that are not concerned go back as they came, so that one
   * that does not open does no harm. Custom fields travel as one list: of two updates of them at once, the later wins.
   */
  async update(id: string, changes: ItemChanges, options?: UpdateOptions): Promise<ItemUpdate> {
    const checked = checkId(id, "item id");
    const given = checkedChanges(changes);
    return await this.#core.run(options, async (signal) =>
      (await this.#writer()).update(() => this.#reader.sealed(checked, signal), given, options, signal),
    );
  }

  /**
   * Moves an item: within its vault, or to another one, for which its key is wrapped anew. An old item without a key
   * of its own cannot leave its vault. Earlier versions keep the key as the old vault has it. Throws a
   * `ProtocolError` where the item is not in its place afterwards, or does not open there.
   */
  async move(id: string, place: NewPlace, options?: RequestOptions): Promise<void> {
    const checked = checkId(id, "item id");
    const target = checkedPlace(place);
    await this.#core.run(options, async (signal) => (await this.#writer()).move(checked, target, signal));
  }

  /** Puts an item into the bin, and returns its id there; null where the server tells none. */
  async delete(id: string, options?: RequestOptions): Promise<string | null> {
    const checked = checkId(id, "item id");
    return await this.#core.run(options, async (signal) => (await this.#writer()).delete(checked, signal));
  }

  /**
   * Downloads an attachment, by its id or name, opens it and checks its hash: at most 5 MiB, in memory. Throws a
   * `FieldError` where the item has none of that name, or several.
   */
  async attachment(id: string, attachment: string, options?: RequestOptions): Promise<Attachment> {
    const checked = checkId(id, "item id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.read(findAttachment(sources, attachment, `item ${checked}`), signal);
    });
  }

  /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
  async saveAttachment(
    id: string,
    attachment: string,
    file: string,
    options?: RequestOptions,
  ): Promise<SavedAttachment> {
    const checked = checkId(id, "item id");
    return await this.#core.run(options, async (signal) => {
      const sources = await this.#attachmentsOf(checked, signal);
      return await this.#attachments.saveTo(
        findAttachment(sources, attachment, `item ${checked}`),
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
    const checked = checkId(id, "item id");
    return await this.#core.run(options, async (signal) =>
      this.#attachments.saveAll(await this.#attachmentsOf(checked, signal), folder, signal),
    );
  }

  async #attachmentsOf(id: string, signal: AbortSignal | undefined): Promise<AttachmentSource[]> {
    // Whether the item's own values open does not matter here.
    const { raw, key } = await this.#reader.sealed(id, signal);
    return itemAttachments(raw, key, `item ${id}`);
  }
}
