import type { Item } from "../../src/client/item.ts";
import type { ItemOutcome } from "../../src/client/item-reader.ts";
import { manyItems } from "../../src/emulator/default-seed.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { Secret } from "../../src/secret.ts";
import { expectNothingHidden, failureOf, hidden, thrownBy } from "./support/failures.ts";
import { ok, playedClient } from "./support/fakes.ts";
import { world } from "./support/world.ts";

const UNKNOWN = "ffffffffffffffffffffffff";

/** What a person would read of an item. */
function shown(item: Item) {
  return {
    password: item.password?.reveal() ?? null,
    customs: item.customs.map(({ name, type, value }) => [name, type, value?.reveal() ?? null]),
  };
}

function passwords(outcomes: readonly ItemOutcome[]) {
  return outcomes.map((outcome) =>
    outcome.ok ? (outcome.item.password?.reveal() ?? null) : outcome.error.code,
  );
}

const DATABASE = {
  password: "s3cr3t-Database!1",
  customs: [
    ["DB_HOST", "text", "db.example.com"],
    ["DB_ADMIN_PASSWORD", "password", "adm1n-Passw0rd"],
    ["OTP", "totp", "JBSWY3DPEHPK3PXP"],
  ],
};
hidden("s3cr3t-Database!1", "adm1n-Passw0rd", "JBSWY3DPEHPK3PXP", "only-for-owners", "reg-9f2c71d0a4");

describe.each([
  ["encryption", { encryption: true }],
  ["encryption, keys padded as old connectors did", { encryption: true, rsaPadding: "pkcs1" }],
  ["encryption, both paddings in one installation", { encryption: true, rsaPadding: "mixed" }],
  [
    "encryption, every answer in the base64 envelope",
    { encryption: true, envelope: "base64", batchBodies: "base64" },
  ],
  ["encryption, the parts of batches as text", { encryption: true, batchBodies: "text" }],
  ["no encryption", { encryption: false }],
  ["no encryption, every answer in the base64 envelope", { encryption: false, envelope: "base64" }],
] as const)("with %s", (_, options) => {
  const w = world(options);

  test("an item is opened", async () => {
    const item = await w.client().items.get(w.item("DB_PASSWORD").toUpperCase());
    expect(shown(item)).toEqual(DATABASE);
    expect(item).toMatchObject({
      id: w.item("DB_PASSWORD"),
      name: "DB_PASSWORD",
      login: "app",
      url: "postgres://db.example.com/app",
      tags: ["prod", "db"],
      color: 5,
      shortcutId: null,
    });
    expect(item.password).toBeInstanceOf(Secret);
    expectNothingHidden(item);
  });

  test("many are opened, in the order of the ids", async () => {
    const names = ["Registry token", "Notes only", "Pässwörter & ключи 🔑", "DB_PASSWORD", "Registry token"];
    const outcomes = await w.client().items.getMany(names.map(w.item));
    expect(passwords(outcomes)).toEqual([
      "reg-9f2c71d0a4",
      null,
      "pä$$ wörd ' \" \\ 密码 🔐",
      "s3cr3t-Database!1",
      "reg-9f2c71d0a4",
    ]);
  });

  test("a user with a 1024-bit key reads as well", async () => {
    expect((await w.client("dana").items.get(w.item("Wi-Fi"))).password?.reveal()).toBe("guest-network");
  });

  test("a shortcut opens an item that the user may not read itself", async () => {
    const client = w.client("dana");
    const [own, through] = await Promise.all([
      client.items.getMany([w.item("Root")]),
      client.shortcuts.get(w.shortcut("Root")),
    ]);
    expect(own[0]).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(through.password?.reveal()).toBe("only-for-owners");
    expect(through).toMatchObject({ id: w.item("Root"), shortcutId: w.shortcut("Root") });
  });

  test("vaults, folders and searches are read", async () => {
    const client = w.client();
    const vaultId = w.emulator.id("vaults", "Production");
    const vaults = await client.vaults.list();
    expect(vaults.map(({ name }) => name)).toEqual(["Production", "Staging", "Shared"]);
    expect(await client.vaults.get(vaultId)).toMatchObject({
      name: "Production",
      isEncrypted: options.encryption,
    });
    const folders = await client.folders.list(vaultId);
    expect(folders.map(({ name }) => name).sort()).toEqual(["Database", "Replicas", "Restricted"]);
    const folderId = w.emulator.id("folders", "Production/Database");
    expect(await client.folders.get(folderId)).toMatchObject({
      name: "Database",
      vaultId,
      parentFolderId: null,
    });
    const found = await client.items.search({ tags: ["prod", "db"], vaultIds: [vaultId] });
    expect(found).toEqual([
      {
        id: w.item("DB_PASSWORD"),
        shortcutId: null,
        name: "DB_PASSWORD",
        vaultId,
        folderId,
        path: [
          { name: "Production", vaultId, folderId: null },
          { name: "Database", vaultId, folderId },
        ],
        tags: ["prod", "db"],
      },
    ]);
    const shortcuts = await client.shortcuts.search({ tags: ["prod", "db"] });
    expect(shortcuts).toMatchObject([
      {
        id: w.item("DB_PASSWORD"),
        shortcutId: w.shortcut("DB_PASSWORD"),
        vaultId: w.emulator.id("vaults", "Shared"),
      },
    ]);
    expect(await client.items.search({ query: "no such thing" })).toEqual([]);
  });
});

