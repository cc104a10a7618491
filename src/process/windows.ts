// How Windows finds and starts programs: variables whose names have no case, programs by their extensions, and batch
// files, which cmd alone can run.

import { statSync } from "node:fs";
import { win32 } from "node:path";
import { PassworkError } from "../errors.ts";
import { printable } from "../printable.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** What CreateProcess starts, in the order in which cmd looks for it. */
const STARTABLE = [".com", ".exe", ".bat", ".cmd"];

/** A variable by its name in any case: PATH is `Path` there. */
export function variableOf(env: Env, name: string): string | undefined {
  const wanted = name.toUpperCase();
  return env[name] ?? Object.entries(env).find(([key]) => key.toUpperCase() === wanted)?.[1];
}

/**
 * The program's file, or undefined. A name alone is searched for in the absolute folders of PATH and, unlike cmd and
 * Node do it, not in the current one: in a job that is what others may have written.
 */
export function findOnWindows(
  command: string,
  env: Env,
  cwd: string,
  isThere: (file: string) => boolean = isFile,
): string | undefined {
  const isPath = /[\\/]|^[A-Za-z]:/.test(command);
  const bases = isPath
    ? [win32.resolve(cwd, command)]
    : foldersOf(env).map((folder) => win32.join(folder, command));
  const known = variableOf(env, "PATHEXT")?.toLowerCase().split(";") ?? STARTABLE;
  const extensions = known.map((one) => one.trim()).filter((one) => STARTABLE.includes(one));
  const hasExtension = STARTABLE.includes(win32.extname(command).toLowerCase());
  return bases
    .flatMap((base) => [...(hasExtension ? [base] : []), ...extensions.map((one) => base + one)])
    .find(isThere);
}

function foldersOf(env: Env): string[] {
  const folders = (variableOf(env, "PATH") ?? "")
    .split(";")
    .map((one) => one.trim().replace(/^"(.*)"$/, "$1"));
  // `C:` and `\x` are relative to what the current drive or folder is.
  return folders.filter((one) => /^([A-Za-z]:[\\/]|\\\\)/.test(one));
}

function isFile(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}

export interface WindowsProgram {
  readonly file: string;
  readonly argv: readonly string[];
  /** Whether the words stand in the command line as they are, and are not quoted any more. */
  readonly verbatim: boolean;
}

/** What is started for a command. Throws where there is none, or where it cannot be given its arguments. */
export function programOnWindows(
  command: string,
  args: readonly string[],
  verbatim: boolean,
  { env, cwd, isThere }: { env: Env; cwd: string; isThere?: (file: string) => boolean },
): WindowsProgram {
  const file = findOnWindows(command, env, cwd, isThere);
  if (file === undefined) {
    throw new PassworkError(
      "commandNotFound",
      `${printable(command)}: command not found. It is in none of the folders of PATH.`,
      { subject: command },
    );
  }
  if (!/\.(bat|cmd)$/i.test(file)) {
    const name = verbatim && /\s/.test(command) ? `"${command}"` : command;
    return { file, argv: [name, ...args], verbatim };
  }
  // cmd takes an argument apart by rules that no quoting holds against (CVE-2024-27980), so Node starts no batch file.
  if (!verbatim && args.length > 0) {
    throw new PassworkError("commandNotExecutable", `${printable(command)} is a batch file.`, {
      hint: "Run it by a shell: cmd /c, or pwsh -command.",
      subject: command,
    });
  }
  const shell = variableOf(env, "ComSpec") ?? "C:\\Windows\\System32\\cmd.exe";
  const line = [`"${file}"`, ...args].join(" ");
  return { file: shell, argv: ["cmd", `/D /E:ON /V:OFF /S /C "${line}"`], verbatim: true };
}
