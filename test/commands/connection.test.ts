// What is wrong on the way to the server, with the credentials or with the answers: each failure has a sentence that
// says what it is and what to do, an exit code, and nothing on stdout.

import { generateKeyPairSync, type KeyObject } from "node:crypto";
import forge from "node-forge";
import { type Emulator, startEmulator } from "../../src/emulator/server.ts";
import { NOBODY } from "../client/support/sockets.ts";
import type { Ran } from "../support/cli.ts";
import { seed, startWorld, VALUE, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.emulator.faults.clear());

/** `get` of a password, with variables over the right ones; `""` unsets one. */
const get = (env: Record<string, string> = {}, flags: readonly string[] = []): Promise<Ran> =>
  world.run(["get", "--password-id", world.item("DB_PASSWORD"), ...flags], { env, shows: [VALUE.db] });

const failed = (sentence: string, code = 1) => ({
  code,
  stdout: "",
  stderr: `passwork-cli: error: ${sentence}\n`,
});
const works = { code: 0, stdout: `${VALUE.db}\n` };

describe("the host", () => {
  test("missing, and the token too: both are told at once, and nothing is sent", async () => {
    const before = world.emulator.requests.length;
    expect(await get({ PASSWORK_HOST: "", PASSWORK_TOKEN: "" })).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        "passwork-cli: error: No host is given. Set --host or PASSWORK_HOST: such as https://passwork.example.com.\n" +
        "passwork-cli: error: No access token is given. Set --token or PASSWORK_TOKEN: an API token of a user or service account.\n",
    });
    expect(world.emulator.requests).toHaveLength(before);
  });

  test("what is wrong with the variables and with what is asked for is told at once", async () => {
    const env = { PASSWORK_TOKEN: "", PASSWORK_TIMEOUT: "soon", PASSWORK_RETRIES: "many" };
    const { code, stderr } = await world.run(
      ["exec", "--secret", "A=x", "--env-file=/no/such", "--", "true"],
      {
        env,
        nodeFlags: ["--"],
      },
    );
    expect(code).toBe(125);
    expect(stderr.match(/(?<=error: ).*?\./g)).toEqual([
      "The env file /no/such cannot be read (ENOENT).",
      "--secret: The secret A is no reference.",
      "No access token is given.",
      "PASSWORK_TIMEOUT is wrong.",
      "PASSWORK_RETRIES is wrong.",
    ]);
  });

  test.each([
    ["http://[::1", "is no address"],
    ["two words", "is no address"],
    ["ftp://passwork.example.com", 'has the scheme "ftp"'],
    ["https://passwork.example.com/?x=1", "has a query or a fragment"],
  ])("%s: %s", async (host, why) => {
    // What stands behind a question mark may be a token that someone pasted: it is not repeated.
    const sentence = `The host "${host.split("?")[0]}" ${why}. Give it as https://passwork.example.com.`;
    expect(await get({ PASSWORK_HOST: host })).toMatchObject(failed(sentence, 2));
  });

  test("with a password in it: the error does not repeat it", async () => {
    const ran = await get({ PASSWORK_HOST: "https://me:hunter22@passwork.example.com" });
    expect(ran).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("must not contain a user name"),
    });
    expect(ran.stderr).not.toContain("hunter22");
  });

  test("in quotes, like everything else that came from a .env file: each is named", async () => {
    const { PASSWORK_TOKEN = "", PASSWORK_MASTER_KEY = "" } = world.env();
    const before = world.emulator.requests.length;
    const quoted = {
      PASSWORK_HOST: "'https://passwork.example.com'",
      PASSWORK_TOKEN: `"${PASSWORK_TOKEN}"`,
      PASSWORK_MASTER_KEY: ` "${PASSWORK_MASTER_KEY}" `,
    };
    const names = ["PASSWORK_HOST", "PASSWORK_TOKEN", "--refresh-token", "PASSWORK_MASTER_KEY"];
    expect(await get(quoted, ["--refresh-token", "'x'"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: names
        .map((name) => `passwork-cli: error: The value of ${name} stands in quotes. Leave the quotes out.\n`)
        .join(""),
    });
    expect(await world.run(["get", "--password-id", `"${world.item("DB_PASSWORD")}"`])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/24 hexadecimal digits\. Leave the quotes out\.\n$/),
    });
    expect(world.emulator.requests).toHaveLength(before);
  });

  test("no token in a GitLab job of a branch without protection: says what keeps it away", async () => {
    const env = { PASSWORK_TOKEN: "", CI_COMMIT_REF_PROTECTED: "false", CI_COMMIT_REF_NAME: "feature/x" };
    expect(await get(env)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^passwork-cli: error: No access token is given\. feature\/x is not protected, and GitLab keeps/,
      ),
    });
  });

  test("as GitLab's variables of type File, whose text is a path: each is named", async () => {
    const names = ["PASSWORK_TOKEN", "PASSWORK_MASTER_PASSWORD"];
    const env = Object.fromEntries(names.map((name) => [name, `/builds/group/project.tmp/${name}`]));
    expect(await get({ ...env, PASSWORK_MASTER_KEY: "" })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: names
        .map(
          (name) =>
            `passwork-cli: error: ${name} holds the path of a file. In GitLab make it a variable of type Variable, which can be masked and hidden.\n`,
        )
        .join(""),
    });
  });

  test("as names of variables that the CI system does not know: each is named, before anything is sent", async () => {
    const before = world.emulator.requests.length;
    const env = {
      PASSWORK_HOST: "$PASSWORK_HOST",
      PASSWORK_TOKEN: "$(passwork-token)",
      PASSWORK_REFRESH_TOKEN: `\${{ secrets.REFRESH_TOKEN }}`,
    };
    const names = [...Object.keys(env), "--master-key"];
    expect(await get(env, ["--master-key", `\${MASTER_KEY}`])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: names
        .map(
          (name) =>
            `passwork-cli: error: ${name} holds the name of a variable that the CI system did not replace. Check its name, that it is set, and whether jobs of this branch or pull request get it.\n`,
        )
        .join(""),
    });
    expect(world.emulator.requests).toHaveLength(before);
  });

  test("down", async () => {
    expect(await get({ PASSWORK_HOST: `http://127.0.0.1:${NOBODY}` })).toMatchObject(
      failed(`127.0.0.1:${NOBODY} refuses the connection. Check PASSWORK_HOST or --host.`),
    );
  });

  test.each([
    ["ENOTFOUND", "The host name passwork.invalid is not known to the DNS. Check PASSWORK_HOST or --host."],
    ["EAI_AGAIN", "The DNS did not answer for passwork.invalid. Check this machine's network and DNS."],
  ])("unknown to the DNS (%s)", async (code, sentence) => {
    // Where there is no network the resolver says one thing, elsewhere the other.
    const resolver = world.file(
      `${code}.cjs`,
      `require("node:dns").lookup = (name, options, done) => process.nextTick(done, Object.assign(new Error("x"), { code: "${code}" }));`,
    );
    expect(
      await get({ PASSWORK_HOST: "https://passwork.invalid", NODE_OPTIONS: `--require ${resolver}` }),
    ).toMatchObject(failed(sentence));
  });

  test("https:// to a port of plain HTTP", async () => {
    const { host } = new URL(world.emulator.url);
    const expected = failed(`${host} does not speak TLS on this port. If it is plain HTTP, write http://.`);
    expect(await get({ PASSWORK_HOST: `https://${host}` })).toMatchObject(expected);
    // A host without a scheme is https.
    expect(await get({ PASSWORK_HOST: host })).toMatchObject(expected);
  });

  test("http:// to another machine warns", async () => {
    const resolver = world.file(
      "loopback.cjs",
      `require("node:dns").lookup = (name, options, done) => process.nextTick(done, null, [{ address: "127.0.0.1", family: 4 }]);`,
    );
    const { port } = new URL(world.emulator.url);
    const env = { PASSWORK_HOST: `http://passwork.test:${port}`, NODE_OPTIONS: `--require ${resolver}` };
    expect(await get(env)).toMatchObject({
      ...works,
      stderr: `passwork-cli: warning: The connection to passwork.test:${port} is not encrypted: anyone on the way can read the token. Use https://.\n`,
    });
  });

  test("with a slash at the end, or the API's own path, works; a flag wins over the variable", async () => {
    const { url } = world.emulator;
    for (const host of [`${url}/`, `${url}/api/v1`]) {
      expect(await get({ PASSWORK_HOST: "http://127.0.0.1:1" }, ["--host", host])).toMatchObject(works);
    }
  });
});

