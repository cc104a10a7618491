#!/usr/bin/env bash
# pinned-package.sh PACKAGE INTEGRITY FOLDER: puts what an npm package (such as name@version) holds into FOLDER/package.
# Where it is not the content that INTEGRITY pins (sha512-…, as in a lock file) nothing is unpacked.
set -eu
package=$1 integrity=$2 folder=$3

tarball=$folder/$(cd "$folder" && npm pack --silent "$package")
got=sha512-$(openssl dgst -sha512 -binary "$tarball" | base64 -w0)
if [ "$got" != "$integrity" ]; then
  echo "$package is not what is pinned: $got" >&2
  exit 1
fi
tar -xzf "$tarball" -C "$folder"
