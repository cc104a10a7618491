import { LINK_EXPIRATION_TIMES, LINK_TYPES, type NewLink } from "../../src/client/links.ts";
import { decryptString } from "../../src/crypto/encrypted-string.ts";
import { sha256Hex } from "../../src/crypto/master-key.ts";
import { decodePlain } from "../../src/crypto/plain.ts";
import { defaultSeed } from "../../src/emulator/default-seed.ts";
import type { StoredLink } from "../../src/emulator/model.ts";
import type { Emulator } from "../../src/emulator/server.ts";
import { Secret } from "../../src/secret.ts";
import { expectNothingHidden, failureOf, hidden } from "./support/failures.ts";
import { ok, playedClient } from "./support/fakes.ts";
import { world } from "./support/world.ts";

hidden("s3cr3t-Database!1", "adm1n-Passw0rd", "JBSWY3DPEHPK3PXP", "only-for-owners", "deploy-secret-1");

const ONCE = { type: "single_use", expirationTime: "1 hour" } as const;

interface SentCopy {
  name: string;
  login: string | null;
  url: string | null;
  description: string | null;
  passwordEncrypted: string | null;
  customs?: { name: string; type: string; value: string | null }[];
  attachments?: { id: string; name: string; encryptedKey: string; encryptedData?: string }[];
}

/** The default seed, with an item that has attachments behind a shortcut, and one with null values. */
function seed() {
  const base = defaultSeed();
  const doors = {
    name: "Doors",
    access: { ci: "admin", dana: "none" },
    items: [
      {
        name: "Front",
        password: "deploy-secret-1",
        attachments: [{ name: "key.pem", text: "a file's content" }],
        customs: [{ name: "EMPTY", value: null }],
      },
      { name: "Bare", password: null, login: null, url: null, description: null },
      { name: "Old", password: "deploy-secret-1", legacy: true },
    ],
  } as const;
  const hall = {
    name: "Hall",
    access: { ci: "admin", dana: "read" },
    shortcuts: [{ item: "Front" }],
  } as const;
  return { ...base, vaults: [...(base.vaults ?? []), doors, hall] };
}

function linkOf(emulator: Emulator, url: Secret): StoredLink {
  const [address] = url.reveal().split("#");
  const link = [...emulator.state.links.values()].find((one) => one.url === address);
  if (link === undefined) throw new Error("the emulator has no such link");
  return link;
}

/** What the page behind a link shows, to whoever has its address. */
function opened(emulator: Emulator, url: Secret) {
  const link = linkOf(emulator, url);
  const copy = link.itemData as SentCopy;
  const [, code = null] = /#code=(.*)$/.exec(url.reveal()) ?? [];
  const open = (sealed: string | null) =>
    sealed === null ? null : code === null ? decodePlain(sealed) : decryptString(sealed, code);
  return {
    code,
    link,
    copy,
    password: open(copy.passwordEncrypted),
    customs: (copy.customs ?? []).map(({ name, type, value }) => [open(name), open(type), open(value)]),
    attachmentKeys: (copy.attachments ?? []).map(({ encryptedKey }) => open(encryptedKey)),
  };
}

