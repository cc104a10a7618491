// `inject`: templates, byte for byte, with values in the places of their references.

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Seed } from "../../src/emulator/seed.ts";
import { BUNDLE, type Ran, type RunOptions, ranProgram } from "../support/cli.ts";
import { hasTerminals, onTerminal } from "../support/pty.ts";
import { startWorld, VALUE, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.emulator.faults.clear());

const shows = [VALUE.db, VALUE.host, VALUE.tls, VALUE.unicode];
const inject = (flags: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  world.run(["inject", ...flags], { shows, ...options });
const ref = (item = "DB_PASSWORD", rest = ""): string => `{{ passwork://${world.item(item)}${rest} }}`;

describe("what becomes of a template", () => {
  test("each reference is its value, by id and by path, with and without blanks, several on a line", async () => {
    const stdin = `a=${ref()} b={{passwork://Main/DB_PASSWORD/DB_HOST}}\nc=${ref("unicode")}${ref("TLS_KEY")}.\n`;
    expect(await inject([], { stdin })).toEqual({
      code: 0,
      signal: null,
      stdout: `a=${VALUE.db} b=${VALUE.host}\nc=${VALUE.unicode}${VALUE.tls}.\n`,
      stderr: "",
    });
  });

  test("a file, or - for stdin", async () => {
    expect(await inject([world.file("a.tpl", `x${ref()}`)])).toMatchObject({
      code: 0,
      stdout: `x${VALUE.db}`,
    });
    expect(await inject(["-"], { stdin: `y${ref()}` })).toMatchObject({ code: 0, stdout: `y${VALUE.db}` });
  });

  test.each([
    [
      "other braces and references without them",
      `{{ name }} {% if %} $\{{ x }} passwork://here { { passwork://x }}`,
    ],
    ["a byte order mark, CRLF, no break at the end", "\ufeffa\r\n\r\nb\rc"],
    ["nothing", ""],
    ["NUL, escapes and unusual line breaks", "\0\x1b[31m\u2028\u0085\t"],
  ])("%s stay as they are, with a warning that nothing was filled in", async (_what, text) => {
    const before = world.emulator.requests.length;
    expect(await inject([], { stdin: text })).toEqual({
      code: 0,
      signal: null,
      stdout: text,
      stderr:
        "passwork-cli: warning: The template holds no reference {{ passwork://… }}; it is handed on as it is.\n",
    });
    expect(world.emulator.requests).toHaveLength(before);
  });

  test("bytes that are no text stay, and what stands between them is read", async () => {
    const bytes = [
      Buffer.from([0xef, 0xbb, 0xbf, 0x63, 0xe9, 0xff, 0x00]),
      Buffer.from(`é${ref()}`),
      Buffer.from([0xe9, 0x0d, 0x0a]),
    ];
    const file = join(world.folder, "latin.tpl");
    writeFileSync(file, Buffer.concat(bytes));
    const out = join(world.folder, "latin");
    expect(await inject([file, "--out", out])).toMatchObject({ code: 0, stdout: "", stderr: "" });
    const [head, , tail] = bytes;
    expect(readFileSync(out)).toEqual(
      Buffer.concat([head as Buffer, Buffer.from(`é${VALUE.db}`), tail as Buffer]),
    );
  });

  test("UTF-16 holds no reference that is read, and that is told", async () => {
    const file = join(world.folder, "utf16.tpl");
    writeFileSync(file, Buffer.from(`\ufeff${ref()}`, "utf16le"));
    const out = join(world.folder, "utf16");
    expect(await inject([file, "--out", out])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("holds no reference"),
    });
    expect(readFileSync(out)).toEqual(readFileSync(file));
  });

  test("defaults stand in for what is missing, codes are computed", async () => {
    const stdin = `${ref("DB_PASSWORD", "/nothing?default=none%20yet")} ${ref("DB_PASSWORD", "/OTP?attribute=totp")}`;
    expect((await inject([], { stdin })).stdout).toMatch(/^none yet \d{6}$/);
  });

  test("a filter writes the value as JSON, as part of an address, or as base64", async () => {
    const stdin = `{"a": ${ref("unicode").replace("}}", "| json }}")}}\n${ref("unicode").replace("}}", "| url }}")} ${ref("TLS_KEY").replace("}}", "| base64 }}")}`;
    const written = [encodeURIComponent(VALUE.unicode), Buffer.from(VALUE.tls).toString("base64")];
    const ran = await inject([], { stdin, shows: [...shows, ...written] });
    const [json = "", rest = ""] = ran.stdout.split("\n");
    expect(JSON.parse(json)).toEqual({ a: VALUE.unicode });
    expect([
      decodeURIComponent(rest.split(" ")[0] ?? ""),
      Buffer.from(rest.split(" ")[1] ?? "", "base64").toString(),
    ]).toEqual([VALUE.unicode, VALUE.tls]);
  });

  test("a filter works in a variable, too, and exec masks the value in either form", async () => {
    const url = `--secret=DB=postgres://app:${ref("unicode").replace("}}", "| url }}")}@db`;
    const ran = await world.run(["exec", url, "--", "sh", "-c", 'echo "$DB"']);
    expect(ran).toMatchObject({ code: 0, stdout: "postgres://app:***@db\n" });
  });

  test("a value that looks like a template is text", async () => {
    const password = "{{ passwork://Evil/Other }} $(id) %s";
    const evil = await startWorld({
      seed: {
        settings: { masterKey: { iterations: 1000 } },
        users: [{ name: "ci" }],
        vaults: [
          {
            name: "Evil",
            items: [
              { name: "One", password },
              { name: "Other", password: "must-not-appear" },
            ],
          },
        ],
      } satisfies Seed,
    });
    try {
      const ran = await evil.run(["inject"], { stdin: "a={{ passwork://Evil/One }}" });
      expect(ran).toMatchObject({ code: 0, stdout: `a=${password}` });
    } finally {
      await evil.close();
    }
  });

  test("ten thousand references are a few requests", async () => {
    const before = world.emulator.requests.length;
    const line = `${ref()} ${ref("TLS_KEY")}`;
    const ran = await inject([], { stdin: `${line}\n`.repeat(5000) });
    expect(ran).toMatchObject({ code: 0, stdout: `${VALUE.db} ${VALUE.tls}\n`.repeat(5000) });
    expect(world.emulator.requests.length - before).toBeLessThan(6);
  });
});

