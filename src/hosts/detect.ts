// Which CI host this process runs on.

import type { Writable } from "node:stream";
import { UsageError } from "../errors.ts";
import type { Host } from "./host.ts";

type Env = Readonly<Record<string, string | undefined>>;

interface Surroundings {
  readonly env: Env;
  /** Node makes either when it is first asked for, in 2 ms. */
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * The host that the variables tell of; its code is loaded. What is said goes to `stderr`, where the host has no other
 * way. `isCommand` says that a step's script has called this program, which then has no inputs of the host's own.
 * Throws a `usage` error where they tell of GitHub and of another host: only GitHub's runner keeps the commands that
 * mask a value out of the log, which would show every value elsewhere.
 */
export async function hostOf(process: Surroundings, isCommand: boolean): Promise<Host> {
  const { env } = process;
  if (env.GITHUB_ACTIONS === "true") {
    const other = ["BITBUCKET_BUILD_NUMBER", "GITLAB_CI"].find((name) => env[name]);
    if (other !== undefined) {
      throw new UsageError(
        `GITHUB_ACTIONS and ${other} are both set, and this job is of one host: unset the other's variable.`,
      );
    }
    const host = (await import("./github.ts")).github(env, process.stdout);
    if (!isCommand) return host;
    const { calledAs, variableInput } = await import("./variables.ts");
    // The state is that of the action, if any, whose script this is.
    const own = { state: () => undefined, saveState: () => false };
    return { ...host, ...own, called: calledAs, input: (name) => variableInput(env, name) };
  }
  if (env.BITBUCKET_BUILD_NUMBER !== undefined)
    return (await import("./bitbucket.ts")).bitbucket(env, process.stderr);
  if (env.GITLAB_CI !== undefined) return (await import("./gitlab.ts")).gitlab(env, process.stderr);
  return (await import("./console.ts")).consoleHost(env, process.stderr);
}

/** Whether the host has started this process as a step of its own: without arguments, the inputs in variables. */
export function isStep(env: Env): boolean {
  return env.GITHUB_ACTIONS === "true" || env.BITBUCKET_BUILD_NUMBER !== undefined;
}
