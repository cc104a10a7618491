import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isSafe } from "../../src/process/become.ts";
import { NODES } from "../support/cli.ts";
import { buildDriver, finished, printed } from "./support.ts";

const driver = buildDriver();
const folder = mkdtempSync(join(tmpdir(), "passwork-become-"));
afterAll(() => {
  driver.remove();
  rmSync(folder, { recursive: true });
});

/** An executable file that nobody has written to for a minute. */
function program(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  chmodSync(path, 0o755);
  const then = Date.now() / 1000 - 60;
  utimesSync(path, then, then);
  return path;
}

const image = (file: string, more: Partial<Parameters<typeof isSafe>[0]> = {}) => ({
  file,
  argv: [file],
  env: {},
  cwd: "/",
  ...more,
});

const onLinux = process.platform === "linux" ? describe : describe.skip;

onLinux("what the system is known to take", () => {
  it("are this machine's binaries and scripts of such", () => {
    expect(isSafe(image(process.execPath))).toBe(true);
    expect(isSafe(image("/bin/sh"))).toBe(true);
    const script = program("script", "#!/bin/sh -e\nexit 0\n");
    expect(isSafe(image(script))).toBe(true);
    expect(isSafe(image(program("of-script", `#!${script}\n`)))).toBe(true);
  });

  const binary = readFileSync("/bin/sh");
  const changed = (at: number, value: number): Buffer => {
    const copy = Buffer.from(binary);
    copy[at] = value;
    return copy;
  };

  it.each([
    ["a missing file", () => join(folder, "missing")],
    ["a text without a shebang", () => program("text", "echo\n")],
    ["an empty file", () => program("empty", "")],
    ["a missing interpreter", () => program("lost", "#!/no/such/interpreter\n")],
    ["an interpreter that is no path", () => program("relative", "#!sh\n")],
    ["a shebang without an end", () => program("endless", `#!${"/".repeat(300)}bin/sh`)],
    ["a script of itself", () => program("itself", `#!${join(folder, "itself")}\n`)],
    ["a binary of another processor", () => program("foreign", changed(18, 0xf7))],
    ["a binary of 32 bits", () => program("small", changed(4, 1))],
    ["half a header", () => program("half", binary.subarray(0, 40))],
    [
      "a binary whose loader is missing",
      () =>
        program(
          "no-loader",
          Buffer.from(binary.toString("latin1").replace("/ld-linux", "/no-linux"), "latin1"),
        ),
    ],
  ])("is not %s", (_, make) => {
    expect(isSafe(image(make()))).toBe(false);
  });

  it("is not what was written just now: it may still be open", () => {
    const path = join(folder, "fresh");
    copyFileSync("/bin/sh", path);
    expect(isSafe(image(path))).toBe(false);
  });

  it("is not what is larger than any system takes, or has a NUL", () => {
    expect(isSafe(image("/bin/sh", { env: { A: "x".repeat(100_000) } }))).toBe(true);
    expect(isSafe(image("/bin/sh", { env: { A: "x".repeat(100_000), B: "x".repeat(30_000) } }))).toBe(false);
    expect(isSafe(image("/bin/sh", { argv: Array.from({ length: 20_000 }, () => "") }))).toBe(false);
    expect(isSafe(image("/bin/sh", { argv: ["sh", "a\0b"] }))).toBe(false);
    expect(isSafe(image("/bin/sh", { env: { A: "a\0b" } }))).toBe(false);
  });
});

