import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { isForeground } from "../../src/process/signals.ts";
import { buildDriver, finished, printed } from "./support.ts";

jest.setTimeout(60_000);

const driver = buildDriver();
afterAll(() => driver.remove());

/** A command that says when it is ready, and which signals it got; TERM ends it unless it is asked about. */
function listener(signals: readonly string[]): string {
  return `
    for (const signal of ${JSON.stringify(signals)}) process.on(signal, () => { console.log("got " + signal); process.exit(9); });
    setInterval(() => {}, 1000);
    console.log("ready");`;
}

describe.each([
  ["redacted", { needles: ["correct-horse"] }],
  ["inherited", {}],
])("with output %s", (_, masking) => {
  it.each(["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGCONT", "SIGWINCH"] as const)(
    "%s reaches the command, whose exit code is kept",
    async (signal) => {
      const options = { command: process.execPath, args: ["-e", listener([signal])], ...masking };
      const child = driver.start(options);
      const end = finished(child);
      await printed(child, "ready");
      child.kill(signal);
      expect(await end).toMatchObject({ code: 9, stdout: `ready\ngot ${signal}\n`, stderr: "" });
    },
  );

  it("a command that dies by the signal gives 128 + n", async () => {
    const child = driver.start({ command: "sh", args: ["-c", "echo ready; exec sleep 30"], ...masking });
    const end = finished(child);
    await printed(child, "ready");
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 128 + constants.signals.SIGTERM, signal: null });
  });
});

it("SIGTSTP stops command and wrapper, and SIGCONT wakes both", async () => {
  const script = listener(["SIGTERM"]);
  const child = driver.start({ command: process.execPath, args: ["-e", script], needles: ["correct-horse"] });
  const end = finished(child);
  await printed(child, "ready");
  child.kill("SIGTSTP");
  // Stopped processes have the state T; polled, since no event tells.
  const deadline = Date.now() + 20_000;
  while (stateOf(child.pid) !== "T" && Date.now() < deadline)
    await new Promise((done) => setTimeout(done, 5));
  expect(stateOf(child.pid)).toBe("T");
  child.kill("SIGCONT");
  child.kill("SIGTERM");
  expect(await end).toMatchObject({ code: 9, stdout: "ready\ngot SIGTERM\n" });
});

it("the time for draining can be cut short by a signal", async () => {
  const script = "echo ready; sleep 60 & echo $!; exit 5";
  const child = driver.start({
    command: "sh",
    args: ["-c", script],
    needles: ["correct-horse"],
    drainMs: 600_000,
  });
  const end = finished(child);
  await printed(child, "ready");
  const timer = setInterval(() => child.kill("SIGTERM"), 200);
  const { code, stdout } = await end;
  clearInterval(timer);
  process.kill(Number(stdout.split("\n")[1]));
  expect([5, 128 + constants.signals.SIGTERM]).toContain(code);
});

function stateOf(pid: number | undefined): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
}

describe("the terminal's foreground group", () => {
  it.each([
    ["12 (node) S 1 12 12 34816 12 4194560", true],
    ["12 (a) b (c) S 1 12 12 34816 12 4194560", true],
    ["12 (node) S 1 12 12 34816 99 4194560", false],
    ["12 (node) S 1 12 12 0 -1 4194560", false],
    ["", false],
  ])("of %j", (stat, expected) => {
    expect(isForeground(stat)).toBe(expected);
  });
});

// `script` of util-linux gives a real pseudo-terminal; a here-document of keys is its keyboard.
const hasScript =
  spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") ?? false;

(hasScript ? describe : describe.skip)("on a pseudo-terminal (skipped without util-linux's script)", () => {
  const folder = mkdtempSync(join(tmpdir(), "passwork-pty-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  function onTerminal(options: Parameters<typeof driver.argv>[0], redirect = ""): string {
    const words = [process.execPath, ...driver.argv(options)].map(
      (word) => `'${word.replaceAll("'", "'\\''")}'`,
    );
    const run = spawnSync("script", ["-qec", `${words.join(" ")} ${redirect}`, "/dev/null"], {
      timeout: 30_000,
    });
    return run.stdout.toString();
  }

  it("the command has the terminal, although there is something to redact", () => {
    const args = ["-c", "test -t 1 && test -t 2 && echo terminal correct-horse"];
    expect(onTerminal({ command: "sh", args, needles: ["correct-horse"] })).toBe(
      "terminal correct-horse\r\n",
    );
  });

  it("a stream that is no terminal is redacted all the same", () => {
    const file = join(folder, "out");
    const args = ["-c", "test -t 2 && echo correct-horse"];
    onTerminal({ command: "sh", args, needles: ["correct-horse"] }, `> ${file}`);
    expect(readFileSync(file, "utf8")).toBe("***\n");
  });

  it("Ctrl-C reaches the command once", () => {
    // The terminal sends SIGINT to the whole foreground group. The command counts until nothing more can come.
    const program = join(folder, "count.cjs");
    writeFileSync(
      program,
      `let count = 0;
      process.on("SIGINT", () => { count += 1; if (count === 1) setTimeout(() => { console.log("INT x" + count); process.exit(4); }, 500); });
      setTimeout(() => process.exit(3), 20000);
      process.kill(0, "SIGINT");`,
    );
    const text = onTerminal({ command: process.execPath, args: [program] });
    expect(text).toContain("INT x1");
  });
});
