// `exec --watch`: the command runs, what it was given is fetched again and again, and a change restarts it or is told to
// it by a signal.

import type { Clock } from "../client/retry.ts";
import type { ChildHandle } from "../process/running.ts";
import { type Change, changesBetween, type Given, wordsFor } from "../secrets/changes.ts";
import { type Look, watch } from "../secrets/watching.ts";
import type { OnChange } from "./flags/watching.ts";
import { failuresToTell, type Log } from "./log.ts";

export interface Watched<T extends Given> {
  /** What the command is started with. */
  first: Look<T>;
  intervalMs: number;
  onChange: OnChange;
  /** How long a command that is to be restarted may take to end. */
  killAfterMs: number;
  clock: Clock;
  log: Log;
  /** Fetches everything anew; `at` dates TOTP codes. Throws where a command could not be started with it. */
  look(at: number): Promise<T>;
  /** Makes new values known before any command has them: hides them, and rewrites the files. */
  deliver(value: T): Promise<void>;
  /** Runs the command to its end. */
  run(value: T, onStarted: (child: ChildHandle) => void): Promise<{ exitCode: number }>;
  /** Whether no other command is to be started: a signal came for the wrapper itself. */
  isEnding(): boolean;
}

/** After these a command may be busy with its end: it is neither disturbed nor started again. */
const ENDING = ["SIGTERM", "SIGINT", "SIGQUIT"] as const;

/** Runs the command until it ends by itself, or is ended from outside; returns its exit code. */
export async function runWatched<T extends Given>(options: Watched<T>): Promise<number> {
  const { first, intervalMs, clock, log } = options;
  const ended = new AbortController();
  const command = new Command(options);
  const watching = watch<T, Change>(first, {
    intervalMs,
    clock,
    signal: ended.signal,
    look: (at) => options.look(at),
    changes: changesBetween,
    changed: (after, changes) => command.change(after, changes),
    failed: (error) => tellFailure(error, log),
    recovered: () => log.note("The secrets are fetched again as usual."),
  });
  for (const signal of ENDING) process.on(signal, command.told);
  try {
    return await command.run();
  } finally {
    for (const signal of ENDING) process.off(signal, command.told);
    ended.abort();
    await watching;
  }
}

/** The command, one process of it after the other. */
class Command<T extends Given> {
  readonly #options: Watched<T>;
  #child: ChildHandle | undefined;
  /** What the next process gets, where the present one is to be replaced. */
  #next: T | undefined;
  /** The signal that may have begun its end. */
  #told: NodeJS.Signals | undefined;
  #hasWarned = false;

  constructor(options: Watched<T>) {
    this.#options = options;
  }

  readonly told = (signal: NodeJS.Signals): void => {
    this.#told = signal;
  };

  async run(): Promise<number> {
    const { first, run, isEnding } = this.#options;
    let value = first.value;
    for (;;) {
      const { exitCode } = await run(value, (child) => {
        this.#child = child;
        // It took so long to start that there is something newer by now.
        if (this.#next !== undefined) this.#stop(child);
      });
      this.#child = undefined;
      if (this.#next === undefined || isEnding()) return exitCode;
      value = this.#next;
      this.#next = undefined;
    }
  }

  async change(after: T, changes: readonly Change[]): Promise<void> {
    const { onChange, log, deliver } = this.#options;
    await deliver(after);
    const words = capitalized(wordsFor(changes));
    if (this.#told !== undefined) {
      log.note(`${words}. The command was sent ${this.#told} and is left to end.`);
    } else if (onChange === "restart") {
      this.#restart(after, words);
    } else {
      this.#warnOfOld(changes);
      log.note(`${words}: sending ${onChange} to the command.`);
      this.#child?.signal(onChange);
    }
  }

  #restart(after: T, words: string): void {
    const { log } = this.#options;
    const isUnderWay = this.#next !== undefined;
    if (isUnderWay || this.#child === undefined) {
      // The process that is about to start gets it.
      this.#next = after;
      log.note(`${words}, too.`);
    } else if (this.#stop(this.#child)) {
      this.#next = after;
      log.note(`${words}: restarting the command.`);
    }
  }

  /** False where it has ended by itself. */
  #stop(child: ChildHandle): boolean {
    return child.stop({ signal: "SIGTERM", killAfterMs: this.#options.killAfterMs });
  }

  /** Only files can be changed under a process that runs. */
  #warnOfOld(changes: readonly Change[]): void {
    const unseen = changes.filter(({ what, how }) => what !== "file" || how !== "changed");
    if (unseen.length === 0 || this.#hasWarned) return;
    this.#hasWarned = true;
    this.#options.log.warn(
      "What changed is no file, and a process that runs keeps the variables and the standard input that it was " +
        "started with. Deliver such values by --file, or leave --on-change at restart.",
    );
  }
}

/** Failures told before the rest is only counted. */
const MOST_FAILURES = 5;

function tellFailure(error: unknown, log: Log): void {
  const failures = failuresToTell(error);
  for (const { sentence } of failures.slice(0, MOST_FAILURES))
    log.warn(`The old values stay in use: ${sentence}`);
  const more = failures.length - MOST_FAILURES;
  if (more > 0) log.warn(`The old values stay in use: there are ${more} more failures like these.`);
}

function capitalized(text: string): string {
  // A name stays as it is.
  return text.replace(/^the /, "The ");
}
