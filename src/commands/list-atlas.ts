// The names of places, each list asked for once and only where something needs it.

import { folderPaths } from "../client/folder-tree.ts";
import type { Folder } from "../client/folders.ts";
import type { ReadingClient } from "../client/reading.ts";
import type { Found } from "../client/search.ts";
import type { Vault } from "../client/vaults.ts";
import { PassworkError } from "../errors.ts";

export class Atlas {
  readonly #client: Pick<ReadingClient, "vaults" | "folders">;
  readonly #folders = new Map<string, Promise<Folder[]>>();
  readonly #paths = new Map<string, Promise<Map<string, string[]>>>();
  #vaults: Promise<Vault[]> | undefined;

  constructor(client: Pick<ReadingClient, "vaults" | "folders">) {
    this.#client = client;
  }

  vaults(): Promise<Vault[]> {
    this.#vaults ??= this.#client.vaults.list();
    return this.#vaults;
  }

  /** All folders of a vault. */
  folders(vaultId: string): Promise<Folder[]> {
    return once(this.#folders, vaultId, () => this.#client.folders.list(vaultId));
  }

  /** The folders in a folder: its children, or everything below it. */
  async below(folderId: string, recursive: boolean): Promise<Folder[]> {
    const id = folderId.toLowerCase();
    const { vaultId } = await this.#client.folders.get(id);
    const all = await this.folders(vaultId);
    const found = new Set<Folder>();
    let level = new Set([id]);
    while (level.size > 0) {
      const next = all.filter(
        (folder) => !found.has(folder) && folder.parentFolderId !== null && level.has(folder.parentFolderId),
      );
      for (const folder of next) found.add(folder);
      level = recursive ? new Set(next.map((folder) => folder.id)) : new Set();
    }
    return [...found];
  }

  /** The names from the vault to a folder, as far as the user may see them. */
  async path(vaultId: string, folderId: string | null): Promise<string[]> {
    const vault = (await this.vaults()).find(({ id }) => id === vaultId);
    const names = vault === undefined ? [] : [vault.name];
    if (folderId === null) return names;
    const paths = await once(this.#paths, vaultId, async () => folderPaths(await this.#visible(vaultId)));
    return [...names, ...(paths.get(folderId) ?? [])];
  }

  /** The same for what a search has found, which mostly brings its path along. */
  async pathOf({ vaultId, folderId, path }: Pick<Found, "vaultId" | "folderId" | "path">): Promise<string[]> {
    const last = path.at(-1);
    const isWhole = path[0]?.folderId === null && last?.vaultId === vaultId && last.folderId === folderId;
    return isWhole ? path.map(({ name }) => name) : await this.path(vaultId, folderId);
  }

  /** A user may see an item and not the folders around it. */
  async #visible(vaultId: string): Promise<Folder[]> {
    try {
      return await this.folders(vaultId);
    } catch (error) {
      if (error instanceof PassworkError && (error.code === "forbidden" || error.code === "notFound"))
        return [];
      throw error;
    }
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  let answer = known.get(key);
  if (answer === undefined) {
    answer = ask();
    known.set(key, answer);
  }
  return answer;
}
