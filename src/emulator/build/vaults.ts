// Vault types and vaults of a seed, with the vault key sealed for every member.

import { sha256Hex } from "../../crypto/master-key.ts";
import { generateKey, generateSalt } from "../../crypto/random.ts";
import { seededId } from "../ids.ts";
import type { StoredFolder, StoredVault } from "../model.ts";
import { sealForUser } from "../seal.ts";
import type { SeedFolder, SeedVault } from "../seed.ts";
import { accessOf, type Draft, found, ownerOf, type Place } from "./draft.ts";
import { addItem } from "./items.ts";

/** Adds the vaults with their folders and items; shortcuts wait in the draft. */
export function addVaults(draft: Draft): void {
  const { vaultTypes, vaults = [] } = draft.seed;
  if (vaultTypes !== undefined) draft.state.features.push("vaultType");
  for (const { name, code, id = seededId("vaultType", code), administrators } of vaultTypes ?? []) {
    const administratorIds = administrators?.map((user) => found(draft.ids.users, user)) ?? [ownerOf(draft)];
    draft.ids.vaultTypes[code] = id;
    draft.state.vaultTypes.set(id, { id, name, code, administratorIds });
  }
  for (const [index, vault] of vaults.entries()) addVault(draft, vault, index);
}

function addVault(draft: Draft, seed: SeedVault, index: number): void {
  const id = seed.id ?? seededId("vault", seed.name);
  const vaultKey = draft.options.encryption ? generateKey() : null;
  const salt = vaultKey === null ? null : generateSalt();
  const vault: StoredVault = {
    id,
    name: seed.name,
    typeId: seed.type === undefined ? null : found(draft.ids.vaultTypes, seed.type),
    masterKeyHash: vaultKey === null ? null : sha256Hex(`${vaultKey}${salt}`),
    salt,
    keys: new Map(),
    access: seed.access === undefined ? new Map([[ownerOf(draft), "admin"]]) : accessOf(draft, seed.access),
    createdAt: draft.options.now,
  };
  const { rsaPadding } = draft.options;
  const padding =
    seed.rsaPadding ?? (rsaPadding === "mixed" ? (index % 2 === 0 ? "oaep" : "pkcs1") : rsaPadding);
  for (const { name } of vaultKey === null ? [] : draft.seed.users) {
    const userId = found(draft.ids.users, name);
    const publicKey = draft.keys.get(name)?.publicKey;
    // Whoever has rights anywhere in the vault holds its key, as members of a real one do.
    if (publicKey !== undefined && isMember(vault, seed, name, userId)) {
      vault.keys.set(userId, sealForUser(vaultKey ?? "", publicKey, padding));
    }
  }
  draft.ids.vaults[seed.name] ??= id;
  draft.state.vaults.set(id, vault);
  addContents(draft, seed, { vault, seed, vaultKey, folderId: null, path: seed.name });
}

function isMember(vault: StoredVault, seed: SeedVault, name: string, userId: string): boolean {
  const grants = ({ access, folders = [], items = [] }: Partial<SeedFolder>): boolean =>
    [access, ...items.map((item) => item.access)].some((given) => (given?.[name] ?? "none") !== "none") ||
    folders.some(grants);
  return (vault.access.get(userId) ?? "none") !== "none" || grants(seed);
}

function addContents(draft: Draft, seed: SeedVault | SeedFolder, place: Place): void {
  for (const item of seed.items ?? []) addItem(draft, item, place);
  for (const shortcut of seed.shortcuts ?? []) draft.shortcuts.push({ shortcut, place });
  for (const folder of seed.folders ?? []) addFolder(draft, folder, place);
}

function addFolder(draft: Draft, seed: SeedFolder, parent: Place): void {
  const path = `${parent.path}/${seed.name}`;
  const folder: StoredFolder = {
    id: seed.id ?? seededId("folder", path),
    vaultId: parent.vault.id,
    parentFolderId: parent.folderId,
    name: seed.name,
    access: accessOf(draft, seed.access),
  };
  draft.ids.folders[path] ??= folder.id;
  draft.state.folders.set(folder.id, folder);
  addContents(draft, seed, { ...parent, folderId: folder.id, path });
}
