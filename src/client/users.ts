// Users: listed, made with their keys, changed, blocked, deleted; their public keys, and the roles they may have.

import type { MasterKeyOptions } from "../crypto/master-key.ts";
import { NotFoundError, printable, UsageError } from "../errors.ts";
import { Secret } from "../secret.ts";
import { unlessAborted } from "./abort.ts";
import { readSettings, type Settings } from "./app.ts";
import type { Core, RequestOptions } from "./core.ts";
import { isObject } from "./envelope.ts";
import { objectIn, textIn } from "./input.ts";
import { readMasterKeyOptions, readNewMasterKeyOptions } from "./master-key-options.ts";
import {
  checkNewUser,
  masterPasswordOf,
  type NewUser,
  newRsaKeys,
  passwordOf,
  type SealedUserKeys,
  sealUserKeys,
} from "./new-user.ts";
import {
  checkId,
  checkIds,
  createdId,
  filledText,
  itemsOf,
  type JsonObject,
  objectOf,
  optionalId,
  optionalText,
  requiredId,
  textsOf,
} from "./wire.ts";

/** A user of the installation. */
export interface User {
  id: string;
  login: string;
  /** Empty where the server does not tell it, as is the full name. */
  email: string;
  fullName: string;
  /** Null where the server does not tell it. */
  userRoleId: string | null;
  userGroupIds: string[];
  isBlocked: boolean;
  isServiceAccount: boolean;
}

/** A role that a user may have. */
export interface UserRole {
  id: string;
  /** Such as `owner`, `admin` or `user`. */
  code: string;
  name: string;
}

/** The token's user: what the server tells of the keys. */
export interface UserKeys {
  id: string;
  /** PEM; null without client-side encryption. */
  publicKey: string | null;
}

/** A user who was just made. The passwords are nowhere else: store them, or hand them over. */
export interface CreatedUser {
  id: string;
  password: Secret;
  /** Null without client-side encryption. */
  masterPassword: Secret | null;
}

/** What shall be different of a user; what is left out stays. */
export interface UserChanges {
  email?: string | undefined;
  fullName?: string | undefined;
  userRoleId?: string | undefined;
  /** The groups that the user is in, all of them. */
  userGroupIds?: readonly string[] | undefined;
}

type Signal = AbortSignal | undefined;

const DEFAULT_ROLE = "user";
const CHANGES: readonly (keyof UserChanges)[] = ["email", "fullName", "userRoleId", "userGroupIds"];

/** Users of the installation. */
export class Users {
  readonly #core: Core;

  /** @internal */
  constructor(core: Core) {
    this.#core = core;
  }

