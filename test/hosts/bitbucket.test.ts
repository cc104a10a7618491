// Bitbucket's host: variables by way of a file that shells source once, output variables, and what it says.

import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { parse } from "yaml";
import { prepareFiles } from "../../src/commands/step/files.ts";
import { failuresOf } from "../../src/errors.ts";
import { bitbucket } from "../../src/hosts/bitbucket.ts";
import type { Host, Outgoing, Variable } from "../../src/hosts/host.ts";
import { startWorld, VALUE, type World } from "../commands/world.ts";
import { value } from "../delivery/formats/support.ts";
import { type Ran, type RunOptions, ranProgram } from "../support/cli.ts";
import { fc } from "../support/properties.ts";

let clone: string;
beforeEach(() => {
  // A path that no shell takes for one word without quotes.
  clone = mkdtempSync(join(tmpdir(), "passwork-cli bitbucket's "));
  // As Pipelines clones: with all rights for everyone.
  chmodSync(clone, 0o777);
});
afterEach(() => rmSync(clone, { recursive: true }));

function made(env: Record<string, string> = {}): { host: Host; said: () => string } {
  let text = "";
  const stderr = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  return { host: bitbucket({ BITBUCKET_CLONE_DIR: clone, ...env }, stderr), said: () => text };
}

function faults(host: Host, outgoing: Partial<Outgoing>): string[] {
  try {
    host.prepare({ outputs: [], variables: [], ...outgoing });
  } catch (error) {
    return failuresOf(error).map(({ message, hint }) => `${message} ${hint}`);
  }
  return [];
}

const handOn = (host: Host, variables: Variable[]): Promise<void> =>
  host.prepare({ outputs: [], variables })();
const envFile = (): string => join(clone, ".passwork/env");
const mode = (path: string): string => (statSync(path).mode & 0o7777).toString(8);
const SECRET = { name: "DB_PASSWORD", value: VALUE.db };

/** Runs a script of a step: its commands in one shell, which ends at the first that fails. */
function step(script: string, shell = ["bash"], env: Record<string, string> = {}): Promise<Ran> {
  return ranProgram([...shell, "-e", "-c", script], { cwd: clone, env });
}

