// What Windows does otherwise, tried without one: which file a command is, how it is started, and which variables a
// command gets where names have no case.

import { PassworkErrors } from "../../src/errors.ts";
import { type ChildEnvironmentOptions, childEnvironment } from "../../src/process/environment.ts";
import type { RunningChild } from "../../src/process/running.ts";
import { relaySignals } from "../../src/process/signals.ts";
import { findOnWindows, programOnWindows, variableOf } from "../../src/process/windows.ts";
import { Secret } from "../../src/secret.ts";

const FILES = new Set(
  [
    "C:\\Program Files\\PowerShell\\7\\pwsh.exe",
    "C:\\Windows\\System32\\cmd.exe",
    "C:\\Program Files\\Git\\bin\\bash.exe",
    "C:\\Windows\\System32\\bash.exe",
    "C:\\tools\\npm",
    "C:\\tools\\npm.cmd",
    "C:\\tools\\both.exe",
    "C:\\tools\\both.cmd",
    "C:\\tools\\notes.txt",
    "D:\\a\\repo\\pwsh.exe",
    "D:\\a\\repo\\bin\\tool.exe",
    "D:\\a\\repo\\build.bat",
  ].map((one) => one.toLowerCase()),
);
const isThere = (file: string) => FILES.has(file.toLowerCase());
const CWD = "D:\\a\\repo";
const env = {
  Path: '.;;bin;C:bin;\\rooted;"C:\\Program Files\\PowerShell\\7";C:\\Program Files\\Git\\bin\\;C:\\Windows\\System32;C:\\tools',
  PATHEXT: ".COM;.EXE;.BAT;.CMD;.VBS;.JS",
  ComSpec: "C:\\Windows\\System32\\cmd.exe",
};
const find = (command: string, variables: Record<string, string> = env) =>
  findOnWindows(command, variables, CWD, isThere);

describe("a program", () => {
  it("is found in PATH, whatever that is called, by its extensions", () => {
    expect(find("pwsh")).toBe("C:\\Program Files\\PowerShell\\7\\pwsh.exe");
    expect(find("PWSH.EXE")).toBe("C:\\Program Files\\PowerShell\\7\\PWSH.EXE");
    expect(find("pwsh", { PATH: "C:\\Program Files\\PowerShell\\7" })).toMatch(/7\\pwsh\.exe$/);
    expect(find("bash")).toBe("C:\\Program Files\\Git\\bin\\bash.exe");
    expect(find("no-such")).toBeUndefined();
    expect(find("pwsh", {})).toBeUndefined();
  });

  it("is none that has no extension, or one that nothing starts", () => {
    expect(find("npm")).toBe("C:\\tools\\npm.cmd");
    expect(find("notes.txt")).toBeUndefined();
    expect(find("notes")).toBeUndefined();
  });

  it("is the one that PATHEXT prefers", () => {
    expect(find("both")).toBe("C:\\tools\\both.exe");
    expect(find("both", { ...env, PATHEXT: ".cmd;.exe" })).toBe("C:\\tools\\both.cmd");
  });

  it("is never one of the current folder, or of one relative to it, unless it is named by its path", () => {
    const elsewhere = { ...env, Path: ".;;D:;\\a\\repo;bin" };
    expect(find("pwsh", elsewhere)).toBeUndefined();
    expect(find("tool", elsewhere)).toBeUndefined();
    expect(find(".\\pwsh", elsewhere)).toBe("D:\\a\\repo\\pwsh.exe");
    expect(find("bin/tool", elsewhere)).toBe("D:\\a\\repo\\bin\\tool.exe");
    expect(find("D:\\a\\repo\\bin\\tool.exe", elsewhere)).toBe("D:\\a\\repo\\bin\\tool.exe");
  });
});

