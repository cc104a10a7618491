// The tokens, and how they are renewed. However many requests find the access token expired, it is refreshed once.
//
// Two ways to refresh exist. Refreshing the pair kills the stored pair: where a pipeline keeps it as a static secret,
// the next job fails. So the access token alone is refreshed first (Passwork 7.6 and later, API sessions), which
// leaves the refresh token good; the pair is refreshed where the server does not know or refuses that.

import { PassworkError, ProtocolError, TokenExpiredError } from "../errors.ts";
import { Secret } from "../secret.ts";
import { apiError } from "./api-error.ts";
import { isObject, type Json } from "./envelope.ts";

export interface Tokens {
  accessToken: Secret;
  refreshToken: Secret | undefined;
}

/** How the session reaches the server: one request, no refresh, no repetition once it was sent. */
export type RefreshCall = (
  path: string,
  body: { [key: string]: string },
  accessToken: Secret | undefined,
) => Promise<{ status: number; json: Json }>;

/** What a refresh did to the tokens that the caller has stored. */
export type Renewal = "accessToken" | "pair";

export class Session {
  #tokens: Tokens;
  readonly #call: RefreshCall;
  readonly #onRenewed: (tokens: Tokens, renewal: Renewal) => void;
  #underWay: Promise<void> | undefined;

  constructor(tokens: Tokens, call: RefreshCall, onRenewed: (tokens: Tokens, renewal: Renewal) => void) {
    this.#tokens = tokens;
    this.#call = call;
    this.#onRenewed = onRenewed;
  }

  get accessToken(): Secret {
    return this.#tokens.accessToken;
  }

  get canRefresh(): boolean {
    return this.#tokens.refreshToken !== undefined;
  }

  /** The text without the tokens, where it has them. */
  hide(text: string): string {
    const { accessToken, refreshToken } = this.#tokens;
    return [accessToken, refreshToken].reduce(
      (shown, token) =>
        token === undefined || token.isEmpty ? shown : shown.replaceAll(token.reveal(), "…"),
      text,
    );
  }

  /**
   * Renews the access token, unless it is no longer the one that `expired` names: then another request has done it.
   * Throws an `unauthenticated` error when the server refuses, and keeps the old tokens.
   */
  async refresh(expired: Secret): Promise<void> {
    if (this.#tokens.accessToken !== expired) return;
    this.#underWay ??= this.#renew().finally(() => {
      this.#underWay = undefined;
    });
    await this.#underWay;
  }

  async #renew(): Promise<void> {
    const { accessToken, refreshToken } = this.#tokens;
    if (refreshToken === undefined) throw refused(401);
    const single = await this.#single(accessToken);
    if (isSuccess(single.status)) {
      this.#keep({ accessToken: tokenOf(single.json, "accessToken"), refreshToken }, "accessToken");
      return;
    }
    // A server in trouble has refused nothing, and refreshing the pair would cost the stored one.
    if (!isRefusal(single.status)) throw this.#failure(single);
    const pair = await this.#call(
      "/v1/sessions/refresh",
      { refreshToken: refreshToken.reveal() },
      accessToken,
    );
    if (isRefusal(pair.status)) throw refused(pair.status);
    if (!isSuccess(pair.status)) throw this.#failure(pair);
    this.#keep(
      { accessToken: tokenOf(pair.json, "accessToken"), refreshToken: tokenOf(pair.json, "refreshToken") },
      "pair",
    );
  }

  /** An older server may answer the unknown address with a page: that is a refusal like its 404. */
  async #single(accessToken: Secret): Promise<{ status: number; json: Json }> {
    try {
      const body = { accessToken: accessToken.reveal() };
      return await this.#call("/v1/sessions/refresh-access-token", body, undefined);
    } catch (error) {
      const status = error instanceof PassworkError && error.code === "protocol" ? error.status : undefined;
      if (status === undefined || !isRefusal(status)) throw error;
      return { status, json: null };
    }
  }

  #failure({ status, json }: { status: number; json: Json }): PassworkError {
    return apiError(status, json, "the token refresh", (text) => this.hide(text));
  }

  #keep(tokens: Tokens, renewal: Renewal): void {
    this.#tokens = tokens;
    this.#onRenewed(tokens, renewal);
  }
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Whether the server has looked at the request and will not do it: 408 and 429 say nothing of the kind. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** Whether a text can travel in a header: no space, no line break, nothing beyond ASCII. */
export function isToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

function tokenOf(json: Json, name: string): Secret {
  const token = isObject(json) ? json[name] : undefined;
  if (typeof token === "string" && isToken(token)) return new Secret(token);
  throw new ProtocolError(`The server's answer to the token refresh has no ${name}.`, {
    hint: "Generate a new pair of tokens in Passwork: the stored ones may no longer be valid.",
  });
}

function refused(status: number): PassworkError {
  return new TokenExpiredError(
    `The access token has expired, and the server refuses to refresh it (${status}).`,
    {
      status,
      hint: "Generate a new pair of tokens in Passwork. Jobs that share one pair invalidate it for each other: give each its own.",
    },
  );
}
