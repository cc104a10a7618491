import {
  LONGEST_TIMER
} from "./shared-3.js";
import {
  decodePlain,
  decryptString,
  encodePlain,
  encryptString,
  utf8Bytes,
  utf8OrThrow
} from "./shared-12.js";
import {
  nodeCrypto
} from "./shared-13.js";
import {
  aborter,
  unlessAborted
} from "./shared.js";
import {
  checkId,
  filledText,
  isObject,
  numberOf,
  objectOf,
  objectsOf,
  optionalId,
  optionalText,
  requiredId,
  textsOf,
  unexpectedShape
} from "./shared-4.js";
import {
  Secret,
  objectIn,
  textIn,
  wrongInput
} from "./shared-17.js";
import {
  CryptoError,
  FieldError,
  ForbiddenError,
  MasterKeyError,
  PassworkError,
  TransportError,
  UsageError,
  printable,
  throwCollected
} from "./shared-16.js";

// src/client/item.ts
function openItem(raw, itemKey, shortcutId = null) {
  const id = requiredId(raw, "id", "an item");
  return itemWith(raw, openContent(raw, itemKey, "item", id), shortcutId);
}
function itemWith(raw, content, shortcutId = null) {
  return {
    id: requiredId(raw, "id", "an item"),
    vaultId: optionalId(raw, "vaultId") ?? "",
    folderId: optionalId(raw, "folderId"),
    isFavorite: raw.isFavorite === true,
    shortcutId,
    ...content
  };
}
function openContent(raw, itemKey, kind, id) {
  const { content, unopened, oversized } = openWhatOpens(raw, itemKey);
  if (oversized.length > 0) throw tooLarge(kind, id, oversized);
  if (unopened.length > 0) throw doesNotOpen(kind, id, unopened, itemKey !== null);
  return content;
}
function openWhatOpens(raw, itemKey) {
  const unopened = [];
  const oversized = [];
  const open = (sealed, field) => {
    if (sealed === null) return null;
    if (sealed.length > MAX_SEALED) {
      oversized.push(field);
      return null;
    }
    try {
      return itemKey === null ? decodePlain(sealed) : decryptString(sealed, itemKey);
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      unopened.push(field);
      return null;
    }
  };
  const password = open(sealedPassword(raw), "password");
  const customs = objectsOf(raw, "customs").map((custom, index) => {
    const name = open(filledText(custom, "name"), `name of custom field ${index + 1}`) ?? "";
    const type = open(filledText(custom, "type"), `type of custom field ${index + 1}`) ?? "";
    const called = name === "" ? `value of custom field ${index + 1}` : customLabel(name);
    const value = open(sealedValue(custom, itemKey), called);
    return { name, type, value: value === null ? null : new Secret(value) };
  });
  const content = {
    name: optionalText(raw, "name") ?? "",
    login: optionalText(raw, "login") ?? "",
    url: optionalText(raw, "url") ?? "",
    urls: textsOf(raw, "urls"),
    description: optionalText(raw, "description") ?? "",
    tags: textsOf(raw, "tags"),
    color: numberOf(raw, "color") ?? 0,
    password: password === null ? null : new Secret(password),
    customs,
    attachments: attachmentsOf(raw)
  };
  return { content, unopened, oversized };
}
function attachmentsOf(raw) {
  return objectsOf(raw, "attachments").map((attachment) => ({
    id: optionalText(attachment, "id") ?? "",
    name: optionalText(attachment, "name") ?? ""
  }));
}
function customLabel(name) {
  return `custom field "${printable(name, 60)}"`;
}
function sealedPassword(raw) {
  return filledText(raw, "passwordEncrypted");
}
function sealedValue(custom, itemKey) {
  return itemKey === null ? optionalText(custom, "value") : filledText(custom, "value");
}
var MAX_SEALED = 1024 * 1024;
var MAX_LISTED = 40;
function listed(fields) {
  const named = fields.length > MAX_LISTED ? [...fields.slice(0, MAX_LISTED), "other fields"] : fields;
  return named.join(", the ");
}
function tooLarge(kind, id, fields) {
  return new FieldError(`The ${listed(fields)} of ${kind} ${id} is larger than any secret.`, {
    hint: "Keep a file of that size as an attachment.",
    subject: id
  });
}
function doesNotOpen(kind, id, fields, encrypted) {
  const hint = encrypted ? "The value is damaged, or was written by a connector that lost its key (passwork-python 0.1.5 to 0.2.0 does so for items without a password): set it again in Passwork." : "If the server has client-side encryption, set PASSWORK_MASTER_KEY.";
  return new CryptoError(`The ${listed(fields)} of ${kind} ${id} cannot be decrypted.`, {
    hint,
    subject: id
  });
}

