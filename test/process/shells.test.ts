// Scripts of a step: which program runs them, what its file holds, and that they fail where GitHub's own steps fail.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkShell, planShell, type ShellOptions, shellCommand } from "../../src/process/shells.ts";

let place: string;
let warnings: string[];
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "pw-shells-"));
  warnings = [];
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const all = () => true;
const none = () => false;

/** What is started for a script in `/p/script…`. */
function started(shell: string | undefined, platform: NodeJS.Platform = "linux", isThere = all) {
  const plan = planShell(shell, platform, isThere);
  const path = platform === "win32" ? `D:\\a\\_temp\\p\\${plan.fileName}` : `/p/${plan.fileName}`;
  return [plan.command, ...plan.argumentsFor(path)];
}
const contentOf = (shell: string | undefined, script: string, platform: NodeJS.Platform = "linux") =>
  planShell(shell, platform, all).contentOf(script);

describe("what is started", () => {
  it.each([
    [undefined, ["bash", "-e", "/p/script.sh"]],
    ["", ["bash", "-e", "/p/script.sh"]],
    ["bash", ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "/p/script.sh"]],
    ["sh", ["sh", "-e", "/p/script.sh"]],
    ["pwsh", ["pwsh", "-command", ". '/p/script.ps1'"]],
    ["python", ["python", "/p/script.py"]],
    ["python3 {0}", ["python3", "/p/script"]],
    ["bash -x {0}", ["bash", "-x", "/p/script.sh"]],
    ["  bash   -el\t{0} ", ["bash", "-el", "/p/script.sh"]],
    ['script -q -e -c "bash {0}"', ["script", "-q", "-e", "-c", "bash /p/script.sh".replace(".sh", "")]],
    ['"/opt/my shell/sh" -e {0}', ["/opt/my shell/sh", "-e", "/p/script"]],
    ["perl -e 'x {0}'", ["perl", "-e", "'x", "/p/script'"]],
    ['a "b \\"c\\" {0}" d\\e \\\\"f g" ""', ["a", 'b "c" /p/script', "d\\e", "\\f g", ""]],
  ])("on Linux and macOS: %j", (shell, command) => {
    expect(started(shell)).toEqual(command);
    expect(started(shell, "darwin")).toEqual(command);
  });

  it("sh where nothing is said and there is no bash", () => {
    expect(started(undefined, "linux", none)).toEqual(["sh", "-e", "/p/script.sh"]);
  });

  const file = (extension: string) => `D:\\a\\_temp\\p\\script${extension}`;
  it.each([
    [undefined, ["pwsh", `-command ". '${file(".ps1")}'"`]],
    ["powershell", ["powershell", `-command ". '${file(".ps1")}'"`]],
    ["cmd", ["cmd", `/D /E:ON /V:OFF /S /C "CALL "${file(".cmd")}""`]],
    ["CMD", ["CMD", `/D /E:ON /V:OFF /S /C "CALL "${file(".cmd")}""`]],
    ["bash", ["bash", `--noprofile --norc -e -o pipefail "${file(".sh")}"`]],
    ["python", ["python", `"${file(".py")}"`]],
    ["msys2 {0}", ["msys2", file("")]],
    ["cmd /C CALL {0}", ["cmd", `/C CALL ${file(".cmd")}`]],
  ])("on Windows: %j", (shell, command) => {
    expect(started(shell, "win32")).toEqual(command);
    expect(planShell(shell, "win32", all).verbatim).toBe(true);
  });

  it("powershell on Windows where nothing is said and there is no pwsh", () => {
    expect(started(undefined, "win32", none)[0]).toBe("powershell");
  });

  it("paths with quotes, spaces and dollars stay one", () => {
    const onWindows = (shell: string, path: string) =>
      planShell(shell, "win32", all).argumentsFor(path).join("|");
    expect(onWindows("pwsh", "C:\\O'Brien\\s.ps1")).toBe(`-command ". 'C:\\O''Brien\\s.ps1'"`);
    expect(onWindows("python3 {0}", "C:\\a b\\s")).toBe('"C:\\a b\\s"');
    expect(onWindows('x "{0}"', "C:\\a b\\s")).toBe('"C:\\a b\\s"');
    expect(planShell("sh", "linux", all).argumentsFor("/a b/$&$1")).toEqual(["-e", "/a b/$&$1"]);
  });
});

describe("a shell that is none", () => {
  it.each(["fish", "bash -e", "/bin/bash", "{0}x y", "bash {1}", "true # {0"])("is refused: %j", (shell) => {
    expect(() => checkShell(shell)).toThrow(`the input shell is "${shell}".`);
    expect(() => planShell(shell, "linux", all)).toThrow("the input shell");
  });

  it("is told where it was written, and with what may be given", () => {
    try {
      checkShell("fish", "PASSWORK_SHELL");
      throw new Error("it was taken");
    } catch (error) {
      expect(error).toMatchObject({
        code: "usage",
        message: 'PASSWORK_SHELL is "fish".',
        hint: expect.stringMatching(/bash, sh, pwsh, powershell, cmd, python, or a command with \{0\}/),
      });
    }
  });

  it("writes nothing", async () => {
    await expect(command({ shell: "fish" })).rejects.toThrow("fish");
    expect(readdirSync(place)).toEqual([]);
  });
});

