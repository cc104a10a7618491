// Scripts of a step from their file to their exit code, on whatever system this runs: the shells that are there by
// themselves, the masked output, files of secrets, and that nothing stays behind.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { Writable } from "node:stream";
import { writeFiles } from "../../src/delivery/files.ts";
import { sweep } from "../../src/delivery/sweep.ts";
import { Redactor } from "../../src/masking/redactor.ts";
import { runChild } from "../../src/process/child.ts";
import { childEnvironment } from "../../src/process/environment.ts";
import { shellCommand } from "../../src/process/shells.ts";
import { Secret } from "../../src/secret.ts";

const VALUE = "correct-horse-battery";
const isWindows = process.platform === "win32";

let place: string;
let warnings: string[];
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "pw-scripts-"));
  warnings = [];
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

class Collected extends Writable {
  text = "";
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** As a step does it. */
async function run(script: string, shell?: string): Promise<{ exitCode: number; lines: string[] }> {
  const secrets = [{ name: "DEPLOY_KEY", value: new Secret(VALUE) }];
  const env = childEnvironment({ inherited: process.env, secrets, passCredentials: false, allow: [] });
  const warn = (sentence: string) => warnings.push(sentence);
  const { remove, ...program } = await shellCommand({ shell, script, env, warn, folders: [place] });
  expect(readdirSync(place)).toHaveLength(1);
  const [stdout, stderr] = [new Collected(), new Collected()];
  try {
    const redact = () => new Redactor([Buffer.from(VALUE)]);
    const { exitCode } = await runChild({
      ...{ ...program, env, redact, stdout, stderr, cwd: place },
      isTerminal: () => false,
    });
    return { exitCode, lines: stdout.text.split(/\r?\n/).map((line) => line.trimEnd()) };
  } finally {
    await remove();
    expect(readdirSync(place)).toEqual([]);
    expect(warnings).toEqual([]);
  }
}

interface Case {
  shell: string | undefined;
  /** Prints the variable, and what a second line prints. */
  prints: string;
  /** Fails with 7 in its first line. */
  fails: string;
}

const POSIX: Case = {
  shell: undefined,
  prints: 'echo "it is $DEPLOY_KEY"\necho "two words"',
  fails: "(exit 7)\necho on",
};
const POWERSHELL: Case = {
  shell: undefined,
  prints: 'Write-Output "it is $env:DEPLOY_KEY"\nWrite-Output "two words"',
  fails: 'cmd /c "exit 7"',
};
const PYTHON: Case = {
  shell: "python",
  prints: 'import os\nprint("it is", os.environ["DEPLOY_KEY"])\nprint("two words")',
  fails: "raise SystemExit(7)\nprint('on')",
};
const CASES: Case[] = isWindows
  ? [
      POWERSHELL,
      { ...POWERSHELL, shell: "pwsh" },
      { ...POWERSHELL, shell: "powershell" },
      { shell: "cmd", prints: "echo it is %DEPLOY_KEY%\necho two words", fails: "exit /b 7\necho on" },
      { ...POSIX, shell: "bash" },
      { ...POSIX, shell: "bash -e {0}" },
      PYTHON,
    ]
  : [
      POSIX,
      { ...POSIX, shell: "bash" },
      { ...POSIX, shell: "sh" },
      { ...POSIX, shell: "bash --posix -e {0}" },
      { ...POSIX, shell: 'sh -c "sh -e {0}"' },
      { ...PYTHON, shell: "python3 {0}" },
    ];

describe.each(CASES)("$shell", ({ shell, prints, fails }) => {
  it("has the values, prints masked, and leaves nothing behind", async () => {
    expect(await run(prints, shell)).toEqual({ exitCode: 0, lines: ["it is ***", "two words", ""] });
    expect(await run(prints.replaceAll("\n", "\r\n"), shell)).toMatchObject({ exitCode: 0 });
  });

  it("fails as its script does", async () => {
    expect(await run(fails, shell)).toEqual({ exitCode: 7, lines: [""] });
  });
});

(isWindows ? it : it.skip)("PowerShell stops at the first error of its own", async () => {
  const { exitCode, lines } = await run('Get-Item "Z:/no/such/file"\nWrite-Output "on"');
  expect(exitCode).not.toBe(0);
  expect(lines).not.toContain("on");
});

it("a shell that is not there is named, and leaves nothing behind", async () => {
  await expect(run("echo", "no-such-shell {0}")).rejects.toThrow("no-such-shell: command not found.");
});

it("files of secrets lie in a folder of their own, and are gone afterwards", async () => {
  const file = { name: "KEY", fileName: "id_ed25519", source: "item 1", content: Buffer.from(VALUE) };
  const options = { env: process.env, warn: (sentence: string) => warnings.push(sentence), folders: [place] };
  const files = await writeFiles([file], options);
  const path = files.paths[0]?.value.reveal() ?? "";
  expect(isAbsolute(path)).toBe(true);
  expect(readFileSync(path, "utf8")).toBe(VALUE);
  // The folder of one that lives is left alone, however old it looks.
  await sweep(place, Date.now() + 1e9);
  expect(existsSync(path)).toBe(true);
  await files.remove();
  expect(existsSync(dirname(path))).toBe(false);
  expect(readdirSync(place)).toEqual([]);
});
