// The session of a client: its tokens, their renewal, and the file that they are kept in.

import { FileError, MasterKeyError, PassworkError } from "../errors.ts";
import { printable } from "../printable.ts";
import type { Secret, SecretInput } from "../secret.ts";
import { unlessAborted } from "./abort.ts";
import type { Core, RequestOptions } from "./core.ts";
import { wrappedIn } from "./input.ts";
import type { Renewal, Session, Tokens } from "./session.ts";
import { dateOf, objectOf, optionalText } from "./wire.ts";

/** What the server knows of a session. */
export interface SessionInfo {
  id: string | null;
  userId: string | null;
  /** `api` of tokens made in a user's settings and of service accounts; others may come. */
  clientType: string | null;
  accessTokenExpiredAt: Date | null;
  refreshTokenExpiredAt: Date | null;
}

/** How a session is saved. */
export interface SaveSessionOptions extends RequestOptions {
  /**
   * The file's key, any text. Default: the key of the file if the session is kept in it already, else a new one of
   * 256 random bits.
   */
  key?: SecretInput | undefined;
  /** Whether the master key is stored too. Without it a file that has one keeps it. */
  includeMasterKey?: boolean | undefined;
  /** Whether a file that is there may be replaced although the key does not open it. What it holds is lost. */
  replace?: boolean | undefined;
}

/** The client's session: its tokens, their renewal, and the file that they are kept in. */
export class SessionApi {
  readonly #core: Core;

  /** @internal */
  constructor(core: Core) {
    this.#core = core;
  }

  /** The tokens as they are now: renewals change them. */
  get tokens(): Tokens {
    return this.#session.tokens;
  }

  /** When the access token expires; null where no renewal has told. */
  get accessTokenExpiredAt(): Date | null {
    return this.#session.accessTokenExpiredAt;
  }

  /** When the refresh token expires; null where no renewal has told, as of a server before 7.6. */
  get refreshTokenExpiredAt(): Date | null {
    return this.#session.refreshTokenExpiredAt;
  }

  /**
   * Renews both tokens; the old pair is dead then. Throws a `TokenExpiredError` where the server refuses: then the
   * tokens, and the file, stay as they are.
   */
  refresh(options?: RequestOptions): Promise<Tokens> {
    return this.#renew("pair", options);
  }

  /** Renews the access token alone (Passwork 7.6 and later, API tokens): the refresh token stays good. */
  refreshAccessToken(options?: RequestOptions): Promise<Tokens> {
    return this.#renew("accessToken", options);
  }

  /** Renews the refresh token alone (Passwork 7.6 and later, API tokens): the access token stays good. */
  refreshRefreshToken(options?: RequestOptions): Promise<Tokens> {
    return this.#renew("refreshToken", options);
  }

  /** What the server knows of the session: a cheap call to see whether the tokens are good. */
  info(options?: RequestOptions): Promise<SessionInfo> {
    return this.#core.run(options, async (signal) => {
      const subject = "the session";
      const answer = await this.#core.api.call("GET", "/v1/sessions/current/info", {}, { subject, signal });
      const raw = objectOf(answer, subject);
      return {
        id: optionalText(raw, "id"),
        userId: optionalText(raw, "userId"),
        clientType: optionalText(raw, "clientType"),
        accessTokenExpiredAt: dateOf(raw, "accessTokenExpiredAt"),
        refreshTokenExpiredAt: dateOf(raw, "refreshTokenExpiredAt"),
      };
    });
  }

  /**
   * Saves the session in a file (mode 0600, replaced as a whole) in the official connector's format, and from then on
   * every renewal too. Returns the file's key, which opens it again: keep it apart from the file. Several processes may
   * keep their session in one file: of two that would renew it at once the second takes the first one's tokens.
   *
   * Throws a `FileError` for a file that is there and does not open with the key, unless it may be replaced.
   */
  async save(file: string, options: SaveSessionOptions = {}): Promise<Secret> {
    const { key, includeMasterKey = false, replace = false } = options;
    const { SessionFile, newFileKey, sessionPath } = await import("./session-file.ts");
    const path = await sessionPath(file);
    const { store } = this.#session;
    const current = store?.path === path ? store : undefined;
    const fileKey =
      key === undefined ? (current?.key ?? newFileKey()) : wrappedIn(key, "key of the session file");
    const isCurrent = current?.key.reveal() === fileKey.reveal();
    const target = current !== undefined && isCurrent ? current : new SessionFile(path, fileKey);
    await this.#core.run(options, async (signal) => {
      const masterKey = includeMasterKey ? await this.#masterKey() : undefined;
      try {
        await unlessAborted(this.#session.keepIn(target, { masterKey, replace, signal }), signal);
      } catch (error) {
        throw error instanceof PassworkError && error.code === "crypto"
          ? otherKey(path, key !== undefined, error)
          : error;
      }
    });
    return fileKey;
  }

  get #session(): Session {
    return this.#core.api.session;
  }

  #renew(kind: Renewal, options: RequestOptions | undefined): Promise<Tokens> {
    return this.#core.run(options, async (signal) => {
      await unlessAborted(this.#session.renew(kind), signal);
      return this.tokens;
    });
  }

  async #masterKey(): Promise<Secret> {
    const masterKey = await this.#core.keys.masterKey();
    if (masterKey !== undefined) return masterKey;
    throw new MasterKeyError("The master key is to be saved with the session, and the client has none.", {
      hint: "Give the client a master key or password, or leave `includeMasterKey` out.",
    });
  }
}

function otherKey(path: string, isGiven: boolean, cause: PassworkError): FileError {
  const what = isGiven ? "does not open with this key" : "needs its key to be saved again";
  return new FileError(
    `The session file ${printable(path)} is there already, and ${what}: it was left as it is.`,
    { hint: "Give the key that it was saved with, another file, or `replace: true`.", subject: path, cause },
  );
}
