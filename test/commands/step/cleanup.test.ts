// The end of a step as GitHub's runner starts it: with the step's inputs, and its state as variables.

import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Log } from "../../../src/commands/log.ts";
import { cleanup } from "../../../src/commands/step/cleanup.ts";
import { saveStep } from "../../../src/commands/step/state.ts";
import { inWordsOf } from "../../../src/commands/step/words.ts";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../../src/emulator/server.ts";
import { FileError } from "../../../src/errors.ts";
import type { Host } from "../../../src/hosts/host.ts";
import { hidden } from "../../client/support/failures.ts";

let root: string;
let workspace: string;
let temporary: string;
/** What the end wrote into the variables of later steps. */
let written: Record<string, string>;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "passwork-end-")));
  workspace = join(root, "workspace");
  temporary = join(root, "temporary");
  written = {};
  mkdirSync(workspace);
  mkdirSync(temporary);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Step {
  inputs?: Record<string, string>;
  exported?: readonly string[];
  files?: readonly string[];
  env?: Record<string, string | undefined>;
  /** Whether the host can write no variables. */
  isReadOnly?: boolean;
}

/** Runs the end; it never fails, and says so much. */
async function end({ inputs = {}, exported = [], files = [], env = {}, isReadOnly = false }: Step = {}) {
  const state: Record<string, string> = {};
  const saveState = (name: string, value: string) => {
    state[name] = value;
    return true;
  };
  saveStep({ saveState }, { variables: exported, files });
  const errors: string[] = [];
  const warnings: string[] = [];
  const log = new Log({
    error: (sentence) => errors.push(sentence),
    warning: (sentence) => warnings.push(sentence),
    hint: (hint) => inWordsOf({ called: (input) => `the input ${input}` }, hint),
    debug: undefined,
  });
  const host: Partial<Host> = {
    name: "github",
    called: (input) => input,
    withoutCredentials: () => undefined,
    input: (name) => inputs[name] ?? "",
    state: (name) => state[name],
    temporaryFolder: () => ({ path: temporary, seen: temporary }),
    prepare: ({ outputs, variables }) => {
      if (isReadOnly) throw new FileError("It cannot be written.");
      expect(outputs).toEqual([]);
      return async () => {
        for (const { name, value } of variables) written[name] = value;
      };
    },
  };
  const { stdin, stdout, stderr } = process;
  const io = { env: { GITHUB_WORKSPACE: workspace, ...env }, stdin, stdout, stderr, now: Date.now };
  const code = await cleanup({ io, log }, host as Host);
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  return warnings;
}

const FOLDER = ".passwork-files-0123456789abcdef";
const folder = () => join(temporary, FOLDER);
function writeFolder(at = folder()): string {
  mkdirSync(join(at, "deep"), { recursive: true });
  for (const name of ["KEY", ".gitignore", "deep/more"]) writeFileSync(join(at, name), "secret");
  return at;
}

test("variables are blanked, and files removed", async () => {
  writeFileSync(join(workspace, ".env"), "A='1'\n");
  const files = [writeFolder(), join(workspace, ".env")];
  expect(await end({ inputs: { env_file: ".env" }, exported: ["A", "B_2"], files })).toEqual([]);
  expect(written).toEqual({ A: "", B_2: "" });
  expect([readdirSync(workspace), readdirSync(temporary)]).toEqual([[], []]);
});

test("what is gone already is no fault, and a step that failed left nothing", async () => {
  const files = [folder(), join(workspace, "gone/.env")];
  writeFileSync(join(workspace, "gone"), "");
  expect(await end({ inputs: { env_file: "gone/.env" }, files })).toEqual([]);
  expect(await end()).toEqual([]);
  expect(await end({ isReadOnly: true })).toEqual([]);
  expect(written).toEqual({});
});

(process.geteuid?.() === 0 ? test : test.skip)(
  "by root nothing is removed that the workspace's owner could not remove",
  async () => {
    chmodSync(root, 0o755);
    chownSync(workspace, 1001, 1002);
    mkdirSync(join(workspace, "guarded"));
    for (const name of [".env", "guarded/.env"]) {
      const path = join(workspace, name);
      writeFileSync(path, "A='1'\n");
      const warnings = await end({ inputs: { env_file: name }, files: [path] });
      expect([name, existsSync(path), warnings]).toEqual(
        name === ".env"
          ? [name, false, []]
          : [name, true, [`${path}, where secrets lie, could not be removed (EACCES). Remove it by hand.`]],
      );
    }
    expect(process.geteuid?.()).toBe(0);
  },
);

