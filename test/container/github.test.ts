// The image as GitHub's runner starts a Docker action (ContainerActionHandler.cs): variables by name, the runner's
// folders mounted, the workspace as working directory, no arguments; and once more with the other entrypoint at the
// job's end. Scripts of the job run as the runner's user, who is not root.

import { spawnSync } from "node:child_process";
import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Action, actionFile, type Env, Job, pairsOf } from "../runners/job.ts";
import type { Finished } from "../support/program.ts";
import { resting } from "../support/resting.ts";
import { type Emulator, ITEM, startEmulator } from "./support/emulator.ts";
import { IMAGE, mustPodman, podman, until, withImage } from "./support/engine.ts";

/** Whom GitHub's machines run jobs as. */
const RUNNER_USER = 1001;

let emulator: Emulator;
let job: Job;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator?.stop());

const KEY_LINES = ITEM.key.split("\n").slice(1, 3);
const SECRETS = `DB_PASSWORD=passwork://${ITEM.id}\nDB_USER=passwork://${ITEM.id}/login\nTLS_KEY=passwork://${ITEM.id}/key`;

const FILE = actionFile("action.yml");

/**
 * The runner's `docker run`, from the options to the image; the network aside, on which the emulator is. An
 * old runner does not mount its folder for temporary files, and leaves that one's path as it is.
 */
function container(
  stage: "main" | "post",
  env: Env,
  { temporary, workspace }: Job,
  isOld = false,
): [string[], Env] {
  const mounts: [string, string][] = [
    [join(temporary, "_github_home"), "/github/home"],
    [join(temporary, "_github_workflow"), "/github/workflow"],
    [join(temporary, "_runner_file_commands"), "/github/file_commands"],
    [workspace, "/github/workspace"],
    ...(isOld ? [] : [[temporary, "/github/runner_temp"] satisfies [string, string]]),
  ];
  const translated = (value: string): string => {
    const [from, to] = mounts.find(([folder]) => value === folder || value.startsWith(`${folder}/`)) ?? [];
    return from === undefined ? value : `${to}${value.slice(from.length)}`;
  };
  const all = { ...env, HOME: "/github/home" };
  const inside = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, translated(value)]));
  const entrypoint = FILE.runs[stage === "main" ? "entrypoint" : "post-entrypoint"];
  const options = [
    "--network=host",
    "--workdir=/github/workspace",
    ...Object.keys(inside).flatMap((name) => ["-e", name]),
    ...(entrypoint === undefined ? [] : ["--entrypoint", entrypoint]),
    ...mounts.flatMap(([folder, path]) => ["-v", `${folder}:${path}`]),
    IMAGE,
  ];
  return [options, inside];
}

function dockerAction({ isOld = false } = {}): Action {
  return {
    file: FILE,
    async start(stage, env, of): Promise<Finished> {
      const [options, inside] = container(stage, env, of, isOld);
      const { status, stdout, stderr } = podman(["run", "--rm", ...options], "", inside);
      return { code: status, stdout, stderr };
    },
  };
}

const ACTION = dockerAction();

const inputs = (more: Env): Env => ({ ...emulator.inputs, secrets: SECRETS, ...more });

