"""How often somebody may do something, counted in the cache: no row says who did what."""

import logging
import time

from django.core.cache import cache
from redis.exceptions import RedisError

from content.sealing import fingerprint

DAY = 24 * 60 * 60  # seconds, from the first time on

logger = logging.getLogger(__name__)


def may_still(purpose: str, who: str, *, most: int, seconds: int = DAY) -> bool:
    """Count one more time; False when this is more than `most` times in that many seconds.

    The cache holds a fingerprint of `who`, not an address. A cache that doesn't answer stops
    nobody: that is an error in the log, once in ten minutes, without who it was.
    """
    key = f"limit:{purpose}:{fingerprint('limit', who)}"
    try:
        cache.add(key, 0, seconds)
        return cache.incr(key) <= most
    except ValueError:  # it ran out between the two
        return True
    except (RedisError, OSError):
        if _alarm.is_due(time.monotonic()):
            logger.error("The cache doesn't answer: %s aren't limited now.", purpose)
        return True


class Alarm:
    """Says whether it's time to tell again: at first, and then once per `every` seconds."""

    def __init__(self, every: float) -> None:
        self.every = every
        self._next = float("-inf")

    def is_due(self, now: float) -> bool:
        """True at most once per `every` seconds; `now` is a clock that never goes back."""
        if now < self._next:
            return False
        self._next = now + self.every
        return True


_alarm = Alarm(every=600)
