// Folders: made, found, moved, deleted.
import { failureOf } from "./support/failures.ts";
import { ok, playedClient } from "./support/fakes.ts";
import { world } from "./support/world.ts";

const UNKNOWN = "ffffffffffffffffffffffff";
const ID = "0123456789abcdef01234567";
const OTHER = "76543210fedcba9876543210";

describe.each([
  ["encryption", { encryption: true }],
  ["no encryption, answers without content", { encryption: false, emptyAnswers: "204", createdStatus: 201 }],
] as const)("with %s", (_, options) => {
  const w = world(options);
  const vaultId = () => w.emulator.id("vaults", "Staging");

  test("folders are made within each other, found, listed as a tree, renamed, moved and deleted", async () => {
    const { folders } = w.client();
    const top = await folders.create({ name: "Ключи 🔑", vaultId: vaultId().toUpperCase() });
    const inner = await folders.create({ name: "2", vaultId: vaultId(), parentFolderId: top });
    const other = await folders.create({ name: "10", vaultId: vaultId(), parentFolderId: top.toUpperCase() });

    const path = [
      { name: "Staging", vaultId: vaultId(), folderId: null },
      { name: "Ключи 🔑", vaultId: vaultId(), folderId: top },
    ];
    const expected = { id: inner, name: "2", vaultId: vaultId(), parentFolderId: top, path };
    expect(await folders.get(inner)).toEqual(expected);
    expect(await folders.search("КЛЮЧИ")).toEqual([
      { id: top, name: "Ключи 🔑", vaultId: vaultId(), parentFolderId: null, path: path.slice(0, 1) },
    ]);
    expect(await folders.tree(vaultId())).toEqual([
      {
        id: top,
        name: "Ключи 🔑",
        vaultId: vaultId(),
        parentFolderId: null,
        children: [
          { id: inner, name: "2", vaultId: vaultId(), parentFolderId: top, children: [] },
          { id: other, name: "10", vaultId: vaultId(), parentFolderId: top, children: [] },
        ],
      },
    ]);

    await folders.rename(inner, "Two");
    await folders.move(inner, other);
    expect(await folders.get(inner)).toMatchObject({ name: "Two", parentFolderId: other });
    await folders.move(inner, null);
    expect((await folders.list(vaultId())).find(({ id }) => id === inner)?.parentFolderId).toBeNull();

    const bin = await folders.delete(top);
    expect(w.emulator.state.bin.get(bin ?? "")).toMatchObject({ kind: "folder", objectId: top });
    expect((await failureOf(folders.get(other))).message).toBe(`The server knows no folder ${other}.`);
    await folders.delete(inner);
    expect(await folders.list(vaultId())).toEqual([]);
  });

  test("what cannot be is told by the folder: forbidden, missing, refused", async () => {
    const production = w.emulator.id("vaults", "Production");
    const database = w.emulator.id("folders", "Production/Database");
    const replicas = w.emulator.id("folders", "Production/Database/Replicas");
    const dana = w.client("dana").folders;
    for (const call of [
      () => dana.create({ name: "x", vaultId: production }),
      () => dana.rename(database, "x"),
      () => dana.move(replicas, null),
      () => dana.delete(database),
      () => dana.get(w.emulator.id("folders", "Production/Restricted")),
    ]) {
      expect((await failureOf(call)).code).toBe("forbidden");
    }
    const { folders } = w.client();
    for (const call of [
      () => folders.get(UNKNOWN),
      () => folders.list(UNKNOWN),
      () => folders.create({ name: "x", vaultId: UNKNOWN }),
      () => folders.create({ name: "x", vaultId: production, parentFolderId: UNKNOWN }),
      () => folders.rename(UNKNOWN, "x"),
      () => folders.move(replicas, UNKNOWN),
      () => folders.delete(UNKNOWN),
    ]) {
      expect((await failureOf(call)).code).toBe("notFound");
    }
    expect(await failureOf(folders.move(database, replicas))).toMatchObject({
      code: "validation",
      fields: ["targetFolderId"],
    });
    expect((await folders.get(replicas)).parentFolderId).toBe(database);
  });

  test("ids and names that cannot be are refused before anything is sent", async () => {
    const { folders } = w.client();
    for (const call of [
      () => folders.get("x"),
      () => folders.list(""),
      () => folders.create({ name: "", vaultId: ID }),
      () => folders.create({ name: "x", vaultId: "x" }),
      () => folders.create({ name: "x", vaultId: ID, parentFolderId: "x" }),
      () => folders.rename(ID, " "),
      () => folders.move(ID, "x"),
      () => folders.delete("x/y"),
    ]) {
      expect((await failureOf(call)).code).toBe("usage");
    }
    expect(w.calls()).toEqual([]);
  });
});

test("a folder that the server counts as part of its own path is left out of it", async () => {
  const path = [
    { name: "V", vaultId: OTHER.toUpperCase(), folderId: null },
    "x",
    { name: "F", vaultId: OTHER, folderId: ID.toUpperCase() },
  ];
  const { client } = playedClient(() => ok({ id: ID, name: "F", vaultId: OTHER.toUpperCase(), path }));
  expect(await client.folders.get(ID)).toEqual({
    id: ID,
    name: "F",
    vaultId: OTHER,
    parentFolderId: null,
    path: [{ name: "V", vaultId: OTHER, folderId: null }],
  });
});

test("a deletion that tells no bin gives null", async () => {
  const { client } = playedClient(() => ok([]));
  expect(await client.folders.delete(ID)).toBeNull();
});
