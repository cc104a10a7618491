// A folder that only this user can enter, for files that are gone when this process is, however it ends.
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { FileError } from "../errors.ts";
import { printable } from "../printable.ts";
import { reasonOf } from "../system-error.ts";
import { choosePlace, type Place, usablePlaces } from "./private-place.ts";
import { markAlive, sweep, sweptName } from "./sweep.ts";
import { startWatchdog, type Watchdog } from "./watchdog.ts";

const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;

export interface PrivateFile {
  name: string;
  content: Uint8Array;
  /** What a failure is about. */
  subject: string;
}

export class PrivateFolder {
  readonly path: string;
  readonly #names = new Set<string>();
  #isMade = false;
  #mark: { close(): void } | undefined;
  #watchdog: Watchdog | undefined;

  /** Chooses the folder's path. Nothing is made yet. */
  constructor({ folder }: Place) {
    this.path = join(folder, sweptName());
  }

  /** Makes the folder, and the process that removes it if this one cannot. Throws a `FileError`. */
  async make(): Promise<void> {
    try {
      mkdirSync(this.path, { mode: 0o700 });
      this.#isMade = true;
      // The umask may have taken even the owner's rights. Nobody else can have put another folder here since.
      chmodSync(this.path, 0o700);
      if (process.platform === "win32") {
        const { closeToOthers } = await import("./access-control.ts");
        await closeToOthers(this.path);
      }
      this.#mark = await markAlive(this.path);
    } catch (error) {
      throw new FileError(
        `No folder for the files of secrets can be made at ${printable(this.path)} (${reasonOf(error)}).`,
        {
          hint:
            process.platform === "win32"
              ? "Check that there is room, and that access to a folder can be restricted there."
              : "Check that there is room.",
        },
      );
    }
    // Before the first secret is written.
    this.#watchdog = startWatchdog(this.path);
  }

  /** Whether something removes the folder if this process is killed. */
  get isWatched(): boolean {
    return this.#watchdog !== undefined;
  }

  /**
   * Writes files (0600). Where there are such already, each is replaced in one step, and none before all are written.
   * Throws a `FileError` that names the subject.
   */
  write(files: readonly PrivateFile[]): void {
    const written: string[] = [];
    const each = (work: (file: PrivateFile, from: string, to: string) => void) => {
      for (const [i, file] of files.entries()) {
        // No file of a secret begins with a dot.
        written[i] ??= join(this.path, `.${randomBytes(8).toString("hex")}`);
        const to = join(this.path, file.name);
        try {
          work(file, written[i], to);
        } catch (error) {
          for (const path of written) rmSync(path, { force: true });
          throw cannotWrite(to, file.subject, reasonOf(error));
        }
      }
    };
    each(({ content }, from, to) => {
      writeNew(from, content);
      requireNoFolder(to);
    });
    each(({ name }, from, to) => {
      this.#names.add(name);
      renameSync(from, to);
    });
  }

  /** Where a file is. */
  pathOf(name: string): string {
    return join(this.path, name);
  }

  /** Removes one file. */
  delete(name: string): void {
    rmSync(join(this.path, name), { force: true });
    this.#names.delete(name);
  }

  /** Removes the folder, whatever lies in it. Throws a `FileError` where something of it stays. May be called again. */
  async remove(): Promise<void> {
    if (!this.#isMade) return;
    this.#mark?.close();
    try {
      // The secrets first: what the command itself put there may not be removable.
      for (const name of this.#names) rmSync(join(this.path, name), { recursive: true, force: true });
      rmSync(this.path, { recursive: true, force: true });
      this.#isMade = false;
    } catch (error) {
      throw new FileError(
        `The folder ${printable(this.path)}, where secrets lay as files, cannot be removed (${reasonOf(error)}).`,
        { hint: "Remove it by hand." },
      );
    } finally {
      await this.#watchdog?.dismiss();
      this.#watchdog = undefined;
    }
  }
}

/**
 * Makes a folder in the best of those, and removes what wrappers left in them that were killed. Throws a `FileError`.
 */
export async function privateFolder(folders: readonly string[]): Promise<PrivateFolder> {
  const folder = new PrivateFolder(choosePlace(folders));
  for (const place of usablePlaces(folders)) await sweep(place);
  await folder.make();
  return folder;
}

/** Neither through a link nor into a file that is there. */
function writeNew(path: string, content: Uint8Array): void {
  const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
  try {
    // Whatever the umask.
    fchmodSync(file, 0o600);
    writeFileSync(file, content);
  } finally {
    closeSync(file);
  }
}

/** The command may have put one in a file's place, which no file can replace. */
function requireNoFolder(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  throw Object.assign(new Error("a folder"), { code: "EISDIR" });
}

function cannotWrite(path: string, subject: string, reason: string): FileError {
  const isFull = reason === "ENOSPC" || reason === "EDQUOT";
  return new FileError(`${printable(subject)}: the file ${printable(path)} cannot be written (${reason}).`, {
    hint: isFull
      ? "Make more room there (docker run --shm-size), or ask for smaller files."
      : "Check that its folder may be written to.",
    subject,
  });
}
