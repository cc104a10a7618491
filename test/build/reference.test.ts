// The generated reference: every public name is in it with a sentence, and every link leads somewhere.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** What the generator makes of a declaration file. */
function referenceOf(rollup: string): { status: number | null; stdout: string; stderr: string } {
  const module = JSON.stringify(pathToFileURL(".ci/reference.mjs").href);
  const program = `const { referenceOf } = await import(${module});
    process.stdout.write(referenceOf((await import("node:fs")).readFileSync(0, "utf8")));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    input: rollup,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const CLIENT = `/** The client. */
export declare class PassworkClient {
    #private;
    readonly things: Things;
    /** Makes it. */
    constructor(host: string);
    /** Opens {@link Thing}s, of
     * several kinds. */
    static open(file: string): Promise<PassworkClient>;
}
/** Things. */
export declare class Things {
    #private;
    /** One of them. */
    get(id: string, options?: {
        deep?: boolean;
    }): Promise<Thing>;
}
/** A secret. */
export declare class Secret {
    reveal(): string;
}
/** A failure. */
export declare class PassworkError extends Error {
    readonly code: "a" | "b";
}
/** Several. */
export declare class PassworkErrors extends Error {
}
/** It is | not there. */
export declare class NotFoundError extends PassworkError {
    name: string;
}
/** What it is. */
export declare interface Thing {
    /** Its name. */
    name: string;
}
/** How much. */
export declare function amount(thing: Thing): number;
export { }
`;

test("describes classes by their members, resources by their place in the client, types as they are", () => {
  const { stdout } = referenceOf(CLIENT);
  for (const expected of [
    "### new PassworkClient\n\n```ts\nconstructor(host: string);\n```\n\nMakes it.",
    "### PassworkClient.open\n\n```ts\nstatic open(file: string): Promise<PassworkClient>;\n```\n\nOpens `Thing`s, of\nseveral kinds.",
    "## client.things\n\nThings.\n\n### things.get\n\n```ts\nget(id: string, options?: {\n    deep?: boolean;\n}): Promise<Thing>;\n```\n\nOne of them.\n\nTypes: [Thing](#thing)",
    "### amount\n\nHow much.",
    "| `NotFoundError` | It is \\| not there. |",
    "### Thing\n\nWhat it is.\n\n```ts\ninterface Thing {\n    /** Its name. */\n    name: string;\n}\n```",
  ]) {
    expect(stdout).toContain(expected);
  }
});

test("names what has no comment", () => {
  const { status, stderr } = referenceOf(CLIENT.replace("/** Things. */\n", ""));
  expect(status).not.toBe(0);
  expect(stderr).toContain("These have no comment: Things");
});

test("of the committed one every link leads to a heading", () => {
  const text = readFileSync("docs/reference.md", "utf8");
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
  const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((target) => !headings.includes(target ?? ""))).toEqual([]);
});
