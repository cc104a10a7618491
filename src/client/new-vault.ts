// What a new vault needs where there is client-side encryption: a key, sealed for its maker and for every administrator.

import type { KeyObject } from "node:crypto";
import { sha256Hex } from "../crypto/master-key.ts";
import { generateKey, generateSalt } from "../crypto/random.ts";
import { readPublicKey, rsaEncrypt } from "../crypto/rsa.ts";
import { CryptoError, PassworkError, throwCollected } from "../errors.ts";
import { unlessAborted } from "./abort.ts";
import type { Core } from "./core.ts";
import type { VaultTypeAdministrator } from "./vault-types.ts";

type Signal = AbortSignal | undefined;

/** A vault's key, and what of it goes to the server. */
export interface SealedVaultKey {
  vaultKey: string;
  /** The key for its maker. */
  masterKeyEncrypted: string;
  /** `sha256hex(key + salt)`. */
  masterKeyHash: string;
  salt: string;
  /** The key for each administrator, by user id. */
  administratorsKeys: { [userId: string]: string };
}

/**
 * Makes a vault's key. The maker's public key is the one of the private key; an administrator's is taken from the
 * server, as every client must: a server that lies about it reads the vault. Throws `crypto` errors that name each
 * administrator whose key is missing or unusable, as no vault is to be made without its administrators.
 */
export async function sealVaultKey(
  core: Core,
  administrators: readonly VaultTypeAdministrator[],
  signal: Signal,
): Promise<SealedVaultKey> {
  const own = await unlessAborted(core.keys.publicKey(), signal);
  const vaultKey = generateKey();
  const salt = generateSalt();
  const administratorsKeys: { [userId: string]: string } = {};
  const failures: PassworkError[] = [];
  for (const { id, publicKey } of administrators) {
    try {
      administratorsKeys[id] = rsaEncrypt(vaultKey, id === own.id ? own.key : readKeyOf(publicKey));
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      failures.push(notSealed(id, error));
    }
  }
  throwCollected(failures);
  return {
    vaultKey,
    masterKeyEncrypted: rsaEncrypt(vaultKey, own.key),
    masterKeyHash: sha256Hex(`${vaultKey}${salt}`),
    salt,
    administratorsKeys,
  };
}

function readKeyOf(publicKey: string | null): KeyObject {
  if (publicKey === null) throw new CryptoError("The user has no public key.");
  return readPublicKey(publicKey);
}

function notSealed(id: string, cause: PassworkError): CryptoError {
  return new CryptoError(
    `The vault was not made: its key cannot be sealed for administrator ${id}. ${cause.message}`,
    {
      subject: id,
      hint: "A user gets keys with the first login to Passwork. Or use a vault type without this administrator.",
      cause,
    },
  );
}
