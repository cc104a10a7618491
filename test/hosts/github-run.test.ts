// `run` and `shell` of the action, through the bundle: that a script runs as the runner's own steps do, and that its file
// is gone however the step ends.

import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { startWorld, VALUE, type World } from "../commands/world.ts";
import { printed, type RunOptions } from "../support/cli.ts";
import { commandsOf, type Step, stepOf, withoutMasks } from "./github-step.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const run = (script: string, inputs: Record<string, string> = {}, options: RunOptions = {}): Promise<Step> =>
  stepOf(world, { secrets: `DB=passwork://${world.item("DB_PASSWORD")}`, run: script, ...inputs }, options);

/** Its exit code and what it printed, with the values masked. */
async function ran(...args: Parameters<typeof run>): Promise<[number | null, string]> {
  const { code, stdout } = await run(...args);
  return [code, withoutMasks(stdout)];
}

describe("a script", () => {
  test("stops at its first command that fails, whatever its last one does", async () => {
    expect(await ran("echo one\nls /no/such/file 2> /dev/null\necho two\n")).toEqual([2, "one\n"]);
    expect(await ran("echo one\n(exit 3)\ntrue", { shell: "sh" })).toEqual([3, "one\n"]);
    expect(await ran("if false; then :; fi\nfalse || echo two")).toEqual([0, "two\n"]);
  });

  test("has pipes that fail as a whole with shell: bash alone", async () => {
    expect(await ran("false | true\necho on")).toEqual([0, "on\n"]);
    expect(await ran("false | true\necho on", { shell: "bash" })).toEqual([1, ""]);
  });

  test("may be Python, or anything that takes a file", async () => {
    const inputs = { secrets: `DB=passwork://${world.item("DB_PASSWORD")}` };
    const script = 'import os, sys\nprint("it is", os.environ["DB"])\nsys.exit(9)';
    expect(await ran(script, { ...inputs, shell: "python" })).toEqual([9, "it is ***\n"]);
    expect(await ran("5 * 5", { shell: "sed -n 1p {0}" })).toEqual([0, "5 * 5"]);
    expect(await ran('echo "$-"', { shell: "bash -ux {0}" })).toEqual([0, expect.stringContaining("u")]);
  });

  test("may have the line breaks of a form, and lines that would be longer than an argument may be", async () => {
    expect(await ran('if true; then\r\n  echo "<$DB>"\r\nfi\r\n')).toEqual([0, "<***>\n"]);
    const long = Array.from({ length: 1500 }, (_, i) => `: line ${i} ${"x".repeat(70)}`).join("\n");
    expect(long.length).toBeGreaterThan(110_000);
    expect(await ran(`${long}\necho end`)).toEqual([0, "end\n"]);
  });

  test("is seen by nobody who lists processes, and is nobody else's to read", async () => {
    const script = `tr '\\0' '\\n' < /proc/$$/cmdline | tail -n +2
      stat -c %a "$0" "$(dirname "$0")" # a-password-put-in-by-the-workflow`;
    const [code, printed] = await ran(script);
    const lines = printed.trim().split("\n");
    expect([code, lines.at(0), lines.slice(-2)]).toEqual([0, "-e", ["600", "700"]]);
    expect(lines).toHaveLength(4);
    expect(existsSync(dirname(lines[1] ?? "x"))).toBe(false);
    expect(lines[1]).not.toContain(world.folder);
  });

  test("has what the runner gives its own scripts, and not what it gives actions alone", async () => {
    const env = {
      ACTIONS_RUNTIME_TOKEN: "runtime-token",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "id-token",
      CI: "true",
    };
    const script = `env | grep -E '^(ACTIONS_|CI=)' | sort`;
    expect(await ran(script, {}, { env })).toEqual([0, "ACTIONS_ID_TOKEN_REQUEST_TOKEN=id-token\nCI=true\n"]);
  });

  test("runs where working_directory says, and a relative program of PATH's is the system's", async () => {
    const folder = join(world.folder, "checkout");
    mkdirSync(folder, { recursive: true });
    symlinkSync("/bin/false", join(folder, "bash"));
    expect(await ran("pwd", { working_directory: "checkout" })).toEqual([
      0,
      expect.stringMatching(/checkout\n$/),
    ]);
  });
});

describe("a shell", () => {
  test.each(["fish", "bash -e", "/bin/bash"])("is refused before anything is fetched: %s", async (shell) => {
    const before = world.emulator.requests.length;
    const { code, stdout } = await run("echo no", { shell });
    expect(code).toBe(1);
    expect(commandsOf(stdout)).toEqual([
      expect.stringMatching(
        new RegExp(`^::error title=Passwork::The input shell is "${shell}"\\. Give bash, sh, pwsh.*\\{0\\}`),
      ),
    ]);
    expect(world.emulator.requests).toHaveLength(before);
  });

  test("that this machine lacks is named", async () => {
    const { code, stdout } = await run("echo no", { shell: "no-such-shell -x {0}" });
    expect(code).toBe(1);
    expect(commandsOf(stdout)).toEqual([expect.stringContaining("no-such-shell: command not found.")]);
  });
});

describe("a step that is cancelled", () => {
  /** Sends the signal when the script runs; resolves with its end and the path of the script's file. */
  async function cancelled(script: string, signal: NodeJS.Signals) {
    let started: Promise<void> | undefined;
    let seen = "";
    let child: ChildProcess | undefined;
    const ending = run(
      `echo "at $0."\n${script}`,
      {},
      {
        started: (one) => {
          child = one;
          one.stdout?.on("data", (chunk: Buffer) => {
            seen += chunk.toString();
          });
          started = printed(one, ".sh.\n");
        },
      },
    );
    await started;
    const path = /^at (\S+)\.$/m.exec(seen)?.[1] ?? "";
    expect(existsSync(path)).toBe(true);
    child?.kill(signal);
    return { ...(await ending), path };
  }

  test("ends its script, which may clean up, and leaves no file", async () => {
    const script = `trap 'echo cleaning; exit 42' TERM\nwhile :; do sleep 0.05; done`;
    const { code, stdout, path } = await cancelled(script, "SIGTERM");
    expect([code, stdout]).toEqual([42, expect.stringContaining("cleaning\n")]);
    expect(existsSync(dirname(path))).toBe(false);
  });

  test("by SIGINT, as the runner does first, too", async () => {
    const { code, path } = await cancelled("trap 'exit 43' INT\nwhile :; do sleep 0.05; done", "SIGINT");
    expect(code).toBe(43);
    expect(existsSync(dirname(path))).toBe(false);
  });

  test("by SIGKILL leaves no file either", async () => {
    const { signal, path } = await cancelled(`for i in $(seq 600); do sleep 0.05; done`, "SIGKILL");
    expect(signal).toBe("SIGKILL");
    while (existsSync(dirname(path))) await new Promise((resolve) => setTimeout(resolve, 10));
  });
});

test("its secrets are in no file", async () => {
  const [code, printed] = await ran('grep -c "$DB" "$0" || true');
  expect([code, printed]).toEqual([0, "0\n"]);
  expect(printed).not.toContain(VALUE.db);
});
