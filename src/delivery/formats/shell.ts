// Commands for eval or `.` in a POSIX shell: dash, bash, zsh. Nothing is special between single quotes but the quote
// itself. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02

import { type Format, HAS_NUL } from "./format.ts";
import { isOwnOfShell } from "./shell-names.ts";

/** Carries every text without NUL, under every name that no shell uses itself. */
export const shell: Format = {
  refuse({ name, value }) {
    if (isOwnOfShell(name)) return "shells use a variable of that name themselves";
    return value.includes("\0") ? HAS_NUL : undefined;
  },
  write: (variables) =>
    variables.map(({ name, value }) => `export ${name}='${value.replaceAll("'", "'\\''")}'\n`).join(""),
};
