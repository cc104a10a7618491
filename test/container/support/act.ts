// Runs GitHub workflows by act (github.com/nektos/act), with the container engine in Docker's place.

import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Finished, finished } from "../../support/program.ts";
import { ROOT, service, until } from "./engine.ts";

const ACT = join(ROOT, ".cache/act/act");

/** What tests lack that run workflows. */
export const LACKING: readonly string[] = existsSync(ACT) ? [] : ["act (bash .ci/get-act.sh)"];

/** Copies the files of this checkout that are under version control, as they are now. */
export function copyCheckout(to: string): void {
  const files = git(ROOT, "ls-files", "-z").split("\0");
  for (const file of files.filter((name) => name !== "" && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(to, file));
  }
}

/** Makes a repository of a folder: act asks for a commit. */
export function commit(folder: string): void {
  git(folder, "init", "--quiet");
  git(folder, "add", "--force", ".");
  const author = ["-c", "user.name=ci", "-c", "user.email=ci@example.com"];
  git(folder, ...author, "commit", "--quiet", "--message", "Files");
}

/** Runs a push's workflows of a repository. `home` is an empty folder, which act fills. */
export async function push(
  repository: string,
  options: readonly (readonly string[])[],
  { home, env = {} }: { home: string; env?: Readonly<Record<string, string>> },
): Promise<Finished> {
  const socket = join(home, "podman");
  const engine = service(socket);
  try {
    await until(() => existsSync(socket));
    const always = ["--pull=false", "--rebuild=false", "--no-cache-server", "--container-daemon-socket", "-"];
    return await finished(ACT, ["push", ...always, ...options.flat()], {
      cwd: repository,
      timeout: 400_000,
      env: { HOME: home, XDG_CACHE_HOME: join(home, "cache"), DOCKER_HOST: `unix://${socket}`, ...env },
    });
  } finally {
    const ended = new Promise((resolve) => engine.once("close", resolve));
    engine.kill();
    await ended;
  }
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd, encoding: "utf8" });
}
