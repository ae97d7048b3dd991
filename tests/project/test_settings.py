"""Settings, migrations and versions."""

import os
import re
import subprocess
import sys
from pathlib import Path

import wagtail
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[2]
BASE = ROOT / "toolbox" / "settings" / "base.py"
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "toolbox.settings.production",
    "DJANGO_SECRET_KEY": "k" * 25 + "0123456789" * 4,
    "DATA_KEYS": "d" * 40,
    "DJANGO_ALLOWED_HOSTS": "toolbox.example",
    "SITE_URL": "https://toolbox.example",
    "DATABASE_URL": "sqlite:///:memory:",
    "EMAIL_URL": "smtp://mail.example",
}


LOAD = "from django.conf import settings; settings.DEBUG"
SYNCHRONOUS = """
from django.db import connection
print(connection.cursor().execute("PRAGMA synchronous").fetchone()[0])
"""
FULL = "2"  # of SQLite's pragma


def start(environment: dict[str, str], code: str = LOAD) -> subprocess.CompletedProcess[str]:
    """Import the settings in a process of its own with exactly this environment."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_environment_variable_is_documented():
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', BASE.read_text()))
    documented = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    assert read == set(documented)
    assert len(documented) == len(set(documented))


def test_the_environment_is_read_in_one_block_only():
    lines = BASE.read_text().splitlines()
    places = [number for number, line in enumerate(lines) if re.search(r"\benv\.\w+\(", line)]
    fences = [number for number, line in enumerate(lines) if line.startswith("# ---")]
    assert fences[0] < min(places) <= max(places) < fences[1]


def test_base_settings_stay_readable():
    assert len(BASE.read_text().splitlines()) < 200


def test_production_starts_with_its_variables():
    assert start(PRODUCTION).returncode == 0


def test_an_acknowledged_answer_is_on_the_disk_of_a_small_installation(tmp_path):
    database = {"DATABASE_URL": f"sqlite:///{tmp_path / 'site.sqlite3'}"}
    assert start(PRODUCTION | database, SYNCHRONOUS).stdout.strip() == FULL


def test_production_has_no_default_for_what_matters():
    for name in ("DJANGO_SECRET_KEY", "DATA_KEYS", "DJANGO_ALLOWED_HOSTS", "SITE_URL", "EMAIL_URL"):
        without = {key: value for key, value in PRODUCTION.items() if key != name}
        result = start(without)
        assert result.returncode != 0
        assert name in result.stderr


def test_demo_accounts_are_off_in_production():
    text = (ROOT / "toolbox" / "settings" / "production.py").read_text()
    assert "DEMO_ACCOUNTS_ALLOWED = False" in BASE.read_text()
    assert "DEMO_ACCOUNTS" not in text


def test_no_migration_is_missing(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_wagtail_is_the_version_of_the_lock():
    for lock in ("runtime.txt", "dev.txt"):
        text = (ROOT / "requirements" / lock).read_text()
        assert f"\nwagtail=={wagtail.__version__} " in text


def test_both_locks_agree():
    def pins(name: str) -> dict[str, str]:
        text = (ROOT / "requirements" / name).read_text()
        return dict(re.findall(r"^([\w.-]+(?:\[[\w,]+\])?)==(\S+)", text, re.MULTILINE))

    runtime, dev = pins("runtime.txt"), pins("dev.txt")
    assert runtime.items() <= dev.items()
