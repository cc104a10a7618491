// Vaults and vault types: what is made is what others of the same server open.
import { generateKeyPairSync } from "node:crypto";
import { encryptString } from "../../src/crypto/encrypted-string.ts";
import { sha256Hex } from "../../src/crypto/master-key.ts";
import { readPrivateKey, rsaDecrypt } from "../../src/crypto/rsa.ts";
import { defaultSeed } from "../../src/emulator/default-seed.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { Secret } from "../../src/secret.ts";
import { openerFor } from "../emulator/open.ts";
import { failureOf, failuresOf, hidden } from "./support/failures.ts";
import { ok, playedClient, refusal } from "./support/fakes.ts";
import { world } from "./support/world.ts";

const UNKNOWN = "ffffffffffffffffffffffff";
const ID = "0123456789abcdef01234567";

function withoutTypes(keyBits?: 1024): Seed {
  const { vaultTypes, users, vaults = [], ...rest } = defaultSeed();
  return {
    ...rest,
    users: users.map((user) => (keyBits === undefined ? user : { ...user, keyBits })),
    vaults: vaults.map(({ type, ...vault }) => vault),
  };
}

describe.each([
  ["encryption", { encryption: true }],
  ["encryption, keys of 1024 bits", { encryption: true, seed: withoutTypes(1024) }],
  [
    "encryption, answers without content",
    {
      encryption: true,
      emptyAnswers: "204",
      createdStatus: 201,
    },
  ],
  ["no encryption", { encryption: false }],
] as const)("with %s", (_, options) => {
  const w = world({ seed: withoutTypes(), ...options });

  test("a vault is made, read, renamed and deleted", async () => {
    const client = w.client();
    const id = await client.vaults.create({ name: "Tresor № 1 🔐" });
    expect(await client.vaults.get(id.toUpperCase())).toEqual({
      id,
      name: "Tresor № 1 🔐",
      typeId: null,
      isEncrypted: options.encryption,
      isVisible: true,
      permissions: ["navigate", "read", "edit", "admin"],
      access: "admin",
    });
    await client.vaults.rename(id, "Хранилище");
    expect((await client.vaults.list()).find((vault) => vault.id === id)?.name).toBe("Хранилище");
    await client.vaults.delete(id);
    expect(await failureOf(client.vaults.get(id))).toMatchObject({
      code: "notFound",
      message: `The server knows no vault ${id}.`,
    });
  });

  test("the key of a new vault is 100 characters, known by its hash, and open to its maker", async () => {
    const id = await w.client("dana").vaults.create({ name: "Keys" });
    const stored = w.emulator.state.vaults.get(id);
    const sent = w.emulator.requests.find(
      ({ method, path }) => method === "POST" && path.endsWith("/vaults"),
    );
    expect(w.calls().filter((call) => call.includes("vault-types"))).toEqual([]);
    if (!options.encryption) {
      expect(sent?.body).toEqual({ name: "Keys" });
      expect(stored).toMatchObject({ masterKeyHash: null, salt: null });
      expect(stored?.keys.size).toBe(0);
      return;
    }
    expect(Object.keys(sent?.body as object).sort()).toEqual([
      "masterKeyEncrypted",
      "masterKeyHash",
      "name",
      "salt",
    ]);
    const opener = await openerFor(w.emulator, "dana");
    const key = hidden(opener.rsa(stored?.keys.get(w.emulator.as("dana").userId) ?? ""));
    expect(key).toMatch(/^[A-Za-z0-9@!]{100}$/);
    expect(stored?.salt).toMatch(/^[A-Za-z0-9@!]{32}$/);
    expect(stored?.masterKeyHash).toBe(sha256Hex(`${key}${stored?.salt}`));
  });

  test("what a user may not do is forbidden, by the vault's id", async () => {
    const id = w.emulator.id("vaults", "Production");
    for (const call of [
      () => w.client("dana").vaults.rename(id, "Mine"),
      () => w.client("dana").vaults.delete(id),
    ]) {
      const failure = await failureOf(call);
      expect(failure.code).toBe("forbidden");
      expect(failure.message).toContain(`vault ${id}`);
    }
    expect(w.emulator.state.vaults.get(id)?.name).toBe("Production");
  });

  test("ids and names that cannot be are refused before anything is sent", async () => {
    const client = w.client();
    w.emulator.requests.splice(0);
    for (const call of [
      () => client.vaults.get("Production"),
      () => client.vaults.create({ name: " \t" }),
      () => client.vaults.create({ name: "V", typeId: "company" }),
      () => client.vaults.rename(ID, ""),
      () => client.vaults.delete("../users"),
    ]) {
      expect((await failureOf(call)).code).toBe("usage");
    }
    expect(w.calls()).toEqual([]);
    expect((await failureOf(client.vaults.rename(UNKNOWN, "x"))).code).toBe("notFound");
    expect((await failureOf(client.vaults.delete(UNKNOWN))).code).toBe("notFound");
  });
});

