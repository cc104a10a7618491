// The flags that say which secrets are wanted and what they are called: of every command that hands several on.

import type { Command } from "commander";
import { append, appendList } from "./define.ts";

export interface SelectingFlags {
  passwordId?: string;
  shortcutId?: string;
  vaultId?: string;
  folderId?: string;
  tags?: string;
  secret?: string[];
  envFile?: string[];
  allowName?: string[];
  allowDuplicateNames?: boolean;
  allowEmptyNames?: boolean;
}

/** Adds them to a command. */
export function addSelectingFlags(command: Command): Command {
  return command
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
    .option("--allow-name <name>", "allow a dangerous name such as PATH (repeatable)", append)
    .option("--allow-duplicate-names", "of several values for one name take the last")
    .option("--allow-empty-names", "call what has no name P_");
}
