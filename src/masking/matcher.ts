// Finds every needle in a piece of output, and where a needle may have begun that the piece does not finish.
//
// Ordinary log text hardly ever contains a secret, so the time goes into stepping over text that matches nothing.
// As in Wu and Manber's "A fast algorithm for multi-pattern searching" (TR-94-17), a window as long as the shortest
// needle slides over the text; the three bytes at its end tell by one look into a table how far it may jump, and only
// where the table says zero are needles compared. An Aho-Corasick automaton for the same needles has 180 000
// states, misses the processor's caches, and cannot jump (test/bench/aho-corasick.mjs).
//
// A line break in a needle (with the white space around it) matches any run of white space: a pipe shows "\n", a
// pseudo-terminal "\r\n", an indented block "\n    ". So a needle is a list of parts with such runs between them. No
// part begins or ends with white space next to a run, so that there is one way to match and nothing to try again.

/** The longest run of white space that a line break matches: without a bound it would have to be held back. */
export const MAX_RUN = 256;
/** Longer windows jump further, but each needle fills more of the table and takes longer to register. */
const MAX_WINDOW = 12;
const BLOCK = 3;
/** Three bytes, shifted by 10, 5 and 0 bits: text that is mostly ASCII stays nearly free of collisions. */
const TABLE_BITS = 18;
const TABLE_SIZE = 1 << TABLE_BITS;

/** What is compared byte by byte before it is worth a call. */
const LONG = 64;

const FAILED = -1;
const UNFINISHED = -2;

/** A half-open range of positions. */
export type Range = [start: number, end: number];

interface Pattern {
  readonly parts: readonly Uint8Array[];
  /** The part at whose start the window is: the first one, unless that is too short. */
  readonly anchor: number;
  /** The shortest text that it matches. */
  readonly length: number;
}

export class Matcher {
  readonly needles: readonly Uint8Array[];
  /** The length of the shortest needle, 0 when there is none. */
  readonly shortest: number;
  readonly #window: number;
  /** How far a block at the window's end lets it jump; 0 where some needle's window ends with the block. */
  readonly #shifts = new Uint8Array(TABLE_SIZE);
  /** How far it may jump when that needle is not there, or has been found. */
  readonly #furtherShifts = new Uint8Array(TABLE_SIZE);
  /** By a window's first and last block: whether it is worth to look for needles. */
  readonly #windows = new Uint8Array(TABLE_SIZE);
  readonly #buckets = new Map<number, Pattern[]>();
  /** What a text may end with when a window has begun but is not complete, as Latin-1. */
  readonly #beginnings = new Set<string>();
  /** By the first bytes of these, one, two, or three and more: whether it is worth to look one up. */
  readonly #first = new Uint8Array(1 << 8);
  readonly #firstTwo = new Uint8Array(1 << 16);
  readonly #firstThree = new Uint8Array(TABLE_SIZE);
  /** Patterns whose window is not at their start, by first byte; and which bytes these are. */
  readonly #late = new Map<number, Pattern[]>();
  readonly #lateFirst = new Uint8Array(1 << 8);
  /** How far before the end of a text such a pattern may have begun without its window being complete. */
  #reach = 0;

