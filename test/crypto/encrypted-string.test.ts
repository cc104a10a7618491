import { cbc } from "@noble/ciphers/aes.js";
import { decodeBase32c, encodeBase32c } from "../../src/crypto/base32c.ts";
import {
  decryptBytes,
  decryptString,
  ENCRYPTED_PREFIX,
  encryptString,
} from "../../src/crypto/encrypted-string.ts";
import { evpBytesToKey } from "../../src/crypto/evp.ts";
import { bytesOfAnySize, failure, fc, official, unicodeText } from "./support.ts";

const passphrase = fc.string({ unit: "binary", minLength: 1, maxLength: 120 });

/** What the two outer layers hold: changes that leave it alone are no changes of the content. */
function rawOf(encrypted: string): string {
  return Buffer.from(decodeBase32c(encrypted).toString("latin1"), "base64").toString("hex");
}

/** The text, or `undefined` for the one refusal that is right: anything else fails the test. */
function opened(encrypted: string, key: string): string | undefined {
  let text: string | undefined;
  try {
    text = decryptString(encrypted, key);
  } catch {
    const error = failure(() => decryptString(encrypted, key));
    expect(error.code).toBe("crypto");
  }
  return text;
}

const SHORT = official.encryptedStrings.filter(({ encrypted }) => encrypted.length < 200);
const ONE_BLOCK = official.encryptedStrings.filter(({ name }) => name === "one block");

test.each(official.encryptedStrings)("opens what the official connector encrypted: $name", (vector) => {
  expect(decryptString(vector.encrypted, vector.passphrase)).toBe(vector.plaintext);
  expect(decryptBytes(vector.encrypted, vector.passphrase).toString("utf8")).toBe(vector.plaintext);
  expect(vector.encrypted.startsWith(ENCRYPTED_PREFIX)).toBe(true);
});

test("any text under any passphrase comes back as it was", () => {
  fc.assert(
    fc.property(unicodeText, passphrase, (text, key) => {
      const encrypted = encryptString(text, key);
      expect(encrypted).toMatch(/^[0-9a-hjkmnp-rt-z]+$/);
      expect(encrypted.startsWith(ENCRYPTED_PREFIX)).toBe(true);
      expect(decryptString(encrypted, key)).toBe(text);
    }),
  );
});

test("any bytes of any size come back as they were", () => {
  fc.assert(
    fc.property(bytesOfAnySize, passphrase, (bytes, key) => {
      expect([...decryptBytes(encryptString(bytes, key), key)]).toEqual([...bytes]);
    }),
  );
});

test("an encrypted string that was typed in upper case and wrapped opens all the same", () => {
  const wrapped = (
    encryptString("value", "key")
      .toUpperCase()
      .match(/.{1,20}/g) ?? []
  ).join("\r\n");
  expect(decryptString(wrapped, "key")).toBe("value");
});

test("the salt is drawn anew each time", () => {
  const seen = new Set(Array.from({ length: 500 }, () => rawOf(encryptString("value", "key")).slice(0, 32)));
  expect(seen.size).toBe(500);
});

test("half a surrogate pair is refused, because it would come back as another character", () => {
  expect(failure(() => encryptString("a\ud83d", "key")).code).toBe("usage");
});

/** The layers around a ciphertext, by the reference's hands. */
function wrapped(salt: Uint8Array, body: Uint8Array): string {
  const raw = Buffer.concat([Buffer.from("Salted__"), salt, body]);
  return encodeBase32c(Buffer.from(raw.toString("base64")));
}

test("noble opens what OpenSSL encrypts here, and the reverse", () => {
  fc.assert(
    fc.property(bytesOfAnySize, fc.uint8Array({ minLength: 8, maxLength: 8 }), (plain, salt) => {
      const { key, iv } = evpBytesToKey(Buffer.from("key"), salt);
      expect(decryptBytes(wrapped(salt, cbc(key, iv).encrypt(plain)), "key").equals(plain)).toBe(true);

      const ours = Buffer.from(rawOf(encryptString(plain, "key")), "hex");
      const derived = evpBytesToKey(Buffer.from("key"), ours.subarray(8, 16));
      const opened = cbc(derived.key, derived.iv).decrypt(ours.subarray(16));
      expect(Buffer.from(opened).equals(plain)).toBe(true);
    }),
  );
});

test("every padding is judged as noble judges it, right and wrong", () => {
  const salt = new Uint8Array(8).fill(7);
  const { key, iv } = evpBytesToKey(Buffer.from("key"), salt);
  const outcome = (open: () => Uint8Array) => {
    try {
      return Buffer.from(open()).toString("hex");
    } catch {
      return "refused";
    }
  };
  const seen = { opened: 0, refused: 0 };
  for (let last = 0; last <= 32; last++) {
    for (let run = 0; run <= 17; run++) {
      // A last block that ends in `run` bytes of the value `last`, raw: no padding is added.
      const block = Buffer.alloc(16, 0xaa).fill(last, 16 - Math.min(run, 16));
      const body = cbc(key, iv, { disablePadding: true }).encrypt(block);
      const expected = outcome(() => cbc(key, iv).decrypt(body));
      expect(outcome(() => decryptBytes(wrapped(salt, body), "key"))).toBe(expected);
      seen[expected === "refused" ? "refused" : "opened"]++;
    }
  }
  expect(Math.min(seen.opened, seen.refused)).toBeGreaterThan(50);
});

