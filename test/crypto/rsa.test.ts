import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
} from "node:crypto";
import forge from "node-forge";
import {
  generateRsaKeys,
  readPrivateKey,
  readPublicKey,
  rsaDecrypt,
  rsaEncrypt,
} from "../../src/crypto/rsa.ts";
import { failure, fc, official } from "./support.ts";

const OAEP_SHA256 = { md: forge.md.sha256.create(), mgf1: { md: forge.md.sha256.create() } };
const RAW = { padding: constants.RSA_NO_PADDING } as const;

interface Pair {
  bits: number;
  form: string;
  privatePem: string;
  publicPem: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

const PAIRS: (Pair & (typeof official.rsa)[number])[] = official.rsa.map((vector) => ({
  ...vector,
  privateKey: readPrivateKey(vector.privatePem),
  publicKey: readPublicKey(vector.publicPem),
}));
const CASES = PAIRS.flatMap((pair) => pair.texts.map((text) => ({ ...pair, ...text })));

function pairOf(bits: number): (typeof PAIRS)[number] {
  const found = PAIRS.find((pair) => pair.bits === bits);
  if (found === undefined) throw new Error(`No vectors for ${bits} bits.`);
  return found;
}

/** A block of the modulus's length as it is before the private operation: RSA without any padding of its own. */
function encryptRaw(padded: Uint8Array, publicKey: KeyObject): string {
  return publicEncrypt({ key: publicKey, ...RAW }, padded).toString("base64");
}

describe("vectors of the official connector", () => {
  test("hold both forms of PEM and three sizes", () => {
    expect(PAIRS.map(({ bits, form }) => `${bits} ${form}`)).toEqual([
      "1024 PKCS#8",
      "1024 PKCS#1",
      "2048 PKCS#8",
      "2048 PKCS#1",
      "4096 PKCS#8",
      "4096 PKCS#1",
    ]);
    expect(PAIRS.map(({ privatePem }) => privatePem.split("\n")[0])).toContain(
      "-----BEGIN RSA PRIVATE KEY-----",
    );
  });

  test.each(CASES)("$bits bits, $form, $plaintext: both paddings open", (vector) => {
    expect(rsaDecrypt(vector.asConnectorEncrypts, vector.privateKey)).toBe(vector.plaintext);
    expect(rsaDecrypt(vector.pkcs1v15, vector.privateKey)).toBe(vector.plaintext);
  });

  test.each(PAIRS)("$bits bits, $form: the keys of a pair belong together", ({ privateKey, publicKey }) => {
    expect(rsaDecrypt(rsaEncrypt("ключ 🔑", publicKey), privateKey)).toBe("ключ 🔑");
  });
});

describe("against node-forge", () => {
  test.each([1024, 2048])(
    "%i bits: what forge encrypts opens, either padding, any text that fits",
    (bits) => {
      const { privateKey, publicPem } = pairOf(bits);
      const spki = createPublicKey(publicPem).export({ type: "spki", format: "pem" }).toString();
      const forgeKey = forge.pki.publicKeyFromPem(spki);
      fc.assert(
        fc.property(fc.string({ unit: "binary", maxLength: bits / 32 - 17 }), (text) => {
          const binary = Buffer.from(text, "utf8").toString("latin1");
          if (binary.length <= bits / 8 - 66) {
            const oaep = forgeKey.encrypt(binary, "RSA-OAEP", OAEP_SHA256);
            expect(rsaDecrypt(forge.util.encode64(oaep), privateKey)).toBe(text);
          }
          const pkcs1 = forgeKey.encrypt(binary, "RSAES-PKCS1-V1_5");
          expect(rsaDecrypt(forge.util.encode64(pkcs1), privateKey)).toBe(text);
        }),
        { numRuns: 50 },
      );
    },
  );

  test.each([1024, 2048])("%i bits: forge opens what we encrypt, at every length", (bits) => {
    const { privatePem, publicKey } = pairOf(bits);
    const forgeKey = forge.pki.privateKeyFromPem(privatePem);
    const [oaepMost, most] = [bits / 8 - 66, bits / 8 - 11];
    for (const length of [0, 1, oaepMost - 1, oaepMost, oaepMost + 1, most]) {
      const text = "k".repeat(length);
      const scheme = length <= oaepMost ? "RSA-OAEP" : "RSAES-PKCS1-V1_5";
      const block = forge.util.decode64(rsaEncrypt(text, publicKey));
      expect(forgeKey.decrypt(block, scheme, scheme === "RSA-OAEP" ? OAEP_SHA256 : undefined)).toBe(text);
    }
    expect(failure(() => rsaEncrypt("k".repeat(most + 1), publicKey)).message).toBe(
      `The text is too long for an RSA key of ${bits} bits.`,
    );
  });
});

test("any text that fits comes back as it was; half a surrogate pair is refused", () => {
  const { privateKey, publicKey } = pairOf(2048);
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 61 }),
      (text) => rsaDecrypt(rsaEncrypt(text, publicKey), privateKey) === text,
    ),
    { numRuns: 100 },
  );
  expect(failure(() => rsaEncrypt("\ud83d", publicKey)).code).toBe("usage");
});

