// Runs the bundle as GitHub's runner runs the action's step, and reads what it wrote as the runner does.

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { World } from "../commands/world.ts";
import type { Ran, RunOptions } from "../support/cli.ts";

export interface Step extends Ran {
  outputs: Record<string, string>;
  variables: Record<string, string>;
  /** The files as they are. */
  written: { output: string; env: string };
  masks: string[];
  /** What the step's own end is given. */
  state: Record<string, string>;
  summary: string;
}

/** The variables with which the runner starts the step's own end. */
export function asState(state: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

/** Runs the action in a world. Nothing but masks may hold a secret, on either stream. */
export async function stepOf(
  where: World,
  inputs: Record<string, string>,
  { env = {}, args = [], ...options }: RunOptions & { args?: string[] } = {},
): Promise<Step> {
  const files = {
    output: where.file("github_output", ""),
    env: where.file("github_env", ""),
    state: where.file("github_state", ""),
    summary: where.file("github_step_summary", ""),
  };
  const ran = await where.cli.run(args, {
    cwd: where.folder,
    visible: withoutMasks,
    ...options,
    env: {
      ...runner(where, inputs),
      GITHUB_OUTPUT: files.output,
      GITHUB_ENV: files.env,
      GITHUB_STATE: files.state,
      GITHUB_STEP_SUMMARY: files.summary,
      ...env,
    },
  });
  const read = (path: string) => readFileSync(path, "utf8");
  const written = { output: read(files.output), env: read(files.env) };
  const state = asRunnerReads(read(files.state));
  const summary = read(files.summary);
  const [outputs, variables] = [asRunnerReads(written.output), asRunnerReads(written.env)];
  return { ...ran, outputs, variables, written, masks: masksOf(ran.stdout), state, summary };
}

/** Inputs that action.yml gives a default: the runner sets every input, given or not. */
const DECLARED = Object.entries(
  (parse(readFileSync("node/action.yml", "utf8")) as { inputs: Record<string, { default?: string } | null> })
    .inputs,
).map(([name, input]): [string, string] => [name, input?.default ?? ""]);

/** What the runner sets: every input of action.yml, given or not. */
export function runner(where: World, inputs: Record<string, string>): Record<string, string> {
  const { accessToken, masterKey } = where.emulator.as();
  const given = {
    ...Object.fromEntries(DECLARED),
    ...{ host: where.emulator.url, token: accessToken, master_key: masterKey ?? "", retries: "0", ...inputs },
  };
  const variables = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: where.folder,
    RUNNER_TEMP: where.folder,
    ...Object.fromEntries(variables),
  };
}

/** The file commands of the runner (FileCommandManager.cs): NAME=value, or NAME<<delimiter up to that delimiter. */
export function asRunnerReads(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === "") continue;
    const [equals, heredoc] = [line.indexOf("="), line.indexOf("<<")];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc))
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    else if (heredoc >= 0) {
      const end = lines.indexOf(line.slice(heredoc + 2));
      if (end < 0) throw new Error(`no end of ${line.slice(0, heredoc)}`);
      pairs[line.slice(0, heredoc)] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join("\n");
    } else throw new Error(`invalid line: ${line}`);
  }
  return pairs;
}

/** The texts that the runner masks, as it reads the command: %25, %0D and %0A stand for %, CR and LF. */
export function masksOf(log: string): string[] {
  return [...log.matchAll(/^::add-mask::([^\n]*)$/gm)].map(([, text = ""]) =>
    text.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%"),
  );
}

export const withoutMasks = (log: string): string => log.replace(/^::add-mask::[^\n]*\n/gm, "");

/** Other workflow commands of a log: what the runner would act on. */
export const commandsOf = (log: string): string[] =>
  withoutMasks(log)
    .split("\n")
    .filter((line) => /^\s*(::|##\[)/.test(line));
