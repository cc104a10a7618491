// The envelope, the log, refused hosts, TLS, and requests that are no requests.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request as httpsRequest } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "../../src/emulator/server.ts";
import { caller, codes, eachTest, get, withEmulator } from "./support.ts";

const on = eachTest({ encryption: false });

async function bodyOf(path: string, headers: Record<string, string>): Promise<unknown> {
  return (await fetch(`${on.emulator.url}/api/v1/${path}`, { headers })).json();
}

const unwrap = (json: unknown): unknown =>
  JSON.parse(Buffer.from(get<string>(json, "content"), "base64").toString());

describe("the envelope", () => {
  test("is base64 by default, errors and arrays included", async () => {
    const authorization = `Bearer ${on.emulator.as().accessToken}`;
    const features = await bodyOf("app/features", { authorization });
    expect(features).toMatchObject({ format: "base64" });
    expect(unwrap(features)).toEqual([{ name: "vaultType" }]);
    expect(unwrap(await bodyOf("app/features", {}))).toEqual({
      errors: [{ code: "unauthorized", message: "Unauthorized" }],
    });
  });

  test("is absent on request", async () => {
    const { json } = await on.call()("GET", "app/features");
    expect(json).toEqual([{ name: "vaultType" }]);
  });

  test("can be one form whatever is asked for", async () => {
    await withEmulator({ encryption: false, envelope: "base64" }, async (emulator) => {
      expect((await caller(emulator)("GET", "app/features")).json).toMatchObject({ format: "base64" });
    });
    await withEmulator({ encryption: false, envelope: "raw" }, async (emulator) => {
      const response = await fetch(`${emulator.url}/api/v1/app/features`);
      expect(await response.json()).toMatchObject({ errors: [{ code: "unauthorized" }] });
    });
  });
});

test("outside the API there is a page, inside an unknown path is missing, and a wrong method not allowed", async () => {
  const page = await fetch(`${on.emulator.url}/sign-in`);
  expect(page.headers.get("content-type")).toContain("text/html");
  expect((await on.call()("GET", "nothing/here")).status).toBe(404);
  expect((await on.call()("PUT", "items/search")).status).toBe(405);
});

test("malformed bodies are refused in the server's shape", async () => {
  const { url } = on.emulator;
  const send = async (body: string): Promise<unknown> => {
    const { accessToken } = on.emulator.as();
    const headers = { authorization: `Bearer ${accessToken}`, "x-response-format": "raw" };
    const response = await fetch(`${url}/api/v1/items`, { method: "POST", body, headers });
    return { status: response.status, ...((await response.json()) as object) };
  };
  for (const body of ["{", "null", '"text"', "[1]", "\u0000"]) {
    expect(await send(body)).toMatchObject({ status: 400, errors: [{ code: "malformedJson" }] });
  }
  expect(await send(`{"customs":${"[".repeat(50_000)}${"]".repeat(50_000)}}`)).toMatchObject({ status: 400 });
  expect(await send('{"__proto__":{"vaultId":"x"},"name":7,"tags":"a","customs":[1]}')).toMatchObject({
    status: 400,
  });
});

test("a body above the limit is refused", async () => {
  const { url } = on.emulator;
  const outcome = await fetch(`${url}/api/v1/items`, {
    method: "POST",
    body: Buffer.alloc(33 * 1024 * 1024, 32),
  }).then(
    (response) => response.status,
    // The connection may close before the client has sent it all.
    () => 413,
  );
  expect(outcome).toBe(413);
  expect((await on.call()("GET", "vaults")).status).toBe(200);
});

test("what is no HTTP, and odd paths, do not disturb it", async () => {
  const port = Number(new URL(on.emulator.url).port);
  for (const line of [
    "\u0001\u0002garbage",
    "GET // HTTP/1.1\r\nhost: a",
    "GET /api/v1/items/%zz?a=%zz HTTP/1.1\r\nhost: a",
  ]) {
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => socket.end(`${line}\r\n\r\n`));
      socket
        .on("close", () => resolve())
        .on("error", () => resolve())
        .resume();
    });
  }
  expect((await on.call()("GET", "vaults")).status).toBe(200);
});

test("the log tells what was sent and answered", async () => {
  await on.call()("GET", "items/search?tags[]=prod&tags[]=db&query=x");
  await on.call()("POST", "folders", { name: "" });
  expect(on.emulator.requests).toMatchObject([
    {
      method: "GET",
      path: "/api/v1/items/search",
      query: { tags: ["prod", "db"], query: "x" },
      body: undefined,
      status: 200,
    },
    {
      method: "POST",
      path: "/api/v1/folders",
      body: { name: "" },
      status: 400,
      headers: { responseFormat: "raw", masterKeyHash: undefined },
    },
  ]);
  expect(on.emulator.requests[0]?.duration).toBeGreaterThan(0);
});

test("the log keeps the latest requests only", async () => {
  await withEmulator({ encryption: false, logLimit: 20 }, async (emulator) => {
    const call = caller(emulator);
    for (let n = 0; n < 100; n++) await call("GET", `app/features?n=${n}`);
    expect(emulator.requests.length).toBeLessThanOrEqual(32);
    expect(emulator.requests.at(-1)?.query).toEqual({ n: "99" });
  });
});

test("the log forgets large bodies, and the oldest of many", async () => {
  const call = on.call();
  const pad = (length: number): object => ({ pad: "x".repeat(length) });
  await call("POST", "folders", pad(70_000));
  for (let n = 0; n < 280; n++) await call("POST", "folders", pad(60_000));
  const { requests } = on.emulator;
  expect(requests).toHaveLength(281);
  expect(requests[0]).toMatchObject({ body: undefined, bodyBytes: 70_010 });
  expect(requests[1]).toMatchObject({ body: undefined, bodyBytes: 60_010 });
  expect(requests.at(-1)?.body).toEqual(pad(60_000));
});

test.each(["0.0.0.0", "::", "192.168.0.1", "example.com", "127.0.0.1.example.com"])(
  "refuses to listen on %s",
  async (host) => {
    await expect(startEmulator({ host, encryption: false })).rejects.toThrow("loopback only");
  },
);

test("speaks HTTPS with a given certificate", async () => {
  const folder = mkdtempSync(join(tmpdir(), "emulator-"));
  const [certFile, keyFile] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "1",
      ...subject,
      "-keyout",
      keyFile,
      "-out",
      certFile,
    ],
    { stdio: "ignore" },
  );
  const tls = { cert: readFileSync(certFile, "utf8"), key: readFileSync(keyFile, "utf8") };
  rmSync(folder, { recursive: true });
  await withEmulator({ encryption: false, tls }, async ({ url }) => {
    expect(url).toMatch(/^https:/);
    const status = await new Promise((resolve, reject) => {
      httpsRequest(`${url}/api/v1/app/features`, { ca: tls.cert }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on("error", reject)
        .end();
    });
    expect(status).toBe(401);
  });
});

test("entries of a refusal may lack their message, and a plain 401 its entry", async () => {
  await withEmulator(
    { encryption: false, errorMessages: "missing", plain401: "empty", validationStatus: 422 },
    async (emulator) => {
      const refused = await caller(emulator)("POST", "folders", {});
      expect(refused.status).toBe(422);
      expect(refused.json).toEqual({
        errors: [
          { code: "isRequired", field: "name" },
          { code: "isRequired", field: "vaultId" },
        ],
      });
      expect(
        codes(await caller(emulator)("GET", "vaults", undefined, { authorization: "Bearer x" })),
      ).toEqual([]);
    },
  );
});
