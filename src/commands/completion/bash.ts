// Completion for bash, from 3.2 (macOS) on, with and without the bash-completion package.

import { shellQuoted } from "../../shell-quoted.ts";
import type { CommandToComplete, Flag, Program, Values } from "./model.ts";

export function bashCompletion({ name, flags, commands }: Program): string {
  const words = [...commands.map((command) => command.name), ...flags.flatMap(({ names }) => names)];
  const wrappers = commands.filter(({ isWrapper }) => isWrapper).map((command) => command.name);
  return `# Completion of ${name} for bash, made by: ${name} completion bash

# Sets kind to what a command's flag takes: files, folders, free, or the words that it may be; with a ? in front where
# it may be left out. Empty for a flag that takes nothing.
_passwork_cli_kind() {
  kind=""
  case $1 in
${commands.map(kindsOf).join("\n")}
  esac
}

# Sets flags to a command's flags, and kind to what its argument is.
_passwork_cli_command() {
  flags="" kind=free
  case $1 in
${commands.map(commandOf).join("\n")}
  esac
}

# Offers what fits to the current word: of which kind, how it begins, and what goes in front.
_passwork_cli_offer() {
  local word
  case $1 in (files | folders) compopt -o filenames 2>/dev/null ;; esac
  while IFS= read -r word; do
    COMPREPLY+=("$3$word")
  done < <(
    case $1 in
      (free) ;;
      (files) compgen -f -- "$2" ;;
      (folders) compgen -d -- "$2" ;;
      (commands) compgen -c -- "$2" ;;
      (*) compgen -W "$1" -- "$2" ;;
    esac
  )
}

_passwork_cli() {
  local words origin count=0 rest=\${COMP_LINE:0:COMP_POINT} i word kind flags last cur pending="" at="" prefix=""
  words=() origin=() COMPREPLY=()
  # bash takes words apart at = and :, which flags and references hold: they are put together again.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if ((i == 0)) || [[ $rest == [[:space:]]* ]]; then
      rest=\${rest#"\${rest%%[![:space:]]*}"}
      words[count]=$word origin[count]=$i
      ((count++))
    else
      words[count - 1]+=$word
    fi
    rest=\${rest#"$word"}
  done
  ((last = count - 1))
  cur=\${words[last]}

  if ((last < 2)); then
    _passwork_cli_offer ${shellQuoted(words.join(" "))} "$cur"
    return
  fi
  for ((i = 2; i < last; i++)); do
    word=\${words[i]}
    case $word in
      --) ((at = i + 1)); break ;;
      -*=*) ;;
      -*)
        _passwork_cli_kind "\${words[1]}" "$word"
        if [[ $kind == \\?* ]]; then
          if ((i + 1 < last)) && [[ \${words[i + 1]} != -* ]]; then ((i++)); fi
          ((i + 1 == last)) && [[ $cur != -* ]] && [[ \${words[i]} == "$word" ]] && pending=\${kind#\\?}
        elif [[ -n $kind ]]; then
          ((++i == last)) && pending=$kind
        fi ;;
      *) at=$i; break ;;
    esac
  done

  case \${words[1]} in
    ${wrappers.join(" | ") || "''"})
      # Whatever is neither a flag nor the value of one begins the command.
      [[ -n $at || -n $pending || $cur == -* ]] || at=$last ;;
    *) at= ;;
  esac
  if [[ -n $at ]]; then
    if declare -F _command_offset >/dev/null; then
      _command_offset "\${origin[at]}"
    elif ((at == last)); then
      _passwork_cli_offer commands "$cur"
    else
      _passwork_cli_offer files "$cur"
    fi
    return
  fi
  if [[ -n $pending ]]; then
    _passwork_cli_offer "$pending" "$cur"
    return
  fi
  if [[ $cur == --*=* ]]; then
    _passwork_cli_kind "\${words[1]}" "\${cur%%=*}"
    # Behind a = that ends a word for bash, only what follows it is the word to complete.
    [[ $COMP_WORDBREAKS == *=* ]] || prefix=\${cur%%=*}=
    _passwork_cli_offer "\${kind#\\?}" "\${cur#*=}" "$prefix"
    return
  fi
  _passwork_cli_command "\${words[1]}"
  if [[ $cur == -* || $kind == free ]]; then
    _passwork_cli_offer "$flags" "$cur"
  else
    _passwork_cli_offer "$kind" "$cur"
  fi
}

complete -F _passwork_cli ${name}
`;
}

function kindsOf({ name, flags }: CommandToComplete): string {
  const byKind = new Map<string, string[]>();
  for (const { names, value } of flags) {
    if (value === null) continue;
    const kind = `${value.isRequired ? "" : "?"}${kindOf(value.values)}`;
    byKind.set(kind, [...(byKind.get(kind) ?? []), ...names]);
  }
  const cases = [...byKind].map(([kind, names]) => `${names.join(" | ")}) kind=${shellQuoted(kind)} ;;`);
  return `    ${name})\n      case $2 in\n${cases.map((one) => `        ${one}`).join("\n")}\n      esac ;;`;
}

function commandOf({ name, flags, argument }: CommandToComplete): string {
  const all = flags.flatMap(({ names }: Flag) => names).join(" ");
  const kind = argument === null ? "free" : kindOf(argument.values);
  return `    ${name}) flags=${shellQuoted(all)} kind=${shellQuoted(kind)} ;;`;
}

function kindOf(values: Values): string {
  return values.kind === "words" ? values.words.join(" ") : values.kind;
}
