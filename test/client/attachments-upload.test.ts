// What is attached: read within the limit, sealed while it is sent, and sent again from the start where that is needed.

import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CallParameters } from "../../src/client/api.ts";
import { attachmentsToSend, type NewAttachment } from "../../src/client/attachments.ts";
import { PassworkClient } from "../../src/client/client.ts";
import { systemClock } from "../../src/client/clock.ts";
import { StreamedText } from "../../src/client/json-body.ts";
import type { ClientOptions } from "../../src/client/open.ts";
import type { Clock } from "../../src/client/retry.ts";
import { MAX_ATTACHMENT_BYTES, openAttachment, type SealedAttachment } from "../../src/crypto/attachment.ts";
import { decryptString } from "../../src/crypto/encrypted-string.ts";
import { Secret } from "../../src/secret.ts";
import { failureOf } from "./support/failures.ts";
import { connectProxy, freePort, rawServer, withEnv } from "./support/sockets.ts";
import { inStillTime } from "./support/still-time.ts";
import { world } from "./support/world.ts";

const EVERY_BYTE = Buffer.from(Uint8Array.from({ length: 256 }, (_, value) => value));
const LARGE = Buffer.alloc(MAX_ATTACHMENT_BYTES, EVERY_BYTE);
const KEY = "the item's key";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "passwork-upload-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inside = (name: string) => join(folder, name);

/** The entry of one file, and its content opened again. */
async function sealed(file: NewAttachment, itemKey: string | null = KEY) {
  const [entry] = await attachmentsToSend([file], itemKey);
  const { name, ...rest } = JSON.parse(JSON.stringify(entry)) as SealedAttachment & { name: string };
  return { entry, name, content: openAttachment(rest, itemKey), encryptedKey: rest.encryptedKey };
}

describe("files", () => {
  test("from memory and from a path are sealed, in both modes", async () => {
    await writeFile(inside("file.bin"), EVERY_BYTE);
    await symlink(inside("file.bin"), inside("link"));
    for (const itemKey of [KEY, null]) {
      for (const [file, name] of [
        [{ name: "any", content: EVERY_BYTE }, "any"],
        [{ name: "part", content: new Uint8Array([9, ...EVERY_BYTE]).subarray(1) }, "part"],
        [{ path: inside("file.bin") }, "file.bin"],
        [{ path: inside("file.bin"), name: "other" }, "other"],
        [{ path: inside("link") }, "link"],
      ] as const) {
        const made = await sealed(file, itemKey);
        expect(made.name).toBe(name);
        expect(made.content.equals(EVERY_BYTE)).toBe(true);
      }
    }
  });

  test("keep their order, and each has a key of its own", async () => {
    const files = ["a", "b", "c"].map((name) => ({ name, content: Buffer.from(name) }));
    const entries = await attachmentsToSend(files, KEY);
    expect(entries.map(({ name }) => name)).toEqual(["a", "b", "c"]);
    expect(new Set(entries.map((entry) => decryptString(String(entry.encryptedKey), KEY))).size).toBe(3);
    expect(await attachmentsToSend([], KEY)).toEqual([]);
  });

  test("are streamed", async () => {
    const [entry] = await attachmentsToSend([{ name: "x", content: EVERY_BYTE }], null);
    expect(entry?.encryptedData).toBeInstanceOf(StreamedText);
    const { encryptedData } = JSON.parse(JSON.stringify(entry)) as { encryptedData: string };
    const base64 = Buffer.from(encryptedData, "base64").toString();
    expect(Buffer.from(base64, "base64").equals(EVERY_BYTE)).toBe(true);
  });

  test("of 5 MiB go, one byte more is refused by name, from memory and from a path", async () => {
    await writeFile(inside("large.bin"), LARGE);
    expect((await sealed({ path: inside("large.bin") })).content.equals(LARGE)).toBe(true);
    await truncate(inside("large.bin"), MAX_ATTACHMENT_BYTES + 1);
    const content = Buffer.alloc(MAX_ATTACHMENT_BYTES + 1);
    for (const file of [{ path: inside("large.bin") }, { name: "large.bin", content }]) {
      const error = await failureOf(attachmentsToSend([file], KEY));
      expect(error.code).toBe("usage");
      expect(error.message).toBe('"large.bin" is larger than 5 MiB, the most that an attachment may have.');
    }
  });

  test("without a name are refused", async () => {
    for (const file of [
      { name: "", content: EVERY_BYTE },
      { name: " \n", content: EVERY_BYTE },
      { path: inside("file.bin"), name: "" },
      { path: "/" },
    ]) {
      expect((await failureOf(attachmentsToSend([file], KEY))).message).toBe("An attachment needs a name.");
    }
  });

  test.each(["folder", "pipe", "device", "missing", "nul"])("that are none are refused: %s", async (kind) => {
    const path = { device: "/dev/zero", folder, nul: "a\0b" }[kind] ?? inside(kind);
    if (kind === "pipe") execFileSync("mkfifo", [path]);
    const error = await failureOf(attachmentsToSend([{ path, name: "x" }], KEY));
    expect(error.code).toBe(kind === "nul" ? "usage" : "file");
    const reasons = { missing: /cannot be read \(ENOENT\)/, nul: /NUL/ };
    expect(error.message).toMatch(reasons[kind as keyof typeof reasons] ?? new RegExp(` is a ${kind}\\.$`));
  });

  test("nor is a socket, which cannot be opened", async () => {
    const server = createServer().listen(inside("socket"));
    await once(server, "listening");
    const error = await failureOf(attachmentsToSend([{ path: inside("socket") }], KEY));
    expect([error.code, error.message]).toEqual(["file", `${inside("socket")} is a socket.`]);
    server.close();
  });

  const onLinux = process.platform === "linux" ? test : test.skip;
  onLinux("that claim to be empty are read to their end", async () => {
    // The kernel makes this file while it is read, and calls its size zero.
    const { content } = await sealed({ path: "/proc/self/status" });
    expect(content.toString()).toMatch(/^Name:/);
  });
});

