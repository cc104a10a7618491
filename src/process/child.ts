// Runs the wrapped command: redacts what it prints, passes signals on, and ends as it ended.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import { FileError, type PassworkError } from "../errors.ts";
import type { Redactor } from "../masking/redactor.ts";
import { redactStream } from "../masking/stream.ts";
import { printable } from "../printable.ts";
import type { Secret } from "../secret.ts";
import { checkSpace } from "./argument-space.ts";
import { folderOf, resolveCommand, spawnFailure } from "./command.ts";
import { Drain } from "./drain.ts";
import { closePipes, OutputPipes, type Pipe } from "./pipes.ts";
import { type ChildHandle, type Program, RunningChild, type StartedCommand } from "./running.ts";
import { exitCodeOfSignal, relaySignals, type SignalRelay } from "./signals.ts";
import { inputOf } from "./standard-input.ts";
import { isTerminal } from "./terminal.ts";

export { type ChildHandle, exitCodeOfSignal, relaySignals, type SignalRelay };

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** Runs the command as a script of `sh -c`, the arguments being its `$1` and so on. Otherwise no shell is involved. */
  readonly shell?: boolean;
  /** On Windows, whether the arguments stand in the command line as they are, quoted already. */
  readonly verbatim?: boolean;
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
  /** Those of the redacted that are read from pipes of their own, which are these. */
  readonly piped: readonly Stream[];
  readonly pipes: OutputPipes;
  /** Where a terminal is redacted as well: the script(1) that makes a pseudo-terminal for the command. */
  readonly script?: Promise<readonly string[]>;
}

/**
 * Begins to make what reading a command's output takes: while the caller waits for something else. `terminals` says
 * whether terminals are redacted as well.
 */
export function prepareOutput(
  redacts: boolean,
  isTerminalStream: (stream: Stream) => boolean = (stream) => isTerminal(DESCRIPTORS[stream]),
  terminals = false,
): Output {
  const streams = redacts ? (["stdout", "stderr"] as const) : [];
  const noTerminals = streams.filter((one) => !isTerminalStream(one));
  // Where stderr alone is a terminal, a pipe does: a pseudo-terminal takes the keyboard, which may be wanted by whoever
  // reads stdout (`| less`).
  const hasTerminal = terminals && redacts && !noTerminals.includes("stdout");
  const piped = terminals && !hasTerminal ? streams : noTerminals;
  const output = { redacted: terminals ? streams : noTerminals, piped, pipes: new OutputPipes(piped) };
  if (!hasTerminal) return output;
  const script = import("./pseudo-terminal.ts").then(({ findScript }) => findScript());
  // Whoever runs the command is told.
  script.catch(() => {});
  return { ...output, script };
}

/**
 * Runs a command to its end. Its death by a signal is 128 and the signal's number, as shells have it; a signal that
 * came before it was started (`SignalRelay.ending`) gives the same. `signal` is the one that ended the command itself.
 */
export async function runChild(
  options: ChildOptions,
): Promise<{ exitCode: number; signal?: NodeJS.Signals | null }> {
  const { redact } = options;
  const fed = options.stdin === "inherit" ? undefined : options.stdin;
  const cwd = folderOf(options.cwd);
  const {
    file,
    argv,
    verbatim = false,
  } = process.platform === "win32" ? await onWindows(options, cwd) : programOf(options, cwd);
  const tooLarge = checkSpace(file, argv, options.env);
  if (tooLarge !== undefined) throw tooLarge;
  const output = options.output ?? prepareOutput(redact !== null, options.isTerminal);
  const { redacted } = output;
  const terminal = output.script && (await pseudoTerminal(output.script));
  const pipes = await output.pipes.take();

  const signals = options.signals ?? relaySignals();
  let running: RunningChild | undefined;
  let feeding: Writable | null = null;
  try {
    const becomes = mayBecome(options, redacted)
      ? await (await import("./become.ts")).successor({ file, argv, env: options.env, cwd })
      : undefined;
    if (signals.ending !== undefined) {
      closePipes(pipes);
      return { exitCode: exitCodeOfSignal(signals.ending) };
    }
    becomes?.();
    const program = { file, argv, cwd, env: options.env, verbatim };
    const input = fed && inputOf(fed);
    const stdin = fed === undefined ? "inherit" : (input ?? "pipe");
    const end = (stream: Stream) => pipes?.get(stream)?.writer ?? "pipe";
    const streams = (["stdout", "stderr"] as const).map((one) =>
      redacted.includes(one) ? end(one) : "inherit",
    );
    const stderr = output.piped.includes("stderr") ? end("stderr") : undefined;
    const child = starting(options.command, pipes, input, () =>
      terminal === undefined
        ? start(program, [stdin, ...streams], options.command)
        : terminal(program, { stdin, stderr }),
    );
    // On a pseudo-terminal the keys of the real one signal nobody, and our process group is only script.
    running = terminal === undefined ? new RunningChild(child) : new RunningChild(child, () => []);
    signals.to(running, terminal === undefined ? options : { ...options, sharesForeground: () => false });
    const { ended } = child;
    if (child.pid !== undefined) options.onStarted?.(running);
    feeding = feed(child.stdin, fed);

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
    // Where both got a signal the command's end may be told first: on a busy machine another thread of ours takes
    // SIGCHLD while this one is still to be woken.
    if (exitCode > 128) await new Promise(setImmediate);
    signals.exited(() => drain.stop());
    drain.begin(signals.wasPassedOn);
    for (const result of await copied) if (result.status === "rejected") throw outputFailure(result.reason);
    drain.finish();
    return { exitCode, signal: child.signal ?? null };
  } finally {
    running?.ended();
    feeding?.destroy();
    signals.idle();
    if (options.signals === undefined) signals.stop();
  }
}

