// docs/other-ci.md: the image, started with the command lines of these systems' runners, and a step in it.

import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blocksOf } from "../integrations/support.ts";
import { type Emulator, ITEM, startEmulator } from "./support/emulator.ts";
import { IMAGE, mustPodman, podman, ROOT, until, withImage } from "./support/engine.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

/** A block of the page, with the image and the item of these tests. */
function block(name: string): string {
  const text = blocksOf("docs/other-ci.md").get(name) ?? "";
  return text
    .replaceAll("registry.example.com/your-org/passwork-cli:0.1.0", IMAGE)
    .replaceAll("66f2d2efc8d8ccee4d033a84", ITEM.id);
}

/** What every example of the page runs, and what the log and the caller then have of it. */
const COMMAND = `passwork-cli exec --secret DB_PASSWORD=passwork://${ITEM.id} -- ./migrate.sh`;
const MIGRATE = `#!/bin/sh
printf 'as %s, token %s\\n' "$DB_PASSWORD" "\${PASSWORK_TOKEN-none}"
printf %s "$DB_PASSWORD" >got
exit 7
`;
const DONE = { status: 7, stdout: "as ***, token none\n", stderr: "" };

let emulator: Emulator;
let workspace = "";
/** The credentials, as a runner hands them over: NAME=value. */
let credentials: string[] = [];
beforeAll(async () => {
  emulator = await startEmulator();
  credentials = Object.entries(emulator.inputs).map(([name, it]) => `PASSWORK_${name.toUpperCase()}=${it}`);
});
afterAll(() => emulator?.stop());
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), "passwork-cli-workspace-"));
  writeFileSync(join(workspace, "migrate.sh"), MIGRATE);
  chmodSync(join(workspace, "migrate.sh"), 0o755);
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

const gotten = () => readFileSync(join(workspace, "got"), "utf8");
const handedOver = () => credentials.flatMap((pair) => ["--env", pair]);
/** `docker run` of one step, which ends with it. */
const step = (options: readonly string[], args: readonly string[]) =>
  podman(["run", "--rm", "--network=host", ...options, ...handedOver(), IMAGE, ...args]);

/** A container that stays while the steps of a job are run in it. */
async function job(args: readonly string[], steps: (id: string) => Promise<void> | void): Promise<void> {
  const id = mustPodman(["create", "--network=host", ...args]).trim();
  try {
    mustPodman(["start", id]);
    await steps(id);
  } finally {
    podman(["rm", "--force", "--time=0", id]);
  }
}

