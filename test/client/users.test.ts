// Users: whoever is made can work. What is generated opens what is sealed, and nothing secret is in a failure.
import { generateKeyPairSync } from "node:crypto";
import { inspect } from "node:util";
import type { PassworkClient } from "../../src/client/client.ts";
import type { CreatedUser } from "../../src/client/create-user.ts";
import type { NewUser } from "../../src/client/new-user.ts";
import { decryptString, encryptString } from "../../src/crypto/encrypted-string.ts";
import { deriveMasterKey, parseMasterKeyOptions, sha256Hex } from "../../src/crypto/master-key.ts";
import { readPrivateKey } from "../../src/crypto/rsa.ts";
import { defaultSeed } from "../../src/emulator/default-seed.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { Secret } from "../../src/secret.ts";
import { expectNothingHidden, failureOf, hidden, isOurs } from "./support/failures.ts";
import { answer, ok, playedClient, refusal } from "./support/fakes.ts";
import { type World, world } from "./support/world.ts";

const UNKNOWN = "ffffffffffffffffffffffff";
const ID = "0123456789abcdef01234567";

/** A client of a user who was just made, with what the creation gave. */
function clientOf(w: World, login: string, made: CreatedUser): PassworkClient {
  const { userId, accessToken } = w.emulator.logInAs(login, made.password.reveal());
  expect(userId).toBe(made.id);
  hidden(accessToken);
  return w.client(undefined, {
    accessToken: new Secret(accessToken),
    masterKey: undefined,
    masterPassword: made.masterPassword ?? undefined,
  });
}

async function create(w: World, user: NewUser): Promise<CreatedUser> {
  const made = await w.client().users.create(user);
  hidden(made.password.reveal(), made.masterPassword?.reveal() ?? "");
  return made;
}

