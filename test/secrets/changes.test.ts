import { Secret } from "../../src/secret.ts";
import { type Change, changesBetween, type Given, wordsFor } from "../../src/secrets/changes.ts";

const given = (
  variables: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
  stdin?: string,
): Given => ({
  variables,
  files: Object.entries(files).map(([name, text]) => ({
    name,
    fileName: `${name.toLowerCase()}.txt`,
    content: Buffer.from(text),
  })),
  stdin: stdin === undefined ? undefined : { value: new Secret(stdin) },
});

describe("changes", () => {
  it("are none between two fetches of the same values, in any order", () => {
    const [before, after] = [
      given({ A: "1", B: "2" }, { F: "x" }, "in"),
      given({ B: "2", A: "1" }, { F: "x" }, "in"),
    ];
    expect(changesBetween(before, after)).toEqual([]);
  });

  it("are values, new ones and those that are gone", () => {
    expect(changesBetween(given({ A: "1", B: "2", C: "3" }), given({ D: "4", B: "22", C: "3" }))).toEqual([
      { name: "D", what: "value", how: "new" },
      { name: "B", what: "value", how: "changed" },
      { name: "A", what: "value", how: "gone" },
    ]);
  });

  it("are files, by every byte and by their names", () => {
    const file = (content: Uint8Array, fileName = "f") => ({
      variables: {},
      files: [{ name: "F", fileName, content }],
    });
    const changed = [{ name: "F", what: "file", how: "changed" }];
    const bytes = Uint8Array.of(0, 255, 254);
    expect(changesBetween(file(bytes), file(Uint8Array.of(0, 255, 254)))).toEqual([]);
    expect(changesBetween(file(bytes), file(Uint8Array.of(0, 255, 253)))).toEqual(changed);
    expect(changesBetween(file(bytes), file(bytes.subarray(0, 2)))).toEqual(changed);
    expect(changesBetween(file(bytes), file(bytes, "g"))).toEqual(changed);
  });

  it("are a value that became a file: one is gone and the other new", () => {
    expect(changesBetween(given({ A: "1" }), given({}, { A: "1" }))).toEqual([
      { name: "A", what: "value", how: "gone" },
      { name: "A", what: "file", how: "new" },
    ]);
  });

  it("are the standard input", () => {
    expect(changesBetween(given({}, {}, "one"), given({}, {}, "two"))).toEqual([
      { name: "", what: "stdin", how: "changed" },
    ]);
  });

  it("take an empty value for a value", () => {
    expect(changesBetween(given({ A: "" }), given({ A: "" }))).toEqual([]);
    expect(changesBetween(given({ A: "" }), given({}))).toEqual([{ name: "A", what: "value", how: "gone" }]);
  });
});

describe("their words", () => {
  const change = (name: string, how: Change["how"] = "changed", what: Change["what"] = "value"): Change => ({
    name,
    how,
    what,
  });

  it.each<[string, Change[]]>([
    ["DB_PASSWORD changed", [change("DB_PASSWORD")]],
    ["A and B changed", [change("A"), change("B")]],
    [
      "A, B and C changed, D is new, E and F are gone",
      [
        ...["A", "B", "C"].map((name) => change(name)),
        change("D", "new"),
        ...["E", "F"].map((name) => change(name, "gone")),
      ],
    ],
    ["the standard input changed", [change("", "changed", "stdin")]],
  ])("are: %s", (words, changes) => {
    expect(wordsFor(changes)).toBe(words);
  });

  it("count what would be a long list", () => {
    const changes = Array.from({ length: 300 }, (_, i) => change(`N${i}`));
    expect(wordsFor(changes)).toBe("N0, N1, N2, N3, N4, N5, N6, N7, N8 and N9 changed, and 290 more");
  });

  it("are of one line, whatever a name holds", () => {
    expect(wordsFor([change("A\u001b[2J\nB", "gone")])).not.toMatch(/\p{Cc}/u);
  });
});
