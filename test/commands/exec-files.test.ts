// `exec --file` and `--attachment` with real commands: the file is there for the command alone, and gone however it ends.

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { BUNDLE, printed } from "../support/cli.ts";
import { startWorld, VALUE, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const onLinux = process.platform === "linux" ? describe : describe.skip;

const file = (name = "KEY"): string[] => ["--file", `${name}=passwork://${world.item("TLS_KEY")}`];
const exec = (flags: readonly string[], script: string, options = {}) =>
  world.run(["exec", ...flags, "sh", "-c", script], options);

/** Folders in memory that hold a file of that name. */
const leftOf = (name: string): string[] =>
  readdirSync("/dev/shm").filter((folder) => existsSync(join("/dev/shm", folder, name)));

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((next) => setTimeout(next, 5));
};

/** Processes whose command line has the text. */
const processesWith = (text: string): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(text);
      } catch {
        // Gone in between.
        return false;
      }
    })
    .map(Number);

onLinux("a value as a file", () => {
  test("lies in memory, with a sensible name, for this user alone; the output masks it", async () => {
    const ran = await exec(file(), `stat -c '%a %n' "$(dirname "$KEY")" "$KEY"; cat "$KEY"`);
    const [folder = "", path = ""] = ran.stdout.split("\n");
    expect(folder).toMatch(/^700 \/dev\/shm\/passwork-[0-9a-f]{16}$/);
    expect(path).toBe(`600 ${folder.slice(4)}/KEY`);
    expect(ran.stdout).toContain("***");
    expect(existsSync(folder.slice(4))).toBe(false);
  });

  test("has exactly the bytes of the field", async () => {
    const sum = (text: string) => execFileSync("sha256sum", { input: text, encoding: "utf8" }).slice(0, 64);
    const flags = [...file(), "--file", `U=passwork://${world.item("unicode")}`];
    const ran = await exec(flags, `sha256sum <"$KEY"; sha256sum <"$U"`);
    expect(ran.stdout.match(/[0-9a-f]{64}/g)).toEqual([sum(VALUE.tls), sum(VALUE.unicode)]);
  });

  test("that is a key ends with a line break, without which OpenSSH does not read it", async () => {
    const folder = join(world.folder, "ssh");
    mkdirSync(folder);
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", join(folder, "id")]);
    world.file(
      "public",
      `${readFileSync(join(folder, "id.pub"), "utf8").split(" ").slice(0, 2).join(" ").trim()}\n`,
    );
    // As `create` says, the final line break is dropped.
    const { stdout } = await world.run([
      ...["create", "--vault", "Main", "--name", "Deploy", "--password-file", join(folder, "id")],
    ]);
    const ran = await exec(
      ["--file", `KEY=passwork://${stdout.trim()}`],
      `ssh-keygen -y -f "$KEY" | cut -d" " -f1,2 | cmp - public && echo same`,
    );
    expect(ran).toMatchObject({ code: 0, stdout: "same\n", stderr: "" });
  });

  test("may be larger than a variable", async () => {
    const big = world.file("big", `${"x".repeat(79)}\n`.repeat(4000));
    const { stdout } = await world.run([
      "create",
      ...["--vault", "Main", "--name", "Big", "--from-file", `blob=${big}`],
    ]);
    const reference = `passwork://${stdout.trim()}/blob`;
    expect(await exec(["--secret", `BIG=${reference}`], "true")).toMatchObject({
      code: 125,
      stderr: expect.stringMatching(/BIG: the value is longer than the 128 KiB .* --file NAME=/),
    });
    expect(await exec(["--file", `BIG=${reference}`], `wc -c <"$BIG"`)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\s*319999\n$/),
    });
  });

  test("is what ssh-keygen, openssl and curl take", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
    const config = `url = "${world.emulator.url}/api/v1/app/version"\nsilent\noutput = "/dev/null"\nwrite-out = "%{http_code}"\n`;
    const { stdout } = await world.run([
      ...["create", "--vault", "Main", "--name", "Tools"],
      ...[
        "--from-file",
        `key=${world.file("key", pem)}`,
        "--from-file",
        `curl=${world.file("curl", config)}`,
      ],
    ]);
    const of = (name: string, field: string) => ["--file", `${name}=passwork://${stdout.trim()}/${field}`];
    const ran = await exec(
      [...of("KEY", "key"), ...of("CURL", "curl")],
      `ssh-keygen -y -f "$KEY" | cut -d' ' -f1 && openssl pkey -in "$KEY" -noout && curl --config "$CURL"`,
    );
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^ssh-rsa\n[1-5]\d\d$/) });
  });

  test("an attachment is one by its own flag, or wherever a reference may stand", async () => {
    const reference = (name: string) => `passwork://${world.item("Files")}?attachment=${name}`;
    const env = { FROM_ENV: reference("..%2F..%2Fevil") };
    const flags = [
      "--attachment",
      `PLAN=${reference("plan.txt")}`,
      "--secret",
      `B=${reference("bytes.bin")}`,
    ];
    const ran = await exec(
      flags,
      `for f in "$PLAN" "$B" "$FROM_ENV"; do basename "$f"; done; od -An -tx1 "$B"; wc -c <"$PLAN"; ls "$(dirname "$B")"`,
      { env },
    );
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout.split(/\s+/).filter((word) => word !== "")).toEqual([
      ...["plan.txt", "bytes.bin", "evil"],
      ...["00", "01", "02", "fe", "ff"],
      String(VALUE.file.length),
      ...["bytes.bin", "evil", "plan.txt"],
    ]);
  });

  test("every fault of its name is told before anything is written", async () => {
    const ran = await exec([...file("E2E_A"), ...file("PATH"), ...file("9")], "true");
    expect(ran).toMatchObject({ code: 125, stdout: "" });
    expect(ran.stderr).toMatch(/--allow-name PATH.*\n.*9: not a name/);
    expect(leftOf("E2E_A")).toEqual([]);
  });

  test("and a variable of the same name are two values for one name", async () => {
    const ran = await exec([...file("A"), "--secret", `A=passwork://${world.item("DB_PASSWORD")}`], "true");
    expect(ran).toMatchObject({ code: 125, stderr: expect.stringContaining("Two values claim the name A") });
  });

  test("--dry-run tells of it and writes nothing", async () => {
    const ran = await world.run([
      "exec",
      "--dry-run",
      ...file("E2E_DRY"),
      "touch",
      join(world.folder, "ran"),
    ]);
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining("E2E_DRY") });
    expect(leftOf("E2E_DRY")).toEqual([]);
    expect(existsSync(join(world.folder, "ran"))).toBe(false);
  });
});

