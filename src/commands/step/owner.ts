// Whose the files are that a step leaves. In a Docker action this process is root, and the workspace belongs to the user
// of later steps, who may change anything in it at any moment: what is a file of ours now is a link or another file in
// the next. So nothing is given to that user afterwards; it is written with that user's rights from the beginning.
// https://github.com/actions/runner/issues/434

import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { FileError } from "../../errors.ts";
import { printable } from "../../printable.ts";
import { reasonOf } from "../../system-error.ts";
import { isInside } from "./lasting.ts";

interface Owner {
  uid: number;
  gid: number;
}

/**
 * Does what is to be done at a path as whoever owns `base`, or, outside of it, the folder that the path lies in: `base`
 * is the checkout, or another folder that nobody can have put there meanwhile. Only root can act as another; for
 * everybody else, and in root's own folders, nothing changes. Everything that this process does meanwhile is done so.
 * Throws a `file` error where root may not become that user.
 */
export async function asOwner<T>(path: string, base: string, work: () => Promise<T>): Promise<T> {
  const owner = process.geteuid?.() === 0 ? await ownerAt(path, base) : undefined;
  if (owner === undefined || owner.uid === 0) return await work();
  const back = become(owner, path);
  try {
    return await work();
  } finally {
    back();
  }
}

/** Undefined where there is nothing yet, not even a folder above. */
async function ownerAt(path: string, base: string): Promise<Owner | undefined> {
  // In it there may be folders of others and links to them, put there by its owner.
  for (let at = isInside(base, path) ? base : dirname(path); ; at = dirname(at)) {
    const status = await stat(at).catch(() => undefined);
    if (status !== undefined || at === dirname(at)) return status;
  }
}

/** Returns what undoes it. The real user stays root: nobody else can send signals or look into this process. */
function become({ uid, gid }: Owner, path: string): () => void {
  const { getegid, getgroups, setegid, seteuid, setgroups } = process as Required<NodeJS.Process>;
  const [group, groups] = [getegid(), getgroups()];
  const undo: (() => void)[] = [];
  const back = () => {
    for (const one of undo.splice(0)) one();
  };
  try {
    // Root's groups would open more to that user than is open to them.
    setgroups([gid]);
    undo.unshift(() => setgroups(groups));
    setegid(gid);
    undo.unshift(() => setegid(group));
    seteuid(uid);
    undo.unshift(() => seteuid(0));
    return back;
  } catch (error) {
    back();
    const reason = reasonOf(error);
    throw new FileError(
      `${printable(path)} cannot be the user ${uid}'s, who owns what it lies in (${reason}).`,
      {
        hint: "Let the container of this step act as other users (CAP_SETUID and CAP_SETGID).",
        subject: path,
        cause: error,
      },
    );
  }
}
