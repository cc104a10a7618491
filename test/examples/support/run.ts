// Runs an example as the process that a user would start, built for every Node and not only for those that run TypeScript.

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { leaksIn } from "../../support/cli.ts";

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Examples {
  /** The names of all, without `.ts`. */
  names: string[];
  /** Runs one to its end. Rejects where its output holds a secret. */
  run(name: string, args: readonly string[], options: RunOptions): Promise<Ran>;
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
      const ran = await finished(join(folder, `${name}.mjs`), args, env);
      const leaks = leaksIn(ran.stdout + ran.stderr, secrets, []);
      if (leaks.length > 0) throw new Error(`${name} has printed ${leaks.join(", ")}`);
      return ran;
    },
  };
}

function finished(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [file, ...args], {
      env: { PATH: process.env.PATH ?? "", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        output[stream] += text;
      });
    }
    child.once("error", fail);
    child.once("close", (code) => done({ code, ...output }));
  });
}
