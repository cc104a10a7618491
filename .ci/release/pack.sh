#!/usr/bin/env bash
# pack.sh FOLDER: packs the npm package and its bill of materials into the folder, and tries the package in an empty
# project: program, library, nothing else installed. Takes VERSION and GITHUB_REPOSITORY (owner/name) from the
# environment; adds the integrity of both to the step's outputs (GITHUB_OUTPUT).
# It packs a copy of the checkout's committed files, with no dependency installed and no script run.
set -eu -o pipefail
cd "$(dirname "$0")/../.."
out=$(mkdir -p "$1" && cd "$1" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/source" "$work/project"
git archive HEAD | tar -x -C "$work/source"
(
  cd "$work/source"
  # npm compares it with the workflow's repository before it takes the provenance.
  npm pkg set repository.type=git "repository.url=git+https://github.com/$GITHUB_REPOSITORY.git"
  npm pack --silent --ignore-scripts --pack-destination "$out" >/dev/null
)
package=$out/passwork-cli-$VERSION.tgz
node .ci/release/sbom.mjs "$GITHUB_REPOSITORY" "$(git rev-parse HEAD)" "$(git log -1 --format=%ct)" >"$out/sbom.spdx.json"

cd "$work/project"
echo '{ "name": "project", "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts --offline "$package"
[ "$(ls node_modules)" = passwork-cli ]
[ "$(node_modules/.bin/passwork-cli --version)" = "$VERSION" ]
node --input-type=module --eval 'import { PassworkClient } from "passwork-cli"; PassworkClient.fromSession.call'

integrity() { echo "sha512-$(openssl dgst -sha512 -binary "$1" | base64 --wrap=0)"; }
echo "integrity=$(integrity "$package")" >>"$GITHUB_OUTPUT"
echo "bill=$(integrity "$out/sbom.spdx.json")" >>"$GITHUB_OUTPUT"
