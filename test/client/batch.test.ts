// Any requests in batches: order, failures beside successes, nothing done twice.
import type { BatchRequest, Outcome } from "../../src/client/batch.ts";
import { Secret } from "../../src/secret.ts";
import { failureOf, hidden } from "./support/failures.ts";
import { world } from "./support/world.ts";

const UNKNOWN = "ffffffffffffffffffffffff";

function shown(outcomes: readonly Outcome[]) {
  return outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.error.code));
}

describe.each([
  ["as JSON", { encryption: false, batchBodies: "json" }],
  ["as text", { encryption: false, batchBodies: "text" }],
  ["in the envelope, with nothing to say", { encryption: false, batchBodies: "base64", emptyAnswers: "204" }],
] as const)("batches with parts %s", (_, options) => {
  const w = world(options);
  const vaultId = () => w.emulator.id("vaults", "Staging");
  const folder = (n: number): BatchRequest => ({
    method: "POST",
    path: "/v1/folders",
    parameters: { name: `Folder ${n}`, vaultId: vaultId() },
  });
  const batches = () => w.emulator.requests.filter(({ path }) => path === "/api/v1/batch");

  test("of mixed methods keep their order; a failure stands beside the successes", async () => {
    const outcomes = await w.client().batch([
      { method: "GET", path: `/v1/items/${w.item("Root")}` },
      { method: "GET", path: "/v1/items/search", parameters: { tags: ["prod", "db"] } },
      { method: "GET", path: "/v1/folders?x=1", parameters: { vaultId: vaultId() } },
      { method: "GET", path: `/v1/items/${UNKNOWN}` },
      folder(1),
      { method: "PATCH", path: `/v1/items/${w.item("Root")}`, parameters: { name: 7 } },
      {
        method: "PATCH",
        path: `/v1/items/${w.item("Root")}`,
        parameters: { vaultId: w.emulator.id("vaults", "Production"), login: "batch" },
      },
      { method: "DELETE", path: `/v1/shortcuts/${w.shortcut("Root")}` },
    ]);
    expect(shown(outcomes)).toEqual(["ok", "ok", "ok", "notFound", "ok", "validation", "ok", "ok"]);
    expect(outcomes[0]).toMatchObject({ json: { id: w.item("Root"), name: "Root" } });
    expect(outcomes[1]).toMatchObject({ json: { items: [{ name: "DB_PASSWORD" }] } });
    expect(outcomes[2]).toMatchObject({ json: { items: [] } });
    expect(!outcomes[3]?.ok && outcomes[3]?.error.message).toContain(`GET /v1/items/${UNKNOWN}`);
    expect(w.emulator.state.items.get(w.item("Root"))?.login).toBe("batch");
    expect(w.emulator.state.shortcuts.has(w.shortcut("Root"))).toBe(false);
    expect(w.calls()).toEqual(["POST /batch"]);
  });

  test("of any number go by 25, those that change something one after the other", async () => {
    const before = w.emulator.state.folders.size;
    const match = { path: "/api/v1/batch" };
    w.emulator.faults.plan({ match, fault: { kind: "latency", ms: 20 }, times: "forever" });
    const outcomes = await w.client().batch(Array.from({ length: 60 }, (_, n) => folder(n)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const names = outcomes.map(
      (outcome) => outcome.ok && w.emulator.state.folders.get((outcome.json as { id: string }).id)?.name,
    );
    expect(names).toEqual(Array.from({ length: 60 }, (_, n) => `Folder ${n}`));
    expect(w.emulator.state.folders.size).toBe(before + 60);
    expect(batches().map(({ inner, inFlight }) => [inner.length, inFlight])).toEqual([
      [25, 1],
      [25, 1],
      [10, 1],
    ]);
  });

  test("of nothing send nothing", async () => {
    expect(await w.client().batch([])).toEqual([]);
    expect(w.calls()).toEqual([]);
  });

  test("with something that is no request send nothing", async () => {
    const good = folder(1);
    for (const bad of [
      undefined,
      {},
      { method: "TRACE", path: "/v1/vaults" },
      { method: "get", path: "/v1/vaults" },
      { method: "GET" },
      { method: "GET", path: "v1/vaults" },
      { method: "GET", path: "/v1/ü" },
      { method: "GET", path: "/v1/vaults", body: {} },
      { method: "POST", path: "/v1/vaults", parameters: "text" },
      { method: "POST", path: "/v1/vaults", parameters: [] },
    ]) {
      const failure = await failureOf(w.client().batch([good, bad as BatchRequest]));
      expect(failure.code).toBe("usage");
    }
    expect((await failureOf(w.client().batch("x" as never))).code).toBe("usage");
    expect(w.calls()).toEqual([]);
  });

  test.each([
    ["is lost after it took effect", { kind: "reset", handled: true }],
    ["fails on the server", { kind: "status", status: 503, retryAfter: 0 }],
    ["is answered in part", { kind: "truncated" }],
  ] as const)("one that %s is not sent again, and no further one", async (_, fault) => {
    w.emulator.faults.plan({ match: { path: "/api/v1/batch" }, skip: 1, fault });
    const before = w.emulator.state.folders.size;
    const requests = Array.from({ length: 60 }, (_, n) => folder(n));
    const outcomes = await w.client(undefined, { retries: 3 }).batch(requests);
    expect(batches()).toHaveLength(2);
    expect(shown(outcomes.slice(0, 25))).toEqual(Array(25).fill("ok"));
    const code = fault.kind === "status" ? "server" : "transport";
    expect(shown(outcomes.slice(25, 50))).toEqual(Array(25).fill(code));
    expect(shown(outcomes.slice(50))).toEqual(Array(10).fill("transport"));
    expect(outcomes[50]?.ok === false && outcomes[50].error.message).toContain("was not sent");
    expect(w.emulator.state.folders.size).toBe(before + (fault.kind === "status" ? 25 : 50));
  });

  test("of reads are sent again", async () => {
    w.emulator.faults.plan({
      match: { path: "/api/v1/batch" },
      fault: { kind: "status", status: 503, retryAfter: 0 },
    });
    const read: BatchRequest = { method: "GET", path: `/v1/items/${w.item("Replica")}` };
    const outcomes = await w.client(undefined, { retries: 1 }).batch(Array.from({ length: 30 }, () => read));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(batches()).toHaveLength(3);
  });

  test("throw where nothing was answered, or the caller gives up", async () => {
    w.emulator.faults.plan({ match: { path: "/api/v1/batch" }, fault: { kind: "status", status: 500 } });
    expect(await failureOf(w.client().batch([folder(1)]))).toMatchObject({ code: "server", status: 500 });
    w.emulator.faults.plan({ match: { path: "/api/v1/batch" }, fault: { kind: "hang" }, times: "forever" });
    expect((await failureOf(w.client().batch([folder(1)], { timeout: 200 }))).code).toBe("transport");
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(w.client().batch([folder(1)], { signal })).rejects.toThrow("enough");
  });
});

describe("a token that expires within a batch", () => {
  const w = world({ encryption: false });
  const folders = () =>
    [1, 2, 3].map(
      (n): BatchRequest => ({
        method: "POST",
        path: "/v1/folders",
        parameters: { name: `Folder ${n}`, vaultId: w.emulator.id("vaults", "Staging") },
      }),
    );

  function expireFrom(part: number): { accessToken: Secret; refreshToken: Secret } {
    const { accessToken, refreshToken } = w.emulator.login(w.emulator.as().userId);
    hidden(accessToken, refreshToken);
    w.emulator.faults.plan({
      match: { inner: true, path: "/api/v1/folders" },
      skip: part,
      times: 3 - part,
      fault: { kind: "status", status: 401, code: "accessTokenExpired" },
    });
    w.emulator.requests.splice(0);
    return { accessToken: new Secret(accessToken), refreshToken: new Secret(refreshToken) };
  }

  test("is renewed, and what was done before is not done again", async () => {
    const before = w.emulator.state.folders.size;
    const outcomes = await w.client(undefined, expireFrom(1)).batch(folders());
    expect(shown(outcomes)).toEqual(["ok", "ok", "ok"]);
    expect(w.emulator.state.folders.size).toBe(before + 3);
    const batches = w.emulator.requests.filter(({ path }) => path === "/api/v1/batch");
    expect(batches.map(({ inner }) => inner.length)).toEqual([3, 2]);
  });

  test("and cannot be renewed is the failure of the rest alone", async () => {
    const { accessToken } = expireFrom(2);
    const rest = ["ok", "ok", "unauthenticated"];
    expect(shown(await w.client(undefined, { accessToken }).batch(folders()))).toEqual(rest);
    const tokens = expireFrom(2);
    const refused = {
      match: { path: "/api/v1/sessions/*" },
      fault: { kind: "status", status: 401 },
    } as const;
    w.emulator.faults.plan({ ...refused, times: "forever" });
    expect(shown(await w.client(undefined, tokens).batch(folders()))).toEqual(rest);
  });
});
