// Paths of names against an emulator: where they lead, what is asked of the server for them, and what is said where
// they lead to nothing or to too much.

import type { Seed } from "../../src/emulator/seed.ts";
import { PassworkError } from "../../src/errors.ts";
import { parseMapping } from "../../src/secrets/mapping.ts";
import { locate } from "../../src/secrets/places.ts";
import { parseReference } from "../../src/secrets/reference.ts";
import { resolveSecrets } from "../../src/secrets/resolve.ts";
import { NO_SELECTION } from "../../src/secrets/selection.ts";
import { failureOf, failuresOf, hidden } from "../client/support/failures.ts";
import { world } from "../client/support/world.ts";

const value = (name: string) => hidden(`value of ${name}`);

const SEED: Seed = {
  settings: { masterKey: { iterations: 1000 } },
  users: [{ name: "ci" }, { name: "dana" }],
  vaults: [
    {
      name: "Prod",
      access: { ci: "admin", dana: "none" },
      items: [
        {
          name: "Root",
          password: value("root"),
          login: "root",
          customs: [{ name: "OTP", value: "JBSWY3DPEHPK3PXP" }],
        },
        { name: "Twice", ref: "twiceOne", password: value("twice") },
        { name: "Twice", ref: "twiceTwo", password: value("twice") },
        { name: "a/b c%?", password: value("odd"), customs: [{ name: "x/y", value: value("odd field") }] },
        { name: "root", password: value("small root") },
      ],
      folders: [
        {
          name: "DB",
          items: [
            {
              name: "Main",
              ref: "main",
              password: value("main"),
              customs: [{ name: "KEY", value: value("key") }],
            },
            { name: "Основная 🔑", password: value("unicode") },
          ],
          folders: [
            {
              // What lies in here stands beside the fields of the item of the same name.
              name: "Main",
              items: [
                { name: "KEY", ref: "itemNamedKey", password: value("item named KEY") },
                { name: "other", password: value("other") },
              ],
            },
          ],
        },
        { name: "Same", id: "d".repeat(24), items: [{ name: "In", password: value("one") }] },
        { name: "Same", id: "e".repeat(24), items: [{ name: "Out", password: value("two") }] },
      ],
    },
    {
      name: "Shared",
      access: { ci: "admin", dana: "read" },
      folders: [{ name: "Links", shortcuts: [{ item: "main" }] }],
      shortcuts: [{ item: "Root" }],
    },
    { name: "Both", id: "b".repeat(24), items: [{ name: "X", password: value("x") }] },
    { name: "Both", id: "c".repeat(24), items: [{ name: "Y", password: value("y") }] },
  ],
};

