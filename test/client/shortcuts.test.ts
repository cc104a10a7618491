// Shortcuts made, searched, changed through and deleted.
import type { PassworkClient } from "../../src/client/client.ts";
import { encryptString } from "../../src/crypto/encrypted-string.ts";
import { type Opener, openerFor } from "../emulator/open.ts";
import { expectNothingHidden, failureOf, hidden } from "./support/failures.ts";
import { storedItem, writes } from "./support/stored.ts";
import { world } from "./support/world.ts";

hidden("only-for-owners", "s3cr3t-Database!1", "through-the-shortcut");

async function passwordOf(client: PassworkClient, shortcutId: string) {
  return (await client.shortcuts.get(shortcutId)).password?.reveal();
}

describe.each([
  ["encryption", { encryption: true }],
  ["no encryption", { encryption: false }],
  ["no encryption, answers to changes without content", { encryption: false, emptyAnswers: "204" }],
] as const)("with %s", (_, options) => {
  const w = world({ ...options, shortcutGivesEditing: true });
  const staging = () => w.emulator.id("vaults", "Staging");

  test("one is created, opens for who may not read the item, and is deleted", async () => {
    const client = w.client();
    const id = await client.shortcuts.create({ itemId: w.item("Root").toUpperCase(), vaultId: staging() });
    expect(await passwordOf(w.client("dana"), id)).toBe("only-for-owners");
    expect(writes(w.emulator)).toEqual([
      {
        call: "POST /shortcuts",
        body: {
          itemId: w.item("Root"),
          vaultId: staging(),
          folderId: null,
          keyEncrypted: options.encryption ? expect.stringMatching(/^amt4cwv48xb6pp1h/) : null,
        },
      },
    ]);
    await client.shortcuts.delete(id);
    expect((await failureOf(client.shortcuts.get(id))).code).toBe("notFound");
    expect((await failureOf(client.shortcuts.delete(id))).message).toContain(`shortcut ${id}`);
    expect((await client.items.get(w.item("Root"))).password?.reveal()).toBe("only-for-owners");
  });

  test("one is created in a folder", async () => {
    const client = w.client();
    const vaultId = w.emulator.id("vaults", "Production");
    const folderId = w.emulator.id("folders", "Production/Database");
    const id = await client.shortcuts.create({ itemId: w.item("Registry token"), vaultId, folderId });
    expect(await client.shortcuts.search({ folderIds: [folderId] })).toMatchObject([
      {
        id: w.item("Registry token"),
        shortcutId: id,
        name: "Registry token",
        vaultId,
        folderId,
        tags: ["ci"],
      },
    ]);
    expect(await passwordOf(client, id)).toBe("reg-9f2c71d0a4");
  });

  test("a search is opened", async () => {
    const outcomes = await w
      .client("dana")
      .shortcuts.searchAndOpen({ vaultIds: [w.emulator.id("vaults", "Shared")] });
    expect(
      outcomes.map((outcome) => outcome.ok && [outcome.item.shortcutId, outcome.item.password?.reveal()]),
    ).toEqual([
      [w.shortcut("Root"), "only-for-owners"],
      [w.shortcut("DB_PASSWORD"), "s3cr3t-Database!1"],
    ]);
    expectNothingHidden(outcomes);
  });

  test("the item is changed through one by who may not read the item itself", async () => {
    const id = await w.client().shortcuts.create({ itemId: w.item("Replica"), vaultId: staging() });
    const replica = w.emulator.state.items.get(w.item("Replica"));
    replica?.access.set(w.emulator.as("dana").userId, "none");
    const dana = w.client("dana");
    expect((await failureOf(dana.items.get(w.item("Replica")))).code).toBe("forbidden");
    const before = storedItem(w.emulator, w.item("Replica"));
    w.emulator.requests.splice(0);
    const dry = await dana.shortcuts.update(id, { password: "through-the-shortcut" }, { dryRun: true });
    expect([dry.changed, writes(w.emulator)]).toEqual([["password"], []]);
    const update = await dana.shortcuts.update(id, {
      password: "through-the-shortcut",
      customs: { ADDED: "value" },
      attachments: { add: [{ name: "a.txt", content: Buffer.from("a") }] },
    });
    expect(update.changed).toEqual(["password", "custom field ADDED", "attachment a.txt"]);
    expect(update.item).toMatchObject({ id: w.item("Replica"), shortcutId: id });
    expect(writes(w.emulator).map(({ call }) => call)).toEqual([`PATCH /items/${w.item("Replica")}`]);
    expect(writes(w.emulator)[0]?.body.vaultId).toBe(before.vaultId);
    // The item's own readers read it under the item's own key.
    const item = await w.client().items.get(w.item("Replica"));
    expect([item.password?.reveal(), item.customs[0]?.value?.reveal()]).toEqual([
      "through-the-shortcut",
      "value",
    ]);
    expect(storedItem(w.emulator, w.item("Replica")).keyEncrypted).toBe(before.keyEncrypted);
    expect((await dana.shortcuts.attachment(id, "a.txt")).content.toString()).toBe("a");
  });

  test("ids and changes are checked before anything is sent", async () => {
    const { shortcuts } = w.client();
    const itemId = w.item("Root");
    for (const call of [
      () => shortcuts.create({ itemId: "x", vaultId: staging() }),
      () => shortcuts.create({ itemId, vaultId: "x" }),
      () => shortcuts.create({ itemId, vaultId: staging(), folderId: "x" }),
      () => shortcuts.create(undefined as never),
      () => shortcuts.create({ itemId, vaultId: staging(), itemid: itemId } as never),
      () => shortcuts.update("x", {}),
      () => shortcuts.update(w.shortcut("Root"), { name: "" }),
      () => shortcuts.delete(undefined as never),
    ]) {
      expect((await failureOf(call)).code).toBe("usage");
    }
    expect(w.calls()).toEqual([]);
  });

  test("another shortcut's answer is not taken for this one's", async () => {
    const client = w.client();
    const json = await client.call("GET", `/v1/shortcuts/${w.shortcut("Root")}`);
    const path = `/api/v1/shortcuts/${w.shortcut("DB_PASSWORD")}`;
    w.emulator.requests.splice(0);
    w.emulator.faults.plan({ match: { path }, fault: { kind: "answer", json } });
    expect((await failureOf(client.shortcuts.update(w.shortcut("DB_PASSWORD"), { login: "x" }))).code).toBe(
      "protocol",
    );
    w.emulator.faults.plan({
      match: { path: "/api/v1/shortcuts/search" },
      fault: { kind: "answer", json: { items: [{ id: w.item("Root"), name: "no shortcut" }] } },
    });
    expect((await failureOf(client.shortcuts.searchAndOpen({ query: "x" }))).code).toBe("protocol");
    expect(writes(w.emulator)).toEqual([]);
  });
});

