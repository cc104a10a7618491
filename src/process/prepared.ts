// A command that is going to be run: the code for it is loaded, its pipes are made and its signals are listened to,
// while the secrets are still being fetched.

import type { ChildOptions, Output } from "./child.ts";
import type { SignalRelay } from "./signals.ts";

interface Prepared {
  readonly signals: SignalRelay;
  /** For the first run: what was made is used up by it. */
  output: Output | undefined;
}

/** A signal told the wrapper to end while there was no command that it could be passed on to. */
export class Interrupted extends Error {
  readonly signal: NodeJS.Signals;
  /** 128 and the signal's number. */
  readonly exitCode: number;

  constructor(signal: NodeJS.Signals, exitCode: number) {
    super(`${signal} came before the command was started.`);
    this.name = "Interrupted";
    this.signal = signal;
    this.exitCode = exitCode;
  }

  /**
   * Ends this process by the signal, when everything is cleaned up and nothing listens any more: at Ctrl-C a script
   * ends only where its command was ended by it, and goes on where that merely exited. The first process of a container
   * is not ended; it exits with the code returned.
   */
  end(): number {
    process.kill(process.pid, this.signal);
    return this.exitCode;
  }
}

/**
 * What becomes of output that goes to a terminal: the command has the terminal itself and nothing is redacted, or it has
 * one of its own and is redacted on its way, or a pipe.
 */
export type OnTerminal = "inherited" | "redacted" | "piped";

/** 128 and the number of SIGINT. */
const INTERRUPTED = 130;

export class PreparedChild {
  readonly #redacts: boolean;
  readonly #onTerminal: OnTerminal;
  readonly #interrupted: Promise<never>;
  #interrupt: (reason: Error) => void = () => {};
  #prepared: Promise<Prepared> | undefined;
  #wasInterrupted = false;

  /** `redacts` says whether the command's output will be redacted. Nothing happens yet. */
  constructor(redacts: boolean, onTerminal: OnTerminal = "inherited") {
    this.#redacts = redacts;
    this.#onTerminal = onTerminal;
    this.#interrupted = new Promise((_, reject) => {
      this.#interrupt = reject;
    });
    // Whoever waits is told; otherwise the next run is.
    this.#interrupted.catch(() => {});
  }

  /** Begins. Without it `run` takes some milliseconds longer, and until then a signal ends the wrapper as any program. */
  prepare(): void {
    this.#prepared ??= this.#prepare();
  }

  /**
   * Resolves with the work, or rejects with `Interrupted` as soon as a signal tells the wrapper to end while there is no
   * command: the caller then leaves as after any failure, so that nothing is left behind, and ends with its `exitCode`.
   */
  unlessEnding<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#interrupted]);
  }

  /** Who passes signals on, from `prepare` to `discard`: none of them is lost between one run and the next. */
  async signals(): Promise<SignalRelay> {
    return (await this.#begun()).signals;
  }

  /** Resolves when everything is ready, and nothing is made in the background any more. */
  async ready(): Promise<void> {
    await (await this.#begun()).output?.pipes.settled();
  }

  /** Runs the command to its end, as `runChild` does. May be called again then. */
  async run(options: Omit<ChildOptions, "output" | "signals">): Promise<{ exitCode: number }> {
    const prepared = await this.#begun();
    const child = await import("./child.ts");
    const { signals, output = this.#outputOf(child) } = prepared;
    prepared.output = undefined;
    try {
      const ended = await child.runChild({ ...options, output, signals });
      // The signal itself may reach us after the end that it is the cause of.
      const wasInterrupted = signals.wasInterrupted || ended.signal === "SIGINT";
      this.#wasInterrupted = wasInterrupted && ended.exitCode === INTERRUPTED;
      return ended;
    } finally {
      // Where it did not come to a start.
      await output.pipes.discard();
    }
  }

  /**
   * Gives up what was prepared and not used. To be called as the last of all, in any case: no file must be left behind.
   * Where SIGINT has ended the command it ends this process in the same way: a script's loop around it goes on after a
   * command that has merely exited.
   */
  async discard(): Promise<void> {
    const prepared = await this.#prepared;
    await prepared?.output?.pipes.discard();
    prepared?.signals.stop();
    if (this.#wasInterrupted) process.kill(process.pid, "SIGINT");
  }

  #begun(): Promise<Prepared> {
    this.#prepared ??= this.#prepare();
    return this.#prepared;
  }

  async #prepare(): Promise<Prepared> {
    const child = await import("./child.ts");
    const signals = child.relaySignals((signal) =>
      this.#interrupt(new Interrupted(signal, child.exitCodeOfSignal(signal))),
    );
    return { signals, output: this.#outputOf(child) };
  }

  #outputOf({ prepareOutput }: Pick<typeof import("./child.ts"), "prepareOutput">): Output {
    const noTerminals = this.#onTerminal === "piped" ? () => false : undefined;
    return prepareOutput(this.#redacts, noTerminals, this.#onTerminal === "redacted");
  }
}
