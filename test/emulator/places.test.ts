// Vaults, vault types, folders, users and settings.

import { defaultSeed } from "../../src/emulator/default-seed.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { caller, eachTest, get, names, withEmulator } from "./support.ts";

const on = eachTest();

const sealed = { masterKeyEncrypted: "c2VhbGVk", masterKeyHash: "00", salt: "s" };

describe("a new vault", () => {
  test("needs its keys, its type where there are types, and every administrator's key", async () => {
    const { emulator } = on;
    const call = on.call();
    const typeId = emulator.id("vaultTypes", "company");
    const adminId = emulator.as().userId;
    const bare = await call("POST", "vaults", { name: "V" });
    expect(get<{ field: string }[]>(bare.json, "errors").map(({ field }) => field)).toEqual([
      "masterKeyEncrypted",
      "masterKeyHash",
      "salt",
      "typeId",
    ]);
    expect(
      (await call("POST", "vaults", { name: "V", ...sealed, typeId, administratorsKeys: {} })).status,
    ).toBe(400);
    const made = await call("POST", "vaults", {
      name: "V",
      ...sealed,
      typeId,
      administratorsKeys: { [adminId]: "YWRtaW4=" },
    });
    const { json } = await call("GET", `vaults/${get(made.json, "id")}`);
    expect(json).toMatchObject({
      name: "V",
      typeId,
      masterKeyEncrypted: "c2VhbGVk",
      permissions: ["navigate", "read", "edit", "admin"],
    });
  });

  test("needs neither without encryption and types", async () => {
    const { vaultTypes, ...rest } = defaultSeed();
    const seed: Seed = { ...rest, vaults: [], inbox: [] };
    await withEmulator({ seed, encryption: false }, async (emulator) => {
      const call = caller(emulator);
      expect((await call("GET", "app/features")).json).toEqual([]);
      const { json } = await call("POST", "vaults", { name: "V" });
      expect((await call("GET", `vaults/${get(json, "id")}`)).json).toMatchObject({
        masterKeyEncrypted: null,
        typeId: null,
      });
    });
  });
});

test("vaults are listed to their members, renamed and deleted by their administrators", async () => {
  const { emulator } = on;
  const path = `vaults/${emulator.id("vaults", "Staging")}`;
  expect(names(await on.call("dana")("GET", "vaults"))).toEqual([
    "Production",
    "Staging",
    "Shared",
    "Dana's own",
  ]);
  expect(names(await on.call()("GET", "vaults"))).not.toContain("Dana's own");
  expect((await on.call("dana")("POST", path, { name: "x" })).status).toBe(403);
  expect((await on.call()("POST", path, { name: "Stage" })).status).toBe(200);
  expect((await on.call()("GET", path)).json).toMatchObject({ name: "Stage" });
  expect((await on.call()("DELETE", path)).status).toBe(200);
  expect((await on.call()("GET", `items/${emulator.id("items", "Deploy files")}`)).status).toBe(404);
});

test("vault types and their administrators", async () => {
  const { emulator } = on;
  const types = await on.call()("GET", "vault-types/all");
  expect(get<{ code: string }[]>(types.json, "items").map(({ code }) => code)).toEqual([
    "company",
    "privateShared",
  ]);
  const { json } = await on.call()(
    "GET",
    `vault-types/${emulator.id("vaultTypes", "company")}/administrators`,
  );
  expect(json).toMatchObject({
    items: [{ id: emulator.as().userId, publicKey: expect.stringContaining("PUBLIC KEY") }],
  });
});

