// A field's value on its way out: named, with where it comes from and what of it has to be hidden.

import type { Item } from "../client/item.ts";
import { printable } from "../printable.ts";
import type { Secret } from "../secret.ts";
import type { FieldPlace, NamedSecret } from "./secret-set.ts";
import { isSecretField } from "./sensitivity.ts";

/**
 * A field's value under the name that it is handed on by. `isSecret` says whether it is hidden, where the field is not
 * the one that goes by its name: an item's password beside a custom field called "password".
 */
export function secretOf(
  name: string,
  item: Item,
  field: string,
  value: Secret,
  isSecret = isSecretField(item, field),
): NamedSecret {
  const { login } = item;
  const isPassword = field === "password" && value === item.password && login !== "";
  const hide = isSecret ? [value] : [];
  const parts = [placeOf(item, field)];
  return { name, value, source: sourceOf(item, field), hide, parts, ...(isPassword && { login }) };
}

/** Where a person finds a field. */
export function placeOf({ vaultId, folderId, name }: Item, field: string): FieldPlace {
  return { vaultId, folderId, item: name, field };
}

/** Where a value comes from, for messages: `item 66f2… · password`. */
export function sourceOf(item: Item, field: string): string {
  const path = item.shortcutId === null ? `item ${item.id}` : `shortcut ${item.shortcutId}`;
  return `${path} · ${printable(field, 60) || "unnamed field"}`;
}
