import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { withLock } from "../../src/client/lock-file.ts";
import type { Tokens } from "../../src/client/session.ts";
import {
  exposure,
  newFileKey,
  SessionFile,
  sealSession,
  sessionPath,
  unsealSession,
} from "../../src/client/session-file.ts";
import { encryptString } from "../../src/crypto/encrypted-string.ts";
import { encodePlain } from "../../src/crypto/plain.ts";
import { Secret } from "../../src/secret.ts";
import { fc } from "../support/properties.ts";
import { failureOf, hidden, thrownBy } from "./support/failures.ts";
import { FakeClock, ok, playedClient, settle } from "./support/fakes.ts";
import { buildProgram, Program } from "./support/session-process.ts";

const KEY = new Secret(hidden("a session file's key"));
const folder = mkdtempSync(join(tmpdir(), "passwork-session-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
/** A path in a folder of its own. */
function place(): string {
  const own = join(folder, String(++count));
  mkdirSync(own);
  return join(own, "session");
}

function tokens(n: number | string): Tokens {
  return {
    accessToken: new Secret(hidden(`access-${n}`)),
    refreshToken: new Secret(hidden(`refresh-${n}`)),
  };
}

/** What a test compares. */
function shown({ accessToken, refreshToken }: Tokens): (string | undefined)[] {
  return [accessToken.reveal(), refreshToken?.reveal()];
}

function save(file: SessionFile, what: Tokens, options = {}): Promise<void> {
  return file.exclusively(async (others) => {
    await others();
    return what;
  }, options);
}

/** The text of a file that holds this JSON. */
function fileWith(json: unknown): string {
  const text = typeof json === "string" ? json : JSON.stringify(json);
  return encodePlain(encryptString(text, KEY.reveal()));
}

describe("the format", () => {
  test("a file of the official connector opens", () => {
    const vectors = JSON.parse(readFileSync(resolve(__dirname, "../vectors/official.json"), "utf8"));
    const { file, fileKey, content } = vectors.session;
    const { tokens: read, masterKey } = unsealSession(file, new Secret(hidden(fileKey)), "session");
    expect(shown(read)).toEqual([content.access_token, content.refresh_token]);
    expect(masterKey?.reveal()).toBe(content.master_key);
  });

  test("what is sealed opens again", () => {
    const token = fc.string({ unit: fc.constantFrom(..."abcXYZ019+/=-_.~!"), minLength: 1, maxLength: 60 });
    const text = fc.string({ unit: "binary", minLength: 1 }).filter((one) => !/\p{Cs}/u.test(one));
    fc.assert(
      fc.property(token, fc.option(token), fc.option(text), text, (access, refresh, master, key) => {
        const session = {
          tokens: {
            accessToken: new Secret(access),
            refreshToken: refresh === null ? undefined : new Secret(refresh),
          },
          masterKey: master === null ? null : new Secret(master),
        };
        const read = unsealSession(sealSession(session, new Secret(key)), new Secret(key), "session");
        expect(shown(read.tokens)).toEqual([access, refresh ?? undefined]);
        expect(read.masterKey?.reveal() ?? null).toBe(master);
      }),
    );
  });

  test("a new key is base64 of 32 bytes, another each time", () => {
    const keys = Array.from({ length: 20 }, () => newFileKey().reveal());
    expect(new Set(keys).size).toBe(20);
    for (const key of keys) expect(Buffer.from(key, "base64")).toHaveLength(32);
  });

  test.each([
    ["", "file"],
    ["hello", "file"],
    ["{}", "file"],
    ["\u0000\u0001", "file"],
    [encodePlain("hello"), "file"],
    [encodePlain(encryptString("{}", "another key")), "crypto"],
    [fileWith("no JSON"), "crypto"],
    [fileWith("5"), "crypto"],
    [fileWith({}), "file"],
    [fileWith({ access_token: null }), "file"],
    [fileWith({ access_token: 5 }), "file"],
    [fileWith({ access_token: "two words" }), "file"],
    [fileWith({ access_token: "a\r\nx: 1" }), "file"],
    [fileWith({ access_token: "a", refresh_token: "zwei Wörter" }), "file"],
  ])("%j is refused with a named error", async (text, code) => {
    const failure = await failureOf(() => unsealSession(text, KEY, "/x/the-session"));
    expect(failure).toMatchObject({ code, subject: "/x/the-session" });
    expect(failure.message).toContain("the-session");
  });

  test("a file that was cut off anywhere is refused with a named error", async () => {
    const text = sealSession({ tokens: tokens(1), masterKey: new Secret("bWFzdGVy") }, KEY);
    // The last few characters may be padding alone, of base64 and of base32.
    for (let length = 0; length < text.length - 4; length++) {
      const failure = await failureOf(() => unsealSession(text.slice(0, length), KEY, "session"));
      expect(["file", "crypto"]).toContain(failure.code);
    }
  });

  test("fields of other types, and further ones, do no harm", () => {
    const text = fileWith({ access_token: "a", refresh_token: 5, master_key: [], other: 1 });
    const { tokens: read, masterKey } = unsealSession(` ${text}\n`, KEY, "session");
    expect([...shown(read), masterKey]).toEqual(["a", undefined, null]);
  });
});

describe("a session file", () => {
  test("is written for its owner alone, and opens again", async () => {
    const path = place();
    await save(new SessionFile(path, KEY), tokens(1), { masterKey: new Secret("bWFzdGVy") });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { tokens: read, masterKey } = await new SessionFile(path, KEY).open();
    expect([...shown(read), masterKey?.reveal()]).toEqual(["access-1", "refresh-1", "bWFzdGVy"]);
    expect(readdirSync(resolve(path, ".."))).toEqual(["session"]);
  });

  test("that others can read is told, and mended by the next save", async () => {
    const path = place();
    writeFileSync(path, sealSession({ tokens: tokens(1), masterKey: null }, KEY), { mode: 0o644 });
    chmodSync(path, 0o644);
    expect(await exposure(path)).toContain("mode 644");
    await save(new SessionFile(path, KEY), tokens(2));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await exposure(path)).toBeNull();
    expect(await exposure(join(folder, "none"))).toBeNull();
  });

  test("keeps its master key when it is saved without one, and changes it for another", async () => {
    const path = place();
    await save(new SessionFile(path, KEY), tokens(1), { masterKey: new Secret("Zmlyc3Q=") });
    const other = new SessionFile(path, KEY);
    await save(other, tokens(2));
    expect((await other.open()).masterKey?.reveal()).toBe("Zmlyc3Q=");
    await save(new SessionFile(path, KEY), tokens(3), { masterKey: new Secret("c2Vjb25k") });
    // The first one has another in mind: what the file holds now counts.
    await save(other, tokens(4));
    expect((await other.open()).masterKey?.reveal()).toBe("c2Vjb25k");
  });

  test("tells the tokens that another process has left, and only those", async () => {
    const path = place();
    const [one, two] = [new SessionFile(path, KEY), new SessionFile(path, KEY)];
    const seen: unknown[] = [];
    const look = (file: SessionFile, then: Tokens | null) =>
      file.exclusively(async (others) => {
        const found = await others();
        seen.push(found === null ? null : shown(found));
        return then;
      });
    await look(one, tokens(1));
    await look(two, null);
    await look(one, null);
    await look(one, tokens(2));
    await look(two, null);
    await look(two, null);
    rmSync(path);
    await look(two, tokens(3));
    await look(one, null);
    expect(seen).toEqual([
      null,
      null,
      null,
      null,
      ["access-2", "refresh-2"],
      null,
      null,
      ["access-3", "refresh-3"],
    ]);
  });

  test("that is a link stays one: what it leads to is replaced", async () => {
    const path = place();
    const link = join(resolve(path, ".."), "link");
    await save(new SessionFile(path, KEY), tokens(1));
    symlinkSync(path, link);
    expect(await sessionPath(link)).toBe(await sessionPath(path));
    await save(new SessionFile(await sessionPath(link), KEY), tokens(2));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(shown((await new SessionFile(path, KEY).open()).tokens)).toEqual(["access-2", "refresh-2"]);
  });

  test("that is missing, unreadable, no file or too large is told by name", async () => {
    const missing = await failureOf(new SessionFile(place(), KEY).open());
    expect(missing).toMatchObject({ code: "file" });
    expect(missing.message).toMatch(/^There is no session file .*session\.$/);
    const directory = place();
    mkdirSync(directory);
    expect(await failureOf(new SessionFile(directory, KEY).open())).toMatchObject({ code: "file" });
    const large = place();
    writeFileSync(large, Buffer.alloc(1024 * 1024 + 1, "a"));
    expect((await failureOf(new SessionFile(large, KEY).open())).message).toContain("no session file");
    const inFile = join(large, "below");
    expect((await failureOf(new SessionFile(inFile, KEY).open())).message).toContain("ENOTDIR");
    expect((await failureOf(() => new SessionFile(large, new Secret("")))).code).toBe("usage");
    expect((await failureOf(sessionPath(""))).code).toBe("usage");
  });

  test("that cannot be written stays as it is, and nothing is left beside it", async () => {
    const missing = join(folder, "none", "session");
    expect(await failureOf(save(new SessionFile(missing, KEY), tokens(1)))).toMatchObject({ code: "file" });
    // A folder in its place: the rename fails.
    const path = place();
    const file = new SessionFile(path, KEY);
    const failure = await failureOf(
      file.exclusively(async () => {
        mkdirSync(path);
        return tokens(1);
      }),
    );
    expect(failure).toMatchObject({ code: "file", subject: path });
    expect(failure.message).toContain("The session could not be saved");
    expect(readdirSync(resolve(path, ".."))).toEqual(["session"]);
  });

  test("stays as it is when what renews its tokens fails", async () => {
    const path = place();
    await save(new SessionFile(path, KEY), tokens(1));
    const before = readFileSync(path);
    const error = new Error("refused");
    const work = new SessionFile(path, KEY).exclusively(async () => {
      throw error;
    });
    expect(await thrownBy(work)).toBe(error);
    expect(readFileSync(path)).toEqual(before);
    expect(existsSync(`${path}.lock`)).toBe(false);
  });
});

describe("the lock", () => {
  /** A lock of another process. */
  function held(path: string, owner: object | string): string {
    writeFileSync(path, typeof owner === "string" ? owner : JSON.stringify(owner));
    return path;
  }
  /** A process that is gone: its number is free. */
  async function deadProcess(): Promise<number> {
    const program = new Program("-e", [""]);
    await program.ended;
    return program.process.pid ?? 0;
  }
  const here = `${hostname()} ${namespace()}`.trim();
  function namespace(): string {
    try {
      return require("node:fs").readlinkSync("/proc/self/ns/pid");
    } catch {
      return "";
    }
  }
  /** The tests' clock begins at the lock's last touch. */
  function clockAt(path: string): FakeClock {
    const clock = new FakeClock();
    utimesSync(path, clock.time / 1000, clock.time / 1000);
    return clock;
  }

  test.each([
    ["a pipe", (path: string) => execFileSync("mkfifo", [path]), "no regular file"],
    ["a link to what never ends", (path: string) => symlinkSync("/dev/zero", path), "ELOOP"],
    ["a folder", (path: string) => mkdirSync(path), "no regular file"],
  ])("that somebody has made %s is an error at once, and left alone", async (_, make, reason) => {
    const path = `${place()}.lock`;
    make(path);
    const failure = await failureOf(withLock(path, async () => {}));
    expect(failure).toMatchObject({ code: "file", subject: path });
    expect(failure.message).toContain(reason);
    expect(lstatSync(path).isFile()).toBe(false);
  });

  test("is not waited for any longer than its caller waits, and nothing is saved later", async () => {
    const path = place();
    held(`${path}.lock`, { pid: process.pid, place: here });
    const { client } = playedClient(() => ok({}));
    const controller = new AbortController();
    const saving = thrownBy(client.session.save(path, { signal: controller.signal }));
    await settle();
    const reason = new Error("It was to end.");
    controller.abort(reason);
    expect(await saving).toBe(reason);
    rmSync(`${path}.lock`);
    // What still waited would have the lock by now: the next one gets it after it.
    await client.session.refresh().catch(() => {});
    expect(existsSync(path)).toBe(false);
    await client.close();
  });

  test("lets one in after the other, and is gone after the last", async () => {
    const path = `${place()}.lock`;
    let inside = 0;
    let most = 0;
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        withLock(path, async () => {
          inside += 1;
          most = Math.max(most, inside);
          expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid, place: here });
          expect(statSync(path).mode & 0o777).toBe(0o600);
          await settle();
          inside -= 1;
          return n;
        }),
      ),
    );
    expect([most, results]).toEqual([1, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]);
    expect(existsSync(path)).toBe(false);
  });

  test("of a process that is gone is broken at once", async () => {
    const path = held(`${place()}.lock`, { pid: await deadProcess(), place: here, time: "", token: "" });
    const clock = clockAt(path);
    expect(await withLock(path, async () => "in", { clock })).toBe("in");
    expect(clock.slept).toEqual([]);
    expect(readdirSync(resolve(path, ".."))).toEqual([]);
  });

  test("of a process that was killed while it broke one is broken too", async () => {
    const dead = { pid: await deadProcess(), place: here, time: "", token: "" };
    const path = held(`${place()}.lock`, dead);
    held(`${path}.break`, dead);
    const clock = clockAt(path);
    expect(await withLock(path, async () => "in", { clock })).toBe("in");
    expect(readdirSync(resolve(path, ".."))).toEqual([]);
  });

  test.each([
    ["of a living process", { pid: process.pid, place: here }],
    ["of a process of another machine", { pid: 1, place: "another machine" }],
    ["with a number that is none", { pid: -1, place: here }],
    ["that is no JSON", "hello"],
  ])("%s is broken when nobody has touched it for long", async (_, owner) => {
    const path = held(`${place()}.lock`, owner);
    const clock = clockAt(path);
    await withLock(path, async () => {}, { clock, stale: 30_000, wait: 60_000 });
    const waited = clock.time - new FakeClock().time;
    expect(waited).toBeGreaterThan(30_000);
    expect(waited).toBeLessThan(31_000);
  });

  test("that is empty was left by a kill, and is broken soon", async () => {
    const path = held(`${place()}.lock`, "");
    const clock = clockAt(path);
    await withLock(path, async () => {}, { clock });
    expect(clock.time - new FakeClock().time).toBeLessThan(3000);
  });

  test("of a machine whose clock is ahead is broken when it stands still", async () => {
    const path = held(`${place()}.lock`, { pid: 1, place: "another machine" });
    const clock = clockAt(path);
    utimesSync(path, clock.time / 1000 + 86_400, clock.time / 1000 + 86_400);
    await withLock(path, async () => {}, { clock });
    expect(clock.time - new FakeClock().time).toBeGreaterThan(30_000);
  });

  test("that is touched is waited for, and then told with its owner", async () => {
    const path = held(`${place()}.lock`, { pid: 4711, place: "another\u001b machine" });
    const clock = clockAt(path);
    const sleep = clock.sleep.bind(clock);
    clock.sleep = async (milliseconds) => {
      await sleep(milliseconds);
      utimesSync(path, clock.time / 1000, clock.time / 1000);
    };
    const failure = await failureOf(withLock(path, async () => {}, { clock, wait: 60_000 }));
    expect(failure).toMatchObject({ code: "file", subject: path });
    expect(failure.message).toContain("held by process 4711 of another\ufffd machine");
    expect(failure.message).toContain("60 s");
    expect(readFileSync(path, "utf8")).toContain("4711");
  });

  test("is touched while its work goes on", async () => {
    const path = `${place()}.lock`;
    await withLock(
      path,
      async () => {
        utimesSync(path, 1, 1);
        while (statSync(path).mtimeMs < 2000) await settle();
      },
      { stale: 6 },
    );
  });

  test("that another process has taken meanwhile is left to it", async () => {
    const path = `${place()}.lock`;
    await withLock(path, async () => {
      rmSync(path);
      held(path, "another's");
    });
    expect(readFileSync(path, "utf8")).toBe("another's");
  });

  test("in a folder that is not there is told by name", async () => {
    const failure = await failureOf(withLock(join(folder, "none", "x.lock"), async () => {}));
    expect(failure).toMatchObject({ code: "file" });
    expect(failure.message).toContain("x.lock cannot be used (ENOENT)");
  });
});

