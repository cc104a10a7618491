// What callers hand in for items, checked and brought into one form before anything is sent.

import { UsageError } from "../errors.ts";
import { Secret, type SecretInput } from "../secret.ts";
import { type Input, objectIn, secretIn, textIn, textsIn, wrongInput } from "./input.ts";
import { customLabel } from "./item.ts";
import { checkId } from "./wire.ts";

/** A custom field as callers hand it in. */
export interface NewCustomField {
  /** Not empty. */
  name: string;
  /** `text` (the default), `password` or `totp`. */
  type?: string | undefined;
  /** Null for none. An empty text is kept as such. */
  value: SecretInput | null;
}

/** Where something is put. */
export interface NewPlace {
  vaultId: string;
  /** Left out or null for the top of the vault. */
  folderId?: string | null | undefined;
}

/** A shortcut to be created: to which item, and where. */
export interface NewShortcut extends NewPlace {
  itemId: string;
}

/** An item to be created. What is left out, null or empty stays unset: an empty password is none. */
export interface NewItem extends NewPlace {
  /** Not empty. */
  name: string;
  login?: string | null | undefined;
  /** By default the first of `urls`. */
  url?: string | null | undefined;
  description?: string | null | undefined;
  /** Several addresses, the first of them `url`. Servers before these existed keep `url` alone. */
  urls?: readonly string[] | undefined;
  tags?: readonly string[] | undefined;
  /** The number of a colour; 0 for none. */
  color?: number | undefined;
  password?: SecretInput | null | undefined;
  customs?: readonly NewCustomField[] | undefined;
}

/** A custom field's new value, or its new value and type. */
export type CustomChange =
  | SecretInput
  | null
  | { readonly value: SecretInput | null; readonly type?: string | undefined };

/** What shall be different on an item. What is left out stays as it is; null clears. */
export interface ItemChanges {
  /** Not empty. */
  name?: string | undefined;
  login?: string | null | undefined;
  /** Of an item with several addresses the first; the others stay. */
  url?: string | null | undefined;
  description?: string | null | undefined;
  urls?: readonly string[] | undefined;
  tags?: readonly string[] | null | undefined;
  color?: number | null | undefined;
  password?: SecretInput | null | undefined;
  /**
   * A list is all custom fields anew. By name, the others stay as they are, and so do the order and, where none is
   * given, the type; null clears the value, and a name that the item does not have is added at the end.
   */
  customs?: readonly NewCustomField[] | { readonly [name: string]: CustomChange | undefined } | undefined;
  /** Names of custom fields that shall be gone. */
  removeCustoms?: readonly string[] | undefined;
}

/** A custom field in its checked form. */
export interface GivenCustom {
  name: string;
  /** Undefined where the caller has none. */
  type: string | undefined;
  value: string | null;
}

/** The fields that travel as they are. Empty stands for cleared; only what was given is there. */
export interface GivenFields {
  name?: string;
  login?: string;
  url?: string;
  description?: string;
  urls?: string[];
  tags?: string[];
  color?: number;
}

/** A place in its checked form. */
export interface GivenPlace {
  vaultId: string;
  folderId: string | null;
}

/** A new item in its checked form. */
export interface GivenItem extends GivenPlace {
  fields: GivenFields;
  password: string | null;
  customs: readonly GivenCustom[];
}

/** Changes in their checked form. */
export interface GivenChanges {
  fields: GivenFields;
  /** Null clears; undefined leaves it. */
  password: string | null | undefined;
  /** All custom fields anew. */
  customs: readonly GivenCustom[] | undefined;
  /** Those that are addressed by name. */
  namedCustoms: readonly GivenCustom[];
  removeCustoms: readonly string[];
}

const FIELDS = ["name", "login", "url", "description", "urls", "tags", "color", "password", "customs"];

/** Throws a `UsageError` that names the field at fault, as all of these do. */
export function checkedPlace(place: NewPlace): GivenPlace {
  return placeIn(objectIn(place, "place", ["vaultId", "folderId"]));
}

export function checkedShortcut(shortcut: NewShortcut): GivenPlace & { itemId: string } {
  const input = objectIn(shortcut, "new shortcut", ["itemId", "vaultId", "folderId"]);
  return { ...placeIn(input), itemId: checkId(input.itemId as string, "item id") };
}

function placeIn({ vaultId, folderId }: Input): GivenPlace {
  return {
    vaultId: checkId(vaultId as string, "vault id"),
    folderId: folderId == null ? null : checkId(folderId as string, "folder id"),
  };
}

