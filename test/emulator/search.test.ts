// Search: what each filter matches, and each option that changes it.

import type { Emulator, EmulatorOptions } from "../../src/emulator/server.ts";
import { caller, eachTest, names, withEmulator } from "./support.ts";

const on = eachTest({ encryption: false });

async function search(
  emulator: Emulator,
  query: Record<string, string | string[]>,
  user?: string,
  what = "items",
): Promise<string[]> {
  const params = new URLSearchParams();
  for (const [key, values] of Object.entries(query)) {
    if (typeof values === "string") params.append(key, values);
    else for (const value of values) params.append(`${key}[]`, value);
  }
  return names(await caller(emulator, user)("GET", `${what}/search?${params}`)).sort();
}

test("the query covers name, url and notes, whatever the case", async () => {
  expect(await search(on.emulator, { query: "db_pass" })).toEqual(["DB_PASSWORD"]);
  expect(await search(on.emulator, { query: "DB.EXAMPLE" })).toEqual(["DB_PASSWORD"]);
  expect(await search(on.emulator, { query: "own account" })).toEqual(["DB_PASSWORD"]);
  expect(await search(on.emulator, { query: "КЛЮЧИ" })).toEqual(["Pässwörter & ключи 🔑"]);
  expect(await search(on.emulator, { query: "s3cr3t" })).toEqual([]);
});

test("several tags are AND, or OR", async () => {
  expect(await search(on.emulator, { tags: ["prod", "db"] })).toEqual(["DB_PASSWORD"]);
  await withEmulator({ encryption: false, tagsMatch: "any" }, async (emulator) => {
    expect(await search(emulator, { tags: ["prod", "db"] })).toEqual([
      "DB_PASSWORD",
      "Replica",
      "Root",
      "TLS key",
    ]);
  });
});

test("the vault filter descends into folders, the folder filter does not", async () => {
  const vaultIds = [on.emulator.id("vaults", "Production")];
  const folderIds = [on.emulator.id("folders", "Production/Database")];
  expect(await search(on.emulator, { vaultIds })).toContain("Replica");
  expect(await search(on.emulator, { folderIds })).toEqual(["DB_PASSWORD"]);
  const other: EmulatorOptions = {
    encryption: false,
    folderFilterDescends: true,
    vaultFilterDescends: false,
  };
  await withEmulator(other, async (emulator) => {
    expect(await search(emulator, { vaultIds })).toEqual(["Notes only", "Registry token", "TLS key"]);
    expect(await search(emulator, { folderIds })).toEqual(["DB_PASSWORD", "Replica"]);
  });
});

test("colours filter, and hits say where they lie", async () => {
  const { json } = await on.call()("GET", "items/search?colorCodes[]=5");
  const vaultId = on.emulator.id("vaults", "Production");
  const folderId = on.emulator.id("folders", "Production/Database");
  expect(json).toMatchObject({
    items: [
      {
        name: "DB_PASSWORD",
        vaultId,
        folderId,
        path: [
          { name: "Production", vaultId, folderId: null },
          { name: "Database", folderId },
        ],
      },
    ],
  });
  expect(JSON.stringify(json)).not.toContain("Encrypted");
});

test("hits are what the user may read, and may be capped", async () => {
  expect(await search(on.emulator, {}, "dana")).not.toContain("Root");
  await withEmulator({ encryption: false, searchCap: 3 }, async (emulator) => {
    expect(await search(emulator, {})).toHaveLength(3);
  });
});

test("shortcuts are found where they lie", async () => {
  const vaultIds = [on.emulator.id("vaults", "Shared")];
  expect(await search(on.emulator, { vaultIds })).toEqual([]);
  expect(await search(on.emulator, { vaultIds }, "dana", "shortcuts")).toEqual(["DB_PASSWORD", "Root"]);
  const { json } = await on.call("dana")("GET", "shortcuts/search?query=root");
  expect(json).toMatchObject({
    items: [
      {
        id: on.emulator.id("items", "Root"),
        shortcut: { id: on.emulator.id("shortcuts", "Root") },
        path: [{ name: "Shared" }],
      },
    ],
  });
});

test("a malformed id in a filter is refused", async () => {
  expect((await on.call()("GET", "items/search?vaultIds[]=zz")).status).toBe(400);
});
