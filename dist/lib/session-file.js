import {
  readRegular
} from "./shared-8.js";
import "./shared-5.js";
import {
  checkPath,
  writeAtomically
} from "./shared-2.js";
import {
  reasonOf
} from "./shared-18.js";
import {
  systemClock
} from "./shared-3.js";
import {
  ENCRYPTED_PREFIX,
  decodePlainBytes,
  decryptString,
  encodePlain,
  encryptString
} from "./shared-12.js";
import "./shared-13.js";
import "./shared.js";
import {
  filledText,
  isObject
} from "./shared-4.js";
import {
  Secret,
  isToken
} from "./shared-17.js";
import {
  CryptoError,
  FileError,
  UsageError,
  printable
} from "./shared-16.js";

// src/client/session-file.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import { realpath, stat } from "node:fs/promises";
import { resolve } from "node:path";

// src/client/lock-file.ts
import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readlinkSync,
  readSync,
  unlinkSync,
  utimesSync,
  writeSync
} from "node:fs";
import { hostname } from "node:os";
var WAIT = 6e4;
var STALE = 3e4;
var TOUCHES = 6;
var EMPTY = 2e3;
var LOOK = 20;
var MAX_BYTES = 1024;
async function withLock(path, work, { wait = WAIT, stale = STALE, clock = systemClock, signal } = {}) {
  const mine = lockText(clock.now());
  await acquire(path, mine, { wait, stale, clock, signal });
  const touching = setInterval(() => touch(path), stale / TOUCHES);
  touching.unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    if (look(path)?.text === mine) remove(path);
  }
}
async function acquire(path, mine, { wait, stale, clock, signal }) {
  const deadline = clock.now() + wait;
  let seen;
  while (!(create(path, mine) && look(path)?.text === mine)) {
    const found = look(path);
    if (found !== null) {
      const isSame2 = seen?.text === found.text && seen.touched === found.touched;
      if (seen === void 0 || !isSame2) seen = { ...found, since: clock.now() };
      const idle = Math.max(clock.now() - found.touched, clock.now() - seen.since);
      if (isLeftBehind(found, idle, stale) && breakLock(path, found, stale, clock)) continue;
      if (clock.now() >= deadline) throw stillHeld(path, found, wait);
    }
    await clock.sleep(LOOK * (1 + clock.random()), signal);
  }
}
function isLeftBehind({ text }, idle, stale) {
  if (text === "") return idle > EMPTY;
  return idle > stale || isOfDeadProcess(text);
}
function breakLock(path, found, stale, clock) {
  const guard = `${path}.break`;
  if (!create(guard, lockText(clock.now()))) {
    const there = look(guard);
    if (there !== null && isLeftBehind(there, clock.now() - there.touched, stale)) remove(guard);
    return false;
  }
  try {
    const now = look(path);
    if (now?.text === found.text && now.touched === found.touched) remove(path);
    return true;
  } finally {
    remove(guard);
  }
}
function isOfDeadProcess(text) {
  const [pid, place] = ownerOf(text);
  if (pid === null || place !== thisPlace()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return reasonOf(error) === "ESRCH";
  }
}
function thisPlace() {
  let namespace = "";
  try {
    namespace = readlinkSync("/proc/self/ns/pid");
  } catch {
  }
  return `${hostname()} ${namespace}`.trim();
}
function lockText(now) {
  const time = new Date(now).toISOString();
  const token = randomBytes(8).toString("hex");
  return JSON.stringify({ pid: process.pid, place: thisPlace(), time, token });
}
function ownerOf(text) {
  try {
    const { pid, place } = JSON.parse(text);
    const isPid = typeof pid === "number" && Number.isSafeInteger(pid) && pid > 0;
    return [isPid ? pid : null, String(place)];
  } catch {
    return [null, ""];
  }
}
function create(path, text) {
  let file;
  try {
    file = openSync(path, "wx", 384);
  } catch (error) {
    if (reasonOf(error) === "EEXIST") return false;
    throw unusable(path, reasonOf(error));
  }
  try {
    writeSync(file, text);
  } catch (error) {
    remove(path);
    throw unusable(path, reasonOf(error));
  } finally {
    closeSync(file);
  }
  return true;
}
function look(path) {
  let file;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  } catch (error) {
    if (reasonOf(error) === "ENOENT") return null;
    throw unusable(path, reasonOf(error));
  }
  try {
    const status = fstatSync(file);
    if (!status.isFile()) throw unusable(path, "no regular file");
    const bytes = Buffer.alloc(MAX_BYTES);
    const length = readSync(file, bytes);
    return { text: bytes.toString("utf8", 0, length), touched: status.mtimeMs };
  } catch (error) {
    throw error instanceof FileError ? error : unusable(path, reasonOf(error));
  } finally {
    closeSync(file);
  }
}
function remove(path) {
  try {
    unlinkSync(path);
  } catch {
  }
}
function touch(path) {
  try {
    const now = /* @__PURE__ */ new Date();
    utimesSync(path, now, now);
  } catch {
  }
}
function unusable(path, reason) {
  return new FileError(`The lock file ${printable(path)} cannot be used (${reason}).`, {
    hint: "Keep the file that it protects in a folder that exists and may be written to.",
    subject: path
  });
}
function stillHeld(path, { text }, wait) {
  const [pid, place] = ownerOf(text);
  const owner = pid === null ? "another process" : `process ${pid} of ${printable(place, 80)}`;
  return new FileError(
    `The lock file ${printable(path)} is held by ${owner}, and was not released in ${Math.round(wait / 1e3)} s.`,
    { hint: "Try again; where no such process runs any more, remove the file.", subject: path }
  );
}

