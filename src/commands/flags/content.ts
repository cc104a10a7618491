// The flags that say what an item holds: `create` and `update` have them both.

import { type Command, InvalidArgumentError, Option } from "commander";
import type { ContentFlags } from "../content.ts";
import { append } from "./define.ts";

const CUSTOM = "--custom-";

/** Adds the flags. `argv` tells which `--custom-…` there are, since their names are the fields' own. */
export function addContentFlags(command: Command, argv: readonly string[]): Command {
  const text = (value: string) => noFlag(value, command);
  command
    .option("--name <name>", "its name", text)
    .option("--password <value>", "its password; other users of the machine can read it here", text)
    .option("--password-stdin", "read the password from stdin; a final line break is dropped")
    .option("--password-file <file>", "read the password from a file; a final line break is dropped")
    .option("--generate", "generate the password; it is not shown")
    .addOption(
      new Option("--length <characters>", "of the generated password; 32 without it").argParser(parseLength),
    )
    .option(
      "--charset <set>",
      "of the generated password: alphanumeric, letters, digits, hex, or the characters themselves",
      text,
    )
    .option("--login <login>", "its login", text)
    .option("--url <url>", "its address", text)
    .option("--description <text>", "its description", text)
    .option("--tags <tags>", "its tags, comma-separated, in place of those it has", text);
  addCustomFlags(command, argv, text);
  return command
    .option("--from-file <NAME=file>", "the custom field NAME from a file (repeatable)", append)
    .option(
      "--field-type <NAME=type>",
      "the type of the custom field NAME: text, password or totp; password for a new one (repeatable)",
      append,
    )
    .option("--attach <file>", "attach a file (repeatable)", append);
}

/**
 * One option for each name in use, letter by letter as it stands: `--custom-API-KEY` is the field `API-KEY`. The one
 * called NAME stands for all of them in the help, and is a field like any other.
 */
function addCustomFlags(command: Command, argv: readonly string[], text: (value: string) => string): void {
  const customs: ContentFlags["customs"] = new Map();
  const given = argv.filter((word) => word.startsWith(CUSTOM)).map((word) => word.slice(CUSTOM.length));
  const names = new Set(["NAME", ...given.map((word) => word.replace(/=.*$/s, ""))]);
  for (const name of names) {
    const option = new Option(`${CUSTOM}NAME <value>`, "the custom field NAME (repeatable)").argParser(
      (value: string) => customs.set(name, text(value)),
    );
    option.long = `${CUSTOM}${name}`;
    option.flags = `${CUSTOM}${name} <value>`;
    option.attributeName = () => "customs";
    if (name !== "NAME") option.hideHelp();
    command.addOption(option);
  }
}

/** Where a variable in a script is empty and not quoted, the next flag would become the value. */
function noFlag(value: string, command: Command): string {
  const [flag = ""] = value.split("=", 1);
  if (!/^--[a-z]/.test(flag) || !command.options.some((option) => option.long === flag)) return value;
  throw new InvalidArgumentError("It is a flag, so the value is missing.");
}

function parseLength(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
