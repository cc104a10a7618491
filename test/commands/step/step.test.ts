// A step's three phases, with a host that watches their order and fails at each point.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { hostStep } from "../../../src/commands/step/host-step.ts";
import { type Emulator, startEmulator } from "../../../src/emulator/server.ts";
import { type FakeHost, type FakeOptions, fakeHost, type Point } from "../../support/fake-host.ts";

const DB = "s3cr3t-Database!1";
const KEY = "first line of the key\nsecond line of the key\n";

let emulator: Emulator;
let folder: string;
beforeAll(async () => {
  emulator = await startEmulator({
    seed: {
      settings: { masterKey: { iterations: 1000 } },
      users: [{ name: "ci" }],
      vaults: [
        {
          name: "Main",
          items: [
            { name: "DB_PASSWORD", password: DB, login: "app" },
            { name: "KEY", password: KEY },
            { name: "names", password: "called-as-the-list" },
            { name: "PATH", password: "/tmp/hijacked-folder" },
            { name: "PIN", password: "12" },
            {
              name: "LONG",
              password: Array.from({ length: 8000 }, (_, n) => `line "${n}" of a text`).join("\n"),
            },
            { name: `copy of ${DB}`, password: DB },
          ],
        },
      ],
    },
  });
});
afterAll(() => emulator.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "passwork-phases-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  host: FakeHost;
  /** Files below the step's folder. */
  files: string[];
  /** What the step printed by itself. */
  printed: string;
}

/** Runs a step; whatever becomes of it, the phases are in their order and nothing is printed. */
async function step(inputs: Record<string, string>, options: FakeOptions = {}): Promise<Ended> {
  const { accessToken, masterKey } = emulator.credentials.ci ?? { accessToken: "", masterKey: "" };
  const given = {
    host: emulator.url,
    token: accessToken,
    master_key: masterKey ?? "",
    retries: "0",
    ...inputs,
  };
  const host = fakeHost({ temporary: folder, ...options, inputs: { ...given, ...options.inputs } });
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const io = { env: { GITHUB_WORKSPACE: folder }, ...streams, now: Date.now };
  const code = await hostStep(io, host);
  const printed = `${streams.stdout.read() ?? ""}${streams.stderr.read() ?? ""}`;
  expect(host.faults).toEqual([]);
  return { code, host, files: filesIn(folder), printed };
}

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

const item = (name: string): string => `passwork://${emulator.ids.items[name]}`;
const SECRETS = () => `DB=${item("DB_PASSWORD")}\nTLS=${item("KEY")}`;
/** All ways that values can go, but for a command. */
const EVERYWHERE = () => ({
  secrets: SECRETS(),
  files: `KEY_FILE=${item("KEY")}`,
  export_env: "true",
  env_file: ".env.step",
});

/** Nothing of the values is anywhere. */
function expectNothing({ host, files }: Ended): void {
  const { outputs, variables, summary } = host;
  expect({ outputs, variables, summary, files }).toEqual({
    outputs: {},
    variables: {},
    summary: "",
    files: [],
  });
}

test("everything is masked before anything is written, and told to the step's end before that", async () => {
  const whileMasking = jest.fn(() => expect(filesIn(folder)).toEqual([]));
  const { code, host, files, printed } = await step(EVERYWHERE(), { whileMasking });
  expect({ code, annotations: host.annotations, printed }).toEqual({ code: 0, annotations: [], printed: "" });
  expect(whileMasking).toHaveBeenCalledTimes(1);
  expect(host.events).toEqual([
    "saveState passwork_step",
    "prepare",
    "mask",
    "masked",
    "saveState passwork_variables",
    "saveState passwork_files",
    "write",
    "summarize",
  ]);
  expect(host.masks).toEqual(expect.arrayContaining([DB, "first line of the key", "second line of the key"]));
  const path = host.outputs.KEY_FILE ?? "";
  const values = { DB, TLS: KEY, KEY_FILE: path };
  expect(readFileSync(path, "utf8")).toBe(KEY);
  expect(host.variables).toEqual(values);
  expect(host.outputs).toEqual({ ...values, names: '["DB","TLS","KEY_FILE"]', json: JSON.stringify(values) });
  expect(files).toEqual([".env.step", ".gitignore", "KEY_FILE"]);
  expect(readFileSync(join(folder, ".env.step"), "utf8")).toContain(DB);
  const saved = JSON.stringify(host.saved);
  for (const name of ["DB", "TLS", "KEY_FILE"]) expect(saved).toContain(name);
  for (const secret of [DB, "line of the key"]) expect(saved + host.summary).not.toContain(secret);
});

