// The flags of `delete`.

import { addConnectionFlags } from "../connection-flags.ts";
import type { DeleteFlags } from "../delete.ts";
import type { Define } from "./define.ts";

export const deleteCommand: Define = (command, io, ended) => {
  command
    .description("Put an item into the bin, or delete a shortcut.")
    .usage("[options] [reference]")
    .argument("[reference]", "passwork://<item id> or passwork://<vault>/<folder>/…/<item>")
    .option("--password-id <id>", "the item")
    .option("--shortcut-id <id>", "or the shortcut; its item stays")
    .option("--yes", "do not ask")
    .addHelpText("after", HELP)
    .action(async (reference: string | undefined, flags: DeleteFlags) => {
      const { remove } = await import("../delete.ts");
      ended(await remove(reference, flags, io));
    });
  addConnectionFlags(command);
};

const HELP = `
On a terminal it asks first; elsewhere --yes is needed.

Examples:
  passwork-cli delete --password-id 66f2d2efc8d8ccee4d033a84
  passwork-cli delete passwork://Production/Databases/Old --yes
  passwork-cli delete --shortcut-id 66f2d2efc8d8ccee4d033a85 --yes

Exit code: 0; 1 if the request failed or the answer was no; 2 if the command line is wrong.`;
