"""10,000 submissions while the server and the database are killed again and again.

Run from the repository's root: .venv/bin/python benchmarks/answering_durability.py [--json FILE]

Eight people at a time send their form and try again, with the same key, until they are thanked.
Meanwhile the server, and with PostgreSQL now and then every process of a database server of its
own, get SIGKILL at random moments and are started again. At the end each answer must be there once.
On SQLite, in WAL with synchronous FULL as in production, the database lives in the server, so both
die together. The database server for PostgreSQL is made in a folder that goes afterwards. It takes
about four minutes for each.
"""

import argparse
import contextlib
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.answering import environment_of  # noqa: E402 - the path comes first

PEOPLE, CLIENTS, KILLS = 10_000, 8, 12
# The database dies every third time that the server does.
WITH_DATABASE = 3
START_SECONDS = 60


@dataclass
class Cluster:
    """A PostgreSQL server of its own, as the system user `postgres` where this one is root."""

    folder: Path
    port: int = 0
    process: subprocess.Popen[bytes] | None = None

    def command(self, name: str, *arguments: str) -> list[str]:
        """One of PostgreSQL's programs."""
        program = max(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
        user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        return [*user, str(program), *arguments]

    def make(self) -> None:
        """Make it, and start it."""
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        data = str(self.folder / "data")
        quiet = {"check": True, "stdout": subprocess.DEVNULL}
        subprocess.run(self.command("initdb", "-D", data, "-A", "trust", "-U", "postgres"), **quiet)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.start()

    def start(self) -> None:
        """Start it, and wait until it takes connections. Raises RuntimeError when it doesn't."""
        end = time.monotonic() + START_SECONDS
        ready = self.command("pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port))
        while time.monotonic() < end:
            # The children of one that was killed may need a moment to notice.
            if self.process is None or self.process.poll() is not None:
                self.process = subprocess.Popen(
                    self.command(
                        *("postgres", "-D", str(self.folder / "data"), "-p", str(self.port)),
                        *("-k", str(self.folder), "-h", "127.0.0.1"),
                    ),
                    stderr=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    start_new_session=True,
                )
            if subprocess.run(ready, check=False).returncode == 0:
                return
            time.sleep(0.1)
        raise RuntimeError("PostgreSQL did not start.")

    def kill(self) -> None:
        """End all its processes at once."""
        if self.process and self.process.poll() is None:
            # As root, runuser stands between.
            [server] = _children(self.process.pid) if os.getuid() == 0 else [self.process.pid]
            for pid in (server, *_children(server)):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            self.process.wait()


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def main() -> int:
    """Print what became of the answers on each database; 1 when one is lost or double."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--on", help=argparse.SUPPRESS)  # this process measures one database
    options = parser.parse_args()
    if options.on:
        cluster = None
        if options.on == "PostgreSQL":
            cluster = Cluster(Path(os.environ["CLUSTER"]))
            cluster.make()
            url = f"postgres://postgres@127.0.0.1:{cluster.port}/postgres"
            os.environ["DATABASE_URL"] = url
        try:
            row = measure(options.on, options.people, options.kills, cluster)
        finally:
            if cluster:
                cluster.kill()
        options.json.write_text(json.dumps(row), encoding="utf-8")
        return 0
    rows = [part(name, options) for name in ("SQLite", "PostgreSQL")]
    for row in rows:
        verdict = "ok" if row["ok"] else "MISSED"
        print(f"  {row['name']:<58} {row['ratio']:>7} (target {row['target']}) {verdict}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["ok"] for row in rows) else 1


def part(name: str, options: argparse.Namespace) -> dict:
    """Measure one database in a process of its own, since Django has its settings once."""
    with tempfile.TemporaryDirectory(prefix="toolbox-bench-") as folder:
        Path(folder).chmod(0o755)
        cluster = Path(folder, "postgresql")
        cluster.mkdir()
        found = Path(folder, "row.json")
        url = f"sqlite:///{folder}/bench.sqlite3"
        environment = os.environ | environment_of(url, Path(folder)) | {"CLUSTER": str(cluster)}
        command = [sys.executable, __file__, "--on", name, "--json", str(found)]
        command += ["--people", str(options.people), "--kills", str(options.kills)]
        subprocess.run(command, env=environment, check=True, cwd=ROOT)
        return json.loads(found.read_text(encoding="utf-8"))


def measure(name: str, people: int, kills: int, cluster: Cluster | None) -> dict:
    """Let everyone answer through all the kills, and count."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)

    from django.db import connections

    from tests.factories.surveys import open_survey
    from tests.surveys.answering_server import Respondents, Server, everyone_sends

    team = open_survey().teams.select_related("campaign__questionnaire_version").get()
    crowd = Respondents(team)
    connections.close_all()
    server = Server({"DATABASE_URL": os.environ["DATABASE_URL"]})
    server.start()

    killed = Counter()
    try:
        with ThreadPoolExecutor(1) as pool:
            start = time.perf_counter()
            sending = pool.submit(
                everyone_sends, lambda: crowd.client(server), range(people), CLIENTS
            )
            for number in moments(sending, kills):
                server.kill()
                killed["server"] += 1
                if cluster and number % WITH_DATABASE == 0:
                    cluster.kill()
                    cluster.start()
                    killed["database"] += 1
                server.start()
            sending.result()
            took = time.perf_counter() - start
    finally:
        server.kill()
    lost, double = crowd.lost_and_double(range(people))
    connections.close_all()
    deaths = ", ".join(f"{what} killed {times} ×" for what, times in killed.items())
    print(f"{name}: {people} thanked in {took:.0f} s, {deaths}: {lost} lost, {double} double")
    kept = round(1 - (lost + double) / people, 4)
    ok = kept == 1 and killed["server"] == kills
    return {"name": f"{name}: answers there once, of all", "ratio": kept, "target": 1.0, "ok": ok}


def moments(sending: Future, kills: int) -> Iterator[int]:
    """The number of each kill, at its moment: a few seconds after the one before."""
    for number in range(1, kills + 1):
        time.sleep(random.uniform(1, 6))
        if sending.done():
            return
        yield number


if __name__ == "__main__":
    sys.exit(main())