describe("a shortcut's copy of the key", () => {
  const w = world({ shortcutGivesEditing: true });
  let opener: Opener;
  beforeEach(async () => {
    opener = await openerFor(w.emulator);
    w.emulator.requests.splice(0);
  });

  /** As after a connector that has replaced the item's key: the shortcut has the old one. */
  function outOfDate(name: string): void {
    const shortcut = w.emulator.state.shortcuts.get(w.shortcut(name));
    if (shortcut === undefined) throw new Error("the seed has changed");
    const vaultKey =
      w.emulator.state.vaults.get(shortcut.vaultId)?.keys.get(w.emulator.as("ci").userId) ?? "";
    shortcut.keyEncrypted = encryptString("another key", opener.rsa(vaultKey));
  }

  test("that is out of date is not written under: the item's own key is", async () => {
    outOfDate("DB_PASSWORD");
    await w.client().shortcuts.update(w.shortcut("DB_PASSWORD"), { password: "through-the-shortcut" });
    expect((await w.client().items.get(w.item("DB_PASSWORD"))).password?.reveal()).toBe(
      "through-the-shortcut",
    );
  });

  test("that is out of date is a failure for who may not read the item itself", async () => {
    outOfDate("Root");
    const failure = await failureOf(
      w.client("dana").shortcuts.update(w.shortcut("Root"), { password: "through-the-shortcut" }),
    );
    expect(failure.code).toBe("crypto");
    expect(writes(w.emulator)).toEqual([]);
  });

  test("that is missing where a master key is given is never replaced by plain text", async () => {
    const path = `/api/v1/shortcuts/${w.shortcut("Root")}`;
    const raw = (await w.client().call("GET", `/v1/shortcuts/${w.shortcut("Root")}`)) as Record<
      string,
      object
    >;
    const json = {
      ...raw,
      keyEncrypted: null,
      passwordEncrypted: null,
      customs: [],
      shortcut: { ...raw.shortcut, keyEncrypted: null },
    };
    const vault = w.emulator.id("vaults", "Shared");
    w.emulator.faults.plan({ match: { path }, fault: { kind: "answer", json }, times: "forever" });
    w.emulator.faults.plan({
      match: { path: `/api/v1/vaults/${vault}` },
      fault: { kind: "answer", json: { id: vault, masterKeyEncrypted: null } },
      times: "forever",
    });
    w.emulator.requests.splice(0);
    const failure = await failureOf(
      w.client().shortcuts.update(w.shortcut("Root"), { password: "never-in-plain" }),
    );
    expect(failure.code).toBe("masterKey");
    expect(writes(w.emulator)).toEqual([]);
  });
});
