"""Find PostgreSQL and Redis on this machine, start them where they are installed but not running.

Prints `export DATABASE_URL=…` and `export REDIS_URL=…` for the shell. The database role needs no
password: the local socket or trust on 127.0.0.1 lets in whoever runs this, and as root (or with
passwordless sudo) a role for this user is made through the `postgres` system user.
"""

import getpass
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import environ
import psycopg
import redis

DATABASE = "toolbox_ci"
# Number 15 of the 16 databases that Redis has as installed: clearing it bothers nobody.
REDIS_URL = "redis://127.0.0.1:6379/15"
SOCKETS = ("/var/run/postgresql", "/tmp")  # where PostgreSQL itself puts its socket
START_SECONDS = 30


def as_other(user: str) -> list[str]:
    """What to put before a command so that it runs as this system user; empty when impossible."""
    if os.getuid() == 0:
        return ["runuser", "-u", user, "--"]
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], check=False).returncode == 0:
        return ["sudo", "-n", "-u", user]
    return []


def candidates() -> Iterator[str]:
    """URLs to try, up to the name of the database: sockets first, then trust on 127.0.0.1."""
    for folder in SOCKETS:
        if Path(folder, ".s.PGSQL.5432").exists():
            yield f"postgres:///{folder}/"
    for role in dict.fromkeys((getpass.getuser(), "postgres")):
        yield f"postgres://{role}@127.0.0.1:5432/"


def may_create_databases(url: str) -> bool:
    """Whether the server answers at this URL, and lets this role make databases."""
    environment = environ.Env.db_url_config(f"{url}postgres")
    try:
        with psycopg.connect(
            host=environment["HOST"],
            user=environment["USER"] or None,
            port=5432,
            dbname="postgres",
            connect_timeout=3,
        ) as connection:
            row = connection.execute(
                "SELECT rolsuper OR rolcreatedb FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
    except psycopg.OperationalError:
        return False
    return bool(row and row[0])


def postgresql() -> str | None:
    """The URL of a PostgreSQL server in which this user may create databases."""
    return next((url + DATABASE for url in candidates() if may_create_databases(url)), None)


def redis_answers() -> bool:
    """Whether Redis runs on its usual port."""
    try:
        return bool(redis.Redis.from_url(REDIS_URL, socket_timeout=3).ping())
    except redis.RedisError:
        return False


def start(service: str) -> None:
    """Start a Debian service; says nothing when that fails, the caller looks again."""
    prefix = as_other("root")
    for command in (["service", service, "start"], ["systemctl", "start", service]):
        if shutil.which(command[0]):
            subprocess.run([*prefix, *command], check=False, stdout=sys.stderr, stderr=sys.stderr)


def make_role() -> None:
    """Let this user create databases, asked of the `postgres` system user."""
    prefix = as_other("postgres")
    if prefix:
        command = ["createuser", "--createdb", getpass.getuser()]
        subprocess.run([*prefix, *command], check=False, stdout=sys.stderr, stderr=sys.stderr)


def wait_for_postgresql() -> str | None:
    """The URL, as soon as the server takes connections."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if url := postgresql():
            return url
        make_role()
        time.sleep(1)
    return None


def main() -> int:
    """Print the exports; the exit code is 1 when one of the two can't be reached."""
    url = postgresql()
    if url is None:
        start("postgresql")
        url = wait_for_postgresql()
    if not redis_answers():
        start("redis-server")
    deadline = time.monotonic() + START_SECONDS
    while not redis_answers() and time.monotonic() < deadline:
        time.sleep(1)
    if url is None or not redis_answers():
        missing = "PostgreSQL on port 5432" if url is None else "Redis on port 6379"
        print(f"The tests need {missing}, and it can't be reached or started.", file=sys.stderr)
        return 1
    print(f"export DATABASE_URL='{url}' REDIS_URL='{REDIS_URL}'")
    return 0


if __name__ == "__main__":
    sys.exit(main())
