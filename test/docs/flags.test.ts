// Every flag that a command knows is told of on the page about the command line, or on a page that its section links
// to; and no page's table tells of a flag that there is not.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import type { Define } from "../../src/commands/flags/define.ts";

const FLAGS = "src/commands/flags";
const CONNECTION = "Flags of every command";
const SAME_AS: Readonly<Record<string, readonly string[]>> = { create: ["update"], export: ["exec"] };

const page = (name: string): string => readFileSync(join("docs", name), "utf8");

/** A page's part under each of its headings of the second level. */
const sections = new Map(
  page("cli.md")
    .split(/^## /m)
    .map((part) => [part.split("\n", 1)[0] ?? "", part]),
);

/** The pages about programs that have flags of their own, or about the library, tell of other flags than ours. */
const OTHERS = [
  "emulator.md",
  "benchmarks.md",
  "connector.md",
  "library.md",
  "reference.md",
  "architecture.md",
];

async function commands(): Promise<Map<string, Set<string>>> {
  const all = new Map<string, Set<string>>();
  for (const file of readdirSync(FLAGS)) {
    const exported = (await import(`../../${FLAGS}/${file}`)) as Record<string, unknown>;
    const [name, define] = Object.entries(exported).find(([key]) => key.endsWith("Command")) ?? [];
    if (name === undefined) continue;
    const command = new Command();
    (define as Define)(command, {} as never, () => {}, []);
    const flags = command.options.map(({ long }) => long ?? "");
    all.set(name.replace(/Command$/, ""), new Set(flags));
  }
  return all;
}

const mentions = (text: string, flag: string) => new RegExp(`${flag}(?![\\w-])`).test(text);

test("the page begins with all commands", async () => {
  const told = Array.from(
    page("cli.md").matchAll(/^passwork-cli (\w+)(?: +[[<]| {3})/gm),
    ([, name = ""]) => name,
  );
  expect(told.sort()).toEqual([...(await commands()).keys()].sort());
});

test("every flag of a command has its place in the documentation", async () => {
  const missing: string[] = [];
  for (const [name, flags] of await commands()) {
    const own = [name, ...(SAME_AS[name] ?? [])].map((heading) => sections.get(heading) ?? "").join("");
    const linked = Array.from(own.matchAll(/\]\(([\w-]+\.md)/g), ([, file = ""]) => page(file));
    const texts = [
      own,
      sections.get(CONNECTION) ?? "",
      ...linked,
      ...(own === "" ? [page(`${name}.md`)] : []),
    ];
    for (const flag of flags) {
      if (!texts.some((text) => mentions(text, flag))) missing.push(`${name} ${flag}`);
    }
  }
  expect(missing).toEqual([]);
});

test("the flags in the tables are those of the program", async () => {
  const known = new Set([...(await commands()).values()].flatMap((flags) => [...flags]));
  const unknown = readdirSync("docs")
    .filter((name) => name.endsWith(".md") && !OTHERS.includes(name))
    .flatMap((name) =>
      Array.from(page(name).matchAll(/^\| (`--.*?) \|/gm), ([, cell = ""]) => cell).flatMap((cell) =>
        (cell.match(/(?<![\w-])--[a-z][a-z-]*[a-z]/g) ?? [])
          .filter((flag) => flag !== "--custom" && !known.has(flag))
          .map((flag) => `${name} ${flag}`),
      ),
    );
  expect(unknown).toEqual([]);
});
