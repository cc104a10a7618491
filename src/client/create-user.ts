// A user is made: with keys where there is client-side encryption, a role, and passwords where none are given.

import type { MasterKeyOptions } from "../crypto/master-key.ts";
import { UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";
import { unlessAborted } from "./abort.ts";
import { readSettings, type Settings } from "./app.ts";
import type { Core } from "./core.ts";
import { readNewMasterKeyOptions } from "./master-key-options.ts";
import {
  checkNewUser,
  masterPasswordOf,
  type NewUser,
  newRsaKeys,
  passwordOf,
  type SealedUserKeys,
  sealUserKeys,
} from "./new-user.ts";
import { checkIds, createdId, itemsOf, optionalText, requiredId } from "./wire.ts";

/** A user who was just made. The passwords are nowhere else: store them, or hand them over. */
export interface CreatedUser {
  id: string;
  password: Secret;
  /** Null without client-side encryption. */
  masterPassword: Secret | null;
}

/** A role that a user may have. */
export interface UserRole {
  id: string;
  /** Such as `owner`, `admin` or `user`. */
  code: string;
  name: string;
}

type Signal = AbortSignal | undefined;

const DEFAULT_ROLE = "user";
/** Nobody reads a hundredth name. */
const MAX_LISTED = 40;

/** Makes a user. Throws where the input is wrong, there is no such role, or the server refuses. */
export async function createUser(core: Core, user: NewUser, signal: Signal): Promise<CreatedUser> {
  checkNewUser(user, core.keys.isEncrypted);
  const [userRoleId, settings, material] = await Promise.all([
    roleId(core, user, signal),
    readSettings(core, signal),
    core.keys.isEncrypted ? keyMaterial(core, user, signal) : null,
  ]);
  const password = passwordOf(user.password, settings.authPasswordComplexity);
  const encrypting = material === null ? null : await encryptingFor(user, settings, material, signal);
  const subject = `the new user ${printable(user.login, 60)}`;
  const answer = await core.api.call(
    "POST",
    "/v1/users",
    {
      login: user.login,
      email: user.email,
      fullName: user.fullName,
      userRoleId,
      ...(user.userGroupIds === undefined ? {} : { userGroupIds: checkIds(user.userGroupIds, "group id") }),
      password,
      ...(encrypting?.sealed ?? {}),
    },
    { subject, signal, hidden: hiddenOf(password, encrypting) },
  );
  return {
    id: createdId(answer, subject),
    password: new Secret(password),
    masterPassword: encrypting === null ? null : new Secret(encrypting.masterPassword),
  };
}

/** The roles that the token's user may give to others. */
export async function readRoles({ api }: Core, signal: Signal): Promise<UserRole[]> {
  const subject = "the roles of users";
  const parameters = { includeUserRole: true, isOnlyManageable: true };
  const answer = await api.call("GET", "/v1/user-roles", parameters, { subject, signal });
  return itemsOf(answer, subject).map((raw) => ({
    id: requiredId(raw, "id", subject),
    code: optionalText(raw, "code") ?? "",
    name: optionalText(raw, "name") ?? "",
  }));
}

/** How the master key of a new user is to be derived, with a fresh salt. */
export async function askForMasterKeyOptions({ api }: Core, signal: Signal): Promise<MasterKeyOptions> {
  const subject = "the options of a new master key";
  const path = "/v1/users/master-key/new-options";
  return readNewMasterKeyOptions(await api.call("GET", path, {}, { subject, signal }), subject);
}

async function roleId(
  core: Core,
  { userRoleId, roleCode = DEFAULT_ROLE }: NewUser,
  signal: Signal,
): Promise<string> {
  if (userRoleId !== undefined) return userRoleId.toLowerCase();
  const roles = await readRoles(core, signal);
  const role = roles.find(({ code }) => code === roleCode);
  if (role !== undefined) return role.id;
  const codes = roles.slice(0, MAX_LISTED).map(({ code }) => printable(code, 60));
  throw new UsageError(
    `No role that you may give has the code "${printable(roleCode, 60)}": there is ${codes.join(", ") || "none"}.`,
  );
}

interface KeyMaterial {
  pair: { publicPem: string; privatePem: string };
  options: MasterKeyOptions;
}

/** The RSA keys are made while the requests are under way. A wrong master key of this client is told first. */
async function keyMaterial(core: Core, user: NewUser, signal: Signal): Promise<KeyMaterial> {
  const [pair, options] = await Promise.all([
    unlessAborted(newRsaKeys(user), signal),
    askForMasterKeyOptions(core, signal),
    unlessAborted(core.keys.privateKey(), signal),
  ]);
  return { pair, options };
}

interface Encrypting {
  masterPassword: string;
  sealed: SealedUserKeys;
}

async function encryptingFor(
  user: NewUser,
  { masterPasswordComplexity }: Settings,
  { pair, options }: KeyMaterial,
  signal: Signal,
): Promise<Encrypting> {
  const masterPassword = masterPasswordOf(user.masterPassword, masterPasswordComplexity);
  const sealing = sealUserKeys(masterPassword, options, pair, user.privateKeyUnder);
  return { masterPassword, sealed: await unlessAborted(sealing, signal) };
}

/** What no failure may show. */
function hiddenOf(password: string, encrypting: Encrypting | null): string[] {
  if (encrypting === null) return [password];
  return [password, encrypting.masterPassword, encrypting.sealed.masterKeyHash];
}
