// `docker run IMAGE exec -- command`: the wrapped command in a real container, whose init the image brings.

import { createHash } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
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

  // 137 would say that the engine had to kill it after a minute. The terminal's case has the command in the
  // wrapper's place.
  test.each<[string, string, number, string[]]>([
    ["ends by the signal", "echo ready; exec sleep 60", 143, []],
    ["ends in its own way", "trap 'exit 9' TERM; echo ready; while :; do sleep 0.05; done", 9, []],
    ["is a shell that waits for a program", "echo ready; sleep 1000; echo", 143, []],
    ["is a shell with a handler of its own", "trap 'exit 9' TERM; (echo ready; sleep 1000); exit 1", 9, []],
    ["has a terminal", "echo ready; sleep 1000; echo", 143, ["--tty"]],
    ["runs below another init", "echo ready; sleep 1000; echo", 143, ["--init"]],
  ])("stops at once when told to, with the code of a command that %s", async (_, script, code, options) => {
    const id = await start(script, options);
    try {
      podman(["stop", "--time=60", id]);
      expect(mustPodman(["wait", id]).trim()).toBe(String(code));
    } finally {
      podman(["rm", "--force", id]);
    }
  });

  test("stops at once a command line of --cmd", async () => {
    const args = [...WITH_SECRET.slice(0, -1), "--cmd", "echo ready; sleep 1000; echo"];
    const id = mustPodman(["run", "--detach", ...emulator.options, IMAGE, ...args]).trim();
    try {
      await until(() => mustPodman(["logs", id]).includes("ready"));
      podman(["stop", "--time=60", id]);
      expect(mustPodman(["wait", id]).trim()).toBe("143");
    } finally {
      podman(["rm", "--force", id]);
    }
  });

  test("stops at once while the secrets are still being fetched", async () => {
    // A server that accepts and says nothing.
    const silent = createServer().listen(0, "127.0.0.1");
    const reached = new Promise((resolve) => silent.once("connection", resolve));
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const host = `--env=PASSWORK_HOST=http://127.0.0.1:${port}`;
    const id = mustPodman([
      "run",
      "--detach",
      ...emulator.options,
      host,
      IMAGE,
      ...WITH_SECRET,
      "true",
    ]).trim();
    try {
      await reached;
      podman(["stop", "--time=60", id]);
      expect(mustPodman(["wait", id]).trim()).toBe("143");
    } finally {
      podman(["rm", "--force", id]);
      silent.close();
    }
  });

  test.each(["HUP", "INT", "QUIT", "USR1", "USR2", "CONT", "WINCH"])("passes on %s", async (signal) => {
    const id = await start(`trap 'exit 9' ${signal}; (echo ready; sleep 1000) & while :; do wait; done`);
    try {
      mustPodman(["kill", "--signal", signal, id]);
      expect(mustPodman(["wait", id]).trim()).toBe("9");
    } finally {
      podman(["rm", "--force", id]);
    }
  });

  test.each([0, 1, 42, 125, 126, 127, 128, 137, 143, 255])("ends with the command's exit code %d", (code) => {
    expect(exec(`exit ${code}`)).toMatchObject({ status: code, stdout: "", stderr: "" });
  });

  test.each([
    ["KILL", 137],
    ["SEGV", 139],
    ["TERM", 143],
  ])("ends with 128 + n after a command's death by %s", (signal, code) => {
    expect(exec(`kill -s ${signal} $$`)).toMatchObject({ status: code, stderr: "" });
  });

  test.each<[string, string[]]>([
    ["the image's own", []],
    ["another", ["--init"]],
    ["the image's own, without rights", LOCKED],
  ])("leaves no zombie of an orphan: the init is %s", (_, options) => {
    // The orphan ends while the command still runs; whoever is PID 1 has to collect it.
    const zombies = "cat /proc/[0-9]*/status 2>/dev/null | grep -c '^State:.*zombie'";
    // On a busy machine it may take its time.
    const looks = `for i in $(seq 300); do found=$(${zombies}); test "$found" = 0 && break; sleep 0.1; done`;
    const ran = exec(`(sleep 0.1 &); sleep 0.5; ${looks}; echo "$found"`, options);
    expect(ran).toMatchObject({ status: 0, stdout: "0\n" });
  });

  test("gives the command the terminal, where there is one", () => {
    const script = "test -t 0 && test -t 1 && test -t 2 && echo terminal; exit 4";
    expect(exec(script, ["--tty"])).toMatchObject({ status: 4, stdout: "terminal\r\n" });
  });

  test("lets a signal through that the command alone may ignore", () => {
    const ran = exec("grep -hE '^Sig(Blk|Ign)' /proc/self/status");
    expect(ran.stdout).toMatch(/^SigBlk:\t0+\nSigIgn:\t0+\n$/);
  });
});
