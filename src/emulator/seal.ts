// The client's side of the seed: plaintext in, what a server stores out. Nothing here runs while requests are
// served.

import { constants, type KeyObject, publicEncrypt } from "node:crypto";
import { sealAttachment } from "../crypto/attachment.ts";
import { encryptString } from "../crypto/encrypted-string.ts";
import { encodePlain } from "../crypto/plain.ts";
import { rsaEncrypt } from "../crypto/rsa.ts";
import type { ItemContent, StoredAttachment } from "./model.ts";
import type { SeedAttachment, SeedContent } from "./seed.ts";

/** How a vault key is padded: `oaep` where it fits, or `pkcs1` as connectors up to 0.1.3 did. */
export type RsaPadding = "oaep" | "pkcs1";

/** Seals a secret field under a key, or in plain form where the key is null. */
export function sealText(text: string, key: string | null): string {
  return key === null ? encodePlain(text) : encryptString(text, key);
}

/** Seals a vault or item key for a user. */
export function sealForUser(text: string, publicKey: KeyObject, padding: RsaPadding): string {
  if (padding === "oaep") return rsaEncrypt(text, publicKey);
  const scheme = { key: publicKey, padding: constants.RSA_PKCS1_PADDING };
  return publicEncrypt(scheme, Buffer.from(text, "utf8")).toString("base64");
}

/** Seals an item's or a snapshot's fields under the item key; `keyEncrypted` is the wrapped item key, or null. */
export function sealContent(
  content: SeedContent,
  itemKey: string | null,
  keyEncrypted: string | null,
  attachmentId: (attachment: SeedAttachment) => string,
): ItemContent {
  const url = content.url ?? content.urls?.[0] ?? null;
  return {
    name: content.name ?? "",
    login: content.login ?? null,
    url,
    urls: [...(content.urls ?? (url ? [url] : []))],
    description: content.description ?? null,
    tags: [...(content.tags ?? [])],
    color: content.color ?? 0,
    customs: (content.customs ?? []).map(({ name, value, type }) => ({
      name: sealText(name, itemKey),
      value: value === null ? null : sealText(value, itemKey),
      type: sealText(type ?? "text", itemKey),
    })),
    passwordEncrypted: typeof content.password === "string" ? sealText(content.password, itemKey) : null,
    keyEncrypted,
    attachments: (content.attachments ?? []).map((file) => sealFile(file, itemKey, attachmentId(file))),
    fieldsOrder: content.fieldsOrder === undefined ? null : [...content.fieldsOrder],
  };
}

function sealFile(file: SeedAttachment, itemKey: string | null, id: string): StoredAttachment {
  const bytes =
    file.base64 === undefined ? Buffer.from(file.text ?? "", "utf8") : Buffer.from(file.base64, "base64");
  return { id, name: file.name, ...sealAttachment(bytes, itemKey) };
}
