// Folders: the places within a vault.

import type { Core, RequestOptions } from "./core.ts";
import { type FolderNode, folderTree } from "./folder-tree.ts";
import { objectIn, textIn } from "./input.ts";
import { type PathPart, pathOf } from "./path.ts";
import {
  binIdOf,
  checkId,
  checkName,
  createdId,
  itemsOf,
  type JsonObject,
  objectOf,
  optionalId,
  optionalText,
  requiredId,
} from "./wire.ts";

/** A folder of a vault. */
export interface Folder {
  id: string;
  name: string;
  vaultId: string;
  /** Null at the top of the vault. */
  parentFolderId: string | null;
}

/** A folder with the way to it. */
export interface FolderWithPath extends Folder {
  /** From the vault to the parent folder, as far as the server tells it. */
  path: PathPart[];
}

/** A folder to be made. */
export interface NewFolder {
  name: string;
  vaultId: string;
  /** The folder to lie in; left out or null for the top of the vault. */
  parentFolderId?: string | null | undefined;
}

type Signal = AbortSignal | undefined;

/** Folders of vaults. */
export class Folders {
  readonly #core: Core;

  /** @internal */
  constructor(core: Core) {
    this.#core = core;
  }

  /** All folders of a vault, whatever their depth. */
  list(vaultId: string, options?: RequestOptions): Promise<Folder[]> {
    return this.#core.run(options, (signal) => this.#list(vaultId, signal));
  }

  /** The same as a tree, each level sorted by name. A folder whose parent cannot be seen stands at the top. */
  tree(vaultId: string, options?: RequestOptions): Promise<FolderNode[]> {
    return this.#core.run(options, async (signal) => folderTree(await this.#list(vaultId, signal)));
  }

  /** One folder, with the way to it. */
  get(id: string, options?: RequestOptions): Promise<FolderWithPath> {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      const answer = await this.#core.api.call("GET", path, {}, { subject, signal });
      return withPath(objectOf(answer, subject), subject);
    });
  }

  /** The folders of all vaults whose name holds the text. */
  search(query: string, options?: RequestOptions): Promise<FolderWithPath[]> {
    return this.#core.run(options, async (signal) => {
      const subject = "the search for folders";
      const search = { query: textIn(query, "query") };
      const answer = await this.#core.api.call("GET", "/v1/folders/search", search, { subject, signal });
      return itemsOf(answer, subject).map((raw) => withPath(raw, subject));
    });
  }

  /** Makes a folder, and returns its id. */
  create(folder: NewFolder, options?: RequestOptions): Promise<string> {
    return this.#core.run(options, async (signal) => {
      const input = objectIn(folder, "new folder", ["name", "vaultId", "parentFolderId"]);
      const { name, parentFolderId } = input;
      const vaultId = checkId(input.vaultId, "vault id");
      const subject = `the new folder in vault ${vaultId}`;
      const body = {
        name: checkName(name, "the new folder"),
        vaultId,
        ...(parentFolderId == null ? {} : { parentFolderId: checkId(parentFolderId, "folder id") }),
      };
      return createdId(await this.#core.api.call("POST", "/v1/folders", body, { subject, signal }), subject);
    });
  }

  /** Gives a folder another name. */
  rename(id: string, name: string, options?: RequestOptions): Promise<void> {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      await this.#core.api.call("POST", path, { name: checkName(name, subject) }, { subject, signal });
    });
  }

  /** Moves a folder with all that is in it: into another folder of its vault, or to the top with null. */
  move(id: string, targetFolderId: string | null, options?: RequestOptions): Promise<void> {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      const body = { targetFolderId: targetFolderId === null ? null : checkId(targetFolderId, "folder id") };
      await this.#core.api.call("POST", `${path}/move`, body, { subject, signal });
    });
  }

  /** Puts a folder with all that is in it into the bin, and returns its id there; null where the server tells none. */
  delete(id: string, options?: RequestOptions): Promise<string | null> {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      return binIdOf(await this.#core.api.call("DELETE", path, {}, { subject, signal }));
    });
  }

  async #list(vaultId: string, signal: Signal): Promise<Folder[]> {
    const id = checkId(vaultId, "vault id");
    const subject = `the folders of vault ${id}`;
    const answer = await this.#core.api.call("GET", "/v1/folders", { vaultId: id }, { subject, signal });
    return itemsOf(answer, subject).map((raw) => folderOf(raw, subject));
  }
}

function one(id: string): { path: string; subject: string } {
  const checked = checkId(id, "folder id");
  return { path: `/v1/folders/${checked}`, subject: `folder ${checked}` };
}

function folderOf(raw: JsonObject, subject: string): Folder {
  return {
    id: requiredId(raw, "id", subject),
    name: optionalText(raw, "name") ?? "",
    vaultId: optionalId(raw, "vaultId") ?? "",
    parentFolderId: optionalId(raw, "parentFolderId"),
  };
}

/** Whether a server counts the folder itself as part of its path is unknown: here it never is. */
function withPath(raw: JsonObject, subject: string): FolderWithPath {
  const folder = folderOf(raw, subject);
  return { ...folder, path: pathOf(raw).filter(({ folderId }) => folderId !== folder.id) };
}
