// The files of the actions and the tables of inputs: made of one source, and old ones are noticed.

import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse } from "yaml";

const GENERATOR = ".ci/actions.mjs";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "passwork-cli-actions-")));
  for (const name of ["node", "docs", "src/commands/step"])
    mkdirSync(join(folder, name), { recursive: true });
  cpSync(GENERATOR, join(folder, GENERATOR));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  write("src/commands/step/inputs.ts", INPUTS);
});
afterEach(() => rmSync(folder, { recursive: true }));

const INPUTS = `
export const INPUTS: Record<string, unknown> = {
  token: { kind: "text", about: "Access token." },
  secrets: { kind: "lines", about: "Lines of NAME=passwork://<item id>[/<field>]; more | less." },
  run: { kind: "exact", about: "Commands for a <shell>." },
  on_missing: { kind: ["fail", "warn"], default: "fail", about: "With secrets_file and \`run\`: what it does." },
  outputs: { kind: "boolean", default: "true", elsewhere: "false", about: "Set outputs." },
  cleanup: { kind: "boolean", default: "true", about: "Clear up.", hosts: ["github"] },
  secrets_file: { kind: "lines", about: "Files." },
};
export const NAMES_OUTPUT = "names";
export const JSON_OUTPUT = "json";
`;

const read = (name: string): string => readFileSync(join(folder, name), "utf8");
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

function generate(...args: string[]): { status: number | null; stdout: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, GENERATOR), ...args], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return { status, stdout };
}

test("both actions get the same inputs and outputs, none required and none with a default", () => {
  generate();
  const [docker, node] = ["action.yml", "node/action.yml"].map((name) => parse(read(name)));
  expect(Object.keys(docker.inputs)).toEqual([
    ...["token", "secrets", "run", "on_missing", "outputs", "cleanup", "secrets_file"],
  ]);
  expect(docker.inputs.on_missing).toEqual({
    description: "With secrets_file and run: what it does. [fail, warn; default: fail]",
    required: false,
  });
  expect(docker.inputs.outputs.description).toBe("Set outputs. [default: true]");
  expect(Object.keys(docker.outputs)).toEqual(["names", "json"]);
  expect({ ...node, runs: null }).toEqual({ ...docker, runs: null });
  expect([docker.runs.using, node.runs.using]).toEqual(["docker", "node24"]);
});

test("each page gets a table of its host's inputs, as they are called there, between its comments", () => {
  const page = "Before.\n<!-- inputs -->\nold\n<!-- /inputs -->\nAfter.\n";
  write("docs/github-action.md", page);
  write("docs/gitlab.md", page);
  write("docs/bitbucket.md", "No place for a table.\n");
  generate();
  expect(read("docs/bitbucket.md")).toBe("No place for a table.\n");
  expect(read("docs/github-action.md").split("\n")).toEqual(
    expect.arrayContaining([
      "Before.",
      "| `secrets` | lines |  | Lines of `NAME=passwork://<item id>[/<field>]`; more \\| less. |",
      "| `run` | text |  | Commands for a &lt;shell>. |",
      "| `on_missing` | `fail`, `warn` | `fail` | With `secrets_file` and `run`: what it does. |",
      "| `outputs` | `true`, `false` | `true` | Set outputs. |",
      "After.",
    ]),
  );
  const gitlab = read("docs/gitlab.md");
  expect(gitlab).toContain("| `PASSWORK_OUTPUTS` | `true`, `false` | `false` | Set outputs. |");
  expect(gitlab).toContain("With `PASSWORK_SECRETS_FILE` and `PASSWORK_RUN`: what it does.");
  expect(gitlab).not.toContain("PASSWORK_CLEANUP");
});

test("--check names each file that is old, and changes none", () => {
  generate();
  expect(generate("--check")).toEqual({ status: 0, stdout: "" });
  write("src/commands/step/inputs.ts", INPUTS.replace("Access token.", "Token."));
  const before = read("action.yml");
  const { status, stdout } = generate("--check");
  expect(status).toBe(1);
  expect(stdout).toMatch(/^action\.yml is not what .*\nnode\/action\.yml is not what .*\n$/);
  expect(read("action.yml")).toBe(before);
});

test("an input of a kind that has no word fails", () => {
  write("docs/gitlab.md", "<!-- inputs -->\n<!-- /inputs -->\n");
  write("src/commands/step/inputs.ts", INPUTS.replace('kind: "text"', 'kind: "colour"'));
  const { status, stderr } = spawnSync(process.execPath, [join(folder, GENERATOR)], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toContain("no word for the kind colour");
});
