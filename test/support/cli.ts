// Runs the bundle as users do, and checks after every run that it told nobody what must stay secret.

import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

export const BUNDLE = resolve("dist/passwork-cli.cjs");

/** The Node that runs the tests, and those of PASSWORK_TEST_NODES. */
export const NODES: readonly string[] = [
  process.execPath,
  ...(process.env.PASSWORK_TEST_NODES ?? "").split(":").filter((path) => path !== ""),
];

export interface RunOptions {
  /** All that the process has besides PATH: nothing is inherited. */
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  /** What stands on stdin; none by default. */
  stdin?: string;
  node?: string;
  /** Flags for Node itself, before the bundle. */
  nodeFlags?: readonly string[];
  /** Secret values that this run may show, because they were asked for. */
  shows?: readonly string[];
  /**
   * A shell command that gets the stdout by a pipe; the stdout of this run is then the exit code as text. `:` is a reader
   * that has left before the run begins.
   */
  pipedInto?: string;
  /** What of the output the leak check reads: without the mask commands of a CI host, for example. */
  visible?: (output: string) => string;
  /** Told of the process as soon as it is there. */
  started?: (child: ChildProcess) => void;
}

export interface Ran {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Runs the bundle; `secrets` is asked after every run what must not be in its output. */
export class Cli {
  readonly #secrets: () => Iterable<string>;

  constructor(secrets: () => Iterable<string>) {
    this.#secrets = secrets;
  }

  /** Runs to the end. Rejects where the output holds a secret that it may not show. */
  async run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
    const ran = await ranBundle(args, options);
    const visible = options.visible ?? ((output: string) => output);
    for (const stream of ["stdout", "stderr"] as const) {
      const leaks = leaksIn(visible(ran[stream]), this.#secrets(), options.shows ?? []);
      if (leaks.length > 0) throw new Error(`${stream} of ${args.join(" ")} holds ${leaks.join(", ")}`);
    }
    return ran;
  }
}

/** Runs the bundle to its end; never in this thread's way, where the emulator lives. */
export function ranBundle(args: readonly string[], options: RunOptions): Promise<Ran> {
  const command = [options.node ?? process.execPath, ...(options.nodeFlags ?? []), BUNDLE, ...args];
  const script =
    options.pipedInto === ":"
      ? 'exec 3>&1 4> >(:); wait $!; "$@" >&4 3>&- 4>&-; echo $? >&3'
      : `exec 3>&1; { "$@" 3>&-; echo $? >&3; } | { ${options.pipedInto}; }`;
  return ranProgram(
    options.pipedInto === undefined ? command : ["bash", "-c", script, "bash", ...command],
    options,
  );
}

/** Runs any program to its end, with PATH and the given variables alone. */
export function ranProgram(
  [file = "", ...argv]: readonly string[],
  options: Pick<RunOptions, "env" | "cwd" | "stdin" | "started">,
): Promise<Ran> {
  const child = spawn(file, argv, {
    env: { PATH: process.env.PATH ?? "", ...options.env },
    cwd: options.cwd,
    stdio: [options.stdin === undefined ? "ignore" : "pipe", "pipe", "pipe"],
  });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout?.on("data", (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.stderr.push(chunk));
  // A program that does not read its stdin closes it: no matter.
  child.stdin?.on("error", () => {});
  child.stdin?.end(options.stdin);
  options.started?.(child);
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code, signal) => {
      const text = (stream: keyof typeof chunks): string => Buffer.concat(chunks[stream]).toString();
      done({ code, signal, stdout: text("stdout"), stderr: text("stderr") });
    });
  });
}

/** The secrets that a text holds: as they are, line by line, and as base64, hex and URL parts. */
export function leaksIn(text: string, secrets: Iterable<string>, shows: readonly string[]): string[] {
  const rest = shows.reduce((left, shown) => left.replaceAll(shown, ""), text);
  return [...secrets].filter(
    (secret) => !shows.includes(secret) && formsOf(secret).some((form) => rest.includes(form)),
  );
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const lines = secret.split("\n").filter((line) => line.trim().length >= 6 && !line.startsWith("-----"));
  const encoded = [bytes.toString("base64"), bytes.toString("base64url"), bytes.toString("hex")];
  return [...lines, ...encoded, encodeURIComponent(secret)].filter((form) => form.length >= 6);
}

/** Resolves as soon as the process has printed the text on its stdout. */
export function printed(child: ChildProcess, text: string): Promise<void> {
  let seen = "";
  return new Promise((done, fail) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      seen += chunk.toString();
      if (seen.includes(text)) done();
    });
    child.once("close", () => fail(new Error(`ended without printing ${text}, but: ${seen}`)));
  });
}
