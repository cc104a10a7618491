// The one grammar for what is wanted, by id or by the names on the way to it:
//   passwork://<item id>[/<field>]   passwork://shortcut/<shortcut id>[/<field>]
//   passwork://<vault>/<folder>/…/<item>[/<field>]
// with parameters behind a question mark. Parts and parameters are percent-encoded where they need it.

import { type PassworkError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";

export type Reference = IdReference | PathReference;

/** What may stand behind the question mark. */
export interface ReferenceParameters {
  /** `attribute=totp`: the field's current TOTP code is wanted in place of its value. */
  totp: boolean;
  /** `default=<text>`: what is taken where the value is missing; null where nothing is. */
  fallback: Secret | null;
  /** `mask=yes|no`: whether the value is hidden; null where the field's type decides. */
  mask: boolean | null;
  /** `attachment=<name>`: the item's attachment of that name or id is wanted, of "" the only one; null for a field. */
  attachment: string | null;
}

interface Written extends ReferenceParameters {
  /** As it was written, but without the text of a default, which may be a secret. */
  text: string;
  /** Where it stands in a template, for messages: `app.conf line 3, column 8`. */
  place?: string;
}

export interface IdReference extends Written {
  kind: "item" | "shortcut";
  id: string;
  /** The field's name; null is the password. */
  field: string | null;
}

export interface PathReference extends Written {
  kind: "path";
  /** The names on the way: vault, folders, item, and perhaps a field. At least two; which is last is not known yet. */
  parts: readonly string[];
}

export const SCHEME = "passwork://";

const FORMS = `Write ${SCHEME}<item id>[/<field>], ${SCHEME}shortcut/<shortcut id>[/<field>] or ${SCHEME}<vault>/<folder>/…/<item>[/<field>].`;
const PARAMETERS =
  "Behind the question mark there may be attribute=totp, default=<text>, mask=yes|no or attachment=<name>, joined by &.";

const ID = /^[0-9a-f]{24}$/i;
/** What is meant for an id, but is none: a digit too few or too many, a space beside it. */
const NEARLY_ID = /^\s*[0-9a-f]{20,28}\s*$/i;

export function isReference(text: string): boolean {
  return text.startsWith(SCHEME);
}

/** Reads a reference. Throws a `usage` error that says what is wrong with it. */
export function parseReference(written: string): Reference {
  if (!isReference(written)) {
    // Not quoted: it may be a value where a reference was meant.
    throw new UsageError("The reference does not start with passwork://.", {
      hint: ID.test(written.trim())
        ? "Write an item's id as passwork://<item id>, or behind --password-id."
        : FORMS,
    });
  }
  const text = shown(written);
  const [path = "", query] = splitOnce(written.slice(SCHEME.length), "?");
  const encoded = path.split("/");
  const parts = encoded.map((part) => decode(part, text));
  const parameters = { ...readParameters(query, text), text };
  const [first = ""] = parts;
  // A vault of that name is written with the letter encoded: %73hortcut.
  if (encoded[0] === "shortcut") return byId("shortcut", parts.slice(1), parameters);
  if (parts.length === 1 || ID.test(first) || NEARLY_ID.test(first)) return byId("item", parts, parameters);
  return byPath(parts, parameters);
}

/**
 * The names as a reference to be copied. Null where there is none: a vault is called like an id, or a name is empty or
 * no text that can be encoded.
 */
export function pathReference(parts: readonly string[]): string | null {
  const [vault = "", ...rest] = parts;
  if (parts.length < 2 || parts.includes("") || ID.test(vault) || NEARLY_ID.test(vault)) return null;
  if (parts.some((part) => /\p{Cs}/u.test(part))) return null;
  const first = vault === "shortcut" ? "%73hortcut" : encode(vault);
  return `${SCHEME}${[first, ...rest.map(encode)].join("/")}`;
}

function byId(kind: IdReference["kind"], parts: readonly string[], parameters: Written): IdReference {
  const { text, totp, attachment } = parameters;
  const [id = "", field = null, ...rest] = parts;
  if (rest.length > 0) throw malformed(text, "has more parts than an id and a field");
  if (field === "") throw malformed(text, "ends with a slash but no field");
  if (totp && field === null) throw malformed(text, "asks for a TOTP code but names no field");
  if (attachment !== null && field !== null) throw malformed(text, "names a field and an attachment");
  if (!ID.test(id)) {
    throw malformed(text, `has "${printable(id, 40)}" for the ${kind}'s id, which has 24 hexadecimal digits`);
  }
  return { kind, id: id.toLowerCase(), field, ...parameters };
}

function byPath(parts: readonly string[], parameters: Written): PathReference {
  const { text, totp } = parameters;
  if (parts.includes("")) throw malformed(text, "has an empty part; write %2F for a slash in a name");
  if (totp && parts.length === 2) throw malformed(text, "asks for a TOTP code but names no field");
  return { kind: "path", parts, ...parameters };
}

function readParameters(query: string | undefined, text: string): ReferenceParameters {
  const given = new Map<string, string>();
  // A plus sign stays one, as in the path: this is no HTML form.
  for (const parameter of query === undefined ? [] : query.split("&")) {
    const [name, value] = splitOnce(parameter, "=").map((part) => decode(part ?? "", text));
    if (name === undefined || name === "") throw wrongParameter(text, "has a question mark but no parameter");
    if (!KNOWN.has(name) || value === undefined) {
      if (given.has("default")) throw restOfDefault(text);
      throw wrongParameter(text, `has the parameter "${printable(name, 40)}", which is not known`);
    }
    if (given.has(name)) throw wrongParameter(text, `has the parameter ${name} twice`);
    given.set(name, value);
  }
  const [attribute, mask, fallback, attachment = null] = ["attribute", "mask", "default", "attachment"].map(
    (name) => given.get(name),
  );
  const isWrong = (value: string | undefined, known: readonly string[]) =>
    value !== undefined && !known.includes(value);
  if (fallback !== undefined && (isWrong(attribute, ["totp"]) || isWrong(mask, ["yes", "no"]))) {
    throw restOfDefault(text);
  }
  if (attribute !== undefined && attribute !== "totp") {
    throw wrongParameter(
      text,
      `asks for the attribute "${printable(attribute, 40)}", and there is only totp`,
    );
  }
  if (mask !== undefined && mask !== "yes" && mask !== "no") {
    throw wrongParameter(text, `has "${printable(mask, 40)}" for mask, which is yes or no`);
  }
  if (attachment !== null && (attribute !== undefined || fallback !== undefined)) {
    throw wrongParameter(text, "asks for an attachment, which has neither a default nor an attribute");
  }
  return {
    totp: attribute === "totp",
    fallback: fallback === undefined ? null : new Secret(fallback),
    mask: mask === undefined ? null : mask === "yes",
    attachment,
  };
}

const KNOWN: ReadonlySet<string> = new Set(["attribute", "default", "mask", "attachment"]);

/**
 * A reference as messages show it: of the parameters only those whose values are known to be no secrets. Behind a
 * default, or a slip for one, nothing is shown: an `&` in it that was not encoded makes a parameter of its rest.
 */
function shown(written: string): string {
  const [path, query] = splitOnce(written, "?");
  if (query === undefined) return written;
  const parameters = query.split("&");
  const free = parameters.findIndex((parameter) => !/^(attribute|mask|attachment)=/.test(parameter));
  if (free < 0) return written;
  const [name = "", value] = splitOnce(parameters[free] ?? "", "=");
  const isLast = free === parameters.length - 1;
  const rest = `${name}${value === undefined ? "" : "=…"}${isLast ? "" : "&…"}`;
  return `${path}?${[...parameters.slice(0, free), rest].join("&")}`;
}

function decode(part: string, text: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw malformed(text, "has a % that starts no percent-encoded character; write %25 for a percent sign");
  }
}

/** Letters of any script stay readable; whatever a shell, a URL or a terminal could take for something else does not. */
function encode(part: string): string {
  const bytes = (char: string) => Buffer.from(char).toString("hex").toUpperCase();
  return part.replace(/[^\p{L}\p{N}._~-]/gu, (char) => bytes(char).replace(/../g, "%$&"));
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function malformed(text: string, why: string, hint = FORMS): PassworkError {
  return new UsageError(`The reference "${printable(text, 120)}" ${why}.`, { hint, subject: text });
}

/** Nothing of it is quoted: it may be a part of the default. */
function restOfDefault(text: string): PassworkError {
  return malformed(
    text,
    "has a default, and beside it what is no parameter",
    `Write & in a default as %26. ${PARAMETERS}`,
  );
}

function wrongParameter(text: string, why: string): PassworkError {
  return malformed(text, why, PARAMETERS);
}