(process.geteuid?.() === 0 ? test : test.skip)(
  "where root may not act as the workspace's owner only what is still there is told",
  async () => {
    chownSync(workspace, 1001, 1002);
    const path = join(workspace, ".env");
    const seteuid = jest.spyOn(process, "seteuid").mockImplementation(() => {
      throw Object.assign(new Error("no"), { code: "EPERM" });
    });
    const endOf = () => end({ inputs: { env_file: ".env" }, files: [path] });
    // The step itself has told, and written nothing.
    expect(await endOf()).toEqual([]);
    writeFileSync(path, "A='1'\n");
    expect(await endOf()).toEqual([
      `${path}, where secrets lie, could not be removed (EPERM). Remove it by hand.`,
    ]);
    seteuid.mockRestore();
  },
);

test("cleanup: false leaves all as it is", async () => {
  const files = [writeFolder()];
  expect(await end({ inputs: { cleanup: "false" }, exported: ["A"], files })).toEqual([]);
  expect(written).toEqual({});
  expect(readdirSync(folder())).toHaveLength(3);
});

test("inputs that are wrong were told by the step, which did nothing", async () => {
  expect(await end({ inputs: { cleanup: "perhaps" }, exported: ["A"] })).toEqual([]);
  expect(written).toEqual({});
});

test("what cannot be blanked is warned of, and the rest is done all the same", async () => {
  const files = [writeFolder()];
  const warnings = await end({ exported: ["A"], files, isReadOnly: true });
  expect(warnings).toEqual(["It cannot be written."]);
  expect(existsSync(folder())).toBe(false);
});

describe("of a state that somebody else wrote", () => {
  test("variables that lead programs stay as they are, unless they were allowed", async () => {
    const exported = ["PATH", "LD_PRELOAD", "A\nB<<C", "", "GITHUB_ENV", "A"];
    expect(await end({ exported })).toEqual([]);
    expect(written).toEqual({ A: "" });
    expect(await end({ exported, inputs: { allow_names: "PATH" } })).toEqual([]);
    expect(written).toEqual({ A: "", PATH: "" });
  });

  test.each([
    ["a file that no input names", () => "victim"],
    ["a folder of another name", () => "temporary/.passwork-files-0123456789abcdeg"],
    ["a folder elsewhere", () => `elsewhere/${FOLDER}`],
    ["a folder below one", () => `temporary/${FOLDER}/deep`],
    ["the folder by another way", () => `temporary/../temporary/${FOLDER}/../victim`],
    ["the checkout", () => "workspace"],
  ])("%s stays", async (_, path) => {
    writeFolder();
    writeFolder(join(temporary, ".passwork-files-0123456789abcdeg"));
    writeFolder(join(root, "elsewhere", FOLDER));
    writeFileSync(join(root, "victim"), "");
    const before = readdirSync(root, { recursive: true }).sort();
    expect(await end({ files: [join(root, path()), path(), `${root}/${path()}`] })).toEqual([]);
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(before);
  });

  test("what a link leads to stays, and so does what links within the folder lead to", async () => {
    const target = writeFolder(join(root, "target"));
    symlinkSync(target, folder());
    symlinkSync(join(target, "KEY"), join(workspace, ".env"));
    await end({ inputs: { env_file: ".env" }, files: [folder(), join(workspace, ".env")] });
    expect(lstatSync(folder()).isSymbolicLink()).toBe(true);
    expect(readdirSync(target)).toHaveLength(3);
    symlinkSync(target, join(workspace, "config"));
    await end({ inputs: { env_file: "config/KEY" }, files: [join(workspace, "config/KEY")] });
    expect(readdirSync(target)).toHaveLength(3);
    rmSync(folder());
    writeFolder();
    symlinkSync(target, join(folder(), "link"));
    await end({ files: [folder()] });
    expect(existsSync(folder())).toBe(false);
    expect(readdirSync(target)).toHaveLength(3);
  });
});

