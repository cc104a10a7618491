// The keys of items that are written: each its own, never replaced, never the vault's handed on, nothing in plain.
import { decryptString } from "../../src/crypto/encrypted-string.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { Secret } from "../../src/secret.ts";
import { openerFor } from "../emulator/open.ts";
import { failureOf, hidden } from "./support/failures.ts";
import { customsOf, FULL, storedItem, writes } from "./support/stored.ts";
import { world } from "./support/world.ts";

describe("keys", () => {
  const w = world();
  const vaultId = () => w.emulator.id("vaults", "Staging");

  async function keysOf(id: string) {
    const opener = await openerFor(w.emulator);
    const vault = w.emulator.state.vaults.get(w.emulator.state.items.get(id)?.vaultId ?? "");
    const vaultKey = opener.rsa(vault?.keys.get(w.emulator.as().userId) ?? "");
    const { keyEncrypted } = storedItem(w.emulator, id);
    return { vaultKey, itemKey: keyEncrypted === null ? null : decryptString(keyEncrypted, vaultKey) };
  }

  test("every new item has one of its own, with a password or without", async () => {
    const client = w.client();
    const ids = [
      await client.items.create({ vaultId: vaultId(), name: "a", password: "x" }),
      await client.items.create({
        vaultId: vaultId(),
        name: "b",
        customs: [{ name: "C", value: "kept-custom" }],
      }),
      await client.items.create({ vaultId: vaultId(), name: "c" }),
    ];
    const keys = await Promise.all(ids.map(keysOf));
    for (const { itemKey, vaultKey } of keys) {
      expect(itemKey).toMatch(/^[A-Za-z0-9@!]{100}$/);
      expect(itemKey).not.toBe(vaultKey);
    }
    expect(new Set(keys.map(({ itemKey }) => itemKey)).size).toBe(3);
    expect((await client.items.get(ids[1] as string)).customs[0]?.value?.reveal()).toBe("kept-custom");
  });

  test("without a master key nothing is written in plain", async () => {
    const client = w.client(undefined, { masterKey: undefined });
    const count = w.emulator.state.items.size;
    for (const call of [
      () => client.items.create({ vaultId: vaultId(), name: "x", password: "never-in-plain" }),
      () => client.items.update(w.item("Root"), { password: "never-in-plain" }),
      () => client.items.move(w.item("Root"), { vaultId: vaultId() }),
    ]) {
      expect((await failureOf(call)).code).toBe("masterKey");
    }
    expect(writes(w.emulator)).toEqual([]);
    expect(w.emulator.state.items.size).toBe(count);
  });

  test("what is refused before anything is sent is so with a master password, too, which asks for its options", async () => {
    const made = () => w.client(undefined, { masterKey: undefined, masterPassword: new Secret("x") });
    for (const call of [
      () => made().items.get("x"),
      () => made().items.getMany(["x"]),
      () => made().items.getMany("x" as never),
      () => made().items.attachment("x", "a"),
      () => made().items.create({ vaultId: vaultId(), name: "" }),
      () => made().items.update("x", {}),
      () => made().shortcuts.get("x"),
      () => made().shortcuts.getMany(["x"]),
      () => made().shortcuts.saveAttachments("x", "folder"),
      () => made().batch([{ method: "GET", path: "x" }]),
    ]) {
      expect((await failureOf(call)).code).toBe("usage");
    }
    expect(w.calls()).toEqual([]);
  });

  test("with a master key nothing is written to what the server calls unencrypted", async () => {
    const root = w.item("Root");
    const raw = (await w.client().call("GET", `/v1/items/${root}`)) as Record<string, unknown>;
    const plain = {
      ...raw,
      vaultMasterKeyEncrypted: null,
      keyEncrypted: null,
      customs: [],
      passwordEncrypted: null,
    };
    const answer = (path: string, json: object) =>
      w.emulator.faults.plan({
        match: { path: `/api/v1/${path}` },
        fault: { kind: "answer", json },
        times: "forever",
      });
    answer(`items/${root}`, plain);
    answer(`vaults/${vaultId()}`, { id: vaultId(), name: "Staging", masterKeyEncrypted: null });
    w.emulator.requests.splice(0);
    for (const call of [
      () => w.client().items.create({ vaultId: vaultId(), name: "x", password: "never-in-plain" }),
      () => w.client().items.update(root, { password: "never-in-plain" }),
      () => w.client().items.update(root, { login: "x" }),
      () => w.client().items.move(root, { vaultId: vaultId() }),
      () => w.client().items.move(w.item("DB_PASSWORD"), { vaultId: vaultId() }),
      () => w.client().shortcuts.create({ itemId: w.item("DB_PASSWORD"), vaultId: vaultId() }),
      () => w.client().shortcuts.create({ itemId: root, vaultId: w.emulator.id("vaults", "Shared") }),
    ]) {
      const failure = await failureOf(call);
      expect(failure.code).toBe("masterKey");
      expect(failure.message).toContain("has no encryption key, but a master key was given");
    }
    expect(writes(w.emulator)).toEqual([]);
  });

  test("an item whose own key does not open is not written to", async () => {
    const stored = w.emulator.state.items.get(w.item("Replica"));
    const before = stored?.keyEncrypted;
    Object.assign(stored ?? {}, {
      keyEncrypted: w.emulator.state.items.get(w.item("Root"))?.passwordEncrypted,
    });
    const failure = await failureOf(w.client().items.update(w.item("Replica"), { password: "x" }));
    expect(failure.code).toBe("crypto");
    expect(failure.message).toContain(`item ${w.item("Replica")}`);
    expect(writes(w.emulator)).toEqual([]);
    Object.assign(stored ?? {}, { keyEncrypted: before });
  });
});

