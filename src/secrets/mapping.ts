// `NAME=passwork://…`: which variable or output gets which value.

import { failuresOf, type PassworkError, throwCollected, UsageError } from "../errors.ts";
import { printable } from "../printable.ts";
import { failureAt, holdsReference, parseValue, type Template } from "./template.ts";

export interface Mapping {
  /** The variable or output. */
  name: string;
  template: Template;
  /** Where it was asked for, for messages: `--secret`, `.env line 3`, `the variable DB_URL`. */
  origin: string;
  /** As the variable's value, as a file whose path is the variable's value, or on the command's standard input. */
  delivery: Delivery;
  /** Whether the variable stays unset, without a word, where the value is missing. */
  optional: boolean;
}

export type Delivery = "value" | "file" | "stdin";

/** Reads one `NAME=passwork://…`, or `NAME=text with {{ passwork://… }}`. Throws `usage` errors. */
export function parseMapping(text: string, origin: string, delivery: Delivery = "value"): Mapping {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(at, 0)).trim();
  const value = text.slice(at + 1).trim();
  const isMapping = holdsReference(value);
  // What stands before a missing "=" may be a pasted secret, and before a "=" or "==" at the end the rest of one in
  // base64, so it is not repeated. A "=" may also be that of a parameter.
  const isPasted = !isMapping && /^=?$/.test(value) && !/^[A-Z][A-Z0-9_]*$/.test(name);
  if (name === "" || isPasted || holdsReference(name)) {
    throw failureAt(
      origin,
      new UsageError("A secret is given without a name.", {
        hint: "Write NAME=passwork://<item id>/<field>.",
      }),
    );
  }
  if (!isMapping) {
    throw failureAt(
      origin,
      new UsageError(`The secret ${printable(name, 60)} is no reference.`, {
        hint: "Write NAME=passwork://<item id>/<field>.",
        subject: name,
      }),
    );
  }
  return mappingOf(name, value, origin, delivery);
}

/** Reads `NAME=passwork://<item>?attachment=<name>`; without the parameter the only one is meant. */
export function parseAttachment(text: string, origin: string): Mapping {
  const mapping = parseMapping(text, origin, "file");
  const [item] = mapping.template;
  if (mapping.template.length === 1 && typeof item === "object") {
    if (item.attachment !== null) return mapping;
    const namesField = item.totp || item.fallback !== null || (item.kind !== "path" && item.field !== null);
    if (!namesField) return { ...mapping, template: [{ ...item, attachment: "" }] };
  }
  const fault = new UsageError("It asks for a value and not for an attachment.", {
    hint: "Write NAME=passwork://<item id>?attachment=<name>, or --file for a value.",
  });
  throw told(mapping, [fault])[0] ?? fault;
}

/** Reads what goes to the command's standard input: a reference, or a text with some. Throws `usage` errors. */
export function parseStdin(text: string, origin: string): Mapping {
  if (holdsReference(text)) return mappingOf("", text, origin, "stdin");
  throw failureAt(
    origin,
    new UsageError("It holds no reference.", { hint: "Write passwork://<item id>/<field>." }),
  );
}

/** A value that holds references, under a name that is known. Throws `usage` errors. */
export function mappingOf(
  name: string,
  value: string,
  origin: string,
  delivery: Delivery = "value",
): Mapping {
  const mapping = { name, origin, optional: false };
  try {
    const template = parseValue(value);
    const [first] = template;
    const isAttachment = typeof first === "object" && first.attachment !== null;
    if (isAttachment && delivery === "stdin") throw attachmentForStdin();
    return { ...mapping, template, delivery: isAttachment ? "file" : delivery };
  } catch (error) {
    throwCollected(told(mapping, failuresOf(error)));
    throw error;
  }
}

function attachmentForStdin(): PassworkError {
  return new UsageError("An attachment is delivered as a file, not on standard input.", {
    hint: "Write --attachment NAME=passwork://<item id>?attachment=<name>.",
  });
}

/** Failures led by where the value was asked for, and for which variable. */
export function told(
  { name, origin }: Pick<Mapping, "name" | "origin">,
  failures: readonly PassworkError[],
): PassworkError[] {
  return failures.map((failure) => failureAt(origin, name === "" ? failure : failure.about(name)));
}

/** Reads one mapping a line; blank lines and lines that start with # are skipped. Throws all faults together. */
export function parseMappings(text: string, origin: string, delivery: Delivery = "value"): Mapping[] {
  const lines = text.split(/\r?\n/).map((line, i) => ({ text: line.trim(), number: i + 1 }));
  return collect(
    lines.filter((line) => line.text !== "" && !line.text.startsWith("#")),
    (line) => parseMapping(line.text, `${origin} line ${line.number}`, delivery),
  );
}

/** Throws for what is delivered as a file, where nothing can be: then nothing is fetched either. */
export function withoutFiles(mappings: readonly Mapping[]): void {
  throwCollected(
    mappings
      .filter(({ delivery }) => delivery === "file")
      .flatMap((mapping) =>
        told(mapping, [
          new UsageError("An attachment can only be delivered as a file, which this command makes none of.", {
            hint: "Use exec, or get --attachment NAME --out FILE.",
          }),
        ]),
      ),
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
