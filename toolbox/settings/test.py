"""Tests: fast hashing, mails in memory, tasks at once; the database comes from DATABASE_URL."""

import tempfile
from pathlib import Path

from toolbox.settings.base import *  # noqa: F403
from toolbox.settings.base import DATABASES, ENV_DATABASE, ENV_TEST_DATABASE

DEBUG = False
SECRET_KEY = "test-only-key-0123456789-0123456789-0123456789-0123456789"  # noqa: S105 -- tests
DATA_KEYS = ["test-only-data-key-9876543210-9876543210-9876543210"]
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
_directory = tempfile.TemporaryDirectory(prefix="toolbox-test-")  # goes away with the process
_files = Path(_directory.name)
MEDIA_ROOT = str(_files / "media")
STATIC_ROOT = _files / "static"
STATIC_ROOT.mkdir()  # empty: the tests serve static files from their source
SITE_URL = "http://testserver"
DEMO_ACCOUNTS_ALLOWED = True
DEMO_ACCOUNTS_FILE = _files / "demo-accounts.txt"

if ENV_DATABASE["ENGINE"] == "django.db.backends.sqlite3":
    # A test database in a file, so that `--reuse-db` can skip the migrations.
    DATABASES["default"]["TEST"] = {"NAME": ENV_TEST_DATABASE}
    # A test database needs no protection against a power cut.
    DATABASES["default"]["OPTIONS"]["init_command"] = (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
    )
