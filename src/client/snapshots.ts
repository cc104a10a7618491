// Snapshots: earlier versions of an item, each with a key of its own under the key of the item's vault.

import { PassworkError } from "../errors.ts";
import { unexpectedShape } from "./api-error.ts";
import { type Core, keyMaterialOf, type RequestOptions } from "./core.ts";
import { type ItemContent, openContent } from "./item.ts";
import { namedFailure } from "./item-reader.ts";
import { type Person, personOf } from "./person.ts";
import { checkId, dateOf, filledText, itemsOf, type JsonObject, objectOf, requiredId } from "./wire.ts";

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

interface OpenedSnapshot {
  snapshot: Snapshot;
  key: string | null;
}

type Signal = AbortSignal | undefined;

export class Snapshots {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** The snapshots of an item, in the server's order: no values. */
  list(itemId: string, options?: RequestOptions): Promise<SnapshotInfo[]> {
    return this.#core.run(options, async (signal) => {
      const id = checkId(itemId, "item id");
      const subject = `the snapshots of item ${id}`;
      const answer = await this.#core.api.call("GET", `/v1/items/${id}/snapshots`, {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => infoOf(raw, id, subject));
    });
  }

  /** One snapshot, opened. Throws a `PassworkError` that names it, or the item. */
  get(itemId: string, snapshotId: string, options?: RequestOptions): Promise<Snapshot> {
    return this.#core.run(options, async (signal) => (await this.#open(itemId, snapshotId, signal)).snapshot);
  }

  async #open(itemId: string, snapshotId: string, signal: Signal): Promise<OpenedSnapshot> {
    const item = checkId(itemId, "item id");
    const id = checkId(snapshotId, "snapshot id");
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
      const key = await this.#core.itemKey(vaultBlob, filledText(raw, "keyEncrypted"), subject);
      return { snapshot: { ...info, ...openContent(raw, key, "snapshot", id) }, key };
    } catch (error) {
      throw error instanceof PassworkError ? namedFailure(error, subject) : error;
    }
  }
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
