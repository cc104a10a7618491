// What `exec` and a step load for one reference by an item's id: what only other runs need is not among it.

import { buildSync } from "esbuild";

/** What such runs load by `import()`, one after the other. */
const LOADED = [
  "src/main.ts",
  "src/commands/cli.ts",
  "src/commands/flags/exec.ts",
  "src/commands/exec.ts",
  "src/commands/step/host-step.ts",
  "src/commands/step/step.ts",
  "src/commands/step/hand-on.ts",
  "src/hosts/github.ts",
  "src/client/reading.ts",
  "src/commands/connection.ts",
  "src/process/child.ts",
];

/** Each is of some kilobytes, and who needs it. */
const RARE: readonly [source: string, who: string][] = [
  ["src/secrets/selected.ts", "a selection"],
  ["src/secrets/places.ts", "a path of names"],
  ["src/secrets/env-file.ts", "a file of references"],
  ["src/client/batch.ts", "several items"],
  ["src/client/folders.ts", "a folder"],
  ["src/client/vaults.ts", "a vault"],
  ["src/client/network-failure.ts", "a request without an answer"],
  ["src/client/token-renewal.ts", "an expired token"],
  ["src/client/trust.ts", "a CA file"],
  ["src/client/proxied.ts", "a proxy"],
  ["src/client/item-writer.ts", "a change"],
  ["src/commands/flag-faults.ts", "a wrong flag"],
  ["src/commands/dry-run.ts", "a dry run"],
  ["src/commands/exec-watched.ts", "--watch"],
  ["src/secrets/filters.ts", "a filter"],
];

/** The sources that are loaded with each other, and those that they load when they want to. */
const { inputs } = buildSync({
  entryPoints: ["src/main.ts"],
  bundle: true,
  platform: "node",
  write: false,
  outdir: ".",
  splitting: true,
  format: "esm",
  metafile: true,
  logLevel: "silent",
}).metafile;

const atOnce = new Set<string>();
const visit = (source: string) => {
  if (atOnce.has(source)) return;
  atOnce.add(source);
  for (const { path, kind } of inputs[source]?.imports ?? []) if (kind === "import-statement") visit(path);
};
for (const source of LOADED) visit(source);

test("the walk goes through the program", () => {
  expect(LOADED.filter((source) => inputs[source] === undefined)).toEqual([]);
  expect([...atOnce]).toEqual(expect.arrayContaining(["src/client/network.ts", "src/secrets/resolve.ts"]));
});

test.each(RARE)("%s is left to those who need it: for %s", (source) => {
  expect(Object.keys(inputs)).toContain(source);
  expect(atOnce).not.toContain(source);
});
