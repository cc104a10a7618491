// The bundle's entry: which surface is this, run it, exit with its code.

import { isBrokenPipe, writeOut } from "./commands/io.ts";
import { saveMemory } from "./runtime.ts";

/** Put in by the build, from package.json. */
declare const __VERSION__: string;

async function main(): Promise<number> {
  const argv = process.argv.slice(2);
  // Asked for by scripts that check what is installed: answered before anything else is loaded.
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    await writeOut(process.stdout, `${__VERSION__}\n`);
    return 0;
  }
  saveMemory();
  const io = { env: process.env, stdout: process.stdout, stderr: process.stderr, now: Date.now };
  if (argv.length === 0 && process.env.GITHUB_ACTIONS === "true") {
    const { githubAction } = await import("./commands/github-action.ts");
    return await githubAction(io);
  }
  const { cli } = await import("./commands/cli.ts");
  return await cli(argv, __VERSION__, io);
}

main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.exitCode = isBrokenPipe(error) ? 141 : 1;
    if (isBrokenPipe(error)) return;
    const kind = error instanceof Error ? error.name : typeof error;
    // The text of an unexpected error may hold anything, a secret included.
    process.stderr.write(`passwork-cli: error: Unexpected ${kind}. This is a bug.\n`);
  },
);
