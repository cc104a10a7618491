import {
  AttachmentOpening,
  attachmentHash,
  MAX_ATTACHMENT_BYTES,
  openAttachment,
  sealAttachment,
  streamAttachment,
} from "../../src/crypto/attachment.ts";
import { decryptString, encryptString } from "../../src/crypto/encrypted-string.ts";
import { decodePlain, encodePlain } from "../../src/crypto/plain.ts";
import { KEY_LENGTH } from "../../src/crypto/random.ts";
import { bytesOfAnySize, cutAnywhere, failure, fc, official } from "./support.ts";

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, value) => value);

test("known hash", () => {
  expect(attachmentHash(EVERY_BYTE)).toBe("9799e3eb6096a48f515a94324200b7af24251a4131eccf9a2cd65d012a1f5c71");
});

test("the hash is over the bytes that are given, not over the buffer that they lie in", () => {
  const inside = new Uint8Array([0xff, ...EVERY_BYTE, 0xff]).subarray(1, 257);
  expect(attachmentHash(inside)).toBe(attachmentHash(EVERY_BYTE));
  expect(openAttachment(sealAttachment(inside, null), null).equals(EVERY_BYTE)).toBe(true);
});

test.each(official.attachments)("opens what the official connector sealed: $name, key $itemKey", (vector) => {
  const bytes = Buffer.from(vector.bytesBase64, "base64");
  expect(openAttachment(vector, vector.itemKey).equals(bytes)).toBe(true);
  expect(attachmentHash(bytes)).toBe(vector.hash);
  expect(openAttachment({ ...vector, hash: vector.hash.toUpperCase() }, vector.itemKey).equals(bytes)).toBe(
    true,
  );
});

test.each(official.attachments.filter(({ itemKey }) => itemKey === null))(
  "without encryption ours is the official connector's to the letter: $name",
  ({ bytesBase64, encryptedKey, encryptedData, hash }) => {
    const sealed = sealAttachment(Buffer.from(bytesBase64, "base64"), null);
    expect(sealed).toEqual({ encryptedKey, encryptedData, hash });
    expect(decodePlain(sealed.encryptedKey)).toBe("a".repeat(32));
  },
);

