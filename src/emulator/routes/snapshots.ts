// Snapshots: earlier versions of an item. Whoever may read the item may read them.

import { type Answer, missing } from "../answers.ts";
import { itemFor } from "../lookup.ts";
import type { StoredSnapshot } from "../model.ts";
import type { UserContext, UserRoute } from "../router.ts";
import { attachmentsView, personView } from "../views.ts";
import { ok } from "./reply.ts";

export const SNAPSHOT_ROUTES: readonly UserRoute[] = [
  {
    method: "GET",
    pattern: "items/:id/snapshots",
    handle(context) {
      const item = itemFor(context, context.param("id"), "read");
      const snapshots = [...context.state.snapshots.values()].filter(({ itemId }) => itemId === item.id);
      return ok({ items: snapshots.map((snapshot) => snapshotView(context, snapshot)) });
    },
  },
  {
    method: "GET",
    pattern: "items/:id/snapshot/:snapshotId",
    handle(context) {
      const item = itemFor(context, context.param("id"), "read");
      const snapshot = context.state.snapshots.get(context.param("snapshotId"));
      if (snapshot?.itemId !== item.id) throw missing("Snapshot");
      return ok(snapshotView(context, snapshot));
    },
  },
  { method: "GET", pattern: "snapshots/:snapshotId/attachment/:attachmentId", handle: attachment },
];

function snapshotView({ state, behaviour }: UserContext, snapshot: StoredSnapshot): Record<string, unknown> {
  return {
    id: snapshot.id,
    itemId: snapshot.itemId,
    name: snapshot.name,
    login: snapshot.login,
    passwordEncrypted: snapshot.passwordEncrypted,
    url: snapshot.url,
    ...(behaviour.urlsField ? { urls: snapshot.urls } : {}),
    customs: snapshot.customs,
    tags: snapshot.tags,
    attachments: attachmentsView(snapshot),
    creatorId: snapshot.creatorId,
    createdAt: snapshot.createdAt,
    keyEncrypted: snapshot.keyEncrypted,
    description: snapshot.description,
    fieldsOrder: snapshot.fieldsOrder,
    creator: personView(state.users.get(snapshot.creatorId)),
  };
}

function attachment(context: UserContext): Answer {
  const snapshot = context.state.snapshots.get(context.param("snapshotId"));
  if (snapshot === undefined) throw missing("Snapshot");
  itemFor(context, snapshot.itemId, "read");
  const found = snapshot.attachments.find(({ id }) => id === context.param("attachmentId"));
  if (found === undefined) throw missing("Attachment");
  const { id, name, encryptedKey, encryptedData, hash } = found;
  return ok({ id, snapshotId: snapshot.id, name, encryptedKey, encryptedData, hash });
}