// src/client/attachments.ts
import { join } from "node:path";
function attachmentSources({ path, subject, itemKey }, infos) {
  return infos.map((info) => ({ path: `${path}/attachment/${info.id}`, subject, itemKey, info }));
}
function itemAttachments(raw, key, subject) {
  const path = `/v1/items/${requiredId(raw, "id", subject)}`;
  return attachmentSources({ path, subject, itemKey: async () => key }, attachmentsOf(raw));
}
function findAttachment(sources, wanted, subject) {
  textIn(wanted, "attachment");
  const byId = sources.find(({ info }) => info.id.toLowerCase() === wanted.toLowerCase());
  const found = byId === void 0 ? sources.filter(({ info }) => info.name === wanted) : [byId];
  const [first, second] = found;
  if (first === void 0) {
    const names = sources.slice(0, MAX_LISTED2).map(({ info }) => `"${printable(info.name, 60)}"`);
    if (sources.length > MAX_LISTED2) names.push("others");
    throw new FieldError(`The ${subject} has no attachment "${printable(wanted, 60)}".`, {
      hint: names.length === 0 ? "It has no attachments." : `It has ${names.join(", ")}.`
    });
  }
  if (second === void 0) return first;
  const ids = found.slice(0, MAX_LISTED2).map(({ info }) => printable(info.id, 24));
  throw new FieldError(`The ${subject} has ${found.length} attachments "${printable(wanted, 60)}".`, {
    hint: `Give an id: ${ids.join(" or ")}.`
  });
}
var MAX_LISTED2 = 40;
var AttachmentReader = class {
  #core;
  constructor(core) {
    this.#core = core;
  }
  /**
   * Downloads, opens and verifies an attachment. Throws a `CryptoError` where the key does not open it or the content
   * does not match its hash, and a `ProtocolError` where the answer is not an attachment.
   */
  async read(source, signal) {
    const { id, name } = source.info;
    return { id, name, content: await this.#download(source, signal) };
  }
  /** The same into exactly that file, atomically: see `writeAtomically`. Throws a `FileError` besides. */
  async saveTo(source, file, signal) {
    const { checkTarget, writeAtomically } = await import("./atomic-file.js");
    await checkTarget(file);
    const { id, name } = source.info;
    const content = await this.#download(source, signal);
    await writeAtomically(file, content, signal);
    return { id, name, path: file, bytes: content.length };
  }
  /**
   * Saves all of them in a folder, which is made (0700) where there is none. Names are made safe and distinct, see
   * `safeNames`: the same attachments replace the same files. Goes through all of them; the failures are thrown
   * together, and what did not fail is saved.
   */
  async saveAll(sources, folder, signal) {
    const { makeFolder } = await import("./atomic-file.js");
    const { safeNames } = await import("./attachment-names.js");
    await makeFolder(folder);
    const names = safeNames(sources.map(({ info }) => info.name));
    const saved = [];
    const errors = [];
    for (const [i, source] of sources.entries()) {
      try {
        saved.push(await this.saveTo(source, join(folder, names[i]), signal));
      } catch (error) {
        if (!(error instanceof PassworkError) || signal?.aborted) throw error;
        errors.push(error);
      }
    }
    throwCollected(errors);
    return saved;
  }
  async #download({ path, subject, itemKey, info }, signal) {
    const about = `attachment "${printable(info.name, 60)}" of ${subject}`;
    if (!/^[0-9a-f]{24}$/i.test(info.id)) throw unexpectedShape(about, "id of 24 hexadecimal digits");
    const key = await itemKey();
    const { AttachmentDownload } = await import("./attachment-download.js");
    const download = new AttachmentDownload(key);
    const filter = () => download.begin();
    const answer = await this.#core.api.call("GET", path, {}, { subject: about, filter, signal });
    try {
      return download.content(objectOf(answer, about), about);
    } catch (error) {
      throw error instanceof CryptoError ? error.about(about) : error;
    }
  }
};
async function attachmentsToSend(files, itemKey) {
  if (files.length === 0) return [];
  const { sealFile } = await import("./attachment-upload.js");
  const sealed = [];
  for (const file of files) sealed.push(await sealFile(file, itemKey));
  return sealed;
}

