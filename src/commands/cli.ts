// The command line: which subcommand, which flags. Each command is loaded when it is called.

import { Command, CommanderError } from "commander";
import { CollectingCommand } from "./collecting-command.ts";
import { EXIT } from "./exit-codes.ts";
import type { Define } from "./flags/define.ts";
import { type Io, writeOut } from "./io.ts";

/** Each command's flags. */
const COMMANDS: Readonly<Record<string, () => Promise<Define>>> = {
  exec: async () => (await import("./flags/exec.ts")).execCommand,
  export: async () => (await import("./flags/export.ts")).exportCommand,
  step: async () => (await import("./flags/step.ts")).stepCommand,
  inject: async () => (await import("./flags/inject.ts")).injectCommand,
  get: async () => (await import("./flags/get.ts")).getCommand,
  list: async () => (await import("./flags/list.ts")).listCommand,
  create: async () => (await import("./flags/create.ts")).createCommand,
  update: async () => (await import("./flags/update.ts")).updateCommand,
  delete: async () => (await import("./flags/delete.ts")).deleteCommand,
  link: async () => (await import("./flags/link.ts")).linkCommand,
  api: async () => (await import("./flags/api.ts")).apiCommand,
  doctor: async () => (await import("./flags/doctor.ts")).doctorCommand,
  completion: async () => (await import("./flags/completion.ts")).completionCommand,
};

/** Runs the command line and returns the exit code. Help goes to stdout, everything else that it says to stderr. */
export async function cli(argv: readonly string[], version: string, io: Io): Promise<number> {
  let exitCode: number = EXIT.ok;
  let help = "";
  let fault = "";
  const program = new Command("passwork-cli")
    .description("Secrets from Passwork 7 into pipelines and containers.")
    .version(version, "-V, --version")
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: (text) => io.stderr.write(text),
      outputError: (text) => {
        fault = text;
      },
    })
    .showSuggestionAfterError()
    .exitOverride()
    .addHelpText("after", PROGRAM_HELP);

  // Only what is called is put together: the flags of all take a process longer than those of one. Completion tells of
  // all.
  const ended = (code: number) => {
    exitCode = code;
  };
  let called: CollectingCommand | undefined;
  for (const [name, flags] of Object.entries(COMMANDS)) {
    if (name === argv[0] || argv[0] === "completion" || !Object.hasOwn(COMMANDS, argv[0] ?? "")) {
      const define = await flags();
      const command = new CollectingCommand(name).copyInheritedSettings(program);
      program.addCommand(command);
      define(command, io, ended, argv);
      if (name === argv[0]) called = command;
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
    const faults = called?.faults ?? [fault];
    const { tellFaults } = await import("./flag-faults.ts");
    if (faults.join("") !== "") await tellFaults(faults, called, io);
    return argv[0] === "exec" ? EXIT.execFailed : EXIT.usage;
  }
  return exitCode;
}

const PROGRAM_HELP = `
Every flag may also be written --flag=value. Credentials are better given as variables than as flags:
  PASSWORK_HOST, PASSWORK_TOKEN, PASSWORK_REFRESH_TOKEN, PASSWORK_MASTER_KEY, PASSWORK_MASTER_PASSWORD
Of the other flags these have variables:
  PASSWORK_CA_FILE, PASSWORK_TIMEOUT, PASSWORK_RETRIES, PASSWORK_DEBUG
HTTPS_PROXY and NO_PROXY are honoured.

passwork-cli <command> --help tells about each command.`;
