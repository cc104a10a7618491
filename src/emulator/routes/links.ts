// Links: a copy of an item, sealed under a code that only the link's URL holds.

import { randomBytes } from "node:crypto";
import { type Answer, invalid } from "../answers.ts";
import type { Fields } from "../fields.ts";
import { cipherForm, readContent } from "../item-fields.ts";
import { existingItem, itemFor, shortcutFor } from "../lookup.ts";
import type { StoredLink } from "../model.ts";
import type { UserContext, UserRoute } from "../router.ts";
import { created, ok } from "./reply.ts";

const TYPES = ["single_use", "reusable"];
const EXPIRATION_TIMES = ["1 hour", "1 week", "1 month", "unlimited"];

export const LINK_ROUTES: readonly UserRoute[] = [
  { method: "POST", pattern: "links", handle: create },
  {
    method: "GET",
    pattern: "links",
    handle({ state, user }) {
      const own = [...state.links.values()].filter(({ creatorId }) => creatorId === user.id);
      return ok({
        items: own.map(({ id, url, itemId, type, expirationTime }) => ({
          id,
          url,
          itemId,
          type,
          expirationTime,
        })),
      });
    },
  },
];

function create(context: UserContext): Answer {
  const { state, fields, user, request } = context;
  const itemId = fields.id("itemId", { required: true })?.toLowerCase() ?? "";
  const shortcutId = fields.id("shortcutId")?.toLowerCase() ?? null;
  const type = fields.requiredText("type");
  const expirationTime = fields.requiredText("expirationTime");
  const keyHash = fields.text("keyHash", { required: state.encryption }) ?? null;
  const keyEncrypted =
    fields.cipher("keyEncrypted", cipherForm(context), { required: state.encryption }) ?? null;
  const itemData = fields.object("itemData", { required: true });
  if (itemData !== undefined) {
    readContent(context, itemData);
    readKeys(context, itemData, itemId);
  }
  fields.check();
  if (!TYPES.includes(type)) throw invalid("type", "Unknown link type.");
  if (!EXPIRATION_TIMES.includes(expirationTime)) throw invalid("expirationTime", "Unknown expiration time.");
  if (shortcutId === null) itemFor(context, itemId, "read");
  else if (shortcutFor(context, shortcutId, "read").itemId !== existingItem(context, itemId).id) {
    throw invalid("shortcutId", "The shortcut is not the item's.");
  }
  const id = state.newId();
  // The host that the client talked to, as a real server makes its links of its own address.
  const url = `${request.origin}/links/${randomBytes(16).toString("hex")}`;
  const link: StoredLink = {
    id,
    url,
    itemId,
    shortcutId,
    creatorId: user.id,
    type,
    expirationTime,
    keyHash,
    keyEncrypted,
    itemData: request.body.itemData,
  };
  state.links.set(id, link);
  return created(context, { url });
}

/** The attachments of a copy: those of the item, their keys wrapped under the link's code, without their content. */
function readKeys(context: UserContext, itemData: Fields, itemId: string): void {
  const present = context.state.items.get(itemId)?.attachments ?? [];
  for (const entry of itemData.objects("attachments") ?? []) {
    const id = entry.requiredText("id");
    entry.requiredText("name");
    entry.cipher("encryptedKey", cipherForm(context), { required: true });
    if (!present.some((attachment) => attachment.id === id)) {
      entry.fault("id", "notFound", "The item has no such attachment.");
    }
  }
}
