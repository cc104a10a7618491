// The cron job of docs/integrations.md, run as cron runs it: by `sh -c`, with cron's environment.

import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { orLack } from "../support/venv.ts";
import { block, describeUnless, lackOf, machine } from "./support.ts";

const JOB = "/usr/local/sbin/nightly-backup";

/** The locks are Linux's. */
const lack = orLack("flock", () => {
  const missing = lackOf("flock");
  if (missing !== null) throw new Error(missing);
  return null;
});

describeUnless(lack)("the nightly backup", () => {
  const m = machine();
  const line = block("/etc/cron.d/nightly-backup").trimEnd().split("\n").at(-1) ?? "";
  const command = /^(?:\S+ ){5}root (.*)$/.exec(line)?.[1] ?? "";
  const done = join(m.folder, "done");
  const logs = join(m.folder, "tmp");

  /** As cron does: next to no environment, and everything that is said becomes a mail. */
  const env = () => ({
    HOME: m.folder,
    LOGNAME: "root",
    SHELL: "/bin/sh",
    PATH: process.env.PATH ?? "",
    TMPDIR: logs,
  });
  const run = () => m.run(["/bin/sh", "-c", m.moved(command)], { env: env() });

  /** `backup-database` tells the secret to the log, and does what is asked besides. */
  const backup = (then: string) =>
    m.file(
      "usr/local/libexec/backup-database",
      `#!/bin/sh\necho "connecting with $DB_PASSWORD"\n${then}\n`,
      0o755,
    );

  beforeAll(() => {
    mkdirSync(logs);
    mkdirSync(join(m.folder, "run/lock"), { recursive: true });
  });
  beforeEach(() => {
    rmSync(done, { force: true });
    const given: Record<string, string> = m.env();
    const filled = block("/etc/passwork-cli.env").replace(
      /^(\w+)='.*'$/gm,
      (_, name: string) => `${name}='${given[name]}'`,
    );
    m.file("etc/passwork-cli.env", filled, 0o600);
    m.install(JOB, JOB, 0o755);
    // The tests need not be root, and Node stands elsewhere than where a package puts it.
    const text = m
      .moved(block("/usr/local/sbin/nightly-backup"))
      .replace('"0 600"', `"${process.getuid?.()} 600"`)
      .replace(/^PATH=.*$/m, (path) => `${path}:${process.env.PATH}`);
    m.file(m.moved(JOB), text, 0o755);
  });
  afterEach(() => expect(readdirSync(logs)).toEqual([]));

  test("says nothing where it succeeds", async () => {
    backup(`[ -n "$DB_PASSWORD" ] && [ -z "\${PASSWORK_TOKEN-}" ] && touch '${done}'`);
    expect(await run()).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
    expect(existsSync(done)).toBe(true);
  });

  test("tells the exit code and the masked output where the backup fails", async () => {
    backup("echo 'disk full' >&2; exit 9");
    const ran = await run();
    expect(ran).toMatchObject({ code: 9, stderr: "" });
    expect(ran.stdout).toBe("nightly-backup: exit code 9\nconnecting with ***\ndisk full\n");
  });

  test("tells why where the secret cannot be had, and does not begin", async () => {
    backup(`touch '${done}'`);
    m.world.emulator.faults.plan({ match: { path: "/api/v1/*" }, fault: { kind: "status", status: 403 } });
    const ran = await run();
    expect(ran).toMatchObject({
      code: 125,
      stdout: expect.stringMatching(/exit code 125\npasswork-cli: error: /),
    });
    expect(existsSync(done)).toBe(false);
  });

  test("does not begin while the last run is still going, and says so", async () => {
    // Ends when its stdin does: no time is waited for.
    backup("exit 1");
    const lock = join(m.folder, "run/lock/nightly-backup.lock");
    const holder = spawn("flock", [lock, "sh", "-c", "echo held; cat >/dev/null"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    await said(holder);
    expect(await run()).toMatchObject({ code: 75, stdout: "nightly-backup: the last run is still going\n" });
    expect(m.calls()).toEqual([]);
    holder.stdin?.end();
    await new Promise((ended) => holder.once("close", ended));
  });

  test("what the backup leaves running does not hold the lock", async () => {
    const pipe = join(m.folder, "pipe");
    // It lives until somebody writes into the pipe.
    backup(`mkfifo '${pipe}'; (exec >/dev/null 2>&1; exec cat '${pipe}') &`);
    try {
      expect(await run()).toMatchObject({ code: 0 });
      backup("exit 0");
      expect(await run()).toMatchObject({ code: 0, stdout: "" });
    } finally {
      await m.run(["/bin/sh", "-c", `: >'${pipe}'`]);
    }
  });

  test("refuses credentials that others can read", async () => {
    chmodSync(join(m.folder, "etc/passwork-cli.env"), 0o640);
    const ran = await run();
    expect(ran).toMatchObject({
      code: 78,
      stdout: expect.stringContaining("must belong to root and have the mode 600"),
    });
    expect(m.calls()).toEqual([]);
  });

  test("the crontab names the job, and nothing in it means something else to cron", () => {
    expect(command).toBe(JOB);
    expect(readFileSync(m.moved(JOB), "utf8")).toContain("flock --nonblock 9");
  });
});

function said(child: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    child.stdout?.once("data", () => done());
    child.once("error", fail);
  });
}
