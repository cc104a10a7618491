// The server's memory: plain maps that routes change and tests may read and change as they like. Nothing is cached
// from it, so a change shows in the next answer.

import { seededId } from "./ids.ts";
import type {
  Access,
  BinEntry,
  Settings,
  StoredFolder,
  StoredGroup,
  StoredInboxItem,
  StoredItem,
  StoredLink,
  StoredRole,
  StoredShortcut,
  StoredSnapshot,
  StoredUser,
  StoredVault,
  StoredVaultType,
} from "./model.ts";

const LEVELS: Record<Access, number> = { none: 0, navigate: 1, read: 2, edit: 3, admin: 4 };

export class State {
  /** Whether the server has client-side encryption. */
  readonly encryption: boolean;
  readonly users = new Map<string, StoredUser>();
  readonly roles = new Map<string, StoredRole>();
  readonly groups = new Map<string, StoredGroup>();
  readonly vaultTypes = new Map<string, StoredVaultType>();
  readonly vaults = new Map<string, StoredVault>();
  readonly folders = new Map<string, StoredFolder>();
  readonly items = new Map<string, StoredItem>();
  readonly snapshots = new Map<string, StoredSnapshot>();
  readonly shortcuts = new Map<string, StoredShortcut>();
  readonly inbox = new Map<string, StoredInboxItem>();
  readonly links = new Map<string, StoredLink>();
  readonly bin = new Map<string, BinEntry>();
  /** Names of the features that `GET /app/features` lists. */
  features: string[] = [];
  settings: Settings;
  #created = 0;

  constructor(encryption: boolean, settings: Settings) {
    this.encryption = encryption;
    this.settings = settings;
  }

  /** An id for an object made by a request: the n-th of a run is always the same. */
  newId(): string {
    this.#created += 1;
    return seededId("created", String(this.#created));
  }

  /** A user's rights in a place: those of the nearest folder that names the user, else those of the vault. */
  accessAt(userId: string, vaultId: string, folderId: string | null): Access {
    for (const folder of this.ancestors(folderId)) {
      const access = folder.access.get(userId);
      if (access !== undefined) return access;
    }
    return this.vaults.get(vaultId)?.access.get(userId) ?? "none";
  }

  /** Whether a user has at least `wanted` on an item, by its place (not by a shortcut or the inbox). */
  mayItem(userId: string, item: StoredItem, wanted: Access): boolean {
    return reaches(item.access.get(userId) ?? this.accessAt(userId, item.vaultId, item.folderId), wanted);
  }

  /** The folder and those above it, the nearest first. Survives a loop that a test may have made. */
  ancestors(folderId: string | null): StoredFolder[] {
    const found: StoredFolder[] = [];
    let next = folderId;
    while (next !== null && found.length < 100) {
      const folder = this.folders.get(next);
      if (folder === undefined) break;
      found.push(folder);
      next = folder.parentFolderId;
    }
    return found;
  }

  /** The way from the vault to a place, as answers carry it. */
  pathOf(
    vaultId: string,
    folderId: string | null,
  ): { name: string; vaultId: string; folderId: string | null }[] {
    const folders = this.ancestors(folderId).reverse();
    return [
      { name: this.vaults.get(vaultId)?.name ?? "", vaultId, folderId: null },
      ...folders.map((folder) => ({ name: folder.name, vaultId, folderId: folder.id })),
    ];
  }

  /** Whether `folderId` is `ancestorId` or lies below it. */
  isWithin(folderId: string | null, ancestorId: string): boolean {
    return this.ancestors(folderId).some((folder) => folder.id === ancestorId);
  }
}

/** Whether one right includes another. */
export function reaches(access: Access, wanted: Access): boolean {
  return LEVELS[access] >= LEVELS[wanted];
}
