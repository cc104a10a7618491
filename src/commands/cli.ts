// The command line: which subcommand, which flags. Each command is loaded when it is called.

import { Command, CommanderError, Option } from "commander";
import type { ApiFlags } from "./api.ts";
import { addConnectionFlags } from "./connection-flags.ts";
import type { ExecFlags } from "./exec.ts";
import { EXIT } from "./exit-codes.ts";
import type { GetFlags } from "./get.ts";
import { type Io, writeOut } from "./io.ts";

/** Runs the command line and returns the exit code. Help goes to stdout, everything else that it says to stderr. */
export async function cli(argv: readonly string[], version: string, io: Io): Promise<number> {
  let exitCode: number = EXIT.ok;
  let help = "";
  const program = new Command("passwork-cli")
    .description("Secrets from Passwork 7 into pipelines and containers.")
    .version(version, "-V, --version")
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(`passwork-cli: ${withoutValue(text)}`),
    })
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText("after", PROGRAM_HELP);

  // Only what is called is put together: the flags of all take a process longer than those of one.
  for (const [name, define] of Object.entries(COMMANDS)) {
    if (name === argv[0] || !Object.hasOwn(COMMANDS, argv[0] ?? "")) {
      define(program.command(name), io, (code) => {
        exitCode = code;
      });
    }
  }

  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) {
      await writeOut(io.stdout, help);
      return EXIT.ok;
    }
    return argv[0] === "exec" ? EXIT.execFailed : EXIT.usage;
  }
  return exitCode;
}

function execCommand(command: Command, io: Io, ended: (exitCode: number) => void): void {
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
      "one secret: NAME=passwork://<item id>[/<field>] (repeatable)",
      append,
    )
    .option("--env-file <file>", "a dotenv file whose values may be references (repeatable)", append)
    .option("--cmd <string>", "a command line for sh -c, in place of a command")
    .option("--no-masking", "leave the command's output as it is")
    .option("--pass-credentials", "leave PASSWORK_TOKEN and the like in the command's environment")
    .option("--allow-name <name>", "allow a dangerous name such as PATH (repeatable)", append)
    .option("--allow-duplicate-names", "of several values for one name take the last")
    .option("--allow-empty-names", "call what has no name P_")
    .addHelpText("after", EXEC_HELP)
    .action(async (words: string[], flags: ExecFlags) => {
      const { exec } = await import("./exec.ts");
      ended(await exec(flags, words, io));
    });
}

function getCommand(command: Command, io: Io, ended: (exitCode: number) => void): void {
  addConnectionFlags(command)
    .description("Print one value of an item.")
    .option("--password-id <id>", "the item")
    .option("--shortcut-id <id>", "or the shortcut to it")
    .option(
      "--field <name>",
      "a custom field, or password, login, url, name, description, tags, …",
      undefined,
    )
    .option("--totp-code <field>", "the current code of a TOTP field")
    .addHelpText("after", GET_HELP)
    .action(async (flags: GetFlags) => {
      const { get } = await import("./get.ts");
      ended(await get(flags, io));
    });
}

function apiCommand(command: Command, io: Io, ended: (exitCode: number) => void): void {
  addConnectionFlags(command)
    .description("Call any endpoint and print its JSON.")
    .addOption(
      new Option("--method <method>", "HTTP method")
        .choices(["GET", "POST", "PUT", "PATCH", "DELETE"])
        .makeOptionMandatory(),
    )
    .requiredOption("--endpoint <path>", "the endpoint, such as v1/vaults")
    .option("--params <json>", "parameters as a JSON object: the query of a GET, else the body")
    .option("--field <path>", "only this part of the answer, such as items[0].id or name")
    .addHelpText("after", API_HELP)
    .action(async (flags: ApiFlags) => {
      const { api } = await import("./api.ts");
      ended(await api(flags, io));
    });
}

const COMMANDS = { exec: execCommand, get: getCommand, api: apiCommand };

/** A mistyped flag is quoted without its value, which may be a credential: `--tokn=…`. */
function withoutValue(text: string): string {
  return text.replace(/^(error: unknown option '[^=]*=).*'/s, "$1…'");
}

/** A comma-separated list that may also be given in several flags. */
function appendList(value: string, previous: string | undefined): string {
  return previous === undefined ? value : `${previous},${value}`;
}

function append(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

const PROGRAM_HELP = `
Every flag may also be written --flag=value. Credentials are better given as variables than as flags:
  PASSWORK_HOST, PASSWORK_TOKEN, PASSWORK_REFRESH_TOKEN, PASSWORK_MASTER_KEY
HTTPS_PROXY and NO_PROXY are honoured.

passwork-cli <command> --help tells about each command.`;

const EXEC_HELP = `
Everything from the first word that is no flag (or behind --) is the command, untouched.

Examples:
  passwork-cli exec --secret DB_PASSWORD=passwork://66f2d2efc8d8ccee4d033a84 -- ./migrate.sh
  passwork-cli exec --password-id 66f2d2efc8d8ccee4d033a84 mysql -h localhost
  passwork-cli exec --env-file .env.passwork -- docker compose up
  passwork-cli exec --tags production,database --cmd 'echo "$DB_PASSWORD" | wc -c'

Exit code: the command's own; 128+n if signal n ended it; 125 if passwork-cli itself failed, 126 if the command
cannot be executed, 127 if there is no such command.`;

const GET_HELP = `
Examples:
  passwork-cli get --password-id 66f2d2efc8d8ccee4d033a84
  passwork-cli get --password-id 66f2d2efc8d8ccee4d033a84 --field login
  passwork-cli get --shortcut-id 66f2d2efc8d8ccee4d033a85 --totp-code "2FA"

Exit code: 0; 1 if there is no such value; 2 if the command line is wrong.`;

const API_HELP = `
Examples:
  passwork-cli api --method GET --endpoint v1/vaults --field name
  passwork-cli api --method GET --endpoint v1/items/search --params '{"query": "database"}' --field 'items[0].id'
  passwork-cli api --method POST --endpoint v1/folders --params '{"name": "New", "vaultId": "66f2d2efc8d8ccee4d033a84"}'

Exit code: 0; 1 if the request failed; 2 if the command line is wrong.`;
