"""Results: counting a large campaign, closing it in a database, and its report as PDF.

Run alone from the repository's root: .venv/bin/python benchmarks/results.py [--json FILE]

1. The release of 100,000 responses × 41 items × 200 teams against a plain loop over the rows: what
   one would write first. The flat pass is the same with everything looked up beforehand: the best
   of pure Python. Neither protects anybody, while the release also suppresses and audits. Both are
   linear in rows, so they run on every tenth row and their time is multiplied; the release runs in
   full. With two background questions the release protects groups that overlap as well, so that
   row has no target.
2. Closing that campaign in SQLite, in a process of its own: the peak of its memory, and the number
   of SQL queries, which must be that of a campaign of 1,000 responses.
3. The report against a naive template with the same words and figures, laid out with flex boxes
   and automatic tables, typeset as tagged PDF by the same engine; they take turns.
"""

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import defaultdict
from datetime import timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.support.plain_release import flat_pass, generate, plain_loop  # noqa: E402 - the script runs alone, so the root comes first
from surveys.domain.interchange import from_toml  # noqa: E402
from surveys.domain.questionnaire import Questionnaire  # noqa: E402
from surveys.domain.release import Group, build_release  # noqa: E402

CONTENT = ROOT / "toolbox/starter/content/questionnaire-leerklimaat.toml"
NAIVE = ROOT / "benchmarks/support/naive_report.html"
RESPONSES, TEAMS = 100_000, 200
FEW_RESPONSES = 1_000
SAMPLE = 10
ROUNDS = 5
PLAIN_TARGET, FLAT_TARGET = 20.0, 8.0
MEMORY_TARGET = 300  # MiB
REPORT_TARGET = 0.8
Row = dict[str, Any]


def main() -> int:
    """Print the table; 1 when a target is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    parser.add_argument("--part", help=argparse.SUPPRESS)  # this process does one part
    options = parser.parse_args()
    if options.part:
        work = {"fill": fill, "close": close, "report": report}[options.part]
        options.json.write_text(json.dumps(work()), encoding="utf-8")
        return 0
    rows = [*counting(), *in_a_database()]
    for row in rows:
        verdict = "" if row["target"] is None else "ok" if row["ok"] else "MISSED"
        print(f"  {row['name']:<52} {row['ratio']:>8} (target {row['target']}) {verdict}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(row["ok"] for row in rows) else 1


def counting() -> list[Row]:
    """The release against both loops."""
    questionnaire = from_toml(tomllib.loads(CONTENT.read_text(encoding="utf-8")))
    answers = generate(questionnaire, responses=RESPONSES, teams=TEAMS)
    sample = {team: rows[::SAMPLE] for team, rows in answers.items()}
    share = RESPONSES / sum(map(len, sample.values()))
    groups = [Group(key, key) for key in answers]
    chance = random.Random(7)
    told = {
        team: [background(questionnaire, chance) for _row in rows] for team, rows in answers.items()
    }
    release = {"title": "Benchmark", "groups": groups, "answers": answers, "minimum_group": 5}
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(ROUNDS):
        for name, work in (
            ("release", lambda: build_release(questionnaire, **release)),
            ("with cuts", lambda: build_release(questionnaire, **release, backgrounds=told)),
            ("flat", lambda: flat_pass(questionnaire, sample)),
            ("plain", lambda: plain_loop(questionnaire, sample)),
        ):
            start = time.perf_counter()
            work()
            taken = time.perf_counter() - start
            times[name].append(taken * share if name in ("flat", "plain") else taken)
    median = {name: statistics.median(taken) for name, taken in times.items()}
    print(f"{RESPONSES:,} responses × {len(questionnaire.codes)} items × {TEAMS} teams")
    for name, taken in median.items():
        print(f"  {name:<10} {1000 * taken:>8.0f} ms, median of {ROUNDS}")
    plain, flat = median["plain"], median["flat"]
    return [
        at_least("release vs plain loop over rows", plain / median["release"], PLAIN_TARGET),
        at_least("release vs flat pass over rows", flat / median["release"], FLAT_TARGET),
        at_least("release with two cuts vs plain loop", plain / median["with cuts"], None),
    ]


def background(questionnaire: Questionnaire, chance: random.Random) -> str:
    """What one person tells of themselves; one in five skips a question."""
    codes = [[option.code for option in asked.options] for asked in questionnaire.background]
    return "".join(chance.choice(one) if chance.random() < 0.8 else " " for one in codes)


def in_a_database() -> list[Row]:
    """Closing and the report, each in a process of its own on a database of its own."""
    closed: dict[int, Row] = {}
    rows: list[Row] = []
    for responses in (FEW_RESPONSES, RESPONSES):
        with tempfile.TemporaryDirectory(prefix="toolbox-bench-") as folder:
            environment = os.environ | {
                "DJANGO_SETTINGS_MODULE": "toolbox.settings.dev",
                "DATABASE_URL": f"sqlite:///{Path(folder, 'bench.sqlite3')}",
                "BENCH_RESPONSES": str(responses),
            }

            def run(part: str, environment: dict[str, str] = environment, at: str = folder) -> Any:
                result = Path(at, f"{part}.json")
                command = [sys.executable, __file__, "--part", part, "--json", str(result)]
                subprocess.run(command, env=environment, check=True, cwd=ROOT)
                return json.loads(result.read_text(encoding="utf-8"))

            run("fill")
            closed[responses] = run("close")
            if responses == FEW_RESPONSES:
                rows += run("report")
    few, many = closed[FEW_RESPONSES], closed[RESPONSES]
    print(f"closing {RESPONSES:,} responses: {many['seconds']:.1f} s, {many['queries']} queries")
    return [
        at_most("closing: MiB at the most", many["memory"], MEMORY_TARGET),
        at_most("closing: queries vs those of 1,000", many["queries"] / few["queries"], 1.0),
        *rows,
    ]


def fill() -> None:
    """A campaign of several teams, open, with its answers."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.utils import timezone

    from organisations.models import Organisation
    from surveys.models import Response
    from surveys.services.campaigns import open_campaign, start_campaign
    from surveys.services.questionnaires import import_questionnaire, publish_version

    call_command("migrate", verbosity=0)
    definition = from_toml(tomllib.loads(CONTENT.read_text(encoding="utf-8")))
    version = publish_version(questionnaire=import_questionnaire(definition=definition))
    responses = int(os.environ["BENCH_RESPONSES"])
    answers = generate(definition, responses=responses, teams=6 if responses < 10_000 else TEAMS)
    organisation = Organisation.objects.create(name="Benchmark", slug="benchmark")
    teams = [
        organisation.teams.create(name=name, headcount=max(1, len(rows)))
        for name, rows in answers.items()
    ]
    campaign = start_campaign(
        organisation=organisation,
        version=version,
        title="Hoe leren wij?",
        teams=teams,
        closes_at=timezone.now() + timedelta(days=21),
        contact_name="Bench",
        contact_email="bench@voorbeeld.example",
    )
    open_campaign(campaign=campaign)
    chance = random.Random(7)
    for team in campaign.teams.all():
        Response.objects.bulk_create(
            [
                Response(campaign_team=team, answers=row, background=background(definition, chance))
                for row in answers[team.name]
            ],
            batch_size=5_000,
        )


