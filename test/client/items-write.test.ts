// Items created, changed, listed and deleted, in both modes of the server.

import type { ItemChanges, NewItem } from "../../src/client/item-input.ts";
import { Secret } from "../../src/secret.ts";
import { expectNothingHidden, failureOf } from "./support/failures.ts";
import { customsOf, FULL, storedItem, writes } from "./support/stored.ts";
import { world } from "./support/world.ts";

describe.each([
  ["encryption", { encryption: true }],
  ["no encryption", { encryption: false }],
  [
    "no encryption, answers to changes without content",
    { encryption: false, emptyAnswers: "204", createdStatus: 201 },
  ],
] as const)("with %s", (_, options) => {
  const w = world(options);
  const vaultId = () => w.emulator.id("vaults", "Staging");
  const create = (item: Partial<NewItem> = FULL) =>
    w.client().items.create({ ...item, name: item.name ?? "Item", vaultId: vaultId() });

  /** Makes an item, changes it, and returns all that a test could ask. */
  async function updated(changes: ItemChanges, item: Partial<NewItem> = FULL) {
    const client = w.client();
    const id = await create(item);
    const before = storedItem(w.emulator, id);
    w.emulator.requests.splice(0);
    const update = await client.items.update(id, changes);
    const sent = writes(w.emulator);
    expect(sent.map(({ call }) => call)).toEqual(update.changed.length === 0 ? [] : [`PATCH /items/${id}`]);
    return {
      id,
      update,
      body: sent[0]?.body ?? {},
      before,
      after: storedItem(w.emulator, id),
      item: await client.items.get(id),
    };
  }

  test("an item is created and read back equal", async () => {
    const item = await w.client().items.get(await create());
    expect(item).toMatchObject({
      vaultId: vaultId(),
      folderId: null,
      name: "Full",
      login: "me",
      url: "https://example.com",
      description: "several\nlines",
      tags: ["a", "b"],
      color: 3,
      attachments: [],
    });
    expect(item.password?.reveal()).toBe("first-password");
    expect(customsOf(item)).toEqual([
      ["HOST", "text", "db.example.com"],
      ["EMPTY", "password", ""],
      ["NONE", "text", null],
      ["OTP", "totp", "JBSWY3DPEHPK3PXP"],
    ]);
  });

  test("secrets are taken wrapped, too, and nothing that is not given is sent", async () => {
    w.emulator.requests.splice(0);
    const id = await create({
      password: new Secret("wrapped-value"),
      customs: [{ name: "C", value: new Secret("c") }],
    });
    const item = await w.client().items.get(id);
    expect([item.password?.reveal(), ...customsOf(item)]).toEqual(["wrapped-value", ["C", "text", "c"]]);
    const [{ body } = { body: {} }] = writes(w.emulator);
    expect(Object.keys(body).sort()).toEqual(
      [
        "customs",
        "name",
        "passwordEncrypted",
        "vaultId",
        ...(options.encryption ? ["keyEncrypted"] : []),
      ].sort(),
    );
  });

  test("an empty password is none", async () => {
    for (const password of ["", null, undefined, new Secret("")]) {
      const id = await create({ password });
      expect(storedItem(w.emulator, id).passwordEncrypted).toBeNull();
      expect((await w.client().items.get(id)).password).toBeNull();
    }
  });

  test("an item is created in a folder", async () => {
    const folderId = w.emulator.id("folders", "Production/Database");
    const client = w.client();
    const id = await client.items.create({
      name: "In a folder",
      vaultId: w.emulator.id("vaults", "Production"),
      folderId: folderId.toUpperCase(),
    });
    expect((await client.items.get(id)).folderId).toBe(folderId);
    const listed = await client.items.list({ vaultId: w.emulator.id("vaults", "Production"), folderId });
    expect(listed.map(({ name }) => name)).toEqual(["DB_PASSWORD", "In a folder"]);
    const whole = await client.items.list({ vaultId: w.emulator.id("vaults", "Production") });
    expect(whole.map(({ name }) => name)).toEqual(expect.arrayContaining(["Root", "Replica", "In a folder"]));
    expect(whole.every(({ shortcutId }) => shortcutId === null)).toBe(true);
  });

  test("an item is deleted", async () => {
    const client = w.client();
    const id = await create();
    expect(await client.items.delete(id.toUpperCase())).toMatch(/^[0-9a-f]{24}$/);
    expect((await client.items.list({ vaultId: vaultId() })).map((found) => found.id)).not.toContain(id);
    expect((await failureOf(client.items.delete(id))).code).toBe("notFound");
  });

  test.each<[string, ItemChanges, string[], string[]]>([
    ["the name", { name: "Other" }, ["name"], ["name"]],
    ["the login", { login: "other" }, ["login"], ["login"]],
    ["no login", { login: null }, ["login"], ["login"]],
    ["no url", { url: null }, ["url"], ["url"]],
    ["one of urls", { urls: ["https://other.example.com"] }, ["url"], ["url"]],
    ["no description", { description: "" }, ["description"], ["description"]],
    ["the tags", { tags: ["b", "a"] }, ["tags"], ["tags"]],
    ["no tags", { tags: null }, ["tags"], ["tags"]],
    ["no color", { color: null }, ["color"], ["color"]],
    ["the password", { password: "second-password" }, ["password"], ["passwordEncrypted"]],
    ["no password", { password: null }, ["password"], ["passwordEncrypted"]],
    ["an empty password", { password: "" }, ["password"], ["passwordEncrypted"]],
    ["a custom field", { customs: { OTP: "GEZDGNBV" } }, ["custom field OTP"], ["customs"]],
    [
      "several",
      { name: "n", color: 1, customs: { NEW: "1" } },
      ["name", "color", "custom field NEW"],
      ["name", "color", "customs"],
    ],
  ])("a change of %s sends that alone", async (_, changes, changed, sent) => {
    const { update, body, before, after } = await updated(changes);
    expect(update.changed).toEqual(changed);
    expect(Object.keys(body).sort()).toEqual([...sent, "vaultId"].sort());
    expect(body.vaultId).toBe(vaultId());
    for (const key of Object.keys(before) as (keyof typeof before)[]) {
      const isSent = sent.includes(key) || (key === "urls" && sent.includes("url"));
      if (!isSent) expect([key, after[key]]).toEqual([key, before[key]]);
    }
  });

  test("what is cleared reads as empty", async () => {
    const { item } = await updated({
      login: null,
      url: null,
      description: null,
      tags: null,
      color: null,
      password: null,
    });
    expect(item).toMatchObject({ login: "", url: "", description: "", tags: [], color: 0, password: null });
  });

  test("the item before is told, and what would change, without a change", async () => {
    const client = w.client();
    const id = await create();
    const before = storedItem(w.emulator, id);
    w.emulator.requests.splice(0);
    const changes: ItemChanges = {
      password: "second-password",
      attachments: { add: [{ name: "new.txt", content: Buffer.from("x") }] },
    };
    const update = await client.items.update(id, changes, { dryRun: true });
    expect(update.item.password?.reveal()).toBe("first-password");
    expect(update).toMatchObject({ changed: ["password", "attachment new.txt"], unopened: [] });
    expect(writes(w.emulator)).toEqual([]);
    expect(storedItem(w.emulator, id)).toEqual(before);
    expectNothingHidden(update);
  });

  test("the same values again send nothing", async () => {
    const { body, update } = await updated({ ...FULL, attachments: {}, removeCustoms: [] });
    expect([body, update.changed]).toEqual([{}, []]);
    const named = await updated({
      password: new Secret("first-password"),
      login: undefined,
      customs: {
        HOST: "db.example.com",
        EMPTY: "",
        NONE: null,
        OTP: { value: "JBSWY3DPEHPK3PXP", type: "totp" },
        X: undefined,
      },
    });
    expect(named.update.changed).toEqual([]);
    const empty = await updated(
      { password: null, login: null, tags: null, color: null, urls: [], customs: {} },
      {},
    );
    expect(empty.update.changed).toEqual([]);
  });

  test("custom fields by name keep type and order, and the others their very ciphertext", async () => {
    const { item, update, before, after } = await updated({
      customs: { OTP: "GEZDGNBV", NEW: "added", HOST: null, SECRET: { value: "s", type: "password" } },
    });
    expect(customsOf(item)).toEqual([
      ["HOST", "text", null],
      ["EMPTY", "password", ""],
      ["NONE", "text", null],
      ["OTP", "totp", "GEZDGNBV"],
      ["NEW", "text", "added"],
      ["SECRET", "password", "s"],
    ]);
    expect(update.changed).toEqual([
      "custom field OTP",
      "custom field NEW",
      "custom field HOST",
      "custom field SECRET",
    ]);
    expect(after.customs.slice(1, 3)).toEqual(before.customs.slice(1, 3));
    expect(after.customs[3]).toMatchObject({ name: before.customs[3]?.name, type: before.customs[3]?.type });
  });

  test("a custom field takes another type, and names are compared exactly", async () => {
    const { item } = await updated({ customs: { EMPTY: { value: "", type: "text" }, host: "lower" } });
    expect(customsOf(item).map(([name, type]) => `${name}:${type}`)).toEqual([
      "HOST:text",
      "EMPTY:text",
      "NONE:text",
      "OTP:totp",
      "host:text",
    ]);
  });

  test("a list of custom fields is the whole list, and the same ones keep their ciphertext", async () => {
    const { item, update, before, after } = await updated({
      customs: [FULL.customs[3] as never, { name: "HOST", value: "other" }, { name: "NEW", value: "1" }],
    });
    expect(customsOf(item)).toEqual([
      ["OTP", "totp", "JBSWY3DPEHPK3PXP"],
      ["HOST", "text", "other"],
      ["NEW", "text", "1"],
    ]);
    expect(update.changed).toEqual(["HOST", "NEW", "EMPTY", "NONE"].map((name) => `custom field ${name}`));
    expect(after.customs[0]).toEqual(before.customs[3]);
    expect((await updated({ customs: [...FULL.customs].reverse() })).update.changed).toEqual([
      "order of the custom fields",
    ]);
    expect((await updated({ customs: [] })).item.customs).toEqual([]);
  });

  test("custom fields are removed by name; an unknown name lists the known ones", async () => {
    const { item, update } = await updated({
      removeCustoms: ["EMPTY", "OTP", "EMPTY"],
      customs: { NEW: "1" },
    });
    expect(item.customs.map(({ name }) => name)).toEqual(["HOST", "NONE", "NEW"]);
    expect(update.changed).toEqual(["custom field EMPTY", "custom field OTP", "custom field NEW"]);
    const id = await create();
    w.emulator.requests.splice(0);
    const failure = await failureOf(w.client().items.update(id, { removeCustoms: ["host"] }));
    expect(failure).toMatchObject({ code: "field", hint: 'It has: "HOST", "EMPTY", "NONE", "OTP".' });
    expect(failure.message).toContain('no custom field "host"');
    expect(writes(w.emulator)).toEqual([]);
  });

  test("a name that two custom fields have is ambiguous", async () => {
    const id = await create({
      customs: [
        { name: "TWICE", value: "1" },
        { name: "TWICE", value: "2" },
        { name: "ONCE", value: "3" },
      ],
    });
    for (const changes of [{ customs: { TWICE: "x" } }, { removeCustoms: ["TWICE"] }]) {
      const failure = await failureOf(w.client().items.update(id, changes));
      expect(failure).toMatchObject({ code: "usage", fields: ["customs"] });
      expect(failure.message).toContain('more than one custom field "TWICE"');
    }
    await w.client().items.update(id, { customs: { ONCE: "4" } });
    expect(customsOf(await w.client().items.get(id))).toEqual([
      ["TWICE", "text", "1"],
      ["TWICE", "text", "2"],
      ["ONCE", "text", "4"],
    ]);
  });

  test("values that do not open do no harm to a change of others, and are told", async () => {
    const id = await create();
    const stored = w.emulator.state.items.get(id);
    if (stored?.customs[0] === undefined || stored.customs[2] === undefined) throw new Error("no such item");
    stored.passwordEncrypted = "amt4cwv48xb6pp1h";
    stored.customs[0].value = "amt4cwv48xb6pp1hzz";
    stored.customs[2].name = "amt4cwv48xb6pp1hyy";
    const before = storedItem(w.emulator, id);
    const client = w.client();
    const update = await client.items.update(id, { login: "other", customs: { EMPTY: "now" } });
    expect(update.unopened).toEqual(["password", 'custom field "HOST"', "name of custom field 3"]);
    expect(update.item.password).toBeNull();
    const after = storedItem(w.emulator, id);
    expect(after).toEqual({ ...before, login: "other", customs: expect.anything() });
    expect([0, 2, 3].map((n) => after.customs[n])).toEqual([0, 2, 3].map((n) => before.customs[n]));
    // What does not open differs from everything, from nothing too.
    expect((await client.items.update(id, { password: null, customs: { HOST: null } })).changed).toEqual([
      "password",
      "custom field HOST",
    ]);
    const { unopened } = await client.items.update(id, { removeCustoms: ["HOST"] }, { dryRun: true });
    expect(unopened).toEqual(["name of custom field 3"]);
  });

  test("another item's answer is not taken for this one's", async () => {
    const client = w.client();
    const id = await create();
    const other = await client.call("GET", `/v1/items/${w.item("Deploy files")}`);
    w.emulator.requests.splice(0);
    w.emulator.faults.plan({
      match: { path: `/api/v1/items/${id}` },
      fault: { kind: "answer", json: other },
    });
    expect((await failureOf(client.items.update(id, { password: "second-password" }))).code).toBe("protocol");
    expect(writes(w.emulator)).toEqual([]);
  });

  test("a list that would lose something on its way back is refused", async () => {
    const client = w.client();
    const id = await create();
    const json = (await client.call("GET", `/v1/items/${id}`)) as Record<string, unknown>;
    const answer = (fields: object) =>
      w.emulator.faults.plan({
        match: { path: `/api/v1/items/${id}` },
        fault: { kind: "answer", json: { ...json, ...fields } },
      });
    w.emulator.requests.splice(0);
    answer({ customs: ["not an object", ...(json.customs as object[])] });
    expect((await failureOf(client.items.update(id, { customs: { HOST: "x" } }))).code).toBe("protocol");
    answer({ attachments: [7] });
    const changes = { attachments: { add: [{ name: "a", content: Buffer.from("a") }] } };
    expect((await failureOf(client.items.update(id, changes))).code).toBe("protocol");
    expect(writes(w.emulator)).toEqual([]);
  });

  test.each<[string, object, RegExp, string]>([
    ["no name", { name: undefined }, /name of the item is empty/, "name"],
    ["an empty name", { name: " " }, /name of the item is empty/, "name"],
    ["a name that is none", { name: 7 }, /The name must be a text/, "name"],
    ["half a character", { login: "a\ud800" }, /The login holds half/, "login"],
    ["half a character in a tag", { tags: ["\udc00"] }, /tags \(1\) holds half/, "tags"],
    ["half a character in a password", { password: "\ud83d" }, /The password holds half/, "password"],
    [
      "a password that is a number",
      { password: 123456 },
      /The password must be a text, a Secret or null/,
      "password",
    ],
    ["a password in a list", { password: ["secret-in-list"] }, /The password must be/, "password"],
    ["tags in one text", { tags: "a,b" }, /The tags must be a list/, "tags"],
    ["a tag that is null", { tags: ["a", null] }, /The tags \(2\) must be a text/, "tags"],
    ["urls with an object", { urls: [{}] }, /The urls \(1\) must be a text/, "urls"],
    ["a fraction of a color", { color: 1.5 }, /color must be a whole number/, "color"],
    ["a color as text", { color: "red" }, /color must be a whole number/, "color"],
    ["customs as null", { customs: null }, /custom fields must be/, "customs"],
    ["a custom field that is a text", { customs: ["A=B"] }, /custom field 1 must be an object/, "customs"],
    [
      "a custom field without a name",
      { customs: [{ name: "", value: "x" }] },
      /name of custom field 1 is empty/,
      "customs",
    ],
    ["a custom field without a value", { customs: [{ name: "A" }] }, /custom field "A" must be/, "customs"],
    [
      "a custom field of an empty type",
      { customs: [{ name: "A", value: "", type: "" }] },
      /type of custom field "A" is empty/,
      "customs",
    ],
    [
      "a custom field with a wrong type",
      { customs: [{ name: "A", value: "", type: 3 }] },
      /type of custom field "A" must be a text/,
      "customs",
    ],
    ["a mistyped field", { pasword: "x" }, /cannot have a "pasword"/, "pasword"],
    [
      "a mistyped field of a custom field",
      { customs: [{ name: "A", vlaue: "x" }] },
      /custom field 1 cannot have a "vlaue"/,
      "vlaue",
    ],
    [
      "attachments in no list",
      { attachments: {} },
      /attachments must be a list|change of attachments/,
      "attachments",
    ],
    [
      "a password larger than any secret",
      { password: "x".repeat(1024 * 1024) },
      /password is larger than any secret/,
      "",
    ],
  ])("%s is refused by its name, and nothing is sent", async (_, fields, message, field) => {
    const client = w.client();
    w.emulator.requests.splice(0);
    const given = { vaultId: vaultId(), name: "Refused", ...fields } as unknown as NewItem;
    const failure = await failureOf(client.items.create(given));
    expect(failure).toMatchObject({ code: "usage", fields: field === "" ? [] : [field] });
    expect(failure.message).toMatch(message);
    expect(JSON.stringify([failure.message, failure.hint])).not.toMatch(/secret-in-list|123456/);
    expect(writes(w.emulator)).toEqual([]);
    if (field !== "") expect(w.calls()).toEqual([]);
  });

  test.each<[string, unknown, RegExp]>([
    ["no changes", undefined, /change must be an object/],
    ["a list", [], /change must be an object/],
    ["a mistyped field", { customFields: {} }, /cannot have a "customFields"/],
    ["an empty name", { name: "" }, /name of the item is empty/],
    [
      "a custom field set and removed",
      { customs: { A: "1" }, removeCustoms: ["A"] },
      /"A" is to be set and to be removed/,
    ],
    ["a whole list, and removals", { customs: [], removeCustoms: ["A"] }, /nothing left to remove/],
    ["customs as a text", { customs: "A" }, /custom fields must be a list/],
    ["customs as a secret", { customs: new Secret("A") }, /custom fields must be a list/],
    ["a custom field by an empty name", { customs: { "": "x" } }, /name of a custom field is empty/],
    ["a custom field that is a number", { customs: { A: 1 } }, /custom field "A" must be a text/],
    [
      "a custom field without a value",
      { customs: { A: { type: "text" } } },
      /custom field "A" must be a text/,
    ],
    ["a removal that is no name", { removeCustoms: [1] }, /removeCustoms \(1\) must be a text/],
    [
      "an attachment without content",
      { attachments: { add: [{ name: "a" }] } },
      /attachment 1 must have its bytes/,
    ],
    [
      "an attachment with both",
      { attachments: { add: [{ name: "a", path: "/x", content: Buffer.from("") }] } },
      /attachment 1 must have/,
    ],
    [
      "an attachment of text",
      { attachments: { add: [{ name: "a", content: "text" }] } },
      /attachment 1 must have its bytes/,
    ],
    [
      "an attachment without a name",
      { attachments: { add: [{ name: " ", content: Buffer.from("") }] } },
      /name of attachment 1 is empty/,
    ],
    ["an attachment's removal in one text", { attachments: { remove: "a" } }, /attachments must be a list/],
  ])("an update with %s is refused, and nothing is sent", async (_, changes, message) => {
    w.emulator.requests.splice(0);
    const failure = await failureOf(w.client().items.update(w.item("Root"), changes as ItemChanges));
    expect(failure.code).toBe("usage");
    expect(failure.message).toMatch(message);
    expect(w.calls()).toEqual([]);
  });

  test("the largest values that are taken are read back", async () => {
    const password = "é".repeat(245_000);
    const id = await create({ password, customs: [{ name: "n".repeat(490_000), value: password }] });
    const item = await w.client().items.get(id);
    expect(item.password?.reveal() === password && item.customs[0]?.value?.reveal() === password).toBe(true);
  });

  test("ids are checked before anything is sent", async () => {
    const { items } = w.client();
    for (const id of ["", "xyz", "../users", undefined, 7, null] as string[]) {
      for (const call of [
        () => items.create({ vaultId: id, name: "x" }),
        () => items.create({ vaultId: vaultId(), folderId: id ?? "x", name: "x" }),
        () => items.update(id, {}),
        () => items.delete(id),
        () => items.move(id, { vaultId: vaultId() }),
        () => items.move(w.item("Root"), { vaultId: id }),
        () => items.list({ vaultId: id }),
        () => items.create(undefined as never),
        () => items.move(w.item("Root"), undefined as never),
      ]) {
        expect((await failureOf(call)).code).toBe("usage");
      }
    }
    expect(w.calls()).toEqual([]);
  });

  test("searches are checked before anything is sent", async () => {
    const { items, shortcuts } = w.client();
    for (const search of [
      undefined,
      { tags: "prod" },
      { tags: [1] },
      { query: 7 },
      { colorCodes: ["red"] },
      { vaultIds: ["x"] },
      { folderIds: "x" },
      { tag: ["prod"] },
    ] as never[]) {
      for (const call of [
        () => items.search(search),
        () => items.searchAndOpen(search),
        () => shortcuts.search(search),
        () => shortcuts.searchAndOpen(search),
      ]) {
        expect((await failureOf(call)).code).toBe("usage");
      }
    }
    expect(w.calls()).toEqual([]);
  });

  test("what the server may have received is not sent again", async () => {
    const client = w.client(undefined, { retries: 3 });
    const count = w.emulator.state.items.size;
    const match = { method: "POST", path: "/api/v1/items" };
    for (const fault of [
      { kind: "reset", handled: true },
      { kind: "status", status: 503, retryAfter: 0 },
      { kind: "truncated" },
    ] as const) {
      w.emulator.requests.splice(0);
      w.emulator.faults.plan({ match, fault, times: "forever" });
      await failureOf(client.items.create({ vaultId: vaultId(), name: "Once" }));
      expect(w.calls().filter((call) => call === "POST /items")).toHaveLength(1);
      w.emulator.faults.clear();
    }
    expect(w.emulator.state.items.size).toBe(count + 2);
    w.emulator.faults.plan({ match, fault: { kind: "status", status: 429, retryAfter: 0 } });
    await client.items.create({ vaultId: vaultId(), name: "Once more" });
    expect(w.emulator.state.items.size).toBe(count + 3);
  });

  test("a call is given up when its signal says so, or after its time", async () => {
    const client = w.client();
    w.emulator.faults.plan({ match: { method: "PATCH" }, fault: { kind: "hang" }, times: "forever" });
    const changes = { login: "never" };
    expect((await failureOf(client.items.update(w.item("Root"), changes, { timeout: 300 }))).code).toBe(
      "transport",
    );
    const aborted = { signal: AbortSignal.abort(new Error("enough")) };
    await expect(client.items.create({ vaultId: vaultId(), name: "x" }, aborted)).rejects.toThrow("enough");
    await expect(client.items.delete(w.item("Root"), aborted)).rejects.toThrow("enough");
    expect(storedItem(w.emulator, w.item("Root")).login).toBe("root");
  });

  test("a search is opened", async () => {
    const outcomes = await w.client().items.searchAndOpen({ tags: ["prod", "db"] });
    expect(outcomes.map((outcome) => outcome.ok && outcome.item.password?.reveal())).toEqual([
      "s3cr3t-Database!1",
    ]);
    expect(await w.client().items.searchAndOpen({ query: "no such thing" })).toEqual([]);
  });
});
