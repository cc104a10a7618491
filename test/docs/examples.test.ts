// The YAML examples on the pages for GitHub, GitLab and Bitbucket: every input that they give exists, and every output
// that they read is one that the step sets. A runner would only warn of the one, and give an empty text for the other.

import { readdirSync, readFileSync } from "node:fs";
import { parse, parseAllDocuments } from "yaml";
import { INPUTS } from "../../src/commands/step/inputs.ts";

const PAGES = ["README.md", ...readdirSync("docs").map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith(".md"),
);

interface Block {
  /** Where it stands: the page and the line. */
  at: string;
  text: string;
  value: unknown;
}

const BLOCKS: Block[] = PAGES.flatMap((page) => {
  const whole = readFileSync(page, "utf8");
  return [...whole.matchAll(/^```yaml\n(.*?)^```$/gms)].map(({ 1: text = "", index }) => ({
    at: `${page}:${whole.slice(0, index).split("\n").length + 1}`,
    text,
    value: parse(text) as unknown,
  }));
});

/** All mappings in a value, at any depth. */
function mappings(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(mappings);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

const keysOf = (value: unknown): string[] => Object.keys((value ?? {}) as object);
const inputs: readonly string[] = Object.keys(INPUTS);

describe("on GitHub", () => {
  const isOurs = ({ uses }: Record<string, unknown>) =>
    typeof uses === "string" && /passwork-cli(\/node)?@|docker:\/\/.*\/passwork-cli/.test(uses);
  const blocks = BLOCKS.filter(({ value }) => mappings(value).some(isOurs));

  test("there are examples on the pages of the action and on the first one", () => {
    const pages = new Set(blocks.map(({ at }) => at.replace(/:\d+$/, "")));
    expect([...pages]).toEqual(expect.arrayContaining(["README.md", "docs/github-action.md"]));
    expect(blocks.length).toBeGreaterThan(5);
  });

  test.each(blocks.map((block) => [block.at, block] as const))(
    "%s gives inputs that there are, and reads outputs that are set",
    (_, { text, value }) => {
      const steps = mappings(value).filter(isOurs);
      for (const step of steps) {
        expect(inputs).toEqual(expect.arrayContaining(keysOf(step.with)));
        expect(
          keysOf(step).filter((key) => !["id", "if", "name", "uses", "with", "env"].includes(key)),
        ).toEqual([]);
      }
      for (const [, id = "", output = ""] of text.matchAll(/steps\.([\w-]+)\.outputs\.(\w+)/g)) {
        const step = steps.find((one) => one.id === id);
        expect({ id, there: step !== undefined }).toEqual({ id, there: true });
        const given = (step?.with ?? {}) as Record<string, unknown>;
        const named = ["secrets", "files"].flatMap((name) =>
          [...String(given[name] ?? "").matchAll(/^\s*(\w+)=/gm)].map(([, key]) => key),
        );
        // What is selected is named by Passwork.
        const selected = ["password_id", "shortcut_id", "vault_id", "folder_id", "tags"].some(
          (name) => name in given,
        );
        if (!selected) expect([...named, "names", "json"]).toContain(output);
      }
    },
  );
});

test("on GitLab, the component is given inputs that it has", () => {
  const [header] = parseAllDocuments(readFileSync("templates/passwork.yml", "utf8"));
  const spec = header?.toJS()?.spec as { inputs: object };
  const uses = BLOCKS.flatMap(({ value }) => mappings(value)).filter(({ component }) =>
    String(component ?? "").includes("/passwork-cli/passwork@"),
  );
  expect(uses.length).toBeGreaterThan(0);
  for (const use of uses) expect(keysOf(spec.inputs)).toEqual(expect.arrayContaining(keysOf(use.inputs)));
});

test("on Bitbucket, the pipe is given variables that it reads", () => {
  const uses = BLOCKS.flatMap(({ value }) => mappings(value)).filter(({ pipe }) =>
    String(pipe ?? "").includes("passwork-cli"),
  );
  expect(uses.length).toBeGreaterThan(0);
  const variables = inputs.map((name) => `PASSWORK_${name.toUpperCase()}`);
  for (const use of uses) expect(variables).toEqual(expect.arrayContaining(keysOf(use.variables)));
});
