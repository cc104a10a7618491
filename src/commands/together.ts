// Several things read from flags, and what is wrong with all of them told at once.

import { collect } from "../secrets/mapping.ts";

/** What each gives, in their order. Throws the failures of all together. */
export function together<T extends readonly unknown[]>(...readers: { [K in keyof T]: () => T[K] }): T {
  return collect<() => unknown, unknown>(readers, (read) => read()) as readonly unknown[] as T;
}
