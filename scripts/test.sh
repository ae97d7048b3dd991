#!/usr/bin/env bash
# Run the whole test suite: on SQLite, or where DATABASE_URL and REDIS_URL point.
# Further arguments go to pytest: scripts/test.sh -k login
set -euo pipefail
cd "$(dirname "$0")/.."
export DJANGO_SETTINGS_MODULE=toolbox.settings.test
exec .venv/bin/python -m pytest "$@"
