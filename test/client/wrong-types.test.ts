// Bad input, generated: every field of every answer that a call gets is replaced in turn by null, a number, an object, a
// list, a boolean, texts and nothing. The call then resolves, or fails with an error of ours: never a TypeError about
// undefined, and it always ends.
//
// The table lists each call once. Its answers are recorded from the emulator, in this process and without sockets; then
// the call runs again once for each place and replacement, with a fresh client, on the recorded answers with that one
// change. Where a call has more than MAX_RUNS of them, evenly spaced ones are taken, so the choice is always the same.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassworkClient } from "../../src/client/client.ts";
import type { HttpRequest } from "../../src/client/transport.ts";
import { defaultSeed } from "../../src/emulator/default-seed.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { failuresOf, PassworkError } from "../../src/errors.ts";
import { answeringBy, type InProcess, inProcess, type Said } from "./support/in-process.ts";
import { INSTEAD, type Place, placesOf, replaced } from "./support/mutations.ts";

const MAX_RUNS = 400;
/** No call here makes as many requests: one that does goes round in circles. */
const MAX_REQUESTS = 100;
/** What many calls read in the same way is changed with the first call alone. */
const SHARED = /^GET \/api\/v1\/users\/keys$/;

interface World extends InProcess {
  folder: string;
  id(kind: keyof InProcess["ids"], name: string): string;
}

interface Case {
  call(client: PassworkClient, world: World): Promise<unknown>;
  /** Runs at most, where one takes long: a pair of keys is generated, or files are written to the disk. */
  most?: number;
  /** The first request meets an access token that has expired. */
  expired?: boolean;
  /** The client has the master password in place of the master key. */
  byPassword?: boolean;
  /** Without client-side encryption there is nothing to be had. */
  only?: "encrypted";
}

const FILE = { name: "new.txt", content: Buffer.from("content") };