describe("certificates", () => {
  const ca = makeCertificate({ name: "Example CA" });
  const servers: Emulator[] = [];
  const env: Record<string, string> = {};
  let caFile = "";

  async function serve(certificate: Certificate): Promise<{ host: string; env: Record<string, string> }> {
    const server = await startEmulator({
      seed: seed(),
      tls: { cert: certificate.cert, key: certificate.key },
    });
    servers.push(server);
    const { accessToken, masterKey } = server.as();
    const { host } = new URL(server.url);
    return {
      host,
      env: {
        ...env,
        PASSWORK_HOST: server.url,
        PASSWORK_TOKEN: accessToken,
        PASSWORK_MASTER_KEY: masterKey ?? "",
      },
    };
  }
  beforeAll(() => {
    caFile = world.file("ca.pem", ca.cert);
  });
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  test("self-signed: refused with what to do, accepted with the file or without the check", async () => {
    const certificate = makeCertificate({ name: "localhost" });
    const server = await serve(certificate);
    expect(await get(server.env)).toMatchObject(
      failed(
        `The certificate of ${server.host} is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT). Give the CA's certificate with --ca-file FILE or PASSWORK_CA_FILE.`,
      ),
    );
    expect(servers.at(-1)?.requests).toHaveLength(0);
    const file = world.file("self-signed.pem", certificate.cert);
    expect(await get(server.env, [`--ca-file=${file}`])).toMatchObject({ ...works, stderr: "" });
    expect(await get(server.env, ["--no-ssl-verify"])).toMatchObject({
      ...works,
      stderr:
        "passwork-cli: warning: The server's certificate is not checked: anyone on the way can read the token and the secrets.\n",
    });
  });

  test("of an own CA: works with --ca-file, --ssl-verify FILE and PASSWORK_CA_FILE, and not without", async () => {
    const server = await serve(makeCertificate({ name: "localhost", issuer: ca }));
    expect(await get(server.env)).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(
        /The certificate of \S+ was issued by a CA that is not trusted here \(\w+\)\. Give the CA's/,
      ),
    });
    for (const flags of [["--ca-file", caFile], ["--ssl-verify", caFile], [`--ssl-verify=${caFile}`]]) {
      expect(await get(server.env, flags)).toMatchObject({ ...works, stderr: "" });
    }
    expect(await get({ ...server.env, PASSWORK_CA_FILE: caFile }, ["--ssl-verify"])).toMatchObject(works);
  });

  test("expired", async () => {
    const server = await serve(makeCertificate({ name: "localhost", issuer: ca, until: "2020-02-01" }));
    expect(await get(server.env, ["--ca-file", caFile])).toMatchObject(
      failed(
        `The certificate of ${server.host} has expired (CERT_HAS_EXPIRED). Renew the server's certificate.`,
      ),
    );
  });

  test("for another host name", async () => {
    const server = await serve(
      makeCertificate({ name: "elsewhere.example.com", issuer: ca, address: "127.0.0.9" }),
    );
    expect(await get(server.env, ["--ca-file", caFile])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining(`The certificate of ${server.host} was issued for another host name (`),
    });
  });

  test("http:// to a port of TLS", async () => {
    const server = await serve(makeCertificate({ name: "localhost", issuer: ca }));
    expect(await get({ ...server.env, PASSWORK_HOST: `http://${server.host}` })).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(new RegExp(`^passwork-cli: error: ${server.host} .+\\. .+\\n$`)),
    });
  });

  test("a CA file that is not there, or holds no certificate: nothing is sent", async () => {
    expect(await get({}, ["--ca-file", "/no/such/file.pem"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("The CA file /no/such/file.pem cannot be read (ENOENT)."),
    });
    const empty = world.file("empty.pem", "not a certificate");
    expect(await get({ PASSWORK_CA_FILE: empty })).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("holds no certificate in PEM form"),
    });
  });
});

