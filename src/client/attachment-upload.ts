// A file as it is attached: read within the limit, and sealed.

import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { MAX_ATTACHMENT_BYTES, streamAttachment } from "../crypto/attachment.ts";
import { FileError, type PassworkError, printable, UsageError } from "../errors.ts";
import { reasonOf } from "../system-error.ts";
import type { Parameters } from "./api.ts";
import { checkPath } from "./atomic-file.ts";
import type { NewAttachment } from "./attachments.ts";
import { StreamedText } from "./json-body.ts";

/** An entry of a request's `attachments`. */
export async function sealFile(file: NewAttachment, itemKey: string | null): Promise<Parameters> {
  const name = file.name ?? ("path" in file ? basename(file.path) : "");
  if (name.trim() === "") throw new UsageError("An attachment needs a name.");
  const content = "path" in file ? await readFile(file.path, name) : copyOf(file.content, name);
  const { encryptedKey, encryptedData, hash } = streamAttachment(content, itemKey);
  return { name, encryptedKey, encryptedData: new StreamedText(encryptedData), hash };
}

/** A regular file's bytes; one that grows, or claims to be smaller than it is, is read up to the limit only. */
async function readFile(path: string, name: string): Promise<Buffer> {
  checkPath(path);
  let handle: FileHandle | undefined;
  try {
    // Without waiting: opening a pipe that nobody writes to would never end.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const status = await handle.stat();
    if (!status.isFile()) throw new FileError(`${printable(path)} is no regular file.`, { subject: path });
    if (status.size > MAX_ATTACHMENT_BYTES) throw tooLarge(name);
    return await readAll(handle, name);
  } catch (error) {
    if (error instanceof UsageError || error instanceof FileError) throw error;
    throw new FileError(`${printable(path)} cannot be read (${reasonOf(error)}).`, { subject: path });
  } finally {
    await handle?.close();
  }
}

async function readAll(handle: FileHandle, name: string): Promise<Buffer> {
  // One byte more than allowed, to notice more than allowed. Memory that nothing is written to is not taken up.
  const bytes = Buffer.allocUnsafeSlow(MAX_ATTACHMENT_BYTES + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    length += bytesRead;
    if (length > MAX_ATTACHMENT_BYTES) throw tooLarge(name);
    if (bytesRead === 0) return bytes.subarray(0, length);
  }
}

/** The caller may change its bytes before the last of them are sealed. */
function copyOf(content: Uint8Array, name: string): Buffer {
  if (content.length > MAX_ATTACHMENT_BYTES) throw tooLarge(name);
  return Buffer.from(content);
}

function tooLarge(name: string): PassworkError {
  return new UsageError(
    `"${printable(name, 60)}" is larger than 5 MiB, the most that an attachment may have.`,
    {
      subject: name,
    },
  );
}