describe("items of old connectors, sealed by the vault's key", () => {
  const seed: Seed = {
    settings: { masterKey: { iterations: 1000 } },
    users: [{ name: "me" }],
    vaults: [
      {
        name: "Legacy",
        legacy: true,
        folders: [{ name: "Inner" }],
        items: [
          { name: "Old", password: "0ld-passw0rd", customs: [{ name: "a", value: "legacy-custom" }] },
          { name: "Lost", password: null, customs: [{ name: "a", value: "lost-custom" }] },
        ],
      },
      { name: "Other" },
    ],
  };
  const w = world({ seed });
  hidden("0ld-passw0rd", "legacy-custom", "new-passw0rd");

  test("are updated under that key, and get none of their own", async () => {
    const client = w.client();
    const before = storedItem(w.emulator, w.item("Old"));
    await client.items.update(w.item("Old"), { password: "new-passw0rd", customs: { b: "2" } });
    const item = await client.items.get(w.item("Old"));
    expect([item.password?.reveal(), ...customsOf(item)]).toEqual([
      "new-passw0rd",
      ["a", "text", "legacy-custom"],
      ["b", "text", "2"],
    ]);
    const after = storedItem(w.emulator, w.item("Old"));
    expect(after.keyEncrypted).toBeNull();
    expect(after.customs[0]).toEqual(before.customs[0]);
    expect(writes(w.emulator)[0]?.body).not.toHaveProperty("keyEncrypted");
  });

  test("whose key was lost take a password, and keep what does not open", async () => {
    // As passwork-python 0.1.5 to 0.2.0 leaves an item that it creates without a password.
    const stored = w.emulator.state.items.get(w.item("Lost"));
    if (stored === undefined) throw new Error("the seed has changed");
    stored.customs = storedItem(w.emulator, w.item("Old")).customs.map((custom) => ({
      ...custom,
      value: "amt4cwv48xb6pp1hzz",
    }));
    const client = w.client();
    const { unopened } = await client.items.update(w.item("Lost"), { password: "set-anew" });
    expect(unopened[0]).toBe('custom field "a"');
    await client.items.update(w.item("Lost"), { customs: { a: "again", b: "2" } });
    expect((await client.items.get(w.item("Lost"))).password?.reveal()).toBe("set-anew");
  });

  test("do not leave their vault: their key is the vault's own", async () => {
    const client = w.client();
    const other = w.emulator.id("vaults", "Other");
    for (const call of [
      () => client.items.move(w.item("Old"), { vaultId: other }),
      () => client.shortcuts.create({ itemId: w.item("Old"), vaultId: other }),
      () => client.shortcuts.create({ itemId: w.item("Old"), vaultId: w.emulator.id("vaults", "Legacy") }),
    ]) {
      const failure = await failureOf(call);
      expect(failure).toMatchObject({ code: "usage", subject: w.item("Old") });
      expect(failure.message).toContain("no key of its own");
    }
    expect(writes(w.emulator)).toEqual([]);
    const inner = w.emulator.id("folders", "Legacy/Inner");
    await client.items.move(w.item("Old"), { vaultId: w.emulator.id("vaults", "Legacy"), folderId: inner });
    expect((await client.items.get(w.item("Old"))).folderId).toBe(inner);
  });
});

describe.each([
  ["encryption", { encryption: true }],
  ["no encryption", { encryption: false }],
] as const)("moves with %s", (_, options) => {
  const w = world(options);

  test("within a vault send no key, to another one the item's key under that vault's", async () => {
    const client = w.client();
    const id = await client.items.create({ ...FULL, vaultId: w.emulator.id("vaults", "Production") });
    const before = storedItem(w.emulator, id);
    const folderId = w.emulator.id("folders", "Production/Database");
    w.emulator.requests.splice(0);
    await client.items.move(id, { vaultId: before.vaultId, folderId });
    expect(writes(w.emulator)).toEqual([
      { call: `POST /items/${id}/move`, body: { vaultId: before.vaultId, folderId } },
    ]);
    expect(storedItem(w.emulator, id)).toEqual({ ...before, folderId });

    const vaultId = w.emulator.id("vaults", "Staging");
    await client.items.move(id, { vaultId });
    const after = storedItem(w.emulator, id);
    expect(after).toEqual({ ...before, vaultId, folderId: null, keyEncrypted: after.keyEncrypted });
    expect(after.keyEncrypted === before.keyEncrypted).toBe(!options.encryption);
    expect((await client.items.get(id)).password?.reveal()).toBe("first-password");
    // Its new readers open it, too.
    expect(customsOf(await w.client("dana").items.get(id))).toHaveLength(4);
  });

  test("that the server has not made are told", async () => {
    const client = w.client();
    const vaultId = w.emulator.id("vaults", "Staging");
    w.emulator.faults.plan({ match: { path: "/api/v1/items/*/move" }, fault: { kind: "answer", json: {} } });
    const failure = await failureOf(client.items.move(w.item("Root"), { vaultId }));
    expect(failure).toMatchObject({ code: "protocol", subject: w.item("Root") });
    expect(failure.message).toMatch(/is not in vault|has not taken its new key/);
  });
});

describe("a server that moves items in its own way", () => {
  const w = world({ moveTakesKey: false });

  test("is told where an item does not open any more", async () => {
    const failure = await failureOf(
      w.client().items.move(w.item("Root"), { vaultId: w.emulator.id("vaults", "Staging") }),
    );
    expect(failure).toMatchObject({ code: "protocol", subject: w.item("Root") });
    expect(failure.message).toContain("has not taken its new key");
  });
});
