// Batches: order, failures beside successes, the forms of inner bodies, and the limit.

import type { Emulator } from "../../src/emulator/server.ts";
import { caller, eachTest, get, type Reply, withEmulator } from "./support.ts";

const on = eachTest({ encryption: false });

interface Response {
  statusCode: number;
  body: unknown;
}

function batch(emulator: Emulator, paths: string[], user?: string): Promise<Reply> {
  const requests = paths.map((path) => ({ method: "GET", relativeUrl: `/api/v1/${path}` }));
  return caller(emulator, user)("POST", "batch", { requests });
}

const responses = ({ json }: Reply): Response[] => get(json, "responses");

test("answers in order, failures beside successes", async () => {
  const { emulator } = on;
  const paths = [
    `items/${emulator.id("items", "Root")}`,
    `items/${emulator.id("items", "DB_PASSWORD")}`,
    "items/bad",
    "items/search?query=TLS",
  ];
  const reply = await batch(emulator, paths, "dana");
  expect(responses(reply).map(({ statusCode }) => statusCode)).toEqual([403, 200, 400, 200]);
  expect(responses(reply)[1]?.body).toMatchObject({ name: "DB_PASSWORD" });
  expect(responses(reply)[3]?.body).toMatchObject({ items: [{ name: "TLS key" }] });
  expect(emulator.requests[0]?.inner.map(({ status }) => status)).toEqual([403, 200, 400, 200]);
});

test("writes too, each with its body", async () => {
  const { emulator } = on;
  const vaultId = emulator.id("vaults", "Staging");
  const reply = await on.call()("POST", "batch", {
    requests: [
      { method: "POST", relativeUrl: "/api/v1/folders", body: { name: "F", vaultId } },
      { method: "POST", relativeUrl: "/api/v1/folders" },
    ],
  });
  expect(responses(reply).map(({ statusCode }) => statusCode)).toEqual([200, 400]);
});

test("refuses what it cannot hold", async () => {
  expect(
    (
      await batch(
        on.emulator,
        Array.from({ length: 26 }, () => "vaults"),
      )
    ).status,
  ).toBe(400);
  expect((await on.call()("POST", "batch", {})).status).toBe(400);
  expect((await on.call()("POST", "batch", { requests: [{ method: 1 }] })).status).toBe(400);
  const nested = await on.call()("POST", "batch", {
    requests: [
      {
        method: "POST",
        relativeUrl: "/api/v1/batch",
        body: { requests: [{ method: "GET", relativeUrl: "/api/v1/vaults" }] },
      },
    ],
  });
  expect(responses(nested)).toMatchObject([{ statusCode: 400 }]);
});

test("inner bodies may be text or in the envelope", async () => {
  await withEmulator({ encryption: false, batchBodies: "text" }, async (emulator) => {
    expect(JSON.parse(responses(await batch(emulator, ["app/features"]))[0]?.body as string)).toEqual([
      { name: "vaultType" },
    ]);
  });
  await withEmulator({ encryption: false, batchBodies: "base64" }, async (emulator) => {
    expect(responses(await batch(emulator, ["app/features"]))[0]?.body).toMatchObject({ format: "base64" });
  });
});

test("a planned fault can strike inside", async () => {
  const path = `/api/v1/items/${on.emulator.id("items", "Root")}`;
  on.emulator.faults.plan({ match: { path, inner: true }, fault: { kind: "status", status: 500 } });
  const paths = [path.slice(8), path.slice(8)];
  expect(responses(await batch(on.emulator, paths)).map(({ statusCode }) => statusCode)).toEqual([500, 200]);
});