describe("a failure before the end writes nothing", () => {
  test.each(["secrets_file", "ca_file"])(
    "a pipe in the place of the %s, which nobody writes to",
    async (input) => {
      const pipe = join(folder, "pipe");
      execFileSync("mkfifo", [pipe]);
      const ended = await step({ ...EVERYWHERE(), host: "https://127.0.0.1:1", [input]: pipe });
      expect(ended.code).toBe(1);
      expect(JSON.stringify(ended.host.annotations)).toMatch(
        /The (env|CA) file .*pipe is a pipe\. Give a regular file\./,
      );
      expectNothing(ended);
    },
  );

  test.each<[Point, number, string[]]>([
    ["saveState", 1, ["saveState passwork_step"]],
    ["temporaryFolder", 1, ["saveState passwork_step"]],
    ["prepare", 1, ["saveState passwork_step", "prepare"]],
    ["mask", 1, ["saveState passwork_step", "prepare", "mask"]],
    ["masked", 1, ["saveState passwork_step", "prepare", "mask", "masked"]],
  ])("of the host at %s", async (failsAt, code, events) => {
    const ended = await step(EVERYWHERE(), { failsAt });
    expect({ code: ended.code, events: ended.host.events }).toEqual({ code, events });
    expectNothing(ended);
    expect(ended.host.annotations).toEqual([
      { kind: "error", sentence: `The host fails at ${failsAt}.`, title: "Passwork" },
    ]);
  });

  test("of the host as it writes: the files are taken back", async () => {
    const ended = await step(EVERYWHERE(), { failsAt: "write" });
    expect(ended.code).toBe(1);
    expectNothing(ended);
    expect(ended.host.events.at(-1)).toBe("write");
    expect(existsSync(join(folder, ".env.step"))).toBe(false);
  });

  test.each<[string, () => Record<string, string>, RegExp]>([
    [
      "of an item that is not there",
      () => ({ secrets: `${SECRETS()}\nGONE=passwork://${"0".repeat(24)}` }),
      /GONE/,
    ],
    ["of a value's name", () => ({ secrets: SECRETS(), password_id: emulator.ids.items.PATH ?? "" }), /PATH/],
    ["of a name that is the list's", () => ({ password_id: emulator.ids.items.names ?? "" }), /names/],
    ["of a file's place", () => ({ ...EVERYWHERE(), env_file: "gone/\0/file" }), /\bNUL|null|zero|control/i],
    ["of an input", () => ({ ...EVERYWHERE(), export_env: "perhaps" }), /export_env/],
    ["of the server", () => ({ ...EVERYWHERE(), host: "http://127.0.0.1:9" }), /127\.0\.0\.1/],
  ])("%s", async (_, inputs, sentence) => {
    const ended = await step(inputs());
    expect(ended.code).toBe(1);
    expect(ended.host.events.filter((event) => !/^(prepare|saveState passwork_step)$/.test(event))).toEqual(
      [],
    );
    expectNothing(ended);
    expect(ended.host.annotations).toEqual([
      { kind: "error", sentence: expect.stringMatching(sentence), title: expect.stringMatching(/^Passwork/) },
    ]);
  });

  test("of all names together", async () => {
    const ids = ["PATH", "names"].map((name) => emulator.ids.items[name]).join(",");
    const { host } = await step({ password_id: ids });
    expect(host.annotations.map(({ title }) => title)).toEqual(["Passwork: PATH", "Passwork: names"]);
  });
});

describe("what is written", () => {
  test("are no outputs where the host has them for everybody, unless they are asked for", async () => {
    const nothing = await step({ secrets: SECRETS() }, { setsOutputs: false });
    expect(nothing.code).toBe(1);
    expectNothing(nothing);
    const asked = await step({ secrets: SECRETS(), outputs: "true" }, { setsOutputs: false });
    expect(asked.host.outputs).toEqual({ DB, TLS: KEY });
    const own = await step({ secrets: SECRETS() }, { setsOutputs: false, setsVariables: true });
    expect([own.host.outputs, own.host.variables]).toEqual([{}, { DB, TLS: KEY }]);
  });

  test("is told to the host's summary unless that is declined", async () => {
    const { host } = await step({ secrets: SECRETS(), summary: "false" });
    expect([host.summary, host.events.at(-1)]).toEqual(["", "write"]);
  });

  test("is told by no name that holds a value", async () => {
    const { code, host } = await step({ secrets: `X=passwork://Main/copy of ${DB}` });
    expect([code, host.outputs.X]).toEqual([0, DB]);
    expect(host.summary).toContain("Main/copy of &#42;&#42;&#42;");
    expect(host.summary).not.toContain("Database");
  });

  test("is not cleared up by the step's end where that is declined", async () => {
    const { host } = await step({ ...EVERYWHERE(), cleanup: "false" });
    expect(Object.keys(host.saved)).toEqual(["passwork_step"]);
  });

  test("is the same where the host has no end of a step", async () => {
    const { code, host } = await step({ secrets: SECRETS() }, { keepsState: false });
    expect([code, host.outputs.DB]).toEqual([0, DB]);
  });

  test("is masked as far as it can be, and the rest is warned of before", async () => {
    const { code, host } = await step({ password_id: emulator.ids.items.PIN ?? "" });
    expect([code, host.outputs.PIN]).toEqual([0, "12"]);
    expect(host.masks).not.toContain("12");
    expect(host.annotations).toEqual([
      { kind: "warning", sentence: expect.stringMatching(/PIN/), title: "Passwork" },
    ]);
  });
});

test("texts to mask that are too many for a log's reader are warned of", async () => {
  const { code, host } = await step({ password_id: emulator.ids.items.LONG ?? "" });
  expect([code, host.masks.length > 8000]).toEqual([0, true]);
  expect(host.annotations).toEqual([
    {
      kind: "warning",
      sentence: expect.stringMatching(/looks for \d+ texts in each line/),
      title: "Passwork",
    },
  ]);
});

test("where there are no credentials the host's reason is told", async () => {
  const reason = "This pull request comes from a fork.";
  const { code, host } = await step({ secrets: SECRETS(), token: "" }, { withoutCredentials: reason });
  expect(code).toBe(1);
  expect(host.annotations[0]?.sentence).toBe(`No access token is given. ${reason}`);
});
