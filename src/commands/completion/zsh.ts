// Completion for zsh, by its own _arguments.

import { shellQuoted } from "../../shell-quoted.ts";
import type { CommandToComplete, Flag, Program, Values } from "./model.ts";

export function zshCompletion({ name, flags, commands }: Program): string {
  return `#compdef ${name}
# Completion of ${name} for zsh, made by: ${name} completion zsh

_${name}() {
  local curcontext=$curcontext state ret=1
  # Not called commands: zsh keeps those of PATH there.
  local -a line known
  typeset -A opt_args
  _arguments -C \\
${flags.map((flag) => `    ${specOf(flag, "(- *)")} \\`).join("\n")}
    '1:command:->command' \\
    '*::argument:->argument' && ret=0
  case $state in
    command)
      known=(
${commands.map((command) => `        ${shellQuoted(`${command.name}:${command.description}`)}`).join("\n")}
      )
      _describe -t commands command known && ret=0 ;;
    argument)
      curcontext=\${curcontext%:*:*}:${name}-$words[1]:
      case $words[1] in
${commands.map(commandOf).join("\n")}
      esac ;;
  esac
  return ret
}

# Found in a folder of fpath it is called; read by source it is announced.
if [[ $funcstack[1] == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`;
}

function commandOf({ name, flags, argument, isWrapper }: CommandToComplete): string {
  const specs = flags.map((flag) => specOf(flag));
  if (isWrapper) specs.push("'(-)1:command: _command_names -e'", "'*::arguments: _normal'");
  else if (argument !== null && argument.values.kind !== "free")
    specs.push(shellQuoted(`1::${argument.name}:${actionOf(argument.values)}`));
  // Behind the first word that is no flag, a wrapper's flags are the command's.
  const options = isWrapper ? "-S -A '-*'" : "-S";
  return `        ${name})\n          _arguments ${options} \\\n${specs.map((spec) => `            ${spec}`).join(" \\\n")} && ret=0 ;;`;
}

function specOf({ names, value, description }: Flag, excluding = ""): string {
  const told = `[${description.replace(/[\\[\]:]/g, "\\$&")}]`;
  // A list adds up, and of the others the last one counts: what takes a value may be given again.
  const specs = names.map((name) => {
    if (value === null) return `${excluding || `(${names.join(" ")})`}${name}${told}`;
    const isLong = name.startsWith("--");
    const argument = `${value.isRequired ? "" : ":"}:${value.name.replace(/[\\:]/g, "\\$&")}:${actionOf(value.values)}`;
    return `*${name}${isLong ? "=" : "+"}${told}${argument}`;
  });
  return specs.map(shellQuoted).join(" ");
}

function actionOf(values: Values): string {
  if (values.kind === "words") return `(${values.words.join(" ")})`;
  return { files: "_files", folders: "_files -/", free: " " }[values.kind];
}
