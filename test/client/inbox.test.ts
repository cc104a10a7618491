import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultSeed } from "../../src/emulator/default-seed.ts";
import { Secret } from "../../src/secret.ts";
import { expectNothingHidden, failureOf, hidden } from "./support/failures.ts";
import { ok, playedClient } from "./support/fakes.ts";
import { world } from "./support/world.ts";

hidden("guest-network", "attic-secret");
const UNKNOWN = "ffffffffffffffffffffffff";

/** The inbox of `ci` with an item that has a key of its own, and one of old times. */
function seed() {
  const base = defaultSeed();
  const attic = {
    name: "Attic",
    access: { dana: "admin" },
    items: [{ name: "Chest", password: "attic-secret", legacy: true }],
  } as const;
  return {
    ...base,
    vaults: [...(base.vaults ?? []), attic],
    inbox: [
      { item: "Wi-Fi", to: "ci", from: "dana", createdAt: 1_700_000_000, access: "edit" },
      { item: "Chest", to: "ci", from: "dana" },
    ],
  } as const;
}

describe.each([
  ["encryption", { encryption: true }],
  ["encryption and the base64 envelope", { encryption: true, envelope: "base64" }],
  ["no encryption", { encryption: false }],
] as const)("with %s", (_, options) => {
  const w = world({ ...options, seed: seed() });
  const folder = mkdtempSync(join(tmpdir(), "passwork-inbox-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const id = () => w.emulator.id("inbox", "Wi-Fi");

  const DELIVERY = () => ({
    id: id(),
    access: "edit",
    senderId: w.emulator.id("users", "dana"),
    sender: {
      id: w.emulator.id("users", "dana"),
      login: "dana",
      email: expect.any(String),
      fullName: "Dana Ölmez",
    },
    createdAt: new Date("2023-11-14T22:13:20Z"),
    isViewed: false,
  });

  test("the inbox is listed, without values", async () => {
    const list = await w.client().inbox.list();
    expect(list).toEqual([
      { ...DELIVERY(), itemId: w.item("Wi-Fi"), name: "Wi-Fi" },
      expect.objectContaining({ itemId: w.item("Chest"), name: "Chest", access: "read" }),
    ]);
    expect(await w.client("dana").inbox.list()).toEqual([]);
  });

  test("an item is opened, custom fields as well", async () => {
    const item = await w.client().inbox.get(id().toUpperCase());
    expect(item).toMatchObject({ id: w.item("Wi-Fi"), name: "Wi-Fi", inbox: DELIVERY(), shortcutId: null });
    expect(item.password).toBeInstanceOf(Secret);
    expect(item.password?.reveal()).toBe("guest-network");
    expect(item.customs.map(({ name, value }) => [name, value?.reveal()])).toEqual([["SSID", "example"]]);
    expectNothingHidden(item);
    const old = await w.client().inbox.get(w.emulator.id("inbox", "Chest"));
    expect(old.password?.reveal()).toBe("attic-secret");
  });

  test("its attachments are read and saved", async () => {
    const client = w.client();
    const read = await client.inbox.attachment(id(), "plan.txt");
    expect(read.content.toString()).toBe("third floor\n");
    expect(w.calls().at(-1)).toBe(`GET /items/${w.item("Wi-Fi")}/attachment/${read.id}`);
    const file = join(folder, "one");
    await client.inbox.saveAttachment(id(), "plan.txt", file);
    expect(readFileSync(file, "utf8")).toBe("third floor\n");
    const all = await client.inbox.saveAttachments(id(), join(folder, "all"));
    expect(all.map(({ path }) => path)).toEqual([join(folder, "all", "plan.txt")]);
    expect((await failureOf(client.inbox.attachment(id(), "none"))).message).toContain(`inbox item ${id()}`);
  });

  test("what is not there, or another's, is named", async () => {
    const missing = await failureOf(w.client().inbox.get(UNKNOWN));
    expect(missing).toMatchObject({ code: "notFound" });
    expect(missing.message).toContain(`inbox item ${UNKNOWN}`);
    expect((await failureOf(w.client("dana").inbox.get(id()))).code).toBe("forbidden");
    w.emulator.requests.splice(0);
    expect((await failureOf(w.client().inbox.get("x"))).code).toBe("usage");
    expect(w.calls()).toEqual([]);
  });
});

describe("with encryption", () => {
  const w = world({ seed: seed() });
  const id = () => w.emulator.id("inbox", "Wi-Fi");

  test("a missing or a wrong master key is told as such", async () => {
    for (const one of [id(), w.emulator.id("inbox", "Chest")]) {
      const missing = await failureOf(w.client("ci", { masterKey: undefined }).inbox.get(one));
      expect(missing).toMatchObject({ code: "masterKey" });
      expect(missing.message).toContain(`inbox item ${one}`);
      const wrong = w.client("ci", { masterKey: new Secret(w.emulator.as("dana").masterKey ?? "") });
      expect((await failureOf(wrong.inbox.get(one))).code).toBe("masterKey");
    }
  });

  test("a key that is missing or for somebody else names the inbox item", async () => {
    const entry = w.emulator.state.inbox.get(id());
    if (entry === undefined) throw new Error("no inbox item");
    const { keyEncrypted } = entry;
    entry.keyEncrypted = null;
    const missing = await failureOf(w.client().inbox.get(id()));
    expect(missing).toMatchObject({ code: "crypto" });
    expect(missing.message).toBe(`The server sends no key for inbox item ${id()}.`);
    // A vault's key, sealed for the other user.
    const vault = w.emulator.state.vaults.get(w.emulator.id("vaults", "Attic"));
    entry.keyEncrypted = vault?.keys.get(w.emulator.id("users", "dana")) ?? "";
    const other = await failureOf(w.client().inbox.get(id()));
    expect(other).toMatchObject({ code: "crypto", subject: `inbox item ${id()}` });
    entry.keyEncrypted = keyEncrypted;
    expect((await w.client().inbox.get(id())).password?.reveal()).toBe("guest-network");
  });
});

const ITEM = "a".repeat(24);
const INBOX = "b".repeat(24);

describe("odd answers", () => {
  test.each([
    ["null", null],
    ["a list", []],
    ["no inbox part", { id: ITEM }],
    ["an inbox part that is none", { id: ITEM, inbox: "x" }],
    ["another inbox item", { id: ITEM, inbox: { id: "c".repeat(24) } }],
    ["an item without an id", { inbox: { id: INBOX } }],
  ])("%s is a protocol error", async (_, json) => {
    expect((await failureOf(playedClient(() => ok(json)).client.inbox.get(INBOX))).code).toBe("protocol");
  });

  test("fields of other types are read as missing", async () => {
    const inbox = { id: INBOX, access: 5, senderId: {}, sender: [], createdAt: "x", isViewed: "yes" };
    const { client } = playedClient(() => ok({ id: ITEM, inbox, customs: [null, { name: 5 }] }));
    expect(await client.inbox.get(INBOX)).toMatchObject({
      customs: [{ name: "", type: "", value: null }],
      inbox: { id: INBOX, access: "", senderId: null, sender: null, createdAt: null, isViewed: false },
    });
  });

  test.each([[{ items: 5 }], [null], [{ items: [{ id: ITEM }] }], [{ items: [{ inbox: { id: INBOX } }] }]])(
    "a list of %j is a protocol error",
    async (list) => {
      expect((await failureOf(playedClient(() => ok(list)).client.inbox.list())).code).toBe("protocol");
    },
  );
});
