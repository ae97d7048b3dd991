"""How often somebody may do something in a day, counted in the cache: no row says who did what."""

import logging

from django.core.cache import cache
from redis.exceptions import RedisError

DAY = 24 * 60 * 60  # seconds, from the first time on

logger = logging.getLogger(__name__)


def may_still(purpose: str, who: str, *, most: int) -> bool:
    """Count one more time; False when this is more than `most` times in a day.

    A cache that doesn't answer stops nobody: that is logged, without who it was. Without a shared
    cache every process of the server counts for itself.
    """
    key = f"talents:{purpose}:{who}"
    try:
        cache.add(key, 0, DAY)
        return cache.incr(key) <= most
    except ValueError:  # it ran out between the two
        return True
    except (RedisError, OSError):
        logger.warning("The cache doesn't answer: %s aren't limited now.", purpose)
        return True
