// How long output is read after the command itself has ended. What it wrote is in the pipe and arrives at once; but a
// process that it left behind may hold the pipe open for ever, and a pipeline step must not wait for that.
import type { Readable, Writable } from "node:stream";

export const DEFAULT_DRAIN_MS = 2_000;
/** Where the command was told to end: whoever did so waits, and `docker stop` kills after ten seconds. */
const HASTE = 4;
/** A process left behind that keeps on writing is waited for this many times as long. */
const PATIENCE = 5;
const STEPS = 20;

/**
 * Closes the pipes when no byte came for the given time after the command's end, or after five times that time in
 * any case; whoever still writes then gets SIGPIPE. Time is counted in steps of the event loop and only while the
 * reader of our own output keeps up, so that a slow one (`| less`) costs nothing of what the command wrote.
 */
export class Drain {
  #stepMs: number;
  readonly #streams: { source: Readable; sink: Writable }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #quiet = 0;
  #total = 0;

  constructor(drainMs = DEFAULT_DRAIN_MS) {
    this.#stepMs = Math.max(1, drainMs / STEPS);
  }

  watch(source: Readable, sink: Writable): void {
    this.#streams.push({ source, sink });
  }

  /** Something was read. */
  progress(): void {
    this.#quiet = 0;
  }

  /** The command has ended; `hasty` where it was told to. */
  begin(hasty = false): void {
    this.#quiet = 0;
    if (hasty) this.#stepMs = Math.max(1, this.#stepMs / HASTE);
    this.#timer = setInterval(() => {
      if (this.#streams.some(({ sink }) => sink.writableNeedDrain)) return;
      this.#quiet += 1;
      this.#total += 1;
      if (this.#quiet >= STEPS || this.#total >= STEPS * PATIENCE) this.stop();
    }, this.#stepMs);
  }

  /** Closes the pipes now. */
  stop(): void {
    this.finish();
    for (const { source } of this.#streams) source.destroy();
  }

  /** Everything has been read. */
  finish(): void {
    clearInterval(this.#timer);
  }
}
