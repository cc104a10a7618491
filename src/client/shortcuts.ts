// Shortcuts: items shown in another place, read through it and found there.

import type { Core, RequestOptions } from "./core.ts";
import type { Item } from "./item.ts";
import { type ItemOutcome, type ItemReader, itemOf } from "./item-reader.ts";
import { type Found, type Search, searchShortcuts } from "./search.ts";

export class Shortcuts {
  readonly #core: Core;
  readonly #reader: ItemReader;

  constructor(core: Core, reader: ItemReader) {
    this.#core = core;
    this.#reader = reader;
  }

  /** The item behind a shortcut, opened. */
  get(id: string, options?: RequestOptions): Promise<Item> {
    return this.#core.run(options, async (signal) =>
      itemOf(await this.#reader.getManyByShortcut([id], signal)),
    );
  }

  /** The items behind shortcuts, in the order of the shortcuts' ids, each with its own failure where it has one. */
  getMany(ids: readonly string[], options?: RequestOptions): Promise<ItemOutcome[]> {
    return this.#core.run(options, (signal) => this.#reader.getManyByShortcut(ids, signal));
  }

  /** Finds shortcuts: names and ids, no values. */
  search(search: Search, options?: RequestOptions): Promise<Found[]> {
    return this.#core.run(options, (signal) => searchShortcuts(this.#core, search, signal));
  }
}
