// The flags of `get`.

import { Option } from "commander";
import { addConnectionFlags } from "../connection-flags.ts";
import type { GetFlags } from "../get.ts";
import { append, type Define } from "./define.ts";

export const getCommand: Define = (command, io, ended) => {
  command
    .description("Print a value of an item, several as JSON, or an attachment.")
    .usage("[options] [reference]")
    .argument(
      "[reference]",
      "passwork://<item id>[/<field>] or passwork://<vault>/<folder>/…/<item>[/<field>]",
    )
    .option("--password-id <id>", "the item")
    .option("--shortcut-id <id>", "or the shortcut to it")
    .option("--inbox-id <id>", "or an item of the inbox")
    .option("--snapshot-id <id>", "with --password-id: the item as it was in this snapshot")
    .option("--secret <NAME=reference>", "or one value by a name of your own (repeatable)", append)
    .option(
      "--field <name>",
      "a custom field, or password, login, url, urls, name, description, tags, … (repeatable with --output)",
      append,
    )
    .option("--totp-code <field>", "the current code of a TOTP field")
    .addOption(
      new Option("--output <form>", "json: the fields as an object, without --field the whole item").choices([
        "text",
        "json",
        "terraform",
      ]),
    )
    .option("--attachment <name>", "an attachment, by its name or id; with --out")
    .option("--out <file>", "where the attachment goes; - is stdout")
    .option("--attachments", "all attachments; with --out-dir")
    .option("--out-dir <folder>", "where all attachments go")
    .addHelpText("after", HELP)
    .action(async (reference: string | undefined, flags: GetFlags) => {
      const { get } = await import("../get.ts");
      ended(await get(reference, flags, io));
    });
  addConnectionFlags(command);
};

const HELP = `
Examples:
  passwork-cli get --password-id 66f2d2efc8d8ccee4d033a84
  passwork-cli get --password-id 66f2d2efc8d8ccee4d033a84 --field login
  passwork-cli get --shortcut-id 66f2d2efc8d8ccee4d033a85 --totp-code "2FA"
  passwork-cli get passwork://Production/Databases/Main/login
  passwork-cli get passwork://Production/Databases/Main --field login --field password --output json
  passwork-cli get --password-id 66f2d2efc8d8ccee4d033a84 --attachment tls.key --out /run/tls.key
  echo '{"reference": "passwork://Production/Databases/Main"}' | passwork-cli get --output terraform

Exit code: 0; 1 if there is no such value; 2 if the command line is wrong.`;
