// `export`: what is written, where, and what is refused. What each format can carry: test/delivery/formats.

import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { parse } from "yaml";
import type { FormatName } from "../../src/delivery/formats/index.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { BUNDLE, type Ran, type RunOptions, ranProgram } from "../support/cli.ts";
import { startWorld, VALUE, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.emulator.faults.clear());

const FORMATS: FormatName[] = [
  "dotenv",
  "json",
  "shell",
  "docker",
  "github",
  "gitlab",
  "yaml",
  "k8s-secret",
  "tfvars",
];
/** Flags without which a format is refused. */
const NEEDED: { readonly [Format in FormatName]?: readonly string[] } = {
  "k8s-secret": ["--name=app"],
  gitlab: ["--allow-report"],
};
const secret = (name: string, item: string): string => `--secret=${name}=passwork://${world.item(item)}`;
const exported = (format: FormatName, flags: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  world.run(["export", "--format", format, ...(NEEDED[format] ?? []), ...flags], options);
const shows = [VALUE.db, VALUE.host, VALUE.admin, VALUE.tls, VALUE.unicode, VALUE.first];

describe("what is written", () => {
  test.each<[FormatName, (text: string) => unknown]>([
    ["dotenv", parseEnv],
    ["json", (text) => JSON.parse(text)],
    ["yaml", (text) => parse(text)],
    [
      "k8s-secret",
      (text) =>
        Object.fromEntries(
          Object.entries((parse(text) as { data: Record<string, string> }).data).map(([name, data]) => [
            name,
            Buffer.from(data, "base64").toString(),
          ]),
        ),
    ],
  ])("%s: the variables of an item, and of a mapping", async (format, read) => {
    const flags = ["--password-id", world.item("DB_PASSWORD"), secret("KEY", "TLS_KEY")];
    const ran = await exported(format, flags, {
      shows: [...shows, ...shows.map((value) => Buffer.from(value).toString("base64"))],
      // The leak check knows base64, which this one consists of.
      visible: format === "k8s-secret" ? () => "" : (text) => text,
    });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect({ ...(read(ran.stdout) as object) }).toEqual({
      DB_PASSWORD: VALUE.db,
      DB_HOST: VALUE.host,
      DB_ADMIN: VALUE.admin,
      KEY: VALUE.tls,
    });
  });

  test("shell: eval takes it, with every character", async () => {
    const ran = await exported("shell", [secret("A", "unicode"), secret("B", "TLS_KEY")], { shows });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const told = await ranProgram(["sh", "-c", 'eval "$1"; printf "%s|" "$A" "$B"', "sh", ran.stdout], {});
    expect(told.stdout).toBe(`${VALUE.unicode}|${VALUE.tls}|`);
  });

  test("docker, github, tfvars: as they are told to be", async () => {
    expect((await exported("docker", [secret("A", "DB_PASSWORD")], { shows })).stdout).toBe(
      `A=${VALUE.db}\n`,
    );
    expect((await exported("tfvars", [secret("A", "DB_PASSWORD")], { shows })).stdout).toBe(
      `A = "${VALUE.db}"\n`,
    );
    const { stdout, stderr } = await exported("github", [secret("A", "TLS_KEY")], { shows });
    const [, delimiter] = /^A<<(passwork_[0-9a-f-]{36})\n/.exec(stdout) ?? [];
    expect(stdout).toBe(`A<<${delimiter}\n${VALUE.tls}\n${delimiter}\n`);
    expect(stderr).toMatch(/^passwork-cli: warning: A runner does not mask/);
  });

  test.each([
    ["", ">>", ""],
    ["OWN=1\n", ">>", "OWN=1\n"],
    ["OWN=1", ">>", "OWN=1\n"],
    ["OWN=1", "| tee -a >/dev/null", "OWN=1\n"],
    ["OWN=1", "--out", ""],
  ])("github: added to %j by %s it is lines of its own, none of them empty", async (before, how, kept) => {
    for (const name of ["GITHUB_ENV", "GITHUB_OUTPUT"]) {
      const file = world.file("runner-file", before);
      const words = [process.execPath, "--", BUNDLE, "export", "--format=github", secret("A", "DB_PASSWORD")];
      const ran = await ranProgram(["bash", "-c", `"$@" ${how} "$${name}"`, "bash", ...words], {
        cwd: world.folder,
        env: { ...world.env(), [name]: file },
      });
      expect(ran.code).toBe(0);
      const [, rest] = /^(?:.*\n)?A<<(passwork_\S+)\n/.exec(readFileSync(file, "utf8")) ?? [];
      expect(readFileSync(file, "utf8")).toBe(`${kept}A<<${rest}\n${VALUE.db}\n${rest}\n`);
    }
  });

  test("gitlab: a report where it is allowed, without a word more", async () => {
    expect(await exported("gitlab", [secret("A", "DB_PASSWORD")], { shows })).toMatchObject({
      code: 0,
      stdout: `A=${VALUE.db}\n`,
      stderr: "",
    });
  });

  test("plain values of an env file go along, secrets win over them, inherited references count", async () => {
    const file = world.file(
      ".env.passwork",
      `PATH=/own/path\nHOST=db\nDB=was plain\nDB_URL=postgres://{{ passwork://${world.item("DB_PASSWORD")} }}@db\n`,
    );
    const ran = await exported("json", ["--env-file", file, secret("DB", "DB_PASSWORD")], {
      env: { INHERITED: `passwork://${world.item("1st item")}` },
      shows,
    });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ran.stdout)).toEqual({
      PATH: "/own/path",
      HOST: "db",
      DB: VALUE.db,
      DB_URL: `postgres://${VALUE.db}@db`,
      INHERITED: VALUE.first,
    });
  });

  test("what is missing and need not be there is left out, and nothing at all is well-formed, too", async () => {
    const missing = `--secret=NONE=passwork://Main/No such item`;
    const some = await exported("json", [missing, secret("A", "DB_PASSWORD"), "--on-missing=warn"], {
      shows,
    });
    expect(JSON.parse(some.stdout)).toEqual({ A: VALUE.db });
    expect(some).toMatchObject({ code: 0, stderr: expect.stringMatching(/^passwork-cli: warning: .*NONE/) });
    for (const format of ["json", "yaml"] as const) {
      expect(await exported(format, [missing, "--optional=NONE"])).toMatchObject({ code: 0, stdout: "{}\n" });
    }
    const { stdout } = await exported("k8s-secret", [missing, "--optional=NONE"]);
    expect(parse(stdout)).toMatchObject({ data: {} });
  });

  test("--dry-run names the variables and where they are from, and writes nothing", async () => {
    const out = join(world.folder, "dry");
    const ran = await exported("json", ["--dry-run", "--out", out, secret("A", "DB_PASSWORD")]);
    expect(ran).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^A +Main\/DB_PASSWORD +password /m),
    });
    expect(readdirSync(world.folder)).not.toContain("dry");
    expect(await exported("docker", ["--dry-run", secret("A", "TLS_KEY")])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("A cannot be written as docker"),
    });
  });
});

