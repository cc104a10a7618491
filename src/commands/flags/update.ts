// The flags of `update`.

import { addConnectionFlags } from "../connection-flags.ts";
import type { UpdateFlags } from "../update.ts";
import { addContentFlags } from "./content.ts";
import { append, type Define } from "./define.ts";

export const updateCommand: Define = (command, io, ended, argv) => {
  command
    .description("Change an item: what is given, and nothing else.")
    .usage("[options] [reference]")
    .argument("[reference]", "passwork://<item id> or passwork://<vault>/<folder>/…/<item>")
    .option("--password-id <id>", "the item")
    .option("--shortcut-id <id>", "or the shortcut to it");
  addContentFlags(command, argv)
    .option("--remove-custom <name>", "remove a custom field (repeatable)", append)
    .option("--remove-attachment <name>", "remove an attachment, by its name or id (repeatable)", append)
    .option("--dry-run", "print the names of what would change, and change nothing")
    .addHelpText("after", HELP)
    .action(async (reference: string | undefined, flags: UpdateFlags) => {
      const { update } = await import("../update.ts");
      ended(await update(reference, flags, io));
    });
  addConnectionFlags(command);
};

const HELP = `
An empty value ("") clears the field. A custom field that is not there is added.

Examples:
  passwork-cli update --password-id 66f2d2efc8d8ccee4d033a84 --login app --tags production,database
  passwork-cli update --password-id 66f2d2efc8d8ccee4d033a84 --password-stdin < new-password
  passwork-cli update passwork://Production/Databases/Main --generate --length 40
  passwork-cli update --shortcut-id 66f2d2efc8d8ccee4d033a85 --custom-HOST db2.example.com --dry-run
  passwork-cli update passwork://Production/TLS --from-file KEY=tls.key --remove-custom OLD_KEY

Exit code: 0, also where nothing differs; 1 if the request failed; 2 if the command line is wrong.`;
