import {
  generateKey
} from "./shared-15.js";
import {
  BLOCK,
  Base32cDecoder,
  HEADER_LENGTH,
  SALT_LENGTH,
  cipherFor,
  decipherFor,
  decryptString,
  encodeBase32cBytes,
  encodePlain,
  encryptString,
  notEncrypted,
  notOpened
} from "./shared-12.js";
import {
  nodeCrypto
} from "./shared-13.js";
import {
  CryptoError,
  PassworkError,
  UsageError
} from "./shared-16.js";

// src/crypto/pieces.ts
var NOTHING = /* @__PURE__ */ Buffer.alloc(0);
var Memory = class {
  #bytes = NOTHING;
  /** At least `size` bytes, with anything in them. */
  of(size) {
    if (this.#bytes.length < size) this.#bytes = Buffer.allocUnsafeSlow(size);
    return this.#bytes;
  }
};
var Base64Encoder = class {
  #cut = new Cut(3);
  #memory = new Memory();
  write(piece) {
    return this.#encode(this.#cut.write(piece));
  }
  end() {
    return this.#encode(this.#cut.rest);
  }
  #encode(bytes) {
    const base64 = bytes.toString("base64");
    const memory = this.#memory.of(base64.length);
    return memory.subarray(0, memory.write(base64, "latin1"));
  }
};
var Base32cEncoder = class {
  #cut = new Cut(5);
  #memory = new Memory();
  write(piece) {
    return this.#encode(this.#cut.write(piece));
  }
  end() {
    return this.#encode(this.#cut.rest);
  }
  #encode(bytes) {
    return encodeBase32cBytes(bytes, this.#memory.of(bytes.length * 2));
  }
};
var Cut = class {
  rest = NOTHING;
  #size;
  constructor(size) {
    this.#size = size;
  }
  write(piece) {
    const all = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    const whole = all.length - all.length % this.#size;
    this.rest = Buffer.from(all.subarray(whole));
    return all.subarray(0, whole);
  }
};
var Base64Decoder = class {
  /** What is no group of four characters yet, or has padding. */
  #rest = "";
  #memory = new Memory();
  write(piece) {
    const text = this.#rest + piece.toString("latin1");
    const whole = text.length & ~3;
    const size = whole / 4 * 3;
    const memory = this.#memory.of(size);
    if (memory.write(text.slice(0, whole), 0, size, "base64") !== size) {
      return this.#decodeOther(text.replace(/\s/g, ""));
    }
    this.#rest = text.slice(whole);
    return memory.subarray(0, size);
  }
  end() {
    const rest = this.#rest.replace(/\s/g, "");
    if (!LAST.test(rest)) throw notBase64();
    return Buffer.from(rest, "base64");
  }
  #decodeOther(text) {
    const [, chars] = BASE64.exec(text) ?? [];
    if (chars === void 0) throw notBase64();
    const whole = chars.length & ~3;
    this.#rest = text.slice(whole);
    return Buffer.from(text.slice(0, whole), "base64");
  }
};
var BASE64 = /^([A-Za-z0-9+/]*)={0,2}$/;
var LAST = /^([A-Za-z0-9+/]{2}={0,2}|[A-Za-z0-9+/]{3}=?)?$/;
function notBase64() {
  return new CryptoError("The value is not base64: it is damaged or encrypted.");
}
var Appended = class {
  #memory = Buffer.allocUnsafeSlow(SMALL);
  #length = 0;
  #usual;
  /** `usual` is the size in bytes to reserve for what is more than a little. */
  constructor(usual) {
    this.#usual = usual;
  }
  get length() {
    return this.#length;
  }
  append(piece) {
    const length = this.#length + piece.length;
    if (length > this.#memory.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(length, this.#usual, this.#memory.length * 2));
      this.#memory.copy(grown, 0, 0, this.#length);
      this.#memory = grown;
    }
    this.#memory.set(piece, this.#length);
    this.#length = length;
  }
  /** All of them, without a copy unless most of the memory is unused. */
  bytes() {
    const bytes = this.#memory.subarray(0, this.#length);
    return this.#length * 2 < this.#memory.length ? Buffer.from(bytes) : bytes;
  }
};
var SMALL = 64 * 1024;