test("a process that is killed while it saves leaves the old session or the new one, whole, and blocks nobody", async () => {
  const CHAINS = 4;
  const KILLS = 50;
  const saver = buildProgram("saver", folder);
  let locksLeft = 0;
  let newOnes = 0;
  const chain = async () => {
    const path = place();
    const key = newFileKey();
    await save(new SessionFile(path, key), tokens(0), { masterKey: new Secret("bWFzdGVy") });
    let last = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const program = new Program(saver, [path, key.reveal(), String(last + 1)]);
      // It saves although the one before it was killed.
      await program.line();
      const turns = randomInt(12);
      for (let turn = 0; turn < turns; turn++) await new Promise((done) => setImmediate(done));
      const lines = await program.kill();
      const printed = Number(lines.at(-1));
      if (existsSync(`${path}.lock`)) locksLeft += 1;
      const { tokens: read, masterKey } = unsealSession(readFileSync(path, "latin1"), key, path);
      last = Number(read.accessToken.reveal().replace("access-", ""));
      // Saved and not yet printed, or the last that was printed.
      expect([printed, printed + 1]).toContain(last);
      if (last > printed) newOnes += 1;
      expect([...shown(read), masterKey?.reveal()]).toEqual([
        `access-${last}`,
        `refresh-${last}`,
        "bWFzdGVy",
      ]);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
    const file = new SessionFile(path, key);
    await save(file, tokens("last"));
    expect(shown((await file.open()).tokens)).toEqual(["access-last", "refresh-last"]);
    const names = readdirSync(resolve(path, ".."));
    expect(names.filter((name) => !name.endsWith(".tmp"))).toEqual(["session"]);
  };
  await Promise.all(Array.from({ length: CHAINS }, chain));
  // Else no kill has struck while it saved, and nothing was shown.
  expect(locksLeft).toBeGreaterThan(0);
  expect(newOnes).toBeLessThan(CHAINS * KILLS);
}, 600_000);
