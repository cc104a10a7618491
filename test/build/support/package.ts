// The package as npm would publish it, with a library built of the source at hand, installed into a folder of its own.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Finished, finished } from "../../support/program.ts";

export interface Installed {
  /** A project that has the package, and nothing else, in node_modules. */
  folder: string;
  /** The names of the files in the tarball. */
  files: string[];
  /** Writes a file of the project. */
  write(name: string, text: string): string;
  /** Runs a program to its end. Fails where it does not end by itself. */
  run(file: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Finished>;
  remove(): void;
}

/** What lies beside the source and must stay out of the package. */
const DECOYS = [
  "src/index.ts",
  "test/x.test.ts",
  "examples/x.ts",
  "docs/library.md",
  "dist/emulator.cjs",
  ".env",
];

/** Builds, packs and installs. */
export function installed(): Installed {
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-package-"));
  const source = join(folder, "source");
  for (const name of ["package.json", "README.md", "LICENSE", "CHANGELOG.md", "SECURITY.md"]) {
    cpSync(name, join(source, name));
  }
  for (const name of [...DECOYS, "dist/passwork-cli.cjs", "dist/licenses.txt"]) {
    mkdirSync(dirname(join(source, name)), { recursive: true });
    writeFileSync(join(source, name), "// as it is\n");
  }
  buildLibrary(".", join(source, "dist/lib"));
  const [packed] = JSON.parse(succeeded("npm", ["pack", "--json"], source)) as {
    filename: string;
    files: { path: string }[];
  }[];
  if (packed === undefined) throw new Error("npm pack has packed nothing");
  const project = join(folder, "project");
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "project", private: true }));
  const tarball = join(source, packed.filename);
  succeeded("npm", ["install", "--offline", "--no-audit", "--no-fund", tarball], project);
  // Types of Node's are the consumer's own.
  mkdirSync(join(project, "node_modules/@types"));
  for (const name of ["@types/node", "undici-types"]) {
    symlinkSync(resolve("node_modules", name), join(project, "node_modules", name));
  }
  return {
    folder: project,
    files: packed.files.map(({ path }) => path).sort(),
    write(name, text) {
      writeFileSync(join(project, name), text);
      return join(project, name);
    },
    run: (file, args, env = {}) => finished(file, args, { cwd: project, env }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Builds the library of a checkout into a folder. */
export function buildLibrary(checkout: string, folder: string): void {
  const builder = pathToFileURL(resolve(".ci/library.mjs")).href;
  const build = `(await import(${JSON.stringify(builder)})).library(...process.argv.slice(1))`;
  succeeded("node", ["--input-type=module", "-e", build, checkout, folder], ".");
}

function succeeded(file: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(file === "node" ? process.execPath : file, args, {
    cwd,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${file} ${args.join(" ")}: ${stdout}${stderr}`);
  return stdout;
}
