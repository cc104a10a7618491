// What there is to complete, from the definition that the command line itself is read by: there is no second list.

import { type Argument, type Command, Help, type Option } from "commander";

/** What a value may be. */
export type Values = { kind: "free" | "files" | "folders" } | { kind: "words"; words: readonly string[] };

export interface Flag {
  /** As it is typed: `--output`, and perhaps `-o`. */
  names: readonly string[];
  /** What stands behind it; null where nothing does. */
  value: { isRequired: boolean; name: string; values: Values } | null;
  description: string;
}

export interface CommandToComplete {
  name: string;
  description: string;
  flags: readonly Flag[];
  /** Its argument, if it has one and is no wrapper. */
  argument: { name: string; values: Values } | null;
  /** Whether what follows its flags is a command of its own. */
  isWrapper: boolean;
}

export interface Program {
  name: string;
  flags: readonly Flag[];
  commands: readonly CommandToComplete[];
}

/** The program as it was defined, with all its commands. */
export function modelOf(program: Command): Program {
  return {
    name: program.name(),
    flags: flagsOf(program),
    commands: program.commands.map((command) => {
      const [argument] = command.registeredArguments;
      const isWrapper = argument?.variadic === true;
      return {
        name: command.name(),
        description: command.description(),
        flags: flagsOf(command),
        argument: argument === undefined || isWrapper ? null : argumentOf(argument),
        isWrapper,
      };
    }),
  };
}

function flagsOf(command: Command): Flag[] {
  return (
    new Help()
      .visibleOptions(command)
      // A flag whose name is the user's to complete, `--custom-NAME`, is none to type.
      .filter(({ long }) => long === undefined || long === long?.toLowerCase())
      .map((option) => ({
        names: [option.long, option.short].filter((name) => name !== undefined),
        value: valueBehind(option),
        description: option.description,
      }))
  );
}

function valueBehind(option: Option): Flag["value"] {
  const [, name] = /[<[]([^>\]]+)[>\]]/.exec(option.flags) ?? [];
  if (name === undefined) return null;
  return { isRequired: option.required, name, values: valuesOf(name, option.argChoices) };
}

function argumentOf(argument: Argument): { name: string; values: Values } {
  return { name: argument.name(), values: valuesOf(argument.name(), argument.argChoices) };
}

/** What a value is called says what it is: `<file>`, `<folder>`. */
function valuesOf(name: string, choices: readonly string[] | undefined): Values {
  if (choices !== undefined) return { kind: "words", words: choices };
  if (name === "file") return { kind: "files" };
  return { kind: name === "folder" ? "folders" : "free" };
}
