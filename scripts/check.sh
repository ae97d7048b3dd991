#!/usr/bin/env bash
# Everything that is checked besides the tests; runs to the end and names what failed.
set -uo pipefail
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"
failed=()
check() {
    local name="$1"
    shift
    echo "── $name"
    "$@" || failed+=("$name")
}
deploy_check() {
    DJANGO_SETTINGS_MODULE=toolbox.settings.production \
        DJANGO_SECRET_KEY="$(python -c 'import secrets; print(secrets.token_urlsafe(60))')" \
        DATA_KEYS="$(python -c 'import secrets; print(secrets.token_urlsafe(60))')" \
        DJANGO_ALLOWED_HOSTS=toolbox.example SITE_URL=https://toolbox.example \
        DATABASE_URL=sqlite:///:memory: EMAIL_URL=smtp://mail.example \
        python manage.py check --deploy --fail-level WARNING
}

check "ruff: lint" ruff check --quiet .
check "ruff: format" ruff format --check --quiet .
check "mypy: types of pdf and the domains" mypy
check "import-linter: contracts" lint-imports --no-logo
check "djlint: templates" djlint templates --lint --quiet
check "migrations: none missing" python manage.py makemigrations --check --dry-run -v1
check "translations: complete" python scripts/check_translations.py
check "deploy: production settings" deploy_check

if [[ ${#failed[@]} -gt 0 ]]; then
    printf '\nFAILED: %s\n' "${failed[@]}" >&2
    exit 1
fi
echo
echo "All checks passed."