describe("--out", () => {
  const out = (): string => join(world.folder, "out", "secrets.json");
  beforeAll(() => mkdirSync(join(world.folder, "out")));
  const flags = (): string[] => ["--out", out(), secret("A", "DB_PASSWORD")];
  const content = `{\n  "A": "${VALUE.db}"\n}\n`;

  test("writes the file, readable by its owner alone, and says nothing", async () => {
    expect(await exported("json", flags())).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
    expect(readFileSync(out(), "utf8")).toBe(content);
    expect(statSync(out()).mode & 0o777).toBe(0o600);
  });

  test("replaces a file and its mode, and a link without following it", async () => {
    const target = world.file("target", "untouched", 0o644);
    const link = join(world.folder, "out", "link");
    symlinkSync(target, link);
    for (const path of [world.file("out/open", "old", 0o644), link]) {
      expect(await exported("json", ["--out", path, secret("A", "DB_PASSWORD")])).toMatchObject({ code: 0 });
      expect(lstatSync(path).isFile()).toBe(true);
      expect(lstatSync(path).mode & 0o777).toBe(0o600);
      expect(readFileSync(path, "utf8")).toBe(content);
    }
    expect(readFileSync(target, "utf8")).toBe("untouched");
  });

  test("a failure leaves the old file, and no other", async () => {
    const old = world.file("out/old", "old");
    const before = readdirSync(join(world.folder, "out"));
    for (const wrong of [
      ["--secret=B=passwork://ffffffffffffffffffffffff"],
      [secret("B", "TLS_KEY")],
      ["--secret=B=passwork://x"],
    ]) {
      const ran = await exported("docker", ["--out", old, secret("A", "DB_PASSWORD"), ...wrong]);
      expect(ran.code).not.toBe(0);
    }
    expect(readFileSync(old, "utf8")).toBe("old");
    expect(readdirSync(join(world.folder, "out"))).toEqual(before);
  });

  test.each([
    [() => join(world.folder, "out"), 1, "is a folder."],
    [() => "/dev/null", 1, "is no regular file."],
    [() => "/dev/stderr", 1, "is no regular file."],
    [() => "/proc/self/fd/2", 1, "is no regular file."],
    [() => join(world.folder, "no-such-folder", "x"), 1, "cannot be written (ENOENT)."],
    [() => "", 2, "The path of a file is empty."],
  ])("%#: a path where no file can be is refused", async (path, code, sentence) => {
    expect(await exported("json", ["--out", path(), secret("A", "DB_PASSWORD")])).toMatchObject({
      code,
      stdout: "",
      stderr: expect.stringContaining(sentence),
    });
  });

  test("- and /dev/stdout are stdout, also where that is a file", async () => {
    for (const name of ["-", "/dev/stdout"]) {
      const ran = await exported("json", ["--out", name, secret("A", "DB_PASSWORD")], { shows });
      expect(ran).toMatchObject({ code: 0, stdout: content });
    }
    const file = join(world.folder, "redirected");
    const words = [
      process.execPath,
      BUNDLE,
      "export",
      "--format=json",
      "--out=/dev/stdout",
      secret("A", "DB_PASSWORD"),
    ];
    const ran = await ranProgram(["sh", "-c", '"$@" > "$FILE"', "sh", ...words], {
      env: { ...world.env(), FILE: file },
    });
    expect({ ...ran, text: readFileSync(file, "utf8") }).toMatchObject({
      code: 0,
      stderr: "",
      text: content,
    });
    expect(lstatSync("/dev/stdout").isSymbolicLink()).toBe(true);
  });
});

