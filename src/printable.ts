// Text that others chose, made fit for a terminal and for the log of a CI system.

// Of Latin-1, the soft hyphen alone is a format character.
const PLAIN = /^[ -~\u{a0}-\u{ac}\u{ae}-\u{ff}]*$/u;
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/**
 * How commands to a CI system's agent begin, wherever they stand in a line of the log: `##vso[` in Azure Pipelines,
 * `##[` in GitHub's older form, `##teamcity[`.
 */
const AGENT_COMMAND = /##(?=\w*\[)/g;

/**
 * Text that others chose (a server, a vault, a file) made fit for one line of a terminal or a log: no control
 * character, no escape sequence, no direction override, no line break, no command to an agent that reads the log, and
 * not longer than `limit`.
 */
export function printable(text: string, limit = 200): string {
  // Almost all text; the pattern of Unicode's categories is large, and thousands of names pass here.
  const oneLine = PLAIN.test(text) ? text : text.replace(UNPRINTABLE, "\u{fffd}");
  const clean = oneLine.includes("##") ? oneLine.replace(AGENT_COMMAND, "#\u{fffd}") : oneLine;
  // Half a character at the cut would be unprintable again.
  return clean.length > limit ? `${clean.slice(0, limit).replace(/\p{Cs}$/u, "")}…` : clean;
}
