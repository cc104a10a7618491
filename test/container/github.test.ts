// The image as GitHub's runner starts a Docker action: inputs by name in the environment, its folders mounted, the
// workspace as working directory, no arguments.

import { spawnSync } from "node:child_process";
import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Emulator, ITEM, startEmulator } from "./support/emulator.ts";
import { IMAGE, mustPodman, podman, type Ran, until, withImage } from "./support/engine.ts";

let emulator: Emulator;
let folder: string;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator?.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "passwork-cli-test-"));
  for (const name of ["workspace", "file_commands", "home", "workflow", "runner_temp"]) {
    mkdirSync(join(folder, name));
  }
  for (const name of ["set_output", "set_env", "step_summary", "add_path", "save_state"]) {
    writeFileSync(join(folder, "file_commands", name), "");
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Names and defaults of the inputs that action.yml declares: the runner passes each, given or not. */
function declaredInputs(): Record<string, string> {
  const [, section = ""] = /^inputs:\n([\s\S]*?)^\w/m.exec(readFileSync("action.yml", "utf8")) ?? [];
  const inputs = [...section.matchAll(/^ {2}(\w+):\n((?: {4}.*\n)+)/gm)];
  return Object.fromEntries(
    inputs.map(([, name = "", body = ""]) => [name, /^ {4}default: "?(.*?)"?$/m.exec(body)?.[1] ?? ""]),
  );
}

/** The runner's `docker run`, up to the image. */
function options(inputs: Record<string, string>): { args: string[]; env: Record<string, string> } {
  const env: Record<string, string> = {
    HOME: "/github/home",
    GITHUB_WORKSPACE: "/github/workspace",
    GITHUB_OUTPUT: "/github/file_commands/set_output",
    GITHUB_ENV: "/github/file_commands/set_env",
    GITHUB_STEP_SUMMARY: "/github/file_commands/step_summary",
    GITHUB_PATH: "/github/file_commands/add_path",
    GITHUB_STATE: "/github/file_commands/save_state",
    GITHUB_REPOSITORY: "octo/app",
    GITHUB_EVENT_NAME: "push",
    RUNNER_OS: "Linux",
    RUNNER_TEMP: "/github/runner_temp",
    GITHUB_ACTIONS: "true",
    CI: "true",
  };
  for (const [name, value] of Object.entries({ ...declaredInputs(), ...emulator.inputs, ...inputs })) {
    env[`INPUT_${name.toUpperCase()}`] = value;
  }
  const mounts = ["workspace", "file_commands", "home", "workflow", "runner_temp"];
  const args = [
    "--network=host",
    "--workdir=/github/workspace",
    ...Object.keys(env).flatMap((name) => ["-e", name]),
    ...mounts.flatMap((name) => ["-v", `${join(folder, name)}:/github/${name}`]),
  ];
  return { args, env };
}

function step(inputs: Record<string, string>): Ran {
  const { args, env } = options(inputs);
  return podman(["run", "--rm", ...args, IMAGE], "", env);
}

const written = (name: string): string => readFileSync(join(folder, "file_commands", name), "utf8");
const masks = (log: string): string[] =>
  [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, value = ""]) => value);
const withoutMasks = (log: string): string => log.replace(/^::add-mask::.*\n/gm, "");

/** NAME<<delimiter, value, delimiter: as the runner reads it. */
function parsed(file: string): Record<string, string> {
  const blocks = file.matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2\n/gm);
  return Object.fromEntries([...blocks].map(([, name = "", , value = ""]) => [name, value]));
}

const SECRETS = `DB_PASSWORD=passwork://${ITEM.id}\nDB_USER=passwork://${ITEM.id}/login\nTLS_KEY=passwork://${ITEM.id}/key\n`;

withImage("the image as a GitHub action", () => {
  test("declares its inputs, with underscores", () => {
    const names = Object.keys(declaredInputs());
    expect(names).toEqual(expect.arrayContaining(["host", "token", "master_key", "secrets", "run"]));
    expect(names.filter((name) => !/^[a-z][a-z_]*$/.test(name))).toEqual([]);
  });

  test("masks every value, line by line, and sets each as an output of its name", () => {
    const ran = step({ secrets: SECRETS });
    expect(ran).toMatchObject({ status: 0 });
    const keyLines = ITEM.key.split("\n");
    expect(masks(ran.stdout)).toEqual(expect.arrayContaining([ITEM.password, keyLines[1], keyLines[2]]));
    expect(withoutMasks(ran.stdout) + ran.stderr).not.toContain(ITEM.password);
    expect(parsed(written("set_output"))).toMatchObject({
      DB_PASSWORD: ITEM.password,
      DB_USER: ITEM.login,
      TLS_KEY: ITEM.key,
    });
    expect(written("set_env")).toBe("");
  });

  test("exports variables when asked", () => {
    expect(step({ secrets: SECRETS, export_env: "true" })).toMatchObject({ status: 0 });
    expect(parsed(written("set_env"))).toMatchObject({ DB_PASSWORD: ITEM.password, TLS_KEY: ITEM.key });
  });

  test("has masked every value before it writes any", async () => {
    // A pipe in place of the outputs file: whoever writes to it waits until someone reads. Nobody does at first.
    const pipe = join(folder, "file_commands", "set_output");
    rmSync(pipe);
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    const { args, env } = options({ secrets: SECRETS });
    const id = mustPodman(["run", "--detach", ...args, IMAGE], env).trim();
    try {
      const log = (): string => mustPodman(["logs", id]);
      await until(() => masks(log()).length > 0);
      // Time for all that does not depend on the pipe.
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(mustPodman(["inspect", "--format={{.State.Status}}", id]).trim()).toBe("running");
      const before = masks(log());
      expect(before).toEqual(expect.arrayContaining([ITEM.password, ...ITEM.key.split("\n").slice(1, 3)]));

      const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
      expect(mustPodman(["wait", id]).trim()).toBe("0");
      const bytes = Buffer.alloc(1 << 16);
      const outputs = bytes.toString("utf8", 0, readSync(reader, bytes));
      closeSync(reader);
      expect(parsed(outputs)).toMatchObject({ DB_PASSWORD: ITEM.password, TLS_KEY: ITEM.key });
      expect(masks(log())).toEqual(before);
    } finally {
      podman(["rm", "--force", id]);
    }
  });

  test("runs a command with the secrets, redacts its output, and passes its failure on", () => {
    writeFileSync(join(folder, "workspace", "here"), "");
    const command = 'ls; echo "user $DB_USER, password $DB_PASSWORD"; test -n "$TLS_KEY" && exit 5';
    const ran = step({ secrets: SECRETS, run: command });
    expect(ran.status).toBe(5);
    expect(ran.stdout).toContain("here\n");
    expect(withoutMasks(ran.stdout) + ran.stderr).not.toContain(ITEM.password);
  });

  test("fails with an annotation that names the reference, and writes nothing", () => {
    const ran = step({ secrets: `GONE=passwork://${"0".repeat(24)}\n${SECRETS}` });
    expect(ran.status).toBeGreaterThan(0);
    expect(ran.stdout).toMatch(/^::error.*::.*GONE/m);
    expect(written("set_output")).toBe("");
    expect(ran.stdout + ran.stderr).not.toContain(emulator.inputs.token);
  });
});
