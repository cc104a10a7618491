// Which ids a selection stands for, whatever the server means by several tags and by a folder; and what its items give
// under which name.

import type { Item } from "../../src/client/item.ts";
import type { Found, Search } from "../../src/client/search.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { Secret } from "../../src/secret.ts";
import { type NameStyle, OFFICIAL_NAMES, styledName } from "../../src/secrets/names.ts";
import {
  findSelected,
  findTagged,
  type SelectionSource,
  secretsOf,
  secretsOfAll,
} from "../../src/secrets/selected.ts";
import {
  NO_SELECTION,
  readSelection,
  type Selection,
  type SelectionTexts,
} from "../../src/secrets/selection.ts";
import { failureOf, failuresOf, hidden } from "../client/support/failures.ts";
import { world } from "../client/support/world.ts";
import { custom, item } from "./support.ts";

const SEED: Seed = {
  settings: { masterKey: { iterations: 1000 } },
  users: [{ name: "ci" }, { name: "dana" }],
  vaults: [
    {
      name: "Main",
      access: { ci: "admin", dana: "none" },
      items: [
        { name: "Both", password: hidden("value of both"), tags: ["a", "b"] },
        { name: "Only a", password: hidden("value of a"), tags: ["a"] },
        { name: "Only b", password: hidden("value of b"), tags: ["b", "c"] },
        { name: "None", password: hidden("value of none") },
      ],
      folders: [
        {
          name: "Apps",
          items: [{ name: "App", password: hidden("value of app"), tags: ["a", "b", "c"] }],
          folders: [
            {
              name: "Deep",
              items: [{ name: "Deep app", password: hidden("value of deep"), tags: ["b"] }],
              folders: [{ name: "Deeper", items: [{ name: "Deepest", password: hidden("deepest value") }] }],
            },
          ],
        },
        { name: "Other", items: [{ name: "Elsewhere", password: hidden("value elsewhere") }] },
      ],
    },
    {
      name: "Shared",
      access: { ci: "admin", dana: "read" },
      items: [{ name: "Beside", password: hidden("value beside"), tags: ["a"] }],
      shortcuts: [{ item: "Both" }, { item: "Deepest" }],
    },
  ],
};

