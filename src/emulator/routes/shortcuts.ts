// Shortcuts: an item shown in another place. Reading one needs the right to that place, not to the item's own.

import { type Answer, missing } from "../answers.ts";
import { cipherForm } from "../item-fields.ts";
import { existingItem, itemFor, placeFor, shortcutFor } from "../lookup.ts";
import type { StoredShortcut } from "../model.ts";
import type { UserContext, UserRoute } from "../router.ts";
import { itemFields, shortcutView } from "../views.ts";
import { created, done, ok } from "./reply.ts";

export const SHORTCUT_ROUTES: readonly UserRoute[] = [
  { method: "POST", pattern: "shortcuts", handle: create },
  { method: "GET", pattern: "shortcuts/:id", handle: read },
  { method: "DELETE", pattern: "shortcuts/:id", handle: remove },
];

function read(context: UserContext): Answer {
  const { state } = context;
  const shortcut = shortcutFor(context, context.param("id"), "read");
  const item = existingItem(context, shortcut.itemId);
  if (item.isDeleted) throw missing("Item");
  return ok({
    ...itemFields(context, item),
    shortcut: shortcutView(shortcut, state),
    path: state.pathOf(shortcut.vaultId, shortcut.folderId),
  });
}

function create(context: UserContext): Answer {
  const { state, fields, user } = context;
  const vaultId = fields.id("vaultId", { required: true })?.toLowerCase() ?? "";
  const folderId = fields.id("folderId")?.toLowerCase() ?? null;
  const itemId = fields.id("itemId", { required: true })?.toLowerCase() ?? "";
  const keyEncrypted =
    fields.cipher("keyEncrypted", cipherForm(context), { required: state.encryption }) ?? null;
  fields.check();
  itemFor(context, itemId, "read");
  placeFor(context, vaultId, folderId, "edit");
  const shortcut: StoredShortcut = {
    id: state.newId(),
    itemId,
    vaultId,
    folderId,
    keyEncrypted,
    creatorId: user.id,
  };
  state.shortcuts.set(shortcut.id, shortcut);
  return created(context, { id: shortcut.id });
}

function remove(context: UserContext): Answer {
  const shortcut = shortcutFor(context, context.param("id"), "edit");
  context.state.shortcuts.delete(shortcut.id);
  return done(context);
}