describe("what is started", () => {
  const program = (command: string, args: string[], verbatim = false) =>
    programOnWindows(command, args, verbatim, { env, cwd: CWD, isThere });

  it("is the program, with its words or its line as they are", () => {
    expect(program("bash", ["-c", "a b"])).toEqual({
      file: "C:\\Program Files\\Git\\bin\\bash.exe",
      argv: ["bash", "-c", "a b"],
      verbatim: false,
    });
    const line = '/D /S /C "CALL "C:\\p\\script.cmd""';
    expect(program("cmd", [line], true)).toEqual({
      file: "C:\\Windows\\System32\\cmd.exe",
      argv: ["cmd", line],
      verbatim: true,
    });
    expect(program("C:\\Program Files\\Git\\bin\\bash.exe", ["-e x"], true).argv[0]).toBe(
      '"C:\\Program Files\\Git\\bin\\bash.exe"',
    );
  });

  it("is cmd for a batch file, which gets a line and never words", () => {
    expect(program("npm", ["-e D:\\p\\script"], true)).toEqual({
      file: "C:\\Windows\\System32\\cmd.exe",
      argv: ["cmd", '/D /E:ON /V:OFF /S /C ""C:\\tools\\npm.cmd" -e D:\\p\\script"'],
      verbatim: true,
    });
    expect(program("./build", []).argv[1]).toBe('/D /E:ON /V:OFF /S /C ""D:\\a\\repo\\build.bat""');
    expect(() => program("npm", ['a" & calc'])).toThrow("npm is a batch file.");
  });

  it("is named where there is none", () => {
    expect(() => program("no-such", [])).toThrow("no-such: command not found.");
  });
});

describe("events of the console", () => {
  const handlers = new Map<string, (signal: string) => void>();
  const receive = (signal: string) => handlers.get(signal)?.(signal);
  beforeEach(() => {
    jest.spyOn(process, "on").mockImplementation(((name: string, handler: (signal: string) => void) => {
      handlers.set(name, handler);
      return process;
    }) as never);
  });
  afterEach(() => jest.restoreAllMocks());

  function relay(platform: NodeJS.Platform) {
    const sent: NodeJS.Signals[] = [];
    const killed: number[] = [];
    const child = { stopping: false, pid: undefined, signal: (one: NodeJS.Signals) => sent.push(one) };
    const signals = relaySignals(undefined, platform);
    const running = { ...child, killAfter: (ms: number) => killed.push(ms) } as unknown as RunningChild;
    signals.to(running, { sharesForeground: () => false });
    return { signals, sent, killed };
  }

  it("have reached the command as well: sending them to it would end it on the spot", () => {
    const windows = relay("win32");
    receive("SIGINT");
    receive("SIGHUP");
    windows.signals.stop();
    expect(windows).toMatchObject({
      sent: [],
      killed: [],
      signals: { wasPassedOn: true, wasInterrupted: true },
    });
    const linux = relay("linux");
    receive("SIGINT");
    linux.signals.stop();
    expect(linux.sent).toEqual(["SIGINT"]);
  });

  it("end what remains a second after Ctrl-Break, before the runner kills everything", () => {
    const { signals, sent, killed } = relay("win32");
    receive("SIGBREAK");
    signals.stop();
    expect({ sent, killed }).toEqual({ sent: [], killed: [1_000] });
  });

  it("end nothing where there is no command yet, but are remembered", () => {
    const told: NodeJS.Signals[] = [];
    const signals = relaySignals((signal) => told.push(signal), "win32");
    receive("SIGBREAK");
    signals.stop();
    expect({ told, ending: signals.ending }).toEqual({ told: ["SIGBREAK"], ending: "SIGBREAK" });
  });
});

