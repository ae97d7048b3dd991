"""Two batches are typeset at once, also after the helper died."""

import multiprocessing
import os
import signal

from pdf.two_processes import Batch, typeset_pair

HTML = '<html><head></head><body><section id="a">{}</section></body></html>'


def batch(text: str) -> Batch:
    return Batch(HTML.format(text), ["a"], {})


def helper_pids() -> set[int]:
    from pdf.two_processes import _helper

    return set(_helper(os.getpid())._processes)


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
