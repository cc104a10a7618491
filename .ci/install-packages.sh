#!/usr/bin/env bash
# Installs the Debian packages that the tests and the linters need, where a command is missing.
set -eu

# command:package
needs=(
  podman:podman buildah:buildah runc:runc catatonit:catatonit # the engine; catatonit is what --init starts
  iptables:iptables newuidmap:uidmap                          # podman's bridge network and user mapping
  mmdebstrap:mmdebstrap                                       # stand-ins for the public base images
  shellcheck:shellcheck
  git:git rsync:rsync                                         # gitlab-ci-local copies a project with them
  python3:python3 tmux:tmux less:less vim:vim script:bsdutils   # terminals and what runs on them
  zsh:zsh fish:fish                                           # whose completion is tried
  jq:jq xxd:xxd hexdump:bsdextrautils curl:curl openssl:openssl # print secrets, whose masking is tested
)
missing=()
for need in "${needs[@]}"; do
  command -v "${need%%:*}" >/dev/null || missing+=("${need##*:}")
done
# Not on the path: the network's back end.
[ -x /usr/lib/podman/netavark ] || missing+=(netavark aardvark-dns)
# Nor is PostgreSQL's server, whose passwords examples/rotate-postgres.ts changes.
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)

if [ ${#missing[@]} -eq 0 ]; then
  echo "all there"
  exit 0
fi
echo "installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
