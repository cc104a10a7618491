// `NAME=passwork://…`: which variable or output gets which value.

import { failuresOf, PassworkError, printable, throwCollected, UsageError } from "../errors.ts";
import { parseReference, type Reference, SCHEME } from "./reference.ts";

export interface Mapping {
  name: string;
  reference: Reference;
}

/** Reads one `NAME=passwork://…`. Throws a `usage` error. */
export function parseMapping(text: string): Mapping {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(at, 0)).trim();
  const reference = text.slice(at + 1).trim();
  const isMapping = reference.startsWith(SCHEME);
  // What stands before a missing "=" may be a pasted secret, and before a "=" or "==" at the end the rest of one in
  // base64, so it is not repeated.
  if (name === "" || (!isMapping && /^=?$/.test(reference) && !/^[A-Z][A-Z0-9_]*$/.test(name))) {
    throw new UsageError("A secret is given without a name.", {
      hint: "Write NAME=passwork://<item id>/<field>.",
    });
  }
  if (!isMapping) {
    throw new UsageError(`The secret ${printable(name, 60)} is no reference.`, {
      hint: "Write NAME=passwork://<item id>/<field>.",
      subject: name,
    });
  }
  try {
    return { name, reference: parseReference(reference) };
  } catch (error) {
    throw error instanceof PassworkError ? error.about(name) : error;
  }
}

/** Reads one mapping a line; blank lines and lines that start with # are skipped. Throws all faults together. */
export function parseMappings(text: string): Mapping[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return collect(
    lines.filter((line) => line !== "" && !line.startsWith("#")),
    parseMapping,
  );
}

/** Applies `read` to all, and throws the failures of all together. */
export function collect<T, R>(values: readonly T[], read: (value: T) => R): R[] {
  const failures: PassworkError[] = [];
  const results: R[] = [];
  for (const value of values) {
    try {
      results.push(read(value));
    } catch (error) {
      const found = failuresOf(error);
      if (found.length === 0) throw error;
      failures.push(...found);
    }
  }
  throwCollected(failures);
  return results;
}
