// A driver that runs `runChild` as the wrapper does, in a process of its own: signals, exit codes and closed streams
// cannot be tried in the test runner's process.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

const SOURCE = `
import { readFileSync } from "node:fs";
import { relaySignals, runChild } from ${JSON.stringify(resolve("src/process/child.ts"))};
import { PreparedChild } from ${JSON.stringify(resolve("src/process/prepared.ts"))};
import { failuresOf } from ${JSON.stringify(resolve("src/errors.ts"))};
import { Redactor } from ${JSON.stringify(resolve("src/masking/redactor.ts"))};
import { Secret } from ${JSON.stringify(resolve("src/secret.ts"))};
const { needles, stdin, warns, twice, prepared, ...options } = JSON.parse(readFileSync(process.argv[2], "utf8"));
if (warns) process.stderr.write(warns);
if (stdin !== undefined) options.stdin = new Secret(stdin);
const redact = needles ? () => new Redactor(needles.map((text) => Buffer.from(text))) : null;
const run = async () => {
  if (prepared) {
    const child = new PreparedChild(redact !== null);
    child.prepare();
    return await child
      .run({ env: process.env, ...options, redact })
      .finally(() => child.discard())
      // At once, as the wrapper does, whatever else is under way.
      .catch(() => process.exit(99));
  }
  if (!twice) return await runChild({ env: process.env, ...options, redact });
  const signals = relaySignals();
  await runChild({ env: process.env, ...options, redact, signals });
  console.log("between");
  while (signals.ending === undefined) await new Promise((done) => setTimeout(done, 5));
  return await runChild({ env: process.env, ...options, redact, signals });
};
run().then(
  ({ exitCode }) => {
    if (process.env.REPORT_MEMORY) console.error("peak " + process.resourceUsage().maxRSS);
    process.exitCode = exitCode;
  },
  (error) => {
    for (const { code, message } of failuresOf(error)) console.error(code + ": " + message);
    process.exitCode = failuresOf(error).length > 0 ? 99 : 98;
  },
);
`;

export interface DriverOptions {
  command: string;
  args?: string[];
  shell?: boolean;
  needles?: string[];
  cwd?: string;
  env?: Record<string, string>;
  drainMs?: number;
  /** A value for the command's standard input; otherwise it has the driver's. */
  stdin?: string;
  killAfterMs?: number;
  isLast?: boolean;
  /** Prepares the command before, and ends at once where it fails, as the wrapper does. */
  prepared?: boolean;
  /** Runs the command twice, with a pause in between that a signal ends. */
  twice?: boolean;
  /** What the driver itself says on stderr before. */
  warns?: string;
}

/** How the driver itself is run. */
export interface DriverProcess {
  env?: Record<string, string>;
  node?: string;
  /** Starts it as the leader of a process group (and session) of its own. */
  leads?: boolean;
}

export interface Finished {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface Driver {
  readonly path: string;
  argv(options: DriverOptions): string[];
  start(options: DriverOptions, process?: DriverProcess): ChildProcess;
  run(options: DriverOptions, process?: DriverProcess): Promise<Finished>;
  remove(): void;
}

/** Builds the driver into a folder of its own. */
export function buildDriver(): Driver {
  const folder = mkdtempSync(join(tmpdir(), "passwork-driver-"));
  const path = join(folder, "driver.cjs");
  buildSync({
    stdin: { contents: SOURCE, resolveDir: resolve("."), loader: "ts" },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile: path,
  });
  let count = 0;
  const argv = (options: DriverOptions): string[] => {
    // In a file, so that tests may pass more than a command line holds.
    const file = join(folder, `options-${++count}.json`);
    writeFileSync(file, JSON.stringify({ args: [], ...options }));
    return [path, file];
  };
  const start = (options: DriverOptions, { env, node, leads }: DriverProcess = {}): ChildProcess =>
    spawn(node ?? process.execPath, argv(options), {
      stdio: "pipe",
      env: { ...process.env, ...env },
      detached: leads ?? false,
      // Far beyond what any test takes: one that hangs must not keep the whole run from ending.
      timeout: 100_000,
      killSignal: "SIGKILL",
    });
  return {
    path,
    argv,
    start,
    run: (options, process) => finished(start(options, process)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export function finished(child: ChildProcess): Promise<Finished> {
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout?.on("data", (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.stderr.push(chunk));
  return new Promise((done) => {
    child.on("close", (code, signal) => {
      const text = (stream: keyof typeof chunks): string => Buffer.concat(chunks[stream]).toString("latin1");
      done({ code, signal, stdout: text("stdout"), stderr: text("stderr") });
    });
  });
}

/**
 * Resolves as soon as the child has printed the text, with all that it has printed since the call: what tests wait for
 * instead of for time.
 */
export function printed(child: ChildProcess, text: string): Promise<string> {
  let seen = "";
  return new Promise((done, fail) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      seen += chunk.toString();
      if (seen.includes(text)) done(seen);
    });
    child.on("close", () => fail(new Error(`ended without printing ${text}, but: ${seen}`)));
  });
}
