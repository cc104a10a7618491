// The flags of `inject`.

import { InvalidArgumentError, Option } from "commander";
import { ON_MISSING } from "../../secrets/missing.ts";
import { addConnectionFlags } from "../connection-flags.ts";
import type { InjectFlags } from "../inject.ts";
import type { Define } from "./define.ts";
import { addDryRunFlag } from "./selecting.ts";

export const injectCommand: Define = (command, io, ended) => {
  command
    .description("Fill in a template: a text with {{ passwork://… }} in it.")
    .usage("[options] [file]")
    .argument("[file]", "the template; without it, or with -, stdin")
    .option("--out <file>", "a file (0600) in place of stdout; - is stdout")
    .addOption(
      new Option("--file-mode <mode>", "with --out: the file's permissions, in octal").argParser(parseMode),
    )
    .addOption(
      new Option(
        "--on-missing <policy>",
        "a value that is not there: fail (default), or leave its place empty",
      ).choices(ON_MISSING),
    );
  addDryRunFlag(command)
    .addHelpText("after", HELP)
    .action(async (file: string | undefined, flags: InjectFlags) => {
      const { inject } = await import("../inject.ts");
      ended(await inject(file, flags, io));
    });
  addConnectionFlags(command);
};

/** Permissions of user, group and others; no set-user-ID and the like. */
function parseMode(text: string): number {
  if (!/^0?[0-7]{3}$/.test(text)) throw new InvalidArgumentError("It must be octal, such as 0640.");
  return Number.parseInt(text, 8);
}

const HELP = `
Values are put in as they are. {{ passwork://… | json }} writes a string for JSON or YAML, | url a part of an address,
| base64 base64.

Examples:
  passwork-cli inject app.conf.tpl --out /run/app/app.conf
  passwork-cli inject app.conf.tpl --out /run/app/app.conf --file-mode 0640
  passwork-cli inject app.conf.tpl --dry-run
  echo 'password={{ passwork://Production/Databases/Main }}' | passwork-cli inject

Exit code: 0; 1 if a value cannot be had; 2 if the command line or the template is wrong.`;
