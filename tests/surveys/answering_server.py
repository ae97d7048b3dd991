"""The real server in a process of its own that takes answers, and people who send them."""

import http.client
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from surveys.domain.answers import pack
from surveys.domain.questionnaire import Questionnaire
from surveys.models import CampaignTeam, Response

ROOT = Path(__file__).resolve().parents[2]
HEADERS = {
    "Content-Type": "application/x-www-form-urlencoded",
    "X-Forwarded-Proto": "https",  # as the server in front says
}
START_SECONDS = 60


def url_of(database: dict[str, Any]) -> str:
    """DATABASE_URL for what stands in Django's settings."""
    name = database["NAME"]
    if database["ENGINE"].endswith("sqlite3"):
        return f"sqlite:///{name}"
    if database["HOST"].startswith("/"):
        return f"postgres:///{database['HOST']}/{name}"
    account = f"{database['USER']}:{database['PASSWORD']}"
    return f"postgres://{account}@{database['HOST']}:{database['PORT'] or 5432}/{name}"


@dataclass
class Server:
    """A server of this WSGI application, that can be killed and started again."""

    environment: dict[str, str]
    application: str = "toolbox.wsgi:application"
    threads: int = 4
    port: int = 0
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        """Start it, and wait until it takes connections. Raises RuntimeError when it doesn't."""
        if not self.port:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                self.port = probe.getsockname()[1]
        self.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "granian", self.application, "--interface", "wsgi"),
                *("--host", "127.0.0.1", "--port", str(self.port)),
                *("--blocking-threads", str(self.threads), "--no-ws", "--log-level", "critical"),
            ],
            cwd=ROOT,
            env=os.environ | self.environment,
            start_new_session=True,
        )
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end and self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError("The server did not start.")

    def kill(self) -> None:
        """End all its processes at once, as a power cut would."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@dataclass
class Client:
    """A browser that keeps its connection open, and tries again when something goes wrong."""

    port: int
    path: str
    form: Callable[[int], bytes]
    headers: dict[str, str] = field(default_factory=lambda: dict(HEADERS))
    connection: http.client.HTTPConnection | None = None

    def send(self, number: int) -> bool:
        """Send one person's form once; True when the server said that it has it."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            self.connection.request("POST", self.path, self.form(number), self.headers)
            answer = self.connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            self.connection = None
            return False
        return answer.status in (200, 302)

    def insist(self, number: int) -> int:
        """Send until the server has it; how many times that took.

        Raises RuntimeError after a minute.
        """
        end, times = time.monotonic() + 60, 0
        while time.monotonic() < end:
            times += 1
            if self.send(number):
                return times
            time.sleep(random.uniform(0.01, 0.05))
        raise RuntimeError(f"Person {number} can't send.")


@dataclass(frozen=True)
class Respondents:
    """People of a team, by number; each gives answers that nobody else gives."""

    team: CampaignTeam
    code: str = ""  # a personal one; without, the team's

    @property
    def definition(self) -> Questionnaire:
        """The questionnaire that they answer."""
        return self.team.campaign.questionnaire_version.parsed

    def answers(self, number: int) -> dict[str, int]:
        """The number in base five."""
        answers = {}
        for code in self.definition.codes:
            number, digit = divmod(number, 5)
            answers[code] = digit + 1
        return answers

    def form(self, number: int) -> bytes:
        """This person's form as a browser sends it; always with the same key."""
        return urlencode(self.answers(number) | {"key": f"persoon-{number:020d}"}).encode()

    def client(self, server: Server) -> Client:
        """A browser on the page of the team."""
        path = reverse("surveys:answer", args=[self.code or self.team.code])
        return Client(server.port, path, self.form)

    def lost_and_double(self, numbers: range) -> tuple[int, int]:
        """Of exactly these people, how many answers aren't stored, and how many too often."""
        expected = Counter(pack(self.definition, self.answers(number)) for number in numbers)
        stored = Counter(Response.objects.values_list("answers", flat=True))
        return (expected - stored).total(), (stored - expected).total()


def everyone_sends(make: Callable[[], Client], numbers: range, clients: int) -> float:
    """All of these people send their form, so many at a time; the seconds that it took."""
    parts = [numbers[start::clients] for start in range(clients)]

    def work(part: range) -> None:
        client = make()
        for number in part:
            client.insist(number)

    start = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(work, parts))
    return time.perf_counter() - start