describe.each([
  ["encryption", { encryption: true }],
  ["encryption and the base64 envelope", { encryption: true, envelope: "base64", createdStatus: 201 }],
  ["no encryption", { encryption: false }],
] as const)("with %s", (_, options) => {
  const w = world({ ...options, seed: seed() });

  test("a link opens to a copy of the item, and its address is a secret", async () => {
    const { url } = await w.client().links.create({ itemId: w.item("DB_PASSWORD").toUpperCase(), ...ONCE });
    expect(url).toBeInstanceOf(Secret);
    hidden(url.reveal());
    const { code, link, copy, password, customs } = opened(w.emulator, url);
    expect(copy).toMatchObject({
      name: "DB_PASSWORD",
      login: "app",
      url: "postgres://db.example.com/app",
      description: "The application's own account",
    });
    expect(copy).not.toHaveProperty("attachments");
    expect(password).toBe("s3cr3t-Database!1");
    expect(customs).toEqual([
      ["DB_HOST", "text", "db.example.com"],
      ["DB_ADMIN_PASSWORD", "password", "adm1n-Passw0rd"],
      ["OTP", "totp", "JBSWY3DPEHPK3PXP"],
    ]);
    expect(link).toMatchObject({ ...ONCE, itemId: w.item("DB_PASSWORD"), shortcutId: null });
    if (options.encryption) {
      expect(code).toMatch(/^[A-Za-z0-9@!]{100}$/);
      expect(link.keyHash).toBe(sha256Hex(code ?? ""));
      expect(JSON.stringify(w.emulator.requests)).not.toContain(code);
    } else {
      expect(url.reveal()).not.toContain("#");
      expect(link).toMatchObject({ keyHash: null, keyEncrypted: null });
    }
    expectNothingHidden({ url });
  });

  test("each link has a code of its own", async () => {
    const link = { itemId: w.item("DB_PASSWORD"), ...ONCE };
    const { links } = w.client();
    const urls = await Promise.all([links.create(link), links.create(link)]);
    const [first, second] = urls.map(({ url }) => url.reveal().split("#"));
    expect(first?.[0]).not.toBe(second?.[0]);
    if (options.encryption) expect(first?.[1]).not.toBe(second?.[1]);
  });

  test("attachments keep their content, and their keys open with the code", async () => {
    const { url } = await w.client().links.create({ itemId: w.item("Front"), ...ONCE });
    const { copy, attachmentKeys, customs } = opened(w.emulator, url);
    expect(copy.attachments?.map(({ id, name }) => [id, name])).toEqual([
      [w.emulator.id("attachments", "Front/key.pem"), "key.pem"],
    ]);
    expect(copy.attachments?.[0]).not.toHaveProperty("encryptedData");
    const [key = ""] = attachmentKeys;
    const stored = w.emulator.state.items.get(w.item("Front"))?.attachments[0];
    if (options.encryption) {
      const base64 = decryptString(stored?.encryptedData ?? "", key ?? "");
      expect(Buffer.from(base64, "base64").toString()).toBe("a file's content");
    } else expect(copy.attachments?.[0]?.encryptedKey).toBe(stored?.encryptedKey);
    expect(customs).toEqual([["EMPTY", "text", null]]);
  });

  test("through a shortcut it is made by who may not read the item itself", async () => {
    const client = w.client("dana");
    expect((await failureOf(client.links.create({ itemId: w.item("Front"), ...ONCE }))).code).toBe(
      "forbidden",
    );
    w.emulator.requests.splice(0);
    const { url } = await client.links.create({ shortcutId: w.shortcut("Front"), ...ONCE });
    expect(w.calls()).not.toContain(`GET /items/${w.item("Front")}`);
    const { link, password, attachmentKeys } = opened(w.emulator, url);
    expect(link).toMatchObject({ itemId: w.item("Front"), shortcutId: w.shortcut("Front") });
    expect(password).toBe("deploy-secret-1");
    expect(attachmentKeys[0]).toBeTruthy();
  });

  test("an item with nothing in it, and an old one, have links too", async () => {
    const { links } = w.client();
    const bare = opened(w.emulator, (await links.create({ itemId: w.item("Bare"), ...ONCE })).url);
    expect(bare.copy).toEqual({
      name: "Bare",
      login: null,
      url: null,
      description: null,
      passwordEncrypted: null,
    });
    const old = opened(w.emulator, (await links.create({ itemId: w.item("Old"), ...ONCE })).url);
    expect(old.password).toBe("deploy-secret-1");
  });

  test("every type and time is taken, and the links are listed", async () => {
    const { links } = w.client("dana");
    const itemId = w.item("Wi-Fi");
    const before = (await links.list()).length;
    for (const type of LINK_TYPES) {
      for (const expirationTime of LINK_EXPIRATION_TIMES)
        await links.create({ itemId, type, expirationTime });
    }
    const listed = await links.list();
    expect(listed).toHaveLength(before + 8);
    expect(listed.at(-1)).toMatchObject({ itemId, type: "reusable", expirationTime: "unlimited" });
    expect(listed.at(-1)?.url).toBeInstanceOf(Secret);
    expectNothingHidden(listed);
  });

  test.each([
    ["no id", {}],
    ["both ids", { itemId: "a".repeat(24), shortcutId: "b".repeat(24) }],
    ["an id that is none", { itemId: "x" }],
    ["a shortcut's id that is none", { shortcutId: "x" }],
    ["another type", { itemId: "a".repeat(24), type: "twice" }],
    ["another time", { itemId: "a".repeat(24), expirationTime: "2 hours" }],
    ["a type that is no text", { itemId: "a".repeat(24), type: null }],
  ])("%s is refused before anything is sent", async (__, link) => {
    const failure = await failureOf(w.client().links.create({ ...ONCE, ...link } as NewLink));
    expect(failure.code).toBe("usage");
    expect(w.calls()).toEqual([]);
  });

  test("a refusal names the item, and repeats no value", async () => {
    // Only a server without encryption knows what it could repeat.
    const sent = options.encryption ? "none" : Buffer.from("s3cr3t-Database!1").toString("base64");
    w.emulator.faults.plan({
      match: { method: "POST", path: "/api/v1/links" },
      fault: {
        kind: "status",
        status: 422,
        code: "invalid",
        message: `bad value ${options.encryption ? sent : hidden(sent)}`,
      },
    });
    const failure = await failureOf(w.client().links.create({ itemId: w.item("DB_PASSWORD"), ...ONCE }));
    expect(failure).toMatchObject({ code: "validation", status: 422 });
    expect(failure.message).toContain(`the link to item ${w.item("DB_PASSWORD")}`);
    expect(failure.message).toContain(options.encryption ? "bad value none" : "bad value …");
  });
});

