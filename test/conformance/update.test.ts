// The same command lines that change an item through both CLIs, each on its own twin of the item: the same is printed,
// the twins are the same afterwards, but for the differences of the table.

import { PassworkClient } from "../../src/client/client.ts";
import { type Emulator, startEmulator } from "../../src/emulator/server.ts";
import { BUNDLE } from "../support/cli.ts";
import { describeOfficially, inPool, official, run } from "./support.ts";
import {
  ALIKE_UPDATES,
  type AlikeUpdate,
  BEFORE,
  DIFFERENT_UPDATES,
  type DifferentUpdate,
  type Ended,
  type State,
  updateSeed,
} from "./update-lines.ts";

describeOfficially.each([
  ["with client-side encryption", true],
  ["without client-side encryption", false],
])("changes of an item %s", (_, encryption) => {
  jest.setTimeout(400_000);
  let emulator: Emulator;
  let client: PassworkClient;
  let twins = 0;

  beforeAll(async () => {
    emulator = await startEmulator({ seed: updateSeed(), encryption });
    const { accessToken, masterKey } = emulator.as();
    client = new PassworkClient({ host: emulator.url, accessToken, masterKey: masterKey ?? undefined });
  });
  afterAll(async () => {
    await client?.close();
    await emulator?.close();
  });

  /** A copy of an item of the seed, and of the shortcut to it. */
  function twinOf(name: string): { item: string; shortcut: string } {
    twins += 1;
    const item = twins.toString(16).padStart(24, "a");
    const shortcut = twins.toString(16).padStart(24, "b");
    const { items, shortcuts } = emulator.state;
    const [from, link] = [
      items.get(emulator.id("items", name)),
      shortcuts.get(emulator.id("shortcuts", name)),
    ];
    if (from === undefined || link === undefined) throw new Error(`The seed has no ${name}.`);
    items.set(item, { ...from, customs: [...from.customs], attachments: [...from.attachments], id: item });
    shortcuts.set(shortcut, { ...link, id: shortcut, itemId: item });
    return { item, shortcut };
  }

  async function stateOf(id: string): Promise<State> {
    const item = await client.items.get(id);
    const { name, login, url, description, tags, color, password, customs, attachments } = item;
    return {
      ...{ name, login, url, description, tags, color },
      password: password?.reveal() ?? "",
      customs: customs.map((one) => `${one.type} ${one.name}=${one.value?.reveal() ?? ""}`),
      files: attachments.map((file) => file.name),
    };
  }

  /** Runs one CLI on a new twin: how it ended, and what is otherwise of the twin than before. */
  async function through(
    cli: readonly string[],
    { args, of = "item" }: AlikeUpdate | DifferentUpdate,
  ): Promise<Ended> {
    const { item, shortcut } = twinOf(of);
    const before = await stateOf(item);
    if (of === "item") expect(before).toEqual(BEFORE);
    const { accessToken, masterKey } = emulator.as();
    const env = {
      PASSWORK_HOST: emulator.url,
      PASSWORK_TOKEN: accessToken,
      PASSWORK_MASTER_KEY: masterKey ?? "",
    };
    const filled = args.map((arg) =>
      arg
        .replace("{item}", item)
        .replace("{shortcut}", shortcut)
        .replace("{vault}", emulator.id("vaults", "Main")),
    );
    const [file = "", ...first] = cli;
    const { code, stdout } = await run(file, [...first, ...filled], env);
    const now = await stateOf(item);
    const after = Object.fromEntries(
      Object.entries(now).filter(
        ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof State]),
      ),
    );
    return { code, stdout, after };
  }

  const told = <Line extends { only?: string }>(lines: readonly Line[]): Line[] =>
    lines.filter(({ only }) => only === undefined || only === (encryption ? "encrypted" : "plain"));
  const here = [process.execPath, BUNDLE];
  const there = [official.cli];

  const results = (lines: readonly (AlikeUpdate | DifferentUpdate)[]): Promise<unknown[]> =>
    inPool(lines, async (line) => {
      const [official, ours] = await Promise.all([through(there, line), through(here, line)]);
      return [line.args, { official, ours }];
    });

  test("print and do the same", async () => {
    const lines = told(ALIKE_UPDATES);
    expect(await results(lines)).toEqual(
      lines.map(({ args, both }) => [args, { official: both, ours: both }]),
    );
  });

  test("differ where that is intended", async () => {
    const lines = told(DIFFERENT_UPDATES);
    expect(await results(lines)).toEqual(lines.map(({ args, official, ours }) => [args, { official, ours }]));
    for (const { official, ours } of lines) expect(official).not.toEqual(ours);
  });
});
