// Passes signals on to the child, so that whoever signals the wrapper (a CI runner, `docker stop`, a shell) reaches
// the command.
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { isTerminal } from "./terminal.ts";

const FORWARDED = [
  "SIGTERM",
  "SIGINT",
  "SIGHUP",
  "SIGQUIT",
  "SIGUSR1",
  "SIGUSR2",
  "SIGCONT",
  "SIGWINCH",
] as const;

/** What the kernel sends to a terminal's whole foreground group: the child has these already. */
const FROM_TERMINAL: ReadonlySet<NodeJS.Signals> = new Set(["SIGINT", "SIGQUIT", "SIGTSTP", "SIGWINCH"]);

const ENDING: ReadonlySet<NodeJS.Signals> = new Set(["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT"]);

export interface SignalRelay {
  /** Where signals go from now on. */
  to(child: { kill(signal: NodeJS.Signals): unknown }): void;
  /** The child is gone: a signal that means an end now calls this instead. */
  exited(onEnding: () => void): void;
  /** Gives the signals back their usual effect. */
  stop(): void;
}

/**
 * Handlers stand from here on: between this call and the spawn no signal ends the wrapper alone, since Node runs
 * handlers only after the current turn, when the child is there.
 */
export function relaySignals(sharesForeground: () => boolean): SignalRelay {
  let target: { kill(signal: NodeJS.Signals): unknown } | undefined;
  let ending: (() => void) | undefined;

  const forward = (signal: NodeJS.Signals): void => {
    if (ending !== undefined) {
      if (ENDING.has(signal)) ending();
    } else if (!(FROM_TERMINAL.has(signal) && sharesForeground())) {
      target?.kill(signal);
    }
  };
  // Stopping the child alone would leave a shell waiting for a wrapper that seems to run: both stop, and SIGCONT,
  // which is forwarded, wakes both. SIGSTOP, since the default effect of SIGTSTP is gone while a handler stands.
  const suspend = (): void => {
    forward("SIGTSTP");
    if (ending === undefined) process.kill(process.pid, "SIGSTOP");
  };

  const known = FORWARDED.filter((signal) => signal in constants.signals);
  for (const signal of known) process.on(signal, forward);
  const suspends = "SIGTSTP" in constants.signals;
  if (suspends) process.on("SIGTSTP", suspend);
  return {
    to(child) {
      target = child;
    },
    exited(onEnding) {
      ending = onEnding;
    },
    stop() {
      for (const signal of known) process.off(signal, forward);
      if (suspends) process.off("SIGTSTP", suspend);
    },
  };
}

/**
 * Whether a terminal's keys reach this process and with it the child, which is in the same process group. Linux tells
 * the terminal's foreground group; elsewhere having a terminal must do.
 */
export function sharesForegroundGroup(): boolean {
  try {
    return isForeground(readFileSync("/proc/self/stat", "utf8"));
  } catch {
    return [0, 1, 2].some(isTerminal);
  }
}

/** Reads a line of proc(5)'s stat: the process group is field 5, the terminal's foreground group field 8. */
export function isForeground(stat: string): boolean {
  // The second field is a program's name in parentheses and may have spaces and parentheses itself.
  const [, , group, , , foreground] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return group !== undefined && group === foreground;
}
