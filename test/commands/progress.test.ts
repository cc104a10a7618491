// The progress line: there for a person whose command takes longer than a second, gone when it ends, and nowhere else.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Seed } from "../../src/emulator/seed.ts";
import { hasTerminals, onTerminal } from "../support/pty.ts";
import { startWorld, VALUE, type World } from "./world.ts";

const ITEMS = 60;
const MANY: Seed = {
  settings: { masterKey: { iterations: 1000 } },
  users: [{ name: "ci" }],
  vaults: [
    {
      name: "Many",
      items: Array.from({ length: ITEMS }, (_, n) => ({ name: `ITEM_${n}`, password: `value-of-item-${n}` })),
    },
  ],
};

const CLEAR = "\r\u001b[K";

(hasTerminals() ? describe : describe.skip)("on a terminal", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld({ seed: MANY });
  });
  afterEach(() => world.close());

  const id = () => world.item("ITEM_1");

  test("says that it waits for the server, and how long", async () => {
    const slow = { match: { path: "/api/v1/items/*" }, fault: { kind: "latency", ms: 2000 } } as const;
    world.emulator.faults.plan(slow);
    const { code, shown } = await onTerminal(["get", "--password-id", id()], { env: world.env() });
    expect(code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what clears a line
    expect(shown).toMatch(/\r\u001b\[Kpasswork-cli: waiting for the server, \d+ s/);
    // Cleared, and then the value.
    expect(shown.endsWith(`${CLEAR}value-of-item-1\r\n`)).toBe(true);
  });

  test("counts the items, and is gone before the command runs", async () => {
    // The first two batches come at once, the last one late.
    world.emulator.faults.plan({
      match: { path: "/api/v1/batch" },
      skip: 2,
      fault: { kind: "latency", ms: 2000 },
    });
    const args = ["exec", "--vault-id", world.emulator.id("vaults", "Many"), "--", "echo", "started"];
    const { code, shown } = await onTerminal(args, { env: world.env() });
    expect(code).toBe(0);
    expect(shown).toMatch(/passwork-cli: \d+ of 60 items, \d+ s/);
    expect(shown.endsWith(`${CLEAR}started\r\n`)).toBe(true);
  });

  test("stays out of the result, which goes elsewhere", async () => {
    world.emulator.faults.plan({ match: { path: "/api/v1/items/*" }, fault: { kind: "latency", ms: 2000 } });
    const stdoutInto = join(world.folder, "out");
    const { shown } = await onTerminal(["get", "--password-id", id()], { env: world.env(), stdoutInto });
    expect(readFileSync(stdoutInto, "utf8")).toBe("value-of-item-1\n");
    expect(shown).toContain("waiting for the server");
    expect(shown.endsWith(CLEAR)).toBe(true);
  });

  test("is gone before what was done is told", async () => {
    world.emulator.faults.plan({ match: { method: "DELETE" }, fault: { kind: "latency", ms: 2000 } });
    const { code, shown } = await onTerminal(["delete", "--password-id", id(), "--yes"], {
      env: world.env(),
    });
    expect(code).toBe(0);
    expect(shown).toContain("waiting for the server");
    const last = shown.slice(shown.lastIndexOf(CLEAR) + CLEAR.length);
    expect(last).toMatch(/^passwork-cli: item \w+ is in the bin as \w+\r\n$/);
  });

  test("makes room for a failure", async () => {
    world.emulator.faults.plan({ match: { path: "/api/v1/items/*" }, fault: { kind: "latency", ms: 2000 } });
    const { code, shown } = await onTerminal(["get", "--password-id", "0".repeat(24)], { env: world.env() });
    expect(code).toBe(1);
    expect(shown).toContain(`${CLEAR}passwork-cli: error: The server knows no item`);
  });

  test("is not drawn where all is there soon", async () => {
    const { shown } = await onTerminal(["get", "--password-id", id()], { env: world.env() });
    if (!shown.includes("waiting for the server")) expect(shown).toBe("value-of-item-1\r\n");
  });

  test.each<[string, Record<string, string>]>([
    ["in CI", { CI: "true" }],
    ["on a dumb terminal", { TERM: "dumb" }],
    ["with PASSWORK_DEBUG", { PASSWORK_DEBUG: "1" }],
  ])("is not drawn %s", async (_, env) => {
    world.emulator.faults.plan({ match: { path: "/api/v1/items/*" }, fault: { kind: "latency", ms: 2000 } });
    const { code, shown } = await onTerminal(["get", "--password-id", id()], {
      env: { ...world.env(), ...env },
    });
    expect(code).toBe(0);
    expect(shown).not.toContain("\u001b");
    expect(shown).not.toContain("waiting for the server");
  });
});

test("is not drawn in a pipe", async () => {
  const world = await startWorld();
  try {
    world.emulator.faults.plan({ match: { path: "/api/v1/items/*" }, fault: { kind: "latency", ms: 2000 } });
    const ran = await world.run(["get", "--password-id", world.item("DB_PASSWORD")], { shows: [VALUE.db] });
    expect(ran).toMatchObject({ code: 0, stdout: `${VALUE.db}\n`, stderr: "" });
  } finally {
    await world.close();
  }
});
