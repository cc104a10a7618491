// What was asked for, fetched and named: the values that a surface masks and delivers.

import type { Secret } from "../secret.ts";

export interface NamedSecret {
  /** The variable or output that gets the value. */
  name: string;
  value: Secret;
  /** Where it comes from, for messages and summaries: `item 66f2… · password`. */
  source: string;
  /** What of the value has to be hidden: all of it, the secret parts of a longer text, or nothing. */
  hide: readonly Secret[];
  /** The login that stands beside a password, for the needle of `Authorization: Basic`. */
  login?: string;
}