describe("--out", () => {
  test("writes the file, readable by its owner alone; --file-mode opens it, whatever the umask is", async () => {
    const out = join(world.folder, "app.conf");
    const template = world.file("app.conf.tpl", `password=${ref()}\n`);
    expect(await inject([template, "--out", out])).toEqual({ code: 0, signal: null, stdout: "", stderr: "" });
    expect(readFileSync(out, "utf8")).toBe(`password=${VALUE.db}\n`);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    for (const [mode, bits] of [
      ["0640", 0o640],
      ["444", 0o444],
    ] as const) {
      const words = [process.execPath, BUNDLE, "inject", template, "--out", out, "--file-mode", mode];
      const ran = await ranProgram(["sh", "-c", 'umask 077; exec "$@"', "sh", ...words], {
        env: world.env(),
      });
      expect({ ...ran, mode: statSync(out).mode & 0o7777 }).toMatchObject({
        code: 0,
        stderr: "",
        mode: bits,
      });
    }
  });

  test("may be the template itself", async () => {
    const file = world.file("same", `a=${ref()}\n`);
    expect(await inject([file, "--out", file])).toMatchObject({ code: 0 });
    expect(readFileSync(file, "utf8")).toBe(`a=${VALUE.db}\n`);
  });

  test.each([
    [["--file-mode", "0640"], "--file-mode is the mode of a file, and the result goes to stdout."],
    [["--out", "x", "--file-mode", "999"], "It must be octal, such as 0640."],
    [["--out", "x", "--file-mode", "4755"], "It must be octal, such as 0640."],
    [["--out", "x", "--file-mode", ""], "It must be octal, such as 0640."],
    [["--out", ""], "The path of a file is empty."],
  ])("%j is refused", async (flags, sentence) => {
    expect(await inject(flags, { stdin: ref() })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(sentence),
    });
  });
});

