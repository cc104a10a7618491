// `--dry-run`: what a command would get, and from where, as a table; never a value. Everything is fetched and opened, so
// that whatever fails would fail here, too; nothing is run and nothing written.

import type { ReadingClient } from "../client/reading.ts";
import { PassworkError } from "../errors.ts";
import { tooShortToMask } from "../masking/needles.ts";
import { type NamePolicy, settleNames } from "../secrets/collisions.ts";
import type { ResolvedTemplate } from "../secrets/resolve.ts";
import type { FieldPlace } from "../secrets/secret-set.ts";
import { referencesIn } from "../secrets/template.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-codes.ts";
import { type FetchedSecrets, fetchSecrets, type Wanted } from "./fetch.ts";
import { writeOut } from "./io.ts";
import { Atlas } from "./list-atlas.ts";
import { hiddenParts, type Masking } from "./masking.ts";
import { table, widthOfTerminal } from "./table.ts";

type Entry = FetchedSecrets["found"][number] | FetchedSecrets["files"][number];
/** A place as names; undefined where the user does not see them all. */
type PathOf = (place: FieldPlace) => string | undefined;

const HEADS = ["SOURCE", "FIELD", "LENGTH", "MASKED"];
/** The length of what is not there. */
const MISSING = "missing";
/** Folders are listed of so many vaults: beyond them ids say where a value is from. */
const MAX_VAULTS = 10;

/** Fetches, has everything checked that the command would refuse, and prints the table; returns the exit code. */
export async function dryRun(
  wanted: Wanted,
  names: NamePolicy,
  check: (fetched: FetchedSecrets) => Promise<void>,
  context: Context,
): Promise<number> {
  let pathOf: PathOf = () => undefined;
  const fetched = await fetchSecrets(
    {
      ...wanted,
      besides: async (client, { secrets, files, stdin }) => {
        const all = [...secrets, ...files, ...(stdin === undefined ? [] : [stdin])];
        pathOf = await pathsOf(
          all.flatMap(({ parts }) => parts ?? []),
          client,
        );
      },
    },
    context,
  );
  await check(fetched);
  const { io } = context;
  const { secrets } = settleNames(fetched.found, names);
  const entries = [
    ...secrets.map((secret) => ({ called: secret.name, entry: secret })),
    ...fetched.files.map((file) => ({ called: `${file.name} (file)`, entry: file })),
    ...(fetched.stdin === undefined ? [] : [{ called: "(stdin)", entry: fetched.stdin }]),
  ];
  const rows = entries.map(({ called, entry }) => rowOf(called, entry, pathOf, wanted.masking));
  const all = [...rows, ...absent(fetched)];
  await writeOut(io.stdout, table(["VARIABLE", ...HEADS], all, widthOfTerminal(io.stdout)));
  return EXIT.ok;
}

/**
 * The same of a template, which `fill` fills in and hands on as it was resolved: a line for each reference. Without one
 * there is no table. Returns the exit code.
 */
export async function dryRunOfTemplate(
  fill: (besides: (client: ReadingClient, resolved: ResolvedTemplate) => Promise<void>) => Promise<unknown>,
  { io }: Context,
): Promise<number> {
  const rows = new Map<string, string[]>();
  await fill(async (client, { references }) => {
    const pathOf = await pathsOf(
      references.flatMap(({ secret }) => secret?.parts ?? []),
      client,
    );
    for (const { name, secret } of references) {
      const row = secret === null ? [name, "", "", MISSING, ""] : rowOf(name, secret, pathOf, undefined);
      // One that stands in several places is told of once.
      rows.set(row.join("\n"), row);
    }
  });
  const text = table(["REFERENCE", ...HEADS], [...rows.values()], widthOfTerminal(io.stdout));
  if (rows.size > 0) await writeOut(io.stdout, text);
  return EXIT.ok;
}

function rowOf(called: string, entry: Entry, pathOf: PathOf, masking: Masking | undefined): string[] {
  const { source, parts = [] } = entry;
  const paths = parts.map(pathOf);
  const size = "content" in entry ? entry.content.length : Buffer.byteLength(entry.value.reveal());
  const isKnown = paths.length > 0 && !paths.includes(undefined);
  const [where, field] = isKnown
    ? [listOnce(paths as string[]), listOnce(parts.map((part) => part.field))]
    : [source, ""];
  return [called, where, field, lengthClass(size), maskedAs(entry, size, masking)];
}

function listOnce(texts: readonly string[]): string {
  return [...new Set(texts)].join(", ");
}

/** What was asked for and is not there: variables that stay unset. */
function absent({ mappings, found, files, stdin }: FetchedSecrets): string[][] {
  const there = new Set([...found, ...files].map(({ name }) => name));
  return mappings
    .filter(({ name, delivery }) => (delivery === "stdin" ? stdin === undefined : !there.has(name)))
    .map(({ name, template }) => [
      name || "(stdin)",
      listOnce(referencesIn(template).map(({ text }) => text)),
      "",
      MISSING,
      "",
    ]);
}

/** Bytes, so roughly that nothing is given away. */
function lengthClass(bytes: number): string {
  if (bytes === 0) return "empty";
  if (bytes >= 64) return "64+";
  const from = [32, 16, 8, 1].find((least) => bytes >= least) ?? 1;
  return `${from}–${from === 1 ? 7 : 2 * from - 1}`;
}

function maskedAs(entry: Entry, size: number, masking: Masking | undefined): string {
  const hidden = masking?.mask === "never" ? [] : hiddenParts(entry, masking);
  if (hidden.length === 0) return "no";
  const short = tooShortToMask(
    hidden.map((value, i) => ({ name: String(i), value })),
    masking,
  );
  if (short.length === hidden.length) return "no: too short";
  const covered = hidden.reduce((sum, value) => sum + Buffer.byteLength(value.reveal()), 0);
  return covered < size ? "in part" : "yes";
}

/** The vaults are listed once, and the folders of each. Where that fails ids tell as much. */
async function pathsOf(
  places: readonly FieldPlace[],
  client: Pick<ReadingClient, "vaults" | "folders">,
): Promise<PathOf> {
  const inFolders = places.filter(({ folderId }) => folderId !== null);
  if (places.length === 0 || new Set(inFolders.map(({ vaultId }) => vaultId)).size > MAX_VAULTS) {
    return () => undefined;
  }
  const atlas = new Atlas(client);
  const key = ({ vaultId, folderId }: FieldPlace) => `${vaultId}/${folderId}`;
  const distinct = [...new Map(places.map((place) => [key(place), place])).values()];
  try {
    const found = await Promise.all(
      distinct.map(async (place) => [key(place), await namesOf(place, atlas)] as const),
    );
    const known = new Map(found);
    return (place) => {
      const names = known.get(key(place));
      return names === undefined ? undefined : [...names, place.item].join("/");
    };
  } catch (error) {
    if (error instanceof PassworkError) return () => undefined;
    throw error;
  }
}

async function namesOf({ vaultId, folderId }: FieldPlace, atlas: Atlas): Promise<string[] | undefined> {
  const names = await atlas.path(vaultId, folderId);
  return names.length < (folderId === null ? 1 : 2) ? undefined : names;
}
