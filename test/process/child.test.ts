import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { buildDriver, finished, printed } from "./support.ts";

const driver = buildDriver();
const folder = mkdtempSync(join(tmpdir(), "passwork-child-"));
const SECRET = "correct-horse-battery";

afterAll(() => {
  driver.remove();
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string, mode: number): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

describe("the exit code", () => {
  it.each([0, 1, 2, 42, 126, 127, 128, 255])("is the command's: %d", async (code) => {
    const args = ["-c", `exit ${code}`];
    expect(await driver.run({ command: "sh", args })).toMatchObject({ code, stderr: "" });
    expect(await driver.run({ command: "sh", args, needles: [SECRET] })).toMatchObject({ code, stderr: "" });
  });

  it.each(["SIGKILL", "SIGTERM", "SIGSEGV", "SIGPIPE"] as const)("is 128 + n after %s", async (signal) => {
    const run = await driver.run({ command: "sh", args: ["-c", `kill -s ${signal.slice(3)} $$`] });
    expect(run).toMatchObject({ code: 128 + constants.signals[signal], signal: null });
  });
});

describe("arguments", () => {
  const awkward = ["a b", "$HOME", "`id`", "*", "", "'", '"', "\\", "\n", "é", "--", "; exit 3"];

  it("arrive as they are, without a shell", async () => {
    const args = ["-e", "console.log(JSON.stringify(process.argv.slice(1)))", "--", ...awkward];
    const { stdout } = await driver.run({ command: process.execPath, args });
    expect(JSON.parse(Buffer.from(stdout, "latin1").toString())).toEqual(awkward);
  });

  it("are positional parameters of a shell's script", async () => {
    const run = await driver.run({
      command: 'printf "%s|" "$0" "$@"; echo "$HOME"',
      args: ["a b", "*"],
      shell: true,
    });
    expect(run.stdout).toBe(`sh|a b|*|${process.env.HOME}\n`);
  });

  it("keep the name under which the command was called", async () => {
    file("first", "#!/bin/sh\necho first\n", 0o755);
    const env = { PATH: `${folder}:${process.env.PATH}` };
    expect(await driver.run({ command: "first", env })).toMatchObject({ stdout: "first\n" });
    expect(await driver.run({ command: "./first", cwd: folder })).toMatchObject({ stdout: "first\n" });
    expect((await driver.run({ command: "sh", args: ["-c", "echo $0"] })).stdout).toBe("sh\n");
  });

  it("that are too large are an error that says so", async () => {
    const env = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`BIG_${at}`, "x".repeat(100_000)]));
    const run = await driver.run({ command: "/bin/true", env });
    expect(run).toMatchObject({ code: 99 });
    expect(run.stderr).toMatch(
      /^usage: The arguments and the environment take \d+ bytes .* variables: BIG_10 /,
    );
  });
});

describe("a command that cannot be run", () => {
  const PATH = `${folder}/none:${folder}:/usr/bin:/bin`;

  it("is named when it is not found", async () => {
    const run = await driver.run({ command: "no-such-command", env: { PATH } });
    expect(run).toMatchObject({ code: 99, stdout: "" });
    expect(run.stderr).toContain("commandNotFound: no-such-command: command not found");
  });

  it("is searched for in the child's PATH, not in ours", async () => {
    expect((await driver.run({ command: "sh", env: { PATH: "/none" } })).stderr).toContain("commandNotFound");
  });

  it.each([
    ["a folder", () => folder, "is a folder"],
    ["a missing file", () => "./missing", "commandNotFound"],
    ["a file without the mode", () => file("plain", "#!/bin/sh\n", 0o644), "is not marked as executable"],
    ["a text without a shebang", () => file("text", "echo hello\n", 0o755), "without a `#!` line"],
    ["a missing interpreter", () => file("lost", "#!/no/such/interpreter\n", 0o755), "interpreter"],
  ])("says so of %s", async (_, make, message) => {
    const run = await driver.run({ command: make(), needles: [SECRET] });
    expect(run.code).toBe(99);
    expect(run.stderr).toContain(message);
  });

  it("says so of a missing working folder", async () => {
    expect((await driver.run({ command: "true", cwd: "/no/such/folder" })).stderr).toContain(
      "file: /no/such/folder",
    );
  });

  it("prefers a usable program further on in PATH", async () => {
    const shadow = mkdtempSync(join(tmpdir(), "passwork-shadow-"));
    writeFileSync(join(shadow, "echo"), "", { mode: 0o644 });
    const found = await driver.run({
      command: "echo",
      args: ["hi"],
      env: { PATH: `${shadow}:/usr/bin:/bin` },
    });
    const refused = await driver.run({ command: "echo", env: { PATH: shadow } });
    rmSync(shadow, { recursive: true });
    expect(found).toMatchObject({ code: 0, stdout: "hi\n" });
    expect(refused.stderr).toContain("commandNotExecutable: echo: cannot be executed");
  });
});

