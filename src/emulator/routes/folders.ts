// Folders: a flat list by vault, each naming its parent.

import { type Answer, invalid, refuse } from "../answers.ts";
import { folderFor, placeFor } from "../lookup.ts";
import type { StoredFolder } from "../model.ts";
import type { UserContext, UserRoute } from "../router.ts";
import { reaches } from "../state.ts";
import { created, done, ok } from "./reply.ts";

export const FOLDER_ROUTES: readonly UserRoute[] = [
  {
    method: "GET",
    pattern: "folders",
    handle(context) {
      const [vaultId] = context.query.ids("vaultId");
      if (vaultId === undefined)
        throw refuse("validation", "isRequired", "This value should not be blank.", "vaultId");
      placeFor(context, vaultId, null, "navigate");
      return ok({ items: visible(context, (folder) => folder.vaultId === vaultId).map(folderView) });
    },
  },
  { method: "POST", pattern: "folders", handle: create },
  {
    method: "GET",
    pattern: "folders/search",
    handle(context) {
      const text = context.query.text("query")?.toLowerCase() ?? "";
      const hits = visible(context, (folder) => folder.name.toLowerCase().includes(text));
      return ok({ items: hits.map((folder) => ({ ...folderView(folder), path: pathOf(context, folder) })) });
    },
  },
  {
    method: "GET",
    pattern: "folders/:id",
    handle(context) {
      const folder = folderFor(context, context.param("id"), "navigate");
      return ok({ ...folderView(folder), path: pathOf(context, folder) });
    },
  },
  {
    method: "POST",
    pattern: "folders/:id",
    handle(context) {
      const folder = folderFor(context, context.param("id"), "edit");
      const name = context.fields.requiredText("name", { filled: true });
      context.fields.check();
      folder.name = name;
      return done(context);
    },
  },
  { method: "DELETE", pattern: "folders/:id", handle: remove },
  { method: "POST", pattern: "folders/:id/move", handle: move },
];

function folderView({ id, name, vaultId, parentFolderId }: StoredFolder): Record<string, unknown> {
  return { id, name, vaultId, parentFolderId };
}

function pathOf({ state }: UserContext, { vaultId, parentFolderId }: StoredFolder): unknown {
  return state.pathOf(vaultId, parentFolderId);
}

function visible({ state, user }: UserContext, matches: (folder: StoredFolder) => boolean): StoredFolder[] {
  return [...state.folders.values()].filter(
    (folder) => matches(folder) && reaches(state.accessAt(user.id, folder.vaultId, folder.id), "navigate"),
  );
}

function create(context: UserContext): Answer {
  const { state, fields } = context;
  const name = fields.requiredText("name", { filled: true });
  const vaultId = fields.id("vaultId", { required: true })?.toLowerCase() ?? "";
  const parentFolderId = fields.id("parentFolderId")?.toLowerCase() ?? null;
  fields.check();
  placeFor(context, vaultId, parentFolderId, "edit");
  const folder: StoredFolder = { id: state.newId(), vaultId, parentFolderId, name, access: new Map() };
  state.folders.set(folder.id, folder);
  return created(context, { id: folder.id });
}

function remove(context: UserContext): Answer {
  const { state } = context;
  const folder = folderFor(context, context.param("id"), "edit");
  for (const item of state.items.values())
    if (state.isWithin(item.folderId, folder.id)) item.isDeleted = true;
  for (const shortcut of state.shortcuts.values()) {
    if (state.isWithin(shortcut.folderId, folder.id)) state.shortcuts.delete(shortcut.id);
  }
  const below = [...state.folders.values()].filter(({ id }) => state.isWithin(id, folder.id));
  for (const { id } of below) state.folders.delete(id);
  const binItemId = state.newId();
  state.bin.set(binItemId, { id: binItemId, kind: "folder", objectId: folder.id });
  return ok({ binItemId });
}

/** Within the vault only: to another one every key below would have to be sealed anew. */
function move(context: UserContext): Answer {
  const { state, fields } = context;
  const folder = folderFor(context, context.param("id"), "edit");
  const targetFolderId = fields.id("targetFolderId")?.toLowerCase() ?? null;
  fields.check();
  placeFor(context, folder.vaultId, targetFolderId, "edit");
  if (state.isWithin(targetFolderId, folder.id))
    throw invalid("targetFolderId", "A folder cannot lie within itself.");
  folder.parentFolderId = targetFolderId;
  return done(context);
}
