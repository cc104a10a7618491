import { getHashes } from "node:crypto";
import { sha1 } from "@noble/hashes/legacy.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import {
  deriveMasterKey,
  formatMasterKeyOptions,
  type MasterKeyOptions,
  parseMasterKeyOptions,
  sha256Hex,
} from "../../src/crypto/master-key.ts";
import { PassworkError } from "../../src/errors.ts";
import { failure, fc, official } from "./support.ts";

test("known vector", async () => {
  const options = { digest: "sha256", iterations: 1000, bytes: 32, salt: "testsalt" };
  expect(await deriveMasterKey("testpassword", options)).toBe("AdQZxcfiKVAVXTuIDOHOVnQcpgb6sB+SRwxA7tWJv6I=");
});

test.each(official.masterKeys)("as the official connector derives it: $masterKeyOptions", async (vector) => {
  const options = parseMasterKeyOptions(vector.masterKeyOptions);
  expect(formatMasterKeyOptions(options)).toBe(vector.masterKeyOptions);
  const masterKey = await deriveMasterKey(vector.masterPassword, options);
  expect(masterKey).toBe(vector.masterKey);
  expect(sha256Hex(masterKey)).toBe(vector.masterKeyHash);
});

test("noble's PBKDF2 gives the same for any password, salt, digest and length", async () => {
  const hashes = { sha1, sha256, sha384, sha512 };
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "binary" }),
      fc.constantFrom<keyof typeof hashes>("sha1", "sha256", "sha384", "sha512"),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 256 }),
      async (password, salt, digest, iterations, bytes) => {
        const expected = pbkdf2(hashes[digest], password, salt, { c: iterations, dkLen: bytes });
        expect(await deriveMasterKey(password, { digest, iterations, bytes, salt })).toBe(
          Buffer.from(expected).toString("base64"),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test("options are read and written, whatever the salt holds", () => {
  expect(parseMasterKeyOptions("pbkdf:SHA256:300000:64:a:b::c")).toEqual({
    digest: "sha256",
    iterations: 300_000,
    bytes: 64,
    salt: "a:b::c",
  });
  expect(parseMasterKeyOptions("pbkdf:sha256:1:1:").salt).toBe("");
  fc.assert(
    fc.property(
      fc.constantFrom("sha1", "sha256", "sha512"),
      fc.integer({ min: 1, max: 2_000_000 }),
      fc.integer({ min: 1, max: 256 }),
      fc.string({ unit: "binary" }),
      (digest, iterations, bytes, salt) => {
        const options = { digest, iterations, bytes, salt };
        expect(parseMasterKeyOptions(formatMasterKeyOptions(options))).toEqual(options);
      },
    ),
  );
});

test.each([
  "",
  ":",
  "pbkdf",
  "pbkdf:sha256:1000:64",
  "scrypt:sha256:1000:64:salt",
  "PBKDF:sha256:1000:64:salt",
  "pbkdf::1000:64:salt",
  "pbkdf:sha257:1000:64:salt",
  "pbkdf:constructor:1000:64:salt",
  "pbkdf:__proto__:1000:64:salt",
  "pbkdf:sha256::64:salt",
  "pbkdf:sha256:0:64:salt",
  "pbkdf:sha256:-1000:64:salt",
  "pbkdf:sha256:1e3:64:salt",
  "pbkdf:sha256:0x10:64:salt",
  "pbkdf:sha256:1000.5:64:salt",
  "pbkdf:sha256: 1000:64:salt",
  "pbkdf:sha256:10000001:64:salt",
  "pbkdf:sha256:99999999999999999999999:64:salt",
  "pbkdf:sha256:NaN:64:salt",
  "pbkdf:sha256:Infinity:64:salt",
  "pbkdf:sha256:1000:0:salt",
  "pbkdf:sha256:1000:257:salt",
  "pbkdf:sha256:1000:4294967296:salt",
  `pbkdf:${"a".repeat(1_000_000)}:1000:64:salt`,
  ":".repeat(1_000_000),
])("options that nobody should follow are refused", (text) => {
  const error = failure(() => parseMasterKeyOptions(text));
  expect(error.code).toBe("crypto");
  expect(error.message.length).toBeLessThan(300);
});

test("the refusal shows the options fit for a terminal, and not the salt", () => {
  const error = failure(() => parseMasterKeyOptions("pbkdf:\u001b[31mred\n:1000:64:the-salt-itself"));
  expect(error.message).toContain('"pbkdf:\ufffd[31mred\ufffd:1000:64"');
  expect(error.message).not.toContain("the-salt-itself");
});

// The options for a new key come from the server as JSON, not as text that was parsed.
test.each<[string, unknown]>([
  ["an unknown digest", { digest: "nonesuch" }],
  ["no digest", { digest: null }],
  ["a digest that is no text", { digest: ["sha256"] }],
  ["too many iterations", { iterations: 1e9 }],
  ["negative iterations", { iterations: -1 }],
  ["half an iteration", { iterations: 1.5 }],
  ["iterations as text", { iterations: "1000" }],
  ["no bytes", { bytes: 0 }],
  ["too many bytes", { bytes: 2 ** 31 }],
  ["no salt", { salt: undefined }],
])("a key is not derived from options with %s", async (_, change) => {
  const options = { digest: "sha256", iterations: 1, bytes: 32, salt: "salt", ...(change as object) };
  const derived = deriveMasterKey("password", options as MasterKeyOptions);
  await expect(derived).rejects.toBeInstanceOf(PassworkError);
  await expect(derived).rejects.toMatchObject({ code: "crypto" });
});

test("every digest that OpenSSL lists either derives a key or is refused as ours", async () => {
  const digests = [...new Set(getHashes().map((name) => name.toLowerCase()))];
  const results = await Promise.allSettled(
    digests.map((digest) => deriveMasterKey("password", { digest, iterations: 2, bytes: 32, salt: "salt" })),
  );
  expect(results.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(5);
  for (const result of results) {
    if (result.status === "rejected")
      expect(result.reason).toMatchObject({ name: "CryptoError", code: "crypto" });
  }
});

test("half a surrogate pair in the master password is refused", async () => {
  const options = { digest: "sha256", iterations: 1, bytes: 32, salt: "salt" };
  await expect(deriveMasterKey("a\ud83d", options)).rejects.toMatchObject({ code: "usage" });
});
