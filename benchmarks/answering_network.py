"""How long a respondent on a poor network waits for the first statement, and what comes over.

Run alone from the repository's root: .venv/bin/python benchmarks/answering_network.py [--json FILE]
It takes Chromium.

The site as in production (settings, hashed and compressed files, Granian) in an empty browser, over
a line of 400 kbit/s with a round trip of 400 ms ("slow 3G" of WebPageTest), on a processor that is
four times slower. The clock runs from opening the address until the first statement of the first
step stands there and takes an answer: with scripts after pressing "Begin" as soon as it is there,
and without scripts at once. Against a page with a line of text on the same line, for the part that
no page can do without. Each is the median of five.
"""

import argparse
import json
import shutil
import statistics
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.lighthouse import FLAGS, PROXY, served_site  # noqa: E402

ROUNDS = 5
LINE = {
    "offline": False,
    "latency": 400,  # ms, there and back
    "downloadThroughput": 400_000 / 8,
    "uploadThroughput": 400_000 / 8,
}
SLOWER = 4
CODE = "2222222222abcd"
SURVEY = f"""
from surveys.models import CampaignTeam
from tests.factories.surveys import open_survey
open_survey()
CampaignTeam.objects.update(code="{CODE}")
"""
MOST_SECONDS, MOST_KB = 3.0, 100.0


def main() -> int:
    """Print the table; 1 when somebody waits too long, or too much comes over."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--json", type=Path, help="write the rows to this file")
    options = parser.parse_args()
    with served_site(["shell", "-v0", "-c", SURVEY]) as address:
        found = measure(address)
    middle = {name: statistics.median(values) for name, values in found.items()}
    print(f"  a line of text: {middle['bare']:.2f} s")
    for name in ("with scripts", "without scripts"):
        ratio = middle[name] / middle["bare"]
        print(f"  first statement {name}: {middle[name]:.2f} s, {ratio:.1f} × a line of text")
    print(f"  over the line until then and after: {middle['kB']:.0f} kB")
    rows = [
        row(f"first statement {name}, of {MOST_SECONDS:g} s", middle[name] / MOST_SECONDS)
        for name in ("with scripts", "without scripts")
    ]
    rows.append(
        row(f"weight of the page with all its files, of {MOST_KB:g} kB", middle["kB"] / MOST_KB)
    )
    for one in rows:
        verdict = "ok" if one["ok"] else "MISSED"
        print(f"  {one['name']:<58} {one['ratio']:>6} (target {one['target']}) {verdict}")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0 if all(one["ok"] for one in rows) else 1


def row(name: str, ratio: float) -> dict[str, Any]:
    """A line of the table: a share of what it may be."""
    return {"name": name, "ratio": round(ratio, 2), "target": 1.0, "ok": ratio <= 1}


def measure(address: str) -> dict[str, list[float]]:
    """All figures of each round; the kinds take turns."""
    from playwright.sync_api import sync_playwright

    found: dict[str, list[float]] = {}
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for _round in range(ROUNDS + 1):  # the first one warms the server
            figures = {
                "bare": visit(browser, f"{address}/robots.txt", scripts=True)[0],
                "without scripts": visit(browser, f"{address}/b/{CODE}/", scripts=False)[0],
            }
            figures["with scripts"], figures["kB"] = visit(
                browser, f"{address}/b/{CODE}/", scripts=True
            )
            if _round:
                for name, value in figures.items():
                    found.setdefault(name, []).append(value)
        browser.close()
    return found


def visit(browser: Any, url: str, *, scripts: bool) -> tuple[float, float]:
    """Seconds until an answer can be given, and the kB that came in all."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740},
        java_script_enabled=scripts,
        extra_http_headers=PROXY,
        locale="nl-BE",
    )
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    weight = []
    session.on("Network.loadingFinished", lambda event: weight.append(event["encodedDataLength"]))
    start = time.perf_counter()
    page.goto(url, wait_until="commit")
    if "/b/" in url:
        if scripts:
            page.get_by_role("button", name="Begin", exact=True).click()
        page.locator("fieldset:visible input").first.check()
    else:
        page.locator("body").wait_for()
    seconds = time.perf_counter() - start
    page.wait_for_load_state("networkidle")
    context.close()
    return seconds, sum(weight) / 1000


if __name__ == "__main__":
    sys.exit(main())
