#!/usr/bin/env bash
# Checks what the TypeScript linter does not read: shell scripts, the Dockerfile, action.yml and the workflows.
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

venv=.cache/lint
if [ ! -x $venv/bin/hadolint ]; then
  python3 -m venv $venv
  $venv/bin/pip install -q --disable-pip-version-check --require-hashes -r .ci/hadolint.txt
fi
validator=(npx --yes -p @action-validator/core@0.6.0 -p @action-validator/cli@0.6.0 action-validator)
actionlint=(go run github.com/rhysd/actionlint/cmd/actionlint@v1.7.12)

check "shell scripts" shellcheck .ci/run .ci/*.sh docker-entrypoint.sh
check "Dockerfile" $venv/bin/hadolint Dockerfile
check "action.yml" "${validator[@]}" action.yml
if [ -d .github/workflows ]; then check "workflows" "${actionlint[@]}"; fi
exit $status
