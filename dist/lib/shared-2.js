import {
  reasonOf
} from "./shared-18.js";
import {
  nodeCrypto
} from "./shared-13.js";
import {
  textIn
} from "./shared-17.js";
import {
  FileError,
  UsageError,
  printable
} from "./shared-16.js";

// src/client/atomic-file.ts
import { lstat, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
var TEMPORARY = /^\.passwork-[0-9a-f]{16}\.tmp$/i;
var ABANDONED = 36e5;
function isTemporaryName(name) {
  return TEMPORARY.test(name);
}
async function writeAtomically(file, content, signal, mode = 384) {
  await checkTarget(file);
  const folder = dirname(file);
  await removeAbandoned(folder);
  const temporary = join(folder, `.passwork-${nodeCrypto().randomBytes(8).toString("hex")}.tmp`);
  try {
    signal?.throwIfAborted();
    await writeNew(temporary, content, mode);
    signal?.throwIfAborted();
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {
    });
    if (signal?.aborted) throw signal.reason;
    throw cannotWrite(file, error);
  }
  await syncFolder(folder);
}
async function checkTarget(file) {
  checkPath(file);
  const status = await stat(file).catch(() => void 0);
  if (status === void 0 || status.isFile()) return;
  const what = status.isDirectory() ? "a folder" : "no regular file";
  throw new FileError(`${printable(file)} is ${what}.`, { hint: "Give the path of a file.", subject: file });
}
function checkPath(path) {
  textIn(path, "path of a file", "file");
  if (path === "" || path.includes("\0")) {
    throw new UsageError(path === "" ? "The path of a file is empty." : "A path holds a NUL character.");
  }
}
async function makeFolder(folder) {
  checkPath(folder);
  try {
    await makeAll(folder);
  } catch (error) {
    throw new FileError(`The folder ${printable(folder)} cannot be made (${reasonOf(error)}).`, {
      subject: folder
    });
  }
}
async function makeAll(folder) {
  if (await isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeAll(above);
  try {
    await mkdir(folder, { mode: 448 });
  } catch (error) {
    if (!await isFolder(folder)) throw error;
  }
}
async function isFolder(path) {
  return (await stat(path).catch(() => void 0))?.isDirectory() === true;
}
async function writeNew(file, content, mode) {
  const handle = await open(file, "wx", 384);
  try {
    await handle.chmod(mode);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
async function removeAbandoned(folder) {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isTemporaryName)) {
    const path = join(folder, name);
    const status = await lstat(path).catch(() => void 0);
    if (status?.isFile() && Date.now() - status.mtimeMs > ABANDONED) {
      await rm(path, { force: true }).catch(() => {
      });
    }
  }
}
async function syncFolder(folder) {
  const handle = await open(folder, "r").catch(() => void 0);
  await handle?.sync().catch(() => {
  });
  await handle?.close();
}
function cannotWrite(file, error) {
  const reason = reasonOf(error);
  const isFull = reason === "ENOSPC" || reason === "EDQUOT";
  return new FileError(`${printable(file)} cannot be written (${reason}).`, {
    hint: isFull ? "Make room there." : "Check that its folder exists and may be written to.",
    subject: file
  });
}

export {
  isTemporaryName,
  writeAtomically,
  checkTarget,
  checkPath,
  makeFolder
};
