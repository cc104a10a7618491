// One field of an item, by the name that a person gives it.

import type { Item } from "../client/item.ts";
import { FieldError, type PassworkError, printable } from "../errors.ts";
import { Secret } from "../secret.ts";

/** What an item has besides its custom fields: the readers of each, null where it is not set. */
const STANDARD: Readonly<Record<string, (item: Item) => Secret | string | null>> = {
  password: (item) => item.password,
  login: (item) => item.login,
  url: (item) => item.url,
  name: (item) => item.name,
  description: (item) => item.description,
  tags: (item) => item.tags.join(","),
  id: (item) => item.id,
  vaultId: (item) => item.vaultId,
  folderId: (item) => item.folderId,
  color: (item) => String(item.color),
};

/**
 * The value of a field: of a custom field of that name, else of a standard one, as the official CLI looks it up.
 * Null where the field is there but not set. Throws a `field` error that lists the known names.
 */
export function fieldOf(item: Item, field: string): Secret | null {
  const customs = item.customs.filter(({ name }) => name === field);
  if (customs.length > 1) {
    throw new FieldError(
      `Item ${item.id} has ${customs.length} custom fields named "${printable(field, 60)}".`,
      { hint: "Rename all but one of them in Passwork.", subject: item.id },
    );
  }
  if (customs[0] !== undefined) return customs[0].value;
  const read = Object.hasOwn(STANDARD, field) ? STANDARD[field] : undefined;
  if (read === undefined) throw unknownField(item, field);
  const value = read(item);
  return typeof value === "string" ? new Secret(value) : value;
}

/** The value of a field that must have one. Throws a `field` error where it is not set or empty. */
export function filledFieldOf(item: Item, field: string): Secret {
  const value = fieldOf(item, field);
  if (value !== null && !value.isEmpty) return value;
  throw new FieldError(`The field "${printable(field, 60)}" of item ${item.id} is empty.`, {
    hint: "Fill it in Passwork, or ask for another field.",
    subject: item.id,
  });
}

/** Nobody reads a hundredth name. */
const MAX_LISTED = 40;

function unknownField(item: Item, field: string): PassworkError {
  const known = [...item.customs.map(({ name }) => name), ...Object.keys(STANDARD)];
  const names = [...new Set(known)];
  const list = [
    ...names.slice(0, MAX_LISTED).map((name) => printable(name, 60)),
    ...(names.length > MAX_LISTED ? [`and ${names.length - MAX_LISTED} more`] : []),
  ].join(", ");
  return new FieldError(`Item ${item.id} has no field "${printable(field, 60)}".`, {
    hint: `It has: ${list}.`,
    subject: item.id,
  });
}
