// What callers hand in for items, checked before anything is sent. Each function throws a `UsageError` that names the
// field at fault.

import { basename } from "node:path";
import { UsageError } from "../errors.ts";
import { Secret } from "../secret.ts";
import type { NamedAttachment } from "./attachment-changes.ts";
import { type Input, objectIn, secretIn, textIn, textsIn, wrongInput } from "./input.ts";
import { customLabel } from "./item.ts";
import type {
  GivenChanges,
  GivenCustom,
  GivenFields,
  GivenItem,
  GivenPlace,
  ItemChanges,
  NewItem,
  NewPlace,
  NewShortcut,
} from "./item-input.ts";
import { checkId } from "./wire.ts";

const FIELDS = [
  "name",
  "login",
  "url",
  "description",
  "urls",
  "tags",
  "color",
  "password",
  "customs",
  "attachments",
];

export function checkedPlace(place: NewPlace): GivenPlace {
  return placeIn(objectIn(place, "place", ["vaultId", "folderId"]));
}

export function checkedShortcut(shortcut: NewShortcut): GivenPlace & { itemId: string } {
  const input = objectIn(shortcut, "new shortcut", ["itemId", "vaultId", "folderId"]);
  return { ...placeIn(input), itemId: checkId(input.itemId, "item id") };
}

function placeIn({ vaultId, folderId }: Input): GivenPlace {
  return {
    vaultId: checkId(vaultId, "vault id"),
    folderId: folderId == null ? null : checkId(folderId, "folder id"),
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
    attachments: attachmentsIn(input.attachments),
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
    attachments: attachmentChangesIn(input.attachments),
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

function attachmentChangesIn(attachments: unknown): GivenChanges["attachments"] {
  if (attachments === undefined) return { add: [], remove: [] };
  const { add, remove } = objectIn(attachments, "change of attachments", ["add", "remove"], "attachments");
  return { add: attachmentsIn(add), remove: remove === undefined ? [] : textsIn(remove, "attachments") };
}

function attachmentsIn(attachments: unknown): NamedAttachment[] {
  if (attachments === undefined) return [];
  if (!Array.isArray(attachments)) throw wrongInput("attachments", "The attachments must be a list.");
  return attachments.map((attachment: unknown, index) => {
    const label = `attachment ${index + 1}`;
    const { name, content, path } = objectIn(attachment, label, ["name", "content", "path"], "attachments");
    const isFile = content === undefined && typeof path === "string";
    if (!isFile && !(content instanceof Uint8Array && path === undefined)) {
      throw wrongInput("attachments", `The ${label} must have its bytes as content, or the path of a file.`);
    }
    const called = textIn(isFile ? (name ?? basename(path)) : name, `name of ${label}`, "attachments");
    if (called.trim() === "") throw wrongInput("attachments", `The name of ${label} is empty.`);
    // A copy: whoever hands in a secret may wipe it at once, and it is sealed later.
    return isFile ? { path, name: called } : { content: new Uint8Array(content as Uint8Array), name: called };
  });
}

function emptyName(): UsageError {
  return new UsageError("The name of the item is empty.", {
    hint: "Every item in Passwork has a name.",
    fields: ["name"],
  });
}
