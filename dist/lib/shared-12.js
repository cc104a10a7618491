import {
  nodeCrypto
} from "./shared-13.js";
import {
  CryptoError,
  UsageError
} from "./shared-16.js";

// src/crypto/base32c.ts
var ALPHABET = "0123456789abcdefghjkmnpqrtuvwxyz";
var SKIP = 255;
var pairs;
function pairsOfCharacters() {
  return Uint16Array.from({ length: 1024 }, (_, ten) => {
    const first = ALPHABET.charCodeAt(ten >> 5);
    const second = ALPHABET.charCodeAt(ten & 31);
    return first | second << 8;
  });
}
var VALUES = /* @__PURE__ */ valuesOfCharacters();
function valuesOfCharacters() {
  const values = new Uint8Array(256).fill(SKIP);
  const characters = [...ALPHABET].map((char, value) => [char, value]);
  const aliases = Object.entries({ o: 0, i: 1, l: 1, s: 5 });
  for (const [char, value] of [...characters, ...aliases]) {
    values[char.charCodeAt(0)] = value;
    values[char.toUpperCase().charCodeAt(0)] = value;
  }
  return values;
}
function encodeBase32c(bytes) {
  return encodeBase32cBytes(bytes).toString("latin1");
}
function encodeBase32cBytes(bytes, memory = EMPTY) {
  pairs ??= pairsOfCharacters();
  const table = pairs;
  const size = Math.ceil(bytes.length * 8 / 5);
  const out = memory.length < size ? Buffer.allocUnsafe(size) : memory.subarray(0, size);
  const whole = bytes.length - bytes.length % 5;
  let at = 0;
  for (let i = 0; i < whole; i += 5) {
    const a = bytes[i];
    const b = bytes[i + 1];
    const c = bytes[i + 2];
    const d = bytes[i + 3];
    const e = bytes[i + 4];
    at = writePair(table, out, at, a << 2 | b >> 6);
    at = writePair(table, out, at, (b & 63) << 4 | c >> 4);
    at = writePair(table, out, at, (c & 15) << 6 | d >> 2);
    at = writePair(table, out, at, (d & 3) << 8 | e);
  }
  let buffer = 0;
  let bits = 0;
  for (let i = whole; i < bytes.length; i++) {
    buffer = buffer << 8 | bytes[i];
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out[at++] = ALPHABET.charCodeAt(buffer >> bits & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  if (bits > 0) out[at] = ALPHABET.charCodeAt(buffer << 5 - bits & 31);
  return out;
}
function writePair(table, out, at, ten) {
  const pair = table[ten];
  out[at] = pair & 255;
  out[at + 1] = pair >> 8;
  return at + 2;
}
function decodeBase32c(text) {
  const chars = Buffer.from(ONLY_LATIN1.test(text) ? text : text.replace(/[^\0-\xff]/g, ""), "latin1");
  return new Base32cDecoder().write(chars);
}
var Base32cDecoder = class {
  #memory = EMPTY;
  /** The bits that are no byte yet. */
  #buffer = 0;
  #bits = 0;
  /** Decodes the next characters. */
  write(chars) {
    const size = Math.floor((chars.length * 5 + this.#bits) / 8);
    if (this.#memory.length < size) this.#memory = Buffer.allocUnsafe(size);
    const out = this.#memory;
    let at = 0;
    let i = 0;
    let buffer = this.#buffer;
    let bits = this.#bits;
    while (i < chars.length) {
      if (bits === 0 && i + 8 <= chars.length) {
        const a = VALUES[chars[i]];
        const b = VALUES[chars[i + 1]];
        const c = VALUES[chars[i + 2]];
        const d = VALUES[chars[i + 3]];
        const e = VALUES[chars[i + 4]];
        const f = VALUES[chars[i + 5]];
        const g = VALUES[chars[i + 6]];
        const h = VALUES[chars[i + 7]];
        if ((a | b | c | d | e | f | g | h) < 32) {
          out[at] = a << 3 | b >> 2;
          out[at + 1] = b << 6 | c << 1 | d >> 4;
          out[at + 2] = d << 4 | e >> 1;
          out[at + 3] = e << 7 | f << 2 | g >> 3;
          out[at + 4] = g << 5 | h;
          at += 5;
          i += 8;
          continue;
        }
      }
      const value = VALUES[chars[i++]];
      if (value === SKIP) continue;
      buffer = (buffer << 5 | value) & 4095;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        out[at++] = buffer >> bits & 255;
      }
    }
    this.#buffer = buffer;
    this.#bits = bits;
    return out.subarray(0, at);
  }
};
var EMPTY = /* @__PURE__ */ Buffer.alloc(0);
var ONLY_LATIN1 = /^[\0-\xff]*$/;

// node_modules/@noble/hashes/_u64.js
var fromNumH = (n) => n / 2 ** 32 | 0;
var fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
  const h = fromNumH(n);
  const l = fromNumL(n);
  view.setUint32(byteOffset, isLE ? l : h, isLE);
  view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}

// node_modules/@noble/hashes/utils.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
  if (typeof n !== "number")
    throw new TypeError(atitle(title) + "expected number, got " + typeof n);
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
  return n;
}
function abytes(value, length, title = "") {
  if (isBytes(value) && (length === void 0 || value.length === length))
    return value;
  if (length !== void 0)
    anumber(length, "length");
  const bytes = isBytes(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes)
    throw new TypeError(message);
  throw new RangeError(message);
}
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("hash was destroyed");
  if (checkFinished && instance.finished)
    throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotl(word, shift) {
  return word << shift | word >>> 32 - shift >>> 0;
}

// node_modules/@noble/hashes/_md.js
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
var HashMD = class {
  blockLen;
  outputLen;
  canXOF = false;
  padOffset;
  isLE;
  // For partial updates less than block size
  buffer;
  view;
  finished = false;
  length = 0;
  pos = 0;
  destroyed = false;
  constructor(blockLen, outputLen, padOffset, isLE) {
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view, buffer, blockLen } = this;
    const len = data.length;
    let processed = false;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen)
          this.process(dataView, pos);
        processed = true;
        continue;
      }
      buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view, 0);
        this.pos = 0;
        processed = true;
      }
    }
    this.length += data.length;
    if (processed)
      this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view, blockLen, isLE } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    buffer.fill(0, pos);
    if (this.padOffset > blockLen - pos) {
      this.process(view, 0);
      buffer.fill(0);
    }
    setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
    this.process(view, 0);
    this.roundClean();
    const oview = out === buffer ? view : createView(out);
    const len = this.outputLen;
    const outLen = len / 4;
    const state = this.get();
    if (len % 4 || outLen > state.length)
      throw new Error("invalid outputLen");
    for (let i = 0; i < outLen; i++)
      oview.setUint32(4 * i, state[i], isLE);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneIntoMeta(to) {
    const { buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (pos)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};

// node_modules/@noble/hashes/legacy.js
var SHA1_IV = /* @__PURE__ */ Uint32Array.from([
  1732584193,
  4023233417,
  2562383102,
  271733878,
  3285377520
]);
var p32 = /* @__PURE__ */ Math.pow(2, 32);
var K = /* @__PURE__ */ Array.from({ length: 64 }, (_, i) => Math.floor(p32 * Math.abs(Math.sin(i + 1))));
var MD5_IV = /* @__PURE__ */ SHA1_IV.slice(0, 4);
var MD5_W = /* @__PURE__ */ new Uint32Array(16);
var MD5_SHIFTS = /* @__PURE__ */ (() => {
  const S = [
    [7, 12, 17, 22],
    [5, 9, 14, 20],
    [4, 11, 16, 23],
    [6, 10, 15, 21]
  ];
  return Uint8Array.from({ length: 64 }, (_, i) => S[Math.floor(i / 16)][i % 4]);
})();
var _MD5 = class extends HashMD {
  A = MD5_IV[0] | 0;
  B = MD5_IV[1] | 0;
  C = MD5_IV[2] | 0;
  D = MD5_IV[3] | 0;
  constructor() {
    super(64, 16, 8, true);
  }
  get() {
    const { A, B, C, D } = this;
    return [A, B, C, D];
  }
  set(A, B, C, D) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i = 0; i < 16; i++, offset += 4)
      MD5_W[i] = view.getUint32(offset, true);
    let { A, B, C, D } = this;
    for (let i = 0; i < 64; i++) {
      let F, g;
      if (i < 16) {
        F = Chi(B, C, D);
        g = i;
      } else if (i < 32) {
        F = Chi(D, B, C);
        g = (5 * i + 1) % 16;
      } else if (i < 48) {
        F = B ^ C ^ D;
        g = (3 * i + 5) % 16;
      } else {
        F = C ^ (B | ~D);
        g = 7 * i % 16;
      }
      F = F + A + K[i] + MD5_W[g];
      A = D;
      D = C;
      C = B;
      B = B + rotl(F, MD5_SHIFTS[i]);
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    this.set(A, B, C, D);
  }
  roundClean() {
    clean(MD5_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0);
    clean(this.buffer);
  }
};

