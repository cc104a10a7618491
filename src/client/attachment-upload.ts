// A file as it is attached: read within the limit, and sealed.

import { basename } from "node:path";
import { MAX_ATTACHMENT_BYTES, streamAttachment } from "../crypto/attachment.ts";
import { FileError, type PassworkError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { readingAdvice, reasonOf } from "../system-error.ts";
import type { Parameters } from "./api.ts";
import { checkPath } from "./atomic-file.ts";
import type { NewAttachment } from "./attachments.ts";
import { StreamedText } from "./json-body.ts";
import { readRegular, type Unread } from "./regular-file.ts";

/** An entry of a request's `attachments`. The bytes must stay as they are until it was sent. */
export async function sealFile(file: NewAttachment, itemKey: string | null): Promise<Parameters> {
  const name = file.name ?? ("path" in file ? basename(file.path) : "");
  if (name.trim() === "") throw new UsageError("An attachment needs a name.");
  const content = "path" in file ? await readFile(file.path, name) : withinLimit(file.content, name);
  const { encryptedKey, encryptedData, hash } = streamAttachment(content, itemKey);
  return { name, encryptedKey, encryptedData: new StreamedText(encryptedData), hash };
}

async function readFile(path: string, name: string): Promise<Buffer> {
  checkPath(path);
  let bytes: Buffer | Unread;
  try {
    bytes = await readRegular(path, MAX_ATTACHMENT_BYTES);
  } catch (error) {
    const hint = readingAdvice(error);
    throw new FileError(`${printable(path)} cannot be read (${reasonOf(error)}).`, {
      subject: path,
      ...(hint === undefined ? {} : { hint }),
    });
  }
  if (bytes === "larger") throw tooLarge(name);
  if (typeof bytes !== "string") return bytes;
  throw new FileError(`${printable(path)} is ${bytes}.`, { hint: "Give a regular file.", subject: path });
}

function withinLimit(content: Uint8Array, name: string): Uint8Array {
  if (content.length > MAX_ATTACHMENT_BYTES) throw tooLarge(name);
  return content;
}

function tooLarge(name: string): PassworkError {
  return new UsageError(
    `"${printable(name, 60)}" is larger than 5 MiB, the most that an attachment may have.`,
    {
      subject: name,
    },
  );
}
