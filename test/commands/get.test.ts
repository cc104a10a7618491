// `get` as scripts call it: the value and a newline on stdout, or an error that says what there is.

import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { codesSince, startWorld, totp, VALUE, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.emulator.faults.clear());

const get = (item: string, flags: readonly string[] = [], shows: readonly string[] = []) =>
  world.run(["get", "--password-id", world.item(item), ...flags], { shows });

test("is self-checking: the reference TOTP gives the codes of RFC 6238, appendix B", () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  expect(totp(secret, 59_000, "sha1", 8)).toBe("94287082");
  expect(totp(secret, 1_111_111_109_000, "sha1", 8)).toBe("07081804");
});

describe("the password", () => {
  test.each([
    ["DB_PASSWORD", VALUE.db],
    ["unicode", VALUE.unicode],
    ["TLS_KEY", VALUE.tls],
  ])("of %s is printed exactly, with one newline and nothing else", async (item, value) => {
    expect(await get(item, [], [value])).toEqual({ code: 0, signal: null, stdout: `${value}\n`, stderr: "" });
  });

  test("comes through a shortcut too", async () => {
    const ran = await world.run(["get", "--shortcut-id", world.shortcut("DB_PASSWORD")], {
      shows: [VALUE.db],
    });
    expect(ran).toMatchObject({ code: 0, stdout: `${VALUE.db}\n`, stderr: "" });
  });

  test("comes through a shortcut to an item that the user may not read", async () => {
    const env = world.env("dana");
    const ran = await world.run(["get", "--shortcut-id", world.shortcut("Root")], {
      env,
      shows: [VALUE.root],
    });
    expect(ran).toMatchObject({ code: 0, stdout: `${VALUE.root}\n`, stderr: "" });
    expect(await world.run(["get", "--password-id", world.item("Root")], { env })).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(
        new RegExp(`no access to item ${world.item("Root")}.*Give the user access`),
      ),
    });
  });

  test("comes with the master password in place of the key", async () => {
    const env = {
      PASSWORK_MASTER_KEY: "",
      PASSWORK_MASTER_PASSWORD: world.emulator.as().masterPassword ?? "",
    };
    const ran = await world.run(["get", "--password-id", world.item("DB_PASSWORD")], {
      env,
      shows: [VALUE.db],
    });
    expect(ran).toMatchObject({ code: 0, stdout: `${VALUE.db}\n`, stderr: "" });
  });

  test("that an item does not have is an error that says what to do", async () => {
    expect(await get("Notes only")).toEqual({
      code: 1,
      signal: null,
      stdout: "",
      stderr: `passwork-cli: error: Item ${world.item("Notes only")} has no password. Fill it in Passwork, or ask for another field with --field.\n`,
    });
  });
});

test("a reader that has left is no failure to tell of: the exit code is that of SIGPIPE", async () => {
  const args = ["get", "--password-id", world.item("DB_PASSWORD")];
  expect(await world.run(args, { pipedInto: ":" })).toMatchObject({ stdout: "141\n", stderr: "" });
});