// src/crypto/master-key.ts
var MAX_ITERATIONS = 2e6;
var MAX_BYTES = 256;
function parseMasterKeyOptions(text) {
  const [scheme, digest = "", iterations = "", bytes = "", ...salt] = text.split(":");
  const options = {
    digest: digest.toLowerCase(),
    iterations: wholeNumber(iterations),
    bytes: wholeNumber(bytes),
    salt: salt.join(":")
  };
  if (scheme !== "pbkdf" || salt.length === 0 || !isUsable(options)) {
    const start = printable([scheme, digest, iterations, bytes].join(":"), 60);
    throw new CryptoError(
      `The server's master key options start with "${start}", which is not pbkdf:<digest>:<iterations>:<bytes>:<salt> with a digest known here and numbers within reason.`
    );
  }
  return options;
}
function formatMasterKeyOptions({ digest, iterations, bytes, salt }) {
  return ["pbkdf", digest, iterations, bytes, salt].join(":");
}
async function deriveMasterKey(password, options) {
  const { salt, iterations, bytes, digest } = options;
  if (!isUsable(options)) throw unusable();
  const passwordBytes = utf8Bytes(password);
  try {
    const key = await new Promise((resolve, reject) => {
      nodeCrypto().pbkdf2(passwordBytes, salt, iterations, bytes, digest, (error, derived) => {
        if (error === null) resolve(derived);
        else reject(error);
      });
    });
    return key.toString("base64");
  } catch {
    throw unusable();
  }
}
function sha256Hex(text) {
  return nodeCrypto().createHash("sha256").update(text, "utf8").digest("hex");
}
function wholeNumber(text) {
  return /^[0-9]+$/.test(text) ? Number(text) : Number.NaN;
}
function isUsable({ digest, iterations, bytes, salt }) {
  return typeof salt === "string" && typeof digest === "string" && isBetween(iterations, 1, MAX_ITERATIONS) && isBetween(bytes, 1, MAX_BYTES) && nodeCrypto().getHashes().some((name) => name.toLowerCase() === digest.toLowerCase());
}
function isBetween(value, min, max) {
  return Number.isInteger(value) && value >= min && value <= max;
}
function unusable() {
  return new CryptoError(
    "The master key cannot be derived: the server's options name a digest unknown here, or numbers out of reason."
  );
}

