// The frame of every call, and what calls share: the user's keys, the vaults' keys, the end of the client.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RequestOptions } from "../../src/client/core.ts";
import { ProtocolError, TransportError, UsageError } from "../../src/errors.ts";
import { Secret } from "../../src/secret.ts";
import { failureOf, thrownBy } from "./support/failures.ts";
import { body, ok, type Play, playedClient, refusal, settle } from "./support/fakes.ts";
import { buildProgram, Program } from "./support/session-process.ts";
import { rawServer } from "./support/sockets.ts";
import { world } from "./support/world.ts";

const ITEM = "66f2a4c19d3b5e0012345678";
const VAULT = "66f2a4c19d3b5e00123456aa";

describe("the options of a call", () => {
  const list = (options: unknown) => {
    const { client, transport } = playedClient(() => ok({ items: [] }));
    return { list: () => client.vaults.list(options as RequestOptions), transport };
  };

  test.each([
    ["null", null],
    ["a number", 5000],
    ["a mistyped name", { timout: 5 }],
    ["a timeout of nothing", { timeout: 0 }],
    ["a negative timeout", { timeout: -1 }],
    ["a timeout as text", { timeout: "5000" }],
    ["no number", { timeout: Number.NaN }],
    ["a controller in place of its signal", { signal: new AbortController() }],
  ])("%s is refused before anything is sent", async (_, options) => {
    const { list: call, transport } = list(options);
    expect(await thrownBy(call)).toBeInstanceOf(UsageError);
    expect(transport.requests).toEqual([]);
  });

  test.each([
    ["none", undefined],
    ["no signal and no timeout", { signal: undefined, timeout: undefined }],
    ["a timeout longer than any timer", { timeout: 2 ** 40 }],
    ["no timeout at all", { timeout: Number.POSITIVE_INFINITY }],
  ])("%s is taken", async (_, options) => {
    const { list: call } = list(options);
    expect(await call()).toEqual([]);
  });
});

describe("what one call meets is not what others meet", () => {
  const w = world();

  test("keys that could not be fetched are fetched again", async () => {
    const client = w.client();
    const down = w.emulator.faults.plan({
      match: { path: "/api/v1/users/keys" },
      times: "forever",
      fault: { kind: "status", status: 503 },
    });
    expect((await failureOf(client.items.get(w.item("DB_PASSWORD")))).status).toBe(503);
    down.remove();
    expect((await client.items.get(w.item("DB_PASSWORD"))).name).toBe("DB_PASSWORD");
  });

  test("nor is a master key that could not be derived", async () => {
    const { masterPassword } = w.emulator.as();
    const client = w.client(undefined, {
      masterKey: undefined,
      masterPassword: new Secret(masterPassword ?? ""),
    });
    w.emulator.faults.plan({
      match: { path: "/api/v1/users/master-key/options" },
      fault: { kind: "status", status: 503 },
    });
    expect((await failureOf(client.vaults.list())).status).toBe(503);
    expect((await client.vaults.list()).length).toBeGreaterThan(0);
  });

  test("a wrong master key is asked for once", async () => {
    const client = w.client(undefined, { masterKey: new Secret("d3Jvbmc=") });
    const failures = [await failureOf(client.inbox.get(ITEM)), await failureOf(client.inbox.get(ITEM))];
    expect(failures.map(({ code }) => code)).toEqual(["masterKey", "masterKey"]);
    expect(w.calls().filter((call) => call === "GET /users/keys")).toHaveLength(1);
  });

  test("who gives up does not end what others wait for", async () => {
    const client = w.client();
    const path = `/api/v1/vaults/${w.emulator.id("vaults", "Production")}`;
    const held = w.emulator.faults.plan({ match: { path }, fault: { kind: "latency", ms: 50 } });
    const controller = new AbortController();
    const item = { vaultId: w.emulator.id("vaults", "Production"), name: "New" };
    const first = thrownBy(client.items.create(item, { signal: controller.signal }));
    const second = client.items.create(item);
    while (held.hits === 0) await new Promise((then) => setImmediate(then));
    const reason = new Error("It was to end.");
    controller.abort(reason);
    expect(await first).toBe(reason);
    expect(await second).toMatch(/^[0-9a-f]{24}$/);
    expect(held.hits).toBe(1);
  });
});

test("what is written is sealed for the vault that was asked for alone", async () => {
  const other: Play = ({ path }) =>
    path.includes("/vaults/") ? ok({ id: ITEM, masterKeyEncrypted: "abc" }) : refusal(404, "notFound");
  const { client, transport } = playedClient(other, { masterKey: "bWFzdGVyLWtleQ==" });
  const failure = await failureOf(client.items.create({ vaultId: VAULT, name: "New", password: "secret" }));
  expect(failure).toBeInstanceOf(ProtocolError);
  expect(failure.message).toContain(`vault ${VAULT}`);
  expect(transport.calls.filter((call) => call.startsWith("POST"))).toEqual([]);
});

test("a timeout ends a call for one item of many as it ends a call for many", async () => {
  const { client } = playedClient(() => new Promise(() => {}));
  await expect(client.items.getMany([ITEM], { timeout: 1 })).rejects.toBeInstanceOf(TransportError);
});

test("a repetition is not waited for once the client is closed", async () => {
  const { client, transport } = playedClient(
    () => body(503, "", { "retry-after": "30" }),
    // The real clock: this test would take half a minute.
    { clock: undefined },
  );
  const reading = failureOf(client.vaults.list());
  await settle();
  expect(transport.requests).toHaveLength(1);
  await client.close();
  expect((await reading).message).toContain("closed");
});

test("a refusal is explained, but not for longer than the call may take", async () => {
  const { client } = playedClient(
    ({ path }) => (path.includes("/users/keys") ? new Promise(() => {}) : refusal(403, "accessDenied")),
    { masterKey: "bWFzdGVyLWtleQ==" },
  );
  const failure = await failureOf(client.vaults.get(VAULT, { timeout: 5 }));
  expect(failure.message).toContain("given up after 5 ms");
});

test("a process whose client is closed ends by itself, whatever was under way", async () => {
  const folder = mkdtempSync(join(tmpdir(), "passwork-closing-"));
  const file = join(folder, "session");
  // Held by this process, which does not let go of it.
  writeFileSync(`${file}.lock`, JSON.stringify({ pid: process.pid }));
  const silent = await rawServer(() => {});
  const given = { host: `http://127.0.0.1:${silent.port}`, masterKey: "bWFzdGVyLWtleQ==", id: ITEM, file };
  // Node ends at once, and with an error, where a rejection is handled by nobody.
  const strict = "--unhandled-rejections=strict";
  const program = new Program(strict, [buildProgram("closer", folder), JSON.stringify(given)]);
  program.process.stdin?.write("go\n");
  const { lines, errors } = await program.ended;
  await silent.close();
  rmSync(folder, { recursive: true });
  expect(errors).toBe("");
  expect(program.process.exitCode).toBe(0);
  expect(lines).toEqual(lines.map(() => "The client was closed before the call had ended."));
  expect(lines).toHaveLength(15);
});
