#!/usr/bin/env bash
# Install what the lock file in a folder says, from npm. Without npm: say so and go on; the tests
# that need it are skipped then, or fail where CI is set.
# Usage: scripts/node_packages.sh tests/html
set -euo pipefail
cd "$(dirname "$0")/../${1:?a folder with a package-lock.json}"
stamp=node_modules/.package-lock.json
[[ -e "$stamp" && ! package-lock.json -nt "$stamp" ]] && exit 0
if ! command -v npm >/dev/null 2>&1; then
    echo "npm is missing: what $1 holds can't be installed." >&2
    exit 0
fi
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
touch "$stamp"