def close() -> Row:
    """Close it; seconds, queries, and the peak of this process in MiB."""
    import django

    django.setup()
    from django.db import connection

    from surveys.models import Campaign
    from surveys.services.closing import close_campaign

    count = 0

    def counted(execute, sql, params, many, context):
        nonlocal count
        count += 1
        return execute(sql, params, many, context)

    start = time.perf_counter()
    with connection.execute_wrapper(counted):
        close_campaign(campaign=Campaign.objects.get())
    taken = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"seconds": taken, "queries": count, "memory": peak}


def report() -> list[Row]:
    """Our report and the naive one, in turn."""
    import django

    django.setup()
    from django.template import Context, Engine
    from django.utils import translation
    from pypdf import PdfReader
    from weasyprint import HTML

    from pdf.assets import AssetFetcher, font_face_css
    from surveys.models import Campaign
    from surveys.services.documents import render_report, report_context

    campaign = Campaign.objects.select_related("release", "questionnaire_version").get()
    template = Engine().from_string(NAIVE.read_text(encoding="utf-8"))

    def naive() -> bytes:
        context = report_context(campaign)
        result = context["result"]
        further = {
            "begin": [*result.priorities, *result.anyway],
            "statements": [result.strongest, result.weakest],
            "fonts": font_face_css(),
        }
        html = template.render(Context({**context, **further}))
        fetcher = AssetFetcher({})
        return HTML(string=html, url_fetcher=fetcher).write_pdf(pdf_variant="pdf/ua-1")

    times: dict[str, list[float]] = defaultdict(list)
    pages = {}
    with translation.override("nl"):
        for _ in range(ROUNDS + 1):
            for name, work in (
                ("ours", lambda: render_report(campaign=campaign)),
                ("naive", naive),
            ):
                start = time.process_time()
                made = work()
                times[name].append(time.process_time() - start)
                path = Path(tempfile.gettempdir(), "report.pdf")
                path.write_bytes(made)
                pages[name] = len(PdfReader(path).pages)
                path.unlink()
    ours, other = (statistics.median(times[name][1:]) for name in ("ours", "naive"))
    print(f"report: {1000 * ours:.0f} ms of CPU, {pages['ours']} pages", end="; ")
    print(f"naive: {1000 * other:.0f} ms, {pages['naive']} pages")
    return [at_most("report vs a naive template", ours / other, REPORT_TARGET)]


def at_least(name: str, ratio: float, target: float | None) -> Row:
    """A row that is fine from its target on."""
    ok = target is None or ratio >= target
    return {"name": name, "ratio": round(ratio, 1), "target": target, "ok": ok}


def at_most(name: str, ratio: float, target: float) -> Row:
    """A row that is fine up to its target."""
    return {"name": name, "ratio": round(ratio, 2), "target": target, "ok": ratio <= target}


if __name__ == "__main__":
    sys.exit(main())
