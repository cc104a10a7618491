// The flags of `link`.

import { Option } from "commander";
import type { LinkExpirationTime, LinkType } from "../../client/links.ts";
import { addConnectionFlags } from "../connection-flags.ts";
import type { LinkFlags } from "../link.ts";
import type { Define } from "./define.ts";

// Not taken from the client, which help need not load.
const TYPES: readonly LinkType[] = ["single_use", "reusable"];
const TIMES: readonly LinkExpirationTime[] = ["1 hour", "1 week", "1 month", "unlimited"];

export const linkCommand: Define = (command, io, ended) => {
  command
    .description("Make a link to an item and print its address.")
    .usage("[options] [reference]")
    .argument("[reference]", "passwork://<item id> or passwork://<vault>/<folder>/…/<item>")
    .option("--password-id <id>", "the item")
    .option("--shortcut-id <id>", "or the shortcut to it")
    .addOption(new Option("--type <type>", "how often it opens").choices(TYPES).default("single_use"))
    .addOption(new Option("--expires <time>", "how long it opens").choices(TIMES).default("1 hour"))
    .addHelpText("after", HELP)
    .action(async (reference: string | undefined, flags: LinkFlags) => {
      const { link } = await import("../link.ts");
      ended(await link(reference, flags, io));
    });
  addConnectionFlags(command);
};

const HELP = `
The link holds a copy of the item as it is now. Whoever has the address reads it.

Examples:
  passwork-cli link --password-id 66f2d2efc8d8ccee4d033a84
  passwork-cli link passwork://Production/Databases/Main --type reusable --expires "1 week"

Exit code: 0; 1 if the request failed; 2 if the command line is wrong.`;
