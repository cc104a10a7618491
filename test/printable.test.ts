import { printable } from "../src/printable.ts";
import { fc } from "./support/properties.ts";

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 500 });

const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

test.each([
  ["an escape sequence", "a\u001b[31mb", "a\ufffd[31mb"],
  ["its 8-bit form", "a\u009b31mb", "a\ufffd31mb"],
  ["an OSC link", "\u001b]8;;http://x\u0007", "\ufffd]8;;http://x\ufffd"],
  ["line breaks", "a\r\nb\u2028c\u2029d\u0085e", "a\ufffd\ufffdb\ufffdc\ufffdd\ufffde"],
  ["a tab, a NUL and a delete", "\t\0\x7f", "\ufffd\ufffd\ufffd"],
  ["direction overrides", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "\ufffd".repeat(9)],
  ["what has no width", "a\u200b\u200d\u2060\ufeff\u00adb", `a${"\ufffd".repeat(5)}b`],
  ["tags", "a\u{e0041}b", "a\ufffdb"],
  ["a lone surrogate", "a\ud83db\udd11", "a\ufffdb\ufffd"],
  ["private use", "\ue000\u{f0000}", "\ufffd\ufffd"],
  ["a command to Azure's agent", "a ##vso[task.prependpath]/b", "a #\ufffdvso[task.prependpath]/b"],
  ["a command of GitHub's older form", "a ###[add-mask]b", "a ##\ufffd[add-mask]b"],
  ["a message to TeamCity", "##TeamCity[x 'y']##teamcity[", "#\ufffdTeamCity[x 'y']#\ufffdteamcity["],
])("replaces %s", (_, text, expected) => {
  expect(printable(text)).toBe(expected);
});

test("leaves text of any language as it is", () => {
  for (const text of ["", "Ünïcode", "ключ", "שלום", "鍵 🔑", "e\u0301", "a b", "##", "## a [b]"])
    expect(printable(text)).toBe(text);
});

test("any text becomes one line without anything that steers a terminal", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 150 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 150 })
      .map((units) => String.fromCharCode(...units)),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = printable(text, 1000);
      return !FORBIDDEN.test(shown) && printable(shown, 1000) === shown;
    }),
  );
});

test("is cut at the limit, with a sign that it was", () => {
  expect(printable("a".repeat(200))).toBe("a".repeat(200));
  expect(printable("a".repeat(201))).toBe(`${"a".repeat(200)}…`);
  expect(printable("abcdef", 3)).toBe("abc…");
  expect(printable("x".repeat(10_000_000), 10)).toBe(`${"x".repeat(10)}…`);
});
