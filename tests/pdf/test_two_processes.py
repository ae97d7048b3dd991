"""Two batches are typeset at once, also after the helper died."""

import multiprocessing
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

from pdf.two_processes import Batch, typeset_pair

HTML = '<html><head></head><body><section id="a">{}</section></body></html>'


def batch(text: str) -> Batch:
    return Batch(HTML.format(text), ["a"], {})


def test_the_helper_makes_what_this_process_would():
    first, second = typeset_pair(batch("Één"), batch("Twee"))

    assert (first, second) == (batch("Één").typeset(), batch("Twee").typeset())


def test_a_dead_helper_costs_time_only():
    typeset_pair(batch("Één"), batch("Twee"))
    for helper in multiprocessing.active_children():
        os.kill(helper.pid, signal.SIGKILL)
        helper.join()

    for _ in range(2):
        _, second = typeset_pair(batch("Één"), batch("Twee"))
        assert second == batch("Twee").typeset()


OWNER = """
import multiprocessing
from pdf.two_processes import Batch, typeset_pair

one = Batch("<html><head></head><body><section id='a'>Een</section></body></html>", ["a"], {})
if __name__ == "__main__":
    typeset_pair(one, one)
    print(multiprocessing.active_children()[0].pid, flush=True)
    input()
"""


def test_the_helper_ends_when_its_owner_is_killed(tmp_path):
    script = tmp_path / "owner.py"
    script.write_text(OWNER)
    owner = subprocess.Popen(
        [sys.executable, script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    )
    with owner:
        helper = os.pidfd_open(int(owner.stdout.readline()))
        owner.kill()
    ended, _, _ = select.select([helper], [], [], 10)
    os.close(helper)
    assert ended
