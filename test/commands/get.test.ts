// `get` as scripts call it: the value and a newline on stdout, or an error that says what there is.

import { startWorld, totp, VALUE, type World } from "./world.ts";

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
        `has no field "${field}". It has: DB_HOST, DB_ADMIN, OTP, OTP link, nothing, password, login, url,`,
      );
    },
  );
});

describe("--totp-code", () => {
  /** The codes around a run: it may cross the border of a period. */
  async function code(field: string, compute: (at: number) => string): Promise<void> {
    const before = compute(Date.now());
    const ran = await get("DB_PASSWORD", ["--totp-code", field]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect([`${before}\n`, `${compute(Date.now())}\n`]).toContain(ran.stdout);
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
      stderr: "passwork-cli: error: No item is given. Give --password-id or --shortcut-id.\n",
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
