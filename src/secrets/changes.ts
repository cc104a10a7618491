// What differs between two fetches of the same request. Values are compared, never told.

import { printable } from "../printable.ts";
import type { NamedFile, NamedSecret } from "./secret-set.ts";

/** What a command is given. */
export interface Given {
  /** Its variables: all of them may be there, since what is never fetched never differs. */
  readonly variables: Readonly<Record<string, string>>;
  readonly files: readonly Pick<NamedFile, "name" | "fileName" | "content">[];
  /** What it reads from its standard input. */
  readonly stdin?: Pick<NamedSecret, "value"> | undefined;
}

/** One difference. */
export interface Change {
  /** The variable; empty for the standard input. */
  readonly name: string;
  /** What the variable holds: the value, or a file's path. */
  readonly what: "value" | "file" | "stdin";
  readonly how: "changed" | "new" | "gone";
}

/** The differences, in the order of the second fetch, and what is gone behind them. */
export function changesBetween(before: Given, after: Given): Change[] {
  return [
    ...changesOf("value", textsOf(before), textsOf(after), (one, other) => one === other),
    ...changesOf("file", filesOf(before), filesOf(after), isSameFile),
    ...changesOf("stdin", stdinOf(before), stdinOf(after), (one, other) => one === other),
  ];
}

type File = Given["files"][number];

function changesOf<T>(
  what: Change["what"],
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  same: (one: T, other: T) => boolean,
): Change[] {
  const changes: Change[] = [];
  for (const [name, value] of after) {
    const old = before.get(name);
    if (old === undefined) changes.push({ name, what, how: "new" });
    else if (!same(old, value)) changes.push({ name, what, how: "changed" });
  }
  for (const name of before.keys()) if (!after.has(name)) changes.push({ name, what, how: "gone" });
  return changes;
}

function textsOf({ variables }: Given): Map<string, string> {
  return new Map(Object.entries(variables));
}

function filesOf({ files }: Given): Map<string, File> {
  return new Map(files.map((file) => [file.name, file]));
}

function stdinOf({ stdin }: Given): Map<string, string> {
  return new Map(stdin === undefined ? [] : [["", stdin.value.reveal()]]);
}

function isSameFile(one: File, other: File): boolean {
  return one.fileName === other.fileName && Buffer.compare(one.content, other.content) === 0;
}

/** Names told before the rest is only counted. */
const MOST_NAMES = 10;

/** The differences in a few words, names only: `DB_PASSWORD and API_KEY changed, NEW is new`. */
export function wordsFor(changes: readonly Change[]): string {
  const told = changes.slice(0, MOST_NAMES);
  const more = changes.length - told.length;
  const parts = (["changed", "new", "gone"] as const).flatMap((how) => {
    const names = told.filter((change) => change.how === how).map(nameOf);
    if (names.length === 0) return [];
    const verb = how === "changed" ? "changed" : `${names.length > 1 ? "are" : "is"} ${how}`;
    return [`${listed(names)} ${verb}`];
  });
  return [...parts, ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
}

function nameOf({ name, what }: Change): string {
  return what === "stdin" ? "the standard input" : printable(name, 100);
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
