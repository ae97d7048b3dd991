"""A mail server in a process of its own, that tells of every mail it takes responsibility for.

Addresses ask for what happens to them: refuse@ (550), later@ (451), spam@ (554 5.7.1 after the
text), vanish@ (the connection breaks before the text), silent@ (it breaks after the last dot).
"""

import asyncio
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread

from aiosmtpd.smtp import SMTP

ROOT = Path(__file__).resolve().parents[4]
REFUSALS = {"refuse": "550 5.1.1 <{0}> is not known here", "later": "451 4.3.2 {0}: come back"}


class Handler:
    """Prints one line for each mail, at the moment the last dot is in."""

    async def handle_RCPT(self, server, session, envelope, address, options):
        asked = address.partition("@")[0]
        if asked in REFUSALS:
            return REFUSALS[asked].format(address)
        envelope.rcpt_tos.append(address)
        if asked == "vanish":
            server.transport.abort()
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        [address] = envelope.rcpt_tos
        asked = address.partition("@")[0]
        if asked == "spam":
            return "554 5.7.1 we don't like you"
        head = envelope.content.partition(b"\r\n\r\n")[0].decode()
        name = next(line for line in head.split("\r\n") if line.lower().startswith("message-id:"))
        print(address, name.partition(":")[2].strip(), flush=True)  # noqa: T201
        if asked == "silent":
            server.transport.abort()
        return "250 OK"


async def serve() -> None:
    """Listen on a free port, which is the first line."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), hostname="sink"), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201
    await server.serve_forever()


@dataclass(frozen=True)
class Mail:
    """A mail that the server has."""

    address: str
    message_id: str
    at: float = 0.0


class Sink:
    """The server seen from outside."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.surveys.services.mailing.sink"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.port = int(self.process.stdout.readline())
        self.mails: list[Mail] = []
        self._news = Condition()
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        for line in self.process.stdout:
            with self._news:
                self.mails.append(Mail(*line.split(), time.monotonic()))
                self._news.notify_all()

    def wait_for(self, count: int, seconds: float = 60) -> None:
        """Until so many mails are in."""
        with self._news:
            assert self._news.wait_for(lambda: len(self.mails) >= count, seconds), len(self.mails)

    def close(self) -> None:
        """End the server; then all it took is in `mails`."""
        self.process.terminate()
        self.process.wait(10)
        self._reader.join(10)


if __name__ == "__main__":
    asyncio.run(serve())