describe("refused, and nothing is written", () => {
  test("a GitLab report that nobody has allowed, before anything is asked of the server", async () => {
    const file = join(world.folder, "report.env");
    const env = { PASSWORK_HOST: "http://127.0.0.1:1" };
    const ran = await world.run(["export", "--format=gitlab", "--out", file, secret("A", "DB_PASSWORD")], {
      env,
    });
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toBe(
      "passwork-cli: error: --format gitlab writes a dotenv report: an artifact, which whoever can see the job can download, and of which GitLab masks nothing. Let each job fetch its own secrets with passwork-cli exec; if it has to be a report, add --allow-report.\n",
    );
    expect(readdirSync(world.folder)).not.toContain("report.env");
  });

  test("more variables than the GitLab takes that --report-limit tells of", async () => {
    const flags = [secret("A", "DB_PASSWORD"), secret("B", "1st item")];
    const refused = await exported("gitlab", [...flags, "--report-limit=1"]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("there are 2 variables, and GitLab takes 1.");
    expect(await exported("gitlab", [...flags, "--report-limit=2"], { shows })).toMatchObject({ code: 0 });
    expect((await exported("gitlab", [...flags, "--report-limit=0"])).stderr).toContain("from 1 to 9999");
  });

  test.each(["--allow-report", "--report-limit=50"])("%s with another format", async (flag) => {
    const ran = await exported("dotenv", [flag, secret("A", "DB_PASSWORD")]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain("--allow-report and --report-limit are those of GitLab's dotenv report.");
  });

  test("every value that the format cannot carry, by name and reason, all together", async () => {
    const ran = await exported("docker", [
      secret("A", "DB_PASSWORD"),
      secret("B", "TLS_KEY"),
      secret("C", "TLS_KEY"),
    ]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr.split("\n").filter(Boolean)).toEqual([
      expect.stringMatching(
        /^passwork-cli: error: B cannot be written as docker: the value has a line break/,
      ),
      expect.stringMatching(
        /^passwork-cli: error: C cannot be written as docker: the value has a line break/,
      ),
    ]);
  });

  test("names that are none, that are dangerous, and that two values claim", async () => {
    const file = world.file("odd.env", "with.dot=plain\n");
    const ran = await exported("json", [
      "--env-file",
      file,
      `--password-id=${["PATH", "dupOne", "dupTwo"].map(world.item).join(",")}`,
      secret("9A", "DB_PASSWORD"),
    ]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    for (const sentence of [
      "Two values claim the name DUP",
      "PATH: this variable changes",
      "9A: not a name",
      "with.dot: not a name",
    ]) {
      expect(ran.stderr).toContain(sentence);
    }
    const allowed = await exported("json", ["--password-id", world.item("PATH"), "--allow-name=PATH"], {
      shows: [VALUE.path],
    });
    expect(JSON.parse(allowed.stdout)).toEqual({ PATH: VALUE.path });
  });

  test("github: names that differ in nothing but case, and those that the runner keeps", async () => {
    const twice = [secret("key", "DB_PASSWORD"), secret("KEY", "1st item")];
    expect(await exported("github", twice)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("Two values claim"),
    });
    expect(await exported("json", twice, { shows })).toMatchObject({ code: 0 });
    for (const name of ["NODE_OPTIONS", "GITHUB_SHA", "RUNNER_TEMP"]) {
      expect(await exported("github", [secret(name, "DB_PASSWORD"), `--allow-name=${name}`])).toMatchObject({
        code: 2,
        stdout: "",
        stderr: expect.stringContaining(`${name} cannot be written as github: GitHub's runners`),
      });
    }
  });

  test("an attachment, which is no variable's value", async () => {
    const ran = await exported("json", [`--secret=A=passwork://${world.item("Files")}?attachment=plan.txt`]);
    expect(ran).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("--secret: A: An attachment"),
    });
  });

  test.each([
    [["--format=xml"], 'The value "xml" of --format is wrong.'],
    [[], "--format is missing. Write --format <format>: dotenv, json, "],
    [["--format=json", "--name=x"], "--name and --namespace are those of a Kubernetes Secret."],
    [["--format=k8s-secret"], "A Secret needs a name."],
    [["--format=k8s-secret", "--name=Not Good"], '--name "Not Good" is no name in Kubernetes.'],
    [["--format=k8s-secret", "--name=a", "--namespace=b.c"], '--namespace "b.c" is no name in Kubernetes.'],
    [["--format=json"], "No secret is asked for."],
  ])("%j: before anything is fetched", async (flags, sentence) => {
    const before = world.emulator.requests.length;
    const asked = sentence.startsWith("No secret") ? [] : [secret("A", "DB_PASSWORD")];
    expect(await world.run(["export", ...flags, ...asked])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(sentence),
    });
    expect(world.emulator.requests).toHaveLength(before);
  });
});

