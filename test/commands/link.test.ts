// `link`: the address on stdout, and nothing else. Who has it can open the item's copy.

import { decryptString } from "../../src/crypto/encrypted-string.ts";
import { startWorld, VALUE, type World } from "./world.ts";

describe.each([true, false])("with client-side encryption: %s", (encryption) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ encryption });
  });
  afterAll(() => world.close());

  const last = () => [...world.emulator.state.links.values()].at(-1);

  test.each([
    ["an item", () => ["--password-id", world.item("DB_PASSWORD")], "DB_PASSWORD", VALUE.db],
    ["a shortcut", () => ["--shortcut-id", world.shortcut("Root")], "Root", VALUE.root],
    ["a place", () => ["passwork://Main/Apps/APP_ONE"], "APP_ONE", VALUE.appOne],
  ])("of %s opens once within an hour", async (_, which, item, password) => {
    const ran = await world.run(["link", ...which()]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const link = last();
    expect(link).toMatchObject({ itemId: world.item(item), type: "single_use", expirationTime: "1 hour" });
    const [address, code] = ran.stdout.trimEnd().split("#code=");
    expect(address).toBe(link?.url);
    const { passwordEncrypted = "" } = (link?.itemData ?? {}) as { passwordEncrypted?: string };
    const opened = encryption
      ? decryptString(passwordEncrypted, code ?? "")
      : Buffer.from(passwordEncrypted, "base64").toString();
    expect(opened).toBe(password);
  });

  test("takes a type and a time", async () => {
    const flags = ["--password-id", world.item("SHORT"), "--type=reusable", "--expires", "1 week"];
    expect(await world.run(["link", ...flags])).toMatchObject({ code: 0 });
    expect(last()).toMatchObject({ type: "reusable", expirationTime: "1 week" });
  });
});

describe("a command line that is wrong", () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  test.each<[string, string[], string]>([
    ["no item", [], "No item is given."],
    [
      "an item and a shortcut",
      [`--password-id=${"0".repeat(24)}`, `--shortcut-id=${"1".repeat(24)}`],
      "An item and a shortcut are given.",
    ],
    ["a type that is none", ["passwork://Main/X", "--type=once"], "It may be: single_use, reusable."],
    [
      "a time that is none",
      ["passwork://Main/X", "--expires=1h"],
      "It may be: 1 hour, 1 week, 1 month, unlimited.",
    ],
  ])("%s: refused before anything is sent", async (_, args, message) => {
    expect(await world.run(["link", ...args])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(message),
    });
    expect(world.emulator.requests).toHaveLength(0);
  });
});
