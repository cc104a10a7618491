// Both ways with the official connector, field by field: what it makes is read and changed here, and what is made here
// it reads and changes, with every size of key, both paddings and both modes of encryption.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassworkClient } from "../../src/client/client.ts";
import type { NewLink } from "../../src/client/links.ts";
import type { ClientOptions } from "../../src/client/open.ts";
import { decryptString } from "../../src/crypto/encrypted-string.ts";
import { sha256Hex } from "../../src/crypto/master-key.ts";
import { decodePlain } from "../../src/crypto/plain.ts";
import type { StoredItem, StoredLink } from "../../src/emulator/model.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { type Emulator, startEmulator } from "../../src/emulator/server.ts";
import { MasterKeyError } from "../../src/errors.ts";
import { Secret } from "../../src/secret.ts";
import {
  CONTENTS,
  type Content,
  digests,
  fromOfficial,
  fromOurs,
  LARGEST,
  type OfficialItem,
  readHere,
  toOfficial,
  viewOf,
} from "./contents.ts";
import { type Connect, describeOfficially, of, type Performed, perform, type Step } from "./support.ts";

/** One item with everything that an item can have, and one with little. */
const [EVERYTHING, LITTLE] = CONTENTS as [Content, Content];
const WITHOUT_FILES = { ...viewOf(EVERYTHING), files: {} };
const LARGE = { ...LITTLE, name: "Large", files: { "large.bin": LARGEST } };
const UNKNOWN = "0123456789abcdef01234567";

interface Mode {
  encryption: boolean;
  bits: 1024 | 2048;
  padding: "oaep" | "pkcs1";
  /**
   * Whether the largest attachment goes with the others, once encrypted and once plain. Encrypted it goes from here to
   * the connector alone: its own encryption takes time by the square of the length, 20 s for 256 KiB, hours for 5 MiB.
   */
  largest?: "read" | "read and written";
}

const MODES: readonly (readonly [string, Mode])[] = [
  ["RSA of 2048 bits, OAEP", { encryption: true, bits: 2048, padding: "oaep", largest: "read" }],
  ["RSA of 2048 bits, PKCS#1 v1.5", { encryption: true, bits: 2048, padding: "pkcs1" }],
  ["RSA of 1024 bits, OAEP where it fits", { encryption: true, bits: 1024, padding: "oaep" }],
  ["RSA of 1024 bits, PKCS#1 v1.5", { encryption: true, bits: 1024, padding: "pkcs1" }],
  [
    "without client-side encryption",
    { encryption: false, bits: 2048, padding: "oaep", largest: "read and written" },
  ],
];

/** Two users with keys of different sizes, vaults of both, and what neither side's API can make. */
function seed({ bits, padding }: Mode): Seed {
  const item = {
    name: "Received",
    password: "from the inbox",
    login: "guest",
    customs: [{ name: "SSID", value: "exämple", type: "password" }],
    attachments: [{ name: "plan.txt", text: "third floor\n" }],
  };
  return {
    settings: { masterKey: { iterations: 1000 } },
    users: [
      { name: "me", keyBits: bits, keyForm: bits === 1024 ? "pkcs1" : "pkcs8" },
      { name: "other", keyBits: bits === 1024 ? 2048 : 1024 },
    ],
    vaultTypes: [{ name: "Company", code: "company", administrators: ["me", "other"] }],
    vaults: [
      { name: "Main", type: "company", rsaPadding: padding, access: { me: "admin", other: "admin" } },
      {
        name: "Shared",
        type: "company",
        rsaPadding: padding === "oaep" ? "pkcs1" : "oaep",
        access: { me: "admin", other: "admin" },
      },
      {
        name: "Of the other",
        access: { other: "admin" },
        // A key of 32 characters fits OAEP in 1024 bits, one of 100 does not.
        items: [
          { ...item, ref: "short", itemKey: "Q8%3DayLjM5C!#o29!r61GK3oXwwzlQ7" },
          { ...item, ref: "long" },
        ],
      },
    ],
    inbox: [
      { item: "short", to: "me", from: "other" },
      { item: "long", to: "me", from: "other" },
    ],
  };
}

