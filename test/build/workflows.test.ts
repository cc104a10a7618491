// What holds for every workflow of this repository, besides what actionlint and zizmor look for in .ci/lint-files.sh.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  environment?: string;
  needs?: string | string[];
  uses?: string;
  steps?: Step[];
}

interface Workflow {
  permissions: unknown;
  jobs: Record<string, Job>;
}

const FOLDER = ".github/workflows";
const NAMES = readdirSync(FOLDER);
const text = (name: string) => readFileSync(join(FOLDER, name), "utf8");
const workflow = (name: string) => parse(text(name)) as Workflow;
const jobs = (name: string) => Object.entries(workflow(name).jobs);
const ALL_STEPS = NAMES.flatMap((name) => jobs(name).flatMap(([, { steps = [] }]) => steps));

test("there are the workflows that the documentation names", () => {
  expect(NAMES.toSorted()).toEqual([
    "ci.yml",
    "codeql.yml",
    "dependency-review.yml",
    "release.yml",
    "scorecard.yml",
  ]);
});

test.each(NAMES)(
  "%s grants nothing to all jobs, and each job names what it needs and how long it may take",
  (name) => {
    expect(workflow(name).permissions).toEqual({});
    for (const [, { permissions, uses, ...job }] of jobs(name)) {
      expect(Object.keys(permissions ?? {})).not.toEqual([]);
      if (!uses) expect(job["timeout-minutes"]).toBeGreaterThan(0);
    }
  },
);

test("what others publish is used by commit, with its version beside it, and at one commit throughout", () => {
  const uses = NAMES.flatMap((name) => text(name).match(/^\s*(- )?uses: .*$/gm) ?? [])
    .map((line) => line.replace(/^\s*(- )?uses: /, ""))
    .filter((used) => !used.startsWith("./"));
  expect(uses.length).toBeGreaterThan(10);
  const pins = new Map<string, string>();
  for (const used of uses) {
    const [, repository = "", pin = ""] =
      /^([\w.-]+\/[\w.-]+)[\w./-]*@([0-9a-f]{40} # v\d+\.\d+\.\d+)$/.exec(used) ?? [];
    expect({ used, pin: pins.get(repository) ?? pin }).toEqual({ used, pin });
    expect(pin).not.toBe("");
    pins.set(repository, pin);
  }
});

test("no script has an expression in it", () => {
  for (const { run = "" } of ALL_STEPS) expect(run).not.toContain("${{");
});

test("no checkout leaves its token behind", () => {
  const checkouts = ALL_STEPS.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  expect(checkouts.length).toBeGreaterThan(5);
  for (const checkout of checkouts) expect(checkout.with).toMatchObject({ "persist-credentials": false });
});

test("every script that a workflow runs is there", () => {
  const named = ALL_STEPS.flatMap(({ run = "" }) => run.match(/\.ci\/[\w./-]+/g) ?? []);
  expect(named).toEqual(expect.arrayContaining([".ci/release/version.mjs", ".ci/release/notes.mjs"]));
  for (const script of named) expect({ script, there: existsSync(script) }).toEqual({ script, there: true });
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  for (const { run = "" } of ALL_STEPS) {
    for (const [, script = ""] of run.matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
  }
});

describe("a release", () => {
  const all = new Map(jobs("release.yml"));
  const needs = (name: string): string[] => [all.get(name)?.needs ?? []].flat();
  /** All jobs that must have succeeded before this one. */
  const preceding = (name: string): string[] => needs(name).flatMap((one) => [one, ...preceding(one)]);
  const writing = [...all].filter(([, { permissions = {} }]) => Object.values(permissions).includes("write"));

  test("publishes nothing before everything is tested, and nothing without the environment's approval", () => {
    expect(writing.map(([name]) => name)).toEqual(["platform", "image", "npm", "release", "moving"]);
    for (const [name] of writing) {
      const done = preceding(name);
      expect(done).toEqual(expect.arrayContaining(["version", "test"]));
      const approved = [name, ...done].some((one) => all.get(one)?.environment === "release");
      expect({ name, approved }).toEqual({ name, approved: true });
    }
  });

  test("installs no package of npm's in a job that may write", () => {
    for (const [, { steps = [] }] of writing) {
      for (const { run = "" } of steps) expect(run).not.toMatch(/npm (ci|cit|install|i|run|exec)\b|npx/);
    }
  });

  test("moves the plain tag last of all", () => {
    const others = [...all.keys()].filter((name) => name !== "moving");
    expect(new Set(preceding("moving"))).toEqual(new Set(others));
  });
});
