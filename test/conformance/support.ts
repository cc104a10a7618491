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

/** One call of the official connector, see perform.py. */
export interface Step {
  name: string;
  call: string;
  with?: readonly unknown[];
  /** The client, made by a `connect` step of that name; default `me`. */
  as?: string;
}

/** A client of the official connector. */
export interface Connect {
  name: string;
  connect: {
    accessToken?: string;
    refreshToken?: string;
    masterKey?: string | null;
    masterPassword?: string | null;
  };
}

/** What the steps gave, by their names. */
export interface Performed {
  /** What a step gave. Throws where it failed. */
  ok<Result>(name: string): Result;
  /** The error of a step, as `TypeError: …`. Throws where it did not fail. */
  error(name: string): string;
}

/** Stands for (a part of) what an earlier step gave. */
export const of = (name: string, ...way: (string | number)[]): object => ({ $: [name, ...way] });

/** Performs steps with the official connector, all in one process of Python. */
export async function perform(url: string, steps: readonly (Step | Connect)[]): Promise<Performed> {
  type Result = { ok: unknown } | { error: string };
  const results = await script<Record<string, Result>>("perform.py", { url, steps });
  const result = (name: string): Result => {
    const found = results[name];
    if (found === undefined) throw new Error(`There was no step ${name}.`);
    return found;
  };
  return {
    ok<Wanted>(name: string): Wanted {
      const found = result(name);
      if ("error" in found) throw new Error(`The official connector's step ${name} failed: ${found.error}`);
      return found.ok as Wanted;
    },
    error(name) {
      const found = result(name);
      if ("ok" in found) throw new Error(`The official connector's step ${name} did not fail.`);
      return found.error;
    },
  };
}

/** Applies an action to all, four at a time, and keeps the order. */
export async function inPool<T, R>(values: readonly T[], action: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = [...values.entries()];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      results[next[0]] = await action(next[1]);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return results;
}
