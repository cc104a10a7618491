// Files that a step leaves for later ones: a file of variables, and values as files in a folder of their own. Everything
// is checked first; then all is written, whole or not at all, and whoever wrote it can take it back.

import { chmod, mkdir, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder, writeAtomically } from "../../client/atomic-file.ts";
import { nodeCrypto } from "../../crypto/node-crypto.ts";
import { fileNames } from "../../delivery/file-names.ts";
import { type FormatName, formatOf, written } from "../../delivery/formats/index.ts";
import { FileError } from "../../errors.ts";
import type { Host } from "../../hosts/host.ts";
import { printable } from "../../printable.ts";
import { Secret } from "../../secret.ts";
import type { NamedFile, NamedSecret } from "../../secrets/secret-set.ts";
import { reasonOf } from "../../system-error.ts";
import { checkoutOf, checkPlace, isInside, lastingPath } from "./lasting.ts";
import { asOwner } from "./owner.ts";

type Env = Readonly<Record<string, string | undefined>>;
type Place = Pick<Host, "name" | "temporaryFolder">;

/** What is about to be written. */
export interface Prepared {
  /** What there will be, for whoever clears up after the job: a folder, or a file. Absolute. */
  readonly written: readonly string[];
  /** Writes it. Throws a `file` error; `remove` then takes away what is there. */
  write(): Promise<void>;
  /** Takes it back. Never rejects. */
  remove(): Promise<void>;
}

export interface PreparedFiles extends Prepared {
  /** The names with the paths as later steps see them. */
  readonly paths: readonly NamedSecret[];
}

/** No other program's, and not one that wrappers sweep: these outlive the process. A leading dot keeps it out of artifacts. */
const FOLDER = /^\.passwork-files-[0-9a-f]{16}$/;

/** Whether a folder of that path is one that `prepareFiles` made in the host's folder for temporary files. */
export function isFolderOfFiles(path: string, host: Pick<Host, "temporaryFolder">): boolean {
  return FOLDER.test(basename(path)) && dirname(path) === resolve(host.temporaryFolder().path);
}

/** Values as files: each (0600) in a folder (0700) of this step's own. Throws a `file` error where there can be none. */
export async function prepareFiles(
  files: readonly NamedFile[],
  host: Place,
  env: Env,
): Promise<PreparedFiles> {
  const different = withoutDoubles(files);
  if (different.length === 0)
    return { paths: [], written: [], write: async () => {}, remove: async () => {} };
  const { path, seen } = host.temporaryFolder();
  const place = resolve(path);
  const checkout = checkoutOf(env);
  await checkPlace(place, checkout);
  const called = `.passwork-files-${nodeCrypto().randomBytes(8).toString("hex")}`;
  const folder = join(place, called);
  const names = fileNames(different);
  return {
    paths: different.map(({ name, source, parts = [] }, i) => ({
      name,
      value: new Secret(join(seen, called, names[i] as string)),
      source,
      hide: [],
      parts,
    })),
    written: [folder],
    write: () =>
      asOwner(folder, place, async () => {
        await makeFolder(place);
        await makeOwn(folder);
        // A pipe's folder lies in the clone, wherever the step is; what is in it already may let files through.
        if (isInside(checkout, folder) || host.name === "bitbucket") {
          await writeAtomically(join(folder, ".gitignore"), Buffer.from("*\n"));
        }
        for (const [i, { content }] of different.entries()) {
          await writeAtomically(join(folder, names[i] as string), content);
        }
      }),
    remove: () => asOwner(folder, place, () => rm(folder, { recursive: true, force: true })).catch(() => {}),
  };
}

/**
 * The file of all variables, in a format that its reader takes. Throws, before anything is written, what the format
 * cannot carry, and a `file` error where later steps would not find the file.
 */
export async function prepareEnvFile(
  { path, format }: { path: string; format: FormatName },
  secrets: readonly NamedSecret[],
  host: Place & Pick<Host, "called">,
  env: Env,
): Promise<Prepared> {
  const known = formatOf(format, { random: () => nodeCrypto().randomUUID() });
  const otherwise = `Set ${host.called("env_file_format")} to another format, such as json, or give the command that needs it as ${host.called("run")}.`;
  const { text } = written(format, known, secrets, otherwise);
  const file = lastingPath(path, host, env);
  const checkout = checkoutOf(env);
  await checkPlace(dirname(file), checkout, file);
  let isThere = false;
  return {
    written: [file],
    write: () =>
      asOwner(file, checkout, async () => {
        await makeFolder(dirname(file));
        await writeAtomically(file, Buffer.from(text));
        isThere = true;
      }),
    async remove() {
      if (isThere) await asOwner(file, checkout, () => rm(file, { force: true })).catch(() => {});
    },
  };
}

/** The same content twice under one name (an item and its shortcut) is one file. */
function withoutDoubles(files: readonly NamedFile[]): NamedFile[] {
  return files.filter(
    (file, i) =>
      !files
        .slice(0, i)
        .some(({ name, content }) => name === file.name && Buffer.compare(content, file.content) === 0),
  );
}

/** The folder must be new: whoever could put another one there could read what is written into it. */
async function makeOwn(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    // The umask may have taken even the owner's rights.
    await chmod(folder, 0o700);
    if (process.platform === "win32") {
      const { closeToOthers } = await import("../../delivery/access-control.ts");
      await closeToOthers(folder);
    }
  } catch (error) {
    throw new FileError(`The folder ${printable(folder)} cannot be made (${reasonOf(error)}).`, {
      hint: "Check that there is room, and that the folder above may be written to.",
    });
  }
}
