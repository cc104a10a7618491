// A command that looks at all of its command line before it tells what is wrong there. Commander stops at the first fault.

import { Command, CommanderError, type ErrorOptions, type Option, type ParseOptionsResult } from "commander";

const WRONG_VALUE = "commander.invalidArgument";
const ABOUT_ARGUMENTS = ["commander.missingArgument", "commander.excessArguments", WRONG_VALUE];

/** Further words that are told as unknown flags. Others may be the value of the one before, and that a secret. */
const LIKE_FLAG = /^--[a-z][a-z-]*(?:=|$)/;

/** The action does not run where there are faults: parsing then throws a `CommanderError`. */
export class CollectingCommand extends Command {
  readonly #faults: string[] = [];
  #hasUnknown = false;
  #isReadWhole = true;
  /** Commander's, which makes a fault of an unknown flag. Its types leave it out. */
  declare unknownOption: (flag: string) => void;

  constructor(name: string) {
    super(name);
    this.hook("preAction", () => {
      if (this.#faults.length > 0) throw new CommanderError(1, WRONG_VALUE, "The command line is wrong.");
    });
  }

  /** What is wrong, in commander's words. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  /** False where behind an unknown flag there may be more flags, which were left alone. */
  get isReadWhole(): boolean {
    return this.#isReadWhole;
  }

  /** What commander calls with a fault, and it goes on where this returns. */
  override error(message: string, { code = "" }: ErrorOptions = {}): never {
    // Among the arguments may be the value of an unknown flag.
    if (!this.#hasUnknown || !ABOUT_ARGUMENTS.includes(code)) this.#faults.push(message);
    return undefined as never;
  }

  override addOption(option: Option): this {
    const { parseArg } = option;
    // Without a value, which is a fault already, it is called with none.
    const parsed = <T>(value: string | undefined, previous: T): T => {
      if (parseArg === undefined || value === undefined) return previous;
      try {
        return parseArg(value, previous);
      } catch (error) {
        if ((error as CommanderError).code !== WRONG_VALUE) throw error;
        const { message } = error as CommanderError;
        this.#faults.push(`error: option '${option.flags}' argument '${value}' is invalid. ${message}`);
        return previous;
      }
    };
    return super.addOption(parseArg === undefined ? option : option.argParser(parsed));
  }

  /**
   * Goes on behind an unknown flag, as far as flags go: where the words of another command begin commander leaves them
   * alone. Help that is asked for among the flags is left to commander.
   */
  override parseOptions(argv: string[]): ParseOptionsResult {
    let { operands, unknown } = super.parseOptions(argv);
    const help: string[] = [];
    while (unknown.length > 0) {
      const [flag = "", ...rest] = unknown;
      if (flag === "-h" || flag === "--help") help.push(flag);
      else if (!this.#hasUnknown || LIKE_FLAG.test(flag)) {
        this.#hasUnknown = true;
        this.unknownOption(flag);
      }
      ({ operands, unknown } = super.parseOptions(rest));
    }
    const isOwn = (word: string) => this.options.some(({ long }) => long === word.split("=", 1)[0]);
    if (this.#hasUnknown && operands.some(isOwn)) this.#isReadWhole = false;
    return { operands, unknown: help };
  }
}
