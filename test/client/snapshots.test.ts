import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultSeed } from "../../src/emulator/default-seed.ts";
import type { Emulator } from "../../src/emulator/server.ts";
import { Secret } from "../../src/secret.ts";
import { expectNothingHidden, failureOf, hidden } from "./support/failures.ts";
import { ok, playedClient } from "./support/fakes.ts";
import { world } from "./support/world.ts";

hidden("old-password-1", "old-password-2", "old-value", "the first plan");
const UNKNOWN = "ffffffffffffffffffffffff";

/** Items with earlier versions: with a key of its own, and of old times. */
function seed() {
  const snapshots = [
    {
      name: "Gate (old)",
      password: "old-password-1",
      login: "before",
      description: "an older one",
      tags: ["old"],
      createdAt: 1_700_000_000,
      creator: "dana",
      customs: [
        { name: "PIN", value: "old-value", type: "password" },
        { name: "EMPTY", value: null },
      ],
      attachments: [
        { name: "plan.txt", text: "the first plan\n" },
        { name: "../plan.txt", text: "another" },
      ],
    },
    { name: "Gate", password: null },
  ];
  const vaults = [
    {
      name: "Buildings",
      access: { ci: "admin", dana: "none" },
      items: [{ name: "Gate", password: "now", snapshots }],
    },
    { name: "Attic", items: [{ name: "Chest", password: "now", legacy: true, snapshots }] },
  ] as const;
  return { ...defaultSeed(), vaults, inbox: [] };
}

function snapshotOf(emulator: Emulator, item: string, n: number): string {
  return emulator.id("snapshots", `${item}#${n}`);
}

