// A dotenv file whose values may be references: `DB_PASSWORD=passwork://…` beside `DB_HOST=localhost`.

import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { printable, UsageError } from "../errors.ts";
import { reasonOf } from "../system-error.ts";
import { collect, type Mapping, parseMapping } from "./mapping.ts";
import { isReference } from "./reference.ts";

export interface EnvFile {
  /** The values that are no references, as they stand. */
  plain: Record<string, string>;
  mappings: Mapping[];
}

/** Reads an env file. Throws a `usage` error where it cannot be read, and all faults of its references together. */
export function readEnvFile(path: string): EnvFile {
  let text: string;
  try {
    // Some editors put a byte order mark in front, which would become part of the first name.
    text = readFileSync(path, "utf8").replace(/^\u{feff}/u, "");
  } catch (error) {
    throw new UsageError(`The env file ${printable(path)} cannot be read (${reasonOf(error)}).`);
  }
  const entries = Object.entries(parseEnv(text)).map(([name, value]) => [name, value ?? ""] as const);
  return {
    plain: Object.fromEntries(entries.filter(([, value]) => !isReference(value))),
    mappings: collect(
      entries.filter(([, value]) => isReference(value)),
      ([name, value]) => parseMapping(`${name}=${value}`),
    ),
  };
}
