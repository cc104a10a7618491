// A table for a terminal. Names come from others: no cell can move the cursor or break a line.

import type { Writable } from "node:stream";
import { printable } from "../printable.ts";

const GAP = "  ";
/** What GitHub's runner takes for a command where a line begins with it: `::add-mask::`. */
const RUNNER_COMMAND = /^(\s*:):/;
/** Below this a column says nothing any more. */
const NARROWEST = 8;

/** Columns of a terminal; undefined where the output is none. */
export function widthOfTerminal(stream: Writable): number | undefined {
  return "columns" in stream && typeof stream.columns === "number" && stream.columns > 0
    ? stream.columns
    : undefined;
}

/**
 * The rows under their heads, each line ended by a line break. Where they are wider than `width`, the widest columns
 * are cut; the last one, which holds ids to copy, never is.
 */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number | undefined,
): string {
  const cells = [heads, ...rows].map((row) => row.map((cell) => printable(cell)));
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ""))));
  shrink(widths, width);
  return cells
    .map((row) => row.map((cell, column) => fitted(cell, widths[column] ?? 0)))
    .map((row) => `${row.join(GAP).trimEnd().replace(RUNNER_COMMAND, "$1\u{fffd}")}\n`)
    .join("");
}

function shrink(widths: number[], width: number | undefined): void {
  if (width === undefined) return;
  const cuttable = widths.length - 1;
  let over = widths.reduce((sum, one) => sum + one, 0) + GAP.length * cuttable - width;
  while (over > 0) {
    const widest = Math.max(...widths.slice(0, cuttable));
    if (widest <= NARROWEST) return;
    widths[widths.indexOf(widest)] = widest - 1;
    over -= 1;
  }
}

/** Cut to the width, or filled up to it. */
function fitted(text: string, width: number): string {
  const own = widthOf(text);
  if (own <= width) return text + " ".repeat(width - own);
  let cut = "";
  let used = 0;
  for (const { segment } of SEGMENTS.segment(text)) {
    const next = widthOfGrapheme(segment);
    if (used + next > width - 1) break;
    cut += segment;
    used += next;
  }
  return `${cut}…${" ".repeat(width - 1 - used)}`;
}

const SEGMENTS = new Intl.Segmenter("en", { granularity: "grapheme" });
const ASCII = /^[ -~]*$/;
/** What terminals draw two columns wide: the scripts of East Asia with their punctuation, and emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u;

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of SEGMENTS.segment(text)) width += widthOfGrapheme(segment);
  return width;
}

function widthOfGrapheme(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return /^\p{M}+$/u.test(grapheme) ? 0 : 1;
}
