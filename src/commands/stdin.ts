// What stands on stdin or in a file, as text: whole, and of bounded size.

import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { isNativeError } from "node:util/types";
import { FileError, printable, UsageError } from "../errors.ts";

/** More than any value of an item. */
const MAX_BYTES = 1024 * 1024;

/** Everything on stdin. Throws a `usage` error where it is no UTF-8, or larger than any value. */
export async function readStdin(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > MAX_BYTES) throw tooLarge("stdin");
    chunks.push(bytes);
  }
  return decoded(Buffer.concat(chunks), "stdin");
}

/** A file as text. Reads no more than a value can have, of a device as well. */
export async function readTextFile(path: string): Promise<string> {
  if (path === "") throw new UsageError("The path of a file is empty.");
  const called = `The file ${printable(path)}`;
  try {
    const file = await open(path, "r");
    try {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of file.createReadStream({ autoClose: false, end: MAX_BYTES })) {
        chunks.push(chunk as Buffer);
        size += (chunk as Buffer).length;
      }
      if (size > MAX_BYTES) throw tooLarge(called);
      return decoded(Buffer.concat(chunks), called);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof UsageError || !isNativeError(error) || !("code" in error)) throw error;
    throw new FileError(`${called} cannot be read (${String(error.code)}).`);
  }
}

/** A final line break belongs to the file, or to the program that printed the value. */
export function withoutLastBreak(text: string): string {
  return text.replace(/\r?\n$/, "");
}

/** Without a byte order mark, which some editors and shells put in front: no value begins with one. */
function decoded(bytes: Buffer, called: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${called} is no text in UTF-8.`, {
      hint: "Keep binary files as attachments.",
    });
  }
}

function tooLarge(called: string): UsageError {
  return new UsageError(`${called} holds more than ${MAX_BYTES} bytes.`, {
    hint: "Keep files of that size as attachments.",
  });
}