describe.each([
  ["encryption", { encryption: true }],
  ["encryption and the base64 envelope", { encryption: true, envelope: "base64", urlsField: true }],
  ["no encryption", { encryption: false }],
] as const)("with %s", (_, options) => {
  const w = world({ ...options, seed: seed() });
  const folder = mkdtempSync(join(tmpdir(), "passwork-snapshots-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("the snapshots of an item are listed, without values", async () => {
    const list = await w.client().snapshots.list(w.item("Gate").toUpperCase());
    expect(list).toEqual([
      {
        id: snapshotOf(w.emulator, "Gate", 0),
        itemId: w.item("Gate"),
        name: "Gate (old)",
        createdAt: new Date("2023-11-14T22:13:20Z"),
        creator: expect.objectContaining({ login: "dana", fullName: "Dana Ölmez" }),
      },
      expect.objectContaining({ id: snapshotOf(w.emulator, "Gate", 1), name: "Gate" }),
    ]);
  });

  test.each(["Gate", "Chest"])("a snapshot of %s is opened", async (item) => {
    const snapshot = await w.client().snapshots.get(w.item(item), snapshotOf(w.emulator, item, 0));
    expect(snapshot).toMatchObject({
      id: snapshotOf(w.emulator, item, 0),
      itemId: w.item(item),
      name: "Gate (old)",
      login: "before",
      description: "an older one",
      tags: ["old"],
      createdAt: new Date("2023-11-14T22:13:20Z"),
    });
    expect(snapshot.password).toBeInstanceOf(Secret);
    expect(snapshot.password?.reveal()).toBe("old-password-1");
    expect(snapshot.customs.map(({ name, type, value }) => [name, type, value?.reveal() ?? null])).toEqual([
      ["PIN", "password", "old-value"],
      ["EMPTY", "text", null],
    ]);
    expect(snapshot.attachments.map(({ name }) => name)).toEqual(["plan.txt", "../plan.txt"]);
    expectNothingHidden(snapshot);
    const second = await w.client().snapshots.get(w.item(item), snapshotOf(w.emulator, item, 1));
    expect(second).toMatchObject({ name: "Gate", password: null, customs: [], attachments: [] });
  });

  test("its attachments are read and saved", async () => {
    const client = w.client();
    const ids = [w.item("Gate"), snapshotOf(w.emulator, "Gate", 0)] as const;
    const read = await client.snapshots.attachment(...ids, "plan.txt");
    expect(read.content.toString()).toBe("the first plan\n");
    expect(w.calls().at(-1)).toBe(`GET /snapshots/${ids[1]}/attachment/${read.id}`);
    const file = join(folder, "one");
    expect(await client.snapshots.saveAttachment(...ids, read.id, file)).toMatchObject({ path: file });
    expect(readFileSync(file, "utf8")).toBe("the first plan\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const all = await client.snapshots.saveAttachments(...ids, join(folder, "all"));
    expect(all.map(({ path }) => readFileSync(path, "utf8"))).toEqual(["the first plan\n", "another"]);
    expect(all.every(({ path }) => path.startsWith(join(folder, "all/")))).toBe(true);
    const failure = await failureOf(client.snapshots.attachment(...ids, "none"));
    expect(failure).toMatchObject({ code: "field" });
    expect(failure.message).toContain(`snapshot ${ids[1]}`);
  });

  test("what is not there is named, and so is what is another item's", async () => {
    const { snapshots } = w.client();
    const id = snapshotOf(w.emulator, "Gate", 0);
    const failures = await Promise.all([
      failureOf(snapshots.get(w.item("Gate"), UNKNOWN)),
      failureOf(snapshots.get(w.item("Chest"), id)),
      failureOf(snapshots.get(UNKNOWN, id)),
      failureOf(snapshots.list(UNKNOWN)),
      failureOf(w.client("dana").snapshots.get(w.item("Gate"), id)),
    ]);
    expect(failures.map(({ code }) => code)).toEqual([
      "notFound",
      "notFound",
      "notFound",
      "notFound",
      "forbidden",
    ]);
    expect(failures[0]?.message).toContain(`snapshot ${UNKNOWN}`);
    w.emulator.requests.splice(0);
    for (const call of [snapshots.get("x", id), snapshots.get(w.item("Gate"), "x"), snapshots.list("")]) {
      expect((await failureOf(call)).code).toBe("usage");
    }
    expect(w.calls()).toEqual([]);
  });
});

describe("with encryption", () => {
  const w = world({ seed: seed() });
  const ids = () => [w.item("Gate"), snapshotOf(w.emulator, "Gate", 0)] as const;
  const legacyIds = () => [w.item("Chest"), snapshotOf(w.emulator, "Chest", 0)] as const;

  test("a missing or a wrong master key is told as such", async () => {
    for (const id of [ids(), legacyIds()]) {
      const missing = await failureOf(w.client("ci", { masterKey: undefined }).snapshots.get(...id));
      expect(missing).toMatchObject({ code: "masterKey" });
      expect(missing.message).toContain(`snapshot ${id[1]}`);
      const wrong = w.client("ci", { masterKey: new Secret(w.emulator.as("dana").masterKey ?? "") });
      expect(await failureOf(wrong.snapshots.get(...id))).toMatchObject({ code: "masterKey" });
    }
  });

  test("a key or a value that does not open names the snapshot", async () => {
    const snapshot = w.emulator.state.snapshots.get(ids()[1]);
    if (snapshot === undefined) throw new Error("no snapshot");
    const { keyEncrypted, passwordEncrypted } = snapshot;
    try {
      snapshot.passwordEncrypted = keyEncrypted;
      const value = await failureOf(w.client().snapshots.get(...ids()));
      expect(value).toMatchObject({ code: "crypto", subject: ids()[1] });
      expect(value.message).toBe(`The password of snapshot ${ids()[1]} cannot be decrypted.`);
      snapshot.keyEncrypted = passwordEncrypted;
      const key = await failureOf(w.client().snapshots.get(...ids()));
      expect(key).toMatchObject({ code: "crypto", subject: `snapshot ${ids()[1]}` });
    } finally {
      Object.assign(snapshot, { keyEncrypted, passwordEncrypted });
    }
    expect((await w.client().snapshots.get(...ids())).password?.reveal()).toBe("old-password-1");
  });

  test("an attachment opens although another value does not", async () => {
    const snapshot = w.emulator.state.snapshots.get(ids()[1]);
    if (snapshot === undefined) throw new Error("no snapshot");
    const { passwordEncrypted } = snapshot;
    snapshot.passwordEncrypted = "damaged";
    const { content } = await w.client().snapshots.attachment(...ids(), "plan.txt");
    expect(content.toString()).toBe("the first plan\n");
    snapshot.passwordEncrypted = passwordEncrypted;
  });

  test("a call ends at its signal", async () => {
    const reason = new Error("enough");
    const signal = AbortSignal.abort(reason);
    await expect(w.client().snapshots.get(...ids(), { signal })).rejects.toBe(reason);
  });
});

const ITEM = "a".repeat(24);
const SNAPSHOT = "b".repeat(24);

describe("odd answers", () => {
  const get = (snapshot: unknown, item: unknown = { id: ITEM }) =>
    playedClient(({ path }) => ok(path.includes("snapshot/") ? snapshot : item)).client.snapshots.get(
      ITEM,
      SNAPSHOT,
    );

  test.each([
    ["null", null],
    ["a list", []],
    ["no id", { itemId: ITEM }],
    ["another id", { id: "c".repeat(24), itemId: ITEM }],
    ["another item", { id: SNAPSHOT, itemId: "c".repeat(24) }],
    ["an item that is none", { id: SNAPSHOT, itemId: 5 }],
  ])("%s is a protocol error", async (_, snapshot) => {
    expect((await failureOf(get(snapshot))).code).toBe("protocol");
  });

  test.each([[null], [[]], ["item"]])("an item of %j is a protocol error", async (item) => {
    expect((await failureOf(get({ id: SNAPSHOT }, item))).code).toBe("protocol");
  });

  test.each([
    [1_700_000_000, new Date("2023-11-14T22:13:20Z")],
    ["1700000000", new Date("2023-11-14T22:13:20Z")],
    [1e300, null],
    ["soon", null],
    ["", null],
    [null, null],
    [[1], null],
    [{}, null],
    [undefined, null],
  ])("the moment %j reads as %j", async (createdAt, expected) => {
    const wrong = { name: 5, login: [], tags: "x", customs: {}, attachments: 7, creator: "me", urls: null };
    const snapshot = await get({ id: SNAPSHOT, createdAt, ...wrong });
    expect(snapshot).toMatchObject({ createdAt: expected, itemId: ITEM, name: "", tags: [], creator: null });
  });

  test.each([[{ items: 5 }], [null], ["x"], [{ items: [{ id: 5 }] }]])(
    "a list of %j is a protocol error",
    async (list) => {
      expect((await failureOf(playedClient(() => ok(list)).client.snapshots.list(ITEM))).code).toBe(
        "protocol",
      );
    },
  );

  test("a list without its envelope is read", async () => {
    const { client } = playedClient(() => ok([{ id: SNAPSHOT, creator: { id: 7, login: "dana" } }]));
    expect(await client.snapshots.list(ITEM)).toEqual([
      {
        id: SNAPSHOT,
        itemId: ITEM,
        name: "",
        createdAt: null,
        creator: { id: null, login: "dana", email: "", fullName: "" },
      },
    ]);
  });
});
