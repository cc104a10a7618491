// The flags that say which secrets are wanted and what they are called: of every command that hands several on.

import { type Command, Option } from "commander";
import { ON_DUPLICATE, type OnDuplicate } from "../../secrets/collisions.ts";
import { ON_MISSING, type OnMissing } from "../../secrets/missing.ts";
import { NAME_STYLES, type NameStyle } from "../../secrets/names.ts";
import { TAG_MATCHES, type TagMatch } from "../../secrets/selection.ts";
import { append, appendList, OWN_FLAGS } from "./define.ts";

export interface SelectingFlags {
  passwordId?: string;
  shortcutId?: string;
  vaultId?: string;
  folderId?: string;
  tags?: string;
  recursive?: boolean;
  match?: TagMatch;
  fields?: string;
  nameStyle?: NameStyle;
  prefix?: string;
  nameTemplate?: string;
  secret?: string[];
  envFile?: string[];
  /** False for --no-env-references. */
  envReferences?: boolean;
  optional?: string;
  onMissing?: OnMissing;
  allowName?: string[];
  onDuplicate?: OnDuplicate;
  allowDuplicateNames?: boolean;
  allowEmptyNames?: boolean;
}

/** Of every command that can say what it would hand on instead of doing so. */
export interface DryRunFlags {
  dryRun?: boolean;
}

/** Adds it to a command. */
export function addDryRunFlag(command: Command): Command {
  return command.option(
    "--dry-run",
    "fetch everything, print what would be handed on and from where, no values, and stop there",
  );
}

/** Adds them to a command. */
export function addSelectingFlags(command: Command): Command {
  return command
    .optionsGroup("What is wanted:")
    .option(
      "--secret <NAME=reference>",
      "one secret: NAME=passwork://<item id>[/<field>] or NAME=passwork://<vault>/…/<item>[/<field>] (repeatable)",
      append,
    )
    .option("--env-file <file>", "a dotenv file whose values may be references (repeatable)", append)
    .option(
      "--password-id <ids>",
      "items, comma-separated: each one's password and its text and password fields",
      appendList,
    )
    .option("--shortcut-id <ids>", "the same for shortcuts", appendList)
    .option("--vault-id <ids>", "everything in these vaults", appendList)
    .option("--folder-id <ids>", "everything that lies directly in these folders", appendList)
    .option("--recursive", "with --folder-id: in the folders below, too")
    .option(
      "--tags <tags>",
      "everything with these tags; with a vault or folder: of what is there",
      appendList,
    )
    .addOption(
      new Option("--match <which>", "items with all of several tags (as without it), or with any").choices(
        TAG_MATCHES,
      ),
    )
    .option(
      "--fields <list>",
      "of what is selected: password, login, url, totp (codes), customs; default password,customs",
    )
    .option("--no-env-references", "leave inherited variables alone, even if they hold references")
    .option(
      "--optional <names>",
      "variables, comma-separated, that stay unset where their values are missing",
      appendList,
    )
    .addOption(
      new Option(
        "--on-missing <policy>",
        "every other missing value: fail (default), warn or ignore",
      ).choices(ON_MISSING),
    )
    .optionsGroup("Names:")
    .addOption(
      new Option(
        "--name-style <style>",
        "names of what is selected: keep (default), upper, or snake: DB_PASSWORD",
      ).choices(NAME_STYLES),
    )
    .option("--prefix <text>", "stands in front of the names of what is selected")
    .option("--name-template <text>", "makes these names of {{item}}, {{field}}, {{vault}} and {{folder}}")
    .option("--allow-name <name>", "allow a dangerous name such as PATH (repeatable)", append)
    .addOption(
      new Option(
        "--on-duplicate <policy>",
        "several values for one name: fail (default), or take the first or last",
      ).choices(ON_DUPLICATE),
    )
    .option("--allow-duplicate-names", "the same as --on-duplicate last")
    .option("--allow-empty-names", "call what has no name P_")
    .optionsGroup(OWN_FLAGS);
}
