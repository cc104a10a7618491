// Vaults and vault types. Where the server has vault types, a new vault needs one, and under client-side encryption
// its key sealed for every administrator of the type.

import { type Answer, invalid, missing } from "../answers.ts";
import { cipherForm } from "../item-fields.ts";
import { vaultFor } from "../lookup.ts";
import type { StoredVault } from "../model.ts";
import type { UserContext, UserRoute } from "../router.ts";
import { reaches } from "../state.ts";
import { vaultKeyFor } from "../views.ts";
import { created, done, ok } from "./reply.ts";

export const VAULT_ROUTES: readonly UserRoute[] = [
  {
    method: "GET",
    pattern: "vaults",
    handle(context) {
      const { state, user } = context;
      const mine = [...state.vaults.values()].filter((vault) =>
        reaches(vault.access.get(user.id) ?? "none", "navigate"),
      );
      return ok({ items: mine.map((vault) => vaultView(context, vault)) });
    },
  },
  { method: "POST", pattern: "vaults", handle: create },
  {
    method: "GET",
    pattern: "vaults/:id",
    handle: (context) => ok(vaultView(context, vaultFor(context, context.param("id"), "navigate"))),
  },
  {
    method: "POST",
    pattern: "vaults/:id",
    handle(context) {
      const vault = vaultFor(context, context.param("id"), "admin");
      const name = context.fields.requiredText("name", { filled: true });
      context.fields.check();
      vault.name = name;
      return done(context);
    },
  },
  { method: "DELETE", pattern: "vaults/:id", handle: remove },
  {
    method: "GET",
    pattern: "vault-types/all",
    handle({ state }) {
      return ok({ items: [...state.vaultTypes.values()].map(({ id, name, code }) => ({ id, name, code })) });
    },
  },
  {
    method: "GET",
    pattern: "vault-types/:id/administrators",
    handle(context) {
      const type = context.state.vaultTypes.get(context.param("id"));
      if (type === undefined) throw missing("Vault type");
      const items = type.administratorIds.map((id) => ({
        id,
        publicKey: context.state.users.get(id)?.publicKey ?? null,
      }));
      return ok({ items });
    },
  },
];

function vaultView(context: UserContext, vault: StoredVault): Record<string, unknown> {
  const { state, user } = context;
  const access = vault.access.get(user.id) ?? "none";
  return {
    id: vault.id,
    name: vault.name,
    typeId: vault.typeId,
    permissions: (["navigate", "read", "edit", "admin"] as const).filter((level) => reaches(access, level)),
    masterKeyEncrypted: vaultKeyFor(context, vault.id),
    isVisible: true,
    directoryAccess: {
      access,
      userId: user.id,
      foldersAmount: countFolders(state.folders.values(), vault.id),
    },
  };
}

function countFolders(folders: Iterable<{ vaultId: string }>, vaultId: string): number {
  return [...folders].filter((folder) => folder.vaultId === vaultId).length;
}

function create(context: UserContext): Answer {
  const { state, fields, user } = context;
  const form = cipherForm(context) === "any" ? "any" : "base64";
  const needsKey = { required: state.encryption };
  const name = fields.requiredText("name", { filled: true });
  const masterKeyEncrypted = fields.cipher("masterKeyEncrypted", form, needsKey);
  const masterKeyHash = fields.text("masterKeyHash", needsKey) ?? null;
  const salt = fields.text("salt", needsKey) ?? null;
  const typeId =
    fields.id("typeId", { required: state.features.includes("vaultType") })?.toLowerCase() ?? null;
  const sent = fields.object("administratorsKeys", { required: typeId !== null });
  const keys = new Map(sent?.names().map((id) => [id, sent.cipher(id, form, { required: true }) ?? ""]));
  fields.check();
  const administrators = administratorsOf(context, typeId);
  const lacking = state.encryption ? administrators.find((id) => !keys.has(id)) : undefined;
  if (lacking !== undefined)
    throw invalid(`administratorsKeys.${lacking}`, "The administrator's key is missing.");

  const vault: StoredVault = {
    id: state.newId(),
    name,
    typeId,
    masterKeyHash,
    salt,
    keys: new Map(),
    access: new Map([...administrators, user.id].map((id) => [id, "admin"])),
    createdAt: context.now(),
  };
  for (const id of administrators) {
    const key = keys.get(id);
    if (state.encryption && key !== undefined) vault.keys.set(id, key);
  }
  if (state.encryption && masterKeyEncrypted) vault.keys.set(user.id, masterKeyEncrypted);
  state.vaults.set(vault.id, vault);
  return created(context, { id: vault.id });
}

function administratorsOf({ state }: UserContext, typeId: string | null): string[] {
  if (typeId === null) return [];
  const type = state.vaultTypes.get(typeId);
  if (type === undefined) throw invalid("typeId", "Unknown vault type.");
  return type.administratorIds;
}

function remove(context: UserContext): Answer {
  const { state } = context;
  const { id } = vaultFor(context, context.param("id"), "admin");
  state.vaults.delete(id);
  for (const group of [state.folders, state.items, state.shortcuts]) {
    for (const entry of group.values()) if (entry.vaultId === id) group.delete(entry.id);
  }
  return done(context);
}
