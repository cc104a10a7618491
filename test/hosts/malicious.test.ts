// A vault whose names and values were made to inject, and a server that answers so, on every host: what the hosts' own
// readers would act on is no more than what was meant.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { PassThrough } from "node:stream";
import type { SeedItem } from "../../src/emulator/seed.ts";
import { failuresOf } from "../../src/errors.ts";
import { bitbucket } from "../../src/hosts/bitbucket.ts";
import { gitlab } from "../../src/hosts/gitlab.ts";
import type { Host, Variable } from "../../src/hosts/host.ts";
import { startWorld, type World } from "../commands/world.ts";
import { githubCommands, linesOf, otherCommands } from "../support/ci-log.ts";
import { type Ran, ranProgram } from "../support/cli.ts";
import { masksOf, type Step, stepOf, withoutMasks } from "./github-step.ts";

/** What would be made if a shell took a text for a command. */
const TRACE = "evil-was-here";

const INJECTIONS = [
  // Commands to the runner, in both of its forms, at the beginning of a line and behind something.
  ...["::set-output name=evil::x", "::add-mask::evil", "::stop-commands::evil-token", "::error::evil"],
  ...["  ::set-env name=EVIL::x", "\u2003::add-path::/evil", "::debug::", "::save-state name=isPost::true"],
  ...["##[set-output name=evil]x", "a ##[stop-commands]evil-token", "##[add-mask]evil", "##[group]evil"],
  ...["##vso[task.setvariable variable=EVIL]x", "##teamcity[setParameter name='evil' value='x']"],
  ...[
    "X\n::set-output name=evil::x",
    "X\r::set-output name=evil::x",
    "X\r\n::error::evil",
    "X\u0085::error::evil",
  ],
  ...["X\u2028::error::evil", "X\u2029::error::evil", "X\v::error::evil", "X\f::error::evil"],
  ...["%0A::error::evil", "X%0A::set-output name=evil::x%0D", "%3A%3Aerror%3A%3Aevil", "a,b=c:d,e"],
  // Entries of its files.
  ...[
    "A<<EOF",
    "X\nNODE_OPTIONS=--require=/evil.js",
    "EVIL=1",
    "X\nEVIL<<EOF\nevil\nEOF\n",
    "=",
    "<<",
    "a=b=c",
  ],
  ...["X\npasswork_1\nEVIL=1", "ghadelimiter_x", "EOF"],
  // Terminals, and sections of GitLab's log.
  ...["\u001b[31mred\u001b[0m", "\u001b]0;evil\u0007", "\u009b31m", "\u001b]8;;http://evil\u001b\\evil"],
  ...[
    "\u202eevil\u202c",
    "\u2066evil\u2069",
    "zero\u200bwidth\u2060\ufeff",
    "section_start:1:evil\r\u001b[0Kevil",
  ],
  // Shells.
  ...[`$(touch ${TRACE})`, `\`touch ${TRACE}\``, `'; touch ${TRACE}; '`, `"; touch ${TRACE}; "`],
  ...[
    `\\'; touch ${TRACE} #`,
    `\n touch ${TRACE}\n`,
    `& touch ${TRACE} &`,
    `> ${TRACE}`,
    `\${x:-$(touch ${TRACE})}`,
  ],
  ...[
    "!history !!",
    "*",
    "~",
    "#comment",
    "-n",
    "\\",
    "\\n",
    "$",
    "$IFS",
    "%s%n",
    "\t",
    "\n\n",
    " ",
    "'",
    '"',
    "`",
  ],
  // Markdown and HTML.
  ...[
    "<img src=x onerror=evil()>",
    "</code></td></tr></table>\n\n# evil",
    "[evil](https://evil.example)",
    "| a | b |",
  ],
  ...[
    "```\nevil\n```",
    "<!-- evil",
    "&lt;evil&gt;",
    "@everyone",
    "<script>evil()</script>",
    "![](https://evil.example/x)",
  ],
  "very long ".repeat(2000),
] as const;