describe("round trips", () => {
  const w = world();

  test("one secret waits for one: its item and the keys travel at the same time", async () => {
    w.emulator.faults.plan({ fault: { kind: "latency", ms: 60 }, times: "forever" });
    await w.client().items.get(w.item("DB_PASSWORD"));
    expect(w.calls().sort()).toEqual([`GET /items/${w.item("DB_PASSWORD")}`, "GET /users/keys"]);
    expect(w.emulator.requests[1]?.inFlight).toBe(2);
  });

  test("the keys are asked for once in the life of a client", async () => {
    const client = w.client();
    await Promise.all([client.items.get(w.item("DB_PASSWORD")), client.items.get(w.item("Replica"))]);
    await client.items.get(w.item("Root"));
    expect(w.calls().filter((call) => call === "GET /users/keys")).toHaveLength(1);
  });

  test("a search fetches the keys meanwhile, a look at vaults does not", async () => {
    await w.client().vaults.list();
    expect(w.calls()).toEqual(["GET /vaults"]);
    w.emulator.requests.splice(0);
    w.emulator.faults.plan({ match: { path: "/api/v1/items/search" }, fault: { kind: "latency", ms: 30 } });
    await w.client().items.search({ tags: ["prod"] });
    expect(w.calls().sort()).toEqual(["GET /items/search", "GET /users/keys"]);
  });

  test("an id given twice, in either case, is fetched once and answered twice", async () => {
    const id = w.item("DB_PASSWORD");
    const outcomes = await w.client().items.getMany([id, id.toUpperCase(), id]);
    expect(passwords(outcomes)).toEqual(Array(3).fill("s3cr3t-Database!1"));
    expect(w.calls()).toHaveLength(2);
  });

  test("two shortcuts to one vault ask for it once", async () => {
    const outcomes = await w.client().shortcuts.getMany([w.shortcut("Root"), w.shortcut("DB_PASSWORD")]);
    expect(passwords(outcomes)).toEqual(["only-for-owners", "s3cr3t-Database!1"]);
    expect(w.calls().filter((call) => call.startsWith("GET /vaults"))).toHaveLength(1);
    expect(w.calls().filter((call) => call.startsWith("GET /items"))).toEqual([]);
  });

  test("nothing asked for sends nothing", async () => {
    expect(await w.client().items.getMany([])).toEqual([]);
    expect(w.calls()).toEqual([]);
  });

  test("a malformed id is refused before anything is sent", async () => {
    for (const id of ["", "xyz", "../users/keys", `${UNKNOWN}0`, `${UNKNOWN}\n`]) {
      expect((await failureOf(async () => w.client().items.getMany([UNKNOWN, id]))).code).toBe("usage");
    }
    expect(w.calls()).toEqual([]);
  });
});

