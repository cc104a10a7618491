// Variables that a shell sets or obeys itself. An assignment to one fails, is forgotten, or does something: bash and zsh
// compute what is assigned to a number such as SECONDS, and carry out the command in `x[$(…)]`; a prompt and MAILPATH
// are expanded, NULLCMD is run. Taken from the manuals of bash 5.2 and zsh 5.9 (Parameters Set By / Used By The Shell)
// and of dash, and from what does not arrive in a child of these shells when it is exported.

const NAMES = new Set(
  `_ ARGC ATTY BAUD CDPATH CHILD_MAX COLUMNS COMPREPLY COPROC CORRECT_IGNORE CORRECT_IGNORE_FILE CPUTYPE DIRSTACK
  DIRSTACKSIZE EGID EMACS ENV EPOCHREALTIME EPOCHSECONDS ERRNO EUID EXECIGNORE FCEDIT FIGNORE FPATH FUNCNAME FUNCNEST
  GID GLOBIGNORE GROUPS HISTCHARS HISTCMD HISTCONTROL HISTFILE HISTFILESIZE HISTIGNORE HISTSIZE HISTTIMEFORMAT
  HOSTFILE HOSTTYPE IFS IGNOREEOF INPUTRC INSIDE_EMACS KEYBOARD_HACK KEYTIMEOUT LINENO LINES LISTMAX LOGCHECK MACHTYPE
  MAIL MAILCHECK MAILPATH MANPATH MAPFILE MATCH MBEGIN MEND MODULE_PATH NULLCMD OLDPWD OPTARG OPTERR OPTIND OSTYPE
  PIPESTATUS POSTEDIT POSIXLY_CORRECT PPID PROMPT PROMPT2 PROMPT3 PROMPT4 PROMPT_COMMAND PROMPT_DIRTRIM
  PROMPT_EOL_MARK PS0 PS1 PS2 PS3 PS4 PSVAR PWD RANDOM READNULLCMD REPLY REPORTMEMORY REPORTTIME RPROMPT RPROMPT2
  RPS1 RPS2 SAVEHIST SECONDS SHLVL SPROMPT SRANDOM STTY TERMINFO TERMINFO_DIRS TIMEFMT TIMEFORMAT TMOUT TMPPREFIX
  TMPSUFFIX TRY_BLOCK_ERROR TRY_BLOCK_INTERRUPT TTY TTYIDLE UID USERNAME VENDOR WATCH WATCHFMT WORDCHARS aliases argv
  auto_resume builtins cdpath commands dirstack epochtime fignore fpath funcfiletrace funcsourcetrace funcstack
  functions functions_source functrace galiases histchars history historywords jobdirs jobstates jobtexts keymaps
  langinfo mailpath manpath mapfile match mbegin mend module_path modules nameddirs options parameters patchars path
  pipestatus prompt psvar reply reswords saliases signals status sysparams termcap terminfo userdirs usergroups watch
  widgets`
    .trim()
    .split(/\s+/),
);
const PREFIXES = [
  "BASH",
  "COMP_",
  "READLINE_",
  "SHELLOPTS",
  "ZDOTDIR",
  "ZLE",
  "ZSH",
  "dis_",
  "errnos",
  "zsh_",
];

/** Whether dash, bash or zsh means something by a variable of that name. */
export function isOwnOfShell(name: string): boolean {
  return NAMES.has(name) || PREFIXES.some((prefix) => name.startsWith(prefix));
}
