// What a selection stands for: the ids behind its criteria, and the secrets that an item of it gives. What the server
// means by several tags, and whether its folders include those below, is not known for certain; what comes out of it
// here does not depend on that.

import { folderPaths } from "../client/folder-tree.ts";
import type { Folder } from "../client/folders.ts";
import type { Item } from "../client/item.ts";
import type { Found, Search } from "../client/search.ts";
import { failuresOf, NotFoundError, PassworkError, throwCollected } from "../errors.ts";
import { Secret } from "../secret.ts";
import { secretOf, sourceOf } from "./field-secret.ts";
import { type Naming, speaksOf, styledName, templatedName } from "./names.ts";
import { IDS_PER_SEARCH, inPieces } from "./pieces.ts";
import type { PlaceSource } from "./places.ts";
import type { NamedSecret } from "./secret-set.ts";
import { hasSearch, nothingFound, type Selection, type TagMatch } from "./selection.ts";
import { totpCode } from "./totp.ts";

/** What of the client is needed here. */
export interface SelectionSource extends PlaceSource {
  folders: { list(vaultId: string): Promise<Folder[]>; get(id: string): Promise<{ vaultId: string }> };
}

/** Ids of what is selected, each once, and why there may be less than was meant. */
export interface Selected {
  items: string[];
  shortcuts: string[];
  failures: PassworkError[];
}

/**
 * The ids behind a selection: those that it names, and what its search finds. A shortcut that the search finds beside
 * its own item is left out.
 */
export async function findSelected(selection: Selection, source: SelectionSource): Promise<Selected> {
  const { passwordIds, shortcutIds } = selection;
  const found: Found[] = [];
  const failures: PassworkError[] = [];
  if (hasSearch(selection)) {
    const { folderIds, failures: missing } = await foldersOf(selection, source);
    failures.push(...missing);
    // Without the folders that are not there, a search would be one of everywhere.
    if (folderIds.length > 0 || selection.folderIds.length === 0) {
      const hits = await Promise.all(
        [source.items, source.shortcuts].map((kind) => {
          return findTagged({ ...selection, folderIds }, (search) => kind.search(search));
        }),
      );
      found.push(...hits.flat());
      if (found.length === 0 && failures.length === 0) failures.push(nothingFound(selection));
    }
  }
  const items = new Set([
    ...passwordIds,
    ...found.flatMap(({ id, shortcutId }) => (shortcutId === null ? id : [])),
  ]);
  const shortcuts = found.flatMap(({ id, shortcutId }) =>
    shortcutId === null || items.has(id) ? [] : shortcutId,
  );
  return { items: [...items], shortcuts: [...new Set([...shortcutIds, ...shortcuts])], failures };
}

/** The folders to look in: with everything below them where that is wanted, by one list of each vault's folders. */
async function foldersOf(
  { folderIds, vaultIds, recursive }: Selection,
  source: SelectionSource,
): Promise<{ folderIds: readonly string[]; failures: PassworkError[] }> {
  if (!recursive || folderIds.length === 0) return { folderIds, failures: [] };
  const failures: PassworkError[] = [];
  const all = async <T extends object>(asked: readonly Promise<T>[]): Promise<T[]> => {
    const answers = await Promise.all(asked.map((answer) => missingOr(answer)));
    return answers.flatMap((answer) => {
      if (!(answer instanceof PassworkError)) return [answer];
      failures.push(answer);
      return [];
    });
  };
  const vaults =
    vaultIds.length > 0
      ? vaultIds
      : (await all(folderIds.map((id) => source.folders.get(id)))).map(({ vaultId }) => vaultId);
  const folders = (await all([...new Set(vaults)].map((id) => source.folders.list(id)))).flat();
  return { folderIds: failures.length > 0 ? [] : withBelow(folderIds, folders), failures };
}

function withBelow(folderIds: readonly string[], folders: readonly Folder[]): string[] {
  const children = new Map<string, string[]>();
  for (const { id, parentFolderId } of folders) {
    if (parentFolderId === null) continue;
    const siblings = children.get(parentFolderId);
    if (siblings === undefined) children.set(parentFolderId, [id]);
    else siblings.push(id);
  }
  // A set that grows while it is walked: folders within each other end, too.
  const reached = new Set(folderIds);
  for (const id of reached) for (const child of children.get(id) ?? []) reached.add(child);
  return [...reached];
}