test.each(SHORT)("no changed character gives the original: $name", (vector) => {
  const raw = rawOf(vector.encrypted);
  let refused = 0;
  let changed = 0;
  for (let at = 0; at < vector.encrypted.length; at++) {
    for (const char of "0z8m-") {
      const tampered = vector.encrypted.slice(0, at) + char + vector.encrypted.slice(at + 1);
      if (rawOf(tampered) === raw) continue;
      const text = opened(tampered, vector.passphrase);
      expect(text).not.toBe(vector.plaintext);
      changed++;
      if (text === undefined) refused++;
    }
  }
  // There is no MAC: what hits only the salt or a block's middle may pass the padding check, but seldom does.
  expect(refused / changed).toBeGreaterThan(0.5);
});

test.each(ONE_BLOCK)("every character of the alphabet in every place", (vector) => {
  const raw = rawOf(vector.encrypted);
  for (let at = 0; at < vector.encrypted.length; at++) {
    for (const char of "0123456789abcdefghjkmnpqrtuvwxyz") {
      const tampered = vector.encrypted.slice(0, at) + char + vector.encrypted.slice(at + 1);
      if (rawOf(tampered) !== raw) expect(opened(tampered, vector.passphrase)).not.toBe(vector.plaintext);
    }
  }
});

test("a mark that is not Salted__ is refused for certain", () => {
  const raw = Buffer.from(rawOf(encryptString("value", "key")), "hex");
  for (let at = 0; at < 8; at++) {
    for (let bit = 0; bit < 8; bit++) {
      const tampered = Buffer.from(raw);
      tampered.writeUInt8(tampered.readUInt8(at) ^ (1 << bit), at);
      const encrypted = encodeRaw(tampered);
      expect(failure(() => decryptBytes(encrypted, "key")).message).toMatch(/no encrypted string/);
    }
  }
});

test.each(official.encryptedStrings)("cut off at any length it gives no original: $name", (vector) => {
  const raw = rawOf(vector.encrypted);
  const step = vector.encrypted.length > 200 ? 7 : 1;
  for (let length = 0; length < vector.encrypted.length; length += step) {
    const cut = vector.encrypted.slice(0, length);
    if (rawOf(cut) !== raw) expect(opened(cut, vector.passphrase)).not.toBe(vector.plaintext);
  }
});

test("a wrong key never gives the original, and is nearly always noticed", () => {
  let tried = 0;
  let refused = 0;
  for (const vector of official.encryptedStrings) {
    for (const wrong of [
      `${vector.passphrase} `,
      vector.passphrase.slice(1),
      "K",
      vector.plaintext,
      "__proto__",
    ]) {
      if (wrong === "" || wrong === vector.passphrase) continue;
      const text = opened(vector.encrypted, wrong);
      expect(text).not.toBe(vector.plaintext);
      tried++;
      if (text === undefined) refused++;
    }
  }
  expect(tried).toBeGreaterThan(50);
  expect(refused / tried).toBeGreaterThan(0.95);
});

test("a wrong key that passes the padding is noticed by the text", () => {
  // The plaintext of a right key is no UTF-8: as likely as a wrong key's.
  const encrypted = encryptString(Uint8Array.from([0x61, 0xff, 0x62]), "key");
  expect(failure(() => decryptString(encrypted, "key")).code).toBe("crypto");
  expect([...decryptBytes(encrypted, "key")]).toEqual([0x61, 0xff, 0x62]);
});

test("an empty key is refused, because to the official client it means no encryption", () => {
  expect(failure(() => encryptString("value", "")).code).toBe("crypto");
  expect(failure(() => decryptString(encryptString("value", "key"), "")).message).toBe("The key is empty.");
});

test.each([
  ["nothing", ""],
  ["the mark alone", ENCRYPTED_PREFIX],
  ["a plain value", Buffer.from("value").toString("base64")],
  ["a prototype's name", "__proto__"],
  ["what base32c skips", "!\n ü🔑".repeat(100)],
  ["junk", "zzzz".repeat(1000)],
  ["20 MB of junk", "Z".repeat(20_000_000)],
  ["mark and salt without a block", encodeRaw(Buffer.from("Salted__12345678"))],
  ["half a block", encodeRaw(Buffer.from("Salted__1234567812345678"))],
])("what is no encrypted string is refused: %s", (_, encrypted) => {
  const error = failure(() => decryptString(encrypted, "key"));
  expect([error.code, error.message]).toEqual([
    "crypto",
    "The value is no encrypted string: it is damaged or was cut off.",
  ]);
});

/** An encrypted string around given bytes, by the slow way round: no part of the code under test. */
function encodeRaw(raw: Uint8Array): string {
  const bits = [...Buffer.from(Buffer.from(raw).toString("base64"))]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups
    .map((five) => "0123456789abcdefghjkmnpqrtuvwxyz"[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
}