// src/crypto/rsa.ts
var PKCS1_PADDING = 1;
var NO_PADDING = 3;
var OAEP = { padding: 4, oaepHash: "sha256" };
var OAEP_OVERHEAD = 66;
var PKCS1_OVERHEAD = 11;
function readPrivateKey(pem) {
  return readKey("private", () => nodeCrypto().createPrivateKey(pem));
}
function readPublicKey(pem) {
  return readKey("public", () => nodeCrypto().createPublicKey(pem));
}
function publicKeyOf(privateKey) {
  return nodeCrypto().createPublicKey(privateKey);
}
function readKey(kind, read) {
  try {
    const key = read();
    if (key.asymmetricKeyType === "rsa") return key;
  } catch {
  }
  throw new CryptoError(`The user's ${kind} key is no RSA key in PEM form.`);
}
function rsaEncrypt(text, publicKey) {
  const plain = utf8Bytes(text);
  const size = modulusBytes(publicKey);
  if (plain.length > size - PKCS1_OVERHEAD) {
    throw new CryptoError(`The text is too long for an RSA key of ${size * 8} bits.`);
  }
  const scheme = plain.length <= size - OAEP_OVERHEAD ? OAEP : { padding: PKCS1_PADDING };
  try {
    return nodeCrypto().publicEncrypt({ key: publicKey, ...scheme }, plain).toString("base64");
  } catch {
    throw new CryptoError("The public key cannot encrypt: it is damaged.");
  }
}
function rsaDecrypt(encrypted, privateKey) {
  const block = Buffer.from(encrypted, "base64");
  if (block.length !== modulusBytes(privateKey)) throw notOpened();
  return utf8OrThrow(openOaep(block, privateKey) ?? openPkcs1(block, privateKey), notOpened);
}
function openOaep(block, privateKey) {
  try {
    return nodeCrypto().privateDecrypt({ key: privateKey, ...OAEP }, block);
  } catch {
    return void 0;
  }
}
function openPkcs1(block, privateKey) {
  let padded;
  try {
    padded = nodeCrypto().privateDecrypt({ key: privateKey, padding: NO_PADDING }, block);
  } catch {
    throw notOpened();
  }
  const end = padded.indexOf(0, 2);
  if (padded[0] !== 0 || padded[1] !== 2 || end < PKCS1_OVERHEAD - 1) throw notOpened();
  return padded.subarray(end + 1);
}
function generateRsaKeys(bits = 2048) {
  const options = {
    modulusLength: bits,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" }
  };
  return new Promise((resolve, reject) => {
    nodeCrypto().generateKeyPair("rsa", options, (error, publicPem, privatePem) => {
      if (error === null) resolve({ publicPem, privatePem });
      else reject(error);
    });
  });
}
function modulusBytes(key) {
  return Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
}
function notOpened() {
  return new CryptoError("The user's private key does not open the value: it was made for another key.");
}

// src/client/master-key-options.ts
var LEAST_ITERATIONS = 1e3;
var LEAST_BYTES = 16;
var DEFAULTS = { iterations: "300000", bytes: "64", digest: "sha256" };
function readMasterKeyOptions(answer, subject) {
  const text = filledText(objectOf(answer, subject), "masterKeyOptions");
  return text === null ? null : strong(parseMasterKeyOptions(text));
}
function readNewMasterKeyOptions(answer, subject) {
  const raw = objectOf(answer, subject);
  const salt = filledText(raw, "salt");
  if (salt === null) throw unexpectedShape(subject, "salt");
  const part = (key) => partOf(raw, key, subject);
  return strong(
    parseMasterKeyOptions(["pbkdf", part("digest"), part("iterations"), part("bytes"), salt].join(":"))
  );
}
function partOf(raw, key, subject) {
  const value = raw[key];
  if (value === void 0 || value === null || value === "") return DEFAULTS[key];
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw unexpectedShape(subject, key);
}
function strong(options) {
  if (options.iterations >= LEAST_ITERATIONS && options.bytes >= LEAST_BYTES) return options;
  throw new CryptoError(
    `The server asks for a master key that would give the master password away (fewer than ${LEAST_ITERATIONS} iterations, or ${LEAST_BYTES} bytes).`,
    { hint: "Check that the host is the right server; or give the master key itself (PASSWORK_MASTER_KEY)." }
  );
}