describe("tampering", () => {
  test.each([1024, 2048])("%i bits: every changed byte is noticed, either padding", (bits) => {
    const { texts, privateKey } = pairOf(bits);
    for (const { asConnectorEncrypts, pkcs1v15 } of texts.slice(0, 1)) {
      for (const encrypted of [asConnectorEncrypts, pkcs1v15]) {
        for (let at = 0; at < bits / 8; at++) {
          const block = Buffer.from(encrypted, "base64");
          block.writeUInt8(block.readUInt8(at) ^ (1 << (at % 8)), at);
          expect(failure(() => rsaDecrypt(block.toString("base64"), privateKey)).code).toBe("crypto");
        }
      }
    }
  });

  test("every length but the right one is refused", () => {
    const { texts, privateKey } = pairOf(1024);
    const block = Buffer.from(texts[0]?.pkcs1v15 ?? "", "base64");
    for (let length = 0; length < block.length; length++) {
      const cut = block.subarray(0, length).toString("base64");
      expect(failure(() => rsaDecrypt(cut, privateKey)).code).toBe("crypto");
    }
    const longer = Buffer.concat([block, Buffer.alloc(1)]).toString("base64");
    expect(failure(() => rsaDecrypt(longer, privateKey)).code).toBe("crypto");
  });

  // On OpenSSL from 3.2 on, its own PKCS#1 v1.5 decryption would give random bytes for these.
  test.each(CASES)(
    "$bits bits, $form, $plaintext: another key of the same size opens neither padding",
    (vector) => {
      const others = PAIRS.filter(
        ({ bits, privatePem }) => bits === vector.bits && privatePem !== vector.privatePem,
      );
      expect(others).toHaveLength(1);
      for (const { privateKey } of others) {
        for (const encrypted of [vector.asConnectorEncrypts, vector.pkcs1v15]) {
          expect(failure(() => rsaDecrypt(encrypted, privateKey)).message).toBe(
            "The user's private key does not open the value: it was made for another key.",
          );
        }
      }
    },
  );

  test("a key of another size is noticed", () => {
    const encrypted = pairOf(2048).texts[0]?.asConnectorEncrypts ?? "";
    for (const bits of [1024, 4096]) {
      expect(failure(() => rsaDecrypt(encrypted, pairOf(bits).privateKey)).code).toBe("crypto");
    }
  });

  test.each([
    ["zeros", (size: number) => Buffer.alloc(size)],
    ["a block beyond the modulus", (size: number) => Buffer.alloc(size, 0xff)],
    ["one", (size: number) => Buffer.alloc(size).fill(1, size - 1)],
  ])("a block that no encryption makes is refused: %s", (_, make) => {
    const { privateKey, bits } = pairOf(2048);
    expect(failure(() => rsaDecrypt(make(bits / 8).toString("base64"), privateKey)).code).toBe("crypto");
  });

  test.each(["", "%%%", "__proto__", "A".repeat(1_000_000), "\u{1f511}"])(
    "what is no block is refused",
    (text) => {
      expect(failure(() => rsaDecrypt(text, pairOf(2048).privateKey)).code).toBe("crypto");
    },
  );
});

