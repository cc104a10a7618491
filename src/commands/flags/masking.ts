// The flags that say what of a command's output is masked, and how.

import type { Command } from "commander";

export interface MaskingFlags {
  /** False for --no-masking. */
  masking?: boolean;
}

/** Adds them to a command. */
export function addMaskingFlags(command: Command): Command {
  return command.option("--no-masking", "leave the command's output as it is");
}
