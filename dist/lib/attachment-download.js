import {
  AttachmentOpening,
  Base64Decoder
} from "./shared-14.js";
import "./shared-15.js";
import "./shared-12.js";
import "./shared-13.js";
import {
  filledText,
  isObject,
  requiredText
} from "./shared-4.js";
import "./shared-17.js";
import {
  PassworkError
} from "./shared-16.js";

// src/client/json-cut.ts
var MAX_KEY = 64;
var QUOTE = 34;
var BACKSLASH = 92;
var FOREIGN = 128;
var ESCAPES = { b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
var JsonCut = class {
  #sinkOf;
  #kept = [];
  #depth = 0;
  /** Undefined before the first bracket. */
  #isObject;
  #inText = false;
  #isEscaped = false;
  /** The characters so far of a text that may be a key. */
  #keyBytes;
  #key = "";
  /** Whether a colon was read, and no value yet. */
  #expectsValue = false;
  #sink;
  /** What was read of an escape sequence in a taken text, without the backslash. */
  #escape;
  constructor(sinkOf) {
    this.#sinkOf = sinkOf;
  }
  write(chunk) {
    let at = 0;
    while (at < chunk.length) {
      at = this.#sink === void 0 ? this.#keep(chunk, at) : this.#take(chunk, at, this.#sink);
    }
  }
  /** The JSON so far, without the texts that were taken. */
  rest() {
    return Buffer.concat(this.#kept);
  }
  /** Keeps all up to the next text that is taken; returns where that begins. */
  #keep(chunk, start) {
    for (let at = start; at < chunk.length; at++) {
      if (!this.#startsValue(chunk[at])) continue;
      const before = () => Buffer.concat([...this.#kept, chunk.subarray(start, at + 1)]);
      this.#sink = this.#sinkOf(this.#key, before);
      if (this.#sink === void 0) continue;
      this.#kept.push(Buffer.from(chunk.subarray(start, at + 1)));
      return at + 1;
    }
    this.#kept.push(Buffer.from(chunk.subarray(start)));
    return chunk.length;
  }
  /** Reads one byte; true where it is the quote before a value at the top of the object. */
  #startsValue(byte) {
    if (this.#inText) {
      this.#readText(byte);
      return false;
    }
    const isTop = this.#depth === 1 && this.#isObject === true;
    switch (byte) {
      case QUOTE: {
        const isValue = isTop && this.#expectsValue;
        this.#inText = true;
        this.#keyBytes = isTop && !isValue ? [] : void 0;
        return isValue;
      }
      case 123:
      // {
      case 91:
        this.#isObject ??= byte === 123;
        this.#depth += 1;
        return false;
      case 125:
      // }
      case 93:
        this.#depth -= 1;
        return false;
      case 58:
      // :
      case 44:
        if (isTop) this.#expectsValue = byte === 58;
        return false;
      default:
        return false;
    }
  }
  #readText(byte) {
    if (byte === QUOTE && !this.#isEscaped) {
      this.#inText = false;
      if (this.#keyBytes !== void 0) this.#key = String.fromCharCode(...this.#keyBytes);
      return;
    }
    this.#isEscaped = byte === BACKSLASH && !this.#isEscaped;
    if (this.#keyBytes !== void 0 && this.#keyBytes.length <= MAX_KEY) this.#keyBytes.push(byte);
  }
  /** Hands on all up to the quote that ends the text; returns where that is. */
  #take(chunk, start, sink) {
    const quote = chunk.indexOf(QUOTE, start);
    const end = quote < 0 ? chunk.length : quote;
    const text = chunk.subarray(start, end);
    if (this.#escape !== void 0 || text.includes(BACKSLASH)) return this.#takeEscaped(chunk, start, sink);
    sink.write(text);
    if (quote >= 0) this.#sink = void 0;
    return end;
  }
  /** PHP writes `\/` for each slash, of which base64 has many: so a chunk at a time. */
  #takeEscaped(chunk, start, sink) {
    const chars = Buffer.allocUnsafe(chunk.length - start);
    let length = 0;
    let at = start;
    for (; at < chunk.length; at++) {
      const byte = chunk[at];
      if (this.#escape !== void 0) {
        this.#escape += String.fromCharCode(byte);
        const char = unescaped(this.#escape);
        if (char === void 0) continue;
        this.#escape = void 0;
        chars[length++] = char;
      } else if (byte === BACKSLASH) {
        this.#escape = "";
      } else if (byte === QUOTE) {
        this.#sink = void 0;
        break;
      } else {
        chars[length++] = byte;
      }
    }
    sink.write(chars.subarray(0, length));
    return at;
  }
};
function unescaped(sequence) {
  if (!sequence.startsWith("u")) return (ESCAPES[sequence] ?? sequence).charCodeAt(0);
  if (sequence.length < 5) return void 0;
  const code = Number.parseInt(sequence.slice(1), 16);
  return code < FOREIGN ? code : FOREIGN;
}

// src/client/attachment-download.ts
var AttachmentDownload = class {
  #itemKey;
  #latest;
  /** With the item's key, or null where the attachment is not encrypted. */
  constructor(itemKey) {
    this.#itemKey = itemKey;
  }
  /** The filter of one answer. There may be several: failed attempts, redirects. The last one counts. */
  begin() {
    this.#latest = new SealedAnswer(this.#itemKey);
    return this.#latest;
  }
  /**
   * The content of the attachment whose answer this is. Throws a `ProtocolError` where the answer has not what it
   * should, and a `CryptoError` where it does not open or its hash differs.
   */
  content(answer, subject) {
    const encryptedData = requiredText(answer, "encryptedData", subject);
    const hash = requiredText(answer, "hash", subject);
    const encryptedKey = this.#itemKey === null ? "" : requiredText(answer, "encryptedKey", subject);
    let opening = encryptedData === "" ? this.#latest?.opening : void 0;
    if (opening === void 0) {
      opening = new AttachmentOpening(this.#itemKey);
      opening.write(Buffer.from(encryptedData, "utf8"));
    }
    return opening.end({ encryptedKey, hash });
  }
};
var SealedAnswer = class _SealedAnswer {
  #itemKey;
  #cut = new JsonCut((key, before) => this.#sinkOf(key, before));
  #own;
  #envelope;
  #isEnvelope = false;
  constructor(itemKey) {
    this.#itemKey = itemKey;
  }
  /** What opens the data, where the answer has some. Known when `rest` was called. */
  get opening() {
    return this.#isEnvelope ? this.#envelope?.answer.opening : this.#own;
  }
  write(chunk) {
    this.#cut.write(chunk);
  }
  rest() {
    const outer = this.#cut.rest();
    const inner = this.#envelope?.rest();
    this.#isEnvelope = inner !== void 0 && parsed(outer).format === "base64";
    return this.#isEnvelope && inner !== void 0 ? inner : outer;
  }
  /** Each is taken once: an answer that repeats them is no true one, and is not to cost more than it weighs. */
  #sinkOf(key, before) {
    if (key === "encryptedData" && this.#own === void 0) return this.#startOpening(before());
    if (key === "content" && this.#envelope === void 0) {
      this.#envelope = new Envelope(new _SealedAnswer(this.#itemKey));
      return this.#envelope;
    }
    return void 0;
  }
  #startOpening(before) {
    this.#own = new AttachmentOpening(this.#itemKey);
    const encryptedKey = filledText(parsed(before, '"}'), "encryptedKey");
    if (encryptedKey !== null) this.#own.unlock(encryptedKey);
    return this.#own;
  }
};
var Envelope = class {
  answer;
  #base64 = new Base64Decoder();
  #isBroken = false;
  constructor(answer) {
    this.answer = answer;
  }
  write(chars) {
    this.#decode(() => this.#base64.write(chars));
  }
  /** What is left of the answer; undefined where there was none, or it is no base64. */
  rest() {
    this.#decode(() => this.#base64.end());
    const rest = this.answer.rest();
    return this.#isBroken || rest.length === 0 ? void 0 : rest;
  }
  #decode(decoded) {
    if (this.#isBroken) return;
    try {
      this.answer.write(decoded());
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      this.#isBroken = true;
    }
  }
};
function parsed(json, end = "") {
  try {
    const value = JSON.parse(`${json.toString("utf8").trim()}${end}`);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
export {
  AttachmentDownload
};
