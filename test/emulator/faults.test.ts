// Planned faults, each as a client meets it.

import { caller, codes, eachTest, get } from "./support.ts";

const on = eachTest({ encryption: false });

const VAULTS = "/api/v1/vaults";

function plain(signal?: AbortSignal): Promise<Response> {
  const headers = { authorization: `Bearer ${on.emulator.as().accessToken}`, "x-response-format": "raw" };
  return fetch(on.emulator.url + VAULTS, { headers, redirect: "manual", ...(signal ? { signal } : {}) });
}

test("strikes where it matches, after those it skips, as often as planned", async () => {
  const { faults } = on.emulator;
  const planned = faults.plan({
    match: { method: "get", path: "/api/v1/vau*" },
    skip: 1,
    times: 2,
    fault: { kind: "status", status: 503, retryAfter: 2 },
  });
  const statuses = [];
  for (let n = 0; n < 5; n++) statuses.push((await plain()).status);
  expect(statuses).toEqual([200, 503, 503, 200, 200]);
  expect(planned.hits).toBe(2);
  expect((await on.call()("GET", "app/features")).status).toBe(200);
});

test("expressions, removal and clearing", async () => {
  const { faults } = on.emulator;
  const planned = faults.plan({
    match: { path: /vaults$/g },
    times: "forever",
    fault: { kind: "status", status: 429, retryAfter: "soon" },
  });
  expect((await plain()).headers.get("retry-after")).toBe("soon");
  expect((await plain()).status).toBe(429);
  planned.remove();
  expect((await plain()).status).toBe(200);
  faults.plan({ times: Number.POSITIVE_INFINITY, fault: { kind: "status", status: 500 } });
  expect(codes(await on.call()("GET", "vaults"))).toEqual(["http500"]);
  faults.clear();
  expect((await plain()).status).toBe(200);
});

test("latency adds to another fault", async () => {
  on.emulator.faults.plan({ fault: { kind: "latency", ms: 60 } });
  on.emulator.faults.plan({ fault: { kind: "emptyBody", status: 502 } });
  const before = performance.now();
  const response = await plain();
  expect(performance.now() - before).toBeGreaterThan(50);
  expect([response.status, await response.text()]).toEqual([502, ""]);
});

test.each([
  ["reset", { kind: "reset" }],
  ["truncated", { kind: "truncated" }],
] as const)("%s breaks the connection", async (_, fault) => {
  on.emulator.faults.plan({ fault });
  await expect(plain().then((response) => response.text())).rejects.toThrow();
  expect((await plain()).status).toBe(200);
});

test("malformed JSON, pages, redirects and canned answers", async () => {
  const { faults } = on.emulator;
  faults.plan({ fault: { kind: "malformedJson" } });
  await expect(plain().then((response) => response.json())).rejects.toThrow("JSON");
  faults.plan({ fault: { kind: "html", status: 403, body: "<html>blocked" } });
  const page = await plain();
  expect([page.status, page.headers.get("content-type"), await page.text()]).toEqual([
    403,
    "text/html; charset=utf-8",
    "<html>blocked",
  ]);
  faults.plan({ fault: { kind: "redirect", location: "https://elsewhere.example.com/" } });
  const redirect = await plain();
  expect([redirect.status, redirect.headers.get("location")]).toEqual([
    302,
    "https://elsewhere.example.com/",
  ]);
  faults.plan({ fault: { kind: "answer", json: { items: "?" } } });
  expect(await (await plain()).json()).toEqual({ items: "?" });
});

test("a hang never answers, and a body may stall after its start", async () => {
  on.emulator.faults.plan({ fault: { kind: "hang" } });
  await expect(plain(AbortSignal.timeout(100))).rejects.toThrow("timeout");
  on.emulator.faults.plan({ fault: { kind: "bodyHang", bytes: 5 } });
  const enough = new AbortController();
  const stalled = await plain(enough.signal);
  expect(stalled.status).toBe(200);
  const text = stalled.text();
  setTimeout(() => enough.abort(new Error("enough")), 100);
  await expect(text).rejects.toThrow("enough");
  expect(on.emulator.requests.map(({ fault, status }) => [fault, status])).toEqual([
    ["hang", undefined],
    ["bodyHang", 200],
  ]);
});

test("a lost answer leaves its effect, a plain reset does not", async () => {
  const call = caller(on.emulator);
  const folder = { name: "F", vaultId: on.emulator.id("vaults", "Staging") };
  const before = on.emulator.state.folders.size;
  on.emulator.faults.plan({ fault: { kind: "reset" } });
  await expect(call("POST", "folders", folder)).rejects.toThrow();
  expect(on.emulator.state.folders.size).toBe(before);
  on.emulator.faults.plan({ fault: { kind: "reset", handled: true } });
  await expect(call("POST", "folders", folder)).rejects.toThrow();
  expect(on.emulator.state.folders.size).toBe(before + 1);
});

test("closing ends hanging connections", async () => {
  on.emulator.faults.plan({ fault: { kind: "hang" } });
  const hanging = plain();
  hanging.catch(() => undefined);
  while (on.emulator.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await on.emulator.close();
  await expect(hanging).rejects.toThrow();
  expect(get(on.emulator.requests[0], "fault")).toBe("hang");
});
