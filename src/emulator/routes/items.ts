// Items: read, list, create, change, move, delete, and their attachments. A change keeps the version before it as
// a snapshot.

import { type Answer, forbidden, missing, refuse } from "../answers.ts";
import { cipherForm, emptyContent, readAttachments, readContent } from "../item-fields.ts";
import { existingItem, itemFor, placeFor } from "../lookup.ts";
import type { Access, StoredItem } from "../model.ts";
import type { UserContext, UserRoute } from "../router.ts";
import { reaches } from "../state.ts";
import { itemSummary, itemView } from "../views.ts";
import { created, done, ok } from "./reply.ts";

export const ITEM_ROUTES: readonly UserRoute[] = [
  { method: "GET", pattern: "items", handle: list },
  { method: "POST", pattern: "items", handle: create },
  {
    method: "GET",
    pattern: "items/:id",
    handle: (context) => ok(itemView(context, itemFor(context, context.param("id"), "read"))),
  },
  { method: "PATCH", pattern: "items/:id", handle: change },
  { method: "DELETE", pattern: "items/:id", handle: remove },
  { method: "POST", pattern: "items/:id/move", handle: move },
  { method: "GET", pattern: "items/:id/attachment/:attachmentId", handle: attachment },
];

/** Without a folder the whole vault, with one its direct children. */
function list(context: UserContext): Answer {
  const { state, user, query } = context;
  const [vaultId] = query.ids("vaultId");
  const [folderId] = query.ids("folderId");
  if (vaultId === undefined)
    throw refuse("validation", "isRequired", "This value should not be blank.", "vaultId");
  placeFor(context, vaultId, folderId ?? null, "navigate");
  const items = [...state.items.values()].filter(
    (item) =>
      item.vaultId === vaultId &&
      (folderId === undefined || item.folderId === folderId) &&
      !item.isDeleted &&
      state.mayItem(user.id, item, "read"),
  );
  return ok({ items: items.map((item) => itemSummary(context, item)) });
}

function create(context: UserContext): Answer {
  const { state, fields } = context;
  const vaultId = fields.id("vaultId", { required: true })?.toLowerCase() ?? "";
  const folderId = fields.id("folderId")?.toLowerCase() ?? null;
  const content = readContent(context, fields);
  const attachments = readAttachments(context, fields, []) ?? [];
  fields.check();
  placeFor(context, vaultId, folderId, "edit");
  const now = context.now();
  const item: StoredItem = {
    ...emptyContent(),
    ...content,
    attachments,
    id: state.newId(),
    vaultId,
    folderId,
    isDeleted: false,
    favoriteOf: new Set(),
    access: new Map(),
    createdAt: now,
    updatedAt: now,
  };
  state.items.set(item.id, item);
  return created(context, { id: item.id });
}

function change(context: UserContext): Answer {
  const { behaviour, fields } = context;
  const item = changeable(context);
  const vaultId = fields.id("vaultId", { required: behaviour.patchNeedsVaultId })?.toLowerCase();
  const folderId = fields.id("folderId")?.toLowerCase();
  const content = readContent(context, fields);
  const sent = readAttachments(context, fields, item.attachments);
  if (vaultId !== undefined && vaultId !== item.vaultId)
    fields.fault("vaultId", "invalidValue", "Not the item's vault.");
  fields.check();
  if (folderId !== undefined) placeFor(context, item.vaultId, folderId, "edit");
  keepSnapshot(context, item);
  if (sent !== undefined) {
    const kept = behaviour.patchAttachments === "append" ? item.attachments : [];
    item.attachments = [...new Set([...kept, ...sent])];
  }
  Object.assign(item, content, { updatedAt: context.now() });
  if (fields.has("folderId")) item.folderId = folderId ?? null;
  return done(context);
}

/** By the item's place, or by a shortcut where the server lets that suffice. */
function changeable(context: UserContext): StoredItem {
  const { behaviour } = context;
  const id = context.param("id");
  const item = existingItem(context, id);
  return behaviour.shortcutGivesEditing && reachesByShortcut(context, item, "edit")
    ? item
    : itemFor(context, id, "edit");
}

function keepSnapshot({ state, user, now }: UserContext, item: StoredItem): void {
  const {
    id: itemId,
    vaultId,
    folderId,
    isDeleted,
    favoriteOf,
    access,
    createdAt,
    updatedAt,
    ...content
  } = item;
  const id = state.newId();
  state.snapshots.set(id, { ...content, id, itemId, creatorId: user.id, createdAt: now() });
}

function remove(context: UserContext): Answer {
  const { state } = context;
  const item = itemFor(context, context.param("id"), "edit");
  if (item.isDeleted) throw missing("Item");
  item.isDeleted = true;
  const binItemId = state.newId();
  state.bin.set(binItemId, { id: binItemId, kind: "item", objectId: item.id });
  return ok({ binItemId });
}

/** To another vault only with a key for it: under client-side encryption the key is sealed by the vault's. */
function move(context: UserContext): Answer {
  const { state, behaviour, fields } = context;
  const item = itemFor(context, context.param("id"), "edit");
  const vaultId = fields.id("vaultId", { required: true })?.toLowerCase() ?? "";
  const folderId = fields.id("folderId")?.toLowerCase() ?? null;
  const leaves = vaultId !== item.vaultId;
  const keyEncrypted = fields.cipher("keyEncrypted", cipherForm(context), {
    required: leaves && state.encryption,
  });
  fields.check();
  placeFor(context, vaultId, folderId, "edit");
  item.vaultId = vaultId;
  item.folderId = folderId;
  if (keyEncrypted !== undefined && behaviour.moveTakesKey) item.keyEncrypted = keyEncrypted;
  return done(context);
}

function attachment(context: UserContext): Answer {
  const item = existingItem(context, context.param("id"));
  if (!mayReadAttachments(context, item)) throw forbidden();
  const found = item.attachments.find(({ id }) => id === context.param("attachmentId"));
  if (found === undefined) throw missing("Attachment");
  const { id, name, encryptedKey, encryptedData, hash } = found;
  return ok({ id, itemId: item.id, name, encryptedKey, encryptedData, hash });
}

/** By the item's place, by an inbox item, or by a shortcut: the last two have no attachment endpoint of their own. */
function mayReadAttachments(context: UserContext, item: StoredItem): boolean {
  const { state, behaviour, user } = context;
  if (state.mayItem(user.id, item, "read")) return true;
  if ([...state.inbox.values()].some((sent) => sent.itemId === item.id && sent.recipientId === user.id))
    return true;
  return behaviour.shortcutGivesAttachments && reachesByShortcut(context, item, "read");
}

function reachesByShortcut({ state, user }: UserContext, item: StoredItem, wanted: Access): boolean {
  return [...state.shortcuts.values()].some(
    ({ itemId, vaultId, folderId }) =>
      itemId === item.id && reaches(state.accessAt(user.id, vaultId, folderId), wanted),
  );
}