describe("the token", () => {
  /** A session of its own, so that the tests do not spend each other's. */
  const session = () => world.emulator.login(world.emulator.as().userId);
  const HINT = "Generate a new one in Passwork, and set PASSWORK_TOKEN to it.";

  test("missing", async () => {
    expect(await get({ PASSWORK_TOKEN: "" })).toMatchObject(
      failed(
        "No access token is given. Set --token or PASSWORK_TOKEN: an API token of a user or service account.",
        2,
      ),
    );
  });

  test("wrong, or revoked", async () => {
    expect(await get({ PASSWORK_TOKEN: "bm90IGEgdG9rZW4gb2YgdGhpcyBzZXJ2ZXI=" })).toMatchObject(
      failed(`The access token is invalid or revoked. ${HINT}`),
    );
    const { accessToken } = session();
    world.emulator.sessions.revoke(accessToken);
    const ran = await get({ PASSWORK_TOKEN: accessToken });
    expect(ran).toMatchObject(failed(`The access token is invalid or revoked. ${HINT}`));
    expect(ran.stderr).not.toContain(accessToken);
  });

  test("expired, without a refresh token", async () => {
    const { accessToken } = session();
    world.emulator.sessions.expireAccessToken(accessToken);
    expect(await get({ PASSWORK_TOKEN: accessToken })).toMatchObject(
      failed(
        "The access token has expired. Give its refresh token too (PASSWORK_REFRESH_TOKEN), or generate a new pair of tokens in Passwork.",
      ),
    );
  });

  test("expired, with a refresh token: it is renewed, and the result is there", async () => {
    const { accessToken, refreshToken } = session();
    world.emulator.sessions.expireAccessToken(accessToken);
    const env = { PASSWORK_TOKEN: accessToken, PASSWORK_REFRESH_TOKEN: refreshToken };
    expect(await get(env)).toMatchObject({
      ...works,
      stderr: expect.stringMatching(
        /^passwork-cli: warning: The access token had expired .*: the stored PASSWORK_TOKEN no longer works\. .*\n$/,
      ),
    });
  });

  test("expired, where only the pair can be renewed: a warning says that the stored pair is dead", async () => {
    const { accessToken, refreshToken } = world.emulator.login(world.emulator.as().userId, "web");
    world.emulator.sessions.expireAccessToken(accessToken);
    const ran = await get({ PASSWORK_TOKEN: accessToken }, ["--refresh-token", refreshToken]);
    expect(ran).toMatchObject({
      ...works,
      stderr: expect.stringMatching(
        /^passwork-cli: warning: .*the stored PASSWORK_TOKEN and PASSWORK_REFRESH_TOKEN no longer work.*\n$/,
      ),
    });
    for (const token of [accessToken, refreshToken]) expect(ran.stderr).not.toContain(token);
  });

  test("expired, and the refresh is refused", async () => {
    const { accessToken } = session();
    world.emulator.sessions.expireAccessToken(accessToken);
    // Of no session: the access token alone cannot be renewed either.
    world.emulator.faults.plan({
      match: { path: "/api/v1/sessions/*" },
      times: "forever",
      fault: { kind: "status", status: 401, code: "unauthorized" },
    });
    const refresh = "bm90IGEgcmVmcmVzaCB0b2tlbiBvZiB0aGlzIG9uZQ==";
    const ran = await get({ PASSWORK_TOKEN: accessToken, PASSWORK_REFRESH_TOKEN: refresh });
    expect(ran).toMatchObject(
      failed(
        "The access token has expired, and the server refuses to refresh it (401). Generate a new pair of tokens in Passwork. Jobs that share one pair invalidate it for each other: give each its own.",
      ),
    );
    expect(ran.stderr).not.toContain(refresh);
  });

  test("of a user who needs a second factor", async () => {
    const user = world.emulator.state.users.get(world.emulator.as("dana").userId);
    if (user !== undefined) user.twoFactorRequired = true;
    expect(await get(world.env("dana"))).toMatchObject(
      failed(
        "The server wants a second factor for this session. Use an API token from the user's settings, or a service account.",
      ),
    );
    if (user !== undefined) user.twoFactorRequired = false;
  });
});

