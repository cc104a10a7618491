// What is wrong with a command line, in one sentence of our own. Commander's take two lines, call flags options, and
// repeat what stands in the place of a value as it is.

import type { Command } from "commander";
import { printable } from "../errors.ts";

/** How much of a wrong value is repeated: enough to find it, where it is one. */
const SHOWN = 60;

/** Puts commander's `text` into our words. `name` is the command that is called, `command` its flags where it exists. */
export function faultOf(text: string, name: string | undefined, command: Command | undefined): string {
  const fault = text.trimEnd().replace(/^error: /, "");
  for (const [pattern, sentence] of SENTENCES) {
    const found = pattern.exec(fault);
    if (found !== null) return sentence(found.slice(1), name, command);
  }
  return printable(fault);
}

type Sentence = (parts: readonly string[], name: string | undefined, command: Command | undefined) => string;

const SENTENCES: readonly (readonly [pattern: RegExp, sentence: Sentence])[] = [
  [
    /^unknown option '(.*?)'(?:\n\(Did you mean (.*)\?\))?$/s,
    ([flag = "", meant], name, command) =>
      `There is no flag ${flagAlone(flag)}${command === undefined ? " before the command" : ""}. ${
        meant !== undefined
          ? suggestion(meant)
          : command === undefined
            ? "The flags stand behind the command: passwork-cli get --host …"
            : `passwork-cli ${name} --help lists those there are.`
      }`,
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
    ([flags = ""], _name, command) => {
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
    ([argument = ""], name, command) => {
      const choices = command?.registeredArguments.find((one) => one.name() === argument)?.argChoices;
      return `The ${argument} is missing. Write passwork-cli ${name} <${argument}>${choices === undefined ? "" : `: ${choices.join(", ")}`}.`;
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
