// Search over items and over shortcuts: same parameters, same matching; a shortcut is found where it lies.

import type { StoredItem } from "../model.ts";
import type { UserContext, UserRoute } from "../router.ts";
import { reaches } from "../state.ts";
import { itemSummary, shortcutView } from "../views.ts";
import { ok } from "./reply.ts";

interface Place {
  vaultId: string;
  folderId: string | null;
}

export const SEARCH_ROUTES: readonly UserRoute[] = [
  {
    method: "GET",
    pattern: "items/search",
    handle(context) {
      const { state, user } = context;
      const matches = matcher(context);
      const hits = [...state.items.values()].filter(
        (item) => !item.isDeleted && matches(item, item) && state.mayItem(user.id, item, "read"),
      );
      return ok({ items: capped(context, hits).map((item) => itemSummary(context, item)) });
    },
  },
  {
    method: "GET",
    pattern: "shortcuts/search",
    handle(context) {
      const { state, user } = context;
      const matches = matcher(context);
      const hits = [...state.shortcuts.values()].flatMap((shortcut) => {
        const item = state.items.get(shortcut.itemId);
        if (item === undefined || item.isDeleted || !matches(item, shortcut)) return [];
        const access = state.accessAt(user.id, shortcut.vaultId, shortcut.folderId);
        return reaches(access, "read") ? [{ item, shortcut }] : [];
      });
      const items = capped(context, hits).map(({ item, shortcut }) => ({
        ...itemSummary(context, item),
        shortcut: shortcutView(shortcut, state),
        path: state.pathOf(shortcut.vaultId, shortcut.folderId),
      }));
      return ok({ items });
    },
  },
];

/** Whether an item that lies in a place is what the query asks for. */
function matcher({ state, behaviour, query }: UserContext): (item: StoredItem, place: Place) => boolean {
  const text = query.text("query")?.toLowerCase() ?? "";
  const tags = query.texts("tags");
  const colors = query.texts("colorCodes").map(Number);
  const vaultIds = query.ids("vaultIds");
  const folderIds = query.ids("folderIds");

  const inVault = ({ vaultId, folderId }: Place): boolean =>
    vaultIds.length === 0 ||
    (vaultIds.includes(vaultId) && (behaviour.vaultFilterDescends || folderId === null));
  const inFolder = ({ folderId }: Place): boolean =>
    folderIds.length === 0 ||
    folderIds.some((id) => (behaviour.folderFilterDescends ? state.isWithin(folderId, id) : folderId === id));
  const hasTags = (item: StoredItem): boolean => {
    if (tags.length === 0) return true;
    const has = (tag: string): boolean => item.tags.includes(tag);
    return behaviour.tagsMatch === "all" ? tags.every(has) : tags.some(has);
  };
  const hasText = ({ name, url, urls, description }: StoredItem): boolean =>
    text === "" || [name, url, description, ...urls].some((part) => part?.toLowerCase().includes(text));

  return (item, place) =>
    inVault(place) &&
    inFolder(place) &&
    hasTags(item) &&
    (colors.length === 0 || colors.includes(item.color)) &&
    hasText(item);
}

function capped<Hit>({ behaviour }: UserContext, hits: Hit[]): Hit[] {
  return behaviour.searchCap > 0 ? hits.slice(0, behaviour.searchCap) : hits;
}
