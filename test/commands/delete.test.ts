// `delete`: nothing goes that was not meant. A script says --yes, a person is asked.

import { hasTerminals, onTerminal } from "../support/pty.ts";
import { startWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const isDeleted = (name: string) => world.emulator.state.items.get(world.item(name))?.isDeleted;

describe("with --yes", () => {
  test("an item goes into the bin, and nothing is printed on stdout", async () => {
    const id = world.item("APP_ONE");
    const ran = await world.run(["delete", "--password-id", id, "--yes"]);
    const [bin] = world.emulator.state.bin.keys();
    expect(ran).toEqual({
      code: 0,
      signal: null,
      stdout: "",
      stderr: `passwork-cli: item ${id} is in the bin as ${bin}\n`,
    });
    expect(isDeleted("APP_ONE")).toBe(true);
    expect(isDeleted("APP_DEEP")).toBe(false);
  });

  test("a shortcut goes, and its item stays", async () => {
    const id = world.shortcut("Root");
    expect(await world.run(["delete", "--shortcut-id", id, "--yes"])).toMatchObject({
      code: 0,
      stdout: "",
      stderr: `passwork-cli: shortcut ${id} is deleted; its item stays\n`,
    });
    expect(world.emulator.state.shortcuts.has(id)).toBe(false);
    expect(isDeleted("Root")).toBe(false);
  });

  test("a place is one of an item, and never that of two", async () => {
    expect(await world.run(["delete", "passwork://Main/DUP", "--yes"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("leads to 2 items"),
    });
    expect([isDeleted("dupOne"), isDeleted("dupTwo")]).toEqual([false, false]);
    expect(await world.run(["delete", "passwork://Main/Apps/Deep/APP_DEEP", "--yes"])).toMatchObject({
      code: 0,
    });
    expect(isDeleted("APP_DEEP")).toBe(true);
  });

  test("what the user may not delete stays", async () => {
    const flags = ["delete", "--password-id", world.item("APP_ONE"), "--yes"];
    expect(await world.run(flags, { env: world.env("dana") })).toMatchObject({ code: 1, stdout: "" });
    expect(isDeleted("APP_ONE")).toBe(false);
  });
});

test("of an item and a shortcut neither goes: one of them is not meant", async () => {
  const both = ["--password-id", world.item("APP_ONE"), "--shortcut-id", world.shortcut("Root"), "--yes"];
  expect(await world.run(["delete", ...both])).toMatchObject({
    code: 2,
    stderr: "passwork-cli: error: An item and a shortcut are given. Give --password-id or --shortcut-id.\n",
  });
  expect(world.emulator.requests).toHaveLength(0);
});

test("where nobody can be asked --yes is needed: nothing is sent", async () => {
  for (const stdin of [undefined, "y\n"]) {
    const args = ["delete", "--password-id", world.item("APP_ONE")];
    expect(await world.run(args, stdin === undefined ? {} : { stdin })).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        "passwork-cli: error: Nobody can be asked here whether to delete it. Give --yes if it is meant.\n",
    });
  }
  expect(world.emulator.requests).toHaveLength(0);
});

(hasTerminals() ? describe : describe.skip)("on a terminal", () => {
  /** Types the answer when the question is there. */
  const ask = (args: readonly string[], answer: string, user = "ci") => {
    let isAsked = false;
    return onTerminal(["delete", ...args], {
      env: world.env(user),
      columns: 200,
      shown: (text, child) => {
        if (isAsked || !text.includes("[y/N] ")) return;
        isAsked = true;
        child.stdin?.write(answer);
      },
    });
  };

  test("the question names the item and its place, without the master key, too", async () => {
    const env = { ...world.env(), PASSWORK_MASTER_KEY: "" };
    const { shown } = await onTerminal(["delete", "--password-id", world.item("APP_DEEP")], {
      env,
      columns: 200,
      shown: (text, child) => {
        if (text.includes("[y/N] ")) child.stdin?.end("n\n");
      },
    });
    expect(shown).toContain(
      `Delete the item "APP_DEEP" in "Main/Apps/Deep" (${world.item("APP_DEEP")})? [y/N] `,
    );
  });

  test.each(["y\n", "yes\n", " Y \n"])("%j deletes", async (answer) => {
    const { code, shown } = await ask(["passwork://Main/Apps/APP_ONE"], answer);
    expect(shown).toContain("is in the bin");
    expect(code).toBe(0);
    expect(isDeleted("APP_ONE")).toBe(true);
  });

  // Ctrl-D is the end of the input.
  test.each(["\n", "n\n", "yess\n", "maybe\n", "\u0004"])("%j does not", async (answer) => {
    const { code, shown } = await ask(["--password-id", world.item("APP_ONE")], answer);
    expect(shown).toContain("was not deleted");
    expect(code).toBe(1);
    expect(isDeleted("APP_ONE")).toBe(false);
  });

  test("Ctrl-C ends it", async () => {
    const { code } = await ask(["--password-id", world.item("APP_ONE")], "\u0003");
    expect(code).toBe(130);
    expect(isDeleted("APP_ONE")).toBe(false);
  });

  test("a shortcut is called one", async () => {
    const { shown } = await ask(["--shortcut-id", world.shortcut("Root")], "y\n");
    expect(shown).toContain(`Delete the shortcut to "Root" in "Shared" (${world.shortcut("Root")})? [y/N] `);
    expect(world.emulator.state.shortcuts.has(world.shortcut("Root"))).toBe(false);
  });
});

test.each<[string, string[], string]>([
  ["no item", ["--yes"], "No item is given."],
  [
    "a field",
    ["passwork://0123456789abcdef01234567/login", "--yes"],
    "names a field where an item is wanted",
  ],
  [
    "two items",
    ["passwork://Main/X", "--password-id=0123456789abcdef01234567", "--yes"],
    "Several items are given.",
  ],
])("%s: refused before anything is sent", async (_, args, message) => {
  expect(await world.run(["delete", ...args])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringContaining(message),
  });
  expect(world.emulator.requests).toHaveLength(0);
});
