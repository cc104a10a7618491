// The custom fields of an item as a change leaves them. They travel as one list: those that the change does not concern
// go back as the very ciphertext that came.

import { FieldError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { unexpectedShape } from "./api-error.ts";
import { isObject } from "./envelope.ts";
import { type CustomField, customLabel, type ItemContent, sealedValue } from "./item.ts";
import type { GivenCustom } from "./item-input.ts";
import type { SealedItem } from "./item-reader.ts";
import { sealed, sealedCustom } from "./item-seal.ts";
import { type JsonObject, objectsOf } from "./wire.ts";

/** An item as it is: sealed, and what of its content opens. */
export interface Current extends SealedItem {
  content: ItemContent;
}

/** The list to send, and the names of what differs: `custom field API_KEY`. */
export interface MergedCustoms {
  customs: JsonObject[];
  changed: string[];
}

/**
 * Those that are named change where they stand, all others go back as they came. Throws a `UsageError` for a
 * name that two have, a `FieldError` for one to be removed that none has.
 */
export function mergedCustoms(
  { raw, key, content }: Current,
  changes: readonly GivenCustom[],
  removed: readonly string[],
): MergedCustoms {
  if (changes.length === 0 && removed.length === 0) return { customs: [], changed: [] };
  const fields = content.customs;
  const changed: string[] = [];
  const customs: (JsonObject | null)[] = rawCustoms(raw);
  for (const name of new Set(removed)) {
    const index = indexOf(fields, name);
    if (index < 0) throw unknownCustom(name, fields);
    customs[index] = null;
    changed.push(changedLabel(name));
  }
  for (const change of changes) {
    const index = indexOf(fields, change.name);
    const before = fields[index];
    const sent = customs[index];
    if (before === undefined || !sent) {
      customs.push(sealedCustom(change, key));
    } else {
      const isSameType = change.type === undefined || change.type === before.type;
      if (isSameType && hasValue(before, sent, key, change.value)) continue;
      customs[index] = {
        ...sent,
        value: sealedCustom(change, key).value ?? null,
        ...(isSameType
          ? {}
          : { type: sealed(change.type ?? "", key, `type of ${customLabel(change.name)}`) }),
      };
    }
    changed.push(changedLabel(change.name));
  }
  return { customs: customs.filter((custom) => custom !== null), changed };
}

/** The whole list anew; those that are the same go back as they came. */
export function replacedCustoms(
  { raw, key, content }: Current,
  given: readonly GivenCustom[],
): MergedCustoms {
  const before = rawCustoms(raw).map((custom, index) => ({
    custom,
    field: content.customs[index] as CustomField,
  }));
  const left = [...before];
  const customs: JsonObject[] = [];
  const changed: string[] = [];
  let isMoved = false;
  for (const custom of given) {
    const at = left.findIndex(
      ({ custom: sent, field }) =>
        field.name === custom.name &&
        field.type === (custom.type ?? "text") &&
        hasValue(field, sent, key, custom.value),
    );
    const same = left[at];
    if (same === undefined) {
      changed.push(changedLabel(custom.name));
      customs.push(sealedCustom(custom, key));
    } else {
      isMoved ||= before[customs.length] !== same;
      customs.push(same.custom);
      left.splice(at, 1);
    }
  }
  for (const entry of left) {
    const { name } = entry.field;
    changed.push(name === "" ? `custom field ${before.indexOf(entry) + 1}` : changedLabel(name));
  }
  if (isMoved && changed.length === 0) changed.push("order of the custom fields");
  return { customs, changed: [...new Set(changed)] };
}

/** The raw custom fields, each at the index of its opened form. */
function rawCustoms(raw: JsonObject): JsonObject[] {
  // A list goes back whole: what is no custom field would be lost on the way.
  if (Array.isArray(raw.customs) && !raw.customs.every(isObject)) {
    throw unexpectedShape(`item ${String(raw.id)}`, "list of custom fields");
  }
  return objectsOf(raw, "customs");
}

function hasValue(field: CustomField, sent: JsonObject, key: string | null, value: string | null): boolean {
  const isOpen = field.value !== null || sealedValue(sent, key) === null;
  return isOpen && (field.value?.reveal() ?? null) === value;
}

function indexOf(fields: readonly CustomField[], name: string): number {
  const index = fields.findIndex((field) => field.name === name);
  if (index < 0 || fields.findLastIndex((field) => field.name === name) === index) return index;
  throw new UsageError(`The item has more than one ${customLabel(name)}: the name is ambiguous.`, {
    hint: "Give all custom fields as a list instead.",
    fields: ["customs"],
  });
}

function unknownCustom(name: string, fields: readonly CustomField[]): FieldError {
  const known = fields.filter((field) => field.name !== "").map((field) => `"${printable(field.name, 60)}"`);
  return new FieldError(`The item has no ${customLabel(name)} to remove.`, {
    hint: known.length === 0 ? "It has no custom fields." : `It has: ${known.slice(0, 40).join(", ")}.`,
  });
}

function changedLabel(name: string): string {
  return `custom field ${printable(name, 60)}`;
}
