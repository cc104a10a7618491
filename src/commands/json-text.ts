// JSON as results are printed.

import type { Json } from "../client/envelope.ts";

/** What terminals obey and JSON leaves as it is: the second half of the control characters, overrides of direction. */
const OBEYED = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** As in `printable`: commands to CI systems' agents, which read what is printed as well. */
const AGENT_COMMAND = /##(?=\w*\[)/g;

/** Indented, with a line break at the end, and safe to look at: names come from others. */
export function jsonText(value: Json): string {
  const text = JSON.stringify(value, null, 2).replace(OBEYED, escaped);
  return `${text.includes("##") ? text.replace(AGENT_COMMAND, "#\\u0023") : text}\n`;
}

function escaped(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
