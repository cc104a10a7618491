#!/usr/bin/env bash
# Checks what the TypeScript linter does not read: shell scripts, the Dockerfile, workflows, and every YAML file by the
# schema that its host publishes.
set -u
cd "$(dirname "$0")/.." || exit 1
status=0
check() {
  local name=$1
  shift
  if "$@"; then echo "$name: fine"; else
    echo "$name: FAILED"
    status=1
  fi
}
# refuses WORKFLOW COMMAND…: whether the command fails on this text, given as a file. A linter that takes everything
# would pass unnoticed otherwise. (check calls it.)
# shellcheck disable=SC2317
refuses() {
  local folder result=0
  folder=$(mktemp -d)
  printf '%s\n' "$1" >"$folder/bad.yml"
  shift
  if "$@" "$folder/bad.yml" >/dev/null 2>&1; then result=1; fi
  rm -r "$folder"
  return "$result"
}

venv=.cache/lint
if ! sha256sum --check --status $venv/made-of 2>/dev/null; then
  rm -rf $venv
  python3 -m venv $venv &&
    $venv/bin/pip install -q --disable-pip-version-check --require-hashes -r .ci/lint.txt &&
    sha256sum .ci/lint.txt >$venv/made-of
fi
# It looks in the checkout for the program that the Docker action ends with, which is in the image.
actionlint=(go run github.com/rhysd/actionlint/cmd/actionlint@v1.7.12 -ignore '"/usr/local/lib/passwork-cli/.*" does not exist')
# ./ is meant: ci.yml uses the actions of its checkout.
printf 'rules: { self-repository: { disable: true } }\n' >$venv/zizmor.yml
zizmor=("$venv/bin/zizmor" --offline --quiet --no-progress --persona=pedantic --config "$venv/zizmor.yml")
mapfile -t yaml < <(git ls-files --cached --others --exclude-standard '*.yml' '*.yaml' ':!test/')
# Text of others, put into a shell script before the shell sees it.
# shellcheck disable=SC2016
injection='on: issues
permissions: {}
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - run: echo "${{ github.event.issue.title }}"'

check "shell scripts" shellcheck .ci/run .ci/*.sh .ci/release/*.sh docker-entrypoint.sh
check "Dockerfile" $venv/bin/hadolint Dockerfile
check "schemas" node .ci/schemas.mjs $venv/bin/check-jsonschema "${yaml[@]}" docs/other-ci.md
check "workflows, by actionlint" "${actionlint[@]}"
check "actionlint refuses a script injection" refuses "$injection" "${actionlint[@]}"
check "workflows and actions, by zizmor" "${zizmor[@]}" .github action.yml node/action.yml
check "zizmor refuses a script injection" refuses "$injection" "${zizmor[@]}"
exit $status