/** What has no place in an item's seed: NUL, and half of a character. */
const BROKEN = ["nul\0byte\0::error::evil", "half \ud800 ::error::evil"];

const value = (n: number): string => `the-value-of-number-${n}`;
const items: SeedItem[] = [
  ...INJECTIONS.map(
    (text, n): SeedItem => ({ name: text, ref: `name ${n}`, password: value(n), login: text, url: text }),
  ),
  ...INJECTIONS.map((text, n): SeedItem => ({ name: `VALUE_${n}`, password: text })),
  ...BROKEN.map((_, n): SeedItem => ({ name: `broken ${n}`, password: value(n) })),
  {
    name: "FIELDS",
    password: null,
    customs: INJECTIONS.map((text, n) => ({ name: text, value: value(n), type: "password" })),
  },
  {
    name: "FILES",
    password: null,
    attachments: [...INJECTIONS, "../../evil", "/evil", "..", "evil\0", "con", "a/b"].map((name, n) => ({
      name,
      id: n.toString(16).padStart(24, "a"),
      text: value(n),
    })),
  },
];

let world: World;
let place: { vault: string; folder: string };
beforeAll(async () => {
  const hostile = "::error::evil ##[add-mask]evil $(touch evil-was-here)\n::add-mask::x";
  world = await startWorld({
    seed: {
      settings: { masterKey: { iterations: 1000 } },
      users: [{ name: "ci" }],
      vaults: [{ name: hostile, folders: [{ name: hostile, items }] }],
    },
  });
  for (const [n, name] of BROKEN.entries()) {
    const item = world.emulator.state.items.get(world.item(`broken ${n}`));
    if (item !== undefined) item.name = name;
  }
  place = {
    vault: world.emulator.id("vaults", hostile),
    folder: world.emulator.id("folders", `${hostile}/${hostile}`),
  };
});
afterAll(() => world.close());

function chunksOf<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(size * n, size * (n + 1)));
}

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Control characters, line and paragraph separators, overrides of direction: no line of ours has any. */
const STEERING = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

/** What the step said is meant as it is, on both streams. */
function expectHarmless({ stdout, stderr }: Ran, also: readonly string[] = []): void {
  const log = `${stdout}\n${stderr}`;
  const allowed = ["add-mask", "error", "warning", "notice", "debug", ...also];
  expect(githubCommands(log).filter((command) => !allowed.includes(command))).toEqual([]);
  expect(otherCommands(withoutMasks(log))).toEqual([]);
  const said = withoutMasks(stdout).split("\n");
  expect(said.filter((line) => STEERING.test(line))).toEqual([]);
  // Nothing but commands and whole sentences of our own.
  expect(said.filter((line) => line !== "" && !/^::(error|warning|notice|debug)( |::)/.test(line))).toEqual(
    [],
  );
  // Of what others chose nothing stands where a command begins.
  for (const line of said) expect(line).not.toMatch(/^::(error|warning|notice) title=(?!Passwork[^:,]*::)/);
  expect(existsSync(join(world.folder, TRACE))).toBe(false);
}