/** Every method that asks the server for something, by its path on the client, and some more ways to get there. */
const CASES: Readonly<Record<string, Case>> = {
  "items.get": { call: (client, { id }) => client.items.get(id("items", "DB_PASSWORD")) },
  "items.get, with the master password": {
    call: (client, { id }) => client.items.get(id("items", "DB_PASSWORD")),
    byPassword: true,
    only: "encrypted",
  },
  "items.get, with an expired token": {
    call: (client, { id }) => client.items.get(id("items", "DB_PASSWORD")),
    expired: true,
  },
  "items.getMany": {
    call: (client, { id }) => client.items.getMany([id("items", "DB_PASSWORD"), id("items", "Notes only")]),
  },
  "items.search": { call: (client) => client.items.search({ query: "key" }) },
  "items.searchAndOpen": { call: (client) => client.items.searchAndOpen({ tags: ["prod"] }) },
  "items.list": { call: (client, { id }) => client.items.list({ vaultId: id("vaults", "Staging") }) },
  "items.create": {
    call: (client, { id }) =>
      client.items.create({
        vaultId: id("vaults", "Staging"),
        name: "New",
        password: "new",
        customs: [{ name: "a", value: "b" }],
        attachments: [FILE],
      }),
  },
  "items.update": {
    call: (client, { id }) =>
      client.items.update(id("items", "DB_PASSWORD"), {
        login: null,
        password: "new",
        customs: { DB_HOST: "other", ADDED: "x" },
      }),
  },
  "items.update, attachments": {
    call: (client, { id }) =>
      client.items.update(id("items", "Deploy files"), {
        attachments: { add: [FILE], remove: ["binary.dat"] },
      }),
  },
  "items.move": {
    call: (client, { id }) =>
      client.items.move(id("items", "DB_PASSWORD"), { vaultId: id("vaults", "Staging") }),
  },
  "items.delete": { call: (client, { id }) => client.items.delete(id("items", "TLS key")) },
  "items.attachment": {
    call: (client, { id }) => client.items.attachment(id("items", "Deploy files"), "binary.dat"),
  },
  "items.saveAttachment": {
    call: (client, { id, folder }) =>
      client.items.saveAttachment(id("items", "Deploy files"), "kubeconfig.yaml", join(folder, "one")),
    most: 60,
  },
  "items.saveAttachments": {
    call: (client, { id, folder }) =>
      client.items.saveAttachments(id("items", "Deploy files"), join(folder, "all")),
    most: 60,
  },
  "shortcuts.get": { call: (client, { id }) => client.shortcuts.get(id("shortcuts", "DB_PASSWORD")) },
  "shortcuts.getMany": {
    call: (client, { id }) =>
      client.shortcuts.getMany([id("shortcuts", "DB_PASSWORD"), id("shortcuts", "Root")]),
  },
  "shortcuts.search": { call: (client) => client.shortcuts.search({ tags: ["prod"] }) },
  "shortcuts.searchAndOpen": { call: (client) => client.shortcuts.searchAndOpen({ tags: ["db"] }) },
  "shortcuts.create": {
    call: (client, { id }) =>
      client.shortcuts.create({ itemId: id("items", "TLS key"), vaultId: id("vaults", "Shared") }),
  },
  "shortcuts.update": {
    call: (client, { id }) => client.shortcuts.update(id("shortcuts", "DB_PASSWORD"), { password: "new" }),
  },
  "shortcuts.delete": { call: (client, { id }) => client.shortcuts.delete(id("shortcuts", "Root")) },
  "shortcuts.attachment": {
    call: (client, { id }) => client.shortcuts.attachment(id("shortcuts", "Deploy files"), "binary.dat"),
  },
  "shortcuts.saveAttachment": {
    call: (client, { id, folder }) =>
      client.shortcuts.saveAttachment(id("shortcuts", "Deploy files"), "binary.dat", join(folder, "two")),
    most: 60,
  },
  "shortcuts.saveAttachments": {
    call: (client, { id, folder }) =>
      client.shortcuts.saveAttachments(id("shortcuts", "Deploy files"), join(folder, "shortcut")),
    most: 60,
  },
  "snapshots.list": { call: (client, { id }) => client.snapshots.list(id("items", "Deploy files")) },
  "snapshots.get": {
    call: (client, { id }) =>
      client.snapshots.get(id("items", "Deploy files"), id("snapshots", "Deploy files#0")),
  },
  "snapshots.attachment": {
    call: (client, { id }) =>
      client.snapshots.attachment(id("items", "Deploy files"), id("snapshots", "Deploy files#0"), "old.txt"),
  },
  "snapshots.saveAttachment": {
    call: (client, { id, folder }) => {
      const [item, snapshot] = [id("items", "Deploy files"), id("snapshots", "Deploy files#0")];
      return client.snapshots.saveAttachment(item, snapshot, "old.txt", join(folder, "old"));
    },
    most: 60,
  },
  "snapshots.saveAttachments": {
    call: (client, { id, folder }) => {
      const [item, snapshot] = [id("items", "Deploy files"), id("snapshots", "Deploy files#0")];
      return client.snapshots.saveAttachments(item, snapshot, join(folder, "snapshot"));
    },
    most: 60,
  },
  "inbox.list": { call: (client) => client.inbox.list() },
  "inbox.get": { call: (client, { id }) => client.inbox.get(id("inbox", "Wi-Fi")) },
  "inbox.attachment": { call: (client, { id }) => client.inbox.attachment(id("inbox", "Wi-Fi"), "plan.txt") },
  "inbox.saveAttachment": {
    call: (client, { id, folder }) =>
      client.inbox.saveAttachment(id("inbox", "Wi-Fi"), "plan.txt", join(folder, "plan")),
    most: 60,
  },
  "inbox.saveAttachments": {
    call: (client, { id, folder }) =>
      client.inbox.saveAttachments(id("inbox", "Wi-Fi"), join(folder, "inbox")),
    most: 60,
  },
  "links.create": {
    call: (client, { id }) =>
      client.links.create({
        itemId: id("items", "Deploy files"),
        type: "single_use",
        expirationTime: "1 hour",
      }),
  },
  "links.create, to a shortcut": {
    call: (client, { id }) =>
      client.links.create({
        shortcutId: id("shortcuts", "DB_PASSWORD"),
        type: "reusable",
        expirationTime: "unlimited",
      }),
  },
  "links.list": { call: (client) => client.links.list() },
  "vaults.list": { call: (client) => client.vaults.list() },
  "vaults.get": { call: (client, { id }) => client.vaults.get(id("vaults", "Production")) },
  "vaults.create": {
    call: (client, { id }) => client.vaults.create({ name: "New", typeId: id("vaultTypes", "company") }),
  },
  "vaults.rename": { call: (client, { id }) => client.vaults.rename(id("vaults", "Staging"), "Other") },
  "vaults.delete": { call: (client, { id }) => client.vaults.delete(id("vaults", "Staging")) },
  "vaultTypes.list": { call: (client) => client.vaultTypes.list() },
  "vaultTypes.find": { call: (client) => client.vaultTypes.find({ name: "Company" }) },
  "vaultTypes.administrators": {
    call: (client, { id }) => client.vaultTypes.administrators(id("vaultTypes", "company")),
  },
  "folders.list": { call: (client, { id }) => client.folders.list(id("vaults", "Production")) },
  "folders.tree": { call: (client, { id }) => client.folders.tree(id("vaults", "Production")) },
  "folders.get": { call: (client, { id }) => client.folders.get(id("folders", "Production/Database")) },
  "folders.search": { call: (client) => client.folders.search("a") },
  "folders.create": {
    call: (client, { id }) => client.folders.create({ vaultId: id("vaults", "Staging"), name: "New" }),
  },
  "folders.rename": {
    call: (client, { id }) => client.folders.rename(id("folders", "Production/Database"), "Other"),
  },
  "folders.move": {
    call: (client, { id }) => client.folders.move(id("folders", "Production/Database/Replicas"), null),
  },
  "folders.delete": {
    call: (client, { id }) => client.folders.delete(id("folders", "Production/Restricted")),
  },
  "users.list": { call: (client) => client.users.list() },
  "users.get": { call: (client, { id }) => client.users.get(id("users", "dana")) },
  "users.keys": { call: (client) => client.users.keys() },
  "users.publicKey": {
    call: (client, { id }) => client.users.publicKey(id("users", "dana")),
    only: "encrypted",
  },
  "users.roles": { call: (client) => client.users.roles() },
  "users.masterKeyOptions": { call: (client) => client.users.masterKeyOptions() },
  "users.newMasterKeyOptions": { call: (client) => client.users.newMasterKeyOptions() },
  "users.create": {
    call: (client) => client.users.create({ login: "new", email: "new@example.com", fullName: "New" }),
    most: 40,
  },
  "users.update": {
    call: (client, { id }) => client.users.update(id("users", "dana"), { fullName: "Other" }),
  },
  "users.block": { call: (client, { id }) => client.users.block(id("users", "dana")) },
  "users.unblock": { call: (client, { id }) => client.users.unblock(id("users", "dana")) },
  "users.delete": { call: (client, { id }) => client.users.delete(id("users", "dana")) },
  "groups.list": { call: (client) => client.groups.list() },
  "groups.get": { call: (client, { id }) => client.groups.get(id("groups", "Developers")) },
  "app.features": { call: (client) => client.app.features() },
  "app.hasFeature": { call: (client) => client.app.hasFeature("vaultType") },
  "app.settings": { call: (client) => client.app.settings() },
  "session.refresh": { call: (client) => client.session.refresh() },
  "session.refreshAccessToken": { call: (client) => client.session.refreshAccessToken() },
  "session.refreshRefreshToken": { call: (client) => client.session.refreshRefreshToken() },
  "session.info": { call: (client) => client.session.info() },
  call: { call: (client) => client.call("GET", "/v1/vaults") },
  batch: {
    call: (client, { id }) =>
      client.batch([
        { method: "GET", path: `/v1/items/${id("items", "DB_PASSWORD")}` },
        {
          method: "POST",
          path: "/v1/folders",
          parameters: { vaultId: id("vaults", "Staging"), name: "New" },
        },
      ]),
  },
};

