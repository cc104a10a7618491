// Replaces needles in a stream of bytes that arrives in pieces of any size. The output does not depend on how the
// stream was cut (unless `idle` released something), is never searched again, and is bit for bit the input wherever
// there is no needle: no decoding takes place, so binary output and split characters pass.
//
// Between pieces it keeps only the bytes from which on a needle may have begun. Of these some may be out already:
//
//     |<------------- carry ------------->|
//     |  masked  |  released  |  withheld  |
//                ^            ^
//             #masked       #done
//
// masked bytes belong to a match whose marker is out; released ones went out as they are because the stream idled.
// Both stay, so that a needle that goes on after them is still found and its remainder is hidden.
import { Matcher, type Range } from "./matcher.ts";

export interface RedactorOptions {
  /** What stands for a secret in the output. */
  readonly marker?: string;
}

export const DEFAULT_MARKER = "***";
/** See `idle`. */
const RELEASE_BELOW = 6;
const NOTHING = Buffer.alloc(0);

export class Redactor {
  readonly #marker: Buffer;
  readonly #source: () => Matcher;
  #carry: Buffer = NOTHING;
  #masked = 0;
  #done = 0;
  /** Whether the last thing that went out is a marker: a match that touches it needs no second one. */
  #open = false;

  /**
   * `needles` are what to search for, or a function that gives their matcher. It is called for each piece: so a command
   * that prints nothing costs nothing, several streams may share one matcher, and another one may take its place when
   * there is more to search for. What is held back then is searched again; what went out already is not called back.
   */
  constructor(needles: readonly Uint8Array[] | (() => Matcher), options: RedactorOptions = {}) {
    this.#marker = Buffer.from(options.marker ?? DEFAULT_MARKER);
    if (typeof needles === "function") this.#source = needles;
    else {
      const matcher = new Matcher(needles);
      this.#source = () => matcher;
    }
  }

  /** How many bytes are held back at the moment. */
  get withheld(): number {
    return this.#carry.length - this.#done;
  }

  /** Takes the stream's next bytes and answers with what may go out. The answer may share the chunk's memory. */
  push(chunk: Uint8Array): Buffer {
    if (chunk.length === 0) return NOTHING;
    const bytes = Buffer.isBuffer(chunk)
      ? chunk
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const text = this.#carry.length === 0 ? bytes : Buffer.concat([this.#carry, bytes]);
    const ranges: Range[] = this.#masked > 0 ? [[0, this.#masked]] : [];
    return this.#emit(text, ranges, this.#source().scan(text, ranges));
  }

  /**
   * Call this when nothing came for a while: it releases what is held back if that is little, so that a prompt without
   * a line break shows although its last letters begin some needle. Little is fewer than 6 bytes of any one needle and
   * fewer than half of the shortest: enough for a prompt's end, and not enough to give away a value that a process
   * writes byte by byte, since the bytes released before count too and the rest of the needle stays hidden.
   */
  idle(): Buffer {
    const bare = this.#carry.length - this.#masked;
    if (this.withheld === 0 || bare >= RELEASE_BELOW || bare * 2 >= this.#source().shortest) return NOTHING;
    const released = this.#carry.subarray(this.#done);
    this.#done = this.#carry.length;
    this.#open = false;
    return released;
  }

  /** The stream's last bytes. Afterwards the redactor is as new and may take another stream. */
  end(): Buffer {
    if (this.#carry.length === 0) {
      this.#open = false;
      return NOTHING;
    }
    const ranges: Range[] = this.#masked > 0 ? [[0, this.#masked]] : [];
    this.#source().scan(this.#carry, ranges);
    const rest = this.#emit(this.#carry, ranges, this.#carry.length);
    this.#open = false;
    return rest;
  }

  /** A whole text, apart from the stream. */
  redact(text: string): string {
    const bytes = Buffer.from(text);
    const ranges: Range[] = [];
    this.#source().scan(bytes, ranges);
    if (ranges.length === 0) return text;
    const pieces: Buffer[] = [];
    let at = 0;
    for (const [start, end] of ranges) {
      pieces.push(bytes.subarray(at, start), this.#marker);
      at = end;
    }
    return Buffer.concat([...pieces, bytes.subarray(at)]).toString();
  }

  /** Everything before `live` is decided, and so is all that a match beginning before it covers. */
  #emit(text: Buffer, ranges: readonly Range[], live: number): Buffer {
    // Most pieces of most output: nothing is held back, and nothing is hidden.
    if (live === text.length && ranges.length === 0 && this.#done === 0) {
      this.#carry = NOTHING;
      this.#masked = 0;
      this.#open = false;
      return text;
    }
    const pieces: Buffer[] = [];
    let at = this.#done;
    let masked = 0;
    for (const [start, end] of ranges) {
      if (start > live) break;
      if (start > at) at = this.#copy(pieces, text, at, start);
      if (end > at) {
        if (!this.#open) pieces.push(this.#marker);
        this.#open = true;
        at = end;
      }
      masked = end;
    }
    if (live > at) at = this.#copy(pieces, text, at, live);
    this.#done = at - live;
    this.#masked = Math.max(0, masked - live);
    // A copy, so that a few bytes do not keep a whole chunk in memory.
    this.#carry = live === text.length ? NOTHING : Buffer.from(text.subarray(live));
    return pieces.length === 1 ? (pieces[0] ?? NOTHING) : Buffer.concat(pieces);
  }

  #copy(pieces: Buffer[], text: Buffer, from: number, to: number): number {
    pieces.push(text.subarray(from, to));
    this.#open = false;
    return to;
  }
}
