// An attachment's answer opened while it arrives is what it would be as a whole, however it is cut and written.

import { AttachmentDownload } from "../../src/client/attachment-download.ts";
import { PassworkClient } from "../../src/client/client.ts";
import { openEnvelope } from "../../src/client/envelope.ts";
import type { JsonObject } from "../../src/client/wire.ts";
import { sealAttachment } from "../../src/crypto/attachment.ts";
import { Secret } from "../../src/secret.ts";
import { cutAnywhere, fc } from "../crypto/support.ts";
import { failureOf } from "./support/failures.ts";
import { answer, ok, playedClient } from "./support/fakes.ts";
import { rawServer } from "./support/sockets.ts";

const KEY = "the item's key";
const ID = "66f2a4c19d3b5e0012345678";
const EVERY_BYTE = Buffer.from(Uint8Array.from({ length: 256 }, (_, value) => value));

/** Reads an answer in pieces. */
function read(pieces: readonly Buffer[], itemKey: string | null): Buffer {
  const download = new AttachmentDownload(itemKey);
  const filter = download.begin();
  for (const piece of pieces) filter.write(piece);
  const rest = JSON.parse(filter.rest().toString().trim()) as JsonObject;
  return download.content(openEnvelope(rest) as JsonObject, "the attachment");
}

/** How servers write it: fields in any order, slashes escaped as PHP does it, either envelope, in any order too. */
const answers = fc
  .record({
    bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    itemKey: fc.constantFrom(null, KEY),
    order: fc.shuffledSubarray(["id", "name", "encryptedKey", "encryptedData", "hash", "content"], {
      minLength: 6,
    }),
    escaped: fc.boolean(),
    envelope: fc.constantFrom("raw", "format first", "content first"),
  })
  .chain(({ bytes, itemKey, order, escaped, envelope }) => {
    const fields: Record<string, string> = {
      id: ID,
      name: '"encryptedData":"x',
      content: "no envelope",
      ...sealAttachment(bytes, itemKey),
    };
    const plain = JSON.stringify(Object.fromEntries(order.map((key) => [key, fields[key]])));
    const written = (json: string) => (escaped ? json.replaceAll("/", "\\/") : json);
    const inner = written(plain);
    const content = Buffer.from(inner).toString("base64");
    const text = {
      raw: inner,
      "format first": written(JSON.stringify({ format: "base64", content })),
      "content first": written(JSON.stringify({ content, format: "base64" })),
    }[envelope];
    return fc.record({
      bytes: fc.constant(bytes),
      itemKey: fc.constant(itemKey),
      pieces: cutAnywhere(fc.constant(Buffer.from(text as string))),
    });
  });