// src/client/keys.ts
var KeyRing = class {
  #api;
  #credentials;
  #vaultKeys = /* @__PURE__ */ new Map();
  #own = shared(() => this.#openOwnKeys());
  #derived = shared(() => this.#derive());
  constructor(api, credentials) {
    this.#api = api;
    this.#credentials = credentials;
    if (credentials.masterKey !== void 0) api.masterKeyHash = sha256Hex(credentials.masterKey.reveal());
  }
  /** Whether a master key or password was given: without one, only servers without client-side encryption work. */
  get isEncrypted() {
    return this.#credentials.masterKey !== void 0 || this.#credentials.masterPassword !== void 0;
  }
  /**
   * Resolves when requests carry the master key's hash: at once with a master key, after a request and the
   * derivation with a master password.
   */
  async authorized() {
    await this.#masterKey();
  }
  /** The master key, given or derived; undefined where neither it nor the master password was given. */
  async masterKey() {
    const masterKey = await this.#masterKey();
    return masterKey === void 0 ? void 0 : new Secret(masterKey);
  }
  /** Starts fetching the user's keys, so that they are there when the first item is. */
  prepare() {
    if (this.isEncrypted) this.privateKey().catch(() => {
    });
  }
  /** Throws a `masterKey` error where the master key is the reason for a refusal, and nothing else. */
  async explainRefusal() {
    if (!this.isEncrypted) return;
    try {
      await this.privateKey();
    } catch (error) {
      if (error instanceof PassworkError && error.code === "masterKey") throw error;
    }
  }
  /** The user's private key. Throws `masterKey` errors. */
  async privateKey() {
    return (await this.#own()).privateKey;
  }
  /**
   * The user's id (null where the server does not tell it) and public key. The key is that of the private key, which
   * nobody else can have sealed. Throws a `crypto` error where the server tells another one: others would seal for that.
   */
  async publicKey() {
    const { id, privateKey, publicPem } = await this.#own();
    const key = publicKeyOf(privateKey);
    if (publicPem !== null && !key.equals(readPublicKey(publicPem))) throw otherPublicKey();
    return { id, key };
  }
  /** The vault key inside a `masterKeyEncrypted` or `vaultMasterKeyEncrypted`, which are the same blob. */
  async vaultKey(encrypted) {
    const privateKey = await this.privateKey();
    const known = this.#vaultKeys.get(encrypted);
    if (known !== void 0) return known;
    const key = rsaDecrypt(encrypted, privateKey);
    this.#vaultKeys.set(encrypted, key);
    return key;
  }
  /** Keeps the key of a vault that was just made, so that it need not be opened. */
  rememberVaultKey(encrypted, key) {
    this.#vaultKeys.set(encrypted, key);
  }
  async #masterKey() {
    const { masterKey } = this.#credentials;
    return masterKey === void 0 ? await this.#derived() : masterKey.reveal();
  }
  async #derive() {
    const { masterPassword } = this.#credentials;
    if (masterPassword === void 0) return void 0;
    const subject = "the user's master key options";
    const answer = await this.#api.call("GET", "/v1/users/master-key/options", {}, { subject });
    const options = readMasterKeyOptions(answer, subject);
    if (options === null) throw notEncrypted("master password", "PASSWORK_MASTER_PASSWORD");
    const masterKey = await deriveMasterKey(masterPassword.reveal(), options);
    this.#api.masterKeyHash = sha256Hex(masterKey);
    return masterKey;
  }
  async #openOwnKeys() {
    const masterKey = await this.#masterKey();
    const { masterPassword } = this.#credentials;
    const given = this.#credentials.masterKey === void 0 ? "master password" : "master key";
    const variable = given === "master key" ? "PASSWORK_MASTER_KEY" : "PASSWORK_MASTER_PASSWORD";
    if (masterKey === void 0) throw masterKeyMissing("The user's private key");
    const answer = await this.#fetchKeys(given, variable);
    const keys = isObject(answer.keys) ? answer.keys : {};
    const encrypted = filledText(keys, "privateEncrypted");
    if (encrypted === null) throw notEncrypted(given, variable);
    const privateKey = openPrivateKey(encrypted, masterKey) ?? // Never under an empty text: a server could then put a pair of its own in the user's place.
    (masterPassword?.isEmpty === false ? openPrivateKey(encrypted, masterPassword.reveal()) : void 0);
    if (privateKey === void 0) throw wrongMasterKey(given, variable);
    return {
      id: optionalId(answer, "id"),
      privateKey,
      publicPem: filledText(keys, "public")
    };
  }
  async #fetchKeys(given, variable) {
    const subject = "the user's keys";
    try {
      return objectOf(await this.#api.call("GET", "/v1/users/keys", {}, { subject }), subject);
    } catch (error) {
      if (error instanceof PassworkError && error.code === "forbidden")
        throw keysRefused(error, given, variable);
      throw error;
    }
  }
};
function shared(work) {
  let result;
  return () => {
    if (result !== void 0) return result;
    const begun = work();
    begun.catch((error) => {
      if (!(error instanceof MasterKeyError)) result = void 0;
    });
    result = begun;
    return begun;
  };
}
function openPrivateKey(encrypted, passphrase) {
  try {
    return readPrivateKey(decryptString(encrypted, passphrase));
  } catch (error) {
    if (error instanceof PassworkError) return void 0;
    throw error;
  }
}
function masterKeyMissing(what) {
  return new MasterKeyError(`${what} is encrypted on the client, and no master key was given.`, {
    hint: "Set PASSWORK_MASTER_KEY (or PASSWORK_MASTER_PASSWORD)."
  });
}
function otherPublicKey() {
  return new CryptoError("The public key that the server tells for the token's user is not the user's.", {
    hint: "Nothing was sealed with it. Have the server looked into: what others share with the user could be read by whoever has that key."
  });
}
function wrongMasterKey(given, variable) {
  return new MasterKeyError(`The ${given} is wrong: it does not open the user's private key.`, {
    hint: `Check ${variable}; it must belong to the user whose token is used.${given === "master key" ? " A user made by the official Python connector needs the master password instead (PASSWORK_MASTER_PASSWORD)." : ""}`
  });
}
function keysRefused(refusal, given, variable) {
  const [, reason = ""] = /( \(.*\))\.$/.exec(refusal.message) ?? [];
  return new MasterKeyError(`The ${given} is probably wrong: the server refuses the user's keys${reason}.`, {
    hint: `Check ${variable}; it must belong to the user whose token is used.`,
    status: refusal.status ?? 403
  });
}
function notEncrypted(given, variable) {
  return new MasterKeyError(
    `A ${given} was given, but the user has no encryption keys: the server has no client-side encryption.`,
    { hint: `Leave it out (${variable}).` }
  );
}

