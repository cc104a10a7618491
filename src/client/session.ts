// The tokens, and how they are renewed. However many requests find the access token expired, it is refreshed once.
//
// Two ways to refresh exist. Refreshing the pair kills the stored pair: where a pipeline keeps it as a static secret,
// the next job fails. So the access token alone is refreshed first (Passwork 7.6 and later, API sessions), which
// leaves the refresh token good; the pair is refreshed where the server does not know or refuses that.
//
// Where the tokens are kept in a store, other processes renew them too: whoever comes second takes the first one's.

import { NotFoundError, PassworkError, ProtocolError, TokenExpiredError, UsageError } from "../errors.ts";
import { Secret } from "../secret.ts";
import { apiError } from "./api-error.ts";
import { isObject, type Json } from "./envelope.ts";
import type { Hide } from "./hiding.ts";
import { dateOf } from "./wire.ts";

/** The tokens of a session. */
export interface Tokens {
  accessToken: Secret;
  refreshToken: Secret | undefined;
}

/** How the session reaches the server: one request, no refresh, no repetition once it was sent. */
export type RefreshCall = (
  path: string,
  body: { [key: string]: string },
  accessToken: Secret | undefined,
) => Promise<Answered>;

/** What a refresh did to the tokens that the caller has stored. */
export type Renewal = "accessToken" | "refreshToken" | "pair";

/** Where the tokens are kept between processes: a session file. */
export interface TokenStore {
  readonly path: string;
  readonly key: Secret;
  /**
   * Runs `work` while no other process does so on the same store. `others` reads it: the tokens that another process
   * has left there, or null where they are those last seen. What `work` returns is stored; null leaves all as it is.
   */
  exclusively(
    work: (others: () => Promise<Tokens | null>) => Promise<Tokens | null>,
    options?: StoreOptions,
  ): Promise<void>;
}

export interface StoreOptions {
  /** Stored with the tokens. Without it the store keeps the one that it has. */
  masterKey?: Secret | undefined;
  /** Whether what the store holds is given up unread, whatever it is. */
  replace?: boolean | undefined;
  /** Ends the wait for other processes. */
  signal?: AbortSignal | undefined;
}

/** The server's answer, and what hides the tokens of the request where the answer repeats them. */
interface Answered {
  status: number;
  json: Json;
  hide: Hide;
}

export class Session {
  #tokens: Tokens;
  #accessTokenExpiredAt: Date | null = null;
  #refreshTokenExpiredAt: Date | null = null;
  readonly #call: RefreshCall;
  readonly #onRenewed: (tokens: Tokens, renewal: Renewal) => void;
  readonly #ending: StoreOptions;
  #store: TokenStore | undefined;
  #isTaken = false;
  #underWay: Promise<void> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** `closing` ends the wait for other processes. */
  constructor(
    tokens: Tokens,
    call: RefreshCall,
    onRenewed: (tokens: Tokens, renewal: Renewal) => void,
    closing: AbortSignal,
  ) {
    this.#tokens = tokens;
    this.#call = call;
    this.#onRenewed = onRenewed;
    this.#ending = { signal: closing };
  }

