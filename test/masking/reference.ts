// The redactor's meaning, written to be read and far too slow to ship: every needle tried at every position of the
// whole text, what they cover marked byte by byte, and each covered stretch replaced. It shares nothing with
// `src/masking` but the longest run.
import { MAX_RUN } from "../../src/masking/matcher.ts";

/** The whole input with every stretch covered by needles replaced. */
export function redactByReference(text: Buffer, needles: readonly Buffer[], marker = "***"): Buffer {
  const covered = coverage(text, needles);
  const out: Buffer[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!covered[at]) out.push(text.subarray(at, at + 1));
    else if (at === 0 || !covered[at - 1]) out.push(Buffer.from(marker));
  }
  return Buffer.concat(out);
}

function coverage(text: Buffer, needles: readonly Buffer[]): boolean[] {
  const covered = new Array<boolean>(text.length).fill(false);
  // Latin-1 gives every byte a character of its own.
  const subject = text.toString("latin1");
  for (const needle of needles) {
    const pattern = expression(needle.toString("latin1"));
    if (pattern === undefined) continue;
    for (let at = 0; at < text.length; at++) {
      pattern.lastIndex = at;
      covered.fill(true, at, at + (pattern.exec(subject)?.[0].length ?? 0));
    }
  }
  return covered;
}

/** The needle as a sticky regular expression, white space around and including a line break being any run. */
function expression(needle: string): RegExp | undefined {
  const space = "[\\t\\n\\v\\f\\r ]";
  const trimmed = needle.replace(/^[\t-\r ]*[\r\n][\t-\r ]*|[\t-\r ]*[\r\n][\t-\r ]*$/g, "");
  if (trimmed.replace(/[\t-\r ]/g, "") === "") return undefined;
  const parts = trimmed.split(/[\t-\r ]*[\r\n][\t-\r ]*/);
  const literal = (part: string) =>
    part.replace(/[^a-z0-9]/gi, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
  return new RegExp(parts.map(literal).join(`${space}{1,${MAX_RUN}}`), "y");
}
