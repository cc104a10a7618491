// The tokens, and when they are renewed. However many requests find the access token expired, it is refreshed once.
// Where the tokens are kept in a store, other processes renew them too: whoever comes second takes the first one's.

import { PassworkError, TokenExpiredError } from "../errors.ts";
import type { Secret } from "../secret.ts";
import type { RefreshCall, Renewed } from "./token-renewal.ts";

/** The tokens of a session. */
export interface Tokens {
  accessToken: Secret;
  refreshToken: Secret | undefined;
}

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

/** How new tokens are asked for, by what is loaded for it. */
type Ask = (by: typeof import("./token-renewal.ts")) => Promise<Renewed>;

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
      if (this.#tokens.accessToken !== expired) return;
      await this.#renew("accessToken", ({ refreshed }) => refreshed(this.#tokens, this.#call));
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
    await this.#inTurn(() => this.#renew(kind, ({ renewed }) => renewed(kind, this.#tokens, this.#call)));
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

  async #renew(kind: Renewal, ask: Ask): Promise<void> {
    const store = this.#store;
    if (store === undefined) return await this.#request(ask);
    await store.exclusively(async (others) => {
      const before = this.#tokens;
      if (this.#take(await others()) && isRenewed(kind, before, this.#tokens)) return null;
      try {
        await this.#request(ask);
      } catch (error) {
        // The official client takes no lock: it may have renewed them in the meantime.
        if (!(error instanceof TokenExpiredError) || !this.#take(await others())) throw error;
        return null;
      }
      return this.#tokens;
    }, this.#ending);
  }

  /** Few runs have to ask for new tokens. */
  async #request(ask: Ask): Promise<void> {
    const { renewal, access, refresh } = await ask(await import("./token-renewal.ts"));
    const { accessToken, refreshToken } = this.#tokens;
    this.#tokens = {
      accessToken: access?.token ?? accessToken,
      refreshToken: refresh?.token ?? refreshToken,
    };
    if (access !== null) this.#accessTokenExpiredAt = access.expiredAt;
    if (refresh !== null) this.#refreshTokenExpiredAt = refresh.expiredAt;
    this.#isTaken = false;
    this.#onRenewed(this.tokens, renewal);
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
}

/** Whether another process has done what was to be done. */
function isRenewed(kind: Renewal, before: Tokens, now: Tokens): boolean {
  const access = now.accessToken !== before.accessToken;
  const refresh = now.refreshToken !== before.refreshToken;
  return kind === "pair" ? access && refresh : kind === "accessToken" ? access : refresh;
}