describe("redaction", () => {
  it("hides a value on both streams and nothing else", async () => {
    const args = ["-c", `echo "out ${SECRET}."; echo "err ${SECRET}." >&2`];
    const run = await driver.run({ command: "sh", args, needles: [SECRET] });
    expect(run).toMatchObject({ code: 0, stdout: "out ***.\n", stderr: "err ***.\n" });
  });

  it("holds across separate writes", async () => {
    const script = `printf correct-; sleep 0.1; printf 'horse-'; sleep 0.1; echo battery`;
    const run = await driver.run({ command: "sh", args: ["-c", script], needles: [SECRET] });
    expect(run.stdout).toBe("***\n");
  });

  it("shows a prompt without a line break", async () => {
    const child = driver.start({
      command: "sh",
      args: ["-c", "printf 'Name? c'; read x; echo got $x"],
      needles: [SECRET],
    });
    const end = finished(child);
    // The prompt ends with the needle's first letter and must come before anything is answered.
    await printed(child, "Name? c");
    child.stdin?.end("Ada\n");
    expect((await end).stdout).toBe("Name? cgot Ada\n");
  });

  it("passes binary output bit for bit", async () => {
    const script =
      "const b = Buffer.alloc(300000); for (let i = 0; i < b.length; i++) b[i] = i * i >> 3; process.stdout.write(b)";
    const { stdout } = await driver.run({
      command: process.execPath,
      args: ["-e", script],
      needles: [SECRET],
    });
    const expected = Buffer.alloc(300_000);
    for (let index = 0; index < expected.length; index++) expected[index] = (index * index) >> 3;
    expect(Buffer.from(stdout, "latin1").equals(expected)).toBe(true);
  });

  it.each(["/dev/stdout", "/dev/stderr"])("lets the command open %s by name", async (path) => {
    const written = await driver.run({
      command: "dd",
      args: [`of=${path}`, "if=/etc/hostname", "status=none"],
      needles: [SECRET],
    });
    expect(written).toMatchObject({ code: 0 });
    expect(written.stdout + written.stderr).not.toBe("");
  });

  it("takes 50 MB with flat memory", async () => {
    const script = `yes "an ordinary line with ${SECRET} in it" | head -c 50000000`;
    const options = { command: "sh", args: ["-c", script], needles: [SECRET] };
    // Where a busy machine makes a pause in the midst of a value its beginning is let through, as a prompt's end is.
    const counted = `"$@" | sed 's/ [core]*[*][*][*]/ ***/' | wc -c`;
    const child = spawn("sh", ["-c", counted, "sh", process.execPath, ...driver.argv(options)], {
      env: { ...process.env, REPORT_MEMORY: "1" },
    });
    const { stdout, stderr } = await finished(child);
    const line = `an ordinary line with ${SECRET} in it\n`;
    const whole = Math.floor(50_000_000 / line.length);
    const rest = 50_000_000 % line.length;
    const hidden = whole * (SECRET.length - 3) + (rest >= 22 + SECRET.length ? SECRET.length - 3 : 0);
    expect(Number(stdout)).toBe(50_000_000 - hidden);
    expect(Number(/peak (\d+)/.exec(stderr)?.[1])).toBeLessThan(200_000);
  });
});

