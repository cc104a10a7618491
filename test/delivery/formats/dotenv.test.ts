// The dotenv file, read by the programs that it promises: all of them find every value as it was.

import { parseEnv } from "node:util";
import { parse } from "dotenv";
import { dotenv } from "../../../src/delivery/formats/dotenv.ts";
import { fc } from "../../support/properties.ts";
import { carried, expected, needs, read, sourced, value, values } from "./support.ts";

const one = (text: string): string => dotenv.write([{ name: "A", value: text }]);
const refusal = (text: string): string | undefined => dotenv.refuse({ name: "A", value: text });

test("any value that is not refused is read back by dotenv and by Node", () => {
  fc.assert(
    fc.property(values, (all) => {
      const variables = carried(dotenv, all);
      const text = dotenv.write(variables);
      expect(read(parse(text))).toEqual(expected(variables));
      expect(read(parse(text, { fast: true }))).toEqual(expected(variables));
      expect(read(parseEnv(text))).toEqual(expected(variables));
    }),
    { numRuns: 300 },
  );
});

describe("a shell that sources it finds the same, and carries nothing out:", () => {
  for (const shell of ["dash", "bash", "zsh"]) {
    needs(shell)(shell, () => {
      fc.assert(
        fc.property(values, (all) => {
          const variables = carried(dotenv, all);
          const found = sourced([shell], 'set -a; . "$1"', dotenv.write(variables));
          for (const { name, value: was } of variables) expect([name, found.get(name)]).toEqual([name, was]);
        }),
        { numRuns: 12 },
      );
    });
  }
});

test.each([
  ["an ordinary password", "s3cr3t-Pa$$w0rd!", "A='s3cr3t-Pa$$w0rd!'\n"],
  ["nothing", "", "A=''\n"],
  ["a single quote", "it's", `A="it's"\n`],
  ["double quotes", 'say "x"', `A='say "x"'\n`],
  ["several lines", "-----BEGIN\nx\n-----END\n", "A='-----BEGIN\nx\n-----END\n'\n"],
  ["a Windows path", "C:\\temp\\new", "A='C:\\temp\\new'\n"],
  ["what looks like another variable", "x\nB=evil", "A='x\nB=evil'\n"],
  ["a command", "$(id) `id`", "A='$(id) `id`'\n"],
])("%s", (_what, text, written) => {
  expect(refusal(text)).toBeUndefined();
  expect(one(text)).toBe(written);
});

test.each([
  ["a NUL", "a\0b", "the value has a NUL character, which no environment variable can hold"],
  ["a carriage return", "a\r\nb", "the value has a carriage return, which readers drop or change"],
  ["a reference", `a\${HOME}b`, "the value has a variable in braces, which python-dotenv replaces"],
  [
    "both quotes",
    "a'b\"c",
    "the value has a single quote and a double quote, for which readers have no common form",
  ],
  ["a quote and a $", "a'b$c", "the value has a single quote and a $, for which readers have no common form"],
  [
    "a quote and a \\",
    "a'b\\c",
    "the value has a single quote and a backslash, for which readers have no common form",
  ],
  [
    "a quote and a `",
    "a'b`c",
    "the value has a single quote and a backquote, for which readers have no common form",
  ],
  [
    "\\\\",
    "a\\\\b",
    "the value has two backslashes in a row or one at its end, which readers take in different ways",
  ],
  [
    "\\ at the end",
    "a\\",
    "the value has two backslashes in a row or one at its end, which readers take in different ways",
  ],
])("refused: %s", (_what, text, reason) => {
  expect(refusal(text)).toBe(reason);
});

test("a name that objects have already is refused", () => {
  expect(dotenv.refuse({ name: "__proto__", value: "a" })).toBe("readers in JavaScript lose that name");
});

test("no reason repeats the value", () => {
  fc.assert(
    fc.property(value, fc.string({ minLength: 8, unit: fc.constantFrom(..."XYZ789") }), (text, mark) => {
      expect(refusal(text + mark) ?? "").not.toContain(mark);
    }),
  );
});