describe("--field", () => {
  test.each([
    ["login", "app-login"],
    ["url", "postgres://main.example.com/app"],
    ["name", "DB_PASSWORD"],
    ["description", "The application's own account"],
    ["tags", "prod,db"],
    ["color", "5"],
    ["password", VALUE.db],
    ["DB_HOST", VALUE.host],
    ["DB_ADMIN", VALUE.admin],
    ["OTP", VALUE.otp],
    ["nothing", ""],
  ])("%s prints %s", async (field, value) => {
    expect(await get("DB_PASSWORD", ["--field", field], [value])).toEqual({
      code: 0,
      signal: null,
      stdout: `${value}\n`,
      stderr: "",
    });
  });

  test.each(["id", "vaultId", "folderId"])("%s prints what the server has", async (field) => {
    const item = world.emulator.state.items.get(world.item("APP_ONE"));
    const stored = { id: item?.id, vaultId: item?.vaultId, folderId: item?.folderId }[field];
    expect(stored).toMatch(/^[0-9a-f]{24}$/);
    expect(await get("APP_ONE", ["--field", field])).toMatchObject({ code: 0, stdout: `${stored}\n` });
  });

  test("finds a custom field before a standard one of the same name", async () => {
    const ran = await get("Own fields", ["--field=login"], [VALUE.ownLogin]);
    expect(ran).toMatchObject({ code: 0, stdout: `${VALUE.ownLogin}\n` });
  });

  test("that is there but empty prints an empty line, as no tags do", async () => {
    expect(await get("TLS_KEY", ["--field", "login"])).toMatchObject({ code: 0, stdout: "\n", stderr: "" });
    expect(await get("TLS_KEY", ["--field", "tags"])).toMatchObject({ code: 0, stdout: "\n", stderr: "" });
  });

  test.each(["no-such-field", "__proto__", "constructor", "Login"])(
    "%s is unknown: the error lists the known names",
    async (field) => {
      const { code, stdout, stderr } = await get("DB_PASSWORD", ["--field", field]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toContain(
        `has no field "${field}". It has: DB_HOST, DB_ADMIN, OTP, OTP link, nothing, password, login, url, urls,`,
      );
    },
  );
});

describe("--totp-code", () => {
  async function code(field: string, compute: (at: number) => string): Promise<void> {
    const start = Date.now();
    const ran = await get("DB_PASSWORD", ["--totp-code", field]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(codesSince(start, compute).map((one) => `${one}\n`)).toContain(ran.stdout);
  }

  test("of a secret in base32 is that of RFC 6238", () => code("OTP", (at) => totp(VALUE.otp, at)));

  test("of an otpauth URI honours its algorithm, digits and period", () =>
    code("OTP link", (at) => totp("GEZDGNBVGY3TQOJQ", at, "sha256", 8, 60)));

  test("comes through a shortcut", async () => {
    const ran = await world.run([
      "get",
      "--shortcut-id",
      world.shortcut("DB_PASSWORD"),
      "--totp-code",
      "OTP",
    ]);
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d{6}\n$/) });
  });

  test("of a field that is no TOTP secret says so without its value", async () => {
    expect(await get("DB_PASSWORD", ["--totp-code", "DB_HOST"])).toMatchObject({
      code: 1,
      stdout: "",
      stderr:
        'passwork-cli: error: The field "DB_HOST" is no TOTP secret. It must be an otpauth://totp/ URI or a secret in base32.\n',
    });
  });

  test.each(["nothing", "unknown"])("of the field %s names it", async (field) => {
    expect(await get("DB_PASSWORD", ["--totp-code", field])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining(`"${field}"`),
    });
  });
});

describe("which item", () => {
  test("none given: nothing is sent", async () => {
    const before = world.emulator.requests.length;
    expect(await world.run(["get"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        "passwork-cli: error: No item is given. Give --password-id, --shortcut-id or a reference (passwork://…).\n",
    });
    expect(world.emulator.requests).toHaveLength(before);
  });

  test.each(["--password-id", "--shortcut-id"])(
    "malformed for %s: the id is named, nothing is sent",
    async (flag) => {
      const before = world.emulator.requests.length;
      expect(await world.run(["get", flag, "66f2-not-an-id"])).toMatchObject({
        code: 2,
        stdout: "",
        stderr: expect.stringMatching(
          /error: "66f2-not-an-id" is no Passwork \w+ id: it has 24 hexadecimal digits\./,
        ),
      });
      expect(world.emulator.requests).toHaveLength(before);
    },
  );

  test.each([
    ["--password-id", "item"],
    ["--shortcut-id", "shortcut"],
  ])("unknown to the server for %s: the id is named", async (flag, kind) => {
    const id = "0123456789abcdef01234567";
    expect(await world.run(["get", flag, id])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: `passwork-cli: error: The server knows no ${kind} ${id}. Check the id; it may have been deleted.\n`,
    });
  });

  test("the item wins over the shortcut, and an id in capitals is the same", async () => {
    const ids = [
      "--password-id",
      world.item("1st item").toUpperCase(),
      "--shortcut-id",
      world.shortcut("Root"),
    ];
    const ran = await world.run(["get", ...ids], { shows: [VALUE.first] });
    expect(ran).toMatchObject({ code: 0, stdout: `${VALUE.first}\n` });
  });
});