describe("the master key", () => {
  test("missing where the item is encrypted", async () => {
    expect(await get({ PASSWORK_MASTER_KEY: "" })).toMatchObject(
      failed(
        `The item ${world.item("DB_PASSWORD")} is encrypted on the client, and no master key was given. Set PASSWORK_MASTER_KEY (or PASSWORK_MASTER_PASSWORD).`,
      ),
    );
  });

  test.each([
    ["PASSWORK_MASTER_KEY", "master key"],
    ["PASSWORK_MASTER_PASSWORD", "master password"],
  ])("wrong in %s", async (variable, what) => {
    const wrong = "wrong-but-not-for-all-to-see";
    const ran = await get({ PASSWORK_MASTER_KEY: "", [variable]: wrong });
    expect(ran).toMatchObject(
      failed(
        `The ${what} is probably wrong: the server refuses the user's keys (The master key hash is wrong or missing). Check ${variable}; it must belong to the user whose token is used.`,
      ),
    );
    expect(ran.stderr).not.toContain(wrong);
  });
});

describe("answers", () => {
  const plan = (fault: Parameters<Emulator["faults"]["plan"]>[0]["fault"], path = "/api/v1/items/*") =>
    world.emulator.faults.plan({ match: { path }, times: "forever", fault });
  const host = () => new URL(world.emulator.url).host;

  test("a web page", async () => {
    plan({ kind: "html" });
    expect(await get()).toMatchObject(
      failed(
        `This is not a Passwork 7 API: ${host()} answered a web page (200). Check the host; an older Passwork, a proxy or a login page in between answers like this.`,
      ),
    );
  });

  test("cut off", async () => {
    plan({ kind: "truncated" });
    expect(await get()).toMatchObject(
      failed(
        `${host()} closed the connection before its answer was complete. Try again; if it stays so, look into the server's log.`,
      ),
    );
  });

  test("cut off once: asked again", async () => {
    const planned = world.emulator.faults.plan({
      match: { path: "/api/v1/items/*" },
      fault: { kind: "truncated" },
    });
    expect(await get({ PASSWORK_RETRIES: "2" })).toMatchObject({ ...works, stderr: "" });
    expect(planned.hits).toBe(1);
  });

  test("no JSON: a few characters of it are shown, made harmless", async () => {
    plan({ kind: "malformedJson", body: "\u001b[31mNot JSON at all, and long" });
    const ran = await get();
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain(
      'answered something that is no JSON (it starts with "\u{fffd}[31mNot JSON at…")',
    );
  });

  test("empty", async () => {
    plan({ kind: "emptyBody" });
    expect(await get()).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("answered nothing (200)"),
    });
  });

  test("reset without an answer", async () => {
    plan({ kind: "reset" });
    expect(await get()).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining(`${host()} closed the connection`),
    });
  });

  test("too late", async () => {
    plan({ kind: "hang" });
    expect(await get({}, ["--timeout=2"])).toMatchObject(
      failed(`${host()} did not answer in time. Raise --timeout if the server is slow.`),
    );
  });

  test("a redirect to another server: the token is not sent there", async () => {
    plan({ kind: "redirect", location: "https://elsewhere.example.com/" });
    expect(await get()).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(
        /^passwork-cli: error: The server redirects to https:\/\/elsewhere\.example\.com, and the token is not sent there.*\n$/,
      ),
    });
  });

  test("500, and 429 with a wait that is too long", async () => {
    plan({ kind: "status", status: 500, message: "Database is away" });
    expect(await get()).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("The server answered 500 to the request about item"),
    });
    world.emulator.faults.clear();
    plan({ kind: "status", status: 429, retryAfter: 3600 });
    expect(await get({ PASSWORK_RETRIES: "3" })).toMatchObject(
      failed("The server limits the rate of requests, and went on doing so (429). Try again later."),
    );
  });

  test("that repeat a credential are shown without it", async () => {
    const { accessToken } = world.emulator.as();
    plan({ kind: "status", status: 422, message: `no such token: ${accessToken}` });
    // The leak check of every run looks for the token.
    expect(await get()).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("no such token"),
    });
  });
});

