// Certificates: which are trusted, and what is said of the others.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassworkClient } from "../../src/client/client.ts";
import type { ClientOptions } from "../../src/client/open.ts";
import { systemRoots } from "../../src/client/trust.ts";
import { Secret } from "../../src/secret.ts";
import { certificate, type Identity, secureServer } from "./support/certificates.ts";
import { failureOf } from "./support/failures.ts";
import { ACCESS } from "./support/fakes.ts";
import { connectProxy, withEnv } from "./support/sockets.ts";

const ca = certificate("Test CA", { isCa: true });
const good = certificate("localhost", { issuer: ca });
const directory = mkdtempSync(join(tmpdir(), "passwork-tls-"));
const caFile = join(directory, "ca.pem");
writeFileSync(caFile, ca.cert);
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});
afterAll(() => rmSync(directory, { recursive: true }));

const NO_ENV = {
  SSL_CERT_FILE: undefined,
  NODE_EXTRA_CA_CERTS: undefined,
  HTTPS_PROXY: undefined,
  https_proxy: undefined,
  HTTP_PROXY: undefined,
  http_proxy: undefined,
  NO_PROXY: undefined,
  no_proxy: undefined,
};

async function serverWith(identity: Identity) {
  const server = await secureServer(identity);
  opened.push(server);
  return server;
}

function client(port: number, options: Partial<ClientOptions> = {}): PassworkClient {
  const made = new PassworkClient({
    host: `https://localhost:${port}`,
    accessToken: new Secret(ACCESS),
    retries: 0,
    ...options,
  });
  opened.push(made);
  return made;
}

async function refused(identity: Identity, options: Partial<ClientOptions> = {}) {
  const server = await serverWith(identity);
  const failure = await withEnv(NO_ENV, () => failureOf(client(server.port, options).call("POST", "/v1/x")));
  expect(failure.code).toBe("tls");
  // The token never went out.
  expect(server.tokens).toEqual([]);
  return failure;
}

test.each([
  ["its CA is unknown", good, {}, "was issued by a CA that is not trusted here", "--ca-file"],
  ["it is self-signed", certificate("localhost"), {}, "is self-signed", "--ca-file"],
  [
    "it has expired",
    certificate("localhost", { issuer: ca, validForDays: 5 }),
    { caFile },
    "has expired",
    "Renew",
  ],
  [
    "it is not valid yet",
    certificate("localhost", { issuer: ca, startsInDays: 5 }),
    { caFile },
    "is not valid yet",
    "clock",
  ],
  [
    "it is another host's",
    certificate("other.example", { issuer: ca }),
    { caFile },
    "was issued for another host name",
    "host name",
  ],
])("a certificate is refused because %s", async (_, identity, options, message, hint) => {
  const failure = await refused(identity, options);
  expect(failure.message).toContain(message);
  expect(failure.hint).toContain(hint);
});

test.each([
  ["a file", { caFile }],
  ["text", { ca: ca.cert }],
  ["text with Windows line ends", { ca: ca.cert.replace(/\r?\n/g, "\r\n") }],
  ["a bundle of several", { ca: `# first\n${certificate("Other CA", { isCa: true }).cert}\n${ca.cert}` }],
])("the CA is taken from %s", async (_, options) => {
  const server = await serverWith(good);
  await withEnv(NO_ENV, async () => {
    expect(await client(server.port, options).call("GET", "/v1/x")).toEqual({ secure: true });
  });
  expect(server.tokens).toEqual([`Bearer ${ACCESS}`]);
});

test("the system's store, as SSL_CERT_FILE names it, is tried where Node's roots do not suffice", async () => {
  const server = await serverWith(good);
  await withEnv({ ...NO_ENV, SSL_CERT_FILE: caFile }, async () => {
    const made = client(server.port);
    const answers = await Promise.all([1, 2, 3].map((n) => made.call("POST", `/v1/${n}`)));
    expect(answers).toEqual(Array(3).fill({ secure: true }));
    expect(await made.call("GET", "/v1/x")).toEqual({ secure: true });
  });
  expect(server.tokens).toHaveLength(4);
});

