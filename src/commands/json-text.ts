// JSON as results are printed.

import type { Json } from "../client/envelope.ts";

/**
 * Indented, with a line break at the end. JSON escapes the first half of Unicode's control characters; terminals obey
 * the other half (U+009B) as well, so these are escaped, too.
 */
export function jsonText(value: Json): string {
  return `${JSON.stringify(value, null, 2).replace(/[\x7f-\x9f]/g, escaped)}\n`;
}

function escaped(control: string): string {
  return `\\u00${control.charCodeAt(0).toString(16)}`;
}
