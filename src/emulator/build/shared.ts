// What refers to items of a seed: shortcuts, inbox items and links.

import { sha256Hex } from "../../crypto/master-key.ts";
import { generateKey } from "../../crypto/random.ts";
import { seededId } from "../ids.ts";
import { sealForUser, sealText } from "../seal.ts";
import type { SeedShortcut } from "../seed.ts";
import { type Draft, found, ownerOf, type Place } from "./draft.ts";

/** Adds them all; every item is there by now. */
export function addShared(draft: Draft): void {
  for (const { shortcut, place } of draft.shortcuts) addShortcut(draft, shortcut, place);
  for (const entry of draft.seed.inbox ?? []) {
    const itemId = found(draft.ids.items, entry.item);
    const recipientId = found(draft.ids.users, entry.to);
    const id = entry.id ?? seededId("inbox", `${entry.item}\0${entry.to}`);
    const itemKey = draft.itemKeys.get(itemId) ?? null;
    const publicKey = draft.keys.get(entry.to)?.publicKey;
    draft.ids.inbox[entry.ref ?? entry.item] = id;
    draft.state.inbox.set(id, {
      id,
      itemId,
      recipientId,
      senderId: entry.from === undefined ? ownerOf(draft) : found(draft.ids.users, entry.from),
      keyEncrypted:
        itemKey === null || publicKey === undefined ? null : sealForUser(itemKey, publicKey, "oaep"),
      access: entry.access ?? "read",
      createdAt: entry.createdAt ?? draft.options.now,
      isViewed: false,
      isUserNotified: true,
    });
  }
  for (const link of draft.seed.links ?? []) addLink(draft, link.item, link.type, link.expirationTime);
}

function addShortcut(draft: Draft, seed: SeedShortcut, { vault, vaultKey, folderId, path }: Place): void {
  const itemId = found(draft.ids.items, seed.item);
  const itemKey = draft.itemKeys.get(itemId) ?? null;
  const id = seed.id ?? seededId("shortcut", `${path}\0${seed.ref ?? seed.item}`);
  draft.ids.shortcuts[seed.ref ?? seed.item] ??= id;
  draft.state.shortcuts.set(id, {
    id,
    itemId,
    vaultId: vault.id,
    folderId,
    keyEncrypted: itemKey === null || vaultKey === null ? null : sealText(itemKey, vaultKey),
    creatorId: ownerOf(draft),
  });
}

function addLink(draft: Draft, itemName: string, type = "reusable", expirationTime = "unlimited"): void {
  const itemId = found(draft.ids.items, itemName);
  const itemKey = draft.itemKeys.get(itemId) ?? null;
  const code = itemKey === null ? null : generateKey();
  const id = seededId("link", itemName);
  draft.state.links.set(id, {
    id,
    url: `/links/${id}`,
    itemId,
    shortcutId: null,
    creatorId: ownerOf(draft),
    type,
    expirationTime,
    keyHash: code === null ? null : sha256Hex(code),
    keyEncrypted: code === null || itemKey === null ? null : sealText(code, itemKey),
    itemData: { name: draft.state.items.get(itemId)?.name },
  });
}
