// GitLab's host and the one without any CI: what they tell and where, what they refuse, and the dotenv report.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { hostStep } from "../../src/commands/step/host-step.ts";
import { type Emulator, startEmulator } from "../../src/emulator/server.ts";
import { failuresOf } from "../../src/errors.ts";
import { consoleHost } from "../../src/hosts/console.ts";
import { gitlab } from "../../src/hosts/gitlab.ts";
import type { Host, Outgoing, Report } from "../../src/hosts/host.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "passwork-cli-gitlab-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Make = typeof gitlab;

function made(make: Make, env: Record<string, string> = {}): { host: Host; said: () => string } {
  let text = "";
  const stderr = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  return { host: make(env, stderr), said: () => text };
}

function faults(host: Host, outgoing: Partial<Outgoing>): string[] {
  try {
    host.prepare({ outputs: [], variables: [], ...outgoing });
  } catch (error) {
    return failuresOf(error).map(({ message, hint }) => `${message} ${hint}`);
  }
  return [];
}

const SECRET = { name: "DB_PASSWORD", value: "s3cr3t-Database!1" };

describe.each<[string, Make]>([
  ["gitlab", gitlab],
  ["console", consoleHost],
])("%s", (name, make) => {
  test("inputs are variables", () => {
    const { host } = made(make, { PASSWORK_ENV_FILE: "a", INPUT_ENV_FILE: "b" });
    expect(host).toMatchObject({ name, setsOutputs: false });
    expect([host.called("env_file"), host.input("env_file")]).toEqual(["PASSWORK_ENV_FILE", "a"]);
  });

  test("what is told are lines on stderr, whatever they hold", () => {
    const { host, said } = made(make);
    host.annotate("error", "It is wrong.", "DB_PASSWORD");
    host.annotate("warning", "a\nsection_start:1:x[collapsed=true]\r\u001b[0K\u001b[31mred\u009b2J", "x");
    expect(said()).toBe(
      "passwork-cli: error: It is wrong.\npasswork-cli: warning: a\ufffdsection_start:1:x[collapsed=true]\ufffd\ufffd[0K\ufffd[31mred\ufffd2J\n",
    );
  });

  test("masks nothing, and says nothing of what was to be masked", async () => {
    const { host, said } = made(make);
    host.mask(SECRET.value);
    await host.masked();
    host.summarize(`# ${SECRET.value}`);
    expect(said()).toBe("");
  });

  test("has no state, and a folder for files that is there", () => {
    const { host } = made(make, { CI_PROJECT_DIR: folder });
    expect([host.saveState("a", "b"), host.state("a")]).toEqual([false, undefined]);
    const { path, seen } = host.temporaryFolder();
    expect({ seen, absolute: isAbsolute(path), there: existsSync(path) }).toEqual({
      seen: path,
      absolute: true,
      there: true,
    });
    expect(path.startsWith(folder)).toBe(false);
  });

  test("variables for later commands are refused with what to do, and so are outputs that nobody allowed", () => {
    const { host } = made(make);
    const report = { path: join(folder, "report") };
    const found = faults(host, { outputs: [SECRET], variables: [SECRET], report });
    expect(found).toHaveLength(2);
    expect(found.join()).toContain("PASSWORK_ENV_FILE");
    expect(found.join()).not.toContain(SECRET.value);
    expect(faults(host, {})).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ["1", true],
    ["0", false],
  ])("PASSWORK_DEBUG=%s: debug lines %s", (text, on) => {
    const { host, said } = made(make, { PASSWORK_DEBUG: text });
    host.debug?.("GET /x: 200");
    expect(said()).toBe(on ? "passwork-cli: debug: GET /x: 200\n" : "");
  });
});

describe("GitLab's trace", () => {
  test.each(["true", "True", "1", "t"])("CI_DEBUG_TRACE=%s gives debug lines, and is warned of", (text) => {
    const { host, said } = made(gitlab, { CI_DEBUG_TRACE: text });
    host.debug?.("GET /x: 200");
    expect(said()).toMatch(
      /^passwork-cli: warning: CI_DEBUG_TRACE is on: .*\npasswork-cli: debug: GET \/x: 200\n$/,
    );
  });

  test.each(["false", "0", "yes", ""])("CI_DEBUG_TRACE=%j is off", (text) => {
    const { host, said } = made(gitlab, { CI_DEBUG_TRACE: text });
    expect([host.debug, said()]).toEqual([undefined, ""]);
  });
});

