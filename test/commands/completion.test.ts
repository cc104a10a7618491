// Completion as it happens: in the real shells, on a terminal, by the Tab key. What came of a line is told by the
// command that it is sent to.

import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ranBundle } from "../support/cli.ts";
import { hasPython, openTerminal, type Session } from "../support/pty.ts";

const folder = mkdtempSync(join(tmpdir(), "passwork-completion-"));
const tools = join(folder, "tools");
mkdirSync(tools);
for (const name of ["settings.env", "template.txt", "argument.file", "with space.txt"]) {
  writeFileSync(join(folder, name), "");
}
mkdirSync(join(folder, "outputs"));
// Whatever was typed is told by these.
for (const name of ["passwork-cli", "zz-own-tool"]) {
  writeFileSync(join(tools, name), "#!/bin/sh\nprintf '<%s>' \"$@\"\necho ' END'\n");
  chmodSync(join(tools, name), 0o755);
}
afterAll(() => rmSync(folder, { recursive: true }));

interface Shell {
  argv: string[];
  /** What makes it ready, with the completion script in `file`. */
  begin(file: string): string[];
}

const SHELLS: Readonly<Record<"bash" | "zsh" | "fish", Shell>> = {
  bash: {
    argv: ["bash", "--norc", "--noprofile", "-i"],
    begin: (file) => ["bind 'set bell-style none'", `source ${file}`, "PS1='ready''> '"],
  },
  zsh: {
    argv: ["zsh", "-f", "-i"],
    begin: (file) => [
      `autoload -U compinit; compinit -u -d ${join(folder, "zcompdump")}`,
      `setopt no_beep no_auto_remove_slash; source ${file}`,
      "PS1='ready''> '",
    ],
  },
  fish: {
    argv: ["fish", "--no-config", "-i"],
    begin: (file) => [`source ${file}`, "function fish_prompt; echo -n 'ready''> '; end"],
  },
};

/** What is typed, with Tab as ⇥, and what the command gets. */
const LINES: readonly [typed: string, words: string][] = [
  ["passwork-cli expo⇥", "<export>"],
  ["passwork-cli --vers⇥", "<--version>"],
  ["passwork-cli completion fi⇥", "<completion><fish>"],
  ["passwork-cli list fold⇥", "<list><folders>"],
  ["passwork-cli list folders --recur⇥", "<list><folders><--recursive>"],
  ["passwork-cli get --output=js⇥", "<get><--output=json>"],
  ["passwork-cli get --output js⇥", "<get><--output><json>"],
  ["passwork-cli get --password-id x --out-d⇥ outp⇥", "<get><--password-id><x><--out-dir><outputs/>"],
  ["passwork-cli inject templ⇥", "<inject><template.txt>"],
  ["passwork-cli inject with⇥", "<inject><with space.txt>"],
  ["passwork-cli exec --name-st⇥ sn⇥", "<exec><--name-style><snake>"],
  ["passwork-cli exec --env-file sett⇥", "<exec><--env-file><settings.env>"],
  [
    "passwork-cli exec --secret A=passwork://x/y --no-mas⇥",
    "<exec><--secret><A=passwork://x/y><--no-masking>",
  ],
  ["passwork-cli exec --tags x -- zz-own⇥", "<exec><--tags><x><--><zz-own-tool>"],
  [
    "passwork-cli exec --tags=x --no-masking zz-own⇥ argu⇥",
    "<exec><--tags=x><--no-masking><zz-own-tool><argument.file>",
  ],
  // The command's flags are its own.
  ["passwork-cli exec -- zz-own-tool --outp⇥ab", "<exec><--><zz-own-tool><--outpab>"],
  ["passwork-cli exec zz-own-tool --name-st⇥ab", "<exec><zz-own-tool><--name-stab>"],
];

const isThere = (shell: string): boolean => {
  try {
    execFileSync(shell, ["--version"]);
    return true;
  } catch {
    return false;
  }
};

describe.each(Object.entries(SHELLS))("in %s", (name, { argv, begin }) => {
  let terminal: Session;
  // A shell that a person's machine lacks is passed over; in CI it must be there.
  const isMissing = !(isThere(name) && hasPython()) && process.env.CI !== "true";
  const tried = isMissing ? test.skip : test;

  beforeAll(async () => {
    if (isMissing) return;
    const file = join(folder, `completion.${name}`);
    const { code, stdout, stderr } = await ranBundle(["completion", name], {});
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    writeFileSync(file, stdout);
    execFileSync(name, ["-n", file]);
    const env = { PATH: `${tools}:/usr/bin:/bin`, HOME: folder, LANG: "C.UTF-8" };
    terminal = openTerminal(argv, { env, cwd: folder, columns: 200, rows: 60 });
    for (const line of begin(file)) terminal.type(`${line}\r`);
    await terminal.until("ready> ");
  });
  afterAll(() => terminal?.close());

  tried.each(LINES)("%s", async (typed, words) => {
    terminal.type(`${typed.replaceAll("⇥", "\t")}\r`);
    await terminal.until(" END");
    const told = /(<[^\n]*>) END$/.exec(terminal.shown.slice(0, terminal.shown.lastIndexOf(" END") + 4))?.[1];
    expect(told).toBe(words);
    await terminal.until("ready> ");
  });
});

test("every command and flag of the help is in each script", async () => {
  const help = (await ranBundle(["--help"], {})).stdout;
  const commands = [...help.matchAll(/^ {2}([a-z]+) /gm)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "help");
  expect(commands.length).toBeGreaterThan(10);
  const flags = await Promise.all(
    commands.map(async (name) => {
      const { stdout } = await ranBundle([name, "--help"], {});
      const named = [...stdout.matchAll(/^ {2}(?:-\w, )?--([a-zA-Z-]+)/gm)].map(([, flag = ""]) => flag);
      // Of --custom-NAME the user makes the flag.
      return named.filter((flag) => flag === flag.toLowerCase());
    }),
  );
  for (const shell of Object.keys(SHELLS)) {
    const script = (await ranBundle(["completion", shell], {})).stdout;
    const lacks = (word: string) => !new RegExp(`(^|[^a-z-])${word}([^a-z-]|$)`, "m").test(script);
    expect(commands.filter(lacks)).toEqual([]);
    const dashes = shell === "fish" ? "-l " : "--";
    expect(flags.flat().filter((flag) => lacks(`${dashes}${flag}`))).toEqual([]);
  }
});

test("a shell that there is none for is a usage error", async () => {
  const { code, stdout, stderr } = await ranBundle(["completion", "csh"], {});
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("It may be: bash, zsh, fish.");
});