/** The tags of a summary, and what would be more than text between them. */
function expectPlainSummary(summary: string): void {
  const tags = [...summary.matchAll(/<\/?([^>]*)>/g)].map(([, tag]) => tag);
  expect([...new Set(tags)].filter((tag) => !/^(table|tr|th|td|code)$/.test(tag ?? ""))).toEqual([]);
  const cells = [...summary.matchAll(/<code>(.*?)<\/code>/g)].map(([, text = ""]) => text);
  expect(cells.filter((text) => /[<>`|*[\]!@\\$]/.test(text))).toEqual([]);
  // Outside of the table there is our own sentence alone.
  expect(summary.replace(/<table>.*<\/table>/s, "")).toMatch(
    /^### Passwork\n\n\d+ values? w(as|ere) fetched in this step\.\s*$/,
  );
}

/** Either nothing, or just this value under a name that a variable can have. */
function expectNamed(step: Step, expected: string): void {
  const { code, outputs, variables, written, summary } = step;
  if (code !== 0) {
    expect({ code, written, summary }).toEqual({ code: 1, written: { output: "", env: "" }, summary: "" });
    return;
  }
  const { names, json, ...values } = outputs;
  const [name = "", ...others] = Object.keys(values);
  expect([name, others]).toEqual([expect.stringMatching(NAME), []]);
  expect([names, json]).toEqual([JSON.stringify([name]), JSON.stringify({ [name]: expected })]);
  expect([values, variables]).toEqual([{ [name]: expected }, { [name]: expected }]);
  expectPlainSummary(summary);
}

describe("GitHub", () => {
  const numbered = INJECTIONS.map((text, n): [string, number] => [JSON.stringify(text).slice(0, 60), n]);

  test.each(numbered)("an item is called %s", async (_, n) => {
    const step = await stepOf(world, { password_id: world.item(`name ${n}`), export_env: "true" });
    expectHarmless(step);
    expectNamed(step, value(n));
  });

  test.each([0, 1])("an item has a name that is no text (%d)", async (n) => {
    const id = world.emulator.id("items", `broken ${n}`);
    const step = await stepOf(world, { password_id: id, export_env: "true" });
    expectHarmless(step);
    expectNamed(step, value(n));
  });

  test("fields are called so, with all that makes names", async () => {
    for (const inputs of [
      { fields: "customs" },
      { name_style: "snake", prefix: "P_" },
      { name_template: "{{vault}}_{{folder}}_{{field}}" },
    ]) {
      const step = await stepOf(world, {
        password_id: world.item("FIELDS"),
        export_env: "true",
        allow_empty_names: "true",
        allow_duplicate_names: "true",
        allow_names: "NODE_OPTIONS",
        ...inputs,
      });
      expectHarmless(step);
      const { names, json, ...values } = step.outputs;
      expect(JSON.parse(json ?? "{}")).toEqual(values);
      expect(JSON.parse(names ?? "[]")).toEqual(Object.keys(values));
      expect(step.variables).toEqual(values);
      expect(Object.keys(values).filter((name) => !NAME.test(name))).toEqual([]);
      expect(Object.values(values).filter((text) => !/^the-value-of-number-\d+$/.test(text))).toEqual([]);
      if (step.code === 0) expectPlainSummary(step.summary);
    }
  });

  test("all of it together, by the vault and by the folder, is refused as a whole", async () => {
    for (const inputs of [{ vault_id: place.vault }, { folder_id: place.folder }]) {
      const step = await stepOf(world, { ...inputs, export_env: "true" });
      expectHarmless(step);
      expect([step.code, step.written, step.summary]).toEqual([1, { output: "", env: "" }, ""]);
    }
  });

  test.each(numbered)("a value is %s", async (_, n) => {
    const text = INJECTIONS[n] ?? "";
    const step = await stepOf(
      world,
      { secrets: `V=passwork://${world.item(`VALUE_${n}`)}`, export_env: "true" },
      { shows: [text] },
    );
    expectHarmless(step);
    expectNamed(step, text);
    for (const line of text.split(/[\r\n]+/).map((one) => one.trim()))
      if (Buffer.byteLength(line) >= 6) expect(step.masks).toContain(line);
    expect(step.masks.filter((mask) => /[\r\n]/.test(mask) || mask.trim() === "")).toEqual([]);
  });

  test("a script that prints values prints no commands", async () => {
    // What is shorter than a mask may be is no command either.
    const values = INJECTIONS.map((text, n) => [`V${n}`, text] as const).filter(
      ([, text]) => text.length < 10_000,
    );
    const secrets = values
      .map(([name]) => `${name}=passwork://${world.item(`VALUE_${name.slice(1)}`)}`)
      .join("\n");
    const names = values.map(([name]) => name).join(" ");
    const run = `for name in ${names}; do eval "text=\\$$name"; printf '%s\\n' "$text"; printf 'x %s y\\n' "$text" >&2; done`;
    const step = await stepOf(
      world,
      { secrets, run, shell: "sh" },
      { shows: values.map(([, text]) => text) },
    );
    expect(step.code).toBe(0);
    const printed = `${withoutMasks(step.stdout)}\n${step.stderr}`;
    expect(githubCommands(printed).filter((command) => command !== "warning")).toEqual([]);
    expect(otherCommands(printed)).toEqual([]);
    expect(printed).not.toContain("\u001b");
    expect(step.outputs).toEqual({});
    expect(existsSync(join(world.folder, TRACE))).toBe(false);
  });

  test("a script's own commands are its author's", async () => {
    const run = "echo '::notice::mine'; echo '::set-output name=mine::x'";
    const { stdout } = await stepOf(world, { secrets: `V=passwork://${world.item("name 0")}`, run });
    expect(githubCommands(withoutMasks(stdout))).toEqual(["notice", "set-output"]);
  });

  test("attachments are called so", async () => {
    const names = (items.at(-1)?.attachments ?? []).map(({ name }) => encodeURIComponent(name));
    const files = names.map((name, n) => `F${n}=passwork://${world.item("FILES")}?attachment=${name}`);
    const step = await stepOf(world, { files: files.join("\n") });
    expectHarmless(step);
    expect(step.code).toBe(0);
    const folders = new Set<string>();
    for (const n of names.keys()) {
      const path = resolve(world.folder, step.outputs[`F${n}`] ?? "");
      folders.add(dirname(path));
      expect([path, readFileSync(path, "utf8"), STEERING.test(path)]).toEqual([
        expect.stringMatching(/\/\.passwork-files-[0-9a-f]{16}\/[^/]+$/),
        value(n),
        false,
      ]);
    }
    expect(folders.size).toBe(1);
    expect(readdirSync(world.folder).filter((name) => /evil/.test(name))).toEqual([]);
  });

  test("what is asked for in vain is told of in one line each", async () => {
    for (const some of chunksOf(INJECTIONS, 8)) {
      const lines = some.map((text, n) => {
        const path = encodeURIComponent(text).slice(0, 3000);
        const item = world.item(`name ${INJECTIONS.indexOf(text)}`);
        return `A${n}=passwork://${item}/nothing\nB${n}=passwork://${path}/${path}/${path}`;
      });
      const file = `${some.join("").slice(0, 50)}/x`;
      const step = await stepOf(world, { secrets: lines.join("\n"), env_file: file, run: some.join("\n") });
      expectHarmless(step);
      expect([step.code, step.written]).toEqual([1, { output: "", env: "" }]);
    }
  });
});

