// npm run test:portable                    runs the unit tests that hold on macOS and Windows too
// npm run test:portable -- --list win32    prints which they are there (or darwin)
//
// What the JavaScript action does on these systems, and all that knows of no system. Not among them: what starts
// programs of Linux, and what is about the modes of files and signals between processes.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folders, with what is in them, and files. */
const TESTS = [
  "crypto/",
  "secrets/",
  "client/",
  "emulator/",
  "delivery/formats/data",
  "delivery/formats/index",
  "delivery/file-names",
  "delivery/raw-text",
  "masking/redactor",
  "masking/redactor.property",
  "masking/stream",
  "process/scripts",
  "process/shells",
  "process/windows",
  "commands/log",
  "commands/step/state",
  "commands/step/summary",
  "errors",
  "printable",
  "secret",
  "system-error",
];
/** What is left out of these folders on both systems: modes, links, programs. */
const LEFT_OUT = [
  "client/atomic-file",
  "client/attachment",
  "client/session-api",
  "client/session-file",
  "client/snapshot",
  "emulator/demo",
  "emulator/http",
  "emulator/serve",
];
/** And on Windows: named pipes, and a session file whose lock another process holds. */
const LEFT_OUT_ON_WINDOWS = ["secrets/env-file", "client/core", "client/given-file"];

const root = fileURLToPath(new URL("..", import.meta.url));
const all = readdirSync(join(root, "test"), { recursive: true })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".test.ts"))
  .toSorted();

/** The tests of an entry. One that has none is out of date, which must not go unnoticed. */
function found(entry, matches) {
  const names = all.filter((name) => matches(name, entry));
  if (names.length === 0) throw new Error(`.ci/portable.mjs names ${entry}, where no test is`);
  return names;
}
const isOf = (name, entry) => (entry.endsWith("/") ? name.startsWith(entry) : name === `${entry}.test.ts`);
const begins = (name, entry) => name.startsWith(entry);

function tests(platform) {
  const leftOut = [...LEFT_OUT, ...(platform === "win32" ? LEFT_OUT_ON_WINDOWS : [])];
  const without = new Set(leftOut.flatMap((entry) => found(entry, begins)));
  return TESTS.flatMap((entry) => found(entry, isOf)).filter((name) => !without.has(name));
}

const [flag, platform] = process.argv.slice(2);
if (flag === "--list")
  process.stdout.write(
    tests(platform)
      .map((name) => `test/${name}\n`)
      .join(""),
  );
else {
  const paths = tests(process.platform).map((name) => `test/${name}`);
  const jest = fileURLToPath(new URL("../node_modules/jest/bin/jest.js", import.meta.url));
  const { status, error } = spawnSync(
    process.execPath,
    [jest, "--runTestsByPath", ...paths, "--selectProjects", "unit"],
    { cwd: root, stdio: "inherit" },
  );
  if (error) throw error;
  process.exitCode = status ?? 1;
}
