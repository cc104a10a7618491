// What a command touches of the process around it, so that tests can put their own in its place.

import type { Readable, Writable } from "node:stream";
import { FileError, type PassworkError } from "../errors.ts";
import { reasonOf } from "../system-error.ts";

export interface Io {
  env: Readonly<Record<string, string | undefined>>;
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
  /** Milliseconds since the epoch. */
  now(): number;
}

/** Writes the result, and resolves when it is out of the process. Rejects when nobody reads it any more. */
export function writeOut(stream: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(isBrokenPipe(error) ? error : unwritable(error));
    stream.once("error", fail);
    stream.write(text, (error) => {
      if (error) return fail(error);
      stream.off("error", fail);
      resolve();
    });
  });
}

function unwritable(error: Error): PassworkError {
  return new FileError(`The output cannot be written (${reasonOf(error)}).`);
}

/** Whether a person sits at the other end. */
export function isTerminal(stream: Readable | Writable): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}

/** Whether a write failed because the reader has gone (`get … | head -0`). */
export function isBrokenPipe(error: unknown): boolean {
  return reasonOf(error) === "EPIPE";
}
