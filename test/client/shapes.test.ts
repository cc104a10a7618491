// The published shapes: every object of the API as real samples, the vendor's pages and the connector show it, written
// out as JSON, is read through the client, plain and in the base64 envelope. That an emulator and a client agree proves
// less: both were written here.

import type { PassworkClient } from "../../src/client/client.ts";
import type { Json } from "../../src/client/envelope.ts";
import { Secret } from "../../src/secret.ts";
import { ok, playedClient } from "./support/fakes.ts";

const ITEM_ID = "66f2d2efc8d8ccee4d033a84";
const OTHER_ID = "66f2d2efc8d8ccee4d033a85";
const VAULT_ID = "66f2d2efc8d8ccee4d033a01";
const FOLDER_ID = "66f2d2efc8d8ccee4d033a02";
const USER_ID = "66f2d2efc8d8ccee4d033a03";
const FILE_ID = "66f2d2efc8d8ccee4d033a04";
const SHORTCUT_ID = "66f2d2efc8d8ccee4d033a05";
const SNAPSHOT_ID = "66f2d2efc8d8ccee4d033a06";
const INBOX_ID = "66f2d2efc8d8ccee4d033a07";
const TYPE_ID = "66f2d2efc8d8ccee4d033a08";
const PEM = "-----BEGIN PUBLIC KEY-----\nMIGf\n-----END PUBLIC KEY-----\n";

const CUSTOM = { name: "SE9TVA==", value: "ZGIuZXhhbXBsZS5jb20=", type: "dGV4dA==" };
/** Without client-side encryption, as is all here: the encrypted one is a real server's, in vectors.test.ts. */
const ITEM = {
  id: ITEM_ID,
  vaultId: VAULT_ID,
  folderId: null,
  passwordEncrypted: "czNjcjN0",
  keyEncrypted: null,
  vaultMasterKeyEncrypted: null,
  customs: [CUSTOM, { name: "ZW1wdHk=", value: null, type: "cGFzc3dvcmQ=" }],
  attachments: [
    { id: FILE_ID, name: "plan.txt", encryptedKey: "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=" },
  ],
  name: "Database",
  login: "app",
  url: "https://db.example.com",
  description: null,
  tags: ["prod", "db"],
  fieldsOrder: null,
  isDeleted: false,
  color: 5,
  isFavorite: true,
};
const PATH = [
  { name: "Production", vaultId: VAULT_ID, folderId: null },
  { name: "Databases", vaultId: VAULT_ID, folderId: FOLDER_ID },
];
const PERSON = { id: USER_ID, login: "dana", email: "dana@example.com", fullName: "Dana Ölmez" };
const ATTACHMENT = {
  name: "plan.txt",
  encryptedKey: "YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWE=",
  encryptedData: "ZEdocGNtUWdabXh2YjNJSw==",
  hash: "f53756afdd0b84a32fc8e56d8f28c7e997500b0ab7b9b8559aaf1ef6309eff5b",
};
const SHORTCUT = {
  id: SHORTCUT_ID,
  keyEncrypted: null,
  itemId: ITEM_ID,
  vaultId: OTHER_ID,
  folderId: null,
  creator: PERSON,
};
const SNAPSHOT = {
  id: SNAPSHOT_ID,
  itemId: ITEM_ID,
  name: "Database",
  login: "app",
  passwordEncrypted: "b2xk",
  url: "",
  customs: [CUSTOM],
  tags: ["prod"],
  attachments: [{ id: FILE_ID, name: "plan.txt", encryptedKey: "YQ==" }],
  creatorId: USER_ID,
  createdAt: 1727189743,
  keyEncrypted: null,
  description: null,
  fieldsOrder: null,
  creator: PERSON,
};
const INBOX = {
  id: INBOX_ID,
  keyEncrypted: null,
  access: "read",
  senderId: USER_ID,
  createdAt: 1727189743,
  isViewed: false,
  isUserNotified: true,
  sender: PERSON,
};
const VAULT = {
  id: VAULT_ID,
  name: "Production",
  typeId: TYPE_ID,
  permissions: ["navigate", "read"],
  masterKeyEncrypted: null,
  isVisible: true,
  directoryAccess: { access: "read", userId: USER_ID, foldersAmount: 2 },
};
const FOLDER = { id: FOLDER_ID, name: "Databases", vaultId: VAULT_ID, parentFolderId: null };
const COMPLEXITY = {
  minLength: 12,
  isDigitsRequired: true,
  isUppercaseRequired: false,
  isSpecialCharactersRequired: null,
};
const USER = { ...PERSON, userRoleId: TYPE_ID, userGroupIds: [], isBlocked: false, isServiceAccount: false };

