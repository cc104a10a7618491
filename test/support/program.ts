// Runs any program to its end, with nothing inherited but PATH.

import { spawn } from "node:child_process";

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export function finished(
  file: string,
  args: readonly string[],
  {
    env = {},
    ...options
  }: {
    env?: Readonly<Record<string, string>>;
    cwd?: string;
    uid?: number;
    gid?: number;
    timeout?: number;
  } = {},
): Promise<Finished> {
  return new Promise((done, fail) => {
    const child = spawn(file, args, {
      ...options,
      env: { PATH: process.env.PATH ?? "", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        output[stream] += text;
      });
    }
    child.once("error", fail);
    child.once("close", (code) => done({ code, ...output }));
  });
}
