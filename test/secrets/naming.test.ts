// What an item gives under which name, and what happens where names meet.

import type { Item } from "../../src/client/item.ts";
import { Secret } from "../../src/secret.ts";
import { caseCollisions, settleNames } from "../../src/secrets/collisions.ts";
import { fieldOf, filledFieldOf, jsonFieldOf } from "../../src/secrets/field.ts";
import { parseMapping } from "../../src/secrets/mapping.ts";
import { derivedName } from "../../src/secrets/names.ts";
import { readRequest } from "../../src/secrets/request.ts";
import { secretsOf } from "../../src/secrets/selected.ts";
import { hasSearch, isEmpty, listOf, NO_SELECTION, readSelection } from "../../src/secrets/selection.ts";
import { failureOf, failuresOf, hidden } from "../client/support/failures.ts";
import { custom, item } from "./support.ts";

const ID = "0123456789abcdef01234567";

describe("the name of a variable", () => {
  // The right column is what the official CLI 0.2.0 makes: re.sub(r"[^a-zA-Z0-9]", "_", name), P_ before a non-letter.
  test.each([
    ["DB_PASSWORD", "DB_PASSWORD"],
    ["db password", "db_password"],
    ["Prod/DB-1.x", "Prod_DB_1_x"],
    ["1st", "P_1st"],
    ["_x", "P__x"],
    [" x", "P__x"],
    ["", "P_"],
    ["é", "P__"],
    ["aé", "a_"],
    ["a🔑b", "a_b"],
    ["👩‍💻", "P____"],
    ["密码", "P___"],
    ["e\u0301", "e_"],
    ["a\nb\u0000c", "a_b_c"],
    ["\u017f\u212a", "P___"],
    ["a\ud800b", "a_b"],
  ])("%j is %s", (name, expected) => {
    expect(derivedName(name)).toBe(expected);
  });
});

describe("what an item gives", () => {
  const of = (given: Item) => secretsOf(given, NO_SELECTION, 0);

  test("is its password, and its custom fields of the types text and password", async () => {
    const secrets = await of(
      item({
        name: "My DB",
        password: new Secret("p"),
        login: "nobody exports this",
        customs: [
          custom("host name", "h"),
          custom("api-key", "k", "password"),
          custom("OTP", "JBSW", "totp"),
          custom("odd", "o", "file"),
          custom("none", null),
          custom("", "unnamed"),
        ],
      }),
    );
    expect(secrets.map(({ name, value, source }) => [name, value.reveal(), source])).toEqual([
      ["My_DB", "p", `item ${ID} · password`],
      ["host_name", "h", `item ${ID} · host name`],
      ["api_key", "k", `item ${ID} · api-key`],
      ["", "unnamed", `item ${ID} · unnamed field`],
    ]);
  });

  test("is nothing where nothing is set", async () => {
    expect(await of(item())).toEqual([]);
  });

  test("says the shortcut that it was read through", async () => {
    const [secret] = await of(item({ password: new Secret("p"), shortcutId: "bbbbbbbbbbbbbbbbbbbbbbbb" }));
    expect(secret?.source).toBe("shortcut bbbbbbbbbbbbbbbbbbbbbbbb · password");
  });
});

