// The command line, as its own bundle and process.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildSync } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "emulator-"));
const bundle = join(folder, "emulator.cjs");

beforeAll(() => {
  buildSync({
    entryPoints: ["src/emulator/main.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    outfile: bundle,
    logLevel: "silent",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  url: string;
  credentials: Record<string, { accessToken: string; masterKey: string | null }>;
  ids: { items: Record<string, string> };
}

async function start(flags: string[]): Promise<{ child: ChildProcess; started: Started }> {
  const child = spawn(process.execPath, [bundle, ...flags], { stdio: ["pipe", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout }))
    return { child, started: JSON.parse(line) as Started };
  throw new Error("The emulator printed nothing.");
}

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", resolve));

test("prints where it is and whom it knows, and ends with its standard input", async () => {
  const seed = join(folder, "seed.json");
  writeFileSync(
    seed,
    JSON.stringify({
      users: [{ name: "u", masterKey: "k" }],
      vaults: [{ name: "v", items: [{ name: "i", password: "p" }] }],
    }),
  );
  const fault = JSON.stringify({ match: { path: "/api/v1/vaults" }, fault: { kind: "status", status: 418 } });
  const { child, started } = await start([
    "serve",
    "--seed",
    seed,
    "--stdin-lifetime",
    "--urls-field",
    "true",
    "--fault",
    fault,
  ]);
  const headers = {
    authorization: `Bearer ${started.credentials.u?.accessToken}`,
    "x-response-format": "raw",
  };
  const item = await fetch(`${started.url}/api/v1/items/${started.ids.items.i}`, { headers });
  expect(await item.json()).toMatchObject({ name: "i", urls: [] });
  expect((await fetch(`${started.url}/api/v1/vaults`, { headers })).status).toBe(418);
  expect(started.credentials.u?.masterKey).toBe("k");
  const exit = exitOf(child);
  child.stdin?.end();
  expect(await exit).toBe(0);
});

test("serves by default, and ends on SIGTERM", async () => {
  const { child, started } = await start(["--no-encryption", "--port", "0"]);
  expect(started.credentials.ci?.masterKey).toBeNull();
  const exit = exitOf(child);
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
});

test.each([
  [["--host", "0.0.0.0"], "loopback only"],
  [["--tags-match", "none"], "all, any"],
  [["--seed", "/no/such/file"], "/no/such/file cannot be read"],
  [["--fault", "{"], "not JSON"],
  [["--fault", "{}"], "A fault is"],
  [["--tls-cert", "cert.pem"], "go together"],
  [["--port", "x"], "whole number"],
])("refuses %j", (flags, message) => {
  const { status, stderr } = spawnSync(process.execPath, [bundle, ...flags], { encoding: "utf8" });
  expect(stderr).toContain(message);
  expect(status).toBe(1);
});

test("every flag is in the help", () => {
  const { status, stdout } = spawnSync(process.execPath, [bundle, "serve", "--help"], { encoding: "utf8" });
  expect(status).toBe(0);
  for (const flag of ["--refresh-access-token-takes-expired", "--search-cap", "--stdin-lifetime"])
    expect(stdout).toContain(flag);
});

test("a port that cannot be had is told in one sentence", async () => {
  const { child, started } = await start(["--stdin-lifetime"]);
  const { port } = new URL(started.url);
  const sentences = [port, "70000"].map((wanted) => {
    const { status, stderr } = spawnSync(process.execPath, [bundle, "--port", wanted], { encoding: "utf8" });
    return { status, stderr };
  });
  const exit = exitOf(child);
  child.stdin?.end();
  await exit;
  const hint = "Give another port, or none: then a free one is taken.\n";
  expect(sentences).toEqual([
    { status: 1, stderr: `error: Port ${port} of 127.0.0.1 is in use. ${hint}` },
    {
      status: 1,
      stderr: `error: The emulator cannot listen on port 70000 of 127.0.0.1 (ERR_SOCKET_BAD_PORT). ${hint}`,
    },
  ]);
});