describe.each([true, false])("sent to the server, encryption %j", (encryption) => {
  const w = world({
    encryption,
    seed: {
      settings: { masterKey: { iterations: 1000 } },
      users: [{ name: "ci" }],
      vaults: [{ name: "V", items: [{ name: "Item", password: "x", itemKey: KEY }] }],
    },
  });
  const attach = (client: PassworkClient, ...add: NewAttachment[]) =>
    client.items.update(w.item("Item"), { attachments: { add } });

  test("it comes back as it was", async () => {
    const client = w.client();
    await attach(client, { name: "ключ 🔑", content: LARGE }, { name: "small", content: EVERY_BYTE });
    expect((await client.items.attachment(w.item("Item"), "ключ 🔑")).content.equals(LARGE)).toBe(true);
    expect((await client.items.attachment(w.item("Item"), "small")).content.equals(EVERY_BYTE)).toBe(true);
  });

  test("through a proxy, too", async () => {
    const proxy = await connectProxy();
    try {
      await withEnv({ HTTP_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY: undefined }, async () => {
        const client = w.client();
        await attach(client, { name: "proxied", content: LARGE });
        const { content } = await client.items.attachment(w.item("Item"), "proxied");
        expect(content.equals(LARGE)).toBe(true);
        await client.close();
      });
      expect(proxy.asked.length).toBeGreaterThan(0);
    } finally {
      await proxy.close();
    }
  });

  test("after the token has expired it is sent again, the same", async () => {
    const { accessToken, refreshToken } = w.emulator.login(w.emulator.as().userId);
    const client = w.client("ci", {
      accessToken: new Secret(accessToken),
      refreshToken: new Secret(refreshToken),
    });
    w.emulator.faults.plan({
      match: { method: "PATCH" },
      fault: { kind: "status", status: 401, code: "accessTokenExpired" },
    });
    await attach(client, { name: "again", content: LARGE });
    const sent = w.emulator.requests.filter(({ method }) => method === "PATCH");
    expect(sent.map(({ status }) => status)).toEqual([401, 200]);
    expect(sent[0]?.bodyBytes).toBe(sent[1]?.bodyBytes);
    expect((await client.items.attachment(w.item("Item"), "again")).content.equals(LARGE)).toBe(true);
  });

  test("what a server may have had is not sent twice; what it did not look at is", async () => {
    const client = w.client("ci", { retries: 2 });
    const patches = () => w.emulator.requests.filter(({ method }) => method === "PATCH").length;
    w.emulator.faults.plan({ match: { method: "PATCH" }, fault: { kind: "reset" } });
    expect((await failureOf(attach(client, { name: "lost", content: EVERY_BYTE }))).code).toBe("transport");
    expect(patches()).toBe(1);
    w.emulator.faults.plan({
      match: { method: "PATCH" },
      fault: { kind: "status", status: 429, retryAfter: 0 },
    });
    await attach(client, { name: "late", content: EVERY_BYTE });
    expect(patches()).toBe(3);
    const { content } = await client.items.attachment(w.item("Item"), "late");
    expect(content.equals(EVERY_BYTE)).toBe(true);
  });
});

