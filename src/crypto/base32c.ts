// Passwork's base32 over bytes: most significant bit first, no padding, the last group zero-filled, an alphabet
// without i, l, o and s. A 5 MB attachment is 15 million of these characters, hence the tables: encoding takes
// two characters (ten bits) at a step, decoding eight characters (five bytes) at a step. They are marked as pure, so
// that a bundler leaves them out of a program that does not use them.

const ALPHABET = "0123456789abcdefghjkmnpqrtuvwxyz";
/** Marks a byte that is no character of the alphabet: decoding skips it. Above any sum of valid values. */
const SKIP = 0xff;

/** Made by the first encoding, since most runs only decode. */
let pairs: Uint16Array | undefined;

function pairsOfCharacters(): Uint16Array {
  return Uint16Array.from({ length: 1024 }, (_, ten) => {
    const first = ALPHABET.charCodeAt(ten >> 5);
    const second = ALPHABET.charCodeAt(ten & 31);
    return first | (second << 8);
  });
}

const VALUES = /* @__PURE__ */ valuesOfCharacters();

function valuesOfCharacters(): Uint8Array {
  const values = new Uint8Array(256).fill(SKIP);
  const characters = [...ALPHABET].map((char, value) => [char, value] as const);
  // The characters that people mistake for others, as the official clients read them.
  const aliases = Object.entries({ o: 0, i: 1, l: 1, s: 5 });
  for (const [char, value] of [...characters, ...aliases]) {
    values[char.charCodeAt(0)] = value;
    values[char.toUpperCase().charCodeAt(0)] = value;
  }
  return values;
}

/** Encodes bytes as Passwork's base32: `ceil(length * 8 / 5)` ASCII characters. */
export function encodeBase32c(bytes: Uint8Array): string {
  return encodeBase32cBytes(bytes).toString("latin1");
}

/**
 * The same, the characters as bytes, in `memory` where that is large enough. Texts of multiples of five bytes can be
 * encoded one after the other.
 */
export function encodeBase32cBytes(bytes: Uint8Array, memory: Buffer = EMPTY): Buffer {
  pairs ??= pairsOfCharacters();
  const table = pairs;
  const size = Math.ceil((bytes.length * 8) / 5);
  const out = memory.length < size ? Buffer.allocUnsafe(size) : memory.subarray(0, size);
  const whole = bytes.length - (bytes.length % 5);
  let at = 0;
  for (let i = 0; i < whole; i += 5) {
    const a = bytes[i] as number;
    const b = bytes[i + 1] as number;
    const c = bytes[i + 2] as number;
    const d = bytes[i + 3] as number;
    const e = bytes[i + 4] as number;
    at = writePair(table, out, at, (a << 2) | (b >> 6));
    at = writePair(table, out, at, ((b & 0x3f) << 4) | (c >> 4));
    at = writePair(table, out, at, ((c & 0x0f) << 6) | (d >> 2));
    at = writePair(table, out, at, ((d & 0x03) << 8) | e);
  }
  let buffer = 0;
  let bits = 0;
  for (let i = whole; i < bytes.length; i++) {
    buffer = (buffer << 8) | (bytes[i] as number);
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out[at++] = ALPHABET.charCodeAt((buffer >> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
  }
  if (bits > 0) out[at] = ALPHABET.charCodeAt((buffer << (5 - bits)) & 31);
  return out;
}

function writePair(table: Uint16Array, out: Buffer, at: number, ten: number): number {
  const pair = table[ten] as number;
  out[at] = pair & 0xff;
  out[at + 1] = pair >> 8;
  return at + 2;
}

/**
 * Decodes Passwork's base32. Case does not matter, `o i l s` read as `0 1 1 5`, any other character is skipped,
 * and fewer than eight trailing bits are dropped: it never fails.
 */
export function decodeBase32c(text: string): Buffer {
  // A character above U+00FF would lose its high byte here and could turn into one of the alphabet.
  const chars = Buffer.from(ONLY_LATIN1.test(text) ? text : text.replace(/[^\0-\xff]/g, ""), "latin1");
  return new Base32cDecoder().write(chars);
}

/** The same, piece by piece: the characters as bytes. What is returned is good until the next piece. */
export class Base32cDecoder {
  #memory = EMPTY;
  /** The bits that are no byte yet. */
  #buffer = 0;
  #bits = 0;

  /** Decodes the next characters. */
  write(chars: Uint8Array): Buffer {
    const size = Math.floor((chars.length * 5 + this.#bits) / 8);
    if (this.#memory.length < size) this.#memory = Buffer.allocUnsafe(size);
    const out = this.#memory;
    let at = 0;
    let i = 0;
    let buffer = this.#buffer;
    let bits = this.#bits;
    while (i < chars.length) {
      if (bits === 0 && i + 8 <= chars.length) {
        const a = VALUES[chars[i] as number] as number;
        const b = VALUES[chars[i + 1] as number] as number;
        const c = VALUES[chars[i + 2] as number] as number;
        const d = VALUES[chars[i + 3] as number] as number;
        const e = VALUES[chars[i + 4] as number] as number;
        const f = VALUES[chars[i + 5] as number] as number;
        const g = VALUES[chars[i + 6] as number] as number;
        const h = VALUES[chars[i + 7] as number] as number;
        if ((a | b | c | d | e | f | g | h) < 32) {
          out[at] = (a << 3) | (b >> 2);
          out[at + 1] = (b << 6) | (c << 1) | (d >> 4);
          out[at + 2] = (d << 4) | (e >> 1);
          out[at + 3] = (e << 7) | (f << 2) | (g >> 3);
          out[at + 4] = (g << 5) | h;
          at += 5;
          i += 8;
          continue;
        }
      }
      const value = VALUES[chars[i++] as number] as number;
      if (value === SKIP) continue;
      buffer = ((buffer << 5) | value) & 0xfff;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        out[at++] = (buffer >> bits) & 0xff;
      }
    }
    this.#buffer = buffer;
    this.#bits = bits;
    return out.subarray(0, at);
  }
}

const EMPTY = /* @__PURE__ */ Buffer.alloc(0);
const ONLY_LATIN1 = /^[\0-\xff]*$/;
