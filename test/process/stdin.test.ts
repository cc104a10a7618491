// A value that is fed to the command's standard input.

import { buildDriver, type Driver } from "./support.ts";

let driver: Driver;
beforeAll(() => {
  driver = buildDriver();
});
afterAll(() => driver.remove());

const fed = (stdin: string, script: string) => driver.run({ command: "sh", args: ["-c", script], stdin });

it("reaches the command as it is, without a line break, and then ends", async () => {
  expect(await fed("pass word", "cat")).toMatchObject({ code: 0, stdout: "pass word", stderr: "" });
  expect(await fed("", "cat; echo end")).toMatchObject({ code: 0, stdout: "end\n" });
  expect((await fed("\u{feff}p\u{e4}ss\r\n\0", "od -An -tx1 | tr -d ' \\n'")).stdout).toBe(
    "efbbbf70c3a473730d0a00",
  );
});

it("may be larger than a pipe holds", async () => {
  expect((await fed("x".repeat(5_000_000), "wc -c")).stdout.trim()).toBe("5000000");
});

it("can be opened by name, as programs do that read a file only", async () => {
  expect(await fed("from the vault", "cat /dev/stdin")).toMatchObject({ code: 0, stdout: "from the vault" });
});

it("is read by a program that waits for it as for any pipe", async () => {
  // A pipe that does not block would give EAGAIN where the value comes in several pieces.
  const run = await fed("x".repeat(200_000), "dd bs=1000 count=3 status=none >/dev/null && wc -c");
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(Number(run.stdout)).toBeGreaterThan(190_000);
});

it("that the command does not read is no failure", async () => {
  expect(await fed("x".repeat(5_000_000), "exit 3")).toMatchObject({ code: 3, stderr: "" });
  expect(await fed("x".repeat(5_000_000), "exec <&-; exit 4")).toMatchObject({ code: 4, stderr: "" });
});

it("that a process left behind keeps open does not hold the wrapper up", async () => {
  const left = "exec 3<&0; sleep 60 <&3 >/dev/null 2>&1 & echo $!";
  const run = await fed("x".repeat(5_000_000), left);
  expect(run.code).toBe(0);
  process.kill(Number(run.stdout), "SIGKILL");
});
