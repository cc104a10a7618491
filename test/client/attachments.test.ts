// Attachments of items and shortcuts, read and saved, from a server that keeps to the API and from one that lies.

import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PassworkClient } from "../../src/client/client.ts";
import { sealAttachment } from "../../src/crypto/attachment.ts";
import { encryptString } from "../../src/crypto/encrypted-string.ts";
import type { StoredAttachment } from "../../src/emulator/model.ts";
import type { Seed, SeedAttachment } from "../../src/emulator/seed.ts";
import { failureOf, failuresOf, hidden, thrownBy } from "./support/failures.ts";
import { world } from "./support/world.ts";

const EVERY_BYTE = Buffer.from(Uint8Array.from({ length: 256 }, (_, value) => value));
const TEXT = hidden("apiVersion: v1, a text that is to be kept");

const ITEM_KEY = hidden("the item key of the tests");

const file = (name: string, content: Buffer | string): SeedAttachment => ({
  name,
  base64: Buffer.from(content).toString("base64"),
});

/** One item with files of all kinds, one whose attachments are called as no file should be, and one without any. */
const SEED: Seed = {
  settings: { masterKey: { iterations: 1000 } },
  users: [{ name: "ci" }, { name: "guest", keyBits: 1024 }],
  vaults: [
    {
      name: "Own",
      access: { ci: "admin" },
      items: [
        {
          name: "Files",
          password: "x",
          itemKey: ITEM_KEY,
          attachments: [
            file("kubeconfig.yaml", TEXT),
            file("every byte", EVERY_BYTE),
            file("empty", ""),
            file("large.bin", Buffer.alloc(300_001, EVERY_BYTE)),
          ],
        },
        {
          name: "Odd names",
          attachments: [
            file("../../escape", "first"),
            { ...file("escape", "second"), id: "a".repeat(24) },
            { ...file("escape", "third"), id: "b".repeat(24) },
            file("CON", "fourth"),
            file("\u{1b}[31m\0", "fifth"),
          ],
        },
        { name: "Bare", password: "x" },
      ],
    },
    { name: "Shared", access: { ci: "admin", guest: "read" }, shortcuts: [{ item: "Files" }] },
  ],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "passwork-attachments-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const inside = (name: string) => join(folder, name);

/** Every file of the folder with its text. */
async function filesIn(path: string): Promise<Record<string, string>> {
  const names = (await readdir(path)).sort();
  const texts = await Promise.all(
    names.map(async (name) => [name, await readFile(join(path, name), "utf8")]),
  );
  return Object.fromEntries(texts);
}

describe.each([
  ["encryption", { encryption: true }],
  ["encryption, every answer in the base64 envelope", { encryption: true, envelope: "base64" }],
  ["no encryption", { encryption: false }],
  ["no encryption, every answer in the base64 envelope", { encryption: false, envelope: "base64" }],
] as const)("with %s", (_, options) => {
  const w = world({ ...options, seed: SEED });

  test.each([
    ["kubeconfig.yaml", Buffer.from(TEXT)],
    ["every byte", EVERY_BYTE],
    ["empty", Buffer.alloc(0)],
    ["large.bin", Buffer.alloc(300_001, EVERY_BYTE)],
  ])("%s is read by its name and by its id", async (name, content) => {
    const id = w.emulator.id("attachments", `Files/${name}`);
    for (const wanted of [name, id, id.toUpperCase()]) {
      const read = await w.client().items.attachment(w.item("Files"), wanted);
      expect(read).toEqual({ id, name, content: expect.any(Buffer) });
      expect(read.content.equals(content)).toBe(true);
    }
  });

  test("through a shortcut it is read by a user who may not see the item", async () => {
    const client = w.client("guest");
    expect((await failureOf(client.items.attachment(w.item("Files"), "every byte"))).code).toBe("forbidden");
    const { content } = await client.shortcuts.attachment(w.shortcut("Files"), "every byte");
    expect(content.equals(EVERY_BYTE)).toBe(true);
    const saved = await client.shortcuts.saveAttachment(w.shortcut("Files"), "empty", inside("file"));
    expect(saved).toMatchObject({ name: "empty", path: inside("file"), bytes: 0 });
    expect(await client.shortcuts.saveAttachments(w.shortcut("Files"), inside("all"))).toHaveLength(4);
  });

  test("it is saved to exactly the file that is named, which is its owner's alone", async () => {
    await writeFile(inside("kept"), "old");
    const saved = await w.client().items.saveAttachment(w.item("Files"), "kubeconfig.yaml", inside("kept"));
    const id = w.emulator.id("attachments", "Files/kubeconfig.yaml");
    expect(saved).toEqual({ id, name: "kubeconfig.yaml", path: inside("kept"), bytes: TEXT.length });
    expect(await filesIn(folder)).toEqual({ kept: TEXT });
    expect((await stat(inside("kept"))).mode & 0o777).toBe(0o600);
  });

  test("all are saved under safe names that differ, the same ones each time", async () => {
    const expected = {
      escape: "first",
      "escape (2)": "second",
      "escape (3)": "third",
      _CON: "fourth",
      "_[31m_": "fifth",
    };
    for (let turn = 0; turn < 2; turn++) {
      const saved = await w.client().items.saveAttachments(w.item("Odd names"), inside("new/folder"));
      expect(saved.map(({ path }) => path)).toEqual(
        Object.keys(expected).map((name) => join(folder, "new/folder", name)),
      );
      expect(saved.map(({ name }) => name)).toEqual([
        "../../escape",
        "escape",
        "escape",
        "CON",
        "\u{1b}[31m\0",
      ]);
      expect(await filesIn(inside("new/folder"))).toEqual(expected);
      expect(await readdir(folder)).toEqual(["new"]);
    }
    expect((await stat(inside("new/folder"))).mode & 0o777).toBe(0o700);
    expect(await w.client().items.saveAttachments(w.item("Bare"), inside("none"))).toEqual([]);
    expect(await readdir(inside("none"))).toEqual([]);
  });

  test("one that is not there is named with those that are", async () => {
    const error = await failureOf(w.client().items.attachment(w.item("Files"), "missing\n"));
    expect(error.code).toBe("field");
    expect(error.message).toBe(`The item ${w.item("Files")} has no attachment "missing\u{fffd}".`);
    expect(error.hint).toBe('It has "kubeconfig.yaml", "every byte", "empty", "large.bin".');
    const bare = await failureOf(w.client().shortcuts.attachment(w.shortcut("Files"), "missing"));
    expect(bare.message).toContain(`The shortcut ${w.shortcut("Files")}`);
    expect((await failureOf(w.client().items.attachment(w.item("Bare"), "any"))).hint).toMatch(
      /no attachments/,
    );
    expect(w.calls().filter((call) => call.includes("/attachment/"))).toEqual([]);
  });

  test("of two with one name the id is asked for", async () => {
    const error = await failureOf(
      w.client().items.saveAttachment(w.item("Odd names"), "escape", inside("x")),
    );
    expect(error.code).toBe("field");
    expect(error.message).toMatch(/has 2 attachments "escape"/);
    expect(error.hint).toBe(`Give an id: ${"a".repeat(24)} or ${"b".repeat(24)}.`);
    expect(await readdir(folder)).toEqual([]);
    const { content } = await w.client().items.attachment(w.item("Odd names"), "b".repeat(24));
    expect(content.toString()).toBe("third");
  });

  test("a place that cannot be written to is told before anything is downloaded", async () => {
    await mkdir(inside("folder"));
    const error = await failureOf(
      w.client().items.saveAttachment(w.item("Files"), "empty", inside("folder")),
    );
    expect(error.code).toBe("file");
    expect(w.calls().filter((call) => call.includes("/attachment/"))).toEqual([]);
  });

  test("what fails of several is told together, and the others are saved", async () => {
    const stored = storedFiles("Files");
    const broken = stored.find(({ name }) => name === "every byte") as StoredAttachment;
    const hash = broken.hash;
    broken.hash = "0".repeat(64);
    await mkdir(inside("empty"));
    try {
      const errors = await failuresOf(w.client().items.saveAttachments(w.item("Files"), folder));
      expect(errors.map(({ code }) => code)).toEqual(["crypto", "file"]);
      expect(errors[0]?.message).toContain(`attachment "every byte" of item ${w.item("Files")}`);
      expect(errors[1]?.message).toContain(inside("empty"));
      expect((await readdir(folder)).sort()).toEqual(["empty", "kubeconfig.yaml", "large.bin"]);
      expect(await readFile(inside("kubeconfig.yaml"), "utf8")).toBe(TEXT);
    } finally {
      broken.hash = hash;
    }
  });

  test("an abort while it is downloaded leaves the old file alone, and no other", async () => {
    await writeFile(inside("file"), "old");
    for (const save of [
      (client: PassworkClient, signal: AbortSignal) =>
        client.items.saveAttachment(w.item("Files"), "large.bin", inside("file"), { signal }),
      (client: PassworkClient, signal: AbortSignal) =>
        client.items.saveAttachments(w.item("Files"), folder, { signal }),
    ]) {
      w.emulator.faults.plan({ match: { path: "*/attachment/*" }, fault: { kind: "bodyHang" } });
      const abort = new AbortController();
      const saving = thrownBy(save(w.client(), abort.signal));
      while (!w.calls().some((call) => call.includes("/attachment/"))) await new Promise(setImmediate);
      const reason = new Error("enough");
      abort.abort(reason);
      expect(await saving).toBe(reason);
      expect(await filesIn(folder)).toEqual({ file: "old" });
      w.emulator.requests.splice(0);
    }
  });

  test("the whole of it has the time that the call is given", async () => {
    w.emulator.faults.plan({ match: { path: "*/attachment/*" }, fault: { kind: "hang" } });
    const work = w.client().items.saveAttachment(w.item("Files"), "empty", inside("x"), { timeout: 300 });
    expect((await failureOf(work)).message).toMatch(/given up after 300 ms/);
    expect(await readdir(folder)).toEqual([]);
  });

  describe("a server that lies", () => {
    const answersWith = (change: (file: StoredAttachment) => unknown) => {
      const { id, name, encryptedKey, encryptedData, hash } = storedFiles("Files")[1] as StoredAttachment;
      const json = change({ id, name, encryptedKey, encryptedData, hash });
      w.emulator.faults.plan({ match: { path: "*/attachment/*" }, fault: { kind: "answer", json } });
    };
    const read = () => w.client().items.attachment(w.item("Files"), "every byte");
    const saved = () => w.client().items.saveAttachment(w.item("Files"), "every byte", inside("file"));

    test.each<[string, (file: StoredAttachment) => unknown, string, RegExp]>([
      [
        "another content",
        (one) => ({ ...one, ...sealed("another", ITEM_KEY), hash: one.hash }),
        "crypto",
        /does not match its hash/,
      ],
      ["a hash of another content", (one) => ({ ...one, hash: "0".repeat(64) }), "crypto", /its hash/],
      ["no hash", ({ hash, ...one }) => one, "protocol", /has no hash/],
      ["a hash that is no text", (one) => ({ ...one, hash: 5 }), "protocol", /has no hash/],
      ["a hash that is an array", (one) => ({ ...one, hash: [one.hash] }), "protocol", /has no hash/],
      ["an empty hash", (one) => ({ ...one, hash: "" }), "crypto", /its hash/],
      ["no data", ({ encryptedData, ...one }) => one, "protocol", /has no encryptedData/],
      ["data that is null", (one) => ({ ...one, encryptedData: null }), "protocol", /has no encryptedData/],
      ["data that is a number", (one) => ({ ...one, encryptedData: 5 }), "protocol", /has no encryptedData/],
      [
        "data that is an object",
        (one) => ({ ...one, encryptedData: one }),
        "protocol",
        /has no encryptedData/,
      ],
      ["data cut off", (one) => ({ ...one, encryptedData: one.encryptedData.slice(0, -60) }), "crypto", /./],
      ["empty data", (one) => ({ ...one, encryptedData: "" }), "crypto", /./],
      ["an array", (one) => [one], "protocol", /has no object/],
      ["null", () => null, "protocol", /has no object/],
      ["a text", () => "encryptedData", "protocol", /has no object/],
    ])("%s", async (_what, change, code, message) => {
      await writeFile(inside("file"), "old");
      for (const work of [read, saved]) {
        answersWith(change);
        const error = await failureOf(work());
        expect(error.code).toBe(code);
        expect(error.message).toMatch(message);
        expect(error.message).toContain(`attachment "every byte" of item ${w.item("Files")}`);
        expect(await filesIn(folder)).toEqual({ file: "old" });
      }
    });

    test("the fields in any order, and more of them, are read", async () => {
      for (const keys of [
        ["encryptedData", "hash", "name", "encryptedKey", "id"],
        ["hash", "encryptedKey", "encryptedData", "id", "name"],
        ["encryptedData", "encryptedKey", "hash"],
      ]) {
        answersWith((one) => ({
          content: "no envelope",
          more: [{ encryptedData: "x" }],
          ...Object.fromEntries(keys.map((key) => [key, one[key as keyof StoredAttachment]])),
          nothing: null,
        }));
        expect((await read()).content.equals(EVERY_BYTE)).toBe(true);
      }
    });

    test("a name in the answer is not the attachment's", async () => {
      answersWith((one) => ({ ...one, name: "../../other" }));
      expect((await read()).name).toBe("every byte");
    });

    test("an id that would lead to another address is not asked for", async () => {
      const stored = storedFiles("Files")[0] as StoredAttachment;
      const { id } = stored;
      try {
        for (const wrong of ["../../../users/keys", "", "ffff"]) {
          stored.id = wrong;
          const error = await failureOf(w.client().items.attachment(w.item("Files"), "kubeconfig.yaml"));
          expect(error.code).toBe("protocol");
          expect(error.message).toMatch(/has no id of 24 hexadecimal digits/);
        }
        expect(w.calls().filter((call) => /attachment\/|users\/keys$/.test(call))).toEqual(
          options.encryption ? Array(3).fill("GET /users/keys") : [],
        );
      } finally {
        stored.id = id;
      }
    });

    test("an error is told as any other", async () => {
      const item = w.item("Files");
      const fault = { kind: "status", status: 404 } as const;
      w.emulator.faults.plan({ match: { path: "*/attachment/*" }, fault });
      expect((await failureOf(read())).message).toContain(`attachment "every byte" of item ${item}`);
      w.emulator.faults.plan({ match: { path: "*/attachment/*" }, fault: { kind: "html" } });
      expect((await failureOf(read())).message).toMatch(/not a Passwork 7 API: .* answered a web page/);
      w.emulator.faults.plan({ match: { path: "*/attachment/*" }, fault: { kind: "emptyBody" } });
      expect((await failureOf(read())).message).toMatch(/answered nothing/);
      w.emulator.faults.plan({ match: { path: "*/attachment/*" }, fault: { kind: "malformedJson" } });
      expect((await failureOf(read())).message).toMatch(/something that is no JSON/);
    });

    test("an answer that breaks off is asked for again, and its part is forgotten", async () => {
      for (const fault of [
        { kind: "truncated", bytes: 400 },
        { kind: "malformedJson" },
        { kind: "reset" },
        { kind: "status", status: 503 },
      ] as const) {
        w.emulator.faults.plan({ match: { path: "*/attachment/*" }, fault });
        const { content } = await w
          .client("ci", { retries: 1 })
          .items.attachment(w.item("Files"), "every byte");
        expect(content.equals(EVERY_BYTE)).toBe(true);
      }
    });
  });

  function storedFiles(name: string): StoredAttachment[] {
    return w.emulator.state.items.get(w.item(name))?.attachments ?? [];
  }

  function sealed(content: string, itemKey: string) {
    return sealAttachment(Buffer.from(content), options.encryption ? itemKey : null);
  }
});

describe("a server that lies about what is encrypted", () => {
  const w = world({ seed: SEED });
  const stored = () => w.emulator.state.items.get(w.item("Files"))?.attachments[1] as StoredAttachment;
  const answersWith = (changed: Partial<StoredAttachment>) => {
    const json = { ...stored(), ...changed };
    w.emulator.faults.plan({ match: { path: "*/attachment/*" }, fault: { kind: "answer", json } });
  };
  const failureWith = async (changed: Partial<StoredAttachment>) => {
    answersWith(changed);
    return await failureOf(w.client().items.saveAttachment(w.item("Files"), "every byte", inside("file")));
  };
  afterEach(async () => {
    expect(await readdir(folder)).toEqual([]);
  });

  test.each<[string, () => Partial<StoredAttachment>]>([
    ["a key under another item's key", () => sealAttachment(EVERY_BYTE, "another item's key")],
    [
      "the key of another attachment",
      () => ({ encryptedKey: sealAttachment(EVERY_BYTE, ITEM_KEY).encryptedKey }),
    ],
    ["an empty key", () => ({ encryptedKey: encryptString(" ", ITEM_KEY).slice(0, -20) })],
    ["a key that is not encrypted", () => ({ encryptedKey: "a".repeat(32) })],
    ["a key that is an empty text", () => ({ encryptedKey: "" })],
    ["everything in plain form", () => sealAttachment(EVERY_BYTE, null)],
    ["data in plain form", () => ({ encryptedData: sealAttachment(EVERY_BYTE, null).encryptedData })],
  ])("%s", async (_, changed) => {
    const error = await failureWith(changed());
    expect(error.code).toBe("crypto");
    expect(error.message).toContain(`attachment "every byte" of item ${w.item("Files")}: `);
  });

  test.each([[null], [5], [["a"]], [{ a: "b" }], [undefined]])("a key that is %j", async (encryptedKey) => {
    const error = await failureWith({ encryptedKey } as unknown as Partial<StoredAttachment>);
    expect(error.code).toBe("protocol");
    expect(error.message).toMatch(/has no encryptedKey/);
  });

  test("characters that stand for nothing do no harm; one that changes the content is noticed", async () => {
    const { encryptedData } = stored();
    const junk = [...encryptedData.toUpperCase()].map((char, n) =>
      n % 7 === 0 ? `-\u{e9} "\\\n${char}` : char,
    );
    answersWith({ encryptedData: junk.join("") });
    const { content } = await w.client().items.attachment(w.item("Files"), "every byte");
    expect(content.equals(EVERY_BYTE)).toBe(true);
    const middle = encryptedData.length >> 1;
    const changed = encryptedData[middle] === "0" ? "1" : "0";
    const error = await failureWith({
      encryptedData: encryptedData.slice(0, middle) + changed + encryptedData.slice(middle + 1),
    });
    expect(error.code).toBe("crypto");
  });

  test("an item whose own values do not open still gives its attachments", async () => {
    const item = w.emulator.state.items.get(w.item("Files"));
    if (item === undefined) throw new Error("The item is gone.");
    const { passwordEncrypted } = item;
    item.passwordEncrypted = encryptString("x", "a lost key");
    const { content } = await w.client().items.attachment(w.item("Files"), "every byte");
    expect(content.equals(EVERY_BYTE)).toBe(true);
    item.passwordEncrypted = passwordEncrypted;
  });

  test("without a master key what is encrypted is not downloaded", async () => {
    const client = w.client("ci", { masterKey: undefined });
    const error = await failureOf(client.items.attachment(w.item("Files"), "every byte"));
    expect(error.code).toBe("masterKey");
    expect(w.calls()).toEqual([`GET /items/${w.item("Files")}`]);
  });
});