test("any bytes come back as they were, in both modes", () => {
  fc.assert(
    fc.property(bytesOfAnySize, fc.constantFrom(null, "item key", "ключ 🔑"), (bytes, itemKey) => {
      expect(openAttachment(sealAttachment(bytes, itemKey), itemKey).equals(bytes)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("the data made while it is sent has the length that was said, and is the same each time", () => {
  const sizes = fc.oneof(fc.nat(300), fc.integer({ min: 49_100, max: 49_200 }), fc.nat(200_000));
  fc.assert(
    fc.property(sizes, fc.constantFrom(null, "item key"), (size, itemKey) => {
      const bytes = Buffer.alloc(size, EVERY_BYTE);
      const { encryptedKey, encryptedData, hash } = streamAttachment(bytes, itemKey);
      const [first, second] = [1, 2].map(() => Array.from(encryptedData.pieces(), String).join(""));
      expect(first).toHaveLength(encryptedData.length);
      expect(second).toBe(first);
      const sealed = { encryptedKey, encryptedData: first ?? "", hash };
      expect(openAttachment(sealed, itemKey).equals(bytes)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("the pieces are small, however large the file is", () => {
  for (const itemKey of [null, "item key"]) {
    const { encryptedData } = streamAttachment(Buffer.alloc(2_000_000), itemKey);
    for (const piece of encryptedData.pieces()) expect(piece.length).toBeLessThan(200_000);
  }
});

describe("opened while it arrives, cut anywhere", () => {
  const cut = fc.tuple(bytesOfAnySize, fc.constantFrom(null, "item key")).chain(([bytes, itemKey]) => {
    const sealed = sealAttachment(bytes, itemKey);
    const pieces = cutAnywhere(fc.constant(Buffer.from(sealed.encryptedData)));
    return fc.record({
      bytes: fc.constant(bytes),
      itemKey: fc.constant(itemKey),
      sealed: fc.constant(sealed),
      pieces,
    });
  });

  test("with the key before the data, in the middle of it, and after it", () => {
    fc.assert(
      fc.property(
        cut,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ bytes, itemKey, sealed, pieces }, when) => {
          const opening = new AttachmentOpening(itemKey);
          const unlocked = Math.round(when * pieces.length);
          for (const [turn, piece] of pieces.entries()) {
            if (turn === unlocked) opening.unlock(sealed.encryptedKey);
            opening.write(piece);
          }
          expect(opening.end(sealed).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("a failure waits for the end, and is the first one", () => {
    const sealed = sealAttachment(EVERY_BYTE, "item key");
    const opening = new AttachmentOpening("item key");
    opening.unlock("no encrypted string");
    opening.write(Buffer.from(sealed.encryptedData));
    opening.unlock(sealed.encryptedKey);
    expect(failure(() => opening.end(sealed)).message).toMatch(/^The value is no encrypted string/);
  });

  test("nothing but the mark, and less than that, is no attachment", () => {
    for (const length of [0, 5, 16, 20, 36, 40]) {
      const sealed = sealAttachment(EVERY_BYTE, "item key");
      const opening = new AttachmentOpening("item key");
      opening.write(Buffer.from(sealed.encryptedData.slice(0, length)));
      expect(failure(() => opening.end(sealed)).code).toBe("crypto");
    }
  });
});

test("each is sealed under a key of its own", () => {
  const sealed = [1, 2].map(() => sealAttachment(EVERY_BYTE, "item key"));
  const keys = sealed.map(({ encryptedKey }) => decryptString(encryptedKey, "item key"));
  expect(new Set(keys).size).toBe(2);
  for (const key of keys) expect(key).toMatch(new RegExp(`^[A-Za-z0-9@!]{${KEY_LENGTH}}$`));
});

test("5 MiB go both ways, one byte more is refused", () => {
  const bytes = Buffer.alloc(MAX_ATTACHMENT_BYTES, EVERY_BYTE);
  for (const itemKey of ["item key", null]) {
    expect(openAttachment(sealAttachment(bytes, itemKey), itemKey).equals(bytes)).toBe(true);
  }
  const error = failure(() => sealAttachment(Buffer.alloc(MAX_ATTACHMENT_BYTES + 1), null));
  expect(error.code).toBe("usage");
});

describe("what was changed is noticed", () => {
  const sealed = official.attachments.find(({ name, itemKey }) => name === "every byte" && itemKey !== null);
  if (sealed === undefined) throw new Error("The vector is gone.");
  const itemKey = sealed.itemKey ?? "";
  const original = Buffer.from(sealed.bytesBase64, "base64");

  test("every character of the data: an error or, where it stands for no bit, the very same bytes", () => {
    let refused = 0;
    for (let at = 0; at < sealed.encryptedData.length; at++) {
      const char = sealed.encryptedData[at] === "0" ? "z" : "0";
      const encryptedData = sealed.encryptedData.slice(0, at) + char + sealed.encryptedData.slice(at + 1);
      try {
        expect(openAttachment({ ...sealed, encryptedData }, itemKey).equals(original)).toBe(true);
      } catch {
        expect(failure(() => openAttachment({ ...sealed, encryptedData }, itemKey)).code).toBe("crypto");
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(sealed.encryptedData.length - 3);
  });

  test("the key, the hash and the item key", () => {
    const other = sealAttachment(EVERY_BYTE, itemKey);
    expect(failure(() => openAttachment({ ...sealed, encryptedKey: other.encryptedKey }, itemKey)).code).toBe(
      "crypto",
    );
    expect(failure(() => openAttachment(sealed, `${itemKey}x`)).code).toBe("crypto");
    expect(
      failure(() => openAttachment({ ...sealed, encryptedKey: encryptString("", itemKey) }, itemKey)).code,
    ).toBe("crypto");
    for (const hash of ["", "0".repeat(64), sealed.hash.slice(1), `${sealed.hash} `]) {
      expect(failure(() => openAttachment({ ...sealed, hash }, itemKey)).message).toMatch(
        /does not match its hash/,
      );
    }
  });

  test("one mode taken for the other", () => {
    expect(failure(() => openAttachment(sealed, null)).code).toBe("crypto");
    expect(failure(() => openAttachment(sealAttachment(original, null), itemKey)).code).toBe("crypto");
  });

  test("data that holds no base64", () => {
    const hash = attachmentHash(Buffer.alloc(0));
    for (const content of ["%", "ÿ", "YQ", "🔑"]) {
      expect(
        failure(() => openAttachment({ ...sealed, encryptedData: encodePlain(content), hash }, null)).code,
      ).toBe("crypto");
    }
  });
});
