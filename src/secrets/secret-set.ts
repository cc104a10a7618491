// What was asked for, fetched and named: the values that a surface masks and delivers.

import { Secret } from "../secret.ts";

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
  /** Where in Passwork its parts are, where they are there. */
  parts?: readonly FieldPlace[];
}

/** A field in its place, by which a person finds it. */
export interface FieldPlace {
  vaultId: string;
  folderId: string | null;
  /** The item's name. */
  item: string;
  field: string;
}

/** What is delivered as a file. */
export interface NamedFile {
  /** The variable that gets the path. */
  name: string;
  /** A name for the file: no path, and safe by itself. Two files may have the same. */
  fileName: string;
  /** Where it comes from: `item 66f2… · tls.key`. */
  source: string;
  content: Uint8Array;
  /** What of the content has to be hidden. */
  hide: readonly Secret[];
  parts?: readonly FieldPlace[];
}

/** Plain values that go along with secrets, which win where both have a name. Nothing of them is hidden. */
export function plainBeside(
  secrets: readonly NamedSecret[],
  plain: Readonly<Record<string, string>>,
  source: string,
): NamedSecret[] {
  const taken = new Set(secrets.map(({ name }) => name));
  return Object.entries(plain)
    .filter(([name]) => !taken.has(name))
    .map(([name, value]) => ({ name, value: new Secret(value), source, hide: [] }));
}
