// An item as it is used: opened, its secret values wrapped as such.

import { decryptString } from "../crypto/encrypted-string.ts";
import { decodePlain } from "../crypto/plain.ts";
import { CryptoError, FieldError, PassworkError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";
import {
  filledText,
  type JsonObject,
  numberOf,
  objectsOf,
  optionalId,
  optionalText,
  requiredId,
  textsOf,
} from "./wire.ts";

/** What an item holds, and each of its snapshots. */
export interface ItemContent {
  name: string;
  login: string;
  url: string;
  /** Further addresses, on newer servers. */
  urls: string[];
  description: string;
  tags: string[];
  color: number;
  /** Null where none is set. */
  password: Secret | null;
  customs: CustomField[];
  attachments: AttachmentInfo[];
}

/** An item, opened. */
export interface Item extends ItemContent {
  id: string;
  vaultId: string;
  folderId: string | null;
  isFavorite: boolean;
  /** The id of the shortcut that it was read through, else null. */
  shortcutId: string | null;
}

/** A custom field of an item. */
export interface CustomField {
  name: string;
  /** `text`, `password` or `totp`; others may come. */
  type: string;
  value: Secret | null;
}

/** An attachment as its item mentions it. */
export interface AttachmentInfo {
  id: string;
  name: string;
}

/** Opens the fields of an item with its key, or in plain form where the key is null. */
export function openItem(raw: JsonObject, itemKey: string | null, shortcutId: string | null = null): Item {
  const id = requiredId(raw, "id", "an item");
  return itemWith(raw, openContent(raw, itemKey, "item", id), shortcutId);
}

/** The item whose content was opened. */
export function itemWith(raw: JsonObject, content: ItemContent, shortcutId: string | null = null): Item {
  return {
    id: requiredId(raw, "id", "an item"),
    vaultId: optionalId(raw, "vaultId") ?? "",
    folderId: optionalId(raw, "folderId"),
    isFavorite: raw.isFavorite === true,
    shortcutId,
    ...content,
  };
}

/** The same for what is no item but has its fields. Kind and id name it in failures. */
export function openContent(
  raw: JsonObject,
  itemKey: string | null,
  kind: "item" | "snapshot",
  id: string,
): ItemContent {
  const { content, unopened, oversized } = openWhatOpens(raw, itemKey);
  if (oversized.length > 0) throw tooLarge(kind, id, oversized);
  if (unopened.length > 0) throw doesNotOpen(kind, id, unopened, itemKey !== null);
  return content;
}

/** What opens of an item. A value that does not is null, a custom field's name or type is empty then. */
export interface OpenedContent {
  content: ItemContent;
  /** The fields that do not open: `password`, `custom field "API_KEY"`, `name of custom field 2`. */
  unopened: string[];
  /** The fields that are larger than any secret. */
  oversized: string[];
}

/** Opens what opens, for work that leaves the rest as it is. */
export function openWhatOpens(raw: JsonObject, itemKey: string | null): OpenedContent {
  const unopened: string[] = [];
  const oversized: string[] = [];
  const open = (sealed: string | null, field: string): string | null => {
    if (sealed === null) return null;
    if (sealed.length > MAX_SEALED) {
      oversized.push(field);
      return null;
    }
    try {
      return itemKey === null ? decodePlain(sealed) : decryptString(sealed, itemKey);
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      unopened.push(field);
      return null;
    }
  };
  const password = open(sealedPassword(raw), "password");
  const customs = objectsOf(raw, "customs").map((custom, index) => {
    const name = open(filledText(custom, "name"), `name of custom field ${index + 1}`) ?? "";
    const type = open(filledText(custom, "type"), `type of custom field ${index + 1}`) ?? "";
    const called = name === "" ? `value of custom field ${index + 1}` : customLabel(name);
    const value = open(sealedValue(custom, itemKey), called);
    return { name, type, value: value === null ? null : new Secret(value) };
  });
  const content = {
    name: optionalText(raw, "name") ?? "",
    login: optionalText(raw, "login") ?? "",
    url: optionalText(raw, "url") ?? "",
    urls: textsOf(raw, "urls"),
    description: optionalText(raw, "description") ?? "",
    tags: textsOf(raw, "tags"),
    color: numberOf(raw, "color") ?? 0,
    password: password === null ? null : new Secret(password),
    customs,
    attachments: attachmentsOf(raw),
  };
  return { content, unopened, oversized };
}

/** The attachments that an item, a snapshot or an inbox item lists. */
export function attachmentsOf(raw: JsonObject): AttachmentInfo[] {
  return objectsOf(raw, "attachments").map((attachment) => ({
    id: optionalText(attachment, "id") ?? "",
    name: optionalText(attachment, "name") ?? "",
  }));
}

/** A custom field in a sentence. */
export function customLabel(name: string): string {
  return `custom field "${printable(name, 60)}"`;
}

/** The sealed password of an item; null where it has none. */
export function sealedPassword(raw: JsonObject): string | null {
  return filledText(raw, "passwordEncrypted");
}

/** The sealed value of a custom field; null where it has none. */
export function sealedValue(custom: JsonObject, itemKey: string | null): string | null {
  // Without encryption an empty text travels as such; an encrypted one is never empty.
  return itemKey === null ? optionalText(custom, "value") : filledText(custom, "value");
}

/**
 * Characters of a sealed value at most: half a million bytes in plain. No environment carries more than 128 KiB in one
 * variable, and to search a log for megabytes, in every encoding, would take minutes.
 */
export const MAX_SEALED = 1024 * 1024;
/** Nobody reads a hundredth name. */
const MAX_LISTED = 40;

function listed(fields: readonly string[]): string {
  const named = fields.length > MAX_LISTED ? [...fields.slice(0, MAX_LISTED), "other fields"] : fields;
  return named.join(", the ");
}

function tooLarge(kind: string, id: string, fields: readonly string[]): PassworkError {
  return new FieldError(`The ${listed(fields)} of ${kind} ${id} is larger than any secret.`, {
    hint: "Keep a file of that size as an attachment.",
    subject: id,
  });
}

function doesNotOpen(kind: string, id: string, fields: readonly string[], encrypted: boolean): PassworkError {
  const hint = encrypted
    ? "The value is damaged, or was written by a connector that lost its key (passwork-python 0.1.5 to 0.2.0 does so for items without a password): set it again in Passwork."
    : "If the server has client-side encryption, set PASSWORK_MASTER_KEY.";
  return new CryptoError(`The ${listed(fields)} of ${kind} ${id} cannot be decrypted.`, {
    hint,
    subject: id,
  });
}