describe.each([
  { tagsMatch: "all", folderFilterDescends: false },
  { tagsMatch: "any", folderFilterDescends: false },
  { tagsMatch: "all", folderFilterDescends: true },
  { tagsMatch: "any", folderFilterDescends: true },
] as const)("at a server with %j", (behaviour) => {
  const w = world({ seed: SEED, ...behaviour });
  const vault = (name: string) => w.emulator.id("vaults", name);
  const folder = (name: string) => w.emulator.id("folders", name);

  /** Names of what is selected; a shortcut's with an arrow in front. */
  async function selected(texts: SelectionTexts, user?: string): Promise<string[]> {
    const { items, shortcuts, failures } = await findSelected(readSelection(texts), w.client(user));
    expect(failures).toEqual([]);
    const nameOf = (id: string) => w.emulator.state.items.get(id)?.name ?? id;
    const through = (id: string) => `→ ${nameOf(w.emulator.state.shortcuts.get(id)?.itemId ?? "")}`;
    return [...items.map(nameOf).sort(), ...shortcuts.map(through).sort()];
  }

  test("several tags mean all of them, or any where that is said", async () => {
    expect(await selected({ tags: "a,b" })).toEqual(["App", "Both"]);
    expect(await selected({ tags: "a,b,c" })).toEqual(["App"]);
    expect(await selected({ tags: "a,b", match: "all" })).toEqual(["App", "Both"]);
    expect(await selected({ tags: "a,b", match: "any" })).toEqual([
      ...["App", "Beside", "Both", "Deep app", "Only a", "Only b"],
    ]);
    expect(await selected({ tags: "a" })).toEqual(["App", "Beside", "Both", "Only a"]);
    expect(await selected({ tags: "c", match: "any" })).toEqual(["App", "Only b"]);
  });

  test("all tags cost a search of items and one of shortcuts, any of n cost n each", async () => {
    await selected({ tags: "a,b" });
    expect(w.calls().sort()).toEqual(["GET /items/search", "GET /shortcuts/search", "GET /users/keys"]);
    w.emulator.requests.splice(0);
    await selected({ tags: "a,b,c", match: "any" });
    expect(w.calls().filter((call) => call.endsWith("/search"))).toHaveLength(6);
  });

  test("a folder means what lies directly in it, or everything below where that is said", async () => {
    expect(await selected({ folderIds: folder("Main/Apps") })).toEqual(["App"]);
    expect(await selected({ folderIds: folder("Main/Apps"), recursive: true })).toEqual([
      ...["App", "Deep app", "Deepest"],
    ]);
    expect(await selected({ folderIds: folder("Main/Apps/Deep"), recursive: true })).toEqual([
      ...["Deep app", "Deepest"],
    ]);
    const both = [folder("Main/Apps/Deep"), folder("Main/Other")].join(",");
    expect(await selected({ folderIds: both, recursive: true })).toEqual([
      ...["Deep app", "Deepest", "Elsewhere"],
    ]);
  });

  test("folders with everything below cost one list of each vault's folders", async () => {
    const folderIds = [folder("Main/Apps"), folder("Main/Other")].join(",");
    await selected({ folderIds, recursive: true });
    const asked = () => w.calls().filter((call) => call.includes("/folders"));
    expect(asked().filter((call) => call === "GET /folders")).toHaveLength(1);
    expect(asked()).toHaveLength(3);
    // Where the vault is said, nobody has to ask for it.
    w.emulator.requests.splice(0);
    await selected({ folderIds, recursive: true, vaultIds: vault("Main") });
    expect(asked()).toEqual(["GET /folders"]);
  });

  test("vaults, folders and tags narrow each other", async () => {
    expect(await selected({ vaultIds: vault("Main"), tags: "a" })).toEqual(["App", "Both", "Only a"]);
    expect(await selected({ vaultIds: vault("Shared"), tags: "a,b" })).toEqual(["→ Both"]);
    const apps = { folderIds: folder("Main/Apps"), recursive: true };
    expect(await selected({ ...apps, tags: "b" })).toEqual(["App", "Deep app"]);
    expect(await selected({ ...apps, tags: "b,c", match: "any" })).toEqual(["App", "Deep app"]);
    expect(await selected({ ...apps, vaultIds: vault("Main"), tags: "a,c" })).toEqual(["App"]);
  });

  test("ids, shortcut ids and a search add up, each item once", async () => {
    const passwordIds = [w.item("None"), w.item("Only a"), w.item("None")].join(",");
    expect(
      await selected({
        passwordIds,
        shortcutIds: w.shortcut("Deepest"),
        vaultIds: vault("Main"),
        tags: "a,b",
      }),
    ).toEqual(["App", "Both", "None", "Only a", "→ Deepest"]);
    // Both is found as an item and as a shortcut.
    expect(await selected({ tags: "a,b" })).toEqual(["App", "Both"]);
    expect(await selected({ vaultIds: vault("Shared") })).toEqual(["Beside", "→ Both", "→ Deepest"]);
    // Who sees the shortcut alone gets the shortcut.
    expect(await selected({ tags: "a" }, "dana")).toEqual(["Beside", "→ Both"]);
  });

  test("folders that are not there are all told, and nothing is searched for without them", async () => {
    const [one, other] = ["c".repeat(24), "d".repeat(24)];
    const { items, failures } = await findSelected(
      readSelection({ folderIds: `${one},${folder("Main/Apps")},${other}`, recursive: true, tags: "a" }),
      w.client(),
    );
    expect(items).toEqual([]);
    expect(failures.map(({ code, message }) => [code, message])).toEqual([
      ["notFound", expect.stringContaining(one)],
      ["notFound", expect.stringContaining(other)],
    ]);
    expect(w.calls().filter((call) => call.endsWith("/search"))).toEqual([]);
  });

  test("a search that finds nothing is a failure, whatever ids stand beside it", async () => {
    const { items, failures } = await findSelected(
      readSelection({ passwordIds: w.item("None"), tags: "x,y", match: "any" }),
      w.client(),
    );
    expect(items).toEqual([w.item("None")]);
    expect(failures.map(({ message }) => message)).toEqual(["Nothing was found: any of the tags x, y."]);
  });
});

