// `list`: names, places and ids for programs and people, and never a value.

import { widthOf } from "../../src/commands/table.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { hasTerminals, onTerminal } from "../support/pty.ts";
import { startWorld, VALUE, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

interface Listed {
  id: string;
  itemId?: string;
  name: string;
  path: string[];
  tags: string[];
  reference: string;
}

const list = async (...args: string[]): Promise<Listed[]> => {
  const ran = await world.run(["list", ...args]);
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  return JSON.parse(ran.stdout) as Listed[];
};
const names = async (...args: string[]) => (await list(...args)).map(({ name }) => name);
const folder = (path: string) => world.emulator.id("folders", path);
const vault = (name: string) => world.emulator.id("vaults", name);

describe("vaults", () => {
  test("are listed where nothing else is said", async () => {
    const all = [
      { id: vault("Main"), name: "Main" },
      { id: vault("Shared"), name: "Shared" },
    ];
    expect(await list()).toEqual(all);
    expect(await list("vaults")).toEqual(all);
    expect(await list("vaults", "--query", "HAR")).toEqual(all.slice(1));
  });
});

describe("folders", () => {
  test("of a vault, by its name or id, with their places", async () => {
    const expected = [
      { name: "Apps", path: ["Main"], id: folder("Main/Apps"), parentFolderId: null },
      { name: "Restricted", path: ["Main"], id: folder("Main/Restricted"), parentFolderId: null },
      {
        name: "Deep",
        path: ["Main", "Apps"],
        id: folder("Main/Apps/Deep"),
        parentFolderId: folder("Main/Apps"),
      },
    ].map((one) => ({ ...one, vaultId: vault("Main") }));
    expect(await list("folders", "--vault", "Main")).toEqual(expected);
    expect(await list("folders", "--vault-id", vault("Main"))).toEqual(expected);
    expect(await list("folders")).toEqual(expected);
  });

  test("in a folder, and by a text", async () => {
    expect(await names("folders", "--folder-id", folder("Main/Apps"))).toEqual(["Deep"]);
    expect(await names("folders", "--folder-id", folder("Main/Apps/Deep"))).toEqual([]);
    expect(await names("folders", "--query", "RES")).toEqual(["Restricted"]);
  });
});

describe("items", () => {
  test("of a vault are all that lie anywhere in it, sorted by place and name", async () => {
    const found = await list("items", "--vault", "Main");
    expect(found).toContainEqual({
      id: world.item("APP_DEEP"),
      name: "APP_DEEP",
      vaultId: vault("Main"),
      folderId: folder("Main/Apps/Deep"),
      path: ["Main", "Apps", "Deep"],
      tags: ["app"],
      reference: "passwork://Main/Apps/Deep/APP_DEEP",
    });
    const sorted = found.map(({ path, name, id }) => `${path.join("/")}\0${name}\0${id}`);
    expect(sorted).toEqual([...sorted].sort());
    expect(found.map(({ name }) => name)).toEqual(await names("--vault-id", vault("Main")));
  });

  test("of a folder are those directly in it, and with --recursive those below", async () => {
    expect(await names("items", "--folder-id", folder("Main/Apps"))).toEqual(["APP_ONE"]);
    expect(await names("items", "--folder-id", folder("Main/Apps"), "--recursive")).toEqual([
      "APP_ONE",
      "APP_DEEP",
    ]);
    const both = `${folder("Main/Apps/Deep")},${folder("Main/Restricted")}`;
    expect(await names("items", "--folder-id", both)).toEqual(["APP_DEEP", "Root"]);
  });

  test("by tags and text, alone and in a place", async () => {
    expect(await names("--tags", "prod")).toEqual(["DB_PASSWORD", "Root"]);
    expect(await names("--tags", "prod", "--folder-id", folder("Main/Restricted"))).toEqual(["Root"]);
    expect(await names("items", "--query", "shared")).toEqual(["SHARED_ITEM"]);
    expect(await names("items", "--query", "app", "--vault", "Main", "--tags=red")).toEqual(["APP_ONE"]);
    expect(await names("--tags=no such tag")).toEqual([]);
  });

  test("have references that lead to them", async () => {
    for (const { reference, name, id } of await list("items")) {
      const ran = await world.run(["get", reference, "--field", "id"]);
      expect([name, ran.stdout]).toEqual([name, `${id}\n`]);
    }
  });
});

test("where two vaults or folders have one name the references go by ids, and lead there", async () => {
  const here = (n: number) => [{ name: `item ${n}`, password: `value-of-item-${n}` }];
  const seed: Seed = {
    users: [{ name: "ci" }],
    vaults: [
      { name: "Twin", folders: [{ name: "One", items: here(1) }] },
      { name: "Twin", id: "a".repeat(24), items: here(2) },
      {
        name: "Alone",
        items: here(3),
        folders: [
          { name: "Two", items: here(4) },
          { name: "Two", id: "b".repeat(24), items: here(5) },
        ],
      },
    ],
  };
  const twins = await startWorld({ seed, encryption: false });
  try {
    const items = JSON.parse((await twins.run(["list", "items"])).stdout) as Listed[];
    expect(items.map(({ name }) => name)).toEqual(["item 3", "item 4", "item 5", "item 2", "item 1"]);
    for (const { id, name, reference } of items) {
      expect(reference).toBe(name === "item 3" ? "passwork://Alone/item%203" : `passwork://${id}`);
      expect(await twins.run(["get", reference, "--field=name"])).toMatchObject({ stdout: `${name}\n` });
    }
  } finally {
    await twins.close();
  }
});

test("shortcuts are listed where they lie, by their own ids", async () => {
  expect(await list("shortcuts", "--vault", "Shared")).toEqual(
    ["DB_PASSWORD", "Root"].map((name) => ({
      id: world.shortcut(name),
      itemId: world.item(name),
      name,
      vaultId: vault("Shared"),
      folderId: null,
      path: ["Shared"],
      tags: name === "Root" ? ["prod"] : ["prod", "db"],
      reference: `passwork://shortcut/${world.shortcut(name)}`,
    })),
  );
  expect(await names("shortcuts", "--vault=Main")).toEqual([]);
});

test("no value and no login is among what is printed", async () => {
  for (const kind of ["vaults", "folders", "items", "shortcuts"]) {
    // The run itself fails where a value shows.
    const { stdout } = await world.run(["list", kind]);
    expect(stdout).not.toContain("app-login");
    expect(stdout).not.toContain(VALUE.db);
  }
});

test("a reader that has left is no failure to tell of", async () => {
  expect(await world.run(["list"], { pipedInto: ":" })).toMatchObject({ stdout: "141\n", stderr: "" });
});

test("what a user may not see is not listed", async () => {
  const ran = await world.run(["list", "items", "--vault", "Main"], { env: world.env("dana") });
  expect(ran.stdout).not.toContain('"Root"');
  expect(ran.stdout).toContain('"DB_PASSWORD"');
});

test.each<[string, string[], string]>([
  ["a kind that is none", ["secrets"], "It may be: vaults, folders, items, shortcuts."],
  ["tags of folders", ["folders", "--tags=x"], "--tags says nothing about folders."],
  [
    "a folder of vaults",
    ["vaults", "--folder-id=0123456789abcdef01234567"],
    "--folder-id says nothing about vaults.",
  ],
  ["--recursive alone", ["items", "--recursive"], "--recursive is given without --folder-id."],
  ["an id that is none", ["items", "--vault-id", "x"], '"x" is no Passwork vault id'],
  ["two words", ["items", "folders"], "too many arguments"],
  ["no vault id", ["--vault-id="], "--vault-id is empty. Give it a value, or leave it out."],
  ["no folder id", ["items", "--vault=Main", "--folder-id", " , "], "--folder-id is empty."],
  ["no tag", ["--tags", ","], "--tags is empty."],
  ["no text", ["vaults", "--query="], "--query is empty."],
])("%s: refused before anything is sent", async (_, args, message) => {
  world.emulator.requests.splice(0);
  expect(await world.run(["list", ...args])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining(message),
  });
  expect(world.emulator.requests).toHaveLength(0);
});

