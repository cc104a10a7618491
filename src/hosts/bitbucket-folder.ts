// The folder in the clone through which a pipe hands secrets to its step: the step's user alone may read it, git
// ignores it, and the file of variables is gone as soon as it is sourced, before artifacts are collected, an image is
// built of the clone, or the next pipe uploads it.
//
// The repository may have a folder of that name, whose .gitignore lets files through, or may have the file among its
// own, which git adds whatever it ignores. So the values lie in a folder below that was never there before, and the
// file that the step sources only leads there.
//
// Not the folders that Pipelines gives a pipe for its data (BITBUCKET_PIPE_STORAGE_DIR): those are there for the whole
// pipeline, carried from step to step.
// https://support.atlassian.com/bitbucket-cloud/docs/advanced-techniques-for-writing-pipes/

import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { shell } from "../delivery/formats/shell.ts";
import { FileError } from "../errors.ts";
import { printable } from "../printable.ts";
import { shellQuoted } from "../shell-quoted.ts";
import { reasonOf } from "../system-error.ts";
import type { Variable } from "./host.ts";

/** As the step sources it, from the clone: `source .passwork/env`. */
export const ENV_FILE = ".passwork/env";
const FOLDER = ".passwork";

const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW, W_OK, X_OK } = constants;

export class SharedFolder {
  readonly #clone: string;
  readonly #path: string;
  readonly #envFile: string;

  /** Nothing is read or made yet. */
  constructor(clone: string) {
    this.#clone = resolve(clone);
    this.#path = join(this.#clone, FOLDER);
    this.#envFile = join(this.#clone, ENV_FILE);
  }

  /** Throws a `FileError` where the file of variables could not be written, or nobody has sourced the last one. */
  check(): void {
    if (!isFolder(this.#clone)) {
      throw new FileError(`There is no clone at ${printable(this.#clone)} to hand variables on in.`, {
        hint: "Run this as a pipe, or in a step that has not turned clone off.",
      });
    }
    if (isThere(this.#path)) this.make();
    else this.#attempt(() => accessSync(this.#clone, W_OK | X_OK));
    this.#requireUnread();
  }

  /** Makes the folder, readable by this user alone, and returns its path. Throws a `FileError`. */
  make(): string {
    this.#attempt(() => {
      makeFolder(this.#path);
      closeToOthers(this.#path);
      ignoreInGit(this.#path);
    });
    return this.#path;
  }

  /** Writes the file of variables (0600), whole or not at all. Throws a `FileError`. */
  async writeEnvFile(variables: readonly Variable[]): Promise<void> {
    this.make();
    this.#requireUnread();
    const { writeAtomically } = await import("../client/atomic-file.ts");
    const folder = join(this.#path, `.variables-${randomBytes(8).toString("hex")}`);
    const values = join(folder, "env");
    this.#attempt(() => mkdirSync(folder, { mode: 0o700 }));
    try {
      this.#attempt(() => {
        // The umask may have taken even the owner's rights.
        chmodSync(folder, 0o700);
        ignoreInGit(folder);
      });
      await writeAtomically(values, Buffer.from(sourced(this.#envFile, folder, variables)));
      await writeAtomically(this.#envFile, Buffer.from(`${HEAD}. ${shellQuoted(values)}\n`));
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  #requireUnread(): void {
    if (!isThere(this.#envFile)) return;
    throw new FileError(`${printable(this.#envFile)} is there already: the step has not sourced it.`, {
      hint: `Put "source ${ENV_FILE}" behind each pipe, or remove the file if no pipe has written it.`,
    });
  }

  #attempt(make: () => void): void {
    try {
      make();
    } catch (error) {
      if (error instanceof FileError) throw error;
      throw new FileError(`The folder ${printable(this.#path)} cannot be made (${reasonOf(error)}).`, {
        hint: "Check that the clone may be written to, and that nothing else is called so.",
      });
    }
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whatever it is, a link that leads nowhere included. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    return reasonOf(error) !== "ENOENT";
  }
}

const HEAD = "# Variables from passwork-cli. This file removes itself as it is sourced.\n";

/**
 * What a POSIX shell reads. Traces (`set -x`, `set -v`) would show every value, so they end here. The files go first:
 * a shell that fails at a variable of its own (`readonly`) leaves nothing behind either.
 */
function sourced(file: string, folder: string, variables: readonly Variable[]): string {
  return [
    HEAD,
    "set +vx\n",
    `command rm -rf -- ${shellQuoted(folder)} ${shellQuoted(file)} || :\n`,
    shell.write(variables),
  ].join("");
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (reasonOf(error) !== "EEXIST") throw error;
  }
}

/** Pipelines clones with rights for everyone, so that a folder of the repository would be open to all. */
function closeToOthers(path: string): void {
  // Neither through a link nor of anything but a folder.
  const folder = openSync(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  try {
    if (fstatSync(folder).uid !== process.geteuid?.()) {
      throw new FileError(`The folder ${printable(path)} belongs to another user.`, {
        hint: "Remove it: this program makes it anew.",
      });
    }
    fchmodSync(folder, 0o700);
  } finally {
    closeSync(folder);
  }
}

function ignoreInGit(path: string): void {
  try {
    writeFileSync(join(path, ".gitignore"), "*\n", { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (reasonOf(error) !== "EEXIST") throw error;
  }
}
