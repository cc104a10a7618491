// Runs a command on a pseudo-terminal of its own, so that what it prints can be redacted on its way to the real one.
// Node makes none without a native addon, but script(1) of util-linux does: it puts the real terminal into raw mode,
// carries keys and window sizes over, prints what the command prints, and ends as the command ends.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, constants, openSync, readSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { type PassworkError, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { shellQuoted } from "../shell-quoted.ts";
import { resolveCommand } from "./command.ts";
import { statOf } from "./group.ts";
import type { Program, StartedCommand } from "./running.ts";
import { exitCodeOfSignal } from "./signals.ts";
import { isTerminal } from "./terminal.ts";

/** What the command has besides the pseudo-terminal. */
export interface Streams {
  /** `inherit`: the pseudo-terminal where the wrapper's own is a terminal, otherwise what the wrapper has. */
  readonly stdin: "inherit" | "pipe" | number;
  /** A descriptor, or a pipe to be read; without it stderr is on the pseudo-terminal too. */
  readonly stderr?: number | "pipe" | undefined;
}

/** Descriptors that script hands through to the command, which has the pseudo-terminal as 0, 1 and 2. */
const PID = 3;
const STDIN = 4;
const STDERR = 5;

/**
 * Where the shell of script finds the command's own SHELL: script would take it for its shell, and a variable is not
 * seen by other users, as a command line is.
 */
const SHELL_CARRIER = "PASSWORK_COMMAND_SHELL";

/** The words that run script, without its arguments. Throws a usage error where there is none that can do this. */
export async function findScript(path = process.env.PATH): Promise<readonly string[]> {
  if (process.platform !== "linux")
    throw unavailable("it takes the script of util-linux, which Linux alone has");
  const file = programIn(path, "script");
  if (file === undefined) throw unavailable("there is no script in PATH");
  // Where the wrapper is killed, script would hold on to the terminal; setpriv, of the same package, sees that it ends.
  const setpriv = programIn(path, "setpriv");
  const mortal = setpriv === undefined ? [] : [[setpriv, "--pdeathsig", "TERM", file]];
  for (const words of [...mortal, [file]]) {
    if ((await outputOf([...words, "--version"], path)).includes("util-linux")) return words;
  }
  throw unavailable(`${printable(file)} is not the script of util-linux`);
}

/** A program of the system. The current folder is none of PATH's: whoever can write to it is not to run as we do. */
function programIn(path: string | undefined, name: string): string | undefined {
  try {
    return resolveCommand(name, path, "/");
  } catch {
    return undefined;
  }
}

/** What to do instead. */
const ALTERNATIVES = "Pipe the output through cat, or leave it as it is on terminals with --mask auto.";

function unavailable(reason: string): UsageError {
  return new UsageError(`--mask always: the output cannot be masked on a terminal: ${reason}.`, {
    hint: `Install it (bsdutils on Debian and Ubuntu, util-linux-misc on Alpine). ${ALTERNATIVES}`,
  });
}

/** What a program prints on stdout; nothing where it cannot be run. Of our variables it has none but PATH. */
function outputOf([file = "", ...args]: readonly string[], path: string | undefined): Promise<string> {
  const env = path === undefined ? {} : { PATH: path };
  return new Promise((done) => {
    execFile(file, args, { timeout: 10_000, env }, (_, stdout) => done(stdout));
  });
}

