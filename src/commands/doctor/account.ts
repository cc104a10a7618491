// What the token's user may do: the tokens, the master key, the vaults, and one item from the server to its opened
// fields. Nothing is renewed that would make a stored token invalid.

import type { Api } from "../../client/api.ts";
import type { PassworkClient } from "../../client/client.ts";
import { isObject } from "../../client/envelope.ts";
import { KeyRing, type MasterCredentials } from "../../client/keys.ts";
import type { SessionInfo } from "../../client/session-api.ts";
import { filledText } from "../../client/wire.ts";
import { NotFoundError, PassworkError, TokenExpiredError } from "../../errors.ts";
import { printable } from "../../printable.ts";
import { filledFieldOf } from "../../secrets/field.ts";
import type { Reference } from "../../secrets/reference.ts";
import { resolveItem } from "../../secrets/resolve.ts";
import { totpCode } from "../../secrets/totp.ts";
import { ago, counted, moment } from "./durations.ts";
import { type Finding, fail, ok, skipped, warn } from "./findings.ts";

/** What is known of the session; null where the server tells nothing of it. */
export interface TokenFinding extends Finding {
  info: SessionInfo | null;
}

const HOUR = 3600 * 1000;
const NEW_TOKENS =
  "Generate a new pair of tokens in Passwork, and store it as PASSWORK_TOKEN and PASSWORK_REFRESH_TOKEN.";

/** Whether the access token is good. `client` has no refresh token, so that nothing is renewed by itself. */
export async function lookAtToken(
  client: PassworkClient,
  canRefresh: boolean,
  now: () => number,
): Promise<TokenFinding> {
  try {
    return tokenFinding(await infoOf(client), canRefresh, now());
  } catch (error) {
    if (!(error instanceof TokenExpiredError)) throw error;
    if (!canRefresh)
      return { ...fail(error.message, `${NEW_TOKENS} The second renews the first.`), info: null };
    return await renewed(client);
  }
}

async function infoOf(client: PassworkClient): Promise<SessionInfo | null> {
  try {
    return await client.session.info();
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    await client.app.features();
    return null;
  }
}

function tokenFinding(info: SessionInfo | null, canRefresh: boolean, now: number): TokenFinding {
  if (info?.accessTokenExpiredAt == null) {
    return { ...ok("It is good. The server does not tell when it expires."), info };
  }
  const { accessTokenExpiredAt: ends, clientType, refreshTokenExpiredAt } = info;
  const of = clientType === null ? "" : ` It is one of the type "${printable(clientType, 20)}".`;
  const version = refreshTokenExpiredAt === null ? "" : " The server is Passwork 7.6 or later.";
  const message = `It is good, and expires on ${moment(ends)} (${ago(ends.getTime(), now)}).${of}${version}`;
  if (canRefresh || ends.getTime() - now > HOUR) return { ...ok(message), info };
  return {
    ...warn(
      message,
      "Use a token that outlives the job, or give its refresh token as well (PASSWORK_REFRESH_TOKEN).",
    ),
    info,
  };
}

/** An access token that has expired is renewed by itself: it was dead already, and the refresh token stays good. */
async function renewed(client: PassworkClient): Promise<TokenFinding> {
  const hint = `${NEW_TOKENS} Jobs that share one pair make it invalid for each other.`;
  try {
    await client.session.refreshAccessToken();
  } catch (error) {
    if (!(error instanceof PassworkError)) throw error;
    const message =
      "The access token has expired. Each run renews the pair, if the refresh token is still good, and then the stored tokens no longer work; that is not tried here.";
    return { ...warn(message, hint), blocks: true, info: null };
  }
  const message = "The access token has expired; each run can renew it, as was done here for what follows.";
  return { ...warn(message, hint), info: await infoOf(client) };
}

/** What is known of the refresh token. It is not tried: that would make the stored one, or the access token, invalid. */
export function lookAtRefreshToken(isGiven: boolean, info: SessionInfo | null, now: number): Finding {
  const ends = info?.refreshTokenExpiredAt ?? null;
  if (!isGiven) return skipped("None is given: when the access token expires, nothing works any more.");
  if (ends === null)
    return skipped("One is given. When it expires the server does not tell, and it is not tried.");
  const left = ends.getTime() - now;
  const message = `It expires on ${moment(ends)} (${ago(ends.getTime(), now)}); it is not tried.`;
  if (left <= 0) return fail(`It has expired on ${moment(ends)}.`, NEW_TOKENS);
  return left > 24 * HOUR ? ok(message) : warn(message, NEW_TOKENS);
}

/** Whether the server's encryption and the master key that is given, or is not, fit together. */
export async function lookAtEncryption(api: Api, credentials: MasterCredentials): Promise<Finding> {
  const { masterKey, masterPassword } = credentials;
  if (masterKey !== undefined || masterPassword !== undefined) {
    const began = new KeyRing(api, credentials);
    await began.publicKey();
    const what = masterKey === undefined ? "password" : "key";
    return ok(`The master ${what} is right: it opens the user's private key.`);
  }
  const answer = await api.call("GET", "/v1/users/keys", {}, { subject: "the user's keys" });
  const keys = isObject(answer) && isObject(answer.keys) ? answer.keys : {};
  if (filledText(keys, "privateEncrypted") === null) {
    return ok("The server has no client-side encryption for this user, and no master key is given.");
  }
  return fail(
    "The server has client-side encryption, and no master key is given: no value can be opened.",
    "Set PASSWORK_MASTER_KEY, or PASSWORK_MASTER_PASSWORD, of the user whose token this is.",
  );
}

/** What the user sees. */
export async function lookAtVaults(client: PassworkClient): Promise<Finding> {
  const vaults = await client.vaults.list();
  if (vaults.length > 0) return ok(`The token's user sees ${counted(vaults.length, "vault")}.`);
  return warn(
    "The token's user sees no vault.",
    "Have the user (or service account) added to the vaults in Passwork. Items may still be shared one by one.",
  );
}

/** Reads and opens one item, and the field that the reference names. */
export async function lookAtItem(
  client: PassworkClient,
  reference: Reference,
  now: number,
): Promise<Finding> {
  const { item, field } = await resolveItem(reference, client, reference.attachment !== null);
  const what =
    item.shortcutId === null ? `Item ${item.id}` : `Item ${item.id}, through shortcut ${item.shortcutId},`;
  if (reference.attachment !== null) return ok(`${what} opens. Its attachment is not looked at.`);
  if (field !== null) {
    const value = filledFieldOf(item, field);
    if (reference.totp) await totpCode(value, field, now);
    return ok(`${what} opens, and its field "${printable(field, 60)}" has a value.`);
  }
  const password = item.password === null || item.password.isEmpty ? "no password" : "a password";
  return ok(`${what} opens: it has ${password} and ${counted(item.customs.length, "custom field")}.`);
}
