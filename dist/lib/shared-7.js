import {
  apiError,
  dateOf,
  isObject
} from "./shared-3.js";
import {
  Secret
} from "./shared-13.js";
import {
  NotFoundError,
  PassworkError,
  ProtocolError,
  TokenExpiredError,
  UsageError
} from "./shared-12.js";

// src/client/session.ts
var Session = class {
  #tokens;
  #accessTokenExpiredAt = null;
  #refreshTokenExpiredAt = null;
  #call;
  #onRenewed;
  #ending;
  #store;
  #isTaken = false;
  #underWay;
  #last = Promise.resolve();
  /** `closing` ends the wait for other processes. */
  constructor(tokens, call, onRenewed, closing) {
    this.#tokens = tokens;
    this.#call = call;
    this.#onRenewed = onRenewed;
    this.#ending = { signal: closing };
  }
  get tokens() {
    return { ...this.#tokens };
  }
  get accessToken() {
    return this.#tokens.accessToken;
  }
  /** When the access token expires, where a renewal has told. */
  get accessTokenExpiredAt() {
    return this.#accessTokenExpiredAt;
  }
  /** When the refresh token expires, where a renewal has told. */
  get refreshTokenExpiredAt() {
    return this.#refreshTokenExpiredAt;
  }
  get canRefresh() {
    return this.#tokens.refreshToken !== void 0;
  }
  /** Whether the tokens are another process's: they may have expired since it stored them. */
  get isTaken() {
    return this.#isTaken;
  }
  get store() {
    return this.#store;
  }
  /**
   * Renews the access token, unless it is no longer the one that `expired` names: then another request has done it.
   * Throws an `unauthenticated` error when the server refuses, and keeps the old tokens.
   */
  async refresh(expired) {
    if (this.#tokens.accessToken !== expired) return;
    this.#underWay ??= this.#inTurn(async () => {
      if (this.#tokens.accessToken === expired) await this.#renew("accessToken", () => this.#request());
    }).finally(() => {
      this.#underWay = void 0;
    });
    await this.#underWay;
  }
  /**
   * Renews the tokens of that kind by their own endpoint. Where another process has just done so its tokens are taken
   * instead. Throws, and keeps the old tokens, as `refresh` does.
   */
  async renew(kind) {
    await this.#inTurn(
      () => this.#renew(kind, async () => {
        if (kind === "pair") await this.#requestPair(refused("The tokens cannot be renewed"));
        else await this.#requestOne(kind);
      })
    );
  }
  /**
   * Takes the tokens that another process has stored in place of `dead`, which the server no longer knows. False where
   * there are no others.
   */
  async takeOver(dead) {
    const store = this.#store;
    if (store === void 0) return false;
    try {
      await this.#inTurn(async () => {
        if (this.#tokens.accessToken !== dead) return;
        await store.exclusively(async (others) => {
          this.#take(await others());
          return null;
        }, this.#ending);
      });
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
    }
    return this.#tokens.accessToken !== dead;
  }
  /** Keeps the tokens in a store that holds them already. */
  attach(store) {
    this.#store = store;
  }
  /** Stores the tokens now, and from now on after each renewal. Those of another process in the store count. */
  async keepIn(store, options) {
    await this.#inTurn(async () => {
      await store.exclusively(async (others) => {
        this.#take(await others());
        return this.#tokens;
      }, options);
      this.#store = store;
    });
  }
  /** One change of the tokens after the other. */
  #inTurn(work) {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {
    });
    return turn;
  }
  async #renew(kind, request) {
    const store = this.#store;
    if (store === void 0) return await request();
    await store.exclusively(async (others) => {
      const before = this.#tokens;
      if (this.#take(await others()) && isRenewed(kind, before, this.#tokens)) return null;
      try {
        await request();
      } catch (error) {
        if (!(error instanceof TokenExpiredError) || !this.#take(await others())) throw error;
        return null;
      }
      return this.#tokens;
    }, this.#ending);
  }
  #take(others) {
    if (others === null) return false;
    const { accessToken, refreshToken } = this.#tokens;
    this.#tokens = {
      // What is the same stays the same object, by which requests tell whether it has changed.
      accessToken: others.accessToken.reveal() === accessToken.reveal() ? accessToken : others.accessToken,
      refreshToken: others.refreshToken?.reveal() === refreshToken?.reveal() ? refreshToken : others.refreshToken
    };
    this.#accessTokenExpiredAt = null;
    this.#refreshTokenExpiredAt = null;
    this.#isTaken = true;
    return true;
  }
  /** A new access token, alone where the server allows that. */
  async #request() {
    if (this.#tokens.refreshToken === void 0) throw expiredAndRefused(401);
    const single = await this.#send("accessToken", this.#tokens.accessToken);
    if (isSuccess(single.status)) return this.#keep("accessToken", single.json);
    if (!isRefusal(single.status)) throw failure(single);
    await this.#requestPair(expiredAndRefused);
  }
  async #requestPair(refusal) {
    const { accessToken, refreshToken } = this.#tokens;
    if (refreshToken === void 0) throw noRefreshToken();
    const body = { refreshToken: refreshToken.reveal() };
    const pair = await this.#call("/v1/sessions/refresh", body, accessToken);
    if (isRefusal(pair.status)) throw refusal(pair.status);
    if (!isSuccess(pair.status)) throw failure(pair);
    this.#keep("pair", pair.json);
  }
  async #requestOne(kind) {
    const token = this.#tokens[kind];
    if (token === void 0) throw noRefreshToken();
    const answer = await this.#send(kind, token);
    if (isSuccess(answer.status)) return this.#keep(kind, answer.json);
    if (answer.status === 404 || answer.status === 405) throw unknownRenewal(answer.status);
    if (isRefusal(answer.status)) throw refused(`The ${NAMES[kind]} cannot be renewed`)(answer.status);
    throw failure(answer);
  }
  /** Renews one token by itself. An older server may answer the unknown address with a page: a refusal like its 404. */
  async #send(kind, token) {
    try {
      return await this.#call(SINGLE[kind], { [kind]: token.reveal() }, void 0);
    } catch (error) {
      const status = error instanceof PassworkError && error.code === "protocol" ? error.status : void 0;
      if (status === void 0 || !isRefusal(status)) throw error;
      return { status, json: null, hide: (text) => text };
    }
  }
  #keep(renewal, json) {
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
};
var SINGLE = {
  accessToken: "/v1/sessions/refresh-access-token",
  refreshToken: "/v1/sessions/refresh-refresh-token"
};
var NAMES = { accessToken: "access token", refreshToken: "refresh token" };
function failure({ status, json, hide }) {
  return apiError(status, json, "the token refresh", hide);
}
function isRenewed(kind, before, now) {
  const access = now.accessToken !== before.accessToken;
  const refresh = now.refreshToken !== before.refreshToken;
  return kind === "pair" ? access && refresh : kind === "accessToken" ? access : refresh;
}
function isSuccess(status) {
  return status >= 200 && status < 300;
}
function isRefusal(status) {
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
function isToken(text) {
  return /^[\x21-\x7e]+$/.test(text);
}
function tokenOf(json, name) {
  const token = isObject(json) ? json[name] : void 0;
  if (typeof token === "string" && isToken(token)) return new Secret(token);
  throw new ProtocolError(`The server's answer to the token refresh has no ${name}.`, {
    hint: "Generate a new pair of tokens in Passwork: the stored ones may no longer be valid."
  });
}
var NEW_PAIR = "Generate a new pair of tokens in Passwork. Jobs that share one pair invalidate it for each other: give each its own.";
function expiredAndRefused(status) {
  return new TokenExpiredError(
    `The access token has expired, and the server refuses to refresh it (${status}).`,
    { status, hint: NEW_PAIR }
  );
}
function refused(what) {
  return (status) => new TokenExpiredError(`${what}: the server refuses it (${status}).`, { status, hint: NEW_PAIR });
}
function unknownRenewal(status) {
  return new NotFoundError(`The server does not renew one token by itself (${status}).`, {
    status,
    hint: "Passwork does so from version 7.6 on, and for API tokens alone: renew the pair."
  });
}
function noRefreshToken() {
  return new UsageError("The tokens cannot be renewed: there is no refresh token.", {
    hint: "Give the client the refresh token that belongs to its access token."
  });
}

export {
  Session,
  isToken
};
