// `doctor` against servers, proxies, certificates, clocks and tokens that are wrong in every way that pipelines meet.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { proxyFor } from "../../src/commands/doctor/way.ts";
import { type DoctorFlags, doctor } from "../../src/commands/doctor.ts";
import type { Seed } from "../../src/emulator/seed.ts";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../src/emulator/server.ts";
import { certificate, type Identity } from "../client/support/certificates.ts";
import { failureOf } from "../client/support/failures.ts";
import { connectProxy, NOBODY, rawServer, withEnv } from "../client/support/sockets.ts";
import { leaksIn, ranBundle } from "../support/cli.ts";

const VALUE = "s3cr3t-Database!1";
const SEED: Seed = {
  settings: { masterKey: { iterations: 1000 } },
  users: [{ name: "ci", masterPassword: "correct horse" }, { name: "nobody" }],
  vaults: [
    {
      name: "Main",
      access: { ci: "admin", nobody: "none" },
      items: [
        {
          name: "DB",
          password: VALUE,
          login: "app",
          customs: [
            { name: "HOST", value: "db7.internal" },
            { name: "EMPTY", value: "" },
            { name: "OTP", value: "JBSWY3DPEHPK3PXP", type: "totp" },
          ],
        },
      ],
    },
  ],
};
const folder = mkdtempSync(join(tmpdir(), "passwork-doctor-"));
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function emulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const started = await startEmulator({ seed: SEED, ...options });
  opened.push(started);
  return started;
}

type Env = Record<string, string | undefined>;

function credentials(server: Emulator, user?: string): Env {
  const { accessToken, refreshToken, masterKey } = server.as(user);
  return {
    PASSWORK_HOST: server.url,
    PASSWORK_TOKEN: accessToken,
    PASSWORK_REFRESH_TOKEN: refreshToken,
    PASSWORK_MASTER_KEY: masterKey ?? undefined,
  };
}

/** The proxy variables and the stores of certificates of this machine say nothing. */
const NO_ENV: Env = Object.fromEntries(
  ["HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"].flatMap((name) => [
    [name, undefined],
    [name.toLowerCase(), undefined],
  ]),
);

interface Examined {
  code: number;
  /** `status message hint` of each check. */
  [check: string]: string | number;
}

/** Examines as the program does, and looks for what must not be told. */
async function examined(
  env: Env,
  { reference, now = Date.now, ...flags }: DoctorFlags & { reference?: string; now?: () => number } = {},
): Promise<Examined> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const into = (chunks: Buffer[]) =>
    new Writable({
      write(chunk, _, done) {
        chunks.push(chunk);
        done();
      },
    });
  const variables = { ...NO_ENV, SSL_CERT_FILE: join(folder, "none.pem"), ...env };
  const io = { env: variables, stdin: new PassThrough(), stdout: into(out), stderr: into(err), now };
  const code = await withEnv(variables, () => doctor(reference, { ...flags, output: "json" }, io));
  const text = Buffer.concat(out).toString();
  const secrets = [
    VALUE,
    ...Object.entries(env).flatMap(([name, value]) => (/TOKEN|KEY|PASSWORD/.test(name) ? (value ?? []) : [])),
  ];
  expect(
    leaksIn(
      `${text}${Buffer.concat(err)}`,
      secrets.filter((secret) => secret.length >= 6),
      [],
    ),
  ).toEqual([]);
  expect(Buffer.concat(err).toString()).toBe("");
  const { ok, checks } = JSON.parse(text) as {
    ok: boolean;
    checks: { check: string; status: string; message: string; hint: string | null }[];
  };
  expect(ok).toBe(code === 0);
  expect(code === 0).toBe(checks.every(({ status }) => status !== "fail"));
  const told = checks.map(({ check, status, message, hint }) => [
    check,
    [status, message, hint ?? ""].join(" ").trim(),
  ]);
  return { code, ...Object.fromEntries(told) };
}

const ALL = [
  ...["settings", "host", "proxy", "dns", "connection", "certificate", "server", "clock"],
  ...["token", "refresh token", "master key", "vaults", "item"],
];

