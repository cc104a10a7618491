// A request's query: `key=value`, and lists as `key[]=a&key[]=b`.

import { refuse } from "./answers.ts";
import { isId } from "./ids.ts";

export class Query {
  readonly #values = new Map<string, string[]>();

  constructor(text: string) {
    for (const [key, value] of new URLSearchParams(text)) {
      const name = key.replace(/\[\d*\]$/, "");
      const values = this.#values.get(name);
      if (values === undefined) this.#values.set(name, [value]);
      else values.push(value);
    }
  }

  /** The last value of a key. */
  text(name: string): string | undefined {
    return this.#values.get(name)?.at(-1);
  }

  /** All values of a key; empty ones do not count. */
  texts(name: string): string[] {
    return this.#values.get(name)?.filter((value) => value !== "") ?? [];
  }

  /** Ids of a key. Throws a refusal for one that is malformed. */
  ids(name: string): string[] {
    const ids = this.texts(name);
    if (!ids.every(isId)) throw refuse("malformedId", "invalidId", "The id is malformed", name);
    return ids.map((id) => id.toLowerCase());
  }

  /** As a plain object for the log: a list where the key came more than once. */
  toObject(): Record<string, string | string[]> {
    const entries = [...this.#values].map(([key, values]) => [
      key,
      values.length === 1 ? (values[0] ?? "") : values,
    ]);
    return Object.fromEntries(entries);
  }
}
