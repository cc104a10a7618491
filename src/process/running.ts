// A command that runs: signals to it and to what it has started, and its end by force.
import type { Readable, Writable } from "node:stream";
import { membersOfOwnGroup } from "./group.ts";

/** What may be done with a command while it runs. After its end nothing happens any more. */
export interface ChildHandle {
  /** Sends a signal to the command and, where the process group is ours, to everything that it has started. */
  signal(signal: NodeJS.Signals): void;
  /** Sends the signal, and SIGKILL where the command has not ended after the time. False where it has ended already. */
  stop(options: { readonly signal: NodeJS.Signals; readonly killAfterMs: number }): boolean;
}

/** What is run. `argv` begins with what the program is told of its own name. */
export interface Program {
  readonly file: string;
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** On Windows, whether the words stand in the command line as they are; otherwise Node quotes them. */
  readonly verbatim?: boolean;
}

/** A command that was just started. */
export interface StartedCommand {
  /** Undefined where it could not be started. */
  readonly pid: number | undefined;
  kill(signal: NodeJS.Signals): boolean;
  /** What is written to it and read from it, where there are pipes for that. */
  readonly stdin: Writable | null;
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;
  /** Its exit code, or 128 and the number of the signal that ended it. */
  readonly ended: Promise<number>;
  /** After its end: the signal, where it was one and this can be told. */
  readonly signal?: NodeJS.Signals | null;
}

export class RunningChild implements ChildHandle {
  readonly #child: Pick<StartedCommand, "pid" | "kill">;
  readonly #others: (known: ReadonlySet<number>) => number[];
  /** Those that were found once. */
  readonly #known = new Set<number>();
  #timer: NodeJS.Timeout | undefined;
  #killAt = Number.POSITIVE_INFINITY;
  #stopping = false;
  #ended = false;

  /** `others` are the processes that are sent every signal as well. */
  constructor(child: Pick<StartedCommand, "pid" | "kill">, others = membersOfOwnGroup) {
    this.#child = child;
    this.#others = others;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Whether it was told to stop by us. */
  get stopping(): boolean {
    return this.#stopping;
  }

  signal(signal: NodeJS.Signals): void {
    if (this.#ended) return;
    const isNew = (pid: number): boolean => pid !== this.#child.pid && !sent.has(pid);
    const sent = new Set<number>();
    // Listed before the command gets it: what loses its parent is hard to tell from others. The command first: a shell
    // whose program ends before would go on with the next.
    let found = this.#others(this.#known).filter(isNew);
    this.#child.kill(signal);
    // Again until there is nobody new: what starts while the list is made would be missed. Who was sent the signal
    // decides himself what becomes of those that he starts then.
    for (let round = 0; found.length > 0 && round < MAX_ROUNDS; round++) {
      for (const pid of found) {
        sent.add(pid);
        this.#known.add(pid);
        send(pid, signal);
      }
      found = this.#others(this.#known).filter(isNew);
    }
  }

  stop({ signal, killAfterMs }: { signal: NodeJS.Signals; killAfterMs: number }): boolean {
    if (this.#ended) return false;
    this.#stopping = true;
    this.signal(signal);
    this.killAfter(killAfterMs);
    return true;
  }

  /** SIGKILL after the time, if it still runs then. Of several times the first counts. */
  killAfter(ms: number): void {
    const at = performance.now() + ms;
    if (this.#ended || at >= this.#killAt) return;
    this.#killAt = at;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.signal("SIGKILL"), ms);
  }

  /** The command has ended. */
  ended(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
  }
}

const MAX_ROUNDS = 10;

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in the meantime, or of another user (sudo): as kill(2) has it for a group, the rest is sent it all the same.
  }
}