type Find = (search: Search) => Promise<Found[]>;

/**
 * What lies in one of the vaults, and directly in one of the folders, and has the tags, as far as they are given: each
 * hit once, whatever the server means by several tags and by a folder.
 */
export async function findTagged(
  { vaultIds, folderIds, tags, match }: Pick<Selection, "vaultIds" | "folderIds" | "tags" | "match">,
  find: Find,
): Promise<Found[]> {
  // Vaults and folders share an address.
  const most = vaultIds.length > 0 && folderIds.length > 0 ? IDS_PER_SEARCH / 2 : IDS_PER_SEARCH;
  const places = piecesOf("vaultIds", vaultIds, most).flatMap((vaults) =>
    piecesOf("folderIds", folderIds, most).map((folders) => ({ ...vaults, ...folders })),
  );
  const findWith = async (wanted: readonly string[]): Promise<Found[]> => {
    const searches = places.map((place) => ({ ...place, ...(wanted.length > 0 ? { tags: wanted } : {}) }));
    const hits = (await Promise.all(searches.map(find))).flat();
    // A server whose folder filter descends finds more than was asked for.
    const inFolders =
      folderIds.length === 0
        ? hits
        : hits.filter(({ folderId }) => folderId !== null && folderIds.includes(folderId));
    return [...new Map(inFolders.map((hit) => [keyOf(hit), hit])).values()];
  };
  return tags.length < 2 ? await findWith(tags) : await withTags(tags, match, findWith);
}

/**
 * What has all of several tags, or any of them. A search for all tags finds everything that has all, whatever the
 * server means, and the hits show what else it found. One that means "all" hides what has some: for "any", and where
 * the hits do not tell for certain, each tag is searched for by itself, all at once.
 */
async function withTags(
  tags: readonly string[],
  match: TagMatch,
  findWith: (tags: readonly string[]) => Promise<Found[]>,
): Promise<Found[]> {
  if (match === "all") {
    const hits = await findWith(tags);
    const haveAll = hits.map((hit) => hasAll(hit, tags));
    if (!haveAll.includes("unknown")) return hits.filter((_, i) => haveAll[i] === "yes");
  }
  const byTag = await Promise.all(tags.map((tag) => findWith([tag])));
  const found = new Map(byTag.flat().map((hit) => [keyOf(hit), hit]));
  if (match === "any") return [...found.values()];
  const keys = byTag.map((hits) => new Set(hits.map(keyOf)));
  return [...found].flatMap(([key, hit]) => (keys.every((set) => set.has(key)) ? hit : []));
}

/** Unknown where the server shows no tags, or the letters' case makes the difference: it may take either. */
function hasAll({ tags: own }: Found, tags: readonly string[]): "yes" | "no" | "unknown" {
  if (tags.every((tag) => own.includes(tag))) return "yes";
  const folded = own.map(foldedCase);
  return own.length === 0 || tags.every((tag) => folded.includes(foldedCase(tag))) ? "unknown" : "no";
}

function foldedCase(tag: string): string {
  return tag.normalize("NFKC").trim().toLowerCase();
}

function keyOf({ id, shortcutId }: Found): string {
  return shortcutId ?? id;
}

function piecesOf(key: "vaultIds" | "folderIds", ids: readonly string[], most: number): Search[] {
  return ids.length === 0 ? [{}] : inPieces(ids, most).map((piece) => ({ [key]: piece }));
}

/**
 * The variables that the selected items give; an unnamed one has the name "". An item that is selected twice, through
 * shortcuts too, gives them once. `now` (milliseconds since the epoch) dates TOTP codes.
 */
export async function secretsOfAll(
  items: readonly Item[],
  selection: Selection,
  source: SelectionSource,
  now: number,
): Promise<{ secrets: NamedSecret[]; failures: PassworkError[] }> {
  const seen = new Set<string>();
  const unique = items.filter(({ id }) => !seen.has(id) && seen.add(id));
  const { places, failures } = await placesOf(unique, selection.naming, source);
  const secrets: NamedSecret[] = [];
  for (const item of unique) {
    try {
      const place = places.get(item);
      if (place !== undefined) secrets.push(...(await secretsOf(item, selection, now, place)));
    } catch (error) {
      const found = failuresOf(error);
      if (found.length === 0) throw error;
      failures.push(...found);
    }
  }
  return { secrets, failures };
}

