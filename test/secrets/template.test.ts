// Text with references in it: what is taken for one, what is left alone, and where faults are.

import { failuresOf as allFailures, throwCollected } from "../../src/errors.ts";
import { pathReference } from "../../src/secrets/reference.ts";
import {
  failureAt,
  holdsReference,
  parseTemplate,
  parseValue,
  referencesIn,
  type Template,
} from "../../src/secrets/template.ts";
import { failureOf, failuresOf, hidden } from "../client/support/failures.ts";
import { fc } from "../support/properties.ts";

const ID = "0123456789abcdef01234567";
const REF = `passwork://${ID}`;
/** A variable as shells and env files write it. */
const OTHER = `$${"{OTHER}"}`;

/** Pieces as short texts: literals as they are, references by what they name. */
const pieces = (template: Template) =>
  template.map((piece) =>
    typeof piece === "string" ? piece : [piece.kind === "path" ? piece.parts : (piece.field ?? "password")],
  );
const parse = (text: string) => parseTemplate(text, "app.conf");

describe("a template", () => {
  test.each([
    ["", []],
    ["no reference", ["no reference"]],
    [`{{${REF}}}`, [["password"]]],
    [`{{ ${REF}/login }}`, [["login"]]],
    [`{{\t${REF}/API key\t}}`, [["API key"]]],
    [`postgres://app:{{${REF}}}@db/app`, ["postgres://app:", ["password"], "@db/app"]],
    [`{{${REF}/login}}:{{${REF}}}`, [["login"], ":", ["password"]]],
    [`{{${REF}/login}}{{${REF}}}`, [["login"], ["password"]]],
    [`{"a":{"b":"{{${REF}}}"}}`, ['{"a":{"b":"', ["password"], '"}}']],
    [`{"a":{{${REF}}}}`, ['{"a":', ["password"], "}"]],
    [`{{{${REF}}}}`, ["{", ["password"], "}"]],
    [`{{ {{${REF}}} }}`, ["{{ ", ["password"], " }}"]],
    [`{{ .Values.x }} {{${REF}}} {{"`, ["{{ .Values.x }} ", ["password"], ' {{"']],
    ["{{}} {{ }} {{passwork:/x}} {{ pass }} }} {{", ["{{}} {{ }} {{passwork:/x}} {{ pass }} }} {{"]],
    [`{ {${REF}} }`, [`{ {${REF}} }`]],
    [`{{\n${REF}}}`, [`{{\n${REF}}}`]],
    [`$OTHER ${OTHER} $(id) %PATH%`, [`$OTHER ${OTHER} $(id) %PATH%`]],
    [`${OTHER}{{${REF}}}$OTHER`, [OTHER, ["password"], "$OTHER"]],
    ["{{passwork://Vault/a%7D%7Db}}", [[["Vault", "a}}b"]]]],
    [`{{${REF}?default=a%7D%7D}}`, [["password"]]],
    ["a passwork://Vault/Item b", ["a passwork://Vault/Item b"]],
    [`a\r\n{{${REF}}}\r\n`, ["a\r\n", ["password"], "\r\n"]],
  ] as [string, unknown[]][])("%j is read", (text, expected) => {
    expect(pieces(parse(text))).toEqual(expected);
  });

  test("tells every fault with its line and column, each once", async () => {
    const text = [
      "a: 1",
      "b: {{passwork://x}} {{ passwork://y }}",
      `c: {{${REF}}} {{ ${REF}`,
      `d: }} {{${REF}/{{${REF}}}`,
      "\te: {{passwork://Vault/Item?colour=red}}",
      `f: {{${REF}?attachment=a.txt}}`,
      `g: {{${REF} {{${REF} {{${REF}`,
    ].join("\n");
    const failures = await failuresOf(() => parse(text));
    expect(failures.map(({ message }) => message)).toEqual([
      'app.conf line 2, column 4: The reference "passwork://x" has "x" for the item\'s id, which has 24 hexadecimal digits.',
      'app.conf line 2, column 21: The reference "passwork://y" has "y" for the item\'s id, which has 24 hexadecimal digits.',
      "app.conf line 3, column 44: A reference in braces does not end on its line.",
      "app.conf line 4, column 7: A reference stands within another.",
      'app.conf line 5, column 5: The reference "passwork://Vault/Item?colour=…" has the parameter "colour", which is not known.',
      "app.conf line 6, column 4: An attachment cannot stand in a text.",
      "app.conf line 7, column 4: A reference in braces does not end on its line.",
    ]);
    for (const { code, hint } of failures) expect([code, hint]).toEqual(["usage", expect.any(String)]);
  });

  test("gives each reference its place", () => {
    const [, first, , second] = parse(`a\n  {{${REF}}} {{${REF}}}`);
    expect([first, second]).toMatchObject([
      { place: "app.conf line 2, column 3" },
      { place: "app.conf line 2, column 43" },
    ]);
  });

  test("without a reference comes out as it went in", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.constantFrom("{", "}", "{{", "}}", " ", "\n", "\t", "passwork:/", "/", "p", "🔑", "$A"))
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        fc.pre(!/\{\{[ \t]*passwork:\/\//.test(given));
        expect(parse(given)).toEqual(given === "" ? [] : [given]);
        expect(holdsReference(given)).toBe(given.trim().startsWith("passwork://"));
      }),
      { numRuns: 2_000 },
    );
  });

  test("loses nothing: its pieces, written again, are the text", () => {
    const name = fc.string({ unit: "binary", minLength: 1 }).filter((text) => !/\p{Cs}/u.test(text));
    const literal = fc
      .array(fc.constantFrom("{", "}", "{{", "}}", " ", "\n", "x", "é", "{{ x }}", "passwork:/"))
      .map((parts) => parts.join(""))
      .filter((text) => !/\{\{[ \t]*passwork:\/\//.test(text) && !/\{\{[ \t]*$/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(literal, name, name)), literal, (parts, end) => {
        const written = parts.map(([text, vault, item]) => {
          const reference = pathReference([vault, item]);
          return reference === null ? text : `${text}{{ ${reference} }}`;
        });
        const text = [...written, end].join("");
        const again = parse(text).map((piece) =>
          typeof piece === "string"
            ? piece
            : `{{ ${pathReference(piece.kind === "path" ? piece.parts : [])} }}`,
        );
        expect(again.join("")).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a value", () => {
  test.each([
    [REF, [["password"]]],
    [`  ${REF}/login\t`, [["login"]]],
    [`x${REF}`, [`x${REF}`]],
    [`"{{${REF}}}"`, ['"', ["password"], '"']],
    [`{{${REF}}}`, [["password"]]],
    [` {{${REF}}} `, [" ", ["password"], " "]],
  ] as [string, unknown[]][])("%j is read", (text, expected) => {
    expect(pieces(parseValue(text))).toEqual(expected);
  });

  test("that is a reference holds no other", async () => {
    expect((await failureOf(() => parseValue(`${REF}/{{${REF}}}`))).message).toBe(
      "A reference stands within another.",
    );
  });

  test("is told to hold references, malformed ones too", () => {
    for (const text of ["passwork://", " passwork://x ", "a{{passwork://", "{{ \t passwork://x"]) {
      expect([text, holdsReference(text)]).toEqual([text, true]);
    }
    for (const text of ["", "x passwork://x", "{{\npasswork://x}}", "{ {passwork://x}}", "Passwork://x"]) {
      expect([text, holdsReference(text)]).toEqual([text, false]);
    }
  });
});

test("blanks without end in a reference are gone through once", () => {
  const blanks = " ".repeat(1_000_000);
  expect(parse(`{{${REF}/a${blanks}|${blanks}json}}`)).toMatchObject([{ field: "a", filter: "json" }]);
  expect(parse(`{{${REF}/a${blanks}b}}`)).toMatchObject([{ field: `a${blanks}b` }]);
});

test("the text of a default is in no message", async () => {
  const secret = hidden("default-that-is-a-secret");
  for (const text of [
    `{{${REF}/a/b?default=${secret}}}`,
    `{{${REF}?defualt=${secret}}}`,
    `{{${REF}?attribute=totp&default=${secret}}}`,
    `{{${REF}?default=${secret}&mask=perhaps}}`,
    `{{${REF}?default=%25${secret}%}}`,
  ]) {
    for (const { message, hint, subject } of [await failureOf(() => parse(text))]) {
      expect(`${message} ${hint} ${subject}`).not.toContain(secret);
    }
  }
  const [reference] = referencesIn(parse(`{{${REF}?default=${secret}}}`));
  expect(reference?.text).toBe(`${REF}?default=…`);
  expect(reference?.fallback?.reveal()).toBe(secret);
});

test("a failure led by a place keeps all else", async () => {
  const failure = await failureOf(() => parseValue("passwork://x"));
  const { code, hint, subject } = failure;
  expect(failureAt(undefined, failure)).toBe(failure);
  const led = await failureOf(() => throwCollected([failureAt("here", failure)]));
  expect(led).toMatchObject({ code, hint, subject, message: `here: ${failure.message}` });
});

describe("a text of a million characters is read in no time", () => {
  // No timing: what takes quadratic time would need minutes here, and a test has seconds.
  test.each([
    ["braces", "{{".repeat(500_000), 0, 0],
    ["openings that do not end", "{{passwork://".repeat(80_000), 0, 1],
    ["openings on lines of their own", "{{passwork://\n".repeat(20_000), 0, 20_000],
    ["blanks behind braces", `${"{{ ".repeat(10)}${" ".repeat(1_000_000)}`, 0, 0],
    ["references on one line", `{{${REF}}} `.repeat(25_000), 25_000, 0],
    ["references on lines of their own", `{{${REF}}}\n`.repeat(25_000), 25_000, 0],
    ["references that end far away", `${`{{${REF}\n`.repeat(20_000)}}}`, 0, 20_000],
    ["references within references", `${`{{${REF}`.repeat(20_000)}}}`, 0, 1],
  ])("%s", (_what, text, references, faults) => {
    let read: Template = [];
    let failures = 0;
    try {
      read = parse(text);
    } catch (error) {
      failures = allFailures(error).length;
    }
    expect([referencesIn(read).length, failures]).toEqual([references, faults]);
  });
});
