// Where a file must lie so that later steps of the job find it, and that the way there leads through nothing that others
// planted: a checkout may hold any symbolic link.

import { constants } from "node:fs";
import { access, lstat, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { checkPath, checkTarget } from "../../client/atomic-file.ts";
import { FileError } from "../../errors.ts";
import type { Host } from "../../hosts/host.ts";
import { printable } from "../../printable.ts";
import { reasonOf } from "../../system-error.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Where the runner mounts what containers of actions share with the job. An old one leaves RUNNER_TEMP as it is outside. */
const MOUNTS = "/github/";

/** The folder of the job's checkout, in which relative paths begin. */
export function checkoutOf(env: Env): string {
  return resolve(env.GITHUB_WORKSPACE || ".");
}

/**
 * The absolute path of a file that later steps are to find; a relative one begins in the checkout. Throws a `file`
 * error where this process is in a container of its own, and the path in none of the folders that it shares with the job.
 */
export function lastingPath(path: string, host: Pick<Host, "name" | "temporaryFolder">, env: Env): string {
  checkPath(path);
  const checkout = checkoutOf(env);
  const file = resolve(checkout, path);
  if (host.name === "bitbucket" && env.BITBUCKET_PIPE_STORAGE_DIR) {
    if (isInside(env.BITBUCKET_CLONE_DIR || checkout, file)) return file;
    throw goneWith("the pipe's container", path, "Give a path relative to the clone, such as .env.passwork.");
  }
  if (host.name !== "github") return file;
  const { path: temporary, seen } = host.temporaryFolder();
  if (temporary === seen) return file;
  const mounted = [env.RUNNER_TEMP, env.HOME].filter((folder) => folder?.startsWith(MOUNTS));
  const shared = [checkout, temporary, ...mounted].flatMap((folder) => folder || []);
  if (shared.some((folder) => isInside(folder, file))) return file;
  throw goneWith(
    "the action's container",
    path,
    "Give a path relative to the workspace, such as .env.passwork, or take the action in the folder node, which runs without a container.",
  );
}

function goneWith(container: string, path: string, hint: string): FileError {
  return new FileError(`${printable(path)} would be gone with ${container}.`, { hint, subject: path });
}

/** Whether a path leads into a folder, by its words. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * Checks that a folder is one that can be written to, or can be made, and that no part of the way to it below the
 * checkout is a link; `file` is what is to be written there, which may be an old file or a link in its place, but no
 * folder or device. Throws a `file` error.
 */
export async function checkPlace(folder: string, checkout: string, file?: string): Promise<void> {
  const link = await linkTo(folder, checkout);
  if (link !== undefined) throw leadsElsewhere(link);
  await checkWritable(folder);
  if (file !== undefined) await checkTarget(file);
}

/** The first symbolic link on the way from the checkout to a folder in it, if there is one. */
export async function linkTo(folder: string, checkout: string): Promise<string | undefined> {
  if (!isInside(checkout, folder)) return undefined;
  let at = checkout;
  for (const part of relative(checkout, folder).split(sep)) {
    at = join(at, part);
    const status = await lstat(at).catch(() => undefined);
    if (status === undefined) return undefined;
    if (status.isSymbolicLink()) return at;
  }
  return undefined;
}

async function checkWritable(folder: string): Promise<void> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      if (!(await stat(at)).isDirectory()) {
        throw new FileError(`${printable(at)} is no folder.`, { hint: "Check the path.", subject: at });
      }
      return await access(at, constants.W_OK | constants.X_OK);
    } catch (error) {
      if (error instanceof FileError) throw error;
      const reason = reasonOf(error);
      // What is not there is made, in what is.
      if ((reason === "ENOENT" || reason === "ENOTDIR") && at !== dirname(at)) continue;
      throw new FileError(`${printable(at)} may not be written to (${reason}).`, {
        hint: "Check the path, and whom the folder belongs to.",
        subject: at,
      });
    }
  }
}

function leadsElsewhere(link: string): FileError {
  return new FileError(`${printable(link)} is a symbolic link: no secret is written through it.`, {
    hint: "Give a path without links; the repository may have brought this one.",
    subject: link,
  });
}