// src/crypto/evp.ts
var md5 = (bytes) => {
  fastest ??= fastestMd5();
  return fastest(bytes);
};
var fastest;
function fastestMd5() {
  const { hash } = nodeCrypto();
  return opensslHasMd5() ? (bytes) => Buffer.from(hash("md5", bytes, "binary"), "latin1") : (
    // Its ready-made function `md5` is put together with every start, which takes a millisecond.
    (bytes) => new _MD5().update(bytes).digest()
  );
}
function opensslHasMd5() {
  try {
    nodeCrypto().hash("md5", "");
    return true;
  } catch {
    return false;
  }
}
function evpBytesToKey(passphrase, salt, md5Of = md5) {
  const derived = new Uint8Array(48);
  const input = Buffer.allocUnsafe(16 + passphrase.length + salt.length);
  input.set(passphrase, 16);
  input.set(salt, 16 + passphrase.length);
  derived.set(md5Of(input.subarray(16)), 0);
  for (const offset of [16, 32]) {
    input.set(derived.subarray(offset - 16, offset), 0);
    derived.set(md5Of(input), offset);
  }
  return { key: derived.subarray(0, 32), iv: derived.subarray(32) };
}

// src/crypto/utf8.ts
var STRICT_UTF8 = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
var LONE_SURROGATE = new RegExp("\\p{Cs}", "u");
function utf8Bytes(text) {
  if (LONE_SURROGATE.test(text)) {
    throw new UsageError("The text holds half of a surrogate pair, which UTF-8 cannot express.");
  }
  return Buffer.from(text, "utf8");
}
function utf8OrThrow(bytes, failure) {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    throw failure();
  }
}

