// Commands for a shell, carried out by the real ones.

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shell } from "../../../src/delivery/formats/shell.ts";
import { isOwnOfShell } from "../../../src/delivery/formats/shell-names.ts";
import { fc } from "../../support/properties.ts";
import { carried, needs, output, sourced, values } from "./support.ts";

const SHELLS: readonly (readonly [string, ...string[]])[] = [
  ["dash"],
  ["bash"],
  ["bash", "--posix"],
  ["zsh", "-f"],
  ["zsh", "-f", "-o", "rc_quotes"],
];

describe.each(SHELLS)("%s %s %s %s", (...words: (string | undefined)[]) => {
  const [program = "", ...flags] = words.filter((word) => word !== undefined);

  needs(program)("takes every value as it was, with eval and with .", () => {
    fc.assert(
      fc.property(values, (all) => {
        const variables = carried(shell, all);
        const text = shell.write(variables);
        for (const script of ['eval "$(cat "$1")"', '. "$1"']) {
          const found = sourced([program, ...flags], script, text);
          for (const { name, value } of variables) expect([name, found.get(name)]).toEqual([name, value]);
        }
      }),
      { numRuns: 10 },
    );
  });

  needs(program)("a name that is not refused arrives, whatever the shell has besides", () => {
    const known = output(program, [
      ...flags,
      "-c",
      program === "zsh"
        ? `zmodload zsh/parameter zsh/zle zsh/complete zsh/terminfo zsh/sched; print -l \${(k)parameters}`
        : program === "bash"
          ? "compgen -v"
          : "set | cut -d= -f1",
    ]);
    const names = known.split("\n").filter((name) => /^[A-Za-z_]\w*$/.test(name) && !isOwnOfShell(name));
    // Of these the program itself is found, and checkName refuses it unless it is allowed.
    const variables = names
      .filter((name) => name !== "PATH")
      .map((name) => ({ name, value: `a[$(touch pwned)] ${name}` }));
    const found = sourced([program, ...flags], '. "$1"', shell.write(variables));
    for (const { name, value } of variables) expect([name, found.get(name)]).toEqual([name, value]);
  });
});

test("names that shells compute with are refused: bash and zsh would carry out the value", () => {
  const folder = mkdtempSync(join(tmpdir(), "passwork-cli-shell-"));
  try {
    const variables = [
      "SECONDS",
      "OPTIND",
      "HISTSIZE",
      "COLUMNS",
      "SHLVL",
      "TMOUT",
      "ERRNO",
      "DB_PASSWORD",
    ].map((name) => ({
      name,
      value: `a[$(touch ${folder}/pwned)]`,
    }));
    const kept = variables.filter((variable) => shell.refuse(variable) === undefined);
    expect(kept.map(({ name }) => name)).toEqual(["DB_PASSWORD"]);
    expect(shell.refuse({ name: "SECONDS", value: "1" })).toBe(
      "shells use a variable of that name themselves",
    );
    sourced(["bash"], '. "$1"', shell.write(kept));
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("NUL is refused", () => {
  expect(shell.refuse({ name: "A", value: "a\0" })).toMatch(/^the value has a NUL character/);
});

test("one line a variable, unless the value has several", () => {
  const text = shell.write([
    { name: "A", value: "it's $HOME `id`" },
    { name: "B", value: "" },
    { name: "C", value: "1\n2\n" },
  ]);
  expect(text).toBe("export A='it'\\''s $HOME `id`'\nexport B=''\nexport C='1\n2\n'\n");
});
