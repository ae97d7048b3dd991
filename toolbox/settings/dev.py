"""Development: what `make run` serves on this computer."""

from toolbox.settings.base import *  # noqa: F403

DEBUG = True
SECRET_KEY = "development-only-key-never-used-in-production-0123456789"  # noqa: S105 -- development
DATA_KEYS = ["development-only-key-never-used-in-production-9876543210"]
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
DEMO_ACCOUNTS_ALLOWED = True
# The demo accounts' passwords lie on the disk anyway; a second step would only be in the way.
SECOND_FACTOR_REQUIRED = False
