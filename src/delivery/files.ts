// Secrets as files for one command: the variable holds the path, and the file is gone when the command has ended.
import { PassworkError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";
import { fileNames } from "./file-names.ts";
import { type PrivateFile, PrivateFolder } from "./private-folder.ts";
import { candidates, choosePlace, hasMemoryPlaces, usablePlaces } from "./private-place.ts";
import { sweep } from "./sweep.ts";

/** What is to be delivered: the variable, what the file is called if that can be, and what it holds. */
export interface FileContent {
  readonly name: string;
  readonly fileName: string;
  /** Where it comes from, for messages. */
  readonly source: string;
  readonly content: Uint8Array;
}

/** A variable with the path of a file, which is no secret. */
export interface FilePath {
  name: string;
  value: Secret;
  source: string;
  hide: [];
}

export interface FileOptions {
  /** RUNNER_TEMP, XDG_RUNTIME_DIR and TMPDIR name folders that are looked at. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly warn: (sentence: string) => void;
  readonly debug?: (sentence: () => string) => void;
  /** The folders that may be used, in place of those of the system and the variables. */
  readonly folders?: readonly string[];
}

/** Files of one command. Nothing is written before `write`. */
export class DeliveredFiles {
  #files: NamedContent[];
  readonly #folder: PrivateFolder;
  readonly #folders: readonly string[];
  readonly #options: FileOptions;

  /** Chooses the paths. Throws a `FileError` where there is no folder for them. */
  constructor(files: readonly FileContent[], options: FileOptions) {
    this.#options = options;
    this.#folders = options.folders ?? candidates(options.env);
    const place = choosePlace(this.#folders);
    this.#folder = new PrivateFolder(place);
    this.#files = named(files, []);
    if (place.inMemory) return;
    const names = files.map(({ name }) => printable(name, 60)).join(", ");
    const sentence = `There is no folder in memory (tmpfs) for files: what ${names} leads to is written to a disk, in ${printable(place.folder)}.`;
    // Where none can be had nobody need hear of it in every run.
    if (hasMemoryPlaces()) options.warn(sentence);
    else options.debug?.(() => sentence);
  }

  /** The variables that hold the paths. */
  get paths(): FilePath[] {
    return this.#files.map(({ name, source, path }) => ({
      name,
      value: new Secret(this.#folder.pathOf(path)),
      source,
      hide: [],
    }));
  }

  /** Writes all files, and removes what wrappers left that were killed. Throws a `FileError`. */
  async write(): Promise<void> {
    for (const place of usablePlaces(this.#folders)) await sweep(place);
    await this.#folder.make();
    if (!this.#folder.isWatched) {
      this.#options.debug?.(
        () =>
          "Nothing watches over the files: should passwork-cli be killed, its next run with files removes them.",
      );
    }
    this.#folder.write(this.#files.map(fileOf));
  }

  /**
   * Puts new contents in the files' places, each in one step: a reader sees the old one or the new one. Variables keep
   * their paths; a new one gets a file, and the file of one that is gone is removed. Throws a `FileError` where they
   * cannot be written, and nothing has changed then.
   */
  async rewrite(files: readonly FileContent[]): Promise<void> {
    const before = this.#files;
    const after = named(files, before);
    this.#folder.write(after.map(fileOf));
    this.#files = after;
    const used = new Set(this.#files.map(({ path }) => path));
    for (const { path } of before) if (!used.has(path)) this.#folder.delete(path);
  }

  /** Removes all of it. What cannot be removed is no failure of the command: it is warned of, by its path. */
  async remove(): Promise<void> {
    try {
      await this.#folder.remove();
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      this.#options.warn(`${error.message} ${error.hint ?? ""}`.trim());
    }
  }
}

/** The same in one step. What was written is removed where something fails. */
export async function writeFiles(
  files: readonly FileContent[],
  options: FileOptions,
): Promise<DeliveredFiles> {
  const delivered = new DeliveredFiles(files, options);
  try {
    await delivered.write();
    return delivered;
  } catch (error) {
    await delivered.remove();
    throw error;
  }
}

interface NamedContent extends FileContent {
  /** The file's name in the folder. */
  readonly path: string;
}

/**
 * Gives each its file; one that had a file before keeps it. The same content twice for one variable (an item and its
 * shortcut) is one file, and two contents are two: which of them counts is decided as with any two values.
 */
function named(files: readonly FileContent[], before: readonly NamedContent[]): NamedContent[] {
  const different = files.filter(
    (file, i) => !files.slice(0, i).some((other) => other.name === file.name && isSame(other, file)),
  );
  const left = [...before];
  const known = different.map(({ name }) => {
    const at = left.findIndex((old) => old.name === name);
    return at < 0 ? undefined : left.splice(at, 1)[0]?.path;
  });
  const taken = before.map(({ path }) => ({ name: path, fileName: path }));
  const fresh = fileNames([...taken, ...different]).slice(taken.length);
  return different.map((file, i) => ({ ...file, path: known[i] ?? fresh[i] ?? "" }));
}

function fileOf({ name, path, content }: NamedContent): PrivateFile {
  return { name: path, content, subject: name };
}

function isSame(one: FileContent, other: FileContent): boolean {
  return Buffer.compare(one.content, other.content) === 0;
}