  /** The users that the token's user can see. */
  list(options?: RequestOptions): Promise<User[]> {
    return this.#core.run(options, async (signal) => {
      const subject = "the list of users";
      const answer = await this.#core.api.call("GET", "/v1/users", {}, { subject, signal });
      return itemsOf(answer, subject).map((raw) => userOf(raw, subject));
    });
  }

  /** One user. */
  get(id: string, options?: RequestOptions): Promise<User> {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      const answer = await this.#core.api.call("GET", path, {}, { subject, signal });
      return userOf(objectOf(answer, subject), subject);
    });
  }

  /** The id and the public key of the token's user, as the server tells them. */
  keys(options?: RequestOptions): Promise<UserKeys> {
    return this.#core.run(options, async (signal) => {
      const subject = "the user's keys";
      const answer = await this.#core.api.call("GET", "/v1/users/keys", {}, { subject, signal });
      const raw = objectOf(answer, subject);
      return {
        id: requiredId(raw, "id", subject),
        publicKey: isObject(raw.keys) ? filledText(raw.keys, "public") : null,
      };
    });
  }

  /** A user's public key (PEM), as the server tells it. Throws a `notFound` error where the user has none. */
  publicKey(id: string, options?: RequestOptions): Promise<string> {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      const answer = await this.#core.api.call("GET", `${path}/public-key`, {}, { subject, signal });
      const publicKey = filledText(objectOf(answer, subject), "publicKey");
      if (publicKey !== null) return publicKey;
      throw new NotFoundError(`The server has no public key of ${subject}.`, {
        hint: "A user gets keys with the first login to Passwork, where there is client-side encryption.",
        subject: id,
      });
    });
  }

  /** The roles that the token's user may give to others. */
  roles(options?: RequestOptions): Promise<UserRole[]> {
    return this.#core.run(options, (signal) => this.#roles(signal));
  }

  /**
   * How the master key of the token's user is derived; null without client-side encryption. Throws a `crypto` error for
   * options that would give the master password away.
   */
  masterKeyOptions(options?: RequestOptions): Promise<MasterKeyOptions | null> {
    return this.#core.run(options, async (signal) => {
      const subject = "the user's master key options";
      const path = "/v1/users/master-key/options";
      return readMasterKeyOptions(await this.#core.api.call("GET", path, {}, { subject, signal }), subject);
    });
  }

  /** How the master key of a new user is to be derived, with a fresh salt. Throws as `masterKeyOptions` does. */
  newMasterKeyOptions(options?: RequestOptions): Promise<MasterKeyOptions> {
    return this.#core.run(options, (signal) => this.#newMasterKeyOptions(signal));
  }

  /**
   * Makes a user, with keys where this client has a master key. The passwords that are not given are generated by the
   * installation's rules, and returned. Throws a `usage` error that lists the roles where there is none with the code
   * given, and `forbidden`, `conflict` or `validation` errors as the server refuses.
   */
  create(user: NewUser, options?: RequestOptions): Promise<CreatedUser> {
    return this.#core.run(options, async (signal) => {
      checkNewUser(user, this.#core.keys.isEncrypted);
      const [userRoleId, settings, material] = await Promise.all([
        this.#roleId(user, signal),
        readSettings(this.#core, signal),
        this.#core.keys.isEncrypted ? this.#keyMaterial(user, signal) : null,
      ]);
      const password = passwordOf(user.password, settings.authPasswordComplexity);
      const encrypting = material === null ? null : await this.#encrypting(user, settings, material, signal);
      const subject = `the new user ${printable(user.login, 60)}`;
      const answer = await this.#core.api.call(
        "POST",
        "/v1/users",
        {
          login: user.login,
          email: user.email,
          fullName: user.fullName,
          userRoleId,
          ...(user.userGroupIds === undefined
            ? {}
            : { userGroupIds: checkIds(user.userGroupIds, "group id") }),
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
    });
  }

  /** Changes a user. Sends nothing where there is nothing to change. */
  update(id: string, changes: UserChanges, options?: RequestOptions): Promise<void> {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      const { email, fullName, userRoleId, userGroupIds } = objectIn(changes, "change", CHANGES);
      const body = {
        ...(email === undefined ? {} : { email: textIn(email, "email") }),
        ...(fullName === undefined ? {} : { fullName: textIn(fullName, "fullName") }),
        ...(userRoleId === undefined ? {} : { userRoleId: checkId(userRoleId, "role id") }),
        ...(userGroupIds === undefined ? {} : { userGroupIds: checkIds(userGroupIds, "group id") }),
      };
      if (Object.keys(body).length === 0) return;
      await this.#core.api.call("PATCH", path, body, { subject, signal });
    });
  }

  /** Keeps a user out: sessions and logins are refused until `unblock`. */
  block(id: string, options?: RequestOptions): Promise<void> {
    return this.#post(id, "/block", options);
  }

  /** Lets a user in again. */
  unblock(id: string, options?: RequestOptions): Promise<void> {
    return this.#post(id, "/unblock", options);
  }

  /** Deletes a user. */
  delete(id: string, options?: RequestOptions): Promise<void> {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      await this.#core.api.call("DELETE", path, {}, { subject, signal });
    });
  }

  #post(id: string, action: string, options: RequestOptions | undefined): Promise<void> {
    return this.#core.run(options, async (signal) => {
      const { path, subject } = one(id);
      await this.#core.api.call("POST", `${path}${action}`, {}, { subject, signal });
    });
  }

  async #roles(signal: Signal): Promise<UserRole[]> {
    const subject = "the roles of users";
    const parameters = { includeUserRole: true, isOnlyManageable: true };
    const answer = await this.#core.api.call("GET", "/v1/user-roles", parameters, { subject, signal });
    return itemsOf(answer, subject).map((raw) => ({
      id: requiredId(raw, "id", subject),
      code: optionalText(raw, "code") ?? "",
      name: optionalText(raw, "name") ?? "",
    }));
  }

  async #roleId({ userRoleId, roleCode = DEFAULT_ROLE }: NewUser, signal: Signal): Promise<string> {
    if (userRoleId !== undefined) return userRoleId.toLowerCase();
    const roles = await this.#roles(signal);
    const role = roles.find(({ code }) => code === roleCode);
    if (role !== undefined) return role.id;
    const codes = roles.slice(0, MAX_LISTED).map(({ code }) => printable(code, 60));
    throw new UsageError(
      `No role that you may give has the code "${printable(roleCode, 60)}": there is ${codes.join(", ") || "none"}.`,
    );
  }

  async #newMasterKeyOptions(signal: Signal): Promise<MasterKeyOptions> {
    const subject = "the options of a new master key";
    const path = "/v1/users/master-key/new-options";
    return readNewMasterKeyOptions(await this.#core.api.call("GET", path, {}, { subject, signal }), subject);
  }

  /** The RSA keys are made while the requests are under way. A wrong master key of this client is told first. */
  async #keyMaterial(user: NewUser, signal: Signal): Promise<KeyMaterial> {
    const [pair, options] = await Promise.all([
      unlessAborted(newRsaKeys(user), signal),
      this.#newMasterKeyOptions(signal),
      unlessAborted(this.#core.keys.privateKey(), signal),
    ]);
    return { pair, options };
  }

  async #encrypting(
    user: NewUser,
    { masterPasswordComplexity }: Settings,
    { pair, options }: KeyMaterial,
    signal: Signal,
  ): Promise<Encrypting> {
    const masterPassword = masterPasswordOf(user.masterPassword, masterPasswordComplexity);
    const sealing = sealUserKeys(masterPassword, options, pair, user.privateKeyUnder);
    return { masterPassword, sealed: await unlessAborted(sealing, signal) };
  }
}

interface KeyMaterial {
  pair: { publicPem: string; privatePem: string };
  options: MasterKeyOptions;
}

interface Encrypting {
  masterPassword: string;
  sealed: SealedUserKeys;
}

/** Nobody reads a hundredth name. */
const MAX_LISTED = 40;

/** What no failure may show. */
function hiddenOf(password: string, encrypting: Encrypting | null): string[] {
  if (encrypting === null) return [password];
  return [password, encrypting.masterPassword, encrypting.sealed.masterKeyHash];
}

function one(id: string): { path: string; subject: string } {
  const checked = checkId(id, "user id");
  return { path: `/v1/users/${checked}`, subject: `user ${checked}` };
}

function userOf(raw: JsonObject, subject: string): User {
  return {
    id: requiredId(raw, "id", subject),
    login: optionalText(raw, "login") ?? "",
    email: optionalText(raw, "email") ?? "",
    fullName: optionalText(raw, "fullName") ?? "",
    userRoleId: optionalId(raw, "userRoleId"),
    userGroupIds: textsOf(raw, "userGroupIds").map((id) => id.toLowerCase()),
    isBlocked: raw.isBlocked === true,
    isServiceAccount: raw.isServiceAccount === true,
  };
}
