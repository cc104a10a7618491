// Env files: which line gives a value, what counts where several do, and what is no secret.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { entriesOf, readEnvFiles } from "../../src/secrets/env-file.ts";
import { failureOf, failuresOf, hidden } from "../client/support/failures.ts";
import { fc } from "../support/properties.ts";

const ID = "0123456789abcdef01234567";
const REF = `passwork://${ID}`;
/** A variable as env files write it. */
const OTHER = `$${"{OTHER}"}`;

const directory = mkdtempSync(join(tmpdir(), "passwork-env-"));
afterAll(() => rmSync(directory, { recursive: true }));
let count = 0;
const file = (text: string | Buffer): string => {
  const path = join(directory, `env-${count++}`);
  writeFileSync(path, text);
  return path;
};
const read = (...texts: string[]) => readEnvFiles(texts.map(file));

describe("the line of a name", () => {
  const linesOf = (text: string) =>
    Object.fromEntries(entriesOf(text).entries.map(({ name, line }) => [name, line]));

  test.each([
    ["A=1\nB=2\n", { A: 1, B: 2 }],
    ["# A=0\n\nA=1\r\n\r\nB=2", { A: 3, B: 5 }],
    ["  export A = 1\nexport\tB=2\n\tC=3", { A: 1, B: 2, C: 3 }],
    ['A="one\nB=2\nthree"\nC=4', { A: 1, C: 4 }],
    ["A='one\nB=2\n'\nB=5", { A: 1, B: 4 }],
    ['A=`x\nB="`\nB=1', { A: 1, B: 3 }],
    ['A="x # B=1\n"\nB=2', { A: 1, B: 3 }],
    ["A\t=1\n\t# B=0\nB \t = 2", { A: 1, B: 3 }],
    ["A=1\nA=2\nB=3\nA=4", { A: 4, B: 3 }],
    ["a.b-c=1\nÄ=2\nLINE_0=3\n_LINE_1=4", { "a.b-c": 1, Ä: 2, LINE_0: 3, _LINE_1: 4 }],
    ["DOCKER\nexport _x\nA=1\nB", { A: 3 }],
    ["A=\nB=", { A: 1, B: 2 }],
    ["A=b=c=d\nE==", { A: 1, E: 2 }],
    ["A= \nB=\t\r\nC=1", { A: 1, B: 2, C: 3 }],
    [`A=${OTHER}\nOTHER=x`, { A: 1, OTHER: 2 }],
    ["", {}],
  ])("of %j is that of its last definition", (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });

  /** Lines of a file whose definitions are known from how it is made. */
  const line = fc.oneof(
    fc.record({
      name: fc.constantFrom("A", "B", "C_1", "LINE_0", "LINE_1"),
      value: fc.oneof(
        fc.constantFrom("", "1", "x y", "a=b", "#c", OTHER, "{{ x }}"),
        fc.constantFrom('"q"', "'q'", "`q`", '"a\nb"', "'A=1\nB=2'", "`\nC_1=x\n\nA=\n`", '"A=\'x\n"'),
      ),
      lead: fc.constantFrom("", "export ", "  "),
    }),
    fc.constantFrom("", "# comment", "#A=1", "# 'open").map((comment) => ({ comment })),
  );
  test("is right for any file", () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom("\n", "\r\n"), (made, lineBreak) => {
        const expected: Record<string, number> = {};
        let number = 1;
        let text = "";
        for (const one of made) {
          const written = "comment" in one ? one.comment : `${one.lead}${one.name}=${one.value}`;
          if ("name" in one) expected[one.name] = number;
          text += `${written}${lineBreak}`;
          number += written.split("\n").length;
        }
        expect(linesOf(text)).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  test("and its value are those that Node reads, where every line is understood", () => {
    const piece = fc.constantFrom(
      "A",
      "B",
      "=",
      "=",
      "'",
      '"',
      "`",
      "\n",
      "\r\n",
      " ",
      "#",
      "export ",
      "x",
      "LINE_",
      "\\",
    );
    let understood = 0;
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((pieces) => `${pieces.join("")}\n`),
        (given) => {
          const { entries, faults } = entriesOf(given);
          // Node 22 takes the next line for the value here.
          fc.pre(!/=[^\S\n]+(\n|$)/.test(given));
          for (const { name, line: told } of entries) {
            const [, written] =
              /^\s*(?:export\s+)?([^\s=]+)\s*=/.exec(given.split("\n")[told - 1] ?? "") ?? [];
            expect(written).toBe(name);
          }
          if (faults.length > 0) return;
          understood += 1;
          const own = Object.fromEntries(entries.map(({ name, value }) => [name, value]));
          // Node 20 keeps what stands in front of a name, comments too. Tabs it takes for letters: they are left out here.
          const keys = Object.entries(parseEnv(given))
            .map(([key, value]) => [key.trim().split("\n").at(-1)?.trim() ?? "", value] as const)
            .filter(([line]) => !line.startsWith("#"))
            .map(([line, value]) => [line.split(" ").at(-1), value]);
          expect(own).toEqual({ ...Object.fromEntries(keys) });
        },
      ),
      { numRuns: 10_000 },
    );
    expect(understood).toBeGreaterThan(500);
  });

  test("with blanks for a value has none, and those within a value stay", () => {
    const { entries } = entriesOf('A= \nB="x = \ny =\nz=\n"\nC =\t\n  D = 1');
    expect(entries).toEqual([
      { name: "A", value: "", line: 1 },
      { name: "B", value: "x = \ny =\nz=\n", line: 2 },
      { name: "C", value: "", line: 6 },
      { name: "D", value: "1", line: 7 },
    ]);
  });

  test("is told for whatever the parser swallows", () => {
    const faultsOf = (text: string) => entriesOf(text).faults.map(({ line, why }) => `${line} ${why}`);
    expect(faultsOf("DB_PASSWORD passwork://x\nA=1")).toEqual(["1 noDefinition"]);
    expect(faultsOf("A=1\nDB_PASSWORD: passwork://x")).toEqual(["2 noDefinition"]);
    expect(faultsOf("A B=1\n=x\nC=2\n- D=3")).toEqual(["1 noDefinition", "2 noDefinition", "4 noDefinition"]);
    expect(faultsOf("A=1\nB='x")).toEqual(["2 openQuote"]);
    expect(faultsOf('A="passwork://x\nB=1\nand more')).toEqual(["1 openQuote"]);
    expect(faultsOf('A="one\n  two = 2\n# three\n=four"\nB=1')).toEqual([]);
  });
});