describe("what the file holds", () => {
  it("is the script, with what PowerShell and cmd need around it", () => {
    const script = "one\ntwo\n";
    expect(contentOf("bash", script)).toBe(script);
    expect(contentOf("python3 {0}", script)).toBe(script);
    const powershell = contentOf("pwsh", "one\ntwo").split("\n");
    expect(powershell.slice(0, 3)).toEqual(["$ErrorActionPreference = 'stop'", "one", "two"]);
    expect(powershell[3]).toContain("exit $LASTEXITCODE");
    expect(contentOf("pwsh -File {0}", "one")).toContain("LASTEXITCODE");
    expect(contentOf("cmd", "one\ntwo", "win32")).toBe("@echo off\r\none\r\ntwo");
  });

  it("has the line breaks that its program wants", () => {
    const script = "one\r\ntwo\nthree\rx";
    expect(contentOf("bash", script)).toBe("one\ntwo\nthree\rx");
    expect(contentOf("bash", script, "win32")).toBe("one\ntwo\nthree\rx");
    expect(contentOf("cmd", script, "win32")).toBe("@echo off\r\none\r\ntwo\r\nthree\rx");
    expect(contentOf(undefined, script, "win32")).toMatch(/^\$Error[^\n]*\r\none\r\ntwo\r\n/);
  });
});

function command(options: Partial<ShellOptions>) {
  return shellCommand({
    shell: undefined,
    script: "",
    env: process.env,
    warn: (sentence) => warnings.push(sentence),
    folders: [place],
    ...options,
  });
}

/** Runs a script as the step does, less the masking. */
async function run(script: string, shell?: string, env: Record<string, string> = {}) {
  const variables = { ...(process.env as Record<string, string>), ...env };
  const { command: program, args, remove } = await command({ script, shell, env: variables });
  const { status, stdout, stderr } = spawnSync(program, args, { env: variables, encoding: "utf8" });
  await remove();
  expect(readdirSync(place)).toEqual([]);
  return { status, stdout, stderr };
}

const onPosix = process.platform === "win32" ? describe.skip : describe;

onPosix("the script's file", () => {
  it("is private, and gone afterwards", async () => {
    const { args, remove } = await command({ script: "echo a" });
    const path = args.at(-1) ?? "";
    expect(dirname(dirname(path))).toBe(place);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(readFileSync(path, "utf8")).toBe("echo a");
    await remove();
    expect(existsSync(dirname(path))).toBe(false);
    await remove();
    expect(warnings).toEqual([]);
  });

  it("needs a place", async () => {
    await expect(command({ folders: [join(place, "none")] })).rejects.toMatchObject({ code: "file" });
  });

  it("is no argument: neither its length nor a look at the processes matters", async () => {
    const script = `# ${"x".repeat(300_000)}\ncat /proc/$$/cmdline 2>/dev/null | tr '\\0' ' '; echo hunter22-done`;
    const { status, stdout } = await run(script);
    expect(status).toBe(0);
    expect(stdout.replace("hunter22-done\n", "")).not.toContain("hunter22");
  });
});

onPosix("a script of several lines", () => {
  it.each([undefined, "bash", "sh"])("fails with its first line that fails: %s", async (shell) => {
    expect(await run("echo one\n(exit 7)\necho two\n", shell)).toMatchObject({ status: 7, stdout: "one\n" });
    expect(await run("false || true\nif false; then :; fi\necho end", shell)).toMatchObject({
      status: 0,
      stdout: "end\n",
    });
  });

  it("fails in the middle of a pipe with bash alone", async () => {
    expect(await run("false | true", "bash")).toMatchObject({ status: 1 });
    expect(await run("false | true")).toMatchObject({ status: 0 });
    expect(await run("false | true", "sh")).toMatchObject({ status: 0 });
  });

  it("runs with sh where PATH has no bash", async () => {
    const bin = mkdtempSync(join(place, "bin-"));
    symlinkSync("/bin/sh", join(bin, "sh"));
    const { command: program, remove } = await command({ env: { PATH: bin } });
    await remove();
    expect(program).toBe("sh");
    rmSync(bin, { recursive: true });
  });

  it.each([
    ["bash", 'echo "$A"\r\nif true; then\r\n  cat <<EOF\r\nhere\r\nEOF\r\nfi\r\n', "a b\nhere\n"],
    ["sh", 'x="$A"\r\nprintf "%s|" "$x"\r\n', "a b|"],
    ["python3 {0}", 'import os\r\nfor n in range(2):\r\n    print(os.environ["A"])\r\n', "a b\na b\n"],
  ])("may have the line breaks of Windows: %s", async (shell, script, stdout) => {
    expect(await run(script, shell, { A: "a b" })).toEqual({ status: 0, stdout, stderr: "" });
  });

  it("is Python where that is said, with its own exit codes", async () => {
    expect(await run("import sys\nprint(__file__[-3:])\nsys.exit(3)", "python")).toMatchObject({
      status: 3,
      stdout: ".py\n",
    });
    expect(await run("raise SystemExit(4)", "python3 -u {0}")).toMatchObject({ status: 4 });
  });

  it("may hold any character, and $0 is its file", async () => {
    const { stdout } = await run('echo \'é ✓ \\\\ "\' "$#"\ntest -f "$0" && echo file');
    expect(stdout).toBe('é ✓ \\\\ " 0\nfile\n');
  });

  it("runs in a command of its own with quoted words", async () => {
    expect(await run("echo $-; exit 5", 'sh -c "bash -e {0}"')).toMatchObject({ status: 5 });
  });

  it("is named by its line when it is wrong", async () => {
    const { status, stderr } = await run("echo ok\nif then\n", "sh");
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/script\.sh: (line )?2: /);
  });
});

it("python is there for these tests", () => {
  if (process.platform !== "win32")
    expect(execFileSync("python3", ["--version"]).toString()).toMatch(/^Python 3/);
});