describe("several tags, where the hits do not tell", () => {
  const hit = (id: string, tags: string[], shortcutId: string | null = null): Found => {
    return { id, shortcutId, name: "", vaultId: "", folderId: null, path: [], tags };
  };

  /** A server that means "any", takes either case, and shows the tags as `shown` has them. */
  function source(own: Record<string, string[]>, shown: (tags: string[]) => string[]) {
    const searches: (readonly string[])[] = [];
    const search = async ({ tags = [] }: Search): Promise<Found[]> => {
      searches.push(tags);
      return Object.entries(own)
        .filter(([, has]) => tags.some((tag) => has.some((one) => one.toLowerCase() === tag.toLowerCase())))
        .map(([id, has]) => hit(id, shown(has)));
    };
    const nothing = async () => [];
    const folders = { list: nothing, get: async () => ({ vaultId: "" }) };
    const all: SelectionSource = {
      items: { search },
      shortcuts: { search: nothing },
      vaults: { list: nothing },
      folders,
    };
    return { all, searches };
  }
  const OWN = { one: ["Prod", "DB"], two: ["prod"], three: ["db", "x"], four: ["prod", "db"] };

  test("each tag is searched for by itself, and what all find counts", async () => {
    const hidesTags = source(OWN, () => []);
    const selection = readSelection({ tags: "prod,db" });
    expect((await findSelected(selection, hidesTags.all)).items).toEqual(["one", "four"]);
    expect(hidesTags.searches).toEqual([["prod", "db"], ["prod"], ["db"]]);
    const otherCase = source(OWN, (tags) => tags);
    expect((await findSelected(selection, otherCase.all)).items).toEqual(["one", "four"]);
  });

  test("and one search is enough where they do", async () => {
    const exact = source({ one: ["prod", "db"], two: ["prod"], three: ["db", "x"] }, (tags) => tags);
    expect((await findSelected(readSelection({ tags: "prod,db" }), exact.all)).items).toEqual(["one"]);
    expect(exact.searches).toEqual([["prod", "db"]]);
  });
});

test("a hundred folders and vaults are searched in addresses that everybody takes, and each hit counts once", async () => {
  const ids = (from: number) =>
    Array.from({ length: 100 }, (_, n) => (from + n).toString(16).padStart(24, "0"));
  const [folderIds, vaultIds] = [ids(1000), ids(5000)];
  const searches: Search[] = [];
  const search = async (wanted: Search): Promise<Found[]> => {
    searches.push(wanted);
    const folderId = wanted.folderIds?.[0] ?? null;
    return [{ id: "a".repeat(24), shortcutId: null, name: "", vaultId: "", folderId, path: [], tags: ["x"] }];
  };
  const found = await findTagged({ vaultIds, folderIds, tags: ["x"], match: "all" }, search);
  expect(found).toHaveLength(1);
  expect(searches).toHaveLength(9);
  for (const { folderIds: some = [], vaultIds: others = [] } of searches) {
    expect(some.length + others.length).toBeLessThanOrEqual(80);
  }
  expect(new Set(searches.flatMap((one) => one.folderIds ?? []))).toEqual(new Set(folderIds));
  expect(new Set(searches.flatMap((one) => one.vaultIds ?? []))).toEqual(new Set(vaultIds));
});

test("folders within each other, which no honest server has, end", async () => {
  const [a, b, c] = ["a", "b", "c"].map((letter) => letter.repeat(24)) as [string, string, string];
  const asked: unknown[] = [];
  const folders = [
    { id: a, name: "A", vaultId: c, parentFolderId: b },
    { id: b, name: "B", vaultId: c, parentFolderId: a },
  ];
  const search = async ({ folderIds }: Search): Promise<Found[]> => {
    asked.push(folderIds);
    return [];
  };
  const { failures } = await findSelected(readSelection({ folderIds: a, recursive: true }), {
    items: { search },
    shortcuts: { search },
    vaults: { list: async () => [] },
    folders: { list: async () => folders, get: async () => ({ vaultId: c }) },
  });
  expect(asked).toEqual([
    [a, b],
    [a, b],
  ]);
  expect(failures.map(({ message }) => message)).toEqual([`Nothing was found: folder ${a} and below.`]);
});