describe("names that meet", () => {
  const secret = (name: string, value: string, source = value) => ({
    name,
    value: new Secret(hidden(value)),
    source: `item of ${source.length}`,
    hide: [],
  });

  test("are a failure that names both places, and neither value", async () => {
    const { secrets, failures } = settleNames(
      [secret("A", "value-one"), secret("A", "value-other"), secret("B", "value-b")],
      {},
    );
    expect(secrets.map(({ name }) => name)).toEqual(["A", "B"]);
    expect(failures).toMatchObject([{ code: "name", subject: "A" }]);
    const failure = await failureOf(() => {
      throw failures[0];
    });
    expect(failure.message).toBe("Two values claim the name A: item of 9, and item of 11.");
    expect(failure.hint).toContain("--on-duplicate");
  });

  test("with the same value are one", () => {
    const { secrets, failures } = settleNames([secret("A", "same"), secret("A", "same")], {});
    expect(secrets).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  test("are told in a moment, however many a server sends of one name", () => {
    const many = Array.from({ length: 150_000 }, (_, i) => ({
      name: "A",
      value: new Secret(`value ${i}`),
      source: `item ${i}`,
      hide: [],
    }));
    const { secrets, failures } = settleNames(many, {});
    expect(secrets).toHaveLength(1);
    expect(failures.map(({ message }) => message.replace(/:.*/s, ""))).toEqual([
      "150000 values claim the name A",
    ]);
  });

  test("differ by case, as variables do", () => {
    expect(settleNames([secret("a", "value-1"), secret("A", "value-2")], {}).failures).toEqual([]);
  });

  test("that differ by case alone are told apart by what they hold, where case does not count", () => {
    const secrets = [secret("Abc", "value-one"), secret("ABC", "value-other"), secret("abc", "value-one")];
    expect(caseCollisions(secrets)).toMatchObject([{ code: "name", subject: "ABC" }]);
    expect(caseCollisions([secret("a", "same"), secret("A", "same"), secret("b", "value-b")])).toEqual([]);
  });

  test("are settled by the last where that is allowed", () => {
    const { secrets, failures } = settleNames([secret("A", "first"), secret("A", "last")], {
      onDuplicate: "last",
    });
    expect(secrets.map(({ value }) => value.reveal())).toEqual(["last"]);
    expect(failures).toEqual([]);
  });

  test("of which there are many are one failure with all their places", () => {
    const claim = (name: string, n: number) => ({ ...secret(name, `value-${n}`), source: `item ${n}` });
    const three = [claim("A", 1), claim("A", 2), claim("B", 1), claim("A", 1), claim("A", 3)];
    expect(settleNames(three, {}).failures.map(({ message }) => message)).toEqual([
      "3 values claim the name A: item 1, item 2, and item 3.",
    ]);
    const many = Array.from({ length: 500 }, (_, n) => claim("A", n));
    const [failure, ...others] = settleNames(many, {}).failures;
    expect(others).toEqual([]);
    expect(failure?.message).toMatch(/^500 values claim the name A: item 0, .*, item 9, and 490 more\.$/);
  });

  test("are settled by the first or the last where that is said", () => {
    const values = (onDuplicate: "first" | "last") => {
      const secrets = ["one", "two", "three"].map((value) => secret("A", `value-${value}`));
      const settled = settleNames(secrets, { onDuplicate });
      expect(settled.failures).toEqual([]);
      return settled.secrets.map(({ value }) => value.reveal());
    };
    expect(values("first")).toEqual(["value-one"]);
    expect(values("last")).toEqual(["value-three"]);
  });

  test("that are empty are a failure, or P_ where that is allowed", () => {
    expect(settleNames([secret("", "nameless")], {})).toMatchObject({
      secrets: [],
      failures: [{ code: "name" }],
    });
    expect(settleNames([secret("", "nameless")], { allowEmpty: true })).toMatchObject({
      secrets: [{ name: "P_" }],
      failures: [],
    });
    expect(
      settleNames([secret("", "nameless-1"), secret("", "nameless-2")], { allowEmpty: true }).failures,
    ).toHaveLength(1);
  });

  test("such as __proto__ are names like others", () => {
    const { secrets } = settleNames([secret("__proto__", "v1v1"), secret("constructor", "v2v2")], {});
    expect(secrets.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
  });
});

describe("a field", () => {
  const full = item({
    login: "app",
    url: "https://x",
    urls: ["https://x", "https://y/?a,b"],
    tags: ["a", "b c"],
    color: 5,
    password: new Secret("p4ss"),
    customs: [
      custom("login", "custom login"),
      custom("twice", "1"),
      custom("twice", "2"),
      custom("empty", ""),
      custom("null", null),
    ],
  });
  const read = (field: string) => fieldOf(full, field)?.reveal() ?? null;

  test("is looked up among the custom ones first", () => {
    expect(read("login")).toBe("custom login");
    expect(read("password")).toBe("p4ss");
    expect(read("tags")).toBe("a,b c");
    expect(read("color")).toBe("5");
    expect(read("urls")).toBe("https://x\nhttps://y/?a,b");
    expect(read("id")).toBe(ID);
    expect(read("folderId")).toBeNull();
    expect(read("null")).toBeNull();
    expect(read("empty")).toBe("");
  });

  test("for JSON keeps lists and numbers, and is null where it is empty or not set", () => {
    const json = (field: string) => {
      const value = jsonFieldOf(full, field);
      return value instanceof Secret ? value.reveal() : value;
    };
    expect(
      Object.fromEntries(["login", "password", "tags", "urls", "color", "id"].map((f) => [f, json(f)])),
    ).toEqual({
      login: "custom login",
      password: "p4ss",
      tags: ["a", "b c"],
      urls: ["https://x", "https://y/?a,b"],
      color: 5,
      id: ID,
    });
    for (const field of ["empty", "null", "description", "folderId"]) expect(json(field)).toBeNull();
  });

  test("of a name that two have is a failure", async () => {
    const failure = await failureOf(() => fieldOf(full, "twice"));
    expect(failure).toMatchObject({ code: "field", subject: ID });
    expect(failure.message).toContain('2 custom fields named "twice"');
  });

  test.each([
    "nope",
    "Login",
    "",
    "constructor",
    "__proto__",
    "toString",
    "hasOwnProperty",
    "customs",
    "shortcutId",
  ])("%j is unknown, and the known ones are listed", async (name) => {
    const failure = await failureOf(() => fieldOf(full, name));
    expect(failure.code).toBe("field");
    expect(failure.hint).toBe(
      "It has: login, twice, empty, null, password, url, urls, name, description, tags, id, vaultId, folderId, color.",
    );
  });

  test.each(["empty", "null", "description", "folderId"])("%s has no value to give", async (name) => {
    const failure = await failureOf(() => filledFieldOf(full, name));
    expect(failure.message).toBe(`The field "${name}" of item ${ID} is empty.`);
  });

  test("names that others chose reach the terminal cleaned", async () => {
    const failure = await failureOf(() =>
      fieldOf(item({ customs: [custom("\u001b[31mred\n", "x")] }), "\u001b[2J"),
    );
    expect(`${failure.message}${failure.hint}`).not.toMatch(/\p{Cc}/u);
  });
});

describe("a selection", () => {
  test("is one by ids, by a search, by both, or none", () => {
    const of = (texts: Parameters<typeof readSelection>[0]) => {
      const selection = readSelection(texts);
      return [isEmpty(selection), hasSearch(selection)];
    };
    for (const key of ["passwordIds", "shortcutIds"] as const)
      expect(of({ [key]: ID })).toEqual([false, false]);
    for (const key of ["vaultIds", "folderIds"] as const) expect(of({ [key]: ID })).toEqual([false, true]);
    expect(of({ tags: "x" })).toEqual([false, true]);
    expect(of({ passwordIds: ID, tags: "x" })).toEqual([false, true]);
    expect(of({})).toEqual([true, false]);
    expect(of({ passwordIds: " , ", tags: "" })).toEqual([true, false]);
    expect(isEmpty(NO_SELECTION)).toBe(true);
  });

  test("is read from lists with commas", () => {
    expect(listOf(" a , b,,c d ,")).toEqual(["a", "b", "c d"]);
    expect(listOf(undefined)).toEqual([]);
    expect(readSelection({ passwordIds: `${ID.toUpperCase()},${ID}` }).passwordIds).toEqual([ID, ID]);
  });

  test("names every id that is none", async () => {
    const failures = await failuresOf(() =>
      readSelection({ passwordIds: `${ID},x`, folderIds: "y", tags: "z" }),
    );
    expect(failures.map(({ message }) => message)).toEqual([
      '"x" is no Passwork item id: it has 24 hexadecimal digits.',
      '"y" is no Passwork folder id: it has 24 hexadecimal digits.',
    ]);
  });

  test("and mappings come together from all places, faults too", async () => {
    const mapping = parseMapping(`A=passwork://${ID}`, "--secret");
    const { request, plain } = readRequest(
      [
        () => ({ mappings: [mapping], plain: { X: "1", Y: "1" } }),
        () => ({ selection: readSelection({ tags: "x" }), plain: { Y: "2" } }),
      ],
      "how",
    );
    expect(request).toMatchObject({ mappings: [mapping], selection: { tags: ["x"] } });
    expect(plain).toEqual({ X: "1", Y: "2" });
    expect(await failureOf(() => readRequest([() => ({ plain: { X: "1" } })], "Do this."))).toMatchObject({
      code: "usage",
      hint: "Do this.",
    });
    const failures = await failuresOf(() =>
      readRequest(
        [
          () => ({ mappings: [parseMapping("A=x", "--secret")] }),
          () => ({ selection: readSelection({ vaultIds: "v" }) }),
        ],
        "",
      ),
    );
    expect(failures).toHaveLength(2);
  });
});