test("folders: list, path, search, create, rename, move and delete", async () => {
  const { emulator } = on;
  const call = on.call();
  const vaultId = emulator.id("vaults", "Production");
  const database = emulator.id("folders", "Production/Database");
  const replicas = emulator.id("folders", "Production/Database/Replicas");
  expect(names(await call("GET", `folders?vaultId=${vaultId}`))).toEqual([
    "Database",
    "Replicas",
    "Restricted",
  ]);
  expect(names(await on.call("dana")("GET", `folders?vaultId=${vaultId}`))).toEqual(["Database", "Replicas"]);
  expect((await call("GET", `folders/${replicas}`)).json).toMatchObject({
    parentFolderId: database,
    path: [{ name: "Production" }, { name: "Database" }],
  });
  expect(names(await call("GET", "folders/search?query=repl"))).toEqual(["Replicas"]);

  const { json } = await call("POST", "folders", { name: "New", vaultId, parentFolderId: replicas });
  const made = `folders/${get(json, "id")}`;
  expect((await call("POST", made, { name: "Newer" })).status).toBe(200);
  expect((await call("POST", `folders/${database}/move`, { targetFolderId: get(json, "id") })).status).toBe(
    400,
  );
  expect((await call("POST", `${made}/move`, { targetFolderId: null })).status).toBe(200);
  expect((await call("GET", made)).json).toMatchObject({ name: "Newer", parentFolderId: null });

  expect(get((await call("DELETE", `folders/${database}`)).json, "binItemId")).toEqual(expect.any(String));
  expect((await call("GET", `folders/${replicas}`)).status).toBe(404);
  expect((await call("GET", `items/${emulator.id("items", "Replica")}`)).status).toBe(404);
});

test("users: keys, roles, groups, creation with keys, and management by the owner alone", async () => {
  const { emulator } = on;
  const call = on.call();
  const dana = emulator.as("dana").userId;
  expect((await call("GET", `users/${dana}/public-key`)).json).toMatchObject({
    publicKey: expect.stringContaining("PUBLIC KEY"),
  });
  expect((await call("GET", "users/master-key/new-options")).json).toMatchObject({
    iterations: 1000,
    bytes: 64,
    digest: "sha256",
  });
  expect((await call("GET", "app/settings")).json).toMatchObject({
    authPasswordComplexity: { minLength: 8 },
  });
  expect(names(await call("GET", "user-groups"))).toEqual(["Developers"]);
  expect((await call("GET", `user-groups/${emulator.id("groups", "Developers")}`)).json).toMatchObject({
    users: [{ login: "dana" }],
  });

  const item = emulator.state.items.get(emulator.id("items", "Root"));
  const body = {
    login: "new",
    password: "p",
    userRoleId: emulator.id("roles", "user"),
    masterKeyHash: "00",
    masterKeyOptions: "pbkdf:sha256:1:1:s",
    keys: { public: "PEM", privateEncrypted: item?.keyEncrypted },
  };
  const { json } = await call("POST", "users", body);
  expect((await call("GET", `users/${get(json, "id")}`)).json).toMatchObject({
    login: "new",
    isBlocked: false,
  });
  expect((await call("POST", "users", body)).status).toBe(400);
  expect((await call("POST", "users", { ...body, login: "b", keys: undefined })).status).toBe(400);
  expect((await on.call("dana")("POST", "users", { ...body, login: "c" })).status).toBe(403);
  expect((await call("PATCH", `users/${dana}`, { fullName: "D" })).status).toBe(200);
  const session = emulator.login(get(json, "id"));
  expect(
    (await call("GET", "vaults", undefined, { authorization: `Bearer ${session.accessToken}` })).json,
  ).toEqual({ items: [] });
  expect((await call("DELETE", `users/${get(json, "id")}`)).status).toBe(200);
});

test("a user who was created logs in with the password alone that was sent, until blocked", async () => {
  await withEmulator({ encryption: false, takenLoginStatus: 409 }, async (emulator) => {
    const call = caller(emulator);
    const body = { login: "new", password: "p1", userRoleId: emulator.id("roles", "user") };
    const { json } = await call("POST", "users", body);
    expect((await call("POST", "users", body)).status).toBe(409);
    expect(emulator.logInAs("new", "p1").userId).toBe(get(json, "id"));
    for (const [login, password] of [
      ["new", "p2"],
      ["ci", ""],
      ["nobody", "p1"],
    ] as const) {
      expect(() => emulator.logInAs(login, password)).toThrow("No user");
    }
    await call("POST", `users/${get(json, "id")}/block`, {});
    expect(() => emulator.logInAs("new", "p1")).toThrow("No user");
  });
});