function programOf(
  { command, args, shell, env }: ChildOptions,
  cwd: string,
): Pick<Program, "file" | "argv" | "verbatim"> {
  if (shell) return { file: "/bin/sh", argv: ["sh", "-c", command, "sh", ...args] };
  return { file: resolveCommand(command, env.PATH, cwd), argv: [command, ...args] };
}

/** There `sh` is one of the programs that Git brings along. */
async function onWindows({ command, args, shell, env, verbatim = false }: ChildOptions, cwd: string) {
  const { programOnWindows } = await import("./windows.ts");
  if (shell) return programOnWindows("sh", ["-c", command, "sh", ...args], false, { env, cwd });
  return programOnWindows(command, args, verbatim, { env, cwd });
}

/** Whether the wrapper has nothing to do while the command runs. */
function mayBecome(options: ChildOptions, redacted: readonly Stream[]): boolean {
  const { isLast, stdin = "inherit", killAfterMs, onStarted } = options;
  const isAlone = stdin === "inherit" && killAfterMs === undefined && onStarted === undefined;
  return isLast === true && redacted.length === 0 && isAlone;
}

/** Writes what the command reads, where that is no file. That it does not read everything is its own affair. */
function feed(sink: Writable | null, value: Secret | undefined): Writable | null {
  sink?.on("error", () => {});
  if (value !== undefined) sink?.end(value.reveal());
  return sink;
}

/** Calls `start`, and leaves this process only its own ends of the pipes. */
function starting(
  command: string,
  pipes: ReadonlyMap<string, Pipe> | undefined,
  input: number | undefined,
  start: () => StartedCommand,
): StartedCommand {
  let child: StartedCommand;
  try {
    child = start();
  } catch (error) {
    // Node throws some failures and reports others by an event.
    closePipes(pipes);
    throw spawnFailure(command, error);
  } finally {
    if (input !== undefined) closeSync(input);
  }
  for (const { writer } of pipes?.values() ?? []) closeSync(writer);
  return child;
}

function start(
  { file, argv: [argv0 = file, ...args], cwd, env, verbatim = false }: Program,
  stdio: ("inherit" | "pipe" | number)[],
  command: string,
): StartedCommand {
  const child = spawn(file, args, { cwd, env: { ...env }, stdio, argv0, windowsVerbatimArguments: verbatim });
  const { stdin, stdout, stderr, pid } = child;
  const ended = endOf(child, command);
  const kill = (signal: NodeJS.Signals) => child.kill(signal);
  return {
    pid,
    stdin,
    stdout,
    stderr,
    kill,
    ended,
    get signal() {
      return child.signalCode;
    },
  };
}

async function pseudoTerminal(script: Promise<readonly string[]>) {
  const { startOnTerminal } = await import("./pseudo-terminal.ts");
  const file = await script;
  return (program: Program, streams: Parameters<typeof startOnTerminal>[2]) =>
    startOnTerminal(file, program, streams);
}

function sourceOf(pipe: Pipe | undefined): Readable | undefined {
  return pipe && new Socket({ fd: pipe.reader, readable: true, writable: false });
}

function endOf(child: ChildProcess, command: string): Promise<number> {
  return new Promise((resolve, reject) => {
    // Once it runs, an error is that it cannot be signalled: it has become another user's (sudo), and its end is told.
    child.on("error", (error) => {
      if (child.pid === undefined) reject(spawnFailure(command, error));
    });
    child.once("exit", (code, signal) => {
      resolve(code ?? (signal === null ? 128 : exitCodeOfSignal(signal)));
    });
  });
}

function outputFailure(error: unknown): PassworkError {
  const reason = error instanceof Error ? printable(error.message) : "unknown reason";
  return new FileError(`The command's output cannot be written: ${reason}`, { cause: error });
}
