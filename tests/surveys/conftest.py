"""Fixtures of the tests of surveys."""

import datetime
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone


@pytest.fixture
def at(monkeypatch) -> Callable[..., datetime.datetime]:
    """Stop the clock: `at(2027, 3, 28, 1, 30)` on the clock in Belgium; gives that moment."""

    def stop(*parts: int, fold: int = 0) -> datetime.datetime:
        now = datetime.datetime(*parts, tzinfo=ZoneInfo("Europe/Brussels"), fold=fold)
        now = now.astimezone(datetime.UTC)
        monkeypatch.setattr(timezone, "now", lambda: now)
        return now

    return stop
