#!/usr/bin/env bash
# Prepare the database and serve the site. Safe to run again: nothing that was edited is lost.
set -euo pipefail
cd "$(dirname "$0")/.."
port="${PORT:-8000}"
export DJANGO_SETTINGS_MODULE=toolbox.settings.dev
export SITE_URL="${SITE_URL:-http://127.0.0.1:$port}"
exec .venv/bin/python manage.py demo --port "$port" "$@"