test("of one name on several lines the last one counts, and that is told", () => {
  const path = file(`DB=${REF}\nX=1\nDB=plain\nX=2\nX=${REF}/login\n`);
  const { plain, mappings, warnings } = readEnvFiles([path]);
  expect(plain).toEqual({ DB: "plain" });
  expect(mappings).toMatchObject([{ name: "X", origin: `${path} line 5`, template: [{ field: "login" }] }]);
  expect(warnings).toEqual([
    `${path} has DB on lines 1 and 3: the last one counts.`,
    `${path} has X on lines 2, 4 and 5: the last one counts.`,
  ]);
});

test("of several files with one name the last one counts, be it a reference or not", () => {
  const { plain, mappings, warnings } = read(
    `A=${REF}\nB=one\nC=${REF}\nD=d`,
    `A=two\nB=${REF}/login\nC=${REF}/login`,
  );
  expect(plain).toEqual({ A: "two", D: "d" });
  expect(mappings.map(({ name, origin }) => [name, origin.replace(/.*\d /, "")])).toEqual([
    ["B", "line 2"],
    ["C", "line 3"],
  ]);
  expect(warnings).toEqual([]);
});

test("a longer value may hold references, and what is none is left alone", () => {
  const { plain, mappings } = read(
    [
      `URL="postgres://app:{{${REF}}}@${OTHER}/app"`,
      `HOST=${OTHER}`,
      "BRACES={{ x }}",
      `MULTI="-----\n{{ ${REF} }}\n-----"`,
      `SPACED="  ${REF}  "`,
      `TEXT=see ${REF}`,
    ].join("\n"),
  );
  expect(plain).toEqual({ HOST: OTHER, BRACES: "{{ x }}", TEXT: `see ${REF}` });
  expect(mappings.map(({ name, template }) => [name, template])).toMatchObject([
    ["URL", ["postgres://app:", { id: ID }, `@${OTHER}/app`]],
    ["MULTI", ["-----\n", { id: ID }, "\n-----"]],
    ["SPACED", [{ id: ID }]],
  ]);
});

test("what is no text in UTF-8 is refused", async () => {
  const utf16 = Buffer.from(`\ufeffA=${REF}\n`, "utf16le");
  for (const bytes of [utf16, Buffer.from([0x41, 0x3d, 0xff]), Buffer.from("A=1\0\n")]) {
    const failure = await failureOf(() => readEnvFiles([file(bytes)]));
    expect(failure).toMatchObject({
      code: "usage",
      message: expect.stringMatching(/ is no text in UTF-8\.$/),
    });
  }
});

test("a byte order mark and other line breaks change nothing", () => {
  const path = file(`\ufeffA=${REF}\r\nB=1\r\n`);
  expect(readEnvFiles([path])).toMatchObject({
    mappings: [{ name: "A", origin: `${path} line 1` }],
    plain: { B: "1" },
  });
});

test("all faults of all files are told together, each with its line", async () => {
  const first = file(`A=passwork://1\nB=x\nyaml: 1\nC="{{passwork://2}} {{${REF}"\n`);
  const second = file(`\n\nD=${REF}/\n`);
  const none = join(directory, "none");
  const failures = await failuresOf(() => readEnvFiles([first, none, directory, second]));
  expect(
    failures.map(({ subject, message }) => [subject, message.replace(/(The reference).*/, "$1")]),
  ).toEqual([
    [undefined, `${first} line 3: The line is no NAME=value.`],
    ["A", `${first} line 1: A: The reference`],
    ["C", `${first} line 4: C: The reference`],
    ["C", `${first} line 4: C: A reference in braces does not end on its line.`],
    [undefined, `The env file ${none} cannot be read (ENOENT).`],
    [undefined, `The env file ${directory} cannot be read (EISDIR).`],
    ["D", `${second} line 3: D: The reference`],
  ]);
});

test("no fault shows a value, or what a name's control characters do to a terminal", async () => {
  const secret = hidden("plain-secret-in-a-file");
  const failure = await failureOf(() =>
    read(`X=${secret}\nY\u001b[31m=passwork://\u001b[2J?default=${secret}`),
  );
  expect(failure.message).not.toContain("\u001b");
});

test("a hundred thousand lines are read in no time", () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => `N${i % 50_000}=v${i}`);
  const { plain, warnings } = read(lines.join("\n"));
  expect([Object.keys(plain).length, plain.N7, warnings.length]).toEqual([50_000, "v50007", 50_000]);
});
