// A lock between processes: whoever creates the file `….lock` beside the file it is about has the lock. A process that
// was killed leaves it behind, so each lock names its process, and its owner touches it while it works.

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
  writeSync,
} from "node:fs";
import { hostname } from "node:os";
import { FileError } from "../errors.ts";
import { printable } from "../printable.ts";
import { reasonOf } from "../system-error.ts";
import { systemClock } from "./clock.ts";
import type { Clock } from "./retry.ts";

export interface LockOptions {
  /** Milliseconds to wait before it is an error, 60 000 by default. Longer than `stale`: a dead lock is outlived. */
  wait?: number;
  /** Milliseconds after which a lock that nobody touches is taken for left behind, 30 000 by default. */
  stale?: number;
  clock?: Clock;
  /** Ends the wait for the lock, and not the work that has it. */
  signal?: AbortSignal | undefined;
}

const WAIT = 60_000;
const STALE = 30_000;
/** How often its owner touches a lock, in parts of `stale`. */
const TOUCHES = 6;
/** Milliseconds that a lock may be empty: its owner writes into it at once, unless it was killed in between. */
const EMPTY = 2000;
/** Milliseconds between two looks at a lock, each drawn anew from these up to twice as many. */
const LOOK = 20;
/** More than any lock has. */
const MAX_BYTES = 1024;

/** A lock as it was found. */
interface Found {
  text: string;
  /** Unix milliseconds. */
  touched: number;
}

/**
 * Runs `work` while no other process, and no other call in this one, has the lock of that path. Throws a `FileError`
 * where the lock cannot be had in time, or no file can be created there.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  { wait = WAIT, stale = STALE, clock = systemClock, signal }: LockOptions = {},
): Promise<T> {
  const mine = lockText(clock.now());
  await acquire(path, mine, { wait, stale, clock, signal });
  const touching = setInterval(() => touch(path), stale / TOUCHES);
  // It must not keep the process alive when the work has stopped doing so.
  touching.unref();
  try {
    return await work();
  } finally {
    clearInterval(touching);
    // Where another process took it for left behind, what is there now is not ours.
    if (look(path)?.text === mine) remove(path);
  }
}

async function acquire(
  path: string,
  mine: string,
  { wait, stale, clock, signal }: Required<LockOptions>,
): Promise<void> {
  const deadline = clock.now() + wait;
  let seen: (Found & { since: number }) | undefined;
  // An owner that was held up between creating and writing may have lost the lock: it counts when it is read back.
  while (!(create(path, mine) && look(path)?.text === mine)) {
    const found = look(path);
    if (found !== null) {
      const isSame = seen?.text === found.text && seen.touched === found.touched;
      if (seen === undefined || !isSame) seen = { ...found, since: clock.now() };
      // Clocks of machines that share a folder differ: what stands still before our eyes is left behind as well.
      const idle = Math.max(clock.now() - found.touched, clock.now() - seen.since);
      if (isLeftBehind(found, idle, stale) && breakLock(path, found, stale, clock)) continue;
      if (clock.now() >= deadline) throw stillHeld(path, found, wait);
    }
    await clock.sleep(LOOK * (1 + clock.random()), signal);
  }
}

function isLeftBehind({ text }: Found, idle: number, stale: number): boolean {
  if (text === "") return idle > EMPTY;
  return idle > stale || isOfDeadProcess(text);
}

/**
 * Removes a lock that was left behind, unless it is another by now. One process at a time does so: of two that found
 * the same dead lock, the later would else remove the lock that the earlier has taken since.
 */
function breakLock(path: string, found: Found, stale: number, clock: Clock): boolean {
  const guard = `${path}.break`;
  if (!create(guard, lockText(clock.now()))) {
    // It is held for less than a millisecond, unless its process was killed then.
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

/** Whether the process is gone that the lock names. Only one of this machine, as this process sees it, can be asked. */
function isOfDeadProcess(text: string): boolean {
  const [pid, place] = ownerOf(text);
  if (pid === null || place !== thisPlace()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return reasonOf(error) === "ESRCH";
  }
}

/** Process numbers mean something within one machine, and one container. */
function thisPlace(): string {
  let namespace = "";
  try {
    namespace = readlinkSync("/proc/self/ns/pid");
  } catch {
    // No Linux, where there are no namespaces either.
  }
  return `${hostname()} ${namespace}`.trim();
}

function lockText(now: number): string {
  const time = new Date(now).toISOString();
  const token = randomBytes(8).toString("hex");
  return JSON.stringify({ pid: process.pid, place: thisPlace(), time, token });
}

function ownerOf(text: string): [pid: number | null, place: string] {
  try {
    const { pid, place } = JSON.parse(text) as { pid?: unknown; place?: unknown };
    // Zero and negative numbers mean groups of processes.
    const isPid = typeof pid === "number" && Number.isSafeInteger(pid) && pid > 0;
    return [isPid ? pid : null, String(place)];
  } catch {
    return [null, ""];
  }
}

// Synchronous, so that a kill seldom falls between the steps.

/** False where the lock is there. */
function create(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, "wx", 0o600);
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

function look(path: string): Found | null {
  let file: number;
  try {
    // Neither waiting for a pipe's writer nor through a link: others may have put either here, in a folder of all.
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

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Another process was faster.
  }
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Taken away: whoever did so has the lock now, and ours ends without harm.
  }
}

function unusable(path: string, reason: string): FileError {
  return new FileError(`The lock file ${printable(path)} cannot be used (${reason}).`, {
    hint: "Keep the file that it protects in a folder that exists and may be written to.",
    subject: path,
  });
}

function stillHeld(path: string, { text }: Found, wait: number): FileError {
  const [pid, place] = ownerOf(text);
  const owner = pid === null ? "another process" : `process ${pid} of ${printable(place, 80)}`;
  return new FileError(
    `The lock file ${printable(path)} is held by ${owner}, and was not released in ${Math.round(wait / 1000)} s.`,
    { hint: "Try again; where no such process runs any more, remove the file.", subject: path },
  );
}
