// From the values of a run to the byte sequences that must not show up in its output. Pure: the redactor searches,
// this decides what for.
import type { Secret } from "../secret.ts";
import { dumpForms } from "./dumps.ts";
import {
  base64Forms,
  base64Pieces,
  base64Start,
  escaped,
  hexForms,
  percentForms,
  quotedPrintable,
  utf16Forms,
} from "./encodings.ts";
import { jsonForms, literalForms, quotedForms, shellForms, xmlForms } from "./escapes.ts";

/** What must not show up. */
export interface SensitiveValue {
  /** What a warning calls it. */
  readonly name: string;
  readonly value: Secret;
  /** The login that belongs to it: programs send both as `Authorization: Basic`. */
  readonly login?: string;
}

export interface NeedlePlan {
  /** What to search for. A line break in a needle stands for any run of white space (see `matcher.ts`). */
  readonly needles: Buffer[];
  /** One-line texts for a CI host's own masking. They are plaintext: hand them to nothing else. */
  readonly masks: string[];
  /** Names whose value is too short to be searched for without ruining the output. */
  readonly tooShort: string[];
}

export interface NeedleOptions {
  /**
   * The shortest text that is searched for, in bytes of UTF-8 (a chance match is a matter of bytes: three Chinese
   * characters are nine and rare, three Latin ones are everywhere). It holds for lines, leaves and encoded forms
   * alike, so that nothing shorter is ever redacted.
   */
  readonly minLength?: number;
}

/** Buildkite's agent, Drone and Vault's action settled on about the same: below it ordinary words and numbers match. */
export const DEFAULT_MIN_LENGTH = 6;

/** What to search for, what to tell a CI host, and what cannot be masked. */
export function planNeedles(values: readonly SensitiveValue[], options: NeedleOptions = {}): NeedlePlan {
  const texts = new TextSet(options.minLength ?? DEFAULT_MIN_LENGTH);
  for (const { value, login } of values) {
    const text = value.reveal();
    if (texts.accepts(text.trim())) addValue(texts, text);
    if (login !== undefined && text !== "") texts.add(basicAuthForms(login, text));
  }
  return { ...texts.result(), tooShort: tooShortToMask(values, options) };
}

/** The names whose values cannot be masked, each once: known without the work of a whole plan. */
export function tooShortToMask(values: readonly SensitiveValue[], options: NeedleOptions = {}): string[] {
  const texts = new TextSet(options.minLength ?? DEFAULT_MIN_LENGTH);
  // Of an empty value there is nothing to mask.
  const names = values
    .filter(({ value }) => !value.isEmpty && !texts.accepts(value.reveal().trim()))
    .map(({ name }) => name);
  return [...new Set(names)];
}

/**
 * The `Authorization: Basic` form (RFC 7617). The password's own needles already cover it within the token; these also
 * cover the characters at the joint, the login, and a password too short to be searched for by itself.
 */
function basicAuthForms(login: string, password: string): string[] {
  return base64Start(Buffer.from(`${login}:${password}`));
}

function addValue(texts: TextSet, text: string): void {
  const parts = new Set([text, ...jsonLeaves(text), ...settings(text), ...parameters(text)]);
  for (const part of parts) {
    addForms(texts, part);
    addAddress(texts, part);
  }
}

/** Longer values than an environment can hold are files: of these only what stands in them is searched for. */
const LONGEST_ENCODED = 131_072;
/** Logs cut long values off, so these are also searched for in pieces. */
const PIECE = 64;

/**
 * The encodings are those of the trimmed value: all of them encode a text piece by piece, so they are found within
 * the whole one's. Of a line only the line itself is searched for.
 */
function addForms(texts: TextSet, text: string): void {
  const trimmed = text.trim();
  if (!texts.accepts(trimmed)) return;
  texts.add([text, trimmed]);
  const lines = trimmed.split("\n").map((line) => line.trim());
  if (lines.length > 1) texts.add(lines.filter(isTelling));
  texts.addHere(lines.flatMap(piecesOf));
  if (trimmed.length > LONGEST_ENCODED) return;
  const bytes = Buffer.from(trimmed);
  texts.add([...base64Forms(bytes), ...hexForms(bytes), ...percentForms(bytes)]);
  texts.add([...jsonForms(trimmed), ...literalForms(trimmed), ...xmlForms(trimmed), ...shellForms(trimmed)]);
  texts.addHere([
    quotedPrintable(bytes),
    escaped(trimmed),
    ...quotedForms(trimmed),
    ...utf16Forms(trimmed),
    ...dumpForms(bytes),
    ...base64Pieces(bytes),
  ]);
  // A dump shows what stands before as well, and has its rows from there.
  if (text.trimEnd() !== trimmed) texts.addHere(dumpForms(Buffer.from(text.trimEnd())));
}

