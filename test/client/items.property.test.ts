// Any item that can be created is read back equal; any update of parts leaves every other field byte for byte.

import type { Item } from "../../src/client/item.ts";
import type { CustomChange, ItemChanges, NewCustomField, NewItem } from "../../src/client/item-input.ts";
import { decryptString, encryptString } from "../../src/crypto/encrypted-string.ts";
import type { Emulator } from "../../src/emulator/server.ts";
import { UsageError } from "../../src/errors.ts";
import { Secret } from "../../src/secret.ts";
import { openerFor } from "../emulator/open.ts";
import { fc } from "../support/properties.ts";
import { storedItem, writes } from "./support/stored.ts";
import { world } from "./support/world.ts";

const RUNS = { numRuns: 150 };
/** Any text, with what has gone wrong somewhere before: NUL, marks, names of every object, and much of it. */
const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  fc.constantFrom(
    "",
    "\0",
    "a\0b",
    "\ufeffmarked",
    "𝒳👩‍👩‍👧‍👦🔑",
    "\r\n\t ",
    "__proto__",
    "constructor",
    "toString",
    "null",
    '{"format":"base64","content":"e30="}',
    "amt4cwv48xb6pp1h",
    "x".repeat(70_000),
    "é🔑".repeat(20_000),
  ),
);
const filled = text.filter((one) => one !== "");
const named = text.filter((one) => one.trim() !== "");
const wrapped = (value: fc.Arbitrary<string>) =>
  fc.oneof(
    value,
    value.map((one) => new Secret(one)),
  );
const value = fc.option(wrapped(text));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const custom: fc.Arbitrary<NewCustomField> = fc.record(
  { name: filled, type: fc.oneof(fc.constantFrom("text", "password", "totp"), filled), value },
  { requiredKeys: ["name", "value"] },
);
const customs = fc.uniqueArray(custom, { maxLength: 5, selector: ({ name }) => name });
const content = {
  login: maybe(fc.option(text)),
  url: maybe(fc.option(text)),
  description: maybe(fc.option(text)),
  tags: maybe(fc.array(text, { maxLength: 4 })),
  color: maybe(fc.nat(20)),
  password: maybe(value),
};
const item: fc.Arbitrary<Omit<NewItem, "vaultId">> = fc.record({
  ...content,
  name: named,
  customs: maybe(fc.oneof(customs, fc.array(custom, { maxLength: 5 }))),
});
const addressable = fc.record({ ...content, name: named, customs });

function plain(value: NewCustomField["value"]): string | null {
  return value instanceof Secret ? value.reveal() : value;
}

/** The fields of an item as they can be compared. */
function shown({ name, login, url, description, tags, color, password, customs }: Item) {
  return {
    name,
    login,
    url,
    description,
    tags,
    color,
    password: password?.reveal() ?? null,
    customs: customs.map((custom) => [custom.name, custom.type, custom.value?.reveal() ?? null]),
  };
}

/** What of an item that was handed in is to be read back: empty and unset are one, but for the value of a custom field. */
function expected(given: Omit<NewItem, "vaultId">): ReturnType<typeof shown> {
  return {
    name: given.name,
    login: given.login ?? "",
    url: given.url ?? "",
    description: given.description ?? "",
    tags: [...(given.tags ?? [])],
    color: given.color ?? 0,
    password: plain(given.password ?? null) || null,
    customs: (given.customs ?? []).map((custom) => [custom.name, custom.type ?? "text", plain(custom.value)]),
  };
}

/** A change of custom fields by their names: of some that the item has, and of some that it has not. */
function customChanges(names: readonly string[]) {
  const name =
    names.length === 0 ? filled : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...names) }, filled);
  const change: fc.Arbitrary<CustomChange> = fc.oneof(
    value,
    fc.record({ value, type: filled }, { requiredKeys: ["value"] }),
  );
  return (
    fc
      .uniqueArray(fc.tuple(name, change), { maxLength: 4, selector: ([one]) => one })
      // Own properties whatever they are called, as JSON gives them.
      .map((entries) => Object.fromEntries(entries) as Record<string, CustomChange>)
  );
}

