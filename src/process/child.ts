// Runs the wrapped command: redacts what it prints, passes signals on, and ends as it ended.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, statSync } from "node:fs";
import { constants } from "node:os";
import type { Writable } from "node:stream";
import { isatty } from "node:tty";
import { FileError, type PassworkError, printable } from "../errors.ts";
import type { Redactor } from "../masking/redactor.ts";
import { redactStream } from "../masking/stream.ts";
import { resolveCommand, spawnFailure } from "./command.ts";
import { Drain } from "./drain.ts";
import { type OutputPipe, openPipes } from "./pipes.ts";
import { relaySignals, sharesForegroundGroup } from "./signals.ts";

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** Runs the command as a script of `sh -c`, the arguments being its `$1` and so on. Otherwise no shell is involved. */
  readonly shell?: boolean;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Makes one redactor for each stream; `null` leaves the output alone. */
  readonly redact: (() => Redactor) | null;
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

/** Runs a command to its end. Its death by a signal is 128 and the signal's number, as shells have it. */
export async function runChild(options: ChildOptions): Promise<{ exitCode: number }> {
  const { redact, isTerminal = (stream) => isatty(DESCRIPTORS[stream]) } = options;
  const cwd = folderOf(options.cwd);
  const [file, argv] = options.shell
    ? ["/bin/sh", ["sh", "-c", options.command, "sh", ...options.args]]
    : [resolveCommand(options.command, options.env.PATH, cwd), [options.command, ...options.args]];
  const redacted = (["stdout", "stderr"] as const).filter((stream) => redact !== null && !isTerminal(stream));
  const pipes = redacted.length > 0 ? openPipes(redacted) : undefined;

  const signals = relaySignals(options.sharesForeground ?? sharesForegroundGroup);
  try {
    const stdio = (["stdout", "stderr"] as const).map((stream) =>
      redacted.includes(stream) ? (pipes?.get(stream)?.writer ?? "pipe") : "inherit",
    );
    const child = start(
      file,
      argv,
      { cwd, env: { ...options.env }, stdio: ["inherit", ...stdio] },
      options.command,
      pipes,
    );
    signals.to(child);
    const ended = endOf(child, options.command);

    const drain = new Drain(options.drainMs);
    const copies = redacted.flatMap((stream) => {
      const source = pipes?.get(stream)?.reader ?? child[stream];
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

    signals.exited(() => drain.stop());
    drain.begin();
    for (const result of await copied) if (result.status === "rejected") throw outputFailure(result.reason);
    drain.finish();
    return { exitCode };
  } finally {
    signals.stop();
  }
}

type SpawnOptions = { cwd: string; env: Record<string, string>; stdio: ("inherit" | "pipe" | number)[] };

function start(
  file: string,
  [argv0 = file, ...args]: readonly string[],
  options: SpawnOptions,
  command: string,
  pipes: ReadonlyMap<string, OutputPipe> | undefined,
): ChildProcess {
  try {
    return spawn(file, args, { ...options, argv0 });
  } catch (error) {
    // Node throws some failures and reports others by an event.
    for (const { reader } of pipes?.values() ?? []) reader.destroy();
    throw spawnFailure(command, error);
  } finally {
    for (const { writer } of pipes?.values() ?? []) closeSync(writer);
  }
}

function endOf(child: ChildProcess, command: string): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(spawnFailure(command, error)));
    child.once("exit", (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/** The folder to run in. Throws a `file` error where there is none. */
export function folderOf(cwd: string | undefined): string {
  if (cwd === undefined) return process.cwd();
  if (statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) return cwd;
  throw new FileError(`${printable(cwd)}: there is no such folder to run the command in.`, {
    subject: cwd,
  });
}

function outputFailure(error: unknown): PassworkError {
  const reason = error instanceof Error ? printable(error.message) : "unknown reason";
  return new FileError(`The command's output cannot be written: ${reason}`, { cause: error });
}
