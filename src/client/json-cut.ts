// Takes long texts out of a JSON object while its bytes arrive. What is left is the same JSON with empty texts in their
// place, to be read as a whole like any other: so faults of the answer show in the usual way. Only texts at the top of
// the object are taken, and what is no JSON passes through as it is.

/** Where the characters of a text go, as the bytes of UTF-8. */
export interface TextSink {
  write(chars: Buffer): void;
}

/** Longer keys are none that anybody asks for. */
const MAX_KEY = 64;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** What stands for an escape sequence that is no ASCII character: no sealed text has such a byte. */
const FOREIGN = 0x80;
const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/**
 * Asked at the start of each text at the top of the object, whose JSON `before` gives up to there: undefined leaves the
 * text where it is.
 */
type SinkOf = (key: string, before: () => Buffer) => TextSink | undefined;

export class JsonCut {
  readonly #sinkOf: SinkOf;
  readonly #kept: Buffer[] = [];
  #depth = 0;
  /** Undefined before the first bracket. */
  #isObject: boolean | undefined;
  #inText = false;
  #isEscaped = false;
  /** The characters so far of a text that may be a key. */
  #keyBytes: number[] | undefined;
  #key = "";
  /** Whether a colon was read, and no value yet. */
  #expectsValue = false;
  #sink: TextSink | undefined;
  /** What was read of an escape sequence in a taken text, without the backslash. */
  #escape: string | undefined;

  constructor(sinkOf: SinkOf) {
    this.#sinkOf = sinkOf;
  }

  write(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) {
      at = this.#sink === undefined ? this.#keep(chunk, at) : this.#take(chunk, at, this.#sink);
    }
  }

  /** The JSON so far, without the texts that were taken. */
  rest(): Buffer {
    return Buffer.concat(this.#kept);
  }

  /** Keeps all up to the next text that is taken; returns where that begins. */
  #keep(chunk: Buffer, start: number): number {
    for (let at = start; at < chunk.length; at++) {
      if (!this.#startsValue(chunk[at] as number)) continue;
      const before = () => Buffer.concat([...this.#kept, chunk.subarray(start, at + 1)]);
      this.#sink = this.#sinkOf(this.#key, before);
      if (this.#sink === undefined) continue;
      this.#kept.push(Buffer.from(chunk.subarray(start, at + 1)));
      return at + 1;
    }
    this.#kept.push(Buffer.from(chunk.subarray(start)));
    return chunk.length;
  }

  /** Reads one byte; true where it is the quote before a value at the top of the object. */
  #startsValue(byte: number): boolean {
    if (this.#inText) {
      this.#readText(byte);
      return false;
    }
    const isTop = this.#depth === 1 && this.#isObject === true;
    switch (byte) {
      case QUOTE: {
        const isValue = isTop && this.#expectsValue;
        this.#inText = true;
        this.#keyBytes = isTop && !isValue ? [] : undefined;
        return isValue;
      }
      case 0x7b: // {
      case 0x5b: // [
        this.#isObject ??= byte === 0x7b;
        this.#depth += 1;
        return false;
      case 0x7d: // }
      case 0x5d: // ]
        this.#depth -= 1;
        return false;
      case 0x3a: // :
      case 0x2c: // ,
        if (isTop) this.#expectsValue = byte === 0x3a;
        return false;
      default:
        return false;
    }
  }

  #readText(byte: number): void {
    if (byte === QUOTE && !this.#isEscaped) {
      this.#inText = false;
      if (this.#keyBytes !== undefined) this.#key = String.fromCharCode(...this.#keyBytes);
      return;
    }
    this.#isEscaped = byte === BACKSLASH && !this.#isEscaped;
    if (this.#keyBytes !== undefined && this.#keyBytes.length <= MAX_KEY) this.#keyBytes.push(byte);
  }

  /** Hands on all up to the quote that ends the text; returns where that is. */
  #take(chunk: Buffer, start: number, sink: TextSink): number {
    const quote = chunk.indexOf(QUOTE, start);
    const end = quote < 0 ? chunk.length : quote;
    const text = chunk.subarray(start, end);
    if (this.#escape !== undefined || text.includes(BACKSLASH)) return this.#takeEscaped(chunk, start, sink);
    sink.write(text);
    // The quote is read as that of any other text.
    if (quote >= 0) this.#sink = undefined;
    return end;
  }

  /** PHP writes `\/` for each slash, of which base64 has many: so a chunk at a time. */
  #takeEscaped(chunk: Buffer, start: number, sink: TextSink): number {
    const chars = Buffer.allocUnsafe(chunk.length - start);
    let length = 0;
    let at = start;
    for (; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      if (this.#escape !== undefined) {
        this.#escape += String.fromCharCode(byte);
        const char = unescaped(this.#escape);
        if (char === undefined) continue;
        this.#escape = undefined;
        chars[length++] = char;
      } else if (byte === BACKSLASH) {
        this.#escape = "";
      } else if (byte === QUOTE) {
        this.#sink = undefined;
        break;
      } else {
        chars[length++] = byte;
      }
    }
    sink.write(chars.subarray(0, length));
    return at;
  }
}

/** The character of an escape sequence, undefined where the sequence goes on. */
function unescaped(sequence: string): number | undefined {
  if (!sequence.startsWith("u")) return (ESCAPES[sequence] ?? sequence).charCodeAt(0);
  if (sequence.length < 5) return undefined;
  const code = Number.parseInt(sequence.slice(1), 16);
  return code < FOREIGN ? code : FOREIGN;
}