interface Update {
  before: Omit<NewItem, "vaultId"> & { customs: readonly NewCustomField[] };
  changes: ItemChanges & { customs?: Record<string, CustomChange> | undefined };
}

const update: fc.Arbitrary<Update> = addressable.chain((before) => {
  const names = before.customs.map(({ name }) => name);
  return fc.record({
    before: fc.constant(before),
    changes: fc
      .record({
        ...content,
        name: maybe(named),
        tags: maybe(fc.option(fc.array(text, { maxLength: 4 }))),
        color: maybe(fc.option(fc.nat(20))),
        customs: maybe(customChanges(names)),
        removeCustoms: maybe(fc.subarray(names)),
      })
      .map((changes) => ({
        ...changes,
        removeCustoms: changes.removeCustoms?.filter((name) => !Object.hasOwn(changes.customs ?? {}, name)),
      })),
  });
});

/** What is to be read after the update. */
function expectedAfter({ before, changes }: Update): ReturnType<typeof shown> {
  const { customs = {}, removeCustoms = [], ...fields } = changes;
  const changed = new Map(
    Object.entries(customs).map(([name, change]) => {
      const whole =
        typeof change === "object" && change !== null && "value" in change ? change : { value: change };
      return [
        name,
        { value: plain(whole.value as NewCustomField["value"]), type: (whole as NewCustomField).type },
      ];
    }),
  );
  const kept = expected(before).customs.filter(([name]) => !removeCustoms.includes(name as string));
  const known = new Set(before.customs.map(({ name }) => name));
  const merged = kept.map(([name, type, old]) => {
    const change = changed.get(name as string);
    return change === undefined ? [name, type, old] : [name, change.type ?? type, change.value];
  });
  const added = [...changed]
    .filter(([name]) => !known.has(name))
    .map(([name, { type = "text", value }]) => [name, type, value]);
  const given = Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
  return { ...expected({ ...before, ...given } as NewItem), customs: [...merged, ...added] as never };
}

/** The item as connectors up to 0.1.4 make it: sealed by the vault's key, without a key of its own. */
async function madeOld(emulator: Emulator, id: string): Promise<void> {
  const stored = emulator.state.items.get(id);
  const sealedKey = emulator.state.vaults.get(stored?.vaultId ?? "")?.keys.get(emulator.as().userId);
  if (stored === undefined || sealedKey === undefined) throw new Error("the seed has changed");
  const vaultKey = (await openerFor(emulator)).rsa(sealedKey);
  const itemKey = decryptString(stored.keyEncrypted ?? "", vaultKey);
  const again = (sealed: string) => encryptString(decryptString(sealed, itemKey), vaultKey);
  stored.keyEncrypted = null;
  stored.passwordEncrypted &&= again(stored.passwordEncrypted);
  stored.customs = stored.customs.map(({ name, type, value }) => ({
    name: again(name),
    type: again(type),
    value: value === null ? null : again(value),
  }));
}

