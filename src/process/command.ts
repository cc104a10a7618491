// Finds the program and the folder to run it in before it is run, so that a failure names the command and the reason.
// `spawn` alone says ENOENT for a missing program, a missing interpreter and a missing working directory alike.
import { accessSync, closeSync, constants, openSync, readSync, statSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { FileError, PassworkError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { reasonOf } from "../system-error.ts";

/** What execvp(3) of glibc searches when there is no PATH. */
const DEFAULT_PATH = "/bin:/usr/bin";

/** The program's file, searched for in the child's PATH as execvp(3) does, or a failure that says what is wrong. */
export function resolveCommand(command: string, path: string | undefined, cwd: string): string {
  if (command === "") throw new PassworkError("commandNotFound", "The command is empty.");
  if (command.includes("/")) {
    const file = resolve(cwd, command);
    const problem = problemOf(file);
    if (problem === "missing") throw notFound(command, `There is no file ${printable(file)}.`);
    if (problem !== undefined) throw notExecutable(command, `${printable(file)} ${problem}`);
    return file;
  }
  let refused: string | undefined;
  for (const folder of (path ?? DEFAULT_PATH).split(delimiter)) {
    const file = resolve(cwd, folder, command);
    const problem = problemOf(file);
    if (problem === undefined) return file;
    // As in a shell, a folder of that name in PATH is no program; an unusable file only counts if there is no other.
    if (problem !== "missing" && problem !== IS_FOLDER) refused ??= `${printable(file)} ${problem}`;
  }
  if (refused !== undefined) throw notExecutable(command, refused);
  throw notFound(command, "It is in none of the folders of PATH.");
}

/** The folder to run in. Throws a `file` error where there is none. */
export function folderOf(cwd: string | undefined): string {
  if (cwd === undefined) return current();
  if (statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) return cwd;
  throw new FileError(`${printable(cwd)}: there is no such folder to run the command in.`, {
    subject: cwd,
  });
}

function current(): string {
  try {
    return process.cwd();
  } catch (error) {
    throw new FileError(`The current folder cannot be used (${reasonOf(error)}).`, {
      hint: "Change into a folder that is there.",
    });
  }
}

const IS_FOLDER = "is a folder";

function problemOf(file: string): string | undefined {
  try {
    // Most folders of PATH lack the program, and an error costs a hundred times what an answer does.
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return "missing";
    if (stat.isDirectory()) return IS_FOLDER;
    if (!stat.isFile()) return "is not a regular file";
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === "EACCES") return "is in a folder that may not be entered";
    return reason === "ELOOP" ? "is a link to itself" : "missing";
  }
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return "is not marked as executable";
  }
  return isScriptWithoutShebang(file)
    ? "is a text without a `#!` line, so the system cannot tell what runs it"
    : undefined;
}

/**
 * For such a file the kernel says ENOEXEC. glibc's execvp then starts a shell with it and musl's does not; here it is
 * an error with both, since a shell runs only where one was asked for.
 */
function isScriptWithoutShebang(file: string): boolean {
  const head = Buffer.alloc(256);
  let length = 0;
  try {
    const descriptor = openSync(file, "r");
    try {
      length = readSync(descriptor, head);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // A file may be executable and not readable.
    return false;
  }
  const start = head.subarray(0, length);
  // Binaries have a NUL early; whether the kernel takes them (other architectures, binfmt_misc) only it knows.
  return !start.includes(0) && start.toString("latin1", 0, 2) !== "#!";
}

function notFound(command: string, reason: string): PassworkError {
  const words = /\s/.test(command.trim());
  return new PassworkError("commandNotFound", `${printable(command)}: command not found. ${reason}`, {
    subject: command,
    ...(words && { hint: "Give the command and its arguments as separate words, or use --cmd." }),
  });
}

function notExecutable(command: string, reason: string, cause?: unknown): PassworkError {
  return new PassworkError("commandNotExecutable", `${printable(command)}: cannot be executed: ${reason}.`, {
    subject: command,
    cause,
  });
}

/** What a failed `spawn` of a resolved program means. */
export function spawnFailure(command: string, error: unknown): PassworkError {
  const { code = "", message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "wants an interpreter (its `#!` line, or the loader of a binary) that does not exist",
    EACCES: "may not be executed (the file's mode, or a file system mounted noexec)",
    EPERM: "may not be executed (a security policy forbids it)",
    ENOEXEC: "is not in a format that this system executes",
    ENOTDIR: "wants an interpreter whose path leads through a file",
    ETXTBSY: "is open for writing",
  };
  const reason = reasons[code];
  if (reason !== undefined) return notExecutable(command, `its file ${reason}`, error);
  if (code === "E2BIG") {
    return new UsageError(`${printable(command)}: the arguments and the environment are too large.`, {
      subject: command,
      hint: "Pass fewer or smaller values: deliver large ones as files.",
      cause: error,
    });
  }
  if (code === "ERR_INVALID_ARG_VALUE") {
    return new UsageError(`${printable(command)}: an argument has a NUL character.`, {
      cause: error,
    });
  }
  return new PassworkError(
    "commandNotExecutable",
    `${printable(command)}: cannot be started: ${printable(message)}`,
    {
      subject: command,
      cause: error,
    },
  );
}
