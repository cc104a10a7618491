// `exec` that is told to end while it still fetches the secrets: it does so at once, says with which signal, and leaves
// nothing behind.

import { type ChildProcess, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, watch } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { BUNDLE, NODES, printed, type Ran, ranProgram } from "../support/cli.ts";
import { startWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
afterEach(() => world.emulator.faults.clear());

let count = 0;
/** A folder for temporary files of one run. */
function temporary(): string {
  const folder = join(world.folder, `interrupted-${++count}`);
  mkdirSync(folder);
  return folder;
}

const command = (): string[] => [
  "exec",
  "--secret",
  `DB=passwork://${world.item("DB_PASSWORD")}`,
  "sh",
  "-c",
  "echo started",
];

/** Resolves when the emulator has this many more requests than before, or the process has ended. */
async function requested(child: ChildProcess, before: number): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && world.emulator.requests.length <= before) {
    await new Promise(setImmediate);
  }
}

/** Runs `exec` against a server that never answers, and sends the signals as soon as it has asked. */
async function interrupted(
  signals: readonly NodeJS.Signals[],
  options: { node?: string; flags?: string[]; env?: Record<string, string> } = {},
): Promise<Ran & { left: string[] }> {
  const folder = temporary();
  world.emulator.faults.plan({ fault: { kind: "hang" }, times: "forever" });
  const before = world.emulator.requests.length;
  const [exec = "", ...words] = command();
  const ran = await world.run([exec, ...(options.flags ?? []), ...words], {
    ...(options.node === undefined ? {} : { node: options.node }),
    env: { TMPDIR: folder, ...options.env },
    started: (child) =>
      void requested(child, before).then(() => {
        for (const signal of signals) child.kill(signal);
      }),
  });
  return { ...ran, left: readdirSync(folder) };
}

/** Resolves when something was made in the folder; it may be gone again soon. Called before what makes it is started. */
function filled(folder: string): Promise<void> {
  return new Promise((done) => {
    const watcher = watch(folder, () => {
      watcher.close();
      done();
    });
  });
}

/** The exit code, or the signal that ended it: what a shell sees as 128 + n either way. */
function endedBy({ code, signal }: Pick<Ran, "code" | "signal">): number | null {
  return signal === null ? code : 128 + constants.signals[signal];
}

describe.each(NODES)("on %s", (node) => {
  it.each(["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT"] as const)(
    "%s ends it while the server is silent, and nothing is left",
    async (signal) => {
      const ran = await interrupted([signal], { node });
      expect(endedBy(ran)).toBe(128 + constants.signals[signal]);
      expect({ stdout: ran.stdout, left: ran.left }).toEqual({ stdout: "", left: [] });
    },
  );
});

it("the command is not started although the answer comes in the same moment", async () => {
  for (let i = 0; i < 10; i++) {
    const before = world.emulator.requests.length;
    const folder = temporary();
    const ran = await world.run(command(), {
      env: { TMPDIR: folder },
      started: (child) => void requested(child, before).then(() => child.kill("SIGTERM")),
    });
    // Either it came in time, or the command got it, or it had ended.
    expect([0, 143]).toContain(endedBy(ran));
    expect(readdirSync(folder)).toEqual([]);
  }
});

it("two signals in a row, and of two kinds, are one end", async () => {
  for (const signals of [
    ["SIGTERM", "SIGTERM"],
    ["SIGINT", "SIGTERM"],
  ] as const) {
    const ran = await interrupted(signals);
    expect([130, 143]).toContain(endedBy(ran));
    expect(ran.left).toEqual([]);
  }
});

it("the signal may come as soon as the folder for the pipes is there: it is removed", async () => {
  world.emulator.faults.plan({ fault: { kind: "hang" }, times: "forever" });
  let caught = 0;
  for (let i = 0; i < 10; i++) {
    const folder = temporary();
    const made = filled(folder);
    const ran = await world.run(command(), {
      env: { TMPDIR: folder },
      started: (child) =>
        void made.then(() => {
          caught += 1;
          child.kill("SIGTERM");
        }),
    });
    expect(endedBy(ran)).toBe(143);
    expect(readdirSync(folder)).toEqual([]);
  }
  expect(caught).toBe(10);
});

it("nothing is masked and nothing prepared: it ends as well", async () => {
  const ran = await interrupted(["SIGTERM"], { flags: ["--no-masking"] });
  expect(endedBy(ran)).toBe(143);
});

