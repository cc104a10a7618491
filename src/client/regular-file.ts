// Regular files, read within a limit. A path may lead to anything: a pipe that nobody writes to, a device that never
// ends, a file that grows, or another file than a moment ago.

import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { isSocket, kindOf } from "./given-file.ts";

/** Why a file is not read: what it is in place of a regular one, or that it is larger. */
export type Unread = ReturnType<typeof kindOf> | "larger";

/** The bytes of a regular file of so many bytes at most, or why not. Throws what the system says. */
export async function readRegular(path: string, most: number): Promise<Buffer | Unread> {
  let handle: FileHandle;
  try {
    // Without waiting: opening a pipe that nobody writes to would never end.
    handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (isSocket(path)) return "a socket";
    throw error;
  }
  try {
    const status = await handle.stat();
    if (!status.isFile()) return kindOf(status);
    return status.size > most ? "larger" : await readAll(handle, most);
  } finally {
    await handle.close();
  }
}

async function readAll(handle: FileHandle, most: number): Promise<Buffer | Unread> {
  // One byte more than allowed, to notice more than allowed. Memory that nothing is written to is not taken up.
  const bytes = Buffer.allocUnsafeSlow(most + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    length += bytesRead;
    if (length > most) return "larger";
    if (bytesRead === 0) return bytes.subarray(0, length);
  }
}
