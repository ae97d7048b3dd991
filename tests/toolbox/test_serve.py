"""`manage.py serve` as it runs: a server with its clock, ended together."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from threading import Timer

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_the_clock_runs_beside_the_server_and_both_end(tmp_path):
    """The database is empty, so each job fails: that is logged, and the site goes on."""
    port = free_port()
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "toolbox.settings.dev",
        "DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite3'}",
        "MEDIA_ROOT": str(tmp_path),
        "TASKS_BACKEND": "immediate",  # without a worker
    }
    process = subprocess.Popen(
        [sys.executable, "manage.py", "serve", "--port", str(port)],
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    watchdog = Timer(60, process.kill)
    watchdog.start()
    try:
        failed = list(iter_until(process, "delete_expired_answers failed"))
        assert any("publish_scheduled failed" in line for line in failed)
        assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", port)) != 0
    finally:
        watchdog.cancel()
        process.kill()
        process.wait()


def iter_until(process: subprocess.Popen, text: str):
    """The lines that the process writes to its errors, up to the one with this text."""
    for line in process.stderr:
        yield line
        if text in line:
            return
    raise AssertionError(f"It ended without “{text}”.")