/** Methods that read no answer of the server's. */
const SILENT = ["close", "session.save"];

/** Small keys, so that a run costs as little as can be; a shortcut and an earlier version with attachments. */
function seed(): Seed {
  const { users, vaults = [], ...rest } = defaultSeed();
  return {
    ...rest,
    users: users.map((user) => ({ ...user, keyBits: 1024 })),
    links: [{ item: "DB_PASSWORD" }],
    vaults: vaults.map((vault) => ({
      ...vault,
      items:
        vault.items?.map((item) =>
          item.name === "Deploy files"
            ? {
                ...item,
                snapshots: [
                  {
                    password: "old",
                    customs: [{ name: "a", value: "b" }],
                    attachments: [{ name: "old.txt", text: "old" }],
                  },
                ],
              }
            : item,
        ) ?? [],
      shortcuts: vault.name === "Shared" ? [...(vault.shortcuts ?? []), { item: "Deploy files" }] : [],
    })),
  };
}

async function worldOf(encryption: boolean, folder: string): Promise<World> {
  const server = await inProcess(seed(), encryption);
  return {
    ...server,
    folder,
    id(kind, name) {
      const known = server.ids[kind][name];
      if (known === undefined) throw new Error(`The seed has no ${kind} "${name}".`);
      return known;
    },
  };
}

interface Recorded {
  key: string;
  said: Said;
}

interface Run {
  /** The how-manieth answer, the place in it, and what stands there. */
  answer: number;
  place: Place;
  name: string;
  instead: unknown;
}

function clientOf(
  world: World,
  { expired = false, byPassword = false }: Case,
  answer: (request: HttpRequest) => Said,
): PassworkClient {
  const { masterKey, masterPassword } = world.keys.get("ci") ?? {};
  const { accessToken, refreshToken } = world.login("ci");
  if (expired) world.sessions.expireAccessToken(accessToken);
  return new PassworkClient({
    host: "https://pw.example.com",
    accessToken,
    refreshToken,
    masterKey: byPassword ? undefined : masterKey,
    masterPassword: byPassword ? (masterPassword ?? undefined) : undefined,
    retries: 0,
    transport: answeringBy(answer),
  });
}

