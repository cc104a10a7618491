// What is wrong with a command line, each fault in one sentence of our own. Commander's take two lines, call flags options,
// and repeat what stands in the place of a value as it is.

import type { Command } from "commander";
import { failuresOf, type PassworkError, PassworkErrors, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import type { CollectingCommand } from "./collecting-command.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import type { ExportFlags } from "./export.ts";
import type { Io } from "./io.ts";
import { Log, stderrSink } from "./log.ts";

/** How much of a wrong value is repeated: enough to find it, where it is one. */
const SHOWN = 60;

/**
 * Tells of all faults that commander found, and of what is missing besides: who mends a flag should not be told of a
 * missing token in the next run. `command` is the one that is called, if there is such a command.
 */
export async function tellFaults(
  faults: readonly string[],
  command: CollectingCommand | undefined,
  io: Io,
): Promise<void> {
  const log = new Log(stderrSink(io, false));
  const wrong = faults.map((text) => new UsageError(sentenceOf(text, command)));
  const others = command === undefined ? [] : await otherFaults(command, ASKING.test(faults.join()), io, log);
  log.failure(new PassworkErrors([...wrong, ...others]));
}

/** A flag that asks for secrets: one without its value, or what commander takes an unknown one to mean. */
const ASKING =
  /--(secret|file|attachment|stdin|env-file|password-id|shortcut-id|vault-id|folder-id|tags)(?![\w-])/;

/**
 * What is missing or wrong besides. `mayAsk` tells whether a flag at fault may be the one that asks for secrets. The
 * credentials are hidden by the log from then on.
 */
async function otherFaults(
  command: CollectingCommand,
  mayAsk: boolean,
  io: Io,
  log: Log,
): Promise<PassworkError[]> {
  if (!command.options.some(({ long }) => long === "--host")) return [];
  // A flag whose value is wrong or missing has an empty one.
  const given = Object.entries(command.opts()).filter(([, value]) => value !== "");
  const flags = Object.fromEntries(given) as ConnectionFlags;
  const { connectionOptions } = await import("./connection.ts");
  const ofConnection = await failuresIn(() => connectionOptions(flags, io.env, log));
  // Behind an unknown flag there may be what seems to be missing.
  if (!command.isReadWhole) return [];
  const check = CHECKS[command.name()];
  return [...(await failuresIn(() => check?.(flags, command.args, io, mayAsk))), ...ofConnection];
}

type Check = (flags: ConnectionFlags, words: readonly string[], io: Io, mayAsk: boolean) => Promise<void>;

/** Of commands that ask for several secrets: what is asked for, and how. */
const CHECKS: Readonly<Record<string, Check>> = {
  exec: async (flags, words, io, mayAsk) =>
    await (await import("./exec.ts")).checkExec(flags, words, io, mayAsk),
  export: async (flags, _, io, mayAsk) =>
    await (await import("./export.ts")).checkExport(flags as ExportFlags, io, mayAsk),
};

async function failuresIn(work: () => unknown): Promise<readonly PassworkError[]> {
  try {
    await work();
    return [];
  } catch (error) {
    const failures = failuresOf(error);
    if (failures.length === 0) throw error;
    return failures;
  }
}

/** Commander's `text` in our words. */
function sentenceOf(text: string, command: Command | undefined): string {
  const fault = text.trimEnd().replace(/^error: /, "");
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(fault);
    if (found !== null) return sentence(found.slice(1), command);
  }
  return printable(fault);
}

type Sentence = (parts: readonly string[], command: Command | undefined) => string;

const SENTENCES: readonly (readonly [pattern: RegExp, sentence: Sentence])[] = [
  [
    /^unknown option '(.*?)'(?:\n\(Did you mean (.*)\?\))?$/s,
    ([flag = "", meant], command) => {
      const alone = flagAlone(flag);
      // Commander does not know it with a value.
      if (command?.options.some(({ long }) => long === alone))
        return `${alone} takes no value. Write ${alone}.`;
      return `There is no flag ${alone}${command === undefined ? " before the command" : ""}. ${
        meant !== undefined
          ? suggestion(meant)
          : command === undefined
            ? "The flags stand behind the command: passwork-cli get --host …"
            : `passwork-cli ${command.name()} --help lists those there are.`
      }`;
    },
  ],
  [
    /^unknown command '(.*?)'(?:\n\(Did you mean (.*)\?\))?$/s,
    ([word = "", meant]) =>
      `There is no command ${printable(word, SHOWN)}. ${
        meant === undefined ? "passwork-cli --help lists those there are." : suggestion(meant)
      }`,
  ],
  [
    /^option '(.*)' argument missing$/s,
    ([flags = ""]) => `${flagAlone(flags)} has no value. Write ${printable(flags)}.`,
  ],
  [
    /^required option '(.*)' not specified$/s,
    ([flags = ""], command) => {
      const choices = command?.options.find((option) => option.flags === flags)?.argChoices;
      return `${flagAlone(flags)} is missing. Write ${flags}${choices === undefined ? "" : `: ${choices.join(", ")}`}.`;
    },
  ],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. (.*)$/s,
    ([flags = "", value = "", reason = ""]) =>
      `The value "${toldValue(value)}" of ${flagAlone(flags)} is wrong. ${ofChoices(reason)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.*?)'\. (.*)$/s,
    ([value = "", argument = "", reason = ""]) =>
      `"${printable(value, SHOWN)}" is no ${argument}. ${ofChoices(reason)}`,
  ],
  [
    /^missing required argument '(.*)'$/s,
    ([argument = ""], command) => {
      const choices = command?.registeredArguments.find((one) => one.name() === argument)?.argChoices;
      return `The ${argument} is missing. Write passwork-cli ${command?.name()} <${argument}>${choices === undefined ? "" : `: ${choices.join(", ")}`}.`;
    },
  ],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/s,
    ([called = "", most = "", given = ""]) =>
      `${called} has too many arguments: ${given}, and it takes ${most === "0" ? "none" : most}. A value with blanks must stand in quotes.`,
  ],
];

/** A flag without what stands behind it, which may be a credential: `--token=…`, `-p…`, `--token <token>`. */
function flagAlone(flag: string): string {
  const [alone = ""] = flag.split(/[= ]/, 1);
  return printable(alone.startsWith("--") ? alone : alone.slice(0, 2), SHOWN);
}

/** A value to be told. Where it is a flag itself, without its own value. */
function toldValue(value: string): string {
  return printable(value.replace(/^(--[^=]*=).*$/s, "$1…"), SHOWN);
}

function suggestion(meant: string): string {
  return `Did you mean ${meant}?`;
}

function ofChoices(reason: string): string {
  return reason.replace(/^Allowed choices are /, "It may be: ");
}
