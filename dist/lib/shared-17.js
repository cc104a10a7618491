import {
  UsageError,
  printable
} from "./shared-16.js";

// src/secret.ts
var PLACEHOLDER = "[secret]";
var Secret = class {
  #text;
  constructor(text) {
    this.#text = text;
  }
  /** The plaintext. Call this only where the value is delivered, masked or used as a key. */
  reveal() {
    return this.#text;
  }
  /** Whether the value has no characters: such a value can be neither masked nor used. */
  get isEmpty() {
    return this.#text === "";
  }
  toString() {
    return PLACEHOLDER;
  }
  toJSON() {
    return PLACEHOLDER;
  }
  [Symbol.toPrimitive]() {
    return PLACEHOLDER;
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return PLACEHOLDER;
  }
};
function textOf(input) {
  return typeof input === "string" ? input : input.reveal();
}

// src/client/input.ts
function objectIn(value, what, known, field) {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Secret) {
    throw wrongInput(field, `The ${what} must be an object.`);
  }
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger === void 0) return value;
  throw new UsageError(`The ${what} cannot have a "${printable(stranger, 60)}".`, {
    hint: `It may have: ${known.join(", ")}.`,
    fields: [stranger]
  });
}
function textIn(value, label, field = label) {
  if (typeof value !== "string") throw wrongInput(field, `The ${label} must be a text.`);
  if (new RegExp("\\p{Cs}", "u").test(value)) {
    throw wrongInput(field, `The ${label} holds half of a surrogate pair, which UTF-8 cannot express.`);
  }
  return value;
}
function textsIn(value, field) {
  if (!Array.isArray(value)) throw wrongInput(field, `The ${field} must be a list of texts.`);
  return value.map((one, index) => textIn(one, `${field} (${index + 1})`, field));
}
function secretIn(value, label, field) {
  if (value === null) return null;
  if (typeof value !== "string" && !(value instanceof Secret)) {
    throw wrongInput(field, `The ${label} must be a text, a Secret or null.`);
  }
  return textIn(textOf(value), label, field);
}
function wrappedIn(value, label) {
  if (value instanceof Secret) return value;
  if (typeof value === "string") return new Secret(value);
  throw wrongInput(
    void 0,
    value === void 0 ? `The ${label} is missing.` : `The ${label} must be a text or a Secret.`
  );
}
function jsonObjectIn(value, what, field) {
  const input = objectIn(value, what, Object.keys(value ?? {}), field);
  try {
    JSON.stringify(input, function(key, one) {
      if (this[key] instanceof Secret)
        throw wrongInput(field, `The ${what} hold a Secret: it must be revealed.`);
      return one;
    });
  } catch (error) {
    throw error instanceof UsageError ? error : wrongInput(field, `The ${what} cannot be written as JSON.`);
  }
}
function isToken(text) {
  return /^[\x21-\x7e]+$/.test(text);
}
function quoted(value, limit = 60) {
  const isPlain = typeof value === "string" || typeof value === "number";
  return `"${isPlain ? printable(String(value), limit) : typeof value}"`;
}
function wrongInput(field, message) {
  return new UsageError(message, { fields: field === void 0 ? [] : [field] });
}

export {
  Secret,
  textOf,
  objectIn,
  textIn,
  textsIn,
  secretIn,
  wrappedIn,
  jsonObjectIn,
  isToken,
  quoted,
  wrongInput
};
