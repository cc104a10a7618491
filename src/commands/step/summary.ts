// The job's summary: which names there are now, where they come from and where they went; never a value. Everything in it
// that people chose (names of items, fields and folders) is shown as it is and means nothing.

import { printable } from "../../printable.ts";
import type { Mapping } from "../../secrets/mapping.ts";
import type { FieldPlace } from "../../secrets/secret-set.ts";
import { referencesIn } from "../../secrets/template.ts";

/** A name, what of Passwork stands behind it, and what it became: `output`, `variable`, `file`, … */
export interface SummaryRow {
  name: string;
  source: string;
  destinations: readonly string[];
}

export interface SummaryOptions {
  /** Takes out of a text what must not be seen: an item's name may hold a value. */
  redact?: (text: string) => string;
  /** The longest summary, in bytes of UTF-8. */
  most?: number;
}

/** GitHub refuses more than 1 MiB a step, and a script that the step runs may write a summary, too. */
const MOST = 512 * 1024;
/** Characters of one cell. */
const LONGEST = 200;

const HEADS = ["Name", "From", "To"];

/**
 * Markdown, with a line break at its end. The table is one of HTML, in which Markdown means nothing, and its texts are
 * code, in which GitHub makes no links of `@names`, `#1` or addresses.
 */
export function summaryOf(rows: readonly SummaryRow[], options: SummaryOptions = {}): string {
  const { redact = (text: string) => text, most = MOST } = options;
  const count = rows.length === 1 ? "1 value was" : `${rows.length} values were`;
  const head = `### Passwork\n\n${count} fetched in this step.\n\n`;
  if (rows.length === 0) return head;
  const begin = `${head}<table>\n<tr>${HEADS.map((title) => `<th>${title}</th>`).join("")}</tr>\n`;
  const end = "</table>\n\n";
  const left = (number: number) => `${number} more ${number === 1 ? "is" : "are"} not listed.\n\n`;
  const lines: string[] = [];
  let room = most - Buffer.byteLength(begin + end + left(rows.length));
  for (const { name, source, destinations } of rows) {
    const cells = [
      cell(name, redact),
      cell(source, redact),
      destinations.map((one) => cell(one, redact)).join(", "),
    ];
    const line = `<tr>${cells.map((content) => `<td>${content}</td>`).join("")}</tr>\n`;
    room -= Buffer.byteLength(line);
    if (room < 0) break;
    lines.push(line);
  }
  const missing = rows.length - lines.length;
  return `${begin}${lines.join("")}${end}${missing > 0 ? left(missing) : ""}`;
}

/** What is redacted goes first: a text that was changed for HTML would not be recognised by the runner's masks either. */
function cell(text: string, redact: (text: string) => string): string {
  const shown = printable(redact(text), LONGEST);
  return shown === "" ? "" : `<code>${shown.replace(SPECIAL, (char) => `&#${char.codePointAt(0)};`)}</code>`;
}

/** Everything in ASCII but letters, digits and what is harmless in a text of HTML. */
const SPECIAL = /[^ A-Za-z0-9\u{80}-\u{10ffff}/.,()_-]/gu;

/**
 * Where a value is in Passwork, as far as that is known without asking the server: the path that the reference names,
 * or the item's name and the field, with the item's id. Of a default there is nothing in Passwork.
 */
export function placeShown(
  { source, parts = [] }: { source: string; parts?: readonly FieldPlace[] },
  mapping?: Pick<Mapping, "template">,
): string {
  if (parts.length === 0) return source;
  const references = mapping === undefined ? [] : referencesIn(mapping.template);
  const paths = references.flatMap((reference) =>
    reference.kind === "path" ? reference.parts.join("/") : [],
  );
  if (paths.length > 0 && paths.length === references.length) return listOnce(paths);
  const fields = parts.map(({ item, field }) => `${item} · ${field}`);
  const ids = source.match(/\b(item|shortcut) [0-9a-f]{24}\b/gi) ?? [source];
  return `${listOnce(fields)} (${listOnce(ids)})`;
}

function listOnce(texts: readonly string[]): string {
  return [...new Set(texts)].join(", ");
}
