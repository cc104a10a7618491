// `passwork-cli step`: the inputs are variables, whatever the host.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asRunnerReads, commandsOf, stepOf } from "../../hosts/github-step.ts";
import { startWorld, VALUE, type World } from "../world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const secrets = () => ({ ...world.env(), PASSWORK_SECRETS: `DB=passwork://${world.item("DB_PASSWORD")}` });

test("without a CI host values go into a file or to a command", async () => {
  const env = { ...secrets(), PASSWORK_ENV_FILE: "step.env", PASSWORK_ENV_FILE_FORMAT: "json" };
  const ran = await world.cli.run(["step"], { env, cwd: world.folder });
  expect(ran).toMatchObject({ code: 0, stdout: "", stderr: "" });
  expect(JSON.parse(readFileSync(join(world.folder, "step.env"), "utf8"))).toEqual({ DB: VALUE.db });
  const command = await world.cli.run(["step"], {
    env: { ...secrets(), PASSWORK_RUN: 'echo "<$DB>"; exit 3' },
    cwd: world.folder,
  });
  expect(command).toMatchObject({ code: 3, stdout: "<***>\n", stderr: "" });
});

test("without a destination, and with one that is not there, it says so", async () => {
  const ran = await world.cli.run(["step"], { env: secrets(), cwd: world.folder });
  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect(ran.stderr).toContain(
    "error: Nothing would be done with the values. Set PASSWORK_ENV_FILE or PASSWORK_RUN.",
  );
  const exported = await world.cli.run(["step"], {
    env: { ...secrets(), PASSWORK_EXPORT_ENV: "true" },
    cwd: world.folder,
  });
  expect(exported).toMatchObject({ code: 1, stdout: "" });
  expect(exported.stderr).toContain("PASSWORK_EXPORT_ENV has no effect here");
});

test("takes arrays", async () => {
  const { PASSWORK_SECRETS, ...env } = secrets();
  const array = {
    PASSWORK_SECRETS_COUNT: "2",
    PASSWORK_SECRETS_0: PASSWORK_SECRETS,
    PASSWORK_SECRETS_1: `LOGIN=passwork://${world.item("DB_PASSWORD")}/login`,
  };
  const ran = await world.cli.run(["step"], {
    env: { ...env, ...array, PASSWORK_RUN: 'printf "%s " "$LOGIN"; printf %s "$DB" | wc -c' },
    cwd: world.folder,
  });
  expect(ran).toMatchObject({ code: 0, stdout: `app-login ${VALUE.db.length}\n` });
});

test("in a script of an action it neither takes that action's end for its own nor touches its state", async () => {
  const { outputs, state } = await stepOf(
    world,
    {},
    { env: { ...secrets(), STATE_passwork_step: "begun" }, args: ["step"] },
  );
  expect({ DB: outputs.DB, state }).toEqual({ DB: VALUE.db, state: {} });
});

test("credentials that came as arrays are not the command's", async () => {
  const { PASSWORK_TOKEN = "", ...env }: Record<string, string> = secrets();
  const array = { PASSWORK_TOKEN_COUNT: "1", PASSWORK_TOKEN_0: PASSWORK_TOKEN };
  const ran = await world.cli.run(["step"], {
    env: { ...env, ...array, PASSWORK_RUN: 'printf "%s%s" "$PASSWORK_TOKEN_0" "$PASSWORK_TOKEN" | wc -c' },
    cwd: world.folder,
  });
  expect(ran).toMatchObject({ code: 0, stdout: "0\n" });
});

test("in a job of GitLab that says it is of GitHub, too, no value is printed as a mask", async () => {
  const ran = await world.cli.run(["step"], {
    env: { ...secrets(), GITLAB_CI: "true", GITHUB_ACTIONS: "true", PASSWORK_RUN: "true" },
    cwd: world.folder,
  });
  expect(ran).toMatchObject({ code: 1, stdout: "" });
  expect(ran.stderr).toContain("GITHUB_ACTIONS and GITLAB_CI are both set");
});

test("in a script of a GitHub job it sets that step's outputs", async () => {
  const { code, outputs, masks, stdout } = await stepOf(world, {}, { env: secrets(), args: ["step"] });
  expect({ code, DB: outputs.DB, masked: masks.includes(VALUE.db) }).toEqual({
    code: 0,
    DB: VALUE.db,
    masked: true,
  });
  expect(commandsOf(stdout)).toEqual([]);
});

test("in a script of a GitHub job, after commands that left lines open", async () => {
  const open = {
    GITHUB_OUTPUT: world.file("open_output", "OWN=1"),
    GITHUB_ENV: world.file("open_env", "OWN=2"),
    GITHUB_STEP_SUMMARY: world.file("open_summary", "as it is"),
  };
  const inputs = {
    ...world.env(),
    PASSWORK_SECRETS: `TLS=passwork://${world.item("TLS_KEY")}`,
    PASSWORK_EXPORT_ENV: "true",
  };
  const { code } = await stepOf(world, {}, { env: { ...inputs, ...open }, args: ["step"] });
  const read = (file: string) => readFileSync(file, "utf8");
  expect(code).toBe(0);
  expect(asRunnerReads(read(open.GITHUB_OUTPUT))).toMatchObject({ OWN: "1", TLS: VALUE.tls });
  expect(asRunnerReads(read(open.GITHUB_ENV))).toEqual({ OWN: "2", TLS: VALUE.tls });
  expect(read(open.GITHUB_STEP_SUMMARY)).toMatch(/^as it is\n### Passwork\n/);
});

test("in a script of a GitHub job it speaks of variables, and of no inputs", async () => {
  const long = `{{ passwork://${world.item("TLS_KEY")} }}`.repeat(Math.ceil(131_072 / VALUE.tls.length));
  const said = async (env: Record<string, string>) => {
    const ran = await stepOf(world, {}, { env: { ...world.env(), ...env }, args: ["step"] });
    return [ran.code, ...commandsOf(ran.stdout)];
  };
  expect(await said({ PASSWORK_SECRETS: `KEYS=${long}`, PASSWORK_EXPORT_ENV: "true" })).toEqual([
    1,
    expect.stringMatching(/ Hand it on as a file with PASSWORK_FILES\.$/),
  ]);
  const mine = {
    ...secrets(),
    PASSWORK_SECRETS_FILE: world.file("plain.env", "LEVEL=info\n"),
    PASSWORK_EXPORT_ENV: "true",
    PASSWORK_ON_COLLISION: "fail",
    LEVEL: "debug",
  };
  expect(await said(mine)).toEqual([
    1,
    expect.stringContaining(
      "The value of PASSWORK_SECRETS_FILE would replace the variable LEVEL, which has another value. Unset LEVEL, call the secret otherwise, or choose override or keep with PASSWORK_ON_COLLISION.",
    ),
  ]);
});
