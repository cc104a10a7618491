// `list`: what there is and where, never what it holds. A table for a person, JSON for a program.

import type { PassworkClient } from "../client/client.ts";
import type { Folder } from "../client/folders.ts";
import type { Found } from "../client/search.ts";
import { UsageError } from "../errors.ts";
import { vaultNamed } from "../secrets/places.ts";
import { pathReference } from "../secrets/reference.ts";
import { findTagged } from "../secrets/selected.ts";
import { listOf, readSelection, type Selection } from "../secrets/selection.ts";
import type { ConnectionFlags } from "./connection-flags.ts";
import { runCommand, withClient } from "./context.ts";
import { EXIT, exitCodeOf } from "./exit-codes.ts";
import { type Io, isTerminal, writeOut } from "./io.ts";
import { jsonText } from "./json-text.ts";
import { Atlas } from "./list-atlas.ts";
import { table, widthOfTerminal } from "./table.ts";

export interface ListFlags extends ConnectionFlags {
  vaultId?: string;
  vault?: string[];
  folderId?: string;
  recursive?: boolean;
  tags?: string;
  query?: string;
  output?: "table" | "json";
}

export type Kind = "vaults" | "folders" | "items" | "shortcuts";

/** What is listed, as its JSON has it. */
interface Row {
  id: string;
  name: string;
  [key: string]: string | string[] | null;
}

type Column = readonly [head: string, cell: (row: Row) => string];

const NAME: Column = ["NAME", ({ name }) => name];
const PATH: Column = ["PATH", pathOf];
const TAGS: Column = ["TAGS", ({ tags }) => textsOf(tags).join(", ")];
const ID: Column = ["ID", ({ id }) => id];
const COLUMNS: Readonly<Record<Kind, readonly Column[]>> = {
  vaults: [NAME, ID],
  folders: [NAME, PATH, ID],
  items: [NAME, PATH, TAGS, ID],
  shortcuts: [NAME, PATH, TAGS, ID],
};

/** Lists; returns the exit code. That there is nothing is no failure. */
export function list(kind: Kind | undefined, flags: ListFlags, io: Io): Promise<number> {
  return runCommand(flags, io, exitCodeOf, async (context) => {
    const selection = readSelection({
      vaultIds: flags.vaultId,
      folderIds: flags.folderId,
      tags: flags.tags,
    });
    const listed = kind ?? (CRITERIA.some((name) => flags[name] !== undefined) ? "items" : "vaults");
    check(listed, flags);
    const rows = await withClient(flags, context, (client) => rowsOf(listed, selection, flags, client));
    rows.sort(byPlace);
    if ((flags.output ?? (isTerminal(io.stdout) ? "table" : "json")) === "json") {
      await writeOut(io.stdout, jsonText(rows));
    } else if (rows.length === 0) {
      context.log.note(`there are no such ${listed}`);
    } else {
      const cells = rows.map((row) => COLUMNS[listed].map(([, cell]) => cell(row)));
      const heads = COLUMNS[listed].map(([head]) => head);
      await writeOut(io.stdout, table(heads, cells, widthOfTerminal(io.stdout)));
    }
    return EXIT.ok;
  });
}

const CRITERIA = ["vaultId", "vault", "folderId", "tags", "query"] as const;

/** A flag as it is written: `--vault-id`. */
function written(name: keyof ListFlags): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Throws where a flag means nothing, or nothing for what is listed: it would be ignored, and too much be listed. */
function check(kind: Kind, flags: ListFlags): void {
  const meaningless: Readonly<Record<Kind, readonly (keyof ListFlags)[]>> = {
    vaults: ["vaultId", "vault", "folderId", "recursive", "tags"],
    folders: ["tags"],
    items: [],
    shortcuts: [],
  };
  const flag = meaningless[kind].find((name) => flags[name] !== undefined);
  if (flag !== undefined) {
    throw new UsageError(`${written(flag)} says nothing about ${kind}.`, { hint: "Leave it out." });
  }
  const lists = (["vaultId", "folderId", "tags"] as const).filter((name) => listOf(flags[name]).length === 0);
  const empty = [...lists, ...(flags.query?.trim() === "" ? (["query"] as const) : [])].find(
    (name) => flags[name] !== undefined,
  );
  if (empty !== undefined) {
    throw new UsageError(`${written(empty)} is empty.`, { hint: "Give it a value, or leave it out." });
  }
  if (flags.recursive && flags.folderId === undefined) {
    throw new UsageError("--recursive is given without --folder-id.", {
      hint: "A vault is always listed with everything in its folders.",
    });
  }
}