describe("variables", () => {
  test("are in a file of the clone that only its owner can read and that git does not see", async () => {
    const { host, said } = made();
    await handOn(host, [SECRET]);
    expect([mode(join(clone, ".passwork")), mode(envFile())]).toEqual(["700", "600"]);
    expect(said()).toBe(
      "passwork-cli: notice: To set the variables, source .passwork/env in the next command.\n",
    );
    const git = await step("git init -q . && git add -A && git status --porcelain --untracked-files=all");
    expect(git).toMatchObject({ code: 0, stdout: "" });
  });

  test.each([
    ["a .gitignore that lets all through", "printf '!*\\n' > .passwork/.gitignore"],
    ["one above", "printf '!.passwork/**\\n' > .gitignore"],
    ["a file of that name", "touch .passwork/env"],
    [
      "all of it",
      "printf '!env\\n!.*\\n!*/\\n' | tee .gitignore > .passwork/.gitignore; touch .passwork/env",
    ],
  ])("are not committed by a repository that has %s", async (_, plant) => {
    const commit = "git -c user.name=x -c user.email=x commit -qm x";
    const before = `git init -q . && mkdir .passwork && { ${plant}; } && git add -Af && ${commit} --allow-empty`;
    expect(await step(`${before} && rm -f .passwork/env`)).toMatchObject({ code: 0, stderr: "" });
    const { host } = made();
    await handOn(host, [SECRET]);
    const files = await prepareFiles(
      [{ name: "KEY", fileName: "env", source: "", hide: [], content: Buffer.from(SECRET.value) }],
      host,
      // A step that has gone elsewhere.
      { GITHUB_WORKSPACE: "/no/such/folder" },
    );
    await files.write();
    const added = await step(
      `git add -A && ${commit} -a --allow-empty && git grep -cF -e "$VALUE" HEAD || :`,
      ["bash"],
      {
        VALUE: SECRET.value,
      },
    );
    expect(added).toMatchObject({ code: 0, stdout: "", stderr: "" });
    const ran = await step(
      'source .passwork/env; printf %s "$DB_PASSWORD"; ls -A .passwork | grep variables || :',
    );
    expect(ran).toMatchObject({ code: 0, stdout: SECRET.value });
  });

  test.each([
    ["bash", ["bash"], "source .passwork/env"],
    ["dash", ["dash"], ". .passwork/env"],
    ["sh", ["sh"], ". .passwork/env"],
  ])("are set in %s, for programs too, and the file is gone", async (_, shell, line) => {
    const { host } = made();
    const all = { A: 'it\'s "$HOME" `id` $(id) \\ !! %s', B: "two\n\tlines\n", C: "" };
    await handOn(
      host,
      Object.entries(all).map(([name, text]) => ({ name, value: text })),
    );
    const print = `${process.execPath} -p 'JSON.stringify([process.env.A, process.env.B, process.env.C])'`;
    const ran = await step(`${line}; test ! -e .passwork/env; ${print}`, shell);
    expect({ code: ran.code, got: JSON.parse(ran.stdout) }).toEqual({ code: 0, got: Object.values(all) });
  });

  test("arrive as they were, whatever they are", async () => {
    const variables = fc
      .sample(value, { numRuns: 300, seed: 7 })
      .map((text, i) => ({ name: `V${i}`, value: text }))
      .filter(({ value: text }) => !/\0|\p{Cs}/u.test(text));
    expect(variables.length).toBeGreaterThan(200);
    await handOn(made().host, variables);
    const ran = await step("source .passwork/env; env -0");
    const entries = ran.stdout.split("\0").map((entry) => {
      const at = entry.indexOf("=");
      return [entry.slice(0, at), entry.slice(at + 1)] as const;
    });
    const found = new Map(entries);
    for (const variable of variables)
      expect([variable.name, found.get(variable.name)]).toEqual([variable.name, variable.value]);
  });

  test("show in no trace of the shell", async () => {
    await handOn(made().host, [SECRET]);
    const ran = await step("set -xv; source .passwork/env; echo done");
    expect(ran).toMatchObject({ code: 0, stdout: "done\n" });
    expect(ran.stdout + ran.stderr).not.toContain(SECRET.value);
  });

  test("leave no file where the shell fails at one of them", async () => {
    await handOn(made().host, [SECRET]);
    const ran = await step("readonly DB_PASSWORD=mine; . .passwork/env", ["dash"]);
    expect(ran.code).not.toBe(0);
    expect(readdirSync(join(clone, ".passwork"))).toEqual([".gitignore"]);
  });

  test("of an earlier pipe must have been read first", async () => {
    await handOn(made().host, [SECRET]);
    expect(faults(made().host, { variables: [SECRET] })).toEqual([
      `${envFile()} is there already: the step has not sourced it. Put "source .passwork/env" behind each pipe, or remove the file if no pipe has written it.`,
    ]);
    expect((await step("source .passwork/env")).code).toBe(0);
    await handOn(made().host, [{ name: "LATER", value: "on" }]);
    expect((await step('source .passwork/env; printf %s "$LATER"')).stdout).toBe("on");
  });

  test("need names that shells and Pipelines leave to others", () => {
    const { host } = made({ BITBUCKET_COMMIT: "abc", PIPELINES_JWT_TOKEN: "def" });
    const named = (name: string): Variable => ({ name, value: SECRET.value });
    const refused = [
      "BITBUCKET_COMMIT",
      "PIPELINES_JWT_TOKEN",
      "SECONDS",
      "A;touch x",
      "A\nB",
      "A=B",
      "$(id)",
      "",
    ];
    const told = faults(host, { variables: [...refused, "BITBUCKET_TOKEN"].map(named) });
    expect(told).toHaveLength(refused.length);
    expect(told[0]).toBe(
      "BITBUCKET_COMMIT cannot be handed on: Pipelines has a variable of that name itself. Give it another name, or hand it on as a file with PASSWORK_FILES.",
    );
    expect(told[4]).toMatch(/^A\ufffdB cannot be handed on: that is no name of a variable\./);
    expect(told.join()).not.toContain(SECRET.value);
    expect(readdirSync(clone)).toEqual([]);
  });

  test.each([
    ["a NUL", "a\0b", /^V cannot be handed on: the value has a NUL/],
    ["half a character", "a\ud83d", /^V cannot be handed on: the value is no text in Unicode/],
    ["more than a program can be started with", "x".repeat(131_070), /^V cannot .* takes 131073 bytes, and/],
  ])("cannot hold %s", (_, text, sentence) => {
    expect(faults(made().host, { variables: [{ name: "V", value: text }] })).toEqual([
      expect.stringMatching(sentence),
    ]);
    expect(readdirSync(clone)).toEqual([]);
  });

  test("may be as long as a program can be started with", async () => {
    await handOn(made().host, [{ name: "V", value: "x".repeat(131_069) }]);
    expect(await step("source .passwork/env; env | wc -c")).toMatchObject({ code: 0, stderr: "" });
  });

  test("go through nothing that the repository brought", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "passwork-cli-elsewhere-"));
    try {
      symlinkSync(elsewhere, join(clone, ".passwork"));
      expect(faults(made().host, { variables: [SECRET] })).toEqual([
        expect.stringMatching(/^The folder .*\.passwork cannot be made \((ENOTDIR|ELOOP)\)\./),
      ]);
      rmSync(join(clone, ".passwork"));
      // A folder of the repository is closed to others.
      mkdirSync(join(clone, ".passwork"));
      chmodSync(join(clone, ".passwork"), 0o777);
      symlinkSync(join(elsewhere, "target"), envFile());
      expect(faults(made().host, { variables: [SECRET] })).toEqual([
        expect.stringMatching(/is there already/),
      ]);
      rmSync(envFile());
      await handOn(made().host, [SECRET]);
      expect([mode(join(clone, ".passwork")), lstatSync(envFile()).isFile()]).toEqual(["700", true]);
      expect(readdirSync(elsewhere)).toEqual([]);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  test("need a clone", () => {
    expect(faults(made({ BITBUCKET_CLONE_DIR: "/no/such/folder" }).host, { variables: [SECRET] })).toEqual([
      "There is no clone at /no/such/folder to hand variables on in. Run this as a pipe, or in a step that has not turned clone off.",
    ]);
    writeFileSync(join(clone, ".passwork"), "");
    expect(faults(made().host, { variables: [SECRET] })).toEqual([
      expect.stringMatching(/^The folder .*\.passwork cannot be made \(ENOTDIR\)\./),
    ]);
  });
});

