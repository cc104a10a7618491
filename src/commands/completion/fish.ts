// Completion for fish, from 3.0 on.

import type { CommandToComplete, Flag, Program, Values } from "./model.ts";

export function fishCompletion({ name, flags, commands }: Program): string {
  const wrappers = commands.filter(({ isWrapper }) => isWrapper);
  const namesOf = (isRequired: boolean) =>
    wrappers
      .flatMap((command) => command.flags)
      .filter(({ value }) => value?.isRequired === isRequired)
      .flatMap(({ names }) => names)
      .join(" ");
  return `# Completion of ${name} for fish, made by: ${name} completion fish

# Where the command that is run begins among the words before the cursor, counted from 1; fails where it does not yet.
function __passwork_cli_child
    set -l words (commandline -opc)
    contains -- "$words[2]" ${wrappers.map((command) => command.name).join(" ")}; or return 1
    set -l takes ${namesOf(true)}
    set -l may_take ${namesOf(false)}
    set -l count (count $words)
    set -l i 3
    while test $i -le $count
        set -l next (math $i + 1)
        switch $words[$i]
            case --
                echo $next
                return 0
            case '-*=*'
            case '-*'
                if contains -- $words[$i] $takes
                    # Its value is being typed.
                    test $next -gt $count; and return 1
                    set i $next
                else if contains -- $words[$i] $may_take; and test $next -le $count
                    string match -q -- '-*' $words[$next]; or set i $next
                end
            case '*'
                echo $i
                return 0
        end
        set i (math $i + 1)
    end
    # What is neither a flag nor the value of one begins it.
    string match -q -- '-*' (commandline -ct); and return 1
    echo (math $count + 1)
end

# Whether a flag or argument of this command may come next.
function __passwork_cli_at
    set -l words (commandline -opc)
    test "$words[2]" = $argv[1]; or return 1
    not __passwork_cli_child >/dev/null; or test -z (commandline -ct); and not contains -- -- $words
end

# What the shell would offer to the command by itself.
function __passwork_cli_complete_child
    set -l words (commandline -opc)
    set -l start (__passwork_cli_child); or return
    set -l line
    test $start -le (count $words); and set line (string escape -- $words[$start..-1])
    complete -C (string join ' ' -- $line (commandline -ct))
end

function __passwork_cli_first
    test (count (commandline -opc)) -eq 1
end

complete -c ${name} -f
${flags.map((flag) => lineOf(name, "__passwork_cli_first", flag)).join("\n")}
${commands.map((command) => `complete -c ${name} -n __passwork_cli_first -a ${command.name} -d ${quoted(command.description)}`).join("\n")}
${commands.map((command) => linesOf(name, command)).join("\n")}
`;
}

function linesOf(program: string, { name, flags, argument, isWrapper }: CommandToComplete): string {
  const at = quoted(`__passwork_cli_at ${name}`);
  const lines = flags.map((flag) => lineOf(program, at, flag));
  if (isWrapper) {
    lines.push(
      `complete -c ${program} -n '__passwork_cli_child >/dev/null' -a '(__passwork_cli_complete_child)'`,
    );
  } else if (argument !== null && argument.values.kind !== "free") {
    lines.push(`complete -c ${program} -n ${at} ${valuesOf(argument.values)}`);
  }
  return lines.join("\n");
}

function lineOf(program: string, condition: string, { names, value, description }: Flag): string {
  const forms = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  // A value that may be left out is none to fish, but may be one behind a "=".
  const takes = value?.isRequired ? ` -r ${valuesOf(value.values)}` : "";
  return `complete -c ${program} -n ${condition} ${forms.join(" ")}${takes} -d ${quoted(description)}`;
}

function valuesOf(values: Values): string {
  if (values.kind === "words") return `-f -a ${quoted(values.words.join(" "))}`;
  return { files: "-F", folders: "-f -a '(__fish_complete_directories)'", free: "-f" }[values.kind];
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