describe("a server without client-side encryption", () => {
  let plain: World;
  beforeAll(async () => {
    plain = await startWorld({ encryption: false });
  });
  afterAll(() => plain.close());

  test("gives values by place, of snapshots and as files, too", async () => {
    const shows = [VALUE.appOne, VALUE.versionOne, VALUE.file];
    const ran = (args: readonly string[]) => plain.run(["get", ...args], { shows });
    expect(await ran(["passwork://Main/Apps/APP_ONE"])).toMatchObject({ stdout: `${VALUE.appOne}\n` });
    const snapshot = ["--snapshot-id", plain.emulator.id("snapshots", "Versions#0")];
    expect(await ran(["--password-id", plain.item("Versions"), ...snapshot])).toMatchObject({
      stdout: `${VALUE.versionOne}\n`,
    });
    const file = ["passwork://Main/Files", "--attachment=plan.txt", "--out=-"];
    expect(await ran(file)).toMatchObject({ stdout: VALUE.file });
  });

  test.each([
    ["password", VALUE.db],
    ["DB_HOST", VALUE.host],
    ["login", "app-login"],
  ])("gives %s without a master key", async (field, value) => {
    const ran = await plain.run(["get", "--password-id", plain.item("DB_PASSWORD"), "--field", field], {
      shows: [value],
    });
    expect(ran).toMatchObject({ code: 0, stdout: `${value}\n`, stderr: "" });
  });

  test.each([
    ["PASSWORK_MASTER_KEY", "master key"],
    ["PASSWORK_MASTER_PASSWORD", "master password"],
  ])("given %s all the same: the error says to unset it", async (variable, what) => {
    const env = { [variable]: "a-master-key-from-elsewhere" };
    const ran = await plain.run(["get", "--password-id", plain.item("DB_PASSWORD")], { env });
    expect(ran).toMatchObject({
      code: 1,
      stdout: "",
      stderr: `passwork-cli: error: A ${what} was given, but the user has no encryption keys: the server has no client-side encryption. Leave it out (${variable}).\n`,
    });
  });
});