describe("output variables", () => {
  const file = (): string => join(clone, "pipeline-variables.env");
  const inStep = (path = file()) => made({ BITBUCKET_PIPELINES_VARIABLES_PATH: path }).host;
  const output = (text: string, isAllowed: boolean | undefined = true): Outgoing => ({
    outputs: [{ name: "A", value: text }],
    variables: [],
    report: { isAllowed },
  });

  test("must be allowed in so many words", () => {
    const { outputs, variables } = output("a");
    for (const outgoing of [output("a", false), { outputs, variables }]) {
      expect(faults(inStep(), outgoing)).toEqual([
        "PASSWORK_OUTPUTS asks for output variables, whose values Pipelines prints in the logs of later steps. Let each step fetch its own secrets; if it has to be output variables, set PASSWORK_ALLOW_REPORT to true.",
      ]);
    }
  });

  test("are added to the file that Pipelines names", async () => {
    writeFileSync(file(), "OWN=1\n");
    await inStep().prepare(output("s3cr3t/Database-1=?&"))();
    expect(readFileSync(file(), "utf8")).toBe("OWN=1\nA=s3cr3t/Database-1=?&\n");
    expect(readdirSync(clone)).toEqual(["pipeline-variables.env"]);
    rmSync(file());
    await inStep().prepare(output("b"))();
    expect([readFileSync(file(), "utf8"), mode(file())]).toEqual(["A=b\n", "600"]);
  });

  test.each([
    "a\nB=c",
    "a\r",
    "a b",
    "a\tb",
    "'a'",
    '"a"',
    "$HOME",
    "`id`",
    "a\\b",
    "a#b",
    "a\u0085b",
    "a\0",
  ])("are no text that could be read in another way: %j", (text) => {
    expect(faults(inStep(), output(text))).toEqual([
      expect.stringMatching(
        /^A cannot be handed on: the value has a .* Let the later step fetch it itself\.$/,
      ),
    ]);
    expect(readdirSync(clone)).toEqual([]);
  });

  test("cannot leave a container that the file is not in", () => {
    for (const path of ["", join(clone, "no/such/folder/file"), clone]) {
      expect(faults(inStep(path), output("a"))).toEqual([
        expect.stringMatching(/^BITBUCKET_PIPELINES_VARIABLES_PATH names no file that can be written here\./),
      ]);
    }
  });
});

