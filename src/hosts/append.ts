// Lines for a file of the host's, to which whoever runs before has perhaps written as well.

import { appendFileSync, closeSync, openSync, readSync, statSync } from "node:fs";

/**
 * Adds whole lines at the end of a file; one that is not there is made, for its owner. A line that somebody left open
 * (`printf A=b >> "$GITHUB_ENV"`) is ended first: joined to it, the first variable would be none, or a part of that
 * one's value. Nothing is added to a file that ends with a line, since act refuses an empty one. Throws the system's
 * error.
 */
export function appendLines(path: string, lines: string): void {
  appendFileSync(path, endsOpen(path) ? `\n${lines}` : lines, { mode: 0o600 });
}

/** Whether the last line has no end. What is no file, such as a pipe, cannot be asked. Throws the system's error. */
export function endsOpen(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isFile() !== true || status.size === 0) return false;
  const file = openSync(path, "r");
  try {
    const last = Buffer.alloc(1);
    readSync(file, last, 0, 1, status.size - 1);
    return last.toString("latin1") !== "\n";
  } finally {
    closeSync(file);
  }
}
