// The flags of `exec`.

import { addConnectionFlags } from "../connection-flags.ts";
import type { ExecFlags } from "../exec.ts";
import { append, appendList, type Define } from "./define.ts";

export const execCommand: Define = (command, io, ended) => {
  addConnectionFlags(command)
    .description("Run a command with secrets in its environment, and mask them in its output.")
    .usage("[options] [--] <command> [arguments...]")
    .argument("[command...]")
    .passThroughOptions()
    .option(
      "--password-id <ids>",
      "items, comma-separated: each one's password and its text and password fields",
      appendList,
    )
    .option("--shortcut-id <ids>", "the same for shortcuts", appendList)
    .option("--vault-id <ids>", "everything in these vaults", appendList)
    .option("--folder-id <ids>", "everything in these folders", appendList)
    .option("--tags <tags>", "everything with these tags", appendList)
    .option(
      "--secret <NAME=reference>",
      "one secret: NAME=passwork://<item id>[/<field>] or NAME=passwork://<vault>/…/<item>[/<field>] (repeatable)",
      append,
    )
    .option("--env-file <file>", "a dotenv file whose values may be references (repeatable)", append)
    .option("--cmd <string>", "a command line for sh -c, in place of a command")
    .option("--no-masking", "leave the command's output as it is")
    .option("--pass-credentials", "leave PASSWORK_TOKEN and the like in the command's environment")
    .option("--allow-name <name>", "allow a dangerous name such as PATH (repeatable)", append)
    .option("--allow-duplicate-names", "of several values for one name take the last")
    .option("--allow-empty-names", "call what has no name P_")
    .addHelpText("after", HELP)
    .action(async (words: string[], flags: ExecFlags) => {
      const { exec } = await import("../exec.ts");
      ended(await exec(flags, words, io));
    });
};

const HELP = `
Everything from the first word that is no flag (or behind --) is the command, untouched.

Examples:
  passwork-cli exec --secret DB_PASSWORD=passwork://66f2d2efc8d8ccee4d033a84 -- ./migrate.sh
  passwork-cli exec --secret DB_PASSWORD=passwork://Production/Databases/Main -- ./migrate.sh
  passwork-cli exec --password-id 66f2d2efc8d8ccee4d033a84 mysql -h localhost
  passwork-cli exec --env-file .env.passwork -- docker compose up
  passwork-cli exec --tags production,database --cmd 'echo "$DB_PASSWORD" | wc -c'

Exit code: the command's own; 128+n if signal n ended it; 125 if passwork-cli itself failed, 126 if the command
cannot be executed, 127 if there is no such command.`;