test("the system's store of macOS and Windows is the one that Node reads there", async () => {
  const builtin = process.getBuiltinModule;
  const stored = [good.cert, ca.cert];
  const spy = jest
    .spyOn(process, "getBuiltinModule")
    .mockImplementation(((id: string) =>
      id === "node:tls"
        ? { getCACertificates: (type: string) => (type === "system" ? stored : []) }
        : builtin(id)) as never);
  try {
    await withEnv(NO_ENV, async () => {
      expect(systemRoots("win32")?.at(-1)).toBe(stored.join("\n"));
      expect(systemRoots("darwin")?.at(-1)).toBe(stored.join("\n"));
      expect(systemRoots("linux")?.at(-1)).not.toBe(stored.join("\n"));
    });
    await withEnv({ ...NO_ENV, SSL_CERT_FILE: caFile }, async () => {
      expect(systemRoots("win32")?.at(-1)).toBe(ca.cert);
    });
    // Node 20 cannot read it.
    spy.mockImplementation(((id: string) => (id === "node:tls" ? {} : builtin(id))) as never);
    await withEnv(NO_ENV, async () => expect(systemRoots("darwin")).toEqual(systemRoots("linux")));
  } finally {
    spy.mockRestore();
  }
});

test("the system's store is not asked where a CA was given", async () => {
  const server = await serverWith(good);
  const other = certificate("Other CA", { isCa: true });
  await withEnv({ ...NO_ENV, SSL_CERT_FILE: caFile }, async () => {
    expect((await failureOf(client(server.port, { ca: other.cert }).call("GET", "/v1/x"))).code).toBe("tls");
  });
});

test("any certificate is accepted without the check, and that is warned of", async () => {
  const server = await serverWith(certificate("other.example"));
  const warnings: string[] = [];
  await withEnv(NO_ENV, async () => {
    const made = client(server.port, { verify: false, onWarning: (sentence) => warnings.push(sentence) });
    expect(await made.call("GET", "/v1/x")).toEqual({ secure: true });
  });
  expect(warnings).toEqual([expect.stringContaining("certificate is not checked")]);
});

test("HTTP to an HTTPS port is told, and not taken for an answer", async () => {
  const server = await serverWith(good);
  const failure = await withEnv(NO_ENV, () =>
    failureOf(client(server.port, { host: `http://localhost:${server.port}` }).call("GET", "/v1/x")),
  );
  expect(["transport", "protocol"]).toContain(failure.code);
  expect(failure.hint).toContain("write https://.");
  expect(server.tokens).toEqual([]);
});

test.each([
  ["missing", "/nonexistent/ca.pem", "cannot be read (ENOENT)"],
  ["a directory", tmpdir(), "cannot be read (EISDIR)"],
  ["no certificate", "package.json", "holds no certificate in PEM form"],
])("a CA file that is %s is refused", async (_, path, message) => {
  const failure = await failureOf(async () => client(1, { caFile: path }).call("GET", "/v1/x"));
  expect(failure.code).toBe("usage");
  expect(failure.message).toContain(message);
});

test.each([
  [
    "holds something else",
    "-----BEGIN CERTIFICATE-----\nbm90IGEgY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n",
  ],
  ["has no end", ca.cert.slice(0, 300)],
  ["comes after a good one", `${ca.cert}${ca.cert.replace("MII", "AII")}`],
  ["lost its line ends", ca.cert.replace(/\n/g, " ")],
])("a certificate that %s is told as damaged", async (_, damaged) => {
  const failure = await withEnv(NO_ENV, () =>
    failureOf(async () => client(1, { ca: damaged }).call("GET", "/v1/x")),
  );
  expect(failure).toMatchObject({
    code: "usage",
    message: "The CA certificate holds a damaged certificate.",
  });
});

test("through a proxy the token stays inside of TLS, and the certificate is checked as ever", async () => {
  const server = await serverWith(good);
  const proxy = await connectProxy();
  opened.push(proxy);
  await withEnv({ ...NO_ENV, HTTPS_PROXY: `http://127.0.0.1:${proxy.port}` }, async () => {
    expect(await client(server.port, { caFile }).call("GET", "/v1/x")).toEqual({ secure: true });
    const failure = await failureOf(
      client(server.port, { ca: certificate("Other", { isCa: true }).cert }).call("GET", "/v1/x"),
    );
    expect(failure.code).toBe("tls");
  });
  expect(proxy.asked[0]).toBe(`CONNECT localhost:${server.port} HTTP/1.1`);
  expect(proxy.seen()).not.toContain(ACCESS);
  expect(server.tokens).toEqual([`Bearer ${ACCESS}`]);
});
