// A job's log as CI hosts read it: which lines of it are commands to them.

/** What GitHub's runner has a handler for (ActionCommandManager.cs, 2.336). */
const KNOWN = new Set([
  ...["internal-set-repo-path", "set-env", "set-output", "save-state", "add-mask", "add-path", "add-matcher"],
  ...["remove-matcher", "debug", "warning", "error", "notice", "echo", "group", "endgroup", "stop-commands"],
]);

/** The lines as .NET's StreamReader splits them: a carriage return ends one, too. */
export const linesOf = (log: string): string[] => log.split(/\r\n|\r|\n/);

/**
 * The names of the commands that GitHub's runner would act on, in their order: `::name …::` at the beginning of a line,
 * behind any blanks (ActionCommand.TryParseV2), or `##[name …]` anywhere in it (TryParse).
 */
export function githubCommands(log: string): string[] {
  return linesOf(log).flatMap((line) => {
    const found =
      /^[\s\u0085]*::([^ ]*?)(?: .*?)?::/su.exec(line)?.[1] ??
      /##\[([^ \]]*)[^\]]*\]/su.exec(line)?.[1] ??
      "";
    return KNOWN.has(found.toLowerCase()) ? [found.toLowerCase()] : [];
  });
}

/** Commands to Azure's agent and to TeamCity, which may stand anywhere in a line. */
export const otherCommands = (log: string): string[] => log.match(/##(?:vso|teamcity)\[[^\]]*\]?/gi) ?? [];
