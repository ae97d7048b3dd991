#!/usr/bin/env bash
# Make the virtual environment and install the packages of a lock file, checked by their hashes.
# Usage: scripts/environment.sh requirements/runtime.txt
set -euo pipefail
cd "$(dirname "$0")/.."
PYTHON="${PYTHON:-python3.11}"
lock="${1:?the lock file}"

if ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
    if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
        echo "Python 3.11 is needed, and '$PYTHON' is not it. Try: make run PYTHON=/path/to/python3.11" >&2
        exit 1
    fi
    echo "Making the virtual environment .venv"
    "$PYTHON" -m venv --clear .venv
fi
.venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip >/dev/null
echo "Installing the packages of $lock (a minute or two, the first time)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