describe("what is told", () => {
  test.each([
    [{ BITBUCKET_PIPE_STORAGE_DIR: "/x" }, /variables: add PASSWORK_TOKEN: \$PASSWORK_TOKEN there\.$/],
    [{ BITBUCKET_PIPE_STORAGE_DIR: "/x", PASSWORK_TOKEN: "" }, /reach no step without deployment:\); a fork/],
    [{ BITBUCKET_DEPLOYMENT_ENVIRONMENT: "prod\u001b[2J" }, /or the deployment prod\ufffd\[2J; a fork/],
  ])("of credentials that are missing, with %j", (env, sentence) => {
    expect(made(env).host.withoutCredentials()).toMatch(sentence);
  });

  test.each(["true", "True", "TRUE"])("with DEBUG=%s also of what is done", (DEBUG) => {
    const { host, said } = made({ DEBUG });
    host.debug?.("one\ntwo");
    expect(said()).toBe("passwork-cli: debug: one\ufffdtwo\n");
    expect(made({ DEBUG: "app:*" }).host.debug).toBeUndefined();
    expect(made({ PASSWORK_DEBUG: "1" }).host.debug).toBeDefined();
  });

  test("has a place for files that the step sees under the same path", () => {
    const { path, seen } = made().host.temporaryFolder();
    expect([path, seen, mode(path)]).toEqual([join(clone, ".passwork"), path, "700"]);
  });
});

describe("the pipe", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  /** The program without arguments, as the image starts it for a pipe. Nothing it prints may hold a secret. */
  const pipe = (variables: Record<string, string>, options: RunOptions = {}): Promise<Ran> =>
    world.run([], {
      cwd: clone,
      ...options,
      env: { BITBUCKET_BUILD_NUMBER: "7", BITBUCKET_CLONE_DIR: clone, CI: "true", ...variables },
    });
  const reference = (name: string): string => `passwork://${world.item(name)}`;

  test("gives its step the values, an array of references included", async () => {
    const ran = await pipe({
      PASSWORK_SECRETS_COUNT: "2",
      PASSWORK_SECRETS_0: `DB_PASSWORD=${reference("DB_PASSWORD")}`,
      PASSWORK_SECRETS_1: `UNICODE=${reference("unicode")}`,
    });
    expect(ran).toMatchObject({ code: 0, stdout: "" });
    const values = await step('source .passwork/env; printf "%s\\n" "$DB_PASSWORD" "$UNICODE"');
    expect(values.stdout).toBe(`${VALUE.db}\n${VALUE.unicode}\n`);
  });

  test("hands on files, which stay", async () => {
    const ran = await pipe({ PASSWORK_FILES: "PLAN=passwork://Main/Files?attachment=plan.txt" });
    expect(ran).toMatchObject({ code: 0, stdout: "" });
    const read = await step(
      'source .passwork/env; cat "$PLAN"; stat -c %a "$PLAN"; git init -q .; git add -A; git status -s',
    );
    expect(read).toMatchObject({ code: 0, stdout: `${VALUE.file}600\n` });
  });

  test("that fails writes nothing", async () => {
    const ran = await pipe({
      PASSWORK_SECRETS: `DB_PASSWORD=${reference("DB_PASSWORD")}\nGONE=passwork://Main/none`,
    });
    expect({ ran, left: readdirSync(clone) }).toMatchObject({
      ran: { code: 1, stdout: "", stderr: expect.stringMatching(/^passwork-cli: error: .*GONE/) },
      left: [],
    });
  });

  test("runs a command in the clone and hands nothing on", async () => {
    const ran = await pipe({
      PASSWORK_SECRETS: `DB_PASSWORD=${reference("DB_PASSWORD")}`,
      PASSWORK_RUN: 'pwd; echo "it is $DB_PASSWORD"; exit 17',
    });
    expect(ran).toMatchObject({ code: 17, stdout: `${clone}\nit is ***\n`, stderr: "" });
    expect(readdirSync(clone)).toEqual([]);
  });

  test("sets output variables only where they are allowed, and then without a list of them", async () => {
    const file = join(clone, "outputs");
    const asked = {
      PASSWORK_SECRETS: `DB_USER=${reference("DB_PASSWORD")}/login`,
      PASSWORK_OUTPUTS: "true",
      BITBUCKET_PIPELINES_VARIABLES_PATH: file,
    };
    expect((await pipe(asked)).code).toBe(1);
    expect(readdirSync(clone)).toEqual([]);
    expect((await pipe({ ...asked, PASSWORK_ALLOW_REPORT: "true" })).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe("DB_USER=app-login\n");
  });
});

test("pipe.yml names the image of this version", () => {
  const read = (file: string): { version: string; image: string } => parse(readFileSync(file, "utf8"));
  expect(read("pipe.yml").image).toBe(
    `registry.example.com/your-org/passwork-cli:${read("package.json").version}`,
  );
});
