// The check of the master key hash that comes with requests where the server has client-side encryption.

import { refuse } from "./answers.ts";
import type { Behaviour } from "./behaviour.ts";
import type { StoredUser } from "./model.ts";
import type { State } from "./state.ts";

/** Compares the request's master key hash with the user's. Throws when it is wrong, or missing and required. */
export function checkMasterKeyHash(
  request: { masterKeyHash: string | undefined },
  user: StoredUser,
  state: State,
  behaviour: Behaviour,
): void {
  if (!state.encryption) return;
  const hash = request.masterKeyHash;
  const isWrong = behaviour.checksMasterKeyHash && hash?.toLowerCase() !== user.masterKeyHash;
  if (hash === undefined ? behaviour.requireMasterKeyHash : isWrong) {
    throw refuse("masterKeyHash", "masterKeyHashInvalid", "The master key hash is wrong or missing");
  }
}
