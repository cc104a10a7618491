// From the values of a run to the byte sequences that must not show up in its output. Pure: the redactor searches,
// this decides what for.
import type { Secret } from "../secret.ts";
import { dumpForms } from "./dumps.ts";
import {
  base32Forms,
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
import { loginsOf, partsOf } from "./parts.ts";

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
  const texts = textsOf(values, new TextSet(options));
  return { needles: texts.needles(), masks: texts.masks(), tooShort: tooShortToMask(values, options) };
}

/** The masks of `planNeedles` alone: for a CI step that runs no command, in a third of the time. */
export function planMasks(values: readonly SensitiveValue[], options: NeedleOptions = {}): string[] {
  return textsOf(values, new TextSet(options, true)).masks();
}

function textsOf(values: readonly SensitiveValue[], texts: TextSet): TextSet {
  for (const { value, login } of values) {
    const text = value.reveal();
    if (texts.accepts(text.trim())) addValue(texts, text);
    if (login !== undefined && text !== "") texts.add(basicAuthForms(login, text));
  }
  return texts;
}

/** The names whose values cannot be masked, each once: known without the work of a whole plan. */
export function tooShortToMask(values: readonly SensitiveValue[], options: NeedleOptions = {}): string[] {
  const texts = new TextSet(options);
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

/** Beyond so many parts a value is a table of data: they are searched for as they are, not in every form. */
const MANY = 1000;

function addValue(texts: TextSet, value: string): void {
  const parts = partsOf(value);
  if (parts.length > MANY) texts.addHere(() => parts);
  for (const text of parts.length > MANY ? [value] : [value, ...parts]) {
    addForms(texts, text);
    for (const { user, password } of loginsOf(text)) {
      addForms(texts, password);
      texts.add(basicAuthForms(user, password));
    }
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
  texts.addHere(() => lines.flatMap(piecesOf));
  if (trimmed.length > LONGEST_ENCODED) return;
  const bytes = Buffer.from(trimmed);
  texts.add([...base64Forms(bytes), ...hexForms(bytes), ...percentForms(bytes)]);
  texts.add([...jsonForms(trimmed), ...literalForms(trimmed), ...xmlForms(trimmed), ...shellForms(trimmed)]);
  texts.addHere(() => [
    quotedPrintable(bytes),
    escaped(trimmed),
    ...quotedForms(trimmed),
    ...utf16Forms(trimmed),
    ...dumpForms(bytes),
    ...base64Pieces(bytes),
    ...base32Forms(bytes),
  ]);
  // A dump shows what stands before as well, and has its rows from there.
  if (text.trimEnd() !== trimmed) texts.addHere(() => dumpForms(Buffer.from(text.trimEnd())));
}

function piecesOf(line: string): string[] {
  if (line.length < 2 * PIECE) return [];
  return line.match(/.{64}/gsu) ?? [];
}

/** A PEM boundary is searched for only as part of its value: other keys and every certificate have it too. */
function isTelling(line: string): boolean {
  return !/^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/.test(line);
}

/** Texts without doubles and without those that are too short. */
class TextSet {
  readonly #texts = new Set<string>();
  readonly #here = new Set<string>();
  readonly #minLength: number;
  readonly #forHost: boolean;

  constructor({ minLength = DEFAULT_MIN_LENGTH }: NeedleOptions, forHost = false) {
    this.#minLength = Math.max(1, minLength);
    this.#forHost = forHost;
  }

  accepts(text: string): boolean {
    // No character has less than one byte.
    return text.length >= this.#minLength || Buffer.byteLength(text) >= this.#minLength;
  }

  add(texts: Iterable<string>): void {
    this.#addTo(this.#texts, texts);
  }

  /** Texts that no CI host is told: with thousands of masks its log gets slow. */
  addHere(texts: () => Iterable<string>): void {
    if (!this.#forHost) this.#addTo(this.#here, texts());
  }

  #addTo(set: Set<string>, texts: Iterable<string>): void {
    for (const text of texts) {
      // Most forms of most values are the value itself.
      if (!set.has(text) && this.accepts(text.trim())) set.add(withoutEdgeBreaks(text));
    }
  }

  needles(): Buffer[] {
    return Array.from(this.#wanted(), (text) => Buffer.from(text));
  }

  masks(): string[] {
    const lines = Array.from(this.#texts).flatMap((text) => text.split(/[\r\n]+/));
    const masks = lines.map((line) => line.trim()).filter((line) => this.accepts(line) && isTelling(line));
    return Array.from(new Set(masks));
  }

  #wanted(): Set<string> {
    const texts = new Set<string>();
    for (const text of [...this.#texts, ...this.#here])
      for (const one of this.#inGroups(text)) texts.add(one);
    return texts;
  }

  /**
   * A text of very many lines as groups of some of them, which stand one behind the other: where its lines repeat
   * themselves a match may begin at each, and each time all of the lines would be compared.
   */
  #inGroups(text: string): string[] {
    if (!hasMoreLines(text, MANY)) return [text];
    const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
    const groups: string[] = [];
    let group: string[] = [];
    for (const line of lines) {
      group.push(line);
      if (group.length % GROUP !== 0 || !this.accepts(group.join("\n"))) continue;
      groups.push(group.join("\n"));
      group = [];
    }
    // The last ones may be too few by themselves.
    const rest = group.length === 0 ? "" : lines.slice(-GROUP - group.length).join("\n");
    return this.accepts(rest) ? [...groups, rest] : groups;
  }
}

/** Lines that are searched for together, of a text that has more than `MANY`. */
const GROUP = 100;

function hasMoreLines(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && count <= most; at = text.indexOf("\n", at + 1)) count += 1;
  return count > most;
}

/** A line break at an edge is no part of what is searched for, so the log keeps its lines; a space there is. */
function withoutEdgeBreaks(text: string): string {
  const inner = text.trim();
  if (inner.length === text.length) return text;
  const start = text.indexOf(inner);
  const edges = [text.slice(0, start), text.slice(start + inner.length)];
  return edges.map((edge) => (/[\r\n]/.test(edge) ? "" : edge)).join(inner);
}
