// Opens what the emulator stores, as a client would: to show that the seed's plaintext is what readers get.

import { decryptString } from "../../src/crypto/encrypted-string.ts";
import { decodePlain } from "../../src/crypto/plain.ts";
import { readPrivateKey, rsaDecrypt } from "../../src/crypto/rsa.ts";
import type { Emulator } from "../../src/emulator/server.ts";
import { caller, get } from "./support.ts";

/** Opens texts for one user. */
export interface Opener {
  /** The key of an item's answer, or null without client-side encryption. */
  itemKey(item: unknown): string | null;
  text(sealed: string, itemKey: string | null): string;
  /** The key of a vault, RSA-sealed for the user. */
  rsa(sealed: string): string;
}

/** Fetches the user's private key and opens it with the master key. */
export async function openerFor(emulator: Emulator, user?: string): Promise<Opener> {
  const { masterKey } = emulator.as(user);
  const text = (sealed: string, key: string | null): string =>
    key === null ? decodePlain(sealed) : decryptString(sealed, key);
  if (masterKey === null) return { itemKey: () => null, text, rsa: (sealed) => sealed };
  const { json } = await caller(emulator, user)("GET", "users/keys");
  const privateKey = readPrivateKey(decryptString(get(get(json, "keys"), "privateEncrypted"), masterKey));
  const rsa = (sealed: string): string => rsaDecrypt(sealed, privateKey);
  return {
    itemKey(item) {
      const vaultKey = rsa(get(item, "vaultMasterKeyEncrypted"));
      const keyEncrypted = get<string | null>(item, "keyEncrypted");
      return keyEncrypted === null ? vaultKey : decryptString(keyEncrypted, vaultKey);
    },
    text,
    rsa,
  };
}
