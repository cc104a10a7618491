// The flags of `doctor`.

import { Option } from "commander";
import { addConnectionFlags } from "../connection-flags.ts";
import type { DoctorFlags } from "../doctor.ts";
import type { Define } from "./define.ts";

export const doctorCommand: Define = (command, io, ended) => {
  addConnectionFlags(command)
    .description("Look for what is wrong between this machine and an opened item, and say how to mend it.")
    .usage("[options] [reference]")
    .argument(
      "[reference]",
      "an item or a field to try: passwork://<item id>, passwork://<vault>/…/<item>/<field>",
    )
    .option("--password-id <id>", "the item to try")
    .option("--shortcut-id <id>", "or the shortcut to it")
    .addOption(
      new Option("--output <form>", "text: a line for each check; or json").choices(["text", "json"]),
    )
    .addHelpText("after", HELP)
    .action(async (reference: string | undefined, flags: DoctorFlags) => {
      const { doctor } = await import("../doctor.ts");
      ended(await doctor(reference, flags, io));
    });
};

const HELP = `
Each line is a check: ok, warn, fail, or skipped where there is nothing to look at. No value is shown, nothing is
changed, and no stored token is made invalid.

Examples:
  passwork-cli doctor
  passwork-cli doctor passwork://Production/Databases/Main
  passwork-cli doctor --password-id 66f2d2efc8d8ccee4d033a84 --output json

Exit code: 0, also with warnings; 1 if a check failed; 2 if the command line is wrong.`;
