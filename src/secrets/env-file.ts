// Dotenv files whose values may be references: `DB_PASSWORD=passwork://…` beside `DB_HOST=localhost`.

import { isUtf8 } from "node:buffer";
import { parseEnv } from "node:util";
import { readGiven } from "../client/given-file.ts";
import { UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { collect, type Mapping, mappingOf } from "./mapping.ts";
import { failureAt, holdsReference } from "./template.ts";

export interface EnvFiles {
  /** The values that hold no references, as they stand. */
  plain: Record<string, string>;
  mappings: Mapping[];
  /** What is to be told of without being a fault. */
  warnings: string[];
}

/** One name of a file. */
interface Entry {
  name: string;
  value: string;
  line: number;
}

/** What a file defines, in the order of its lines. */
interface Entries {
  entries: Entry[];
  /** Names that are there several times, with all their lines. */
  repeated: { name: string; lines: number[] }[];
  /** Lines that are neither a definition nor part of one. */
  faults: { line: number; why: "noDefinition" | "openQuote" }[];
}

/**
 * Reads env files. Of several that have a name the last one counts, and in one file the last line, which is warned of.
 * Throws a `usage` error for each that cannot be read, and all faults of all lines together. Pipes are read, too, unless
 * there may be `onlyFiles`.
 */
export function readEnvFiles(paths: readonly string[], { onlyFiles = false } = {}): EnvFiles {
  const plain = new Map<string, string>();
  const mappings = new Map<string, Mapping>();
  const warnings: string[] = [];
  collect(paths, (path) => {
    const { entries, repeated, faults } = entriesOf(readText(path, onlyFiles));
    const shown = printable(path);
    for (const { name, lines } of repeated) {
      const all = `lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)}`;
      warnings.push(`${shown} has ${printable(name, 60)} on ${all}: the last one counts.`);
    }
    collect(
      [
        ...faults.map(({ line, why }) => () => {
          throw failureAt(`${shown} line ${line}`, why === "openQuote" ? openQuote() : noDefinition());
        }),
        ...entries.map(({ name, value, line }) => () => {
          const mapping = holdsReference(value) ? mappingOf(name, value, `${shown} line ${line}`) : undefined;
          plain.delete(name);
          mappings.delete(name);
          if (mapping === undefined) plain.set(name, value);
          else mappings.set(name, mapping);
        }),
      ],
      (read) => read(),
    );
  });
  return { plain: Object.fromEntries(plain), mappings: [...mappings.values()], warnings };
}

function readText(path: string, onlyFiles: boolean): string {
  const bytes = readGiven(path, { what: "env file", onlyFiles, failure: UsageError });
  if (!isUtf8(bytes) || bytes.includes(0)) {
    throw new UsageError(`The env file ${printable(path)} is no text in UTF-8.`, {
      hint: "Save it in that encoding.",
    });
  }
  // Some editors put a byte order mark in front, which would become part of the first name.
  return bytes.toString().replace(/^\u{feff}/u, "");
}

/** The beginning of a line that may define a name: what is in front of the name, and the name. */
const DEFINITION = /^(\s*(?:export\s+)?)([^\s='"`#]+)(?=\s*=)/;
/** What follows the name where that is an equals sign alone. */
const NO_VALUE = /^(\s*=[^\S\r]*)(\r?)$/;
const NO_CONTENT = /^\s*(#|$)/;
/** A name by itself has no value here and is inherited, as with `docker run --env-file`. */
const INHERITED = /^\s*(export\s+)?[A-Za-z_]\w*\s*$/;

/**
 * What a file defines. Node's parser tells no lines, is not the same in all versions, and swallows what it does not
 * understand. So each line gets a mark of its own, in the place of the name that it may define or else in front: where
 * the marks come out shows which lines are definitions, which are within a value, and which are lost.
 */
export function entriesOf(text: string): Entries {
  const mark = markFor(text);
  const lines = text.split("\n");
  const definitions = lines.map(definitionIn);
  const marked = lines.map((line, i) => {
    if (NO_CONTENT.test(line)) return line;
    const { lead, rest } = definitions[i] ?? { lead: "", rest: line };
    // Behind a blank, newer versions take the next line for the value.
    return `${lead}${mark}${i}_${rest.replace(NO_VALUE, "=$2")}`;
  });
  const marks = new RegExp(`${mark}(\\d+)_(=(?=\\r?\\n|$))?`, "g");
  // Older versions take lines without an equals sign, and tabs, for a part of the name.
  const asName = new RegExp(`(?:^|\\s)${mark}(\\d+)_[^\\S\\n]*$`);
  const seen = new Set<number>();
  const entries = new Map<number, Entry>();
  for (const [key, value = ""] of Object.entries(parseEnv(marked.join("\n")))) {
    const at = Number(asName.exec(key)?.[1]);
    const name = definitions[at]?.name;
    if (name === undefined) continue;
    seen.add(at);
    const restored = value.replace(marks, (_, i: string, equals = "") => {
      seen.add(Number(i));
      const within = definitions[Number(i)];
      if (within === undefined) return equals;
      return `${within.name}${equals && (NO_VALUE.exec(within.rest)?.[1] ?? equals)}`;
    });
    entries.set(at, { name, value: restored, line: at + 1 });
  }

  const faults: Entries["faults"] = [];
  for (const [i, line] of lines.entries()) {
    if (NO_CONTENT.test(line)) continue;
    const [, quote] = /^\s*=\s*(['"`])/.exec(definitions[i]?.rest ?? "") ?? [];
    const entry = entries.get(i);
    if (quote !== undefined && (entry === undefined ? !seen.has(i) : entry.value.startsWith(quote))) {
      // What follows was meant to be within the quotes.
      faults.push({ line: i + 1, why: "openQuote" });
      break;
    }
    if (!seen.has(i) && !INHERITED.test(line)) faults.push({ line: i + 1, why: "noDefinition" });
  }
  return { ...latest([...entries.values()].sort((one, other) => one.line - other.line)), faults };
}

/** The name that a line may define, with what stands in front of it and behind. */
function definitionIn(line: string): { lead: string; name: string; rest: string } | undefined {
  const [, lead, name] = DEFINITION.exec(line) ?? [];
  if (lead === undefined || name === undefined) return undefined;
  return { lead, name, rest: line.slice(lead.length + name.length) };
}

/** Of each name the last definition. */
function latest(all: readonly Entry[]): Pick<Entries, "entries" | "repeated"> {
  const byName = new Map<string, Entry[]>();
  for (const entry of all) {
    const same = byName.get(entry.name);
    if (same === undefined) byName.set(entry.name, [entry]);
    else same.push(entry);
  }
  const groups = [...byName.values()];
  return {
    entries: all.filter((entry) => byName.get(entry.name)?.at(-1) === entry),
    repeated: groups
      .filter((same) => same.length > 1)
      .map((same) => ({ name: same[0]?.name ?? "", lines: same.map(({ line }) => line) })),
  };
}

/** The beginning of names that the text has not. */
function markFor(text: string): string {
  let mark = "LINE_";
  while (text.includes(mark)) mark += mark;
  return mark;
}

// Neither is quoted: it may be a part of a secret.
function noDefinition(): UsageError {
  return new UsageError("The line is no NAME=value.", {
    hint: "A comment starts with #, and a value of several lines stands in quotes.",
  });
}

function openQuote(): UsageError {
  return new UsageError("A quote is opened and not closed.", { hint: "Close it, or leave it out." });
}