describe("faults", () => {
  test("of the template are told all at once, with line and column, and nothing is fetched or written", async () => {
    const before = world.emulator.requests.length;
    const template = world.file(
      "bad.tpl",
      `ok ${ref()}\r\n  {{ passwork://nope }}\né {{ passwork://x/y?z=1 }} {{ passwork://a\n`,
    );
    const out = join(world.folder, "bad");
    const { code, stdout, stderr } = await inject([template, "--out", out]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const lines = stderr.split("\n").filter(Boolean);
    expect(lines).toEqual([
      expect.stringContaining(`error: ${template} line 2, column 3: The reference "passwork://nope"`),
      expect.stringContaining(
        `error: ${template} line 3, column 3: The reference "passwork://x/y?z=…" has the parameter "z"`,
      ),
      expect.stringContaining(
        `error: ${template} line 3, column 28: A reference in braces does not end on its line.`,
      ),
    ]);
    expect(world.emulator.requests).toHaveLength(before);
    expect(readdirSync(world.folder)).not.toContain("bad");
  });

  test("of values too: missing items, unknown and empty fields", async () => {
    const old = world.file("kept", "old");
    const stdin = `${ref()}\n{{ passwork://Main/None }} ${ref("DB_PASSWORD", "/zz")}\n${ref("Notes only")}\n{{ passwork://${"f".repeat(24)} }}\n`;
    const { code, stdout, stderr } = await inject(["--out", old], { stdin });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.split("\n").filter(Boolean)).toEqual([
      expect.stringContaining("error: stdin line 2, column 1: "),
      expect.stringContaining("error: stdin line 2, column 28: "),
      expect.stringContaining("error: stdin line 3, column 1: "),
      expect.stringContaining("error: stdin line 4, column 1: "),
    ]);
    expect(readFileSync(old, "utf8")).toBe("old");
  });

  test("--on-missing leaves the place empty, with a warning or without; other failures stay failures", async () => {
    const stdin = `a={{ passwork://Main/None }} b=${ref()}\n`;
    for (const policy of ["warn", "ignore"]) {
      const ran = await inject(["--on-missing", policy], { stdin });
      expect(ran).toMatchObject({ code: 0, stdout: `a= b=${VALUE.db}\n` });
      expect(ran.stderr).toMatch(
        policy === "warn" ? /^passwork-cli: warning: stdin line 1, column 3: / : /^$/,
      );
    }
    const refused = await inject(["--on-missing=ignore"], { stdin, env: { PASSWORK_TOKEN: "wrong" } });
    expect(refused).toMatchObject({ code: 1, stdout: "" });
  });

  test("an attachment cannot stand in a text", async () => {
    expect(await inject([], { stdin: ref("Files", "?attachment=plan.txt") })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("stdin line 1, column 1: An attachment cannot stand in a text."),
    });
  });

  test.each([
    [["no-such-file"], 1, "The file no-such-file cannot be read (ENOENT)."],
    [["."], 1, "The file . cannot be read (EISDIR). It is a folder: give a file in it."],
    [[""], 2, "The path of a file is empty."],
    [["a", "b"], 2, "too many arguments"],
    [["/dev/zero"], 2, "The file /dev/zero holds more than 16777216 bytes. A template is a text"],
  ])("%j: a template that cannot be read", async (args, code, sentence) => {
    expect(await inject(args)).toMatchObject({ code, stdout: "", stderr: expect.stringContaining(sentence) });
  });

  (hasTerminals() ? test : test.skip)("a terminal is asked for no template", async () => {
    const { code, shown } = await onTerminal(["inject"], { env: world.env() });
    expect({ code, shown: shown.trim() }).toEqual({
      code: 2,
      shown:
        "passwork-cli: error: No template is given. Give its file: passwork-cli inject app.conf.tpl --out app.conf.",
    });
  });

  test("a full disk, and a reader that has gone", async () => {
    const template = world.file("full.tpl", ref());
    const words = [process.execPath, BUNDLE, "inject", template];
    expect(
      await ranProgram(["sh", "-c", '"$@" > /dev/full', "sh", ...words], { env: world.env() }),
    ).toMatchObject({
      code: 1,
      stderr: "passwork-cli: error: The output cannot be written (ENOSPC).\n",
    });
    expect(await inject([template], { pipedInto: ":" })).toMatchObject({ stdout: "141\n", stderr: "" });
  });
});