describe.each([
  ["encryption", true],
  ["no encryption", false],
] as const)("vault types with %s", (_, encryption) => {
  const seed: Seed = {
    ...withoutTypes(),
    users: [...defaultSeed().users, { name: "eve", keyBits: 2048 }],
    vaultTypes: [
      { name: "Company", code: "company", administrators: ["ci", "dana", "eve"] },
      { name: "Private\u202e shared", code: "privateShared", administrators: [] },
    ],
  };
  const w = world({ seed, encryption });
  const company = () => w.emulator.id("vaultTypes", "company");

  test("are listed and found by what is given", async () => {
    const { vaultTypes } = w.client();
    expect(await vaultTypes.list()).toEqual([
      { id: company(), name: "Company", code: "company" },
      {
        id: w.emulator.id("vaultTypes", "privateShared"),
        name: "Private\u202e shared",
        code: "privateShared",
      },
    ]);
    expect((await vaultTypes.find({ code: "company" }))?.id).toBe(company());
    expect((await vaultTypes.find({ name: "Company" }))?.id).toBe(company());
    expect((await vaultTypes.find({ id: company().toUpperCase() }))?.code).toBe("company");
    expect(await vaultTypes.find({ code: "company", name: "Other" })).toBeNull();
    expect((await failureOf(vaultTypes.find({}))).code).toBe("usage");
    expect((await vaultTypes.administrators(company())).map(({ id }) => id)).toEqual(
      ["ci", "dana", "eve"].map((name) => w.emulator.as(name).userId),
    );
    expect((await failureOf(vaultTypes.administrators(UNKNOWN))).code).toBe("notFound");
  });

  test("one is needed: the failure lists them, and nothing is made", async () => {
    const failure = await failureOf(w.client().vaults.create({ name: "V" }));
    expect(failure).toMatchObject({ code: "usage" });
    expect(failure.message).toContain(`Company (code company, id ${company()})`);
    expect(failure.message).not.toContain("\u202e");
    expect(w.calls()).not.toContain("POST /vaults");
    const unknown = await failureOf(w.client().vaults.create({ name: "V", typeId: UNKNOWN }));
    expect(unknown.code).toBe(encryption ? "notFound" : "validation");
    if (!encryption) expect(unknown.fields).toEqual(["typeId"]);
  });

  test("a vault of a type is open to its maker and to every administrator", async () => {
    const client = w.client();
    const id = await client.vaults.create({ name: "Of a type", typeId: company() });
    const stored = w.emulator.state.vaults.get(id);
    for (const user of ["ci", "dana", "eve"]) {
      expect(await w.client(user).vaults.get(id)).toMatchObject({
        typeId: company(),
        isEncrypted: encryption,
      });
    }
    const sent = w.emulator.requests.find(
      ({ method, path }) => method === "POST" && path.endsWith("/vaults"),
    );
    const administratorsKeys = (sent?.body as { administratorsKeys?: Record<string, string> } | undefined)
      ?.administratorsKeys;
    if (!encryption) {
      expect(administratorsKeys).toEqual({});
      expect(w.calls()).not.toContain(`GET /vault-types/${company()}/administrators`);
      return;
    }
    const keys = await Promise.all(
      ["ci", "dana", "eve"].map(async (user) => {
        const opener = await openerFor(w.emulator, user);
        return hidden(opener.rsa(administratorsKeys?.[w.emulator.as(user).userId] ?? ""));
      }),
    );
    expect(new Set(keys).size).toBe(1);
    expect(stored?.masterKeyHash).toBe(sha256Hex(`${keys[0]}${stored?.salt}`));
  });

  test("without administrators it is made for its maker alone", async () => {
    const typeId = w.emulator.id("vaultTypes", "privateShared");
    const id = await w.client("dana").vaults.create({ name: "Alone", typeId });
    expect(w.emulator.state.vaults.get(id)?.keys.size).toBe(encryption ? 1 : 0);
  });
});

