import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassworkClient } from "../../src/client/client.ts";
import type { ClientOptions } from "../../src/client/open.ts";
import type { Renewal, Tokens } from "../../src/client/session.ts";
import { sealSession, unsealSession } from "../../src/client/session-file.ts";
import type { Emulator } from "../../src/emulator/server.ts";
import { Secret } from "../../src/secret.ts";
import { expectNothingHidden, failureOf, hidden } from "./support/failures.ts";
import { answer, EXPIRED, ok, playedClient, REFRESH, refusal } from "./support/fakes.ts";
import { buildProgram, Program } from "./support/session-process.ts";
import { type World, world } from "./support/world.ts";

const folder = mkdtempSync(join(tmpdir(), "passwork-session-api-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const place = () => join(folder, `session-${++count}`);

const open: PassworkClient[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.close()));
});

/** A client with a session of its own: tests of one emulator do not disturb each other. */
function fresh(w: World, user?: string, options: Partial<ClientOptions> = {}): PassworkClient {
  const { accessToken, refreshToken } = w.emulator.login(w.emulator.as(user).userId);
  hidden(accessToken, refreshToken);
  return w.client(user, {
    accessToken: new Secret(accessToken),
    refreshToken: new Secret(refreshToken),
    ...options,
  });
}

async function fromFile(
  emulator: Emulator,
  file: string,
  key: Secret,
  options: Partial<ClientOptions> = {},
): Promise<PassworkClient> {
  const client = await PassworkClient.fromSession(file, key, { host: emulator.url, retries: 0, ...options });
  open.push(client);
  return client;
}

function texts({ accessToken, refreshToken }: Tokens): (string | undefined)[] {
  return [accessToken.reveal(), refreshToken?.reveal()];
}

/** What a file holds. */
function inFile(file: string, key: Secret) {
  const { tokens, masterKey } = unsealSession(readFileSync(file, "latin1"), key, file);
  return [...texts(tokens), masterKey?.reveal() ?? null];
}

function renewals(emulator: Emulator, path = "sessions/refresh"): number {
  return emulator.requests.filter((one) => one.path === `/api/v1/${path}` && one.status === 200).length;
}

