#!/usr/bin/env bash
# Puts act, which runs GitHub workflows, into .cache/act, so that a test can have one run. Built from its source by Go,
# which holds every module against the public checksum database; act's own is pinned here as well.
set -eu
cd "$(dirname "$0")/.."
version=v0.2.89
sum=h1:d9oFeJ6jUkaVExuG+XzAaMPDqoDrNHaGeiRb8IU+N5w=
program=.cache/act/act

pinned() {
  go version -m $program 2>/dev/null | grep -qxF "$(printf '\tmod\tgithub.com/nektos/act\t%s\t%s' $version $sum)"
}

if ! pinned; then
  mkdir -p .cache/act
  GOBIN=$PWD/.cache/act go install "github.com/nektos/act@$version"
  if ! pinned; then
    rm $program
    echo "github.com/nektos/act $version is not what is pinned" >&2
    exit 1
  fi
fi
echo "$program $version"
