// A question to the person at the terminal.

import { createInterface } from "node:readline";
import { type Io, isTerminal } from "./io.ts";

/** Whether somebody is there who reads the question and can answer it. */
export function canAsk({ stdin, stderr }: Io): boolean {
  return isTerminal(stdin) && isTerminal(stderr);
}

/** Asks, and is true where the answer is y or yes. The end of the input is a no. */
export async function confirmed(question: string, { stdin, stderr }: Io): Promise<boolean> {
  stderr.write(`${question} [y/N] `);
  // The terminal itself edits the line, so that Ctrl-C ends the program as everywhere.
  const lines = createInterface({ input: stdin, terminal: false });
  try {
    for await (const line of lines) return /^\s*y(es)?\s*$/i.test(line);
    stderr.write("\n");
    return false;
  } finally {
    lines.close();
  }
}
