// The exit codes, as docs/exit-codes.md lists them.

import { type ErrorCode, failuresOf } from "../errors.ts";
import { isBrokenPipe } from "./io.ts";

export const EXIT = {
  ok: 0,
  /** The request failed: no answer, no access, no such item, a value that does not open. */
  failed: 1,
  /** The command line or the environment is wrong; nothing was changed. */
  usage: 2,
  /** `exec` itself failed, for whatever reason: the command was not started, or its output could not be written. */
  execFailed: 125,
  commandNotExecutable: 126,
  commandNotFound: 127,
  /** 128 + SIGPIPE: whoever was to read the result has gone. */
  brokenPipe: 141,
} as const;

/** The exit code for anything that a command threw. */
export function exitCodeOf(error: unknown): number {
  if (isBrokenPipe(error)) return EXIT.brokenPipe;
  const failures = failuresOf(error);
  return failures.length > 0 && failures.every(({ code }) => code === "usage") ? EXIT.usage : EXIT.failed;
}

const COMMAND_FAILURES: Partial<Record<ErrorCode, number>> = {
  commandNotExecutable: EXIT.commandNotExecutable,
  commandNotFound: EXIT.commandNotFound,
};

/** The same for `exec`, whose codes must differ from those of the command: as env(1) and docker(1) have them. */
export function execExitCodeOf(error: unknown): number {
  if (isBrokenPipe(error)) return EXIT.brokenPipe;
  const [failure] = failuresOf(error);
  return (failure && COMMAND_FAILURES[failure.code]) ?? EXIT.execFailed;
}