describe.each([
  ["encryption", { encryption: true }],
  [
    "encryption and a strict server",
    {
      encryption: true,
      requireMasterKeyHash: true,
      createdStatus: 201,
      emptyAnswers: "204",
    },
  ],
  ["no encryption", { encryption: false }],
] as const)("with %s", (_, options) => {
  const w = world(options);
  const { encryption } = options;

  test.each([
    ["2048 bits by default", {}, 2048],
    ["1024 bits", { rsaBits: 1024 }, 1024],
    ["the private key under the master password", { privateKeyUnder: "masterPassword" }, 2048],
  ] as const)(
    "a new user logs in, is made an administrator, and opens the vault: %s",
    async (name, more, bits) => {
      const login = `новый-${name}`;
      const made = await create(w, { login, email: "new@example.com", fullName: "Жанна 🔑", ...more });
      expectNothingHidden(made);
      expect(made.masterPassword === null).toBe(!encryption);

      const typeId = w.emulator.id("vaultTypes", "privateShared");
      const administrators = w.emulator.state.vaultTypes.get(typeId)?.administratorIds;
      administrators?.splice(0, administrators.length, made.id);
      const vaultId = await w.client().vaults.create({ name: `For ${name}`, typeId });
      const itemId = await w.client().items.create({ vaultId, name: "Shared", password: "shared-s3cret" });

      const theirs = clientOf(w, login, made);
      expect((await theirs.vaults.list()).map(({ id }) => id)).toEqual([vaultId]);
      expect((await theirs.items.get(itemId)).password?.reveal()).toBe("shared-s3cret");
      const own = await theirs.vaults.create({ name: "Own", typeId });
      expect((await theirs.vaults.get(own)).isEncrypted).toBe(encryption);

      expect(await w.client().users.get(made.id.toUpperCase())).toEqual({
        id: made.id,
        login,
        email: "new@example.com",
        fullName: "Жанна 🔑",
        userRoleId: w.emulator.id("roles", "user"),
        userGroupIds: [],
        isBlocked: false,
        isServiceAccount: false,
      });
      const stored = w.emulator.state.users.get(made.id);
      if (!encryption) {
        expect(stored).toMatchObject({ publicKey: null, masterKeyHash: null, privateKeyEncrypted: null });
        return;
      }
      const masterPassword = made.masterPassword?.reveal() ?? "";
      const masterKey = hidden(
        await deriveMasterKey(masterPassword, parseMasterKeyOptions(stored?.masterKeyOptions ?? "")),
      );
      expect(stored?.masterKeyHash).toBe(sha256Hex(masterKey));
      expect(stored?.masterKeyOptions).toMatch(/^pbkdf:sha256:1000:64:[0-9a-f]{24}$/);
      const passphrase = "privateKeyUnder" in more ? masterPassword : masterKey;
      const pem = decryptString(stored?.privateKeyEncrypted ?? "", passphrase);
      expect(pem).toContain("BEGIN PRIVATE KEY");
      expect(readPrivateKey(pem).asymmetricKeyDetails?.modulusLength).toBe(bits);
      expect(await w.client().users.publicKey(made.id)).toBe(stored?.publicKey);
    },
  );

  test("what is given is taken: passwords, role, groups", async () => {
    const masterPassword = hidden("Mein Passwort mit Ä 1");
    const made = await w.client().users.create({
      login: "given",
      password: new Secret(hidden("P4ssword-given")),
      ...(encryption ? { masterPassword } : {}),
      roleCode: "admin",
      userGroupIds: [w.emulator.id("groups", "Developers").toUpperCase()],
      rsaBits: 1024,
    });
    expect(made.password.reveal()).toBe("P4ssword-given");
    expect(made.masterPassword?.reveal()).toBe(encryption ? masterPassword : undefined);
    const theirs = clientOf(w, "given", made);
    expect(await theirs.users.keys()).toEqual({
      id: made.id,
      publicKey: encryption ? expect.stringContaining("BEGIN PUBLIC KEY") : null,
    });
    if (encryption) expect(await theirs.vaults.list()).toEqual([]);
    expect(await w.client().users.get(made.id)).toMatchObject({
      userRoleId: w.emulator.id("roles", "admin"),
      userGroupIds: [w.emulator.id("groups", "Developers")],
    });
    const byId = await create(w, {
      login: "by role id",
      userRoleId: w.emulator.id("roles", "admin"),
      rsaBits: 1024,
    });
    expect((await w.client().users.get(byId.id)).userRoleId).toBe(w.emulator.id("roles", "admin"));
  });

  test("users are listed, changed, blocked, unblocked and deleted", async () => {
    const { users } = w.client();
    const made = await create(w, { login: "short-lived", email: "a@example.com", rsaBits: 1024 });
    expect((await users.list()).map(({ login }) => login)).toEqual(
      expect.arrayContaining(["ci", "dana", "short-lived"]),
    );
    await users.update(made.id, {
      email: "b@example.com",
      userGroupIds: [w.emulator.id("groups", "Developers")],
    });
    await users.update(made.id, { fullName: "Ö", userRoleId: w.emulator.id("roles", "admin") });
    expect(await users.get(made.id)).toMatchObject({
      email: "b@example.com",
      fullName: "Ö",
      userRoleId: w.emulator.id("roles", "admin"),
      userGroupIds: [w.emulator.id("groups", "Developers")],
    });
    w.emulator.requests.splice(0);
    await users.update(made.id, {});
    expect(w.calls().filter((call) => call.startsWith("PATCH"))).toEqual([]);

    const theirs = clientOf(w, "short-lived", made);
    await users.block(made.id);
    expect((await users.get(made.id)).isBlocked).toBe(true);
    expect((await failureOf(theirs.vaults.list())).code).toBe("unauthenticated");
    await users.unblock(made.id);
    expect(await clientOf(w, "short-lived", made).vaults.list()).toEqual([]);
    await users.delete(made.id);
    expect((await failureOf(users.get(made.id))).message).toBe(`The server knows no user ${made.id}.`);
  });

  test("roles, groups and master key options are read", async () => {
    const { users, groups } = w.client("dana");
    expect((await users.roles()).map(({ code }) => code)).toEqual(["owner", "admin", "user"]);
    expect(w.emulator.requests.at(-1)?.query).toEqual({ includeUserRole: "1", isOnlyManageable: "1" });
    const groupId = w.emulator.id("groups", "Developers");
    expect(await groups.list()).toEqual([{ id: groupId, name: "Developers" }]);
    expect(await groups.get(groupId.toUpperCase())).toMatchObject({
      id: groupId,
      name: "Developers",
      users: expect.arrayContaining([
        {
          id: w.emulator.as("dana").userId,
          login: "dana",
          email: "dana@example.com",
          fullName: "Dana Ölmez",
        },
      ]),
    });
    expect((await failureOf(groups.get(UNKNOWN))).code).toBe("notFound");
    expect((await failureOf(groups.get("x"))).code).toBe("usage");
    expect(await users.masterKeyOptions()).toEqual(
      encryption ? { digest: "sha256", iterations: 1000, bytes: 64, salt: "salt-of-dana" } : null,
    );
    const [first, second] = [await users.newMasterKeyOptions(), await users.newMasterKeyOptions()];
    expect(first).toMatchObject({ digest: "sha256", iterations: 1000, bytes: 64 });
    expect(first.salt).not.toBe(second.salt);
    const failure = await failureOf(
      encryption ? users.publicKey(UNKNOWN) : users.publicKey(w.emulator.as().userId),
    );
    expect(failure.code).toBe("notFound");
  });

  test("who may not is forbidden to manage users", async () => {
    const { users } = w.client("dana");
    const id = w.emulator.as().userId;
    for (const call of [
      () => users.create({ login: "x", rsaBits: 1024 }),
      () => users.update(id, { fullName: "x" }),
      () => users.block(id),
      () => users.unblock(id),
      () => users.delete(id),
    ]) {
      expect((await failureOf(call)).code).toBe("forbidden");
    }
    expect(w.emulator.state.users.has(id)).toBe(true);
  });

  test("what cannot be is refused before anything is sent", async () => {
    const { users } = w.client();
    w.emulator.requests.splice(0);
    const wrong: unknown[] = [
      { login: " " },
      {},
      { login: "x", userRoleId: "x" },
      { login: "x", userRoleId: ID, roleCode: "user" },
      { login: "x", userGroupIds: ["x"] },
      { login: "x", password: "" },
      { login: "x", masterPassword: "" },
      { login: "x", rsaBits: 512 },
      { login: "x", privateKeyUnder: "nothing" },
      ...(encryption ? [] : [{ login: "x", masterPassword: "Abcdefgh1" }]),
    ];
    for (const user of wrong) {
      expect((await failureOf(users.create(user as NewUser))).code).toBe("usage");
    }
    for (const call of [
      () => users.get("x"),
      () => users.publicKey(""),
      () => users.update(ID, { userRoleId: "x" }),
      () => users.update(ID, { userGroupIds: ["x"] }),
      () => users.block("../x"),
      () => users.delete("x"),
    ]) {
      expect((await failureOf(call)).code).toBe("usage");
    }
    expect(w.calls().filter((call) => !call.includes("/users/keys"))).toEqual([]);
    const failure = await failureOf(users.create({ login: "x", roleCode: "emperor", rsaBits: 1024 }));
    expect(failure.message).toBe(
      'No role that you may give has the code "emperor": there is owner, admin, user.',
    );
    expect(w.calls()).not.toContain("POST /users");
  });

  test("a login that is taken is told with its field", async () => {
    const failure = await failureOf(w.client().users.create({ login: "dana", rsaBits: 1024 }));
    expect(failure).toMatchObject({ code: "validation", fields: ["login"] });
    expect(failure.message).toContain("the new user dana");
    const unknownRole = await failureOf(
      w.client().users.create({ login: "x", userRoleId: UNKNOWN, rsaBits: 1024 }),
    );
    expect(unknownRole).toMatchObject({ code: "validation", fields: ["userRoleId"] });
  });
});

