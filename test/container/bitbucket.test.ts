// The image as Bitbucket's pipe, started from a step's shell as Pipelines does, and as the image of a step.

import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Entry, Step } from "./support/bitbucket.ts";
import { type Emulator, ITEM, startEmulator } from "./support/emulator.ts";
import { IMAGE, podman, withImage } from "./support/engine.ts";

/** The item of the example. */
const EXAMPLE = { id: "66f2d2efc8d8ccee4d033a84", password: "an example of a password" };
const HOSTILE_ITEM = "65a1b2c3d4e5f60718293a4d";
/** Texts that do something wherever a shell, or a file of lines, takes them for more than texts. */
const HOSTILE = [
  "$(touch pwned)",
  "`touch pwned`",
  "'; touch pwned; '",
  '"; touch pwned; "',
  "x'\nexport PATH=/nowhere\ntouch pwned\n'",
  "\\'$(touch pwned)\\\n",
  "EOF\ntouch pwned\nEOF",
  "\u001b]0;title\u0007$IFS$(touch$IFS-- pwned)\r\n#",
];

let emulator: Emulator;
let step: Step;
/** What a user would set as secured variables of the repository. */
let secured: Record<string, string>;
beforeAll(async () => {
  const fields = HOSTILE.map((value, i) => ({ name: `h${i}`, value, type: "password" }));
  emulator = await startEmulator([
    { name: "example", id: EXAMPLE.id, login: "example-user", password: EXAMPLE.password },
    { name: "hostile", customs: fields },
    {
      name: "$(touch pwned)",
      id: HOSTILE_ITEM,
      password: HOSTILE[0],
      customs: [{ name: "A'\nexport B='`touch pwned`", value: HOSTILE[4], type: "password" }],
    },
    { name: "files", attachments: [{ name: "plan.txt", text: "the plan\n" }] },
  ]);
  const { host, token, master_key } = emulator.inputs;
  secured = { PASSWORK_HOST: host, PASSWORK_TOKEN: token, PASSWORK_MASTER_KEY: master_key };
});
afterAll(() => emulator?.stop());
beforeEach(() => {
  step = new Step();
});
afterEach(() => step.remove());

/** The pipe with the repository's credentials, which the step's shell fills in. */
function pipe(variables: Record<string, string | string[]>): Entry {
  const credentials = Object.keys(secured).map((name) => [name, `$${name}`]);
  return { pipe: "docker://example", variables: { ...Object.fromEntries(credentials), ...variables } };
}

const run = (...script: Entry[]) => step.run(script, secured);
/** What `env -0` wrote to a file of the clone, without what a shell counts for itself. */
const variablesIn = (file: string): Map<string, string> =>
  new Map(
    readFileSync(join(step.clone, file), "utf8")
      .split("\0")
      .map((entry): [string, string] => [entry.split("=")[0] ?? "", entry.slice(entry.indexOf("=") + 1)])
      .filter(([name]) => name !== "_"),
  );
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const mode = (path: string): string => (statSync(join(step.clone, path)).mode & 0o7777).toString(8);
const SECRETS = [`DB_PASSWORD=passwork://${ITEM.id}`, `TLS_KEY=passwork://${ITEM.id}/key`];
const SUMS = 'for value in "$DB_PASSWORD" "$TLS_KEY"; do printf %s "$value" | sha256sum; done';

