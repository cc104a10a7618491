// Attachments and addresses of items that are written, on servers of every kind.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NewAttachment } from "../../src/client/attachments.ts";
import type { ItemChanges } from "../../src/client/item-input.ts";
import { failureOf } from "./support/failures.ts";
import { FULL, storedItem, writes } from "./support/stored.ts";
import { world } from "./support/world.ts";

const BYTES = Buffer.from(Uint8Array.from({ length: 256 }, (_, n) => n));
const folder = mkdtempSync(join(tmpdir(), "items-write-"));
const file = join(folder, "plan.txt");
writeFileSync(file, "third floor\n");
afterAll(() => rmSync(folder, { recursive: true }));

const ATTACHMENTS = [
  { name: "bytes.dat", content: BYTES },
  { path: file },
  { path: file, name: "renamed.txt" },
  { name: "empty", content: new Uint8Array(0) },
];

describe.each([
  ["encryption", { encryption: true }],
  ["no encryption", { encryption: false }],
] as const)("attachments with %s", (_, options) => {
  const w = world(options);
  const place = () => ({ vaultId: w.emulator.id("vaults", "Staging") });
  const create = (attachments: readonly NewAttachment[] = ATTACHMENTS) =>
    w.client().items.create({ ...FULL, ...place(), attachments });

  async function contents(id: string): Promise<[string, string][]> {
    const { items } = w.client();
    const { attachments } = await items.get(id);
    return await Promise.all(
      attachments.map(
        async (one) =>
          [one.name, (await items.attachment(id, one.id)).content.toString("latin1")] as [string, string],
      ),
    );
  }

  test("come with a new item", async () => {
    expect(await contents(await create())).toEqual([
      ["bytes.dat", BYTES.toString("latin1")],
      ["plan.txt", "third floor\n"],
      ["renamed.txt", "third floor\n"],
      ["empty", ""],
    ]);
  });

  test("may be wiped as soon as they are handed in", async () => {
    const content = Buffer.from(BYTES);
    const creating = create([{ name: "bytes.dat", content }]);
    content.fill(0);
    expect(await contents(await creating)).toEqual([["bytes.dat", BYTES.toString("latin1")]]);
  });

  test("are added and removed, by name or id; the others stay as they are", async () => {
    const client = w.client();
    const id = await create();
    const before = storedItem(w.emulator, id);
    const { changed } = await client.items.update(id, {
      attachments: {
        add: [{ name: "new", content: Buffer.from("n") }],
        remove: ["plan.txt", before.attachments[3]?.id ?? "", "plan.txt"],
      },
    });
    expect(changed).toEqual(["attachment plan.txt", "attachment empty", "attachment new"]);
    const after = storedItem(w.emulator, id);
    expect(after).toEqual({ ...before, attachments: after.attachments });
    expect(after.attachments.slice(0, 2)).toEqual([before.attachments[0], before.attachments[2]]);
    expect((await contents(id)).map(([name]) => name)).toEqual(["bytes.dat", "renamed.txt", "new"]);
    expect((await contents(id))[2]).toEqual(["new", "n"]);
  });

  test("are not mentioned where another field changes", async () => {
    const id = await create();
    w.emulator.requests.splice(0);
    await w.client().items.update(id, { login: "x", attachments: { add: [], remove: [] } });
    expect(Object.keys(writes(w.emulator)[0]?.body ?? {})).toEqual(["vaultId", "login"]);
    expect(w.calls()).toHaveLength(options.encryption ? 3 : 2);
  });

  test("that are not there, or twice, cannot be removed", async () => {
    const client = w.client();
    const id = await client.items.create({
      name: "Twice",
      ...place(),
      attachments: [
        { name: "a", content: BYTES },
        { name: "a", content: Buffer.from("other") },
      ],
    });
    w.emulator.requests.splice(0);
    for (const wanted of ["b", "a", "ffffffffffffffffffffffff"]) {
      const failure = await failureOf(client.items.update(id, { attachments: { remove: [wanted] } }));
      expect(failure.code).toBe("field");
    }
    expect(writes(w.emulator)).toEqual([]);
    await client.items.update(id, {
      attachments: { remove: [storedItem(w.emulator, id).attachments[0]?.id ?? ""] },
    });
    expect(await contents(id)).toEqual([["a", "other"]]);
  });

  test("that cannot be read, or are too large, are told before anything is sent", async () => {
    const client = w.client();
    w.emulator.requests.splice(0);
    for (const [attachment, code] of [
      [{ path: join(folder, "none") }, "file"],
      [{ path: folder }, "file"],
      [{ name: "large", content: new Uint8Array(5 * 1024 * 1024 + 1) }, "usage"],
    ] as const) {
      expect(
        (await failureOf(client.items.create({ name: "x", ...place(), attachments: [attachment] }))).code,
      ).toBe(code);
      const changes: ItemChanges = { login: "x", attachments: { add: [attachment] } };
      expect((await failureOf(client.items.update(w.item("Root"), changes))).code).toBe(code);
    }
    expect(writes(w.emulator)).toEqual([]);
  });
});

