// Items, snapshots and attachments over their whole life, rights, and the options that concern them.

import { sealAttachment } from "../../src/crypto/attachment.ts";
import { encodePlain } from "../../src/crypto/plain.ts";
import { caller, codes, eachTest, get, withEmulator } from "./support.ts";

const on = eachTest({ encryption: false });

/** The id of a seeded item or vault. */
const item = (name: string): string => on.emulator.id("items", name);
const vault = (name: string): string => on.emulator.id("vaults", name);

test("an item is created, changed with a snapshot of its former state, and deleted", async () => {
  const call = on.call();
  const created = await call("POST", "items", {
    vaultId: vault("Staging"),
    name: "New",
    passwordEncrypted: encodePlain("one"),
    customs: [{ name: encodePlain("n"), value: null, type: encodePlain("text") }],
    attachments: [{ name: "a.txt", ...sealAttachment(Buffer.from("file"), null) }],
    tags: ["a"],
  });
  expect(created.status).toBe(200);
  const path = `items/${get(created.json, "id")}`;
  const read = await call("GET", path);
  expect(read.json).toMatchObject({
    name: "New",
    login: null,
    folderId: null,
    customs: [{ value: null }],
    attachments: [{ name: "a.txt" }],
    vaultMasterKeyEncrypted: null,
    keyEncrypted: null,
    isDeleted: false,
  });
  expect(get<object[]>(read.json, "attachments")[0]).not.toHaveProperty("encryptedData");

  const change = {
    vaultId: vault("Staging"),
    passwordEncrypted: encodePlain("two"),
    customs: [],
    attachments: [],
  };
  expect((await call("PATCH", path, change)).json).toEqual({});
  const after = await call("GET", path);
  expect(after.json).toMatchObject({
    passwordEncrypted: encodePlain("two"),
    tags: ["a"],
    customs: [],
    attachments: [],
  });

  const snapshots = get<unknown[]>((await call("GET", `${path}/snapshots`)).json, "items");
  expect(snapshots).toMatchObject([
    { passwordEncrypted: encodePlain("one"), creator: { login: "ci" }, attachments: [{ name: "a.txt" }] },
  ]);
  const attachmentId = get(get<unknown[]>(snapshots[0], "attachments")[0], "id");
  const file = await call("GET", `snapshots/${get(snapshots[0], "id")}/attachment/${attachmentId}`);
  expect(file.json).toMatchObject({ name: "a.txt", encryptedKey: encodePlain("a".repeat(32)) });

  expect(get((await call("DELETE", path)).json, "binItemId")).toMatch(/^[0-9a-f]{24}$/);
  expect((await call("GET", path)).status).toBe(404);
});

test("an item in the bin may still be answered", async () => {
  await withEmulator({ encryption: false, deletedItems: "flagged" }, async (emulator) => {
    const path = `items/${emulator.id("items", "Root")}`;
    await caller(emulator)("DELETE", path);
    expect((await caller(emulator)("GET", path)).json).toMatchObject({ isDeleted: true });
  });
});

test("rights: no access is 403, missing 404, a malformed id 400, reading is not editing", async () => {
  const dana = on.call("dana");
  expect((await dana("GET", `items/${item("Root")}`)).status).toBe(403);
  expect((await dana("GET", "items/ffffffffffffffffffffffff")).status).toBe(404);
  const malformed = await dana("GET", "items/nonsense");
  expect([malformed.status, ...codes(malformed)]).toEqual([400, "invalidId"]);
  expect((await dana("GET", `items/${item("DB_PASSWORD")}`)).status).toBe(200);
  expect(
    (await dana("PATCH", `items/${item("DB_PASSWORD")}`, { vaultId: vault("Production"), name: "x" })).status,
  ).toBe(403);
  expect((await dana("DELETE", `items/${item("DB_PASSWORD")}`)).status).toBe(403);
  expect((await dana("POST", "items", { vaultId: vault("Production"), name: "x" })).status).toBe(403);
});

