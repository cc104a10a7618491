import {
  isSocket,
  kindOf
} from "./shared-5.js";

// src/client/regular-file.ts
import { constants } from "node:fs";
import { open } from "node:fs/promises";
async function readRegular(path, most) {
  let handle;
  try {
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
async function readAll(handle, most) {
  const bytes = Buffer.allocUnsafeSlow(most + 1);
  let length = 0;
  for (; ; ) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    length += bytesRead;
    if (length > most) return "larger";
    if (bytesRead === 0) return bytes.subarray(0, length);
  }
}

export {
  readRegular
};