describe("the dotenv report", () => {
  const file = () => join(folder, "passwork.env");
  const { host } = made(gitlab);
  /** What is wrong with a report of these. */
  const told = (outputs: Outgoing["outputs"], more: Report = {}) =>
    faults(host, { outputs, report: { isAllowed: true, path: file(), ...more } });

  test("is written whole, by the returned write alone, for its owner", async () => {
    const outputs = [SECRET, { name: "B", value: "" }];
    const write = host.prepare({ outputs, variables: [], report: { isAllowed: true, path: file() } });
    expect(readdirSync(folder)).toEqual([]);
    await write();
    expect(readdirSync(folder)).toEqual(["passwork.env"]);
    expect(readFileSync(file(), "utf8")).toBe(`DB_PASSWORD=${SECRET.value}\nB=\n`);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  test.each([
    ["X\nNODE_OPTIONS=--require=/tmp/x", "the value has a line break"],
    ["$(touch pwned)", "the value has a blank"],
    ["$CI_JOB_TOKEN", "the value has a $"],
    ["a\r\u001b[0K", "the value has a line break"],
  ])("is not written where a value would be more than one variable: %j", (value, reason) => {
    const [fault = "", ...more] = told([SECRET, { name: "EVIL", value }]);
    expect([fault, more]).toEqual([
      expect.stringContaining(`EVIL cannot be written as gitlab: ${reason}`),
      [],
    ]);
    expect(fault).toMatch(/ Let each job fetch its own secrets with passwork-cli exec\.$/);
    expect(fault).not.toContain(value);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("takes as many variables as the limit says, 20 without one", () => {
    const many = Array.from({ length: 21 }, (_, i) => ({ name: `N${i}`, value: "x" }));
    expect(told(many)).toEqual([expect.stringContaining("there are 21 variables, and GitLab takes 20")]);
    expect(told(many, { limit: 50 })).toEqual([]);
  });

  test.each([".", "no-such-folder/report", "/dev/stdout"])(
    "is refused where it cannot be written: %s",
    (path) => {
      expect(told([SECRET], { path: resolve(folder, path) })).toEqual([
        expect.stringContaining("PASSWORK_REPORT names no file that can be written"),
      ]);
    },
  );

  test.each([false, undefined])("is refused where allowed is %j", (isAllowed) => {
    expect(told([SECRET], { isAllowed })).toEqual([
      expect.stringContaining("set PASSWORK_ALLOW_REPORT to true"),
    ]);
  });
});

describe("a step's inputs for the report", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    const items = Array.from({ length: 21 }, (_, i) => ({ name: `N${i}`, password: `value-${i}` }));
    const seed = { users: [{ name: "ci" }], vaults: [{ name: "Main", items }] };
    emulator = await startEmulator({ encryption: false, seed });
  });
  afterAll(() => emulator.close());

  /** Runs a step that sets 21 outputs; the report and what was said. */
  async function reported(inputs: Record<string, string>): Promise<[report: string[], said: string]> {
    const path = join(folder, "job.env");
    const env = {
      PASSWORK_HOST: emulator.url,
      PASSWORK_TOKEN: emulator.as().accessToken,
      PASSWORK_VAULT_ID: emulator.id("vaults", "Main"),
      PASSWORK_OUTPUTS: "true",
      PASSWORK_REPORT: path,
      ...inputs,
    };
    const { host, said } = made(gitlab, env);
    const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
    const code = await hostStep({ env, ...streams, now: Date.now }, host);
    const report = existsSync(path) ? readFileSync(path, "utf8").trim().split("\n") : [];
    expect([code, readdirSync(folder)]).toEqual(report.length > 0 ? [0, ["job.env"]] : [1, []]);
    return [report, said()];
  }

  test("say where it goes and how many variables the server takes", async () => {
    const [report, said] = await reported({ PASSWORK_ALLOW_REPORT: "true", PASSWORK_REPORT_LIMIT: " 50\n" });
    expect([report.sort()[0], report.length, said]).toEqual(["N0=value-0", 21, ""]);
  });

  test.each([
    [{ PASSWORK_REPORT_LIMIT: "fifty" }, "PASSWORK_REPORT_LIMIT is wrong. It must be a whole number from 1"],
    [{ PASSWORK_REPORT_LIMIT: "0x50" }, "PASSWORK_REPORT_LIMIT is wrong. It must be a whole number from 1"],
    [{ PASSWORK_REPORT_LIMIT: "" }, "These cannot be written as gitlab: there are 21 variables"],
    [{ PASSWORK_ALLOW_REPORT: "false" }, "PASSWORK_OUTPUTS asks for a dotenv report"],
    [{ PASSWORK_ALLOW_REPORT: "" }, "PASSWORK_OUTPUTS asks for a dotenv report"],
    [{ PASSWORK_OUTPUTS: "" }, "PASSWORK_REPORT is given without PASSWORK_OUTPUTS. Add PASSWORK_OUTPUTS, or"],
    [{ PASSWORK_ALLOW_REPORT: "tRuE" }, 'PASSWORK_ALLOW_REPORT is "tRuE". It must be true or false.'],
  ])("%j is a fault that is told once", async (inputs, fault) => {
    const [, said] = await reported({ PASSWORK_ALLOW_REPORT: "true", ...inputs });
    expect(said).toMatch(/^passwork-cli: error: [^\n]*\n$/);
    expect(said).toContain(fault);
  });
});

describe("a job without a token", () => {
  const why = (env: Record<string, string>) => made(gitlab, env).host.withoutCredentials();

  test("is told of a branch that is not protected, whose name is made printable", () => {
    const env = { CI_COMMIT_REF_PROTECTED: "false", CI_COMMIT_REF_NAME: "feature\u001b[31m/x" };
    expect(why(env)).toMatch(/^feature\ufffd\[31m\/x is not protected, and GitLab keeps/);
    expect(why({ ...env, CI_COMMIT_REF_PROTECTED: "true" })).toBeUndefined();
  });

  test("is told of a fork's merge request", () => {
    const env = {
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: "2",
      CI_MERGE_REQUEST_PROJECT_ID: "1",
      CI_COMMIT_REF_PROTECTED: "false",
    };
    expect(why({ ...env, CI_PROJECT_ID: "2" })).toContain("from a fork");
    // Run by a member of the parent project, it has that one's variables.
    expect(why({ ...env, CI_PROJECT_ID: "1" })).toContain("is not protected");
  });

  test("is told of nothing where nothing is known", () => {
    expect(why({})).toBeUndefined();
    expect(made(consoleHost, { CI_COMMIT_REF_PROTECTED: "false" }).host.withoutCredentials()).toBeUndefined();
  });
});
