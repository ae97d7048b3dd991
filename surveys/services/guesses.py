"""Codes that lead nowhere are counted, so that somebody hears of it when they are guessed."""

import logging
import time

from content.limits import Alarm, may_still

# In an hour, of all visitors together: a thousand colleagues may each mistype once. A code has 69
# random bits, so guessing stays hopeless at any number.
MOST_WRONG = 1000
HOUR = 60 * 60  # seconds

logger = logging.getLogger(__name__)
_alarm = Alarm(every=HOUR)


def may_go_on() -> bool:
    """Count one more wrong code; False when there were too many this hour.

    Nobody's address is looked at: a hospital is one address, and a right code is never counted.
    """
    if may_still("wrong-codes", "all", most=MOST_WRONG, seconds=HOUR):
        return True
    if _alarm.is_due(time.monotonic()):
        logger.error("More than %d wrong codes in an hour: somebody may be guessing.", MOST_WRONG)
    return False
