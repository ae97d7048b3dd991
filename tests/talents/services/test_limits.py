"""Counting how often, without a trace in the database."""

import logging

from talents.services.limits import may_still


def test_after_so_many_times_it_is_enough():
    assert [may_still("messages", "7", most=2) for _time in range(3)] == [True, True, False]
    assert may_still("messages", "8", most=2)
    assert may_still("cards", "7", most=2)


def test_a_cache_that_does_not_answer_stops_nobody(settings, caplog):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1",  # nobody listens there
        }
    }
    with caplog.at_level(logging.WARNING):
        assert may_still("messages", "7654321", most=1)
        assert may_still("messages", "7654321", most=1)
    assert "messages aren't limited" in caplog.text
    assert "7654321" not in caplog.text
