"""Where sessions are kept, and when they end. Named in SESSION_ENGINE.

A session of somebody who is logged in ends a fixed time after logging in, and earlier when nothing
was done with it for a while. Both are checked where a session is read, so no view can forget it.
"""

import time
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db

from organisations.models import Session

BEGAN = "session_began"
SEEN = "session_seen"
TOUCH_AFTER = 60  # seconds; a session isn't written anew for every page


class SessionStore(db.SessionStore):
    """Django's sessions in the database, with their owner and two ends."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Our own table."""
        return Session

    def load(self) -> dict[str, Any]:
        """What the session holds; nothing when its time is over."""
        data = super().load()
        if SESSION_KEY in data and is_over(data, time.time()):
            self.delete(self.session_key)
            self._session_key = None
            return {}
        return data

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """The row of this session, with its owner."""
        if SESSION_KEY in data:
            now = time.time()
            data.setdefault(BEGAN, now)
            data.setdefault(SEEN, now)
        row = super().create_model_instance(data)
        row.account_id = data.get(SESSION_KEY)
        return row

    def touch(self) -> None:
        """Remember that its owner did something just now."""
        if SESSION_KEY in self and time.time() - self.get(SEEN, 0) > TOUCH_AFTER:
            self[SEEN] = time.time()


def is_over(data: dict[str, Any], now: float) -> bool:
    """Whether the session of somebody who is logged in has had its time."""
    return (
        now - data.get(BEGAN, 0) > settings.SESSION_COOKIE_AGE
        or now - data.get(SEEN, 0) > settings.SESSION_IDLE_AGE
    )
