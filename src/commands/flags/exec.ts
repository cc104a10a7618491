// The flags of `exec`.

import { addConnectionFlags } from "../connection-flags.ts";
import type { ExecFlags } from "../exec.ts";
import { addChildFlags } from "./child.ts";
import { type Define, OWN_FLAGS } from "./define.ts";
import { addMaskingFlags } from "./masking.ts";
import { addDryRunFlag, addSelectingFlags } from "./selecting.ts";
import { addWatchingFlags } from "./watching.ts";

export const execCommand: Define = (command, io, ended) => {
  addSelectingFlags(command);
  addMaskingFlags(command);
  command.optionsGroup("The command:");
  addChildFlags(command);
  addWatchingFlags(command);
  command.optionsGroup(OWN_FLAGS);
  addDryRunFlag(command);
  addConnectionFlags(command);
  command
    .description("Run a command with secrets in its environment, and mask them in its output.")
    .usage("[options] [--] <command> [arguments...]")
    .argument("[command...]")
    .passThroughOptions()
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
