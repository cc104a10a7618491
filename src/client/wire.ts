// What the server sends, read field by field: nothing that it says is taken on trust. A field that is missing or of
// another type becomes null; one that nothing works without is an error that names it.

import { UsageError } from "../errors.ts";
import { unexpectedShape } from "./api-error.ts";
import { isObject, type Json } from "./envelope.ts";
import { quoted, textIn } from "./input.ts";

export type JsonObject = { [key: string]: Json };

const ID = /^[0-9a-f]{24}$/i;

/** An id as the user gives it. Throws a `usage` error before anything is sent. */
export function checkId(id: unknown, what = "id"): string {
  if (typeof id === "string" && ID.test(id)) return id.toLowerCase();
  const text = typeof id === "string" ? id : typeof id;
  throw new UsageError(`${quoted(id)} is no Passwork ${what}: it has 24 hexadecimal digits.`, {
    hint: /^["']/.test(text)
      ? "Leave the quotes out."
      : `Copy it from the address of the ${withAddress(what)} in Passwork.`,
    subject: text,
  });
}

/** Whose address shows the id. */
function withAddress(what: string): string {
  return /^(vault|folder|shortcut) id$/.test(what) ? what.slice(0, -" id".length) : "item";
}

/** Ids as the user gives them. */
export function checkIds(ids: unknown, what: string): string[] {
  if (Array.isArray(ids)) return ids.map((id: unknown) => checkId(id, what));
  throw new UsageError(`The ${what}s must be a list.`);
}

/** A name as the user gives it. Throws a `usage` error for one that would show as nothing. */
export function checkName(name: unknown, what: string): string {
  const text = textIn(name, `name of ${what}`, "name");
  if (text.trim() !== "") return text;
  throw new UsageError(`The name of ${what} is empty.`);
}

/** The id in the answer to a creation. */
export function createdId(json: Json, subject: string): string {
  return requiredId(objectOf(json, subject), "id", subject);
}

/** Where in the bin a deleted thing lies; null where the answer does not say. */
export function binIdOf(json: Json): string | null {
  return isObject(json) ? filledText(json, "binItemId") : null;
}

export function objectOf(json: Json | undefined, subject: string): JsonObject {
  if (isObject(json)) return json;
  throw unexpectedShape(subject, "object");
}

/** The objects of an `{items: […]}` answer, or of an array. */
export function itemsOf(json: Json, subject: string): JsonObject[] {
  const list = Array.isArray(json) ? json : isObject(json) ? json.items : undefined;
  if (Array.isArray(list)) return list.filter(isObject);
  throw unexpectedShape(subject, "items");
}

export function requiredText(object: JsonObject, key: string, subject: string): string {
  const value = object[key];
  if (typeof value === "string") return value;
  throw unexpectedShape(subject, key);
}

/** An id that the server sends, in lower case. */
export function requiredId(object: JsonObject, key: string, subject: string): string {
  const id = requiredText(object, key, subject);
  if (ID.test(id)) return id.toLowerCase();
  throw unexpectedShape(subject, `${key} of 24 hexadecimal digits`);
}

/** An id in lower case, as ids are compared, or null where there is none. */
export function optionalId(object: JsonObject, key: string): string | null {
  return filledText(object, key)?.toLowerCase() ?? null;
}

/** A text, or null where the field is missing, null or something else. */
export function optionalText(object: JsonObject, key: string): string | null {
  const value = object[key];
  return typeof value === "string" ? value : null;
}

/** A text, or null where there is none or it is empty: of encrypted fields both mean "not set". */
export function filledText(object: JsonObject, key: string): string | null {
  return optionalText(object, key) || null;
}

export function textsOf(object: JsonObject, key: string): string[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

export function objectsOf(object: JsonObject, key: string): JsonObject[] {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function numberOf(object: JsonObject, key: string): number | null {
  const value = object[key];
  return typeof value === "number" ? value : null;
}

/** A moment, which the server gives in Unix seconds; null where there is none, or none that a calendar has. */
export function dateOf(object: JsonObject, key: string): Date | null {
  const value = object[key];
  const isNumeric = typeof value === "number" || (typeof value === "string" && /^[0-9]{1,15}$/.test(value));
  const date = new Date(isNumeric ? Number(value) * 1000 : Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
