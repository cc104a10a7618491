import { failuresOf, PassworkError, PassworkErrors, throwCollected } from "../src/errors.ts";
import { printable } from "../src/printable.ts";
import { fc } from "./support/properties.ts";

fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 500 });

const DETAILS = {
  hint: "Do this.",
  subject: "A",
  status: 404,
  serverCode: "missing",
  fields: ["name"],
  cause: new Error("socket hang up"),
} as const;

describe("PassworkError", () => {
  test("has what it was given, and nothing where nothing was", () => {
    const error = new PassworkError("notFound", "No item has this id.", DETAILS);
    expect(error).toMatchObject({
      name: "PassworkError",
      code: "notFound",
      message: "No item has this id.",
      ...DETAILS,
    });
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("PassworkError: No item has this id.");
    const bare = new PassworkError("usage", "No.");
    expect(bare).toMatchObject({ hint: undefined, subject: undefined, status: undefined, fields: [] });
    expect("cause" in bare).toBe(false);
  });

  test("about() leads the sentence with its subject and keeps everything else", () => {
    const error = new PassworkError("notFound", "No item has this id.", DETAILS);
    const about = error.about("DB_PASSWORD");
    expect(about).toBeInstanceOf(PassworkError);
    expect(about).toMatchObject({ ...DETAILS, code: "notFound", subject: "DB_PASSWORD" });
    expect(about.message).toBe("DB_PASSWORD: No item has this id.");
    expect(error).toMatchObject({ subject: "A", message: "No item has this id." });
    expect("cause" in new PassworkError("usage", "No.").about("x")).toBe(false);
  });

  test("about() prints a hostile subject on one line, and keeps it as it is for comparison", () => {
    const subject = "a\u001b[2J\n::add-mask::\u202e";
    const about = new PassworkError("field", "No.").about(subject);
    expect(about.message).toBe("a\ufffd[2J\ufffd::add-mask::\ufffd: No.");
    expect(about.subject).toBe(subject);
  });
});

describe("several failures", () => {
  const one = new PassworkError("notFound", "One.");
  const two = new PassworkError("field", "Two.");

  test("are thrown together, one alone as it is, none not at all", () => {
    expect(() => throwCollected([])).not.toThrow();
    expect(() => throwCollected([one])).toThrow(one);
    let thrown: unknown;
    try {
      throwCollected([one, two]);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(PassworkErrors);
    expect(thrown).toMatchObject({ name: "PassworkErrors", message: "One.\nTwo.", errors: [one, two] });
  });

  test("are found again in whatever was thrown", () => {
    expect(failuresOf(new PassworkErrors([one, two]))).toEqual([one, two]);
    expect(failuresOf(one)).toEqual([one]);
    for (const other of [new Error("x"), "x", null, undefined, { errors: [one] }])
      expect(failuresOf(other)).toEqual([]);
  });
});

describe("printable", () => {
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
});
