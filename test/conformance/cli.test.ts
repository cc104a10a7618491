// Both ways with the official connector and CLI: what they write is read here, what is written here is read there, and
// the same command lines print the same, but for the differences of the table.

import { createPublicKey } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sealAttachment } from "../../src/crypto/attachment.ts";
import { encryptString } from "../../src/crypto/encrypted-string.ts";
import { deriveMasterKey, parseMasterKeyOptions, sha256Hex } from "../../src/crypto/master-key.ts";
import { encodePlain } from "../../src/crypto/plain.ts";
import { generateKey } from "../../src/crypto/random.ts";
import { rsaEncrypt } from "../../src/crypto/rsa.ts";
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
import { describeOfficially, type Env, official, type Ran, run, script as runScript } from "./support.ts";

const officially = (args: readonly string[], env: Env): Promise<Ran> => run(official.cli, args, env);
const here = (args: readonly string[], env: Env): Promise<Ran> =>
  run(process.execPath, [BUNDLE, ...args], env);

describeOfficially.each([
  ["with client-side encryption, RSA of 2048 bits", true, "large"],
  ["with client-side encryption, RSA of 1024 bits", true, "small"],
  ["without client-side encryption", false, "large"],
])("%s", (_, encryption, user) => {
  jest.setTimeout(120_000);
  let emulator: Emulator;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "conformance-"));
    emulator = await startEmulator({ seed: seed(), encryption, rsaPadding: "mixed" });
  });
  afterAll(async () => {
    await emulator?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const me = (): Credentials => emulator.as(user);
  function env({ accessToken, masterKey }: { accessToken: string; masterKey: string | null } = me()): Env {
    return { PASSWORK_HOST: emulator.url, PASSWORK_TOKEN: accessToken, PASSWORK_MASTER_KEY: masterKey ?? "" };
  }

  /** Runs a script of this folder as this user. */
  const script = <Report>(name: string, task: object): Promise<Report> =>
    runScript(name, { url: emulator.url, ids: emulator.ids, folder, ...me(), ...task });

  /** What the bundle prints for a command that must succeed. */
  async function printed(args: readonly string[], as: Env = env()): Promise<string> {
    const { code, stdout, stderr } = await here(args, as);
    expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: "" });
    return stdout;
  }

  const post = async (endpoint: string, body: object): Promise<string> => {
    const args = ["api", "--method", "POST", "--endpoint", endpoint, "--params", JSON.stringify(body)];
    return (JSON.parse(await printed([...args, "--field", "id"])) as string) ?? "";
  };

  // First: what the other tests write would be among the results.
  describe("the same command lines", () => {
    const mode = encryption ? "encrypted" : "plain";
    const told = <Line extends { only?: string }>(lines: readonly Line[]): Line[] =>
      lines.filter(({ only }) => only === undefined || only === mode);

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
    const made = await script<{
      vault: string;
      folder: string;
      items: Record<string, string>;
      shortcuts: Record<string, string>;
    }>("write.py", {
      vault: "Официально",
      items,
      shortcuts: ["Сервер 🔑 1", "KEY_FILE"],
      shortcutVault: ID.shared,
    });
    const of = (name: string): string => made.items[name] ?? "";

    const [full, file, blocks] = items;
    const wanted: [string, string[], string][] = [
      ["Сервер 🔑 1", [], full?.password ?? ""],
      ["Сервер 🔑 1", ["--field", "login"], "grüße"],
      ["Сервер 🔑 1", ["--field", "url"], "https://example.com/?a=1&b=ü"],
      ["Сервер 🔑 1", ["--field", "name"], "Сервер 🔑 1"],
      ["Сервер 🔑 1", ["--field", "description"], "several\nlines"],
      ["Сервер 🔑 1", ["--field", "tags"], "conform,два"],
      ["Сервер 🔑 1", ["--field", "color"], "3"],
      ["Сервер 🔑 1", ["--field", "vaultId"], made.vault],
      ["Сервер 🔑 1", ["--field", "TEXT"], "välue\twith\ttabs"],
      ["Сервер 🔑 1", ["--field", "Имя поля"], "значение"],
      ["Сервер 🔑 1", ["--field", "OTP"], "JBSWY3DPEHPK3PXP"],
      ["KEY_FILE", [], file?.password ?? ""],
      ["BLOCKS", [], blocks?.password ?? ""],
      ["BLOCKS", ["--field", "folderId"], made.folder],
      ["EMPTY", ["--field", "password"], ""],
      ["EMPTY", ["--field", "HOLLOW"], ""],
    ];
    const values = await inPool(wanted, ([name, flags]) =>
      printed(["get", "--password-id", of(name), ...flags]),
    );
    expect(values).toEqual(wanted.map(([, , value]) => `${value}\n`));
    expect(await here(["get", "--password-id", of("EMPTY")], env())).toMatchObject({ code: 1, stdout: "" });
    expect(await printed(["get", "--shortcut-id", made.shortcuts.KEY_FILE ?? ""])).toBe(
      `${file?.password}\n`,
    );
    expect(
      JSON.parse(await printed(["api", "--method", "GET", "--endpoint", `v1/items/${of("Сервер 🔑 1")}`])),
    ).toMatchObject({ name: "Сервер 🔑 1", login: "grüße", tags: ["conform", "два"], color: 3 });

    const everything = {
      [`P_${"_".repeat(9)}1`]: full?.password ?? "",
      TEXT: "välue\twith\ttabs",
      P_________: "значение",
    };
    const ofFile = { KEY_FILE: file?.password ?? "" };
    const both = Object.values(made.shortcuts).join();
    expect(await printed(["exec", "--shortcut-id", both, "--", ...PRINT_ENV])).toBe(
      seen({ ...everything, ...ofFile }),
    );
    expect(await printed(["exec", "--tags", "conform", "--vault-id", made.vault, ...PRINT_ENV])).toBe(
      seen({ ...everything, BLOCKS: "sixteen bytes!!!" }),
    );
    expect(await printed(["exec", "--folder-id", made.folder, "--cmd", PRINT_ENV_CMD])).toBe(
      seen({ BLOCKS: "sixteen bytes!!!" }),
    );

    // Of an item without a password the connector loses the key, and cannot open it itself.
    const bare = await here(["get", "--password-id", of("BARE"), "--field", "BARE_FIELD"], env());
    expect(bare).toMatchObject(encryption ? { code: 1, stdout: "" } : { code: 0, stdout: "kept\n" });
    if (encryption) expect(bare.stderr).toContain("passwork-python 0.1.5 to 0.2.0");
  });

  test("a user whom the official connector makes", async () => {
    // Making users is the owner's right.
    const { user: made } = await script<{ user: { user_id: string; master_password: string } }>("write.py", {
      ...emulator.as("large"),
      vault: "Users",
      items: [],
      user: { login: `made-by-${user}`, email: "made@example.com", fullName: "Made" },
    });
    const { accessToken, refreshToken } = emulator.login(made.user_id);
    const as = { PASSWORK_HOST: emulator.url, PASSWORK_TOKEN: accessToken };
    const get = ["get", "--password-id", ID.db];
    if (!encryption) {
      const task = { accessToken, refreshToken, masterKey: null, vault: "Own" };
      const items = [{ name: "Own", password: "of-the-new-user" }];
      const own = await script<{ items: Record<string, string> }>("write.py", { ...task, items });
      expect(await printed(["get", "--password-id", own.items.Own ?? ""], as)).toBe("of-the-new-user\n");
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

  test("what is written here the official connector opens", async () => {
    const { publicKey: publicPem = "" } = emulator.state.users.get(me().userId) ?? {};
    const publicKey = encryption ? createPublicKey(publicPem ?? "") : null;
    // 40 characters fit OAEP in both sizes of keys; 100, the length of real keys, need PKCS#1 v1.5 in 1024 bits.
    for (const vaultKey of [generateKey(), generateKey().slice(0, 40)]) {
      const salt = generateKey().slice(0, 32);
      const vault = await post("v1/vaults", {
        name: "Written here",
        ...(publicKey && {
          masterKeyEncrypted: rsaEncrypt(vaultKey, publicKey),
          masterKeyHash: sha256Hex(`${vaultKey}${salt}`),
          salt,
        }),
      });
      const contents = [
        {
          name: "Полный 🔑",
          password: "pä$$ wörd ' \" \\ 密码 🔐",
          login: "grüße",
          url: "https://example.com",
          description: "several\nlines",
          tags: ["here", "два"],
          customs: [
            ["TEXT", "välue", "text"],
            ["Имя", "", "password"],
            ["OTP", "JBSWY3DPEHPK3PXP", "totp"],
          ],
          files: {
            "bytes.bin": Buffer.from(Uint8Array.from({ length: 256 }, (__, n) => n)),
            "пусто.txt": Buffer.alloc(0),
          },
        },
        // Lengths about the edges of a block, and a long value.
        ...[1, 15, 16, 17, 20_000].map((length) => ({
          name: `Of ${length}`,
          password: "x".repeat(length),
          login: null,
          url: null,
          description: null,
          tags: [],
          customs: [],
          files: {},
        })),
      ];
      const items: Record<string, string> = {};
      const shortcuts: string[] = [];
      for (const { password, customs, files, ...open } of contents) {
        const itemKey = encryption ? generateKey() : null;
        const seal = (text: string): string =>
          itemKey === null ? encodePlain(text) : encryptString(text, itemKey);
        const keyEncrypted = itemKey === null ? null : encryptString(itemKey, vaultKey);
        items[open.name] = await post("v1/items", {
          ...open,
          vaultId: vault,
          passwordEncrypted: seal(password),
          keyEncrypted,
          customs: customs.map(([name = "", value = "", type = ""]) => ({
            name: seal(name),
            value: seal(value),
            type: seal(type),
          })),
          attachments: Object.entries(files).map(([name, bytes]) => ({
            name,
            ...sealAttachment(bytes, itemKey),
          })),
        });
        if (shortcuts.length === 0) {
          const place = { vaultId: vault, itemId: items[open.name] };
          shortcuts.push(await post("v1/shortcuts", { ...place, keyEncrypted }));
        }
      }
      const expected = contents.map(({ files, ...open }) => ({
        ...open,
        files: Object.fromEntries(
          Object.entries(files).map(([name, bytes]) => [name, bytes.toString("base64")]),
        ),
      }));
      expect(await script("read.py", { items, shortcuts, vault })).toEqual({
        items: Object.fromEntries(expected.map((content) => [content.name, content])),
        batch: expected.map(({ password }) => password),
        shortcuts: [expected[0]],
        found: expected.map(({ name }) => name).sort(),
      });
    }
  });
});

/** Applies an action to all, four at a time, and keeps the order. */
async function inPool<T, R>(values: readonly T[], action: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = [...values.entries()];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      results[next[0]] = await action(next[1]);
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return results;
}

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