describe("a hostile server", () => {
  const several = chunksOf(
    INJECTIONS.filter((text) => text.length < 10_000),
    8,
  );

  test.each(several.flatMap((some) => [some.join("\n"), some.join(" ")]))("says %j", async (text) => {
    const faults = [
      { kind: "status", status: 400, code: text, message: text },
      { kind: "status", status: 403, code: "accessDenied", message: text },
      { kind: "html", status: 502, body: `<html>${text}</html>` },
      { kind: "answer", json: { name: text, [text]: text, errors: [{ code: text, message: text }] } },
    ] as const;
    for (const fault of faults) {
      const planned = world.emulator.faults.plan({ fault, times: "forever" });
      const secrets = `V=passwork://${world.item("name 0")}`;
      const step = await stepOf(world, { secrets });
      const exec = await world.run(["exec", "--secret", secrets, "true"], {
        env: { GITHUB_ACTIONS: "true" },
      });
      planned.remove();
      expectHarmless(step);
      expect([step.code, step.written]).toEqual([1, { output: "", env: "" }]);
      expect(exec.code).not.toBe(0);
      expect([githubCommands(exec.stderr), otherCommands(exec.stderr), exec.stdout]).toEqual([[], [], ""]);
      expect(exec.stderr.split("\n").filter((line) => STEERING.test(line))).toEqual([]);
    }
  });
});

