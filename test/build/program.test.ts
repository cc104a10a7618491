// The program in one file: what a part that stands in a comment must be once it is loaded, tried on a small checkout, and
// that the real one needs no other file.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { BUNDLE, NODES } from "../support/cli.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "passwork-cli-test-"));
  made.push(path);
  return path;
}

/** Builds a checkout with these files in src/ and gives the program's path. */
function built(sources: Readonly<Record<string, string>>): string {
  const root = folder();
  mkdirSync(join(root, "src/emulator"), { recursive: true });
  writeFileSync(join(root, "package.json"), JSON.stringify({ name: "x", version: "1.2.3", type: "module" }));
  writeFileSync(join(root, "src/emulator/main.ts"), "process.stdout.write('emulator');\n");
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(root, "src", name), text);
  const flags = ["--only", "programs", "--root", root];
  const { status, stdout } = spawnSync(process.execPath, [".ci/build.mjs", ...flags], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout);
  return join(root, "dist/passwork-cli.cjs");
}

const ran = (program: string, node = process.execPath) => {
  const { stdout, stderr } = spawnSync(node, [program], { encoding: "utf8" });
  return { stdout, stderr };
};

/** A program that prints what a function of a part that is loaded later gives, or the stack of its failure. */
const MAIN = `
export const seen: string[] = [];
import("./later.ts").then(({ result }) => result()).then(
  (text) => process.stdout.write(String(text)),
  (error) => process.stdout.write(error.stack),
);
`;

test.each(NODES)("a stack trace leads to the line of the file, on %s", (node) => {
  const program = built({
    "main.ts": MAIN,
    "later.ts": `
      import { readFileSync } from "node:fs";
      /*! a comment
          of several lines */
      const TEXT = \`several

lines\`;
      export function result() {
        if (readFileSync(process.execPath).length > TEXT.length) throw new Error("found");
      }
    `,
  });
  const [, line] = new RegExp(`^ +at (?:Module\\.)?\\w+ \\(${program}:(\\d+):\\d+\\)$`, "m").exec(
    ran(program, node).stdout,
  ) ?? [""];
  expect(readFileSync(program, "utf8").split("\n")[Number(line) - 1]).toContain('throw new Error("found")');
});

test("text is the same as in the source, whatever its lines look like", () => {
  // In the source as it is written here: with breaks of the template and with escapes.
  const literals = [
    "`a\n\n  \n// b\n//\n/// c\n\t// d `",
    "`lazy(\n}\n});\n\\`\\$\\{x}*/ /*`",
    "`*/ *\\\\/ *\\\\\\\\/ **/ */*/ * / *\\\\`",
    "String.raw`*\\/ *\\\\/ *\\ `",
    "/\\/*\\//.source",
    "'\\r\\n\\u2028\\u2029\\0'",
    "`\u2028\u2029\u00e9\u{1f511}`",
    "`\\r\\\n//! src/main.ts\n// src/main.ts`",
    "String.raw`\\u2028\\n`",
  ];
  const program = built({
    "main.ts": MAIN,
    "later.ts": `export const result = () => JSON.stringify([${literals.join(",\n")}]);`,
  });
  const wanted = literals.map((literal) => runInNewContext(literal));
  expect(ran(program)).toEqual({ stdout: JSON.stringify(wanted), stderr: "" });
  expect(readFileSync(program, "latin1")).toMatch(/^[\0-\x7f]*$/);
});

test("each part runs once, and all share its classes and the values that its variables have now", () => {
  const program = built({
    "main.ts": MAIN,
    "shared.ts": `
      export class Fault extends Error {}
      export let count = 0;
      export const add = () => { count += 1; };
      add();
    `,
    "first.ts": `
      import { add, Fault } from "./shared.ts";
      export const fail = () => { add(); throw new Fault("x"); };
    `,
    "later.ts": `
      import { count, Fault } from "./shared.ts";
      export async function result() {
        const loaded = await Promise.all([import("./first.ts"), import("./first.ts"), import("./shared.ts")]);
        try {
          loaded[0].fail();
        } catch (error) {
          return [error instanceof Fault, loaded[0].fail === loaded[1].fail, loaded[2].Fault === Fault, count];
        }
      }
    `,
  });
  expect(ran(program).stdout).toBe("true,true,true,2");
});

