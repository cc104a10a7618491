// The seed as readers get it: sealed on the server, and the same plaintext after opening, in every form of key.

import { openAttachment } from "../../src/crypto/attachment.ts";
import { deriveMasterKey, parseMasterKeyOptions, sha256Hex } from "../../src/crypto/master-key.ts";
import { defaultSeed, manyItems } from "../../src/emulator/default-seed.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { startEmulator } from "../../src/emulator/server.ts";
import { openerFor } from "./open.ts";
import { caller, get, withEmulator } from "./support.ts";

const oneItem = (user: Partial<Seed["users"][number]>, vault: object = {}): Seed => ({
  settings: { masterKey: { iterations: 10 } },
  users: [{ name: "u", ...user }],
  vaults: [{ name: "v", items: [{ name: "i", password: "pässword" }], ...vault }],
});

async function passwordOf(seed: Seed, options: object = {}): Promise<string> {
  let password = "";
  await withEmulator({ seed, ...options }, async (emulator) => {
    const { json } = await caller(emulator)("GET", `items/${emulator.id("items", "i")}`);
    const opener = await openerFor(emulator);
    password = opener.text(get(json, "passwordEncrypted"), opener.itemKey(json));
  });
  return password;
}

describe("a seeded item opens", () => {
  test.each([
    ["with a 1024-bit key in PKCS#1", { keyBits: 1024, keyForm: "pkcs1" }],
    ["with a 2048-bit key in PKCS#8", { keyBits: 2048, keyForm: "pkcs8" }],
    ["with a given master key", { masterKey: "bWFzdGVy" }],
    ["with a salt that holds a colon", { masterKeySalt: "a:b:c" }],
  ] as const)("%s", async (_, user) => {
    expect(await passwordOf(oneItem(user))).toBe("pässword");
  });

  test.each(["oaep", "pkcs1", "mixed"] as const)("with RSA padding %s", async (rsaPadding) => {
    expect(await passwordOf(oneItem({}), { rsaPadding })).toBe("pässword");
  });

  test("where the vault key is the item key", async () => {
    expect(await passwordOf(oneItem({}, { legacy: true }))).toBe("pässword");
  });

  test("without client-side encryption", async () => {
    expect(await passwordOf(oneItem({}), { encryption: false })).toBe("pässword");
  });
});

test("the server's state holds no plaintext and no key", async () => {
  await withEmulator({}, async (emulator) => {
    const item = JSON.stringify([...emulator.state.items.values(), ...emulator.state.users.values()]);
    for (const secret of [
      "s3cr3t-Database!1",
      "DB_HOST",
      "correct horse battery staple",
      emulator.as().masterKey,
    ]) {
      expect(item).not.toContain(secret);
    }
  });
});

test("customs, attachments and snapshots open too", async () => {
  await withEmulator({}, async (emulator) => {
    const call = caller(emulator);
    const opener = await openerFor(emulator);
    const { json: item } = await call("GET", `items/${emulator.id("items", "DB_PASSWORD")}`);
    const key = opener.itemKey(item);
    const customs = get<{ name: string; value: string; type: string }[]>(item, "customs").map((custom) =>
      [custom.name, custom.value, custom.type].map((part) => opener.text(part, key)),
    );
    expect(customs).toContainEqual(["OTP", "JBSWY3DPEHPK3PXP", "totp"]);

    const snapshotId = emulator.id("snapshots", "DB_PASSWORD#0");
    const { json: snapshot } = await call("GET", `items/${get(item, "id")}/snapshot/${snapshotId}`);
    expect(opener.text(get(snapshot, "passwordEncrypted"), key)).toBe("previous-Database!0");

    const { json: files } = await call("GET", `items/${emulator.id("items", "Deploy files")}`);
    const attachmentId = emulator.id("attachments", "Deploy files/binary.dat");
    const { json: file } = await call("GET", `items/${get(files, "id")}/attachment/${attachmentId}`);
    const sealed = {
      encryptedKey: get<string>(file, "encryptedKey"),
      encryptedData: get<string>(file, "encryptedData"),
      hash: get<string>(file, "hash"),
    };
    expect([...openAttachment(sealed, opener.itemKey(files))]).toEqual(
      Array.from({ length: 256 }, (_, n) => n),
    );
  });
});

test("the master password leads to the master key by the options that the server gives", async () => {
  await withEmulator({}, async (emulator) => {
    const { json } = await caller(emulator)("GET", "users/master-key/options");
    const options = parseMasterKeyOptions(get(json, "masterKeyOptions"));
    const { masterPassword, masterKey, userId } = emulator.as();
    expect(await deriveMasterKey(masterPassword ?? "", options)).toBe(masterKey);
    expect(emulator.state.users.get(userId)?.masterKeyHash).toBe(sha256Hex(masterKey ?? ""));
  });
});

test("ids are given, or derived and the same in every run", async () => {
  const given = "0123456789abcdef01234567";
  const seed: Seed = {
    ...defaultSeed(),
    vaults: [{ name: "constructor", items: [{ name: "a", id: given }, { name: "a" }] }],
    inbox: [],
  };
  const ids = await Promise.all(
    [1, 2].map(async () => {
      const emulator = await startEmulator({ seed, encryption: false });
      await emulator.close();
      return emulator;
    }),
  );
  expect(ids[0]?.ids).toEqual(ids[1]?.ids);
  expect(ids[0]?.id("items", "a")).toBe(given);
  expect(ids[0]?.id("vaults", "constructor")).toMatch(/^[0-9a-f]{24}$/);
  expect(ids[0]?.state.items.size).toBe(2);
  expect(() => ids[0]?.id("items", "unknown")).toThrow('no items "unknown"');
});

test("a reference to nothing is refused with its name", async () => {
  const seed: Seed = {
    users: [{ name: "u", masterKey: "k" }],
    vaults: [{ name: "v", shortcuts: [{ item: "ghost" }] }],
  };
  await expect(startEmulator({ seed })).rejects.toThrow('"ghost"');
  await expect(startEmulator({ seed: { users: [] } })).rejects.toThrow("no users");
});

test("a thousand items are built", async () => {
  await withEmulator({ seed: manyItems(1000, 2) }, async ({ state }) => {
    expect(state.items.size).toBe(1000);
    expect(state.vaults.size).toBe(4);
  });
});
