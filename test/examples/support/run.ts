// Runs an example as the process that a user would start, built for every Node and not only for those that run TypeScript.

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { leaksIn } from "../../support/cli.ts";
import { type Finished, finished } from "../../support/program.ts";

export interface Examples {
  /** The names of all, without `.ts`. */
  names: string[];
  /** Runs one to its end. Rejects where its output holds a secret. */
  run(name: string, args: readonly string[], options: RunOptions): Promise<Finished>;
}

export interface RunOptions {
  env: Readonly<Record<string, string>>;
  /** What may not be printed. */
  secrets: readonly string[];
}

/** Builds all examples for the tests of a file. */
export function examples(): Examples {
  const names = readdirSync("examples")
    .filter((name) => name.endsWith(".ts") && name !== "connect.ts")
    .map((name) => name.slice(0, -".ts".length))
    .sort();
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-examples-"));
  beforeAll(() => {
    buildSync({
      entryPoints: names.map((name) => `examples/${name}.ts`),
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      platform: "node",
      format: "esm",
      target: "node20.19",
      alias: { "passwork-cli": resolve("src/index.ts") },
      // No proxy here.
      external: ["undici"],
      logLevel: "silent",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    names,
    async run(name, args, { env, secrets }) {
      const ran = await finished(process.execPath, [join(folder, `${name}.mjs`), ...args], { env });
      const leaks = leaksIn(ran.stdout + ran.stderr, secrets, []);
      if (leaks.length > 0) throw new Error(`${name} has printed ${leaks.join(", ")}`);
      return ran;
    },
  };
}