test("a part may load one that is loading it, and asks Node for its modules late as well", () => {
  const program = built({
    "main.ts": MAIN,
    "other.ts": `
      import { NAME, result } from "./later.ts";
      export const told = () => [NAME, typeof result].join();
    `,
    "later.ts": `
      import { seen } from "./main.ts";
      export const NAME = "later";
      export async function result() {
        const { told } = await import("./other.ts");
        const { basename } = await import("node:path");
        return [told(), seen.length, basename("/a/b")].join();
      }
    `,
  });
  expect(ran(program)).toEqual({ stdout: "later,function,0,b", stderr: "" });
});

test("a part that fails to start fails again, with its own error", () => {
  const program = built({
    "main.ts": MAIN,
    "failing.ts": "if (process.argv.length < 9) throw new TypeError('not now');\nexport const x = 1;",
    "later.ts": `
      const told = () => import("./failing.ts").then(({ x }) => String(x), (error) => error.message);
      export const result = async () => [await told(), await told()].join();
    `,
  });
  expect(ran(program).stdout).toBe("not now,not now");
});

test("the parts are strict code, and none sees the variables of another", () => {
  const program = built({
    "main.ts": MAIN,
    "later.ts": `
      const parts = 1;
      export const result = () =>
        [parts, (function () { return this; })(), typeof lazy, typeof module, typeof uncommented].join();
    `,
  });
  expect(ran(program).stdout).toBe("1,,undefined,undefined,undefined");
});

describe.each(NODES)("the program alone in a folder, on %s", (node) => {
  const alone = folder();
  const program = join(alone, "program.cjs");
  beforeAll(() => cpSync(BUNDLE, program));

  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(node, [program, ...args], {
      cwd: alone,
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", ...env },
    });
  const ID = "66f2d2efc8d8ccee4d033a84";
  const COMMANDS = [
    ["exec", "--password-id", ID, "true"],
    ["get", "--password-id", ID],
    ["get", "--password-id", ID, "--attachment", "a", "--out", "a"],
    ["list", "vaults"],
    ["create", "--vault-id", ID, "--name", "x"],
    ["update", "--password-id", ID, "--name", "x"],
    ["delete", "--password-id", ID, "--yes"],
    ["link", "--password-id", ID, "--type", "single_use"],
    ["api", "--method", "GET", "--endpoint", "v1/vaults"],
  ];
  /** Nobody listens there. */
  const NOBODY = { PASSWORK_HOST: "http://127.0.0.1:1", PASSWORK_TOKEN: "x", PASSWORK_RETRIES: "0" };

  test.each(COMMANDS)("%s gets as far as the server", (...args) => {
    const { stderr, status } = start(args, NOBODY);
    expect(stderr).toMatch(/^passwork-cli: error: .*127\.0\.0\.1:1\b/);
    expect(status).not.toBe(0);
  });

  test.each(COMMANDS)("%s gets as far as a proxy", (...args) => {
    const { stderr } = start(args, { ...NOBODY, HTTP_PROXY: "http://127.0.0.1:2", HTTPS_PROXY: "" });
    expect(stderr).toMatch(/^passwork-cli: error: .* The connection goes through the proxy of/);
  });

  test("the action gets as far as the server", () => {
    const inputs = { INPUT_HOST: NOBODY.PASSWORK_HOST, INPUT_TOKEN: "x", INPUT_PASSWORD_ID: ID };
    const { stdout } = start([], { ...inputs, INPUT_RETRIES: "0", GITHUB_ACTIONS: "true" });
    expect(stdout).toMatch(/^::error.*127\.0\.0\.1:1\b/m);
  });
});

test("nothing in the program makes code of text but the loader, once", () => {
  const text = readFileSync(BUNDLE, "utf8");
  expect(text).not.toMatch(/\beval\(|\bFunction\(|\bnew Script\(|\brunIn\w*Context\(/);
  expect(text.match(/\bcompileFunction\(/g)).toHaveLength(1);
});
