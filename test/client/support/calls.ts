// Every call of the client, and a server in this process to make it to: for generated tests that play with each call's
// requests and answers.

import { join } from "node:path";
import { PassworkClient } from "../../../src/client/client.ts";
import type { ClientOptions } from "../../../src/client/open.ts";
import type { HttpRequest, Transport } from "../../../src/client/transport.ts";
import { defaultSeed } from "../../../src/emulator/default-seed.ts";
import type { Seed } from "../../../src/emulator/seed.ts";
import { hidden } from "./failures.ts";
import { answeringBy, type InProcess, inProcess, type Said } from "./in-process.ts";

/** A server, and a folder to save in. */
export interface CallWorld extends InProcess {
  folder: string;
  id(kind: keyof InProcess["ids"], name: string): string;
}

/** One call, and what it needs. */
export interface Call {
  call(client: PassworkClient, world: CallWorld): Promise<unknown>;
  /** Runs at most, where one takes long: a pair of keys is generated, or files are written to the disk. */
  most?: number;
  /** The first request meets an access token that has expired. */
  expired?: boolean;
  /** The client has the master password in place of the master key. */
  byPassword?: boolean;
  /** Without client-side encryption there is nothing to be had. */
  only?: "encrypted";
}

/** Secrets that calls hand in. */
const PASSWORD = hidden("a-new-password-7c1e");
const VALUE = hidden("a-new-value-93ab");
const FILE = { name: "new.txt", content: Buffer.from("content") };

/** Every method that asks the server for something, by its path on the client, and some more ways to get there. */
export const CALLS: Readonly<Record<string, Call>> = {
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
        password: PASSWORD,
        customs: [{ name: "a", value: VALUE }],
        attachments: [FILE],
      }),
  },
  "items.update": {
    call: (client, { id }) =>
      client.items.update(id("items", "DB_PASSWORD"), {
        login: null,
        password: PASSWORD,
        customs: { DB_HOST: "other", ADDED: VALUE },
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
    call: (client, { id }) => client.shortcuts.update(id("shortcuts", "DB_PASSWORD"), { password: PASSWORD }),
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
  call: { call: (client) => client.call("GET", "/v1/vaults", {}) },
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

/** The server that the calls are made to. */
export async function callWorld(encryption: boolean, folder: string): Promise<CallWorld> {
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

/** The names of all public methods, `items.get`, as the client has them. */
export function methodNames(): string[] {
  const client = new PassworkClient({ host: "https://pw.example.com", accessToken: "token" });
  const methods = (object: object) =>
    Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(object)))
      .filter(([name, { value }]) => name !== "constructor" && typeof value === "function")
      .map(([name]) => name);
  return [
    ...methods(client),
    ...Object.entries(client).flatMap(([resource, object]) =>
      methods(object as object).map((name) => `${resource}.${name}`),
    ),
  ];
}

/** A client as the call wants it. */
export function callClient(
  world: CallWorld,
  call: Call,
  transport: Transport,
  options: Partial<ClientOptions> = {},
): PassworkClient {
  const { masterKey, masterPassword } = world.keys.get("ci") ?? {};
  const { accessToken, refreshToken } = world.login("ci");
  hidden(accessToken, refreshToken, masterKey ?? "", masterPassword ?? "");
  if (call.expired) world.sessions.expireAccessToken(accessToken);
  return new PassworkClient({
    host: "https://pw.example.com",
    accessToken,
    refreshToken,
    masterKey: call.byPassword ? undefined : masterKey,
    masterPassword: call.byPassword ? (masterPassword ?? undefined) : undefined,
    retries: 0,
    transport,
    ...options,
  });
}

/** A request, and what the server said to it. */
export interface Recorded {
  key: string;
  said: Said;
}

/** Makes the call, and records it. */
export async function record(world: CallWorld, call: Call): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  const client = callClient(
    world,
    call,
    answeringBy((request) => {
      const said = world.answer(request);
      recorded.push({ key: keyOf(request), said });
      return said;
    }),
  );
  // The true answers must be taken, else what follows would test refusals alone.
  await call.call(client, world);
  return recorded;
}

/** Gives each request its record; undefined for one that was not recorded. */
export function replaying(recorded: readonly Recorded[]): (request: HttpRequest) => Recorded | undefined {
  const left = [...recorded];
  return (request) => {
    const at = left.findIndex(({ key }) => key === keyOf(request));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
}

function keyOf({ method, path }: HttpRequest): string {
  return `${method} ${path}`;
}
