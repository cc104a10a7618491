// One field of an item, or of a snapshot of one, by the name that a person gives it.

import type { Item, ItemContent } from "../client/item.ts";
import { FieldError, type PassworkError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";
import { listed } from "./listed.ts";
import { MissingError } from "./missing.ts";

/** Whatever has the fields of an item. A snapshot has no place. */
export interface HasFields extends ItemContent, Partial<Pick<Item, "vaultId" | "folderId">> {
  id: string;
  /** Of a snapshot: the item that it is of. */
  itemId?: string;
}

/** A value before it is wrapped: lists and numbers are such in JSON, and texts elsewhere. */
type Plain = string | number | readonly string[];

/** What an item has besides its custom fields: the readers of each, null where it is not set. */
const STANDARD: Readonly<Record<string, (item: HasFields) => Secret | Plain | null>> = {
  password: (item) => item.password,
  login: (item) => item.login,
  url: (item) => item.url,
  urls: (item) => item.urls,
  name: (item) => item.name,
  description: (item) => item.description,
  tags: (item) => item.tags,
  id: (item) => item.id,
  vaultId: (item) => item.vaultId ?? null,
  folderId: (item) => item.folderId ?? null,
  color: (item) => item.color,
};

/** How the lists are written as one text: tags as flags take them, addresses one a line, since they may hold commas. */
const SEPARATOR: Readonly<Record<string, string>> = { tags: ",", urls: "\n" };

/**
 * The value of a field: of a custom field of that name, else of a standard one, as the official CLI looks it up.
 * Null where the field is there but not set. Throws a `MissingError` that lists the known names.
 */
export function fieldOf(item: HasFields, field: string): Secret | null {
  const value = rawFieldOf(item, field);
  if (value === null || value instanceof Secret) return value;
  return new Secret(Array.isArray(value) ? value.join(SEPARATOR[field] ?? ",") : String(value));
}

/** The same for JSON: lists stay lists and numbers numbers, and what is not set or empty is null. */
export function jsonFieldOf(item: HasFields, field: string): Secret | Plain | null {
  const value = rawFieldOf(item, field);
  return value === "" || (value instanceof Secret && value.isEmpty) ? null : value;
}

/** Whether an item has a field of that name, set or not. */
export function hasField(item: HasFields, field: string): boolean {
  return item.customs.some(({ name }) => name === field) || Object.hasOwn(STANDARD, field);
}

function rawFieldOf(item: HasFields, field: string): Secret | Plain | null {
  const customs = item.customs.filter(({ name }) => name === field);
  if (customs.length > 1) {
    throw new FieldError(
      `${called(item)} has ${customs.length} custom fields named "${printable(field, 60)}".`,
      { hint: "Rename all but one of them in Passwork.", subject: item.id },
    );
  }
  if (customs[0] !== undefined) return customs[0].value;
  const read = Object.hasOwn(STANDARD, field) ? STANDARD[field] : undefined;
  if (read === undefined) throw unknownField(item, field);
  return read(item);
}

/** The value of a field that must have one. Throws a `MissingError` where it is not there, not set or empty. */
export function filledFieldOf(item: HasFields, field: string): Secret {
  const value = fieldOf(item, field);
  if (value !== null && !value.isEmpty) return value;
  throw new MissingError(`The field "${printable(field, 60)}" of ${called(item).toLowerCase()} is empty.`, {
    hint: "Fill it in Passwork, or ask for another field.",
    subject: item.id,
  });
}

function unknownField(item: HasFields, field: string): PassworkError {
  const known = [...item.customs.map(({ name }) => name), ...Object.keys(STANDARD)];
  return new MissingError(`${called(item)} has no field "${printable(field, 60)}".`, {
    hint: `It has: ${listed(known)}.`,
    subject: item.id,
  });
}

function called({ id, itemId }: HasFields): string {
  return itemId === undefined ? `Item ${id}` : `Snapshot ${id}`;
}