describe.each([true, false])("with client-side encryption: %s", (encryption) => {
  const w = world({ seed: SEED, encryption });
  const resolve = async (...references: string[]) => {
    const mappings = references.map((reference, n) => parseMapping(`V${n}=${reference}`, "--secret"));
    const { secrets } = await resolveSecrets({ mappings, selection: NO_SELECTION }, w.client(), 59_000);
    return secrets.map((secret) => secret.value.reveal());
  };

  test.each([
    ["passwork://Prod/Root", "value of root"],
    ["passwork://Prod/root", "value of small root"],
    ["passwork://Prod/Root/login", "root"],
    ["passwork://Prod/Root/OTP?attribute=totp", "996554"],
    ["passwork://Prod/DB/Main", "value of main"],
    ["passwork://Prod/DB/Main/password", "value of main"],
    ["passwork://Prod/DB/Main/other", "value of other"],
    ["passwork://Prod/DB/Основная%20🔑", "value of unicode"],
    ["passwork://Prod/DB/%D0%9E%D1%81%D0%BD%D0%BE%D0%B2%D0%BD%D0%B0%D1%8F 🔑/password", "value of unicode"],
    ["passwork://Prod/a%2Fb%20c%25%3F/x%2Fy", "value of odd field"],
    ["passwork://Shared/Root", "value of root"],
    ["passwork://Shared/Links/Main/KEY", "value of key"],
  ])("%s leads to %s", async (reference, expected) => {
    const got = await resolve(reference);
    // Six digits of a code, at a fixed time.
    expect(got).toEqual([expected]);
  });

  test("however many there are, each list is asked for once", async () => {
    const values = await resolve(
      "passwork://Prod/Root",
      "passwork://Prod/DB/Main",
      "passwork://Prod/DB/Main/password",
      "passwork://Prod/DB/Main/other",
      "passwork://Prod/Root/login",
    );
    expect(values).toHaveLength(5);
    const counted = new Map<string, number>();
    for (const call of w.calls()) counted.set(call, (counted.get(call) ?? 0) + 1);
    counted.delete("GET /users/keys");
    expect(Object.fromEntries(counted)).toEqual({
      "GET /vaults": 1,
      "GET /folders": 1,
      // One by folders, one by vaults.
      "GET /items/search": 2,
      "POST /batch": 1,
    });
  });

  test("one at the top of a vault asks for no folder where it names no field", async () => {
    await resolve("passwork://Prod/Root");
    expect(w.calls().filter((call) => call !== "GET /users/keys")).toEqual([
      "GET /vaults",
      "GET /items/search",
      `GET /items/${w.item("Root")}`,
    ]);
  });

  test("of a field and an item of one name neither is taken", async () => {
    const failure = await failureOf(resolve("passwork://Prod/DB/Main/KEY"));
    expect(failure).toMatchObject({ code: "name" });
    expect(failure.message).toBe(
      `--secret: V0: The reference "passwork://Prod/DB/Main/KEY" leads to 2 items: item ${w.item("itemNamedKey")}, ` +
        `item ${w.item("main")} with the field "KEY".`,
    );
    expect(failure.hint).toContain("passwork://<item id>/<field>");
  });

  test("two items of one name are an error that lists them", async () => {
    for (const reference of ["passwork://Prod/Twice", "passwork://Prod/Twice/password"]) {
      const failure = await failureOf(resolve(reference));
      expect(failure.code).toBe("name");
      for (const ref of ["twiceOne", "twiceTwo"]) expect(failure.message).toContain(`item ${w.item(ref)}`);
    }
  });

  test("two vaults or folders of one name are an error, whatever they hold", async () => {
    const vault = await failureOf(resolve("passwork://Both/X"));
    expect(vault.message).toMatch(/^--secret: V0: 2 vaults are called "Both": [0-9a-f]{24}, [0-9a-f]{24}\.$/);
    const folder = await failureOf(resolve("passwork://Prod/Same/In"));
    expect(folder.message).toMatch(
      /^--secret: V0: 2 folders are called "Same": [0-9a-f]{24}, [0-9a-f]{24}\.$/,
    );
  });

  test.each([
    [
      "passwork://Prdo/Root",
      '--secret: V0: No vault is called "Prdo".',
      "The token's user sees: Prod, Shared, Both.",
    ],
    [
      "passwork://prod/Root",
      '--secret: V0: No vault is called "prod".',
      "The token's user sees: Prod, Shared, Both.",
    ],
    ["passwork://Prod/DX/a/b", '--secret: V0: "Prod" has no folder "DX".', "It has: DB, Same."],
    [
      "passwork://Prod/DB/Man",
      '--secret: V0: The reference "passwork://Prod/DB/Man" leads to nothing: "Prod/DB" has no item "Man", and "Prod" has no item "DB".',
      "There are: Main, Основная 🔑, Root, Twice, a/b c%?, root.",
    ],
  ])("%s leads to nothing, and the message says how far it goes", async (reference, message, hint) => {
    expect(await failureOf(resolve(reference))).toMatchObject({ code: "notFound", message, hint });
  });

  test("a field that the item has not is told with those that it has", async () => {
    const failure = await failureOf(resolve("passwork://Prod/Root/lgoin"));
    expect(failure).toMatchObject({ code: "field" });
    expect(failure.message).toBe(`--secret: V0: Item ${w.item("Root")} has no field "lgoin".`);
  });

  test("all failures are told together", async () => {
    const failures = await failuresOf(
      resolve(
        "passwork://Nope/a",
        "passwork://Prod/Root",
        "passwork://Prod/Twice",
        `passwork://${"0".repeat(24)}`,
        "passwork://Prod/Root/nope",
      ),
    );
    expect(failures.map(({ message }) => message.slice(10, 12))).toEqual(["V0", "V2", "V3", "V4"]);
  });

  test("what the user may not see is not there", async () => {
    const { items, shortcuts, vaults, folders } = w.client("dana");
    const source = { items, shortcuts, vaults, folders };
    const [hiddenVault, shared] = await locate(
      [parseReference("passwork://Prod/Root"), parseReference("passwork://Shared/Root")].filter(
        (reference) => reference.kind === "path",
      ),
      source,
    );
    expect(hiddenVault).toBeInstanceOf(PassworkError);
    expect(shared).toEqual([{ kind: "shortcut", id: w.shortcut("Root"), field: null }]);
  });
});

describe("a server whose folder filter descends, and one whose vault filter does not", () => {
  const w = world({ seed: SEED, folderFilterDescends: true, vaultFilterDescends: false });

  test("leads to the same", async () => {
    const mappings = [
      "passwork://Prod/DB/Main",
      "passwork://Prod/Root/login",
      "passwork://Prod/DB/Main/other",
    ].map((reference, n) => parseMapping(`V${n}=${reference}`, "--secret"));
    const { secrets } = await resolveSecrets({ mappings, selection: NO_SELECTION }, w.client(), 0);
    expect(secrets.map((secret) => secret.value.reveal())).toEqual([
      "value of main",
      "root",
      "value of other",
    ]);
  });
});

test("names that others chose reach the terminal cleaned", async () => {
  const list = async () => [
    { id: "a".repeat(24), name: "\u001b[31mred\n", typeId: null, isEncrypted: false },
  ];
  const never = async () => [];
  const source = {
    vaults: { list },
    folders: { list: never },
    items: { search: never },
    shortcuts: { search: never },
  };
  for (const parts of [
    ["\u001b[2J", "x"],
    ["\u001b[31mred\n", "\u001b[2J"],
    ["\u001b[31mred\n", "\u001b[2J", "y"],
  ]) {
    const [failure] = await locate([{ parts, text: `passwork://${parts.join("/")}` }], source);
    expect(failure).toBeInstanceOf(PassworkError);
    const { message, hint } = failure as PassworkError;
    expect(`${message}${hint}`).not.toMatch(/\p{Cc}/u);
  }
});

test("a place with very many items of one name is looked through in a moment", async () => {
  const found = Array.from({ length: 150_000 }, (_, i) => ({
    id: i.toString(16).padStart(24, "0"),
    shortcutId: null,
    name: "Main",
    vaultId: "v",
    folderId: null,
    tags: [],
  }));
  const [candidates] = await locate([{ parts: ["Prod", "Main"], text: "passwork://Prod/Main" }], {
    vaults: { list: async () => [{ id: "v", name: "Prod" }] },
    folders: { list: async () => [] },
    // By its folder and by its vault.
    items: { search: async () => [...found, ...found] as never },
    shortcuts: { search: async () => [] },
  });
  expect(candidates).toHaveLength(found.length);
});
