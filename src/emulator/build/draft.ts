// A seed half built: the state and the ids so far, and the keys that only the building needs.

import { type PassworkError, UsageError } from "../../errors.ts";
import type { Access, StoredVault } from "../model.ts";
import type { RsaPadding } from "../seal.ts";
import type { Seed, SeedAccess, SeedIds, SeedShortcut, SeedVault } from "../seed.ts";
import type { State } from "../state.ts";
import type { UserKeys } from "../user-keys.ts";

export interface BuildOptions {
  encryption: boolean;
  /** RSA padding of vault keys; `mixed` alternates from vault to vault. */
  rsaPadding: RsaPadding | "mixed";
  /** Unix seconds. */
  now: number;
}

/** Where in a vault something is put. */
export interface Place {
  vault: StoredVault;
  seed: SeedVault;
  vaultKey: string | null;
  folderId: string | null;
  path: string;
}

export interface Draft {
  readonly seed: Seed;
  readonly options: BuildOptions;
  readonly state: State;
  readonly ids: SeedIds;
  /** By user name; empty without client-side encryption. */
  readonly keys: Map<string, UserKeys>;
  /** By item id; null without client-side encryption. */
  readonly itemKeys: Map<string, string | null>;
  /** Kept until every item exists. */
  readonly shortcuts: { shortcut: SeedShortcut; place: Place }[];
}

/** The id of the first user. */
export function ownerOf({ seed, ids }: Draft): string {
  return found(ids.users, seed.users[0]?.name ?? "");
}

/** Rights by user id. */
export function accessOf({ ids }: Draft, access: SeedAccess = {}): Map<string, Access> {
  return new Map(Object.entries(access).map(([user, level]) => [found(ids.users, user), level]));
}

/** The id behind a name of the seed. Throws a `usage` error for a name that the seed does not define. */
export function found(ids: Readonly<Record<string, string>>, name: string): string {
  const id = Object.hasOwn(ids, name) ? ids[name] : undefined;
  if (id === undefined) throw wrongSeed(`it names "${name}", which it does not define`);
  return id;
}

export function wrongSeed(what: string): PassworkError {
  return new UsageError(`The seed cannot be built: ${what}.`);
}
