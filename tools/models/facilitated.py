"""Leading a method full screen, step by step with a timer, also without a network."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import path

from content.counting import Event, count
from content.offline_worker import digest, offline_worker
from tools.models.kind import Kind

# In production these names hold a hash: another version of one makes another version of all.
FILES = ("css/main.css", "img/icons.svg", "js/facilitate.js")


class Facilitated:
    """A page with `running_time` and `next_tools` that one leads at `begeleiden/` below it."""

    @property
    def facilitate_url(self) -> str:
        """Where one leads this method; empty when the page has no address."""
        address = self.get_url()
        return f"{address}begeleiden/" if address else ""

    @property
    def session_key(self) -> str:
        """What a browser keeps a session under: another one when the steps have changed."""
        steps = [(step.title, step.minutes) for step in self.running_time.steps]
        return f"{self.pk}:{digest(repr(steps))}"

    def facilitation(self) -> dict[str, Any]:
        """What the template takes: one query."""
        tools = self.next_tools
        return {
            "page": self,
            "running_time": self.running_time,
            "card_sets": [tool for tool in tools if tool.kind == Kind.CARD_SET],
            "other_tools": [tool for tool in tools if tool.kind != Kind.CARD_SET],
        }

    @path("begeleiden/", name="facilitate")
    def facilitate(self, request: HttpRequest) -> HttpResponse:
        """All steps, which a script shows one at a time; counts a start."""
        if _is_visit(request):
            count(Event.START, f"page:{self.pk}")
        return self._filled(
            TemplateResponse(request, "tools/facilitate/page.html", self.facilitation())
        )

    @path("begeleiden/werker/", name="facilitate-worker")
    def facilitate_worker(self, request: HttpRequest) -> HttpResponse:
        """The service worker that keeps `begeleiden/` of this method, and nothing else."""
        return offline_worker(purpose="begeleiden", scope=self.facilitate_url, files=FILES)


def _is_visit(request: HttpRequest) -> bool:
    """False for the headers only, and for a copy that a worker or a browser keeps for later."""
    how = request.headers.get("Sec-Fetch-Mode", "navigate")
    ahead = "prefetch" in request.headers.get("Sec-Purpose", "")
    return request.method == "GET" and how == "navigate" and not ahead