describe("on the wire", () => {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  });
  const client = (port: number, options: Partial<ClientOptions> = {}) => {
    const host = `http://127.0.0.1:${port}`;
    const made = new PassworkClient({ host, accessToken: new Secret("token"), retries: 0, ...options });
    opened.push(made);
    return made;
  };
  const ANSWER = "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";

  /** The client's own calls have streamed texts; its users' have plain JSON. */
  const body = (text: StreamedText) => ({ text }) as unknown as CallParameters;

  /** A text of `count` pieces of 64 KiB, and how many of them were asked for. */
  function counted(count: number) {
    const asked = { pieces: 0 };
    const piece = Buffer.alloc(65_536, "a");
    const pieces = function* () {
      for (asked.pieces = 0; asked.pieces < count; ) {
        asked.pieces += 1;
        yield piece;
      }
    };
    return { asked, text: new StreamedText({ length: count * piece.length, pieces }) };
  }

  test("no more is made than the connection takes", async () => {
    let go = () => {};
    const server = await rawServer((socket) => {
      socket.pause();
      let size = 0;
      socket.on("data", (chunk) => {
        size += chunk.length;
        if (size > 2000 * 65_536) socket.write(ANSWER);
      });
      go = () => socket.resume();
    });
    opened.push(server);
    const { asked, text } = counted(2000);
    const sending = client(server.port).call("POST", "/v1/x", body(text));
    // As long as more is asked for in a while, buffers on the way are being filled.
    for (let before = -1; before !== asked.pieces || before === 0; ) {
      before = asked.pieces;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(asked.pieces).toBeLessThan(1000);
    go();
    expect(await sending).toEqual({});
    expect(asked.pieces).toBe(2000);
  });

  test("an answer before the end of the body counts, and the rest is not made", async () => {
    const server = await rawServer((socket) => {
      socket.once("data", () => {
        socket.pause();
        const errors = '{"errors":[{"code":"tooLarge","message":"Too large"}]}';
        socket.write(`HTTP/1.1 413 No\r\ncontent-length: ${errors.length}\r\n\r\n${errors}`);
      });
    });
    opened.push(server);
    const { asked, text } = counted(2000);
    const error = await failureOf(client(server.port).call("POST", "/v1/x", body(text)));
    expect(error.status).toBe(413);
    expect(asked.pieces).toBeLessThan(1000);
  });

  test("a server that takes a long body slowly is not silent", () =>
    inStillTime(async (time) => {
      const steps = 6;
      const server = await rawServer((socket) => {
        let size = 0;
        let stop = 0;
        socket.on("data", (chunk) => {
          size += chunk.length;
          if (size > 300 * 65_536) return void socket.write(ANSWER);
          if (size < stop) return;
          stop += (300 * 65_536) / steps;
          socket.pause();
          void time.pass(400).then(() => socket.resume());
        });
      });
      opened.push(server);
      const { text } = counted(300);
      // All of it takes longer than the silence that is allowed, and less than four times as long.
      expect(await client(server.port, { timeout: 1500 }).call("POST", "/v1/x", body(text))).toEqual({});
    }));

  test("where there was no connection at first, it is sent as soon as there is one", async () => {
    const port = await freePort();
    const { asked, text } = counted(3);
    let received = "";
    const server = createServer((socket) => {
      socket.setEncoding("latin1").on("data", (chunk) => {
        received += chunk;
        if (received.endsWith('"}')) socket.end(ANSWER);
      });
    });
    opened.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
    const clock: Clock = {
      ...systemClock,
      sleep: () => new Promise((resolve) => server.listen(port, "127.0.0.1", resolve)),
    };
    expect(await client(port, { retries: 1, clock }).call("POST", "/v1/x", body(text))).toEqual({});
    expect(asked.pieces).toBe(3);
    expect(received).toContain(`\r\n\r\n{"text":"${"a".repeat(3 * 65_536)}"}`);
  });

  test("a call given up while it is sent makes no more of it", async () => {
    const abort = new AbortController();
    const server = await rawServer((socket) => {
      socket.once("data", () => {
        socket.pause();
        abort.abort(new Error("enough"));
      });
    });
    opened.push(server);
    const { asked, text } = counted(2000);
    const call = client(server.port).call("POST", "/v1/x", body(text), { signal: abort.signal });
    await expect(call).rejects.toThrow("enough");
    const { pieces } = asked;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked.pieces).toBeLessThanOrEqual(pieces + 1);
    expect(pieces).toBeLessThan(1000);
  });
});
