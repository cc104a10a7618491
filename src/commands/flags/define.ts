// How a command's flags are put together, and the forms that several commands share.

import type { Command } from "commander";
import type { Io } from "../io.ts";

/** Adds a command's flags, and what is done with them; `ended` gets its exit code, `argv` is the whole command line. */
export type Define = (
  command: Command,
  io: Io,
  ended: (exitCode: number) => void,
  argv: readonly string[],
) => void;

/** A comma-separated list that may also be given in several flags. */
export function appendList(value: string, previous: string | undefined): string {
  return previous === undefined ? value : `${previous},${value}`;
}

/** A flag that may be given several times. */
export function append(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

/** Where help lists the flags that are in no group of their own: commander's own word. */
export const OWN_FLAGS = "Options:";