describe.each([
  ["encryption", { encryption: true }, false],
  ["no encryption", { encryption: false }, false],
  ["old items", { encryption: true }, true],
] as const)("with %s", (_, options, isOld) => {
  const w = world(options);
  const vaultId = () => w.emulator.id("vaults", "Staging");

  test("any update of parts leaves every other field byte for byte", async () => {
    const { items } = w.client();
    await fc.assert(
      fc.asyncProperty(update, async ({ before, changes }) => {
        const id = await items.create({ ...before, vaultId: vaultId() });
        if (isOld) await madeOld(w.emulator, id);
        const stored = storedItem(w.emulator, id);
        w.emulator.requests.splice(0);
        const { changed, unopened } = await items.update(id, changes);
        const after = storedItem(w.emulator, id);
        expect(shown(await items.get(id))).toEqual(expectedAfter({ before, changes }));
        expect(unopened).toEqual([]);

        // Of the fields that travel one by one.
        const fields = {
          login: "login",
          url: "url",
          urls: "url",
          description: "description",
          name: "name",
        } as const;
        for (const [key, asked] of Object.entries({ ...fields, tags: "tags", color: "color" } as const)) {
          if (changed.includes(asked)) expect(changes[asked]).not.toBeUndefined();
          else expect([key, after[key as "name"]]).toEqual([key, stored[key as "name"]]);
        }
        if (!changed.includes("password")) expect(after.passwordEncrypted).toBe(stored.passwordEncrypted);
        for (const key of [
          "id",
          "vaultId",
          "folderId",
          "keyEncrypted",
          "attachments",
          "fieldsOrder",
        ] as const) {
          expect(after[key]).toEqual(stored[key]);
        }
        // Of the custom fields, which travel together.
        const gone = changes.removeCustoms ?? [];
        const left = stored.customs.filter((_, n) => !gone.includes(before.customs[n]?.name as string));
        const names = before.customs.map(({ name }) => name).filter((name) => !gone.includes(name));
        for (const [n, sealed] of left.entries()) {
          const name = names[n] as string;
          if (!Object.hasOwn(changes.customs ?? {}, name)) expect(after.customs[n]).toEqual(sealed);
          else expect(after.customs[n]?.name).toBe(sealed.name);
        }
        // What does not differ is not sent.
        if (changed.length === 0) expect(writes(w.emulator)).toEqual([]);
        expect(writes(w.emulator).every(({ body }) => body === undefined || !("keyEncrypted" in body))).toBe(
          true,
        );
        const again = await items.update(id, { ...changes, removeCustoms: undefined }, { dryRun: true });
        expect(again.changed).toEqual([]);
      }),
      RUNS,
    );
  });

  // The rest makes no old items.
  if (isOld) return;

  test("any item that can be created is read back equal", async () => {
    const { items } = w.client();
    await fc.assert(
      fc.asyncProperty(item, async (given) => {
        const read = await items.get(await items.create({ ...given, vaultId: vaultId() }));
        expect(shown(read)).toEqual(expected(given));
      }),
      RUNS,
    );
  });

  test("half of a surrogate pair is refused wherever it stands, and nothing is sent", async () => {
    const { items } = w.client();
    const broken = fc
      .tuple(text, fc.constantFrom("\ud800", "\udbff", "\udc00", "\ud83d "), fc.constantFrom("", "a", "🔑"))
      .map(([before, half, after]) => `${before}${half}${after}`)
      .filter((one) => /\p{Cs}/u.test(one));
    const places: ((one: string) => Partial<NewItem>)[] = [
      (one) => ({ name: one }),
      (one) => ({ login: one }),
      (one) => ({ url: one }),
      (one) => ({ description: one }),
      (one) => ({ urls: [one] }),
      (one) => ({ tags: ["a", one] }),
      (one) => ({ password: one }),
      (one) => ({ password: new Secret(one) }),
      (one) => ({ customs: [{ name: one, value: "" }] }),
      (one) => ({ customs: [{ name: "a", value: one }] }),
      (one) => ({ customs: [{ name: "a", type: one, value: null }] }),
      (one) => ({ attachments: [{ name: one, content: new Uint8Array(1) }] }),
    ];
    w.emulator.requests.splice(0);
    await fc.assert(
      fc.asyncProperty(broken, fc.constantFrom(...places), async (one, place) => {
        const given = { name: "Broken", vaultId: vaultId(), ...place(one) };
        await expect(items.create(given)).rejects.toBeInstanceOf(UsageError);
      }),
      RUNS,
    );
    expect(w.calls()).toEqual([]);
  });
});
