// Reads CHANGELOG.md: which release stands at its top, and what it says of one.

/** `## [1.2.3] - 2026-11-30`, or `## [Unreleased]`. */
const HEADING = /^## \[([^\]]+)\](?: - (.+))?$/;

/**
 * All releases, newest first, with what stands below their headings. `date` is as written.
 * @returns {{ version: string, date: string | undefined, text: string }[]}
 */
export function releases(changelog) {
  const found = [];
  for (const line of changelog.split(/\r?\n/)) {
    const heading = HEADING.exec(line);
    if (heading) found.push({ version: heading[1], date: heading[2], lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  // Link definitions at the end of the file belong to no release.
  const isText = (line) => !/^\[[^\]]+\]: /.test(line);
  return found.map(({ version, date, lines }) => ({
    version,
    date,
    text: lines.filter(isText).join("\n").trim(),
  }));
}