function piecesOf(line: string): string[] {
  if (line.length < 2 * PIECE) return [];
  return line.match(/.{64}/gsu) ?? [];
}

/** The password of an address such as `postgres://user:password@host`: programs print and send it by itself. */
function addAddress(texts: TextSet, text: string): void {
  const [, user, password] = /^[a-z][a-z0-9+.-]*:\/\/([^\s/?#@:]*):([^\s/?#]+)@/i.exec(text.trim()) ?? [];
  if (user === undefined || password === undefined) return;
  for (const [name, value] of [
    [user, password],
    [decoded(user), decoded(password)],
  ] as const) {
    addForms(texts, value);
    texts.add(basicAuthForms(name, value));
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const LONGEST_SETTING = 4096;

/** What stands behind `name:` or `name =` in the lines of a longer text, where it looks like a key rather than a word. */
function settings(text: string): string[] {
  const lines = text.split("\n");
  if (lines.length < 2) return [];
  return lines.flatMap((line) => {
    if (line.length > LONGEST_SETTING) return [];
    const [, value = ""] = /^\s*(?:export\s+)?[\w.@/:-]*[\w"']\s*[=:]\s*(\S{12,})\s*$/.exec(line) ?? [];
    return value === "" ? [] : [value.replace(/^(["'])(.*)\1[,;]?$/, "$2")];
  });
}

/**
 * What stands behind a name such as `Password=`, `AccountKey=` or `secret=` in a connection string or in an address. The
 * name's length is bounded, as a long text could otherwise be read again for each of its letters.
 */
function parameters(text: string): string[] {
  const found = text.matchAll(
    /(?:^|[\s;?&])[\w.-]{0,40}(?:pass|pwd|secret|token|key|sig)[\w.-]{0,40} ?= ?("[^"]+"|'[^']+'|[^\s;&]+)/gi,
  );
  return Array.from(found, ([, value = ""]) => value.replace(/^(["'])(.*)\1$/s, "$2")).flatMap((value) => [
    value,
    decoded(value),
  ]);
}

/** A PEM boundary is searched for only as part of its value: other keys and every certificate have it too. */
function isTelling(line: string): boolean {
  return !/^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/.test(line);
}

/** A JSON text's strings (with and without escapes) and numbers as they are written; nothing for any other text. */
function jsonLeaves(text: string): string[] {
  try {
    JSON.parse(text);
  } catch {
    return [];
  }
  // By token, since JSON.parse would round a long number. What parses consists of these tokens and punctuation.
  const tokens = text.matchAll(/-?\d[\d.eE+-]*|("(?:[^"\\]|\\.)*")(\s*:)?/g);
  return Array.from(tokens).flatMap(([token, string, isKey]) => {
    if (string === undefined) return [token];
    return isKey === undefined ? [string.slice(1, -1), String(JSON.parse(string))] : [];
  });
}

/** Texts without doubles and without those that are too short. */
class TextSet {
  readonly #texts = new Set<string>();
  readonly #here = new Set<string>();
  readonly #minLength: number;

  constructor(minLength: number) {
    this.#minLength = Math.max(1, minLength);
  }

  accepts(text: string): boolean {
    // No character has less than one byte.
    return text.length >= this.#minLength || Buffer.byteLength(text) >= this.#minLength;
  }

  add(texts: Iterable<string>): void {
    this.#addTo(this.#texts, texts);
  }

  /** Texts that no CI host is told: with thousands of masks its log gets slow. */
  addHere(texts: Iterable<string>): void {
    this.#addTo(this.#here, texts);
  }

  #addTo(set: Set<string>, texts: Iterable<string>): void {
    for (const text of texts) {
      // Most forms of most values are the value itself.
      if (!set.has(text) && this.accepts(text.trim())) set.add(withoutEdgeBreaks(text));
    }
  }

  result(): { needles: Buffer[]; masks: string[] } {
    const lines = Array.from(this.#texts).flatMap((text) => text.split(/[\r\n]+/));
    const masks = lines.map((line) => line.trim()).filter((line) => this.accepts(line) && isTelling(line));
    return {
      needles: Array.from(new Set([...this.#texts, ...this.#here]), (text) => Buffer.from(text)),
      masks: Array.from(new Set(masks)),
    };
  }
}

/** A line break at an edge is no part of what is searched for, so the log keeps its lines; a space there is. */
function withoutEdgeBreaks(text: string): string {
  const inner = text.trim();
  if (inner.length === text.length) return text;
  const start = text.indexOf(inner);
  const edges = [text.slice(0, start), text.slice(start + inner.length)];
  return edges.map((edge) => (/[\r\n]/.test(edge) ? "" : edge)).join(inner);
}