describe("a server that answers a taken login with 409", () => {
  const w = world({ takenLoginStatus: 409 });

  test("gives a conflict", async () => {
    const failure = await failureOf(w.client().users.create({ login: "dana", rsaBits: 1024 }));
    expect(failure).toMatchObject({ code: "conflict", fields: ["login"], status: 409 });
  });
});

describe("the installation's rules", () => {
  const rules = {
    minLength: 30,
    isDigitsRequired: true,
    isUppercaseRequired: true,
    isSpecialCharactersRequired: true,
  };
  const { settings, ...rest } = defaultSeed();
  const w = world({
    seed: {
      ...rest,
      settings: { ...settings, authPasswordComplexity: rules, masterPasswordComplexity: { minLength: 40 } },
    },
  });

  test("are obeyed by what is generated", async () => {
    const made = await create(w, { login: "strong", rsaBits: 1024 });
    expect(made.password.reveal()).toMatch(/^(?=.*[0-9])(?=.*[A-Z])(?=.*[!@#$%^]).{30}$/);
    expect(made.masterPassword?.reveal()).toMatch(/^.{40}$/);
  });

  test("are applied to a master password that is given, as no server sees it", async () => {
    const failure = await failureOf(
      w.client().users.create({ login: "weak", masterPassword: hidden("short phrase"), rsaBits: 1024 }),
    );
    expect(failure).toMatchObject({ code: "usage" });
    expect(failure.message).toContain(
      "lacks what the server asks for: 40 characters, a digit, an upper-case letter",
    );
    expect(w.calls()).not.toContain("POST /users");
  });
});

describe("what goes wrong on the way", () => {
  const w = world();
  const user: NewUser = {
    login: "leaky",
    password: new Secret(hidden('auth"pass\\word-1A')),
    masterPassword: new Secret(hidden("Master-of-1 leaks")),
    rsaBits: 1024,
  };
  const fail = (fault: object) =>
    w.emulator.faults.plan({ match: { method: "POST", path: "/api/v1/users" }, fault: fault as never });

  test.each([400, 409, 422, 500])(
    "a server that repeats what was sent does not make it show: %d",
    async (status) => {
      let sent: { [key: string]: string } = {};
      const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
      const pem = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
      const { client } = playedClient(
        ({ path, method, body = "" }) => {
          if (method === "POST") {
            sent = JSON.parse(body) as Record<string, string>;
            const message = `No: ${sent.masterKeyHash} ${sent.password} ${body}`;
            return answer(status, { errors: [{ code: sent.password, message, field: sent.password }] });
          }
          if (path.includes("/users/keys")) {
            return ok({ id: ID, keys: { public: null, privateEncrypted: encryptString(pem, "bWFzdGVy") } });
          }
          if (path.includes("new-options")) return ok({ salt: "s", iterations: 1000 });
          return path.includes("user-roles") ? ok({ items: [{ id: ID, code: "user" }] }) : ok({});
        },
        { retries: 0, masterKey: new Secret("bWFzdGVy") },
      );
      const failure = await failureOf(client.users.create(user));
      expect(failure.status).toBe(status);
      expect(failure.message).toContain('No: … … {"login":"leaky","userRoleId"');
      expect(failure.message).toContain('"password":"…","masterKeyHash":"…"');
      expect(sent.masterKeyHash).toMatch(/^[0-9a-f]{64}$/);
      expect(inspect(failure)).not.toContain(sent.masterKeyHash);
    },
  );

  test("an answer that is no JSON does not make it show", async () => {
    const { client } = playedClient(
      ({ path, method, body = "" }) => {
        if (method === "POST")
          return {
            status: 200,
            headers: {},
            body: Buffer.from(`oops ${body.slice(body.indexOf("password"))}`),
          };
        return path.includes("user-roles") ? ok({ items: [{ id: ID, code: "user" }] }) : ok({});
      },
      { retries: 0 },
    );
    const { masterPassword, ...plain } = user;
    const failure = await failureOf(client.users.create(plain));
    expect(failure.message).toContain("oops");
    expect(failure.message).toContain("…");
  });

  test("a success without an id is told as such", async () => {
    fail({ kind: "answer", json: { id: "x" } });
    expect((await failureOf(w.client().users.create(user))).code).toBe("protocol");
  });

  test("a wrong master key of the client makes no users", async () => {
    const client = w.client(undefined, { masterKey: new Secret(hidden("bm90IHRoZSBtYXN0ZXIga2V5")) });
    expect((await failureOf(client.users.create(user))).code).toBe("masterKey");
    expect(w.calls()).not.toContain("POST /users");
  });

  test.each([
    ["few iterations", { salt: "s", iterations: 999 }, "would give the master password away"],
    ["few bytes", { salt: "s", bytes: 15 }, "would give the master password away"],
    ["no salt", { iterations: 1000 }, "no salt"],
    ["an unknown digest", { salt: "s", digest: "md999" }, "master key options"],
    ["years of work", { salt: "s", iterations: 1e12 }, "master key options"],
    ["numbers that are none", { salt: "s", iterations: {} }, "no iterations"],
  ])("options of a new master key with %s are refused", async (_, json, said) => {
    w.emulator.faults.plan({
      match: { path: "/api/v1/users/master-key/new-options" },
      fault: { kind: "answer", json },
    });
    const failure = await failureOf(w.client().users.create(user));
    expect(failure.message).toContain(said);
    expect(w.calls()).not.toContain("POST /users");
  });

  test("options with gaps, with numbers as text and with colons in the salt are what the server then gets", async () => {
    w.emulator.faults.plan({
      match: { path: "/api/v1/users/master-key/new-options" },
      fault: { kind: "answer", json: { salt: "a:b::", iterations: "2000", digest: "SHA512", bytes: null } },
    });
    const made = await create(w, { login: "odd options", rsaBits: 1024 });
    expect(w.emulator.state.users.get(made.id)?.masterKeyOptions).toBe("pbkdf:sha512:2000:64:a:b::");
    expect(await clientOf(w, "odd options", made).vaults.list()).toEqual([]);
  });

  test("a call is given up while keys are made", async () => {
    const controller = new AbortController();
    const making = w.client().users.create({ ...user, rsaBits: 2048 }, { signal: controller.signal });
    setImmediate(() => controller.abort(new Error("enough")));
    await expect(making).rejects.toThrow("enough");
    expect(w.calls()).not.toContain("POST /users");
  });
});

describe("users whom the official connector made", () => {
  const seed: Seed = {
    ...defaultSeed(),
    users: [
      defaultSeed().users[0] ?? { name: "ci" },
      { name: "dana", masterPassword: "Tr0ub4dor&3", privateKeyUnder: "masterPassword" },
    ],
  };
  const w = world({ seed });
  const wifi = () => w.item("Wi-Fi");

  test("read with their master password, alone or beside the master key, in as many requests as others", async () => {
    const { masterKey, masterPassword } = w.emulator.as("dana");
    for (const given of [undefined, new Secret(masterKey ?? "")]) {
      const client = w.client("dana", { masterKey: given, masterPassword: new Secret(masterPassword ?? "") });
      w.emulator.requests.splice(0);
      expect((await client.items.get(wifi())).password?.reveal()).toBe("guest-network");
      expect(w.calls().sort()).toEqual(
        [
          `GET /items/${wifi()}`,
          "GET /users/keys",
          ...(given === undefined ? ["GET /users/master-key/options"] : []),
        ].sort(),
      );
    }
  });

  test("are told that the master key alone does not do", async () => {
    const failure = await failureOf(w.client("dana").items.get(wifi()));
    expect(failure).toMatchObject({ code: "masterKey" });
    expect(failure.hint).toContain("PASSWORK_MASTER_PASSWORD");
  });

  test("make vaults that others open", async () => {
    const client = w.client("dana", {
      masterKey: undefined,
      masterPassword: new Secret(w.emulator.as("dana").masterPassword ?? ""),
    });
    const id = await client.vaults.create({ name: "V", typeId: w.emulator.id("vaultTypes", "company") });
    const itemId = await client.items.create({ vaultId: id, name: "I", password: "by-dana-1" });
    expect((await w.client().items.get(itemId)).password?.reveal()).toBe("by-dana-1");
  });
});

describe("a server that ignores a wrong hash of the master key", () => {
  const w = world({ checksMasterKeyHash: false });
  const wrong = { masterKey: new Secret(hidden("bm90IHRoZSBtYXN0ZXIga2V5")) };

  test.each([
    ["an item", (client: PassworkClient) => client.items.get(w.item("Root"))],
    ["many items", (client: PassworkClient) => client.items.getMany([w.item("Root"), w.item("DB_PASSWORD")])],
    ["a shortcut", (client: PassworkClient) => client.shortcuts.get(w.shortcut("Root"))],
    [
      "an item to be made",
      (client: PassworkClient) =>
        client.items.create({
          vaultId: w.emulator.id("vaults", "Staging"),
          name: "x",
          password: "new-s3cret",
        }),
    ],
    [
      "a vault to be made",
      (client: PassworkClient) =>
        client.vaults.create({ name: "x", typeId: w.emulator.id("vaultTypes", "company") }),
    ],
    ["a user to be made", (client: PassworkClient) => client.users.create({ login: "x", rsaBits: 1024 })],
  ] as const)("the key itself tells that it is wrong: %s", async (_, call) => {
    const failure = await failureOf(call(w.client(undefined, wrong)));
    expect(failure.message).toBe("The master key is wrong: it does not open the user's private key.");
    expect(failure).toMatchObject({ code: "masterKey" });
    expect(failure.hint).toContain("PASSWORK_MASTER_KEY");
    expect(w.calls().filter((made) => made.startsWith("POST") && made !== "POST /batch")).toEqual([]);
  });

  test("so does a master password", async () => {
    const client = w.client(undefined, {
      masterKey: undefined,
      masterPassword: new Secret(hidden("not this one")),
    });
    expect((await failureOf(client.items.get(w.item("Root")))).message).toBe(
      "The master password is wrong: it does not open the user's private key.",
    );
  });

  test("names and places are read all the same", async () => {
    expect(await w.client(undefined, wrong).vaults.list()).toHaveLength(3);
  });
});

test("whatever a server sends of users, there is a result or a failure", async () => {
  const odd: unknown[] = [
    null,
    5,
    "x",
    [],
    {},
    { items: 5 },
    { items: [5] },
    { items: [{}] },
    { id: 5 },
    { id: ID, keys: 5 },
  ];
  for (const json of [
    ...odd,
    { publicKey: {} },
    { masterKeyOptions: [] },
    { items: [{ id: ID, userGroupIds: 5 }] },
  ]) {
    const { client } = playedClient(() => ok(json), { retries: 0 });
    for (const call of [
      () => client.users.list(),
      () => client.users.get(ID),
      () => client.users.keys(),
      () => client.users.publicKey(ID),
      () => client.users.roles(),
      () => client.users.masterKeyOptions(),
      () => client.users.newMasterKeyOptions(),
      () => client.users.create({ login: "x" }),
      () => client.groups.list(),
      () => client.groups.get(ID),
      () => client.app.features(),
      () => client.app.settings(),
      () => client.vaultTypes.list(),
      () => client.vaultTypes.administrators(ID),
      () => client.vaults.create({ name: "x" }),
      () => client.folders.tree(ID),
      () => client.folders.search("x"),
    ]) {
      try {
        await call();
      } catch (error) {
        if (!isOurs(error)) throw error;
      }
    }
  }
});

test("a refusal to tell the settings is told", async () => {
  const { client } = playedClient(() => refusal(403, "accessDenied"));
  expect((await failureOf(client.users.create({ login: "x" }))).code).toBe("forbidden");
});
