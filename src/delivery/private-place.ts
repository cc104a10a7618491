// Where secrets may lie as files for a while: in a folder that no other user can write to or replace, and in memory
// where that can be had.
import { accessSync, constants, readFileSync, realpathSync, statfsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, posix, win32 } from "node:path";
import { FileError } from "../errors.ts";
import { printable } from "../printable.ts";
import { reasonOf } from "../system-error.ts";
import { LONGEST_PLACE } from "./sweep.ts";

export interface Place {
  folder: string;
  /** Whether what is written there stays in memory (and swap), or touches a disk. */
  inMemory: boolean;
}

/** tmpfs and ramfs, as statfs(2) calls them. */
const MEMORY: ReadonlySet<number> = new Set([0x01021994, 0x858458f6]);

const WRITABLE_BY_OTHERS = 0o022;
const STICKY = 0o1000;

/** The folders that are looked at, the best first. A run of GitHub's has one of its own. */
export function candidates(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string[] {
  const isWindows = platform === "win32";
  const { isAbsolute } = isWindows ? win32 : posix;
  const folders = isWindows
    ? [env.RUNNER_TEMP, tmpdir()]
    : ["/dev/shm", env.RUNNER_TEMP, env.XDG_RUNTIME_DIR, env.TMPDIR, tmpdir()];
  return [...new Set(folders.flatMap((folder) => (folder && isAbsolute(folder) ? folder : [])))];
}

/** Whether the system has folders in memory. macOS and Windows have none. */
export function hasMemoryPlaces(platform: NodeJS.Platform = process.platform): boolean {
  return platform === "linux";
}

/** The folder to use: the first in memory, else the first of all. Throws a `FileError` that tells what is wrong with each. */
export function choosePlace(folders: readonly string[]): Place {
  const refused: string[] = [];
  const places = folders.flatMap((folder) => {
    const place = placeAt(folder);
    if (typeof place !== "string") return place;
    refused.push(`${printable(folder)} ${place}`);
    return [];
  });
  const [first] = places;
  if (first !== undefined) return places.find(({ inMemory }) => inMemory) ?? first;
  throw new FileError(`There is no folder for the files of secrets: ${refused.join(", ")}.`, {
    hint: HINT,
  });
}

const HINT =
  process.platform === "win32"
    ? "Set TEMP to a folder of your own."
    : "Mount a tmpfs on /dev/shm, or set TMPDIR to a folder that only you can write to.";

/** Those that could be used, to look for what others left. */
export function usablePlaces(folders: readonly string[]): string[] {
  return [
    ...new Set(folders.map(placeAt).flatMap((place) => (typeof place === "string" ? [] : place.folder))),
  ];
}

/** The folder, or what is wrong with it. */
function placeAt(path: string): Place | string {
  try {
    // What the command gets must not lead through links that may change.
    const folder = realpathSync(path);
    // There the folder itself is closed to others: see access-control.ts.
    if (process.platform === "win32")
      return statSync(folder).isDirectory() ? { folder, inMemory: false } : "is no folder";
    if (Buffer.byteLength(folder) > LONGEST_PLACE) return "has too long a path";
    // Whoever owns a folder, or may write to it where it is not sticky, can put others in the place of what is in it.
    for (let at = folder; ; at = dirname(at)) {
      const { uid, mode } = statSync(at);
      const what = at === folder ? "" : `lies in ${printable(at)}, which `;
      if (!isTrusted(uid)) return `${what}belongs to another user`;
      if ((mode & WRITABLE_BY_OTHERS) !== 0 && (mode & STICKY) === 0)
        return `${what}can be changed by other users`;
      if (at === dirname(at)) break;
    }
    accessSync(folder, constants.W_OK | constants.X_OK);
    return { folder, inMemory: MEMORY.has(statfsSync(folder).type) };
  } catch (error) {
    const reason = reasonOf(error);
    return REASONS[reason] ?? `cannot be used (${reason})`;
  }
}

/** This user, the administrator, or whoever is outside of a user namespace and shows as nobody in it. */
function isTrusted(uid: number): boolean {
  return uid === 0 || uid === process.geteuid?.() || (uid === NOBODY && inUserNamespace());
}

const NOBODY = 65_534;

function inUserNamespace(): boolean {
  try {
    return !/^\s*0\s+0\s+4294967295\s*$/.test(readFileSync("/proc/self/uid_map", "utf8"));
  } catch {
    return false;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "is no folder",
  EACCES: "may not be written to",
  EROFS: "is read-only",
};