describe("the command line in a job", () => {
  const env = { GITHUB_ACTIONS: "true", GITHUB_OUTPUT: "/dev/null" };

  test("lists names that are no commands", async () => {
    for (const output of ["json", "table"]) {
      const { code, stdout } = await world.run(
        ["list", "items", "--vault-id", place.vault, "--output", output],
        { env },
      );
      expect(code).toBe(0);
      expect([githubCommands(stdout), otherCommands(stdout)]).toEqual([[], []]);
      expect(stdout.split("\n").filter((line) => STEERING.test(line))).toEqual([]);
    }
    const { stdout } = await world.run(["list", "items", "--vault-id", place.vault], { env });
    const names = (JSON.parse(stdout) as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(INJECTIONS.filter((text) => text.length < 10_000)));
  });

  test("exec tells of names by nothing that is a command", async () => {
    for (const flags of [
      ["--vault-id", place.vault],
      ["--vault-id", place.vault, "--dry-run"],
      ["--password-id", world.item("FIELDS"), "--dry-run"],
    ]) {
      const { stdout, stderr } = await world.run(["exec", ...flags, "true"], { env });
      expect([githubCommands(`${stdout}\n${stderr}`), otherCommands(`${stdout}\n${stderr}`)]).toEqual([
        [],
        [],
      ]);
      expect(`${stdout}\n${stderr}`.split("\n").filter((line) => STEERING.test(line))).toEqual([]);
    }
  });
});

/** Values by names, those that the host can hold. */
const secretsOf = (fits: (text: string) => boolean): [string, string][] =>
  INJECTIONS.flatMap((text, n): [string, string][] => (fits(text) ? [[`V${n}`, text]] : []));
const linesFor = (values: readonly [string, string][]): string =>
  values.map(([name]) => `${name}=passwork://${world.item(`VALUE_${name.slice(1)}`)}`).join("\n");

/** Prints, by a program of the shell's, whatever the variables hold. */
const dump = (values: readonly [string, string][]): string =>
  `'${process.execPath}' -p 'JSON.stringify(${JSON.stringify(values.map(([name]) => name))}.map((name) => process.env[name]))'`;

const SHELLS = [["dash"], ["bash"], ["bash", "--posix"], ["zsh"]].filter(
  ([shell = ""]) => shell !== "zsh" || existsSync("/usr/bin/zsh"),
);

/** Whether the host takes the outputs; then they are written. */
async function isWritten(host: Host, outputs: readonly Variable[], path?: string): Promise<boolean> {
  let write: () => Promise<void>;
  try {
    write = host.prepare({ outputs, variables: [], report: { isAllowed: true, path } });
  } catch (error) {
    expect(failuresOf(error)).not.toEqual([]);
    expect(failuresOf(error).filter(({ message }) => STEERING.test(message))).toEqual([]);
    return false;
  }
  await write();
  return true;
}

