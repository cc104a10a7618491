#!/bin/bash -p
# What the container starts: passwork-cli with the arguments given, or, where a CI runner hands over a program of its
# own, that program. GitLab's runner begins with sh, or with its helper by its whole path (steps serve sh -c …).
# Jenkins keeps the container alive by cat, Azure Pipelines by a Node of its own below /__a: their steps follow by
# docker exec.
#
# bash and not sh, because dash drops variables whose names it cannot write (a-b) before the wrapped command sees them;
# -p, because otherwise bash would first run the file that an inherited BASH_ENV names.
case "${1-}" in
  sh | bash | cat | /*) exec "$@" ;;
esac
# The dashes keep Node from taking flags such as --env-file for its own.
program=(/usr/local/bin/node -- /usr/local/lib/passwork-cli/passwork-cli.cjs "$@")
# Below an init (docker run --init) or beside other containers this script's place is taken.
if [[ $$ -ne 1 ]]; then exec "${program[@]}"; fi

# The first process of a container is its init: it is handed whatever loses its parent, and the kernel gives it no
# signal that it has no handler for. Node cannot collect processes that it has not started itself and bash does so
# whenever it waits: so bash stays, passes signals on, and ends with the program's exit code (128 + n after signal n).
child=
pass_on() {
  # shellcheck disable=SC2317 # the traps call it
  if [[ -n $child ]]; then kill -s "$1" "$child"; else exit $((128 + $(kill -l "$1"))); fi
}
signals=(TERM HUP USR1 USR2)
if [[ -t 0 || -t 1 || -t 2 ]]; then
  # The terminal sends these to all of its foreground group, in which the program has to stay.
  trap : INT QUIT
else
  # With job control the program leads a process group of its own, all of which it passes signals on to.
  set -m
  signals+=(INT QUIT)
fi
for signal in "${signals[@]}"; do
  # shellcheck disable=SC2064 # the signal as it is now
  trap "pass_on $signal" "$signal"
done
trap '[[ -z $child ]] || kill -s CONT "$child"' CONT
trap '[[ -z $child ]] || kill -s WINCH "$child"' WINCH
# Without job control bash would take standard input away from what it does not wait for at once.
"${program[@]}" <&0 &
child=$!
# What bash would say of the program's end, with all its arguments, is for nobody; and no pipe is held open here.
exec < /dev/null > /dev/null 2>&1
# To the end, and not only until the program is stopped (-f). A trapped signal ends `wait` too: then it names no process.
until
  wait -f -p ended "$child"
  code=$?
  [[ -n ${ended-} ]]
do :; done
exit "$code"