describe("values and names that were made to break out", () => {
  const EVIL: Record<string, string> = {
    next: "x\nEVIL=1\nexport EVIL=1",
    command: "$(touch pwned)`touch pwned`'; touch pwned; '",
    delimiter: "x\nEOF\npasswork_\nEVIL<<EOF\n1\nEOF",
    yaml: "!!python/object/apply:os.system ['touch pwned']\n- &a *a\n---\n...",
    percent: "%0AEVIL=1%0D",
    unusual: "a\u2028EVIL=1\u2029\u0085\u00a0\ufeffz",
    terminal: "\x1b]0;title\x07\x1b[2J",
    hcl: `\${file("/etc/passwd")}%{ for a in b }`,
    nul: "a\0b",
    long: "x".repeat(100_000),
    blank: " ",
  };
  const evilSeed: Seed = {
    settings: { masterKey: { iterations: 1000 } },
    users: [{ name: "ci" }],
    vaults: [{ name: "Evil", items: Object.entries(EVIL).map(([name, password]) => ({ name, password })) }],
  };
  let evil: World;
  beforeAll(async () => {
    evil = await startWorld({ seed: evilSeed });
  });
  afterAll(() => evil.close());

  test.each(FORMATS)("%s carries each exactly, or refuses it by name", async (format) => {
    const flags = ["export", "--format", format, ...(NEEDED[format] ?? [])];
    for (const [name, value] of Object.entries(EVIL)) {
      const ran = await evil.run([...flags, "--password-id", evil.item(name)]);
      if (ran.code !== 0) {
        expect({ ...ran, name }).toMatchObject({
          code: 2,
          stdout: "",
          stderr: expect.stringMatching(`error: (${name}|These) cannot be written as ${format}:`),
        });
        continue;
      }
      expect([name, await readBack(format, ran.stdout, evil.folder)]).toEqual([name, { [name]: value }]);
    }
    expect(readdirSync(evil.folder)).not.toContain("pwned");
  });

  async function readBack(format: FormatName, text: string, cwd: string): Promise<object> {
    switch (format) {
      case "dotenv":
        return { ...parseEnv(text) };
      case "json":
        return JSON.parse(text) as object;
      case "yaml":
        return parse(text) as object;
      case "k8s-secret": {
        const [[name = "", data = ""] = []] = Object.entries(
          (parse(text) as { data: Record<string, string> }).data,
        );
        return { [name]: Buffer.from(data, "base64").toString() };
      }
      case "shell": {
        const { stdout } = await ranProgram(["sh", "-c", 'eval "$1"; exec env -0', "sh", text], { cwd });
        const [, name = "", value] = /^export (\w+)=/.exec(text)
          ? [
              ...(stdout
                .split("\0")
                .map((entry) => /^(?!PATH=|PWD=|_=|SHLVL=|OLDPWD=)(\w+)=(.*)$/s.exec(entry))
                .find(Boolean) ?? []),
            ]
          : [];
        return { [name]: value };
      }
      case "github": {
        const [, name = "", , value] = /^(\w+)<<(\S+)\n(.*)\n\2\n$/s.exec(text) ?? [];
        return { [name]: value };
      }
      case "tfvars": {
        // What HCL's own escapes come to is held against Terraform elsewhere; here that there is one line, and no template.
        expect(text).toMatch(/^\w+ = "[^\n]*"\n$/);
        expect(text.replaceAll(/\$\$\{|%%\{/g, "")).not.toMatch(/[$%]\{/);
        const [, name = "", literal = ""] = /^(\w+) = (".*")\n$/.exec(text) ?? [];
        return { [name]: (JSON.parse(literal) as string).replaceAll(/([$%])\1\{/g, "$1{") };
      }
      default: {
        const lines = text.split("\n");
        expect(lines).toHaveLength(2);
        const [line = ""] = lines;
        return { [line.slice(0, line.indexOf("="))]: line.slice(line.indexOf("=") + 1) };
      }
    }
  }
});

test("a thousand variables", async () => {
  const names = Array.from({ length: 1000 }, (_, i) => `N${i}`);
  const many = await startWorld({
    seed: {
      settings: { masterKey: { iterations: 1000 } },
      users: [{ name: "ci" }],
      vaults: [{ name: "Many", items: names.map((name) => ({ name, password: `value-of-${name}` })) }],
    },
  });
  try {
    const ran = await many.run([
      "export",
      "--format=dotenv",
      "--vault-id",
      many.emulator.id("vaults", "Many"),
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect({ ...parseEnv(ran.stdout) }).toEqual(
      Object.fromEntries(names.map((name) => [name, `value-of-${name}`])),
    );
  } finally {
    await many.close();
  }
});

describe("an output that takes nothing", () => {
  const command = (): string[] => [
    process.execPath,
    BUNDLE,
    "export",
    "--format=json",
    secret("A", "DB_PASSWORD"),
  ];

  test("a full disk is a failure", async () => {
    expect(
      await ranProgram(["sh", "-c", '"$@" > /dev/full', "sh", ...command()], { env: world.env() }),
    ).toMatchObject({
      code: 1,
      stderr: "passwork-cli: error: The output cannot be written (ENOSPC).\n",
    });
  });

  test("a reader that has gone is told by the exit code alone", async () => {
    expect(await exported("json", [secret("A", "DB_PASSWORD")], { pipedInto: ":" })).toMatchObject({
      stdout: "141\n",
      stderr: "",
    });
  });
});
