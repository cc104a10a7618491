// The bundle's entry: which surface is this, run it, exit with its code.

import type { Writable } from "node:stream";
import { type Io, isBrokenPipe, writeOut } from "./commands/io.ts";
import { failuresOf } from "./errors.ts";
import { isStep } from "./hosts/detect.ts";
import { hasLostTerminal } from "./process/terminal.ts";

/** Put in by the build, from package.json. */
declare const __VERSION__: string;

/** The streams that were used. Node makes them when they are first asked for, in 2 ms each: many runs need neither. */
const used = new Set<Writable>();

const io: Io = {
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  get stdout() {
    used.add(process.stdout);
    return process.stdout;
  },
  get stderr() {
    // A closed stderr is no reason to fail: what was to be said has nobody to read it.
    if (!used.has(process.stderr)) process.stderr.on("error", () => {});
    used.add(process.stderr);
    return process.stderr;
  },
  now: Date.now,
};

async function main(): Promise<number> {
  const argv = process.argv.slice(2);
  // Asked for by scripts that check what is installed: answered before anything else is loaded.
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    await writeOut(io.stdout, `${__VERSION__}\n`);
    return 0;
  }
  if (argv.length === 0 && isStep(process.env)) {
    const [{ hostOf }, { hostStep }] = await Promise.all([
      import("./hosts/detect.ts"),
      import("./commands/step/host-step.ts"),
    ]);
    return await hostStep(io, await hostOf(io, false));
  }
  const { cli } = await import("./commands/cli.ts");
  return await cli(argv, __VERSION__, io);
}

/**
 * Ends the process where everything that it said is out: by itself Node would first take its heap apart, which costs
 * some milliseconds and gains nothing.
 */
function end(exitCode: number): void {
  if (hasLostTerminal()) {
    // Node would give the terminal back its modes, fail, and dump its memory with all secrets (abort(3)).
    process.removeAllListeners("SIGHUP");
    process.kill(process.pid, "SIGHUP");
  }
  process.exitCode = exitCode;
  if ([...used].every((stream) => stream.writableLength === 0)) process.exit();
}

main().then(end, (error: unknown) => {
  if (!isBrokenPipe(error)) {
    const [failure] = failuresOf(error);
    const kind = error instanceof Error ? error.name : typeof error;
    // The text of an unexpected error may hold anything, a secret included.
    io.stderr.write(`passwork-cli: error: ${failure?.message ?? `Unexpected ${kind}. This is a bug.`}\n`);
  }
  end(isBrokenPipe(error) ? 141 : 1);
});