test("a vault that is not there is an error that lists those that are", async () => {
  expect(await world.run(["list", "items", "--vault", "Mian"])).toMatchObject({
    code: 1,
    stdout: "",
    stderr: 'passwork-cli: error: No vault is called "Mian". The token\'s user sees: Main, Shared.\n',
  });
});

const HOSTILE: Seed = {
  users: [{ name: "ci" }],
  settings: { masterKey: { iterations: 1000 } },
  vaults: [
    {
      name: "密码 🔑",
      items: [
        {
          name: "\u001b[2J\u001b[31mred\r\nnext\u009b1m\u202e",
          ref: "evil",
          password: "x",
          tags: ["\u001b]0;t\u0007"],
        },
        { name: "e\u0301tude", ref: "etude", password: "x" },
        {
          name: "a name that is much longer than any terminal of eighty columns would like to show in one line",
          ref: "long",
          password: "x",
        },
        {
          name: "数据库密码数据库密码数据库密码数据库密码数据库密码",
          ref: "wide",
          password: "x",
          tags: ["生产"],
        },
      ],
    },
  ],
};

describe("a table", () => {
  let hostile: World;
  beforeAll(async () => {
    hostile = await startWorld({ seed: HOSTILE });
  });
  afterAll(() => hostile.close());

  const env = () => hostile.env("ci");

  test("has one line a row, columns that stand under each other, and nothing that a terminal obeys", async () => {
    const { code, stdout, stderr } = await hostile.run(["list", "items", "--output", "table"], {
      env: env(),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(5);
    expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(lines[0]).toMatch(/^NAME +PATH +TAGS +ID$/);
    const ids = lines.slice(1).map((line) => line.slice(-24));
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{24}$/);
    const starts = lines.slice(1).map((line) => widthOf(line.slice(0, -24)));
    expect(new Set(starts)).toEqual(new Set([widthOf(lines[0]?.slice(0, -2) ?? "")]));
  });

  test("of nothing says so on stderr", async () => {
    expect(await hostile.run(["list", "shortcuts", "--output=table"], { env: env() })).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "passwork-cli: there are no such shortcuts\n",
    });
  });

  const onTerminals = hasTerminals() ? test : test.skip;
  onTerminals.each([60, 80, 120])(
    "on a terminal of %d columns is cut to them, but for the ids",
    async (columns) => {
      const { code, shown } = await onTerminal(["list", "items"], { env: env(), columns });
      expect(code).toBe(0);
      const lines = shown.trimEnd().split("\r\n");
      expect(lines).toHaveLength(5);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      for (const line of lines.slice(1)) expect(line).toMatch(/ {2}[0-9a-f]{24}$/);
      if (columns < 120) expect(shown).toContain("…");
    },
  );

  onTerminals("is JSON on a terminal where that is asked for", async () => {
    const { shown } = await onTerminal(["list", "vaults", "--output=json"], { env: env() });
    expect(JSON.parse(shown)).toMatchObject([{ name: "密码 🔑" }]);
  });
});

test.each([
  ["abc", 3],
  ["ä", 1],
  ["e\u0301", 1],
  ["密码", 4],
  ["ｆｕｌｌ", 8],
  ["한글", 4],
  ["🔑", 2],
  ["👩‍💻", 2],
  ["🇩🇪", 2],
  ["❤️", 2],
  ["", 0],
])("%s takes %d columns", (text, width) => {
  expect(widthOf(text)).toBe(width);
});