describe("a hundred items and more", () => {
  const w = world({ seed: manyItems(130, 1) });
  const ids = () => Array.from({ length: 130 }, (_, n) => w.item(`ITEM_${n}`));

  test("come in batches of 25, three at once at most, in order", async () => {
    w.emulator.faults.plan({
      match: { path: "/api/v1/batch" },
      fault: { kind: "latency", ms: 25 },
      times: "forever",
    });
    const outcomes = await w.client().items.getMany(ids());
    expect(passwords(outcomes)).toEqual(Array.from({ length: 130 }, (_, n) => `password-${n}`));
    const batches = w.emulator.requests.filter(({ path }) => path === "/api/v1/batch");
    expect(batches.map(({ inner }) => inner.length).sort((a, b) => b - a)).toEqual([25, 25, 25, 25, 25, 5]);
    // The keys travel with the first ones.
    expect(Math.max(...batches.map(({ inFlight }) => inFlight))).toBeLessThanOrEqual(4);
    expect(Math.max(...batches.map(({ inFlight }) => inFlight))).toBeGreaterThanOrEqual(3);
  });

  test("keep their order when the first batch is the slowest", async () => {
    w.emulator.faults.plan({ match: { path: "/api/v1/batch" }, fault: { kind: "latency", ms: 80 } });
    expect(passwords(await w.client().items.getMany(ids().reverse()))).toEqual(
      Array.from({ length: 130 }, (_, n) => `password-${129 - n}`),
    );
  });

  test("fail one by one: each is told by its id and reason, beside those that were read", async () => {
    const wanted = ids();
    wanted[3] = UNKNOWN;
    w.emulator.faults.plan({
      match: { inner: true, path: `/api/v1/items/${wanted[30]}` },
      fault: { kind: "status", status: 403 },
    });
    const outcomes = await w.client().items.getMany(wanted);
    const failed = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]));
    expect(failed).toMatchObject([
      { id: UNKNOWN, error: { code: "notFound", message: `The server knows no item ${UNKNOWN}.` } },
      { id: wanted[30], error: { code: "forbidden" } },
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(128);
  });

  test.each([
    ["a reset", { kind: "reset" }],
    ["a truncated answer", { kind: "truncated" }],
    ["malformed JSON", { kind: "malformedJson" }],
    ["503", { kind: "status", status: 503, retryAfter: 0 }],
  ] as const)("are read although one batch meets %s", async (_, fault) => {
    const planned = w.emulator.faults.plan({ match: { path: "/api/v1/batch" }, skip: 1, fault });
    const outcomes = await w.client(undefined, { retries: 1 }).items.getMany(ids());
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(planned.hits).toBe(1);
  });

  test("end with the first batch that fails altogether: the rest is not asked for", async () => {
    const match = { path: "/api/v1/batch" };
    w.emulator.faults.plan({ match, fault: { kind: "status", status: 500 } });
    // The others end well, when the failure has long been known.
    w.emulator.faults.plan({ match, skip: 1, fault: { kind: "latency", ms: 1000 }, times: "forever" });
    expect(await failureOf(w.client().items.getMany(ids()))).toMatchObject({ code: "server", status: 500 });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(w.calls().filter((call) => call === "POST /batch")).toHaveLength(3);
  });

  test("are given up at once when the caller says so", async () => {
    w.emulator.faults.plan({ fault: { kind: "hang" }, times: "forever" });
    const controller = new AbortController();
    const reading = w.client().items.getMany(ids(), { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 20);
    expect(await thrownBy(reading)).toEqual(new Error("enough"));
  });

  test("are given up even while the keys alone hang", async () => {
    // For ever: a request of the test before may still arrive.
    const match = { path: "/api/v1/users/keys" };
    w.emulator.faults.plan({ match, fault: { kind: "hang" }, times: "forever" });
    const controller = new AbortController();
    const reading = w.client().items.getMany(ids().slice(0, 2), { signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 30);
    expect(await thrownBy(reading)).toEqual(new Error("enough"));
  });
});

describe("tokens on the way", () => {
  const w = world();

  test("an expired one is renewed, whether alone, in a batch, or inside a batch", async () => {
    for (const inner of [false, true]) {
      const { accessToken, refreshToken } = w.emulator.login(w.emulator.as().userId);
      hidden(accessToken, refreshToken);
      const client = w.client(undefined, {
        accessToken: new Secret(accessToken),
        refreshToken: new Secret(refreshToken),
      });
      if (inner) {
        w.emulator.faults.plan({
          match: { inner: true, path: `/api/v1/items/${w.item("Replica")}` },
          fault: { kind: "status", status: 401, code: "accessTokenExpired" },
        });
      } else w.emulator.sessions.expireAccessToken(accessToken);
      w.emulator.requests.splice(0);
      const outcomes = await client.items.getMany(["DB_PASSWORD", "Replica"].map(w.item));
      expect(passwords(outcomes)).toEqual(["s3cr3t-Database!1", "r3plica"]);
      expect(w.calls().filter((call) => call.includes("refresh"))).toEqual([
        "POST /sessions/refresh-access-token",
      ]);
    }
  });

  test("inside a batch without a refresh token is told for the item", async () => {
    w.emulator.faults.plan({
      match: { inner: true, path: `/api/v1/items/${w.item("Replica")}` },
      fault: { kind: "status", status: 401, code: "accessTokenExpired" },
    });
    const outcomes = await w.client().items.getMany(["DB_PASSWORD", "Replica"].map(w.item));
    expect(passwords(outcomes)).toEqual(["s3cr3t-Database!1", "unauthenticated"]);
  });

  test("a revoked one is told as such", async () => {
    const { accessToken } = w.emulator.login(w.emulator.as().userId);
    hidden(accessToken);
    w.emulator.sessions.revoke(accessToken);
    const client = w.client(undefined, { accessToken: new Secret(accessToken) });
    expect((await failureOf(client.items.get(w.item("Root")))).message).toContain("invalid or revoked");
  });
});

describe("servers of another version", () => {
  const w = world({ version: "7.5" });

  test("before 7.6 the pair is renewed", async () => {
    const { accessToken, refreshToken } = w.emulator.login(w.emulator.as().userId);
    hidden(accessToken, refreshToken);
    w.emulator.sessions.expireAccessToken(accessToken);
    const renewals: string[] = [];
    const client = w.client(undefined, {
      accessToken: new Secret(accessToken),
      refreshToken: new Secret(refreshToken),
      onRenewed: (_, renewal) => renewals.push(renewal),
    });
    expect((await client.items.get(w.item("Root"))).password?.reveal()).toBe("only-for-owners");
    expect(renewals).toEqual(["pair"]);
  });
});

describe("old and odd items", () => {
  const seed: Seed = {
    settings: { masterKey: { iterations: 1000 } },
    users: [{ name: "me", keyBits: 1024, keyForm: "pkcs1", masterKeySalt: "salt:with:colons" }],
    vaults: [
      {
        name: "Legacy",
        legacy: true,
        items: [{ name: "Old", password: "0ld-passw0rd", customs: [{ name: "a", value: "legacy-custom" }] }],
      },
      {
        name: "Odd",
        items: [
          { name: "Null custom", password: null, customs: [{ name: "k", value: null }] },
          { name: "Empty custom", password: "", customs: [{ name: "k", value: "" }] },
          {
            name: "Damaged",
            password: "d4maged-secret",
            customs: [
              { name: "KEEP", value: "kept-value" },
              { name: "LOST", value: "lost-value" },
            ],
          },
          { name: "Marked", password: "\ufeffwith a mark" },
        ],
      },
    ],
  };
  hidden("0ld-passw0rd", "legacy-custom", "d4maged-secret", "kept-value", "lost-value");
  const w = world({ seed });

  test("without a key of its own the vault's key opens an item", async () => {
    expect(w.emulator.state.items.get(w.item("Old"))?.keyEncrypted).toBeNull();
    expect(shown(await w.client().items.get(w.item("Old")))).toEqual({
      password: "0ld-passw0rd",
      customs: [["a", "text", "legacy-custom"]],
    });
  });

  test("null and empty values are told apart", async () => {
    const client = w.client();
    expect(shown(await client.items.get(w.item("Null custom")))).toEqual({
      password: null,
      customs: [["k", "text", null]],
    });
    expect(shown(await client.items.get(w.item("Empty custom"))).customs).toEqual([["k", "text", ""]]);
    expect(shown(await client.items.get(w.item("Marked"))).password).toBe("\ufeffwith a mark");
  });

  test("the master password does instead of the master key, with colons in its salt", async () => {
    const password = w.emulator.as().masterPassword ?? "";
    const client = w.client(undefined, { masterKey: undefined, masterPassword: new Secret(password) });
    const [one, other] = await Promise.all(["Old", "Marked"].map((name) => client.items.get(w.item(name))));
    expect([one?.password?.reveal(), other?.password?.reveal()]).toEqual([
      "0ld-passw0rd",
      "\ufeffwith a mark",
    ]);
    expect(w.calls().filter((call) => call.includes("options"))).toHaveLength(1);
    const hashes = w.emulator.requests
      .filter(({ path }) => path.includes("/items/"))
      .map(({ headers }) => headers.masterKeyHash);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash ?? ""))).toBe(true);
  });

  test("damage of single fields names the item and all of its fields that are damaged, and spares the others", async () => {
    const stored = w.emulator.state.items.get(w.item("Damaged"));
    const other = w.emulator.state.items.get(w.item("Old"));
    if (stored?.customs[1] === undefined || other === undefined) throw new Error("the seed has changed");
    const before = { password: stored.passwordEncrypted, value: stored.customs[1].value };
    stored.customs[1].value = other.passwordEncrypted;
    const one = await failureOf(w.client().items.get(w.item("Damaged")));
    expect(one).toMatchObject({ code: "crypto", subject: w.item("Damaged") });
    expect(one.message).toBe(`The custom field "LOST" of item ${w.item("Damaged")} cannot be decrypted.`);

    stored.passwordEncrypted = "amt4cwv48xb6pp1h";
    const outcomes = await w.client().items.getMany([w.item("Old"), w.item("Damaged")]);
    expect(passwords(outcomes)).toEqual(["0ld-passw0rd", "crypto"]);
    expect(outcomes[1]).toMatchObject({
      error: {
        message: `The password, the custom field "LOST" of item ${w.item("Damaged")} cannot be decrypted.`,
      },
    });
    expectNothingHidden(outcomes);
    Object.assign(stored, { passwordEncrypted: before.password });
    stored.customs[1].value = before.value;
  });

  test("an item key that does not open names the item", async () => {
    const stored = w.emulator.state.items.get(w.item("Damaged"));
    const other = w.emulator.state.items.get(w.item("Marked"));
    if (stored === undefined || other === undefined) throw new Error("the seed has changed");
    const before = stored.keyEncrypted;
    stored.keyEncrypted = other.passwordEncrypted;
    const failure = await failureOf(w.client().items.get(w.item("Damaged")));
    expect(failure.code).toBe("crypto");
    expect(failure.message).toContain(`item ${w.item("Damaged")}`);
    stored.keyEncrypted = before;
  });
});

