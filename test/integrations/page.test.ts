// docs/integrations.md: nothing on it is untried.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BLOCKS } from "./support.ts";

test("each block has a name of its own, and a test that takes it from the page", () => {
  const tests = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(__dirname, name), "utf8"))
    .join("\n");
  const taken = [...BLOCKS.keys()].filter((name) =>
    ["block", "install", "sh"].some((use) => tests.includes(`${use}("${name}"`)),
  );
  expect(BLOCKS.size).toBeGreaterThan(0);
  expect(taken).toEqual([...BLOCKS.keys()]);
  const fences = readFileSync("docs/integrations.md", "utf8").match(/^```\w+$/gm) ?? [];
  expect(fences).toHaveLength(BLOCKS.size);
});
