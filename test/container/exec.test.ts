// `docker run IMAGE exec -- command`: the wrapped command in a real container, as PID 1's child.

import { createHash } from "node:crypto";
import { type Emulator, ITEM, startEmulator } from "./support/emulator.ts";
import { IMAGE, mustPodman, podman, run, until, withImage } from "./support/engine.ts";

const LOCKED = ["--user=1000:1000", "--read-only", "--cap-drop=ALL", "--security-opt=no-new-privileges"];
const WITH_SECRET = ["exec", "--secret", `DB_PASSWORD=passwork://${ITEM.id}`, "--"];

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator?.stop());

const exec = (script: string, options: string[] = []) =>
  run([...emulator.options, ...options], [...WITH_SECRET, "sh", "-c", script]);

/** Starts the script in the background and gives its container's id when it has said that it is ready. */
async function start(script: string, options: string[] = []): Promise<string> {
  const args = [...WITH_SECRET, "sh", "-c", script];
  const id = mustPodman(["run", "--detach", ...emulator.options, ...options, IMAGE, ...args]).trim();
  await until(() => mustPodman(["logs", id]).includes("ready"));
  return id;
}

withImage("exec in a container", () => {
  test("gives the command its secret, and its exit code back, without rights or a writable file", () => {
    const hash = createHash("sha256").update(ITEM.password).digest("hex");
    const ran = exec('printf %s "$DB_PASSWORD" | sha256sum; exit 42', LOCKED);
    expect(ran).toMatchObject({ status: 42, stdout: `${hash}  -\n` });
  });

  test("redacts what the command prints, and keeps its own credentials from it", () => {
    const ran = exec(
      'echo "pw=$DB_PASSWORD"; echo "pw=$DB_PASSWORD" >&2; env | grep -E "^PASSWORK_.*(TOKEN|KEY)"',
    );
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/^pw=\S+\n$/);
    expect(ran.stdout + ran.stderr).not.toContain(ITEM.password);
  });

  test("passes on variables whatever their names", () => {
    const ran = run([...emulator.options, "--env=with-hyphen=kept"], [...WITH_SECRET, "env"]);
    expect(ran.stdout).toContain("with-hyphen=kept\n");
  });

  test("reads standard input into the command", () => {
    const ran = run(emulator.options, [...WITH_SECRET, "cat"], "through\n");
    expect(ran).toMatchObject({ status: 0, stdout: "through\n" });
  });

  test("tells a command that is not there (127) from its own failure (125)", () => {
    expect(run(emulator.options, [...WITH_SECRET, "no-such-program"]).status).toBe(127);
    const nobody = run(
      [...emulator.options, "--env=PASSWORK_HOST=http://127.0.0.1:9"],
      [...WITH_SECRET.slice(0, 1), "--retries=0", ...WITH_SECRET.slice(1), "true"],
    );
    expect(nobody.status).toBe(125);
    expect(nobody.stderr).not.toBe("");
  });

  test.each([
    ["ends by the signal", "echo ready; exec sleep 60", 143],
    ["ends in its own way", "trap 'exit 9' TERM; echo ready; while :; do sleep 0.05; done", 9],
  ])("stops within a second when told to, with the code of a command that %s", async (_, script, code) => {
    const id = await start(script);
    try {
      const stopped = podman(["stop", "--time=10", id]);
      expect(mustPodman(["wait", id]).trim()).toBe(String(code));
      expect(stopped.took).toBeLessThan(1000);
    } finally {
      podman(["rm", "--force", id]);
    }
  });

  test("with --init leaves no zombie of an orphan", () => {
    // The orphan ends while the command still runs; whoever is PID 1 has to collect it.
    const ran = exec(
      "(sleep 0.2 &); sleep 0.6; cat /proc/[0-9]*/status | grep -c '^State:.*zombie' || true",
      ["--init"],
    );
    expect(ran).toMatchObject({ status: 0, stdout: "0\n" });
  });
});
