#!/usr/bin/env bash
# Puts gitlab-ci-local, which runs a .gitlab-ci.yml without GitLab, into .cache/gitlab-ci-local/index.js. It is one file
# without dependencies, and needs Node 22 or later. Version and content are pinned.
set -eu
cd "$(dirname "$0")/.."

version=4.75.1
integrity=sha512-ArmGX576uKqTgs4PMCH3FNPED+JhxDLb2Ocb893+aY88RA2sx9gP6L7GvpuHQJkFJRvA5KSq9fD0yyRLaLEydw==
home=.cache/gitlab-ci-local

if [ "$(cat "$home/integrity" 2>/dev/null)" != "$integrity" ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  bash .ci/pinned-package.sh "gitlab-ci-local@$version" "$integrity" "$work"
  mkdir -p "$home"
  # Renamed into place, so that two of these at a time do no harm; the mark comes last.
  mv "$work/package/package.json" "$home/package.json"
  mv "$work/package/dist/index.js" "$home/index.js"
  echo "$integrity" >"$work/integrity"
  mv "$work/integrity" "$home/integrity"
fi
echo "$home/index.js $version"
