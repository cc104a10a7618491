// Users, their keys, roles and groups. Managing others takes the role of an owner or administrator.

import { sha256Hex } from "../../crypto/master-key.ts";
import { type Answer, forbidden, invalid, missing, refuse } from "../answers.ts";
import { cipherForm } from "../item-fields.ts";
import type { StoredUser } from "../model.ts";
import type { UserContext, UserRoute } from "../router.ts";
import { personView } from "../views.ts";
import { created, done, ok } from "./reply.ts";

const MANAGERS = ["owner", "admin"];

export const USER_ROUTES: readonly UserRoute[] = [
  {
    method: "GET",
    pattern: "users/keys",
    handle({ user }) {
      const { publicKey, privateKeyEncrypted } = user;
      const keys = publicKey === null ? null : { public: publicKey, privateEncrypted: privateKeyEncrypted };
      return ok({ id: user.id, keys });
    },
  },
  {
    method: "GET",
    pattern: "users/master-key/options",
    hash: "ignored",
    handle: ({ user }) => ok({ masterKeyOptions: user.masterKeyOptions }),
  },
  {
    method: "GET",
    pattern: "users/master-key/new-options",
    handle({ state }) {
      const { iterations, bytes, digest } = state.settings.masterKey;
      // Any text will do as a salt; an id is one that no two users share.
      return ok({ salt: state.newId(), iterations, bytes, digest });
    },
  },
  {
    method: "GET",
    pattern: "users",
    handle: ({ state }) => ok({ items: [...state.users.values()].map(userView) }),
  },
  { method: "POST", pattern: "users", handle: create },
  { method: "GET", pattern: "users/:id", handle: (context) => ok(userView(userOf(context))) },
  { method: "PATCH", pattern: "users/:id", handle: change },
  {
    method: "DELETE",
    pattern: "users/:id",
    handle(context) {
      context.state.users.delete(managed(context).id);
      return done(context);
    },
  },
  { method: "POST", pattern: "users/:id/block", handle: (context) => block(context, true) },
  { method: "POST", pattern: "users/:id/unblock", handle: (context) => block(context, false) },
  {
    method: "GET",
    pattern: "users/:id/public-key",
    handle: (context) => ok({ publicKey: userOf(context).publicKey }),
  },
  {
    method: "GET",
    pattern: "user-roles",
    handle: ({ state }) => ok({ items: [...state.roles.values()] }),
  },
  {
    method: "GET",
    pattern: "user-groups",
    handle: ({ state }) => ok({ items: [...state.groups.values()] }),
  },
  {
    method: "GET",
    pattern: "user-groups/:id",
    handle({ state, param }) {
      const group = state.groups.get(param("id"));
      if (group === undefined) throw missing("User group");
      const users = [...state.users.values()].filter(({ groupIds }) => groupIds.includes(group.id));
      return ok({ ...group, users: users.map(personView) });
    },
  },
];

function userView(user: StoredUser): Record<string, unknown> {
  const { roleId, groupIds, isServiceAccount, isBlocked } = user;
  return { ...personView(user), userRoleId: roleId, userGroupIds: groupIds, isServiceAccount, isBlocked };
}

function userOf({ state, param }: UserContext): StoredUser {
  const user = state.users.get(param("id"));
  if (user === undefined) throw missing("User");
  return user;
}

function managed(context: UserContext): StoredUser {
  needsManager(context);
  return userOf(context);
}

function needsManager({ state, user }: UserContext): void {
  if (!MANAGERS.includes(state.roles.get(user.roleId)?.code ?? "")) throw forbidden();
}

function create(context: UserContext): Answer {
  const { state, fields } = context;
  needsManager(context);
  const needsKey = { required: state.encryption };
  const login = fields.requiredText("login", { filled: true });
  const roleId = fields.id("userRoleId", { required: true })?.toLowerCase() ?? "";
  const password = fields.requiredText("password", { filled: true });
  const masterKeyHash = fields.text("masterKeyHash", needsKey) ?? null;
  const masterKeyOptions = fields.text("masterKeyOptions", needsKey) ?? null;
  const keys = fields.object("keys", needsKey);
  const publicKey = keys?.requiredText("public") ?? null;
  const privateKeyEncrypted =
    keys?.cipher("privateEncrypted", cipherForm(context), { required: true }) ?? null;
  const email = fields.text("email") ?? "";
  const fullName = fields.text("fullName") ?? "";
  const groupIds = fields.texts("userGroupIds") ?? [];
  fields.check();
  if (!state.roles.has(roleId)) throw invalid("userRoleId", "Unknown role.");
  if ([...state.users.values()].some((user) => user.login === login))
    throw refuse("takenLogin", "invalidValue", "The login is taken.", "login");
  const user: StoredUser = {
    id: state.newId(),
    login,
    email,
    fullName,
    roleId,
    groupIds,
    isServiceAccount: false,
    isBlocked: false,
    twoFactorRequired: false,
    passwordHash: sha256Hex(password),
    masterKeyHash,
    masterKeyOptions,
    publicKey,
    privateKeyEncrypted,
  };
  state.users.set(user.id, user);
  return created(context, { id: user.id });
}

function change(context: UserContext): Answer {
  const { fields, state } = context;
  const user = managed(context);
  const email = fields.text("email");
  const fullName = fields.text("fullName");
  const roleId = fields.id("userRoleId")?.toLowerCase();
  const groupIds = fields.texts("userGroupIds");
  fields.check();
  if (roleId !== undefined && !state.roles.has(roleId)) throw invalid("userRoleId", "Unknown role.");
  user.email = email ?? user.email;
  user.fullName = fullName ?? user.fullName;
  user.roleId = roleId ?? user.roleId;
  user.groupIds = groupIds ?? user.groupIds;
  return done(context);
}

function block(context: UserContext, isBlocked: boolean): Answer {
  managed(context).isBlocked = isBlocked;
  return done(context);
}
