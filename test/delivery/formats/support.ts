// Values that break formats, and what a format makes of them.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Format, Variable } from "../../../src/delivery/formats/format.ts";
import { fc } from "../../support/properties.ts";

/** What some format takes for something else, each a piece of a value. */
const PIECES = [
  ...[
    "'",
    '"',
    "`",
    "\\",
    "$",
    "{",
    "}",
    "(",
    ")",
    "#",
    "=",
    ":",
    ";",
    "&",
    "|",
    "%",
    "!",
    "~",
    "*",
    "<",
    ">",
    "-",
  ],
  ...[
    " ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\0",
    "\v",
    "\f",
    "\x1b[31m",
    "\x7f",
    "\u0085",
    "\u00a0",
    "\u2028",
    "\u2029",
  ],
  ...[
    "\ufeff",
    "\u200d",
    "\u202e",
    "\ufffe",
    "\u{e0001}",
    "\u{10ffff}",
    "e\u0301",
    "é",
    "密",
    "🔑",
    "a",
    "n",
    "r",
    "0",
  ],
  ...[
    "$(touch pwned)",
    "`touch pwned`",
    `\${HOME}`,
    "$HOME",
    "$${",
    "%{if true}",
    "{{ a }}",
    "<<EOF",
    "EOF",
    "\nB=evil",
  ],
  ...[
    "%0A",
    "&amp;",
    "!!python/object",
    "&a",
    "*a",
    "? ",
    "- ",
    "no",
    "null",
    "0123",
    "1e3",
    "\\n",
    "\\u0041",
    "export ",
  ],
];

export const value: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => parts.join("")),
  },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 40 }) },
);

/** Many at once, so that a program that reads them has to be started but once. */
export const values: fc.Arbitrary<string[]> = fc.array(value, { minLength: 1, maxLength: 120, size: "max" });

/** Names that are words somewhere, too. */
const NAMES = [
  "NO",
  "y",
  "null",
  "true",
  "on",
  "export",
  "__proto__",
  "constructor",
  "default",
  "function",
  "A",
  "_1",
];

/** The values as variables, without those that the format refuses. */
export function carried(format: Format, all: readonly string[]): Variable[] {
  return all
    .map((one, i) => ({ name: NAMES[i] ?? `V${i}`, value: one }))
    .filter((variable) => format.refuse(variable) === undefined);
}

/** What a reader must have found: no more and no less. */
export function expected(variables: readonly Variable[]): [string, string][] {
  return sorted(variables.map(({ name, value: text }) => [name, text]));
}

/** Of an object whose prototype was not touched by a variable called `__proto__`. */
export function read(object: object): [string, string][] {
  return sorted(Object.entries(object) as [string, string][]);
}

function sorted(entries: readonly [string, string][]): [string, string][] {
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
}

export function has(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** A test that needs a program. Where it is missing, CI fails; elsewhere the test is skipped. */
export function needs(program: string): jest.It {
  return has(program) || process.env.CI === "true" ? test : test.skip;
}

/** The stdout of a program that ends with 0. It inherits nothing but PATH. */
export function output(file: string, args: readonly string[], input?: string): string {
  return execFileSync(file, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH ?? "", LC_ALL: "C.UTF-8" },
    // A shell whose stdin is a socket, as Node's pipes are, may read its start-up files.
    ...(input === undefined ? { stdio: ["ignore", "pipe", "pipe"] } : { input }),
  });
}

/** The variables that a shell has when it has carried out a script, in which $1 is a file with the text. */
export function sourced(shell: readonly string[], script: string, text: string): Map<string, string> {
  const [program = "", ...flags] = shell;
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-sourced-"));
  try {
    const file = join(folder, "text");
    writeFileSync(file, text);
    const found = output(program, [...flags, "-c", `${script}; exec env -0`, program, file]);
    const entries = found.split("\0").filter((entry) => entry !== "");
    return new Map(
      entries.map(
        (entry) => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)] as const,
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