describe("with encryption", () => {
  const w = world({ seed: seed() });
  const made = () => w.calls().filter((call) => call.startsWith("POST /links"));

  test("a missing or a wrong master key makes no link", async () => {
    for (const masterKey of [undefined, new Secret(w.emulator.as("dana").masterKey ?? "")]) {
      const { links } = w.client("ci", { masterKey });
      for (const to of [{ itemId: w.item("Front") }, { shortcutId: w.shortcut("Front") }]) {
        expect((await failureOf(links.create({ ...to, ...ONCE }))).code).toBe("masterKey");
      }
    }
    expect(made()).toEqual([]);
  });

  test.each(["password", "custom field", "attachment"])(
    "no link is made of an item whose %s does not open",
    async (part) => {
      const item = w.emulator.state.items.get(w.item("Front"));
      if (item === undefined) throw new Error("no item");
      const { passwordEncrypted, customs, attachments } = structuredClone(item);
      if (part === "password") item.passwordEncrypted = item.keyEncrypted;
      if (part === "custom field")
        item.customs = customs.map((custom) => ({ ...custom, value: item.keyEncrypted }));
      if (part === "attachment") {
        item.attachments = attachments.map((one) => ({ ...one, encryptedKey: item.keyEncrypted ?? "" }));
      }
      const failure = await failureOf(w.client().links.create({ itemId: item.id, ...ONCE }));
      Object.assign(item, { passwordEncrypted, customs, attachments });
      expect(failure).toMatchObject({ code: "crypto", subject: item.id });
      expect(failure.message).toContain(part);
      expect(made()).toEqual([]);
    },
  );

  test("an item that the server calls unencrypted is not copied in plain", async () => {
    const plain = { id: w.item("Front"), name: "Front", passwordEncrypted: "cGxhaW4=", customs: [] };
    w.emulator.faults.plan({
      match: { path: `/api/v1/items/${w.item("Front")}` },
      fault: { kind: "answer", json: plain },
    });
    const failure = await failureOf(w.client().links.create({ itemId: w.item("Front"), ...ONCE }));
    expect(failure.code).toBe("masterKey");
    expect(failure.message).toContain("unencrypted");
    expect(made()).toEqual([]);
  });
});

describe("the server's address", () => {
  const w = world({ seed: seed() });
  const plain = world({ seed: seed(), encryption: false });
  const create = (where: typeof w, json: unknown) => {
    where.emulator.faults.plan({
      match: { method: "POST", path: "/api/v1/links" },
      fault: { kind: "answer", json },
    });
    return where.client().links.create({ itemId: where.item("DB_PASSWORD"), ...ONCE });
  };

  test.each([
    ["https://pw.example.com/link/x", /^https:\/\/pw\.example\.com\/link\/x#code=[A-Za-z0-9@!]{100}$/],
    ["HTTPS://pw.example.com/x?a=b", /^HTTPS:\/\/pw\.example\.com\/x\?a=b#code=[A-Za-z0-9@!]{100}$/],
    ["https://pw.example.com/#", /^https:\/\/pw\.example\.com\/#code=[A-Za-z0-9@!]{100}$/],
    ["https://pw.example.com/#/link/x", /^https:\/\/pw\.example\.com\/#\/link\/x#code=[A-Za-z0-9@!]{100}$/],
  ])("%s gets the code", async (url, expected) => {
    expect((await create(w, { url })).url.reveal()).toMatch(expected);
    expect((await create(plain, { url })).url.reveal()).toBe(url);
  });

  test.each([
    [{}],
    [null],
    [[]],
    [{ url: null }],
    [{ url: 5 }],
    [{ url: "" }],
    [{ url: "/links/x" }],
    [{ url: "javascript:alert(1)" }],
    [{ url: "ftp://pw.example.com/x" }],
    [{ url: "https://" }],
    [{ url: "https://pw.example.com/\u001b[31m" }],
    [{ url: "https://pw.example.com/a b" }],
    [{ url: "https://pw.example.com/a\nb" }],
    [{ url: "https://pw.example.com/\u202e" }],
    [{ url: `https://pw.example.com/${"x".repeat(3000)}` }],
  ])("an answer of %j is a protocol error", async (json) => {
    for (const where of [w, plain]) expect((await failureOf(create(where, json))).code).toBe("protocol");
  });

  test("one that brings a code of its own is refused", async () => {
    const failure = await failureOf(create(w, { url: "https://pw.example.com/x#code=abc" }));
    expect(failure.code).toBe("protocol");
    expect(failure.message).toContain("already carries a code");
  });
});

test.each([[null], [{ items: 5 }], [{ items: [{}] }], [{ items: [{ id: 5 }] }]])(
  "a list of %j is a protocol error",
  async (json) => {
    expect((await failureOf(playedClient(() => ok(json)).client.links.list())).code).toBe("protocol");
  },
);

test("what a list does not tell is null", async () => {
  const { client } = playedClient(() => ok({ items: [{ id: "x", url: 5, type: {}, itemId: [] }] }));
  expect(await client.links.list()).toEqual([
    { id: "x", itemId: null, type: null, expirationTime: null, url: null },
  ]);
});
