"""A worker that does nothing but one mail run: something to kill."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]


def start_worker(*, database: dict, port: int, mailing: int) -> subprocess.Popen:
    """A process that works on the run until nothing can leave any more."""
    command = [sys.executable, "-m", "tests.surveys.services.mailing.worker"]
    return subprocess.Popen(
        [*command, str(database["NAME"]), str(port), str(mailing)], cwd=ROOT, env=os.environ
    )


def main(database: str, port: str, mailing: str) -> None:
    """Run it."""
    import django
    from django.conf import settings

    settings.DATABASES["default"]["NAME"] = database
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", int(port)
    django.setup()

    from surveys.services.mailing.sending import send_some

    while send_some(int(mailing)):
        pass


if __name__ == "__main__":
    main(*sys.argv[1:])
