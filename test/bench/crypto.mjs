// Measures the cryptography and, for each choice in src/crypto, the alternative that was not taken.
//
//     node test/bench/crypto.mjs
//
// Prints a table of medians in milliseconds. "first" is the first call in this process, which is what a job with
// one secret pays; the median is what a thousand secrets pay. Sources are bundled, as in the product.

import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hash,
  pbkdf2Sync,
  privateDecrypt,
  randomBytes,
} from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { cbc } from "@noble/ciphers/aes.js";
import { md5 as nobleMd5 } from "@noble/hashes/legacy.js";
import { pbkdf2 as noblePbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { build } from "esbuild";
import forge from "node-forge";

const ours = await load(["attachment", "base32c", "encrypted-string", "evp", "master-key", "rsa"]);
const rows = [];
/** Keeps results alive, so that no engine leaves a call out. */
let sink = 0;

async function load(names) {
  const source = fileURLToPath(new URL("../../src/crypto", import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-bench-"));
  try {
    const outfile = join(folder, "crypto.mjs");
    await build({
      stdin: {
        contents: names.map((name) => `export * from ${JSON.stringify(`./${name}.ts`)};`).join("\n"),
        resolveDir: source,
      },
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      outfile,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs each alternative in turn, so that a slow moment of the machine meets all of them alike. */
function measure(what, alternatives, { rounds = 15, calls = 1 } = {}) {
  const entries = Object.entries(alternatives).map(([name, run]) => ({
    name,
    run,
    first: time(run, 1),
    times: [],
  }));
  for (let round = -2; round < rounds; round++) {
    for (const { run, times } of entries) {
      const spent = time(run, calls);
      // The first two rounds let the engine compile.
      if (round >= 0) times.push(spent);
    }
  }
  for (const { name, first, times } of entries) {
    times.sort((a, b) => a - b);
    rows.push({ what, name, median: times[times.length >> 1], first });
  }
}

function time(run, calls) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) sink += run().length;
  return Number(process.hrtime.bigint() - start) / calls / 1e6;
}

function opensslDecrypt(body, key, iv) {
  const decipher = createDecipheriv("aes-256-cbc", key, iv);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

function opensslEncrypt(plain, key, iv) {
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

const SMALL = { rounds: 41, calls: 1000 };

const itemKey = randomBytes(75).toString("base64");
const salt = randomBytes(8);
const { key, iv } = ours.evpBytesToKey(Buffer.from(itemKey), salt);

// Master key.
measure(
  "PBKDF2-SHA-256, 300 000 rounds, 64 bytes",
  {
    "OpenSSL *": () => pbkdf2Sync("master password", "salt", 300_000, 64, "sha256"),
    noble: () => noblePbkdf2(sha256, "master password", "salt", { c: 300_000, dkLen: 64 }),
  },
  { rounds: 3 },
);

// Vault keys.
const privateKeys = new Map();
for (const bits of [1024, 2048, 4096]) {
  const { publicPem, privatePem } = await ours.generateRsaKeys(bits);
  const privateKey = ours.readPrivateKey(privatePem);
  const publicKey = ours.readPublicKey(publicPem);
  privateKeys.set(bits, { privatePem, privateKey, publicKey });
  const forgeKey = forge.pki.privateKeyFromPem(privatePem);
  const pkcs1 = forge.pki.publicKeyFromPem(publicPem).encrypt("k".repeat(100), "RSAES-PKCS1-V1_5");
  const pkcs1Text = forge.util.encode64(pkcs1);
  const raw = Buffer.from(pkcs1, "latin1");
  const forgeRounds = { rounds: 5 };
  measure(
    `RSA-${bits}, PKCS#1 v1.5 (after OAEP failed)`,
    {
      "OpenSSL raw, unpadded here *": () => ours.rsaDecrypt(pkcs1Text, privateKey),
      "node-forge, padding known": () => forgeKey.decrypt(pkcs1, "RSAES-PKCS1-V1_5"),
      "OpenSSL raw alone": () => privateDecrypt({ key: privateKey, padding: 3 }, raw),
    },
    forgeRounds,
  );
  if (bits === 1024) continue;
  const oaepText = ours.rsaEncrypt("k".repeat(100), publicKey);
  const oaep = forge.util.decode64(oaepText);
  const scheme = { md: forge.md.sha256.create(), mgf1: { md: forge.md.sha256.create() } };
  measure(
    `RSA-${bits}, OAEP`,
    {
      "OpenSSL *": () => ours.rsaDecrypt(oaepText, privateKey),
      "node-forge": () => forgeKey.decrypt(oaep, "RSA-OAEP", scheme),
    },
    forgeRounds,
  );
}
measure("reading a private key's PEM, 2048 bits", {
  "OpenSSL *": () => [ours.readPrivateKey(privateKeys.get(2048).privatePem)],
  "node-forge": () => [forge.pki.privateKeyFromPem(privateKeys.get(2048).privatePem)],
});

// Fields.
const passphrase = Buffer.from(itemKey);
measure(
  "EVP_BytesToKey",
  {
    "OpenSSL, hash() as text *": () => ours.evpBytesToKey(passphrase, salt).key,
    "OpenSSL, hash() as buffer": () =>
      ours.evpBytesToKey(passphrase, salt, (bytes) => hash("md5", bytes, "buffer")).key,
    "OpenSSL, createHash()": () =>
      ours.evpBytesToKey(passphrase, salt, (bytes) => createHash("md5").update(bytes).digest()).key,
    "noble (* in FIPS mode)": () => ours.evpBytesToKey(passphrase, salt, nobleMd5).key,
  },
  SMALL,
);
for (const size of [16, 112, 256, 512, 1024, 2048, 8192]) {
  const body = opensslEncrypt(Buffer.alloc(size - 1), key, iv);
  measure(
    `AES-256-CBC, decrypting ${size} bytes`,
    {
      noble: () => cbc(key, iv).decrypt(body),
      "OpenSSL *": () => opensslDecrypt(body, key, iv),
    },
    { rounds: 21, calls: 200 },
  );
}
const field = ours.encryptString("x".repeat(100), itemKey);
const encoded = ours.decodeBase32c(field);
measure("a field of 100 bytes: base32c, decoding", { "ours *": () => ours.decodeBase32c(field) }, SMALL);
measure(
  "a field of 100 bytes: base64",
  { "Buffer *": () => Buffer.from(encoded.toString("latin1"), "base64") },
  SMALL,
);
measure("a field of 100 bytes: decryptString", { "ours *": () => ours.decryptString(field, itemKey) }, SMALL);
measure(
  "a field of 100 bytes: encryptString",
  { "ours *": () => ours.encryptString("x".repeat(100), itemKey) },
  SMALL,
);

// One item: its vault key, its key, its password and two custom fields of three texts each.
const vaultKey = "V".repeat(100);
const wrappedVaultKey = ours.rsaEncrypt(vaultKey, privateKeys.get(2048).publicKey);
const wrappedItemKey = ours.encryptString(itemKey, vaultKey);
const fields = ["password", "name", "value", "password", "other", "longer value", "text"].map((text) =>
  ours.encryptString(text, itemKey),
);
measure(
  "a whole item, RSA-2048 and eight texts",
  {
    "ours *": () => {
      const opened = ours.decryptString(
        wrappedItemKey,
        ours.rsaDecrypt(wrappedVaultKey, privateKeys.get(2048).privateKey),
      );
      return fields.map((text) => ours.decryptString(text, opened));
    },
    "ours, vault key known": () => {
      const opened = ours.decryptString(wrappedItemKey, vaultKey);
      return fields.map((text) => ours.decryptString(text, opened));
    },
  },
  { rounds: 21, calls: 100 },
);
measure(
  "1000 items of eight texts, vault key known",
  {
    "ours *": () => {
      let length = 0;
      for (let i = 0; i < 1000; i++) {
        const opened = ours.decryptString(wrappedItemKey, vaultKey);
        for (const text of fields) length += ours.decryptString(text, opened).length;
      }
      return { length };
    },
  },
  { rounds: 5 },
);

// Attachments.
const file = randomBytes(5 * 1024 * 1024);
const sealedText = Buffer.from(randomBytes(6_990_000).toString("base64"), "latin1");
const sealedCode = ours.encodeBase32c(sealedText);
const large = randomBytes(6_990_000);
const largeBody = opensslEncrypt(large, key, iv);
measure("base32c of 9.3 MB, encoding", { "ours *": () => ours.encodeBase32c(sealedText) });
measure("base32c of 9.3 MB, decoding", { "ours *": () => ours.decodeBase32c(sealedCode) });
measure("AES-256-CBC, decrypting 7 MB", {
  "OpenSSL *": () => opensslDecrypt(largeBody, key, iv),
  noble: () => cbc(key, iv).decrypt(largeBody),
});
const sealed = ours.sealAttachment(file, itemKey);
const plain = ours.sealAttachment(file, null);
measure("hash of a 5 MiB attachment", { "ours *": () => ours.attachmentHash(file) });
measure("a 5 MiB attachment, sealing", {
  "ours *": () => ours.sealAttachment(file, itemKey).hash,
  "ours, without encryption": () => ours.sealAttachment(file, null).hash,
});
measure("a 5 MiB attachment, opening", {
  "ours *": () => ours.openAttachment(sealed, itemKey),
  "ours, without encryption": () => ours.openAttachment(plain, null),
});

const lines = rows.map(({ what, name, median, first }, at) => [
  rows[at - 1]?.what === what ? "" : what,
  name,
  figure(median),
  figure(first),
]);
const table = [
  ["", `Node ${process.versions.node}, OpenSSL ${process.versions.openssl}`, "median ms", "first ms"],
  ...lines,
];
const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column].length)));
for (const row of table) {
  const cells = row.map((cell, column) =>
    column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
  );
  process.stdout.write(`${cells.join("  ")}\n`);
}
process.stdout.write(`* what src/crypto does${sink < 0 ? "." : ""}\n`);

function figure(milliseconds) {
  return milliseconds.toFixed(milliseconds < 0.1 ? 4 : milliseconds < 10 ? 2 : 0);
}