test("one refusal names every wrong field", async () => {
  const refused = await on.call()("POST", "items", {
    name: 7,
    tags: ["a", 1],
    passwordEncrypted: "not base64!",
    customs: [{ name: "bg==" }],
  });
  expect(refused.status).toBe(400);
  const fields = get<{ field: string }[]>(refused.json, "errors").map(({ field }) => field);
  expect(fields.sort()).toEqual(["customs[0].type", "name", "passwordEncrypted", "tags", "vaultId"]);
});

test("plaintext is refused where the server has client-side encryption", async () => {
  await withEmulator({}, async (emulator) => {
    const body = {
      vaultId: emulator.id("vaults", "Staging"),
      name: "x",
      passwordEncrypted: encodePlain("p"),
    };
    expect((await caller(emulator)("POST", "items", body)).status).toBe(400);
    emulator.behaviour.checksCiphertext = false;
    expect((await caller(emulator)("POST", "items", body)).status).toBe(200);
  });
});

test("a list is the whole vault, or a folder's direct children", async () => {
  const names = async (query: string): Promise<string[]> =>
    get<{ name: string }[]>(
      (await on.call()("GET", `items?vaultId=${vault("Production")}${query}`)).json,
      "items",
    ).map(({ name }) => name);
  expect(await names("")).toEqual(expect.arrayContaining(["Registry token", "Replica", "Root"]));
  expect(await names(`&folderId=${on.emulator.id("folders", "Production/Database")}`)).toEqual([
    "DB_PASSWORD",
  ]);
  expect((await on.call()("GET", "items")).status).toBe(400);
});

test("an item moves within its vault, and out of it", async () => {
  const call = on.call();
  const folderId = on.emulator.id("folders", "Production/Database");
  await call("POST", `items/${item("Root")}/move`, { vaultId: vault("Production"), folderId });
  expect((await call("GET", `items/${item("Root")}`)).json).toMatchObject({ folderId });
  await call("POST", `items/${item("Root")}/move`, { vaultId: vault("Staging") });
  expect((await call("GET", `items/${item("Root")}`)).json).toMatchObject({
    folderId: null,
    vaultId: vault("Staging"),
  });
});

test("the variants of a change and its answer", async () => {
  const options = {
    encryption: false,
    createdStatus: 201,
    emptyAnswers: "204",
    patchAttachments: "append",
    patchNeedsVaultId: false,
    urlsField: true,
  } as const;
  await withEmulator(options, async (emulator) => {
    const call = caller(emulator);
    const created = await call("POST", "items", {
      vaultId: emulator.id("vaults", "Staging"),
      name: "n",
      url: "https://a",
    });
    expect(created.status).toBe(201);
    const path = `items/${get(created.json, "id")}`;
    for (const name of ["a", "b"]) {
      const changed = await call("PATCH", path, {
        attachments: [{ name, ...sealAttachment(Buffer.from(name), null) }],
      });
      expect([changed.status, changed.json]).toEqual([204, undefined]);
    }
    expect((await call("GET", path)).json).toMatchObject({
      attachments: [{ name: "a" }, { name: "b" }],
      urls: ["https://a"],
    });
  });
});

test("a change keeps attachments that it names, and refuses to invent one", async () => {
  const call = on.call();
  const path = `items/${item("Deploy files")}`;
  const [first] = get<unknown[]>((await call("GET", path)).json, "attachments");
  const vaultId = vault("Staging");
  expect(
    (await call("PATCH", path, { vaultId, attachments: [{ id: "ffffffffffffffffffffffff" }] })).status,
  ).toBe(400);
  expect((await call("PATCH", path, { vaultId, attachments: [{ id: get(first, "id") }] })).status).toBe(200);
  expect(get((await call("GET", path)).json, "attachments")).toEqual([first]);
});
