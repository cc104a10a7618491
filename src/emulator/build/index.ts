// Turns a seed into the server's state: lays out users and vaults, seals what is in them, and resolves names.
// Vault and item keys live only while this runs.

import type { PasswordRules } from "../model.ts";
import type { Seed, SeedIds, SeedSettings } from "../seed.ts";
import { State } from "../state.ts";
import type { UserKeys } from "../user-keys.ts";
import type { BuildOptions, Draft } from "./draft.ts";
import { addShared } from "./shared.ts";
import { addUsers } from "./users.ts";
import { addVaults } from "./vaults.ts";

/** A built seed. `keys` holds each user's, for the credentials; empty without client-side encryption. */
export interface Built {
  state: State;
  ids: SeedIds;
  keys: ReadonlyMap<string, UserKeys>;
}

/** Builds the state of a seed. Throws a `usage` error for a reference to nothing. */
export async function buildState(seed: Seed, options: BuildOptions): Promise<Built> {
  const draft: Draft = {
    seed,
    options,
    state: new State(options.encryption, settingsOf(seed.settings)),
    ids: {
      users: names(),
      vaults: names(),
      folders: names(),
      items: names(),
      shortcuts: names(),
      inbox: names(),
      snapshots: names(),
      attachments: names(),
      vaultTypes: names(),
      roles: names(),
      groups: names(),
    },
    keys: new Map(),
    itemKeys: new Map(),
    shortcuts: [],
  };
  await addUsers(draft);
  addVaults(draft);
  addShared(draft);
  return { state: draft.state, ids: draft.ids, keys: draft.keys };
}

/** Without a prototype: a vault may be called `constructor`. */
function names(): Record<string, string> {
  return Object.create(null) as Record<string, string>;
}

function settingsOf(seed: SeedSettings = {}): State["settings"] {
  const rules: PasswordRules = {
    minLength: 8,
    isDigitsRequired: true,
    isUppercaseRequired: true,
    isSpecialCharactersRequired: false,
  };
  return {
    authPasswordComplexity: { ...rules, ...seed.authPasswordComplexity },
    masterPasswordComplexity: { ...rules, ...seed.masterPasswordComplexity },
    masterKey: { digest: "sha256", iterations: 300_000, bytes: 64, ...seed.masterKey },
  };
}
