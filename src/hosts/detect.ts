// Which CI host this process runs on.

import type { Writable } from "node:stream";
import type { Host } from "./host.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** The host that the variables tell of; its code is loaded. What is said goes to `stderr`, where the host has no other way. */
export async function hostOf(env: Env, stderr: Writable): Promise<Host> {
  if (env.GITHUB_ACTIONS === "true") return (await import("./github.ts")).github(env);
  if (env.BITBUCKET_BUILD_NUMBER !== undefined)
    return (await import("./bitbucket.ts")).bitbucket(env, stderr);
  if (env.GITLAB_CI !== undefined) return (await import("./gitlab.ts")).gitlab(env, stderr);
  return (await import("./console.ts")).consoleHost(env, stderr);
}

/** Whether the host has started this process as a step of its own: without arguments, the inputs in variables. */
export function isStep(env: Env): boolean {
  return env.GITHUB_ACTIONS === "true" || env.BITBUCKET_BUILD_NUMBER !== undefined;
}
