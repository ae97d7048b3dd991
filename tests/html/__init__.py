"""Runs html-validate over pages; it comes from npm, with the lock file in this folder."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PROGRAM = HERE / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
NO_PROGRAM = "html-validate isn't here (it takes Node.js and npm): pages were not checked."


def html_errors(pages: Mapping[str, str], folder: Path) -> list[str]:
    """What html-validate's recommended rules find, each with its page: `url:line rule message`.

    `pages` are HTML by address. Without html-validate the test is
    skipped, or fails where CI is set.
    """
    node = shutil.which("node") or shutil.which("nodejs")
    if not node or not PROGRAM.exists():
        if os.environ.get("CI"):
            pytest.fail(NO_PROGRAM, pytrace=False)
        pytest.skip(NO_PROGRAM)
    files = {}
    for number, (url, html) in enumerate(pages.items()):
        file = folder / f"{number}.html"
        file.write_text(html)
        files[str(file)] = url
    config, report = str(HERE / "htmlvalidate.json"), folder / "report.json"
    # A file: Node.js may end before all of a long text has gone through a pipe.
    command = [node, str(PROGRAM), "--config", config, "--formatter", f"json={report}", *files]
    result = subprocess.run(command, capture_output=True, text=True, check=False, cwd=HERE)
    assert result.returncode in (0, 1), result.stderr
    reports = json.loads(report.read_text())
    return [
        f"{files[report['filePath']]}:{found['line']} {found['ruleId']} {found['message']}"
        for report in reports
        for found in report["messages"]
    ]
