// The flags of `list`.

import { Argument, Option } from "commander";
import { addConnectionFlags } from "../connection-flags.ts";
import type { Kind, ListFlags } from "../list.ts";
import { append, appendList, type Define } from "./define.ts";

const KINDS: readonly Kind[] = ["vaults", "folders", "items", "shortcuts"];

export const listCommand: Define = (command, io, ended) => {
  command
    .description("List vaults, folders, items or shortcuts: names, places and ids, no values.")
    .usage("[options] [vaults | folders | items | shortcuts]")
    .addArgument(
      new Argument("[kind]", "what to list; without it the items that are meant, or the vaults").choices(
        KINDS,
      ),
    )
    .option("--vault-id <ids>", "everything in these vaults, comma-separated", appendList)
    .option("--vault <name>", "the same by the vault's name (repeatable)", append)
    .option("--folder-id <ids>", "what lies directly in these folders", appendList)
    .option("--recursive", "with --folder-id: in the folders below, too")
    .option("--tags <tags>", "what has these tags", appendList)
    .option("--query <text>", "what has the text in its name; items also in their address and notes")
    .addOption(
      new Option("--output <form>", "without it a table on a terminal, else JSON").choices(["table", "json"]),
    )
    .addHelpText("after", HELP)
    .action(async (kind: Kind | undefined, flags: ListFlags) => {
      const { list } = await import("../list.ts");
      ended(await list(kind, flags, io));
    });
  addConnectionFlags(command);
};

const HELP = `
Examples:
  passwork-cli list
  passwork-cli list folders --vault Production
  passwork-cli list items --folder-id 66f2d2efc8d8ccee4d033a81 --recursive
  passwork-cli list items --tags production,database --output json

Exit code: 0, also where there is nothing; 1 if the request failed; 2 if the command line is wrong.`;
