// The flags that say how often secrets are looked at while a command runs, and what a change does to it.

import { constants } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";
import { UsageError } from "../../errors.ts";

export interface WatchingFlags {
  /** Milliseconds between two looks; true for the bare flag. */
  watch?: number | true;
  onChange?: OnChange;
}

export type OnChange = "restart" | NodeJS.Signals;

/** Milliseconds: what the bare flag means. */
export const DEFAULT_INTERVAL_MS = 60_000;

const SHORTEST_MS = 5_000;
const LONGEST_MS = 86_400_000;

/** Adds them to a command. */
export function addWatchingFlags(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--watch [interval]",
        "fetch anew every 60s, or as often as is said (5s to 24h), and act on changes",
      ).argParser(parseInterval),
    )
    .addOption(
      new Option(
        "--on-change <action>",
        "with --watch: restart the command (the default), or send it a signal, such as HUP",
      ).argParser(parseOnChange),
    );
}

/** Throws a `usage` error where a flag would mean nothing. */
export function checkWatching({ watch, onChange }: WatchingFlags): void {
  if (onChange === undefined || watch !== undefined) return;
  throw new UsageError("--on-change is given without --watch.", { hint: "Add --watch, or leave it out." });
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/**
 * An interval: seconds, or `30s`, `5m`, `1h`; in milliseconds. The flag's value may be left out, and what follows it is
 * then a command that must not be taken for the value: so that is refused with a word about it.
 */
export function parseInterval(text: string): number {
  const [, digits, unit = "s"] = /^(\d{1,6})([smh])?$/.exec(text) ?? [];
  if (digits === undefined) {
    throw new InvalidArgumentError(
      "It must be an interval such as 30s, 5m or 1h. Before the command itself write --watch --.",
    );
  }
  const interval = Number(digits) * (UNITS[unit] ?? 0);
  if (interval >= SHORTEST_MS && interval <= LONGEST_MS) return interval;
  throw new InvalidArgumentError("It must be between 5 seconds and 24 hours.");
}

/** `restart`, or a signal's name with or without SIG. A process can neither expect KILL and STOP nor act on them. */
export function parseOnChange(text: string): OnChange {
  if (text.toLowerCase() === "restart") return "restart";
  const name = `SIG${text.toUpperCase().replace(/^SIG/, "")}`;
  const isSignal = (known: string): known is NodeJS.Signals => Object.hasOwn(constants.signals, known);
  if (isSignal(name) && name !== "SIGKILL" && name !== "SIGSTOP") return name;
  throw new InvalidArgumentError("It must be restart, or a signal that a process can handle, such as HUP.");
}