const selecting = (texts: SelectionTexts): Selection => readSelection(texts);
async function given(
  of: Partial<Item>,
  texts: SelectionTexts = {},
  place?: { vault: string; folder: string },
) {
  const secrets = await secretsOf(item(of), selecting(texts), 59_000, place);
  return secrets.map(({ name, value, hide }) => [name, value.reveal(), hide.length > 0 ? "hidden" : "shown"]);
}

const DB: Partial<Item> = {
  name: "Main db",
  login: "app",
  url: "https://db.example.com",
  password: new Secret("pass"),
  customs: [
    custom("hostName", "db7"),
    custom("API key", "key", "password"),
    custom("OTP", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "totp"),
    custom("No code", "", "totp"),
    custom("nothing", null, "password"),
    custom("odd", "o", "file"),
  ],
};

describe("the fields of a selected item", () => {
  test("are its password and its text and password fields", async () => {
    expect(await given(DB)).toEqual([
      ["Main_db", "pass", "hidden"],
      ["hostName", "db7", "shown"],
      ["API_key", "key", "hidden"],
    ]);
  });

  test("are those that are asked for; login and url go by the item's name", async () => {
    expect(await given(DB, { fields: "login, url" })).toEqual([
      ["Main_db_login", "app", "shown"],
      ["Main_db_url", "https://db.example.com", "shown"],
    ]);
    expect(await given(DB, { fields: "totp" })).toEqual([["OTP", "287082", "hidden"]]);
    expect(await given(DB, { fields: "customs,totp,url,login,password" })).toEqual([
      ["Main_db", "pass", "hidden"],
      ["Main_db_login", "app", "shown"],
      ["Main_db_url", "https://db.example.com", "shown"],
      ["hostName", "db7", "shown"],
      ["API_key", "key", "hidden"],
      ["OTP", "287082", "hidden"],
    ]);
    expect(await given({ name: "Bare" }, { fields: "password,login,url,totp,customs" })).toEqual([]);
  });

  test("are hidden by what they are, not by a text field of the same name", async () => {
    const item = { ...DB, customs: [custom("password", "a text"), custom("login", "l", "password")] };
    expect(await given(item, { fields: "password,login,customs" })).toEqual([
      ["Main_db", "pass", "hidden"],
      ["Main_db_login", "app", "shown"],
      ["password", "a text", "shown"],
      ["login", "l", "hidden"],
    ]);
  });

  test("of which no code can be made are told with their item", async () => {
    const failures = await failuresOf(
      secretsOf(
        item({ customs: [custom("A", "not base32!", "totp"), custom("B", "?", "totp")] }),
        selecting({ fields: "totp" }),
        0,
      ),
    );
    expect(failures.map(({ message }) => message)).toEqual([
      'item 0123456789abcdef01234567 · A: The field "A" is no TOTP secret.',
      'item 0123456789abcdef01234567 · B: The field "B" is no TOTP secret.',
    ]);
  });

  test.each([
    ["pasword,login,otp", "--fields has an unknown pasword, otp."],
    [" , ", "--fields is empty."],
  ])("%j are refused", async (fields, message) => {
    expect(await failureOf(() => readSelection({ fields }))).toMatchObject({
      code: "usage",
      message,
      hint: "They may be: password, login, url, totp, customs.",
    });
  });
});