describe("the master key", () => {
  const encrypted = world();
  const strict = world({ requireMasterKeyHash: true });
  const plain = world({ encryption: false });
  const wrong = { masterKey: new Secret(hidden("bm90IHRoZSBtYXN0ZXIga2V5")) };

  test.each([
    ["it does not open the private key", encrypted],
    ["the server refuses its hash", strict],
  ])("wrong is told as such: %s", async (_, w) => {
    const client = () => w.client(undefined, wrong);
    for (const call of [
      () => client().items.get(w.item("Root")),
      () => client().items.getMany([w.item("Root"), w.item("DB_PASSWORD")]),
      () => client().shortcuts.get(w.shortcut("Root")),
    ]) {
      const failure = await failureOf(call);
      expect(failure.code).toBe("masterKey");
      expect(failure.message).toMatch(/^The master key is (probably )?wrong: /);
      expect(failure.hint).toContain("PASSWORK_MASTER_KEY");
    }
  });

  test("wrong is told as such where the server refuses a search or a list", async () => {
    const client = () => strict.client(undefined, wrong);
    for (const call of [
      () => client().items.search({ tags: ["prod"] }),
      () => client().vaults.list(),
      () => client().call("GET", "/v1/vaults"),
    ]) {
      expect((await failureOf(call)).code).toBe("masterKey");
    }
  });

  test("right leaves a refusal what it is", async () => {
    const failure = await failureOf(
      strict.client("dana").folders.get(strict.emulator.id("folders", "Production/Restricted")),
    );
    expect(failure.code).toBe("forbidden");
  });

  test("wrong as a password names the password", async () => {
    const options = { masterKey: undefined, masterPassword: new Secret(hidden("wrong password")) };
    const failure = await failureOf(encrypted.client(undefined, options).items.get(encrypted.item("Root")));
    expect(failure.message).toContain("The master password is probably wrong");
    expect(failure.hint).toContain("PASSWORK_MASTER_PASSWORD");
  });

  test("missing is one failure of the whole request", async () => {
    const client = () => encrypted.client(undefined, { masterKey: undefined });
    const failure = await failureOf(client().items.getMany(["Root", "DB_PASSWORD"].map(encrypted.item)));
    expect(failure.code).toBe("masterKey");
    expect(failure.message).toContain("no master key was given");
    expect((await failureOf(client().shortcuts.get(encrypted.shortcut("Root")))).code).toBe("masterKey");
    expect(await client().vaults.list()).toHaveLength(3);
  });

  test("is not derived in a way that would give the master password away", async () => {
    for (const masterKeyOptions of [
      "pbkdf:md5:1:64:s",
      "pbkdf:sha256:999:64:s",
      "pbkdf:sha256:300000:15:s",
    ]) {
      encrypted.emulator.faults.plan({
        match: { path: "/api/v1/users/master-key/options" },
        fault: { kind: "answer", json: { masterKeyOptions } },
        times: 1,
      });
      const made = encrypted.client(undefined, { masterKey: undefined, masterPassword: new Secret("x") });
      const before = encrypted.emulator.requests.length;
      const failure = await failureOf(made.items.get(encrypted.item("Root")));
      expect(failure.message).toContain("would give the master password away");
      expect(encrypted.emulator.requests.length).toBe(before + 1);
    }
  });

  test("given to a server without encryption is told as such", async () => {
    for (const [options, what] of [
      [wrong, "A master key was given"],
      [{ masterPassword: new Secret("x") }, "A master password was given"],
    ] as const) {
      const failure = await failureOf(plain.client(undefined, options).items.get(plain.item("Root")));
      expect(failure.code).toBe("masterKey");
      expect(failure.message).toContain(what);
    }
  });
});

