// From names to ids: which items a path `vault/folder/…/item` leads to. Names are compared exactly, letter by letter.
//
// However many paths there are, the vaults are listed once, the folders of each vault once, and what lies at the ends
// of all paths is found by one search of folders and one of whole vaults. Shortcuts are looked for only where there is
// no item. A path may end in an item or in a field of one: both readings are followed at once, and whoever reads the
// items decides (resolve.ts).

import type { Folder } from "../client/folders.ts";
import type { Found, Search } from "../client/search.ts";
import type { Vault } from "../client/vaults.ts";
import { NotFoundError, PassworkError } from "../errors.ts";
import { inPieces } from "./pieces.ts";
import { noFolder, nothingThere, noVault, severalOf } from "./place-failures.ts";
import type { PathReference } from "./reference.ts";

type NamedVault = Pick<Vault, "id" | "name">;
type NamedFolder = Pick<Folder, "id" | "name" | "parentFolderId">;

/** What of the client is needed here. */
export interface PlaceSource {
  vaults: { list(): Promise<NamedVault[]> };
  folders: { list(vaultId: string): Promise<NamedFolder[]> };
  items: { search(search: Search): Promise<Found[]> };
  shortcuts: { search(search: Search): Promise<Found[]> };
}

/** Something that a path leads to. */
export interface Candidate {
  kind: "item" | "shortcut";
  /** Of the item, or of the shortcut. */
  id: string;
  /** The field that the path's last part then names; null where it names the item. */
  field: string | null;
}

export interface Path extends Pick<PathReference, "parts" | "text"> {
  totp?: boolean;
  /** Whether the path ends in an item: no part of it is a field. */
  isItem?: boolean;
}

/** One way to read a path. */
interface Reading {
  folders: readonly string[];
  item: string;
  field: string | null;
}

/** A reading whose folders are there. */
export interface Place extends Reading {
  vaultId: string;
  /** Null at the top of the vault. */
  folderId: string | null;
}

const ENDS_IN_ITEM = "Here a reference ends in an item, without a field.";

/** What each path leads to, in their order: at least one candidate, or a failure. */
export async function locate(
  paths: readonly Path[],
  source: PlaceSource,
): Promise<(Candidate[] | PassworkError)[]> {
  if (paths.length === 0) return [];
  const vaults = await source.vaults.list();
  const folders = new Map<string, Promise<FolderIndex>>();
  const foldersOf = (vaultId: string): Promise<FolderIndex> => {
    let index = folders.get(vaultId);
    if (index === undefined) {
      index = source.folders.list(vaultId).then((list) => groupedBy(list, (folder) => folder.parentFolderId));
      folders.set(vaultId, index);
    }
    return index;
  };
  const followed = await Promise.all(paths.map((path) => failureOr(() => follow(path, vaults, foldersOf))));

  const ends = followed.flatMap((places) => (places instanceof PassworkError ? [] : places));
  const items = byPlace(await contents(ends, (search) => source.items.search(search)));
  const found = followed.map((places) =>
    places instanceof PassworkError ? places : candidates(places, items, "item"),
  );
  const missing = followed.flatMap((places, i) =>
    places instanceof PassworkError || (found[i] as Candidate[]).length > 0 ? [] : places,
  );
  const shortcuts = byPlace(await contents(missing, (search) => source.shortcuts.search(search)));
  return followed.map((places, i) => {
    if (places instanceof PassworkError) return places;
    const known = found[i] as Candidate[];
    const all = known.length > 0 ? known : candidates(places, shortcuts, "shortcut");
    if (all.length > 0) return all;
    return nothingThere(paths[i] as Path, places, (place) => items.get(placeKey(place))?.all ?? []);
  });
}

/** The one vault of that name. Throws where there is none, or more than one; `instead` is what to write then. */
export function vaultNamed<V extends NamedVault>(vaults: readonly V[], name: string, instead?: string): V {
  const matches = vaults.filter((vault) => vault.name === name);
  const [only] = matches;
  if (only === undefined) throw noVault(name, vaults);
  if (matches.length > 1) throw severalOf("vaults", name, matches, instead);
  return only;
}

