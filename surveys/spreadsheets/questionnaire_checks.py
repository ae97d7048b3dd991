"""What would stand in the way of publishing a questionnaire: said now, but no reason to refuse."""

from collections import Counter
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from content.spreadsheets.records import Problem, Record
from surveys.models import Language


def unpublishable(dimensions: Sequence[Record], items: Sequence[Record]) -> Iterator[Problem]:
    """Codes that are used twice, and statements of a dimension that isn't there."""
    coded = (*dimensions, *items)
    counts = Counter(record.values.get("code") for record in coded)
    for record in coded:
        code = record.values.get("code")
        if code and counts[code] > 1:
            text = _("The code “%(code)s” is used more than once.") % {"code": code}
            yield _warning(record, "code", text)
    known = {record.values.get("code") for record in dimensions}
    for item in items:
        code = item.values.get("dimension_code")
        if code and code not in known:
            text = _("There is no dimension “%(code)s”.") % {"code": code}
            yield _warning(item, "dimension_code", text)


def _warning(record: Record, name: str, text: str) -> Problem:
    return Problem(text, record.place(name), is_warning=True)


def unknown_languages(translations: Sequence[Record]) -> Iterator[Problem]:
    """Words in a language that nobody added to the site can't be kept."""
    known = set(Language.objects.exclude(code="fr").values_list("code", flat=True))
    for record in translations:
        code = record.values.get("language")
        if code and code not in known:
            text = _("The site doesn't have the language “%(code)s”. Add it first.")
            yield Problem(text % {"code": code}, record.place("language"))