describe("shortcuts", () => {
  const w = world();

  test("that do not open by their own key fall back to the item", async () => {
    const shortcut = w.emulator.state.shortcuts.get(w.shortcut("DB_PASSWORD"));
    if (shortcut === undefined) throw new Error("the seed has changed");
    const before = shortcut.keyEncrypted;
    shortcut.keyEncrypted = null;
    const item = await w.client().shortcuts.get(w.shortcut("DB_PASSWORD"));
    expect(shown(item)).toEqual(DATABASE);
    expect(item.shortcutId).toBe(w.shortcut("DB_PASSWORD"));
    shortcut.keyEncrypted = before;
  });

  test("that open by neither are told by the shortcut", async () => {
    const shortcut = w.emulator.state.shortcuts.get(w.shortcut("Root"));
    const other = w.emulator.state.items.get(w.item("DB_PASSWORD"));
    if (shortcut === undefined || other === undefined) throw new Error("the seed has changed");
    const before = shortcut.keyEncrypted;
    shortcut.keyEncrypted = other.passwordEncrypted;
    const [outcome] = await w.client("dana").shortcuts.getMany([w.shortcut("Root")]);
    expect(outcome).toMatchObject({ ok: false, id: w.shortcut("Root"), error: { code: "crypto" } });
    expect(outcome?.ok === false && outcome.error.message).toContain(`shortcut ${w.shortcut("Root")}`);
    expectNothingHidden(outcome);
    shortcut.keyEncrypted = before;
  });

  test("two to one item are two answers, each with its own id", async () => {
    const first = w.shortcut("Root");
    const stored = w.emulator.state.shortcuts.get(first);
    if (stored === undefined) throw new Error("the seed has changed");
    const second = "aaaaaaaaaaaaaaaaaaaaaaaa";
    w.emulator.state.shortcuts.set(second, { ...stored, id: second });
    const outcomes = await w.client("dana").shortcuts.getMany([first, second]);
    expect(outcomes.map((outcome) => outcome.ok && outcome.item.shortcutId)).toEqual([first, second]);
    w.emulator.state.shortcuts.delete(second);
  });

  test("whose vault could not be asked for once are read the next time", async () => {
    w.emulator.faults.plan({ match: { path: "/api/v1/vaults/*" }, fault: { kind: "status", status: 500 } });
    const client = w.client("dana");
    expect((await failureOf(client.shortcuts.get(w.shortcut("Root")))).status).toBe(500);
    expect((await client.shortcuts.get(w.shortcut("Root"))).password?.reveal()).toBe("only-for-owners");
  });
});

test("ids come in lower case, as they are compared, however the server writes them", async () => {
  const id = "66f2a4c19d3b5e00123456ab";
  const upper = id.toUpperCase();
  const { client } = playedClient(() => ok({ id: upper, vaultId: upper, folderId: upper, name: "x" }));
  expect(await client.items.get(upper)).toMatchObject({ id, vaultId: id, folderId: id });
});