describe("the style of names", () => {
  test.each<[string, Record<NameStyle, string>]>([
    ["dbPassword", { keep: "dbPassword", upper: "DBPASSWORD", snake: "DB_PASSWORD" }],
    ["db-password", { keep: "db_password", upper: "DB_PASSWORD", snake: "DB_PASSWORD" }],
    ["DB password", { keep: "DB_password", upper: "DB_PASSWORD", snake: "DB_PASSWORD" }],
    ["DB_PASSWORD", { keep: "DB_PASSWORD", upper: "DB_PASSWORD", snake: "DB_PASSWORD" }],
    ["DB - (password)", { keep: "DB____password_", upper: "DB____PASSWORD_", snake: "DB_PASSWORD" }],
    ["HTTPServer", { keep: "HTTPServer", upper: "HTTPSERVER", snake: "HTTP_SERVER" }],
    ["db1Password2", { keep: "db1Password2", upper: "DB1PASSWORD2", snake: "DB1_PASSWORD2" }],
    ["oauth2Token", { keep: "oauth2Token", upper: "OAUTH2TOKEN", snake: "OAUTH2_TOKEN" }],
    ["9lives", { keep: "P_9lives", upper: "P_9LIVES", snake: "P_9LIVES" }],
    ["_x", { keep: "P__x", upper: "P__X", snake: "X" }],
    ["Grüße-Clé", { keep: "Gr__e_Cl_", upper: "GR__E_CL_", snake: "GRUSSE_CLE" }],
    ["Ключ A", { keep: "P______A", upper: "P______A", snake: "A" }],
    ["Ключ", { keep: "P_____", upper: "P_____", snake: "" }],
    ["…", { keep: "P__", upper: "P__", snake: "" }],
    ["", { keep: "", upper: "", snake: "" }],
  ])("%j", (name, expected) => {
    const of = (style: NameStyle) => styledName(name, { style, prefix: "" });
    expect({ keep: of("keep"), upper: of("upper"), snake: of("snake") }).toEqual(expected);
  });

  test("with a prefix, which stays as it is, and makes P_ needless", () => {
    expect(styledName("9 lives", { style: "keep", prefix: "app_" })).toBe("app_9_lives");
    expect(styledName("9 lives", { style: "upper", prefix: "app_" })).toBe("app_9_LIVES");
    expect(styledName("9 lives", { style: "snake", prefix: "app_" })).toBe("app_9_LIVES");
    expect(styledName("", { style: "snake", prefix: "app_" })).toBe("");
  });

  test.each(["1A", "A-", "_A", "A B", "Ä", "A="])("a prefix %j is refused", async (prefix) => {
    expect((await failureOf(() => readSelection({ prefix }))).message).toBe(
      `The prefix "${prefix}" cannot begin a variable's name.`,
    );
  });
});

describe("a template of names", () => {
  const place = { vault: "Prod 1", folder: "Data/bases" };

  test("is filled in for each field", async () => {
    expect((await given(DB, { nameTemplate: "{{item}}_{{field}}" })).map(([name]) => name)).toEqual([
      ...["Main_db_password", "Main_db_hostName", "Main_db_API_key"],
    ]);
    const all = {
      nameTemplate: "{{ vault }}/{{folder}}-{{item}}.{{field}}",
      nameStyle: "snake",
      prefix: "X_",
    } as const;
    expect((await given(DB, { ...all, fields: "password,login,totp" }, place)).map(([name]) => name)).toEqual(
      [
        ...["X_PROD_1_DATA_BASES_MAIN_DB_PASSWORD", "X_PROD_1_DATA_BASES_MAIN_DB_LOGIN"],
        "X_PROD_1_DATA_BASES_MAIN_DB_OTP",
      ],
    );
  });

  test.each([
    ["{{folder}}_{{item}}", "Main_db"],
    ["{{item}}_{{folder}}", "Main_db"],
    ["{{vault}}_{{folder}}_{{item}}", "Prod_1_Main_db"],
    ["{{folder}}{{item}}", "Main_db"],
  ])("%s leaves no gap at the top of a vault", async (nameTemplate, name) => {
    const atTop = { vault: "Prod 1", folder: "" };
    expect(
      (await given({ name: "Main db", password: new Secret("p") }, { nameTemplate }, atTop))[0]?.[0],
    ).toBe(name);
  });

  test("gives no name where what it speaks of has none", async () => {
    expect(
      await given({ name: "", password: new Secret("p") }, { nameTemplate: "{{item}}_{{field}}" }),
    ).toEqual([["", "p", "hidden"]]);
    expect(await given({ name: "", login: "l" }, { fields: "login" })).toEqual([["", "l", "shown"]]);
    expect(await given({ customs: [custom("", "x")] }, { nameTemplate: "{{item}}_{{field}}" })).toEqual([
      ["", "x", "shown"],
    ]);
  });

  test.each([
    ["{{itm}}", "The name template has an unknown {{itm}}."],
    ["{{item}}_{{}}", "The name template has an unknown {{}}."],
    ["DB", 'The name template gives every value the name "DB".'],
    ["", 'The name template gives every value the name "".'],
  ])("%j is refused", async (nameTemplate, message) => {
    expect(await failureOf(() => readSelection({ nameTemplate }))).toMatchObject({
      code: "usage",
      message,
      hint: "It may have: {{item}}, {{field}}, {{vault}}, {{folder}}.",
    });
  });

  test("and all other faults of a selection are told together", async () => {
    const failures = await failuresOf(() =>
      readSelection({ passwordIds: "x,y", fields: "z", prefix: "1", nameTemplate: "{{a}}", tags: "fine" }),
    );
    expect(failures.map(({ message }) => message)).toEqual([
      '"x" is no Passwork item id: it has 24 hexadecimal digits.',
      '"y" is no Passwork item id: it has 24 hexadecimal digits.',
      "--fields has an unknown z.",
      'The prefix "1" cannot begin a variable\'s name.',
      "The name template has an unknown {{a}}.",
    ]);
  });
});

