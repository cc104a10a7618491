// What callers hand in, read with its type in doubt: a caller may have no types, or pass JSON on. A wrong type is a
// `usage` error that names the field, and so is a field that nobody knows: a mistyped name must not pass unseen.

import { UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret, textOf } from "../secret.ts";

export type Input = { readonly [key: string]: unknown };

/** An object with no other than the known fields. */
export function objectIn(value: unknown, what: string, known: readonly string[], field?: string): Input {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Secret) {
    throw wrongInput(field, `The ${what} must be an object.`);
  }
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger === undefined) return value as Input;
  throw new UsageError(`The ${what} cannot have a "${printable(stranger, 60)}".`, {
    hint: `It may have: ${known.join(", ")}.`,
    fields: [stranger],
  });
}

/** A text that UTF-8 can express. `label` names it in the sentence, `field` is what the caller called it. */
export function textIn(value: unknown, label: string, field = label): string {
  if (typeof value !== "string") throw wrongInput(field, `The ${label} must be a text.`);
  if (/\p{Cs}/u.test(value)) {
    throw wrongInput(field, `The ${label} holds half of a surrogate pair, which UTF-8 cannot express.`);
  }
  return value;
}

/** A list of texts. */
export function textsIn(value: unknown, field: string): string[] {
  if (!Array.isArray(value)) throw wrongInput(field, `The ${field} must be a list of texts.`);
  return value.map((one: unknown, index) => textIn(one, `${field} (${index + 1})`, field));
}

/** The plaintext of a secret, or null. */
export function secretIn(value: unknown, label: string, field: string): string | null {
  if (value === null) return null;
  if (typeof value !== "string" && !(value instanceof Secret)) {
    throw wrongInput(field, `The ${label} must be a text, a Secret or null.`);
  }
  return textIn(textOf(value), label, field);
}

/** A secret, wrapped. */
export function wrappedIn(value: unknown, label: string): Secret {
  if (value instanceof Secret) return value;
  if (typeof value === "string") return new Secret(value);
  throw wrongInput(
    undefined,
    value === undefined ? `The ${label} is missing.` : `The ${label} must be a text or a Secret.`,
  );
}

/**
 * Checks what is sent as it is: an object that JSON can carry. A `Secret` would travel as the text that stands for it,
 * and take the place of a value.
 */
export function jsonObjectIn(value: unknown, what: string, field: string): void {
  const input = objectIn(value, what, Object.keys(value ?? {}), field);
  try {
    JSON.stringify(input, function (this: Input, key: string, one: unknown) {
      if (this[key] instanceof Secret)
        throw wrongInput(field, `The ${what} hold a Secret: it must be revealed.`);
      return one;
    });
  } catch (error) {
    throw error instanceof UsageError ? error : wrongInput(field, `The ${what} cannot be written as JSON.`);
  }
}

/** Whether a text can be a token, which travels in a header: no space, no line break, nothing beyond ASCII. */
export function isToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

/** What a caller handed in, as a sentence may quote it. */
export function quoted(value: unknown, limit = 60): string {
  const isPlain = typeof value === "string" || typeof value === "number";
  return `"${isPlain ? printable(String(value), limit) : typeof value}"`;
}

/** The failure of an input; `field` is what the caller called it. */
export function wrongInput(field: string | undefined, message: string): UsageError {
  return new UsageError(message, { fields: field === undefined ? [] : [field] });
}
