// Text with references in it: `postgres://app:{{ passwork://… }}@db/app`. Braces without a reference are left alone, and
// what a reference leads to is never read as a template again.

import { errorOf, PassworkError, throwCollected, UsageError } from "../errors.ts";
import { isReference, parseReference, type Reference, SCHEME } from "./reference.ts";

/** The pieces of a text in their order. A value that is a reference and nothing else is one piece. */
export type Template = readonly (string | TemplateReference)[];

/** A reference, and how its value is written into the text: as it is where no filter is named. */
export type TemplateReference = Reference & { filter?: FilterName };

/** `json`: a string with its quotes; `url`: percent-encoded; `base64`. */
export type FilterName = "json" | "url" | "base64";
const FILTER_NAMES: readonly FilterName[] = ["json", "url", "base64"];

/** Two braces and a reference, with blanks between them or not. */
const OPENING = /\{\{[ \t]*(?=passwork:\/\/)/g;
const CLOSING = "}}";

/**
 * Reads a text with references in double braces, such as a whole file. Throws the faults of all of them, each with
 * line and column (counted in UTF-16 units, as editors do) in the text that `origin` names.
 */
export function parseTemplate(text: string, origin: string): Template {
  return scan(text, (line, column) => `${origin} line ${line}, column ${column}`);
}

/** Reads one value: a reference by itself, or a text with some in double braces. Throws the faults of all. */
export function parseValue(text: string): Template {
  const alone = text.trim();
  if (!isReference(alone)) return scan(text, () => undefined);
  if (alone.search(OPENING) >= 0) throw nested();
  return [parseReference(alone)];
}

/** Whether a value is a reference or holds one, well-formed or not. */
export function holdsReference(text: string): boolean {
  return text.includes(SCHEME) && (isReference(text.trim()) || text.search(OPENING) >= 0);
}

export function referencesIn(template: Template): Reference[] {
  return template.filter((piece) => typeof piece !== "string");
}

/** A failure led by the place that it is about. Its subject stays. */
export function failureAt(place: string | undefined, error: PassworkError): PassworkError {
  if (place === undefined) return error;
  return errorOf(error.code, `${place}: ${error.message}`, { ...error, cause: error.cause } as never);
}

function scan(text: string, placeOf: (line: number, column: number) => string | undefined): Template {
  const pieces: (string | TemplateReference)[] = [];
  const failures: PassworkError[] = [];
  let taken = 0;
  // Each is looked for again only when it has been passed: a line of a million characters is read once.
  let closing = text.indexOf(CLOSING);
  let lineEnd = -1;
  let lineStart = 0;
  let line = 0;
  const opening = new RegExp(OPENING);
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = opening.lastIndex;
    while (lineEnd < start) {
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
      line += 1;
    }
    if (closing >= 0 && closing < start) closing = text.indexOf(CLOSING, start);
    const place = placeOf(line, match.index - lineStart + 1);
    if (closing < 0 || closing > lineEnd) {
      failures.push(failureAt(place, unclosed()));
      opening.lastIndex = lineEnd;
      continue;
    }
    if (match.index > taken) pieces.push(text.slice(taken, match.index));
    taken = closing + CLOSING.length;
    opening.lastIndex = taken;
    const written = text.slice(start, closing).trimEnd();
    try {
      if (written.includes("{{")) throw nested();
      const { text: wanted, filter } = withFilter(written);
      const reference = parseReference(wanted);
      if (reference.attachment !== null) throw attachmentInText();
      pieces.push({ ...reference, ...(place !== undefined && { place }), ...(filter && { filter }) });
    } catch (error) {
      if (!(error instanceof PassworkError)) throw error;
      failures.push(failureAt(place, error));
    }
  }
  throwCollected(failures);
  if (taken < text.length) pieces.push(text.slice(taken));
  return pieces;
}

/** What stands before ` | name`, and the filter of that name. What is behind the bar may be a secret, and is not told. */
function withFilter(written: string): { text: string; filter: FilterName | undefined } {
  // Looked for from the bar: from the blanks a million of them would be gone through a million times.
  const at = written.search(/(?<=[ \t])\|/);
  if (at < 0) return { text: written, filter: undefined };
  const name = written.slice(at + 1).trim();
  const filter = FILTER_NAMES.find((known) => known === name);
  if (filter !== undefined) return { text: written.slice(0, at).trimEnd(), filter };
  throw new UsageError("Behind a reference stands a | and no filter that is known.", {
    hint: `The filters are ${FILTER_NAMES.join(", ")}; a bar in a name is %7C.`,
  });
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

function unclosed(): PassworkError {
  return new UsageError("A reference in braces does not end on its line.", {
    hint: `Write {{ ${SCHEME}… }}; a brace in a name is %7B or %7D.`,
  });
}

function attachmentInText(): PassworkError {
  return new UsageError("An attachment cannot stand in a text.", {
    hint: "It is delivered as a file: NAME=passwork://<item id>?attachment=<name>, and nothing around it.",
  });
}

function nested(): PassworkError {
  return new UsageError("A reference stands within another.", {
    hint: "End the one with }} before the next begins; a brace in a name is %7B or %7D.",
  });
}
