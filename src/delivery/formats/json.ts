// JSON: one object, for jq and every language. https://www.rfc-editor.org/rfc/rfc8259

import type { Format } from "./format.ts";

/** What terminals obey and JSON leaves as it is: control characters, marks of direction, unusual line breaks. */
const OBEYED = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Carries every text. The names stay in their order; what is unprintable is escaped. */
export const json: Format = {
  refuse: () => undefined,
  write(variables) {
    if (variables.length === 0) return "{}\n";
    // Line by line: an object in between would sort names that look like numbers, and lose one called __proto__.
    const lines = variables.map(({ name, value }) => `  ${jsonString(name)}: ${jsonString(value)}`);
    return `{\n${lines.join(",\n")}\n}\n`;
  },
};

/** A string in JSON, with its quotes. It is one in YAML, too. */
export function jsonString(value: string): string {
  return JSON.stringify(value).replace(OBEYED, (char) => char.split("").map(byNumber).join(""));
}

/** One UTF-16 unit: JSON writes characters beyond U+FFFF as two. */
function byNumber(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
