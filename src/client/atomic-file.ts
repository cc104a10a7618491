// Files that are there whole or not at all: written beside their place, and put there by one rename.

import { lstat, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { nodeCrypto } from "../crypto/node-crypto.ts";
import { FileError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { reasonOf } from "../system-error.ts";
import { textIn } from "./input.ts";

const TEMPORARY = /^\.passwork-[0-9a-f]{16}\.tmp$/i;
/** Milliseconds after which nobody writes to a temporary file any more: its process was killed. */
const ABANDONED = 3_600_000;

/** Whether a file of this name could be one of the temporary ones, which are removed when they are old. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Writes exactly that file (of that mode, whatever the umask is): to a temporary one in its folder, synchronised to the
 * disk, then renamed. Until the rename an old file stays as it is, and where something fails or the signal is aborted
 * nothing is left. A symbolic link in the file's place is replaced and not followed. A process that is killed may leave
 * its temporary file (`.passwork-….tmp`); the next one that writes into the folder after an hour removes it.
 */
export async function writeAtomically(
  file: string,
  content: Uint8Array,
  signal?: AbortSignal | undefined,
  mode = 0o600,
): Promise<void> {
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
    await rm(temporary, { force: true }).catch(() => {});
    if (signal?.aborted) throw signal.reason;
    throw cannotWrite(file, error);
  }
  await syncFolder(folder);
}

/** Throws a `FileError` where the path is taken by what must not be replaced: a folder, a device, a pipe. */
export async function checkTarget(file: string): Promise<void> {
  checkPath(file);
  // What a link leads to counts here: whoever names /dev/stdout means the stream, not the link.
  const status = await stat(file).catch(() => undefined);
  if (status === undefined || status.isFile()) return;
  const what = status.isDirectory() ? "a folder" : "no regular file";
  throw new FileError(`${printable(file)} is ${what}.`, { hint: "Give the path of a file.", subject: file });
}

/** Throws a `UsageError` for a text that no path can be. */
export function checkPath(path: string): void {
  textIn(path, "path of a file", "file");
  if (path === "" || path.includes("\0")) {
    throw new UsageError(path === "" ? "The path of a file is empty." : "A path holds a NUL character.");
  }
}

/** Makes a folder (0700) and those above it where there are none. */
export async function makeFolder(folder: string): Promise<void> {
  checkPath(folder);
  try {
    await makeAll(folder);
  } catch (error) {
    throw new FileError(`The folder ${printable(folder)} cannot be made (${reasonOf(error)}).`, {
      subject: folder,
    });
  }
}

/** Node's own `recursive` never ends where a folder is there and nothing can be made in it (ENOENT below /proc). */
async function makeAll(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeAll(above);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!(await isFolder(folder))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

async function writeNew(file: string, content: Uint8Array, mode: number): Promise<void> {
  // `wx` fails on anything that is there, a link included.
  const handle = await open(file, "wx", 0o600);
  try {
    // The umask may have taken even the owner's rights.
    await handle.chmod(mode);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  // Housekeeping: whatever goes wrong here is no reason not to write.
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isTemporaryName)) {
    const path = join(folder, name);
    const status = await lstat(path).catch(() => undefined);
    if (status?.isFile() && Date.now() - status.mtimeMs > ABANDONED) {
      await rm(path, { force: true }).catch(() => {});
    }
  }
}

/** Without this a crash of the machine could undo the rename. Windows has no such thing, nor do some file systems. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function cannotWrite(file: string, error: unknown): FileError {
  const reason = reasonOf(error);
  const isFull = reason === "ENOSPC" || reason === "EDQUOT";
  return new FileError(`${printable(file)} cannot be written (${reason}).`, {
    hint: isFull ? "Make room there." : "Check that its folder exists and may be written to.",
    subject: file,
  });
}
