// Passes signals on to the child, so that whoever signals the wrapper (a CI runner, `docker stop`, a shell) reaches
// the command.
import { constants } from "node:os";
import { statOf } from "./group.ts";
import type { RunningChild } from "./running.ts";
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
  // Ctrl-Break of Windows: what GitHub's runner sends a few seconds after Ctrl-C, before it kills.
  "SIGBREAK",
] as const;

/** What the kernel sends to a terminal's whole foreground group: the child has these already. */
const FROM_TERMINAL: ReadonlySet<NodeJS.Signals> = new Set(["SIGINT", "SIGQUIT", "SIGTSTP", "SIGWINCH"]);

const ENDING: ReadonlySet<NodeJS.Signals> = new Set(["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGBREAK"]);

/** How long a command may take to end after a second SIGINT. */
const SECOND_INT_GRACE_MS = 2_000;

/** The same after Ctrl-Break: GitHub's runner kills after 2.5 seconds, and files are to be removed until then. */
const BREAK_GRACE_MS = 1_000;

/** How signals go to one command. */
export interface RelayOptions {
  /** Whether a terminal's keys reach the command without the wrapper's help; by default what `reachedByTerminal` says. */
  readonly sharesForeground?: (() => boolean) | undefined;
  /** After a signal that means an end was passed on, SIGKILL follows when the command still runs after this time. */
  readonly killAfterMs?: number | undefined;
}

/**
 * The wrapper's signals, from `relaySignals` to `stop`. It may be held over several commands one after the other
 * (`ChildOptions.signals`): none of the signals kills the wrapper in the meantime.
 */
export interface SignalRelay {
  /**
   * The signal that means an end and came while there was no command, or while one was being stopped for another to
   * follow. No command is started any more then: `runChild` returns 128 and the signal's number.
   */
  readonly ending: NodeJS.Signals | undefined;
  /** Whether a signal that means an end was passed on to the present command. */
  readonly wasPassedOn: boolean;
  /** Whether SIGINT came while the present command ran, from a terminal or otherwise. */
  readonly wasInterrupted: boolean;
  /** Where signals go from now on. */
  to(child: RunningChild, options?: RelayOptions): void;
  /** The child is gone, its output is still read: a signal that means an end calls this, too. */
  exited(onEnding: () => void): void;
  /** There is no command until the next `to`. */
  idle(): void;
  /** Gives the signals back their usual effect. */
  stop(): void;
}

/** 128 and the signal's number, as shells have it. */
export function exitCodeOfSignal(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

/**
 * Handlers stand from here on: between this call and the spawn no signal ends the wrapper alone, since Node runs
 * handlers only after the current turn, when the child is there. `onEnding` is told of `SignalRelay.ending` at once.
 */
export function relaySignals(
  onEnding: (signal: NodeJS.Signals) => void = () => {},
  platform: NodeJS.Platform = process.platform,
): SignalRelay {
  return new Relay(onEnding, platform);
}

class Relay implements SignalRelay {
  #ending: NodeJS.Signals | undefined;
  readonly #told: (signal: NodeJS.Signals) => void;
  #child: RunningChild | undefined;
  #options: RelayOptions = {};
  #onEnding: (() => void) | undefined;
  #interrupts = 0;
  #wasPassedOn = false;
  #wasInterrupted = false;
  /** Windows has events for all processes of a console, which the command has as well, and no signals. */
  readonly #sends: boolean;
  readonly #suspends = "SIGTSTP" in constants.signals;

  constructor(told: (signal: NodeJS.Signals) => void, platform: NodeJS.Platform) {
    this.#told = told;
    this.#sends = platform !== "win32";
    // What a system does not know is an event to Node that never comes.
    for (const signal of FORWARDED) process.on(signal, this.#receive);
    if (this.#suspends) process.on("SIGTSTP", this.#suspend);
  }

  get ending(): NodeJS.Signals | undefined {
    return this.#ending;
  }

  get wasPassedOn(): boolean {
    return this.#wasPassedOn;
  }

  get wasInterrupted(): boolean {
    return this.#wasInterrupted;
  }

  to(child: RunningChild, options: RelayOptions = {}): void {
    this.#child = child;
    this.#options = options;
    this.#onEnding = undefined;
    this.#interrupts = 0;
    this.#wasPassedOn = false;
    this.#wasInterrupted = false;
  }

  exited(onEnding: () => void): void {
    this.#onEnding = onEnding;
  }

  idle(): void {
    this.#child = undefined;
    this.#onEnding = undefined;
  }

  stop(): void {
    for (const signal of FORWARDED) process.off(signal, this.#receive);
    if (this.#suspends) process.off("SIGTSTP", this.#suspend);
  }

  readonly #receive = (signal: NodeJS.Signals): void => {
    const ends = ENDING.has(signal);
    const child = this.#onEnding === undefined ? this.#child : undefined;
    if (signal === "SIGINT" && child !== undefined) this.#wasInterrupted = true;
    if (ends && (child === undefined || child.stopping)) this.#end(signal);
    if (child === undefined) return;
    if (signal === "SIGBREAK") child.killAfter(BREAK_GRACE_MS);
    if (this.#sends) {
      if (FROM_TERMINAL.has(signal) && this.#fromTerminal(child)) return;
      child.signal(signal);
    }
    if (!ends) return;
    this.#wasPassedOn = true;
    if (this.#options.killAfterMs !== undefined) child.killAfter(this.#options.killAfterMs);
    if (signal === "SIGINT" && ++this.#interrupts > 1) child.killAfter(SECOND_INT_GRACE_MS);
  };

  #end(signal: NodeJS.Signals): void {
    this.#ending ??= signal;
    this.#onEnding?.();
    this.#told(signal);
  }

  #fromTerminal(child: RunningChild): boolean {
    return (this.#options.sharesForeground ?? (() => reachedByTerminal(child.pid)))();
  }

  // Stopping the child alone would leave a shell waiting for a wrapper that seems to run: both stop, and SIGCONT,
  // which is forwarded, wakes both. By the signal's usual effect, since the kernel knows where nobody could wake us
  // again (an orphaned process group, such as a container's): there it stops neither.
  readonly #suspend = (): void => {
    this.#receive("SIGTSTP");
    process.off("SIGTSTP", this.#suspend);
    process.kill(process.pid, "SIGTSTP");
    process.on("SIGTSTP", this.#suspend);
  };
}

/**
 * Whether what a terminal's keys send has reached the command without our help: then its own group is the terminal's
 * foreground group. Elsewhere than on Linux, where that cannot be told, having a terminal must do.
 */
export function reachedByTerminal(child: number | undefined): boolean {
  const stat = child === undefined ? undefined : statOf(child);
  if (stat !== undefined) return stat.group === stat.foreground;
  return process.platform !== "linux" && [0, 1, 2].some(isTerminal);
}
