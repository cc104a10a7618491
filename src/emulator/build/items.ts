// Items of a seed, with their attachments and earlier versions.

import { generateKey } from "../../crypto/random.ts";
import { seededId } from "../ids.ts";
import type { StoredItem } from "../model.ts";
import { sealContent, sealText } from "../seal.ts";
import type { SeedItem } from "../seed.ts";
import { accessOf, type Draft, found, ownerOf, type Place } from "./draft.ts";

/** Adds an item at a place. */
export function addItem(draft: Draft, seed: SeedItem, place: Place): void {
  const path = `${place.path}/${seed.name}`;
  const label = seed.ref ?? seed.name;
  const id = seed.id ?? freshItemId(draft, seed.ref === undefined ? path : `${path}\0${seed.ref}`);
  const { vaultKey } = place;
  const isLegacy = seed.legacy ?? place.seed.legacy ?? false;
  const itemKey = vaultKey === null ? null : isLegacy ? vaultKey : (seed.itemKey ?? generateKey());
  const keyEncrypted = vaultKey === null || itemKey === null || isLegacy ? null : sealText(itemKey, vaultKey);
  const attachmentId = ({ name, id: given }: { name: string; id?: string }): string => {
    const known = given ?? seededId("attachment", `${id}\0${name}`);
    draft.ids.attachments[`${label}/${name}`] ??= known;
    return known;
  };
  const item: StoredItem = {
    ...sealContent(seed, itemKey, keyEncrypted, attachmentId),
    id,
    vaultId: place.vault.id,
    folderId: place.folderId,
    isDeleted: seed.isDeleted ?? false,
    favoriteOf: new Set(seed.favoriteOf?.map((user) => found(draft.ids.users, user))),
    access: accessOf(draft, seed.access),
    createdAt: draft.options.now,
    updatedAt: draft.options.now,
  };
  draft.itemKeys.set(id, itemKey);
  for (const name of new Set([seed.ref, seed.name, path]))
    if (name !== undefined) draft.ids.items[name] ??= id;
  draft.state.items.set(id, item);
  for (const [n, snapshot] of (seed.snapshots ?? []).entries()) {
    const snapshotId = snapshot.id ?? seededId("snapshot", `${id}\0${n}`);
    draft.ids.snapshots[`${label}#${n}`] ??= snapshotId;
    draft.state.snapshots.set(snapshotId, {
      ...sealContent({ name: seed.name, ...snapshot }, itemKey, keyEncrypted, attachmentId),
      id: snapshotId,
      itemId: id,
      creatorId: snapshot.creator === undefined ? ownerOf(draft) : found(draft.ids.users, snapshot.creator),
      createdAt: snapshot.createdAt ?? draft.options.now,
    });
  }
}

/** Two items may have the same name in the same place. */
function freshItemId(draft: Draft, path: string): string {
  for (let n = 0; ; n++) {
    const id = seededId("item", n === 0 ? path : `${path}\0${n}`);
    if (!draft.state.items.has(id)) return id;
  }
}