describe("a reference", () => {
  const db = () => `passwork://${world.item("DB_PASSWORD")}`;

  test.each([
    ["of an id", () => db(), [], VALUE.db],
    ["of a field", () => `${db()}/DB_HOST`, [], VALUE.host],
    ["of a shortcut", () => `passwork://shortcut/${world.shortcut("Root")}`, [], VALUE.root],
    ["of an item's place", () => "passwork://Main/DB_PASSWORD", [], VALUE.db],
    ["of a field at its place", () => "passwork://Main/Apps/Deep/APP_DEEP/password", [], VALUE.appDeep],
    [
      "of a place with other letters",
      () => "passwork://Main/P%C3%A4sswörter%20🔑 2/Имя",
      [],
      VALUE.unicodeCustom,
    ],
    ["of a shortcut's place", () => "passwork://Shared/Root", [], VALUE.root],
    ["of an item, with --field", () => "passwork://Main/DB_PASSWORD", ["--field", "login"], "app-login"],
    ["of an id, with --field", () => db(), ["--field=DB_ADMIN"], VALUE.admin],
  ])("%s gives its value", async (_, reference, flags, value) => {
    const ran = await world.run(["get", reference(), ...flags], { shows: [value] });
    expect(ran).toMatchObject({ code: 0, stdout: `${value}\n`, stderr: "" });
  });

  test("gives a TOTP code", async () => {
    const start = Date.now();
    const ran = await world.run(["get", "passwork://Main/DB_PASSWORD/OTP?attribute=totp"]);
    expect(codesSince(start, (at) => `${totp(VALUE.otp, at)}\n`)).toContain(ran.stdout);
  });

  test("to an empty field is an error, as in every place of references", async () => {
    expect(await world.run(["get", `${db()}/nothing`])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining('The field "nothing" of item'),
    });
  });

  test("that leads to several items lists them", async () => {
    const { code, stdout, stderr } = await world.run(["get", "passwork://Main/DUP"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain('The reference "passwork://Main/DUP" leads to 2 items: ');
    for (const ref of ["dupOne", "dupTwo"]) expect(stderr).toContain(`item ${world.item(ref)}`);
  });

  test.each([
    ["what is none", ["a-pasted-secret"], "The reference does not start with passwork://."],
    [
      "an item's id alone",
      ["0123456789abcdef01234567"],
      "Write an item's id as passwork://<item id>, or behind --password-id.",
    ],
    ["two of them", ["passwork://Main/A", "passwork://Main/B"], "too many arguments"],
    [
      "a field twice",
      ["passwork://0123456789abcdef01234567/login", "--field=url"],
      "names a field where an item is wanted",
    ],
    [
      "an id beside it",
      ["passwork://Main/A", "--password-id=0123456789abcdef01234567"],
      "Several items are given.",
    ],
    [
      "a snapshot beside it",
      ["passwork://Main/A", "--snapshot-id=0123456789abcdef01234567"],
      "--snapshot-id is given without --password-id.",
    ],
    ["an empty word", [""], "No item is given."],
  ])("and %s: refused before anything is sent", async (_, args, message) => {
    const before = world.emulator.requests.length;
    const { code, stdout, stderr } = await world.run(["get", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("a-pasted-secret");
    expect(world.emulator.requests).toHaveLength(before);
  });
});

describe("the parameters of a reference", () => {
  test.each([
    ["passwork://Main/DB_PASSWORD/nope?default=a%20default", "a default\n"],
    ["passwork://Main/Nowhere?default=", "\n"],
    ["passwork://Main/Notes%20only?default=none", "none\n"],
    ["passwork://Main/DB_PASSWORD/DB_HOST?default=none&mask=yes", `${VALUE.host}\n`],
  ])("%s gives %j", async (reference, stdout) => {
    const ran = await world.run(["get", reference], { shows: [VALUE.host] });
    expect(ran).toMatchObject({ code: 0, stdout, stderr: "" });
  });

  test.each([
    [["get", "passwork://Main/Files?attachment=plan.txt"], "is for an attachment"],
    [["get", "passwork://Main/DB_PASSWORD?default=x", "--output", "json"], "has a default"],
    [["get", "passwork://Main/DB_PASSWORD?default=x", "--field", "login"], "has parameters"],
    [["update", "passwork://Main/DB_PASSWORD?mask=no", "--login", "x"], "has parameters"],
    [["delete", "passwork://Main/DB_PASSWORD?default=x", "--yes"], "has parameters"],
    [["link", "passwork://Main/DB_PASSWORD?attachment="], "is for an attachment"],
    [["get", "--secret", "A=passwork://Main/Files?attachment=plan.txt"], "only be delivered as a file"],
  ])("%j is refused, and nothing is sent", async (args, told) => {
    const before = world.emulator.requests.length;
    const ran = await world.run(args);
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(told) });
    expect(world.emulator.requests).toHaveLength(before);
  });

  test("a default is none for a server that is away", async () => {
    const env = { PASSWORK_HOST: "http://127.0.0.1:9" };
    const ran = await world.run(["get", "passwork://Main/DB_PASSWORD?default=x"], { env });
    expect(ran).toMatchObject({ stdout: "", stderr: expect.stringContaining("127.0.0.1:9") });
    expect(ran.code).not.toBe(0);
  });
});

describe("--secret", () => {
  test("gives one value, or several as an object by names of the caller's", async () => {
    const one = await world.run(["get", "--secret", "ANY=passwork://Main/TLS_KEY"], { shows: [VALUE.tls] });
    expect(one).toMatchObject({ code: 0, stdout: `${VALUE.tls}\n`, stderr: "" });
    const several = [
      "--secret",
      "ONE=passwork://Main/DB_PASSWORD",
      "--secret=TWO=passwork://Shared/SHARED_ITEM",
    ];
    const shows = [VALUE.db, VALUE.shared];
    const both = await world.run(["get", ...several, "--output", "json"], { shows });
    expect(both).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(both.stdout)).toEqual({ ONE: VALUE.db, TWO: VALUE.shared });
  });

  test("tells all failures together", async () => {
    const { code, stdout, stderr } = await world.run([
      ...["get", "--secret=A=passwork://Main/nope", "--secret=B=passwork://Nowhere/x"],
      ...["--secret=C=passwork://Main/DB_PASSWORD", "--output=json"],
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.match(/--secret: [AB]: /g)).toEqual(["--secret: A: ", "--secret: B: "]);
  });

  test.each([
    [["--secret=A=passwork://Main/A", "--secret=B=passwork://Main/B"], "Several secrets are asked for"],
    [
      ["--secret=A=passwork://Main/A", "--secret=A=passwork://Main/B", "--output=json"],
      "Two secrets have one name.",
    ],
    [["--secret=A=passwork://Main/A", "--field=login"], "--secret names what to get"],
    [["--secret=A=passwork://Main/A", "passwork://Main/B"], "--secret names what to get"],
  ])("%j: refused", async (flags, message) => {
    expect(await world.run(["get", ...flags])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(message),
    });
  });
});

