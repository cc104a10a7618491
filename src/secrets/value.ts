// What one reference gives: a value or a file, its default where it is missing, and what of it has to be hidden.

import type { AttachmentInfo, Item } from "../client/item.ts";
import { FieldError, PassworkError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";
import type { Fetched } from "./fetched.ts";
import { filledFieldOf } from "./field.ts";
import { placeOf, secretOf, sourceOf } from "./field-secret.ts";
import { listed } from "./listed.ts";
import { isMissing, MissingError } from "./missing.ts";
import type { Reference } from "./reference.ts";
import type { NamedFile, NamedSecret } from "./secret-set.ts";
import { isSecretField } from "./sensitivity.ts";
import { totpCode } from "./totp.ts";

/** The value, under the name "". `now` (milliseconds since the epoch) dates TOTP codes. Throws where there is none. */
export async function readValue(reference: Reference, fetched: Fetched, now: number): Promise<NamedSecret> {
  let item: Item | undefined;
  let field: string | undefined;
  try {
    const target = fetched.targetOf(reference);
    field = target.field ?? "password";
    item = fetched.itemOf(target);
    const value = filledFieldOf(item, field);
    const secret = secretOf("", item, field, value);
    if (!reference.totp) return masked(secret, reference);
    const code = await totpCode(value, field, now);
    return masked({ ...secret, value: code, hide: [code] }, reference);
  } catch (error) {
    const { fallback } = reference;
    if (fallback === null || !(error instanceof PassworkError) || !isMissing(error)) throw error;
    const isSecret = reference.totp || isSecretIn(item, field);
    const source =
      item === undefined || field === undefined ? printable(reference.text, 120) : sourceOf(item, field);
    const secret = { name: "", value: fallback, source: `${source} (default)`, hide: [] };
    return masked(secret, reference, isSecret);
  }
}

/** The attachment as a file. Throws where there is none. */
export async function readAttachment(
  reference: Reference,
  fetched: Fetched,
): Promise<Omit<NamedFile, "name">> {
  const target = fetched.targetOf(reference);
  const item = fetched.itemOf(target);
  const { id, name } = attachmentIn(item, reference.attachment ?? "");
  const { content } = await fetched.attachment(target, id);
  const { safeNames } = await import("../client/attachment-names.ts");
  const [fileName = ""] = safeNames([name]);
  const hide = reference.mask === false ? [] : textIn(content);
  return { fileName, source: sourceOf(item, name), content, hide, parts: [placeOf(item, name)] };
}

/** A value as the content of a file that is called like its variable. */
export function fileOf({ name, value, source, hide, parts }: NamedSecret): NamedFile {
  const content = Buffer.from(terminated(value.reveal()));
  return { name, fileName: name, source, content, hide, ...(parts && { parts }) };
}

/**
 * OpenSSH does not read its keys without the line break behind the last line, which forms and other tools drop from
 * values; whatever reads PEM takes it. Any other value stays as it is.
 */
function terminated(text: string): string {
  return /^-----END [A-Z0-9 ]+-----$/m.test(text.slice(text.lastIndexOf("\n") + 1)) ? `${text}\n` : text;
}

/** Whether a default stands for a secret. Where neither item nor field is known it does. */
function isSecretIn(item: Item | undefined, field: string | undefined): boolean {
  if (field === undefined) return true;
  if (item?.customs.some(({ name }) => name === field)) return isSecretField(item, field);
  return !OPEN_FIELDS.has(field);
}

/** The standard fields that are no secrets. */
const OPEN_FIELDS: ReadonlySet<string> = new Set([
  "login",
  "url",
  "urls",
  "name",
  "tags",
  "id",
  "vaultId",
  "folderId",
  "color",
]);

function masked(secret: NamedSecret, { mask }: Reference, isSecret = secret.hide.length > 0): NamedSecret {
  const hide = (mask ?? isSecret) && !secret.value.isEmpty ? [secret.value] : [];
  if (hide.length > 0) return { ...secret, hide };
  // What is no secret has no login to be hidden with it either.
  const { login: _, ...open } = secret;
  return { ...open, hide };
}

function attachmentIn(item: Item, wanted: string): AttachmentInfo {
  const { attachments } = item;
  const byId = attachments.filter(({ id }) => id.toLowerCase() === wanted.toLowerCase());
  const found =
    wanted === "" ? attachments : byId.length > 0 ? byId : attachments.filter(({ name }) => name === wanted);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const which = wanted === "" ? "" : ` "${printable(wanted, 60)}"`;
  const about = `Item ${item.id} has ${found.length === 0 ? "no" : found.length}`;
  if (only === undefined) {
    throw new MissingError(`${about} attachment${which}.`, {
      hint:
        attachments.length === 0
          ? "Nothing is attached to it."
          : `It has: ${listed(attachments.map(({ name }) => name))}.`,
      subject: item.id,
    });
  }
  const ids = found.map(({ id, name }) => `${id} (${name})`);
  throw new FieldError(`${about} attachments${which}.`, {
    hint: `Write attachment=<name or id>: ${listed(ids)}.`,
    subject: item.id,
  });
}

/** Bytes of a file at most that are looked for in an output: beyond it, what to search for would take seconds to make. */
const MAX_HIDDEN = 1024 * 1024;

/** A file's content as a secret, where it is text that can be looked for. */
function textIn(content: Uint8Array): Secret[] {
  if (content.length === 0 || content.length > MAX_HIDDEN) return [];
  const text = Buffer.from(content).toString();
  return Buffer.from(text).equals(content) ? [new Secret(text)] : [];
}