describe("end_session", () => {
  let emulator: Emulator;
  const start = async (behaviour: EmulatorOptions = {}) => {
    emulator = await startEmulator(behaviour);
    const { accessToken, refreshToken, masterKey } = emulator.as();
    hidden(accessToken, refreshToken, masterKey ?? "");
  };
  afterEach(() => emulator.close());

  const connection = (more: Record<string, string> = {}): Record<string, string> => ({
    host: emulator.url,
    token: emulator.as().accessToken,
    refresh_token: emulator.as().refreshToken,
    master_key: emulator.as().masterKey ?? "",
    end_session: "true",
    ...more,
  });
  const calls = () =>
    emulator.requests.map(({ path, status }) => `${path.replace("/api/v1/", "")} ${status}`);
  /** Whether the server still takes the tokens of the start. */
  const isOpen = () => {
    const { accessToken, refreshToken } = emulator.as();
    const { sessions } = emulator;
    return (
      sessions.find(accessToken) !== undefined || sessions.findByRefreshToken(refreshToken) !== undefined
    );
  };

  test("renews the tokens, forgets the new ones, and makes sure that the old ones are dead", async () => {
    await start();
    expect(await end({ inputs: connection() })).toEqual([]);
    expect(calls()).toEqual(["sessions/refresh 200", "sessions/current/info 401"]);
    expect(isOpen()).toBe(false);
  });

  test("needs no refresh token from Passwork 7.6 on", async () => {
    await start();
    expect(await end({ inputs: connection({ refresh_token: "" }) })).toEqual([]);
    expect(calls()).toEqual(["sessions/refresh-access-token 200", "sessions/current/info 401"]);
    expect(emulator.sessions.find(emulator.as().accessToken)).toBeUndefined();
  });

  test("says so where it can do nothing without one", async () => {
    await start({ version: "7.5" });
    expect(await end({ inputs: connection({ refresh_token: "" }) })).toEqual([
      expect.stringMatching(/^The session of the access token was not ended: .*7\.6/),
    ]);
    expect(isOpen()).toBe(true);
  });

  test("says so where the server takes the old token all the same", async () => {
    await start({ refreshAccessTokenKillsOld: false });
    expect(await end({ inputs: connection({ refresh_token: "" }) })).toEqual([
      "The session of the access token was not ended: the server still takes it.",
    ]);
  });

  test("twice is no fault: of two steps each ends the same session", async () => {
    await start();
    expect(await end({ inputs: connection() })).toEqual([]);
    expect(await end({ inputs: connection() })).toEqual([]);
    expect(isOpen()).toBe(false);
  });

  test("ends one whose access token has expired", async () => {
    await start();
    emulator.sessions.expireAccessToken(emulator.as().accessToken);
    expect(await end({ inputs: connection() })).toEqual([]);
    expect(isOpen()).toBe(false);
  });

  test("ends one whose refresh token has expired, as far as it goes on", async () => {
    await start();
    emulator.sessions.expireRefreshToken(emulator.as().accessToken);
    expect(await end({ inputs: connection() })).toEqual([]);
    expect(emulator.sessions.find(emulator.as().accessToken)).toBeUndefined();
  });

  test("is of the refresh token alone where the access token was renewed by somebody else", async () => {
    await start();
    const { accessToken, refreshToken } = emulator.as();
    emulator.sessions.refreshAccessToken(accessToken);
    expect(await end({ inputs: connection() })).toEqual([]);
    expect(emulator.sessions.findByRefreshToken(refreshToken)).toBeUndefined();
  });

  test("is left to the step where there are no credentials", async () => {
    await start();
    expect(await end({ inputs: connection({ token: "" }) })).toEqual([]);
    expect(await end({ inputs: connection({ host: "" }) })).toEqual([]);
    expect(emulator.requests).toEqual([]);
  });

  test("takes them from variables, too", async () => {
    await start();
    const { accessToken, refreshToken } = emulator.as();
    const env = {
      PASSWORK_HOST: emulator.url,
      PASSWORK_TOKEN: accessToken,
      PASSWORK_REFRESH_TOKEN: refreshToken,
    };
    expect(await end({ inputs: { end_session: "true" }, env })).toEqual([]);
    expect(isOpen()).toBe(false);
  });

  test("a server that is gone is warned of, after everything else is done", async () => {
    await start();
    const inputs = connection();
    await emulator.close();
    const warnings = await end({ inputs, exported: ["A"], files: [writeFolder()] });
    expect(warnings).toEqual([
      expect.stringMatching(/^The session of the access token was not ended: .* Check the input host\.$/),
    ]);
    expect([written, existsSync(folder())]).toEqual([{ A: "" }, false]);
  });

  test("is done without cleanup, and not done unasked", async () => {
    await start();
    expect(await end({ inputs: connection({ end_session: "false" }) })).toEqual([]);
    expect(isOpen()).toBe(true);
    expect(await end({ inputs: connection({ cleanup: "false" }) })).toEqual([]);
    expect(isOpen()).toBe(false);
  });
});
