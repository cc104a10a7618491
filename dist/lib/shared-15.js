import {
  nodeCrypto
} from "./shared-13.js";
import {
  UsageError
} from "./shared-16.js";

// src/crypto/random.ts
var DIGITS = "0123456789";
var UPPERCASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
var LOWERCASE = "abcdefghijklmnopqrstuvwxyz";
var SPECIAL = "!@#$%^";
var KEY_ALPHABET = `${UPPERCASE}${LOWERCASE}${DIGITS}@!`;
var PASSWORD_ALPHABET = `${UPPERCASE}${LOWERCASE}${DIGITS}${SPECIAL}`;
var KEY_LENGTH = 100;
var SALT_LENGTH = 32;
var MAX_TEXT_LENGTH = 1e4;
function randomText(length, alphabet) {
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
function generateKey() {
  return randomText(KEY_LENGTH, KEY_ALPHABET);
}
function generateSalt() {
  return randomText(SALT_LENGTH, KEY_ALPHABET);
}
function generatePassword(length = 32, complexity = {}) {
  const required = [
    complexity.isDigitsRequired ? DIGITS : "",
    complexity.isUppercaseRequired ? UPPERCASE : "",
    complexity.isSpecialCharactersRequired ? SPECIAL : ""
  ].filter((set) => set !== "");
  const size = Math.max(length, complexity.minLength ?? 0, required.length);
  for (; ; ) {
    const password = randomText(size, PASSWORD_ALPHABET);
    if (required.every((set) => [...password].some((char) => set.includes(char)))) return password;
  }
}
function lackingIn(password, complexity) {
  const { minLength, isDigitsRequired, isUppercaseRequired, isSpecialCharactersRequired } = complexity;
  const lacking = [];
  if ([...password].length < (minLength ?? 0)) lacking.push(`${minLength} characters`);
  if (isDigitsRequired && !new RegExp("\\p{Nd}", "u").test(password)) lacking.push("a digit");
  if (isUppercaseRequired && !new RegExp("\\p{Lu}", "u").test(password)) lacking.push("an upper-case letter");
  if (isSpecialCharactersRequired && !/[^\p{L}\p{N}]/u.test(password)) lacking.push("a special character");
  return lacking;
}

export {
  generateKey,
  generateSalt,
  generatePassword,
  lackingIn
};
