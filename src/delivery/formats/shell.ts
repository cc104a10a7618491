// Commands for eval or `.` in a POSIX shell: dash, bash, zsh.

import { shellQuoted } from "../../shell-quoted.ts";
import { type Format, HAS_NUL } from "./format.ts";
import { isOwnOfShell } from "./shell-names.ts";

/** Carries every text without NUL, under every name that no shell uses itself. */
export const shell: Format = {
  refuse({ name, value }) {
    if (isOwnOfShell(name)) return "shells use a variable of that name themselves";
    return value.includes("\0") ? HAS_NUL : undefined;
  },
  write: (variables) => variables.map(({ name, value }) => `export ${name}=${shellQuoted(value)}\n`).join(""),
};
