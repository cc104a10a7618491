// Keys, salts and passwords, every character drawn without modulo bias (`crypto.randomInt` rejects and redraws).

import { UsageError } from "../errors.ts";
import { nodeCrypto } from "./node-crypto.ts";

const DIGITS = "0123456789";
const UPPERCASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWERCASE = "abcdefghijklmnopqrstuvwxyz";
const SPECIAL = "!@#$%^";

/** The 64 characters of Passwork's vault and item keys. */
export const KEY_ALPHABET = `${UPPERCASE}${LOWERCASE}${DIGITS}@!`;
/** The characters of generated passwords. */
export const PASSWORD_ALPHABET = `${UPPERCASE}${LOWERCASE}${DIGITS}${SPECIAL}`;

/** Length in characters of a vault key, an item key, an attachment key and a link's code. */
export const KEY_LENGTH = 100;
/** Length in characters of a vault key's salt. */
export const SALT_LENGTH = 32;

/** The longest text to draw: a server may ask for any `minLength`, and each character costs a random number. */
export const MAX_TEXT_LENGTH = 10_000;

/** What a server asks of passwords: `authPasswordComplexity` and `masterPasswordComplexity` of its settings. */
export interface PasswordComplexity {
  minLength?: number | null;
  isDigitsRequired?: boolean | null;
  isUppercaseRequired?: boolean | null;
  isSpecialCharactersRequired?: boolean | null;
}

/** `length` characters drawn uniformly from `alphabet` (at least two characters, each once). */
export function randomText(length: number, alphabet: string): string {
  const chars = [...alphabet];
  if (chars.length < 2 || new Set(chars).size !== chars.length) {
    throw new UsageError("The set of characters needs at least two, each of them once.");
  }
  if (!Number.isInteger(length) || length < 1 || length > MAX_TEXT_LENGTH) {
    throw new UsageError(`The length must be a whole number from 1 to ${MAX_TEXT_LENGTH}.`);
  }
  const { randomInt } = nodeCrypto();
  let text = "";
  for (let i = 0; i < length; i++) text += chars[randomInt(chars.length)];
  return text;
}

/** A fresh key for a vault, an item, an attachment or a link. */
export function generateKey(): string {
  return randomText(KEY_LENGTH, KEY_ALPHABET);
}

/** A fresh salt for a vault key's hash. */
export function generateSalt(): string {
  return randomText(SALT_LENGTH, KEY_ALPHABET);
}

/**
 * A password of at least `length` characters that has what `complexity` requires. A draw without it is thrown away
 * whole: patching characters in would make some passwords likelier than others.
 */
export function generatePassword(length = 32, complexity: PasswordComplexity = {}): string {
  const required = [
    complexity.isDigitsRequired ? DIGITS : "",
    complexity.isUppercaseRequired ? UPPERCASE : "",
    complexity.isSpecialCharactersRequired ? SPECIAL : "",
  ].filter((set) => set !== "");
  const size = Math.max(length, complexity.minLength ?? 0, required.length);
  for (;;) {
    const password = randomText(size, PASSWORD_ALPHABET);
    if (required.every((set) => [...password].some((char) => set.includes(char)))) return password;
  }
}

/** What a password that somebody thought of lacks of what `complexity` requires, in words; empty for a good one. */
export function lackingIn(password: string, complexity: PasswordComplexity): string[] {
  const { minLength, isDigitsRequired, isUppercaseRequired, isSpecialCharactersRequired } = complexity;
  const lacking: string[] = [];
  if ([...password].length < (minLength ?? 0)) lacking.push(`${minLength} characters`);
  if (isDigitsRequired && !/\p{Nd}/u.test(password)) lacking.push("a digit");
  if (isUppercaseRequired && !/\p{Lu}/u.test(password)) lacking.push("an upper-case letter");
  if (isSpecialCharactersRequired && !/[^\p{L}\p{N}]/u.test(password)) lacking.push("a special character");
  return lacking;
}