describe("a server that adds attachments to what is there", () => {
  const w = world({ patchAttachments: "append" });

  test("takes more of them, and is told where it removes none", async () => {
    const client = w.client();
    const id = w.item("Deploy files");
    const add = [{ name: "third", content: BYTES }];
    await client.items.update(id, { attachments: { add } });
    expect((await client.items.get(id)).attachments.map(({ name }) => name)).toEqual([
      "kubeconfig.yaml",
      "binary.dat",
      "third",
    ]);
    const failure = await failureOf(
      client.items.update(id, { attachments: { add, remove: ["binary.dat"] } }),
    );
    expect(failure).toMatchObject({ code: "protocol", hint: "Remove it in Passwork." });
    expect(failure.message).toContain(
      `item ${id}, but kept the attachment "binary.dat": it adds attachments and removes none`,
    );
  });
});

describe("a server that wants every attachment whole", () => {
  const w = world({ patchAttachments: "dataOnly" });

  test("is told which ones it has lost", async () => {
    const failure = await failureOf(
      w
        .client()
        .items.update(w.item("Deploy files"), { attachments: { add: [{ name: "third", content: BYTES }] } }),
    );
    expect(failure.code).toBe("protocol");
    expect(failure.message).toContain('lost the attachment "kubeconfig.yaml", the attachment "binary.dat"');
    expect(failure.hint).toContain("snapshots");
  });

  test("is told where one of the same name has taken another's place", async () => {
    const client = w.client();
    const id = await client.items.create({
      vaultId: w.emulator.id("vaults", "Staging"),
      name: "Same names",
      attachments: [{ name: "a", content: BYTES }],
    });
    const failure = await failureOf(
      client.items.update(id, { attachments: { add: [{ name: "a", content: Buffer.from("new") }] } }),
    );
    expect(failure.message).toContain('lost the attachment "a"');
  });
});

describe("a server that knows several addresses", () => {
  const w = world({ urlsField: true });
  const urls = ["https://a.example.com", "https://b.example.com"];
  const item = () => ({ vaultId: w.emulator.id("vaults", "Staging"), name: "Addresses" });

  test.each<[string, ItemChanges, string[], string, string[]]>([
    ["the first", { url: "https://c" }, ["url"], "https://c", ["https://c", "https://b.example.com"]],
    ["the first away", { url: null }, ["url"], "", ["https://b.example.com"]],
    ["all", { urls: ["https://d"] }, ["urls"], "https://d", ["https://d"]],
    ["all away", { urls: [] }, ["urls"], "", []],
    [
      "both",
      { url: "https://d", urls: ["https://d", "https://e"] },
      ["url", "urls"],
      "https://d",
      ["https://d", "https://e"],
    ],
    ["nothing", { url: "https://a.example.com", urls }, [], "https://a.example.com", urls],
  ])("keeps the others when %s changes", async (_, changes, changed, url, expected) => {
    const client = w.client();
    const id = await client.items.create({ ...item(), urls });
    expect(await client.items.get(id)).toMatchObject({ url: urls[0], urls });
    expect((await client.items.update(id, changes)).changed).toEqual(changed);
    expect(await client.items.get(id)).toMatchObject({ url, urls: expected });
  });
});

describe("a server that knows one address", () => {
  const w = world();

  test("does not lose others in silence", async () => {
    const failure = await failureOf(
      w.client().items.update(w.item("Root"), { urls: ["https://a", "https://b"] }),
    );
    expect(failure).toMatchObject({ code: "usage", fields: ["urls"] });
    expect(writes(w.emulator)).toEqual([]);
  });
});

describe("a server that repeats what it was sent", () => {
  const w = world({ encryption: false });

  test("brings no secret into the failure", async () => {
    const id = w.item("Root");
    const sealed = Buffer.from("repeated-secret").toString("base64");
    for (const method of ["POST", "PATCH"]) {
      w.emulator.faults.plan({
        match: { method },
        fault: {
          kind: "status",
          status: 400,
          code: "invalid",
          message: `Refused: ${sealed} or repeated-secret`,
        },
        times: "forever",
      });
    }
    const vaultId = w.emulator.id("vaults", "Staging");
    for (const call of [
      () => w.client().items.update(id, { password: "repeated-secret" }),
      () =>
        w.client().items.create({ vaultId, name: "x", customs: [{ name: "C", value: "repeated-secret" }] }),
    ]) {
      const failure = await failureOf(call);
      expect(failure.message).toContain("Refused: …");
      expect(failure.message).not.toContain(sealed);
      expect(failure.message).not.toContain("repeated-secret");
    }
  });
});