describeOfficially.each(MODES)("%s", (_, mode) => {
  jest.setTimeout(400_000);
  const { encryption } = mode;
  let emulator: Emulator;
  let folder: string;
  const open: PassworkClient[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "both-ways-"));
    emulator = await startEmulator({ seed: seed(mode), encryption });
  });
  afterAll(async () => {
    await Promise.all(open.map((client) => client.close()));
    await emulator?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function ours(options: Partial<ClientOptions> = {}, user = "me"): PassworkClient {
    const { accessToken, masterKey } = emulator.as(user);
    const client = new PassworkClient({
      host: emulator.url,
      accessToken: new Secret(accessToken),
      ...(masterKey === null ? {} : { masterKey: new Secret(masterKey) }),
      retries: 0,
      ...options,
    });
    open.push(client);
    return client;
  }

  /** Steps of the official connector, as a user of the seed. */
  function officially(steps: readonly (Step | Connect)[], user = "me"): Promise<Performed> {
    const { accessToken, refreshToken, masterKey } = emulator.as(user);
    return perform(emulator.url, [
      { name: "me", connect: { accessToken, refreshToken, masterKey } },
      ...steps,
    ]);
  }

  const subfolder = (name: string): string => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const filesOf = (path: string): Record<string, Buffer> =>
    Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]));
  const vault = (name: string): string => emulator.id("vaults", name);
  /** An item as the server keeps it, apart from what every change changes. */
  const stored = (id: string): Omit<StoredItem, "updatedAt"> => {
    const { updatedAt: _, ...item } = JSON.parse(JSON.stringify(emulator.state.items.get(id))) as StoredItem;
    return item;
  };

  /** The content of a link, opened with the code of its address, as whoever follows the link does. */
  function openedLink(address: string): {
    link: StoredLink;
    password: unknown;
    customs: unknown[];
    keys: string[];
  } {
    const [url, code = ""] = address.split("#code=");
    const link = [...emulator.state.links.values()].find((one) => one.url === url) as StoredLink;
    const data = link.itemData as {
      passwordEncrypted: string | null;
      customs?: { name: string; type: string; value: string }[];
      attachments?: { encryptedKey: string }[];
    };
    const opened = (sealed: string): string =>
      encryption ? decryptString(sealed, code) : decodePlain(sealed);
    expect([link.keyHash, code === ""]).toEqual(encryption ? [sha256Hex(code), false] : [null, true]);
    return {
      link,
      password: data.passwordEncrypted === null ? null : opened(data.passwordEncrypted),
      customs: (data.customs ?? []).map((custom) => ({
        name: opened(custom.name),
        type: opened(custom.type),
        value: opened(custom.value),
      })),
      keys: (data.attachments ?? []).map(({ encryptedKey }) => opened(encryptedKey)),
    };
  }
  test("what the official connector makes is read here", async () => {
    const contents = mode.largest === "read and written" ? [...CONTENTS, LARGE] : CONTENTS;
    const steps: (Step | Connect)[] = [
      { name: "type", call: "find_vault_type", with: ["company"] },
      { name: "vault", call: "create_vault", with: ["Официально 🔑", of("type", "id")] },
      {
        name: "folder",
        call: "call",
        with: ["POST", "/api/v1/folders", { vaultId: of("vault"), name: "Папка" }],
      },
      {
        name: "deep",
        call: "call",
        with: [
          "POST",
          "/api/v1/folders",
          { vaultId: of("vault"), parentFolderId: of("folder", "id"), name: "Deep" },
        ],
      },
      ...contents.map((content, n) => ({
        name: `item ${n}`,
        call: "create_item",
        with: [
          {
            ...toOfficial(content, subfolder(`in-${n}`)),
            vaultId: of("vault"),
            ...(n === 0 ? { folderId: of("deep", "id") } : {}),
          },
        ],
      })),
      { name: "empty", call: "create_item", with: [{ vaultId: of("vault"), name: "Empty", password: "" }] },
      {
        name: "bare",
        call: "create_item",
        with: [{ vaultId: of("vault"), name: "Bare", customs: [{ name: "a", type: "text", value: "b" }] }],
      },
      { name: "shortcut", call: "create_shortcut", with: [of("item 0"), vault("Shared")] },
      {
        name: "second shortcut",
        call: "create_shortcut",
        with: [of("item 0"), of("vault"), of("folder", "id")],
      },
      {
        name: "deleted",
        call: "create_item",
        with: [{ vaultId: of("vault"), name: "Gone", password: "gone" }],
      },
      { name: "bin", call: "delete_item", with: [of("deleted")] },
    ];
    const made = await officially(steps);
    const id = (name: string): string => made.ok<string>(name);
    const vaultId = id("vault");

    for (const user of ["me", "other"]) {
      // The other one is an administrator of the vault's type: its key was sealed for a key of another size.
      const client = ours({}, user);
      expect(await client.vaults.get(vaultId)).toMatchObject({
        name: "Официально 🔑",
        typeId: emulator.id("vaultTypes", "company"),
        isEncrypted: encryption,
      });
      for (const [n, content] of contents.entries()) {
        if (user === "other" && n > 1) break;
        expect(await readHere(client, id(`item ${n}`))).toEqual(viewOf(content));
      }
    }

    const client = ours();
    expect(await client.folders.tree(vaultId)).toMatchObject([
      { name: "Папка", children: [{ name: "Deep" }] },
    ]);
    expect((await client.items.get(id("item 0"))).folderId).toBe(made.ok<{ id: string }>("deep").id);
    // Empty texts: of an encrypted item they stay apart from none.
    const empty = await client.items.get(id("empty"));
    expect(empty.password?.reveal() ?? null).toBe(encryption ? "" : null);

    const outcomes = await client.items.getMany([id("item 1"), UNKNOWN, id("item 0"), id("bare")]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true, !encryption]);
    // Of an item without a password the connector loses the key.
    expect(outcomes[3]).toMatchObject(
      encryption ? { error: { code: "crypto" } } : { item: { customs: [{ name: "a", type: "text" }] } },
    );

    const shortcuts = await client.shortcuts.getMany([id("shortcut"), id("second shortcut")]);
    expect(shortcuts.map((one) => one.ok && [one.item.id, fromOurs(one.item)])).toEqual(
      [0, 1].map(() => [id("item 0"), WITHOUT_FILES]),
    );
    const target = subfolder("shortcut");
    await client.shortcuts.saveAttachments(id("shortcut"), target);
    // Quotes are no letters that every system takes in a name.
    expect(Object.values(digests(filesOf(target))).sort()).toEqual(
      Object.values(viewOf(EVERYTHING).files).sort(),
    );

    const found = await client.items.searchAndOpen({ tags: ["conform", "два"] });
    expect(found.map((one) => one.ok && one.item.name)).toEqual([EVERYTHING.name]);
    expect((await client.items.search({ query: "Gone" })).length).toBe(0);
    expect(made.ok("bin")).toMatch(/^[0-9a-f]{24}$/);
  });

  test("what is made here the official connector reads", async () => {
    const contents = mode.largest === undefined ? CONTENTS : [...CONTENTS, LARGE];
    const client = ours();
    const type = await client.vaultTypes.find({ code: "company" });
    const vaultId = await client.vaults.create({ name: "Здесь 🔑", typeId: type?.id ?? null });
    const folderId = await client.folders.create({ vaultId, name: "Папка" });
    const deepId = await client.folders.create({ vaultId, name: "Deep", parentFolderId: folderId });
    const ids: string[] = [];
    for (const [n, { files, ...content }] of contents.entries()) {
      const attachments = Object.entries(files).map(([name, bytes]) => ({ name, content: bytes }));
      ids.push(
        await client.items.create({
          ...content,
          vaultId,
          ...(n === 0 ? { folderId: deepId } : {}),
          attachments,
        }),
      );
    }
    const [first = ""] = ids;
    const bare = await client.items.create({
      vaultId,
      name: "Bare",
      customs: [{ name: "a", type: "text", value: "b" }],
    });
    const unset = await client.items.create({
      vaultId,
      name: "Unset",
      password: "set",
      customs: [{ name: "nothing", value: null }],
    });
    const shortcutId = await client.shortcuts.create({ itemId: first, vaultId: vault("Shared") });
    const second = await client.shortcuts.create({ itemId: first, vaultId, folderId });

    const { accessToken, refreshToken, masterKey } = emulator.as("other");
    const read = await officially([
      { name: "other", connect: { accessToken, refreshToken, masterKey } },
      { name: "vault", call: "get_vault", with: [vaultId] },
      { name: "folder", call: "call", with: ["GET", `/api/v1/folders/${deepId}`] },
      ...ids.flatMap((id, n) => [
        { name: `item ${n}`, call: "get_item", with: [id] },
        {
          name: `files ${n}`,
          call: "download_item_attachment",
          with: [of(`item ${n}`), subfolder(`out-${n}`)],
        },
      ]),
      { name: "by the other", call: "get_item", with: [first], as: "other" },
      { name: "batch", call: "get_items", with: [[ids[1], UNKNOWN, first]] },
      { name: "found", call: "search_and_decrypt", with: [null, ["conform", "два"], null, [vaultId]] },
      { name: "shortcut", call: "get_shortcut", with: [shortcutId] },
      {
        name: "shortcut files",
        call: "download_shortcut_attachment",
        with: [of("shortcut"), subfolder("out-shortcut")],
      },
      { name: "shortcuts", call: "search_and_decrypt_shortcut", with: [null, null, null, [vaultId]] },
      { name: "bare", call: "get_item", with: [bare] },
      { name: "unset", call: "get_item", with: [unset] },
    ]);

    for (const [n, content] of contents.entries()) {
      const files = filesOf(join(folder, `out-${n}`));
      expect(fromOfficial(read.ok<OfficialItem>(`item ${n}`), files)).toEqual(viewOf(content));
    }
    expect(fromOfficial(read.ok("by the other"))).toEqual(WITHOUT_FILES);
    expect(read.ok<OfficialItem[]>("batch").map(({ name }) => name)).toEqual([LITTLE.name, EVERYTHING.name]);
    expect(read.ok<OfficialItem[]>("found").map((item) => fromOfficial(item))).toEqual([WITHOUT_FILES]);
    expect(read.ok("vault")).toMatchObject({ name: "Здесь 🔑", typeId: type?.id });
    expect(read.ok("folder")).toMatchObject({ name: "Deep", parentFolderId: folderId });
    const shortcut = read.ok<{ shortcut: { id: string }; password: OfficialItem }>("shortcut");
    expect([shortcut.shortcut.id, fromOfficial(shortcut.password)]).toEqual([shortcutId, WITHOUT_FILES]);
    expect(digests(filesOf(join(folder, "out-shortcut")))).toEqual(viewOf(EVERYTHING).files);
    expect(read.ok<{ shortcut: { id: string } }[]>("shortcuts").map(({ shortcut: { id } }) => id)).toEqual([
      second,
    ]);
    // An item without a password has its key all the same.
    expect(read.ok<OfficialItem>("bare").customs).toEqual([{ name: "a", type: "text", value: "b" }]);
    // A custom field without a value is more than the connector can read.
    expect(read.error("unset")).toContain("Error");
    expect((await client.items.get(unset)).customs).toEqual([{ name: "nothing", type: "text", value: null }]);
  });

  test("a change by one side leaves the other's item as it is otherwise", async () => {
    const content = EVERYTHING;
    const place = { vaultId: vault("Main") };
    const made = await officially([
      {
        name: "item",
        call: "create_item",
        with: [{ ...toOfficial(content, subfolder("change")), ...place }],
      },
      {
        name: "twin",
        call: "create_item",
        with: [{ ...toOfficial(content, subfolder("change")), ...place }],
      },
    ]);
    const theirs = made.ok<string>("item");
    const twin = made.ok<string>("twin");
    const client = ours();
    const { files, ...fields } = content;
    const attachments = Object.entries(files).map(([name, bytes]) => ({ name, content: bytes }));
    const own = await client.items.create({ ...fields, ...place, attachments });

    // Ours on theirs: only what is named differs, to the letter of the stored text.
    const before = stored(theirs);
    const update = await client.items.update(theirs, { password: "rotated 🔁" });
    expect(update.changed).toEqual(["password"]);
    expect(stored(theirs)).toEqual({ ...before, passwordEncrypted: expect.any(String) });
    await client.items.update(theirs, { customs: { OTP: "GEZDGNBVGY3TQOJQ" }, login: null });
    const customs = stored(theirs).customs;
    for (const n of [0, 1, 3, 4]) expect(customs[n]).toEqual(before.customs[n]);
    expect(customs[2]).toMatchObject({ name: before.customs[2]?.name, type: before.customs[2]?.type });
    await client.items.update(twin, {
      attachments: { add: [{ name: "new.txt", content: Buffer.from("new") }], remove: ["bytes.bin"] },
    });
    // To another vault: the item's key stays, wrapped anew.
    const moved = await client.items.create({ ...fields, ...place });
    await client.items.move(moved, { vaultId: vault("Shared") });

    // Theirs on ours.
    const ownBefore = stored(own);
    const changed = await officially([
      { name: "update", call: "update_item", with: [own, { ...place, password: "rotated 🔁" }] },
      { name: "own", call: "get_item", with: [own] },
      { name: "theirs", call: "get_item", with: [theirs] },
      { name: "twin", call: "get_item", with: [twin] },
      { name: "twin files", call: "download_item_attachment", with: [of("twin"), subfolder("out-twin")] },
      { name: "moved", call: "get_item", with: [moved] },
      {
        name: "update customs",
        call: "update_item",
        with: [moved, { vaultId: vault("Shared"), customs: [{ name: "n", type: "password", value: "v" }] }],
      },
    ]);
    changed.ok("update");
    expect(stored(own)).toEqual({
      ...ownBefore,
      passwordEncrypted: expect.any(String),
      // Without client-side encryption the connector makes the missing key an empty one.
      keyEncrypted: encryption ? ownBefore.keyEncrypted : "",
    });
    const rotated = { ...viewOf(content), password: "rotated 🔁" };
    expect(fromOfficial(changed.ok("own"))).toEqual({ ...rotated, files: {} });
    expect(await readHere(client, own)).toEqual(rotated);
    expect(fromOfficial(changed.ok("theirs"))).toEqual({
      ...rotated,
      login: "",
      customs: content.customs.map((custom) =>
        custom.name === "OTP" ? { ...custom, value: "GEZDGNBVGY3TQOJQ" } : custom,
      ),
      files: {},
    });
    changed.ok("twin files");
    const { "bytes.bin": _removed, ...kept } = files;
    const expectedFiles = digests({ ...kept, "new.txt": Buffer.from("new") });
    expect(digests(filesOf(join(folder, "out-twin")))).toEqual(expectedFiles);
    expect(fromOfficial(changed.ok("moved"))).toEqual(WITHOUT_FILES);
    changed.ok("update customs");
    expect(await readHere(client, moved)).toEqual({
      ...WITHOUT_FILES,
      customs: [{ name: "n", type: "password", value: "v" }],
    });
  });

  test("earlier versions are read by both, whoever made them", async () => {
    const content = EVERYTHING;
    const place = { vaultId: vault("Main") };
    const client = ours();
    const { files, ...fields } = content;
    const attachments = Object.entries(files).map(([name, bytes]) => ({ name, content: bytes }));
    const own = await client.items.create({ ...fields, ...place, attachments });
    await client.items.update(own, { password: "newer", customs: [] });
    const [ownSnapshot] = await client.snapshots.list(own);
    const ownId = ownSnapshot?.id ?? "";

    const steps: Step[] = [
      { name: "item", call: "create_item", with: [{ ...toOfficial(content, subfolder("old")), ...place }] },
      { name: "update", call: "update_item", with: [of("item"), { ...place, password: "newer" }] },
      { name: "snapshot", call: "get_snapshot", with: [own, ownId] },
      {
        name: "files",
        call: "download_snapshot_attachments",
        with: [of("snapshot"), subfolder("out-snapshot")],
      },
    ];
    const made = await officially(steps);
    expect(made.ok("snapshot")).toMatchObject({
      password: content.password,
      customs: content.customs,
      login: content.login,
      tags: content.tags,
    });
    made.ok("files");
    expect(digests(filesOf(join(folder, "out-snapshot")))).toEqual(digests(files));

    const item = made.ok<string>("item");
    const [info] = await client.snapshots.list(item);
    const snapshot = await client.snapshots.get(item, info?.id ?? "");
    expect(snapshot.password?.reveal()).toBe(content.password);
    expect(snapshot.customs.map(({ name, type, value }) => ({ name, type, value: value?.reveal() }))).toEqual(
      content.customs,
    );
    const file = await client.snapshots.attachment(item, snapshot.id, "bytes.bin");
    expect(file.content).toEqual(files["bytes.bin"]);
  });

  test("the inbox, short and long item keys", async () => {
    const [short, long] = ["short", "long"].map((name) => emulator.id("inbox", name));
    const read = await officially(
      [short, long].flatMap((id, n) => [
        { name: `item ${n}`, call: "get_inbox_item", with: [id] },
        {
          name: `files ${n}`,
          call: "download_inbox_attachment",
          with: [of(`item ${n}`), subfolder(`inbox-${n}`)],
        },
      ]),
    );
    const client = ours();
    expect((await client.inbox.list()).map(({ id, name }) => [id, name])).toEqual([
      [short, "Received"],
      [long, "Received"],
    ]);
    for (const [n, id] of [short ?? "", long ?? ""].entries()) {
      const item = await client.inbox.get(id);
      expect([item.password?.reveal(), item.login]).toEqual(["from the inbox", "guest"]);
      expect(item.customs.map(({ name, type, value }) => [name, type, value?.reveal()])).toEqual([
        ["SSID", "password", "exämple"],
      ]);
      const { content } = await client.inbox.attachment(id, "plan.txt");
      expect(filesOf(join(folder, `inbox-${n}`))).toEqual({ "plan.txt": content });
      // Without client-side encryption the connector yields no password of an inbox item.
      expect(read.ok<{ password?: string }>(`item ${n}`).password).toBe(
        encryption ? "from the inbox" : undefined,
      );
    }
  });

  test("links open with the code of their address, whoever made them", async () => {
    const content = EVERYTHING;
    const client = ours();
    const { files, ...fields } = content;
    const attachments = Object.entries(files).map(([name, bytes]) => ({ name, content: bytes }));
    const itemId = await client.items.create({ ...fields, vaultId: vault("Main"), attachments });
    const shortcutId = await client.shortcuts.create({ itemId, vaultId: vault("Shared") });
    const kinds: NewLink[] = [
      { itemId, type: "single_use", expirationTime: "1 hour" },
      { itemId, type: "reusable", expirationTime: "1 week" },
      { itemId, type: "single_use", expirationTime: "1 month" },
      { shortcutId, type: "reusable", expirationTime: "unlimited" },
    ];
    const own: string[] = [];
    for (const kind of kinds) own.push((await client.links.create(kind)).url.reveal());

    // What our links hold the connector's own functions open.
    const sealed = own.map((address) => {
      const { passwordEncrypted } = openedLink(address).link.itemData as { passwordEncrypted: string };
      return [passwordEncrypted, address.split("#code=")[1] ?? ""];
    });
    const made = await officially([
      ...kinds.map(({ type, expirationTime, ...target }, n) => ({
        name: `link ${n}`,
        call: "create_link",
        with: [type, expirationTime, target.itemId ?? null, target.shortcutId ?? null],
      })),
      ...(encryption
        ? sealed.map((pair, n) => ({ name: `password ${n}`, call: "crypto.decrypt_aes", with: pair }))
        : []),
    ]);
    for (const [n, kind] of kinds.entries()) {
      const [mine, theirs] = [own[n] ?? "", made.ok<string>(`link ${n}`)].map(openedLink);
      for (const opened of [mine, theirs]) {
        expect(opened).toMatchObject({
          link: {
            itemId,
            shortcutId: kind.shortcutId ?? null,
            type: kind.type,
            expirationTime: kind.expirationTime,
            itemData: {
              name: content.name,
              login: content.login,
              url: content.url,
              description: content.description,
            },
          },
          password: content.password,
          customs: content.customs,
        });
      }
      // The attachments' keys are the same under either code: their content is not sealed anew.
      expect(mine?.keys).toEqual(theirs?.keys);
      expect(mine?.keys).toHaveLength(Object.keys(files).length);
      expect([mine, theirs].map((opened) => opened?.link.keyEncrypted === null)).toEqual([
        !encryption,
        !encryption,
      ]);
      if (encryption) expect(made.ok(`password ${n}`)).toBe(content.password);
    }
  });

  test("session files, both ways, the master key in them or not", async () => {
    const { userId, masterKey } = emulator.as();
    const [theirs, bare] = [join(folder, "session"), join(folder, "bare session")];
    const itemId = await ours().items.create({
      vaultId: vault("Main"),
      name: "In a session",
      password: "kept",
    });
    const [one, other] = [emulator.login(userId), emulator.login(userId)];
    const made = await officially([
      { name: "one", connect: { ...one, masterKey } },
      { name: "key", call: "save_session", with: [theirs, null, true], as: "one" },
      { name: "bare key", call: "save_session", with: [bare, "a key of one's own ü", false], as: "one" },
    ]);
    expect(made.ok("bare key")).toBe("a key of one's own ü");

    const opened = await PassworkClient.fromSession(theirs, made.ok<string>("key"), { host: emulator.url });
    open.push(opened);
    expect((await opened.items.get(itemId)).password?.reveal()).toBe("kept");
    // The renewal is saved, and keeps the master key.
    await opened.session.refresh();
    const tokens = opened.session.tokens;

    const mine = join(folder, "ours");
    const client = ours({
      accessToken: new Secret(other.accessToken),
      refreshToken: new Secret(other.refreshToken),
    });
    const key = await client.session.save(mine, { includeMasterKey: encryption });
    const withoutKey = await client.session.save(join(folder, "ours bare"), { key: "our own" });
    expect(withoutKey.reveal()).toBe("our own");

    const loaded = await officially([
      { name: "renewed", connect: {} },
      { name: "renewed key", call: "load_session", with: [theirs, made.ok<string>("key")], as: "renewed" },
      { name: "renewed item", call: "get_item", with: [itemId], as: "renewed" },
      { name: "ours", connect: {} },
      { name: "our key", call: "load_session", with: [mine, key.reveal()], as: "ours" },
      { name: "our item", call: "get_item", with: [itemId], as: "ours" },
      { name: "our vaults", call: "call", with: ["GET", "/api/v1/vaults"], as: "ours" },
      { name: "bare", connect: {} },
      { name: "bare key", call: "load_session", with: [join(folder, "ours bare"), "our own"], as: "bare" },
      { name: "bare vaults", call: "call", with: ["GET", "/api/v1/vaults"], as: "bare" },
      { name: "their own refresh", call: "update_tokens", as: "renewed" },
    ]);
    expect([loaded.ok("renewed key"), loaded.ok("our key"), loaded.ok("bare key")]).toEqual([
      masterKey,
      masterKey,
      null,
    ]);
    for (const name of ["renewed item", "our item"])
      expect(loaded.ok(name)).toMatchObject({ password: "kept" });
    expect(loaded.ok<{ items: unknown[] }>("bare vaults").items.length).toBeGreaterThan(1);
    // Its own renewal rewrites the file, and loses the master key on the way.
    const again = await PassworkClient.fromSession(theirs, made.ok<string>("key"), { host: emulator.url });
    open.push(again);
    expect(again.session.tokens.accessToken.reveal()).not.toBe(tokens.accessToken.reveal());
    expect((await again.vaults.list()).length).toBeGreaterThan(1);
    if (encryption) await expect(again.items.get(itemId)).rejects.toBeInstanceOf(MasterKeyError);
  });

  test("users, made by either side, work on the other", async () => {
    const client = ours();
    const mine = await client.users.create({
      login: "made-here",
      email: "here@example.com",
      fullName: "Сделан здесь",
    });
    const connectorWay = await client.users.create({
      login: "made-as-the-connector-does",
      email: "as@example.com",
      fullName: "Made as it does",
      ...(encryption ? { privateKeyUnder: "masterPassword" as const } : {}),
    });
    const login = (userId: string) => {
      const { accessToken, refreshToken } = emulator.login(userId);
      return { accessToken, refreshToken };
    };
    const typeId = emulator.id("vaultTypes", "company");
    const made = await officially([
      { name: "user role", call: "call", with: ["GET", "/api/v1/user-roles", { includeUserRole: 1 }] },
      {
        name: "user",
        call: "create_user",
        with: [
          {
            login: "made-there",
            email: "there@example.com",
            fullName: "Made there",
            userRoleId: emulator.id("roles", "user"),
          },
        ],
      },
      { name: "mine", connect: { ...login(mine.id), masterPassword: mine.masterPassword?.reveal() ?? null } },
      { name: "vault", call: "create_vault", with: ["Own", typeId], as: "mine" },
      {
        name: "item",
        call: "create_item",
        with: [{ vaultId: of("vault"), name: "Own", password: "of the new user" }],
        as: "mine",
      },
      { name: "read", call: "get_item", with: [of("item")], as: "mine" },
      { name: "public key", call: "get_user_public_key", with: [mine.id] },
    ]);
    expect(made.ok("read")).toMatchObject({ password: "of the new user" });
    expect(made.ok("public key")).toBe(emulator.state.users.get(mine.id)?.publicKey);
    // An administrator of the vault's type reads what the new user made.
    expect((await client.items.get(made.ok("item"))).password?.reveal()).toBe("of the new user");

    const theirs = made.ok<{ user_id: string; master_password: string; password: string }>("user");
    expect(emulator.state.users.get(theirs.user_id)).toMatchObject({ login: "made-there" });
    const users: [string, Secret | null][] = [
      [mine.id, mine.masterPassword],
      [theirs.user_id, encryption ? new Secret(theirs.master_password) : null],
      [connectorWay.id, connectorWay.masterPassword],
    ];
    for (const [userId, masterPassword] of users) {
      const user = ours({
        accessToken: new Secret(emulator.login(userId).accessToken),
        masterKey: undefined,
        ...(masterPassword === null ? {} : { masterPassword }),
      });
      const vaultId = await user.vaults.create({ name: "Own", typeId });
      const itemId = await user.items.create({ vaultId, name: "Own", password: "made by the new user" });
      expect((await user.items.get(itemId)).password?.reveal()).toBe("made by the new user");
    }
  });

  test("vaults where the installation has no vault types", async () => {
    const { vaultTypes: _types, vaults = [], ...rest } = seed(mode);
    const untyped = await startEmulator({
      seed: { ...rest, vaults: vaults.map(({ type: _type, ...one }) => one) },
      encryption,
    });
    try {
      const { accessToken, refreshToken, masterKey } = untyped.as();
      const client = ours({ host: untyped.url, accessToken: new Secret(accessToken) });
      const vaultId = await client.vaults.create({ name: "Ours" });
      const own = await client.items.create({ vaultId, name: "Ours", password: "made here" });
      const made = await perform(untyped.url, [
        { name: "me", connect: { accessToken, refreshToken, masterKey } },
        { name: "vault", call: "create_vault", with: ["Theirs"] },
        {
          name: "item",
          call: "create_item",
          with: [{ vaultId: of("vault"), name: "Theirs", password: "made there" }],
        },
        { name: "own", call: "get_item", with: [own] },
      ]);
      expect(made.ok("own")).toMatchObject({ password: "made here" });
      expect((await client.items.get(made.ok("item"))).password?.reveal()).toBe("made there");
      expect(await client.vaults.get(made.ok("vault"))).toMatchObject({ name: "Theirs", typeId: null });
    } finally {
      await untyped.close();
    }
  });
});
