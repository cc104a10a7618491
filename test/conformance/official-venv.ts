// Finds or makes the Python environment of the official connector and CLI, pinned by hash in requirements.txt.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeVenv, orLack } from "../support/venv.ts";

const REQUIREMENTS = resolve(__dirname, "requirements.txt");
const CACHE = resolve(__dirname, "../../.cache/official-venv");

export interface OfficialVenv {
  python: string;
  cli: string;
}

/**
 * The environment named by `PASSWORK_OFFICIAL_VENV`, the one in `.cache/`, or a new one there. Where none can be had:
 * an error when `CI` is `true`, else a sentence that says what is lacking.
 */
export function officialVenv(): OfficialVenv | string {
  return orLack("The official connector", () => {
    const given = process.env.PASSWORK_OFFICIAL_VENV;
    const folder = given ? resolve(given) : CACHE;
    if (!given) makeVenv(folder, REQUIREMENTS);
    const venv = { python: join(folder, "bin/python"), cli: join(folder, "bin/passwork-cli") };
    for (const file of Object.values(venv)) {
      if (!existsSync(file)) throw new Error(`${file} is not there.`);
    }
    return venv;
  });
}