// src/crypto/attachment.ts
var MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024;
var PLAIN_KEY = "a".repeat(32);
var STEP = 48 * 1024;
function attachmentHash(bytes) {
  const hash = new AttachmentHash();
  for (const piece of stepsOf(bytes)) hash.update(piece);
  return hash.digest();
}
var AttachmentHash = class {
  #hash = nodeCrypto().createHash("sha256");
  update(bytes) {
    this.#hash.update(bytes.toString("latin1"), "utf8");
  }
  digest() {
    return this.#hash.digest("hex");
  }
};
function* stepsOf(bytes) {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < all.length; at += STEP) yield all.subarray(at, at + STEP);
}
function streamAttachment(bytes, itemKey) {
  if (bytes.length > MAX_ATTACHMENT_BYTES) {
    throw new UsageError("The file is larger than 5 MiB, the most that an attachment may have.");
  }
  const hash = attachmentHash(bytes);
  const base64 = () => through(stepsOf(bytes), new Base64Encoder());
  const length = base64Length(bytes.length);
  if (itemKey === null) {
    const encryptedData = {
      length: base64Length(length),
      pieces: () => through(base64(), new Base64Encoder())
    };
    return { encryptedKey: encodePlain(PLAIN_KEY), encryptedData, hash };
  }
  const key = generateKey();
  const salt = nodeCrypto().randomBytes(SALT_LENGTH);
  const encryptedLength = HEADER_LENGTH + length - length % BLOCK + BLOCK;
  return {
    encryptedKey: encryptString(key, itemKey),
    encryptedData: {
      length: Math.ceil(base64Length(encryptedLength) * 8 / 5),
      pieces: () => through(through(encrypted(base64(), key, salt), new Base64Encoder()), new Base32cEncoder())
    },
    hash
  };
}
function base64Length(bytes) {
  return Math.ceil(bytes / 3) * 4;
}
function* through(pieces, stage) {
  for (const piece of pieces) yield stage.write(piece);
  yield stage.end();
}
function* encrypted(pieces, key, salt) {
  const { header, cipher } = cipherFor(key, salt);
  yield header;
  for (const piece of pieces) yield cipher.update(piece);
  yield cipher.final();
}
var AttachmentOpening = class {
  #itemKey;
  #base32c = new Base32cDecoder();
  #outer = new Base64Decoder();
  #inner = new Base64Decoder();
  #hash = new AttachmentHash();
  #content = new Appended(MAX_ATTACHMENT_BYTES);
  /** What cannot be decrypted yet: the header, or all, where the data came before its key. */
  #waiting = new Appended(base64Length(MAX_ATTACHMENT_BYTES) + HEADER_LENGTH + BLOCK);
  #key;
  #decipher;
  #failure;
  /** With the item's key, or null where nothing is encrypted. */
  constructor(itemKey) {
    this.#itemKey = itemKey;
  }
  /** Takes the attachment's key. What comes after it is decrypted at once; only the first counts. */
  unlock(encryptedKey) {
    const itemKey = this.#itemKey;
    if (itemKey === null || this.#key !== void 0) return;
    this.#try(() => {
      this.#key = decryptString(encryptedKey, itemKey);
      this.#start(this.#key);
    });
  }
  /** Takes the next characters of `encryptedData`. */
  write(chars) {
    this.#try(() => {
      if (this.#itemKey === null) this.#takeText(this.#outer.write(chars));
      else this.#takeEncrypted(this.#outer.write(this.#base32c.write(chars)));
    });
  }
  /** The content, once everything was written. Throws a `crypto` error when it does not open or the hash differs. */
  end({ encryptedKey, hash }) {
    this.unlock(encryptedKey);
    this.#try(() => {
      if (this.#itemKey === null) this.#takeText(this.#outer.end());
      else this.#takeEncrypted(this.#outer.end());
      if (this.#itemKey !== null) this.#takeText(this.#lastBlock());
      this.#takeContent(this.#inner.end());
    });
    if (this.#failure !== void 0) throw this.#failure;
    if (this.#hash.digest() !== hash.toLowerCase()) {
      throw new CryptoError("The attachment's content does not match its hash: it was changed or damaged.");
    }
    return this.#content.bytes();
  }
  #takeEncrypted(bytes) {
    if (this.#decipher !== void 0) {
      this.#takeText(this.#decipher.update(bytes));
      return;
    }
    this.#waiting.append(bytes);
    if (this.#key !== void 0) this.#start(this.#key);
  }
  /** Decrypts what has waited, as soon as there is a key and the header. */
  #start(key) {
    const waiting = this.#waiting.bytes();
    if (waiting.length < HEADER_LENGTH) return;
    this.#waiting = new Appended(0);
    this.#decipher = decipherFor(waiting.subarray(0, HEADER_LENGTH), key);
    for (const piece of stepsOf(waiting.subarray(HEADER_LENGTH)))
      this.#takeText(this.#decipher.update(piece));
  }
  #lastBlock() {
    if (this.#decipher === void 0) throw notEncrypted();
    try {
      return this.#decipher.final();
    } catch {
      throw notOpened();
    }
  }
  #takeText(base64) {
    this.#takeContent(this.#inner.write(base64));
  }
  #takeContent(bytes) {
    this.#hash.update(bytes);
    this.#content.append(bytes);
  }
  #try(work) {
    if (this.#failure !== void 0) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      this.#failure = error;
    }
  }
};

export {
  Base64Decoder,
  MAX_ATTACHMENT_BYTES,
  streamAttachment,
  AttachmentOpening
};
