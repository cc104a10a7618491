// Values of flags, variables and a CI step's inputs that are no plain texts. Apart from the flags themselves, so that a
// step need not load commander.

import { UsageError } from "../errors.ts";

/** A value that cannot be read. Its message says what it must be; commander knows it by its code and names the flag. */
export class WrongValue extends Error {
  override name = "WrongValue";
  /** As of commander's `InvalidArgumentError`. */
  readonly code = "commander.invalidArgument";
  readonly exitCode = 1;
}

/** A `--timeout`: seconds. Throws what the command line reports. */
export function parseSeconds(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value <= 0 || value > 3600) {
    throw new WrongValue("It must be a number of seconds up to 3600.");
  }
  return value;
}

/** A `--retries`: a small whole number. Throws what the command line reports. */
export function parseCount(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new WrongValue("It must be a whole number up to 99.");
  return Number(text);
}

/** A shortest length of what is masked. Throws what the command line reports. */
export function parseMinLength(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new WrongValue("It must be a whole number from 1 to 999.");
  return Number(text);
}

/** Runs a parser of flags on something that is no flag: its fault becomes a `usage` error led by `sentence`. */
export function named<T>(sentence: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    throw new UsageError(sentence, { hint: error.message });
  }
}
