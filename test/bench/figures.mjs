// From repeated runs to figures, and from figures to a table.

/**
 * Runs alternatives in turn, each as often as it says and evenly spread, so that a slow moment of the machine meets all
 * of them alike. Answers with the sorted figures of each.
 */
export async function interleave(alternatives) {
  const all = alternatives.map(({ measure, runs }) => ({ measure, runs, figures: [] }));
  const total = all.reduce((sum, { runs }) => sum + runs, 0);
  for (let done = 0; done < total; done++) {
    const [next] = all.toSorted((a, b) => a.figures.length / a.runs - b.figures.length / b.runs);
    next.figures.push(await next.measure());
  }
  return all.map(({ figures }) => figures.sort((a, b) => a - b));
}

export const median = (sorted) => (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;

/**
 * One line of the result. `ours` and `theirs` are sorted figures in `unit`; `ratio` says how they compare: "faster" for
 * how many times as fast ours is, "of" for ours divided by theirs. `target` is the ratio that is asked for.
 */
export function row({ what, unit, ours, against, theirs, ratio, target }) {
  const result = { what, unit, ours: summary(ours) };
  if (theirs === undefined) return result;
  const a = median(ours);
  const b = median(theirs);
  const value = ratio === "faster" ? b / a : a / b;
  const met = target === undefined ? undefined : ratio === "faster" ? value >= target : value <= target;
  return { ...result, against, theirs: summary(theirs), ratio: { kind: ratio, value, target, met } };
}

function summary(sorted) {
  return { median: median(sorted), least: sorted[0], most: sorted.at(-1), runs: sorted.length };
}

const HEAD = ["", "passwork-cli", "compared with", "", "ratio", "target"];

/** All sections' rows as one Markdown table, in columns for a terminal as well. */
export function table(sections) {
  const lines = [HEAD];
  for (const { rows } of sections) lines.push(...rows.map(cells));
  const widths = HEAD.map((_, column) => Math.max(3, ...lines.map((line) => line[column].length)));
  const ruled = [lines[0], widths.map((width) => "-".repeat(width)), ...lines.slice(1)];
  return ruled
    .map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |\n`)
    .join("");
}

function cells({ what, unit, ours, against = "", theirs, ratio }) {
  const { kind, value, target, met } = ratio ?? {};
  return [
    what,
    shown(ours, unit),
    against,
    theirs === undefined ? "" : shown(theirs, unit),
    value === undefined ? "" : kind === "faster" ? `${figure(value)}× as fast` : `${value.toFixed(2)}×`,
    target === undefined ? "" : `${kind === "faster" ? "≥" : "≤"} ${target}×, ${met ? "met" : "not met"}`,
  ];
}

function shown({ median: middle, least, most, runs }, unit) {
  if (runs === 1) return `${figure(middle)} ${unit} (one run)`;
  return `${figure(middle)} ${unit} (${figure(least)}–${figure(most)}, ${runs} runs)`;
}

function figure(value) {
  if (value >= 10_000) return String(Math.round(value / 100) * 100);
  return value.toFixed(value < 100 ? 1 : 0);
}
