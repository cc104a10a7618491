// The table of docs/migrating.md is the one that the conformance suite shows, row by row.

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DIFFERENCES } from "../conformance/command-lines.ts";
import { ROWS, withTable } from "../conformance/differences.ts";
import { DIFFERENT_UPDATES } from "../conformance/update-lines.ts";

const root = resolve(__dirname, "../..");

test("the page holds the table", () => {
  // node test/conformance/write-docs.mjs writes it.
  const page = readFileSync(resolve(root, "docs/migrating.md"), "utf8");
  expect(page).toBe(withTable(page));
});

test("every difference is shown: by a command line of both CLIs, or by a test that is there", () => {
  const byLines = new Set<string>([...DIFFERENCES, ...DIFFERENT_UPDATES].map(({ because }) => because));
  const shown = Object.entries(ROWS).map(([name, { shownBy }]) => [
    name,
    byLines.has(name) || (shownBy !== undefined && existsSync(resolve(root, shownBy))),
  ]);
  expect(shown.filter(([, is]) => !is)).toEqual([]);
});
