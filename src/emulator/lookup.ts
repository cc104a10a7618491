// Finds what a request names and checks the user's rights on it: 404 for what is not there, 403 for the rest.

import { forbidden, missing } from "./answers.ts";
import type { Access, StoredFolder, StoredItem, StoredShortcut, StoredVault } from "./model.ts";
import type { UserContext } from "./router.ts";
import { reaches } from "./state.ts";

/** The item, if it exists and the user has the right to it by its place. */
export function itemFor(context: UserContext, id: string, wanted: Access): StoredItem {
  const item = existingItem(context, id);
  if (!context.state.mayItem(context.user.id, item, wanted)) throw forbidden();
  return item;
}

/** The item, whoever asks. Items in the bin count as missing unless the server shows them. */
export function existingItem({ state, behaviour }: UserContext, id: string): StoredItem {
  const item = state.items.get(id);
  if (item === undefined || (item.isDeleted && behaviour.deletedItems === "missing")) throw missing("Item");
  return item;
}

/** The shortcut, if the user may read where it lies. */
export function shortcutFor(context: UserContext, id: string, wanted: Access): StoredShortcut {
  const shortcut = context.state.shortcuts.get(id);
  if (shortcut === undefined) throw missing("Shortcut");
  placeFor(context, shortcut.vaultId, shortcut.folderId, wanted);
  return shortcut;
}

/** The vault, if the user has the right to it. */
export function vaultFor({ state, user }: UserContext, id: string, wanted: Access): StoredVault {
  const vault = state.vaults.get(id);
  if (vault === undefined) throw missing("Vault");
  if (!reaches(vault.access.get(user.id) ?? "none", wanted)) throw forbidden();
  return vault;
}

/** The folder, if the user has the right to it. */
export function folderFor({ state, user }: UserContext, id: string, wanted: Access): StoredFolder {
  const folder = state.folders.get(id);
  if (folder === undefined) throw missing("Folder");
  if (!reaches(state.accessAt(user.id, folder.vaultId, folder.id), wanted)) throw forbidden();
  return folder;
}

/** A place to put something: the vault or a folder of it, if both exist, fit together and the user may. */
export function placeFor(
  context: UserContext,
  vaultId: string,
  folderId: string | null,
  wanted: Access,
): void {
  const { state, user } = context;
  if (!state.vaults.has(vaultId)) throw missing("Vault");
  if (folderId !== null && state.folders.get(folderId)?.vaultId !== vaultId) throw missing("Folder");
  if (!reaches(state.accessAt(user.id, vaultId, folderId), wanted)) throw forbidden();
}
