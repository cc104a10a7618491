// A decrypted value. It prints as `[secret]` wherever a value is printed by accident: in a template string, in
// JSON, by `console.log` and in an error's properties. Its text leaves by `reveal()` alone, so that `git grep
// 'reveal()'` lists every place that handles plaintext.

const PLACEHOLDER = "[secret]";

/** A value that prints as `[secret]`: in text, in JSON, in `console.log`. Its text leaves by `reveal()` alone. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The plaintext. Call this only where the value is delivered, masked or used as a key. */
  reveal(): string {
    return this.#text;
  }

  /** Whether the value has no characters: such a value can be neither masked nor used. */
  get isEmpty(): boolean {
    return this.#text === "";
  }

  toString(): string {
    return PLACEHOLDER;
  }

  toJSON(): string {
    return PLACEHOLDER;
  }

  [Symbol.toPrimitive](): string {
    return PLACEHOLDER;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return PLACEHOLDER;
  }
}

/** A secret as callers hand it in: wrapped, or the bare text. */
export type SecretInput = string | Secret;

/** The plaintext of what a caller handed in. */
export function textOf(input: SecretInput): string {
  return typeof input === "string" ? input : input.reveal();
}
