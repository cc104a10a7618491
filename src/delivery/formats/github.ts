// The files GITHUB_ENV and GITHUB_OUTPUT of a GitHub runner: NAME<<delimiter, the value, the delimiter.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings

import { type Format, firstFault, HAS_NUL, type Variable } from "./format.ts";

/**
 * `random` gives another text each time, of letters, digits, `-` and `_`. A value that held its delimiter would end before
 * its time, and what follows would set other variables: one that it holds is not taken.
 */
export function github(random: () => string): Format {
  return {
    refuse: ({ name, value }) =>
      firstFault({
        [HAS_NUL]: value.includes("\0"),
        "GitHub's runners refuse that name": name.toUpperCase() === "NODE_OPTIONS",
        "GitHub's runners keep names that begin with GITHUB_ and RUNNER_ for themselves": isOwnOfRunner(name),
        // By these an action tells its end from its beginning: the next one would do nothing, and be content.
        "GitHub's runners hand actions their state by names that begin with STATE_": /^STATE_/i.test(name),
        "the value ends with a carriage return, which is dropped on Windows": value.endsWith("\r"),
      }),
    ignoresCase: true,
    warn: () => [
      "A runner does not mask what is set by its file: a job's log may show the values. The action masks them, and exec keeps them to one command.",
    ],
    write: (variables) => fileEntries(variables, random),
  };
}

/** The lines for a file that ends with a whole line. None is empty: act, and runners made of it, refuse that. */
export function fileEntries(variables: readonly Variable[], random: () => string): string {
  return variables
    .map(({ name, value }) => {
      const delimiter = delimiterFor(value, random);
      return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    })
    .join("");
}

/** The token is no variable of the runner's own, and what `gh` and many actions read. */
function isOwnOfRunner(name: string): boolean {
  return /^(GITHUB|RUNNER)_/i.test(name) && name !== "GITHUB_TOKEN";
}

function delimiterFor(value: string, random: () => string): string {
  for (;;) {
    const delimiter = `passwork_${random()}`;
    if (!value.includes(delimiter)) return delimiter;
  }
}
