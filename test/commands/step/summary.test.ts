// The job's summary: what it tells, and that nothing that others named takes effect in it.

import { placeShown, type SummaryRow, summaryOf } from "../../../src/commands/step/summary.ts";
import { printable } from "../../../src/printable.ts";
import { parseMapping } from "../../../src/secrets/mapping.ts";
import { fc } from "../../support/properties.ts";

const row = (name: string, source = "Main/DB", destinations = ["output"]): SummaryRow => ({
  name,
  source,
  destinations,
});

/** The cells of the table as a browser shows them. Fails for any markup that is not the table's own. */
function cellsOf(summary: string): string[][] {
  const table = /<table>\n([\s\S]*)<\/table>\n\n/.exec(summary)?.[1] ?? "";
  const [head, ...rows] = table.split("\n").slice(0, -1);
  expect(head).toBe("<tr><th>Name</th><th>From</th><th>To</th></tr>");
  return rows.map((line) => {
    const cells = /^<tr><td>(.*)<\/td><td>(.*)<\/td><td>(.*)<\/td><\/tr>$/.exec(line)?.slice(1) ?? [];
    expect(cells).toHaveLength(3);
    return cells.map((cell) =>
      cell
        .split(/(?<=<\/code>), (?=<code>)/)
        .map((one) => {
          const text = /^<code>(.*)<\/code>$/s.exec(one)?.[1] ?? "";
          expect(text).not.toMatch(/[<>"'`*[\]|\\]|&(?!#\d+;)|\p{Cc}|\p{Cf}/u);
          return text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
        })
        .join(" + "),
    );
  });
}

test("names, places and destinations stand in a table", () => {
  const summary = summaryOf([
    row("DB_PASSWORD", "Main/DB_PASSWORD", ["output", "variable"]),
    row("TLS_KEY", "TLS_KEY · key (item 66f2d2efc8d8ccee4d033a84)", [".env"]),
  ]);
  expect(summary).toMatch(/^### Passwork\n\n2 values were fetched in this step\.\n\n<table>\n/);
  expect(cellsOf(summary)).toEqual([
    ["DB_PASSWORD", "Main/DB_PASSWORD", "output + variable"],
    ["TLS_KEY", "TLS_KEY · key (item 66f2d2efc8d8ccee4d033a84)", ".env"],
  ]);
});

test("one value is one, and none need no table", () => {
  expect(summaryOf([row("A")])).toContain("\n1 value was fetched");
  expect(summaryOf([])).toBe("### Passwork\n\n0 values were fetched in this step.\n\n");
  expect(cellsOf(summaryOf([row("A", "B", [])]))).toEqual([["A", "B", ""]]);
});

describe("what others named is text", () => {
  it.each([
    ["Markdown", "**b** _i_ `c` [link](https://evil.example) ![i](https://evil.example/x.png)"],
    ["a table", "a | b || c \\| d"],
    ["HTML", '<img src=x onerror=alert(1)></td></table><details open><a href="//evil.example">'],
    ["comments and entities", "<!-- &lt;b&gt; &#60;i&#62; -->"],
    ["a mention and a number of an issue", "@octocat #1 GH-1 example/app#2"],
    ["an address", "https://evil.example www.evil.example mallory@evil.example"],
    ["an emoji", ":skull: :+1:"],
    ["mathematics", "$\\href{https://evil.example}{x}$"],
  ])("%s", (_, text) => {
    expect(cellsOf(summaryOf([row(text, text, [text.replaceAll(", ", "")])]))).toEqual([[text, text, text]]);
  });

  it.each([
    ["line breaks and what they would begin", "a\n\n# Heading\r\n::error::x\n```", 5],
    ["ANSI escapes", "\u001b[31mred\u001b]8;;https://evil.example\u0007", 3],
    ["marks of direction", "\u202eabc\u2066\u200b", 3],
    ["other breaks", "a\u2028b\u2029c\u0085d", 3],
  ])("without %s", (_, text, marks) => {
    const [[shown = ""] = []] = cellsOf(summaryOf([row(text)]));
    expect(shown).toBe(printable(text));
    expect(shown.match(/\ufffd/g)).toHaveLength(marks);
  });

  it("whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (name, source) => {
        const [cells] = cellsOf(summaryOf([row(name, source)]));
        expect(cells).toEqual([printable(name), printable(source), "output"]);
      }),
    );
  });
});

