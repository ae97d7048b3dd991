"""Lighthouse on a slow phone, over the five kinds of pages that visitors see first.

Run alone from the repository's root: .venv/bin/python benchmarks/lighthouse.py [--json FILE]
It takes Chromium, Node.js, and once: scripts/node_packages.sh benchmarks/node

Against Lighthouse's own scale: its simulated phone (4 × slower processor, 1.6 Mbit/s, 150 ms), the
site as in production (settings, hashed and compressed files, Granian) with the starter content in a
database of its own. Each page is measured three times; the median of the performance score counts.
The weight is what a first visit transfers, photos left out; no request may go elsewhere.
"""

import argparse
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LIGHTHOUSE = ROOT / "benchmarks/node/node_modules/lighthouse/cli/index.js"
PAGES = {
    "home": "/",
    "index": "/toolbox/",
    "theme": "/toolbox/informeel-leren/",
    "method": "/toolbox/werkvormen/babbelkwartier/",
    "card set": "/toolbox/kaartensets/reflectiekaarten/",
}
RUNS = 3
ATTEMPTS = 3
TARGETS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
MOST_KIB = 150
FLAGS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run"),
)
# Production answers plain HTTP with a redirect, unless a proxy says that the visitor came by HTTPS.
PROXY = {"X-Forwarded-Proto": "https"}


@contextmanager
def served_site(*further: list[str]) -> Iterator[str]:
    """The address of the site with its starter content; it ends with the block.

    `further` are commands of manage.py that prepare more.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="toolbox-lighthouse-") as folder:
        environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "benchmarks.node.plain_http",
            "DJANGO_SECRET_KEY": os.urandom(40).hex(),
            "DATA_KEYS": os.urandom(40).hex(),
            "DJANGO_ALLOWED_HOSTS": "127.0.0.1",
            "SITE_URL": address,
            "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
            "MEDIA_ROOT": f"{folder}/media",
            "EMAIL_URL": "consolemail://",
        }
        manage = [sys.executable, str(ROOT / "manage.py")]
        for command in (
            ["migrate", "-v0"],
            ["load_starter"],
            ["collectstatic", "-v0", "--noinput"],
            *further,
        ):
            subprocess.run([*manage, *command], env=environment, check=True, cwd=ROOT)
        command = [*manage, "serve", "--port", str(port)]
        server = subprocess.Popen(command, env=environment, cwd=ROOT)
        try:
            wait_for(address)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=30)


def wait_for(address: str) -> None:
    """Until the home page answers. Raises TimeoutError after a minute."""
    for _ in range(240):
        try:
            request = urllib.request.Request(address, headers=PROXY)
            with urllib.request.urlopen(request, timeout=30):
                return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError(address)


def measure(url: str, folder: Path) -> dict[str, Any]:
    """One report of Lighthouse, as it writes it. Raises CalledProcessError when it fails.

    Now and then Chromium's trace misses its start; Lighthouse itself says to run again then.
    """
    report = folder / "report.json"
    node = shutil.which("node") or shutil.which("nodejs")
    command = [
        *(str(node), str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--output-path={report}"),
        *(f"--only-categories={','.join(TARGETS)}", f"--extra-headers={json.dumps(PROXY)}"),
        f"--chrome-flags={' '.join((*FLAGS, f'--user-data-dir={folder}/profile'))}",
    ]
    chromium = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for attempts_left in reversed(range(ATTEMPTS)):
        done = subprocess.run(
            command, check=not attempts_left, env=os.environ | {"CHROME_PATH": chromium}
        )
        if done.returncode == 0:
            break
    return json.loads(report.read_text())


def figures(report: dict[str, Any], address: str) -> dict[str, Any]:
    """Scores of 0 to 100, KiB without photos, requests elsewhere, and which audits fell short."""
    requests = report["audits"]["network-requests"]["details"]["items"]
    scores = {name: round(100 * report["categories"][name]["score"]) for name in TARGETS}
    photos = {"Image"}
    heavy = [r for r in requests if r.get("resourceType") not in photos or ".svg" in r["url"]]
    return scores | {
        "KiB": round(sum(r.get("transferSize", 0) for r in heavy) / 1024),
        "elsewhere": sum(not r["url"].startswith((address, "data:")) for r in requests),
        "short": sorted(
            ref["id"]
            for name in TARGETS
            for ref in report["categories"][name]["auditRefs"]
            if ref["weight"]
            and (report["audits"][ref["id"]]["score"] or 0) < 0.9
            and report["audits"][ref["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual")
        ),
    }


def page_figures(address: str, path: str) -> dict[str, Any]:
    """The figures of one page: the median performance, the worst of everything else."""
    with tempfile.TemporaryDirectory(prefix="toolbox-lighthouse-run-") as folder:
        runs = [figures(measure(f"{address}{path}", Path(folder)), address) for _ in range(RUNS)]
    worst = {name: min(run[name] for run in runs) for name in TARGETS}
    worst["performance"] = round(statistics.median(run["performance"] for run in runs))
    return worst | {
        "KiB": max(run["KiB"] for run in runs),
        "elsewhere": max(run["elsewhere"] for run in runs),
        "short": runs[-1]["short"],
    }


def rows(found: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """A row per page and figure, with its target and whether it is met."""
    listed = []
    for page, figure in found.items():
        for name, target in TARGETS.items():
            value = figure[name]
            listed.append({"name": f"{page}: {name}", "ratio": value, "target": target})
            listed[-1]["ok"] = value >= target
        for name, most in (("KiB", MOST_KIB), ("elsewhere", 0)):
            listed.append({"name": f"{page}: {name}", "ratio": figure[name], "target": most})
            listed[-1]["ok"] = figure[name] <= most
    return listed


def main() -> int:
    """Measure, print a table, and return 1 when a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if not LIGHTHOUSE.exists():
        raise SystemExit("First: scripts/node_packages.sh benchmarks/node")
    with served_site() as address:
        found = {page: page_figures(address, path) for page, path in PAGES.items()}
    names = [*TARGETS, "KiB", "elsewhere"]
    print(f"{'':10}" + "".join(f"{name:>16}" for name in names))
    for page, figure in found.items():
        print(f"{page:10}" + "".join(f"{figure[name]:>16}" for name in names))
        if figure["short"]:
            print(f"{'':10}falls short: {', '.join(figure['short'])}")
    listed = rows(found)
    if options.json:
        options.json.write_text(json.dumps(listed, indent=1))
    missed = [row["name"] for row in listed if not row["ok"]]
    print("All targets met." if not missed else f"Missed: {', '.join(missed)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
