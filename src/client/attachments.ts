// Attachments of items, snapshots and inbox items: which one is meant, read into memory, saved to files, and sealed for
// a request. What they need besides is loaded with the first of them: a run that fetches secrets pays nothing for it.

import { join } from "node:path";
import { CryptoError, FieldError, PassworkError, throwCollected } from "../errors.ts";
import { printable } from "../printable.ts";
import type { Parameters } from "./api.ts";
import { unexpectedShape } from "./api-error.ts";
import type { Core } from "./core.ts";
import { textIn } from "./input.ts";
import { type AttachmentInfo, attachmentsOf } from "./item.ts";
import { type JsonObject, objectOf, requiredId } from "./wire.ts";

type Signal = AbortSignal | undefined;

/** A file to attach, of at most 5 MiB: its bytes, or a regular file's path, whose last part is the default name. */
export type NewAttachment = { name: string; content: Uint8Array } | { path: string; name?: string };

/** An attachment, opened and verified. */
export interface Attachment {
  id: string;
  /** As the item lists it: never to be used as a path. */
  name: string;
  content: Buffer;
}

/** An attachment that was saved. */
export interface SavedAttachment {
  id: string;
  /** As the item lists it; the file may be called otherwise. */
  name: string;
  /** The file. */
  path: string;
  bytes: number;
}

/** What attachments hang on: an item, a snapshot or an inbox item. */
export interface AttachmentOwner {
  /** Its path below /api: `/v1/items/66f2…`; attachments are at `…/attachment/ID`. */
  path: string;
  /** For messages: `item 66f2…`. */
  subject: string;
  /** The key that opens the attachments' keys; null where they are not encrypted. Asked for before each download. */
  itemKey: () => Promise<string | null>;
}

/** Where an attachment is to be had from. */
export interface AttachmentSource extends AttachmentOwner {
  /** Its path below /api: `/v1/items/66f2…/attachment/66f3…`. */
  path: string;
  info: AttachmentInfo;
}

/** Where each of an owner's attachments is to be had from. */
export function attachmentSources(
  { path, subject, itemKey }: AttachmentOwner,
  infos: readonly AttachmentInfo[],
): AttachmentSource[] {
  return infos.map((info) => ({ path: `${path}/attachment/${info.id}`, subject, itemKey, info }));
}

/** The same of an item's answer. */
export function itemAttachments(raw: JsonObject, key: string | null, subject: string): AttachmentSource[] {
  const path = `/v1/items/${requiredId(raw, "id", subject)}`;
  return attachmentSources({ path, subject, itemKey: async () => key }, attachmentsOf(raw));
}

/**
 * The one attachment of that id or name. Throws a `FieldError` that lists the names where there is none, and one that
 * asks for the id where two have the name.
 */
export function findAttachment(
  sources: readonly AttachmentSource[],
  wanted: string,
  subject: string,
): AttachmentSource {
  textIn(wanted, "attachment");
  const byId = sources.find(({ info }) => info.id.toLowerCase() === wanted.toLowerCase());
  const found = byId === undefined ? sources.filter(({ info }) => info.name === wanted) : [byId];
  const [first, second] = found;
  if (first === undefined) {
    const names = sources.slice(0, MAX_LISTED).map(({ info }) => `"${printable(info.name, 60)}"`);
    if (sources.length > MAX_LISTED) names.push("others");
    throw new FieldError(`The ${subject} has no attachment "${printable(wanted, 60)}".`, {
      hint: names.length === 0 ? "It has no attachments." : `It has ${names.join(", ")}.`,
    });
  }
  if (second === undefined) return first;
  const ids = found.slice(0, MAX_LISTED).map(({ info }) => printable(info.id, 24));
  throw new FieldError(`The ${subject} has ${found.length} attachments "${printable(wanted, 60)}".`, {
    hint: `Give an id: ${ids.join(" or ")}.`,
  });
}

/** Nobody reads a hundredth name. */
const MAX_LISTED = 40;

export class AttachmentReader {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /**
   * Downloads, opens and verifies an attachment. Throws a `CryptoError` where the key does not open it or the content
   * does not match its hash, and a `ProtocolError` where the answer is not an attachment.
   */
  async read(source: AttachmentSource, signal?: Signal): Promise<Attachment> {
    const { id, name } = source.info;
    return { id, name, content: await this.#download(source, signal) };
  }

  /** The same into exactly that file, atomically: see `writeAtomically`. Throws a `FileError` besides. */
  async saveTo(source: AttachmentSource, file: string, signal?: Signal): Promise<SavedAttachment> {
    const { checkTarget, writeAtomically } = await import("./atomic-file.ts");
    // Before the download: a wrong path is told at once.
    await checkTarget(file);
    const { id, name } = source.info;
    const content = await this.#download(source, signal);
    await writeAtomically(file, content, signal);
    return { id, name, path: file, bytes: content.length };
  }

  /**
   * Saves all of them in a folder, which is made (0700) where there is none. Names are made safe and distinct, see
   * `safeNames`: the same attachments replace the same files. Goes through all of them; the failures are thrown
   * together, and what did not fail is saved.
   */
  async saveAll(
    sources: readonly AttachmentSource[],
    folder: string,
    signal?: Signal,
  ): Promise<SavedAttachment[]> {
    const { makeFolder } = await import("./atomic-file.ts");
    const { safeNames } = await import("./attachment-names.ts");
    await makeFolder(folder);
    const names = safeNames(sources.map(({ info }) => info.name));
    const saved: SavedAttachment[] = [];
    const errors: PassworkError[] = [];
    // One after the other: several at once would hold several in memory.
    for (const [i, source] of sources.entries()) {
      try {
        saved.push(await this.saveTo(source, join(folder, names[i] as string), signal));
      } catch (error) {
        if (!(error instanceof PassworkError) || signal?.aborted) throw error;
        errors.push(error);
      }
    }
    throwCollected(errors);
    return saved;
  }

  async #download({ path, subject, itemKey, info }: AttachmentSource, signal: Signal): Promise<Buffer> {
    const about = `attachment "${printable(info.name, 60)}" of ${subject}`;
    // The id is the server's, and becomes part of an address.
    if (!/^[0-9a-f]{24}$/i.test(info.id)) throw unexpectedShape(about, "id of 24 hexadecimal digits");
    const key = await itemKey();
    const { AttachmentDownload } = await import("./attachment-download.ts");
    const download = new AttachmentDownload(key);
    const filter = () => download.begin();
    const answer = await this.#core.api.call("GET", path, {}, { subject: about, filter, signal });
    try {
      return download.content(objectOf(answer, about), about);
    } catch (error) {
      throw error instanceof CryptoError ? error.about(about) : error;
    }
  }
}

/**
 * Files sealed for a request, under the item's key or in plain form where that is null: entries
 * `{name, encryptedKey, encryptedData, hash}` of `attachments` (POST and PATCH of items). Throws a `UsageError` for a
 * file of more than 5 MiB or without a name, and a `FileError` for a path that is no readable regular file.
 */
export async function attachmentsToSend(
  files: readonly NewAttachment[],
  itemKey: string | null,
): Promise<Parameters[]> {
  if (files.length === 0) return [];
  const { sealFile } = await import("./attachment-upload.ts");
  const sealed: Parameters[] = [];
  for (const file of files) sealed.push(await sealFile(file, itemKey));
  return sealed;
}