withImage("the image, as the runners of other CI systems start it", () => {
  test("Jenkins: cat, as the agent's user, and the step by docker exec", async () => {
    chownSync(workspace, 1000, 1000);
    const place = ["--workdir", workspace, "--volume", `${workspace}:${workspace}:rw,z`];
    await job(["--tty", "--user", "1000:1000", ...place, ...handedOver(), IMAGE, "cat"], async (id) => {
      // The plugin looks for it before it goes on. What the entrypoint does before takes its time.
      await until(() => mustPodman(["top", id, "comm"]).split("\n").includes("cat"));
      const script = join(workspace, "script.sh");
      writeFileSync(script, `${COMMAND}\n`);
      const ran = podman(["exec", ...handedOver(), id, "sh", "-c", `'sh' -xe '${script}' 2>&1`]);
      expect(ran).toMatchObject({ ...DONE, stdout: `+ ${COMMAND}\n${DONE.stdout}` });
      expect(gotten()).toBe(ITEM.password);
      // With which it looks for what an aborted step has left.
      expect(podman(["exec", id, "sh", "-c", "command -v ps"]).status).not.toBe(0);
    });
  });

  test.each<[string, (node: string) => string[]]>([
    ["a Node of its own", (node) => [node, "-e", "setInterval(function(){}, 24 * 60 * 60 * 1000);"]],
    ["bash", (node) => ["bash", "-c", `'${node}' --version && '${node}' -e 'setInterval(() => {}, 1e6)'`]],
  ])("Azure Pipelines: %s, a user that the agent adds, and the step by docker exec", async (_, keeping) => {
    chownSync(workspace, 4711, 4711);
    const node = ["--volume", `${join(ROOT, ".cache/node24")}:/__a/externals/node20_1:ro`];
    const place = ["--volume", `${workspace}:/__w`, ...node];
    await job([...place, IMAGE, ...keeping("/__a/externals/node20_1/bin/node")], (id) => {
      for (const command of [
        ["sh", "-c", "command -v bash"],
        ["bash", "-c", "getent passwd 4711 | cut -d: -f1"],
        ["useradd", "-m", "-u", "4711", "agent_azpcontainer"],
        ["groupadd", "azure_pipelines_sudo"],
        ["usermod", "-a", "-G", "azure_pipelines_sudo", "agent_azpcontainer"],
        ["su", "-c", "echo '%azure_pipelines_sudo ALL=(ALL:ALL) NOPASSWD:ALL' >> /etc/sudoers"],
      ]) {
        mustPodman(["exec", id, ...command]);
      }
      writeFileSync(join(workspace, "script.sh"), `${COMMAND}\n`);
      const user = ["--user", "agent_azpcontainer", "--workdir", "/__w"];
      const shell = ["bash", "--noprofile", "--norc", "/__w/script.sh"];
      expect(podman(["exec", ...user, ...handedOver(), id, ...shell])).toMatchObject(DONE);
      expect(gotten()).toBe(ITEM.password);
    });
  });

  test("CircleCI: a command of its own, and what it needs in an image, but for git and ssh", async () => {
    const place = ["--workdir", "/root/project", "--volume", `${workspace}:/root/project`];
    await job([...place, "--entrypoint", "/bin/sh", IMAGE, "-c", "sleep 1000"], (id) => {
      const step = ["/bin/bash", "-eo", "pipefail", "-c", COMMAND];
      expect(podman(["exec", "--env=CI=true", ...handedOver(), id, ...step])).toMatchObject(DONE);
      expect(gotten()).toBe(ITEM.password);
      const tools = "for tool in bash tar gzip git ssh; do command -v $tool || :; done";
      expect(mustPodman(["exec", id, "sh", "-c", tools]).match(/\w+$/gm)).toEqual(["bash", "tar", "gzip"]);
    });
  });

  test("Drone: sh in the entrypoint's place, the script in a variable", () => {
    const script = `unset DRONE_SCRIPT\nset -e\necho + "${COMMAND}"\n${COMMAND}\n`;
    const place = ["--workdir", "/drone/src", "--volume", `${workspace}:/drone/src`];
    const options = [...place, "--entrypoint", '["/bin/sh","-c"]', "--env", `DRONE_SCRIPT=${script}`];
    const ran = step(options, ['echo "$DRONE_SCRIPT" | /bin/sh']);
    expect(ran).toMatchObject({ ...DONE, stdout: `+ ${COMMAND}\n${DONE.stdout}` });
    expect(gotten()).toBe(ITEM.password);
  });

  test("Woodpecker: sh in the entrypoint's place, the script in a variable as base64", () => {
    const script = `unset CI_SCRIPT\necho + '${COMMAND}'\ncd /woodpecker/src\n${COMMAND}\n`;
    const entrypoint = ["/bin/sh", "-c", "echo $CI_SCRIPT | base64 -d | /bin/sh -e"];
    const encoded = Buffer.from(script).toString("base64");
    const options = [
      ...["--volume", `${workspace}:/woodpecker/src`, "--entrypoint", JSON.stringify(entrypoint)],
      ...["--env", `CI_SCRIPT=${encoded}`, "--env", "SHELL=/bin/sh", "--env", "CI=woodpecker"],
    ];
    expect(step(options, [])).toMatchObject({ ...DONE, stdout: `+ ${COMMAND}\n${DONE.stdout}` });
    expect(gotten()).toBe(ITEM.password);
  });

  test.each<[string, string[], string]>([
    ["without a terminal, as on the page", ["--interactive"], "\n"],
    ["with a terminal, where CI is handed over", ["--tty", "--env", "CI=true"], "\r\n"],
  ])("Buildkite's docker plugin: sh -e -c, below an init, %s", (_, options, end) => {
    const place = ["--init", "--volume", `${workspace}:/workdir`, "--workdir", "/workdir"];
    const ran = step([...place, ...options], ["/bin/sh", "-e", "-c", COMMAND]);
    expect(ran).toMatchObject({ ...DONE, stdout: `as ***, token none${end}` });
    expect(gotten()).toBe(ITEM.password);
  });

  test("docker run, as the page has it", () => {
    const shim = join(workspace, "bin");
    mkdirSync(shim);
    const told = join(workspace, "arguments");
    writeFileSync(join(shim, "docker"), `#!/bin/sh\nprintf '%s\\0' "$@" >'${told}'\n`, { mode: 0o755 });
    const env = { PATH: `${shim}:${process.env.PATH}` };
    spawnSync("/bin/sh", ["-c", block("docker-run.sh")], { cwd: workspace, env });
    const [command = "", ...words] = readFileSync(told, "utf8").split("\0").slice(0, -1);
    const own = Object.fromEntries(credentials.map((pair) => pair.split(/=(.*)/s, 2)));
    expect(podman([command, "--network=host", ...words], "", own)).toMatchObject(DONE);
    expect(gotten()).toBe(ITEM.password);
  });

  test("an image of one's own has the program, too", () => {
    const tag = "localhost/passwork-cli-test-own";
    writeFileSync(join(workspace, "Dockerfile"), block("Dockerfile"));
    mustPodman(["build", "--quiet", "--pull=never", "--tag", tag, workspace]);
    try {
      expect(podman(["run", "--rm", tag, "passwork-cli", "--version"])).toMatchObject({
        status: 0,
        stdout: `${version}\n`,
      });
    } finally {
      podman(["rmi", "--force", tag]);
    }
  });
});
