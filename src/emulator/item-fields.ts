// Reads an item's fields out of a body: all of them for a new item, those sent for a change.

import type { CipherForm, Fields } from "./fields.ts";
import type { ItemContent, StoredAttachment, StoredCustom } from "./model.ts";
import type { Context } from "./router.ts";

/** The form in which this server takes secret fields. */
export function cipherForm({ state, behaviour }: Context): CipherForm {
  if (!behaviour.checksCiphertext) return "any";
  return state.encryption ? "encrypted" : "base64";
}

/** An item with nothing in it. */
export function emptyContent(): ItemContent {
  return {
    name: "",
    login: null,
    url: null,
    urls: [],
    description: null,
    tags: [],
    color: 0,
    customs: [],
    passwordEncrypted: null,
    keyEncrypted: null,
    attachments: [],
    fieldsOrder: null,
  };
}

/** What of an item the body sets. Notes faults in `fields`; does not touch the attachments. */
export function readContent(context: Context, fields: Fields): Partial<ItemContent> {
  const form = cipherForm(context);
  const content: Partial<ItemContent> = {};
  const name = fields.text("name");
  if (name !== undefined) content.name = name ?? "";
  for (const key of ["login", "url", "description"] as const) {
    const value = fields.text(key);
    if (value !== undefined) content[key] = value;
  }
  for (const key of ["passwordEncrypted", "keyEncrypted"] as const) {
    const value = fields.cipher(key, form);
    if (value !== undefined) content[key] = value;
  }
  for (const key of ["tags", "urls"] as const) {
    const value = fields.texts(key);
    if (value !== undefined) content[key] = value ?? [];
  }
  // One address is the first of several: servers with `urls` keep both in step.
  if (content.url !== undefined && content.urls === undefined)
    content.urls = content.url ? [content.url] : [];
  else if (content.urls !== undefined && content.url === undefined) content.url = content.urls[0] ?? null;
  const color = fields.integer("color");
  if (color !== undefined) content.color = color;
  const order = fields.texts("fieldsOrder");
  if (order !== undefined) content.fieldsOrder = order;
  const customs = fields.objects("customs")?.map((custom) => readCustom(custom, form));
  if (customs !== undefined) content.customs = customs;
  return content;
}

function readCustom(custom: Fields, form: CipherForm): StoredCustom {
  return {
    name: custom.cipher("name", form, { required: true }) ?? "",
    value: custom.cipher("value", form) ?? null,
    type: custom.cipher("type", form, { required: true }) ?? "",
  };
}

/**
 * The attachments of a body, or `undefined` when none were sent. An entry with the `id` of one that is there keeps
 * it; any other is new and must bring its data.
 */
export function readAttachments(
  context: Context,
  fields: Fields,
  present: readonly StoredAttachment[],
): StoredAttachment[] | undefined {
  const form = cipherForm(context);
  return fields.objects("attachments")?.flatMap((entry) => {
    const id = entry.text("id");
    if (typeof id === "string" && context.behaviour.patchAttachments === "dataOnly") return [];
    const kept = present.find((attachment) => attachment.id === id);
    if (kept !== undefined) return [kept];
    if (typeof id === "string") {
      entry.fault("id", "notFound", "The item has no such attachment.");
      return [];
    }
    return [
      {
        id: context.state.newId(),
        name: entry.requiredText("name", { filled: true }),
        encryptedKey: entry.cipher("encryptedKey", form, { required: true }) ?? "",
        encryptedData: entry.cipher("encryptedData", form, { required: true }) ?? "",
        hash: entry.requiredText("hash", { filled: true }),
      },
    ];
  });
}