describe("where all is well", () => {
  test("every check is ok, or has nothing to look at, and changes nothing", async () => {
    const server = await emulator();
    const found = await examined(credentials(server), {
      reference: `passwork://${server.id("items", "DB")}`,
    });
    expect(Object.keys(found)).toEqual(["code", ...ALL]);
    expect(found).toMatchObject({
      code: 0,
      settings: expect.stringMatching(
        /^ok Given are: host \(PASSWORK_HOST\), token \(PASSWORK_TOKEN\), refresh token \(PASSWORK_REFRESH_TOKEN\), master key \(PASSWORK_MASTER_KEY\)\.$/,
      ),
      host: `ok The server is ${server.url}, its API below /api/v1.`,
      proxy: "ok No proxy is set for this host.",
      dns: "ok 127.0.0.1 is an address: there is nothing to look up.",
      connection: expect.stringMatching(/^ok 127\.0\.0\.1 accepts connections on port \d+/),
      certificate: "skipped The connection is plain HTTP: there is none.",
      server: expect.stringMatching(/^ok An API answers .*401 without a token/),
      clock: "ok This machine's clock agrees with the server's.",
      token: expect.stringMatching(
        /^ok It is good, and expires on .* UTC \(in 2 hours\).*type "api".*7\.6 or later\.$/,
      ),
      "refresh token": expect.stringMatching(/^ok It expires on .*it is not tried\.$/),
      "master key": "ok The master key is right: it opens the user's private key.",
      vaults: "ok The token's user sees 1 vault.",
      item: `ok Item ${server.id("items", "DB")} opens: it has a password and 3 custom fields.`,
    });
    expect(server.requests.filter(({ method }) => method !== "GET")).toEqual([]);
    // The first request, to whoever answers, had no token.
    expect(server.requests[0]).toMatchObject({ path: "/api/v1/app/features", status: 401 });
  });

  test("without encryption no master key is missed, and one that is given is too much", async () => {
    const server = await emulator({ encryption: false });
    expect(await examined(credentials(server))).toMatchObject({
      code: 0,
      "master key": expect.stringMatching(/^ok The server has no client-side encryption/),
      item: expect.stringMatching(/^skipped None is given/),
    });
    expect(await examined({ ...credentials(server), PASSWORK_MASTER_KEY: "not-wanted-here" })).toMatchObject({
      code: 1,
      "master key": expect.stringMatching(
        /^fail .*no client-side encryption\. Leave it out \(PASSWORK_MASTER_KEY\)\.$/,
      ),
    });
  });

  test.each([
    ["passwork://Main/DB", /opens: it has a password/],
    ["passwork://Main/DB/HOST", /opens, and its field "HOST" has a value\.$/],
    ["passwork://Main/DB/OTP?attribute=totp", /opens, and its field "OTP" has a value\.$/],
  ])("%s is read to its end", async (reference, told) => {
    const server = await emulator();
    const { code, item } = await examined(credentials(server), { reference });
    expect({ code, item }).toEqual({ code: 0, item: expect.stringMatching(told) });
  });

  test("a line each on a terminal or in a log", async () => {
    const server = await emulator();
    const env = Object.fromEntries(
      Object.entries(credentials(server)).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    );
    const { code, stdout, stderr } = await ranBundle(["doctor", "--password-id", server.id("items", "DB")], {
      env,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => /^(?:ok|warn|fail|skipped) +(\S+(?: \S+)?) {2,}\S/.exec(line)?.[1])).toEqual(
      ALL,
    );
  });
});

