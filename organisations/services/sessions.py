"""Ending sessions."""

from organisations.models import Session, User


def end_sessions(*, user: User, keep: str | None = None) -> int:
    """Log a person out everywhere, except in the session with the key `keep`; how many ended."""
    sessions = Session.objects.filter(account_id=user.pk)
    if keep:
        sessions = sessions.exclude(session_key=keep)
    return sessions.delete()[0]