/** What a template may say of where an item lies: the vault's name, and those of the folders on the way. */
interface PlaceNames {
  vault: string;
  folder: string;
}

const NO_PLACE: PlaceNames = { vault: "", folder: "" };

/** The variables that an item gives. Throws the failures of all its fields together. */
export async function secretsOf(
  item: Item,
  { fields, naming }: Selection,
  now: number,
  place: PlaceNames = NO_PLACE,
): Promise<NamedSecret[]> {
  const named = (field: string, official: string): string =>
    naming.template === null
      ? styledName(official, naming)
      : templatedName(naming.template, { ...place, item: item.name, field }, naming);
  const beside = (field: string): string => named(field, item.name === "" ? "" : `${item.name}_${field}`);
  const secrets: NamedSecret[] = [];
  const failures: PassworkError[] = [];

  if (fields.includes("password") && item.password !== null) {
    secrets.push(secretOf(named("password", item.name), item, "password", item.password, true));
  }
  for (const field of ["login", "url"] as const) {
    if (!fields.includes(field) || item[field] === "") continue;
    secrets.push(secretOf(beside(field), item, field, new Secret(item[field]), false));
  }
  for (const { name, type, value } of item.customs) {
    if (value === null) continue;
    if (fields.includes("customs") && (type === "text" || type === "password")) {
      secrets.push(secretOf(named(name, name), item, name, value, type !== "text"));
    }
    if (!fields.includes("totp") || type !== "totp" || value.isEmpty) continue;
    try {
      const code = await totpCode(value, name, now);
      secrets.push(secretOf(named(name, name), item, name, code, true));
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      failures.push(error.about(sourceOf(item, name)));
    }
  }
  throwCollected(failures);
  return secrets;
}

/** The names of the items' places, as far as the template speaks of them: one list of vaults, one of each's folders. */
async function placesOf(
  items: readonly Item[],
  naming: Naming,
  source: SelectionSource,
): Promise<{ places: Map<Item, PlaceNames>; failures: PassworkError[] }> {
  if (!speaksOf(naming, "vault", "folder")) {
    return { places: new Map(items.map((item) => [item, NO_PLACE])), failures: [] };
  }
  const vaultIds = items.flatMap(({ vaultId, folderId }) => (folderId === null ? [] : vaultId));
  const [vaults, ...lists] = await Promise.all([
    speaksOf(naming, "vault") ? source.vaults.list() : [],
    ...(speaksOf(naming, "folder") ? [...new Set(vaultIds)] : []).map((id) =>
      missingOr(source.folders.list(id)),
    ),
  ]);
  const folders = lists.flatMap((list) => (list instanceof PassworkError ? [] : list));
  const paths = folderPaths(folders);
  const places = new Map<Item, PlaceNames>();
  const failures: PassworkError[] = [];
  for (const item of items) {
    const vault = vaults.find(({ id }) => id === item.vaultId)?.name;
    const folder = item.folderId === null ? [] : paths.get(item.folderId);
    if (speaksOf(naming, "vault") && vault === undefined) failures.push(hiddenPlace(item, "vault"));
    else if (speaksOf(naming, "folder") && folder === undefined) failures.push(hiddenPlace(item, "folder"));
    else places.set(item, { vault: vault ?? "", folder: folder?.join("/") ?? "" });
  }
  return { places, failures };
}

function hiddenPlace(item: Item, part: "vault" | "folder"): PassworkError {
  const what = item.shortcutId === null ? `Item ${item.id}` : `The item of shortcut ${item.shortcutId}`;
  return new NotFoundError(`${what} lies in a ${part} that the token's user does not see.`, {
    hint: `Leave {{${part}}} out of --name-template, or have access given.`,
    subject: item.id,
  });
}

/** The answer, or the failure where what was asked for is not there for this user. */
async function missingOr<T>(answer: Promise<T>): Promise<T | PassworkError> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof PassworkError && (error.code === "notFound" || error.code === "forbidden"))
      return error;
    throw error;
  }
}