describe("--output", () => {
  test("json of several fields is an object; lists and numbers stay such, and what is empty is null", async () => {
    const fields = ["login", "password", "tags", "color", "nothing", "DB_HOST", "folderId"];
    const shows = [VALUE.db, VALUE.host];
    const ran = await world.run(
      ["get", "passwork://Main/DB_PASSWORD", ...fields.flatMap((name) => ["--field", name]), "--output=json"],
      { shows },
    );
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ran.stdout)).toEqual({
      login: "app-login",
      password: VALUE.db,
      tags: ["prod", "db"],
      color: 5,
      nothing: null,
      DB_HOST: VALUE.host,
      folderId: null,
    });
  });

  test("json of no field is the whole item", async () => {
    const shows = [VALUE.db, VALUE.host, VALUE.admin, VALUE.otp, VALUE.otpLink];
    const ran = await get("DB_PASSWORD", ["--output", "json"], shows);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ran.stdout)).toEqual({
      id: world.item("DB_PASSWORD"),
      vaultId: world.emulator.id("vaults", "Main"),
      folderId: null,
      name: "DB_PASSWORD",
      login: "app-login",
      password: VALUE.db,
      url: "postgres://main.example.com/app",
      urls: expect.any(Array),
      description: "The application's own account",
      tags: ["prod", "db"],
      color: 5,
      customs: [
        { name: "DB_HOST", type: "text", value: VALUE.host },
        { name: "DB_ADMIN", type: "password", value: VALUE.admin },
        { name: "OTP", type: "totp", value: VALUE.otp },
        { name: "OTP link", type: "totp", value: VALUE.otpLink },
        { name: "nothing", type: "text", value: null },
      ],
      attachments: [],
    });
  });

  test("json of a field of a reference, and of a code", async () => {
    const field = await world.run(["get", "passwork://Main/DB_PASSWORD/DB_HOST", "--output=json"], {
      shows: [VALUE.host],
    });
    expect(JSON.parse(field.stdout)).toEqual({ DB_HOST: VALUE.host });
    const code = await get("DB_PASSWORD", ["--field=login", "--totp-code=OTP", "--output=json"]);
    expect(JSON.parse(code.stdout)).toEqual({ login: "app-login", OTP: expect.stringMatching(/^\d{6}$/) });
  });

  test("an item without a password is no failure of --output json", async () => {
    const ran = await get("Notes only", ["--output=json"]);
    expect(JSON.parse(ran.stdout)).toMatchObject({ password: null, login: null, customs: [] });
  });

  test("text of several fields is refused before anything is sent", async () => {
    world.emulator.requests.splice(0);
    expect(await get("DB_PASSWORD", ["--field=login", "--field=url"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        "passwork-cli: error: Several fields are asked for, and one value can be printed. Give --output json.\n",
    });
    expect(world.emulator.requests).toHaveLength(0);
  });
});

