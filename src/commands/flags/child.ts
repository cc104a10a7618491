// The flags that say how the wrapped command is run.

import { type Command, Option } from "commander";
import { parseSeconds } from "../connection-flags.ts";

export interface ChildFlags {
  cmd?: string;
  passCredentials?: boolean;
  /** Seconds. */
  killAfter?: number;
}

/** Adds them to a command. */
export function addChildFlags(command: Command): Command {
  return command
    .option("--cmd <string>", "a command line for sh -c, in place of a command")
    .option("--pass-credentials", "leave PASSWORK_TOKEN and the like in the command's environment")
    .addOption(
      new Option(
        "--kill-after <seconds>",
        "kill the command if it still runs so long after TERM, INT, HUP or QUIT was passed on to it",
      ).argParser(parseSeconds),
    );
}
