// `exec` and the command that it runs: its arguments, its environment, its end.

import { mkdirSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { exec } from "../../src/commands/exec.ts";
import { BUNDLE, printed, ranProgram } from "../support/cli.ts";
import { startWorld, VALUE, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.emulator.faults.clear());

const mapping = (): string => `DB=passwork://${world.item("DB_PASSWORD")}`;
const sh = (script: string, options = {}) =>
  world.run(["exec", "--secret", mapping(), "sh", "-c", script], options);

describe("the command's arguments", () => {
  test.each([
    ["flags that are ours too", ["-h", "localhost", "--host", "db", "--token=x", "--help", "--version"]],
    ["its own --", ["--", "-x", "--", "y"]],
    ["what a shell would change", ["$HOME", "a b", "*", "`id`", "'\"\\", "", "é密"]],
  ])("with %s reach it untouched", async (_what, args) => {
    const { code, stderr, report } = await world.report(["--secret", mapping()], { args });
    expect({ code, stderr, argv: report?.argv }).toEqual({ code: 0, stderr: "", argv: args });
  });

  test("-- before the command is removed, once", async () => {
    const { report } = await world.report([`--secret=${mapping()}`, "--"], { args: ["--", "x"] });
    expect(report?.argv).toEqual(["--", "x"]);
    expect(await world.run(["exec", "--secret", mapping(), "--", "--", "x"])).toMatchObject({
      code: 127,
      stderr: expect.stringContaining("--: command not found"),
    });
  });

  test("a value that the child prints of itself is redacted, its arguments are not", async () => {
    expect(await sh('printf "%s|%s|%s" "$0" plain "$DB"')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^sh\|plain\|\*+$/),
    });
  });
});

describe("--cmd", () => {
  test("runs sh -c, with the secrets", async () => {
    const ran = await world.run(["exec", "--secret", mapping(), "--cmd", 'printf %s "$DB" | wc -c; exit 3']);
    expect(ran).toMatchObject({
      code: 3,
      stdout: expect.stringMatching(new RegExp(`^\\s*${VALUE.db.length}\\n$`)),
      stderr: "",
    });
  });

  test("and a command, or neither: nothing is fetched", async () => {
    const before = world.emulator.requests.length;
    expect(await world.run(["exec", "--secret", mapping(), "--cmd=true", "true"])).toMatchObject({
      code: 125,
      stdout: "",
      stderr: "passwork-cli: error: Both --cmd and a command are given. Give one of them.\n",
    });
    expect(await world.run(["exec", "--secret", mapping()])).toMatchObject({
      code: 125,
      stderr: expect.stringMatching(/^passwork-cli: error: No command is given\. .*-- \.\/deploy\.sh\.\n$/),
    });
    expect(world.emulator.requests).toHaveLength(before);
  });
});

describe("stdin, stdout and stderr", () => {
  test("stdin reaches the command, bytes and all", async () => {
    const stdin = "line one\nzeile zwei é\n".repeat(5000);
    const { report } = await world.report(["--secret", mapping()], { stdin, env: { READ_STDIN: "1" } });
    expect(report?.stdin).toBe(stdin);
  });

  test("stdout and stderr stay apart", async () => {
    expect(await sh("echo out; echo err >&2")).toMatchObject({ code: 0, stdout: "out\n", stderr: "err\n" });
  });

  test("what the wrapper says goes to stderr only", async () => {
    const ran = await world.run([
      "exec",
      "--password-id",
      world.item("SHORT"),
      "--tags",
      "prod",
      "echo",
      "done",
    ]);
    expect(ran).toMatchObject({ code: 0, stdout: "done\n" });
    expect(ran.stderr.split("\n").filter((line) => !/^passwork-cli: warning: .*\.$/.test(line))).toEqual([
      "",
    ]);
  });

  test("a reader that leaves ends the command by SIGPIPE, without a word", async () => {
    for (const flags of [[], ["--no-masking"]]) {
      const args = ["exec", ...flags, "--secret", mapping(), "yes"];
      expect(await world.run(args, { pipedInto: "head -n 1 >/dev/null" })).toMatchObject({
        stdout: "141\n",
        stderr: "",
      });
    }
  });
});

const onLinux = process.platform === "linux" ? test : test.skip;