// src/client/session-file.ts
var MAX_BYTES2 = 1024 * 1024;
function newFileKey() {
  return new Secret(randomBytes2(32).toString("base64"));
}
async function sessionPath(file) {
  checkPath(file);
  const path = resolve(file);
  return await realpath(path).catch(() => path);
}
function sealSession({ tokens, masterKey }, key) {
  const json = JSON.stringify({
    access_token: tokens.accessToken.reveal(),
    refresh_token: tokens.refreshToken?.reveal() ?? null,
    master_key: masterKey?.reveal() ?? null
  });
  return encodePlain(encryptString(json, key.reveal()));
}
function unsealSession(text, key, file) {
  const session = parsed(decrypted(sealedIn(text, file), key, file));
  if (session === void 0) throw doesNotOpen(file);
  const accessToken = tokenIn(session, "access_token", file);
  if (accessToken === void 0) {
    throw new FileError(`The session file ${printable(file)} holds no access token.`, { subject: file });
  }
  const masterKey = filledText(session, "master_key");
  return {
    tokens: { accessToken, refreshToken: tokenIn(session, "refresh_token", file) },
    masterKey: masterKey === null ? null : new Secret(masterKey)
  };
}
var SessionFile = class {
  path;
  key;
  #lock;
  /** As last read or written. */
  #known = null;
  /** `path` as `sessionPath` gives it. Throws a `UsageError` for an empty key. */
  constructor(path, key, lock) {
    if (key.isEmpty) throw new UsageError("The key of a session file is empty.", { subject: path });
    this.path = path;
    this.key = key;
    this.#lock = lock;
  }
  /** Opens the file. Throws a `FileError` where there is none. */
  async open() {
    this.#known = await this.#read();
    if (this.#known !== null) return this.#known;
    throw new FileError(`There is no session file ${printable(this.path)}.`, {
      hint: "Save a session first, or check the path.",
      subject: this.path
    });
  }
  async exclusively(work, { masterKey, replace = false, signal } = {}) {
    await withLock(
      `${this.path}.lock`,
      async () => {
        const tokens = await work(async () => replace ? null : await this.#others());
        if (tokens === null) return;
        const session = { tokens, masterKey: masterKey ?? this.#known?.masterKey ?? null };
        await this.#write(session);
        this.#known = session;
      },
      { ...this.#lock, signal }
    );
  }
  /** The file's tokens where they are others than those last read or written. */
  async #others() {
    const before = this.#known;
    const now = await this.#read();
    if (now === null) return null;
    this.#known = now;
    return before === null || isSame(before.tokens, now.tokens) ? null : now.tokens;
  }
  async #write(session) {
    try {
      await writeAtomically(this.path, Buffer.from(sealSession(session, this.key), "latin1"));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      throw new FileError(`The session could not be saved: ${error.message}`, {
        hint: "Save it to a file in a folder that may be written to (a file that is mounted by itself cannot be replaced). After a renewal the tokens in the old file are no longer valid.",
        subject: this.path,
        cause: error.cause
      });
    }
  }
  async #read() {
    let bytes;
    try {
      bytes = await readRegular(this.path, MAX_BYTES2);
    } catch (error) {
      if (reasonOf(error) === "ENOENT") return null;
      throw new FileError(`The session file ${printable(this.path)} cannot be read (${reasonOf(error)}).`, {
        subject: this.path
      });
    }
    if (typeof bytes === "string") throw noSessionFile(this.path);
    return unsealSession(bytes.toString("latin1"), this.key, this.path);
  }
};
async function exposure(path) {
  if (process.platform === "win32") return null;
  const status = await stat(path).catch(() => void 0);
  if (status === void 0 || (status.mode & 63) === 0) return null;
  const mode = (status.mode & 511).toString(8);
  return `The session file ${printable(path)} is open to other users of this machine (mode ${mode}): it becomes private when it is next saved, or by chmod 600.`;
}
function sealedIn(text, file) {
  let sealed;
  try {
    sealed = decodePlainBytes(text.trim()).toString("latin1");
  } catch {
    throw noSessionFile(file);
  }
  if (!sealed.startsWith(ENCRYPTED_PREFIX)) throw noSessionFile(file);
  return sealed;
}
function decrypted(sealed, key, file) {
  try {
    return decryptString(sealed, key.reveal());
  } catch (error) {
    throw error instanceof CryptoError ? doesNotOpen(file) : error;
  }
}
function parsed(text) {
  try {
    const json = JSON.parse(text);
    return isObject(json) ? json : void 0;
  } catch {
    return void 0;
  }
}
function tokenIn(session, name, file) {
  const token = filledText(session, name);
  if (token === null) return void 0;
  if (isToken(token)) return new Secret(token);
  throw new FileError(
    `The ${name} in the session file ${printable(file)} has characters that no token has.`,
    {
      subject: file
    }
  );
}
function isSame(one, other) {
  return one.accessToken.reveal() === other.accessToken.reveal() && one.refreshToken?.reveal() === other.refreshToken?.reveal();
}
function noSessionFile(file) {
  return new FileError(`${printable(file)} is no session file, or it was cut off.`, {
    hint: "A session file is written by `session.save`, or by the official connector's `save_session`.",
    subject: file
  });
}
function doesNotOpen(file) {
  return new CryptoError(
    `The session file ${printable(file)} does not open: its key is wrong, or it is damaged.`,
    { hint: "Give the key that the session was saved with.", subject: file }
  );
}
export {
  SessionFile,
  exposure,
  newFileKey,
  sealSession,
  sessionPath,
  unsealSession
};
