// What each input of the action does, by the bundle and the runner's files.

import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { type Emulator, startEmulator } from "../../src/emulator/server.ts";
import { certificate } from "../client/support/certificates.ts";
import { startWorld, VALUE, type World } from "../commands/world.ts";
import type { RunOptions } from "../support/cli.ts";
import { asState, commandsOf, stepOf, withoutMasks } from "./github-step.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const step = (inputs: Record<string, string>, options: RunOptions = {}) => stepOf(world, inputs, options);
const DB = () => `DB=passwork://${world.item("DB_PASSWORD")}`;
const UNKNOWN = "0123456789abcdef01234567";

describe("what is selected", () => {
  test("is named and narrowed as by the flags of the same names", async () => {
    const { outputs } = await step({
      password_id: `${world.item("DB_PASSWORD")}\n${world.item("1st item")}`,
      fields: "password, login",
      prefix: "app_",
      name_style: "upper",
    });
    expect(JSON.parse(outputs.json ?? "")).toEqual({
      app_DB_PASSWORD: VALUE.db,
      app_DB_PASSWORD_LOGIN: "app-login",
      app_1ST_ITEM: VALUE.first,
    });
  });

  test("is searched for in folders below, and by any of several tags", async () => {
    const folder_id = world.emulator.id("folders", "Main/Apps");
    const below = await step({ folder_id, recursive: "true", tags: "app,none-such", match: "any" });
    expect(JSON.parse(below.outputs.names ?? "[]").sort()).toEqual(["APP_DEEP", "APP_ONE"]);
    const all = await step({ folder_id, recursive: "true", tags: "app,none-such" });
    expect(commandsOf(all.stdout)).toEqual([expect.stringContaining("Nothing was found")]);
  });

  test("with an input that would mean nothing fails, and says how that one is called here", async () => {
    const { code, stdout } = await step({ secrets: DB(), recursive: "true", prefix: "X_" });
    expect(code).toBe(1);
    expect(commandsOf(stdout)).toEqual([
      expect.stringContaining("The input recursive is given without the input folder_id"),
    ]);
    const named = await step({ secrets: DB(), prefix: "X_" });
    expect(named.stdout).toContain("The input prefix: nothing is selected that this would name.");
    expect((await step({ secrets: DB(), match: "any" })).stdout).toContain(
      "The input match is given without the input tags.",
    );
  });

  test("wrong words of several inputs are told together", async () => {
    const { stdout } = await step({ secrets: DB(), match: "some", on_missing: "cry", retries: "many" });
    expect(commandsOf(stdout)).toEqual([
      '::error title=Passwork::The input match is "some". It may be: all, any.',
      '::error title=Passwork::The input on_missing is "cry". It may be: fail, warn, ignore.',
      "::error title=Passwork::The input retries is wrong. It must be a whole number up to 99.",
    ]);
  });
});

describe("what is missing", () => {
  test("is left out where it is optional, and otherwise as on_missing says", async () => {
    const secrets = `${DB()}\nGONE=passwork://${UNKNOWN}`;
    const optional = await step({ secrets, optional: "GONE" });
    expect({
      code: optional.code,
      names: optional.outputs.names,
      commands: commandsOf(optional.stdout),
    }).toEqual({ code: 0, names: '["DB"]', commands: [] });
    const warned = await step({ secrets, on_missing: "warn" });
    expect([warned.code, commandsOf(warned.stdout)]).toEqual([
      0,
      [expect.stringMatching(/^::warning title=Passwork::secrets line 2: GONE: /)],
    ]);
  });
});

