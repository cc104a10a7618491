// What the wrapper itself says, never a credential or a secret, even where a server repeats one in its answer.

import { failuresOf } from "../errors.ts";
import { Matcher } from "../masking/matcher.ts";
import { type NeedleOptions, planMasks, planNeedles, type SensitiveValue } from "../masking/needles.ts";
import { DEFAULT_MARKER, Redactor, type RedactorOptions } from "../masking/redactor.ts";
import type { Io } from "./io.ts";

/** Where sentences go. `title` names the thing at fault, where there is one. */
export interface Sink {
  error(sentence: string, title: string | undefined): void;
  warning(sentence: string): void;
  /** What was done, where the command line is the surface. */
  note?(sentence: string): void;
  /** What to do next, in the words of the surface: other layers speak of flags and variables. */
  hint?(hint: string): string;
  /** Undefined where nobody listens: then nothing is put together either. */
  debug: ((sentence: string) => void) | undefined;
}

export class Log {
  readonly #sink: Sink;
  readonly #hidden = new Map<string, SensitiveValue>();
  #masking: NeedleOptions & RedactorOptions = {};
  /** Made once for all that is hidden: a thousand failures about a thousand secrets are told in a moment. */
  #matcher: Matcher | undefined;
  /** Of each value that is hidden, as far as they were asked for. */
  readonly #masks = new Map<SensitiveValue, readonly string[]>();
  /** With a marker of its own: a chosen one could be what is to be hidden. */
  readonly #redactor = new Redactor(() => this.matcher, { marker: DEFAULT_MARKER });

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Values that no sentence, and nothing that is redacted as the log is, may hold from now on. */
  hide(values: Iterable<SensitiveValue>): void {
    for (const value of values) {
      const key = JSON.stringify([value.name, value.login, value.value.reveal()]);
      // What is hidden again and again, as by whoever looks for changes, costs nothing.
      if (this.#hidden.has(key)) continue;
      this.#hidden.set(key, value);
      this.#matcher = undefined;
    }
  }

  /** All that is hidden, for the masks of a host. */
  get hidden(): readonly SensitiveValue[] {
    return [...this.#hidden.values()];
  }

  /** What a CI host is to mask: one-line texts, planned once. To ask early saves time later. */
  masks(): readonly string[] {
    for (const value of this.#hidden.values()) {
      if (!this.#masks.has(value)) this.#masks.set(value, planMasks([value], this.#masking));
    }
    return [...new Set([...this.#masks.values()].flat())];
  }

  /** Finds all that is hidden. Another one as soon as more is hidden. */
  get matcher(): Matcher {
    this.#matcher ??= new Matcher(planNeedles(this.hidden, this.#masking).needles);
    return this.#matcher;
  }

  /** How a command's output is masked; what is found there is found in the log as well. */
  get masking(): NeedleOptions & RedactorOptions {
    return this.#masking;
  }

  set masking(options: NeedleOptions & RedactorOptions) {
    this.#masking = options;
    this.#matcher = undefined;
    this.#masks.clear();
  }

  warn(sentence: string): void {
    this.#sink.warning(this.redact(sentence));
  }

  note(sentence: string): void {
    this.#sink.note?.(this.redact(sentence));
  }

  debug(sentence: () => string): void {
    if (this.#sink.debug !== undefined) this.#sink.debug(this.redact(sentence()));
  }

  /** Tells of every failure. Of anything unexpected only the type and the place: its text may hold anything. */
  failure(error: unknown): void {
    for (const { sentence, subject } of this.told(error)) {
      this.#sink.error(this.redact(sentence), subject === undefined ? undefined : this.redact(subject));
    }
  }

  /** What `failure` tells, for whoever tells it otherwise. */
  told(error: unknown): Told[] {
    return failuresToTell(error, (hint) => this.#sink.hint?.(hint) ?? hint);
  }

  /** The text as the log would tell it. */
  redact(text: string): string {
    return this.#hidden.size === 0 ? text : this.#redactor.redact(text);
  }
}

/** Lines on stderr: stdout belongs to the result or to the command that is run. */
export function stderrSink(io: Pick<Io, "stderr">, debug: boolean): Sink {
  const line = (text: string) => {
    io.stderr.write(`passwork-cli: ${text}\n`);
  };
  return {
    error: (sentence) => line(`error: ${sentence}`),
    warning: (sentence) => line(`warning: ${sentence}`),
    note: line,
    debug: debug ? (sentence) => line(`debug: ${sentence}`) : undefined,
  };
}

/** A sentence of a failure, and the thing at fault where that is known. */
export interface Told {
  sentence: string;
  subject: string | undefined;
}

/** All failures behind what was thrown. */
export function failuresToTell(error: unknown, inWords = (hint: string) => hint): Told[] {
  const failures = failuresOf(error);
  if (failures.length > 0) {
    return failures.map(({ message, hint, subject }) => ({
      sentence: hint === undefined ? message : `${message} ${inWords(hint)}`,
      subject,
    }));
  }
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: undefined };
  const place = stack?.split("\n").find((line) => /^\s+at /.test(line));
  const where = place === undefined ? "" : ` ${place.trim()}`;
  return [
    { sentence: `Unexpected ${name}${where}. This is a bug: report it with this line.`, subject: undefined },
  ];
}
