// How the server is asked for new tokens.
//
// Two ways to refresh exist. Refreshing the pair kills the stored pair: where a pipeline keeps it as a static secret,
// the next job fails. So the access token alone is refreshed first (Passwork 7.6 and later, API sessions), which
// leaves the refresh token good; the pair is refreshed where the server does not know or refuses that.

import { NotFoundError, PassworkError, ProtocolError, TokenExpiredError, UsageError } from "../errors.ts";
import { Secret } from "../secret.ts";
import { apiError } from "./api-error.ts";
import { isObject, type Json } from "./envelope.ts";
import type { Hide } from "./hiding.ts";
import { isToken } from "./input.ts";
import type { Renewal, Tokens } from "./session.ts";
import { dateOf } from "./wire.ts";

/** How the server is reached: one request, no refresh, no repetition once it was sent. */
export type RefreshCall = (
  path: string,
  body: { [key: string]: string },
  accessToken: Secret | undefined,
) => Promise<Answered>;

/** The server's answer, and what hides the tokens of the request where the answer repeats them. */
interface Answered {
  status: number;
  json: Json;
  hide: Hide;
}

/** What was renewed; null for a token that stays. */
export interface Renewed {
  renewal: Renewal;
  access: NewToken | null;
  refresh: NewToken | null;
}

interface NewToken {
  token: Secret;
  /** Null where the server does not tell. */
  expiredAt: Date | null;
}

/** A new access token, alone where the server allows that. Throws an `unauthenticated` error where it refuses. */
export async function refreshed(tokens: Tokens, call: RefreshCall): Promise<Renewed> {
  if (tokens.refreshToken === undefined) throw expiredAndRefused(401);
  const single = await send("accessToken", tokens.accessToken, call);
  if (isSuccess(single.status)) return read("accessToken", single.json);
  // A server in trouble has refused nothing, and refreshing the pair would cost the stored one.
  if (!isRefusal(single.status)) throw failure(single);
  return await pair(tokens, call, expiredAndRefused);
}

/** New tokens of that kind, by their own endpoint. Throws as `refreshed` does. */
export async function renewed(kind: Renewal, tokens: Tokens, call: RefreshCall): Promise<Renewed> {
  if (kind === "pair") return await pair(tokens, call, refused("The tokens cannot be renewed"));
  const token = tokens[kind];
  if (token === undefined) throw noRefreshToken();
  const answer = await send(kind, token, call);
  if (isSuccess(answer.status)) return read(kind, answer.json);
  if (answer.status === 404 || answer.status === 405) throw unknownRenewal(answer.status);
  if (isRefusal(answer.status)) throw refused(`The ${NAMES[kind]} cannot be renewed`)(answer.status);
  throw failure(answer);
}

async function pair(
  { accessToken, refreshToken }: Tokens,
  call: RefreshCall,
  refusal: (status: number) => PassworkError,
): Promise<Renewed> {
  if (refreshToken === undefined) throw noRefreshToken();
  const answer = await call("/v1/sessions/refresh", { refreshToken: refreshToken.reveal() }, accessToken);
  if (isRefusal(answer.status)) throw refusal(answer.status);
  if (!isSuccess(answer.status)) throw failure(answer);
  return read("pair", answer.json);
}

/** Renews one token by itself. An older server may answer the unknown address with a page: a refusal like its 404. */
async function send(
  kind: "accessToken" | "refreshToken",
  token: Secret,
  call: RefreshCall,
): Promise<Answered> {
  try {
    return await call(SINGLE[kind], { [kind]: token.reveal() }, undefined);
  } catch (error) {
    const status = error instanceof PassworkError && error.code === "protocol" ? error.status : undefined;
    if (status === undefined || !isRefusal(status)) throw error;
    return { status, json: null, hide: (text) => text };
  }
}

const SINGLE = {
  accessToken: "/v1/sessions/refresh-access-token",
  refreshToken: "/v1/sessions/refresh-refresh-token",
} as const;
const NAMES = { accessToken: "access token", refreshToken: "refresh token" } as const;

function read(renewal: Renewal, json: Json): Renewed {
  return {
    renewal,
    access: renewal === "refreshToken" ? null : tokenOf(json, "accessToken"),
    refresh: renewal === "accessToken" ? null : tokenOf(json, "refreshToken"),
  };
}

function tokenOf(json: Json, name: "accessToken" | "refreshToken"): NewToken {
  const answer = isObject(json) ? json : {};
  const token = answer[name];
  if (typeof token === "string" && isToken(token)) {
    return { token: new Secret(token), expiredAt: dateOf(answer, `${name}ExpiredAt`) };
  }
  throw new ProtocolError(`The server's answer to the token refresh has no ${name}.`, {
    hint: "Generate a new pair of tokens in Passwork: the stored ones may no longer be valid.",
  });
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Whether the server has looked at the request and will not do it: 408 and 429 say nothing of the kind. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

function failure({ status, json, hide }: Answered): PassworkError {
  return apiError(status, json, "the token refresh", hide);
}

const NEW_PAIR =
  "Generate a new pair of tokens in Passwork. Jobs that share one pair invalidate it for each other: give each its own.";

function expiredAndRefused(status: number): PassworkError {
  return new TokenExpiredError(
    `The access token has expired, and the server refuses to refresh it (${status}).`,
    { status, hint: NEW_PAIR },
  );
}

function refused(what: string): (status: number) => PassworkError {
  return (status) =>
    new TokenExpiredError(`${what}: the server refuses it (${status}).`, { status, hint: NEW_PAIR });
}

function unknownRenewal(status: number): PassworkError {
  return new NotFoundError(`The server does not renew one token by itself (${status}).`, {
    status,
    hint: "Passwork does so from version 7.6 on, and for API tokens alone: renew the pair.",
  });
}

function noRefreshToken(): PassworkError {
  return new UsageError("The tokens cannot be renewed: there is no refresh token.", {
    hint: "Give the client the refresh token that belongs to its access token.",
  });
}
