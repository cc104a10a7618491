// Items and shortcuts found by what they are called, where they are and how they are tagged: ids and names, no values.

import type { CallParameters } from "./api.ts";
import type { Core } from "./core.ts";
import { objectIn, textIn, textsIn, wrongInput } from "./input.ts";
import type { GivenPlace } from "./item-input.ts";
import { type PathPart, pathOf } from "./path.ts";
import {
  checkIds,
  itemsOf,
  type JsonObject,
  objectOf,
  optionalId,
  optionalText,
  requiredId,
  textsOf,
} from "./wire.ts";

/** What to look for: all that is given must fit. */
export interface Search {
  /** Text in the name, the address or the notes. */
  query?: string | undefined;
  tags?: readonly string[] | undefined;
  colorCodes?: readonly number[] | undefined;
  /** Vaults, with everything in their folders. */
  vaultIds?: readonly string[] | undefined;
  /** Folders, their direct children only. */
  folderIds?: readonly string[] | undefined;
}

/** An item or a shortcut as searches and lists show it: no values. */
export interface Found {
  /** The item's id. */
  id: string;
  /** The shortcut's id where a shortcut was found, else null. */
  shortcutId: string | null;
  name: string;
  vaultId: string;
  folderId: string | null;
  /** From the vault to the folder that it lies in, where the server tells it. */
  path: PathPart[];
  tags: string[];
}

/** A shortcut that was found. */
export interface FoundShortcut extends Found {
  shortcutId: string;
}

type Signal = AbortSignal | undefined;

/** Finds items (see `checkedSearch`). The server answers all at once: it has no pages. */
export async function searchItems(core: Core, search: CallParameters, signal?: Signal): Promise<Found[]> {
  const subject = "the search for items";
  const hits = await find(core, "/v1/items/search", search, subject, signal);
  return hits.map((raw) => foundOf(raw, subject));
}

/** Finds shortcuts. */
export async function searchShortcuts(
  core: Core,
  search: CallParameters,
  signal?: Signal,
): Promise<FoundShortcut[]> {
  const subject = "the search for shortcuts";
  const hits = await find(core, "/v1/shortcuts/search", search, subject, signal);
  return hits.map((raw) => {
    const shortcut = objectOf(raw.shortcut, subject);
    return {
      ...foundOf(raw, subject, shortcut),
      shortcutId: requiredId(shortcut, "id", subject),
    };
  });
}

/** The items of a vault, or the direct children of one of its folders. */
export async function listItems(
  core: Core,
  { vaultId, folderId }: GivenPlace,
  signal?: Signal,
): Promise<Found[]> {
  const subject = `the items of ${folderId === null ? `vault ${vaultId}` : `folder ${folderId}`}`;
  const listed = await find(core, "/v1/items", { vaultId, folderId }, subject, signal);
  return listed.map((raw) => foundOf(raw, subject));
}

async function find(
  core: Core,
  path: string,
  parameters: CallParameters,
  subject: string,
  signal: Signal,
): Promise<JsonObject[]> {
  // Whoever searches reads next: the keys are fetched meanwhile.
  core.keys.prepare();
  return itemsOf(await core.api.call("GET", path, parameters, { subject, signal }), subject);
}

/** Throws a `UsageError` for what no search has. */
export function checkedSearch(search: Search): CallParameters {
  const input = objectIn(search, "search", ["query", "tags", "colorCodes", "vaultIds", "folderIds"]);
  const { colorCodes } = input;
  if (colorCodes !== undefined && !(Array.isArray(colorCodes) && colorCodes.every(Number.isSafeInteger))) {
    throw wrongInput("colorCodes", "The colorCodes must be a list of whole numbers.");
  }
  return {
    query: input.query === undefined ? undefined : textIn(input.query, "query"),
    tags: input.tags === undefined ? undefined : textsIn(input.tags, "tags"),
    colorCodes: search.colorCodes,
    vaultIds: input.vaultIds === undefined ? undefined : checkIds(input.vaultIds, "vault id"),
    folderIds: input.folderIds === undefined ? undefined : checkIds(input.folderIds, "folder id"),
  };
}

/** What a hit shows; `place` has its vault and folder. */
function foundOf(raw: JsonObject, subject: string, place = raw): Found {
  return {
    id: requiredId(raw, "id", subject),
    shortcutId: null,
    name: optionalText(raw, "name") ?? "",
    vaultId: optionalId(place, "vaultId") ?? "",
    folderId: optionalId(place, "folderId"),
    path: pathOf(raw),
    tags: textsOf(raw, "tags"),
  };
}
