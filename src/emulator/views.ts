// How stored objects look in answers.

import type { Behaviour } from "./behaviour.ts";
import type { ItemContent, StoredItem, StoredShortcut, StoredUser } from "./model.ts";
import type { State } from "./state.ts";

/** Who asks, and how the server behaves: what a view depends on. */
export interface Viewer {
  state: State;
  behaviour: Behaviour;
  user: StoredUser;
}

/** The whole item, as `GET /items/{id}` answers it. */
export function itemView(viewer: Viewer, item: StoredItem): Record<string, unknown> {
  return { ...itemFields(viewer, item), vaultMasterKeyEncrypted: vaultKeyFor(viewer, item.vaultId) };
}

/** The item without its vault's key: what shortcuts show. */
export function itemFields({ behaviour, user }: Viewer, item: StoredItem): Record<string, unknown> {
  return {
    id: item.id,
    vaultId: item.vaultId,
    folderId: item.folderId,
    passwordEncrypted: item.passwordEncrypted,
    keyEncrypted: item.keyEncrypted,
    customs: item.customs,
    attachments: attachmentsView(item),
    name: item.name,
    login: item.login,
    url: item.url,
    ...(behaviour.urlsField ? { urls: item.urls } : {}),
    description: item.description,
    tags: item.tags,
    fieldsOrder: item.fieldsOrder,
    isDeleted: item.isDeleted,
    color: item.color,
    isFavorite: item.favoriteOf.has(user.id),
  };
}

/** A hit of a search or a list: no secret fields. */
export function itemSummary({ state, behaviour, user }: Viewer, item: StoredItem): Record<string, unknown> {
  return {
    id: item.id,
    name: item.name,
    vaultId: item.vaultId,
    folderId: item.folderId,
    login: item.login,
    url: item.url,
    ...(behaviour.urlsField ? { urls: item.urls } : {}),
    description: item.description,
    tags: item.tags,
    color: item.color,
    isFavorite: item.favoriteOf.has(user.id),
    path: state.pathOf(item.vaultId, item.folderId),
  };
}

export function shortcutView(shortcut: StoredShortcut, state: State): Record<string, unknown> {
  const { id, keyEncrypted, itemId, vaultId, folderId, creatorId } = shortcut;
  return { id, keyEncrypted, itemId, vaultId, folderId, creator: personView(state.users.get(creatorId)) };
}

/** The attachments as items list them: without their data. */
export function attachmentsView(content: ItemContent): { id: string; name: string; encryptedKey: string }[] {
  return content.attachments.map(({ id, name, encryptedKey }) => ({ id, name, encryptedKey }));
}

/** The vault's key encrypted for the user, or null: no encryption, or no member. */
export function vaultKeyFor({ state, user }: Viewer, vaultId: string): string | null {
  return state.vaults.get(vaultId)?.keys.get(user.id) ?? null;
}

/** A user as others see them. */
export function personView(user: StoredUser | undefined): Record<string, unknown> | null {
  if (user === undefined) return null;
  return { id: user.id, login: user.login, email: user.email, fullName: user.fullName };
}