describe("streams that end early or late", () => {
  it("ends the command with SIGPIPE when our reader leaves", async () => {
    const options = { command: "sh", args: ["-c", "yes; echo status $? >&2"], needles: [SECRET] };
    const pipeline = ["-c", '"$@" | head -1', "sh", process.execPath, ...driver.argv(options)];
    const { status, stdout, stderr } = spawnSync("sh", pipeline, { encoding: "utf8", timeout: 100_000 });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "y\n" });
    expect(stderr).toMatch(/^status 141$/m);
  });

  it("does not wait for a process left behind", async () => {
    const script = `echo before; sleep 60 & echo $!`;
    const run = await driver.run({ command: "sh", args: ["-c", script], needles: [SECRET], drainMs: 200 });
    const [line, pid] = run.stdout.trim().split("\n");
    process.kill(Number(pid));
    expect({ line, code: run.code }).toEqual({ line: "before", code: 0 });
  });

  it("does not wait for one that keeps on writing", async () => {
    // It has begun to write before the command ends; what begins later may be too late.
    const begun = join(folder, "begun");
    const script = `(while echo tick; do : > ${begun}; sleep 0.02; done) 2>/dev/null &
      until test -e ${begun}; do sleep 0.02; done; exit 7`;
    const run = await driver.run({ command: "sh", args: ["-c", script], needles: [SECRET], drainMs: 100 });
    expect(run.code).toBe(7);
    expect(run.stdout).toMatch(/^(tick\n)+$/);
  });

  it("delivers what a command's descendant still writes after it", async () => {
    const script = `(sleep 0.2; echo late ${SECRET}) & exit 3`;
    const run = await driver.run({ command: "sh", args: ["-c", script], needles: [SECRET], drainMs: 20_000 });
    expect(run).toMatchObject({ code: 3, stdout: "late ***\n" });
  });

  it("gives everything that is in the pipe when the command ends, to a slow reader as well", () => {
    const options = { command: "sh", args: ["-c", "yes | head -c 3000000; exit 9"], needles: [SECRET] };
    const pipeline = ["-c", '{ "$@"; echo $? >&2; } | { sleep 1; wc -c; }', "sh", process.execPath];
    const { stdout, stderr } = spawnSync("sh", [...pipeline, ...driver.argv(options)], { encoding: "utf8" });
    expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: "3000000", stderr: "9\n" });
  });

  it("does not cut off what a reader takes later than the time for draining", () => {
    const options = { command: "sh", args: ["-c", "yes | head -c 300000"], needles: [SECRET], drainMs: 20 };
    const pipeline = ["-c", '"$@" | { sleep 2; wc -c; }', "sh", process.execPath, ...driver.argv(options)];
    expect(spawnSync("sh", pipeline, { encoding: "utf8" }).stdout.trim()).toBe("300000");
  });

  it("keeps the order of each stream", async () => {
    const script = "i=0; while [ $i -lt 5000 ]; do echo out $i; echo err $i >&2; i=$((i+1)); done";
    const run = await driver.run({ command: "sh", args: ["-c", script], needles: [SECRET] });
    const lines = (stream: string) => Array.from({ length: 5000 }, (_, at) => `${stream} ${at}\n`).join("");
    expect(run.stdout === lines("out")).toBe(true);
    expect(run.stderr === lines("err")).toBe(true);
  });

  it("goes on with the other stream when the command closes one", async () => {
    const script = `echo first; exec >&-; sleep 0.2; echo ${SECRET} >&2; exit 8`;
    const run = await driver.run({ command: "sh", args: ["-c", script], needles: [SECRET] });
    expect(run).toMatchObject({ code: 8, stdout: "first\n", stderr: "***\n" });
  });

  it("says so where the output cannot be written", () => {
    const options = { command: "sh", args: ["-c", "echo text"], needles: [SECRET] };
    const line = ["-c", '"$@" > /dev/full', "sh", process.execPath, ...driver.argv(options)];
    const { status, stderr } = spawnSync("sh", line, { encoding: "utf8" });
    expect({ status, stderr }).toEqual({
      status: 99,
      stderr: "file: The command's output cannot be written: ENOSPC: no space left on device, write\n",
    });
  });
});

describe.each([
  ["redacted", [SECRET]],
  ["inherited", undefined],
])("with streams of its own closed, and output %s", (_, needles) => {
  const run = (script: string, closed: string) => {
    const options = { command: "sh", args: ["-c", script], ...(needles && { needles }) };
    const line = ["-c", `"$@" ${closed}`, "sh", process.execPath, ...driver.argv(options)];
    const { status, stdout, stderr } = spawnSync("sh", line, { encoding: "utf8", timeout: 100_000 });
    return { status, stdout, stderr };
  };

  it.each([
    ["all", "<&- >&- 2>&-", { status: 6, stdout: "", stderr: "" }],
    ["stdin", "<&-", { status: 6, stdout: "out\n", stderr: "err\n" }],
    ["stdout", ">&-", { status: 6, stdout: "", stderr: "err\n" }],
    ["stderr", "2>&-", { status: 6, stdout: "out\n", stderr: "" }],
  ])("the command runs: %s", (_which, closed, expected) => {
    expect(run("echo out; echo err >&2; exit 6", closed)).toEqual(expected);
  });
});

it("a wrapper that was stopped goes on where it was", async () => {
  const script = "for i in 1 2 3 4 5; do echo $i; sleep 0.05; done; exit 4";
  const child = driver.start({ command: "sh", args: ["-c", script], needles: [SECRET] });
  const end = finished(child);
  await printed(child, "2");
  child.kill("SIGSTOP");
  await new Promise((done) => setTimeout(done, 300));
  child.kill("SIGCONT");
  expect(await end).toMatchObject({ code: 4, stdout: "1\n2\n3\n4\n5\n", stderr: "" });
});

it("a daemon that the command leaves behind is not waited for", async () => {
  // It has its own session and closes what it was given, as daemons do.
  const script = "setsid sh -c 'exec sleep 20 >/dev/null 2>&1 </dev/null' & exit 2";
  const run = await driver.run({ command: "sh", args: ["-c", script], needles: [SECRET], drainMs: 600_000 });
  expect(run).toMatchObject({ code: 2, stdout: "", stderr: "" });
});

it.each([
  ["is not there", "no-such-command", 99],
  ["runs", "true", 0],
])("no folder of pipes is left behind where the command %s", async (_, command, code) => {
  const temporary = mkdtempSync(join(folder, "temporary-"));
  for (let count = 0; count < 5; count++) {
    const options = { command, needles: [SECRET], prepared: true };
    expect(await driver.run(options, { env: { TMPDIR: temporary } })).toMatchObject({ code });
  }
  expect(readdirSync(temporary)).toEqual([]);
});
