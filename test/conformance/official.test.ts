// The judge of the emulator: the official connector and CLI, as published, work against it in both modes.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TOTP } from "otpauth";
import { decryptString } from "../../src/crypto/encrypted-string.ts";
import { deriveMasterKey, parseMasterKeyOptions, sha256Hex } from "../../src/crypto/master-key.ts";
import { defaultSeed } from "../../src/emulator/default-seed.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../src/emulator/server.ts";
import { describeOfficially, official, type Ran, run, script as runScript } from "./support.ts";

const { vaultTypes: _types, ...untyped } = defaultSeed();
const untypedSeed: Seed = {
  ...untyped,
  vaults: (untyped.vaults ?? []).map(({ type: _type, ...vault }) => vault),
};

describeOfficially.each([
  ["with client-side encryption", true],
  ["without client-side encryption", false],
])("the official connector and CLI %s", (_, encryption) => {
  let emulator: Emulator;
  let folder: string;

  async function start(options: EmulatorOptions = {}): Promise<void> {
    await emulator?.close();
    emulator = await startEmulator({ encryption, rsaPadding: "mixed", ...options });
  }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "official-"));
    await start();
  });
  afterEach(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a script of this folder as the first user. */
  const script = (name: string, more: object = {}): Promise<Record<string, unknown>> =>
    runScript(name, { url: emulator.url, ids: emulator.ids, folder, ...emulator.as(), ...more });

  /** Runs the official CLI. */
  function cli(...args: string[]): Promise<Ran> {
    const { accessToken, masterKey } = emulator.as();
    const env = {
      PASSWORK_HOST: emulator.url,
      PASSWORK_TOKEN: accessToken,
      PASSWORK_MASTER_KEY: masterKey ?? "",
    };
    return run(official.cli, args, env);
  }

  const id = (name: string): string => emulator.id("items", name);
  const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString("base64");

  test("create, read, change, search and delete items with customs, attachments and snapshots", async () => {
    const report = await script("items.py");
    expect(report).toMatchObject({
      created: {
        password: "pä$$wörd 🔑",
        customs: [
          { name: "Field", value: "välue", type: "text" },
          { name: "Hidden", value: "secret", type: "password" },
          { name: "OTP", value: "JBSWY3DPEHPK3PXP", type: "totp" },
        ],
        tags: ["conform", "two"],
        color: 3,
      },
      updated: { password: "changed", login: "login", customs: [{ name: "Field", value: "other" }] },
      snapshot: { password: "pä$$wörd 🔑", customs: [{}, { value: "secret" }, {}] },
      seeded: [
        ["DB_PASSWORD", "s3cr3t-Database!1", 3],
        ["Notes only", null, 0],
        ["TLS key", expect.stringContaining("\n"), 0],
      ],
      found: ["changed"],
      inVault: ["DB_PASSWORD", "Notes only", "Registry token", "Replica", "Root", "TLS key"],
      binItemId: expect.stringMatching(/^[0-9a-f]{24}$/),
      gone: { type: "PassworkResponseError", code: 404 },
      refused: { type: "PassworkResponseError", code: 400 },
    });
    const bytes = base64(Uint8Array.from({ length: 256 }, (__, n) => n));
    expect(report.files).toEqual([bytes, bytes, bytes]);
  });

  test("shortcuts, links and the inbox", async () => {
    const report = await script("sharing.py");
    const [itemId, shortcutId, password] = report.shortcut as string[];
    expect([itemId, password]).toEqual([id("DB_PASSWORD"), "s3cr3t-Database!1"]);
    expect(emulator.state.shortcuts.get(shortcutId ?? "")).toMatchObject({ itemId });
    expect(report.found).toEqual(["s3cr3t-Database!1"]);
    // Without client-side encryption the connector yields no password of an inbox item.
    expect(report.inbox).toEqual([id("Wi-Fi"), "Wi-Fi", encryption ? "guest-network" : null]);
    expect(report.file).toBe(base64("third floor\n"));

    const links = report.links as string[];
    expect(
      [...emulator.state.links.values()].map(({ url, type, expirationTime }) => [url, type, expirationTime]),
    ).toEqual([
      [links[0]?.split("#")[0], "single_use", "1 hour"],
      [links[1]?.split("#")[0], "reusable", "unlimited"],
      [links[2]?.split("#")[0], "reusable", "1 week"],
    ]);
    const [link] = emulator.state.links.values();
    const { passwordEncrypted = "" } = (link?.itemData ?? {}) as { passwordEncrypted?: string };
    const code = links[0]?.split("#code=")[1];
    if (encryption) {
      expect(link?.keyHash).toBe(sha256Hex(code ?? ""));
      expect(decryptString(passwordEncrypted, code ?? "")).toBe("s3cr3t-Database!1");
    } else {
      expect([code, passwordEncrypted]).toEqual([undefined, base64("s3cr3t-Database!1")]);
    }
  });

  test.each([true, false])("new vaults (vault types: %s) and users", async (hasTypes) => {
    if (!hasTypes) await start({ seed: untypedSeed });
    const report = await script("vaults.py", { hasTypes });
    expect(report).toMatchObject({
      vault: { name: "Conformance", typeId: hasTypes ? emulator.id("vaultTypes", "company") : null },
      password: "inside",
      untyped: hasTypes ? { type: "PassworkError" } : null,
      publicKey: encryption ? expect.stringContaining("PUBLIC KEY") : null,
    });
    const made = report.user as { user_id: string; master_password: string };
    const user = emulator.state.users.get(made.user_id);
    expect(user).toMatchObject({ login: "made" });
    if (encryption) {
      const options = parseMasterKeyOptions(user?.masterKeyOptions ?? "");
      expect(user?.masterKeyHash).toBe(sha256Hex(await deriveMasterKey(made.master_password, options)));
    }
  });

  test("expired tokens, every refresh, session files, and the death of the old pair", async () => {
    emulator.sessions.expireAccessToken(emulator.as().accessToken);
    const report = await script("sessions.py");
    const [first, second, third, fourth] = report.pairs as [string, string][];
    expect(report).toMatchObject({
      // With client-side encryption the connector already meets the expiry while it fetches the keys.
      expired: { type: "PassworkError", code: "token_expired" },
      vaults: 3,
      masterKey: emulator.as().masterKey,
      loaded: [emulator.as().masterKey, 3],
      stale: { type: "PassworkError", code: "refresh_token_failed" },
      staleCall: { type: "PassworkResponseError", code: 401 },
    });
    expect(second?.[0]).not.toBe(first?.[0]);
    expect(second?.[1]).toBe(first?.[1]);
    expect(third?.[0]).toBe(second?.[0]);
    expect(third?.[1]).not.toBe(second?.[1]);
    expect(fourth?.[0]).not.toBe(third?.[0]);
    expect(fourth?.[1]).not.toBe(third?.[1]);
  });

  test("passwork-cli get", async () => {
    expect(await cli("get", "--password-id", id("DB_PASSWORD"))).toMatchObject({
      code: 0,
      stdout: "s3cr3t-Database!1\n",
    });
    expect(await cli("get", "--password-id", id("DB_PASSWORD"), "--field", "DB_HOST")).toMatchObject({
      stdout: "db.example.com\n",
    });
    expect(
      await cli("get", "--shortcut-id", emulator.id("shortcuts", "Root"), "--field", "login"),
    ).toMatchObject({ stdout: "root\n" });
    expect(await cli("get", "--password-id", id("Notes only"))).toMatchObject({ code: 1 });
    const codes = [-30_000, 0, 30_000].map((ms) =>
      new TOTP({ secret: "JBSWY3DPEHPK3PXP" }).generate({ timestamp: Date.now() + ms }),
    );
    const { stdout } = await cli("get", "--password-id", id("DB_PASSWORD"), "--totp-code", "OTP");
    expect(codes).toContain(stdout.trim());
  });

  test("passwork-cli exec", async () => {
    const printed = async (variables: string, ...args: string[]): Promise<string> =>
      (await cli("exec", ...args, "--cmd", `printf '%s|' ${variables}`)).stdout;
    const ids = `${id("DB_PASSWORD")}, ${id("Registry token")}`;
    expect(
      await printed('"$DB_PASSWORD" "$DB_HOST" "$DB_ADMIN_PASSWORD" "$Registry_token"', "--password-id", ids),
    ).toBe("s3cr3t-Database!1|db.example.com|adm1n-Passw0rd|reg-9f2c71d0a4|");
    expect(await printed('"$DB_PASSWORD" "$Root"', "--vault-id", emulator.id("vaults", "Shared"))).toBe(
      "s3cr3t-Database!1|only-for-owners|",
    );
    expect(await printed('"$DB_PASSWORD" "$TLS_key"', "--tags", "prod,db")).toBe("s3cr3t-Database!1||");
    expect(
      await cli("exec", "--password-id", id("Root"), "sh", "-c", 'test "$Root" = only-for-owners && exit 15'),
    ).toMatchObject({
      code: 15,
    });
  });

  test("passwork-cli update and api", async () => {
    const updated = await cli(
      "update",
      "--password-id",
      id("DB_PASSWORD"),
      "--password",
      "rotated",
      "--tags",
      "a,b",
      "--custom-DB_ADMIN_PASSWORD",
      "new",
      "--custom-ADDED=x",
    );
    expect(updated).toMatchObject({ code: 0, stderr: "" });
    expect(await cli("get", "--password-id", id("DB_PASSWORD"))).toMatchObject({ stdout: "rotated\n" });
    expect(
      await cli("get", "--password-id", id("DB_PASSWORD"), "--field", "DB_ADMIN_PASSWORD"),
    ).toMatchObject({ stdout: "new\n" });
    expect(await cli("get", "--password-id", id("DB_PASSWORD"), "--field", "ADDED")).toMatchObject({
      stdout: "x\n",
    });

    const search = await cli(
      "api",
      "--method",
      "GET",
      "--endpoint",
      "v1/items/search",
      "--params",
      '{"tags":["a","b"]}',
      "--field",
      "items[0]",
    );
    expect(JSON.parse(search.stdout)).toMatchObject({ id: id("DB_PASSWORD") });
    const features = await cli("api", "--method", "GET", "--endpoint", "v1/app/features", "--field", "name");
    expect(JSON.parse(features.stdout)).toEqual(["vaultType"]);
  });

  test("passwork-cli over TLS with the server's certificate", async () => {
    const [cert, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
    const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
    const flags = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", ...subject];
    execFileSync("openssl", [...flags, "-keyout", key, "-out", cert], { stdio: "ignore" });
    await start({ tls: { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") } });
    const args = ["get", "--password-id", id("Root")];
    expect(await cli(...args, "--ssl-verify", cert)).toMatchObject({ code: 0, stdout: "only-for-owners\n" });
    expect(await cli(...args)).toMatchObject({ code: 1 });
  });
});
