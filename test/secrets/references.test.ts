import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnvFiles } from "../../src/secrets/env-file.ts";
import {
  type Mapping,
  parseAttachment,
  parseMapping,
  parseMappings,
  parseStdin,
  withoutFiles,
} from "../../src/secrets/mapping.ts";
import { isReference, parseReference, pathReference } from "../../src/secrets/reference.ts";
import { failureOf, failuresOf, hidden } from "../client/support/failures.ts";
import { fc } from "../support/properties.ts";

const ID = "0123456789abcdef01234567";
const fieldIn = ({ template: [only] }: Mapping) =>
  typeof only !== "object" || only.kind === "path" ? undefined : only.field;

describe("a reference", () => {
  test.each([
    [`passwork://${ID}`, { kind: "item", id: ID, field: null, totp: false }],
    [`passwork://${ID.toUpperCase()}/password`, { kind: "item", id: ID, field: "password", totp: false }],
    [`passwork://${ID}/login`, { field: "login" }],
    [`passwork://${ID}/shortcut`, { kind: "item", field: "shortcut" }],
    [`passwork://${ID}/API%20key`, { field: "API key" }],
    [`passwork://${ID}/API key`, { field: "API key" }],
    [`passwork://${ID}/a%2Fb`, { field: "a/b" }],
    [`passwork://${ID}/a%3Fb`, { field: "a?b" }],
    [`passwork://${ID}/100%25`, { field: "100%" }],
    [`passwork://${ID}/a+b`, { field: "a+b" }],
    [`passwork://${ID}/a#b&c=d`, { field: "a#b&c=d" }],
    [`passwork://${ID}/%D0%98%D0%BC%D1%8F`, { field: "Имя" }],
    [`passwork://${ID}/Имя🔑`, { field: "Имя🔑" }],
    [`passwork://${ID}/OTP?attribute=totp`, { field: "OTP", totp: true }],
    [`passwork://shortcut/${ID}`, { kind: "shortcut", id: ID, field: null }],
    [`passwork://shortcut/${ID}/login`, { kind: "shortcut", field: "login" }],
    [`passwork://shortcut/${ID}/OTP?attribute=totp`, { kind: "shortcut", field: "OTP", totp: true }],
    [`passwork://%30123456789abcdef01234567`, { id: ID }],
    ["passwork://Vault/Item", { kind: "path", parts: ["Vault", "Item"], totp: false }],
    [
      "passwork://Vault/Folder/Sub folder/Item/password",
      { parts: ["Vault", "Folder", "Sub folder", "Item", "password"] },
    ],
    ["passwork://My%20Vault/a%2Fb/100%25", { kind: "path", parts: ["My Vault", "a/b", "100%"] }],
    ["passwork://Хранилище/Папка 🔑/Имя", { kind: "path", parts: ["Хранилище", "Папка 🔑", "Имя"] }],
    [
      "passwork://Vault/Item/OTP?attribute=totp",
      { kind: "path", parts: ["Vault", "Item", "OTP"], totp: true },
    ],
    [`passwork://SHORTCUT/${ID}`, { kind: "path", parts: ["SHORTCUT", ID] }],
    ["passwork://%73hortcut/Item", { kind: "path", parts: ["shortcut", "Item"] }],
    [`passwork://Vault/${ID}`, { kind: "path", parts: ["Vault", ID] }],
    ["passwork://deadbeef/cafe", { kind: "path", parts: ["deadbeef", "cafe"] }],
  ])("%s is read", (text, expected) => {
    expect(isReference(text)).toBe(true);
    expect(parseReference(text)).toMatchObject({ text, ...expected });
  });

  test.each([
    ["passwork://", 'has "" for the item\'s id'],
    ["passwork:///password", "has an empty part"],
    ["passwork://123", 'has "123" for the item\'s id'],
    [`passwork://${ID}0`, "for the item's id"],
    [`passwork:// ${ID}`, "for the item's id"],
    ["passwork://Vault", 'has "Vault" for the item\'s id'],
    ["passwork://Vault/", "has an empty part"],
    ["passwork://Vault//Item", "has an empty part"],
    ["passwork://Vault/Item/", "has an empty part"],
    ["passwork://Vault/Item?attribute=totp", "names no field"],
    ["passwork://Vault/Item/OTP?attribute=hotp", 'asks for the attribute "hotp"'],
    [`passwork://${ID}0/login`, "for the item's id"],
    [`passwork://${ID.slice(1)}/login`, "for the item's id"],
    [`passwork://${ID}%20/login`, "for the item's id"],
    ["passwork://shortcut", 'has "" for the shortcut\'s id'],
    ["passwork://shortcut/", 'has "" for the shortcut\'s id'],
    ["passwork://shortcut/123", "for the shortcut's id"],
    [`passwork://${ID}/`, "ends with a slash but no field"],
    [`passwork://shortcut/${ID}/`, "ends with a slash but no field"],
    [`passwork://${ID}/a/b`, "has more parts"],
    [`passwork://${ID}/a/`, "has more parts"],
    [`passwork://${ID}//a`, "has more parts"],
    [`passwork://${ID}/100%`, "has a % that starts no"],
    [`passwork://${ID}/%ff`, "has a % that starts no"],
    [`passwork://${ID}/%GG`, "has a % that starts no"],
    [`passwork://${ID}?attribute=totp`, "names no field"],
    [`passwork://${ID}/OTP?`, "has a question mark but no parameter"],
    [`passwork://${ID}/OTP?attribute=hotp`, 'asks for the attribute "hotp"'],
    [`passwork://${ID}/OTP?attribute=totp&`, "has a question mark but no parameter"],
    [`passwork://${ID}/OTP?attribute=totp&attribute=totp`, "has the parameter attribute twice"],
    [`passwork://${ID}/OTP?totp`, 'has the parameter "totp", which is not known'],
    [`passwork://${ID}/OTP?Attribute`, 'has the parameter "Attribute", which is not known'],
    [`passwork://${ID}/OTP?mask=maybe`, 'has "maybe" for mask'],
    [`passwork://${ID}/OTP?mask=`, 'has "" for mask'],
    [`passwork://${ID}/OTP?attribute=100%`, "has a % that starts no"],
    [`passwork://${ID}/KEY?attachment=a.txt`, "names a field and an attachment"],
    [`passwork://${ID}?attachment=a.txt&attribute=totp`, "asks for an attachment, which has neither"],
    ["passwork://Vault/Item/x?attachment=a.txt&attribute=totp", "asks for an attachment, which has neither"],
  ])("%s is refused: it %s", async (text, why) => {
    const failure = await failureOf(() => parseReference(text));
    expect(failure).toMatchObject({ code: "usage", subject: text });
    expect(failure.message).toContain(why);
    expect(failure.hint).toMatch(/passwork:\/\/<item id>\[\/<field>\]|attribute=totp, default=<text>/);
  });

  test.each([
    [["Vault", "Item"], "passwork://Vault/Item"],
    [
      ["My Vault", "a/b", "100%", "x?y#z", "it's $HOME"],
      "passwork://My%20Vault/a%2Fb/100%25/x%3Fy%23z/it%27s%20%24HOME",
    ],
    [["Хранилище", "密码 🔑"], "passwork://Хранилище/密码%20%F0%9F%94%91"],
    [["shortcut", "shortcut"], "passwork://%73hortcut/shortcut"],
    [["a\u001b[2J", "b\nc"], "passwork://a%1B%5B2J/b%0Ac"],
  ])("by the names %j is written so that it is read back", (parts, text) => {
    expect(pathReference(parts)).toBe(text);
    expect(parseReference(text)).toMatchObject({ kind: "path", parts });
  });

  test("by names is read back whatever the names are", () => {
    const name = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.constantFrom(
        "shortcut",
        "..",
        ".",
        "a/b",
        "%",
        "%2F",
        "?",
        "x?default=y",
        "#",
        "{{",
        "}}",
        "\n",
        " ",
        "=",
        "&",
      ),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 6 }), (names) => {
        const text = pathReference(names);
        const isWhole = names.every((one) => !/\p{Cs}/u.test(one));
        if (text === null) {
          expect(isWhole && !/^\s*[0-9a-f]{20,28}\s*$/i.test(names[0] ?? "")).toBe(false);
          return;
        }
        // Fit for a shell, an env file, a template and a list of lines.
        expect(text).not.toMatch(/[\s"'`$\\{}?#&=;|<>()*!]/);
        expect(parseReference(text)).toMatchObject({ kind: "path", parts: names, text });
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ["", { totp: false, fallback: null, mask: null, attachment: null }],
    ["?attribute=totp", { totp: true }],
    ["?mask=no", { mask: false }],
    ["?mask=yes&attribute=totp", { mask: true, totp: true }],
    ["?%6Dask=%79es", { mask: true }],
  ])("with %j has the parameters", (query, expected) => {
    expect(parseReference(`passwork://${ID}/OTP${query}`)).toMatchObject(expected);
    expect(parseReference(`passwork://Vault/Item/OTP${query}`)).toMatchObject(expected);
  });

  test.each([
    ["?default=", ""],
    ["?default=a+b", "a+b"],
    ["?default=a=b=c", "a=b=c"],
    ["?default=a%26b%0Ac%25?d#e/f", "a&b\nc%?d#e/f"],
    ["?mask=no&default=passwork%3A//x", "passwork://x"],
    ["?default=passwork://x", "passwork://x"],
    ["?default={{ x }}", "{{ x }}"],
  ])("with %j has a default", (query, expected) => {
    const { fallback, text } = parseReference(`passwork://${ID}${query}`);
    expect(fallback?.reveal()).toBe(expected);
    expect(text.endsWith("default=…")).toBe(true);
  });

  test.each([
    "?default=a&leaked",
    "?default=a&leaked=b",
    "?default=a&b=leaked",
    "?defualt=a&leaked",
    "?default=a&mask=leaked",
    "?default=a&attribute=leaked",
    "?default=a&attachment=leaked",
    "?mask=no&default=a&mask=leaked",
    "?default=a&leaked%",
  ])(
    "with %j shows nothing behind the beginning of a default, which may have an & of its own",
    async (query) => {
      for (const path of [ID, `${ID}/OTP`, "Vault/Item/OTP"]) {
        const { message, hint, subject } = await failureOf(() =>
          parseReference(`passwork://${path}${query}`),
        );
        expect(`${message} ${hint} ${subject}`).not.toContain("leaked");
      }
    },
  );

  test.each([
    ["?attachment=", ""],
    ["?attachment=tls%20key.pem", "tls key.pem"],
    ["?attachment=../../etc/passwd&mask=no", "../../etc/passwd"],
  ])("with %j is for an attachment", (query, expected) => {
    expect(parseReference(`passwork://${ID}${query}`)).toMatchObject({ attachment: expected, field: null });
    expect(parseReference(`passwork://Vault/Item${query}`)).toMatchObject({ attachment: expected });
    expect(parseReference(`passwork://shortcut/${ID}${query}`)).toMatchObject({ attachment: expected });
  });

  test("by names is not to be had where the vault is called like an id, or a name is empty", () => {
    expect(pathReference(["Vault", ""])).toBeNull();
    expect(pathReference(["Vault"])).toBeNull();
    expect(pathReference([ID, "Item"])).toBeNull();
    expect(pathReference([` ${ID}`, "Item"])).toBeNull();
  });

  test("what is none is not repeated: it may be a secret", async () => {
    for (const text of [hidden("hunter2-pasted-by-mistake"), "Passwork://x", "passwork:/x"]) {
      expect(isReference(text)).toBe(false);
      expect((await failureOf(() => parseReference(text))).message).not.toContain(text);
    }
  });

  test("control characters in it do not reach the terminal", async () => {
    expect((await failureOf(() => parseReference("passwork://\u001b[2J"))).message).not.toContain("\u001b");
  });
});

describe("a mapping", () => {
  test("is a name and a reference, with blanks around either", () => {
    expect(parseMapping(` DB = passwork://${ID}/a=b `, "--secret")).toMatchObject({
      name: "DB",
      template: [{ id: ID, field: "a=b" }],
      origin: "--secret",
      delivery: "value",
    });
  });

  test("may be a longer text, a file, an attachment, or for standard input", () => {
    expect(parseMapping(`URL=http://{{passwork://${ID}/login}}:x@h/?a=b`, "--secret")).toMatchObject({
      name: "URL",
      template: ["http://", { field: "login" }, ":x@h/?a=b"],
      delivery: "value",
    });
    expect(parseMapping(`F=a{{passwork://${ID}}}`, "--file", "file")).toMatchObject({ delivery: "file" });
    for (const text of [`C=passwork://${ID}?attachment=x`, `C=passwork://V/I?attachment=`]) {
      expect(parseMapping(text, "--secret")).toMatchObject({ name: "C", delivery: "file" });
      expect(parseAttachment(text, "--attachment")).toMatchObject({ name: "C", delivery: "file" });
    }
    expect(parseAttachment(`C=passwork://${ID}`, "--attachment")).toMatchObject({
      template: [{ id: ID, attachment: "" }],
    });
    expect(parseStdin(`passwork://${ID}`, "--stdin")).toMatchObject({ name: "", delivery: "stdin" });
  });

  test("that cannot be delivered so is refused, and without its text where that may be a secret", async () => {
    const pasted = hidden("pasted-secret-value");
    const messages = await Promise.all(
      [
        () => parseAttachment(`C=passwork://${ID}/KEY`, "--attachment"),
        () => parseAttachment(`C=passwork://${ID}?default=x`, "--attachment"),
        () => parseAttachment(`C=a{{passwork://${ID}}}`, "--attachment"),
        () => parseStdin(pasted, "--stdin"),
        () => parseStdin(`passwork://${ID}?attachment=a`, "--stdin"),
        () => parseStdin("passwork://x", "--stdin"),
        () => withoutFiles([parseMapping(`C=passwork://${ID}?attachment=a`, "--secret")]),
      ].map(async (work) => (await failureOf(work)).message.replace(/(The reference).*/, "$1")),
    );
    expect(messages).toEqual([
      "--attachment: C: It asks for a value and not for an attachment.",
      "--attachment: C: It asks for a value and not for an attachment.",
      "--attachment: C: It asks for a value and not for an attachment.",
      "--stdin: It holds no reference.",
      "--stdin: An attachment is delivered as a file, not on standard input.",
      "--stdin: The reference",
      "--secret: C: An attachment can only be delivered as a file, which this command makes none of.",
    ]);
  });

  test("of several lines skips blank ones and comments", () => {
    const mappings = parseMappings(
      `\r\n# comment=passwork://x\n A=passwork://${ID}\r\n\n  B=passwork://${ID}/login  \n#`,
      "PASSWORK_SECRETS",
    );
    expect(mappings.map((mapping) => [mapping.name, fieldIn(mapping), mapping.origin])).toEqual([
      ["A", null, "PASSWORK_SECRETS line 3"],
      ["B", "login", "PASSWORK_SECRETS line 5"],
    ]);
    expect(parseMappings("", "PASSWORK_SECRETS")).toEqual([]);
  });

  test.each(["", "=", `=passwork://${ID}`, ` =passwork://${ID}`, `passwork://${ID}`])(
    "%j has no name",
    async (text) => {
      const failure = await failureOf(() => parseMapping(text, "--secret"));
      expect(failure).toMatchObject({
        code: "usage",
        message: "--secret: A secret is given without a name.",
      });
      expect(failure.hint).toContain("NAME=passwork://");
    },
  );

  test("that is a pasted secret is not repeated", async () => {
    for (const secret of ["cGFzdGVkLXNlY3JldA", "k8s-pasted/secret+value"]) {
      hidden(secret);
      for (const text of [secret, `${secret}=`, `${secret}==`]) {
        expect((await failureOf(() => parseMapping(text, "--secret"))).code).toBe("usage");
      }
    }
    hidden("value-not-reference");
    const failure = await failureOf(() => parseMapping("DB_PASSWORD=value-not-reference", "--secret"));
    expect(failure).toMatchObject({
      subject: "DB_PASSWORD",
      message: "--secret: The secret DB_PASSWORD is no reference.",
    });
  });

  test("that lost its value is named", async () => {
    expect((await failureOf(() => parseMapping("DB_PASSWORD=", "--secret"))).subject).toBe("DB_PASSWORD");
  });

  test("failures of all lines are told together, each by its name", async () => {
    const failures = await failuresOf(() =>
      parseMappings(`A=passwork://1\nB=passwork://${ID}\nC=x\nD=passwork://${ID}/`, "S"),
    );
    expect(failures.map(({ subject, message }) => [subject, message.slice(0, 28)])).toEqual([
      ["A", 'S line 1: A: The reference "'],
      ["C", "S line 3: The secret C is no"],
      ["D", 'S line 4: D: The reference "'],
    ]);
  });
});

describe("an env file", () => {
  const directory = mkdtempSync(join(tmpdir(), "passwork-env-"));
  const file = join(directory, ".env");
  afterAll(() => rmSync(directory, { recursive: true }));
  const read = (text: string | Buffer) => {
    writeFileSync(file, text);
    return readEnvFiles([file]);
  };

  test("tells references from plain values, quoted or not", () => {
    const { plain, mappings } = read(
      [
        "# comment",
        "HOST=localhost",
        `PASSWORD=passwork://${ID}`,
        `export TOKEN="passwork://${ID}/API key"`,
        `LOGIN='passwork://${ID}/login' # trailing`,
        'MULTI="a\nb"',
        "EMPTY=",
        "HASH='a#b'",
        "URL=https://x/?a=passwork://b",
        "",
      ].join("\r\n"),
    );
    expect(mappings.map((mapping) => [mapping.name, fieldIn(mapping), mapping.origin])).toEqual([
      ["PASSWORD", null, `${file} line 3`],
      ["TOKEN", "API key", `${file} line 4`],
      ["LOGIN", "login", `${file} line 5`],
    ]);
    expect(plain).toMatchObject({
      HOST: "localhost",
      EMPTY: "",
      HASH: "a#b",
      URL: "https://x/?a=passwork://b",
    });
    expect(plain.MULTI?.split(/\r?\n/)).toEqual(["a", "b"]);
  });
});