/** The ends of the readings whose folders exist; a failure where none does. */
async function follow(
  path: Path,
  vaults: readonly NamedVault[],
  foldersOf: (vaultId: string) => Promise<FolderIndex>,
): Promise<Place[]> {
  const [vaultName = ""] = path.parts;
  const vault = vaultNamed(vaults, vaultName);
  const places: Place[] = [];
  let failure: PassworkError | undefined;
  for (const reading of readingsOf(path)) {
    try {
      const folders = reading.folders.length > 0 ? await foldersOf(vault.id) : new Map();
      places.push({ ...reading, vaultId: vault.id, folderId: folderAt(reading.folders, folders, vault) });
    } catch (error) {
      // Several folders of one name are no reason to take another reading, nor is what the server answers: it may not
      // be the server.
      if (!(error instanceof NotFoundError) || error.status !== undefined) throw error;
      failure = error;
    }
  }
  if (places.length === 0 && failure !== undefined)
    throw path.isItem === true ? withoutField(failure) : failure;
  return places;
}

/** Where no field can be named, one may have been. */
function withoutField({ message, hint, subject }: PassworkError): PassworkError {
  return new NotFoundError(message, {
    hint: hint === undefined ? ENDS_IN_ITEM : `${hint} ${ENDS_IN_ITEM}`,
    ...(subject === undefined ? {} : { subject }),
  });
}

function readingsOf({ parts, totp, isItem }: Path): Reading[] {
  const names = parts.slice(1);
  const asItem = { folders: names.slice(0, -1), item: names.at(-1) ?? "", field: null };
  if (isItem === true || names.length < 2) return [asItem];
  const asField = { folders: names.slice(0, -2), item: names.at(-2) ?? "", field: names.at(-1) ?? "" };
  return totp === true ? [asField] : [asItem, asField];
}

/** The folder that the names lead to from the top of the vault; null for none. */
function folderAt(names: readonly string[], folders: FolderIndex, vault: NamedVault): string | null {
  let at: string | null = null;
  for (const [depth, name] of names.entries()) {
    const here: readonly NamedFolder[] = folders.get(at) ?? [];
    const matches = here.filter((folder) => folder.name === name);
    if (matches.length > 1) throw severalOf("folders", name, matches);
    if (matches[0] === undefined) {
      throw noFolder([vault.name, ...names.slice(0, depth)], name, here);
    }
    at = matches[0].id;
  }
  return at;
}

/** What lies in the places. */
async function contents(
  places: readonly Place[],
  search: (search: Search) => Promise<Found[]>,
): Promise<Found[]> {
  const folderIds = [...new Set(places.flatMap(({ folderId }) => folderId ?? []))];
  const vaultIds = [
    ...new Set(places.flatMap(({ vaultId, folderId }) => (folderId === null ? vaultId : []))),
  ];
  const searches: Search[] = [
    ...inPieces(folderIds).map((ids) => ({ folderIds: ids })),
    ...inPieces(vaultIds).map((ids) => ({ vaultIds: ids })),
  ];
  return (await Promise.all(searches.map(search))).flat();
}

/** Folders by the id of the one that they are in; null at the top of the vault. */
type FolderIndex = ReadonlyMap<string | null, readonly NamedFolder[]>;
/** What was found by where it lies. Thousands of paths may lead to one place, which holds thousands of items. */
type FoundIndex = ReadonlyMap<
  string,
  { all: readonly Found[]; byName: ReadonlyMap<string, readonly Found[]> }
>;

function byPlace(found: readonly Found[]): FoundIndex {
  const groups = groupedBy(found, placeKey);
  return new Map([...groups].map(([key, all]) => [key, { all, byName: groupedBy(all, ({ name }) => name) }]));
}

function placeKey({ vaultId, folderId }: Pick<Place, "vaultId" | "folderId">): string {
  return `${vaultId}/${folderId}`;
}

function groupedBy<K, T>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

function candidates(places: readonly Place[], found: FoundIndex, kind: Candidate["kind"]): Candidate[] {
  const all = places.flatMap((place) =>
    (found.get(placeKey(place))?.byName.get(place.item) ?? []).flatMap((hit) => {
      const id = kind === "item" ? hit.id : hit.shortcutId;
      return id === null ? [] : { kind, id, field: place.field };
    }),
  );
  // A server whose folder filter descends finds an item once by its folder and once by its vault.
  return [...new Map(all.map((one) => [JSON.stringify([one.id, one.field]), one])).values()];
}

async function failureOr<T>(work: () => Promise<T>): Promise<T | PassworkError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PassworkError) return error;
    throw error;
  }
}
