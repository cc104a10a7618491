// The inbox: items that other users sent. Only their recipient sees them, and the vault's key stays behind.

import { forbidden, missing } from "../answers.ts";
import { existingItem } from "../lookup.ts";
import type { StoredInboxItem } from "../model.ts";
import type { UserContext, UserRoute } from "../router.ts";
import { itemSummary, itemView, personView } from "../views.ts";
import { ok } from "./reply.ts";

export const INBOX_ROUTES: readonly UserRoute[] = [
  {
    method: "GET",
    pattern: "inbox-items",
    handle(context) {
      const { state, user } = context;
      const received = [...state.inbox.values()].filter(({ recipientId }) => recipientId === user.id);
      const items = received.flatMap((entry) => {
        const item = state.items.get(entry.itemId);
        if (item === undefined || item.isDeleted) return [];
        const { path, ...summary } = itemSummary(context, item);
        return [{ ...summary, inbox: inboxView(context, entry) }];
      });
      return ok({ items });
    },
  },
  {
    method: "GET",
    pattern: "inbox-items/:id",
    handle(context) {
      const entry = context.state.inbox.get(context.param("id"));
      if (entry === undefined) throw missing("Inbox item");
      if (entry.recipientId !== context.user.id) throw forbidden();
      const item = existingItem(context, entry.itemId);
      return ok({ ...itemView(context, item), inbox: inboxView(context, entry) });
    },
  },
];

function inboxView({ state }: UserContext, entry: StoredInboxItem): Record<string, unknown> {
  const { id, keyEncrypted, access, senderId, createdAt, isViewed, isUserNotified } = entry;
  const sender = personView(state.users.get(senderId));
  return { id, keyEncrypted, access, senderId, createdAt, isViewed, isUserNotified, sender };
}