test("a value in an item's name is taken out before the name is written otherwise", () => {
  const value = "s3cr3t_<value>";
  const redact = (text: string) => text.replaceAll(value, "[redacted]");
  const summary = summaryOf([row("A", `Main/${value}${"x".repeat(300)}`, [value])], { redact });
  expect(cellsOf(summary)).toEqual([["A", expect.stringMatching(/^Main\/\[redacted\]x+…$/), "[redacted]"]]);
  expect(summary).not.toContain("s3cr3t");
});

test("a summary that is too long is cut, and says by how much", () => {
  const rows = Array.from({ length: 5000 }, (_, i) => row(`NAME_${i}`, "<".repeat(200)));
  const summary = summaryOf(rows);
  expect(Buffer.byteLength(summary)).toBeLessThan(512 * 1024);
  const listed = cellsOf(summary).length;
  expect(listed).toBeGreaterThan(300);
  expect(summary).toMatch(/<\/table>\n\n\d+ more are not listed\.\n\n$/);
  expect(summary).toContain(`\n${5000 - listed} more are not listed.\n`);
  expect(summary).toContain("5000 values were fetched");
  // Whatever the limit.
  for (let most = 300; most < 1000; most += 7) {
    const short = summaryOf(rows.slice(0, 4), { most });
    expect(Buffer.byteLength(short)).toBeLessThanOrEqual(most);
    expect(short.endsWith("</table>\n\n") || /\d more (is|are) not listed\.\n\n$/.test(short)).toBe(true);
  }
});

describe("a place", () => {
  const parts = [{ vaultId: "v", folderId: "f", item: "Database", field: "password" }];
  const source = "item 66f2d2efc8d8ccee4d033a84 · password";

  it("is the path of the reference", () => {
    const mapping = parseMapping("A=passwork://My%20vault/Apps/Database/password", "secrets");
    expect(placeShown({ source, parts }, mapping)).toBe("My vault/Apps/Database/password");
    const two = parseMapping("A={{ passwork://M/A }}:{{ passwork://M/B }}{{passwork://M/A}}", "secrets");
    expect(placeShown({ source, parts }, two)).toBe("M/A, M/B");
  });

  it("is the item's name and the field, with its id, where an id was asked for", () => {
    const mapping = parseMapping("A=passwork://66f2d2efc8d8ccee4d033a84", "secrets");
    const shown = "Database · password (item 66f2d2efc8d8ccee4d033a84)";
    expect(placeShown({ source, parts }, mapping)).toBe(shown);
    expect(placeShown({ source, parts })).toBe(shown);
  });

  it("is all of them, of a text of several values", () => {
    const other = "shortcut 66f2d2efc8d8ccee4d033a85";
    expect(
      placeShown({
        source: `${source}, ${other} · login`,
        parts: [...parts, { vaultId: "v", folderId: null, item: "Other", field: "login" }],
      }),
    ).toBe(`Database · password, Other · login (item 66f2d2efc8d8ccee4d033a84, ${other})`);
  });

  it("is what the messages say, where nothing of it was there", () => {
    expect(placeShown({ source: "secrets_file" })).toBe("secrets_file");
    const mapping = parseMapping("A=passwork://Main/A?default=x", "secrets");
    expect(placeShown({ source: "passwork://Main/A (default)" }, mapping)).toBe(
      "passwork://Main/A (default)",
    );
  });
});
