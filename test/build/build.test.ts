// What `npm run build` promises: the same bytes from any folder, nothing in the bundle that must not be there, and a
// comparison that notices every difference. Tried on a small checkout; dist/ itself is compared in CI.

import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PACKAGES = [
  "@actions/core",
  "@actions/exec",
  "@actions/io",
  "@actions/http-client",
  "tunnel",
  "commander",
];
const BUNDLE = "dist/passwork-cli.cjs";
const made: string[] = [];

/** A checkout with the given production entry, in a folder of its own. */
function checkout(main: string): string {
  const root = mkdtempSync(join(tmpdir(), "passwork-cli-test-"));
  made.push(root);
  mkdirSync(join(root, "src/emulator"), { recursive: true });
  writeFileSync(join(root, "package.json"), JSON.stringify({ name: "x", version: "1.2.3", type: "module" }));
  writeFileSync(join(root, "src/main.ts"), main);
  writeFileSync(join(root, "src/emulator/main.ts"), "process.stdout.write('emulator');\n");
  for (const name of PACKAGES) {
    cpSync(join("node_modules", name), join(root, "node_modules", name), { recursive: true });
  }
  return root;
}

function build(root: string, ...flags: string[]): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(
    process.execPath,
    [".ci/build.mjs", "--only", "programs", "--root", root, ...flags],
    {
      encoding: "utf8",
    },
  );
  return { status, stdout };
}

afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true });
});

const VERSION_AND_MASK = `
import { setSecret } from "@actions/core";
declare const __VERSION__: string;
if (process.argv[2]) setSecret(process.argv[2]);
process.stdout.write(__VERSION__);
`;

test("bundles into one program that runs by itself and knows its version", () => {
  const root = checkout(VERSION_AND_MASK);
  expect(build(root)).toMatchObject({ status: 0 });
  rmSync(join(root, "node_modules"), { recursive: true });
  const ran = spawnSync(join(root, BUNDLE), ["value"], { encoding: "utf8" });
  expect(ran).toMatchObject({ status: 0, stdout: "::add-mask::value\n1.2.3", stderr: "" });
});

test("gives the same bytes from any folder, and names none", () => {
  const [one, two] = [checkout(VERSION_AND_MASK), checkout(VERSION_AND_MASK)];
  for (const root of [one, two]) expect(build(root)).toMatchObject({ status: 0 });
  for (const name of [BUNDLE, "dist/emulator.cjs", "dist/licenses.txt"]) {
    const bytes = readFileSync(join(one, name));
    expect(bytes.equals(readFileSync(join(two, name)))).toBe(true);
    expect(bytes.includes(tmpdir())).toBe(false);
  }
});

test("of @actions/core takes what is used: not its HTTP client", () => {
  const root = checkout(VERSION_AND_MASK);
  build(root);
  expect(readFileSync(join(root, BUNDLE), "utf8")).not.toMatch(/http-client|undici/);
});

test("reproduces the licence of every package with code in a bundle, and of no other", () => {
  const root = checkout(VERSION_AND_MASK);
  build(root);
  const notices = readFileSync(join(root, "dist/licenses.txt"), "utf8");
  expect(notices).toContain("@actions/core 3.0.1 (MIT)");
  expect(notices).toContain(readFileSync("node_modules/@actions/core/LICENSE.md", "utf8").trim());
  expect(notices).not.toContain("commander");
});

test.each([
  [
    "the OIDC client",
    'import { getIDToken } from "@actions/core"; void getIDToken();',
    "@actions/http-client",
  ],
  ["the emulator", 'import "./emulator/main.ts";', "src/emulator/main.ts"],
  ["more than 1 MB of code", `process.stdout.write("${"x".repeat(1_000_001)}");`, "more than 1000000"],
])("refuses a bundle with %s, and writes nothing", (_, main, named) => {
  const root = checkout(main);
  const { status, stdout } = build(root);
  expect(status).toBe(1);
  expect(stdout).toContain(named);
  expect(() => readFileSync(join(root, BUNDLE))).toThrow("ENOENT");
});

test("--check passes after a build and names each file that differs", () => {
  const root = checkout(VERSION_AND_MASK);
  expect(build(root, "--check")).toMatchObject({ status: 1, stdout: expect.stringContaining("is missing") });
  build(root);
  expect(build(root, "--check")).toMatchObject({ status: 0 });
  appendFileSync(join(root, BUNDLE), "\n");
  chmodSync(join(root, "dist/emulator.cjs"), 0o644);
  const { status, stdout } = build(root, "--check");
  expect(status).toBe(1);
  expect(stdout).toContain("dist/passwork-cli.cjs is not what the source builds");
  expect(stdout).toContain("dist/emulator.cjs has the wrong executable bit");
  expect(stdout).not.toContain("licenses.txt");
});
