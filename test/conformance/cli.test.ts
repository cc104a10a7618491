// The same command lines through the official CLI and this one print the same, but for the differences of the table;
// and the commands read what the official connector writes.

import { deriveMasterKey, parseMasterKeyOptions } from "../../src/crypto/master-key.ts";
import { type Credentials, type Emulator, startEmulator } from "../../src/emulator/server.ts";
import { totp } from "../commands/world.ts";
import { BUNDLE } from "../support/cli.ts";
import {
  ALIKE,
  CODES,
  DIFFERENCES,
  ID,
  LENIENT_CODES,
  PRINT_ENV,
  PRINT_ENV_CMD,
  type Result,
  seed,
  seen,
} from "./command-lines.ts";
import {
  type Connect,
  describeOfficially,
  type Env,
  inPool,
  official,
  type Performed,
  perform,
  type Ran,
  of as ref,
  run,
  type Step,
} from "./support.ts";

const officially = (args: readonly string[], env: Env): Promise<Ran> => run(official.cli, args, env);
const here = (args: readonly string[], env: Env): Promise<Ran> =>
  run(process.execPath, [BUNDLE, ...args], env);

describeOfficially.each([
  ["with client-side encryption, RSA of 2048 bits", true, "large"],
  ["with client-side encryption, RSA of 1024 bits", true, "small"],
  ["without client-side encryption", false, "large"],
])("%s", (_, encryption, user) => {
  jest.setTimeout(600_000);
  let emulator: Emulator;

  beforeAll(async () => {
    emulator = await startEmulator({ seed: seed(), encryption, rsaPadding: "mixed" });
  });
  afterAll(async () => {
    await emulator?.close();
  });

  const me = (): Credentials => emulator.as(user);
  function env({ accessToken, masterKey }: { accessToken: string; masterKey: string | null } = me()): Env {
    return { PASSWORK_HOST: emulator.url, PASSWORK_TOKEN: accessToken, PASSWORK_MASTER_KEY: masterKey ?? "" };
  }

  /** Steps of the official connector, as this user. */
  const officialSteps = (
    steps: readonly Step[],
    { accessToken, refreshToken, masterKey }: Connect["connect"] = me(),
  ): Promise<Performed> => {
    const connect = { accessToken, refreshToken, masterKey } as Connect["connect"];
    return perform(emulator.url, [{ name: "me", connect }, ...steps]);
  };

  /** What the bundle prints for a command that must succeed. */
  async function printed(args: readonly string[], as: Env = env()): Promise<string> {
    const { code, stdout, stderr } = await here(args, as);
    expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: "" });
    return stdout;
  }

  // First: what the other tests write would be among the results.
  describe("the same command lines", () => {
    const mode = encryption ? "encrypted" : "plain";
    // The size of the user's key shows in what is read, whatever the command: `get` is enough for the second size.
    const told = <Line extends { only?: string; args: readonly string[] }>(lines: readonly Line[]): Line[] =>
      lines.filter(
        ({ only, args: [command] }) =>
          (only === undefined || only === mode) && (user === "large" || command === "get"),
      );

    /** Runs a command line through both CLIs. */
    async function through(
      args: readonly string[],
      variables: Readonly<Record<string, string | undefined>> = {},
    ): Promise<{ official: Result; ours: Result }> {
      const expired = emulator.login(me().userId);
      emulator.sessions.expireAccessToken(expired.accessToken);
      const fill = (text: string): string =>
        text
          .replaceAll("{url}", emulator.url)
          .replaceAll("{token}", me().accessToken)
          .replaceAll("{key}", me().masterKey ?? "")
          .replaceAll("{password}", me().masterPassword ?? "")
          .replaceAll("{expired}", expired.accessToken)
          .replaceAll("{refresh}", expired.refreshToken);
      const set = Object.entries({ ...env(), ...variables }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, fill(value)]],
      );
      const all = Object.fromEntries(set) as Env;
      const [one, other] = await Promise.all([officially(args.map(fill), all), here(args.map(fill), all)]);
      return {
        official: { code: one.code, stdout: one.stdout },
        ours: { code: other.code, stdout: other.stdout },
      };
    }

    test("print the same and end alike", async () => {
      const lines = told(ALIKE);
      const results = await inPool(lines, ({ args, env: variables }) => through(args, variables));
      expect(lines.map((line, n) => [labelOf(line), results[n]])).toEqual(
        lines.map((line) => [labelOf(line), { official: line.both, ours: line.both }]),
      );
    });

    test("differ where that is intended", async () => {
      const lines = told(DIFFERENCES);
      const results = await inPool(lines, ({ args, env: variables }) => through(args, variables));
      expect(lines.map((line, n) => [labelOf(line), results[n]])).toEqual(
        lines.map((line) => [labelOf(line), { official: line.official, ours: line.ours }]),
      );
      for (const line of lines) expect(line.official).not.toEqual(line.ours);
    });

    test.each(CODES)("give the same code of $field", async ({ field, secret, algorithm, digits, period }) => {
      const { results, code } = await withinOneStep(
        period,
        (now) => totp(secret, now, algorithm, digits, period),
        () => through(["get", "--password-id", ID.db, "--totp-code", field]),
      );
      const expected = { code: 0, stdout: `${code}\n` };
      expect(results).toEqual({ official: expected, ours: expected });
    });

    test.each(LENIENT_CODES)("give a code of $field here alone", async ({ field }) => {
      const { results, code } = await withinOneStep(
        30,
        (now) => totp("JBSWY3DPEHPK3PXP", now),
        () => through(["get", "--password-id", ID.db, "--totp-code", field]),
      );
      expect(results).toEqual({ official: { code: 1, stdout: "" }, ours: { code: 0, stdout: `${code}\n` } });
    });
  });

  test("what the official connector writes is read here", async () => {
    const items = [
      {
        name: "Сервер 🔑 1",
        login: "grüße",
        password: "pä$$ wörd ' \" \\ 密码 🔐",
        url: "https://example.com/?a=1&b=ü",
        description: "several\nlines",
        tags: ["conform", "два"],
        color: 3,
        customs: [
          { name: "TEXT", value: "välue\twith\ttabs", type: "text" },
          { name: "Имя поля", value: "значение", type: "password" },
          { name: "OTP", value: "JBSWY3DPEHPK3PXP", type: "totp" },
        ],
      },
      { name: "KEY_FILE", password: `-----BEGIN KEY-----\n${"QUJD".repeat(500)}\n-----END KEY-----\n` },
      { name: "BLOCKS", password: "sixteen bytes!!!", inFolder: true, tags: ["conform"] },
      { name: "EMPTY", password: "", customs: [{ name: "HOLLOW", value: "", type: "text" }] },
      { name: "BARE", customs: [{ name: "BARE_FIELD", value: "kept", type: "text" }] },
    ];
    const made = await officialSteps([
      { name: "vault", call: "create_vault", with: ["Официально"] },
      {
        name: "folder",
        call: "call",
        with: ["POST", "/api/v1/folders", { vaultId: ref("vault"), name: "Folder" }],
      },
      ...items.map(({ inFolder, ...item }) => ({
        name: item.name,
        call: "create_item",
        with: [{ ...item, vaultId: ref("vault"), ...(inFolder ? { folderId: ref("folder", "id") } : {}) }],
      })),
      ...["Сервер 🔑 1", "KEY_FILE"].map((name) => ({
        name: `to ${name}`,
        call: "create_shortcut",
        with: [ref(name), ID.shared],
      })),
    ]);
    const of = (name: string): string => made.ok(name);
    const folderId = made.ok<{ id: string }>("folder").id;

    const [full, file, blocks] = items;
    const wanted: [string, string[], string][] = [
      ["Сервер 🔑 1", [], full?.password ?? ""],
      ["Сервер 🔑 1", ["--field", "login"], "grüße"],
      ["Сервер 🔑 1", ["--field", "url"], "https://example.com/?a=1&b=ü"],
      ["Сервер 🔑 1", ["--field", "name"], "Сервер 🔑 1"],
      ["Сервер 🔑 1", ["--field", "description"], "several\nlines"],
      ["Сервер 🔑 1", ["--field", "tags"], "conform,два"],
      ["Сервер 🔑 1", ["--field", "color"], "3"],
      ["Сервер 🔑 1", ["--field", "vaultId"], of("vault")],
      ["Сервер 🔑 1", ["--field", "TEXT"], "välue\twith\ttabs"],
      ["Сервер 🔑 1", ["--field", "Имя поля"], "значение"],
      ["Сервер 🔑 1", ["--field", "OTP"], "JBSWY3DPEHPK3PXP"],
      ["KEY_FILE", [], file?.password ?? ""],
      ["BLOCKS", [], blocks?.password ?? ""],
      ["BLOCKS", ["--field", "folderId"], folderId],
      ["EMPTY", ["--field", "password"], ""],
      ["EMPTY", ["--field", "HOLLOW"], ""],
    ];
    const values = await inPool(wanted, ([name, flags]) =>
      printed(["get", "--password-id", of(name), ...flags]),
    );
    expect(values).toEqual(wanted.map(([, , value]) => `${value}\n`));
    expect(await here(["get", "--password-id", of("EMPTY")], env())).toMatchObject({ code: 1, stdout: "" });
    expect(await printed(["get", "--shortcut-id", of("to KEY_FILE")])).toBe(`${file?.password}\n`);
    expect(
      JSON.parse(await printed(["api", "--method", "GET", "--endpoint", `v1/items/${of("Сервер 🔑 1")}`])),
    ).toMatchObject({ name: "Сервер 🔑 1", login: "grüße", tags: ["conform", "два"], color: 3 });

    const everything = {
      [`P_${"_".repeat(9)}1`]: full?.password ?? "",
      TEXT: "välue\twith\ttabs",
      P_________: "значение",
    };
    const ofFile = { KEY_FILE: file?.password ?? "" };
    const both = [of("to Сервер 🔑 1"), of("to KEY_FILE")].join();
    expect(await printed(["exec", "--shortcut-id", both, "--", ...PRINT_ENV])).toBe(
      seen({ ...everything, ...ofFile }),
    );
    expect(await printed(["exec", "--tags", "conform", "--vault-id", of("vault"), ...PRINT_ENV])).toBe(
      seen({ ...everything, BLOCKS: "sixteen bytes!!!" }),
    );
    expect(await printed(["exec", "--folder-id", folderId, "--cmd", PRINT_ENV_CMD])).toBe(
      seen({ BLOCKS: "sixteen bytes!!!" }),
    );

    // Of an item without a password the connector loses the key, and cannot open it itself.
    const bare = await here(["get", "--password-id", of("BARE"), "--field", "BARE_FIELD"], env());
    expect(bare).toMatchObject(encryption ? { code: 1, stdout: "" } : { code: 0, stdout: "kept\n" });
    if (encryption) expect(bare.stderr).toContain("passwork-python 0.1.5 to 0.2.0");
  });

  test("a user whom the official connector makes", async () => {
    // Making users is the owner's right.
    const userRoleId = emulator.id("roles", "user");
    const person = { login: `made-by-${user}`, email: "made@example.com", fullName: "Made", userRoleId };
    const steps = await officialSteps(
      [{ name: "user", call: "create_user", with: [person] }],
      emulator.as("large"),
    );
    const made = steps.ok<{ user_id: string; master_password: string }>("user");
    const { accessToken, refreshToken } = emulator.login(made.user_id);
    const as = { PASSWORK_HOST: emulator.url, PASSWORK_TOKEN: accessToken };
    const get = ["get", "--password-id", ID.db];
    if (!encryption) {
      const own = await officialSteps(
        [
          { name: "vault", call: "create_vault", with: ["Own"] },
          {
            name: "item",
            call: "create_item",
            with: [{ vaultId: ref("vault"), name: "Own", password: "of-the-new-user" }],
          },
        ],
        { accessToken, refreshToken, masterKey: null },
      );
      expect(await printed(["get", "--password-id", own.ok("item")], as)).toBe("of-the-new-user\n");
      return;
    }
    // The connector seals the new private key under the password and not under the master key: the server takes the
    // hash of the master key, and nobody can open the private key with it.
    const options = parseMasterKeyOptions(emulator.state.users.get(made.user_id)?.masterKeyOptions ?? "");
    const masterKey = await deriveMasterKey(made.master_password, options);
    expect(await officially(get, { ...as, PASSWORK_MASTER_KEY: masterKey })).toMatchObject({
      code: 1,
      stdout: "",
    });
    const withKey = await here(get, { ...as, PASSWORK_MASTER_KEY: masterKey });
    expect(withKey).toMatchObject({ code: 1, stdout: "" });
    expect(withKey.stderr).toContain("does not open the user's private key");
    // The password is tried as well: it opens, and what is left is that the user may not read this item.
    const withPassword = await here(get, { ...as, PASSWORK_MASTER_PASSWORD: made.master_password });
    expect(withPassword).toMatchObject({ code: 1, stdout: "" });
    expect(withPassword.stderr).toContain("no access to item");
  });
});

/** Runs again what a change of the code fell into. */
async function withinOneStep<R>(
  period: number,
  codeAt: (milliseconds: number) => string,
  action: () => Promise<R>,
): Promise<{ results: R; code: string }> {
  for (;;) {
    const step = (): number => Math.floor(Date.now() / 1000 / period);
    const before = step();
    const code = codeAt(Date.now());
    const results = await action();
    if (step() === before) return { results, code };
  }
}

function labelOf({ args, env: variables = {} }: { args: readonly string[]; env?: object }): string {
  const set = Object.entries(variables).map(
    ([name, value]) => `${name}=${JSON.stringify(value) ?? "(unset)"}`,
  );
  const words = args.map((arg) =>
    arg.replace(PRINT_ENV_CMD, "print-env").replace(PRINT_ENV[2] ?? "", "print-env"),
  );
  return [...set, "passwork-cli", ...words.map((word) => JSON.stringify(word))].join(" ");
}
