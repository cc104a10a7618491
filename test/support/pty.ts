// Runs the bundle on a terminal: a pseudo terminal that script(1) of util-linux makes, with the bundle in front of it.
// Or any program on one that terminal.py makes, whose keys and size the test has in its hand.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { BUNDLE } from "./cli.ts";

export interface TerminalOptions {
  env: Readonly<Record<string, string>>;
  cwd?: string;
  /** Columns of the terminal. */
  columns?: number;
  /** Told of what is shown, as it comes. */
  shown?: (text: string, child: ChildProcess) => void;
  /** A file that takes stdout in the terminal's place. */
  stdoutInto?: string;
}

/** Whether there is a script(1) that makes terminals and passes exit codes on. */
export function hasTerminals(): boolean {
  try {
    return execFileSync("script", ["--version"], { encoding: "utf8" }).includes("util-linux");
  } catch {
    return false;
  }
}

/** Runs to the end. `shown` is all that a person sees, echo and all, and the code that of the bundle. */
export function onTerminal(
  args: readonly string[],
  { env, cwd, columns = 80, shown = () => {}, stdoutInto }: TerminalOptions,
): Promise<{ code: number | null; shown: string }> {
  const quoted = [process.execPath, BUNDLE, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  const into = stdoutInto === undefined ? "" : ` > '${stdoutInto}'`;
  const child = spawn("script", ["-qefc", `stty cols ${columns}; ${quoted.join(" ")}${into}`, "/dev/null"], {
    env: { PATH: process.env.PATH ?? "", SHELL: "/bin/sh", TERM: "xterm", ...env },
    cwd,
    stdio: ["pipe", "pipe", "inherit"],
  });
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    shown(text, child);
  });
  child.stdin?.on("error", () => {});
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => done({ code, shown: text }));
  });
}

/** How a terminal treats what is typed and printed: see termios(3). */
export interface Modes {
  /** ECHO */
  echo: boolean;
  /** ICANON */
  lines: boolean;
  /** ISIG */
  signals: boolean;
  /** OPOST */
  output: boolean;
}

/** A program on a terminal. */
export interface Session {
  /** The program's process. */
  readonly pid: Promise<number>;
  /** All that was shown so far, without changes: escape sequences, CR and all. */
  readonly shown: string;
  /** Types. A control character is its key: `\x03` is Ctrl-C. */
  type(keys: string): void;
  /** Resolves as soon as the text (or what a pattern matches) is shown after what an earlier call waited for. */
  until(text: string | RegExp): Promise<void>;
  resize(rows: number, columns: number): void;
  modes(): Promise<Modes>;
  /** The terminal goes away, as when its window is closed. */
  hangUp(): void;
  /** The program's end. */
  readonly ended: Promise<{ code: number } | { signal: number }>;
  /** Gives up: the program is killed if it still runs. */
  close(): void;
}

export interface SessionOptions {
  env?: Readonly<Record<string, string>>;
  cwd?: string;
  rows?: number;
  columns?: number;
}

/** What terminal.py tells. */
interface Told {
  pid?: number;
  shown?: string;
  modes?: Modes;
  code?: number;
  signal?: number;
}

/** Whether there is a python3, which the terminals of `openTerminal` take. */
export function hasPython(): boolean {
  try {
    return execFileSync("python3", ["-c", "import pty, termios"]).length === 0;
  } catch {
    return false;
  }
}

/** Far beyond what anything takes, even on a loaded machine; a test that waits for it has failed. */
const PATIENCE_MS = 60_000;

/** Runs a program on a terminal of its own, of which it is the foreground. */
export function openTerminal(
  argv: readonly string[],
  { env = {}, cwd, rows = 24, columns = 80 }: SessionOptions = {},
): Session {
  const driver = spawn("python3", [resolve("test/support/terminal.py"), `${rows}`, `${columns}`, ...argv], {
    env: { PATH: process.env.PATH ?? "", SHELL: "/bin/sh", TERM: "xterm", ...env },
    cwd,
    stdio: ["pipe", "pipe", "inherit"],
  });
  let shown = "";
  let seen = 0;
  let checks: (() => void)[] = [];
  const asked: ((modes: Modes) => void)[] = [];
  const order = (what: object): void => {
    driver.stdin.write(`${JSON.stringify(what)}\n`);
  };
  driver.stdin.on("error", () => {});

  const decoder = new TextDecoder();
  let started: (pid: number) => void = () => {};
  const pid = new Promise<number>((done) => {
    started = done;
  });
  const ended = new Promise<{ code: number } | { signal: number }>((done, fail) => {
    driver.once("error", fail);
    driver.once("close", () => fail(new Error(`the terminal has gone; it showed ${JSON.stringify(shown)}`)));
    createInterface({ input: driver.stdout }).on("line", (line) => {
      const told = JSON.parse(line) as Told;
      if (told.pid !== undefined) started(told.pid);
      else if (told.shown !== undefined) {
        shown += decoder.decode(Buffer.from(told.shown, "base64"), { stream: true });
        for (const check of [...checks]) check();
      } else if (told.modes !== undefined) asked.shift()?.(told.modes);
      else if (told.code !== undefined) done({ code: told.code });
      else done({ signal: told.signal ?? 0 });
    });
  });
  // Whoever waits for the end is told; nobody has to.
  ended.catch(() => {});

  return {
    pid,
    get shown() {
      return shown;
    },
    type: (keys) => order({ keys: Buffer.from(keys).toString("base64") }),
    until(text) {
      const find = (): number => {
        const rest = shown.slice(seen);
        if (typeof text === "string") return rest.includes(text) ? rest.indexOf(text) + text.length : -1;
        const match = text.exec(rest);
        return match === null ? -1 : match.index + match[0].length;
      };
      return new Promise((done, fail) => {
        const timer = setTimeout(() => {
          checks = checks.filter((one) => one !== check);
          fail(
            new Error(
              `${text} was not shown after ${JSON.stringify(shown.slice(seen))} of ${JSON.stringify(shown)}`,
            ),
          );
        }, PATIENCE_MS);
        const check = (): void => {
          const end = find();
          if (end < 0) return;
          seen += end;
          clearTimeout(timer);
          checks = checks.filter((one) => one !== check);
          done();
        };
        checks.push(check);
        check();
      });
    },
    resize: (lines, width) => order({ resize: [lines, width] }),
    modes: () =>
      new Promise((done) => {
        asked.push(done);
        order({ modes: true });
      }),
    hangUp: () => order({ hangup: true }),
    ended,
    close: () => void driver.stdin.end(),
  };
}