withImage("the image as a Bitbucket pipe", () => {
  test("gives the step an array of secrets through a file that is gone once it is sourced", () => {
    const written = run(pipe({ PASSWORK_SECRETS: SECRETS }));
    expect({ ...written, took: 0 }).toMatchObject({ status: 0, stdout: "" });
    expect(written.stderr).toMatch(/source \.passwork\/env/);
    expect([mode(".passwork"), mode(".passwork/env"), step.changes()]).toEqual(["700", "600", ""]);
    // What Pipelines carries to later steps holds nothing.
    const carried = readdirSync(join(step.clone, ".bitbucket"), { recursive: true, withFileTypes: true });
    expect(carried.filter((entry) => entry.isFile())).toEqual([]);

    const read = run("source .passwork/env", SUMS, "ls -A .passwork");
    const sums = [ITEM.password, ITEM.key].map((value) => `${hash(value)}  -\n`);
    expect(read).toMatchObject({ status: 0, stdout: `${sums.join("")}.gitignore\n` });
  });

  test("does so for sh, too, in a folder below the clone, and one pipe after the other", () => {
    const first = pipe({ PASSWORK_SECRETS: SECRETS.join("\n") });
    const second = pipe({ PASSWORK_SECRETS: `LATER=passwork://${EXAMPLE.id}` });
    const file = '"$BITBUCKET_CLONE_DIR/.passwork/env"';
    const ran = run(
      "mkdir sub && cd sub",
      first,
      `sh -ec '. ${file}; ${SUMS}'`,
      second,
      `. ${file}`,
      'printf %s "$LATER" | sha256sum',
    );
    const sums = [ITEM.password, ITEM.key, EXAMPLE.password].map((value) => `${hash(value)}  -\n`);
    expect(ran).toMatchObject({ status: 0, stdout: sums.join("") });
  });

  test("carries out nothing that values, fields or items are called or hold", () => {
    const ran = run(
      pipe({ PASSWORK_SECRETS: HOSTILE.map((_, i) => `H${i}=passwork://CI/hostile/h${i}`) }),
      "source .passwork/env",
      ...HOSTILE.map((_, i) => `printf %s "$H${i}" | sha256sum`),
    );
    const sums = HOSTILE.map((value) => `${hash(value)}  -\n`);
    expect(ran).toMatchObject({ status: 0, stdout: sums.join("") });
    // Names of what is selected are made of the vault's.
    const named = run(
      pipe({ PASSWORK_PASSWORD_ID: HOSTILE_ITEM }),
      "env -0 > before; source .passwork/env; env -0 > after",
    );
    expect(named.status).toBe(0);
    const before = variablesIn("before");
    const added = [...variablesIn("after")].filter(([name, value]) => before.get(name) !== value);
    expect(added.map(([, value]) => value).sort()).toEqual([HOSTILE[0], HOSTILE[4]].sort());
    expect(added.filter(([name]) => !/^[A-Za-z0-9_]+$/.test(name))).toEqual([]);
    expect(existsSync(join(step.clone, "pwned"))).toBe(false);
  });

  test("hands on files that only the step's user can read", () => {
    const ran = run(
      pipe({ PASSWORK_FILES: "PLAN=passwork://CI/files?attachment=plan.txt" }),
      "source .passwork/env",
      'cat "$PLAN"; stat -c %a "$PLAN" "$(dirname "$PLAN")"',
    );
    expect(ran).toMatchObject({ status: 0, stdout: "the plan\n600\n700\n" });
    expect(step.changes()).toBe("");
  });

  test("that fails ends the step and leaves nothing", () => {
    const ran = run(
      pipe({ PASSWORK_SECRETS: [...SECRETS, "GONE=passwork://CI/none"] }),
      "source .passwork/env",
      "echo not here",
    );
    expect(ran).toMatchObject({ status: 1, stdout: "" });
    expect(ran.stderr).toMatch(/^passwork-cli: error: .*GONE/m);
    expect([existsSync(join(step.clone, ".passwork")), step.changes()]).toEqual([false, ""]);
  });

  test("says which variables it was not given", () => {
    const ran = run({ pipe: "docker://example", variables: { PASSWORK_HOST: "$PASSWORK_HOST" } });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain("add PASSWORK_TOKEN: $PASSWORK_TOKEN there.");
  });

  test.each([0, 1, 42, 127])("ends with the exit code of its command, %d, whose output is masked", (code) => {
    writeFileSync(
      join(step.clone, "migrate.sh"),
      `echo "it is $DB_PASSWORD"; echo "it is $DB_PASSWORD" >&2; pwd; env | grep -c '^PASSWORK_TOKEN='; exit ${code}\n`,
    );
    const ran = run(pipe({ PASSWORK_SECRETS: SECRETS[0] ?? "", PASSWORK_RUN: "bash migrate.sh" }));
    expect(ran).toMatchObject({ status: code, stdout: `it is ***\n${step.clone}\n0\n` });
    expect(ran.stdout + ran.stderr).not.toContain(ITEM.password);
    expect(existsSync(join(step.clone, ".passwork"))).toBe(false);
  });

  test("does all of the example", () => {
    const example = parse(readFileSync("bitbucket-pipelines.example.yml", "utf8")) as Example;
    const [variables, command, own] = example.pipelines.branches.main.map((entry) => entry.step);
    const script = 'echo "it is $DB_PASSWORD" | tee seen; echo "$DB_LOGIN" >> seen\n';
    for (const file of ["deploy.sh", "migrate.sh"]) {
      writeFileSync(join(step.clone, file), `#!/bin/bash\n${script}`);
      chmodSync(join(step.clone, file), 0o755);
    }
    const seen = (): string => readFileSync(join(step.clone, "seen"), "utf8");
    // The pipe gets the address of the tests' server where the example has that of a user's.
    const here = (entries: Entry[]): Entry[] =>
      entries.map((entry) =>
        typeof entry === "string"
          ? entry
          : { ...entry, variables: { ...entry.variables, PASSWORK_HOST: "$PASSWORK_HOST" } },
      );
    expect(step.run(here(variables?.script ?? []), secured).status).toBe(0);
    expect(seen()).toBe(`it is ${EXAMPLE.password}\nexample-user\n`);
    const masked = step.run(here(command?.script ?? []), secured);
    expect(masked).toMatchObject({ status: 0, stdout: "it is ***\n" });
    expect(seen()).toBe(`it is ${EXAMPLE.password}\n\n`);

    // A step's image is started with a shell in its entrypoint's place.
    const lines = (own?.script ?? []).filter((line) => !String(line).startsWith("export PASSWORK_HOST="));
    const ran = podman([
      ...["run", "--rm", "--network=host", "--entrypoint=sh", `--volume=${step.clone}:${step.clone}`],
      ...[`--workdir=${step.clone}`, "--env=BITBUCKET_BUILD_NUMBER=7"],
      ...Object.entries(secured).map(([name, value]) => `--env=${name}=${value}`),
      ...[IMAGE, "-ec", lines.join("\n")],
    ]);
    expect(ran).toMatchObject({ status: 0, stdout: "it is ***\n" });
    expect(seen()).toBe(`it is ${EXAMPLE.password}\n\n`);
  });
});

interface Example {
  pipelines: { branches: { main: { step: { script: Entry[] } }[] } };
}
