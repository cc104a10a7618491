// Files whose path a user gave, read whole. A path may lead to anything: a pipe that nobody writes to, a device that
// never ends, a socket. Some of these are wanted: `<(command)` of a shell is a pipe.

import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { FileError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { readingAdvice, reasonOf } from "../system-error.ts";

export interface Reading {
  /** What the file is called in failures, such as "env file". */
  what: string;
  /** Bytes at most. */
  most?: number;
  /**
   * Whether it must be a regular file, or a link to one: where nobody could end a wait, or where it is read again. Else
   * a pipe or a device is read to its end.
   */
  onlyFiles: boolean;
  /** What to do about a file that cannot be read, in place of what its failure suggests. */
  hint?: string;
  /** What to do about one that is too large. */
  tooLarge?: string;
  /** What is thrown for one that cannot be read. */
  failure: typeof UsageError | typeof FileError;
}

/** More than any text that people write, or that a process can be given as its variables. */
const MOST = 16 * 1024 * 1024;

/**
 * The bytes of the file. A pipe with a writer is read until its end, and one that nobody opens for writing within two
 * seconds is refused. Throws the failure for what cannot be read, and a `usage` error for what is too large.
 */
export function readGiven(path: string, { what, most = MOST, failure, ...reading }: Reading): Buffer {
  const called = `The ${what} ${printable(path)}`;
  const fault = (sentence: string, hint = reading.hint) =>
    new failure(`${called} ${sentence}`, hint === undefined ? {} : { hint });
  let file: number | undefined;
  try {
    // Without waiting: opening a pipe that nobody writes to would never end.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(file);
    // A folder is told by reading it.
    if (reading.onlyFiles && !status.isFile() && !status.isDirectory()) {
      throw fault(`is ${kindOf(status)}.`, "Give a regular file.");
    }
    const bytes = readAll(file, most, {
      // Of files there are such in /proc: the kernel's log, for one.
      mayPause: !status.isFile(),
      mayLackWriter: status.isFIFO() && !isOwnDescriptor(path),
    });
    if (bytes === "larger") {
      throw new UsageError(`${called} holds more than ${most} bytes.`, {
        ...(reading.tooLarge === undefined ? {} : { hint: reading.tooLarge }),
      });
    }
    if (bytes !== "noWriter") return bytes;
    throw fault("is a pipe that nobody writes to.", "Start what writes to it first, or give a file.");
  } catch (error) {
    if (error instanceof UsageError || error instanceof FileError) throw error;
    if (isSocket(path)) throw fault("is a socket.", "Give a file.");
    throw fault(`cannot be read (${reasonOf(error)}).`, reading.hint ?? readingAdvice(error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const CHUNK = 64 * 1024;
/** Milliseconds between two looks at a pipe whose writer has nothing to say yet. */
const LOOK = 5;
/** Looks at a pipe without a writer: a shell may be about to start it. */
const LOOKS = 400;

/** `mayPause` tells whether there may be nothing yet, and `mayLackWriter` whether the end of what never began is no end. */
function readAll(
  file: number,
  most: number,
  { mayPause, mayLackWriter }: { mayPause: boolean; mayLackWriter: boolean },
): Buffer | "larger" | "noWriter" {
  const chunks: Buffer[] = [];
  const chunk = Buffer.allocUnsafe(CHUNK);
  let size = 0;
  let hasWriter = false;
  let looks = 0;
  for (;;) {
    const length = readNow(file, chunk, mayPause);
    if (length === undefined) {
      hasWriter = true;
      pause();
    } else if (length > 0) {
      hasWriter = true;
      size += length;
      if (size > most) return "larger";
      // A copy: whoever writes byte by byte must not fill the memory.
      chunks.push(Buffer.from(chunk.subarray(0, length)));
    } else if (hasWriter || !mayLackWriter) {
      return Buffer.concat(chunks);
    } else {
      looks += 1;
      if (looks > LOOKS) return "noWriter";
      pause();
    }
  }
}

/** How much was read; undefined where there is nothing yet. */
function readNow(file: number, into: Buffer, mayPause: boolean): number | undefined {
  try {
    return readSync(file, into);
  } catch (error) {
    if (mayPause && reasonOf(error) === "EAGAIN") return undefined;
    throw error;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK);
}

/** A pipe that this process was started with had a writer. */
function isOwnDescriptor(path: string): boolean {
  return /^\/(dev\/(stdin|fd\/\d+)|proc\/\w+\/fd\/\d+)$/.test(path);
}

/** Whether it is one, which cannot be opened. */
export function isSocket(path: string): boolean {
  try {
    return statSync(path).isSocket();
  } catch {
    return false;
  }
}

/** What is no regular file, in words. */
export function kindOf(status: Stats): "a folder" | "a pipe" | "a socket" | "a device" {
  if (status.isDirectory()) return "a folder";
  if (status.isFIFO()) return "a pipe";
  return status.isSocket() ? "a socket" : "a device";
}