export function checkedItem(item: NewItem): GivenItem {
  const input = objectIn(item, "new item", ["vaultId", "folderId", ...FIELDS]);
  const fields = fieldsIn(input);
  if (fields.name === undefined) throw emptyName();
  return {
    ...placeIn(input),
    fields,
    password: passwordIn(input) ?? null,
    customs: input.customs === undefined ? [] : customsIn(input.customs),
  };
}

export function checkedChanges(changes: ItemChanges): GivenChanges {
  const input = objectIn(changes, "change", [...FIELDS, "removeCustoms"]);
  const isList = Array.isArray(input.customs);
  const removeCustoms =
    input.removeCustoms === undefined ? [] : textsIn(input.removeCustoms, "removeCustoms");
  const namedCustoms = isList || input.customs === undefined ? [] : namedCustomsIn(input.customs);
  if (isList && removeCustoms.length > 0) {
    throw wrongInput(
      "customs",
      "The custom fields are given as a whole list: there is nothing left to remove.",
    );
  }
  const both = namedCustoms.find(({ name }) => removeCustoms.includes(name));
  if (both !== undefined) {
    throw wrongInput("customs", `The ${customLabel(both.name)} is to be set and to be removed.`);
  }
  return {
    fields: fieldsIn(input),
    password: passwordIn(input),
    customs: isList ? customsIn(input.customs) : undefined,
    namedCustoms,
    removeCustoms,
  };
}

function fieldsIn(input: Input): GivenFields {
  const fields: GivenFields = {};
  if (input.name !== undefined) {
    fields.name = textIn(input.name, "name");
    if (fields.name.trim() === "") throw emptyName();
  }
  for (const key of ["login", "url", "description"] as const) {
    const value = input[key];
    if (value !== undefined) fields[key] = value === null ? "" : textIn(value, key);
  }
  for (const key of ["urls", "tags"] as const) {
    const value = input[key];
    if (value !== undefined) fields[key] = value === null ? [] : textsIn(value, key);
  }
  const { color } = input;
  if (color !== undefined) {
    const number = color ?? 0;
    if (!Number.isSafeInteger(number)) throw wrongInput("color", "The color must be a whole number.");
    fields.color = number as number;
  }
  return fields;
}

/** An empty password is none: without client-side encryption the two travel alike. */
function passwordIn({ password }: Input): string | null | undefined {
  return password === undefined ? undefined : secretIn(password, "password", "password") || null;
}

function customsIn(customs: unknown): GivenCustom[] {
  if (!Array.isArray(customs)) throw wrongInput("customs", "The custom fields must be a list.");
  return customs.map((custom: unknown, index) => {
    const place = `custom field ${index + 1}`;
    const { name, type, value } = objectIn(custom, place, ["name", "type", "value"], "customs");
    const checked = customNameIn(name, place);
    return customIn(checked, type, value);
  });
}

function namedCustomsIn(customs: unknown): GivenCustom[] {
  if (typeof customs !== "object" || customs === null || customs instanceof Secret) {
    throw wrongInput("customs", "The custom fields must be a list, or values by their names.");
  }
  // Own properties alone, so that `__proto__` and `constructor` are names like any other.
  return Object.entries(customs).flatMap(([key, change]: [string, unknown]) => {
    if (change === undefined) return [];
    const name = customNameIn(key, "a custom field");
    if (typeof change !== "object" || change === null || change instanceof Secret) {
      return [customIn(name, undefined, change)];
    }
    const { value, type } = objectIn(change, customLabel(name), ["type", "value"], "customs");
    return [customIn(name, type, value)];
  });
}

function customIn(name: string, type: unknown, value: unknown): GivenCustom {
  const label = customLabel(name);
  const checked = type === undefined ? undefined : textIn(type, `type of ${label}`, "customs");
  if (checked === "") throw wrongInput("customs", `The type of ${label} is empty.`);
  return { name, type: checked, value: secretIn(value, label, "customs") };
}

function customNameIn(name: unknown, place: string): string {
  const checked = textIn(name, `name of ${place}`, "customs");
  if (checked === "") throw wrongInput("customs", `The name of ${place} is empty.`);
  return checked;
}

function emptyName(): UsageError {
  return new UsageError("The name of the item is empty.", {
    hint: "Every item in Passwork has a name.",
    fields: ["name"],
  });
}
