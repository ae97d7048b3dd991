"""The service worker that keeps one page, for when the network is gone."""

import hashlib

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.templatetags.static import static

SCRIPT = "js/offline-worker.js"


def offline_worker(*, purpose: str, scope: str, files: tuple[str, ...]) -> HttpResponse:
    """The worker of the page at `scope`, under a `purpose` of its own.

    In production the names of static files hold a hash: another version of one of `files` makes
    another version of the worker.
    """
    names = [static(name) for name in (*files, SCRIPT)]
    context = {"purpose": purpose, "version": digest(*names), "script": names[-1]}
    response = HttpResponse(
        render_to_string("content/offline_worker.js", context),
        content_type="text/javascript; charset=utf-8",
    )
    response["Service-Worker-Allowed"] = scope
    response["Cache-Control"] = "no-cache"
    response["X-Robots-Tag"] = "noindex"
    return response


def digest(*texts: str) -> str:
    """Twelve characters that are others for other texts."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:12]