describe("flags and variables of the connection", () => {
  test.each([
    [["--timeout=0"], {}, "--timeout"],
    [["--timeout", "soon"], {}, "--timeout"],
    [["--retries=-1"], {}, "--retries"],
    [[], { PASSWORK_TIMEOUT: "soon" }, "PASSWORK_TIMEOUT is wrong."],
    [[], { PASSWORK_RETRIES: "many" }, "PASSWORK_RETRIES is wrong."],
  ])("%j %j is refused", async (flags, env, name) => {
    expect(await get(env, flags)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(name),
    });
  });

  test("credentials by flags, with = and without", async () => {
    const { accessToken, masterKey } = world.emulator.as();
    const env = { PASSWORK_TOKEN: "", PASSWORK_MASTER_KEY: "", PASSWORK_HOST: "" };
    const flags = [`--host=${world.emulator.url}`, `--token=${accessToken}`, "--master-key", masterKey ?? ""];
    expect(await get(env, flags)).toMatchObject({ ...works, stderr: "" });
  });

  test.each(["1", "true", "Yes", " on "])("PASSWORK_DEBUG=%j is on", async (value) => {
    expect((await get({ PASSWORK_DEBUG: value })).stderr).toContain("passwork-cli: debug: GET ");
  });

  test.each(["0", "false", "no", "off"])("PASSWORK_DEBUG=%j is off", async (value) => {
    expect((await get({ PASSWORK_DEBUG: value })).stderr).toBe("");
  });

  test("--debug tells of each request on stderr, without values", async () => {
    const ran = await get({}, ["--debug"]);
    expect(ran).toMatchObject(works);
    expect(ran.stderr).toMatch(
      new RegExp(
        `^passwork-cli: debug: GET /api/v1/items/${world.item("DB_PASSWORD")}: 200, \\d+ ms, \\d+ bytes$`,
        "m",
      ),
    );
  });
});