  constructor(needles: readonly Uint8Array[]) {
    this.needles = needles;
    const found = needles.map(partsOf).filter((parts) => parts.length > 0);
    const least = (measure: (parts: readonly Uint8Array[]) => number): number =>
      found.reduce((length, parts) => Math.min(length, measure(parts)), Number.POSITIVE_INFINITY);
    this.shortest = found.length === 0 ? 0 : least(lengthOf);
    this.#window = found.length === 0 ? 0 : Math.min(MAX_WINDOW, least(longest));
    this.#shifts.fill(Math.max(1, this.#window - BLOCK + 1));
    this.#furtherShifts.set(this.#shifts);
    for (const parts of found) {
      const anchor = parts.findIndex((part) => part.length >= this.#window);
      this.#register({ parts, anchor, length: lengthOf(parts) });
    }
  }

  #register(pattern: Pattern): void {
    const size = this.#window;
    const window = pattern.parts[pattern.anchor]?.subarray(0, size) ?? new Uint8Array();
    for (let at = Math.min(BLOCK, size) - 1; at < size; at++) {
      const key = this.#key(window, at);
      const shift = size - 1 - at;
      this.#shifts[key] = Math.min(byteAt(this.#shifts, key), shift);
      if (shift > 0) this.#furtherShifts[key] = Math.min(byteAt(this.#furtherShifts, key), shift);
    }
    const end = this.#key(window, size - 1);
    append(this.#buckets, end, pattern);
    if (size >= BLOCK) this.#windows[windowKey(blockKey(window, BLOCK - 1), end)] = 1;

    if (pattern.anchor === 0) {
      const text = Buffer.from(window).toString("latin1");
      // Whoever has this one has all that are shorter.
      for (let length = size - 1; length > 0 && !this.#beginnings.has(text.slice(0, length)); length--) {
        this.#addBeginning(window, text.slice(0, length));
      }
      return;
    }
    const before = lengthOf(pattern.parts.slice(0, pattern.anchor));
    this.#reach = Math.max(this.#reach, before + pattern.anchor * (MAX_RUN - 1) + size);
    const first = byteAt(pattern.parts[0] ?? window, 0);
    this.#lateFirst[first] = 1;
    append(this.#late, first, pattern);
  }

  #addBeginning(window: Uint8Array, text: string): void {
    if (text.length === 1) this.#first[byteAt(window, 0)] = 1;
    else if (text.length === 2) this.#firstTwo[(byteAt(window, 0) << 8) | byteAt(window, 1)] = 1;
    else this.#firstThree[blockKey(window, 2)] = 1;
    this.#beginnings.add(text);
  }

  /** Windows of one or two bytes (only when the minimum length was set so low) look at their last byte alone. */
  #key(text: Uint8Array, at: number): number {
    return this.#window < BLOCK ? byteAt(text, at) : blockKey(text, at);
  }

