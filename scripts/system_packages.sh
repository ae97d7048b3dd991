#!/usr/bin/env bash
# Look for the system software that a step needs and install what is missing.
# Usage: scripts/system_packages.sh run|test|check|services
# Installs Debian packages as root or through passwordless sudo; otherwise names them and stops.
set -euo pipefail
PATH="$PATH:/usr/sbin:/sbin"
PYTHON="${PYTHON:-python3.11}"
step="${1:?run, test, check or services}"

required=()
optional=()
libraries="$(ldconfig -p 2>/dev/null || true)"
has_library() { [[ "$libraries" == *"$1"* ]]; }
has_command() { command -v "$1" >/dev/null 2>&1; }

need_for_run() {
    has_command "$PYTHON" || required+=(python3)
    "$PYTHON" -c "import ensurepip, venv" 2>/dev/null || required+=(python3-venv)
    has_library libpango-1.0.so.0 || required+=(libpango-1.0-0)
    has_library libpangoft2-1.0.so.0 || required+=(libpangoft2-1.0-0)
    has_library libharfbuzz-subset.so.0 || required+=(libharfbuzz-subset0)
    # Without any font on the system, Pango crashes instead of complaining.
    find /usr/share/fonts /usr/local/share/fonts -name '*.[to]tf' -print -quit 2>/dev/null |
        grep -q . || required+=(fonts-dejavu-core)
}
need_for_test() {
    need_for_run
    has_command pdftoppm || required+=(poppler-utils)
    has_command soffice || required+=(libreoffice-calc-nogui)
    # What drives the browser in the tests links to it.
    has_library libatomic.so.1 || required+=(libatomic1)
    has_command chromium || has_command chromium-browser || has_command google-chrome ||
        optional+=(chromium)
    has_command node || has_command nodejs || optional+=(nodejs)
    has_command npm || optional+=(npm)
}
case "$step" in
    run) need_for_run ;;
    test) need_for_test ;;
    check) has_command xgettext && has_command msgmerge || required+=(gettext) ;;
    services)
        has_command pg_ctlcluster || has_command pg_ctl || required+=(postgresql)
        has_command redis-server || required+=(redis-server)
        ;;
    *) echo "unknown step: $step" >&2; exit 2 ;;
esac

missing=("${required[@]}" "${optional[@]}")
[[ ${#missing[@]} -eq 0 ]] && exit 0

as_root=()
if [[ "$(id -u)" -ne 0 ]]; then
    if has_command sudo && sudo -n true 2>/dev/null; then
        as_root=(sudo -n)
    else
        as_root=(none)
    fi
fi
if [[ "${as_root[0]:-}" != none ]] && has_command apt-get; then
    echo "Installing system packages: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    installed=yes
    "${as_root[@]}" apt-get update -qq || true
    "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        installed=no
    [[ "$installed" == yes ]] && exit 0
    echo "apt-get could not install them." >&2
fi
if [[ ${#required[@]} -gt 0 ]]; then
    {
        echo
        echo "This step needs system packages that are missing: ${required[*]}"
        echo "Install them and try again:"
        echo "    sudo apt-get install ${required[*]}"
        echo
    } >&2
    exit 1
fi
echo "Missing, and not installable here: ${optional[*]}. Tests that need it are skipped." >&2