describe("the pipes for the command's output", () => {
  /** A folder for temporary files of one run. */
  const temporary = (name: string): string => {
    const folder = join(world.folder, name);
    mkdirSync(folder);
    return folder;
  };
  const fifos = (pid: number | undefined): string[] =>
    readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => {
      try {
        const target = readlinkSync(`/proc/${pid}/fd/${descriptor}`);
        return target.includes("/passwork-") ? [target] : [];
      } catch {
        // Closed in between.
        return [];
      }
    });

  onLinux("are made while the secrets are fetched, and leave no file even where that is killed", async () => {
    const folder = temporary("killed");
    world.emulator.faults.plan({ fault: { kind: "hang" }, times: "forever" });
    let left: string[] | undefined;
    const ran = await sh("echo started", {
      env: { TMPDIR: folder },
      started: async (child: import("node:child_process").ChildProcess) => {
        // Both ends of both, and their files are gone, with the folder that they were in.
        const complete = () =>
          fifos(child.pid).filter((path) => path.endsWith(" (deleted)")).length === 4 &&
          readdirSync(folder).length === 0;
        while (child.exitCode === null && !complete()) await new Promise(setImmediate);
        left = readdirSync(folder);
        child.kill("SIGKILL");
      },
    });
    expect(ran).toMatchObject({ signal: "SIGKILL", stdout: "" });
    expect(left).toEqual([]);
  });

  test("leave no file where nothing could be fetched", async () => {
    const folder = temporary("failed");
    const args = ["exec", "--secret", "GONE=passwork://0123456789abcdef01234567", "true"];
    expect(await world.run(args, { env: { TMPDIR: folder } })).toMatchObject({ code: 125 });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("are not made with --no-masking, nor needed where they cannot be made", async () => {
    const env = { TMPDIR: join(world.folder, "no such folder") };
    expect(await sh('echo "$DB"', { env })).toMatchObject({ code: 0, stdout: "***\n", stderr: "" });
    const args = ["exec", "--no-masking", "--secret", mapping(), "sh", "-c", "echo shown"];
    expect(await world.run(args, { env })).toMatchObject({ code: 0, stdout: "shown\n", stderr: "" });
  });
});

const NONBLOCKING = 0o4000;
onLinux(
  "what the command inherits stays blocking: else its writes fail with EAGAIN as soon as a reader is slow",
  async () => {
    const flags = async (...words: string[]) => {
      const script = "sleep 0.3; cat /proc/self/fdinfo/1; cat /proc/$$/fdinfo/2";
      const args = ["exec", ...words, "--secret", mapping(), "sh", "-c", script];
      const { stdout } = await world.run(args);
      return [...stdout.matchAll(/^flags:\s*(\d+)$/gm)].map(([, octal = ""]) => Number.parseInt(octal, 8));
    };
    for (const found of [await flags("--no-masking"), await flags()]) {
      expect(found).toHaveLength(2);
      for (const one of found) expect(one & NONBLOCKING).toBe(0);
    }
  },
);

describe("the exit code", () => {
  test("is the command's, whatever it is", async () => {
    // In this process: a start of the bundle for each would take minutes.
    const env = { ...world.env(), PATH: process.env.PATH };
    const codes = Array.from({ length: 256 }, (_, code) => code);
    const got: number[] = [];
    for (const code of codes) {
      const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
      const io = { env, stdin, stdout, stderr, now: Date.now };
      got.push(await exec({ secret: [mapping()] }, ["sh", "-c", `exit ${code}`], io));
      expect(io.stderr.read()).toBeNull();
    }
    expect(got).toEqual(codes);
  });

  test.each([0, 1, 125, 128, 255])("leaves the process as %i", async (code) => {
    expect(await sh(`exit ${code}`)).toEqual({ code, signal: null, stdout: "", stderr: "" });
  });

  test.each([
    ["TERM", 143],
    ["KILL", 137],
    ["SEGV", 139],
    ["PIPE", 141],
  ])("of a death by SIG%s is %i", async (signal, code) => {
    expect(await sh(`kill -${signal} $$`)).toMatchObject({ code, signal: null, stderr: "" });
  });

  test("of a command that is not there is 127, in PATH or as a file", async () => {
    expect(await world.run(["exec", "--secret", mapping(), "no-such-command-here", "x"])).toMatchObject({
      code: 127,
      stdout: "",
      stderr:
        "passwork-cli: error: no-such-command-here: command not found. It is in none of the folders of PATH.\n",
    });
    expect(await world.run(["exec", "--secret", mapping(), "./missing.sh"])).toMatchObject({
      code: 127,
      stdout: "",
      stderr: expect.stringContaining("./missing.sh: command not found. There is no file "),
    });
  });

  test("of a command that cannot be executed is 126", async () => {
    const script = world.file("plain.sh", "#!/bin/sh\n", 0o644);
    expect(await world.run(["exec", "--secret", mapping(), script])).toMatchObject({
      code: 126,
      stdout: "",
      stderr: `passwork-cli: error: ${script}: cannot be executed: ${script} is not marked as executable.\n`,
    });
    expect(await world.run(["exec", "--secret", mapping(), world.folder])).toMatchObject({
      code: 126,
      stderr: expect.stringContaining("is a folder"),
    });
  });

  test("of a folder that is no longer there is 125, and says so", async () => {
    const gone = `mkdir gone; cd gone; rmdir ../gone; "$@" exec --secret ${mapping()} -- true`;
    const options = { cwd: world.folder, env: world.env() };
    expect(await ranProgram(["/bin/sh", "-c", gone, "sh", process.execPath, BUNDLE], options)).toMatchObject({
      code: 125,
      stderr:
        "passwork-cli: error: The current folder cannot be used (ENOENT). Change into a folder that is there.\n",
    });
  });

  test("of the wrapper's own failure is 125, whatever it is", async () => {
    const unreachable = { PASSWORK_HOST: "http://127.0.0.1:1" };
    for (const [flags, env] of [
      [["--secret", mapping()], { PASSWORK_TOKEN: "" }],
      [["--secret", mapping()], { PASSWORK_TOKEN: "wrong" }],
      [["--secret", mapping()], unreachable],
      [["--secret", "X=passwork://not-an-id"], {}],
      [["--no-such-flag"], {}],
      [[], {}],
    ] as const) {
      const { code, stdout, stderr, report } = await world.report(flags, { env });
      expect({ code, stdout, ran: report !== undefined }).toEqual({ code: 125, stdout: "", ran: false });
      expect(stderr).toMatch(/^passwork-cli: error: ./);
    }
  });
});

describe("signals and processes", () => {
  test("SIGTERM is passed on, and the command's answer to it is the exit code", async () => {
    const script = 'trap "echo got it; exit 42" TERM; echo ready; while :; do sleep 0.05; done';
    const ran = await sh(script, {
      started: (child: import("node:child_process").ChildProcess) =>
        void printed(child, "ready").then(
          () => child.kill("SIGTERM"),
          () => {},
        ),
    });
    expect(ran).toEqual({ code: 42, signal: null, stdout: "ready\ngot it\n", stderr: "" });
  });

  onLinux("credentials given by flags are in no process's argument list while the command runs", async () => {
    const { accessToken, refreshToken, masterKey } = world.emulator.as();
    const flags = [
      "--token",
      accessToken,
      `--refresh-token=${refreshToken}`,
      "--master-key",
      masterKey ?? "",
    ];
    let lines = "";
    const ran = await world.run(
      [
        "exec",
        ...flags,
        "--secret",
        mapping(),
        "sh",
        "-c",
        "echo ready; until test -e seen; do sleep 0.05; done",
      ],
      {
        env: { PASSWORK_TOKEN: "", PASSWORK_MASTER_KEY: "" },
        started: (child) =>
          void printed(child, "ready").then(
            () => {
              lines = readFileSync(`/proc/${child.pid}/cmdline`, "latin1");
              world.file("seen", "");
            },
            () => {},
          ),
      },
    );
    expect(ran).toMatchObject({ code: 0, stdout: "ready\n" });
    expect(lines).not.toBe("");
    for (const secret of [accessToken, refreshToken, masterKey]) expect(lines).not.toContain(secret);
  });
});

describe("the command's environment", () => {
  const CREDENTIALS = {
    PASSWORK_REFRESH_TOKEN: "a-refresh-token-that-nobody-uses",
    INPUT_TOKEN: "a-token-as-an-input",
    "INPUT_MASTER-KEY": "a-key-as-an-input",
  };

  test("has the secrets and what is inherited, and no credentials", async () => {
    const env = { ...CREDENTIALS, PASSWORK_MASTER_PASSWORD: "an-unused-password", OTHER: "stays" };
    const { report } = await world.report(["--secret", mapping()], { env });
    expect(report?.env).toMatchObject({ DB: VALUE.db, OTHER: "stays", PASSWORK_HOST: world.emulator.url });
    const names = Object.keys(report?.env ?? {});
    for (const name of [...Object.keys(env), "PASSWORK_TOKEN", "PASSWORK_MASTER_KEY"]) {
      if (name !== "OTHER") expect(names).not.toContain(name);
    }
    const values = Object.values(report?.env ?? {}).join("\n");
    expect(values).not.toContain(world.emulator.as().accessToken);
    expect(values).not.toContain(world.emulator.as().masterKey);
  });

  test("has them with --pass-credentials", async () => {
    const { report } = await world.report(["--secret", mapping(), "--pass-credentials"], {
      env: CREDENTIALS,
    });
    expect(report?.env).toMatchObject({ ...world.env(), ...CREDENTIALS });
  });

  test("has no credentials where they came by flags", async () => {
    const { accessToken, masterKey } = world.emulator.as();
    const { report } = await world.report(
      ["--secret", mapping(), "--token", accessToken, `--master-key=${masterKey}`],
      {
        env: { PASSWORK_TOKEN: "", PASSWORK_MASTER_KEY: "" },
      },
    );
    expect(report?.env.DB).toBe(VALUE.db);
    expect(JSON.stringify(report)).not.toContain(accessToken);
  });

  test("has secrets of several lines and any characters whole", async () => {
    const secrets = [`A=passwork://${world.item("TLS_KEY")}`, `B=passwork://${world.item("unicode")}`];
    const { report } = await world.report(secrets.map((secret) => `--secret=${secret}`));
    expect(report?.env).toMatchObject({ A: VALUE.tls, B: VALUE.unicode });
  });
});
