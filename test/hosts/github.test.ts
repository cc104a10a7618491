// The action as GitHub's runner starts it: inputs as variables, outputs and variables in the runner's files, masks
// and annotations as workflow commands on stdout.

import { execFileSync } from "node:child_process";
import { closeSync, constants, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Seed } from "../../src/emulator/seed.ts";
import { PEM, startWorld, VALUE, type World } from "../commands/world.ts";
import { printed, type RunOptions } from "../support/cli.ts";
import { resting } from "../support/resting.ts";
import { asRunnerReads, commandsOf, masksOf, runner, stepOf, withoutMasks } from "./github-step.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const step = (inputs: Record<string, string>, options: RunOptions = {}, where = world) =>
  stepOf(where, inputs, options);

const secrets = (): string =>
  [
    "# a comment, and a blank line",
    "",
    `DB_PASSWORD=passwork://${world.item("DB_PASSWORD")}`,
    `  DB_USER = passwork://${world.item("DB_PASSWORD")}/login`,
    `TLS_KEY=passwork://${world.item("TLS_KEY")}`,
    `UNICODE=passwork://${world.item("unicode")}`,
    `OTP=passwork://${world.item("DB_PASSWORD")}/OTP?attribute=totp`,
  ].join("\n");

describe("outputs", () => {
  test("hold every value whole, and names lists them", async () => {
    const { code, stderr, stdout, outputs, written } = await step({ secrets: secrets() });
    expect({ code, stderr, rest: withoutMasks(stdout).trim() }).toEqual({ code: 0, stderr: "", rest: "" });
    expect(outputs).toEqual({
      DB_PASSWORD: VALUE.db,
      DB_USER: "app-login",
      TLS_KEY: PEM,
      UNICODE: VALUE.unicode,
      OTP: expect.stringMatching(/^\d{6}$/),
      names: '["DB_PASSWORD","DB_USER","TLS_KEY","UNICODE","OTP"]',
      json: expect.any(String),
    });
    const { names, json = "", ...values } = outputs;
    expect(JSON.parse(json)).toEqual(values);
    expect(written.env).toBe("");
  });

  test("may be longer texts, of which the secret parts alone are masked, and defaults", async () => {
    const db = "passwork://Main/DB_PASSWORD";
    const { code, stderr, stdout, outputs } = await step({
      secrets: `URL=postgres://{{ ${db}/login }}:{{${db}}}@db7.example\nLEVEL=${db}/nope?default=verbose&mask=no`,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(outputs).toMatchObject({ URL: `postgres://app-login:${VALUE.db}@db7.example`, LEVEL: "verbose" });
    expect(masksOf(stdout)).toContain(VALUE.db);
    expect(masksOf(stdout).filter((mask) => /db7|app-login|verbose/.test(mask))).toEqual([]);
  });

  test("are named after items and fields for password_id, as the official CLI names them", async () => {
    const ids = [world.item("DB_PASSWORD"), world.item("unicode")].join(" , ");
    const { code, outputs } = await step({ password_id: ids });
    expect(code).toBe(0);
    expect(outputs).toMatchObject({
      DB_PASSWORD: VALUE.db,
      DB_HOST: VALUE.host,
      DB_ADMIN: VALUE.admin,
      P_ssw_rter___2: VALUE.unicode,
      P____: VALUE.unicodeCustom,
    });
    expect(Object.keys(outputs)).toHaveLength(7);
  });

  test.each([
    ["shortcut_id", () => world.shortcut("Root"), ["Root"]],
    [
      "vault_id",
      () => world.emulator.id("vaults", "Shared"),
      ["SHARED_ITEM", "Root", "DB_PASSWORD", "DB_HOST", "DB_ADMIN"],
    ],
    ["folder_id", () => world.emulator.id("folders", "Main/Apps"), ["APP_ONE"]],
    ["tags", () => "app", ["APP_ONE", "APP_DEEP"]],
  ])("come from %s", async (input, value, names) => {
    const { code, outputs } = await step({ [input]: value() });
    expect(code).toBe(0);
    expect((JSON.parse(outputs.names ?? "[]") as string[]).sort()).toEqual([...names].sort());
  });
});

describe("masking", () => {
  test("covers each value, line by line, and its encodings", async () => {
    const { masks } = await step({ secrets: secrets() });
    const [, first, second] = PEM.split("\n");
    expect(masks).toEqual(expect.arrayContaining([VALUE.db, first, second, VALUE.unicode]));
    // As the runner hides them: of an encoded value no more than a rest that tells nothing may be left.
    const hide = (text: string): string => masks.reduce((rest, mask) => rest.replaceAll(mask, ""), text);
    const bytes = Buffer.from(VALUE.db);
    for (const encoded of [bytes.toString("base64"), bytes.toString("hex"), encodeURIComponent(VALUE.db)]) {
      expect(hide(encoded).length).toBeLessThan(5);
    }
    expect(masks.filter((mask) => mask.trim() === "" || /[\r\n]/.test(mask))).toEqual([]);
  });

  test("is done before anything is written", async () => {
    // A pipe in place of the outputs: whoever writes to it waits until someone reads, and nobody does at first.
    const pipe = join(world.folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    let before: string[] | undefined;
    let outputs = "";
    const ran = await world.cli.run([], {
      env: { ...runner(world, { secrets: secrets() }), GITHUB_OUTPUT: pipe, GITHUB_ENV: pipe },
      visible: withoutMasks,
      started(child) {
        let seen = "";
        child.stdout?.on("data", (chunk: Buffer) => {
          seen += chunk.toString();
        });
        void printed(child, "::add-mask::").then(
          async () => {
            // Time for all that does not wait for the pipe.
            await resting(child.pid ?? 0);
            if (child.exitCode === null) before = masksOf(seen);
            const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
            child.once("exit", () => {
              const bytes = Buffer.alloc(1 << 16);
              outputs = bytes.toString("utf8", 0, readSync(reader, bytes));
              closeSync(reader);
            });
          },
          () => {},
        );
      },
    });
    expect(ran.code).toBe(0);
    expect(before).toEqual(expect.arrayContaining([VALUE.db, VALUE.unicode]));
    expect(masksOf(ran.stdout)).toEqual(before);
    expect(asRunnerReads(outputs)).toMatchObject({ DB_PASSWORD: VALUE.db, TLS_KEY: PEM });
  });

  test("of what is too short is warned of", async () => {
    const inputs = { password_id: world.item("SHORT") };
    const short = await step(inputs);
    expect(short).toMatchObject({ code: 0, outputs: { SHORT: "abc" } });
    expect(commandsOf(short.stdout)).toEqual([
      expect.stringMatching(/^::warning title=Passwork::.*SHORT\.$/),
    ]);
    const masked = await step({ ...inputs, mask_min_length: "3" });
    expect(masked.masks).toContain("abc");
    expect(commandsOf(masked.stdout)).toEqual([]);
  });
});

describe("export_env", () => {
  test("also writes variables for later steps", async () => {
    const { code, outputs, variables } = await step({ secrets: secrets(), export_env: "true" });
    expect(code).toBe(0);
    const { names, json, ...values } = outputs;
    expect([names, json]).not.toContain(undefined);
    expect(variables).toEqual(values);
  });

  test("with a word that is no boolean fails before anything is fetched", async () => {
    const before = world.emulator.requests.length;
    const { code, stdout, written } = await step({ secrets: secrets(), export_env: "yes" });
    expect({ code, written }).toEqual({ code: 1, written: { output: "", env: "" } });
    expect(stdout).toBe('::error title=Passwork::The input export_env is "yes". It must be true or false.\n');
    expect(world.emulator.requests).toHaveLength(before);
  });
});

describe("run", () => {
  const run = (command: string, inputs = {}, options: RunOptions = {}) =>
    step({ secrets: secrets(), run: command, ...inputs }, options);

  test("gives the command the secrets, redacts its output, and writes no outputs", async () => {
    const { code, stdout, stderr, written } = await run(
      'printf "%s" "$DB_PASSWORD" | wc -c; echo "it is $DB_PASSWORD"; echo "$TLS_KEY" >&2; printf %s "$DB_PASSWORD" | base64',
    );
    expect({ code, written }).toEqual({ code: 0, written: { output: "", env: "" } });
    expect(withoutMasks(stdout)).toMatch(new RegExp(`^\\s*${VALUE.db.length}\\nit is \\*+\\n`));
    // The PEM's armour may show, its lines may not: the leak check looks for them.
    expect(stderr).toMatch(/\*+/);
  });

  test("warns once of what is too short, and mask_min_length holds for its output too", async () => {
    const inputs = { secrets: `SHORT=passwork://${world.item("SHORT")}`, run: 'echo "<$SHORT>"' };
    const short = await step(inputs);
    expect(short).toMatchObject({ code: 0, stderr: "" });
    expect(short.stdout).toContain("<abc>");
    expect(commandsOf(short.stdout)).toEqual([expect.stringMatching(/^::warning .*SHORT\.$/)]);
    const masked = await step({ ...inputs, mask_min_length: "3" });
    expect(withoutMasks(masked.stdout)).toBe("<***>\n");
  });

  test("passes the command's exit code on", async () => {
    expect(await run("exit 17")).toMatchObject({ code: 17 });
    expect(await run("kill -9 $$")).toMatchObject({ code: 137 });
    expect(await run("no-such-command-here")).toMatchObject({ code: 127 });
  });

  test("passes no credentials on, neither as inputs nor as variables", async () => {
    const env = { PASSWORK_TOKEN: "one-more-token", INPUT_REFRESH_TOKEN: "a-refresh-token" };
    const { code, stdout } = await run("env | cut -d= -f1 | sort", {}, { env });
    expect(code).toBe(0);
    const names = withoutMasks(stdout).split("\n");
    expect(names).toEqual(expect.arrayContaining(["DB_PASSWORD", "INPUT_HOST", "GITHUB_ACTIONS"]));
    expect(names.filter((name) => /TOKEN|MASTER/.test(name))).toEqual([]);
  });

  test("runs in working_directory, and with export_env leaves the variables", async () => {
    execFileSync("mkdir", ["-p", join(world.folder, "sub")]);
    const { code, stdout, variables, outputs } = await run("pwd", {
      working_directory: "sub",
      export_env: "true",
    });
    expect(code).toBe(0);
    expect(withoutMasks(stdout)).toMatch(/\/sub\n$/);
    expect(variables.DB_PASSWORD).toBe(VALUE.db);
    expect(outputs).toEqual({});
    const wrong = await run("pwd", { working_directory: "missing", export_env: "true" });
    expect(wrong).toMatchObject({ code: 1, written: { output: "", env: "" } });
    expect(commandsOf(wrong.stdout)).toEqual([
      expect.stringMatching(/^::error title=Passwork.*missing: there is no such folder/),
    ]);
  });
});

describe("a failure", () => {
  const unknown = "0123456789abcdef01234567";

  test("names the variable and the reason in an annotation, and writes nothing", async () => {
    const { code, stdout, stderr, written, masks } = await step({
      secrets: `GONE=passwork://${unknown}\n${secrets()}`,
      export_env: "true",
      run: "echo started",
    });
    expect({ code, stderr, written, masks }).toEqual({
      code: 1,
      stderr: "",
      written: { output: "", env: "" },
      masks: [],
    });
    expect(stdout).toBe(
      `::error title=Passwork%3A GONE::secrets line 1: GONE: The server knows no item ${unknown}. Check the id; it may have been deleted.\n`,
    );
  });

  test.each([
    ["no host", { host: "" }, /No host is given/],
    ["a wrong token", { token: "wrong-token-here" }, /access token is invalid or revoked/],
    ["a wrong master key", { master_key: "wrong-key-here" }, /master key is probably wrong/],
    ["nothing asked for", { secrets: "" }, /No secret is asked for/],
    [
      "a malformed reference",
      { secrets: "BAD=passwork://0123456789abcdef0123456/x" },
      /title=Passwork%3A BAD::secrets line 1: BAD: The reference "passwork:[^"]*" has "0123456789abcdef0123456" for the item.s id/,
    ],
    ["a line without a name", { secrets: "passwork://66f2d2efc8d8ccee4d033a84" }, /given without a name/],
    [
      "an unknown field",
      { secrets: "X=passwork://ITEM/nope" },
      /title=Passwork%3A X::secrets line 1: X: Item \w+ has no field "nope"/,
    ],
    [
      "an empty field",
      { secrets: "X=passwork://ITEM/nothing" },
      /title=Passwork%3A X::secrets line 1: X: The field "nothing"/,
    ],
    [
      "a dangerous name",
      { secrets: "LD_PRELOAD=passwork://ITEM" },
      /title=Passwork%3A LD_PRELOAD::LD_PRELOAD/,
    ],
    ["a name of the runner's", { secrets: "GITHUB_PATH=passwork://ITEM" }, /GITHUB_PATH/],
    [
      "the name of the list",
      { secrets: "NAMES=passwork://ITEM" },
      /The output NAMES .* has the name of one that lists all others/,
    ],
    ["no name at all", { secrets: "", password_id: "UNNAMED" }, /has no name in Passwork/],
    ["a number that is none", { timeout: "soon" }, /The input timeout is wrong/],
  ])("for %s", async (_what, inputs, sentence) => {
    const filled = Object.fromEntries(
      Object.entries({ secrets: secrets(), ...inputs }).map(([name, value]) => [
        name,
        value.replace("ITEM", world.item("DB_PASSWORD")).replace("UNNAMED", world.item("unnamed")),
      ]),
    );
    const { code, stdout, stderr, written } = await step({ export_env: "true", ...filled });
    expect({ code, stderr, written }).toEqual({ code: 1, stderr: "", written: { output: "", env: "" } });
    expect(commandsOf(stdout)).toEqual([expect.stringMatching(/^::error title=Passwork/)]);
    expect(stdout).toMatch(sentence);
    expect(stdout).not.toContain("wrong-token-here");
    expect(stdout).not.toContain("wrong-key-here");
  });

  test("of several references is told for each", async () => {
    const { code, stdout } = await step({
      secrets: `A=passwork://${unknown}\nB=passwork://${world.item("Notes only")}`,
    });
    expect(code).toBe(1);
    expect(commandsOf(stdout)).toEqual([
      expect.stringMatching(/^::error title=Passwork%3A A::secrets line 1: A: /),
      expect.stringMatching(/^::error title=Passwork%3A B::secrets line 2: B: /),
    ]);
  });

  test.each([
    ["GITHUB_OUTPUT", "false"],
    ["GITHUB_ENV", "true"],
  ])("without %s: no value becomes a workflow command", async (variable, exported) => {
    const env = { [variable]: "" };
    const { code, stdout, written } = await step({ secrets: secrets(), export_env: exported }, { env });
    expect({ code, written }).toEqual({ code: 1, written: { output: "", env: "" } });
    expect(commandsOf(stdout)).toEqual([
      expect.stringContaining(`${variable} names no file that can be written`),
    ]);
  });

  test.each([
    ["GITHUB_OUTPUT", "is not set", ""],
    ["GITHUB_OUTPUT", "is not there", "/nonexistent/output"],
    ["GITHUB_OUTPUT", "is a folder", "/"],
    ["GITHUB_ENV", "is a folder", "/"],
  ])("of one file leaves the other alone: %s %s", async (variable, _how, path) => {
    const { code, stdout, written, masks } = await step(
      { secrets: secrets(), export_env: "true" },
      { env: { [variable]: path } },
    );
    expect({ code, written, masks }).toEqual({ code: 1, written: { output: "", env: "" }, masks: [] });
    expect(commandsOf(stdout)).toEqual([
      expect.stringMatching(`^::error title=Passwork::${variable} names no file`),
    ]);
  });

  test("nobody to read the masks: nothing is written", async () => {
    const { written } = await step({ secrets: secrets(), export_env: "true" }, { pipedInto: ":" });
    expect(written).toEqual({ output: "", env: "" });
  });
});

describe("variables in place of inputs", () => {
  test("PASSWORK_* are used where an input is empty", async () => {
    const env = { ...world.env(), PASSWORK_SECRETS: `FROM_ENV=passwork://${world.item("1st item")}` };
    const { code, outputs } = await step({ host: "", token: "", master_key: "" }, { env });
    expect(code).toBe(0);
    expect(outputs).toEqual({
      FROM_ENV: VALUE.first,
      names: '["FROM_ENV"]',
      json: JSON.stringify({ FROM_ENV: VALUE.first }),
    });
  });

  test("an input wins", async () => {
    const env = { PASSWORK_HOST: "http://127.0.0.1:1", PASSWORK_TOKEN: "x", PASSWORK_SECRETS: "nonsense" };
    const { code, outputs } = await step({ secrets: secrets() }, { env });
    expect({ code, db: outputs.DB_PASSWORD }).toEqual({ code: 0, db: VALUE.db });
  });
});

describe("whoever can edit an item", () => {
  const TRICKS = [
    "::set-output name=evil::yes",
    "one\n::set-env name=NODE_OPTIONS::--require /tmp/x.cjs\n::stop-commands::token\nlast",
    "percent%0A::error::broken%0D%25",
    "]]>##[set-env name=evil]yes",
    "ghadelimiter_00000000-0000-0000-0000-000000000000\nEVIL=1\nEVIL<<X\n1\nX",
    "ends with a break\n\n",
    "carriage\rreturn ::add-mask::a",
  ];
  const NAMES = ["A<<EOF", "X\nNODE_OPTIONS", "B=1\nC", "%0AD", "::error::E", "F\r\nPATH"];
  let tricky: World;
  beforeAll(async () => {
    const seed: Seed = {
      settings: { masterKey: { iterations: 1000 } },
      users: [{ name: "ci" }],
      vaults: [
        {
          name: "V",
          items: NAMES.map((name, n) => ({ name, ref: `name-${n}`, password: `tricky-name-value-${n}` })),
        },
        {
          name: "C",
          items: [
            { name: "DEPLOY_KEY", password: "the-value-that-is-meant" },
            { name: "deploy_key", password: "a-value-of-another-one" },
          ],
        },
        { name: "W", items: TRICKS.map((password, n) => ({ name: `TRICK_${n}`, password })) },
      ],
    };
    tricky = await startWorld({ seed });
  });
  afterAll(() => tricky.close());

  test("sets nothing but their own outputs by a value", async () => {
    const inputs = { vault_id: tricky.emulator.id("vaults", "W"), export_env: "true" };
    const { code, stdout, outputs, variables } = await step(inputs, {}, tricky);
    expect(code).toBe(0);
    const values = Object.fromEntries(TRICKS.map((trick, n) => [`TRICK_${n}`, trick]));
    expect(outputs).toEqual({
      ...values,
      names: JSON.stringify(Object.keys(values)),
      json: JSON.stringify(values),
    });
    expect(variables).toEqual(values);
    expect(commandsOf(stdout)).toEqual([]);
  });

  test("takes no output's place by a name that differs in case", async () => {
    const inputs = { vault_id: tricky.emulator.id("vaults", "C") };
    expect(await step(inputs, {}, tricky)).toMatchObject({
      code: 1,
      written: { output: "", env: "" },
      stdout: expect.stringContaining("Two values claim the name"),
    });
    const run = 'test "$DEPLOY_KEY" = the-value-that-is-meant && test "$deploy_key" = a-value-of-another-one';
    expect(await step({ ...inputs, run }, {}, tricky)).toMatchObject({ code: 0 });
  });

  test("sends the runner no command by a value that the wrapped command prints", async () => {
    const run = TRICKS.map((_, n) => `printf '%s\\n' "$TRICK_${n}"`).join("; ");
    const inputs = { vault_id: tricky.emulator.id("vaults", "W"), run };
    const { code, stdout } = await step(inputs, {}, tricky);
    expect(code).toBe(0);
    expect(commandsOf(stdout)).toEqual([]);
  });

  test("sets nothing but clean names by the name of an item", async () => {
    const { code, stdout, outputs, variables } = await step(
      { vault_id: tricky.emulator.id("vaults", "V"), export_env: "true" },
      {},
      tricky,
    );
    expect({ code, commands: commandsOf(stdout) }).toEqual({ code: 0, commands: [] });
    expect(Object.keys(variables).sort()).toEqual(
      ["A__EOF", "X_NODE_OPTIONS", "B_1_C", "P__0AD", "P___error__E", "F__PATH"].sort(),
    );
    expect(Object.keys(outputs)).toHaveLength(NAMES.length + 2);
  });

  test.each(NAMES)("has %j refused where it is given as the output's name", async (name) => {
    const reference = `passwork://${tricky.item("TRICK_0")}`;
    const { code, stdout, written } = await step(
      { secrets: `${name}=${reference}`, export_env: "true" },
      {},
      tricky,
    );
    expect({ code, written }).toEqual({ code: 1, written: { output: "", env: "" } });
    expect(commandsOf(stdout).filter((line) => !line.startsWith("::error title=Passwork"))).toEqual([]);
  });

  test("breaks no annotation by the name of a field", async () => {
    const field = encodeURIComponent("x\n::set-output name=evil::yes");
    const { code, stdout } = await step(
      { secrets: `X=passwork://${tricky.item("TRICK_0")}/${field}` },
      {},
      tricky,
    );
    expect(code).toBe(1);
    expect(stdout.split("\n")).toEqual([
      expect.stringMatching(/^::error title=Passwork%3A X::secrets line 1: X: /),
      "",
    ]);
  });
});
