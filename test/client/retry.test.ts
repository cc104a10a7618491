import { systemClock } from "../../src/client/clock.ts";
import { retryAfter, waitBefore } from "../../src/client/retry.ts";
import type { HttpAnswer } from "../../src/client/transport.ts";
import { failureOf, thrownBy } from "./support/failures.ts";
import {
  answer,
  body,
  broken,
  FakeClock,
  FakeTransport,
  inTurn,
  ok,
  playedApi,
  settle,
} from "./support/fakes.ts";

const POLICY = { retries: 3, base: 250, longest: 30_000 };
const READ = { isRead: true };
const TEMPORARY = [408, 429, 500, 502, 503, 504];
const FAULTS = [
  ["a reset", broken(true)],
  ["no connection", broken(false)],
  ["a truncated body", body(200, '{"items":[')],
  ["a malformed body", body(200, "{,}")],
  ["an empty body", body(200, "")],
  ...TEMPORARY.map((status) => [`status ${status}`, answer(status, {})] as const),
] as const;

describe("a read", () => {
  test.each(FAULTS)("is sent again after %s", async (_, fault) => {
    const { api, transport, clock } = playedApi(inTurn(fault, fault, ok({ a: 1 })));
    expect(await api.call("GET", "/v1/vaults")).toEqual({ a: 1 });
    expect(transport.requests).toHaveLength(3);
    expect(clock.slept).toEqual([125, 250]);
  });

  test.each(FAULTS)("in a POST, such as a batch of reads, is sent again after %s", async (_, fault) => {
    const { api, transport } = playedApi(inTurn(fault, ok({ a: 1 })));
    expect(await api.call("POST", "/v1/batch", {}, READ)).toEqual({ a: 1 });
    expect(transport.requests).toHaveLength(2);
  });

  test.each(FAULTS)("ends after three repetitions of %s", async (_, fault) => {
    const { api, transport } = playedApi(() => fault);
    await failureOf(api.call("GET", "/v1/vaults"));
    expect(transport.requests).toHaveLength(4);
  });

  test.each(FAULTS)("with no repetitions allowed ends at %s", async (_, fault) => {
    const { api, transport, clock } = playedApi(() => fault, { retry: { ...POLICY, retries: 0 } });
    await failureOf(api.call("GET", "/v1/vaults"));
    expect(transport.requests).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  });

  test.each([
    ["a page", body(200, "<html>")],
    ["403", answer(403, {})],
    ["404", answer(404, {})],
    ["501", answer(501, {})],
    ["a failure that stays", broken(false, false)],
  ])("is not sent again after %s", async (_, fault) => {
    const { api, transport } = playedApi(() => fault);
    await failureOf(api.call("GET", "/v1/vaults"));
    expect(transport.requests).toHaveLength(1);
  });
});

describe("a change", () => {
  test.each([
    ["no connection", broken(false)],
    ["429", answer(429, {})],
  ])("is sent again after %s", async (_, fault) => {
    const { api, transport } = playedApi(inTurn(fault, ok({ id: "1" })));
    expect(await api.call("POST", "/v1/items", { name: "x" })).toEqual({ id: "1" });
    expect(transport.requests[1]).toEqual(transport.requests[0]);
  });

  test.each<readonly [string, HttpAnswer | Error]>([
    ["a reset", broken(true)],
    ["a truncated body", body(200, '{"id":')],
    ...TEMPORARY.filter((status) => status !== 429).map(
      (status) => [`status ${status}`, answer(status, {})] as const,
    ),
  ])("is not sent again after %s: it may have happened", async (_, fault) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
      const { api, transport } = playedApi(() => fault);
      await failureOf(api.call(method, "/v1/items"));
      expect(transport.requests).toHaveLength(1);
    }
  });
});

describe("the wait", () => {
  test("grows twofold under full jitter, up to the longest", () => {
    for (const [chance, expected] of [
      [0, [0, 0, 0, 0, 0]],
      [0.999_999, [250, 500, 1000, 2000, 2500]],
    ] as const) {
      const clock = new FakeClock(chance);
      const policy = { retries: 5, base: 250, longest: 2500 };
      const waits = [1, 2, 3, 4, 5].map((attempt) => waitBefore(attempt, policy, clock));
      expect(waits.map((wait) => Math.round(wait ?? -1))).toEqual(expected);
    }
    expect(waitBefore(4, POLICY, new FakeClock())).toBeUndefined();
  });

  test.each([
    ["7", 7000],
    [" 7 ", 7000],
    ["0", 0],
    ["Thu, 01 Jan 2026 00:00:05 GMT", 5000],
    ["Wed, 31 Dec 2025 23:59:00 GMT", 0],
    ["1.5", undefined],
    ["-1", undefined],
    ["soon", undefined],
    ["", undefined],
    [undefined, undefined],
    ["9".repeat(400), Number.POSITIVE_INFINITY],
  ])("a Retry-After of %j asks for %p milliseconds", (header, wait) => {
    expect(retryAfter(header, Date.UTC(2026, 0, 1))).toBe(wait);
  });

  test("is what the server asks for", async () => {
    const { api, clock } = playedApi(
      inTurn(
        answer(429, {}, { "retry-after": "3" }),
        answer(503, {}, { "retry-after": "Thu, 01 Jan 2026 00:00:10 GMT" }),
        ok({}),
      ),
    );
    await api.call("GET", "/v1/vaults");
    expect(clock.slept).toEqual([3000, 7000]);
  });

  test.each(["31", "99999999999", "Fri, 01 Jan 2027 00:00:00 GMT"])(
    "of %s is too long, and the failure is told at once",
    async (asked) => {
      const { api, clock } = playedApi(() => answer(429, {}, { "retry-after": asked }));
      expect((await failureOf(api.call("GET", "/v1/vaults"))).code).toBe("rateLimited");
      expect(clock.slept).toEqual([]);
    },
  );

  test("ends when the caller gives up", async () => {
    const controller = new AbortController();
    const reason = new Error("the user pressed Ctrl+C");
    const sleeping = systemClock.sleep(60_000, controller.signal);
    controller.abort(reason);
    expect(await thrownBy(sleeping)).toBe(reason);
    expect(await thrownBy(systemClock.sleep(60_000, controller.signal))).toBe(reason);

    const second = new AbortController();
    const { api, transport } = playedApi(() => answer(503, {}), {
      clock: systemClock,
      retry: { ...POLICY, base: 1e6, longest: 1e6 },
    });
    const call = api.call("GET", "/v1/vaults", {}, { signal: second.signal });
    await settle();
    second.abort(reason);
    expect(await thrownBy(call)).toBe(reason);
    expect(transport.requests).toHaveLength(1);
  });

  test("of real time is slept", async () => {
    const start = performance.now();
    await systemClock.sleep(15);
    expect(performance.now() - start).toBeGreaterThan(12);
    expect(systemClock.random()).toBeLessThan(1);
    const before = Date.now();
    const now = systemClock.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});

test("the fake transport counts what is under way", async () => {
  const transport = new FakeTransport(async () => ok({}));
  const request = { method: "GET", path: "/", headers: {} };
  await Promise.all([transport.send(request), transport.send(request)]);
  expect([transport.mostInFlight, transport.inFlight]).toEqual([2, 0]);
});
