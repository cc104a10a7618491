// What the conformance tests share: the official connector, its scripts, and programs run to their end.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { type OfficialVenv, officialVenv } from "./official-venv.ts";

const venv = officialVenv();
if (typeof venv === "string") process.stderr.write(`${venv}\n`);

export const official: OfficialVenv = typeof venv === "string" ? { python: "", cli: "" } : venv;
/** `describe`, skipped where the official connector cannot be had (see `officialVenv`). */
export const describeOfficially = typeof venv === "string" ? describe.skip : describe;

export type Env = Readonly<Record<string, string>>;

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end, with PATH and the given variables alone: nothing of Passwork's or a proxy's is inherited. */
export function run(file: string, args: readonly string[], env: Env, stdin = ""): Promise<Ran> {
  const all = { PATH: process.env.PATH ?? "", PYTHONDONTWRITEBYTECODE: "1", ...env };
  return new Promise((done) => {
    const child = execFile(file, [...args], { env: all, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
    child.stdin?.on("error", () => {});
    child.stdin?.end(stdin);
  });
}

/** Runs a script of this folder with a task on its standard input, and gives the JSON that it prints. */
export async function script<Report>(name: string, task: object): Promise<Report> {
  const { code, stdout, stderr } = await run(
    official.python,
    [join(__dirname, name)],
    {},
    JSON.stringify(task),
  );
  if (code !== 0) throw new Error(`${name} failed: ${stderr}`);
  return JSON.parse(stdout) as Report;
}