interface Certificate {
  cert: string;
  key: string;
  name: string;
}

/** A certificate for a host name and an address, self-signed unless an issuer is given. */
function makeCertificate(options: {
  name: string;
  issuer?: Certificate;
  until?: string;
  address?: string;
}): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = (key: KeyObject, type: "pkcs1" | "pkcs8"): string =>
    key.export({ type, format: "pem" }).toString();
  const key = pem(privateKey, "pkcs1");
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pem(publicKey, "pkcs1"));
  certificate.serialNumber = "01";
  certificate.validity.notBefore = new Date("2020-01-01");
  certificate.validity.notAfter = new Date(options.until ?? "2120-01-01");
  const subject = (name: string) => [{ name: "commonName", value: name }];
  certificate.setSubject(subject(options.name));
  certificate.setIssuer(subject(options.issuer?.name ?? options.name));
  const altNames = [
    { type: 2, value: options.name },
    { type: 7, ip: options.address ?? "127.0.0.1" },
  ];
  certificate.setExtensions([
    { name: "basicConstraints", cA: options.name.endsWith("CA") },
    { name: "subjectAltName", altNames },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(options.issuer?.key ?? key), forge.md.sha256.create());
  return { cert: forge.pki.certificateToPem(certificate), key, name: options.name };
}
