"""One worker per job, whatever happens to it."""

import datetime
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone

from content import artefacts, jobs
from content.models import Job

KEY = "k" * 64


def asked() -> Job:
    job, _mine = jobs.ask(kind="test", key=KEY, payload={}, total=6)
    return job


def silent_since(job: Job, wait: datetime.timedelta) -> None:
    """Make the last sign of life older than this."""
    moment = timezone.now() - wait - datetime.timedelta(seconds=1)
    Job.objects.filter(pk=job.pk).update(heartbeat=moment)


def stored(job: Job) -> Job:
    return Job.objects.get(pk=job.pk)


@pytest.mark.django_db
def test_a_job_from_start_to_end():
    job, mine = jobs.ask(kind="test", key=KEY, payload={"a": 1}, total=6)
    assert mine
    assert jobs.claim(job)
    jobs.report(job, 4)
    assert (stored(job).done, stored(job).status) == (4, "running")
    jobs.finish(job, "cards/decks/x.pdf")
    assert stored(job).is_done
    assert (stored(job).artefact, stored(job).done) == ("cards/decks/x.pdf", 6)
    assert jobs.ask(kind="test", key=KEY, payload={}, total=6)[1] is False


@pytest.mark.django_db
def test_a_job_that_runs_is_nobody_elses():
    job = asked()
    assert jobs.claim(job)
    assert not jobs.claim(stored(job))
    assert not jobs.again(stored(job))


@pytest.mark.django_db
def test_a_dead_workers_job_is_taken_over_and_the_dead_stay_silent():
    job = asked()
    jobs.claim(job)
    silent_since(job, jobs.STALE)
    other = stored(job)
    assert jobs.claim(other)
    for speak in (lambda: jobs.report(job, 5), lambda: jobs.finish(job, "old.pdf")):
        with pytest.raises(jobs.JobLostError):
            speak()
    jobs.fail(job, "too late")
    jobs.finish(other, "new.pdf")
    assert (stored(job).artefact, stored(job).error) == ("new.pdf", "")


@pytest.mark.django_db
def test_a_dead_workers_job_is_queued_once_more_by_one_of_those_who_ask():
    job = asked()
    jobs.claim(job)
    silent_since(job, jobs.STALE)
    assert [jobs.ask(kind="test", key=KEY, payload={}, total=6)[1] for _ in range(3)] == [
        True,
        False,
        False,
    ]


@pytest.mark.django_db
def test_cancelling_stops_the_work_at_its_next_report_and_asking_again_starts_it():
    job = asked()
    jobs.claim(job)
    jobs.cancel(stored(job))
    with pytest.raises(jobs.JobLostError):
        jobs.report(job, 3)
    assert not jobs.claim(stored(job))
    assert jobs.ask(kind="test", key=KEY, payload={}, total=6)[1]
    assert jobs.claim(stored(job))


@pytest.mark.django_db
def test_a_failure_stands_for_a_while():
    job = asked()
    jobs.claim(job)
    jobs.fail(job, "Does not fit")
    assert stored(job).has_failed
    assert not jobs.again(stored(job))
    silent_since(job, jobs.RETRY)
    assert jobs.again(stored(job))
    assert stored(job).error == ""


@pytest.mark.django_db
def test_a_job_whose_file_was_lost_is_done_again():
    job = asked()
    jobs.claim(job)
    jobs.finish(job, "x.pdf")
    assert not jobs.again(stored(job))
    assert jobs.again(stored(job), file_is_lost=True)


@pytest.fixture
def _shared(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Other connections see what's written; it's gone afterwards."""
    with django_db_blocker.unblock():
        try:
            yield
        finally:
            Job.objects.all().delete()


@pytest.mark.usefixtures("_shared")
def test_of_twenty_at_the_same_time_one_gets_the_job():
    def ask_and_claim(_number: int) -> tuple[bool, bool]:
        try:
            job, mine = jobs.ask(kind="test", key=KEY, payload={}, total=6)
            return mine, jobs.claim(job)
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as pool:
        results = list(pool.map(ask_and_claim, range(20)))
    assert sum(mine for mine, _claimed in results) == 1
    assert sum(claimed for _mine, claimed in results) == 1


def test_a_file_is_kept_whole_or_not_at_all(settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path
    artefacts.keep("cards/decks/a.pdf", b"first")
    artefacts.keep("cards/decks/a.pdf", b"second")
    assert artefacts.read("cards/decks/a.pdf") == b"second"
    assert artefacts.size("cards/decks/a.pdf") == 6
    assert default_storage.listdir("cards/decks")[1] == ["a.pdf"]

    class Died(BaseException):
        """As when the process is ended."""

    def die(self, target):
        raise Died

    monkeypatch.setattr("pathlib.Path.replace", die)
    with pytest.raises(Died):
        artefacts.keep("cards/decks/b.pdf", b"third")
    assert artefacts.size("cards/decks/b.pdf") is None