onLinux("the file is gone", () => {
  test.each([
    ["ends with a code", "exit 3", 3],
    ["is killed", "kill -9 $$", 137],
    [
      "leaves something beside it, and somebody in the folder",
      `cp "$E2E_END" "$E2E_END.2"; cd "$(dirname "$E2E_END")"`,
      0,
    ],
    ["removed everything itself", `rm -rf "$(dirname "$E2E_END")"`, 0],
  ])("when the command %s", async (_what, script, code) => {
    expect(await exec(file("E2E_END"), script)).toMatchObject({ code, stderr: "" });
    expect(leftOf("E2E_END")).toEqual([]);
  });

  test.each([
    ["cannot be found", ["no-such-command-here"], 127],
    ["cannot be executed", ["/etc/hostname"], 126],
    ["gets too many arguments", ["true", ...Array.from({ length: 18 }, () => "x".repeat(100_000))], 125],
  ])("where the command %s", async (_what, command, code) => {
    const envFile = world.file(
      "much.env",
      `A=${"x".repeat(125_000)}\nB=${"x".repeat(125_000)}\nC=${"x".repeat(125_000)}\n`,
    );
    const flags = [...file("E2E_NONE"), ...(code === 125 ? ["--env-file", envFile] : [])];
    expect(await world.run(["exec", ...flags, ...command])).toMatchObject({ code });
    expect(leftOf("E2E_NONE")).toEqual([]);
  });

  test("and nothing else is left: no process, and nobody waits for one", async () => {
    // `close` of the run comes when nobody has its output open any more.
    const { stdout } = await exec(file(), `echo "$KEY"`);
    const folder = dirname(stdout.trim());
    expect(folder).toMatch(/passwork/);
    // The wrapper waits for it no longer than a second.
    await until(() => processesWith(folder).length === 0);
  });

  test("after SIGTERM, when the command has dealt with it", async () => {
    const script = `trap 'test -s "$KEY" && echo still there; exit 7' TERM; echo "$KEY"; while :; do sleep 0.05; done`;
    const ran = await exec(file(), script, {
      started: (child: ChildProcess) => {
        void printed(child, "/KEY\n").then(() => child.kill("SIGTERM"));
      },
    });
    expect(ran).toMatchObject({ code: 7, stdout: expect.stringContaining("still there") });
    expect(existsSync(ran.stdout.split("\n")[0] ?? "")).toBe(false);
  });
});

