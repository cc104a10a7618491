// Lines for files that a job's other commands write as well, who may leave theirs without an end.

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { appendLines } from "../../src/hosts/append.ts";
import { bitbucket } from "../../src/hosts/bitbucket.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "passwork-cli-append-"));
  file = join(folder, "lines");
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = () => readFileSync(file, "utf8");

test.each([
  ["", "B=2\n"],
  ["A=1\n", "A=1\nB=2\n"],
  ["A=1\r\n", "A=1\r\nB=2\n"],
  ["A=1", "A=1\nB=2\n"],
  ["A=\u{1f510}", "A=\u{1f510}\nB=2\n"],
])("follow what is there: %j", (before, after) => {
  writeFileSync(file, before);
  appendLines(file, "B=2\n");
  expect(read()).toBe(after);
});

test("make a file for its owner where there is none", () => {
  expect(existsSync(file)).toBe(false);
  appendLines(file, "B=2\n");
  expect([read(), statSync(file).mode & 0o777]).toEqual(["B=2\n", 0o600]);
});

test("of Bitbucket's output variables make no part of a line that a script left open", async () => {
  writeFileSync(file, "OWN=1");
  const env = { BITBUCKET_CLONE_DIR: folder, BITBUCKET_PIPELINES_VARIABLES_PATH: file };
  const host = bitbucket(env, new PassThrough());
  const outputs = [{ name: "DB", value: "s3cr3t" }];
  await host.prepare({ outputs, variables: [], report: { isAllowed: true } })();
  expect(read()).toBe("OWN=1\nDB=s3cr3t\n");
});
