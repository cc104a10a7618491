// Runs the wrapped command: redacts what it prints, passes signals on, and ends as it ended.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import { FileError, type PassworkError, printable } from "../errors.ts";
import type { Redactor } from "../masking/redactor.ts";
import { redactStream } from "../masking/stream.ts";
import type { Secret } from "../secret.ts";
import { folderOf, resolveCommand, spawnFailure } from "./command.ts";
import { Drain } from "./drain.ts";
import { closePipes, OutputPipes, type Pipe } from "./pipes.ts";
import { type ChildHandle, RunningChild } from "./running.ts";
import { exitCodeOfSignal, relaySignals, type SignalRelay } from "./signals.ts";
import { isTerminal } from "./terminal.ts";

export { type ChildHandle, exitCodeOfSignal, relaySignals, type SignalRelay };

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** Runs the command as a script of `sh -c`, the arguments being its `$1` and so on. Otherwise no shell is involved. */
  readonly shell?: boolean;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /**
   * Whether nothing is left to do after the command: where the wrapper need not stand in between either, it becomes the
   * command, and this call does not return. See `become`.
   */
  readonly isLast?: boolean | undefined;
  /** What the command reads: the value and then the end, or the wrapper's own standard input (the default). */
  readonly stdin?: Secret | "inherit" | undefined;
  /** Called as soon as the command runs. */
  readonly onStarted?: ((child: ChildHandle) => void) | undefined;
  /** After a signal that means an end was passed on, SIGKILL follows when the command still runs after this time. */
  readonly killAfterMs?: number | undefined;
  /** Who passes signals on, where the caller holds it over several commands; otherwise that begins and ends here. */
  readonly signals?: SignalRelay | undefined;
  /** Makes one redactor for each stream; `null` leaves the output alone. */
  readonly redact: (() => Redactor) | null;
  /** What `prepareOutput` made earlier; otherwise it is made now. */
  readonly output?: Output | undefined;
  /** Where redacted output goes. A stream that is not redacted is inherited and does not pass here. */
  readonly stdout?: Writable;
  readonly stderr?: Writable;
  /** Whether the wrapper's own stream is a terminal: then it is inherited, so that colour and full screen work. */
  readonly isTerminal?: (stream: "stdout" | "stderr") => boolean;
  /** Whether a terminal's keys reach the child without the wrapper's help. */
  readonly sharesForeground?: () => boolean;
  /** How long the output may be silent, after the command has ended, before it is cut off: see `Drain`. */
  readonly drainMs?: number;
}

const DESCRIPTORS = { stdout: 1, stderr: 2 };

type Stream = keyof typeof DESCRIPTORS;

/** How the output of a command that is still to be run will be read. */
export interface Output {
  readonly redacted: readonly Stream[];
  readonly pipes: OutputPipes;
}

/** Begins to make what reading a command's output takes: while the caller waits for something else. */
export function prepareOutput(
  redacts: boolean,
  isTerminalStream: (stream: Stream) => boolean = (stream) => isTerminal(DESCRIPTORS[stream]),
): Output {
  const redacted = redacts ? (["stdout", "stderr"] as const).filter((one) => !isTerminalStream(one)) : [];
  return { redacted, pipes: new OutputPipes(redacted) };
}

/**
 * Runs a command to its end. Its death by a signal is 128 and the signal's number, as shells have it; a signal that
 * came before it was started (`SignalRelay.ending`) gives the same.
 */
