// Reads a request's body field by field and collects everything wrong with it, so that one refusal names all the
// fields, as a real server's does. Nothing but checked strings, numbers and lists of them gets into the state.

import { ENCRYPTED_PREFIX } from "../crypto/encrypted-string.ts";
import { type ErrorEntry, Refusal } from "./answers.ts";
import { isId } from "./ids.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a decoded JSON value is an object (not an array, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The form of secret fields: encrypted strings, base64, or whatever comes. */
export type CipherForm = "encrypted" | "base64" | "any";

export class Fields {
  readonly #body: JsonObject;
  readonly #prefix: string;
  readonly #errors: ErrorEntry[];

  constructor(body: JsonObject, prefix = "", errors: ErrorEntry[] = []) {
    this.#body = body;
    this.#prefix = prefix;
    this.#errors = errors;
  }

  /** Whether the field was sent, null included. */
  has(name: string): boolean {
    return Object.hasOwn(this.#body, name);
  }

  /** A text; `undefined` when not sent, null when sent as null. */
  text(name: string, need: { required?: boolean; filled?: boolean } = {}): string | null | undefined {
    const value = this.#own(name);
    if (value === undefined || value === null) {
      if (need.required) this.fault(name, "isRequired", "This value should not be blank.");
      return value;
    }
    if (typeof value !== "string") return this.#wrongType(name, "string");
    if (need.filled && value.trim() === "") this.fault(name, "isBlank", "This value should not be blank.");
    return value;
  }

  /** A text that must be there; empty text stands in where a fault was noted. */
  requiredText(name: string, need: { filled?: boolean } = {}): string {
    return this.text(name, { ...need, required: true }) ?? "";
  }

  /** An id of 24 hex digits, or null where that may stand for "none". */
  id(name: string, need: { required?: boolean } = {}): string | null | undefined {
    const value = this.text(name, need);
    if (typeof value === "string" && !isId(value))
      this.fault(name, "invalidId", "This value is not a valid id.");
    return value;
  }

  /** A secret field in the server's form. */
  cipher(name: string, form: CipherForm, need: { required?: boolean } = {}): string | null | undefined {
    const value = this.text(name, need);
    if (typeof value === "string" && !hasForm(value, form)) {
      this.fault(name, "invalidFormat", form === "base64" ? "Not base64." : "Not an encrypted value.");
    }
    return value;
  }

  integer(name: string): number | undefined {
    const value = this.#own(name);
    if (value === undefined || value === null) return undefined;
    if (!Number.isSafeInteger(value)) return this.#wrongType(name, "integer");
    return value as number;
  }

  /** A list of texts; `undefined` when not sent, null when sent as null. */
  texts(name: string): string[] | null | undefined {
    const value = this.#own(name);
    if (value === undefined || value === null) return value;
    if (!Array.isArray(value) || value.some((entry) => typeof entry !== "string")) {
      return this.#wrongType(name, "array of strings");
    }
    return [...(value as string[])];
  }

  /** A list of objects, each with a reader of its own that notes its faults here. */
  objects(name: string): Fields[] | undefined {
    const value = this.#own(name);
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value) || !value.every(isObject)) return this.#wrongType(name, "array of objects");
    return value.map((entry, index) => new Fields(entry, `${this.#prefix}${name}[${index}].`, this.#errors));
  }

  /** An object, with a reader of its own. */
  object(name: string, need: { required?: boolean } = {}): Fields | undefined {
    const value = this.#own(name);
    if (value === undefined || value === null) {
      if (need.required) this.fault(name, "isRequired", "This value should not be blank.");
      return undefined;
    }
    if (!isObject(value)) return this.#wrongType(name, "object");
    return new Fields(value, `${this.#prefix}${name}.`, this.#errors);
  }

  /** The names that were sent. */
  names(): string[] {
    return Object.keys(this.#body);
  }

  /** Notes a fault of a field. */
  fault(name: string, code: string, message: string): void {
    this.#errors.push({ code, message, field: `${this.#prefix}${name}` });
  }

  /** Throws when anything was wrong. Call it before changing the state. */
  check(): void {
    if (this.#errors.length > 0) throw new Refusal("validation", this.#errors.slice(0, 100));
  }

  #own(name: string): unknown {
    return Object.hasOwn(this.#body, name) ? this.#body[name] : undefined;
  }

  #wrongType(name: string, type: string): undefined {
    this.fault(name, "invalidType", `This value should be of type ${type}.`);
    return undefined;
  }
}

function hasForm(value: string, form: CipherForm): boolean {
  if (form === "encrypted") return value.startsWith(ENCRYPTED_PREFIX);
  return form === "any" || /^[A-Za-z0-9+/]*={0,2}$/.test(value);
}
