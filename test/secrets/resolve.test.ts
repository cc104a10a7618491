import type { Folder } from "../../src/client/folders.ts";
import type { ItemOutcome } from "../../src/client/item-reader.ts";
import type { Found, Search } from "../../src/client/search.ts";
import type { Vault } from "../../src/client/vaults.ts";
import { PassworkError } from "../../src/errors.ts";
import { Secret } from "../../src/secret.ts";
import type { ItemSource } from "../../src/secrets/fetched.ts";
import { parseMapping } from "../../src/secrets/mapping.ts";
import { resolveSecrets } from "../../src/secrets/resolve.ts";
import { NO_SELECTION, type Selection } from "../../src/secrets/selection.ts";
import { expectNothingHidden, failureOf, failuresOf, hidden } from "../client/support/failures.ts";
import { world } from "../client/support/world.ts";
import { custom, item } from "./support.ts";

const A = "a".repeat(24);
const B = "b".repeat(24);
const C = "c".repeat(24);

/** A source that notes what is asked of it. An id of c's cannot be had. */
class Source implements ItemSource {
  readonly calls: [string, unknown][] = [];
  found: Found[] = [];
  foundShortcuts: Found[] = [];

  readonly items = {
    getMany: async (ids: readonly string[]): Promise<ItemOutcome[]> => {
      this.calls.push(["items", [...ids]]);
      return ids.map((id) => this.#outcome(id, null));
    },
    search: async (search: Search): Promise<Found[]> => {
      this.calls.push(["searchItems", search]);
      return this.found;
    },
    attachment: async (id: string, attachment: string) => {
      this.calls.push(["itemAttachment", [id, attachment]]);
      return { content: Buffer.from(hidden(`content of ${attachment}`)) };
    },
  };

  readonly shortcuts = {
    getMany: async (ids: readonly string[]): Promise<ItemOutcome[]> => {
      this.calls.push(["shortcuts", [...ids]]);
      return ids.map((id) => this.#outcome(id, id));
    },
    search: async (search: Search): Promise<Found[]> => {
      this.calls.push(["searchShortcuts", search]);
      return this.foundShortcuts;
    },
    attachment: async (id: string, attachment: string) => {
      this.calls.push(["shortcutAttachment", [id, attachment]]);
      return { content: Buffer.from(hidden(`content of ${attachment}`)) };
    },
  };

  readonly vaults = {
    list: async (): Promise<Vault[]> => {
      this.calls.push(["vaults", null]);
      return [];
    },
  };

  readonly folders = {
    list: async (vaultId: string): Promise<Folder[]> => {
      this.calls.push(["folders", vaultId]);
      return [];
    },
    get: async (id: string) => {
      this.calls.push(["folder", id]);
      return { vaultId: A };
    },
  };

  #outcome(id: string, shortcutId: string | null): ItemOutcome {
    if (id === C)
      return { ok: false, id, error: new PassworkError("notFound", `The server knows no item ${id}.`) };
    const password = new Secret(hidden(`password of ${id}`));
    const customs = [
      custom("KEY", hidden(`key 0189 of ${id}`)),
      custom("OTP", hidden("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "totp"),
    ];
    return { ok: true, item: item({ id, name: `Item ${id[0]}`, password, customs, shortcutId }) };
  }
}

const found = (id: string, shortcutId: string | null = null): Found => ({
  id,
  shortcutId,
  name: "",
  vaultId: "",
  folderId: null,
  path: [],
  tags: [],
});
const mappings = (...lines: string[]) => lines.map((line) => parseMapping(line, "--secret"));
const selecting = (given: Partial<Selection>): Selection => ({ ...NO_SELECTION, ...given });
const resolve = async (
  source: ItemSource,
  lines: string[],
  selection: Selection = NO_SELECTION,
  now = 59_000,
) => (await resolveSecrets({ mappings: mappings(...lines), selection }, source, now)).secrets;
const shown = (secrets: readonly { name: string; value: Secret }[]) =>
  secrets.map(({ name, value }) => [name, value.reveal()]);

test("mappings are fetched in one round, each item once", async () => {
  const source = new Source();
  const secrets = await resolve(source, [
    `P=passwork://${A}`,
    `K=passwork://${A}/KEY`,
    `Q=passwork://${B}/password`,
    `S=passwork://shortcut/${B}/KEY`,
    `CODE=passwork://${A}/OTP?attribute=totp`,
    `RAW=passwork://${A}/OTP`,
  ]);
  expect(shown(secrets)).toEqual([
    ["P", `password of ${A}`],
    ["K", `key 0189 of ${A}`],
    ["Q", `password of ${B}`],
    ["S", `key 0189 of ${B}`],
    ["CODE", "287082"],
    ["RAW", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"],
  ]);
  expect(secrets.map(({ source: from }) => from).slice(2, 4)).toEqual([
    `item ${B} · password`,
    `shortcut ${B} · KEY`,
  ]);
  expect(source.calls).toEqual([
    ["items", [A, B]],
    ["shortcuts", [B]],
  ]);
  expectNothingHidden(secrets);
});

test("ids of all sources are one round", async () => {
  const source = new Source();
  await resolve(
    source,
    [`P=passwork://${A}`, `Q=passwork://shortcut/${A}`],
    selecting({ passwordIds: [A, B], shortcutIds: [A] }),
  );
  expect(source.calls).toEqual([
    ["items", [A, B]],
    ["shortcuts", [A]],
  ]);
});

test("what a search finds is fetched together with everything else", async () => {
  const source = new Source();
  source.found = [found(A), found(B)];
  source.foundShortcuts = [found("d".repeat(24), B)];
  const secrets = await resolve(source, [`P=passwork://${A}`], selecting({ tags: ["x"], vaultIds: [B] }));
  expect(source.calls).toEqual([
    ["searchItems", { vaultIds: [B], tags: ["x"] }],
    ["searchShortcuts", { vaultIds: [B], tags: ["x"] }],
    ["items", [A, B]],
    ["shortcuts", [B]],
  ]);
  expect(shown(secrets).map(([name]) => name)).toEqual(["P", "Item_a", "KEY", "Item_b", "KEY"]);
});

test("an id selected twice gives its secrets once", async () => {
  const secrets = await resolve(new Source(), [], selecting({ passwordIds: [A, A] }));
  expect(shown(secrets)).toEqual([
    ["Item_a", `password of ${A}`],
    ["KEY", `key 0189 of ${A}`],
  ]);
});

test("all failures are told together, each by the variable that it is of", async () => {
  const source = new Source();
  const failures = await failuresOf(
    resolve(
      source,
      [
        `GONE=passwork://${C}`,
        `FINE=passwork://${A}`,
        `TYPO=passwork://${A}/kay`,
        `NOCODE=passwork://${A}/KEY?attribute=totp`,
        `EMPTY=passwork://${A}/login`,
      ],
      selecting({ tags: ["nothing has this"] }),
    ),
  );
  expect(failures.map(({ code, message }) => [code, message])).toEqual([
    ["notFound", "Nothing was found: tags nothing has this."],
    ["notFound", `--secret: GONE: The server knows no item ${C}.`],
    ["field", `--secret: TYPO: Item ${A} has no field "kay".`],
    ["field", '--secret: NOCODE: The field "KEY" is no TOTP secret.'],
    ["field", `--secret: EMPTY: The field "login" of item ${A} is empty.`],
  ]);
});

test("a failure of a selected item is told by its id", async () => {
  const failure = await failureOf(resolve(new Source(), [], selecting({ shortcutIds: [A, C] })));
  expect(failure.message).toBe(`The server knows no item ${C}.`);
});

test("nothing found names what was looked for, without control characters", async () => {
  const failure = await failureOf(
    resolve(new Source(), [], selecting({ vaultIds: [A], folderIds: [B], tags: ["x\u001b[31m", "y"] })),
  );
  expect(failure.message).toBe(`Nothing was found: vault ${A}, folder ${B}, tags x\u{fffd}[31m, y.`);
});

test("what fails altogether is thrown as it is", async () => {
  const source = new Source();
  const down = new PassworkError("transport", "The server is down.");
  source.items.getMany = () => Promise.reject(down);
  expect(await failureOf(resolve(source, [`P=passwork://${A}`], selecting({ tags: ["x"] })))).toBe(down);
});

test("nothing asked for asks nothing", async () => {
  const source = new Source();
  expect(await resolve(source, [])).toEqual([]);
  expect(source.calls).toEqual([]);
});

describe("against a server", () => {
  const w = world();

  test("mappings of items cost one batch beside the keys", async () => {
    const secrets = await resolve(w.client(), [
      `A=passwork://${w.item("DB_PASSWORD")}`,
      `B=passwork://${w.item("Root")}/login`,
      `C=passwork://${w.item("Pässwörter & ключи 🔑")}/${encodeURIComponent("Имя")}`,
    ]);
    expect(shown(secrets)).toEqual([
      ["A", "s3cr3t-Database!1"],
      ["B", "root"],
      ["C", "значение"],
    ]);
    expect(w.calls().sort()).toEqual(["GET /users/keys", "POST /batch"]);
  });

  test("a search that finds an item and a shortcut to it gives its values once", async () => {
    const secrets = await resolve(w.client(), [], selecting({ tags: ["prod", "db"] }));
    expect(shown(secrets)).toEqual([
      ["DB_PASSWORD", "s3cr3t-Database!1"],
      ["DB_HOST", "db.example.com"],
      ["DB_ADMIN_PASSWORD", "adm1n-Passw0rd"],
    ]);
  });

  test("one that may not be read is told by its variable", async () => {
    const failure = await failureOf(resolve(w.client("dana"), [`ROOT=passwork://${w.item("Root")}`]));
    expect(failure).toMatchObject({ code: "forbidden", subject: "ROOT" });
    expect(failure.message).toContain(
      `--secret: ROOT: The token's user has no access to item ${w.item("Root")}`,
    );
  });
});
