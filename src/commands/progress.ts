// What a person at a terminal sees of work that takes longer than a second: one line on stderr, drawn anew as the work
// goes on and gone when it ends. Pipes, CI systems and dumb terminals get none, and --debug tells more anyway.

import type { Writable } from "node:stream";
import { isTerminal, isUnattended } from "../process/terminal.ts";
import type { Io } from "./io.ts";

const FIRST_MS = 1000;
const EVERY_MS = 250;
const STDERR = 2;
/** To the first column, and everything right of it gone (ECMA-48: EL). */
const CLEAR_LINE = "\r\u001b[K";

export class Progress {
  readonly #stderr: Writable;
  readonly #started: number;
  readonly #now: () => number;
  #timer: NodeJS.Timeout;
  #items = { done: 0, total: 0 };
  #isDrawn = false;

  constructor({ stderr, now }: Pick<Io, "stderr" | "now">) {
    this.#stderr = stderr;
    this.#now = now;
    this.#started = now();
    this.#timer = setTimeout(() => this.#goOn(), FIRST_MS).unref();
  }

  /** How many items there are by now, of how many. It is shown with the next drawing. */
  update(items: { done: number; total: number }): void {
    this.#items = items;
  }

  /** Makes room for another line on stderr. */
  clear(): void {
    if (this.#isDrawn) this.#stderr.write(CLEAR_LINE);
    this.#isDrawn = false;
  }

  /** Ends it for good. */
  end(): void {
    clearTimeout(this.#timer);
    this.clear();
  }

  #goOn(): void {
    this.#draw();
    this.#timer = setTimeout(() => this.#goOn(), EVERY_MS).unref();
  }

  #draw(): void {
    const { done, total } = this.#items;
    const seconds = Math.floor((this.#now() - this.#started) / 1000);
    // One item is soon there or not at all: its server is what takes the time.
    const what = total > 1 ? `${done} of ${total} items` : "waiting for the server";
    this.#stderr.write(`${CLEAR_LINE}passwork-cli: ${what}, ${seconds} s`);
    this.#isDrawn = true;
  }
}

/** A progress line where a person sees it; undefined elsewhere. */
export function progressOn(io: Io, debug: boolean): Progress | undefined {
  if (debug || isUnattended(io.env) || io.env.TERM === "dumb" || !isTerminal(STDERR)) return undefined;
  return new Progress(io);
}