describe("administrators that a vault's key cannot be sealed for", () => {
  const w = world({
    seed: {
      ...withoutTypes(),
      users: [...defaultSeed().users, { name: "eve" }],
      vaultTypes: [{ name: "Company", code: "company", administrators: ["ci", "dana", "eve"] }],
    },
  });
  const create = () =>
    w.client().vaults.create({ name: "V", typeId: w.emulator.id("vaultTypes", "company") });
  const setKey = (name: string, publicKey: string | null) => {
    const user = w.emulator.state.users.get(w.emulator.as(name).userId);
    if (user === undefined) throw new Error("the seed has changed");
    const before = user.publicKey;
    user.publicKey = publicKey;
    return () => {
      user.publicKey = before;
    };
  };
  const small = () => generateKeyPairSync("rsa", { modulusLength: 512 }).publicKey;
  const elliptic = () => generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey;
  const pem = (key: { export(options: { type: "spki"; format: "pem" }): string | Buffer }) =>
    key.export({ type: "spki", format: "pem" }).toString();

  test.each([
    ["none", () => null, "no public key"],
    ["no key", () => "ssh-rsa AAAA", "no RSA key"],
    ["a key of another kind", () => pem(elliptic()), "no RSA key"],
    ["a key too small", () => pem(small()), "too long for an RSA key of 512 bits"],
  ])("are named, and nothing is made: %s", async (_, key, reason) => {
    const restore = setKey("dana", key());
    try {
      const failure = await failureOf(create());
      expect(failure).toMatchObject({ code: "crypto", subject: w.emulator.as("dana").userId });
      expect(failure.message).toContain(`administrator ${w.emulator.as("dana").userId}`);
      expect(failure.message).toContain(reason);
      expect(w.calls()).not.toContain("POST /vaults");
    } finally {
      restore();
    }
  });

  test("are named all together", async () => {
    const restore = [setKey("dana", null), setKey("eve", "x")];
    try {
      const failures = await failuresOf(create());
      expect(failures.map(({ subject }) => subject)).toEqual(
        ["dana", "eve"].map((name) => w.emulator.as(name).userId),
      );
    } finally {
      for (const undo of restore) undo();
    }
  });

  test.each([
    ["no list", {}],
    ["an entry that is no object", { items: [null] }],
    ["an entry without an id", { items: [{ publicKey: "x" }] }],
  ])("are never left out: %s", async (_, json) => {
    const typeId = w.emulator.id("vaultTypes", "company");
    w.emulator.faults.plan({
      match: { path: `/api/v1/vault-types/${typeId}/administrators` },
      fault: { kind: "answer", json },
    });
    expect((await failureOf(create())).code).toBe("protocol");
    expect(w.calls()).not.toContain("POST /vaults");
  });
});

describe("a public key that is not the user's", () => {
  const MASTER_KEY = hidden("bWFzdGVyLWtleS1vZi1hLXRlc3Q=");
  const pair = () =>
    generateKeyPairSync("rsa", {
      modulusLength: 1024,
      publicKeyEncoding: { type: "spki", format: "pem" },
      privateKeyEncoding: { type: "pkcs1", format: "pem" },
    });
  const mine = pair();
  const played = (publicPem: unknown, administrators: unknown = { items: [] }) =>
    playedClient(
      ({ path }) => {
        if (path.includes("/users/keys")) {
          return ok({
            id: ID,
            keys: { public: publicPem, privateEncrypted: encryptString(mine.privateKey, MASTER_KEY) },
          });
        }
        if (path.includes("/features")) return refusal(404, "notFound");
        return path.includes("/administrators") ? ok(administrators) : ok({ id: UNKNOWN });
      },
      { masterKey: new Secret(MASTER_KEY), retries: 0 },
    );

  test.each([
    ["another key", pair().publicKey],
    ["no key", "x"],
  ])("stops the creation of a vault: %s", async (_, publicPem) => {
    const { client, transport } = played(publicPem);
    expect((await failureOf(client.vaults.create({ name: "V" }))).code).toBe("crypto");
    expect(transport.calls).not.toContain("POST /api/v1/vaults");
  });

  test("is not asked for where the private key tells it; the user's own key is used for an administrator too", async () => {
    const administrators = { items: [{ id: ID, publicKey: pair().publicKey }] };
    const { client, transport } = played(null, administrators);
    await client.vaults.create({ name: "V", typeId: UNKNOWN });
    const { body } = transport.requests.find(({ method }) => method === "POST") ?? {};
    const sent = JSON.parse(body ?? "{}") as {
      masterKeyEncrypted: string;
      administratorsKeys: Record<string, string>;
    };
    const key = readPrivateKey(mine.privateKey);
    expect(rsaDecrypt(sent.administratorsKeys[ID] ?? "", key)).toBe(rsaDecrypt(sent.masterKeyEncrypted, key));
  });

  test("a server without features has no vault types, and one that fails has no answer", async () => {
    const { client, transport } = played(mine.publicKey);
    expect(await client.vaults.create({ name: "V" })).toBe(UNKNOWN);
    expect(transport.calls).toContain("GET /api/v1/app/features");
    const broken = playedClient(() => refusal(500, "internal"), { retries: 0 });
    expect((await failureOf(broken.client.vaults.create({ name: "V" }))).status).toBe(500);
  });

  test("what the server sends of a vault is read whatever its types are", async () => {
    const odd = { id: ID, name: 5, typeId: {}, permissions: "all", isVisible: null, directoryAccess: [] };
    const { client } = playedClient(() => ok(odd));
    expect(await client.vaults.get(ID)).toEqual({
      id: ID,
      name: "",
      typeId: null,
      isEncrypted: false,
      isVisible: true,
      permissions: [],
      access: null,
    });
  });
});