describe("names by places", () => {
  const w = world({ seed: SEED });
  const names = async (texts: SelectionTexts, user?: string) => {
    const client = w.client(user);
    const selection = readSelection(texts);
    const { items, shortcuts } = await findSelected(selection, client);
    const outcomes = [...(await client.items.getMany(items)), ...(await client.shortcuts.getMany(shortcuts))];
    const opened = outcomes.flatMap((outcome) => (outcome.ok ? outcome.item : []));
    expect(opened).toHaveLength(outcomes.length);
    w.emulator.requests.splice(0);
    const { secrets, failures } = await secretsOfAll(opened, selection, client, 0);
    return {
      names: secrets.map(({ name }) => name).sort(),
      failures: failures.map(({ message }) => message),
    };
  };

  test("tell vault and folders, asked for once", async () => {
    const nameTemplate = "{{vault}}_{{folder}}_{{item}}";
    const vaultIds = [w.emulator.id("vaults", "Main"), w.emulator.id("vaults", "Shared")].join(",");
    expect(await names({ vaultIds, nameTemplate, nameStyle: "snake" })).toEqual({
      names: [
        ...["MAIN_APPS_APP", "MAIN_APPS_DEEP_DEEPER_DEEPEST", "MAIN_APPS_DEEP_DEEP_APP", "MAIN_BOTH"],
        ...["MAIN_NONE", "MAIN_ONLY_A", "MAIN_ONLY_B", "MAIN_OTHER_ELSEWHERE", "SHARED_BESIDE"],
      ],
      failures: [],
    });
    expect(w.calls().sort()).toEqual(["GET /folders", "GET /vaults"]);
  });

  test("ask for nothing where the template speaks of none", async () => {
    await names({ tags: "a", nameTemplate: "{{item}}" });
    expect(w.calls()).toEqual([]);
  });

  test("say which item lies where the user sees nothing", async () => {
    const nameTemplate = "{{vault}}_{{item}}";
    const { names: told, failures } = await names({ tags: "a", nameTemplate }, "dana");
    expect(told).toEqual(["Shared_Beside"]);
    expect(failures).toEqual([
      `The item of shortcut ${w.shortcut("Both")} lies in a vault that the token's user does not see.`,
    ]);
  });

  test("an item and its shortcut are one", async () => {
    const client = w.client();
    const outcomes = [
      ...(await client.items.getMany([w.item("None"), w.item("Both")])),
      ...(await client.shortcuts.getMany([w.shortcut("Both"), w.shortcut("Deepest")])),
    ];
    const opened = outcomes.flatMap((outcome) => (outcome.ok ? outcome.item : []));
    const { secrets } = await secretsOfAll(opened, NO_SELECTION, client, 0);
    expect(secrets.map(({ name }) => name)).toEqual(["None", "Both", "Deepest"]);
    expect(NO_SELECTION.naming).toBe(OFFICIAL_NAMES);
  });
});
