// Dotenv files whose values may be references: `DB_PASSWORD=passwork://…` beside `DB_HOST=localhost`.

import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { printable, UsageError } from "../errors.ts";
import { reasonOf } from "../system-error.ts";
import { collect, type Mapping, mappingOf } from "./mapping.ts";
import { holdsReference } from "./template.ts";

export interface EnvFiles {
  /** The values that hold no references, as they stand. */
  plain: Record<string, string>;
  mappings: Mapping[];
  /** What is to be told of without being a fault. */
  warnings: string[];
}

/** One name of a file. The line is undefined where it cannot be told for certain. */
interface Entry {
  name: string;
  value: string;
  line: number | undefined;
}

/**
 * Reads env files. Of several that have a name the last one counts, and in one file the last line, which is warned of.
 * Throws a `usage` error for each that cannot be read, and all faults of all references together.
 */
export function readEnvFiles(paths: readonly string[]): EnvFiles {
  const plain = new Map<string, string>();
  const mappings = new Map<string, Mapping>();
  const warnings: string[] = [];
  collect(paths, (path) => {
    const text = readText(path);
    const { entries, repeated } = entriesOf(text);
    for (const { name, lines } of repeated) {
      const all = `lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}`;
      warnings.push(`${printable(path)} has ${printable(name, 60)} on ${all}: the last one counts.`);
    }
    collect(entries, ({ name, value, line }) => {
      const origin = line === undefined ? printable(path) : `${printable(path)} line ${line}`;
      const mapping = holdsReference(value) ? mappingOf(name, value, origin) : undefined;
      plain.delete(name);
      mappings.delete(name);
      if (mapping === undefined) plain.set(name, value);
      else mappings.set(name, mapping);
    });
  });
  return { plain: Object.fromEntries(plain), mappings: [...mappings.values()], warnings };
}

function readText(path: string): string {
  try {
    // Some editors put a byte order mark in front, which would become part of the first name.
    return readFileSync(path, "utf8").replace(/^\u{feff}/u, "");
  } catch (error) {
    throw new UsageError(`The env file ${printable(path)} cannot be read (${reasonOf(error)}).`);
  }
}

/** A line that may define a name: what is in front of its first `=`. */
const DEFINITION = /^([^\S\n]*(?:export[^\S\n]+)?)([^\s='"`#]+)(?=[^\S\n]*=)/;

/**
 * What a file defines, in the order of its lines, and which names it has several times. Node's parser tells no lines,
 * and how it reads quotes and line breaks differs from version to version. So each line that may be a definition gets
 * a name that tells it, and the parser says which of these it takes for names.
 */
export function entriesOf(text: string): {
  entries: Entry[];
  repeated: { name: string; lines: number[] }[];
} {
  const values = Object.entries(parseEnv(text)).map(([name, value]) => [name, value ?? ""] as const);
  const mark = markFor(text);
  const names = new Map<string, { name: string; line: number }>();
  const marked = text
    .split("\n")
    .map((line, i) =>
      line.replace(DEFINITION, (_, lead: string, name: string) => {
        names.set(`${mark}${i}`, { name, line: i + 1 });
        return `${lead}${mark}${i}`;
      }),
    )
    .join("\n");
  const lines = new Map<string, number[]>();
  for (const found of Object.keys(parseEnv(marked))) {
    const { name, line } = names.get(found) ?? { name: found, line: 0 };
    lines.set(name, [...(lines.get(name) ?? []), line]);
  }
  for (const all of lines.values()) all.sort((one, other) => one - other);
  // Where the two readings differ no line is told rather than a wrong one.
  const agree =
    lines.size === values.length && values.every(([name]) => lines.get(name)?.includes(0) === false);
  const entries = values
    .map(([name, value]) => ({ name, value, line: agree ? lines.get(name)?.at(-1) : undefined }))
    .sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const repeated = [...lines].flatMap(([name, all]) =>
    agree && all.length > 1 ? [{ name, lines: all }] : [],
  );
  return { entries, repeated };
}

/** The beginning of names that the text has not. */
function markFor(text: string): string {
  let mark = "LINE_";
  while (text.includes(mark)) mark = `_${mark}`;
  return mark;
}
