// The flags that say what of a command's output is masked, and how.

import { type Command, InvalidArgumentError, Option } from "commander";
import { parseMinLength } from "../flag-values.ts";
import { appendList, OWN_FLAGS } from "./define.ts";

/** `auto`: whatever is no terminal. `always`: terminals as well. */
export type MaskWhen = "auto" | "always" | "never";

const WHEN: readonly MaskWhen[] = ["auto", "always", "never"];

export interface MaskingFlags {
  mask?: MaskWhen;
  /** False for --no-masking, which is --mask never. */
  masking?: boolean;
  maskWith?: string;
  maskMinLength?: number;
  /** Names of variables, comma-separated. */
  nomask?: string;
  maskAll?: boolean;
}

/** Adds them to a command. */
export function addMaskingFlags(command: Command): Command {
  return command
    .optionsGroup("Masking:")
    .addOption(
      new Option(
        "--mask <when>",
        "auto (the default): output to pipes and files; always: to terminals as well; never",
      ).choices(WHEN),
    )
    .option("--no-masking", "the same as --mask never")
    .addOption(
      new Option("--mask-with <text>", "what stands for a secret, *** without it").argParser(parseMarker),
    )
    .addOption(
      new Option("--mask-min-length <bytes>", "the shortest text that is masked, 6 without it").argParser(
        parseMinLength,
      ),
    )
    .option("--nomask <names>", "variables that are no secrets, comma-separated", appendList)
    .option("--mask-all", "mask every value that is fetched, whatever the type of its field")
    .optionsGroup(OWN_FLAGS);
}

/**
 * A marker is one line, so that a log keeps its lines, and it is seen: text that vanished without a trace would lead
 * its reader astray, and what stands around it could join into something else.
 */
function parseMarker(text: string): string {
  if (text.trim() === "" || /\p{Cc}/u.test(text)) {
    throw new InvalidArgumentError("It must be visible text without line breaks and control characters.");
  }
  return text;
}
