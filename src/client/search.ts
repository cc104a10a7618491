// Items and shortcuts found by what they are called, where they are and how they are tagged: ids and names, no values.

import type { Core } from "./core.ts";
import { isObject } from "./envelope.ts";
import { checkId, itemsOf, type JsonObject, optionalText, requiredId, textsOf } from "./wire.ts";

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

export interface Found {
  /** The item's id. */
  id: string;
  /** The shortcut's id where a shortcut was found, else null. */
  shortcutId: string | null;
  name: string;
  vaultId: string;
  folderId: string | null;
  tags: string[];
}

/** Finds items. The server answers all at once: it has no pages. */
export async function searchItems(core: Core, search: Search, signal?: AbortSignal): Promise<Found[]> {
  return await find(core, "/v1/items/search", search, "the search for items", signal);
}

/** Finds shortcuts. */
export async function searchShortcuts(core: Core, search: Search, signal?: AbortSignal): Promise<Found[]> {
  return await find(core, "/v1/shortcuts/search", search, "the search for shortcuts", signal);
}

async function find(
  core: Core,
  path: string,
  { query, tags, colorCodes, vaultIds, folderIds }: Search,
  subject: string,
  signal: AbortSignal | undefined,
): Promise<Found[]> {
  // Whoever searches reads next: the keys are fetched meanwhile.
  core.keys.prepare();
  const parameters = {
    query,
    tags: tags && [...tags],
    colorCodes: colorCodes && [...colorCodes],
    vaultIds: vaultIds?.map((id) => checkId(id, "vault id")),
    folderIds: folderIds?.map((id) => checkId(id, "folder id")),
  };
  const answer = await core.api.call("GET", path, parameters, { subject, signal });
  return itemsOf(answer, subject).map((raw) => foundOf(raw, subject));
}

function foundOf(raw: JsonObject, subject: string): Found {
  const shortcut = isObject(raw.shortcut) ? raw.shortcut : undefined;
  return {
    id: requiredId(raw, "id", subject),
    shortcutId: shortcut === undefined ? null : requiredId(shortcut, "id", subject),
    name: optionalText(raw, "name") ?? "",
    vaultId: optionalText(shortcut ?? raw, "vaultId") ?? "",
    folderId: optionalText(shortcut ?? raw, "folderId"),
    tags: textsOf(raw, "tags"),
  };
}
