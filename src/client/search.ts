// Items and shortcuts found by what they are called, where they are and how they are tagged: ids and names, no values.

import type { Parameters } from "./api.ts";
import type { Core } from "./core.ts";
import { type PathPart, pathOf } from "./folders.ts";
import type { GivenPlace } from "./item-input.ts";
import { checkId, itemsOf, type JsonObject, objectOf, optionalText, requiredId, textsOf } from "./wire.ts";

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

/** Finds items. The server answers all at once: it has no pages. */
export async function searchItems(core: Core, search: Search, signal?: Signal): Promise<Found[]> {
  const subject = "the search for items";
  const hits = await find(core, "/v1/items/search", parametersOf(search), subject, signal);
  return hits.map((raw) => foundOf(raw, subject));
}

/** Finds shortcuts. */
export async function searchShortcuts(core: Core, search: Search, signal?: Signal): Promise<FoundShortcut[]> {
  const subject = "the search for shortcuts";
  const hits = await find(core, "/v1/shortcuts/search", parametersOf(search), subject, signal);
  return hits.map((raw) => {
    const shortcut = objectOf(raw.shortcut, subject);
    return {
      ...foundOf({ ...raw, ...placeOf(shortcut) }, subject),
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
  parameters: Parameters,
  subject: string,
  signal: Signal,
): Promise<JsonObject[]> {
  // Whoever searches reads next: the keys are fetched meanwhile.
  core.keys.prepare();
  return itemsOf(await core.api.call("GET", path, parameters, { subject, signal }), subject);
}

function parametersOf({ query, tags, colorCodes, vaultIds, folderIds }: Search): Parameters {
  return {
    query,
    tags: tags && [...tags],
    colorCodes: colorCodes && [...colorCodes],
    vaultIds: vaultIds?.map((id) => checkId(id, "vault id")),
    folderIds: folderIds?.map((id) => checkId(id, "folder id")),
  };
}

function foundOf(raw: JsonObject, subject: string): Found {
  const { vaultId, folderId } = placeOf(raw);
  return {
    id: requiredId(raw, "id", subject),
    shortcutId: null,
    name: optionalText(raw, "name") ?? "",
    vaultId: vaultId ?? "",
    folderId,
    path: pathOf(raw),
    tags: textsOf(raw, "tags"),
  };
}

/** Ids in lower case, as they are compared. */
function placeOf(raw: JsonObject): { vaultId: string | null; folderId: string | null } {
  return {
    vaultId: optionalText(raw, "vaultId")?.toLowerCase() ?? null,
    folderId: optionalText(raw, "folderId")?.toLowerCase() ?? null,
  };
}
