// Ends a session on the server, so that its tokens open nothing any more. The API has no call for that: the tokens are
// renewed, which makes the old ones invalid, and nobody keeps the new ones.
// https://passwork.pro/tech-guides/api-and-integrations/api-token-rotation/

import { PassworkClient } from "../../client/client.ts";
import type { ClientOptions } from "../../client/open.ts";
import type { Tokens } from "../../client/session.ts";
import { NotFoundError, PassworkError, UnauthenticatedError } from "../../errors.ts";
import { textOf } from "../../secret.ts";
import { connectionOptions } from "../connection.ts";
import type { ConnectionFlags } from "../connection-flags.ts";
import type { Context } from "../context.ts";
import type { Log } from "../log.ts";

/** A job is not kept waiting at its end for a server that does not answer. */
const PATIENCE = { timeout: 10_000, retries: 1 };

/**
 * Ends the session of the tokens that the inputs name, and makes sure of it. Warns where it goes on; that it had ended
 * before is no fault. Rejects for nothing that a server does.
 */
export async function endSession(connection: ConnectionFlags, { io, log }: Context): Promise<void> {
  const reason = await whyItGoesOn(connectionOptions(connection, io.env, log), log);
  if (reason !== undefined) log.warn(`The session of the access token was not ended: ${reason}`);
}

/**
 * The same where a client had to renew the tokens that it was given: whoever comes later has only those, and could end
 * nothing by them. Where they are as they were, nothing is done.
 */
export async function endRenewedSession(
  tokens: Tokens,
  connection: ConnectionFlags,
  { io, log }: Context,
): Promise<void> {
  const options = connectionOptions(connection, io.env, log);
  if (tokens.accessToken.reveal() === textOf(options.accessToken)) return;
  const reason = await whyItGoesOn({ ...options, ...tokens }, log);
  if (reason !== undefined) log.warn(`The renewed session was not ended: ${reason}`);
}

/** One sentence; undefined where the access token opens nothing any more. */
async function whyItGoesOn(given: ClientOptions, log: Log): Promise<string | undefined> {
  const options: ClientOptions = { ...given, ...PATIENCE, onWarning: () => {}, onRenewed: () => {} };
  let refusal: PassworkError | undefined;
  try {
    await withClient(options, renew);
  } catch (error) {
    if (!(error instanceof PassworkError)) throw error;
    if (!isRefusal(error)) return told(error, log);
    refusal = error;
  }
  try {
    // Without the refresh token, which would renew what it is to try.
    await withClient({ ...options, refreshToken: undefined }, (client) => client.session.info());
    return refusal === undefined ? "the server still takes it." : told(refusal, log);
  } catch (error) {
    if (error instanceof UnauthenticatedError) return undefined;
    if (!(error instanceof PassworkError)) throw error;
    return told(error, log);
  }
}

/** The pair; or each token by itself (Passwork 7.6), where one of them is dead already. */
async function renew({ session }: PassworkClient): Promise<void> {
  if (session.tokens.refreshToken === undefined) {
    await session.refreshAccessToken();
    return;
  }
  try {
    await session.refresh();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await session.refreshRefreshToken().catch(unlessRefused);
    await session.refreshAccessToken();
  }
}

async function withClient(options: ClientOptions, use: (client: PassworkClient) => Promise<unknown>) {
  const client = new PassworkClient(options);
  try {
    await use(client);
  } finally {
    await client.close();
  }
}

/** Whether the server takes the token no more, or knows no such renewal. */
function isRefusal(error: unknown): boolean {
  return error instanceof UnauthenticatedError || error instanceof NotFoundError;
}

function unlessRefused(error: unknown): void {
  if (!isRefusal(error)) throw error;
}

function told(error: PassworkError, log: Log): string {
  return log
    .told(error)
    .map(({ sentence }) => sentence)
    .join(" ");
}
