"""5,000 mails to a local mail server, by a worker that is killed again and again.

Run from the repository's root: .venv/bin/python benchmarks/mailing.py [--json FILE]

Each address must get exactly one mail. The mails/s are compared with a loop that calls
EmailMessage.send() for each address: it makes a connection per mail, keeps no record, and starts
from nothing when it dies. The database is a new SQLite file that syncs as in production, or the
one that DATABASE_URL names on PostgreSQL.
"""

import argparse
import json
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

ADDRESSES, KILLS, NAIVE_MAILS = 5000, 4, 500
# A plain loop keeps nothing; each note is a few trips to PostgreSQL, and none to SQLite.
TARGETS = {"sqlite": 1.0, "postgresql": 0.5}


def set_up(folder: Path) -> None:
    """Django, on a database of its own."""
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder / 'mailing.sqlite3'}")
    os.environ["DJANGO_SETTINGS_MODULE"] = "toolbox.settings.dev"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def rate(mails: list) -> float:
    """Mails per second, from the first that came in to the last."""
    return (len(mails) - 1) / (mails[-1].at - mails[0].at)


def naive(letters: Iterable, port: int) -> None:
    """A plain loop over the same mails."""
    from django.core.mail import get_connection

    for letter in letters:
        letter.connection = get_connection(
            "django.core.mail.backends.smtp.EmailBackend", host="127.0.0.1", port=port
        )
        letter.send()


def main() -> int:
    """Print the table; 1 when an address got no mail, or two, or it goes too slowly."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    parser.add_argument("--addresses", type=int, default=ADDRESSES)
    parser.add_argument("--kills", type=int, default=KILLS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        set_up(Path(folder))
        rows = measure(options.addresses, options.kills)
    for row in rows:
        verdict = "ok" if row["ok"] else "MISSED"
        print(f"  {row['name']:<52} {row['ratio']:>6} (target {row['target']}) {verdict}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["ok"] for row in rows) else 1


def measure(count: int, kills: int) -> list[dict]:
    """A run without a kill for its speed, then the one that is killed."""
    from django.db import connection

    from surveys.models import Delivery, Mailing
    from surveys.services.mailing.letters import Letters
    from tests.factories.mailing import start_run
    from tests.factories.surveys import open_survey
    from tests.surveys.services.mailing.sink import Sink
    from tests.surveys.services.mailing.worker import start_worker

    sink = Sink()
    worker = {"database": connection.settings_dict, "port": sink.port}
    few = start_run(open_survey(), *(f"p{n}@speed.example" for n in range(NAIVE_MAILS)))
    letters = Letters(few)
    found = few.deliveries.select_related("contact__invitation")
    naive((letters.to(one) for one in found), sink.port)
    sink.wait_for(NAIVE_MAILS)
    assert start_worker(**worker, mailing=few.pk).wait() == 0
    sink.wait_for(2 * NAIVE_MAILS)
    loop, ours = rate(sink.mails[:NAIVE_MAILS]), rate(sink.mails[NAIVE_MAILS:])
    print(f"a worker: {ours:.0f} mails/s; a plain loop: {loop:.0f} mails/s")

    before = len(sink.mails)
    dice = random.Random()
    run = start_run(open_survey(), *(f"p{n}@voorbeeld.example" for n in range(count)))
    for moment in sorted(dice.sample(range(1, count - 50), kills)):
        process = start_worker(**worker, mailing=run.pk)
        sink.wait_for(before + moment, seconds=600)
        process.kill()
        process.wait()
        print(f"  killed at about mail {len(sink.mails) - before}")
        # As if a minute went by without a sign of life.
        quiet = Mailing.objects.get(pk=run.pk).heartbeat - timedelta(minutes=2)
        Mailing.objects.filter(pk=run.pk).update(heartbeat=quiet)
    assert start_worker(**worker, mailing=run.pk).wait() == 0
    sink.close()
    times = Counter(mail.address for mail in sink.mails[before:])
    states = Counter(run.deliveries.values_list("status", flat=True))
    target = TARGETS[connection.vendor]
    once = sum(number == 1 for number in times.values())
    double = sum(number > 1 for number in times.values())
    waiting = states[Delivery.Status.HANDED_OVER]
    none = count - len(times)
    print(f"{count} addresses, {kills} kills: {once} one mail, {double} more, {none} none")
    print(f"  sent {states[Delivery.Status.SENT]}, handed over but not confirmed {waiting}")
    return [
        {
            "name": "addresses with exactly one mail, of all",
            "ratio": round(once / count, 4),
            "target": 1.0,
            "ok": once == count and not double,
        },
        {
            "name": "mails/s with a record of each vs a plain loop",
            "ratio": round(ours / loop, 2),
            "target": target,
            "ok": ours >= target * loop,
        },
    ]


if __name__ == "__main__":
    sys.exit(main())
