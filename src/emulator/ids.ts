// Ids of 24 hex digits, derived from what they stand for: the same seed gives the same ids in every run.

import { createHash } from "node:crypto";

const ID = /^[0-9a-f]{24}$/i;

/** The id of a seeded object, from its kind and its path of names. */
export function seededId(kind: string, path: string): string {
  return createHash("sha256").update(`${kind}\0${path}`).digest("hex").slice(0, 24);
}

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
  return ID.test(text);
}
