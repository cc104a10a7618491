#!/usr/bin/env bash
# image.sh: builds the image for this machine's platform, ARCH, and pushes it to IMAGE by digest, without a tag, with
# BuildKit's provenance and a bill of materials beside it; then tries what was pushed. Takes VERSION, BUILDKIT and
# SCANNER (the images of the builder and of the scanner, by digest) from the environment too; adds the digest, under the
# name of the platform, to the step's outputs (GITHUB_OUTPUT).
set -eu -o pipefail
cd "$(dirname "$0")/../.."
metadata=$(mktemp)
trap 'rm -f "$metadata"' EXIT
label=org.opencontainers.image

docker buildx create --name release --driver docker-container --driver-opt "image=$BUILDKIT" --use
docker buildx build . \
  --platform "linux/$ARCH" \
  --attest type=provenance,mode=max \
  --attest "type=sbom,generator=$SCANNER" \
  --label "$label.source=https://github.com/$GITHUB_REPOSITORY" \
  --label "$label.revision=$GITHUB_SHA" \
  --label "$label.version=$VERSION" \
  --output "type=image,name=$IMAGE,push-by-digest=true,name-canonical=true,push=true" \
  --metadata-file "$metadata"
digest=$(jq --raw-output '."containerimage.digest"' "$metadata")
[[ $digest =~ ^sha256:[0-9a-f]{64}$ ]]

pushed=$IMAGE@$digest
[ "$(docker run --rm --read-only --cap-drop=ALL --user 1000:1000 --network none "$pushed" --version)" = "$VERSION" ]
[ "$(docker run --rm --network none "$pushed" sh -c 'passwork-cli --version')" = "$VERSION" ]
[ "$(docker image inspect --format '{{ .Os }}/{{ .Architecture }}' "$pushed")" = "linux/$ARCH" ]

echo "$ARCH=$digest" >>"$GITHUB_OUTPUT"