// src/crypto/encrypted-string.ts
var MARK = /* @__PURE__ */ Buffer.from("Salted__", "latin1");
var SALT_LENGTH = 8;
var HEADER_LENGTH = 16;
var BLOCK = 16;
var ENCRYPTED_PREFIX = "amt4cwv48xb6pp1h";
function encryptString(content, passphrase) {
  const plain = typeof content === "string" ? utf8Bytes(content) : content;
  const { header, cipher } = cipherFor(passphrase, nodeCrypto().randomBytes(SALT_LENGTH));
  const raw = Buffer.concat([header, cipher.update(plain), cipher.final()]);
  return encodeBase32c(Buffer.from(raw.toString("base64"), "latin1"));
}
function decryptBytes(encrypted, passphrase) {
  const raw = Buffer.from(decodeBase32c(encrypted).toString("latin1"), "base64");
  const body = raw.length - HEADER_LENGTH;
  if (body < BLOCK || body % BLOCK !== 0) throw notEncrypted();
  const decipher = decipherFor(raw.subarray(0, HEADER_LENGTH), passphrase);
  try {
    return Buffer.concat([decipher.update(raw.subarray(HEADER_LENGTH)), decipher.final()]);
  } catch {
    throw notOpened();
  }
}
function decryptString(encrypted, passphrase) {
  return utf8OrThrow(decryptBytes(encrypted, passphrase), notOpened);
}
function cipherFor(passphrase, salt) {
  requirePassphrase(passphrase);
  const { key, iv } = evpBytesToKey(Buffer.from(passphrase, "utf8"), salt);
  const { createCipheriv, createSecretKey } = nodeCrypto();
  return {
    header: Buffer.concat([MARK, salt]),
    cipher: createCipheriv("aes-256-cbc", createSecretKey(key), iv)
  };
}
function decipherFor(header, passphrase) {
  requirePassphrase(passphrase);
  if (!header.subarray(0, MARK.length).equals(MARK)) throw notEncrypted();
  const { key, iv } = evpBytesToKey(Buffer.from(passphrase, "utf8"), header.subarray(MARK.length));
  const { createDecipheriv, createSecretKey } = nodeCrypto();
  return createDecipheriv("aes-256-cbc", createSecretKey(key), iv);
}
function requirePassphrase(passphrase) {
  if (passphrase === "") throw new CryptoError("The key is empty.");
}
function notEncrypted() {
  return new CryptoError("The value is no encrypted string: it is damaged or was cut off.");
}
function notOpened() {
  return new CryptoError("The key does not open the value, or the value is damaged.");
}

// src/crypto/plain.ts
function encodePlain(text) {
  return utf8Bytes(text).toString("base64");
}
function decodePlainBytes(encoded) {
  const bytes = Buffer.from(encoded, "base64");
  if (unpadded(bytes.toString("base64")) !== unpadded(encoded.replace(/\s/g, ""))) throw notPlain();
  return bytes;
}
function unpadded(base64) {
  return base64.replace(/={1,2}$/, "");
}
function decodePlain(encoded) {
  return utf8OrThrow(decodePlainBytes(encoded), notPlain);
}
function notPlain() {
  return new CryptoError("The value is not base64 of a UTF-8 text: it is damaged or encrypted.");
}

export {
  encodeBase32cBytes,
  Base32cDecoder,
  utf8Bytes,
  utf8OrThrow,
  SALT_LENGTH,
  HEADER_LENGTH,
  BLOCK,
  ENCRYPTED_PREFIX,
  encryptString,
  decryptString,
  cipherFor,
  decipherFor,
  notEncrypted,
  notOpened,
  encodePlain,
  decodePlainBytes,
  decodePlain
};
