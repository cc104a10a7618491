// An item's content sealed for its way to the server: a new item's whole, a changed item's parts. Values that a
// change does not concern go back as the very ciphertext that came.

import { UsageError } from "../errors.ts";
import type { Parameters } from "./api.ts";
import { type Current, mergedCustoms, replacedCustoms } from "./custom-changes.ts";
import { type ItemContent, sealedPassword } from "./item.ts";
import type { GivenChanges, GivenFields, GivenItem } from "./item-input.ts";
import { sealed, sealedCustom } from "./item-seal.ts";
import { type JsonObject, objectsOf, optionalText } from "./wire.ts";

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

/**
 * The values that travel in plain form: a server that repeats them in a failure must not bring them into a log. What is
 * encrypted needs no hiding.
 */
export function hiddenIn(content: Parameters, key: string | null): string[] {
  if (key !== null) return [];
  const sent = content as JsonObject;
  const values = objectsOf(sent, "customs").map((custom) => optionalText(custom, "value"));
  return [optionalText(sent, "passwordEncrypted"), ...values].flatMap((value) =>
    value === null ? [] : [value, Buffer.from(value, "base64").toString("utf8")],
  );
}

/** What a change comes to. */
export interface Merged {
  /** The fields that differ, as a PATCH has them. */
  patch: Parameters;
  /** Their names, as people know them. */
  changed: string[];
}

/** What of the changes differs from the item. A value that does not open differs from every other. */
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
