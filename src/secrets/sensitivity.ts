// Which fields hold secrets. Only these are masked unless somebody asks for more: a host name or a login that is
// replaced wherever it occurs ruins every log.

import type { HasFields } from "./field.ts";

/**
 * Whether a field's value is a secret: the password, the notes (free text, where people keep keys), and every custom
 * field that is not of the type `text`. A custom field wins over a standard one of its name, as everywhere.
 */
export function isSecretField(item: HasFields, field: string): boolean {
  const customs = item.customs.filter(({ name }) => name === field);
  if (customs.length > 0) return customs.some(({ type }) => type !== "text");
  return field === "password" || field === "description";
}
