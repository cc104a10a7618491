// src/client/regular-file.ts
import { constants } from "node:fs";
import { open } from "node:fs/promises";
async function readRegular(path, most) {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = await handle.stat();
    if (!status.isFile()) return "irregular";
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
