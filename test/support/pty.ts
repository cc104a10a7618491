// Runs the bundle on a terminal: a pseudo terminal that script(1) of util-linux makes, with the bundle in front of it.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
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
