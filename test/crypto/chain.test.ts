// Whole chains, from the master key to the value, over what real servers and the official connector produced.

import { openAttachment, type SealedAttachment } from "../../src/crypto/attachment.ts";
import { decryptString, encryptString } from "../../src/crypto/encrypted-string.ts";
import {
  deriveMasterKey,
  formatMasterKeyOptions,
  parseMasterKeyOptions,
  sha256Hex,
} from "../../src/crypto/master-key.ts";
import { decodePlain, encodePlain } from "../../src/crypto/plain.ts";
import { generateKey } from "../../src/crypto/random.ts";
import {
  generateRsaKeys,
  readPrivateKey,
  readPublicKey,
  rsaDecrypt,
  rsaEncrypt,
} from "../../src/crypto/rsa.ts";
import {
  failure,
  hasShared,
  type OfficialVectors,
  official,
  readShared,
  sharedPlaintexts,
} from "./support.ts";

test("a session file of the official connector opens, and ours has its form", () => {
  const { file, fileKey, content } = official.session;
  expect(JSON.parse(decryptString(decodePlain(file), fileKey))).toEqual(content);
  const ours = encodePlain(encryptString(JSON.stringify(content), fileKey));
  expect(JSON.parse(decryptString(decodePlain(ours), fileKey))).toEqual(content);
});

test("a chain made here opens from the master password down", async () => {
  const options = parseMasterKeyOptions("pbkdf:sha256:1000:64:salt");
  const { publicPem, privatePem } = await generateRsaKeys(2048);
  const privateEncrypted = encryptString(privatePem, await deriveMasterKey("master password", options));
  const vaultKey = generateKey();
  const vaultMasterKeyEncrypted = rsaEncrypt(vaultKey, readPublicKey(publicPem));
  const itemKey = generateKey();
  const keyEncrypted = encryptString(itemKey, vaultKey);
  const passwordEncrypted = encryptString("pässword", itemKey);

  const masterKey = await deriveMasterKey("master password", options);
  const privateKey = readPrivateKey(decryptString(privateEncrypted, masterKey));
  const openedKey = decryptString(keyEncrypted, rsaDecrypt(vaultMasterKeyEncrypted, privateKey));
  expect(decryptString(passwordEncrypted, openedKey)).toBe("pässword");
  const wrongKey = await deriveMasterKey("Master password", options);
  expect(failure(() => readPrivateKey(decryptString(privateEncrypted, wrongKey))).code).toBe("crypto");
});

interface RealItem {
  passwordEncrypted: string;
  keyEncrypted: string;
  vaultMasterKeyEncrypted: string;
  customs: { name: string; value: string; type: string }[];
  attachments: { encryptedKey: string }[];
}

interface RealKeys {
  keys: { public: string; privateEncrypted: string };
}

// The vectors lie beside the repository and are no part of it.
(hasShared ? describe : describe.skip)("vectors beside the repository", () => {
  test("an item of a real server opens from the master key down", () => {
    const item = readShared<RealItem>("real-item.json");
    const { keys } = readShared<RealKeys>("real-user-keys.json");
    const [masterKey = "", itemKey, password, ...customs] = sharedPlaintexts();
    const pem = decryptString(keys.privateEncrypted, masterKey);
    expect(pem).toMatch(/^-----BEGIN RSA PRIVATE KEY-----/);
    const privateKey = readPrivateKey(pem);
    expect(privateKey.asymmetricKeyDetails?.modulusLength).toBe(1024);

    const vaultKey = rsaDecrypt(item.vaultMasterKeyEncrypted, privateKey);
    const openedKey = decryptString(item.keyEncrypted, vaultKey);
    expect(openedKey).toBe(itemKey);
    expect(decryptString(item.passwordEncrypted, openedKey)).toBe(password);
    const opened = item.customs.flatMap(({ name, type, value }) =>
      [name, type, value].map((field) => decryptString(field, openedKey)),
    );
    expect(opened).toEqual(customs);
    for (const { encryptedKey } of item.attachments) {
      expect(decryptString(encryptedKey, openedKey).length).toBeGreaterThanOrEqual(32);
    }
    const publicKey = readPublicKey(keys.public);
    expect(rsaDecrypt(rsaEncrypt(vaultKey, publicKey), privateKey)).toBe(vaultKey);
  });

  const generated = hasShared ? readShared<GeneratedVectors>("generated.json") : undefined;

  test("encrypted strings", () => {
    expect(generated?.encryptedStrings.length).toBeGreaterThan(0);
    for (const { encrypted, passphrase, plaintext } of generated?.encryptedStrings ?? []) {
      expect(decryptString(encrypted, passphrase)).toBe(plaintext);
    }
  });

  test("RSA in four sizes, both paddings", () => {
    expect(new Set(generated?.rsa.map(({ bits }) => bits)).size).toBe(4);
    for (const { privatePem, publicPem, plaintext, asConnectorEncrypts, pkcs1v15 } of generated?.rsa ?? []) {
      const privateKey = readPrivateKey(privatePem);
      expect(rsaDecrypt(asConnectorEncrypts, privateKey)).toBe(plaintext);
      expect(rsaDecrypt(pkcs1v15, privateKey)).toBe(plaintext);
      expect(rsaDecrypt(rsaEncrypt(plaintext, readPublicKey(publicPem)), privateKey)).toBe(plaintext);
    }
  });

  test("master keys", async () => {
    expect(generated?.masterKeys.length).toBeGreaterThan(0);
    for (const vector of generated?.masterKeys ?? []) {
      const options = parseMasterKeyOptions(vector.masterKeyOptions);
      expect(formatMasterKeyOptions(options)).toBe(vector.masterKeyOptions);
      const masterKey = await deriveMasterKey(vector.masterPassword, options);
      expect([masterKey, sha256Hex(masterKey)]).toEqual([vector.masterKey, vector.masterKeyHash]);
    }
  });

  test("attachments in both modes, and the session file", () => {
    expect(generated?.attachments.length).toBeGreaterThan(0);
    for (const { itemKey, bytesBase64, ...sealed } of generated?.attachments ?? []) {
      expect(openAttachment(sealed, itemKey || null).equals(Buffer.from(bytesBase64, "base64"))).toBe(true);
    }
    const session = generated?.session;
    expect(JSON.parse(decryptString(decodePlain(session?.file ?? ""), session?.fileKey ?? ""))).toEqual(
      session?.content,
    );
  });
});

interface GeneratedVectors {
  encryptedStrings: Omit<OfficialVectors["encryptedStrings"][number], "name">[];
  rsa: {
    bits: number;
    privatePem: string;
    publicPem: string;
    plaintext: string;
    asConnectorEncrypts: string;
    pkcs1v15: string;
  }[];
  masterKeys: OfficialVectors["masterKeys"];
  attachments: (SealedAttachment & { itemKey: string; bytesBase64: string })[];
  session: OfficialVectors["session"];
}
