// The flags that say how the wrapped command is run.

import type { Command } from "commander";

export interface ChildFlags {
  cmd?: string;
  passCredentials?: boolean;
}

/** Adds them to a command. */
export function addChildFlags(command: Command): Command {
  return command
    .option("--cmd <string>", "a command line for sh -c, in place of a command")
    .option("--pass-credentials", "leave PASSWORK_TOKEN and the like in the command's environment");
}
