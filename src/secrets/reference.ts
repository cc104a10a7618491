// The one grammar for what is wanted, by id or by the names on the way to it:
//   passwork://<item id>[/<field>]   passwork://shortcut/<shortcut id>[/<field>]
//   passwork://<vault>/<folder>/…/<item>[/<field>]
// with `?attribute=totp` for the current code of a TOTP field. Parts are percent-encoded where they need it.

import { type PassworkError, printable, UsageError } from "../errors.ts";

export type Reference = IdReference | PathReference;

export interface IdReference {
  kind: "item" | "shortcut";
  id: string;
  /** The field's name; null is the password. */
  field: string | null;
  /** Whether the field's current TOTP code is wanted in place of its value. */
  totp: boolean;
  /** As it was written. */
  text: string;
}

export interface PathReference {
  kind: "path";
  /** The names on the way: vault, folders, item, and perhaps a field. At least two; which is last is not known yet. */
  parts: readonly string[];
  totp: boolean;
  text: string;
}

export const SCHEME = "passwork://";

const FORMS = `Write ${SCHEME}<item id>[/<field>], ${SCHEME}shortcut/<shortcut id>[/<field>] or ${SCHEME}<vault>/<folder>/…/<item>[/<field>].`;

const ID = /^[0-9a-f]{24}$/i;
/** What is meant for an id, but is none: a digit too few or too many, a space beside it. */
const NEARLY_ID = /^\s*[0-9a-f]{20,28}\s*$/i;

export function isReference(text: string): boolean {
  return text.startsWith(SCHEME);
}

/** Reads a reference. Throws a `usage` error that says what is wrong with it. */
export function parseReference(text: string): Reference {
  if (!isReference(text)) {
    // Not quoted: it may be a value where a reference was meant.
    throw new UsageError("The reference does not start with passwork://.", {
      hint: ID.test(text.trim())
        ? "Write an item's id as passwork://<item id>, or behind --password-id."
        : FORMS,
    });
  }
  const [path = "", query] = splitOnce(text.slice(SCHEME.length), "?");
  const encoded = path.split("/");
  const parts = encoded.map((part) => decode(part, text));
  const totp = readAttribute(query, text);
  const [first = ""] = parts;
  // A vault of that name is written with the letter encoded: %73hortcut.
  if (encoded[0] === "shortcut") return byId("shortcut", parts.slice(1), totp, text);
  if (parts.length === 1 || ID.test(first) || NEARLY_ID.test(first)) return byId("item", parts, totp, text);
  return byPath(parts, totp, text);
}

/** The names as a reference to be copied. Null where there is none: a vault is called like an id, or a name is empty. */
export function pathReference(parts: readonly string[]): string | null {
  const [vault = "", ...rest] = parts;
  if (parts.length < 2 || parts.includes("") || ID.test(vault) || NEARLY_ID.test(vault)) return null;
  const first = vault === "shortcut" ? "%73hortcut" : encode(vault);
  return `${SCHEME}${[first, ...rest.map(encode)].join("/")}`;
}

function byId(kind: IdReference["kind"], parts: readonly string[], totp: boolean, text: string): IdReference {
  const [id = "", field = null, ...rest] = parts;
  if (rest.length > 0) throw malformed(text, "has more parts than an id and a field");
  if (field === "") throw malformed(text, "ends with a slash but no field");
  if (totp && field === null) throw malformed(text, "asks for a TOTP code but names no field");
  if (!ID.test(id)) {
    throw malformed(text, `has "${printable(id, 40)}" for the ${kind}'s id, which has 24 hexadecimal digits`);
  }
  return { kind, id: id.toLowerCase(), field, totp, text };
}

function byPath(parts: readonly string[], totp: boolean, text: string): PathReference {
  if (parts.includes("")) throw malformed(text, "has an empty part; write %2F for a slash in a name");
  if (totp && parts.length === 2) throw malformed(text, "asks for a TOTP code but names no field");
  return { kind: "path", parts, totp, text };
}

function readAttribute(query: string | undefined, text: string): boolean {
  if (query === undefined) return false;
  const parameters = [...new URLSearchParams(query)];
  const [only] = parameters;
  if (parameters.length === 1 && only?.[0] === "attribute" && only[1] === "totp") return true;
  throw malformed(text, "has a query other than ?attribute=totp");
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

function malformed(text: string, why: string): PassworkError {
  return new UsageError(`The reference "${printable(text, 120)}" ${why}.`, {
    hint: FORMS,
    subject: text,
  });
}
