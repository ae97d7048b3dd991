"""Jobs that return: when they run, that one that fails stops nothing, and how it ends."""

import datetime
import logging
import os
import signal
from threading import Event, Timer

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from wagtail.signals import page_published

from tests.factories.home import HomePageFactory, StandardPageFactory
from toolbox.scheduling import JOBS, Job, Schedule, run_jobs


def job(name: str = "job", seconds: float = 60, work=lambda: None) -> Job:
    return Job(name, datetime.timedelta(seconds=seconds), work)


def test_everything_is_due_at_first_and_then_in_its_own_time():
    often, seldom = job("often", 60), job("seldom", 3600)
    schedule = Schedule([often, seldom], now=1000)
    assert schedule.start_due(1000) == [often, seldom]
    assert schedule.start_due(1000) == []
    assert schedule.seconds_left(1010) == 50
    assert schedule.start_due(1060) == [often]
    assert schedule.start_due(5000) == [often, seldom]


@given(
    periods=st.lists(st.integers(1, 50), min_size=1, max_size=4, unique=True),
    steps=st.lists(st.integers(0, 30), max_size=40),
)
def test_a_job_starts_no_sooner_than_its_time_and_no_later_than_the_first_look(periods, steps):
    jobs = [job(str(period), period) for period in periods]
    schedule, now = Schedule(jobs, now=0), 0
    last = dict.fromkeys(jobs, None)
    for step in [0, *steps]:
        now += step
        due = schedule.start_due(now)
        for each in jobs:
            passed = None if last[each] is None else now - last[each]
            assert (each in due) == (passed is None or passed >= each.every.total_seconds())
            last[each] = now if each in due else last[each]
        assert schedule.seconds_left(now) > 0


def test_a_job_that_fails_is_logged_and_the_next_one_runs(db, caplog):
    stop, ran = Event(), []

    def fail():
        raise CommandError("no luck")

    jobs = [job("first", work=fail), job("second", work=lambda: ran.append(1) or stop.set())]
    with caplog.at_level(logging.ERROR, logger="toolbox.scheduling"):
        run_jobs(stop, jobs)
    assert ran == [1]
    assert "first failed" in caplog.text
    assert "no luck" in caplog.text


def test_nothing_starts_once_it_is_told_to_stop(db):
    stop, ran = Event(), []
    run_jobs(stop, [job("a", work=stop.set), job("b", work=lambda: ran.append(1))])
    assert ran == []


def test_without_jobs_it_waits_for_the_end():
    stop = Event()
    stop.set()
    run_jobs(stop, [])
    assert Schedule([], now=0).seconds_left(0) is None


def test_the_jobs_are_commands_that_work(db, caplog):
    with caplog.at_level(logging.ERROR, logger="toolbox.scheduling"):
        for each in JOBS:
            each.work()
    names = [each.name for each in JOBS]
    assert names[0] == "publish_scheduled"
    assert {"delete_expired_answers", "clean_card_files", "count_progress"} < set(names)


def test_a_page_goes_online_and_offline_at_its_time_and_a_signal_ends_it(db):
    home, past = HomePageFactory(), timezone.now() - datetime.timedelta(minutes=1)
    expired = StandardPageFactory(parent=home, expire_at=past)
    coming = StandardPageFactory(parent=home, live=False, go_live_at=past)
    coming.save_revision(approved_go_live_at=past)

    def end(**_kwargs):
        signal.raise_signal(signal.SIGTERM)

    page_published.connect(end)
    before = signal.getsignal(signal.SIGTERM)
    watchdog = Timer(20, os.kill, (os.getpid(), signal.SIGTERM))  # ends it when nothing happens
    watchdog.start()
    try:
        call_command("run_scheduled")
    finally:
        watchdog.cancel()
        page_published.disconnect(end)
    assert signal.getsignal(signal.SIGTERM) == before
    expired.refresh_from_db()
    coming.refresh_from_db()
    assert (expired.live, expired.expired) == (False, True)
    assert coming.live


@pytest.mark.parametrize("command", ["serve", "run_scheduled"])
def test_both_commands_say_what_they_do(command, capsys):
    with pytest.raises(SystemExit):
        call_command(command, "--help")
    assert "sched" in capsys.readouterr().out
