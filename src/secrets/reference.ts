// The one grammar for what is wanted: `passwork://<item id>[/<field>]`, `passwork://shortcut/<id>[/<field>]`, with
// `?attribute=totp` for the current code of a TOTP field. Parts are percent-encoded where they need it.

import { checkId } from "../client/wire.ts";
import { type PassworkError, printable, UsageError } from "../errors.ts";

export interface Reference {
  kind: "item" | "shortcut";
  id: string;
  /** The field's name; null is the password. */
  field: string | null;
  /** Whether the field's current TOTP code is wanted in place of its value. */
  totp: boolean;
  /** As it was written. */
  text: string;
}

export const SCHEME = "passwork://";

const FORMS = `Write ${SCHEME}<item id>[/<field>] or ${SCHEME}shortcut/<shortcut id>[/<field>].`;

export function isReference(text: string): boolean {
  return text.startsWith(SCHEME);
}

/** Reads a reference. Throws a `usage` error that says what is wrong with it. */
export function parseReference(text: string): Reference {
  if (!isReference(text)) {
    // Not quoted: it may be a value where a reference was meant.
    throw new UsageError("The reference does not start with passwork://.", { hint: FORMS });
  }
  const [path = "", query] = splitOnce(text.slice(SCHEME.length), "?");
  const parts = path.split("/").map((part) => decode(part, text));
  const kind = parts[0] === "shortcut" ? "shortcut" : "item";
  const [id = "", field = null, ...rest] = kind === "shortcut" ? parts.slice(1) : parts;
  if (rest.length > 0) throw malformed(text, "has more parts than an id and a field");
  if (field === "") throw malformed(text, "ends with a slash but no field");
  const totp = readAttribute(query, text);
  if (totp && field === null) throw malformed(text, "asks for a TOTP code but names no field");
  return { kind, id: checkReferenceId(id, kind, text), field, totp, text };
}

function checkReferenceId(id: string, kind: Reference["kind"], text: string): string {
  try {
    return checkId(id);
  } catch {
    throw malformed(text, `has "${printable(id, 40)}" for the ${kind}'s id, which has 24 hexadecimal digits`);
  }
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