describe("GitLab", () => {
  const env = { GITLAB_CI: "true" };

  test.each(SHELLS)("eval of export sets just the variables: %s %s", async (...shell) => {
    const values = secretsOf(() => true);
    const flags = values.flatMap(([name]) => [
      "--secret",
      `${name}=passwork://${world.item(`VALUE_${name.slice(1)}`)}`,
    ]);
    const exported = await world.run(["export", "--format", "shell", ...flags], {
      env,
      shows: values.map(([, text]) => text),
    });
    expect(exported.code).toBe(0);
    const folder = join(world.folder, `shell ${shell.join(" ")}`);
    mkdirSync(folder);
    const script = `eval "$EXPORTED"; ${dump(values)}`;
    const ran = await ranProgram([...shell, "-c", script], {
      cwd: folder,
      env: { EXPORTED: exported.stdout },
    });
    expect([ran.stderr, JSON.parse(ran.stdout)]).toEqual(["", values.map(([, text]) => text)]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a report holds just the variables, and what it cannot hold is refused", async () => {
    const report = join(world.folder, "passwork.env");
    for (const [n, text] of INJECTIONS.entries()) {
      rmSync(report, { force: true });
      const host = gitlab(env, new PassThrough());
      if (!(await isWritten(host, [{ name: `V${n}`, value: text }], report))) {
        expect(existsSync(report)).toBe(false);
        continue;
      }
      // One line, which GitLab's parser of dotenv files takes for this variable and no other.
      const written = readFileSync(report, "utf8");
      expect(linesOf(written)).toEqual([`V${n}=${text.trim()}`, ""]);
    }
  });

  test("names and the server's answers steer neither terminal nor log", async () => {
    for (const flags of [
      ["--vault-id", place.vault],
      ["--password-id", world.item("FIELDS")],
    ]) {
      const ran = await world.run(["export", "--format", "shell", ...flags], { env });
      expect(ran.stderr.split("\n").filter((line) => STEERING.test(line))).toEqual([]);
      expect(ran.stdout).not.toMatch(/evil/);
    }
  });
});

describe("Bitbucket", () => {
  test.each(SHELLS)("the env file sets just the variables: %s %s", async (...shell) => {
    const values = secretsOf(() => true);
    const clone = join(world.folder, `clone ${shell.join(" ")}`);
    mkdirSync(clone);
    const pipe = await world.cli.run([], {
      cwd: clone,
      shows: values.map(([, text]) => text),
      env: {
        ...world.env(),
        BITBUCKET_BUILD_NUMBER: "1",
        BITBUCKET_CLONE_DIR: clone,
        BITBUCKET_PIPE_STORAGE_DIR: clone,
        PASSWORK_SECRETS: linesFor(values),
      },
    });
    expect(pipe).toMatchObject({ code: 0, stdout: "" });
    expect(pipe.stderr.split("\n").filter((line) => STEERING.test(line))).toEqual([]);
    expect(statSync(join(clone, ".passwork/env")).mode & 0o777).toBe(0o600);
    const ran = await ranProgram([...shell, "-c", `. ./.passwork/env; ${dump(values)}`], {
      cwd: clone,
      env: {},
    });
    expect([ran.stderr, JSON.parse(ran.stdout)]).toEqual(["", values.map(([, text]) => text)]);
    expect(readdirSync(clone)).toEqual([".passwork"]);
  });

  test("output variables are lines of one value each", async () => {
    for (const [n, text] of INJECTIONS.entries()) {
      const file = world.file("outputs", "");
      const env = { BITBUCKET_CLONE_DIR: world.folder, BITBUCKET_PIPELINES_VARIABLES_PATH: file };
      const host = bitbucket(env, new PassThrough());
      const isDone = await isWritten(host, [{ name: `V${n}`, value: text }]);
      expect([n, readFileSync(file, "utf8")]).toEqual([n, isDone ? `V${n}=${text}\n` : ""]);
      if (isDone) expect(text).not.toMatch(/[\s"'`$\\#]/);
    }
  });
});

test("a console's env file, in every format that is a shell's, sets just the variables", async () => {
  const values = secretsOf(() => true);
  const folder = join(world.folder, "console");
  mkdirSync(folder);
  const ran = await world.cli.run(["step"], {
    cwd: folder,
    shows: values.map(([, text]) => text),
    env: {
      ...world.env(),
      PASSWORK_SECRETS: linesFor(values),
      PASSWORK_ENV_FILE: "step.env",
      PASSWORK_ENV_FILE_FORMAT: "shell",
    },
  });
  expect(ran).toMatchObject({ code: 0, stdout: "" });
  const sourced = await ranProgram(["dash", "-c", `. ./step.env; ${dump(values)}`], { cwd: folder, env: {} });
  expect([sourced.stderr, JSON.parse(sourced.stdout)]).toEqual(["", values.map(([, text]) => text)]);
  expect(readdirSync(folder)).toEqual(["step.env"]);
});

test("the reader of this test knows commands", () => {
  const log =
    "::add-mask::a\rx ##[error]b\n  ::set-output name=a::b\n::nothing::\na ::error::\n\u2028::Debug::x";
  expect(githubCommands(log)).toEqual(["add-mask", "error", "set-output", "debug"]);
  expect(masksOf("::add-mask::a%0Ab\n")).toEqual(["a\nb"]);
});
