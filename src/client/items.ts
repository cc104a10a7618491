// Items: read, found, listed.

import type { PassworkError } from "../errors.ts";
import type { Core, RequestOptions } from "./core.ts";
import type { Item } from "./item.ts";
import { type ItemOutcome, type ItemReader, itemOf } from "./item-reader.ts";
import { type Found, type Search, searchItems } from "./search.ts";

export class Items {
  readonly #core: Core;
  readonly #reader: ItemReader;

  constructor(core: Core, reader: ItemReader) {
    this.#core = core;
    this.#reader = reader;
  }

  /** One item, opened. Throws a {@link PassworkError} that names the id. */
  get(id: string, options?: RequestOptions): Promise<Item> {
    return this.#core.run(options, async (signal) => itemOf(await this.#reader.getMany([id], signal)));
  }

  /**
   * Items in the order of the ids, each with its own failure where it has one. An id given twice is fetched once and
   * answered twice.
   */
  getMany(ids: readonly string[], options?: RequestOptions): Promise<ItemOutcome[]> {
    return this.#core.run(options, (signal) => this.#reader.getMany(ids, signal));
  }

  /** Finds items: names and ids, no values. */
  search(search: Search, options?: RequestOptions): Promise<Found[]> {
    return this.#core.run(options, (signal) => searchItems(this.#core, search, signal));
  }
}
