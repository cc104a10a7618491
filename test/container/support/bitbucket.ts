// Bitbucket Pipelines as far as a step can tell: its script in one shell, and a pipe as `docker run` from that shell.
// Taken from Atlassian's pages on pipes and from the commands that Pipelines prints in its logs, which the runner for
// one's own machine repeats: https://github.com/mathieu-lemay/pipeline-runner (pipeline_runner/models.py, Pipe.as_cmd).

import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engine, IMAGE, type Ran } from "./engine.ts";

/** An entry of `script` in bitbucket-pipelines.yml. */
export type Entry = string | { pipe: string; variables?: Record<string, string | string[]> };

/** What Pipelines sets in every step, and hands to every pipe. */
const OWN = {
  BITBUCKET_BRANCH: "main",
  BITBUCKET_BUILD_NUMBER: "7",
  BITBUCKET_COMMIT: "0123456789abcdef0123456789abcdef01234567",
  BITBUCKET_DOCKER_HOST_INTERNAL: "10.0.0.1",
  BITBUCKET_GIT_HTTP_ORIGIN: "http://bitbucket.org/acme/app",
  BITBUCKET_PIPELINE_UUID: "{5f6e7d8c-0000-4000-8000-000000000000}",
  BITBUCKET_PROJECT_KEY: "APP",
  BITBUCKET_REPO_FULL_NAME: "acme/app",
  BITBUCKET_REPO_IS_PRIVATE: "true",
  BITBUCKET_REPO_SLUG: "app",
  BITBUCKET_STEP_RUN_NUMBER: "1",
  BITBUCKET_WORKSPACE: "acme",
  CI: "true",
};

export class Step {
  /** The clone, which a pipe's container has under the same path. */
  readonly clone: string;

  constructor() {
    this.clone = mkdtempSync(join(tmpdir(), "passwork-cli-clone-"));
    // Pipelines clones so that any user of any image may write.
    chmodSync(this.clone, 0o777);
    this.#command(["git", "init", "-q", this.clone]);
    writeFileSync(join(this.clone, ".git/info/exclude"), ".bitbucket/pipelines/generated\n");
    for (const folder of this.#storage) mkdirSync(folder, { recursive: true, mode: 0o777 });
  }

  /** Runs a script to its end or to the first command that fails, with variables of the repository. */
  run(script: readonly Entry[], variables: Record<string, string> = {}): Ran {
    const file = join(this.clone, ".git/script.sh");
    const lines = script.map((entry) => (typeof entry === "string" ? entry : this.#pipe(entry)));
    writeFileSync(file, `#! /bin/bash\nset -e\nset +H\n${lines.join("\n")}\n`);
    const own = { ...OWN, BITBUCKET_CLONE_DIR: this.clone };
    const env = { PATH: process.env.PATH ?? "", HOME: "/root", ...engine().env, ...own, ...variables };
    // An interactive shell, in a session of its own so that it asks no terminal.
    return this.#command(["setsid", "--wait", "bash", "--norc", "-i", file], env);
  }

  /** What `git add --all` would commit. */
  changes(): string {
    return this.#command(["git", "-C", this.clone, "status", "--short", "--untracked-files=all"]).stdout;
  }

  remove(): void {
    rmSync(this.clone, { recursive: true });
  }

  /** The folders for the data of all pipes, and of this one. */
  get #storage(): [string, string] {
    const all = join(this.clone, ".bitbucket/pipelines/generated/pipeline/pipes");
    return [all, join(all, "your-org/passwork-cli")];
  }

  #pipe({ variables = {} }: Exclude<Entry, string>): string {
    const [all, own] = this.#storage;
    const given = Object.entries(variables).flatMap(([name, value]) =>
      typeof value === "string"
        ? [[name, value]]
        : [...value.map((one, i) => [`${name}_${i}`, one]), [`${name}_COUNT`, String(value.length)]],
    );
    const names = [...Object.keys(OWN), "BITBUCKET_CLONE_DIR"];
    const words = [
      ...engine().words,
      "run",
      "--rm",
      // For the tests' server.
      "--network=host",
      ...[this.clone, all, own].map((folder) => `--volume=${folder}:${folder}`),
      '--workdir="$(pwd)"',
      "--label=org.bitbucket.pipelines.system=true",
      ...names.map((name) => `--env=${name}="$${name}"`),
      '--env=DOCKER_HOST="tcp://host.docker.internal:2375"',
      `--env=BITBUCKET_PIPE_SHARED_STORAGE_DIR="${all}"`,
      `--env=BITBUCKET_PIPE_STORAGE_DIR="${own}"`,
      // The step's shell reads these.
      ...given.map(([name, value]) => `--env=${name}="${value?.replaceAll('"', '\\"')}"`),
      IMAGE,
    ];
    return words.join(" ");
  }

  #command([program = "", ...args]: readonly string[], env?: NodeJS.ProcessEnv): Ran {
    const started = performance.now();
    const ran = spawnSync(program, args, { cwd: this.clone, encoding: "utf8", timeout: 240_000, env });
    if (ran.error) throw ran.error;
    const { status, stdout, stderr } = ran;
    return { status, stdout, stderr, took: performance.now() - started };
  }
}
