// What stands on stdin or in a file, as text: whole, and of bounded size.

import type { Readable } from "node:stream";
import { readGiven } from "../client/given-file.ts";
import { FileError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";

/** How much is read at most, and what to say where there is more. */
export interface Limit {
  bytes: number;
  hint: string;
}

/** More than any value of an item. */
const VALUE: Limit = { bytes: 1024 * 1024, hint: "Keep files of that size as attachments." };

/** Everything on stdin. Throws a `usage` error where it is no UTF-8, or larger than any value. */
export async function readStdin(stdin: Readable): Promise<string> {
  return decoded(await readStdinBytes(stdin, VALUE), STDIN);
}

/** A file as text. Reads no more than a value can have, of a device as well. */
export function readTextFile(path: string): string {
  return decoded(readFileBytes(path, VALUE), `The file ${printable(path)}`);
}

/** Everything on stdin, as it is. Throws a `usage` error where it is too large. */
export function readStdinBytes(stdin: Readable, limit: Limit): Promise<Buffer> {
  return bytesOf(stdin, limit, STDIN);
}

/** A file as it is; of a pipe or device what comes out of it. Throws where it cannot be read or is too large. */
export function readFileBytes(path: string, { bytes, hint }: Limit): Buffer {
  if (path === "") throw new UsageError("The path of a file is empty.");
  return readGiven(path, {
    what: "file",
    most: bytes,
    onlyFiles: false,
    tooLarge: hint,
    failure: FileError,
  });
}

async function bytesOf(stream: Readable, limit: Limit, what: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > limit.bytes) {
      throw new UsageError(`${what} holds more than ${limit.bytes} bytes.`, { hint: limit.hint });
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const STDIN = "stdin";

/** A final line break belongs to the file, or to the program that printed the value. */
export function withoutLastBreak(text: string): string {
  return text.replace(/\r?\n$/, "");
}

/** Without a byte order mark, which some editors and shells put in front: no value begins with one. */
function decoded(bytes: Buffer, what: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${what} is no text in UTF-8.`, {
      hint: "Keep binary files as attachments.",
    });
  }
}
