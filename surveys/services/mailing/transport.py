"""Handing a mail to the mail server, with one moment after which it isn't ours any more.

A server has a mail once it got the last dot; before that it throws away what it got. So all of
the mail goes first. Then, inside the transaction of `handing` that notes that it left, the dot is
given to the operating system, which delivers it even when this process is killed; right after
that the note is kept. On Linux the dot leaves the machine only then (TCP_CORK): the server can't
act on it, nor slow us down, before the note is there.
"""

import re
import smtplib
import socket
import struct
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends import smtp
from django.utils.module_loading import import_string

Handing = Callable[[], AbstractContextManager[None]]
CORK = getattr(socket, "TCP_CORK", None)
DOT_FIRST = re.compile(rb"(?m)^\.")
# Many servers end a connection that takes too long or brings too much.
MAILS_PER_CONNECTION = 100
ENHANCED_CODE = re.compile(rb"\b([245]\.\d{1,3}\.\d{1,3})\b")
FOR_GOOD = 500
CLOSING = 421  # the server ends the connection


class RefusedError(Exception):
    """The server answered no to this mail: 4xx for now, 5xx for good (RFC 3463 says why)."""

    def __init__(self, code: int, text: bytes = b"") -> None:
        super().__init__(str(code))  # never the text: it often names the address
        self.code = code
        match = ENHANCED_CODE.search(text)
        self.detail = match[1].decode() if match else ""

    @property
    def is_for_good(self) -> bool:
        """Whether the address will never take this mail."""
        return self.code >= FOR_GOOD and not self.is_about_us

    @property
    def is_about_us(self) -> bool:
        """Whether the server has something against the sender, so others will be refused too."""
        return self.detail.startswith(("4.7.", "5.7."))

    @property
    def reason(self) -> str:
        """The codes, as mail servers give them: “550 5.1.1”."""
        return f"{self.code} {self.detail}".strip()


class LostError(Exception):
    """The connection broke; `handed_over` tells whether the server may have the mail."""

    def __init__(self, *, handed_over: bool) -> None:
        super().__init__(f"handed over: {handed_over}")
        self.handed_over = handed_over


class TroubleError(Exception):
    """No mail can leave at all now: no server, a wrong password, a sender that isn't accepted."""


class _LastDot:
    """A mail server's client that stops before the last dot."""

    handing: Handing
    handed_over = False

    def data(self, msg: bytes) -> tuple[int, bytes]:
        """As in smtplib, but for the moment between the text and the dot."""
        self.handed_over = False
        self.putcmd("data")
        code, answer = self.getreply()
        if code != 354:
            raise smtplib.SMTPDataError(code, answer)
        text = DOT_FIRST.sub(b"..", msg)
        self.send(text if text.endswith(b"\r\n") else text + b"\r\n")
        with self.handing():
            self._cork(True)
            self.send(b".\r\n")
            self.handed_over = True
        self._cork(False)
        return self.getreply()

    def _cork(self, on: bool) -> None:
        if CORK is not None:
            self.sock.setsockopt(socket.IPPROTO_TCP, CORK, on)


class _Client(_LastDot, smtplib.SMTP):
    pass


class _ClientWithTls(_LastDot, smtplib.SMTP_SSL):
    pass


class _Backend(smtp.EmailBackend):
    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        """Django makes the connection, with its encryption and login, from this class."""
        return _ClientWithTls if self.use_ssl else _Client


class SmtpTransport:
    """One connection for many mails."""

    def __init__(self) -> None:
        self._backend = _Backend()
        self._sent = 0

    def send(self, message: EmailMessage, handing: Handing) -> None:
        """Hand it over. Raises RefusedError, LostError, TroubleError, or what `handing` raises."""
        client = self._client()
        client.handing, client.handed_over = handing, False
        try:
            self._backend.send_messages([message])
        except OSError as error:  # also what smtplib raises
            self._raise_for(error, client.handed_over)
        except BaseException:
            # Halfway a mail: the server must throw away what it has.
            self._abort()
            raise
        self._sent += 1

    def _abort(self) -> None:
        """Break the connection; what is still on its way out is dropped, a last dot included."""
        client = self._backend.connection
        if client is not None and client.sock is not None:
            with suppress(OSError):
                now = struct.pack("ii", 1, 0)
                client.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, now)
        self.close()

    def close(self) -> None:
        """End the connection, also one that is broken."""
        client, self._backend.connection = self._backend.connection, None
        if client is not None:
            with suppress(OSError, smtplib.SMTPException):
                client.close()

    def _client(self) -> _Client:
        client = self._backend.connection
        if client is not None and (client.sock is None or self._sent >= MAILS_PER_CONNECTION):
            with suppress(OSError, smtplib.SMTPException):
                self._backend.close()
            self.close()
        if self._backend.connection is None:
            self._sent = 0
            try:
                self._backend.open()
            except (OSError, smtplib.SMTPException) as error:
                raise TroubleError(type(error).__name__) from error
            # The dot must not wait for the receipt of what went before.
            self._backend.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return self._backend.connection

    def _raise_for(self, error: Exception, handed_over: bool) -> None:
        match error:
            case smtplib.SMTPSenderRefused(smtp_code=code) if code != CLOSING:
                raise TroubleError(f"{type(error).__name__} {code}") from error
            case smtplib.SMTPRecipientsRefused(recipients=recipients):
                [(code, text)] = recipients.values()
            case smtplib.SMTPResponseException(smtp_code=code, smtp_error=text):
                pass
            case _:
                self.close()
                raise LostError(handed_over=handed_over) from error
        if code == CLOSING:
            self.close()
            raise LostError(handed_over=False) from error
        raise RefusedError(code, text) from error


class PlainTransport:
    """For the console, a file or a list: these take a whole mail at once."""

    def __init__(self) -> None:
        self._backend = get_connection()

    def send(self, message: EmailMessage, handing: Handing) -> None:
        """Hand it over. Raises LostError."""
        try:
            with handing():
                self._backend.send_messages([message])
        except OSError as error:
            raise LostError(handed_over=False) from error

    def close(self) -> None:
        """End it."""
        self._backend.close()


def open_transport() -> SmtpTransport | PlainTransport:
    """What fits the site's settings; a connection is made with the first mail."""
    backend = import_string(settings.EMAIL_BACKEND)
    is_smtp = isinstance(backend, type) and issubclass(backend, smtp.EmailBackend)
    return SmtpTransport() if is_smtp else PlainTransport()