onLinux("after SIGKILL", () => {
  /** A wrapper that leads a process group, with a command that runs until it is ended. */
  const started = async (name: string, script = "exec sleep 600") => {
    const child = spawn(
      process.execPath,
      [BUNDLE, "exec", ...file(name), "sh", "-c", `echo "$$ $${name} end"; ${script}`],
      {
        env: { PATH: process.env.PATH ?? "", ...world.env() },
        stdio: ["ignore", "pipe", "inherit"],
        detached: true,
      },
    );
    let seen = "";
    child.stdout.on("data", (chunk: Buffer) => {
      seen += chunk.toString();
    });
    await printed(child, " end\n");
    const [command = "", path = ""] = seen.split(" ");
    const folder = dirname(path);
    const [watchdog = 0] = processesWith(folder);
    expect(existsSync(path)).toBe(true);
    return { wrapper: child.pid ?? 0, command: Number(command), path, folder, watchdog };
  };
  const kill = (pid: number): void => {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended.
    }
  };

  test("of the wrapper the file is gone at once, while the command still runs", async () => {
    const { wrapper, command, folder } = await started("E2E_KILLED");
    process.kill(wrapper, "SIGKILL");
    await until(() => !existsSync(folder));
    await until(() => processesWith(folder).length === 0);
    expect(existsSync(`/proc/${command}`)).toBe(true);
    kill(command);
  });

  test("of its whole process group, too", async () => {
    const { wrapper, command, folder } = await started("E2E_GROUP");
    process.kill(-wrapper, "SIGKILL");
    await until(() => !existsSync(folder));
    kill(command);
  });

  test("the watchdog has nothing of the wrapper but the pipe, and the command has not that", async () => {
    const { wrapper, command, folder, watchdog } = await started("E2E_WATCHED");
    try {
      const links = (pid: number | "self"): Record<string, string> =>
        Object.fromEntries(
          readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => {
            try {
              return [[descriptor, readlinkSync(`/proc/${pid}/fd/${descriptor}`)]];
            } catch {
              // The one that the folder was read by.
              return [];
            }
          }),
        );
      // What whoever runs the tests left open reaches everybody.
      const own = Object.values(links("self"));
      const opened = (pid: number) => Object.entries(links(pid)).filter(([, link]) => !own.includes(link));
      expect(readFileSync(`/proc/${watchdog}/environ`, "utf8")).not.toMatch(/PASSWORK|TOKEN|E2E/);
      expect(readFileSync(`/proc/${watchdog}/cmdline`, "utf8")).not.toMatch(/KEY-----/);
      expect(readlinkSync(`/proc/${watchdog}/cwd`)).toBe("/");
      const { 0: pipe = "", 1: out, 2: err, ...rest } = links(watchdog);
      expect([pipe, out, err]).toEqual([expect.stringContaining("socket:"), "/dev/null", "/dev/null"]);
      expect(Object.values(rest).filter((link) => !own.includes(link) && link !== pipe)).toEqual([]);
      const session = (pid: number) =>
        readFileSync(`/proc/${pid}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ")[3];
      expect(session(watchdog)).toBe(String(watchdog));
      // The command has the standard streams alone.
      expect(
        opened(command)
          .map(([descriptor]) => descriptor)
          .filter((descriptor) => !["0", "1", "2"].includes(descriptor)),
      ).toEqual([]);
      // Nor do signals that are meant for the wrapper reach it.
      for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.kill(watchdog, signal);
      process.kill(wrapper, "SIGKILL");
      await until(() => !existsSync(folder));
    } finally {
      kill(command);
      kill(wrapper);
    }
  });

  test("of wrapper and watchdog, the next run with files removes what is left, and not what is in use", async () => {
    const dead = await started("E2E_DEAD");
    const living = await started("E2E_LIVING");
    // Until it is to be removed it looks so new that no run of another test does so.
    const coming = new Date(Date.now() + 3_600_000);
    utimesSync(dead.folder, coming, coming);
    for (const pid of [dead.watchdog, dead.wrapper, dead.command]) kill(pid);
    await until(() => !existsSync(`/proc/${dead.wrapper}/fd`));
    expect(existsSync(dead.path)).toBe(true);
    // As old as one must be to be taken for left behind.
    const old = new Date(Date.now() - 60_000);
    for (const { folder } of [dead, living]) utimesSync(folder, old, old);
    expect(await exec(file(), "true")).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(dead.folder)).toBe(false);
    expect(existsSync(living.path)).toBe(true);
    kill(living.command);
    await until(() => !existsSync(living.folder));
  });
});

describe("--stdin", () => {
  const stdin = () => ["--stdin", `passwork://${world.item("unicode")}`];

  test("is what a program like docker login reads: the value, no line break, and the end", async () => {
    const ran = await exec(stdin(), "wc -c; env | grep -c stdin");
    expect(ran.stdout.split(/\s+/).filter(Boolean)).toEqual([String(Buffer.byteLength(VALUE.unicode)), "0"]);
    expect(await exec(stdin(), "cat")).toMatchObject({ code: 0, stdout: "***", stderr: "" });
    // With other secrets, by the same requests.
    const both = await exec(
      [...stdin(), "--secret", `U=passwork://${world.item("unicode")}`],
      `test "$(cat)" = "$U" && echo same`,
    );
    expect(both).toMatchObject({ code: 0, stdout: "same\n" });
  });

  test("that the command does not read is no failure", async () => {
    expect(await exec(stdin(), "exec <&-; exit 5")).toMatchObject({ code: 5, stderr: "" });
  });

  test.each([
    ["--on-missing", "ignore"],
    ["--on-missing", "warn"],
  ])("that is not there ends the run, even with %s %s", async (...policy) => {
    const ran = await exec([...policy, "--stdin", `passwork://${world.item("Notes only")}`], "echo ran", {
      stdin: "other",
    });
    expect(ran).toMatchObject({ code: 125, stdout: "", stderr: expect.stringContaining("--stdin") });
  });

  test("can be given once", async () => {
    expect(await exec([...stdin(), ...stdin()], "cat")).toMatchObject({
      code: 125,
      stderr: expect.stringContaining("give --stdin once"),
    });
  });
});

describe("the environment", () => {
  const mapping = () => ["--secret", `DB=passwork://${world.item("DB_PASSWORD")}`];

  test("--pristine has the secrets, plain values of env files, and a short list", async () => {
    const envFile = world.file("plain.env", "DB_HOST=localhost\nEDITOR=ed\n");
    const env = { HOME: "/h", LC_ALL: "C", CI: "1", CI_JOB: "2", FOO: "x", EDITOR: "vi" };
    const flags = [...mapping(), "--env-file", envFile, "--pristine"];
    const names = async (more: string[]) => {
      const { report } = await world.report([...flags, ...more], { env });
      return Object.keys(report?.env ?? {}).sort();
    };
    const short = ["DB", "DB_HOST", "EDITOR", "HOME", "LC_ALL", "PATH"];
    expect(await names([])).toEqual(short);
    expect(await names(["--keep-env", "FOO,CI_*"])).toEqual([...short, "CI_JOB", "FOO"].sort());
    expect(await names(["--pass-credentials"])).toEqual(
      [...short, "PASSWORK_MASTER_KEY", "PASSWORK_TOKEN"].sort(),
    );
  });

  test("--keep-env without an effect is refused before anything is sent", async () => {
    const before = world.emulator.requests.length;
    expect(await exec([...mapping(), "--keep-env", "A"], "true")).toMatchObject({ code: 125 });
    expect(world.emulator.requests).toHaveLength(before);
  });

  test("--on-collision decides where a secret has the name of a variable", async () => {
    const env = { DB: "inherited" };
    const run = (policy: string[]) =>
      exec([...mapping(), ...policy], `test "$DB" = inherited && echo kept`, { env });
    expect(await run([])).toMatchObject({ code: 1, stderr: "" });
    expect(await run(["--on-collision", "keep"])).toMatchObject({ code: 0, stdout: "kept\n" });
    expect(await run(["--on-collision", "fail"])).toMatchObject({
      code: 125,
      stderr: expect.stringMatching(/would replace the variable DB, .* override or keep with --on-collision/),
    });
    // A variable that asks for the secret itself is none.
    const own = { DB: `passwork://${world.item("DB_PASSWORD")}` };
    expect(await exec(["--on-collision", "fail"], `test "$DB" != "$0"`, { env: own })).toMatchObject({
      code: 0,
    });
  });

  test("a reference whose value may be missing is not passed on as it stands", async () => {
    const env = {
      GONE: `passwork://${world.item("DB_PASSWORD")}/nothing`,
      DB: `passwork://${world.item("DB_PASSWORD")}`,
    };
    expect(await exec(["--optional", "GONE"], `test -z "\${GONE+set}" && echo unset`, { env })).toMatchObject(
      {
        code: 0,
        stdout: "unset\n",
      },
    );
  });

  test("what does not fit is told by the names of the largest", async () => {
    const env = Object.fromEntries(
      Array.from({ length: 70 }, (_, i) => [`BIG${i}`, "x".repeat(100_000 + i)]),
    );
    // Node itself could not be started with so much: an env file has it.
    const envFile = world.file(
      "big.env",
      Object.entries(env)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(""),
    );
    expect(await exec([...mapping(), "--env-file", envFile], "true")).toMatchObject({
      code: 125,
      stderr: expect.stringMatching(/take \d+ bytes of the \d+ .*: BIG69 \(100076\), BIG68 .*--file NAME=/),
    });
  });
});