withImage("the image as a GitHub action", () => {
  beforeEach(() => {
    const { token, master_key } = emulator.inputs;
    job = new Job([ITEM.password, ...KEY_LINES, token, master_key], RUNNER_USER);
  });
  afterEach(() => job.remove());

  test("is started by its Dockerfile, and at the job's end by a program that the image has", () => {
    expect(FILE.runs).toEqual({
      using: "docker",
      image: "Dockerfile",
      "post-entrypoint": expect.stringMatching(/^\//),
    });
    const path = FILE.runs["post-entrypoint"] ?? "";
    expect(podman(["run", "--rm", "--entrypoint=", IMAGE, "test", "-x", path])).toMatchObject({ status: 0 });
  });

  test("masks every value, line by line, and sets each as an output of its name", async () => {
    const { code, outputs, variables } = await job.main(ACTION, inputs({}));
    expect({ code, variables }).toEqual({ code: 0, variables: {} });
    expect(job.masks).toEqual(expect.arrayContaining([ITEM.password, ...KEY_LINES]));
    expect(outputs).toMatchObject({ DB_PASSWORD: ITEM.password, DB_USER: ITEM.login, TLS_KEY: ITEM.key });
  });

  test("outputs, variables and files reach steps of another user, and are gone at the job's end", async () => {
    const step = await job.main(
      ACTION,
      inputs({ export_env: "true", env_file: ".env", files: `KEY_FILE=passwork://${ITEM.id}/key` }),
    );
    expect(step).toMatchObject({ code: 0, outputs: { DB_PASSWORD: ITEM.password, TLS_KEY: ITEM.key } });
    expect(step.summary).toContain("DB_PASSWORD");
    expect(step.summary).not.toContain(ITEM.password);

    const seen = await job.script('printf %s "$DB_PASSWORD|$FROM_OUTPUT|"; cat "$KEY_FILE" .env; id -u', {
      FROM_OUTPUT: step.outputs.TLS_KEY ?? "",
    });
    expect(seen.startsWith(`${ITEM.password}|${ITEM.key}|${ITEM.key}`)).toBe(true);
    expect(seen.endsWith(`${RUNNER_USER}\n`)).toBe(true);
    const files = [job.variables.KEY_FILE ?? "", ".env"].map((path) => join(job.workspace, path));
    for (const path of files) {
      expect(statSync(path)).toMatchObject({ uid: RUNNER_USER, mode: 0o100600 });
    }

    const end = await job.post(step);
    const blank = { DB_PASSWORD: "", DB_USER: "", TLS_KEY: "", KEY_FILE: "" };
    expect(end).toMatchObject({ code: 0, outputs: {}, variables: blank });
    expect(files.filter(existsSync)).toEqual([]);
    expect(await job.script('printf %s "$DB_PASSWORD"; ls -A')).toBe("");
  });

  test("needs no folder for temporary files, which older runners do not mount", async () => {
    const action = dockerAction({ isOld: true });
    const files = `KEY_FILE=passwork://${ITEM.id}/key`;
    const step = await job.main(action, inputs({ files, export_env: "true" }));
    expect(step.code).toBe(0);
    expect(await job.script('cat "$KEY_FILE"')).toBe(`${ITEM.key}\n`);
    expect(await job.post(step)).toMatchObject({ code: 0 });
    expect(await job.script("ls -A")).toBe("");

    const run = 'test "$(cat "$KEY_FILE")" = "$TLS_KEY" && echo "the same"';
    const { code, log } = await job.main(action, inputs({ files, run }));
    expect({ code, isSaid: log.includes("the same") }).toEqual({ code: 0, isSaid: true });
  });

  test("has masked every value before it writes any", async () => {
    // A pipe in place of the outputs file: whoever writes to it waits until someone reads. Nobody does at first.
    const waiting: Action = {
      ...ACTION,
      async start(stage, env, of) {
        const pipe = env.GITHUB_OUTPUT ?? "";
        rmSync(pipe);
        expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
        const [options, inside] = container(stage, env, of);
        const id = mustPodman(["run", "--detach", ...options], inside).trim();
        try {
          const log = (): string => mustPodman(["logs", id]);
          await until(() => log().includes("::add-mask::"));
          // Time for all that does not depend on the pipe.
          for (const pid of mustPodman(["top", id, "hpid"]).match(/\d+/g) ?? []) await resting(Number(pid));
          expect(mustPodman(["inspect", "--format={{.State.Status}}", id]).trim()).toBe("running");
          const before = log();
          for (const text of [ITEM.password, ...KEY_LINES]) expect(before).toContain(`::add-mask::${text}\n`);

          const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
          const code = Number(mustPodman(["wait", id]).trim());
          const bytes = Buffer.alloc(1 << 16);
          const outputs = bytes.toString("utf8", 0, readSync(reader, bytes));
          closeSync(reader);
          expect(pairsOf(outputs)).toMatchObject({ DB_PASSWORD: ITEM.password, TLS_KEY: ITEM.key });
          expect(log().match(/::add-mask::/g)).toEqual(before.match(/::add-mask::/g));
          return { code, stdout: log(), stderr: "" };
        } finally {
          podman(["rm", "--force", id]);
          rmSync(pipe);
          writeFileSync(pipe, "");
        }
      },
    };
    expect(await job.main(waiting, inputs({}))).toMatchObject({ code: 0 });
  });

  test("runs a command with the secrets, redacts its output, and passes its failure on", async () => {
    writeFileSync(join(job.workspace, "here"), "");
    const run = 'ls\necho "user $DB_USER, password $DB_PASSWORD"\ntest -n "$TLS_KEY" && exit 5';
    const step = await job.main(ACTION, inputs({ run }));
    expect(step).toMatchObject({ code: 5, outputs: {}, variables: {} });
    expect(step.log).toContain("here\n");
  });

  test("fails with an annotation that names the reference, writes nothing, and has nothing to clear up", async () => {
    const secrets = `GONE=passwork://${"0".repeat(24)}\n${SECRETS}`;
    const step = await job.main(ACTION, inputs({ secrets, export_env: "true", env_file: ".env" }));
    expect(step).toMatchObject({ code: 1, outputs: {}, variables: {} });
    expect(step.log).toMatch(/^::error.*::.*GONE/m);
    expect(existsSync(join(job.workspace, ".env"))).toBe(false);
    expect(await job.post(step)).toMatchObject({ code: 0, outputs: {}, variables: {} });
  });
});
