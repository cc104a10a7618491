#!/bin/bash -p
# What the container starts: passwork-cli with the arguments given, or, where a CI runner hands over a shell (GitLab's
# docker executor does), that shell. Either takes this script's place, so signals and exit codes are its own.
#
# bash and not sh, because dash drops variables whose names it cannot write (a-b) before the wrapped command sees them;
# -p, because otherwise bash would first run the file that an inherited BASH_ENV names.
case "${1-}" in
  sh | bash | /bin/sh | /bin/bash | /usr/bin/sh | /usr/bin/bash) exec "$@" ;;
esac
# The dashes keep Node from taking flags such as --env-file for its own.
exec /usr/local/bin/node -- /usr/local/lib/passwork-cli/passwork-cli.cjs "$@"
