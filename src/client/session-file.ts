// A session in a file, which the official connector opens and writes as well: base64 of an encrypted string of
// {access_token, refresh_token, master_key}. Several processes may use one file: a lock file keeps them apart.

import { randomBytes } from "node:crypto";
import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { decryptString, ENCRYPTED_PREFIX, encryptString } from "../crypto/encrypted-string.ts";
import { decodePlainBytes, encodePlain } from "../crypto/plain.ts";
import { CryptoError, FileError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { Secret } from "../secret.ts";
import { reasonOf } from "../system-error.ts";
import { checkPath, writeAtomically } from "./atomic-file.ts";
import { isObject, type Json } from "./envelope.ts";
import { isToken } from "./input.ts";
import { type LockOptions, withLock } from "./lock-file.ts";
import { readRegular, type Unread } from "./regular-file.ts";
import type { StoreOptions, TokenStore, Tokens } from "./session.ts";
import { filledText } from "./wire.ts";

/** What a session file holds. */
export interface StoredSession {
  tokens: Tokens;
  masterKey: Secret | null;
}

/** More than any session has. */
const MAX_BYTES = 1024 * 1024;

/** A key for a new file, in the official connector's form: base64 of 32 random bytes, used as text. */
export function newFileKey(): Secret {
  return new Secret(randomBytes(32).toString("base64"));
}

/** Where the file is, whatever its name: a link to it stays a link when it is replaced. */
export async function sessionPath(file: string): Promise<string> {
  checkPath(file);
  const path = resolve(file);
  return await realpath(path).catch(() => path);
}

/** Seals a session for a file. */
export function sealSession({ tokens, masterKey }: StoredSession, key: Secret): string {
  const json = JSON.stringify({
    access_token: tokens.accessToken.reveal(),
    refresh_token: tokens.refreshToken?.reveal() ?? null,
    master_key: masterKey?.reveal() ?? null,
  });
  return encodePlain(encryptString(json, key.reveal()));
}

/**
 * Opens what a session file holds. Throws a `CryptoError` where the key does not open it, and a `FileError` where it is
 * no session file or has no access token. `file` names it in failures.
 */
export function unsealSession(text: string, key: Secret, file: string): StoredSession {
  const session = parsed(decrypted(sealedIn(text, file), key, file));
  if (session === undefined) throw doesNotOpen(file);
  const accessToken = tokenIn(session, "access_token", file);
  if (accessToken === undefined) {
    throw new FileError(`The session file ${printable(file)} holds no access token.`, { subject: file });
  }
  const masterKey = filledText(session, "master_key");
  return {
    tokens: { accessToken, refreshToken: tokenIn(session, "refresh_token", file) },
    masterKey: masterKey === null ? null : new Secret(masterKey),
  };
}

/** A session file, and its key. */
export class SessionFile implements TokenStore {
  readonly path: string;
  readonly key: Secret;
  readonly #lock: LockOptions | undefined;
  /** As last read or written. */
  #known: StoredSession | null = null;

  /** `path` as `sessionPath` gives it. Throws a `UsageError` for an empty key. */
  constructor(path: string, key: Secret, lock?: LockOptions) {
    if (key.isEmpty) throw new UsageError("The key of a session file is empty.", { subject: path });
    this.path = path;
    this.key = key;
    this.#lock = lock;
  }

  /** Opens the file. Throws a `FileError` where there is none. */
  async open(): Promise<StoredSession> {
    this.#known = await this.#read();
    if (this.#known !== null) return this.#known;
    throw new FileError(`There is no session file ${printable(this.path)}.`, {
      hint: "Save a session first, or check the path.",
      subject: this.path,
    });
  }

  async exclusively(
    work: (others: () => Promise<Tokens | null>) => Promise<Tokens | null>,
    { masterKey, replace = false, signal }: StoreOptions = {},
  ): Promise<void> {
    await withLock(
      `${this.path}.lock`,
      async () => {
        const tokens = await work(async () => (replace ? null : await this.#others()));
        if (tokens === null) return;
        const session = { tokens, masterKey: masterKey ?? this.#known?.masterKey ?? null };
        await this.#write(session);
        this.#known = session;
      },
      { ...this.#lock, signal },
    );
  }

  /** The file's tokens where they are others than those last read or written. */
  async #others(): Promise<Tokens | null> {
    const before = this.#known;
    const now = await this.#read();
    // Where somebody has removed the file, what it held is known still.
    if (now === null) return null;
    this.#known = now;
    return before === null || isSame(before.tokens, now.tokens) ? null : now.tokens;
  }

  async #write(session: StoredSession): Promise<void> {
    try {
      await writeAtomically(this.path, Buffer.from(sealSession(session, this.key), "latin1"));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new FileError(`The session could not be saved: ${error.message}`, {
        hint: "Save it to a file in a folder that may be written to (a file that is mounted by itself cannot be replaced). After a renewal the tokens in the old file are no longer valid.",
        subject: this.path,
        cause: error.cause,
      });
    }
  }

  async #read(): Promise<StoredSession | null> {
    let bytes: Buffer | Unread;
    try {
      bytes = await readRegular(this.path, MAX_BYTES);
    } catch (error) {
      if (reasonOf(error) === "ENOENT") return null;
      throw new FileError(`The session file ${printable(this.path)} cannot be read (${reasonOf(error)}).`, {
        subject: this.path,
      });
    }
    if (typeof bytes === "string") throw noSessionFile(this.path);
    return unsealSession(bytes.toString("latin1"), this.key, this.path);
  }
}

/** A sentence where others on this machine can read the file, as those that the official connector writes. */
export async function exposure(path: string): Promise<string | null> {
  // Windows has other rights than these.
  if (process.platform === "win32") return null;
  const status = await stat(path).catch(() => undefined);
  if (status === undefined || (status.mode & 0o077) === 0) return null;
  const mode = (status.mode & 0o777).toString(8);
  return `The session file ${printable(path)} is open to other users of this machine (mode ${mode}): it becomes private when it is next saved, or by chmod 600.`;
}

function sealedIn(text: string, file: string): string {
  let sealed: string;
  try {
    sealed = decodePlainBytes(text.trim()).toString("latin1");
  } catch {
    throw noSessionFile(file);
  }
  if (!sealed.startsWith(ENCRYPTED_PREFIX)) throw noSessionFile(file);
  return sealed;
}

function decrypted(sealed: string, key: Secret, file: string): string {
  try {
    return decryptString(sealed, key.reveal());
  } catch (error) {
    throw error instanceof CryptoError ? doesNotOpen(file) : error;
  }
}

/** The JSON object in the text. A wrong key gives other text once in many times, which is no JSON. */
function parsed(text: string): { [key: string]: Json } | undefined {
  try {
    const json = JSON.parse(text) as Json;
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function tokenIn(session: { [key: string]: Json }, name: string, file: string): Secret | undefined {
  const token = filledText(session, name);
  if (token === null) return undefined;
  if (isToken(token)) return new Secret(token);
  throw new FileError(
    `The ${name} in the session file ${printable(file)} has characters that no token has.`,
    {
      subject: file,
    },
  );
}

function isSame(one: Tokens, other: Tokens): boolean {
  return (
    one.accessToken.reveal() === other.accessToken.reveal() &&
    one.refreshToken?.reveal() === other.refreshToken?.reveal()
  );
}

function noSessionFile(file: string): FileError {
  return new FileError(`${printable(file)} is no session file, or it was cut off.`, {
    hint: "A session file is written by `session.save`, or by the official connector's `save_session`.",
    subject: file,
  });
}

function doesNotOpen(file: string): CryptoError {
  return new CryptoError(
    `The session file ${printable(file)} does not open: its key is wrong, or it is damaged.`,
    { hint: "Give the key that the session was saved with.", subject: file },
  );
}
