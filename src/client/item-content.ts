// An item's content sealed for its way to the server: a new item's whole, a changed item's parts. Values that a
// change does not concern go back as the very ciphertext that came.

import { FieldError, printable, UsageError } from "../errors.ts";
import type { Parameters } from "./api.ts";
import { unexpectedShape } from "./api-error.ts";
import { sealText } from "./core.ts";
import { isObject } from "./envelope.ts";
import {
  type CustomField,
  customLabel,
  type ItemContent,
  MAX_SEALED,
  sealedPassword,
  sealedValue,
} from "./item.ts";
import type { GivenChanges, GivenCustom, GivenFields, GivenItem } from "./item-input.ts";
import type { SealedItem } from "./item-reader.ts";
import { type JsonObject, objectsOf } from "./wire.ts";

/** The body's content of a new item, without its place and its key. */
export function newContent({ fields, password, customs }: GivenItem, key: string | null): Parameters {
  const given = { ...(fields.urls?.[0] === undefined ? {} : { url: fields.urls[0] }), ...fields };
  return {
    // What is empty is left out: the connector that servers are used to sends nothing of the kind.
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")),
    ...(password === null ? {} : { passwordEncrypted: sealed(password, key, "password") }),
    ...(customs.length === 0 ? {} : { customs: customs.map((custom) => sealedCustom(custom, key)) }),
  };
}

/** What a change comes to. */
export interface Merged {
  /** The fields that differ, as a PATCH has them. */
  patch: Parameters;
  /** Their names, as people know them. */
  changed: string[];
}

/** An item as it is: sealed, and what of its content opens. */
export interface Current extends SealedItem {
  content: ItemContent;
}

/**
 * What of the changes differs from the item. A value that does not open differs from every other. Throws a
 * `UsageError` for a name that two custom fields have, a `FieldError` for one to be removed that none has.
 */
export function merged(current: Current, changes: GivenChanges): Merged {
  const { raw, key, content } = current;
  const { patch, changed } = mergedFields(raw, content, changes.fields);
  if (changes.password !== undefined) {
    const before = content.password?.reveal() || null;
    const isOpen = content.password !== null || sealedPassword(raw) === null;
    if (!isOpen || before !== changes.password) {
      changed.push("password");
      patch.passwordEncrypted = changes.password === null ? null : sealed(changes.password, key, "password");
    }
  }
  const customs =
    changes.customs === undefined
      ? mergedCustoms(current, changes.namedCustoms, changes.removeCustoms)
      : replacedCustoms(current, changes.customs);
  if (customs.changed.length > 0) {
    changed.push(...customs.changed);
    patch.customs = customs.customs;
  }
  return { patch, changed };
}

type Patch = { [key: string]: Parameters[string] };

function mergedFields(
  raw: JsonObject,
  before: ItemContent,
  given: GivenFields,
): { patch: Patch; changed: string[] } {
  const fields = withAllAddresses(raw, before, given);
  const patch: Patch = {};
  const changed: string[] = [];
  for (const name of ["name", "login", "url", "description", "urls", "tags", "color"] as const) {
    const value = fields[name];
    if (value === undefined || isSame(before[name], value)) continue;
    patch[name] = value;
    // What only follows from what was asked for is not news.
    if (given[name] !== undefined || !Array.isArray(raw.urls)) changed.push(name);
  }
  return { patch, changed };
}

/**
 * On servers that know several addresses, `url` is the first of them, and one given alone would replace them all: so
 * the two travel together. Other servers know `url` alone.
 */
function withAllAddresses(raw: JsonObject, { url, urls }: ItemContent, given: GivenFields): GivenFields {
  const { urls: newUrls, ...others } = given;
  if (!Array.isArray(raw.urls)) {
    if (newUrls === undefined) return given;
    if (newUrls.length > 1) {
      throw new UsageError("The server keeps one address of an item, and several urls were given.", {
        hint: "Give one of them as url.",
        fields: ["urls"],
      });
    }
    return { url: newUrls[0] ?? "", ...others };
  }
  if (newUrls !== undefined) return isSame(urls, newUrls) ? given : { url: newUrls[0] ?? "", ...given };
  if (given.url === undefined || given.url === url) return given;
  const rest = urls[0] === url ? urls.slice(1) : urls;
  return { ...given, urls: given.url === "" ? rest : [given.url, ...rest] };
}

function isSame(one: string | number | string[], other: string | number | string[]): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

interface MergedCustoms {
  customs: JsonObject[];
  changed: string[];
}

/** Those that are named change where they stand, all others go back as they came. */
function mergedCustoms(
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

function replacedCustoms({ raw, key, content }: Current, given: readonly GivenCustom[]): MergedCustoms {
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

function sealedCustom({ name, type = "text", value }: GivenCustom, key: string | null): JsonObject {
  const label = customLabel(name);
  return {
    name: sealed(name, key, `name of ${label}`),
    value: value === null ? null : sealed(value, key, label),
    type: sealed(type, key, `type of ${label}`),
  };
}

/** Seals a value, unless no reader would take it back. */
function sealed(text: string, key: string | null, label: string): string {
  const value = text.length > MAX_SEALED ? undefined : sealText(text, key);
  if (value !== undefined && value.length <= MAX_SEALED) return value;
  throw new UsageError(`The ${label} is larger than any secret.`, {
    hint: "Keep a file of that size as an attachment.",
  });
}