describe.each([
  ["7.6", true],
  ["7.6", false],
  ["7.5", true],
] as const)("Passwork %s, encryption %s", (version, encryption) => {
  const w = world({ version, encryption });
  const isNewer = version === "7.6";

  test("the pair is renewed, and the old one is dead", async () => {
    const told: Renewal[] = [];
    const client = fresh(w, "ci", { onRenewed: (_, renewal) => told.push(renewal) });
    const before = texts(client.session.tokens);
    expect([client.session.accessTokenExpiredAt, client.session.refreshTokenExpiredAt]).toEqual([null, null]);
    const tokens = await client.session.refresh();
    expect(texts(tokens)).toEqual(texts(client.session.tokens));
    expect(texts(tokens)[0]).not.toBe(before[0]);
    expect(texts(tokens)[1]).not.toBe(before[1]);
    expect(told).toEqual(["pair"]);
    expect(client.session.accessTokenExpiredAt?.getTime()).toBeGreaterThan(Date.now());
    expect(client.session.refreshTokenExpiredAt instanceof Date).toBe(isNewer);
    expect(await client.vaults.list()).not.toEqual([]);
    const stale = w.client("ci", {
      accessToken: new Secret(before[0] ?? ""),
      refreshToken: new Secret(before[1] ?? ""),
    });
    expect(await failureOf(stale.session.refresh())).toMatchObject({ code: "unauthenticated", status: 401 });
    expect((await failureOf(stale.vaults.list())).code).toBe("unauthenticated");
    expectNothingHidden(client.session);
  });

  test("one token is renewed by itself, where the server knows how", async () => {
    const told: Renewal[] = [];
    const client = fresh(w, "ci", { onRenewed: (_, renewal) => told.push(renewal) });
    const [access, refresh] = texts(client.session.tokens);
    if (!isNewer) {
      for (const call of [client.session.refreshAccessToken(), client.session.refreshRefreshToken()]) {
        const failure = await failureOf(call);
        expect(failure).toMatchObject({ code: "notFound", status: 404 });
        expect(failure.hint).toContain("7.6");
      }
      expect([texts(client.session.tokens), told]).toEqual([[access, refresh], []]);
      return;
    }
    const [access2, refresh2] = texts(await client.session.refreshAccessToken());
    expect([access2 !== access, refresh2 === refresh]).toEqual([true, true]);
    expect(client.session.accessTokenExpiredAt).toBeInstanceOf(Date);
    expect(client.session.refreshTokenExpiredAt).toBeNull();
    const [access3, refresh3] = texts(await client.session.refreshRefreshToken());
    expect([access3 === access2, refresh3 !== refresh]).toEqual([true, true]);
    expect(client.session.refreshTokenExpiredAt).toBeInstanceOf(Date);
    expect(told).toEqual(["accessToken", "refreshToken"]);
    expect(await client.vaults.list()).not.toEqual([]);
  });

  test("the server tells of the session", async () => {
    const info = await fresh(w).session.info();
    expect(info).toMatchObject({ userId: w.emulator.as().userId, clientType: "api" });
    expect(info.accessTokenExpiredAt).toBeInstanceOf(Date);
    expect(info.refreshTokenExpiredAt instanceof Date).toBe(isNewer);
  });

  test("a saved session is opened, renewed by itself, and saved again", async () => {
    const file = place();
    const first = fresh(w);
    const key = await first.session.save(file, { includeMasterKey: encryption });
    expect(key).toBeInstanceOf(Secret);
    hidden(key.reveal());
    const { masterKey } = w.emulator.as();
    expect(inFile(file, key)).toEqual([...texts(first.session.tokens), masterKey]);
    expect(statSync(file).mode & 0o777).toBe(0o600);

    const warnings: string[] = [];
    const second = await fromFile(w.emulator, file, key, { onWarning: (one) => warnings.push(one) });
    expect((await second.items.get(w.item("DB_PASSWORD"))).password?.reveal()).toBe("s3cr3t-Database!1");
    w.emulator.sessions.expireAccessToken(second.session.tokens.accessToken.reveal());
    await Promise.all([second.vaults.list(), second.folders.list(w.emulator.id("vaults", "Production"))]);
    expect(renewals(w.emulator, isNewer ? "sessions/refresh-access-token" : "sessions/refresh")).toBe(1);
    expect(inFile(file, key)).toEqual([...texts(second.session.tokens), masterKey]);
    await second.session.refresh();
    expect(inFile(file, key)).toEqual([...texts(second.session.tokens), masterKey]);
    expect(existsSync(`${file}.lock`)).toBe(false);
    expect(warnings).toEqual([]);
    // The client that saved it first learns of the new tokens by the file.
    expect(await first.vaults.list()).not.toEqual([]);
    expect(texts(first.session.tokens)).toEqual(texts(second.session.tokens));
  });

  test("a refused renewal keeps the tokens and the file", async () => {
    const file = place();
    const client = fresh(w);
    const key = await client.session.save(file);
    const before = inFile(file, key);
    const access = client.session.tokens.accessToken.reveal();
    w.emulator.sessions.expireRefreshToken(access);
    expect((await failureOf(client.session.refresh())).code).toBe("unauthenticated");
    w.emulator.sessions.revoke(access);
    expect((await failureOf(client.session.refresh())).code).toBe("unauthenticated");
    expect((await failureOf(client.vaults.list())).code).toBe("unauthenticated");
    expect(inFile(file, key)).toEqual(before);
    expect(texts(client.session.tokens)).toEqual(before.slice(0, 2));
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});

describe("saving", () => {
  const w = world();

  test("keeps the master key of the file where there is none to give", async () => {
    const file = place();
    const key = await fresh(w).session.save(file, { includeMasterKey: true });
    const { masterKey } = w.emulator.as();
    const other = fresh(w, "ci", { masterKey: undefined });
    expect(await other.session.save(file, { key })).toBe(key);
    expect(inFile(file, key)).toEqual([...texts(other.session.tokens), masterKey]);
    await other.session.refresh();
    expect(inFile(file, key)).toEqual([...texts(other.session.tokens), masterKey]);
  });

  test("stores no master key unless told to, derived ones included", async () => {
    const file = place();
    const { masterPassword, masterKey } = w.emulator.as();
    const client = fresh(w, "ci", { masterKey: undefined, masterPassword: new Secret(masterPassword ?? "") });
    const key = await client.session.save(file);
    expect(inFile(file, key)[2]).toBeNull();
    // The file is the client's own by now: no key is needed.
    expect((await client.session.save(file, { includeMasterKey: true })).reveal()).toBe(key.reveal());
    expect(inFile(file, key)[2]).toBe(masterKey);
    const without = fresh(w, "ci", { masterKey: undefined });
    const failure = await failureOf(without.session.save(place(), { includeMasterKey: true }));
    expect(failure.code).toBe("masterKey");
  });

  test("takes any text as the key, and refuses an empty one", async () => {
    const file = place();
    const key = hidden("ключ with spaces");
    expect((await fresh(w).session.save(file, { key })).reveal()).toBe(key);
    expect(inFile(file, new Secret(key))[0]).toBeTruthy();
    expect((await failureOf(fresh(w).session.save(place(), { key: "" }))).code).toBe("usage");
    expect((await failureOf(fresh(w).session.save(""))).code).toBe("usage");
  });

  test("refuses a file that its key does not open, until it may be replaced", async () => {
    const file = place();
    const key = await fresh(w).session.save(file, { includeMasterKey: true });
    const before = readFileSync(file);
    const client = fresh(w);
    for (const [options, why] of [
      [{}, "needs its key"],
      [{ key: "another" }, "does not open with this key"],
    ] as const) {
      const failure = await failureOf(client.session.save(file, options));
      expect(failure).toMatchObject({ code: "file", subject: file });
      expect(failure.message).toContain(why);
    }
    expect(readFileSync(file)).toEqual(before);
    // A refused file is not kept by the client: its renewals go nowhere near it.
    await client.session.refresh();
    expect(readFileSync(file)).toEqual(before);
    const text = place();
    writeFileSync(text, "a text of somebody");
    expect((await failureOf(client.session.save(text))).message).toContain("no session file");
    expect(readFileSync(text, "utf8")).toBe("a text of somebody");
    const fileKey = await client.session.save(file, { replace: true });
    expect(fileKey.reveal()).not.toBe(key.reveal());
    expect(inFile(file, fileKey)).toEqual([...texts(client.session.tokens), null]);
    await client.session.save(text, { replace: true, key: "new" });
    expect(inFile(text, new Secret("new"))[0]).toBe(client.session.tokens.accessToken.reveal());
  });

  test("does not put its own tokens over those that another process has renewed", async () => {
    const file = place();
    const one = fresh(w);
    const key = await one.session.save(file);
    const two = await fromFile(w.emulator, file, key);
    await two.session.refresh();
    await one.session.save(file);
    expect(inFile(file, key).slice(0, 2)).toEqual(texts(two.session.tokens));
    expect(texts(one.session.tokens)).toEqual(texts(two.session.tokens));
  });

  test("that fails after a renewal is told, and the client goes on with the new tokens", async () => {
    const file = place();
    // While the server renews the tokens, a folder takes the file's place.
    const { client } = playedClient(
      ({ path, headers }) => {
        if (path.endsWith("/refresh-access-token")) {
          renameSync(file, `${file}.old`);
          mkdirSync(file);
          return ok({ accessToken: "new-access" });
        }
        return headers.authorization === "Bearer new-access" ? ok({ items: [] }) : EXPIRED;
      },
      { refreshToken: new Secret(REFRESH) },
    );
    const key = await client.session.save(file);
    const failure = await failureOf(client.vaults.list());
    expect(failure).toMatchObject({ code: "file", subject: file });
    expect(failure.message).toContain("could not be saved");
    expect(failure.hint).toContain("no longer valid");
    expect(await client.vaults.list()).toEqual([]);
    rmSync(file, { recursive: true });
    renameSync(`${file}.old`, file);
    // Its own tokens are newer than the file's.
    await client.session.save(file);
    expect(inFile(file, key)).toEqual(["new-access", REFRESH, null]);
  });
});

describe("opening", () => {
  const w = world();

  test("a missing file, a wrong key, or no session file is told by name", async () => {
    const file = place();
    await fresh(w).session.save(file);
    const text = place();
    writeFileSync(text, "hello");
    const attempt = (path: string, key: string) =>
      failureOf(PassworkClient.fromSession(path, key, { host: w.emulator.url }));
    expect(await attempt(place(), "key")).toMatchObject({ code: "file" });
    expect(await attempt(file, "key")).toMatchObject({ code: "crypto", subject: file });
    expect(await attempt(text, "key")).toMatchObject({ code: "file", subject: text });
    expect(await attempt(folder, "key")).toMatchObject({ code: "file" });
    expect(await attempt(file, "")).toMatchObject({ code: "usage" });
    expect(w.calls()).toEqual([]);
  });

  test("a file that others can read is warned of, once", async () => {
    const file = place();
    const key = new Secret("key");
    writeFileSync(file, sealSession({ tokens: fresh(w).session.tokens, masterKey: null }, key), {
      mode: 0o644,
    });
    const warnings: string[] = [];
    const client = await fromFile(w.emulator, file, key, { onWarning: (one) => warnings.push(one) });
    expect(warnings).toEqual([expect.stringContaining(`${file} is open to other users`)]);
    await client.session.refresh();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("the options' master key and master password come before the file's", async () => {
    const file = place();
    const key = await fresh(w).session.save(file, { includeMasterKey: true });
    const wrong = await fromFile(w.emulator, file, key, { masterKey: "d3Jvbmc=" });
    expect((await failureOf(wrong.items.get(w.item("DB_PASSWORD")))).code).toBe("masterKey");
    const { masterPassword } = w.emulator.as();
    const own = await fromFile(w.emulator, file, key, { masterPassword: masterPassword ?? "" });
    expect((await own.items.get(w.item("DB_PASSWORD"))).password?.reveal()).toBe("s3cr3t-Database!1");
    expect(w.calls()).toContain("GET /users/master-key/options");
  });

  test("a session without a refresh token is used until it expires", async () => {
    const file = place();
    const client = fresh(w, "ci", { refreshToken: undefined });
    const key = await client.session.save(file);
    const opened = await fromFile(w.emulator, file, key);
    expect(await opened.vaults.list()).not.toEqual([]);
    expect((await failureOf(opened.session.refresh())).code).toBe("usage");
    w.emulator.sessions.expireAccessToken(client.session.tokens.accessToken.reveal());
    expect(await failureOf(opened.vaults.list())).toMatchObject({ serverCode: "accessTokenExpired" });
    // Another process has put new tokens in.
    const other = fresh(w);
    await other.session.save(file, { key });
    expect(await opened.vaults.list()).not.toEqual([]);
  });
});

describe("several clients of one session file, where only the pair is renewed", () => {
  const w = world({ version: "7.5" });

  async function shared(): Promise<{ file: string; key: Secret; expire: () => void }> {
    const file = place();
    const key = await fresh(w).session.save(file, { includeMasterKey: true });
    const expire = () => w.emulator.sessions.expireAccessToken(inFile(file, key)[0] as string);
    return { file, key, expire };
  }

  test("in one process: the pair is renewed once, and all go on working", async () => {
    const { file, key, expire } = await shared();
    const clients = await Promise.all(Array.from({ length: 12 }, () => fromFile(w.emulator, file, key)));
    for (const round of [1, 2, 3]) {
      expire();
      const lists = await Promise.all(clients.flatMap((one) => [one.vaults.list(), one.vaults.list()]));
      expect(lists.every((list) => list.length > 0)).toBe(true);
      expect(renewals(w.emulator)).toBe(round);
    }
    for (const client of clients) expect(texts(client.session.tokens)).toEqual(inFile(file, key).slice(0, 2));
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  test("called at once, `refresh` renews once", async () => {
    const { file, key } = await shared();
    const clients = await Promise.all(Array.from({ length: 5 }, () => fromFile(w.emulator, file, key)));
    const tokens = await Promise.all(clients.map((one) => one.session.refresh()));
    expect(renewals(w.emulator)).toBe(1);
    expect(new Set(tokens.map((one) => texts(one).join(" "))).size).toBe(1);
  });

  test("one that slept through a renewal takes the new tokens, and renews them where they have expired too", async () => {
    const { file, key, expire } = await shared();
    const [awake, asleep] = await Promise.all([
      fromFile(w.emulator, file, key),
      fromFile(w.emulator, file, key),
    ]);
    await awake.session.refresh();
    expire();
    expect(await asleep.vaults.list()).not.toEqual([]);
    expect(renewals(w.emulator)).toBe(2);
    expect(await awake.vaults.list()).not.toEqual([]);
    expect(renewals(w.emulator)).toBe(2);
    expect(texts(awake.session.tokens)).toEqual(texts(asleep.session.tokens));
  });

  test("a file that was damaged meanwhile stops the renewal before the tokens are gone", async () => {
    const { file, key, expire } = await shared();
    const client = await fromFile(w.emulator, file, key);
    const before = inFile(file, key);
    expire();
    writeFileSync(file, "damaged");
    expect(await failureOf(client.vaults.list())).toMatchObject({ code: "file", subject: file });
    expect(renewals(w.emulator)).toBe(0);
    // One that was removed is written again, its master key included.
    rmSync(file);
    expect(await client.vaults.list()).not.toEqual([]);
    expect(inFile(file, key)).toEqual([...texts(client.session.tokens), before[2]]);
  });

  test("in processes of their own: the pair is renewed once, and all go on working", async () => {
    const { file, key, expire } = await shared();
    const reader = buildProgram("reader", folder);
    const ids = ["DB_PASSWORD", "Registry token", "TLS key"].map(w.item);
    const task = JSON.stringify({ file, key: key.reveal(), host: w.emulator.url, ids });
    const programs = Array.from({ length: 3 }, () => new Program(reader, [task]));
    expect(await Promise.all(programs.map((one) => one.line()))).toEqual(["ready", "ready", "ready"]);
    // Long enough for all of them to want the same.
    w.emulator.faults.plan({
      match: { path: "/api/v1/sessions/refresh" },
      times: "forever",
      fault: { kind: "latency", ms: 100 },
    });
    for (const round of [1, 2]) {
      expire();
      const lines = await Promise.all(programs.map((one) => one.turn()));
      expect(lines).toEqual(Array.from({ length: 3 }, () => "DB_PASSWORD, Registry token, TLS key"));
      expect(renewals(w.emulator)).toBe(round);
    }
    // One renews while the others sleep; they wake with dead tokens.
    expire();
    for (const program of programs) expect(await program.turn()).toBe("DB_PASSWORD, Registry token, TLS key");
    expect(renewals(w.emulator)).toBe(3);
    await Promise.all(programs.map((one) => one.end()));
    expect(inFile(file, key)[2]).toBe(w.emulator.as().masterKey);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });
});

test("a token that was revoked is told as such, although the file is gone with its folder", async () => {
  const { client } = playedClient(() => answer(401, {}), { refreshToken: new Secret(REFRESH) });
  const own = mkdtempSync(join(folder, "gone-"));
  await client.session.save(join(own, "session"));
  rmSync(own, { recursive: true });
  expect((await failureOf(client.vaults.list())).message).toBe("The access token is invalid or revoked.");
  expect((await failureOf(client.session.refresh())).message).toContain("session.lock cannot be used");
});

test("one that takes no lock, as the official connector, may renew in between", async () => {
  const file = place();
  const other = { accessToken: new Secret("others-access"), refreshToken: new Secret("others-refresh") };
  const { client, transport } = playedClient(
    ({ path, headers }) => {
      if (path.endsWith("/sessions/refresh-access-token")) return answer(404, {});
      if (path.endsWith("/sessions/refresh")) {
        writeFileSync(file, sealSession({ tokens: other, masterKey: null }, new Secret("key")));
        return refusal(401, "unauthorized");
      }
      return headers.authorization === "Bearer others-access" ? ok({ items: [] }) : EXPIRED;
    },
    { refreshToken: new Secret(REFRESH) },
  );
  await client.session.save(file, { key: "key" });
  expect(await client.vaults.list()).toEqual([]);
  expect(texts(client.session.tokens)).toEqual(["others-access", "others-refresh"]);
  expect(transport.requests).toHaveLength(4);
});

describe("odd answers", () => {
  const refreshToken = new Secret("refresh");
  const played = (json: unknown) => playedClient(() => ok(json), { refreshToken }).client;

  test.each([
    [1_700_000_000, new Date("2023-11-14T22:13:20Z")],
    ["1700000000", new Date("2023-11-14T22:13:20Z")],
    [1e300, null],
    ["soon", null],
    [null, null],
    [{}, null],
    [true, null],
  ])("an expiry of %j reads as %j", async (time, expected) => {
    const { session } = played({
      accessToken: "a",
      refreshToken: "r",
      accessTokenExpiredAt: time,
      refreshTokenExpiredAt: time,
    });
    await session.refresh();
    expect([session.accessTokenExpiredAt, session.refreshTokenExpiredAt]).toEqual([expected, expected]);
  });

  test.each([
    [null],
    [[]],
    [{}],
    [{ accessToken: "a" }],
    [{ accessToken: 5, refreshToken: "two words" }],
    ["a"],
  ])("a renewal answered with %j keeps the tokens", async (json) => {
    const { session } = played(json);
    const before = texts(session.tokens);
    expect((await failureOf(session.refresh())).code).toBe("protocol");
    expect((await failureOf(session.refreshRefreshToken())).code).toBe("protocol");
    expect(texts(session.tokens)).toEqual(before);
  });

  test.each([
    [401, "unauthenticated"],
    [403, "unauthenticated"],
    [422, "unauthenticated"],
    [404, "notFound"],
    [405, "notFound"],
    [500, "server"],
  ])("a renewal of one token answered with %j is told as such", async (status, code) => {
    for (const renew of ["refreshAccessToken", "refreshRefreshToken"] as const) {
      const { client } = playedClient(() => answer(status, {}), { refreshToken, retries: 0 });
      expect((await failureOf(client.session[renew]())).code).toBe(code);
    }
  });

  test("without a refresh token there is nothing to renew with", async () => {
    const { client, transport } = playedClient(() => ok({}));
    for (const renew of ["refresh", "refreshRefreshToken"] as const) {
      expect((await failureOf(client.session[renew]())).code).toBe("usage");
    }
    expect(transport.requests).toEqual([]);
  });

  test("what the server does not tell of the session is null", async () => {
    const none = { id: null, userId: null, clientType: null };
    const times = { accessTokenExpiredAt: null, refreshTokenExpiredAt: null };
    expect(await played({ id: 5, userId: [], accessTokenExpiredAt: "x" }).session.info()).toEqual({
      ...none,
      ...times,
    });
    expect((await failureOf(played([]).session.info())).code).toBe("protocol");
  });

  test("renewals called at once go one after the other", async () => {
    let n = 0;
    const { client, transport } = playedClient(
      () => {
        n += 1;
        return ok({ accessToken: `a${n}`, refreshToken: `r${n}` });
      },
      { refreshToken },
    );
    const { session } = client;
    const all = await Promise.all([session.refresh(), session.refreshAccessToken(), session.refresh()]);
    expect(transport.mostInFlight).toBe(1);
    expect(transport.requests.map(({ body }) => body)).toEqual([
      JSON.stringify({ refreshToken: "refresh" }),
      JSON.stringify({ accessToken: "a1" }),
      JSON.stringify({ refreshToken: "r1" }),
    ]);
    expect(texts(all[2] as Tokens)).toEqual(["a3", "r3"]);
  });
});