describe("destinations", () => {
  test("are files, too: only their owner reads them, and a later step finds them", async () => {
    const { code, outputs, variables } = await step({
      secrets: DB(),
      files: `KEY=passwork://${world.item("TLS_KEY")}\nPLAN=passwork://Main/Files?attachment=plan.txt`,
      export_env: "true",
      env_file: "secrets.env",
    });
    expect(code).toBe(0);
    const { KEY = "", PLAN = "" } = outputs;
    expect([readFileSync(KEY, "utf8"), readFileSync(PLAN, "utf8")]).toEqual([VALUE.tls, VALUE.file]);
    expect(statSync(KEY).mode & 0o777).toBe(0o600);
    expect(statSync(join(KEY, "..")).mode & 0o777).toBe(0o700);
    expect(variables).toEqual({ DB: VALUE.db, KEY, PLAN });
    const envFile = join(world.folder, "secrets.env");
    expect(statSync(envFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(envFile, "utf8")).toContain(VALUE.db);
    rmSync(envFile);
  });

  test("may be any one of them", async () => {
    const { code, written } = await step({
      secrets: DB(),
      outputs: "false",
      env_file: "only.json",
      env_file_format: "json",
    });
    expect({ code, written }).toEqual({ code: 0, written: { output: "", env: "" } });
    expect(JSON.parse(readFileSync(join(world.folder, "only.json"), "utf8"))).toEqual({ DB: VALUE.db });
  });

  test("must be there", async () => {
    const { code, stdout } = await step({ secrets: DB(), outputs: "false" });
    expect(code).toBe(1);
    expect(commandsOf(stdout)).toEqual([
      "::error title=Passwork::Nothing would be done with the values. Set outputs, export_env, env_file or run.",
    ]);
  });

  test("of an input for something that is not asked for", async () => {
    expect((await step({ secrets: DB(), shell: "bash" })).stdout).toContain(
      "The input shell is given without the input run.",
    );
    expect((await step({ secrets: DB(), env_file_format: "json" })).stdout).toContain(
      "The input env_file_format is given without the input env_file.",
    );
    expect((await step({ secrets: DB(), outputs: "true", run: "echo done" })).stdout).toBe(
      "::error title=Passwork::The input outputs is true, and with the input run no outputs are set. Leave it out, or hand the values on with export_env or env_file.\n",
    );
  });

  test("that cannot be written fail before anything is masked or written", async () => {
    const elsewhere = join(world.folder, "elsewhere");
    mkdirSync(elsewhere, { recursive: true });
    symlinkSync("/etc", join(world.folder, "linked"));
    const before = statSync("/etc").mtimeMs;
    const { code, written, masks } = await step({
      secrets: DB(),
      export_env: "true",
      env_file: "linked/passwork-test.env",
    });
    expect({ code, written, masks }).toEqual({ code: 1, written: { output: "", env: "" }, masks: [] });
    expect(statSync("/etc").mtimeMs).toBe(before);
  });

  test("that no program of a later step could be started with are no variables", async () => {
    const key = `{{ passwork://${world.item("TLS_KEY")} }}`;
    const secrets = `KEYS=${key.repeat(Math.ceil(131_072 / VALUE.tls.length))}`;
    const { code, stdout, written } = await step({ secrets, export_env: "true" });
    expect({ code, written }).toEqual({ code: 1, written: { output: "", env: "" } });
    expect(stdout).toMatch(
      /^::error title=Passwork%3A KEYS::KEYS cannot be a variable of later steps: with its name it takes \d{6} bytes, and a variable 131072 at most\. Hand it on as a file with the input files\.\n$/,
    );
    expect((await step({ secrets })).outputs.KEYS).toHaveLength(
      VALUE.tls.length * Math.ceil(131_072 / VALUE.tls.length),
    );
  });

  test("of a variable that is there already: override, keep or fail", async () => {
    const env = { DB: "what the job has" };
    const inputs = { secrets: DB(), export_env: "true" };
    expect((await step(inputs, { env })).variables).toEqual({ DB: VALUE.db });
    const kept = await step({ ...inputs, on_collision: "keep" }, { env });
    expect([kept.variables, kept.outputs.DB]).toEqual([{}, VALUE.db]);
    const failed = await step({ ...inputs, on_collision: "fail" }, { env });
    expect([failed.code, failed.written.output]).toEqual([1, ""]);
    expect(failed.stdout).toMatch(/^::error title=Passwork%3A DB::.*would replace the variable DB/);
  });
});

describe("secrets_file", () => {
  test("is a file of the repository whose values may be references", async () => {
    const secrets_file = world.file(
      ".env.passwork",
      `LEVEL=info\nDB=passwork://${world.item("DB_PASSWORD")}\n`,
    );
    const { outputs, masks } = await step({ secrets_file });
    expect(JSON.parse(outputs.json ?? "")).toEqual({ LEVEL: "info", DB: VALUE.db });
    expect(masks).not.toContain("info");
  });

  test("sets no dangerous name either", async () => {
    const secrets_file = world.file(
      ".env.evil",
      `BASH_ENV=/tmp/x\nDB=passwork://${world.item("DB_PASSWORD")}\n`,
    );
    const { code, stdout } = await step({ secrets_file, export_env: "true" });
    expect(code).toBe(1);
    expect(commandsOf(stdout)).toEqual([
      expect.stringMatching(/^::error title=Passwork%3A BASH_ENV::BASH_ENV: /),
    ]);
  });
});

describe("masking", () => {
  test("leaves out what nomask names, and takes in everything with mask_all", async () => {
    const inputs = { password_id: world.item("DB_PASSWORD") };
    const usual = await step(inputs);
    expect([usual.masks.includes(VALUE.admin), usual.masks.includes(VALUE.host)]).toEqual([true, false]);
    const all = await step({ ...inputs, mask_all: "true" });
    expect(all.masks).toContain(VALUE.host);
    const world2 = await step({ ...inputs, nomask: "DB_ADMIN, NOBODY" });
    expect(world2.masks).not.toContain(VALUE.admin);
    expect(commandsOf(world2.stdout)).toEqual([
      "::warning title=Passwork::The input nomask names what no secret is called: NOBODY.",
    ]);
  });
});

describe("run", () => {
  test("ends with the first line that fails, as the runner's own steps do", async () => {
    const { code, stdout } = await step({ secrets: DB(), run: "false\necho still here\n" });
    expect([code, withoutMasks(stdout)]).toEqual([1, ""]);
  });

  test("has a shell of one's choice", async () => {
    const python = await step({
      secrets: DB(),
      shell: "python3 {0}",
      run: "import os\nprint(len(os.environ['DB']))",
    });
    expect([python.code, withoutMasks(python.stdout)]).toEqual([0, `${VALUE.db.length}\n`]);
    const unknown = await step({ secrets: DB(), shell: "fishy", run: "true" });
    expect(commandsOf(unknown.stdout)).toEqual([expect.stringMatching(/The input shell is "fishy"/)]);
  });

  test("gets files that are gone afterwards, and no later step is told of them", async () => {
    const { code, stdout, variables, summary } = await step({
      secrets: DB(),
      files: `KEY=passwork://${world.item("TLS_KEY")}`,
      export_env: "true",
      env_file: "beside.env",
      run: 'wc -l < "$KEY"; echo "$KEY"',
    });
    const to = (name: string) =>
      new RegExp(`<tr>.*<code>${name}</code>.*<td>(.*)</td></tr>`).exec(summary)?.[1];
    expect(to("DB")).toBe("<code>the command</code>, <code>variable</code>, <code>beside.env</code>");
    expect(to("KEY")).toBe("<code>the command</code>");
    const [lines, path = ""] = withoutMasks(stdout).trim().split("\n");
    expect([code, lines?.trim(), variables]).toEqual([0, "4", { DB: VALUE.db }]);
    expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
  });
});

describe("the authority of the server's certificate", () => {
  const ca = certificate("Test CA", { isCa: true });
  let server: Emulator;
  beforeAll(async () => {
    const { cert, key } = certificate("localhost", { issuer: ca, hosts: ["localhost", "127.0.0.1"] });
    server = await startEmulator({
      seed: {
        users: [{ name: "ci" }],
        vaults: [{ name: "Main", items: [{ name: "DB", password: VALUE.db }] }],
      },
      encryption: false,
      tls: { cert, key },
    });
  });
  afterAll(() => server.close());
  const asked = (inputs: Record<string, string>) =>
    step({
      host: server.url,
      token: server.as().accessToken,
      master_key: "",
      secrets: "DB=passwork://Main/DB",
      ...inputs,
    });

  test("may be text whose line breaks the way through a variable has changed", async () => {
    const texts = [
      ca.cert,
      ca.cert.replaceAll("\n", "\\n"),
      ca.cert.replaceAll("\n", " "),
      ca.cert.replaceAll("\n", "\r\n"),
    ];
    for (const ca_certificate of texts)
      expect((await asked({ ca_certificate })).outputs).toMatchObject({ DB: VALUE.db });
  });

  test("is asked for where it is not known, and is given once", async () => {
    expect(commandsOf((await asked({})).stdout)).toEqual([
      expect.stringMatching(/ Give the CA's certificate with the input ca_file or ca_certificate\.$/),
    ]);
    expect(commandsOf((await asked({ ca_certificate: ca.cert, ca_file: "ca.pem" })).stdout)).toEqual([
      "::error title=Passwork::The input ca_file and the input ca_certificate are both given. Give one of them.",
    ]);
  });
});

describe("the step's own end", () => {
  const end = (inputs: Record<string, string>, state: Record<string, string>) =>
    step(inputs, { env: asState(state) });

  test("blanks variables and removes files", async () => {
    const inputs = {
      secrets: DB(),
      files: `KEY=passwork://${world.item("TLS_KEY")}`,
      env_file: "end.env",
      export_env: "true",
    };
    const main = await step(inputs);
    const folder = join(main.outputs.KEY ?? "", "..");
    expect(statSync(folder).isDirectory()).toBe(true);
    for (const secret of Object.values(VALUE)) expect(JSON.stringify(main.state)).not.toContain(secret);
    const before = world.emulator.requests.length;
    const ended = await end(inputs, main.state);
    expect(ended).toMatchObject({ code: 0, stderr: "", variables: { DB: "", KEY: "" }, outputs: {} });
    expect(commandsOf(ended.stdout)).toEqual([]);
    expect(statSync(folder, { throwIfNoEntry: false })).toBeUndefined();
    expect(statSync(join(world.folder, "end.env"), { throwIfNoEntry: false })).toBeUndefined();
    expect(world.emulator.requests).toHaveLength(before);
  });

  test("leaves everything with cleanup: false", async () => {
    const inputs = { secrets: DB(), env_file: "stays.env", export_env: "true", cleanup: "false" };
    const main = await step(inputs);
    const ended = await end(inputs, main.state);
    expect([ended.code, ended.variables]).toEqual([0, {}]);
    expect(statSync(join(world.folder, "stays.env")).isFile()).toBe(true);
  });

  test("has nothing to do after a step that failed", async () => {
    const inputs = { secrets: `GONE=passwork://${UNKNOWN}`, export_env: "true" };
    const main = await step(inputs);
    expect(main.code).toBe(1);
    const ended = await end(inputs, main.state);
    expect([ended.code, ended.stdout, ended.variables]).toEqual([0, "", {}]);
  });
});

describe("what is told", () => {
  test("stands in the summary: names, where they are from, where they went, and no value", async () => {
    const { summary } = await step({ secrets: DB(), export_env: "true" });
    expect(summary).toMatch(/DB/);
    expect(summary).toMatch(/output/);
    expect(summary).toMatch(/variable/);
    for (const secret of Object.values(VALUE)) expect(summary).not.toContain(secret);
    expect((await step({ secrets: DB(), summary: "false" })).summary).toBe("");
    expect((await step({ secrets: `GONE=passwork://${UNKNOWN}` })).summary).toBe("");
  });

  test("of the server and who asks names inputs, whatever layer tells of it", async () => {
    const told = async (inputs: Record<string, string>) => commandsOf((await step(inputs)).stdout);
    expect(await told({ secrets: DB(), master_key: "another" })).toEqual([
      expect.stringMatching(/ Check the input master_key; /),
    ]);
    expect(await told({ secrets: DB(), host: "http://127.0.0.1:1", retries: "0" })).toEqual([
      expect.stringMatching(/ Check the input host\.$/),
    ]);
    expect(await told({ secrets: `PATH=passwork://${world.item("DB_PASSWORD")}` })).toEqual([
      expect.stringMatching(/ allow it with the input allow_names\.$/),
    ]);
  });

  test("of a missing token in a fork's pull request is why", async () => {
    const event = world.file(
      "event.json",
      JSON.stringify({
        pull_request: {
          head: { repo: { fork: true, full_name: "mallory/app" } },
          base: { repo: { full_name: "octo/app" } },
        },
      }),
    );
    const env = {
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: "octo/app",
    };
    const { code, stdout } = await step({ secrets: DB(), token: "", master_key: "" }, { env });
    expect(code).toBe(1);
    expect(commandsOf(stdout)).toEqual([
      expect.stringMatching(/^::error title=Passwork::No access token is given\. .*fork/),
    ]);
  });

  test("of a reference in a variable is that none is read there", async () => {
    const { code, stdout } = await step({ secrets: DB() }, { env: { OTHER: "passwork://Main/DB_PASSWORD" } });
    expect([code, ...commandsOf(stdout)]).toEqual([
      0,
      "::warning title=Passwork::OTHER holds a reference, which a step leaves as it is: ask for it in secrets.",
    ]);
  });

  test("with debug logging is each request, its time and size, and no value", async () => {
    const { code, stdout } = await step({ secrets: DB() }, { env: { RUNNER_DEBUG: "1" } });
    expect(code).toBe(0);
    const debug = stdout.split("\n").filter((line) => line.startsWith("::debug::"));
    expect(debug).toEqual(
      expect.arrayContaining([expect.stringMatching(/GET \S*items\S*: 200, \d+ ms, \d+ bytes/)]),
    );
  });
});
