// What a new user needs: a password, and where there is client-side encryption a master password, the master key derived
// from it, and a pair of RSA keys, the private one sealed.

import { encryptString } from "../crypto/encrypted-string.ts";
import {
  deriveMasterKey,
  formatMasterKeyOptions,
  type MasterKeyOptions,
  sha256Hex,
} from "../crypto/master-key.ts";
import { generatePassword, lackingIn, type PasswordComplexity } from "../crypto/random.ts";
import { generateRsaKeys } from "../crypto/rsa.ts";
import { UsageError } from "../errors.ts";
import { type SecretInput, textOf } from "../secret.ts";
import { objectIn, quoted, textIn, wrappedIn } from "./input.ts";
import { checkId, checkIds } from "./wire.ts";

/** A user to be made. */
export interface NewUser {
  login: string;
  email?: string | undefined;
  fullName?: string | undefined;
  /** The role, by its id or by its code; by default the one with the code `user`. */
  userRoleId?: string | undefined;
  roleCode?: string | undefined;
  userGroupIds?: readonly string[] | undefined;
  /** To log in with; by default one is generated that obeys the installation's rules. */
  password?: SecretInput | undefined;
  /** With client-side encryption; by default one is generated that obeys the installation's rules. */
  masterPassword?: SecretInput | undefined;
  /** Size of the RSA keys: 1024, 2048 (the default) or 4096. The largest takes seconds to make. */
  rsaBits?: RsaBits | undefined;
  /**
   * What seals the private key. By default the master key, which is what opens the keys that Passwork itself made.
   * `masterPassword` is the way of the official Python connector's `create_user` (up to 0.2.0), whose users no client
   * opens with the master key. Which of the two a real server's own clients expect of a user made through the API is
   * unknown; this client opens both, the latter with the master password alone.
   */
  privateKeyUnder?: "masterKey" | "masterPassword" | undefined;
}

/** Sizes of RSA keys. */
export type RsaBits = 1024 | 2048 | 4096;

/** The part of a request body that makes a user able to encrypt. */
export interface SealedUserKeys {
  masterKeyHash: string;
  /** `pbkdf:digest:iterations:bytes:salt`. */
  masterKeyOptions: string;
  keys: { public: string; privateEncrypted: string };
}

const RSA_BITS: readonly number[] = [1024, 2048, 4096] satisfies RsaBits[];
/** Characters of generated passwords: 120 bits, and a person may have to type them once. */
const PASSWORD_LENGTH = 20;

const FIELDS: readonly (keyof NewUser)[] = [
  "login",
  "email",
  "fullName",
  "userRoleId",
  "roleCode",
  "userGroupIds",
  "password",
  "masterPassword",
  "rsaBits",
  "privateKeyUnder",
];

/** Checks what needs no server, so that nothing is sent in vain. Throws `usage` errors. */
export function checkNewUser(user: NewUser, isEncrypted: boolean): void {
  const { login, email, fullName, roleCode, userGroupIds, password, masterPassword } = objectIn(
    user,
    "new user",
    FIELDS,
  );
  if (textIn(login, "login").trim() === "") throw new UsageError("The login of the new user is empty.");
  for (const [label, text] of Object.entries({ email, fullName, roleCode })) {
    if (text !== undefined) textIn(text, label);
  }
  if (user.userRoleId !== undefined) checkId(user.userRoleId, "role id");
  if (user.userRoleId !== undefined && user.roleCode !== undefined) {
    throw new UsageError("The new user's role is given twice: give its id or its code.");
  }
  if (userGroupIds !== undefined) checkIds(userGroupIds, "group id");
  if (password !== undefined && wrappedIn(password, "password").isEmpty) {
    throw new UsageError("The new user's password is empty.", {
      hint: "Leave it out to have one generated.",
    });
  }
  if (masterPassword !== undefined && wrappedIn(masterPassword, "master password").isEmpty) {
    throw new UsageError("The new user's master password is empty.", {
      hint: "Leave it out to have one generated.",
    });
  }
  if (user.masterPassword !== undefined && !isEncrypted) {
    throw new UsageError("The new user was given a master password, but this client has no master key.", {
      hint: "Give the client its own master key too, or leave the master password out.",
    });
  }
  if (user.rsaBits !== undefined && !RSA_BITS.includes(user.rsaBits)) {
    throw new UsageError(`RSA keys have ${RSA_BITS.join(", ")} bits, not ${quoted(user.rsaBits)}.`);
  }
  const under: unknown = user.privateKeyUnder;
  if (under !== undefined && under !== "masterKey" && under !== "masterPassword") {
    throw new UsageError(
      `A private key is sealed under the masterKey or the masterPassword, not ${quoted(under)}.`,
    );
  }
}

/** The password given, or a generated one. What is given the server judges. */
export function passwordOf(given: SecretInput | undefined, complexity: PasswordComplexity): string {
  return given === undefined ? generatePassword(PASSWORD_LENGTH, complexity) : textOf(given);
}

/** The master password given, or a generated one. The server never sees it, so that its rules are applied here. */
export function masterPasswordOf(given: SecretInput | undefined, complexity: PasswordComplexity): string {
  if (given === undefined) return generatePassword(PASSWORD_LENGTH, complexity);
  const lacking = lackingIn(textOf(given), complexity);
  if (lacking.length === 0) return textOf(given);
  throw new UsageError(
    `The new user's master password lacks what the server asks for: ${lacking.join(", ")}.`,
    {
      hint: "Leave it out to have one generated.",
    },
  );
}

/** Derives the master key and seals the private key of a new pair, both in OpenSSL's threads. */
export async function sealUserKeys(
  masterPassword: string,
  options: MasterKeyOptions,
  pair: { publicPem: string; privatePem: string },
  under: NewUser["privateKeyUnder"] = "masterKey",
): Promise<SealedUserKeys> {
  const masterKey = await deriveMasterKey(masterPassword, options);
  const passphrase = under === "masterKey" ? masterKey : masterPassword;
  return {
    masterKeyHash: sha256Hex(masterKey),
    masterKeyOptions: formatMasterKeyOptions(options),
    keys: { public: pair.publicPem, privateEncrypted: encryptString(pair.privatePem, passphrase) },
  };
}

/** The RSA keys of a new user. */
export function newRsaKeys({ rsaBits = 2048 }: NewUser): Promise<{ publicPem: string; privatePem: string }> {
  return generateRsaKeys(rsaBits);
}
