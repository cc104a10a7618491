// What the wrapper itself says, never a credential or a secret, even where a server repeats one in its answer.

import { failuresOf } from "../errors.ts";
import { planNeedles } from "../masking/needles.ts";
import { Redactor } from "../masking/redactor.ts";
import type { Secret } from "../secret.ts";
import type { Io } from "./io.ts";

/** Where sentences go. `title` names the thing at fault, where there is one. */
export interface Sink {
  error(sentence: string, title: string | undefined): void;
  warning(sentence: string): void;
  /** What was done, where the command line is the surface. */
  note?(sentence: string): void;
  /** Undefined where nobody listens: then nothing is put together either. */
  debug: ((sentence: string) => void) | undefined;
}

export class Log {
  readonly #sink: Sink;
  readonly #secrets: { name: string; value: Secret }[] = [];
  /** Made once for all that is hidden: a thousand failures about a thousand secrets are told in a moment. */
  #redactor: Redactor | undefined;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Values that no sentence may hold from now on. */
  hide(values: Iterable<{ name: string; value: Secret }>): void {
    for (const value of values) this.#secrets.push(value);
    this.#redactor = undefined;
  }

  /** All that is hidden, for the redaction of a child's output. */
  get hidden(): readonly { name: string; value: Secret }[] {
    return this.#secrets;
  }

  warn(sentence: string): void {
    this.#sink.warning(this.#redact(sentence));
  }

  note(sentence: string): void {
    this.#sink.note?.(this.#redact(sentence));
  }

  debug(sentence: () => string): void {
    if (this.#sink.debug !== undefined) this.#sink.debug(this.#redact(sentence()));
  }

  /** Tells of every failure. Of anything unexpected only the type and the place: its text may hold anything. */
  failure(error: unknown): void {
    for (const { sentence, subject } of failuresToTell(error)) {
      this.#sink.error(this.#redact(sentence), subject === undefined ? undefined : this.#redact(subject));
    }
  }

  #redact(text: string): string {
    if (this.#secrets.length === 0) return text;
    this.#redactor ??= new Redactor(planNeedles(this.#secrets).needles);
    return this.#redactor.redact(text);
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

function failuresToTell(error: unknown): { sentence: string; subject: string | undefined }[] {
  const failures = failuresOf(error);
  if (failures.length > 0) {
    return failures.map(({ message, hint, subject }) => ({
      sentence: hint === undefined ? message : `${message} ${hint}`,
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