describe("--output terraform", () => {
  const terraform = (query: string, flags: readonly string[] = [], shows: readonly string[] = []) =>
    world.run(["get", "--output", "terraform", ...flags], { stdin: query, shows });

  test.each([
    ["an id", () => ({ password_id: world.item("DB_PASSWORD") }), [], { password: VALUE.db }],
    ["a shortcut's id", () => ({ shortcut_id: world.shortcut("Root") }), [], { password: VALUE.root }],
    ["a reference", () => ({ reference: "passwork://Main/Apps/APP_ONE" }), [], { password: VALUE.appOne }],
    [
      "a field's reference",
      () => ({ reference: "passwork://Main/DB_PASSWORD/login" }),
      [],
      { login: "app-login" },
    ],
    [
      "fields, which are all texts",
      () => ({ reference: "passwork://Main/DB_PASSWORD", fields: "login, tags,color,nothing,DB_HOST" }),
      [],
      { login: "app-login", tags: "prod,db", color: "5", nothing: "", DB_HOST: VALUE.host },
    ],
    [
      "nothing, and flags do",
      () => ({}),
      ["passwork://Main/DB_PASSWORD", "--field", "login"],
      { login: "app-login" },
    ],
    [
      "an item, and flags for fields",
      () => ({ reference: "passwork://Main/DB_PASSWORD" }),
      ["--field=url", "--field=login"],
      { url: "postgres://main.example.com/app", login: "app-login" },
    ],
  ])("where the query has %s", async (_, query, flags, expected) => {
    const ran = await terraform(JSON.stringify(query()), flags, Object.values(expected));
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ran.stdout)).toEqual(expected);
  });

  test("without a query on stdin flags alone count", async () => {
    const ran = await world.run(["get", "--output=terraform", "passwork://Main/DB_PASSWORD"], {
      shows: [VALUE.db],
    });
    expect(JSON.parse(ran.stdout)).toEqual({ password: VALUE.db });
  });

  test("a failure leaves stdout empty", async () => {
    const query = JSON.stringify({ reference: "passwork://Main/DB_PASSWORD", fields: "login,nope" });
    expect(await terraform(query)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining('has no field "nope"'),
    });
    expect(await terraform(JSON.stringify({ reference: "passwork://Main/Notes%20only" }))).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("has no password"),
    });
  });

  test.each([
    ["no JSON", "{", "is no JSON."],
    ["a list", "[]", "is no JSON object."],
    ["an unknown key", '{"password": "x"}', 'has a "password" that is not understood'],
    ["no text", '{"fields": ["login"]}', 'has a "fields" that is not understood'],
    ["nothing at all", "", "No item is given."],
  ])("a query that is %s is refused before anything is sent", async (_, query, message) => {
    const before = world.emulator.requests.length;
    expect(await terraform(query)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(message),
    });
    expect(world.emulator.requests).toHaveLength(before);
  });

  test("a query that contradicts a flag is refused", async () => {
    expect(await terraform('{"fields": "login"}', ["passwork://Main/X", "--field=url"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("asks for what --field asks for, too"),
    });
  });
});

