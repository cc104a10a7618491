// A job on GitHub's runner, as far as its steps can tell: the folders, a fresh set of command files for each step, what
// is handed on through them, and the log with its masks. After actions/runner: ActionRunner.cs, FileCommandManager.cs,
// ActionCommandManager.cs.

import { randomUUID } from "node:crypto";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { leaksIn } from "../support/cli.ts";
import { type Finished, finished } from "../support/program.ts";

export type Env = Readonly<Record<string, string>>;

/** What of an action's file the runner reads. */
export interface ActionFile {
  inputs: Readonly<Record<string, { default?: unknown }>>;
  outputs: Readonly<Record<string, unknown>>;
  runs: Readonly<Record<string, string>>;
}

/** An action as the runner knows it: its file, and how it is started with the paths of this machine. */
export interface Action {
  file: ActionFile;
  start(stage: "main" | "post", env: Env, job: Job): Promise<Finished>;
}

export const actionFile = (path: string): ActionFile => parse(readFileSync(path, "utf8"));

/** A step that has ended. */
export interface Step {
  code: number | null;
  /** What the log shows of it, masks applied. */
  log: string;
  outputs: Record<string, string>;
  /** Variables that it has set for later steps. */
  variables: Record<string, string>;
  summary: string;
  /** What its end is started with. */
  again: { action: Action; inputs: Env; state: Record<string, string> };
}

/** The files of commands by the variables that name them, and the beginnings of the files' names. */
const FILES = {
  GITHUB_PATH: "add_path",
  GITHUB_ENV: "set_env",
  GITHUB_STEP_SUMMARY: "step_summary",
  GITHUB_STATE: "save_state",
  GITHUB_OUTPUT: "set_output",
} as const;

export class Job {
  /** `/home/runner/work` on GitHub's machines. */
  readonly work: string;
  readonly workspace: string;
  readonly temporary: string;
  /** What steps have set for later ones. */
  readonly variables: Record<string, string> = {};
  /** What is masked from now on, in the order in which it was asked for. */
  readonly masks: string[] = [];
  readonly #secrets: readonly string[];
  readonly #user: number | undefined;

  /** No log may show one of the secrets. `user` is whose the folders are and who runs the job's scripts. */
  constructor(secrets: readonly string[], user?: number) {
    this.#secrets = secrets;
    this.#user = user;
    this.work = mkdtempSync(join(tmpdir(), "passwork-cli-job-"));
    chmodSync(this.work, 0o755);
    this.workspace = join(this.work, "app/app");
    this.temporary = join(this.work, "_temp");
    for (const folder of ["_github_home", "_github_workflow", "_runner_file_commands"])
      this.#own(mkdirSync(join(this.temporary, folder), { recursive: true }));
    this.#own(mkdirSync(this.workspace, { recursive: true }));
    for (const folder of [this.temporary, join(this.temporary, "_runner_file_commands"), this.workspace])
      this.#own(folder);
    writeFileSync(join(this.temporary, "_github_workflow/event.json"), "{}");
  }

  remove(): void {
    rmSync(this.work, { recursive: true });
  }

  /** Runs an action's main step. The runner passes each input that the action's file declares, given or not. */
  main(action: Action, inputs: Env, env: Env = {}): Promise<Step> {
    const declared = Object.entries(action.file.inputs);
    const all = {
      ...Object.fromEntries(declared.map(([name, { default: value }]) => [name, String(value ?? "")])),
      ...inputs,
    };
    return this.#step("main", { action, inputs: all, state: {} }, env);
  }

  /** Runs the end of a step: the same inputs, and what it has saved. */
  post({ again }: Step, env: Env = {}): Promise<Step> {
    return this.#step("post", again, env);
  }

