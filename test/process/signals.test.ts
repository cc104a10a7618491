import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { buildDriver, finished, printed } from "./support.ts";

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

describe("SIGTSTP", () => {
  const options = {
    command: process.execPath,
    args: ["-e", listener(["SIGTERM"])],
    needles: ["correct-horse"],
  };

  it("stops command and wrapper, and SIGCONT wakes both", async () => {
    // Only a process that somebody could wake again is stopped by it: a job of a shell, such as this one.
    const words = [
      process.execPath,
      ...driver.argv({ ...options, args: ["-e", `${options.args[1]}console.log(process.ppid)`] }),
    ];
    const shell = spawn("bash", ["-c", 'set -m; "$@" & wait -f $!', "bash", ...words]);
    const end = finished(shell);
    let shown = "";
    shell.stdout.on("data", (chunk: Buffer) => {
      shown += chunk.toString();
    });
    await until(() => /^ready\n\d+\n$/.test(shown));
    const wrapper = Number(shown.split("\n")[1]);
    process.kill(wrapper, "SIGTSTP");
    await until(() => stateOf(wrapper) === "T");
    process.kill(wrapper, "SIGCONT");
    process.kill(wrapper, "SIGTERM");
    expect(await end).toMatchObject({
      code: 9,
      stdout: expect.stringMatching(/^ready\n\d+\ngot SIGTERM\n$/),
    });
  });

  it("stops neither where nobody could wake them again, as in a container", async () => {
    const child = driver.start(options, { leads: true });
    const end = finished(child);
    await printed(child, "ready");
    child.kill("SIGTSTP");
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 9, stdout: "ready\ngot SIGTERM\n" });
  });
});

/** Polls, since no event tells. */
async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 100_000; !condition(); ) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${condition}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

it("the time for draining can be cut short by a signal", async () => {
  const script = "sleep 1000 & echo $! $$; exit 5";
  const child = driver.start({
    command: "sh",
    args: ["-c", script],
    needles: ["correct-horse"],
    drainMs: 600_000,
  });
  const end = finished(child);
  const [left, shell] = (await printed(child, "\n")).split(" ").map(Number);
  // Once the wrapper has collected it; one signal, since none may come when the handlers have gone.
  await until(() => !existsSync(`/proc/${shell}`));
  child.kill("SIGTERM");
  expect(await end).toMatchObject({ code: 5, signal: null });
  process.kill(Number(left));
});

function stateOf(pid: number | undefined): string {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
}

/** The shell's own handler runs only when the command that it waits for has ended: so in most scripts. */
const SCRIPT = "trap 'echo bye; exit 9' TERM; sh -c 'echo ready; exec sleep 1000'; exit 1";

describe("a process group that the wrapper leads", () => {
  it.each([
    ["redacted", { needles: ["correct-horse"] }],
    ["inherited", {}],
  ])("gets the signal as a whole, with output %s", async (_, masking) => {
    const child = driver.start({ command: SCRIPT, shell: true, ...masking }, { leads: true });
    const end = finished(child);
    await printed(child, "ready");
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 9, signal: null, stdout: "ready\nbye\n" });
  });

  it("gets each signal once", async () => {
    const program = `
      let count = 0;
      process.on("SIGTERM", () => { count += 1; if (count === 1) setTimeout(() => { console.log("TERM x" + count); process.exit(4); }, 300); });
      setInterval(() => {}, 1000);
      console.log("ready");`;
    const child = driver.start({ command: process.execPath, args: ["-e", program] }, { leads: true });
    const end = finished(child);
    await printed(child, "ready");
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 4, stdout: "ready\nTERM x1\n" });
  });

  it("does not take the neighbour of a pipeline with it, which has to read to the end", () => {
    // With job control the shell puts both into one group, led by the first.
    const command = `trap 'echo bye; exit 9' TERM; kill -TERM $PPID; sleep 1000 & wait`;
    const words = [process.execPath, ...driver.argv({ command, shell: true, needles: ["correct-horse"] })];
    const pipeline = ["-c", 'set -m -o pipefail; "$@" | cat', "bash", ...words];
    const { status, stdout } = spawnSync("bash", pipeline, { encoding: "utf8", timeout: 100_000 });
    expect({ status, stdout }).toEqual({ status: 9, stdout: "bye\n" });
  });
});