describe("PKCS#1 v1.5 padding, judged here", () => {
  const { privateKey, publicKey, bits } = pairOf(2048);
  const size = bits / 8;
  const padded = (change: (block: Buffer) => void, message = "key") => {
    const block = Buffer.alloc(size, 0x5a);
    block.set([0, 2], 0);
    block.writeUInt8(0, size - message.length - 1);
    block.write(message, size - message.length, "latin1");
    change(block);
    return encryptRaw(block, publicKey);
  };

  test("is what OpenSSL makes, and OpenSSL takes ours for right where it can tell", () => {
    const encrypted = padded(() => {});
    expect(rsaDecrypt(encrypted, privateKey)).toBe("key");
    const made = publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from("key"));
    expect(rsaDecrypt(made.toString("base64"), privateKey)).toBe("key");
    const raw = privateDecrypt({ key: privateKey, ...RAW }, made);
    expect([...raw.subarray(0, 2), raw.indexOf(0, 2)]).toEqual([0, 2, size - 4]);
  });

  test("with exactly eight bytes of padding is right", () => {
    expect(
      rsaDecrypt(
        padded((block) => block.writeUInt8(0, 10), "k".repeat(size - 11)),
        privateKey,
      ),
    ).toBe("k".repeat(size - 11));
  });

  test.each<[string, (block: Buffer) => void]>([
    ["not led by zero", (block) => block.writeUInt8(1, 0)],
    ["of a signature", (block) => block.writeUInt8(1, 1)],
    ["of type zero", (block) => block.writeUInt8(0, 1)],
    ["of seven bytes", (block) => block.writeUInt8(0, 9)],
    ["of no bytes", (block) => block.writeUInt8(0, 2)],
    ["without an end", (block) => block.fill(0x5a, 2)],
    ["around no UTF-8", (block) => block.writeUInt8(0xff, size - 1)],
  ])("%s is refused", (_, change) => {
    expect(failure(() => rsaDecrypt(padded(change), privateKey)).code).toBe("crypto");
  });

  test("around nothing is an empty text", () => {
    expect(
      rsaDecrypt(
        padded(() => {}, ""),
        privateKey,
      ),
    ).toBe("");
  });
});

describe("keys", () => {
  test("are read in every form of PEM, with any line ends and text around it", () => {
    const { privatePem, publicPem } = pairOf(2048);
    const privateForms = ["pkcs1", "pkcs8"] as const;
    const publicForms = ["pkcs1", "spki"] as const;
    const change = (pem: string) => [pem, pem.trim(), pem.replace(/\n/g, "\r\n"), `comment\n${pem}`];
    for (const type of privateForms) {
      const pem = createPrivateKey(privatePem).export({ type, format: "pem" }).toString();
      for (const form of change(pem)) expect(readPrivateKey(form).type).toBe("private");
    }
    for (const type of publicForms) {
      const pem = createPublicKey(publicPem).export({ type, format: "pem" }).toString();
      for (const form of change(pem)) expect(readPublicKey(form).type).toBe("public");
    }
  });

  test("made here are of 2048 bits, SPKI and PKCS#8, and each pair is new", async () => {
    const pairs = [await generateRsaKeys(), await generateRsaKeys(1024)];
    for (const { publicPem, privatePem } of pairs) {
      expect(publicPem).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
      expect(privatePem).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
      expect(rsaDecrypt(rsaEncrypt("text", readPublicKey(publicPem)), readPrivateKey(privatePem))).toBe(
        "text",
      );
    }
    expect(
      pairs.map(({ publicPem }) => readPublicKey(publicPem).asymmetricKeyDetails?.modulusLength),
    ).toEqual([2048, 1024]);
  });

  const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const withPassphrase = createPrivateKey(pairOf(1024).privatePem)
    .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" })
    .toString();

  test.each([
    ["nothing", ""],
    ["a word", "constructor"],
    ["a cut-off key", pairOf(2048).privatePem.slice(0, 400)],
    ["an elliptic key", elliptic.privateKey.export({ type: "pkcs8", format: "pem" }).toString()],
    ["a key under a passphrase", withPassphrase],
    ["a public key", pairOf(2048).publicPem],
    ["a megabyte of junk", "-----BEGIN PRIVATE KEY-----\n".repeat(40_000)],
  ])("that are no RSA private key are refused: %s", (_, pem) => {
    const error = failure(() => readPrivateKey(pem));
    expect([error.code, error.message]).toEqual([
      "crypto",
      "The user's private key is no RSA key in PEM form.",
    ]);
  });

  test.each([
    ["nothing", ""],
    ["a cut-off key", pairOf(2048).publicPem.slice(0, 200)],
    ["an elliptic key", elliptic.publicKey.export({ type: "spki", format: "pem" }).toString()],
  ])("that are no RSA public key are refused: %s", (_, pem) => {
    const error = failure(() => readPublicKey(pem));
    expect([error.code, error.message]).toEqual([
      "crypto",
      "The user's public key is no RSA key in PEM form.",
    ]);
  });

  test("with impossible numbers in them are refused by encryption", () => {
    // The modulus is even and the exponent is one: no RSA key, but the right form.
    const n = Buffer.alloc(256, 0x80).toString("base64url");
    const key = createPublicKey({ key: { kty: "RSA", n, e: "AA" }, format: "jwk" });
    expect(failure(() => rsaEncrypt("text", key)).code).toBe("crypto");
  });
});