  get tokens(): Tokens {
    return { ...this.#tokens };
  }

  get accessToken(): Secret {
    return this.#tokens.accessToken;
  }

  /** When the access token expires, where a renewal has told. */
  get accessTokenExpiredAt(): Date | null {
    return this.#accessTokenExpiredAt;
  }

  /** When the refresh token expires, where a renewal has told. */
  get refreshTokenExpiredAt(): Date | null {
    return this.#refreshTokenExpiredAt;
  }

  get canRefresh(): boolean {
    return this.#tokens.refreshToken !== undefined;
  }

  /** Whether the tokens are another process's: they may have expired since it stored them. */
  get isTaken(): boolean {
    return this.#isTaken;
  }

  get store(): TokenStore | undefined {
    return this.#store;
  }

  /**
   * Renews the access token, unless it is no longer the one that `expired` names: then another request has done it.
   * Throws an `unauthenticated` error when the server refuses, and keeps the old tokens.
   */
  async refresh(expired: Secret): Promise<void> {
    if (this.#tokens.accessToken !== expired) return;
    this.#underWay ??= this.#inTurn(async () => {
      if (this.#tokens.accessToken === expired) await this.#renew("accessToken", () => this.#request());
    }).finally(() => {
      this.#underWay = undefined;
    });
    await this.#underWay;
  }

  /**
   * Renews the tokens of that kind by their own endpoint. Where another process has just done so its tokens are taken
   * instead. Throws, and keeps the old tokens, as `refresh` does.
   */
  async renew(kind: Renewal): Promise<void> {
    await this.#inTurn(() =>
      this.#renew(kind, async () => {
        if (kind === "pair") await this.#requestPair(refused("The tokens cannot be renewed"));
        else await this.#requestOne(kind);
      }),
    );
  }

  /**
   * Takes the tokens that another process has stored in place of `dead`, which the server no longer knows. False where
   * there are no others.
   */
  async takeOver(dead: Secret): Promise<boolean> {
    const store = this.#store;
    if (store === undefined) return false;
    try {
      await this.#inTurn(async () => {
        if (this.#tokens.accessToken !== dead) return;
        await store.exclusively(async (others) => {
          this.#take(await others());
          return null;
        }, this.#ending);
      });
    } catch (error) {
      // The refusal that led here says more than a store that cannot be read.
      if (!(error instanceof PassworkError)) throw error;
    }
    return this.#tokens.accessToken !== dead;
  }

  /** Keeps the tokens in a store that holds them already. */
  attach(store: TokenStore): void {
    this.#store = store;
  }

  /** Stores the tokens now, and from now on after each renewal. Those of another process in the store count. */
  async keepIn(store: TokenStore, options: StoreOptions): Promise<void> {
    await this.#inTurn(async () => {
      await store.exclusively(async (others) => {
        this.#take(await others());
        return this.#tokens;
      }, options);
      this.#store = store;
    });
  }

  /** One change of the tokens after the other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #renew(kind: Renewal, request: () => Promise<void>): Promise<void> {
    const store = this.#store;
    if (store === undefined) return await request();
    await store.exclusively(async (others) => {
      const before = this.#tokens;
      if (this.#take(await others()) && isRenewed(kind, before, this.#tokens)) return null;
      try {
        await request();
      } catch (error) {
        // The official client takes no lock: it may have renewed them in the meantime.
        if (!(error instanceof TokenExpiredError) || !this.#take(await others())) throw error;
        return null;
      }
      return this.#tokens;
    }, this.#ending);
  }

  #take(others: Tokens | null): boolean {
    if (others === null) return false;
    const { accessToken, refreshToken } = this.#tokens;
    this.#tokens = {
      // What is the same stays the same object, by which requests tell whether it has changed.
      accessToken: others.accessToken.reveal() === accessToken.reveal() ? accessToken : others.accessToken,
      refreshToken:
        others.refreshToken?.reveal() === refreshToken?.reveal() ? refreshToken : others.refreshToken,
    };
    this.#accessTokenExpiredAt = null;
    this.#refreshTokenExpiredAt = null;
    this.#isTaken = true;
    return true;
  }

  /** A new access token, alone where the server allows that. */
  async #request(): Promise<void> {
    if (this.#tokens.refreshToken === undefined) throw expiredAndRefused(401);
    const single = await this.#send("accessToken", this.#tokens.accessToken);
    if (isSuccess(single.status)) return this.#keep("accessToken", single.json);
    // A server in trouble has refused nothing, and refreshing the pair would cost the stored one.
    if (!isRefusal(single.status)) throw failure(single);
    await this.#requestPair(expiredAndRefused);
  }

  async #requestPair(refusal: (status: number) => PassworkError): Promise<void> {
    const { accessToken, refreshToken } = this.#tokens;
    if (refreshToken === undefined) throw noRefreshToken();
    const body = { refreshToken: refreshToken.reveal() };
    const pair = await this.#call("/v1/sessions/refresh", body, accessToken);
    if (isRefusal(pair.status)) throw refusal(pair.status);
    if (!isSuccess(pair.status)) throw failure(pair);
    this.#keep("pair", pair.json);
  }

  async #requestOne(kind: "accessToken" | "refreshToken"): Promise<void> {
    const token = this.#tokens[kind];
    if (token === undefined) throw noRefreshToken();
    const answer = await this.#send(kind, token);
    if (isSuccess(answer.status)) return this.#keep(kind, answer.json);
    if (answer.status === 404 || answer.status === 405) throw unknownRenewal(answer.status);
    if (isRefusal(answer.status)) throw refused(`The ${NAMES[kind]} cannot be renewed`)(answer.status);
    throw failure(answer);
  }

  /** Renews one token by itself. An older server may answer the unknown address with a page: a refusal like its 404. */
  async #send(kind: "accessToken" | "refreshToken", token: Secret): Promise<Answered> {
    try {
      return await this.#call(SINGLE[kind], { [kind]: token.reveal() }, undefined);
    } catch (error) {
      const status = error instanceof PassworkError && error.code === "protocol" ? error.status : undefined;
      if (status === undefined || !isRefusal(status)) throw error;
      return { status, json: null, hide: (text) => text };
    }
  }

  #keep(renewal: Renewal, json: Json): void {
    const tokens = this.tokens;
    if (renewal !== "refreshToken") tokens.accessToken = tokenOf(json, "accessToken");
    if (renewal !== "accessToken") tokens.refreshToken = tokenOf(json, "refreshToken");
    this.#tokens = tokens;
    const times = isObject(json) ? json : {};
    if (renewal !== "refreshToken") this.#accessTokenExpiredAt = dateOf(times, "accessTokenExpiredAt");
    if (renewal !== "accessToken") this.#refreshTokenExpiredAt = dateOf(times, "refreshTokenExpiredAt");
    this.#isTaken = false;
    this.#onRenewed(this.tokens, renewal);
  }
}

const SINGLE = {
  accessToken: "/v1/sessions/refresh-access-token",
  refreshToken: "/v1/sessions/refresh-refresh-token",
} as const;
const NAMES = { accessToken: "access token", refreshToken: "refresh token" } as const;

function failure({ status, json, hide }: Answered): PassworkError {
  return apiError(status, json, "the token refresh", hide);
}

/** Whether another process has done what was to be done. */
function isRenewed(kind: Renewal, before: Tokens, now: Tokens): boolean {
  const access = now.accessToken !== before.accessToken;
  const refresh = now.refreshToken !== before.refreshToken;
  return kind === "pair" ? access && refresh : kind === "accessToken" ? access : refresh;
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
