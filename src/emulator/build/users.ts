// Users, roles and groups of a seed.

import { seededId } from "../ids.ts";
import { makeUserKeys } from "../user-keys.ts";
import { type Draft, found, wrongSeed } from "./draft.ts";

/** Adds the users with their keys, and what they belong to. */
export async function addUsers(draft: Draft): Promise<void> {
  const { users, groups = [] } = draft.seed;
  if (!Array.isArray(users) || users.length === 0) throw wrongSeed("it has no users");
  for (const code of ["owner", "admin", "user"]) {
    const id = seededId("role", code);
    draft.ids.roles[code] = id;
    draft.state.roles.set(id, { id, code, name: code });
  }
  for (const { name, id = seededId("group", name) } of groups) {
    draft.ids.groups[name] = id;
    draft.state.groups.set(id, { id, name });
  }
  const { encryption, settings } = draft.state;
  const made = encryption ? await Promise.all(users.map((user, n) => makeUserKeys(user, n, settings))) : [];
  for (const [index, user] of users.entries()) {
    const id = user.id ?? seededId("user", user.name);
    const login = user.login ?? user.name;
    const role = user.role ?? (index === 0 ? "owner" : "user");
    const keys = made[index];
    draft.ids.users[user.name] = id;
    if (keys !== undefined) draft.keys.set(user.name, keys);
    draft.state.users.set(id, {
      id,
      login,
      email: user.email ?? `${login}@example.com`,
      fullName: user.fullName ?? user.name,
      roleId: draft.ids.roles[role] ?? "",
      groupIds: groups
        .filter((group) => group.users?.includes(user.name))
        .map((group) => found(draft.ids.groups, group.name)),
      isServiceAccount: user.isServiceAccount ?? false,
      isBlocked: false,
      twoFactorRequired: user.twoFactorRequired ?? false,
      passwordHash: null,
      masterKeyHash: keys?.masterKeyHash ?? null,
      masterKeyOptions: keys?.masterKeyOptions ?? null,
      publicKey: keys?.publicPem ?? null,
      privateKeyEncrypted: keys?.privateKeyEncrypted ?? null,
    });
  }
}
