"""The language of what one takes along: a report, a team page, a poster."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest
from django.utils import translation

# Those in which a questionnaire has places for what a report says. Each in its own name.
PAPER_LANGUAGES: Final = {"nl": "Nederlands", "en": "English", "fr": "Français"}
PARAMETER: Final = "taal"


@contextmanager
def chosen_language(request: HttpRequest) -> Iterator[None]:
    """Everything inside is in the language of `?taal=`, Dutch without it; 404 for another one."""
    code = request.GET.get(PARAMETER, settings.LANGUAGE_CODE)
    if code not in PAPER_LANGUAGES:
        raise Http404
    with translation.override(code):
        yield


def further_languages() -> dict[str, str]:
    """What a page offers besides Dutch: code and name."""
    return {code: name for code, name in PAPER_LANGUAGES.items() if code != settings.LANGUAGE_CODE}
