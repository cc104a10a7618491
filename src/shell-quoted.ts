// Text as one word of a POSIX shell's command.

/**
 * The text in single quotes, between which nothing is special but the quote itself; bash and zsh take it so, too.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02_02
 */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