describe("variables", () => {
  const secret = (name: string, value: string) => ({
    name,
    value: new Secret(value),
    source: `item · ${name}`,
  });
  const onWindows = (options: Partial<ChildEnvironmentOptions>) =>
    childEnvironment({
      inherited: {},
      secrets: [],
      passCredentials: false,
      allow: [],
      platform: "win32",
      ...options,
    });

  it("are found in any case", () => {
    expect(variableOf({ Path: "a" }, "PATH")).toBe("a");
    expect(variableOf({ Path: "a", PATH: "b" }, "PATH")).toBe("b");
    expect(variableOf({}, "PATH")).toBeUndefined();
  });

  it("never differ in case alone: the last one given is the one", () => {
    const result = onWindows({
      inherited: { Path: "C:\\x", Db_Password: "old", Plain: "old", Other: "o" },
      plain: { PLAIN: "new" },
      secrets: [secret("DB_PASSWORD", "hunter22")],
    });
    expect(result).toEqual({ Path: "C:\\x", DB_PASSWORD: "hunter22", PLAIN: "new", Other: "o" });
    const elsewhere = onWindows({
      platform: "linux",
      inherited: { a: "1" },
      secrets: [secret("A", "2")],
    });
    expect(elsewhere).toEqual({ a: "1", A: "2" });
  });

  it("of two secrets are refused where they would be one", () => {
    const secrets = [secret("Key", "one"), secret("KEY", "two")];
    try {
      onWindows({ secrets });
      throw new Error("taken");
    } catch (error) {
      const failures = error instanceof PassworkErrors ? error.errors : [error as Error];
      expect(failures.map(({ message }) => message)).toEqual([
        "KEY and Key are one variable to Windows, and two values claim it.",
      ]);
      expect(JSON.stringify(failures)).not.toMatch(/one"|two"/);
    }
    expect(onWindows({ secrets: [secret("Key", "one"), secret("KEY", "one")] })).toEqual({ KEY: "one" });
    expect(onWindows({ secrets, platform: "darwin" })).toEqual({ Key: "one", KEY: "two" });
  });

  it("collide in any case", () => {
    const options = { inherited: { token_x: "old" }, secrets: [secret("TOKEN_X", "new")] };
    expect(onWindows({ ...options, onCollision: "keep" })).toEqual({ token_x: "old" });
    expect(() => onWindows({ ...options, onCollision: "fail" })).toThrow(
      "would replace the variable TOKEN_X",
    );
  });

  it("with credentials stay behind in any case", () => {
    expect(onWindows({ inherited: { Passwork_Token: "t", input_master_key: "k", A: "a" } })).toEqual({
      A: "a",
    });
  });

  it("of a clean environment are those that programs start with", () => {
    const inherited = {
      Path: "p",
      SystemRoot: "C:\\Windows",
      ComSpec: "c",
      "ProgramFiles(x86)": "f",
      windir: "w",
      CI: "true",
      CI_JOB: "1",
    };
    expect(Object.keys(onWindows({ inherited, pristine: true, keep: ["ci_*"] })).sort()).toEqual(
      ["CI_JOB", "ComSpec", "Path", "ProgramFiles(x86)", "SystemRoot", "windir"].sort(),
    );
    expect(
      Object.keys(
        childEnvironment({
          inherited,
          secrets: [],
          passCredentials: false,
          allow: [],
          pristine: true,
          platform: "linux",
        }),
      ),
    ).toEqual([]);
  });

  it("that lead programs are refused, in any case, and elsewhere are names like any other", () => {
    for (const name of ["AppData", "TEMP", "ProgramFiles", "Path", "ComSpec"]) {
      expect(() => onWindows({ secrets: [secret(name, "x")] })).toThrow("changes how programs run");
      expect(onWindows({ secrets: [secret(name, "x")], allow: [name] })).toEqual({ [name]: "x" });
    }
    expect(onWindows({ platform: "linux", secrets: [secret("TEMP", "x")] })).toEqual({ TEMP: "x" });
  });

  it("hold as many characters as Windows takes", () => {
    expect(onWindows({ secrets: [secret("A", "ü".repeat(32_766))] }).A).toHaveLength(32_766);
    expect(() => onWindows({ secrets: [secret("A", "x".repeat(32_767))] })).toThrow(
      "A: the value is longer than the 32766 characters that Windows allows",
    );
  });
});
