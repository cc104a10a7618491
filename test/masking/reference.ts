// The redactor's meaning, written to be read and far too slow to ship: every needle tried at every position of the
// whole text, what they cover marked byte by byte, and each covered stretch replaced. It shares nothing with
// `src/masking` but the longest run.
import { MAX_RUN } from "../../src/masking/matcher.ts";

/** Needles, as far as they say anything, ready to be tried. */
export class Reference {
  readonly #whole: RegExp[] = [];
  readonly #begun: RegExp[] = [];

  constructor(needles: readonly Buffer[]) {
    for (const needle of needles) {
      const parts = partsOf(needle.toString("latin1"));
      if (parts.length === 0) continue;
      const steps = parts.flatMap((part, index) => {
        const letters = Array.from(part, literal);
        return index === 0 ? letters : [`${SPACE}{1,${MAX_RUN}}`, ...letters];
      });
      this.#whole.push(new RegExp(steps.join(""), "y"));
      // `abc` as `a(?:b)?$`: all but the last step, as far as the text goes.
      this.#begun.push(
        new RegExp(`${steps.slice(0, -1).reduceRight((rest, step) => `(?:${step}${rest})?`, "")}$`, "y"),
      );
    }
  }

  /** Which characters (one for each byte) are covered by matches that begin at `from` or later. */
  covered(text: string, from = 0, into: boolean[] = new Array(text.length).fill(false)): boolean[] {
    for (const pattern of this.#whole) {
      for (let at = from; at < text.length; at++) {
        pattern.lastIndex = at;
        if (pattern.test(text)) into.fill(true, at, pattern.lastIndex);
      }
    }
    return into;
  }

  /** The first position from which on the text may be the beginning of a match that it does not finish. */
  live(text: string): number {
    for (let at = 0; at < text.length; at++) {
      for (const pattern of this.#begun) {
        pattern.lastIndex = at;
        if (pattern.test(text)) return at;
      }
    }
    return text.length;
  }
}

/** The text with one marker for each stretch that is covered and has not been `shown`. */
export function replaced(
  text: string,
  covered: readonly boolean[],
  { shown, marker = "***" }: { shown?: readonly boolean[]; marker?: string } = {},
): string {
  let out = "";
  let hides = false;
  for (let at = 0; at < text.length; at++) {
    const isHidden = covered[at] === true && shown?.[at] !== true;
    if (!isHidden) out += text[at];
    else if (!hides) out += marker;
    hides = isHidden;
  }
  return out;
}

/** The whole input with every stretch covered by needles replaced. */
export function redactByReference(bytes: Buffer, needles: readonly Buffer[]): Buffer {
  // Latin-1 gives every byte a character of its own.
  const text = bytes.toString("latin1");
  return Buffer.from(replaced(text, new Reference(needles).covered(text)), "latin1");
}

const SPACE = "[\\t\\n\\v\\f\\r ]";

/** White space around and including a line break is any run; at the needle's edges it is nothing. */
function partsOf(needle: string): string[] {
  const trimmed = needle.replace(/^[\t-\r ]*[\r\n][\t-\r ]*|[\t-\r ]*[\r\n][\t-\r ]*$/g, "");
  if (trimmed.replace(/[\t-\r ]/g, "") === "") return [];
  return trimmed.split(/[\t-\r ]*[\r\n][\t-\r ]*/);
}

function literal(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
