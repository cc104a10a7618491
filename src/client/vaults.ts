// Vaults and their folders, read.

import type { Api } from "./api.ts";
import { checkId, itemsOf, type JsonObject, objectOf, optionalText, requiredId } from "./wire.ts";

export interface Vault {
  id: string;
  name: string;
  typeId: string | null;
  /** Whether its items are encrypted on the client. */
  isEncrypted: boolean;
}

export interface Folder {
  id: string;
  name: string;
  vaultId: string;
  parentFolderId: string | null;
}

/** The vaults that the token's user can see. */
export async function listVaults(api: Api, signal?: AbortSignal): Promise<Vault[]> {
  const subject = "the list of vaults";
  const answer = await api.call("GET", "/v1/vaults", {}, { subject, signal });
  return itemsOf(answer, subject).map((raw) => vaultOf(raw, subject));
}

export async function getVault(api: Api, id: string, signal?: AbortSignal): Promise<Vault> {
  const subject = `vault ${checkId(id, "vault id")}`;
  return vaultOf(
    objectOf(await api.call("GET", `/v1/vaults/${id}`, {}, { subject, signal }), subject),
    subject,
  );
}

/** All folders of a vault, whatever their depth. */
export async function listFolders(api: Api, vaultId: string, signal?: AbortSignal): Promise<Folder[]> {
  const subject = `the folders of vault ${checkId(vaultId, "vault id")}`;
  const answer = await api.call("GET", "/v1/folders", { vaultId }, { subject, signal });
  return itemsOf(answer, subject).map((raw) => folderOf(raw, subject));
}

export async function getFolder(api: Api, id: string, signal?: AbortSignal): Promise<Folder> {
  const subject = `folder ${checkId(id, "folder id")}`;
  return folderOf(
    objectOf(await api.call("GET", `/v1/folders/${id}`, {}, { subject, signal }), subject),
    subject,
  );
}

function vaultOf(raw: JsonObject, subject: string): Vault {
  return {
    id: requiredId(raw, "id", subject),
    name: optionalText(raw, "name") ?? "",
    typeId: optionalText(raw, "typeId"),
    isEncrypted: optionalText(raw, "masterKeyEncrypted") !== null,
  };
}

function folderOf(raw: JsonObject, subject: string): Folder {
  return {
    id: requiredId(raw, "id", subject),
    name: optionalText(raw, "name") ?? "",
    vaultId: optionalText(raw, "vaultId") ?? "",
    parentFolderId: optionalText(raw, "parentFolderId"),
  };
}