export async function runChild(options: ChildOptions): Promise<{ exitCode: number }> {
  const { redact } = options;
  const fed = options.stdin === "inherit" ? undefined : options.stdin;
  const cwd = folderOf(options.cwd);
  const [file, argv] = options.shell
    ? ["/bin/sh", ["sh", "-c", options.command, "sh", ...options.args]]
    : [resolveCommand(options.command, options.env.PATH, cwd), [options.command, ...options.args]];
  const output = options.output ?? prepareOutput(redact !== null, options.isTerminal);
  const { redacted } = output;
  const pipes = await output.pipes.take();

  const signals = options.signals ?? relaySignals();
  let running: RunningChild | undefined;
  try {
    const becomes = mayBecome(options, redacted)
      ? await (await import("./become.ts")).successor({ file, argv, env: options.env, cwd })
      : undefined;
    if (signals.ending !== undefined) {
      closePipes(pipes);
      return { exitCode: exitCodeOfSignal(signals.ending) };
    }
    becomes?.();
    const stdio = (["stdout", "stderr"] as const).map((stream) =>
      redacted.includes(stream) ? (pipes?.get(stream)?.writer ?? "pipe") : "inherit",
    );
    const child = start(
      file,
      argv,
      { cwd, env: { ...options.env }, stdio: [fed === undefined ? "inherit" : "pipe", ...stdio] },
      options.command,
      pipes,
    );
    running = new RunningChild(child);
    signals.to(running, options);
    const ended = endOf(child, options.command);
    if (child.pid !== undefined) options.onStarted?.(running);
    feed(child, fed);

    const drain = new Drain(options.drainMs);
    const copies = redacted.flatMap((stream) => {
      const source = sourceOf(pipes?.get(stream)) ?? child[stream];
      if (source === null || redact === null) return [];
      // Only what is redacted is touched: Node makes a pipe that it opens non-blocking, for every process that has it,
      // and an inherited one belongs to the command, which would then fail with EAGAIN.
      const sink = options[stream] ?? process[stream];
      drain.watch(source, sink);
      return redactStream(source, sink, redact(), { onProgress: () => drain.progress() });
    });
    const copied = Promise.allSettled(copies);
    const exitCode = await ended.catch(async (error: unknown) => {
      drain.stop();
      await copied;
      throw error;
    });

    running.ended();
    signals.exited(() => drain.stop());
    drain.begin();
    for (const result of await copied) if (result.status === "rejected") throw outputFailure(result.reason);
    drain.finish();
    return { exitCode };
  } finally {
    running?.ended();
    signals.idle();
    if (options.signals === undefined) signals.stop();
  }
}

/** Whether the wrapper has nothing to do while the command runs. */
function mayBecome(options: ChildOptions, redacted: readonly Stream[]): boolean {
  const { isLast, stdin = "inherit", killAfterMs, onStarted } = options;
  const isAlone = stdin === "inherit" && killAfterMs === undefined && onStarted === undefined;
  return isLast === true && redacted.length === 0 && isAlone;
}

/** Writes what the command reads. That it does not read everything is its own affair. */
function feed(child: ChildProcess, value: Secret | undefined): void {
  child.stdin?.on("error", () => {});
  if (value !== undefined) child.stdin?.end(value.reveal());
}

type SpawnOptions = { cwd: string; env: Record<string, string>; stdio: ("inherit" | "pipe" | number)[] };

function start(
  file: string,
  [argv0 = file, ...args]: readonly string[],
  options: SpawnOptions,
  command: string,
  pipes: ReadonlyMap<string, Pipe> | undefined,
): ChildProcess {
  let child: ChildProcess;
  try {
    child = spawn(file, args, { ...options, argv0 });
  } catch (error) {
    // Node throws some failures and reports others by an event.
    closePipes(pipes);
    throw spawnFailure(command, error);
  }
  for (const { writer } of pipes?.values() ?? []) closeSync(writer);
  return child;
}

function sourceOf(pipe: Pipe | undefined): Readable | undefined {
  return pipe && new Socket({ fd: pipe.reader, readable: true, writable: false });
}

function endOf(child: ChildProcess, command: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(spawnFailure(command, error)));
    child.once("exit", (code, signal) => {
      resolve(code ?? (signal === null ? 128 : exitCodeOfSignal(signal)));
    });
  });
}

function outputFailure(error: unknown): PassworkError {
  const reason = error instanceof Error ? printable(error.message) : "unknown reason";
  return new FileError(`The command's output cannot be written: ${reason}`, { cause: error });
}