it("a group that the wrapper does not lead is left alone: only the command gets the signal", async () => {
  const script = "trap 'exit 9' TERM; sleep 1000 >/dev/null 2>&1 & echo $!; wait";
  const child = driver.start({ command: "sh", args: ["-c", script] });
  const end = finished(child);
  await printed(child, "\n");
  child.kill("SIGTERM");
  const { code, stdout } = await end;
  // It would be an error if it had ended.
  process.kill(Number(stdout));
  expect(code).toBe(9);
});

const canDrop = process.getuid?.() === 0 && spawnSync("setpriv", ["--version"]).status === 0;
(canDrop ? it : it.skip)(
  "a command that has become another user's runs to its end (skipped unless root)",
  async () => {
    const words = ["--reuid=65534", "--clear-groups", "sh", "-c", "echo ready; read -r line; exit 3"];
    const options = { command: "setpriv", args: words, needles: ["correct-horse"] };
    // A root that may not signal whom it likes stands for a user who has called sudo.
    const caps = ["--bounding-set=-kill", "--inh-caps=-kill"];
    const child = spawn("setpriv", [...caps, process.execPath, ...driver.argv(options)]);
    const end = finished(child);
    await printed(child, "ready");
    // What each does becomes visible only in that nothing happens: it ends by its input.
    for (let count = 0; count < 3; count++) child.kill("SIGTERM");
    await new Promise((done) => setTimeout(done, 300));
    child.stdin.end("\n");
    expect(await end).toMatchObject({ code: 3, stdout: "ready\n", stderr: "" });
  },
);

describe("a command that does not end", () => {
  // What is ignored stays so in the programs that a shell runs.
  const STUBBORN = "trap '' TERM INT; echo ready; exec sleep 1000";

  it("is killed after the time", async () => {
    const child = driver.start({ command: STUBBORN, shell: true, killAfterMs: 100 });
    const end = finished(child);
    await printed(child, "ready");
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 137, signal: null });
  });

  it("is killed with all that it has started, where the group is the wrapper's", async () => {
    const script = "trap '' TERM; sleep 1000 & sh -c 'echo ready; exec sleep 1000'";
    const child = driver.start({ command: script, shell: true, killAfterMs: 100 }, { leads: true });
    // Ends when nobody has the output open any more.
    const end = finished(child);
    await printed(child, "ready");
    child.kill("SIGTERM");
    expect(await end).toMatchObject({ code: 137, signal: null });
  });

  it("is killed some time after a second INT", async () => {
    const program = `process.on("SIGINT", () => console.log("got INT"));
      setInterval(() => {}, 1000);
      console.log("ready");`;
    const child = driver.start({ command: process.execPath, args: ["-e", program] });
    const end = finished(child);
    await printed(child, "ready");
    child.kill("SIGINT");
    // Two of a kind that come at once are one to the kernel.
    await printed(child, "got INT");
    child.kill("SIGINT");
    expect(await end).toMatchObject({ code: 137, signal: null });
  });

  it("is not killed for one INT", async () => {
    const script = "trap 'echo INT' INT; echo ready; sleep 3 & wait; wait; exit 5";
    const child = driver.start({ command: script, shell: true });
    const end = finished(child);
    await printed(child, "ready");
    child.kill("SIGINT");
    // Longer than the grace after a second one.
    expect(await end).toMatchObject({ code: 5, stdout: "ready\nINT\n" });
  });
});

it.each(["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT"] as const)(
  "%s between two commands kills nothing, and the second is not started",
  async (signal) => {
    const child = driver.start({ command: "echo", args: ["run"], twice: true });
    const end = finished(child);
    await printed(child, "between");
    child.kill("SIGUSR1");
    child.kill(signal);
    const code = 128 + constants.signals[signal];
    expect(await end).toMatchObject({ code, signal: null, stdout: "run\nbetween\n" });
  },
);

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
      timeout: 100_000,
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
      setTimeout(() => process.exit(3), 90000);
      process.kill(0, "SIGINT");`,
    );
    const text = onTerminal({ command: process.execPath, args: [program] });
    expect(text).toContain("INT x1");
  });
});