it("repetitions of a failing request end as well", async () => {
  world.emulator.faults.plan({ fault: { kind: "status", status: 503 }, times: "forever" });
  const before = world.emulator.requests.length;
  const ran = await world.run(command(), {
    env: { PASSWORK_RETRIES: "9" },
    started: (child) => void requested(child, before + 2).then(() => child.kill("SIGTERM")),
  });
  expect(endedBy(ran)).toBe(143);
  expect(ran.stdout).toBe("");
});

/** A namespace in which the bundle is the first process, as in a container. */
const UNSHARE = ["unshare", "--user", "--map-root-user", "--pid", "--fork", "--kill-child"];
const canUnshare = spawnSync(UNSHARE[0] ?? "", [...UNSHARE.slice(1), "true"]).status === 0;

(canUnshare ? it : it.skip)(
  "the first process of a container ends as well (skipped where user namespaces cannot be had)",
  async () => {
    world.emulator.faults.plan({ fault: { kind: "hang" }, times: "forever" });
    const folder = temporary();
    const made = filled(folder);
    const ran = await ranProgram([...UNSHARE, process.execPath, BUNDLE, ...command()], {
      env: { ...world.env(), TMPDIR: folder },
      cwd: world.folder,
      started: ({ pid }) =>
        void made.then(() => {
          const [first] = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ");
          process.kill(Number(first), "SIGTERM");
        }),
    });
    expect(ran).toMatchObject({ code: 143, signal: null, stdout: "" });
    expect(readdirSync(folder)).toEqual([]);
  },
);

it("Ctrl-C ends a script's loop around it: the shell sees that it was interrupted", async () => {
  world.emulator.faults.plan({ fault: { kind: "hang" }, times: "forever" });
  const folder = temporary();
  // As from a terminal all of the group get SIGINT; the shell goes on where its command merely exited.
  const script = 'echo "group $$."; for i in 1 2 3; do "$@"; echo "round $i"; done';
  const line = ["setsid", "--wait", "bash", "-c", script, "bash", process.execPath, BUNDLE, ...command()];
  const made = filled(folder);
  let told = "";
  const ran = await ranProgram(line, {
    env: { ...world.env(), TMPDIR: folder },
    cwd: world.folder,
    started: (child) => {
      child.stdout?.on("data", (chunk: Buffer) => {
        told += chunk.toString();
      });
      void Promise.all([made, printed(child, ".\n")]).then(() => {
        const [, group] = /^group (\d+)\.$/m.exec(told) ?? [];
        process.kill(-Number(group), "SIGINT");
      });
    },
  });
  expect(ran.stdout).toMatch(/^group \d+\.\n$/);
  expect(readdirSync(folder)).toEqual([]);
});

it("and so it does where the command runs and is ended by it", async () => {
  const folder = temporary();
  const script = 'echo "group $$."; for i in 1 2 3; do "$@"; echo "round $i"; done';
  const words = [...command().slice(0, -1), `mkdir '${folder}/once' && echo running && exec sleep 1000`];
  const ran = await ranProgram(
    ["setsid", "--wait", "bash", "-c", script, "bash", process.execPath, BUNDLE, ...words],
    {
      env: { ...world.env(), TMPDIR: folder },
      cwd: world.folder,
      started: (child) => {
        let told = "";
        child.stdout?.on("data", (chunk: Buffer) => {
          told += chunk.toString();
          const [, group] = /^group (\d+)\.\nrunning\n$/.exec(told) ?? [];
          if (group !== undefined) process.kill(-Number(group), "SIGINT");
        });
      },
    },
  );
  expect(ran.stdout).toMatch(/^group \d+\.\nrunning\n$/);
  expect(readdirSync(folder)).toEqual(["once"]);
});

it("a command that SIGINT has ended ends the wrapper in the same way, whichever of both is told first", async () => {
  // Here the wrapper gets none at all.
  const words = command().slice(0, -1);
  expect(await world.run([...words, "kill -INT $$"])).toMatchObject({ code: null, signal: "SIGINT" });
  expect(await world.run([...words, "exit 130"])).toMatchObject({ code: 130, signal: null });
});

it("a command that takes Ctrl-C for something else ends as it likes", async () => {
  const script = "trap 'echo taken; exit 7' INT; echo running; sleep 1000 & wait";
  const ran = await world.run([...command().slice(0, -1), script], {
    started: (child) => child.stdout?.once("data", () => child.kill("SIGINT")),
  });
  expect(ran).toMatchObject({ code: 7, signal: null, stdout: "running\ntaken\n" });
});