describe("settings", () => {
  test("that are missing are told, and the rest is looked at", async () => {
    const server = await emulator();
    expect(await examined({ ...credentials(server), PASSWORK_TOKEN: "" })).toMatchObject({
      code: 1,
      settings: expect.stringMatching(/^fail No access token is given\. Set --token or PASSWORK_TOKEN/),
      server: expect.stringMatching(/^ok /),
      token: 'skipped Not looked at: mend "settings" first.',
      item: 'skipped Not looked at: mend "settings" first.',
    });
    const none = await examined({});
    expect(none).toMatchObject({
      code: 1,
      settings: expect.stringMatching(/^fail No host is given\..*No access token is given\./),
      host: expect.stringMatching(/^fail No host is given\./),
      proxy: 'skipped Not looked at: mend "host" first.',
      server: 'skipped Not looked at: mend "host" first.',
    });
  });

  test("in quotes, with line breaks in them, or in the command line are told", async () => {
    const server = await emulator();
    const env = credentials(server);
    expect(await examined({ ...env, PASSWORK_TOKEN: `"${env.PASSWORK_TOKEN}"` })).toMatchObject({
      settings: "fail The value of PASSWORK_TOKEN stands in quotes. Leave the quotes out.",
    });
    expect(await examined({ ...env, PASSWORK_TOKEN: "two words" })).toMatchObject({
      settings: expect.stringMatching(/^fail The access token is no token of Passwork's/),
    });
    expect(
      await examined({ ...env, PASSWORK_TOKEN: undefined }, { token: env.PASSWORK_TOKEN ?? "" }),
    ).toMatchObject({
      code: 0,
      settings: expect.stringMatching(/^warn Given are: .*token \(--token\).* prefer variables\.$/),
    });
  });

  test("that name several items, or none, are usage errors", async () => {
    const run = (...args: string[]) => ranBundle(["doctor", ...args], { env: { PASSWORK_HOST: "h" } });
    const two = await run("passwork://Main/DB", "--password-id", "a".repeat(24));
    expect(two).toMatchObject({ code: 2, stdout: "" });
    expect(two.stderr).toContain("Several items are given to try.");
    expect(await run("DB")).toMatchObject({ code: 2, stdout: "" });
    expect(await run("--password-id", "12")).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("the way to the server", () => {
  test("a name that nobody knows", async () => {
    const found = await examined({
      PASSWORK_HOST: "https://no-such-host.invalid",
      PASSWORK_TOKEN: "any-token",
    });
    expect(found.dns).toMatch(/^fail .*no-such-host\.invalid.*resolv\.conf\. .*set HTTPS_PROXY\.$/);
    expect(found.connection).toBe('skipped Not looked at: mend "dns" first.');
    expect(found.item).toBe('skipped Not looked at: mend "dns" first.');
    expect(found.code).toBe(1);
  });

  test("a port on which nobody listens", async () => {
    expect(
      await examined({ PASSWORK_HOST: `https://127.0.0.1:${NOBODY}`, PASSWORK_TOKEN: "any-token" }),
    ).toMatchObject({
      code: 1,
      dns: expect.stringMatching(/^ok /),
      connection: `fail 127.0.0.1:${NOBODY} refuses the connection. Tried: 127.0.0.1 port ${NOBODY}. Check PASSWORK_HOST or --host. If a proxy leads out of this network, set HTTPS_PROXY.`,
      certificate: 'skipped Not looked at: mend "connection" first.',
    });
  });

  test("https to a port of HTTP, and http to a port of HTTPS", async () => {
    const plain = await emulator();
    const wrong = { ...credentials(plain), PASSWORK_HOST: plain.url.replace("http:", "https:") };
    expect((await examined(wrong)).certificate).toMatch(
      /^fail .*does not speak TLS on this port\. .*write http:\/\/\.$/,
    );
    const secure = await emulator({ tls: certificate("127.0.0.1") });
    const other = { ...credentials(secure), PASSWORK_HOST: secure.url.replace("https:", "http:") };
    expect((await examined(other)).server).toMatch(/^fail .*write https:\/\/\.$/);
  });

  test("a server that never answers", async () => {
    const silent = await rawServer(() => {});
    opened.push(silent);
    const env = { PASSWORK_HOST: `http://127.0.0.1:${silent.port}`, PASSWORK_TOKEN: "any-token" };
    // Long enough for the connection itself on any machine.
    expect(await examined(env, { timeout: 3 })).toMatchObject({
      code: 1,
      connection: expect.stringMatching(/^ok /),
      server: expect.stringMatching(/^fail .*did not answer in time\. Raise --timeout/),
      clock: "skipped The server has not answered.",
    });
  });
});

describe("a proxy", () => {
  const secured = async () => {
    const ca = certificate("Test CA", { isCa: true });
    const file = join(folder, "proxy-ca.pem");
    writeFileSync(file, ca.cert);
    const server = await emulator({ tls: certificate("pw.internal", { issuer: ca }) });
    // A name that only the proxy knows.
    return {
      ...credentials(server),
      PASSWORK_HOST: server.url.replace("127.0.0.1", "pw.internal"),
      PASSWORK_CA_FILE: file,
    };
  };
  const through = async (refuse?: number) => {
    const proxy = await connectProxy(refuse);
    opened.push(proxy);
    return proxy;
  };

  test("that opens the way is gone through", async () => {
    const [env, proxy] = [await secured(), await through()];
    const found = await examined({ ...env, HTTPS_PROXY: `http://user:pa%20ss@127.0.0.1:${proxy.port}` });
    expect(found).toMatchObject({
      code: 0,
      proxy: expect.stringMatching(
        new RegExp(
          `^ok The proxy http://127\\.0\\.0\\.1:${proxy.port} \\(HTTPS_PROXY\\) opens the way to pw\\.internal:`,
        ),
      ),
      dns: "skipped The proxy looks up the name.",
      connection: "skipped The proxy makes the connection.",
      certificate: expect.stringMatching(/^ok /),
      vaults: expect.stringMatching(/^ok /),
    });
    expect(proxy.seen()).toContain(
      `proxy-authorization: Basic ${Buffer.from("user:pa ss").toString("base64")}`,
    );
    expect(JSON.stringify(found)).not.toMatch(/pa%20ss|pa ss/);
  });

  test.each([
    [403, /answers 403\. Have pw\.internal:\d+ allowed there, or name pw\.internal in NO_PROXY\.$/],
    [407, /answers 407\. It wants credentials, and none are given\. Write them into HTTPS_PROXY/],
    [502, /answers 502\. It cannot reach the server.* name pw\.internal in NO_PROXY\.$/],
    [400, /answers 400\. Check HTTPS_PROXY/],
  ])("that refuses with %d", async (status, told) => {
    const [env, proxy] = [await secured(), await through(status)];
    const found = await examined({ ...env, HTTPS_PROXY: `127.0.0.1:${proxy.port}` });
    expect(found.proxy).toMatch(/^fail /);
    expect(found.proxy).toMatch(told);
    expect(found).toMatchObject({
      code: 1,
      certificate: 'skipped Not looked at: mend "proxy" first.',
      token: 'skipped Not looked at: mend "proxy" first.',
    });
  });

  test("that is not there, speaks no HTTP, or has an address that is none", async () => {
    const env = await secured();
    expect((await examined({ ...env, https_proxy: `http://127.0.0.1:${NOBODY}` })).proxy).toMatch(
      /^fail The proxy http:.* \(https_proxy\): .*refuses the connection\. Check https_proxy, or name pw\.internal in NO_PROXY\.$/,
    );
    const odd = await rawServer((socket) => socket.end("220 mail ready\r\n"));
    opened.push(odd);
    expect((await examined({ ...env, HTTPS_PROXY: `http://127.0.0.1:${odd.port}` })).proxy).toMatch(
      /^fail .*answers with something that is no HTTP\./,
    );
    expect((await examined({ ...env, HTTPS_PROXY: "socks5://user:geheim@proxy:1080" })).proxy).toBe(
      "fail HTTPS_PROXY is no address of an HTTP proxy. Give it as http://proxy.example.com:3128, or unset it.",
    );
  });

  test("that NO_PROXY excepts the host from is told", async () => {
    const server = await emulator();
    const env = { ...credentials(server), HTTP_PROXY: "http://127.0.0.1:1", NO_PROXY: "localhost,127.0.0.1" };
    expect(await examined(env)).toMatchObject({
      code: 0,
      proxy: "ok NO_PROXY excepts this host from HTTP_PROXY.",
    });
  });

  test.each<[string, Env, string | null]>([
    ["https://pw.example.com", { HTTPS_PROXY: "http://p:1" }, "http://p:1/"],
    ["https://pw.example.com", { https_proxy: "http://p:1", HTTPS_PROXY: "http://q:1" }, "http://p:1/"],
    ["https://pw.example.com", { HTTP_PROXY: "p:1" }, "http://p:1/"],
    ["https://pw.example.com", { https_proxy: "", HTTPS_PROXY: "http://q:1" }, null],
    ["http://pw.example.com", { HTTPS_PROXY: "http://p:1" }, null],
    ["https://pw.example.com", { HTTPS_PROXY: "p", NO_PROXY: "example.com" }, null],
    ["https://pw.example.com", { HTTPS_PROXY: "p", NO_PROXY: ".example.com" }, null],
    ["https://pw.example.com", { HTTPS_PROXY: "p", NO_PROXY: "*.EXAMPLE.com" }, null],
    ["https://pw.example.com", { HTTPS_PROXY: "p", NO_PROXY: "ample.com other" }, "http://p/"],
    ["https://pw.example.com", { HTTPS_PROXY: "p", NO_PROXY: "pw.example.com:8443" }, "http://p/"],
    ["https://pw.example.com:8443", { HTTPS_PROXY: "p", NO_PROXY: "pw.example.com:8443" }, null],
    ["https://pw.example.com", { HTTPS_PROXY: "p", NO_PROXY: "pw.example.com:443" }, null],
    ["https://pw.example.com", { HTTPS_PROXY: "p", NO_PROXY: "*" }, null],
    ["https://pw.example.com", { HTTPS_PROXY: "p", NO_PROXY: "*,x" }, "http://p/"],
    ["https://pw.example.com", { HTTPS_PROXY: "p", NO_PROXY: "x", no_proxy: "pw.example.com" }, null],
  ])("for %s in %j is %j", (origin, env, expected) => {
    expect(proxyFor(origin, env).proxy?.url.href ?? null).toBe(expected);
  });
});

describe("a certificate", () => {
  const ca = certificate("Test CA", { isCa: true });
  const caFile = join(folder, "ca.pem");
  writeFileSync(caFile, ca.cert);
  const found = async (identity: Identity, env: Env = {}, flags: DoctorFlags = {}) => {
    const server = await emulator({ tls: identity });
    return await examined({ ...credentials(server), ...env }, flags);
  };
  const good = () => certificate("127.0.0.1", { issuer: ca });

  test("of an own CA is trusted with its file, or from the system's store", async () => {
    const trusted = /^ok The certificate of "127\.0\.0\.1", issued by "Test CA", is trusted by .*TLSv1\.3\.$/;
    const byFile = await found(good(), { PASSWORK_CA_FILE: caFile });
    expect(byFile).toMatchObject({ code: 0, certificate: expect.stringMatching(trusted) });
    expect(byFile.certificate).toContain(`the CA file ${caFile}`);
    const bySystem = await found(good(), { SSL_CERT_FILE: caFile });
    expect(bySystem).toMatchObject({ code: 0, certificate: expect.stringMatching(trusted) });
    expect(bySystem.certificate).toContain("the system's certificate store");
  });

  test("whose CA nobody knows: which one is missing, and where it goes", async () => {
    const unknown = await found(good());
    expect(unknown).toMatchObject({
      code: 1,
      certificate: expect.stringMatching(
        /^fail .*CA that is not trusted here.*shows: "127\.0\.0\.1", issued by "Test CA"\. Export the certificate of the CA "Test CA" as PEM and give it with --ca-file/,
      ),
      server: 'skipped Not looked at: mend "certificate" first.',
      token: 'skipped Not looked at: mend "certificate" first.',
    });
    const other = join(folder, "other.pem");
    writeFileSync(other, certificate("Other CA", { isCa: true }).cert);
    expect((await found(good(), {}, { caFile: other })).certificate).toContain(
      `The CA file ${other} does not hold the CA "Test CA": put its certificate into it.`,
    );
  });

  test("without the intermediate one that the server should send", async () => {
    const intermediate = certificate("Middle CA", { isCa: true, issuer: ca });
    const identity = certificate("127.0.0.1", { issuer: intermediate });
    const { certificate: told } = await found(identity, { PASSWORK_CA_FILE: caFile });
    expect(told).toMatch(/^fail .*does not hold the CA "Middle CA".*should send its certificate as well/);
    const whole = { cert: `${identity.cert}${intermediate.cert}`, key: identity.key };
    expect((await found(whole, { PASSWORK_CA_FILE: caFile })).certificate).toMatch(/^ok /);
  });

  test.each<[string, () => Identity, RegExp]>([
    [
      "that has expired",
      () => certificate("127.0.0.1", { issuer: ca, validForDays: 5 }),
      /^fail .*has expired .*That of "127\.0\.0\.1" ended on \d{4}-\d\d-\d\d \(\d days ago\)\. Have the server's certificate renewed\.$/,
    ],
    [
      "that ends soon",
      () => certificate("127.0.0.1", { issuer: ca, validForDays: 15 }),
      /^warn .*it ends on .* \(in 4 days\)\..* Have it renewed/,
    ],
    [
      "that is not valid yet",
      () => certificate("127.0.0.1", { issuer: ca, startsInDays: 5 }),
      /^fail .*not valid yet .*It begins on .* \(in 4 days\)\. Check this machine's clock/,
    ],
    [
      "of another host",
      () => certificate("pw.example.com", { issuer: ca, hosts: ["pw.example.com", "10.0.0.9"] }),
      /^fail .*another host name .*It is for pw\.example\.com, 10\.0\.0\.9\. Use one of these names .*have 127\.0\.0\.1 added/,
    ],
    [
      "that signs itself",
      () => certificate("127.0.0.1"),
      /^fail .*is self-signed .*holds another certificate/,
    ],
  ])("%s", async (_, identity, told) => {
    const { certificate: line, code } = await found(identity(), { PASSWORK_CA_FILE: caFile });
    expect(line).toMatch(told);
    expect(code).toBe(String(line).startsWith("fail") ? 1 : 0);
  });

  test("that signs itself, without a CA file", async () => {
    expect((await found(certificate("127.0.0.1"))).certificate).toMatch(
      /^fail .*is self-signed .*Give this certificate itself, as PEM, with --ca-file/,
    );
  });

  test("is told and not required without the check", async () => {
    const unchecked = await found(certificate("other.example"), {}, { sslVerify: false });
    expect(unchecked).toMatchObject({
      code: 0,
      certificate: expect.stringMatching(/^warn It is not checked \(--no-ssl-verify\).* With the check: /),
      vaults: expect.stringMatching(/^ok /),
    });
  });

  test("whose CA file cannot be read, or holds none", async () => {
    expect((await found(good(), { PASSWORK_CA_FILE: join(folder, "gone.pem") })).certificate).toMatch(
      /^fail The CA file .*gone\.pem cannot be read \(ENOENT\)/,
    );
    const empty = join(folder, "empty.pem");
    writeFileSync(empty, "no certificate\n");
    expect((await found(good(), { PASSWORK_CA_FILE: empty })).certificate).toMatch(
      /^fail .*holds no certificate in PEM form/,
    );
  });
});

describe("what answers", () => {
  test.each<[string, Parameters<Emulator["faults"]["plan"]>[0]["fault"], RegExp]>([
    [
      "a page",
      { kind: "html", status: 200 },
      /^fail This is not a Passwork 7 API: .* answered a web page \(200\)/,
    ],
    [
      "another address",
      { kind: "redirect", location: "https://sso.example.com/login?code=1" },
      /^fail The server redirects to https:\/\/sso\.example\.com\/login \(/,
    ],
    ["a gateway", { kind: "status", status: 503 }, /^fail The server, or what stands before it, answers 503/],
    [
      "another API",
      { kind: "answer", status: 404, json: {} },
      /^fail .* answers 404 where Passwork 7 wants a token \(401\)\. Check the path/,
    ],
    [
      "a firewall",
      { kind: "answer", status: 403, json: {} },
      /^fail .* answers 403 .* list of allowed addresses\.$/,
    ],
    ["a limit", { kind: "status", status: 429 }, /^warn The server limits the rate/],
    ["nothing", { kind: "reset" }, /^fail .*closed the connection before its answer was complete/],
    ["something malformed", { kind: "malformedJson", body: "hello" }, /^fail .*something that is no JSON/],
  ])("%s", async (_, fault, told) => {
    const server = await emulator();
    server.faults.plan({ fault });
    const found = await examined(credentials(server));
    expect(found.server).toMatch(told);
    if (String(found.server).startsWith("fail")) {
      expect(found.token).toBe('skipped Not looked at: mend "server" first.');
    }
  });

  test("a server below another path", async () => {
    const server = await emulator();
    const found = await examined({ ...credentials(server), PASSWORK_HOST: `${server.url}/elsewhere` });
    expect(found.host).toContain("its API below /elsewhere/api/v1.");
    expect(found.server).toMatch(/^fail /);
  });

  test.each([
    [150_000, /^warn This machine's clock is 2 minutes ahead of the server's\. Set the clock that is wrong/],
    [-150_000, /^warn This machine's clock is 2 minutes behind the server's\./],
    [5_400_000, /^fail This machine's clock is 1 hour ahead of the server's\./],
    [-2_000, /^ok /],
  ])("a clock that is %d ms off", async (off, told) => {
    const server = await emulator();
    expect((await examined(credentials(server), { now: () => Date.now() + off })).clock).toMatch(told);
  });
});

describe("the tokens", () => {
  test("that nobody knows", async () => {
    const server = await emulator();
    expect(await examined({ ...credentials(server), PASSWORK_TOKEN: "no-such-token" })).toMatchObject({
      code: 1,
      token: expect.stringMatching(/^fail The access token is invalid or revoked/),
      "refresh token": 'skipped Not looked at: mend "token" first.',
      "master key": 'skipped Not looked at: mend "token" first.',
    });
  });

  test("that have expired, without a refresh token", async () => {
    const server = await emulator();
    server.sessions.expireAccessToken(server.as().accessToken);
    expect(await examined({ ...credentials(server), PASSWORK_REFRESH_TOKEN: undefined })).toMatchObject({
      code: 1,
      token: expect.stringMatching(/^fail The access token has expired\. Generate a new pair/),
    });
  });

  test("that have expired are renewed only where that costs nothing that is stored", async () => {
    const server = await emulator();
    server.sessions.expireAccessToken(server.as().accessToken);
    const reference = `passwork://${server.id("items", "DB")}`;
    expect(await examined(credentials(server), { reference })).toMatchObject({
      code: 0,
      token: expect.stringMatching(/^warn The access token has expired; each run can renew it/),
      "master key": expect.stringMatching(/^ok /),
      item: expect.stringMatching(/^ok /),
    });
    expect(server.requests.some(({ path }) => path === "/api/v1/sessions/refresh")).toBe(false);

    const old = await emulator({ version: "7.5" });
    old.sessions.expireAccessToken(old.as().accessToken);
    expect(await examined(credentials(old))).toMatchObject({
      code: 0,
      token: expect.stringMatching(
        /^warn The access token has expired\. Each run renews the pair.*not tried here\./,
      ),
      vaults: 'skipped Not looked at: mend "token" first.',
    });
    expect(old.requests.some(({ path }) => path === "/api/v1/sessions/refresh")).toBe(false);
  });

  test("that expire soon, alone or with their refresh token", async () => {
    const server = await emulator({ accessTokenSeconds: 600, refreshTokenSeconds: 7200 });
    expect(await examined({ ...credentials(server), PASSWORK_REFRESH_TOKEN: undefined })).toMatchObject({
      code: 0,
      token: expect.stringMatching(/^warn It is good, and expires on .* \(in 9 minutes\).*outlives the job/),
      "refresh token": expect.stringMatching(/^skipped None is given/),
    });
    expect(await examined(credentials(server))).toMatchObject({
      code: 0,
      token: expect.stringMatching(/^ok /),
      "refresh token": expect.stringMatching(/^warn It expires on .* \(in 1 hour\)/),
    });
    const later = Date.now() + 3 * 3600 * 1000;
    expect((await examined(credentials(server), { now: () => later }))["refresh token"]).toMatch(
      /^fail It has expired on /,
    );
  });

  test("of a server that tells little", async () => {
    const server = await emulator({ version: "7.5" });
    const found = await examined(credentials(server));
    expect(found).toMatchObject({
      code: 0,
      "refresh token": expect.stringMatching(/^skipped One is given\. When it expires/),
    });
    expect(found.token).not.toContain("7.6");
    server.faults.plan({
      match: { path: "*/sessions/current/info" },
      fault: { kind: "status", status: 404 },
    });
    expect((await examined(credentials(server))).token).toBe(
      "ok It is good. The server does not tell when it expires.",
    );
  });
});

describe("encryption", () => {
  test("with the master key missing", async () => {
    const server = await emulator();
    expect(await examined({ ...credentials(server), PASSWORK_MASTER_KEY: undefined })).toMatchObject({
      code: 1,
      "master key": expect.stringMatching(
        /^fail The server has client-side encryption, and no master key is given/,
      ),
      item: 'skipped Not looked at: mend "master key" first.',
    });
  });

  test.each([true, false])(
    "with a wrong one, where the server checks it: %s",
    async (checksMasterKeyHash) => {
      const server = await emulator({ checksMasterKeyHash });
      const wrong = { ...credentials(server), PASSWORK_MASTER_KEY: "bm8gbWFzdGVyIGtleQ==" };
      const { "master key": told, code } = await examined(wrong);
      expect(told).toMatch(/^fail The master key is (probably )?wrong: .*Check PASSWORK_MASTER_KEY/);
      expect(code).toBe(1);
    },
  );

  test("with the master password in its place", async () => {
    const server = await emulator();
    const { masterPassword } = server.as();
    const env = { ...credentials(server), PASSWORK_MASTER_KEY: undefined };
    expect(await examined({ ...env, PASSWORK_MASTER_PASSWORD: masterPassword ?? "" })).toMatchObject({
      code: 0,
      "master key": "ok The master password is right: it opens the user's private key.",
    });
    expect((await examined({ ...env, PASSWORK_MASTER_PASSWORD: "not the password" }))["master key"]).toMatch(
      /^fail The master password is (probably )?wrong/,
    );
  });
});

describe("what the user may do", () => {
  test("no vault is a warning, and an item that is not theirs a failure", async () => {
    const server = await emulator();
    const reference = `passwork://${server.id("items", "DB")}`;
    expect(await examined(credentials(server, "nobody"), { reference })).toMatchObject({
      code: 1,
      vaults: expect.stringMatching(/^warn The token's user sees no vault\./),
      item: expect.stringMatching(/^fail The token's user has no access to item/),
    });
  });

  test.each([
    [`passwork://${"0".repeat(24)}`, /^fail The server knows no item 0{24}/],
    [
      "passwork://Main/Nothing",
      /^fail The reference "passwork:\/\/Main\/Nothing" leads to nothing.*There are: DB\.$/,
    ],
    ["passwork://Main/DB/EMPTY", /^fail The field "EMPTY" of item .* is empty/],
    ["passwork://Main/DB/nofield", /^fail .*no.*field/],
    ["passwork://Main/DB/HOST?attribute=totp", /^fail .*no TOTP secret/],
  ])("%s", async (reference, told) => {
    const server = await emulator();
    expect(await examined(credentials(server), { reference })).toMatchObject({
      code: 1,
      vaults: expect.stringMatching(/^ok /),
      item: expect.stringMatching(told),
    });
  });
});

test.each(["socks://user:geheim@p", "http://user:geheim%@p", "http://user:geheim@p:x"])(
  "a proxy's address that is none is told without its password: %s",
  async (address) => {
    const failure = await failureOf(() => proxyFor("https://x", { HTTPS_PROXY: address }));
    expect(`${failure.message}${failure.hint}`).not.toContain("geheim");
  },
);