/** Variables that do not reach the command as they are, because a shell stands between: names that no shell takes. */
export function alteredNames(env: Readonly<Record<string, string>>): string[] {
  return Object.keys(env).filter((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || OF_THE_SHELL.has(name));
}

const OF_THE_SHELL = new Set(["IFS", "OPTIND", "PPID", "UID", "EUID", SHELL_CARRIER]);

/** Starts the command. Its process is known, and signals reach it, as soon as the shell of script is there. */
export function startOnTerminal(
  script: readonly string[],
  program: Program,
  streams: Streams,
): ScriptedCommand {
  const keyboard = openKeyboard();
  const messages = scratchFile();
  const ownStdin = streams.stdin === "inherit" && isTerminal(0);
  const { SHELL, ...env } = program.env;
  const [file = "", ...options] = script;
  let child: ChildProcess;
  try {
    child = spawn(file, [...options, "-qefc", commandLine(program, ownStdin, streams), "/dev/null"], {
      cwd: program.cwd,
      env: { ...env, ...(SHELL !== undefined && { [SHELL_CARRIER]: SHELL }) },
      stdio: [
        keyboard,
        "pipe",
        messages ?? "ignore",
        "pipe",
        ownStdin ? "ignore" : streams.stdin === "inherit" ? 0 : streams.stdin,
        streams.stderr ?? "ignore",
      ],
    });
  } finally {
    if (typeof keyboard === "number" && keyboard > 2) closeSync(keyboard);
  }
  return new ScriptedCommand(child, messages);
}

/**
 * What script reads keys from: the terminal itself, even where the command reads something else. A background job has
 * no keyboard, since touching the terminal would stop it.
 */
function openKeyboard(): number | "ignore" {
  if (isInBackground()) return "ignore";
  if (isTerminal(0)) return 0;
  try {
    return openSync("/dev/tty", constants.O_RDWR);
  } catch {
    return "ignore";
  }
}

function isInBackground(): boolean {
  const self = statOf("self");
  return self !== undefined && self.foreground !== -1 && self.foreground !== self.group;
}

/** For the `sh -c` of script. It tells its process, which then becomes the command. */
function commandLine({ argv, file, env }: Program, ownStdin: boolean, { stderr }: Streams): string {
  const [name = file, ...args] = argv;
  // By its name, so that the program is told it: the shell searches the same PATH. A `-` would begin an option.
  const command = env.PATH === undefined || name.startsWith("-") ? file : name;
  const shell =
    env.SHELL === undefined ? "" : `SHELL=$${SHELL_CARRIER}; export SHELL; unset ${SHELL_CARRIER}; `;
  const { columns, rows } = process.stdout;
  // Without a keyboard script does not know the window's size either.
  const size = isInBackground() && rows > 0 ? `stty rows ${rows} cols ${columns} 2>/dev/null; ` : "";
  const redirections = [
    ...(ownStdin ? [] : [`<&${STDIN}`]),
    ...(stderr === undefined ? [] : [`2>&${STDERR}`]),
    ...[PID, STDIN, STDERR].map((descriptor) => `${descriptor}>&-`),
  ];
  return `echo $$ >&${PID}; ${size}${shell}exec ${[command, ...args].map(shellQuoted).join(" ")} ${redirections.join(" ")}`;
}

/** A command on a pseudo-terminal, and script in front of it. */
export class ScriptedCommand implements StartedCommand {
  readonly ended: Promise<number>;
  readonly #script: ChildProcess;
  readonly #pending: NodeJS.Signals[] = [];
  #command: number | undefined;

  /** `messages` is where script itself writes to. */
  constructor(script: ChildProcess, messages: number | undefined) {
    this.#script = script;
    const [, , , pid] = script.stdio as (Readable | null | undefined)[];
    // It is written at once, so it is never cut.
    pid?.once("data", (line: Buffer) => {
      this.#command = Number.parseInt(line.toString(), 10);
      for (const signal of this.#pending) this.#send(this.#command, signal);
    });
    this.ended = new Promise((resolve, reject) => {
      script.once("error", (error) => reject(notStarted(error.message)));
      script.once("exit", async (code, signal) => {
        // The command has closed it, so it ends with script.
        await closed(pid);
        const message = readAndClose(messages);
        if (this.#command === undefined) reject(notStarted(message));
        else resolve(exitCodeOf(code, signal, message));
      });
    });
  }

  /** Of script, which is there first; undefined where it could not be started. */
  get pid(): number | undefined {
    return this.#script.pid;
  }

  get stdin(): Writable | null {
    return ((this.#script.stdio as unknown[])[STDIN] ?? null) as Writable | null;
  }

  /** Everything that is printed on the pseudo-terminal. */
  get stdout(): Readable | null {
    return this.#script.stdout;
  }

  get stderr(): Readable | null {
    return ((this.#script.stdio as unknown[])[STDERR] ?? null) as Readable | null;
  }

  /** For the command and its process group. script itself would answer SIGTERM by killing the command two seconds later. */
  kill(signal: NodeJS.Signals): boolean {
    if (this.#command === undefined) this.#pending.push(signal);
    else this.#send(this.#command, signal);
    return true;
  }

  #send(command: number, signal: NodeJS.Signals): void {
    // A new size reaches script as well, which tells the command.
    if (signal === "SIGWINCH" && !isInBackground()) return;
    try {
      // In a session of its own SIGTSTP stops nothing. When SIGSTOP stops the command, script stops itself.
      if (signal === "SIGTSTP") process.kill(command, "SIGSTOP");
      else process.kill(-command, signal);
    } catch {
      // It has just ended.
    }
  }
}

function exitCodeOf(code: number | null, signal: NodeJS.Signals | null, message: string): number {
  if (code === null) return signal === null ? 128 : exitCodeOfSignal(signal);
  // Whoever sent SIGTERM to script as well (to a whole process group) has ended the command by it. script says so, but
  // not by its code.
  return message === "" ? code : exitCodeOfSignal("SIGTERM");
}

/** A file without a name, for few words. Writing to it never fails, as it does to a pipe whose reader was killed. */
function scratchFile(): number | undefined {
  try {
    const path = join(tmpdir(), `passwork-${randomBytes(16).toString("hex")}`);
    const descriptor = openSync(path, "wx+", 0o600);
    unlinkSync(path);
    return descriptor;
  } catch {
    return undefined;
  }
}

function readAndClose(descriptor: number | undefined): string {
  if (descriptor === undefined) return "";
  const bytes = Buffer.alloc(1_000);
  try {
    return bytes.toString("utf8", 0, readSync(descriptor, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(descriptor);
  }
}

function closed(stream: Readable | null | undefined): Promise<void> {
  return new Promise((done) => {
    if (stream == null || stream.closed) done();
    else stream.once("close", () => done());
  });
}

function notStarted(reason: string): PassworkError {
  return new UsageError(
    `--mask always: no pseudo-terminal can be had: ${printable(reason.trim()) || "script ended at once"}.`,
    { hint: ALTERNATIVES },
  );
}