async function record(world: World, one: Case): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  const client = clientOf(world, one, (request) => {
    const said = world.answer(request);
    recorded.push({ key: `${request.method} ${request.path}`, said });
    return said;
  });
  // The true answers must be taken, else what follows would test refusals alone.
  await one.call(client, world);
  return recorded;
}

/** The recorded answers by method and path, one of them changed; a request that was not recorded goes to the server. */
function replay(world: World, recorded: readonly Recorded[], run: Run): (request: HttpRequest) => Said {
  const left = [...recorded];
  const changed = recorded[run.answer];
  let requests = 0;
  return (request) => {
    requests += 1;
    if (requests > MAX_REQUESTS) throw new Error("It goes round in circles.");
    const key = `${request.method} ${request.path}`;
    const at = left.findIndex((one) => one.key === key);
    if (at < 0) return world.answer(request);
    const [one] = left.splice(at, 1) as [Recorded];
    if (one !== changed) return one.said;
    return { status: one.said.status, json: replaced(one.said.json, run.place, run.instead) };
  };
}

function runsOf(recorded: readonly Recorded[], most: number, isFirst: boolean): Run[] {
  const all = recorded.flatMap(({ key, said }, answer) =>
    said.json === undefined || (SHARED.test(key) && recorded.length > 1 && !isFirst)
      ? []
      : placesOf(said.json).flatMap((place) =>
          INSTEAD.map(([name, instead]) => ({ answer, place, name, instead })),
        ),
  );
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, n) => all[Math.floor(n * step)] as Run);
}

/** What is wrong with the end of a call, or undefined. */
function fault(error: unknown): string | undefined {
  const all = failuresOf(error);
  if (all.length === 0) return error instanceof Error ? (error.stack ?? error.message) : `threw ${error}`;
  const sentence = all.flatMap(({ message, hint }) => [message, hint ?? ""]).join(" ");
  return /undefined|\[object|\bNaN\b/.test(sentence) ? `says: ${sentence}` : undefined;
}

const [FIRST] = Object.keys(CASES);

describe.each([
  ["with client-side encryption", true],
  ["without client-side encryption", false],
])("%s", (_, encryption) => {
  let folder: string;
  let unhandled: unknown[];
  const notice = (reason: unknown) => unhandled.push(reason);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "wrong-types-"));
    process.on("unhandledRejection", notice);
  });
  beforeEach(() => {
    unhandled = [];
  });
  afterAll(() => {
    process.off("unhandledRejection", notice);
    rmSync(folder, { recursive: true, force: true });
  });

  const cases = Object.entries(CASES).filter(([, { only }]) => encryption || only === undefined);
  test.each(cases)(
    "%s",
    async (name, one) => {
      const world = await worldOf(encryption, folder);
      const recorded = await record(world, one);
      expect(recorded.length).toBeGreaterThan(0);
      const faults: string[] = [];
      let now = "";
      const work = async (): Promise<void> => {
        for (const run of runsOf(recorded, one.most ?? MAX_RUNS, name === FIRST)) {
          now = `${recorded[run.answer]?.key}: ${run.name} at "${run.place.join(".")}"`;
          const client = clientOf(world, one, replay(world, recorded, run));
          try {
            await one.call(client, world);
          } catch (error) {
            const found = fault(error);
            if (found !== undefined) faults.push(`${now}: ${found}`);
          }
          await client.close();
        }
      };
      // jest's own limit would not say where it hangs.
      let clock: NodeJS.Timeout | undefined;
      const late = new Promise<void>((__, reject) => {
        clock = setTimeout(() => reject(new Error(`It hangs with ${now}`)), 115_000);
      });
      await Promise.race([work(), late]).finally(() => clearTimeout(clock));
      await new Promise((resolve) => setImmediate(resolve));
      expect([faults.slice(0, 20), unhandled]).toEqual([[], []]);
    },
    120_000,
  );
});

test("the table has every method of the client", () => {
  const client = new PassworkClient({ host: "https://pw.example.com", accessToken: "token" });
  const methods = (object: object) =>
    Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(object)))
      .filter(([name, { value }]) => name !== "constructor" && typeof value === "function")
      .map(([name]) => name);
  const all = [
    ...methods(client),
    ...Object.entries(client).flatMap(([resource, object]) =>
      methods(object as object).map((name) => `${resource}.${name}`),
    ),
  ];
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter((name) => !(name in CASES) && !SILENT.includes(name))).toEqual([]);
});

test("what is no error of ours, or tells of nothing, is noticed", () => {
  expect(fault(new TypeError("x is undefined"))).toContain("TypeError");
  expect(fault(new PassworkError("protocol", "The item undefined is missing."))).toContain("says");
  expect(fault(new PassworkError("protocol", "The item is missing."))).toBeUndefined();
});
