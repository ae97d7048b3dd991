"""Submissions per second, of one respondent at a time and of sixteen, against a bare view.

Run from the repository's root: .venv/bin/python benchmarks/answering.py [--json FILE]

The same server with the same threads runs the site with its production settings, and a bare Django
view that inserts the form as one row, without middleware; they take turns, on the same SQLite file
and then on the same PostgreSQL database. Each row is synced to the disk before the answer. At the
end each answer must be there once: every tenth respondent also sends the form a second time. All
come from one address, as in a hospital: the script says how long 500 of them take.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

PEOPLE, ROUNDS, CLIENTS = 400, 5, (1, 16)
HOSPITAL, HOSPITAL_SECONDS = 500, 300
# The budget of the design; a submission takes seven statements and a lock, the bare view one.
TARGET = 0.4
POSTGRESQL = "toolbox_bench_answering"


def main() -> int:
    """Print the table for each database; 1 when an answer is lost or double, or it's too slow."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    parser.add_argument("--on", help=argparse.SUPPRESS)  # this process measures one database
    options = parser.parse_args()
    if options.on:
        options.json.write_text(json.dumps(measure(options.on)), encoding="utf-8")
        return 0
    rows = []
    with tempfile.TemporaryDirectory(prefix="toolbox-bench-") as folder:
        for name, url in databases(Path(folder)):
            part = Path(folder, "rows.json")
            command = [sys.executable, __file__, "--on", name, "--json", str(part)]
            environment = os.environ | environment_of(url, Path(folder))
            subprocess.run(command, env=environment, check=True, cwd=ROOT)
            rows += json.loads(part.read_text(encoding="utf-8"))
    for row in rows:
        verdict = "ok" if row["ok"] else "MISSED"
        print(f"  {row['name']:<58} {row['ratio']:>7} (target {row['target']}) {verdict}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["ok"] for row in rows) else 1


def databases(folder: Path):
    """The name and the URL of each; what is made for it goes afterwards."""
    import environ
    import psycopg

    yield "SQLite", f"sqlite:///{folder / 'bench.sqlite3'}"
    command = [sys.executable, ROOT / "scripts" / "services.py"]
    exports = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"DATABASE_URL=['\"]?([^'\"\s]+)/[^'\"\s/]+", exports)
    assert found, exports
    url = found[1]
    there = environ.Env.db_url_config(f"{url}/postgres")
    with psycopg.connect(
        host=there["HOST"], user=there["USER"] or None, dbname="postgres", autocommit=True
    ) as server:
        server.execute(f"DROP DATABASE IF EXISTS {POSTGRESQL}")
        server.execute(f"CREATE DATABASE {POSTGRESQL}")
        try:
            yield "PostgreSQL", f"{url}/{POSTGRESQL}"
        finally:
            server.execute(f"DROP DATABASE {POSTGRESQL} WITH (FORCE)")


def environment_of(url: str, folder: Path) -> dict[str, str]:
    """The environment of production, on this database."""
    return {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "toolbox.settings.production",
        "DJANGO_SECRET_KEY": "only-for-this-measurement-0123456789-0123456789-0123456789",
        "DATA_KEYS": "only-for-this-measurement-9876543210-9876543210",
        "DJANGO_ALLOWED_HOSTS": "127.0.0.1",
        "SITE_URL": "https://127.0.0.1",
        "EMAIL_URL": "dummymail://",
        "MEDIA_ROOT": str(folder / "media"),
        "TASKS_BACKEND": "immediate",
    }


def measure(name: str) -> list[dict]:
    """Take turns on the database of this process."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)

    from django.db import connection

    from tests.factories.surveys import open_survey
    from tests.surveys.answering_server import Client, Respondents, Server, everyone_sends

    team = open_survey().teams.select_related("campaign__questionnaire_version").get()
    people = Respondents(team)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bare_row (text varchar(5000) NOT NULL)")
    connection.close()
    ours, bare = Server({}), Server({}, application="benchmarks.support.bare_insert:application")
    ours.start()
    bare.start()

    def a_respondent() -> Client:
        return people.client(ours)

    def a_form() -> Client:
        return Client(bare.port, "/", people.form)

    rates: dict[tuple[str, int], list[float]] = {}
    sent = 0
    try:
        everyone_sends(a_form, range(50), 4)  # both are warm
        everyone_sends(a_respondent, range(50), 4)
        sent += 50
        for _round in range(ROUNDS):
            for clients in CLIENTS:
                numbers = range(sent, sent + PEOPLE)
                for who, make in (("bare", a_form), ("ours", a_respondent)):
                    took = everyone_sends(make, numbers, clients)
                    rates.setdefault((who, clients), []).append(PEOPLE / took)
                sent += PEOPLE
        everyone_sends(a_respondent, range(0, sent, 10), 16)  # again: a retry, a double tap
        hospital = everyone_sends(a_respondent, range(sent, sent + HOSPITAL), 16)
        sent += HOSPITAL
    finally:
        ours.kill()
        bare.kill()
    lost, double = people.lost_and_double(range(sent))
    print(f"{name}: {sent} respondents, {len(range(0, sent - HOSPITAL, 10))} sent twice: ", end="")
    print(f"{lost} lost, {double} double; {HOSPITAL} from one address took {hospital:.1f} s")
    rows = []
    for clients in CLIENTS:
        mine, theirs = (statistics.median(rates[who, clients]) for who in ("ours", "bare"))
        print(f"  {clients:>2} at a time: {mine:.0f}/s, the bare view {theirs:.0f}/s")
        ratio = statistics.median(
            a / b for a, b in zip(rates["ours", clients], rates["bare", clients], strict=True)
        )
        what = f"{name}, {clients} at a time: submissions/s vs a bare insert"
        rows.append(row(what, round(ratio, 2), TARGET, ratio >= TARGET))
    kept = 1 - (lost + double) / sent
    rows.append(row(f"{name}: answers there once, of all", round(kept, 4), 1.0, kept == 1))
    pace = HOSPITAL_SECONDS / hospital
    rows.append(row(f"{name}: 500 from one address vs 5 minutes", round(pace, 1), 1.0, pace >= 1))
    return rows


def row(name: str, ratio: float, target: float, ok: bool) -> dict:
    """A line of the table."""
    return {"name": name, "ratio": ratio, "target": target, "ok": bool(ok)}


if __name__ == "__main__":
    sys.exit(main())