  /**
   * Adds every match to `ranges`, which stay in order, apart from one another and united where they overlap or
   * touch. Answers with the position from which on the text may be the beginning of a needle: its length if nowhere.
   */
  scan(text: Buffer, ranges: Range[]): number {
    const size = this.#window;
    if (size === 0) return text.length;
    const shifts = this.#shifts;
    const length = text.length;
    let live = length;
    let at = size - 1;
    const narrow = size < BLOCK;
    while (at < length) {
      // This loop is the redactor's speed. Bounds hold by its condition, hence the assertions instead of checks.
      const last = text[at] as number;
      const key = narrow ? last : ((text[at - 2] as number) << 10) ^ ((text[at - 1] as number) << 5) ^ last;
      const shift = shifts[key] as number;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const begin = at - size + 1;
      if (narrow || this.#windows[windowKey(blockKey(text, begin + BLOCK - 1), key)] === 1) {
        for (const pattern of this.#buckets.get(key) ?? []) {
          const start = backward(pattern, text, begin);
          if (start === FAILED) continue;
          // Neither finished nor the first that is not: a long value that repeats itself begins at every position.
          if (start >= live && start + pattern.length > length) continue;
          const end = forward(pattern, text, start);
          if (end === UNFINISHED) live = Math.min(live, start);
          else if (end !== FAILED) cover(ranges, start, end);
        }
      }
      at += this.#furtherShifts[key] as number;
    }
    return Math.min(live, this.#unfinished(text));
  }

  /** Where a needle may have begun whose window is not complete in the text. */
  #unfinished(text: Buffer): number {
    const end = text.length;
    let live = end;
    for (let start = Math.max(0, end - this.#window + 1); start < end; start++) {
      if (!this.#mayBegin(text, start)) continue;
      if (!this.#beginnings.has(text.toString("latin1", start, end))) continue;
      live = start;
      break;
    }
    for (let start = Math.max(0, end - this.#reach); start < live; start++) {
      const first = byteAt(text, start);
      if (this.#lateFirst[first] === 0) continue;
      const patterns = this.#late.get(first) ?? [];
      if (patterns.some((pattern) => forward(pattern, text, start) === UNFINISHED)) live = start;
    }
    return live;
  }

  /** Whether the text's end from there on may be one of the beginnings: false is certain. */
  #mayBegin(text: Buffer, start: number): boolean {
    const length = text.length - start;
    if (length === 1) return this.#first[byteAt(text, start)] === 1;
    if (length === 2) return this.#firstTwo[(byteAt(text, start) << 8) | byteAt(text, start + 1)] === 1;
    return this.#firstThree[blockKey(text, start + 2)] === 1;
  }
}

/** The place in a table of the three bytes that end at `at`. */
function blockKey(text: Uint8Array, at: number): number {
  return (byteAt(text, at - 2) << 10) ^ (byteAt(text, at - 1) << 5) ^ byteAt(text, at);
}

/** The place in a table of a window that begins and ends with these blocks (a multiplicative hash, Knuth 6.4). */
function windowKey(first: number, last: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b)) >>> (32 - TABLE_BITS);
}

function append(patterns: Map<number, Pattern[]>, key: number, pattern: Pattern): void {
  const found = patterns.get(key);
  if (found === undefined) patterns.set(key, [pattern]);
  else found.push(pattern);
}

/** Adds a range found at a later position than those before it, though it may begin earlier than they do. */
export function cover(ranges: Range[], start: number, end: number): void {
  let [from, to] = [start, end];
  for (let last = ranges.at(-1); last !== undefined && last[1] >= from; last = ranges.at(-1)) {
    from = Math.min(from, last[0]);
    to = Math.max(to, last[1]);
    ranges.pop();
  }
  ranges.push([from, to]);
}

/** The start of the pattern whose anchor lies at `position`, if all before the anchor is there. */
function backward({ parts, anchor }: Pattern, text: Buffer, position: number): number {
  let at = position;
  for (let index = anchor - 1; index >= 0; index--) {
    const run = at;
    while (at > 0 && run - at <= MAX_RUN && isSpace(byteAt(text, at - 1))) at -= 1;
    if (at === run || run - at > MAX_RUN) return FAILED;
    const part = parts[index];
    if (part === undefined || at < part.length) return FAILED;
    at -= part.length;
    if (sharedLength(part, text, at) < part.length) return FAILED;
  }
  return at;
}

/** The end of the pattern that begins at `start`, `FAILED`, or `UNFINISHED` where the text ends too early. */
function forward({ parts }: Pattern, text: Buffer, start: number): number {
  let at = start;
  for (const [index, part] of parts.entries()) {
    if (index > 0) {
      const run = at;
      while (at < text.length && at - run <= MAX_RUN && isSpace(byteAt(text, at))) at += 1;
      if (at - run > MAX_RUN) return FAILED;
      if (at === text.length) return UNFINISHED;
      if (at === run) return FAILED;
    }
    const shared = sharedLength(part, text, at);
    at += shared;
    if (shared < part.length) return at === text.length ? UNFINISHED : FAILED;
  }
  return at;
}

/** How much of the part is there: exact only where that is all of it, or up to the end of the text. */
function sharedLength(part: Uint8Array, text: Buffer, at: number): number {
  const end = Math.min(part.length, text.length - at);
  for (let length = 0; length < end; length++) {
    if (part[length] !== text[at + length]) return length;
    // Natively from here on: a value that repeats itself nearly matches at every position.
    if (length === LONG) return text.compare(part, length, end, at + length, at + end) === 0 ? end : length;
  }
  return end;
}

/** The needle's parts; those of white space alone are dropped, and with them line breaks at its edges. */
function partsOf(needle: Uint8Array): Uint8Array[] {
  if (!needle.includes(0x0a) && !needle.includes(0x0d)) return needle.every(isSpace) ? [] : [needle];
  const parts = [""];
  // Every second piece is a run of white space; without a line break in it, it stands for itself.
  for (const [index, piece] of Buffer.from(needle)
    .toString("latin1")
    .split(/([\t-\r ]+)/)
    .entries()) {
    if (index % 2 === 1 && /[\r\n]/.test(piece)) parts.push("");
    else parts.push((parts.pop() ?? "") + piece);
  }
  return parts.filter((part) => /[^\t-\r ]/.test(part)).map((part) => Buffer.from(part, "latin1"));
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, parts.length - 1);
}

function longest(parts: readonly Uint8Array[]): number {
  return parts.reduce((length, part) => Math.max(length, part.length), 0);
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}
