// The entry of the emulator's own bundle. It never gets into the product's.

import { serve as run } from "./serve.ts";

/** Runs `serve` (the default) or `demo`. Resolves to the exit code. */
export function serve(argv: readonly string[]): Promise<number> {
  // Loaded when asked for: the demo brings the product along.
  return run(argv, async (args) => (await import("./demo.ts")).demo(args));
}

serve(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 70;
  },
);