describe("--dry-run", () => {
  const rows = ({ stdout }: Ran) =>
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ {2,}/));
  const HEADS = ["REFERENCE", "SOURCE", "FIELD", "LENGTH", "MASKED"];

  test("tells of each reference once: from where, how long, whether it is hidden; no value, and nothing is written", async () => {
    const db = `passwork://${world.item("DB_PASSWORD")}`;
    const file = world.file(
      "dry.tpl",
      `a={{ ${db} }} again={{${db}}} as json={{ ${db} | json }} of a field={{ ${db}/DB_ADMIN | base64 }} host={{ passwork://Main/DB_PASSWORD/DB_HOST }}
short={{ passwork://Main/SHORT }} none={{ passwork://Main/DB_PASSWORD/NO?default=1234567 }}
code={{ ${db}/OTP?attribute=totp }} shortcut={{ passwork://shortcut/${world.shortcut("Root")} }}
`,
    );
    const before = readdirSync(world.folder);
    const ran = await inject([file, "--out", join(world.folder, "dry"), "--dry-run"], { shows: [] });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(rows(ran)).toEqual([
      HEADS,
      [db, "Main/DB_PASSWORD", "password", "16–31", "yes"],
      [`${db}/DB_ADMIN`, "Main/DB_PASSWORD", "DB_ADMIN", "8–15", "yes"],
      ["passwork://Main/DB_PASSWORD/DB_HOST", "Main/DB_PASSWORD", "DB_HOST", "16–31", "no"],
      ["passwork://Main/SHORT", "Main/SHORT", "password", "1–7", "no: too short"],
      [
        "passwork://Main/DB_PASSWORD/NO?default=…",
        `item ${world.item("DB_PASSWORD")} · NO (default)`,
        "1–7",
        "yes",
      ],
      [`${db}/OTP?attribute=totp`, "Main/DB_PASSWORD", "OTP", "1–7", "yes"],
      [`passwork://shortcut/${world.shortcut("Root")}`, "Main/Restricted/Root", "password", "8–15", "yes"],
    ]);
    expect(readdirSync(world.folder)).toEqual(before);
  });

  test("what is missing and may be is told as such", async () => {
    const stdin = `${ref()}\n{{ passwork://Main/Nope }}`;
    const ran = await inject(["--dry-run", "--on-missing", "warn"], { stdin, shows: [] });
    expect(rows(ran).slice(2)).toEqual([["passwork://Main/Nope", "missing"]]);
    expect(ran.stderr).toContain("warning: stdin line 2, column 1: ");
  });

  test("fails where the template would not be filled in", async () => {
    for (const [stdin, flags, code, told] of [
      [ref("DB_PASSWORD", "/NOPE"), [], 1, "stdin line 1, column 1: "],
      ["{{ passwork:// }}", [], 2, "stdin line 1, column 1: "],
      [ref(), ["--file-mode", "0640"], 2, "--file-mode is the mode of a file"],
      [ref(), ["--out", world.folder], 1, "is a folder"],
    ] as const) {
      const ran = await inject(["--dry-run", ...flags], { stdin, shows: [] });
      expect([ran.code, ran.stdout]).toEqual([code, ""]);
      expect(ran.stderr).toContain(told);
    }
  });

  test("a template without references is no table", async () => {
    expect(await inject(["--dry-run"], { stdin: "text", shows: [] })).toMatchObject({
      code: 0,
      stdout: "",
      stderr: expect.stringContaining("The template holds no reference"),
    });
  });
});