/** What the client makes of the item above. */
const OPENED = {
  id: ITEM_ID,
  vaultId: VAULT_ID,
  folderId: null,
  name: "Database",
  login: "app",
  url: "https://db.example.com",
  urls: [],
  description: "",
  tags: ["prod", "db"],
  color: 5,
  isFavorite: true,
  password: "s3cr3t",
  customs: [
    { name: "HOST", type: "text", value: "db.example.com" },
    { name: "empty", type: "password", value: null },
  ],
  attachments: [{ id: FILE_ID, name: "plan.txt" }],
  shortcutId: null,
};
const FOUND = {
  id: ITEM_ID,
  shortcutId: null,
  name: "Database",
  vaultId: VAULT_ID,
  folderId: FOLDER_ID,
  path: PATH,
  tags: ["prod"],
};

interface Shape {
  /** By method and path below `/api/v1/`. */
  answers: Readonly<Record<string, Json>>;
  call(client: PassworkClient): Promise<unknown>;
  /** What the call gives; secrets as their text. */
  gives: unknown;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  "an item": {
    answers: { [`GET items/${ITEM_ID}`]: ITEM },
    call: (client) => client.items.get(ITEM_ID),
    gives: OPENED,
  },
  "an item of a newer server, in a folder, with nothing set": {
    answers: {
      [`GET items/${ITEM_ID}`]: {
        ...ITEM,
        folderId: FOLDER_ID,
        urls: ["https://a.example.com", "https://b.example.com"],
        url: "https://a.example.com",
        passwordEncrypted: null,
        customs: [],
        attachments: [],
        login: null,
        tags: [],
        color: 0,
        isFavorite: false,
      },
    },
    call: (client) => client.items.get(ITEM_ID),
    gives: {
      ...OPENED,
      folderId: FOLDER_ID,
      url: "https://a.example.com",
      urls: ["https://a.example.com", "https://b.example.com"],
      password: null,
      customs: [],
      attachments: [],
      login: "",
      tags: [],
      color: 0,
      isFavorite: false,
    },
  },
  "a batch, a failure beside a success": {
    answers: {
      "POST batch": {
        responses: [
          { statusCode: 200, body: ITEM },
          { statusCode: 404, body: { errors: [{ code: "notFound" }] } },
        ],
      },
    },
    call: async (client) =>
      (await client.items.getMany([ITEM_ID, OTHER_ID])).map((one) => (one.ok ? one.item : one.error.code)),
    gives: [OPENED, "notFound"],
  },
  "hits of a search": {
    answers: {
      "GET items/search?query=data": {
        items: [
          {
            id: ITEM_ID,
            name: "Database",
            vaultId: VAULT_ID,
            folderId: FOLDER_ID,
            path: PATH,
            tags: ["prod"],
          },
        ],
      },
    },
    call: (client) => client.items.search({ query: "data" }),
    gives: [FOUND],
  },
  "a list of items": {
    answers: {
      [`GET items?vaultId=${VAULT_ID}&folderId=${FOLDER_ID}`]: {
        items: [{ id: ITEM_ID, name: "Database", vaultId: VAULT_ID, folderId: FOLDER_ID, tags: ["prod"] }],
      },
    },
    call: (client) => client.items.list({ vaultId: VAULT_ID, folderId: FOLDER_ID }),
    gives: [{ ...FOUND, path: [] }],
  },
  "a new item's id": {
    answers: { [`GET vaults/${VAULT_ID}`]: VAULT, "POST items": { id: ITEM_ID } },
    call: (client) => client.items.create({ vaultId: VAULT_ID, name: "Database" }),
    gives: ITEM_ID,
  },
  "a deleted item's id in the bin": {
    answers: { [`DELETE items/${ITEM_ID}`]: { binItemId: OTHER_ID } },
    call: (client) => client.items.delete(ITEM_ID),
    gives: OTHER_ID,
  },
  "an attachment": {
    answers: {
      [`GET items/${ITEM_ID}`]: ITEM,
      [`GET items/${ITEM_ID}/attachment/${FILE_ID}`]: { ...ATTACHMENT, id: FILE_ID, itemId: ITEM_ID },
    },
    call: async (client) => (await client.items.attachment(ITEM_ID, "plan.txt")).content.toString(),
    gives: "third floor\n",
  },
  "a shortcut": {
    answers: {
      [`GET shortcuts/${SHORTCUT_ID}`]: {
        ...ITEM,
        vaultMasterKeyEncrypted: undefined as unknown as Json,
        shortcut: SHORTCUT,
        path: PATH,
      },
    },
    call: (client) => client.shortcuts.get(SHORTCUT_ID),
    gives: { ...OPENED, shortcutId: SHORTCUT_ID },
  },
  "hits of a search for shortcuts": {
    answers: {
      "GET shortcuts/search?tags%5B%5D=prod": {
        items: [
          { id: ITEM_ID, name: "Database", tags: ["prod"], shortcut: SHORTCUT, path: [PATH[0] as Json] },
        ],
      },
    },
    call: (client) => client.shortcuts.search({ tags: ["prod"] }),
    gives: [{ ...FOUND, shortcutId: SHORTCUT_ID, vaultId: OTHER_ID, folderId: null, path: [PATH[0]] }],
  },
  snapshots: {
    answers: {
      [`GET items/${ITEM_ID}/snapshots`]: { items: [SNAPSHOT] },
      [`GET items/${ITEM_ID}`]: ITEM,
      [`GET items/${ITEM_ID}/snapshot/${SNAPSHOT_ID}`]: SNAPSHOT,
    },
    call: async (client) => [
      await client.snapshots.list(ITEM_ID),
      await client.snapshots.get(ITEM_ID, SNAPSHOT_ID),
    ],
    gives: [
      [expect.objectContaining({ id: SNAPSHOT_ID, createdAt: "2024-09-24T14:55:43.000Z", creator: PERSON })],
      expect.objectContaining({
        id: SNAPSHOT_ID,
        itemId: ITEM_ID,
        password: "old",
        customs: OPENED.customs.slice(0, 1),
        tags: ["prod"],
        attachments: [{ id: FILE_ID, name: "plan.txt" }],
      }),
    ],
  },
  "a snapshot's attachment": {
    answers: {
      [`GET items/${ITEM_ID}`]: ITEM,
      [`GET items/${ITEM_ID}/snapshot/${SNAPSHOT_ID}`]: SNAPSHOT,
      [`GET snapshots/${SNAPSHOT_ID}/attachment/${FILE_ID}`]: ATTACHMENT,
    },
    call: async (client) =>
      (await client.snapshots.attachment(ITEM_ID, SNAPSHOT_ID, FILE_ID)).content.toString(),
    gives: "third floor\n",
  },
  "an inbox item": {
    answers: { [`GET inbox-items/${INBOX_ID}`]: { ...ITEM, inbox: INBOX } },
    call: (client) => client.inbox.get(INBOX_ID),
    gives: expect.objectContaining({
      id: ITEM_ID,
      password: "s3cr3t",
      customs: OPENED.customs,
      inbox: {
        id: INBOX_ID,
        access: "read",
        senderId: USER_ID,
        sender: PERSON,
        createdAt: "2024-09-24T14:55:43.000Z",
        isViewed: false,
      },
    }),
  },
  vaults: {
    answers: { "GET vaults": { items: [VAULT] }, [`GET vaults/${VAULT_ID}`]: VAULT },
    call: async (client) => [await client.vaults.list(), await client.vaults.get(VAULT_ID)],
    gives: [
      [expect.objectContaining({ id: VAULT_ID, name: "Production", typeId: TYPE_ID, isEncrypted: false })],
      expect.objectContaining({ permissions: ["navigate", "read"], access: "read", isVisible: true }),
    ],
  },
  "features, an array": {
    answers: { "GET app/features": [{ name: "vaultType", isEnabled: true }] },
    call: (client) => client.app.features(),
    gives: ["vaultType"],
  },
  settings: {
    answers: {
      "GET app/settings": { authPasswordComplexity: COMPLEXITY, masterPasswordComplexity: COMPLEXITY },
    },
    call: (client) => client.app.settings(),
    gives: {
      authPasswordComplexity: expect.objectContaining({ minLength: 12, isDigitsRequired: true }),
      masterPasswordComplexity: expect.objectContaining({ minLength: 12, isUppercaseRequired: false }),
    },
  },
  "vault types and their administrators": {
    answers: {
      "GET vault-types/all": { items: [{ id: TYPE_ID, name: "Company", code: "company" }] },
      [`GET vault-types/${TYPE_ID}/administrators`]: { items: [{ id: USER_ID, publicKey: PEM }] },
    },
    call: async (client) => [
      await client.vaultTypes.find({ code: "company" }),
      await client.vaultTypes.administrators(TYPE_ID),
    ],
    gives: [{ id: TYPE_ID, name: "Company", code: "company" }, [{ id: USER_ID, publicKey: PEM }]],
  },
  "a new vault's id": {
    answers: {
      "GET app/features": [{ name: "vaultType" }],
      "GET vault-types/all": { items: [{ id: TYPE_ID, name: "Company", code: "company" }] },
      [`GET vault-types/${TYPE_ID}/administrators`]: { items: [{ id: USER_ID, publicKey: null }] },
      "POST vaults": { id: VAULT_ID },
    },
    call: (client) => client.vaults.create({ name: "New", typeId: TYPE_ID }),
    gives: VAULT_ID,
  },
  folders: {
    answers: {
      [`GET folders?vaultId=${VAULT_ID}`]: { items: [FOLDER] },
      [`GET folders/${FOLDER_ID}`]: { ...FOLDER, path: [PATH[0] as Json] },
      "GET folders/search?query=data": { items: [FOLDER] },
      [`DELETE folders/${FOLDER_ID}`]: { binItemId: OTHER_ID },
    },
    call: async (client) => [
      await client.folders.list(VAULT_ID),
      await client.folders.get(FOLDER_ID),
      await client.folders.search("data"),
      await client.folders.delete(FOLDER_ID),
    ],
    gives: [[FOLDER], { ...FOLDER, path: [PATH[0]] }, [{ ...FOLDER, path: [] }], OTHER_ID],
  },
  users: {
    answers: {
      "GET users": { items: [USER] },
      "GET users/keys": { id: USER_ID, keys: { public: PEM, privateEncrypted: "amt4cwv48xb6pp1h" } },
      [`GET users/${USER_ID}/public-key`]: { publicKey: PEM },
      "GET users/master-key/options": { masterKeyOptions: "pbkdf:sha256:300000:64:a:salt" },
      "GET users/master-key/new-options": { salt: "salt", iterations: 300000, bytes: 64, digest: "sha256" },
      "GET user-roles?includeUserRole=1&isOnlyManageable=1": { items: [{ id: TYPE_ID, code: "user" }] },
      "GET user-groups": { items: [{ id: OTHER_ID, name: "Developers" }] },
    },
    call: async ({ users, groups }) => [
      await users.list(),
      await users.keys(),
      await users.publicKey(USER_ID),
      await users.masterKeyOptions(),
      await users.newMasterKeyOptions(),
      await users.roles(),
      await groups.list(),
    ],
    gives: [
      [USER],
      { id: USER_ID, publicKey: PEM },
      PEM,
      { digest: "sha256", iterations: 300000, bytes: 64, salt: "a:salt" },
      { digest: "sha256", iterations: 300000, bytes: 64, salt: "salt" },
      [{ id: TYPE_ID, code: "user", name: "" }],
      [{ id: OTHER_ID, name: "Developers" }],
    ],
  },
  "a new user's id": {
    answers: {
      "GET user-roles?includeUserRole=1&isOnlyManageable=1": { items: [{ id: TYPE_ID, code: "user" }] },
      "GET app/settings": { authPasswordComplexity: COMPLEXITY, masterPasswordComplexity: null },
      "POST users": { id: USER_ID },
    },
    call: async (client) => {
      const made = await client.users.create({ login: "new", email: "new@example.com", fullName: "New" });
      return [made.id, made.password.reveal().length, made.masterPassword];
    },
    gives: [USER_ID, expect.any(Number), null],
  },
  "a link's address": {
    answers: { [`GET items/${ITEM_ID}`]: ITEM, "POST links": { url: "https://pw.example.com/link/abc" } },
    call: (client) => client.links.create({ itemId: ITEM_ID, type: "reusable", expirationTime: "1 week" }),
    gives: { url: "https://pw.example.com/link/abc" },
  },
  "new tokens": {
    answers: {
      "POST sessions/refresh": {
        accessToken: "new+access/token=",
        refreshToken: "new+refresh/token=",
        accessTokenExpiredAt: 1727189743,
      },
      "POST sessions/refresh-access-token": {
        accessToken: "newer+access=",
        accessTokenExpiredAt: 1727189744,
      },
      "POST sessions/refresh-refresh-token": {
        refreshToken: "newer+refresh=",
        refreshTokenExpiredAt: 1727189745,
      },
    },
    call: async ({ session }) => {
      const [pair, access, refresh] = [
        await session.refresh(),
        await session.refreshAccessToken(),
        await session.refreshRefreshToken(),
      ];
      return [pair, access, refresh, session.accessTokenExpiredAt, session.refreshTokenExpiredAt];
    },
    gives: [
      { accessToken: "new+access/token=", refreshToken: "new+refresh/token=" },
      { accessToken: "newer+access=", refreshToken: "new+refresh/token=" },
      { accessToken: "newer+access=", refreshToken: "newer+refresh=" },
      "2024-09-24T14:55:44.000Z",
      "2024-09-24T14:55:45.000Z",
    ],
  },
};

/** Secrets as their text, dates as theirs. */
function shown(value: unknown): unknown {
  if (value instanceof Secret) return value.reveal();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(one)]));
}

const inEnvelope = (json: Json): Json => ({
  format: "base64",
  content: Buffer.from(JSON.stringify(json)).toString("base64"),
});

describe.each([
  ["plain", (json: Json) => json],
  ["in the base64 envelope", inEnvelope],
])("%s", (_, wrap) => {
  test.each(Object.entries(SHAPES))("%s", async (__, { answers, call, gives }) => {
    const { client } = playedClient(
      ({ method, path }) => {
        const json = answers[`${method} ${path.replace("/api/v1/", "")}`];
        if (json === undefined) throw new Error(`Nothing is known of ${method} ${path}.`);
        return ok(wrap(json));
      },
      { refreshToken: new Secret("refresh"), retries: 0 },
    );
    expect(shown(await call(client))).toEqual(gives);
  });
});
