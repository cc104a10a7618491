// The flags that say how the wrapped command is run.

import { type Command, InvalidArgumentError, Option } from "commander";
import type { OnCollision } from "../../process/environment.ts";
import { parseSeconds } from "../flag-values.ts";
import type { DeliveryFlags } from "../selecting.ts";
import { append, appendList } from "./define.ts";

export interface ChildFlags extends DeliveryFlags {
  cmd?: string;
  passCredentials?: boolean;
  pristine?: boolean;
  /** Comma-separated. */
  keepEnv?: string;
  onCollision?: OnCollision;
  /** Seconds. */
  killAfter?: number;
}

// Not taken from the module of the environment, which help need not load.
const ON_COLLISION: readonly OnCollision[] = ["override", "keep", "fail"];

/** Adds them to a command. */
export function addChildFlags(command: Command): Command {
  return command
    .option("--cmd <string>", "a command line for sh -c, in place of a command")
    .option(
      "--file <NAME=reference>",
      "the value as a file: NAME holds its path, and it is gone when the command ends (repeatable)",
      append,
    )
    .option(
      "--attachment <NAME=reference>",
      "the same for NAME=passwork://<item id>?attachment=<name> (repeatable)",
      append,
    )
    .addOption(
      new Option("--stdin <reference>", "a value for the command to read from stdin").argParser(once),
    )
    .option("--pristine", "inherit nothing but PATH, HOME, TERM, LANG and the like")
    .option(
      "--keep-env <names>",
      "with --pristine: inherit these, too, comma-separated, such as CI_*",
      appendList,
    )
    .addOption(
      new Option(
        "--on-collision <policy>",
        "a secret has the name of a variable: override (default), keep the variable, or fail",
      ).choices(ON_COLLISION),
    )
    .option("--pass-credentials", "leave PASSWORK_TOKEN and the like in the command's environment")
    .addOption(
      new Option(
        "--kill-after <seconds>",
        "kill the command if it still runs so long after TERM, INT, HUP or QUIT was passed on to it",
      ).argParser(parseSeconds),
    );
}

/** A command has one standard input. */
function once(value: string, previous: string | undefined): string {
  if (previous === undefined) return value;
  throw new InvalidArgumentError("The command has one standard input: give --stdin once.");
}
