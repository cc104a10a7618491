// What references lead to: the items behind them, each list asked for once and each item fetched once.

import type { Attachment } from "../client/attachments.ts";
import type { Item } from "../client/item.ts";
import type { ItemOutcome } from "../client/item-reader.ts";
import type { Found, Search } from "../client/search.ts";
import { PassworkError } from "../errors.ts";
import { hasField } from "./field.ts";
import { ambiguous } from "./place-failures.ts";
import type { Candidate } from "./places.ts";
import type { PathReference, Reference } from "./reference.ts";
import type { SelectionSource } from "./selected.ts";

interface Kind {
  getMany(ids: readonly string[]): Promise<ItemOutcome[]>;
  search(search: Search): Promise<Found[]>;
  /** An attachment by its id, opened and verified. */
  attachment(id: string, attachment: string): Promise<Pick<Attachment, "content">>;
}

/** What of the client is needed here. */
export interface ItemSource extends SelectionSource {
  items: Kind;
  shortcuts: Kind;
}

/** Ids of items, and of shortcuts to items. */
export interface Ids {
  items: readonly string[];
  shortcuts: readonly string[];
}

/** An item that is meant, by its own id or by its shortcut's. */
export type Target = Pick<Candidate, "kind" | "id">;

const ATTACHMENTS_AT_ONCE = 3;

export class Fetched {
  readonly source: ItemSource;
  readonly #outcomes = { item: new Map<string, ItemOutcome>(), shortcut: new Map<string, ItemOutcome>() };
  readonly #attachments = new Map<string, Promise<Pick<Attachment, "content">>>();
  readonly #located = new Map<PathReference, Candidate[] | PassworkError>();

  constructor(source: ItemSource) {
    this.source = source;
  }

  /** Finds out where the references lead. `isItem` says that the paths end in items, and name no fields. */
  async locate(references: readonly Reference[], isItem = false): Promise<void> {
    const paths = references.filter((reference) => reference.kind === "path");
    if (paths.length === 0) return;
    const { locate } = await import("./places.ts");
    const asked = paths.map((path) => ({ ...path, isItem: isItem || path.attachment !== null }));
    for (const [i, found] of (await locate(asked, this.source)).entries()) {
      this.#located.set(paths[i] as PathReference, found);
    }
  }

  /** Fetches everything that the references lead to, and what else is wanted, in shared batches. */
  async fetch(references: readonly Reference[], others: Ids = { items: [], shortcuts: [] }): Promise<void> {
    const targets = references.flatMap((reference): readonly Target[] => {
      if (reference.kind !== "path") return [reference];
      const found = this.#located.get(reference) ?? [];
      return found instanceof PassworkError ? [] : found;
    });
    const idsOf = (kind: Target["kind"]) => targets.filter((one) => one.kind === kind).map(({ id }) => id);
    const { items, shortcuts } = this.source;
    await Promise.all([
      this.#fill("item", items, [...idsOf("item"), ...others.items]),
      this.#fill("shortcut", shortcuts, [...idsOf("shortcut"), ...others.shortcuts]),
    ]);
  }

  async #fill(name: Target["kind"], kind: Kind, ids: readonly string[]): Promise<void> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return;
    for (const [i, outcome] of (await kind.getMany(unique)).entries()) {
      this.#outcomes[name].set(unique[i] as string, outcome);
    }
  }

  /** An item, or why it cannot be had. It must have been fetched. */
  outcomeOf({ kind, id }: Target): ItemOutcome {
    const outcome = this.#outcomes[kind].get(id);
    if (outcome === undefined) throw new Error("an id was not fetched");
    return outcome;
  }

  /** An attachment of it, by its id, opened and verified: each once, and few at a time, for each may be 5 MiB. */
  attachment({ kind, id }: Target, attachment: string): Promise<Pick<Attachment, "content">> {
    const key = `${kind} ${id} ${attachment}`;
    let asked = this.#attachments.get(key);
    if (asked === undefined) {
      const source = kind === "item" ? this.source.items : this.source.shortcuts;
      const before = [...this.#attachments.values()].at(-ATTACHMENTS_AT_ONCE);
      const read = () => source.attachment(id, attachment);
      asked = before === undefined ? read() : before.then(read, read);
      this.#attachments.set(key, asked);
    }
    return asked;
  }

  /** The item. Throws why it cannot be had. */
  itemOf(target: Target): Item {
    const outcome = this.outcomeOf(target);
    if (outcome.ok) return outcome.item;
    throw outcome.error;
  }

  /**
   * What a reference means. A path that leads to an item, and also to a field of the item above it, means the item only
   * where the other has no such field. Throws where a path leads to nothing, or to more than one value.
   */
  targetOf(reference: Reference): Candidate {
    if (reference.kind !== "path") return reference;
    const found = this.#located.get(reference) ?? [];
    if (found instanceof PassworkError) throw found;
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    const isItem = found.some(({ field }) => field === null);
    const meant = found.filter(
      (one) => !isItem || one.field === null || hasField(this.itemOf(one), one.field),
    );
    const [match] = meant;
    if (match === undefined || meant.length > 1) throw ambiguous(reference.text, meant);
    return match;
  }
}
