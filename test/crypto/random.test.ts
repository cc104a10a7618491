import {
  generateKey,
  generatePassword,
  generateSalt,
  KEY_ALPHABET,
  lackingIn,
  MAX_TEXT_LENGTH,
  PASSWORD_ALPHABET,
  type PasswordComplexity,
  randomText,
} from "../../src/crypto/random.ts";
import { failure } from "./support.ts";

/** Pearson's chi-square of how often each character occurs, were they all equally likely. */
function chiSquare(text: string, alphabet: string): number {
  const expected = text.length / alphabet.length;
  const counts = new Map<string, number>([...alphabet].map((char) => [char, 0]));
  for (const char of text) counts.set(char, (counts.get(char) ?? Number.NaN) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** The value that a uniform source exceeds once in 10^9 runs (Wilson and Hilferty's approximation, z = 6). */
function bound(degrees: number): number {
  const spread = 2 / (9 * degrees);
  return degrees * (1 - spread + 6 * Math.sqrt(spread)) ** 3;
}

function draw(characters: number, alphabet: string): string {
  return Array.from({ length: characters / MAX_TEXT_LENGTH }, () =>
    randomText(MAX_TEXT_LENGTH, alphabet),
  ).join("");
}

test.each([
  ["keys", KEY_ALPHABET, 64],
  ["passwords", PASSWORD_ALPHABET, 68],
  ["a few characters", "abc", 3],
])("every character is as likely as every other: %s", (_, alphabet, size) => {
  expect(new Set(alphabet).size).toBe(size);
  expect(chiSquare(draw(200_000, alphabet), alphabet)).toBeLessThan(bound(size - 1));
});

test("the bound finds a modulo bias", () => {
  // A random byte modulo 68 prefers the first 52 characters: 4 of 256 values against 3.
  let biased = "";
  for (let i = 0; i < 200_000; i++) biased += PASSWORD_ALPHABET[(((i * 2_654_435_761) >>> 7) % 256) % 68];
  expect(chiSquare(biased, PASSWORD_ALPHABET)).toBeGreaterThan(bound(67));
});

test("neighbours are independent: every pair is as likely as every other", () => {
  const text = draw(200_000, "abcde");
  const alphabet = "0123456789ABCDEFGHIJKLMNO";
  let pairs = "";
  for (let i = 0; i < text.length; i += 2) {
    pairs += alphabet["abcde".indexOf(text.charAt(i)) * 5 + "abcde".indexOf(text.charAt(i + 1))];
  }
  expect(chiSquare(pairs, alphabet)).toBeLessThan(bound(24));
});

test("keys and salts have the form that the official clients give them, and never repeat", () => {
  const keys = Array.from({ length: 200 }, () => generateKey());
  const salts = Array.from({ length: 200 }, () => generateSalt());
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9@!]{100}$/);
  for (const salt of salts) expect(salt).toMatch(/^[A-Za-z0-9@!]{32}$/);
  expect(new Set([...keys, ...salts]).size).toBe(400);
});

test("an alphabet may hold characters of any size", () => {
  expect(randomText(50, "🔑ж")).toMatch(/^[🔑ж]{50}$/u);
});

describe("passwords", () => {
  const flags = [true, false, null, undefined];
  const all: PasswordComplexity[] = flags.flatMap((isDigitsRequired) =>
    flags.flatMap((isUppercaseRequired) =>
      flags.map((isSpecialCharactersRequired) => ({
        ...(isDigitsRequired === undefined ? {} : { isDigitsRequired }),
        ...(isUppercaseRequired === undefined ? {} : { isUppercaseRequired }),
        ...(isSpecialCharactersRequired === undefined ? {} : { isSpecialCharactersRequired }),
      })),
    ),
  );

  test.each(all)("have what is required: %j", (complexity) => {
    for (const length of [1, 2, 3, 4, 8, 32]) {
      for (let i = 0; i < 20; i++) {
        const password = generatePassword(length, complexity);
        expect(password).toMatch(/^[A-Za-z0-9!@#$%^]+$/);
        if (complexity.isDigitsRequired) expect(password).toMatch(/[0-9]/);
        if (complexity.isUppercaseRequired) expect(password).toMatch(/[A-Z]/);
        if (complexity.isSpecialCharactersRequired) expect(password).toMatch(/[!@#$%^]/);
      }
    }
  });

  test("are as long as the longest of what is asked for", () => {
    expect(generatePassword()).toHaveLength(32);
    expect(generatePassword(12, { minLength: 40 })).toHaveLength(40);
    expect(generatePassword(40, { minLength: 12 })).toHaveLength(40);
    expect(generatePassword(8, { minLength: null })).toHaveLength(8);
    expect(generatePassword(1, { isDigitsRequired: true, isUppercaseRequired: true })).toHaveLength(2);
  });

  test("of a length out of reason are refused at once", () => {
    for (const minLength of [MAX_TEXT_LENGTH + 1, 2 ** 31, Number.POSITIVE_INFINITY, 32.5]) {
      expect(failure(() => generatePassword(8, { minLength })).code).toBe("usage");
    }
  });
});

test.each([
  ["no length", 0, "ab"],
  ["a negative length", -1, "ab"],
  ["half a character", 1.5, "ab"],
  ["no number", Number.NaN, "ab"],
  ["too great a length", MAX_TEXT_LENGTH + 1, "ab"],
  ["no characters", 5, ""],
  ["one character", 5, "a"],
  ["a character twice", 5, "aba"],
])("a request that cannot be met is refused: %s", (_, length, alphabet) => {
  expect(failure(() => randomText(length, alphabet)).code).toBe("usage");
});

describe("a password that somebody thought of", () => {
  const all = {
    minLength: 8,
    isDigitsRequired: true,
    isUppercaseRequired: true,
    isSpecialCharactersRequired: true,
  };

  test.each([
    ["", ["8 characters", "a digit", "an upper-case letter", "a special character"]],
    ["Größe 1!", []],
    ["🔑🔑🔑🔑🔑🔑🔑", ["8 characters", "a digit", "an upper-case letter"]],
    ["ПАРОЛЬ٣-", []],
    ["lowercase1 ", ["an upper-case letter"]],
    ["NoSpecial1", ["a special character"]],
  ])("%j is told what it lacks", (password, lacking) => {
    expect(lackingIn(password, all)).toEqual(lacking);
    expect(lackingIn(password, {})).toEqual([]);
    expect(lackingIn(password, { minLength: null, isDigitsRequired: null })).toEqual([]);
  });

  test("that was generated lacks nothing", () => {
    expect(lackingIn(generatePassword(8, all), all)).toEqual([]);
  });
});
