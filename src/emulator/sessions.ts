// Sessions and their tokens. A token that was replaced or revoked is forgotten altogether: the server then answers
// a plain 401, not `accessTokenExpired`. That difference is what a client must tell apart.

import { randomBytes } from "node:crypto";
import { Refusal, refuse } from "./answers.ts";
import type { Behaviour } from "./behaviour.ts";

/** `api`: tokens made in a user's settings, and service accounts; only these refresh one token of the pair. */
export type ClientType = "api" | "web";

export interface TokenPair {
  accessToken: string;
  refreshToken: string;
}

export interface Session extends TokenPair {
  id: string;
  userId: string;
  clientType: ClientType;
  /** Unix milliseconds. */
  accessTokenExpiresAt: number;
  refreshTokenExpiresAt: number;
  isRevoked: boolean;
}

export class Sessions {
  readonly #behaviour: Behaviour;
  readonly #now: () => number;
  readonly #byAccessToken = new Map<string, Session>();
  readonly #byRefreshToken = new Map<string, Session>();

  constructor(behaviour: Behaviour, now: () => number) {
    this.#behaviour = behaviour;
    this.#now = now;
  }

  /** Opens a session for a user: with fresh tokens, or with those given. */
  open(userId: string, given: Partial<TokenPair> = {}, clientType: ClientType = "api"): Session {
    const session: Session = {
      id: randomBytes(12).toString("hex"),
      userId,
      clientType,
      accessToken: given.accessToken ?? newToken(),
      refreshToken: given.refreshToken ?? newToken(),
      accessTokenExpiresAt: this.#now() + this.#behaviour.accessTokenSeconds * 1000,
      refreshTokenExpiresAt: this.#now() + this.#behaviour.refreshTokenSeconds * 1000,
      isRevoked: false,
    };
    this.#byAccessToken.set(session.accessToken, session);
    this.#byRefreshToken.set(session.refreshToken, session);
    return session;
  }

  /** The session of an `Authorization` header. Throws the 401 that fits. */
  authenticate(authorization: string | undefined): Session {
    const session = this.#byAccessToken.get(bearer(authorization));
    if (session === undefined || session.isRevoked) throw unauthorized();
    if (session.accessTokenExpiresAt <= this.#now()) {
      throw refuse("unauthenticated", "accessTokenExpired", "Access token expired");
    }
    return session;
  }

  /** The session of an access token, whatever its state: for tests, and for refreshing an expired one. */
  find(accessToken: string): Session | undefined {
    return this.#byAccessToken.get(accessToken);
  }

  /** The session of a refresh token, whatever its state. */
  findByRefreshToken(refreshToken: string): Session | undefined {
    return this.#byRefreshToken.get(refreshToken);
  }

  /** Makes the access token expired as of now. */
  expireAccessToken(accessToken: string): void {
    this.#known(accessToken).accessTokenExpiresAt = this.#now();
  }

  /** Makes the refresh token of the session that has this access token expired as of now. */
  expireRefreshToken(accessToken: string): void {
    this.#known(accessToken).refreshTokenExpiresAt = this.#now();
  }

  /** Ends the session that has this access token: both tokens are dead, and answered with a plain 401. */
  revoke(accessToken: string): void {
    const session = this.#known(accessToken);
    session.isRevoked = true;
    this.#byAccessToken.delete(session.accessToken);
    this.#byRefreshToken.delete(session.refreshToken);
  }

  /** `POST /sessions/refresh`: a new pair; the old pair is dead. */
  refreshPair(authorization: string | undefined, refreshToken: string): Session {
    const session = this.#refreshable(refreshToken);
    if (this.#behaviour.refreshNeedsAccessToken && bearer(authorization) !== session.accessToken)
      throw refused();
    this.#renew(session, { access: true, refresh: true });
    return session;
  }

  /** `POST /sessions/refresh-access-token`: a new access token; the refresh token stays. */
  refreshAccessToken(accessToken: string): Session {
    const session = this.#byAccessToken.get(accessToken);
    if (session === undefined || session.isRevoked || session.clientType !== "api") throw refused();
    const isExpired = session.accessTokenExpiresAt <= this.#now();
    if (isExpired && !this.#behaviour.refreshAccessTokenTakesExpired) throw refused();
    this.#renew(session, { access: true, refresh: false });
    if (!this.#behaviour.refreshAccessTokenKillsOld) {
      this.#byAccessToken.set(accessToken, { ...session, accessToken });
    }
    return session;
  }

  /** `POST /sessions/refresh-refresh-token`: a new refresh token; the access token stays. */
  refreshRefreshToken(refreshToken: string): Session {
    const session = this.#refreshable(refreshToken);
    if (session.clientType !== "api") throw refused();
    this.#renew(session, { access: false, refresh: true });
    return session;
  }

  #refreshable(refreshToken: string): Session {
    const session = this.#byRefreshToken.get(refreshToken);
    if (session === undefined || session.isRevoked || session.refreshTokenExpiresAt <= this.#now())
      throw refused();
    return session;
  }

  #renew(session: Session, which: { access: boolean; refresh: boolean }): void {
    if (which.access) {
      this.#byAccessToken.delete(session.accessToken);
      session.accessToken = newToken();
      session.accessTokenExpiresAt = this.#now() + this.#behaviour.accessTokenSeconds * 1000;
      this.#byAccessToken.set(session.accessToken, session);
    }
    if (which.refresh) {
      this.#byRefreshToken.delete(session.refreshToken);
      session.refreshToken = newToken();
      session.refreshTokenExpiresAt = this.#now() + this.#behaviour.refreshTokenSeconds * 1000;
      this.#byRefreshToken.set(session.refreshToken, session);
    }
  }

  #known(accessToken: string): Session {
    const session = this.#byAccessToken.get(accessToken);
    if (session === undefined) throw new Error("No session of the emulator has this access token.");
    return session;
  }
}

/** What a refresh answers, and `GET /sessions/current/info` of it. */
export function expiryOf(
  session: Session,
  behaviour: Behaviour,
): { accessTokenExpiredAt: number; refreshTokenExpiredAt?: number } {
  const access = { accessTokenExpiredAt: Math.floor(session.accessTokenExpiresAt / 1000) };
  if (behaviour.version === "7.5") return access;
  return { ...access, refreshTokenExpiredAt: Math.floor(session.refreshTokenExpiresAt / 1000) };
}

/** The plain 401 of an unknown, replaced or revoked token. */
export function unauthorized(): Refusal {
  return refuse("unauthenticated", "unauthorized", "Unauthorized");
}

function refused(): Refusal {
  return new Refusal("refreshRefused", [{ code: "unauthorized", message: "The token cannot be refreshed" }]);
}

function bearer(authorization: string | undefined): string {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1] ?? "";
}

function newToken(): string {
  return randomBytes(32).toString("base64");
}