describe("a version of before", () => {
  const snapshot = () => ["--snapshot-id", world.emulator.id("snapshots", "Versions#0")];

  test.each([
    [[], VALUE.versionOne],
    [["--field", "login"], "old-login"],
    [["--field", "name"], "Versions before"],
  ])("%j", async (flags, value) => {
    const ran = await get("Versions", [...snapshot(), ...flags], [value]);
    expect(ran).toMatchObject({ code: 0, stdout: `${value}\n`, stderr: "" });
  });

  test("as JSON, and its attachment", async () => {
    const whole = await get("Versions", [...snapshot(), "--output=json"], [VALUE.versionOne]);
    expect(JSON.parse(whole.stdout)).toMatchObject({
      id: world.emulator.id("snapshots", "Versions#0"),
      itemId: world.item("Versions"),
      login: "old-login",
      password: VALUE.versionOne,
    });
    const flags = [...snapshot(), "--attachment", "old.txt", "--out", "-"];
    expect(await get("Versions", flags, [VALUE.file])).toMatchObject({ code: 0, stdout: VALUE.file });
  });

  test("without a field names the snapshot", async () => {
    expect((await get("Versions", [...snapshot(), "--field=nope"])).stderr).toContain(
      `Snapshot ${world.emulator.id("snapshots", "Versions#0")} has no field "nope".`,
    );
  });
});

describe("an item of the inbox", () => {
  const inbox = (flags: readonly string[], shows: readonly string[] = []) =>
    world.run(["get", "--inbox-id", world.emulator.id("inbox", "sent"), ...flags], {
      env: world.env("dana"),
      shows,
    });

  test("gives its fields and attachments", async () => {
    expect(await inbox(["--field", "name"])).toMatchObject({ code: 0, stdout: "Files\n", stderr: "" });
    expect(await inbox(["--attachment=plan.txt", "--out=-"], [VALUE.file])).toMatchObject({
      code: 0,
      stdout: VALUE.file,
    });
  });
});

describe("attachments", () => {
  const folder = (name: string) => join(world.folder, name);

  test("one goes to a file that its owner alone can read", async () => {
    const out = folder("plan-out.txt");
    expect(await get("Files", ["--attachment", "plan.txt", "--out", out])).toEqual({
      code: 0,
      signal: null,
      stdout: "",
      stderr: "",
    });
    expect(readFileSync(out, "utf8")).toBe(VALUE.file);
    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  test("one goes to stdout byte for byte, by reference and by its id", async () => {
    const item = world.emulator.state.items.get(world.item("Files"));
    const id = item?.attachments.find(({ name }) => name === "bytes.bin")?.id ?? "";
    const into = folder("bytes-out");
    const command = ["get", "passwork://Main/Files", "--attachment", id, "--out", "-"];
    await world.run(command, { pipedInto: `cat > ${into}` });
    expect(readFileSync(into)).toEqual(Buffer.from([0, 1, 2, 254, 255]));
  });

  test("all go into a folder, never beside it, and their paths are printed", async () => {
    mkdirSync(folder("all/below"), { recursive: true });
    const ran = await get("Files", ["--attachments", "--out-dir", folder("all/below/files")]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const paths = ran.stdout.trimEnd().split("\n");
    const written = readdirSync(folder("all/below/files"));
    expect(paths.sort()).toEqual(written.map((name) => folder(`all/below/files/${name}`)).sort());
    expect(written).toHaveLength(3);
    expect(readdirSync(folder("all"))).toEqual(["below"]);
    expect(readdirSync(folder("all/below"))).toEqual(["files"]);
    const contents = paths.map((path) => readFileSync(path, "utf8"));
    expect(contents).toContain(VALUE.evilFile);
  });

  test("one that the item does not have is told with those that it has", async () => {
    const { code, stdout, stderr } = await get("Files", ["--attachment=nope", "--out=-"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("plan.txt");
  });

  test.each([
    [["--attachment=x"]],
    [["--out=x"]],
    [["--attachments"]],
    [["--attachments", "--out=x"]],
    [["--attachment=x", "--out-dir=x"]],
    [["--attachment=x", "--attachments", "--out-dir=x"]],
    [["--attachment=x", "--out=-", "--field=login"]],
  ])("%j: refused before anything is sent", async (flags) => {
    const before = world.emulator.requests.length;
    expect(await get("Files", flags)).toMatchObject({ code: 2, stdout: "" });
    expect(world.emulator.requests).toHaveLength(before);
  });
});
