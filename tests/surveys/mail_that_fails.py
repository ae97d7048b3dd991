"""A mail server that refuses one person, and takes the mails of the others."""

import smtplib

from django.core.mail.backends.locmem import EmailBackend as Memory

REFUSED = "vol@voorbeeld.example"


class EmailBackend(Memory):
    """Refuses mails to `REFUSED`."""

    def send_messages(self, messages):
        """Send, or fail as smtplib does."""
        if any(REFUSED in message.to for message in messages):
            raise smtplib.SMTPRecipientsRefused({REFUSED: (550, b"full")})
        return super().send_messages(messages)
