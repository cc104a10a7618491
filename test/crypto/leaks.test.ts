// No failure of the cryptography may show what it worked on: not in its message, its stack, its causes, its hidden
// properties. Each way to fail is taken here, with values that can be recognised.

import { openAttachment, sealAttachment } from "../../src/crypto/attachment.ts";
import { decryptBytes, decryptString, encryptString } from "../../src/crypto/encrypted-string.ts";
import {
  deriveMasterKey,
  type MasterKeyOptions,
  parseMasterKeyOptions,
} from "../../src/crypto/master-key.ts";
import { decodePlain, encodePlain } from "../../src/crypto/plain.ts";
import { generatePassword, randomText } from "../../src/crypto/random.ts";
import { readPrivateKey, readPublicKey, rsaDecrypt, rsaEncrypt } from "../../src/crypto/rsa.ts";
import { utf8Bytes } from "../../src/crypto/utf8.ts";
import { PassworkError } from "../../src/errors.ts";
import { everythingShown, official } from "./support.ts";

const PLAINTEXT = "plaintext-Zk3vQ9";
const KEY = "key-Wm7xR2";
const WRONG_KEY = "wrong-key-Jd5tB8";
const SALT = "salt-Hq4nL6";

const [small, , large, other] = official.rsa;
if (small === undefined || large === undefined || other === undefined)
  throw new Error("Vectors are missing.");
const smallKey = readPrivateKey(small.privatePem);
const otherKey = readPrivateKey(other.privatePem);
const smallPublic = readPublicKey(small.publicPem);
const pemLines = large.privatePem.split("\n").filter((line) => !line.startsWith("-----") && line !== "");
const damagedPem = large.privatePem.replace(pemLines[3] ?? "", (pemLines[3] ?? "").replace(/[A-M]/g, "!"));
const halfPair = `${PLAINTEXT}\ud83d`;

const encrypted = encryptString(PLAINTEXT, KEY);
const sealed = sealAttachment(Buffer.from(PLAINTEXT), KEY);
const options: MasterKeyOptions = { digest: "sha256", iterations: 1, bytes: 32, salt: SALT };

const WAYS: Record<string, () => unknown> = {
  "decrypting with a wrong key": () => decryptString(encryptString("x".repeat(16), KEY), WRONG_KEY),
  "decrypting with an empty key": () => decryptString(encrypted, ""),
  "decrypting what is cut off": () => decryptString(encrypted.slice(0, -30), KEY),
  "decrypting plaintext": () => decryptString(PLAINTEXT, KEY),
  "decrypting plaintext as bytes": () => decryptBytes(`${PLAINTEXT}`.repeat(2000), KEY),
  "decrypting to no UTF-8": () =>
    decryptString(encryptString(Buffer.concat([Buffer.from(PLAINTEXT), Buffer.from([0xff])]), KEY), KEY),
  "encrypting half a surrogate pair": () => encryptString(halfPair, KEY),
  "encoding half a surrogate pair": () => encodePlain(halfPair),
  "half a surrogate pair": () => utf8Bytes(halfPair),
  "decoding plaintext": () => decodePlain(`${PLAINTEXT}!`),
  "decoding no UTF-8": () =>
    decodePlain(Buffer.concat([Buffer.from(PLAINTEXT), Buffer.from([0xff])]).toString("base64")),
  "an attachment with another hash": () => openAttachment({ ...sealed, hash: "0".repeat(64) }, KEY),
  "an attachment under another key": () => openAttachment(sealed, WRONG_KEY),
  "an attachment that holds no base64": () =>
    openAttachment({ ...sealed, encryptedData: encodePlain(`${PLAINTEXT}!`) }, null),
  "a damaged private key": () => readPrivateKey(damagedPem),
  "half a private key": () => readPrivateKey(large.privatePem.slice(0, 900)),
  "a private key for a public one": () => readPublicKey(large.privatePem.slice(0, 900)),
  "a word for a private key": () => readPrivateKey(PLAINTEXT),
  "an RSA block for another key": () => rsaDecrypt(large.texts[0]?.asConnectorEncrypts ?? "", otherKey),
  "an RSA block of another size": () => rsaDecrypt(large.texts[0]?.pkcs1v15 ?? "", smallKey),
  "plaintext for an RSA block": () => rsaDecrypt(PLAINTEXT, smallKey),
  "a text too long for RSA": () => rsaEncrypt(PLAINTEXT.repeat(20), smallPublic),
  "half a surrogate pair for RSA": () => rsaEncrypt(halfPair, smallPublic),
  "master key options of another scheme": () => parseMasterKeyOptions(`scrypt:sha256:1:32:${SALT}`),
  "master key options out of reason": () => parseMasterKeyOptions(`pbkdf:sha256:999999999:32:${SALT}`),
  "a master key by an unknown digest": () => deriveMasterKey(PLAINTEXT, { ...options, digest: "nonesuch" }),
  "a master key by a digest that PBKDF2 refuses": () =>
    deriveMasterKey(PLAINTEXT, { ...options, digest: "shake128" }),
  "a master key of a half surrogate pair": () => deriveMasterKey(halfPair, options),
  "a length out of reason": () => generatePassword(-1),
  "an alphabet with a character twice": () => randomText(5, PLAINTEXT + PLAINTEXT),
};

test.each(Object.entries(WAYS))("%s", async (_, run) => {
  const secrets = [
    PLAINTEXT,
    KEY,
    WRONG_KEY,
    SALT,
    ...pemLines,
    ...large.texts.map(({ plaintext }) => plaintext),
  ];
  const secretForms = secrets.flatMap((text) => [
    text,
    Buffer.from(text).toString("base64").replace(/=/g, "").slice(0, -1),
    Buffer.from(text).toString("hex"),
  ]);
  let error: unknown;
  try {
    await run();
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(PassworkError);
  expect((error as PassworkError).cause).toBeUndefined();
  const shown = everythingShown(error);
  for (const form of secretForms) {
    if (form !== "" && shown.includes(form))
      throw new Error(`The error shows ${JSON.stringify(form)}:\n${shown}`);
  }
});

test("what is looked through would show a cause and a hidden property", () => {
  const hidden = Object.defineProperty(new Error("outer", { cause: new Error(PLAINTEXT) }), "hidden", {
    value: KEY,
  });
  expect(everythingShown(hidden)).toContain(PLAINTEXT);
  expect(everythingShown(hidden)).toContain(KEY);
});
