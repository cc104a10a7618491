// A seeded user's keys: the master key from its password, and the RSA pair, its private half under the master key.

import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { encryptString } from "../crypto/encrypted-string.ts";
import {
  deriveMasterKey,
  formatMasterKeyOptions,
  type MasterKeyOptions,
  sha256Hex,
} from "../crypto/master-key.ts";
import { generateRsaKeys, readPrivateKey } from "../crypto/rsa.ts";
import type { Settings } from "./model.ts";
import type { SeedUser } from "./seed.ts";
import { TEST_KEYS } from "./test-keys.ts";

export interface UserKeys {
  masterKey: string;
  masterPassword: string | null;
  masterKeyHash: string;
  masterKeyOptions: string;
  publicKey: KeyObject;
  publicPem: string;
  privateKeyEncrypted: string;
}

/** Master keys by password and options: tests start many emulators from one seed. */
const derived = new Map<string, Promise<string>>();

/** Makes the keys of the `index`-th user. */
export async function makeUserKeys(user: SeedUser, index: number, settings: Settings): Promise<UserKeys> {
  const options: MasterKeyOptions = {
    ...settings.masterKey,
    salt: user.masterKeySalt ?? `salt-of-${user.name}`,
  };
  const masterPassword =
    user.masterKey === undefined ? (user.masterPassword ?? `${user.name}'s master password`) : null;
  const masterKey = user.masterKey ?? (await masterKeyOf(masterPassword ?? "", options));
  const privateKey = await privateKeyOf(user, index);
  const bits = privateKey.asymmetricKeyDetails?.modulusLength ?? 2048;
  const form = user.keyForm ?? (bits === 1024 ? "pkcs1" : "pkcs8");
  const publicKey = createPublicKey(privateKey);
  return {
    masterKey,
    masterPassword,
    masterKeyHash: sha256Hex(masterKey),
    masterKeyOptions: formatMasterKeyOptions(options),
    publicKey,
    publicPem: publicKey.export({ type: "spki", format: "pem" }).toString(),
    privateKeyEncrypted: encryptString(
      privateKey.export({ type: form, format: "pem" }).toString(),
      user.privateKeyUnder === "masterPassword" ? (masterPassword ?? masterKey) : masterKey,
    ),
  };
}

function masterKeyOf(password: string, options: MasterKeyOptions): Promise<string> {
  const key = JSON.stringify([password, options]);
  const known = derived.get(key) ?? deriveMasterKey(password, options);
  derived.set(key, known);
  return known;
}

async function privateKeyOf(user: SeedUser, index: number): Promise<KeyObject> {
  if (user.privateKeyPem !== undefined) return readPrivateKey(user.privateKeyPem);
  const bits = user.keyBits ?? 2048;
  const fixed = TEST_KEYS[bits]?.[index];
  if (fixed === undefined) return readPrivateKey((await generateRsaKeys(bits)).privatePem);
  return createPrivateKey({ key: Buffer.from(fixed, "base64"), format: "der", type: "pkcs8" });
}
