// Finds or makes a Python environment for tests, from a file of requirements that are pinned by hash.

import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Makes the environment in that folder, unless it is there; anew where its requirements have changed. */
export function makeVenv(folder: string, requirements: string): void {
  // Written last, so that an interrupted installation is not taken for a whole one; holds what was installed.
  const mark = join(folder, "requirements.sha256");
  const wanted = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const quiet: ExecFileSyncOptions = { stdio: ["ignore", "ignore", "pipe"] };
  execFileSync("python3", ["-m", "venv", folder], quiet);
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"];
  execFileSync(join(folder, "bin/python"), [...install, "-r", requirements], quiet);
  writeFileSync(mark, wanted);
}

/**
 * What `make` gives. Where it fails: an error when `CI` is `true`, so that the tests cannot vanish unnoticed, else a
 * sentence that says what is lacking.
 */
export function orLack<T>(what: string, make: () => T): T | string {
  try {
    return make();
  } catch (error) {
    const lack = `${what} is lacking: ${error instanceof Error ? error.message.split("\n")[0] : error}`;
    if (process.env.CI === "true") throw new Error(lack);
    return lack;
  }
}