test("any answer, cut anywhere", () => {
  fc.assert(
    fc.property(answers, ({ bytes, itemKey, pieces }) => {
      expect(read(pieces, itemKey).equals(bytes)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each(["raw", "base64"])("of the data nothing is kept, %s", (format) => {
  const json = JSON.stringify({ id: ID, name: "x", ...sealAttachment(Buffer.alloc(100_000), KEY) });
  const text =
    format === "raw" ? json : JSON.stringify({ format, content: Buffer.from(json).toString("base64") });
  const filter = new AttachmentDownload(KEY).begin();
  filter.write(Buffer.from(text));
  expect(filter.rest().length).toBeLessThan(600);
});

test("only the last answer counts: the first part of one that broke off does not", () => {
  const json = JSON.stringify(sealAttachment(EVERY_BYTE, KEY));
  const download = new AttachmentDownload(KEY);
  download.begin().write(Buffer.from(json.slice(0, -100)));
  const filter = download.begin();
  filter.write(Buffer.from(json));
  const content = download.content(JSON.parse(filter.rest().toString()) as JsonObject, "the attachment");
  expect(content.equals(EVERY_BYTE)).toBe(true);
});

test("one that repeats its data a million times costs no more than its weight", () => {
  const { encryptedKey, encryptedData, hash } = sealAttachment(EVERY_BYTE, KEY);
  const fields = (count: number) => '"encryptedData":"","content":"","x":"",'.repeat(count);
  const pieces = [
    Buffer.from(`{"encryptedKey":"${encryptedKey}","encryptedData":"${encryptedData}",`),
    ...Array.from({ length: 50 }, () => Buffer.from(fields(10_000))),
    Buffer.from(`"hash":"${hash}"}`),
  ];
  expect(read(pieces, KEY).equals(EVERY_BYTE)).toBe(true);
});

describe("ways to write it that the filter does not take are read as a whole", () => {
  const { encryptedKey, encryptedData, hash } = sealAttachment(EVERY_BYTE, KEY);
  test.each([
    `{"encrypted\\u0044ata":"${encryptedData}","encryptedKey":"${encryptedKey}","hash":"${hash}"}`,
    `{"encryptedData":"","encryptedKey":"${encryptedKey}","hash":"${hash}","encrypted\\u0044ata":"${encryptedData}"}`,
    `{"encryptedData":"${encryptedData}","encryptedData":"${encryptedData}","hash":"${hash}","encryptedKey":"${encryptedKey}"}`,
    `{"encryptedKey":"${encryptedKey}","encryptedData":"no","encryptedData":"${encryptedData}","hash":"${hash}"}`,
  ])("%#", (text) => {
    expect(read([Buffer.from(text)], KEY).equals(EVERY_BYTE)).toBe(true);
  });
});

describe("an envelope", () => {
  const item = { id: ID, vaultId: ID, attachments: [{ id: ID, name: "file" }] };
  const played = (body: unknown, status = 200) =>
    playedClient(({ path }) => (path.includes("attachment/") ? answer(status, body) : ok(item)), {
      retries: 0,
    });
  const enveloped = (json: unknown) => ({
    format: "base64",
    content: Buffer.from(JSON.stringify(json)).toString("base64"),
  });
  const plain = sealAttachment(EVERY_BYTE, null);

  test("is taken off, of errors too", async () => {
    const { content } = await played(enveloped(plain)).client.items.attachment(ID, "file");
    expect(content.equals(EVERY_BYTE)).toBe(true);
    const refused = enveloped({ errors: [{ code: "accessDenied", message: "Only for owners" }] });
    const error = await failureOf(played(refused, 403).client.items.attachment(ID, "file"));
    expect(error.message).toContain("Only for owners");
    expect(error.code).toBe("forbidden");
  });

  test.each([
    ["with something else in it", enveloped("text"), /has no object/],
    ["with nothing in it", { format: "base64", content: "" }, /something that is no JSON/],
    ["with no base64 in it", { format: "base64", content: "%%%" }, /something that is no JSON/],
    ["with no JSON in it", { format: "base64", content: "YWJj" }, /something that is no JSON/],
    ["without content", { format: "base64" }, /has no encryptedData/],
    ["of another format", { ...enveloped(plain), format: "gzip" }, /has no encryptedData/],
  ])("%s is told", async (_, body, message) => {
    const error = await failureOf(played(body).client.items.attachment(ID, "file"));
    expect(error.code).toBe("protocol");
    expect(error.message).toMatch(message);
  });
});

test.each([
  ["in the data", '{"encryptedData":"'],
  ["beside it", '{"name":"'],
  ["in an envelope", '{"format":"base64","content":"'],
])("an answer of more than 24 MiB is given up: %s", async (_, start) => {
  let written = 0;
  const server = await rawServer((socket) => {
    let requests = 0;
    socket.on("data", () => {
      requests += 1;
      if (requests === 1) {
        const text = JSON.stringify({ id: ID, vaultId: ID, attachments: [{ id: ID, name: "file" }] });
        socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${text.length}\r\n\r\n${text}`);
        return;
      }
      socket.write(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${start}`);
      const chunk = Buffer.alloc(65_536, "A");
      const more = () => {
        while (!socket.destroyed && written < 1e9) {
          written += chunk.length;
          if (!socket.write(chunk)) return;
        }
      };
      socket.on("drain", more);
      more();
    });
  });
  const client = new PassworkClient({
    host: `http://127.0.0.1:${server.port}`,
    accessToken: new Secret("token"),
    retries: 0,
  });
  try {
    const error = await failureOf(client.items.attachment(ID, "file"));
    expect(error.code).toBe("transport");
    expect(error.message).toMatch(/larger than any of Passwork's/);
    expect(written).toBeLessThan(1e8);
  } finally {
    await client.close();
    await server.close();
  }
});