  /** Runs a script as a step with `run:`; fails where the script does. */
  async script(lines: string, env: Env = {}): Promise<string> {
    const { code, stdout, stderr } = await finished("bash", ["-e", "-c", lines], {
      cwd: this.workspace,
      env: { ...this.#runner(), ...this.variables, ...env },
      ...(this.#user === undefined ? {} : { uid: this.#user, gid: this.#user }),
    });
    if (code !== 0) throw new Error(`exit code ${code}: ${stderr}${stdout}`);
    return stdout;
  }

  async #step(stage: "main" | "post", again: Step["again"], stepEnv: Env): Promise<Step> {
    const { action, inputs, state } = again;
    const files = this.#commandFiles();
    const { code, stdout, stderr } = await action.start(
      stage,
      {
        ...this.variables,
        ...stepEnv,
        ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
        ...Object.fromEntries(
          Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
        ...this.#runner(),
        ...files,
      },
      this,
    );
    const log = this.#shown(stdout) + this.#shown(stderr);
    const leaks = leaksIn(log, this.#secrets, []);
    if (leaks.length > 0) throw new Error(`the log shows ${leaks.join(", ")}:\n${log}`);
    const read = (name: keyof typeof FILES): string => readFileSync(files[name], "utf8");
    const variables = pairsOf(read("GITHUB_ENV"));
    Object.assign(this.variables, variables);
    return {
      code,
      log,
      outputs: pairsOf(read("GITHUB_OUTPUT")),
      variables,
      summary: read("GITHUB_STEP_SUMMARY"),
      again: { action, inputs, state: { ...state, ...pairsOf(read("GITHUB_STATE")) } },
    };
  }

  #commandFiles(): Record<keyof typeof FILES, string> {
    const id = randomUUID();
    const made = Object.entries(FILES).map(([name, prefix]) => {
      const path = join(this.temporary, "_runner_file_commands", `${prefix}_${id}`);
      writeFileSync(path, "");
      this.#own(path);
      return [name, path];
    });
    return Object.fromEntries(made);
  }

  #runner(): Record<string, string> {
    return {
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_ACTION: "__your-org_passwork-cli",
      GITHUB_EVENT_NAME: "push",
      GITHUB_EVENT_PATH: join(this.temporary, "_github_workflow/event.json"),
      GITHUB_JOB: "deploy",
      GITHUB_REPOSITORY: "your-org/app",
      GITHUB_WORKSPACE: this.workspace,
      RUNNER_OS: "Linux",
      RUNNER_TEMP: this.temporary,
      RUNNER_TOOL_CACHE: join(this.work, "_tool"),
      RUNNER_WORKSPACE: dirname(this.workspace),
    };
  }

  /** The log of one stream: commands take effect as they come, and masks hide what comes after them. */
  #shown(output: string): string {
    return output
      .split("\n")
      .flatMap((line) => {
        const [, mask] = /^\s*::add-mask::(.*)$/.exec(line) ?? [];
        if (mask === undefined) return [this.#masked(line)];
        const value = mask.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
        this.masks.push(value, ...value.split("\n").map((one) => one.trim()));
        return [];
      })
      .join("\n");
  }

  #masked(line: string): string {
    return this.masks
      .filter((mask) => mask !== "")
      .reduce((left, mask) => left.replaceAll(mask, "***"), line);
  }

  #own(path: string | undefined): void {
    if (path !== undefined && this.#user !== undefined) chownSync(path, this.#user, this.#user);
  }
}

/** A file of commands as the runner reads it: `NAME=value`, or `NAME<<delimiter` up to the delimiter's line. */
export function pairsOf(text: string): Record<string, string> {
  const pairs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === "") continue;
    const [equals, heredoc] = [line.indexOf("="), line.indexOf("<<")];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const end = heredoc < 0 ? -1 : lines.indexOf(line.slice(heredoc + 2));
    if (end < 0) throw new Error(`the runner cannot read the line ${line}`);
    pairs[line.slice(0, heredoc)] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join("\n");
  }
  return pairs;
}
