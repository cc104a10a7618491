// Folders that wrappers left behind, which were killed together with their watchdogs, and how a living one is told from
// them: it listens on a socket in its folder. A process number would not do: it means nothing in another container that
// shares the file system, and is given to the next process.
import { randomBytes } from "node:crypto";
import { chmodSync, lstatSync, readdirSync, rmSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { basename, join } from "node:path";
import { reasonOf } from "../system-error.ts";

/** The socket's name in the folder. No file of a secret begins with a dot. */
const SOCKET = ".alive";

/** What a living wrapper listens on. Windows has named pipes, which lie in no folder. */
export function socketOf(folder: string, platform: NodeJS.Platform = process.platform): string {
  return platform === "win32" ? `\\\\.\\pipe\\${basename(folder)}` : join(folder, SOCKET);
}

/** Milliseconds in which a folder that was just made gets a socket that somebody listens on, on the busiest machine. */
const BEGINNING = 30_000;

const NAME = /^passwork-[0-9a-f]{16}$/;

/** What the folder of a wrapper is called. */
export function sweptName(): string {
  return `passwork-${randomBytes(8).toString("hex")}`;
}

/**
 * How many bytes the path of the place may have, in which such a folder is: a socket's has 103 on macOS and 107 on
 * Linux, and Node 20 cuts off what is longer.
 */
export const LONGEST_PLACE = 103 - `/${sweptName()}/${SOCKET}`.length;

/** Marks a folder as one in use, until `close` is called or this process ends. Rejects where no socket can be had. */
export async function markAlive(folder: string): Promise<{ close(): void }> {
  const path = socketOf(folder);
  const server = createServer((connection) => connection.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  // Whatever the umask, the next wrapper must be able to ask.
  if (process.platform !== "win32") chmodSync(path, 0o600);
  server.on("error", () => {});
  server.unref();
  return { close: () => server.close() };
}

/**
 * Removes what dead wrappers of this user left in a folder that all may write to. Only what is ours by owner, mode and
 * name is touched, nothing that is a link, and nothing where there is any doubt. Never rejects: it is housekeeping.
 */
export async function sweep(place: string, now = Date.now()): Promise<void> {
  await Promise.all(
    namesIn(place).map(async (name) => {
      const folder = join(place, name);
      if (isOurs(folder, now) && (await isDead(folder))) removeQuietly(folder);
    }),
  );
}

function namesIn(place: string): string[] {
  try {
    return readdirSync(place).filter((name) => NAME.test(name));
  } catch {
    return [];
  }
}

function isOurs(folder: string, now: number): boolean {
  const status = lstatSync(folder, { throwIfNoEntry: false });
  if (!status?.isDirectory() || now - status.mtimeMs <= BEGINNING) return false;
  // Windows tells neither; there only this user, or a job's, writes to the places that are looked at.
  if (process.platform === "win32") return true;
  return status.uid === process.geteuid?.() && (status.mode & 0o777) === 0o700;
}

/** Whether nobody listens any more, or never did. */
function isDead(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = createConnection(socketOf(folder));
    const answer = (dead: boolean) => {
      connection.destroy();
      resolve(dead);
    };
    connection.once("connect", () => answer(false));
    connection.once("error", (error) => answer(["ECONNREFUSED", "ENOENT"].includes(reasonOf(error))));
  });
}

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another wrapper was faster, or the command left something in it that cannot be removed.
  }
}
