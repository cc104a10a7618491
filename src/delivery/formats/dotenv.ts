// A dotenv file. There is no standard, so this is what its readers have in common: the npm package dotenv, Node's
// util.parseEnv and --env-file, python-dotenv (also podman-compose) and Docker Compose (compose-go) read it back exactly.
// So does a POSIX shell that sources it: nothing in a value is ever a command.

import { type Format, HAS_NUL, type Reason } from "./format.ts";

/**
 * Between single quotes all of them take the text as it is, over several lines too, but a backslash before another one
 * (python-dotenv makes one of two) or before the closing quote (Compose and dotenv go on reading). Between double quotes
 * they differ over backslashes, `$` and, in a shell, over backquotes; a text without these is the same for all. Without
 * quotes, and between backquotes, no two agree.
 */
export const dotenv: Format = {
  // An assignment to an object's __proto__ is nothing, and that is how dotenv and others keep what they read.
  refuse: ({ name, value }) => (name === "__proto__" ? "readers in JavaScript lose that name" : fault(value)),
  write: (variables) =>
    variables
      .map(({ name, value }) => (isSingle(value) ? `${name}='${value}'\n` : `${name}="${value}"\n`))
      .join(""),
};

/** What double quotes cannot hold, and how to call it. */
const NOT_DOUBLE = { '"': "a double quote", "\\": "a backslash", $: "a $", "`": "a backquote" };

function isSingle(value: string): boolean {
  return !value.includes("'") && !BACKSLASHES.test(value);
}

const BACKSLASHES = /\\\\|\\$/;

function fault(value: string): Reason | undefined {
  if (value.includes("\0")) return HAS_NUL;
  // Node drops it; dotenv, and Python where it reads a file as text, make a line feed of it.
  if (value.includes("\r")) return "the value has a carriage return, which readers drop or change";
  // Between any quotes.
  if (/\$\{[^}]*\}/.test(value)) return "the value has a variable in braces, which python-dotenv replaces";
  if (isSingle(value)) return undefined;
  if (!value.includes("'")) {
    return "the value has two backslashes in a row or one at its end, which readers take in different ways";
  }
  const other = Object.entries(NOT_DOUBLE).find(([char]) => value.includes(char));
  return other && `the value has a single quote and ${other[1]}, for which readers have no common form`;
}