// src/client/core.ts
var Core = class {
  api;
  keys;
  /** The `masterKeyEncrypted` of vaults, each asked for once. */
  #vaultBlobs = /* @__PURE__ */ new Map();
  constructor(api, keys) {
    this.api = api;
    this.keys = keys;
  }
  /**
   * The frame of a public call: its end, the master key's hash on every request, and a refusal explained. A server may
   * refuse everything to a wrong hash: then the master key is at fault, and not the user's access to whatever was asked
   * for.
   */
  async run(options, work) {
    const { closing } = this.api;
    if (closing.aborted) throw new UsageError("The client is closed.");
    const { signal, end } = limited(options, closing);
    try {
      signal.throwIfAborted();
      await unlessAborted(this.keys.authorized(), signal);
      return await work(signal);
    } catch (error) {
      if (error instanceof ForbiddenError) await unlessAborted(this.keys.explainRefusal(), signal);
      throw error;
    } finally {
      end();
    }
  }
  /** The `masterKeyEncrypted` of a vault; null where the vault is not encrypted on the client. */
  async vaultBlob(id, signal) {
    let blob = this.#vaultBlobs.get(id);
    if (blob === void 0) {
      blob = this.#readVaultBlob(id);
      this.#vaultBlobs.set(id, blob);
      blob.catch(() => this.#vaultBlobs.delete(id));
    }
    return await unlessAborted(blob, signal);
  }
  /** Without a signal: whoever gives up must not end it for the others who wait. */
  async #readVaultBlob(id) {
    const subject = `vault ${id}`;
    const path = `/v1/vaults/${checkId(id, "vault id")}`;
    const raw = objectOf(await this.api.call("GET", path, {}, { subject }), subject);
    if (requiredId(raw, "id", subject) !== id) throw unexpectedShape(subject, "vault of that id");
    return filledText(raw, "masterKeyEncrypted");
  }
  /** Keeps the blob of a vault that was just made, or null where it is not encrypted. */
  rememberVault(id, blob) {
    this.#vaultBlobs.set(id, Promise.resolve(blob));
  }
  /**
   * The key of a vault that is to be written into, or null where its contents travel in plain form. Throws a
   * `MasterKeyError` where the vault is encrypted and there is no master key, and where there is a master key and the
   * server says that the vault is not encrypted: else a server could have secrets sent to it in plain by saying so.
   */
  async writingKey(vaultId, signal) {
    const blob = await this.vaultBlob(vaultId, signal);
    if (blob === null) {
      if (this.keys.isEncrypted) throw notEncrypted2(`Vault ${vaultId}`);
      return null;
    }
    if (!this.keys.isEncrypted) throw masterKeyMissing(`The content of vault ${vaultId}`);
    return await unlessAborted(this.keys.vaultKey(blob), signal);
  }
  /**
   * The key that opens an item's values; null where it is not encrypted.
   * Without a key of its own (old items) the vault's key opens it.
   */
  async itemKey({ vaultBlob, encrypted }, subject, signal) {
    if (vaultBlob === null) {
      if (encrypted === null) return null;
      throw new CryptoError(`The server sends no vault key for ${subject}.`, {
        hint: "Ask a vault administrator to confirm the user's access to the vault in Passwork."
      });
    }
    if (!this.keys.isEncrypted) throw masterKeyMissing(`The ${subject}`);
    const vaultKey = await unlessAborted(this.keys.vaultKey(vaultBlob), signal);
    return encrypted === null ? vaultKey : decryptString(encrypted, vaultKey);
  }
};
function sealText(text, key) {
  return key === null ? encodePlain(text) : encryptString(text, key);
}
function limited(options, closing) {
  const { signal, timeout } = checkedOptions(options);
  if (signal === void 0 && timeout === void 0) return { signal: closing, end: () => {
  } };
  const call = aborter();
  const stops = [signal, closing].map((followed) => {
    const stop = () => call.abort(followed?.reason);
    if (followed?.aborted) stop();
    followed?.addEventListener("abort", stop);
    return () => followed?.removeEventListener("abort", stop);
  });
  const late = () => call.abort(
    new TransportError(`The call was given up after ${timeout} ms.`, {
      hint: "Allow it more time, or check that the server answers."
    })
  );
  const timer = timeout === void 0 ? void 0 : setTimeout(late, Math.min(timeout, LONGEST_TIMER));
  return {
    signal: call.signal,
    end: () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    }
  };
}
var OPTIONS = ["signal", "timeout", "dryRun", "key", "includeMasterKey", "replace"];
function checkedOptions(options) {
  if (options === void 0) return {};
  const { signal, timeout } = objectIn(options, "options of the call", OPTIONS);
  if (signal != null && !isSignal(signal)) throw wrongInput("signal", "The signal must be an AbortSignal.");
  if (timeout !== void 0 && !(typeof timeout === "number" && timeout > 0)) {
    throw wrongInput("timeout", "The timeout must be a number of milliseconds above zero.");
  }
  return { signal: signal ?? void 0, timeout };
}
function isSignal(value) {
  return typeof value === "object" && value !== null && "aborted" in value && "addEventListener" in value;
}
function notEncrypted2(what) {
  return new MasterKeyError(
    `${what} has no encryption key, but a master key was given: what is written would leave this machine unencrypted.`,
    { hint: "Leave the master key out if the server has no client-side encryption." }
  );
}
function keyMaterialOf(raw) {
  return {
    vaultBlob: filledText(raw, "vaultMasterKeyEncrypted"),
    encrypted: filledText(raw, "keyEncrypted")
  };
}

export {
  openItem,
  itemWith,
  openContent,
  openWhatOpens,
  attachmentsOf,
  customLabel,
  sealedPassword,
  sealedValue,
  MAX_SEALED,
  attachmentSources,
  itemAttachments,
  findAttachment,
  AttachmentReader,
  attachmentsToSend,
  formatMasterKeyOptions,
  deriveMasterKey,
  sha256Hex,
  readPublicKey,
  rsaEncrypt,
  generateRsaKeys,
  readMasterKeyOptions,
  readNewMasterKeyOptions,
  KeyRing,
  masterKeyMissing,
  Core,
  sealText,
  notEncrypted2 as notEncrypted,
  keyMaterialOf
};