async function rowsOf(
  kind: Kind,
  selection: Selection,
  flags: ListFlags,
  client: PassworkClient,
): Promise<Row[]> {
  const query = flags.query?.toLowerCase();
  if (kind === "vaults") {
    const vaults = await client.vaults.list();
    return vaults
      .filter(({ name }) => query === undefined || name.toLowerCase().includes(query))
      .map(({ id, name }) => ({ id, name }));
  }
  const atlas = new Atlas(client);
  const named = (flags.vault ?? []).map(
    async (name) => vaultNamed(await atlas.vaults(), name, "Give --vault-id.").id,
  );
  const vaultIds = [...new Set([...selection.vaultIds, ...(await Promise.all(named))])];
  const places = { vaultIds, folderIds: selection.folderIds, recursive: flags.recursive === true };
  if (kind === "folders") {
    const folders = await foldersOf(places, atlas);
    const matching = folders.filter(({ name }) => query === undefined || name.toLowerCase().includes(query));
    return await Promise.all(matching.map((folder) => folderRow(folder, atlas)));
  }
  const found = await search(kind, places, { tags: selection.tags, query: flags.query }, client, atlas);
  const rows = await Promise.all(found.map((hit) => itemRow(hit, atlas)));
  return kind === "items" ? withOwnReferences(rows) : rows;
}

/** A reference by names is for what is alone with them: the item in its place, its folder, and the vault. */
function withOwnReferences(rows: readonly Row[]): Row[] {
  const claims = new Map<string, Set<unknown>>();
  const claimsOf = ({ id, vaultId, folderId, path, reference }: Row) => [
    [`item ${reference}`, id] as const,
    [`folder ${textsOf(path).join("/")}`, folderId ?? vaultId] as const,
    [`vault ${textsOf(path)[0]}`, vaultId] as const,
  ];
  for (const [name, id] of rows.flatMap(claimsOf)) {
    const ids = claims.get(name);
    if (ids === undefined) claims.set(name, new Set([id]));
    else ids.add(id);
  }
  const isAlone = (row: Row) => claimsOf(row).every(([name]) => claims.get(name)?.size === 1);
  return rows.map((row) => (isAlone(row) ? row : { ...row, reference: `passwork://${row.id}` }));
}

interface Places {
  vaultIds: readonly string[];
  folderIds: readonly string[];
  recursive: boolean;
}

/** The folders of vaults, or those in folders; without either, all that the user sees. */
async function foldersOf({ vaultIds, folderIds, recursive }: Places, atlas: Atlas): Promise<Folder[]> {
  if (folderIds.length > 0) {
    const below = await Promise.all(folderIds.map((id) => atlas.below(id, recursive)));
    const vaults = new Set(vaultIds);
    return [...new Map(below.flat().map((folder) => [folder.id, folder])).values()].filter(
      ({ vaultId }) => vaults.size === 0 || vaults.has(vaultId),
    );
  }
  const ids = vaultIds.length > 0 ? vaultIds : (await atlas.vaults()).map(({ id }) => id);
  return (await Promise.all(ids.map((id) => atlas.folders(id)))).flat();
}

async function search(
  kind: "items" | "shortcuts",
  { vaultIds, folderIds, recursive }: Places,
  { tags, query }: { tags: readonly string[]; query: string | undefined },
  client: PassworkClient,
  atlas: Atlas,
): Promise<Found[]> {
  const below = recursive ? await Promise.all(folderIds.map((id) => atlas.below(id, true))) : [];
  const folders = [...new Set([...folderIds, ...below.flat().map(({ id }) => id)])];
  return await findTagged({ vaultIds, folderIds: folders, tags, match: "all" }, (search) =>
    client[kind].search({ ...search, ...(query ? { query } : {}) }),
  );
}

async function folderRow({ id, name, vaultId, parentFolderId }: Folder, atlas: Atlas): Promise<Row> {
  const path = await atlas.path(vaultId, parentFolderId);
  return { id, name, vaultId, parentFolderId, path };
}

async function itemRow(hit: Found, atlas: Atlas): Promise<Row> {
  const { id, shortcutId, name, vaultId, folderId, tags } = hit;
  const path = await atlas.pathOf(hit);
  const place = { name, vaultId, folderId, path, tags };
  if (shortcutId !== null)
    return { id: shortcutId, itemId: id, ...place, reference: `passwork://shortcut/${shortcutId}` };
  return { id, ...place, reference: pathReference([...path, name]) ?? `passwork://${id}` };
}

function pathOf({ path }: Row): string {
  return textsOf(path).join("/");
}

function textsOf(value: Row[string] | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

/** By place, by name, and by id where both are the same; letter by letter, so that it is the same everywhere. */
function byPlace(one: Row, other: Row): number {
  return compared(pathOf(one), pathOf(other)) || compared(one.name, other.name) || compared(one.id, other.id);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
