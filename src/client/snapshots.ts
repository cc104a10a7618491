// Snapshots: earlier versions of an item, each with a key of its own under the key of the item's vault.

import { PassworkError } from "../errors.ts";
import { unexpectedShape } from "./api-error.ts";
import {
  type Attachment,
  type AttachmentReader,
  type AttachmentSource,
  attachmentSources,
  findAttachment,
  type SavedAttachment,
} from "./attachments.ts";
import { type Core, keyMaterialOf, type RequestOptions } from "./core.ts";
import { attachmentsOf, type ItemContent, openContent } from "./item.ts";
import { namedFailure } from "./item-reader.ts";
import { type Person, personOf } from "./person.ts";
import { checkId, dateOf, filledText, itemsOf, type JsonObject, objectOf, requiredId } from "./wire.ts";

/** A snapshot as an item's list of them shows it: no values. */
export interface SnapshotInfo {
  id: string;
  itemId: string;
  /** The item's name at that time. */
  name: string;
  createdAt: Date | null;
  /** Who made the change that this version was kept before. */
  creator: Person | null;
}

/** An item as it was. */
export interface Snapshot extends SnapshotInfo, ItemContent {}

interface SealedSnapshot {
  info: SnapshotInfo;
  /** As the server sent it. */
  raw: JsonObject;
  /** The key of its values; null where it is not encrypted on the client. */
  key: string | null;
}

type Signal = AbortSignal | undefined;

/** Earlier versions of items. */
export class Snapshots {
  readonly #core: Core;
  readonly #attachments: AttachmentReader;

  /** @internal */
  constructor(core: Core, attachments: AttachmentReader) {
    this.#core = core;
    this.#attachments = attachments;
  }

  /** The snapshots of an item, in the server's order: no values. */
  async list(itemId: string, options?: RequestOptions): Promise<SnapshotInfo[]> {
    const id = checkId(itemId, "item id");
    return await this.#core.run(options, async (signal) => {
      const subject = `the snapshots of item ${id}`;
      const answer = await this.#core.api.call("GET", `/v1/items/${id}/snapshots`, {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => infoOf(raw, id, subject));
    });
  }

  /** One snapshot, opened. Throws a `PassworkError` that names it, or the item. */
  get(itemId: string, snapshotId: string, options?: RequestOptions): Promise<Snapshot> {
    return this.#read(itemId, snapshotId, options, async ({ info, raw, key }) => ({
      ...info,
      ...openContent(raw, key, "snapshot", info.id),
    }));
  }

  /**
   * Downloads an attachment as it was, by its id or name, opens it and checks its hash: at most 5 MiB, in memory. Throws
   * a `FieldError` where the snapshot has none of that name, or several.
   */
  attachment(
    itemId: string,
    snapshotId: string,
    attachment: string,
    options?: RequestOptions,
  ): Promise<Attachment> {
    return this.#read(itemId, snapshotId, options, (sealed, signal) =>
      this.#attachments.read(oneOf(sealed, attachment), signal),
    );
  }

  /** The same into exactly that file (mode 0600), which is there whole or stays as it was. */
  saveAttachment(
    itemId: string,
    snapshotId: string,
    attachment: string,
    file: string,
    options?: RequestOptions,
  ): Promise<SavedAttachment> {
    return this.#read(itemId, snapshotId, options, (sealed, signal) =>
      this.#attachments.saveTo(oneOf(sealed, attachment), file, signal),
    );
  }

  /**
   * Saves all attachments in a folder, which is made (0700) where there is none, under names that are safe and differ.
   * The failures are thrown together; what did not fail is saved.
   */
  saveAttachments(
    itemId: string,
    snapshotId: string,
    folder: string,
    options?: RequestOptions,
  ): Promise<SavedAttachment[]> {
    return this.#read(itemId, snapshotId, options, (sealed, signal) =>
      this.#attachments.saveAll(sourcesOf(sealed), folder, signal),
    );
  }

  async #read<T>(
    itemId: string,
    snapshotId: string,
    options: RequestOptions | undefined,
    use: (sealed: SealedSnapshot, signal: Signal) => Promise<T>,
  ): Promise<T> {
    const item = checkId(itemId, "item id");
    const id = checkId(snapshotId, "snapshot id");
    return await this.#core.run(options, async (signal) => use(await this.#sealed(item, id, signal), signal));
  }

  async #sealed(item: string, id: string, signal: Signal): Promise<SealedSnapshot> {
    const subject = `snapshot ${id}`;
    this.#core.keys.prepare();
    const { api } = this.#core;
    // The vault's key comes with the item alone, of which the snapshot is a part.
    const [parent, answer] = await Promise.all([
      api.call("GET", `/v1/items/${item}`, {}, { subject: `item ${item}`, signal }),
      api.call("GET", `/v1/items/${item}/snapshot/${id}`, {}, { subject, signal }),
    ]);
    const raw = objectOf(answer, subject);
    const info = infoOf(raw, item, subject);
    if (info.id !== id || info.itemId !== item) throw unexpectedShape(subject, "snapshot of that id");
    const { vaultBlob } = keyMaterialOf(objectOf(parent, `item ${item}`));
    try {
      return {
        info,
        raw,
        key: await this.#core.itemKey(
          { vaultBlob, encrypted: filledText(raw, "keyEncrypted") },
          subject,
          signal,
        ),
      };
    } catch (error) {
      throw error instanceof PassworkError ? namedFailure(error, subject) : error;
    }
  }
}

function sourcesOf({ info: { id }, raw, key }: SealedSnapshot): AttachmentSource[] {
  const owner = { path: `/v1/snapshots/${id}`, subject: `snapshot ${id}`, itemKey: async () => key };
  return attachmentSources(owner, attachmentsOf(raw));
}

function oneOf(sealed: SealedSnapshot, attachment: string): AttachmentSource {
  return findAttachment(sourcesOf(sealed), attachment, `snapshot ${sealed.info.id}`);
}

function infoOf(raw: JsonObject, itemId: string, subject: string): SnapshotInfo {
  return {
    id: requiredId(raw, "id", subject),
    itemId: raw.itemId === undefined ? itemId : requiredId(raw, "itemId", subject),
    name: filledText(raw, "name") ?? "",
    createdAt: dateOf(raw, "createdAt"),
    creator: personOf(raw.creator),
  };
}
