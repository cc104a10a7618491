// Finds or makes the Python environment of the official connector and CLI, pinned by hash in requirements.txt.

import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const REQUIREMENTS = resolve(__dirname, "requirements.txt");
const CACHE = resolve(__dirname, "../../.cache/official-venv");

export interface OfficialVenv {
  python: string;
  cli: string;
}

/**
 * The environment named by `PASSWORK_OFFICIAL_VENV`, the one in `.cache/`, or a new one there. Where none can be had:
 * an error when `CI` is `true`, so that the tests cannot vanish unnoticed, else a sentence that says what is lacking.
 */
export function officialVenv(): OfficialVenv | string {
  try {
    return findOrMake();
  } catch (error) {
    const lack = `The official connector is lacking: ${error instanceof Error ? error.message.split("\n")[0] : error}`;
    if (process.env.CI === "true") throw new Error(lack);
    return lack;
  }
}

function findOrMake(): OfficialVenv {
  const given = process.env.PASSWORK_OFFICIAL_VENV;
  const folder = given ? resolve(given) : CACHE;
  const venv = { python: join(folder, "bin/python"), cli: join(folder, "bin/passwork-cli") };
  if (!given && !isComplete(folder)) make(folder, venv.python);
  for (const file of Object.values(venv)) {
    if (!existsSync(file)) throw new Error(`${file} is not there.`);
  }
  return venv;
}

/** Written last, so that an interrupted installation is not taken for a whole one; holds what was installed. */
const markOf = (folder: string): string => join(folder, "requirements.sha256");
const wanted = (): string => createHash("sha256").update(readFileSync(REQUIREMENTS)).digest("hex");

function isComplete(folder: string): boolean {
  return existsSync(markOf(folder)) && readFileSync(markOf(folder), "utf8") === wanted();
}

function make(folder: string, python: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  const quiet: ExecFileSyncOptions = { stdio: ["ignore", "ignore", "pipe"] };
  execFileSync("python3", ["-m", "venv", folder], quiet);
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"];
  execFileSync(python, [...install, "-r", REQUIREMENTS], quiet);
  writeFileSync(markOf(folder), wanted());
}
