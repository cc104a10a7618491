// Which YAML files are held against which schema. The checker is a stand-in here: it says what it was given and refuses
// what holds the word "wrong". The real one, with the hosts' schemas, runs in .ci/lint-files.sh.

import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const SCRIPT = resolve(".ci/schemas.mjs");
const CHECKER = `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require("node:fs");
const files = process.argv.slice(2).filter((word) => word.includes(".yml") || word.includes(".json"));
appendFileSync("calls", process.argv.slice(2).join(" ") + "\\n");
for (const file of files) {
  if (!file.includes("spoiled")) appendFileSync("seen", readFileSync(file, "utf8"));
}
const refused = files.filter((file) => !file.endsWith("schema.json") && /wrong|spoiled/.test(file + readFileSync(file)));
if (refused.length > 0 && process.env.TAKES !== "everything") {
  console.log(refused.join(", ") + " is refused");
  process.exit(1);
}
`;

const folder = mkdtempSync(join(tmpdir(), "passwork-cli-schemas-test-"));
writeFileSync(join(folder, "checker.cjs"), CHECKER);
chmodSync(join(folder, "checker.cjs"), 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the script on these files, in a folder of their own. */
function check(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(folder, "tree-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const { stdout, status } = spawnSync(
    process.execPath,
    [SCRIPT, join(folder, "checker.cjs"), ...Object.keys(files)],
    { cwd: root, encoding: "utf8", env: { PATH: process.env.PATH, ...env } },
  );
  const read = (name: string) => spawnSync("cat", [join(root, name)], { encoding: "utf8" }).stdout;
  return { stdout, status, calls: read("calls"), seen: read("seen") };
}

test.each([
  [".github/workflows/ci.yml", "vendor.github-workflows"],
  [".github/dependabot.yml", "vendor.dependabot"],
  ["action.yml", "vendor.github-actions"],
  ["node/action.yml", "vendor.github-actions"],
  [".gitlab-ci.example.yml", "vendor.gitlab-ci"],
  ["bitbucket-pipelines.example.yml", "vendor.bitbucket-pipelines"],
  ["docker-compose.example.yml", "vendor.compose-spec"],
  ["pipe.yml", "pipe.schema.json"],
])("%s is held against %s", (name, schema) => {
  const { stdout, status, calls } = check({ [name]: "name: it\n" });
  expect({ stdout, status }).toEqual({ stdout: `${name}: as their schema says\n`, status: 0 });
  expect(calls).toMatch(new RegExp(`${schema}.* ${name}$`, "m"));
});

test("a file that no schema is named for is a failure", () => {
  const { stdout, status } = check({ "action.yml": "name: it\n", "other.yml": "a: b\n" });
  expect(status).toBe(1);
  expect(stdout).toContain("other.yml: no schema is named for it");
});

test("a file that its schema refuses is a failure, in the checker's words", () => {
  const { stdout, status } = check({ "action.yml": "name: it\n", "node/action.yml": "name: wrong\n" });
  expect(status).toBe(1);
  expect(stdout).toContain("node/action.yml is refused");
});

test("a schema that takes a spoiled copy too is a failure", () => {
  const { stdout, status } = check({ "pipe.yml": "name: it\n" }, { TAKES: "everything" });
  expect(status).toBe(1);
  expect(stdout).toContain("pipe.yml: the schema takes a spoiled copy, too");
});

describe("a GitLab component", () => {
  const HEADER = `spec:
  inputs:
    stage: { default: test }
    list: { type: array, default: [a, b] }
    size: { options: [small, large] }
    token: {}
`;

  test("is seen as its header and as its jobs with the inputs filled in", () => {
    const { stdout, status, seen } = check({
      "templates/passwork.yml": `---\n${HEADER}---
job-$[[ inputs.size ]]:
  stage: $[[ inputs.stage ]]
  script: $[[ inputs.list ]]
  variables: { T: "$[[ inputs.token | expand_vars ]]" }
`,
    });
    expect({ stdout, status }).toEqual({
      stdout: "templates/passwork.yml: as their schema says\n",
      status: 0,
    });
    expect(seen).toContain(HEADER);
    expect(seen).toContain('job-small:\n  stage: test\n  script: ["a","b"]\n  variables: { T: "word" }\n');
  });

  test("that uses an input that it does not declare is a failure", () => {
    const { stdout, status } = check({ "templates/passwork.yml": `${HEADER}---\na: $[[ inputs.other ]]\n` });
    expect(status).toBe(1);
    expect(stdout).toContain("the input other is used and not declared");
  });

  test("without a header is a failure", () => {
    const { stdout, status } = check({ "templates/passwork.yml": "job: { script: x }\n" });
    expect(status).toBe(1);
    expect(stdout).toContain("a component has two documents, this one 1");
  });
});
