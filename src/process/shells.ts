// Which program runs a script of a CI step, and how: as GitHub's runner starts its own `run:` steps (ScriptHandler of
// actions/runner; "Workflow syntax", `defaults.run.shell`), on every host and system.

import type { PrivateFolder } from "../delivery/private-folder.ts";
import { PassworkError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { resolveCommand } from "./command.ts";
import { findOnWindows } from "./windows.ts";

/** A script as a command of `runChild`. */
export interface ShellCommand {
  readonly command: string;
  readonly args: readonly string[];
  /** Whether the arguments, where they are put together to one line (Windows), are quoted already. */
  readonly verbatim: boolean;
}

export interface ShellOptions {
  /** A name of `KNOWN`, or a command with `{0}`; without it what the system has. */
  readonly shell: string | undefined;
  readonly script: string;
  /** Of the command: its PATH tells which shells are there, and RUNNER_TEMP and others where the script may lie. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly warn: (sentence: string) => void;
  readonly platform?: NodeJS.Platform;
  /** The folders in which the script may lie, in place of those of the system and the variables. */
  readonly folders?: readonly string[];
}

interface Shell {
  /** The arguments, with `{0}` where the script's file belongs. */
  readonly arguments: string;
  readonly extension: string;
  readonly before?: string;
  readonly after?: string;
}

const POWERSHELL: Shell = {
  arguments: `-command ". '{0}'"`,
  extension: ".ps1",
  before: "$ErrorActionPreference = 'stop'",
  after: "if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }",
};

const KNOWN: ReadonlyMap<string, Shell> = new Map([
  ["bash", { arguments: '--noprofile --norc -e -o pipefail "{0}"', extension: ".sh" }],
  ["sh", { arguments: '-e "{0}"', extension: ".sh" }],
  ["pwsh", POWERSHELL],
  ["powershell", POWERSHELL],
  ["cmd", { arguments: '/D /E:ON /V:OFF /S /C "CALL "{0}""', extension: ".cmd", before: "@echo off" }],
  ["python", { arguments: '"{0}"', extension: ".py" }],
]);

/** The shells whose own line break is that of Windows. */
const OF_WINDOWS: ReadonlySet<string> = new Set(["pwsh", "powershell", "cmd"]);

/** How a script is run. */
export interface ShellPlan {
  readonly command: string;
  /** The arguments that name the script's file. */
  readonly argumentsFor: (path: string) => readonly string[];
  readonly verbatim: boolean;
  readonly fileName: string;
  readonly contentOf: (script: string) => string;
}

/** Throws a `usage` error where this is no shell. `called` is where it was written, such as `the input shell`. */
export function checkShell(shell: string | undefined, called = "the input shell"): void {
  const { program, rest } = partsOf(shell || "sh");
  if (rest === "" ? KNOWN.has(program.toLowerCase()) : rest.includes("{0}")) return;
  throw new UsageError(`${called} is "${printable(shell ?? "", 60)}".`, {
    hint: `Give ${[...KNOWN.keys()].join(", ")}, or a command with {0} where the script's file belongs, such as bash -x {0}.`,
  });
}

/** Pure. `isThere` tells which programs there are. Throws a `usage` error where this is no shell. */
export function planShell(
  shell: string | undefined,
  platform: NodeJS.Platform,
  isThere: (program: string) => boolean,
): ShellPlan {
  checkShell(shell);
  const isWindows = platform === "win32";
  const { program, rest } = shell ? partsOf(shell) : unset(isWindows, isThere);
  const name = program.toLowerCase();
  const known = KNOWN.get(name);
  const format = rest || known?.arguments || "";
  const isPowerShell = known === POWERSHELL && rest === "";
  const inPlace = (path: string) => (isPowerShell ? path.replaceAll("'", "''") : path);
  return {
    command: program,
    // Each program of Windows reads its line by rules of its own: it gets the line that GitHub's runner gives it.
    verbatim: isWindows,
    argumentsFor: (path) =>
      isWindows
        ? [lineWith(inPlace(path), format)]
        : wordsOf(format).map((word) => word.replaceAll("{0}", () => inPlace(path))),
    fileName: `script${known?.extension ?? ""}`,
    contentOf(script) {
      const lines = [known?.before, script, known?.after].filter((part) => part !== undefined).join("\n");
      // A form or a file of Windows may have put its line breaks in, and sh takes a CR for a part of the last word.
      const text = lines.replaceAll("\r\n", "\n");
      return isWindows && OF_WINDOWS.has(name) ? text.replaceAll("\n", "\r\n") : text;
    },
  };
}

/**
 * Puts the script into a file that only this user can read, which `remove` removes again, and says what runs it. Throws
 * a `usage` error where there is no such shell, and a `FileError` where there is no place for the file.
 */
export async function shellCommand(
  options: ShellOptions,
): Promise<ShellCommand & { remove(): Promise<void> }> {
  const { shell, script, env, warn, platform = process.platform } = options;
  const isThere = (program: string) => isCommand(program, env, platform);
  const { command, argumentsFor, verbatim, fileName, contentOf } = planShell(shell, platform, isThere);
  const [{ privateFolder }, { candidates }] = await Promise.all([
    import("../delivery/private-folder.ts"),
    import("../delivery/private-place.ts"),
  ]);
  const folder = await privateFolder(options.folders ?? candidates(env));
  try {
    folder.write([{ name: fileName, content: Buffer.from(contentOf(script)), subject: "run" }]);
  } catch (error) {
    await removed(folder, warn);
    throw error;
  }
  return {
    command,
    args: argumentsFor(folder.pathOf(fileName)),
    verbatim,
    remove: () => removed(folder, warn),
  };
}

/** What removes the file has no say in how the step ends: what stays is warned of, by its path. */
async function removed(folder: PrivateFolder, warn: (sentence: string) => void): Promise<void> {
  try {
    await folder.remove();
  } catch (error) {
    if (!(error instanceof PassworkError)) throw error;
    warn(`${error.message} ${error.hint ?? ""}`.trim());
  }
}

function isCommand(program: string, env: ShellOptions["env"], platform: NodeJS.Platform): boolean {
  if (platform === "win32") return findOnWindows(program, env, process.cwd()) !== undefined;
  try {
    resolveCommand(program, env.PATH, "/");
    return true;
  } catch {
    return false;
  }
}

/** What runs a script where nothing is said: as GitHub has it, bash without the flags that its name alone brings. */
function unset(isWindows: boolean, isThere: (program: string) => boolean): { program: string; rest: string } {
  if (isWindows) return { program: isThere("pwsh") ? "pwsh" : "powershell", rest: "" };
  return isThere("bash")
    ? { program: "bash", rest: KNOWN.get("sh")?.arguments ?? "" }
    : { program: "sh", rest: "" };
}

/** The program, which may stand in quotes, and the rest. */
function partsOf(shell: string): { program: string; rest: string } {
  const [, quoted, plain = "", rest = ""] = /^\s*(?:"([^"]*)"|(\S*))\s*(.*?)\s*$/s.exec(shell) ?? [];
  return { program: quoted ?? plain, rest };
}

/** The line with the path. Where it stands alone it is quoted if it must be. */
function lineWith(path: string, format: string): string {
  const alone = /[\s&()^;,=]/.test(path) ? `"${path}"` : path;
  return format.replace(/(?<!\S)\{0\}(?!\S)/g, () => alone).replaceAll("{0}", () => path);
}

/**
 * The words of a line, by the rules of .NET, on which GitHub's runner stands, and of most programs of Windows: a double
 * quote begins or ends what may hold spaces, unless a backslash stands before it; a single quote means nothing.
 */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let isQuoted = false;
  for (const [piece, backslashes] of line.matchAll(/(\\*)"|\\+|[ \t]+|[^ \t"\\]+/g)) {
    if (backslashes !== undefined) {
      const isLiteral = backslashes.length % 2 === 1;
      word = `${word ?? ""}${"\\".repeat(backslashes.length >> 1)}${isLiteral ? '"' : ""}`;
      if (!isLiteral) isQuoted = !isQuoted;
    } else if (!isQuoted && /^[ \t]/.test(piece)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = `${word ?? ""}${piece}`;
    }
  }
  return word === undefined ? words : [...words, word];
}