describe.each(NODES)("with %s", (node) => {
  const version = spawnSync(node, ["-p", "typeof process.execve"], { encoding: "utf8" }).stdout.trim();
  const becomes = process.platform === "linux" && version === "function";
  const run = (script: string, more = {}, env = {}) =>
    driver.run({ command: "sh", args: ["-c", script], isLast: true, ...more }, { node, env });

  it(`the wrapper ${becomes ? "becomes" : "runs"} the command`, async () => {
    const child = driver.start({ command: "sh", args: ["-c", "echo $$"], isLast: true }, { node });
    const { stdout, stderr } = await finished(child);
    expect(Number(stdout) === child.pid).toBe(becomes);
    expect(stderr).toBe("");
  });

  it.each([
    ["there is something to redact", { needles: ["correct-horse"] }],
    ["a value goes to standard input", { stdin: "value" }],
    ["it may have to be killed", { killAfterMs: 10_000 }],
    ["something is left to do", { isLast: false }],
    ["its own warning has changed a pipe", { warns: "warning\n" }],
  ])("stays where %s", async (_, more) => {
    const child = driver.start({ command: "sh", args: ["-c", "echo $$"], isLast: true, ...more }, { node });
    const { stdout } = await finished(child);
    expect(Number(stdout)).toBeGreaterThan(0);
    expect(Number(stdout)).not.toBe(child.pid);
  });

  it.each([0, 1, 42, 125, 126, 127, 128, 255])("the exit code is the command's: %d", async (code) => {
    expect(await run(`exit ${code}`)).toMatchObject({ code, signal: null, stdout: "", stderr: "" });
  });

  it("a command that cannot be run is told of as otherwise", async () => {
    for (const [command, code] of [
      ["no-such-command", "commandNotFound"],
      [folder, "commandNotExecutable"],
      [program("nowhere", "#!/no/such/interpreter\n"), "commandNotExecutable"],
    ] as const) {
      const refused = await driver.run({ command, isLast: true }, { node });
      expect(refused).toMatchObject({ code: 99, signal: null });
      expect(refused.stderr).toMatch(new RegExp(`^${code}: `));
    }
    const env = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`BIG_${at}`, "x".repeat(100_000)]));
    const large = await driver.run({ command: "/bin/true", isLast: true, env }, { node });
    expect(large.stderr).toMatch(/^usage: The arguments and the environment take /);
  });

  it("the command gets its arguments, its own name, its folder and just its environment", async () => {
    const options = {
      command: "sh",
      args: [
        "-c",
        'printf "%s|" "$0" "$@"; pwd; tr "\\0" "\\n" < /proc/self/environ',
        "a b",
        "",
        "é\n",
        "$HOME",
      ],
      env: { PATH: process.env.PATH ?? "", VALUE: "a\nb=c" },
      cwd: folder,
      isLast: true,
    };
    const { stdout } = await driver.run(options, { node });
    const expected = `a b||é\n|$HOME|${folder}\nPATH=${process.env.PATH}\nVALUE=a\nb=c\n`;
    expect(Buffer.from(stdout, "latin1").toString()).toBe(expected);
  });

  it("no signal is ignored or blocked in the command that is not in its caller", async () => {
    const { stdout } = await run("grep -E '^Sig(Blk|Ign)' /proc/self/status");
    expect(stdout).toMatch(/^SigBlk:\t0+\nSigIgn:\t0+\n$/);
    const { status, stderr } = spawnSync(
      "sh",
      [
        "-c",
        '"$@" | head -1',
        "sh",
        node,
        ...driver.argv({ command: "sh", args: ["-c", "yes; echo status $? >&2"], isLast: true }),
      ],
      { encoding: "utf8", timeout: 100_000 },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "status 141\n" });
  });

  it("no descriptor of the wrapper is left open, and its streams block", async () => {
    const { stdout } = await run("echo /proc/$$/fd/*; cat /proc/$$/fdinfo/[012] | grep flags");
    const [files = "", ...flags] = stdout.trim().split("\n");
    const numbers = files.split(" ").map((file) => Number(file.replace(/.*\//, "")));
    // Those of the test runner that it does not close itself are there before the wrapper is.
    const before = spawnSync("sh", ["-c", "echo /proc/$$/fd/*"], { encoding: "utf8" })
      .stdout.trim()
      .split(" ").length;
    expect(numbers.length).toBeLessThanOrEqual(before);
    for (const line of flags) expect(Number.parseInt(line.replace("flags:\t", ""), 8) & 0o4000).toBe(0);
    expect(flags).toHaveLength(3);
  });

  it("signals are the command's", async () => {
    const child = driver.start(
      {
        command: "sh",
        args: ["-c", "trap 'echo got; exit 9' TERM; echo ready; while :; do sleep 0.05; done"],
        isLast: true,
      },
      { node },
    );
    const end = finished(child);
    await printed(child, "ready");
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 9, stdout: "ready\ngot\n", stderr: "" });
  });
});
