// Bytes in pieces: the encodings of an attachment, each as a stage that takes the next piece and gives what is complete
// of the result. So 15 million characters pass without ever being in memory as a whole.

import { CryptoError, type PassworkError } from "../errors.ts";
import { encodeBase32cBytes } from "./base32c.ts";

/** One step of a chain. */
export interface Stage {
  /** Takes the next piece. What it returns may be empty, and is good until the next piece. */
  write(piece: Buffer): Buffer;
  /** What remains after the last piece. */
  end(): Buffer;
}

export const NOTHING: Buffer = /* @__PURE__ */ Buffer.alloc(0);

/** Memory for the result of one piece, used again for the next: new one each time would soon be more than the whole. */
class Memory {
  #bytes: Buffer = NOTHING;

  /** At least `size` bytes, with anything in them. */
  of(size: number): Buffer {
    if (this.#bytes.length < size) this.#bytes = Buffer.allocUnsafeSlow(size);
    return this.#bytes;
  }
}

/** Bytes to base64 with padding. */
export class Base64Encoder implements Stage {
  readonly #cut = new Cut(3);
  readonly #memory = new Memory();

  write(piece: Buffer): Buffer {
    return this.#encode(this.#cut.write(piece));
  }

  end(): Buffer {
    return this.#encode(this.#cut.rest);
  }

  #encode(bytes: Buffer): Buffer {
    const base64 = bytes.toString("base64");
    const memory = this.#memory.of(base64.length);
    return memory.subarray(0, memory.write(base64, "latin1"));
  }
}

/** Bytes to Passwork's base32. */
export class Base32cEncoder implements Stage {
  readonly #cut = new Cut(5);
  readonly #memory = new Memory();

  write(piece: Buffer): Buffer {
    return this.#encode(this.#cut.write(piece));
  }

  end(): Buffer {
    return this.#encode(this.#cut.rest);
  }

  #encode(bytes: Buffer): Buffer {
    return encodeBase32cBytes(bytes, this.#memory.of(bytes.length * 2));
  }
}

/** Holds back what is no multiple of `size` until there is more. */
class Cut {
  rest: Buffer = NOTHING;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  write(piece: Buffer): Buffer {
    const all = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    const whole = all.length - (all.length % this.#size);
    this.rest = Buffer.from(all.subarray(whole));
    return all.subarray(0, whole);
  }
}

/** Base64 to bytes, with or without padding and line breaks. Throws a `crypto` error for anything else. */
export class Base64Decoder implements Stage {
  /** What is no group of four characters yet, or has padding. */
  #rest = "";
  readonly #memory = new Memory();

  write(piece: Buffer): Buffer {
    const text = this.#rest + piece.toString("latin1");
    const whole = text.length & ~3;
    const size = (whole / 4) * 3;
    const memory = this.#memory.of(size);
    // Node skips what it does not know, padding included: then there are fewer bytes than four characters make three.
    if (memory.write(text.slice(0, whole), 0, size, "base64") !== size) {
      return this.#decodeOther(text.replace(/\s/g, ""));
    }
    this.#rest = text.slice(whole);
    return memory.subarray(0, size);
  }

  end(): Buffer {
    const rest = this.#rest.replace(/\s/g, "");
    if (!LAST.test(rest)) throw notBase64();
    return Buffer.from(rest, "base64");
  }

  #decodeOther(text: string): Buffer {
    const [, chars] = BASE64.exec(text) ?? [];
    if (chars === undefined) throw notBase64();
    const whole = chars.length & ~3;
    this.#rest = text.slice(whole);
    return Buffer.from(text.slice(0, whole), "base64");
  }
}

const BASE64 = /^([A-Za-z0-9+/]*)={0,2}$/;
/** The last group: six bits alone are no byte. */
const LAST = /^([A-Za-z0-9+/]{2}={0,2}|[A-Za-z0-9+/]{3}=?)?$/;

function notBase64(): PassworkError {
  return new CryptoError("The value is not base64: it is damaged or encrypted.");
}

/** Bytes that are appended to, in memory of about the size that is usual for them. */
export class Appended {
  #memory = Buffer.allocUnsafeSlow(SMALL);
  #length = 0;
  readonly #usual: number;

  /** `usual` is the size in bytes to reserve for what is more than a little. */
  constructor(usual: number) {
    this.#usual = usual;
  }

  get length(): number {
    return this.#length;
  }

  append(piece: Uint8Array): void {
    const length = this.#length + piece.length;
    if (length > this.#memory.length) {
      // What is reserved and never written to takes up no memory; growing step by step would leave copies behind.
      const grown = Buffer.allocUnsafeSlow(Math.max(length, this.#usual, this.#memory.length * 2));
      this.#memory.copy(grown, 0, 0, this.#length);
      this.#memory = grown;
    }
    this.#memory.set(piece, this.#length);
    this.#length = length;
  }

  /** All of them, without a copy unless most of the memory is unused. */
  bytes(): Buffer {
    const bytes = this.#memory.subarray(0, this.#length);
    return this.#length * 2 < this.#memory.length ? Buffer.from(bytes) : bytes;
  }
}

const SMALL = 64 * 1024;
