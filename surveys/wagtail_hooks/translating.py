"""The page on which an editor translates a questionnaire: each Dutch text beside a box."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Textarea
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from surveys.domain.wording import dutch_texts
from surveys.models import Language, Questionnaire
from surveys.queries.questionnaires import data_of
from surveys.queries.translations import language_completeness
from surveys.services.translations import save_translation

WORDS, CONFIRMED = "words-", "still-right"
LONG = 90


@dataclass(frozen=True)
class TextRow:
    """One text; `before` is the Dutch that the translation was written for, once that changed."""

    path: str
    name: str
    dutch: str
    words: str
    before: str

    language: Language

    @property
    def box(self) -> str:
        """Where the translation is written; larger for a longer text."""
        attributes = {
            "id": WORDS + self.path,
            "class": "w-w-full",
            "rows": 6 if len(self.dutch) > LONG else 2,
            "lang": self.language.code,
            "dir": self.language.direction,
        }
        return Textarea(attributes).render(WORDS + self.path, self.words)


@require_http_methods(["GET", "HEAD", "POST"])
def translate(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Show and save a translation, however far it is."""
    if not request.user.has_perm("surveys.change_questionnaire"):
        raise PermissionDenied
    saved = get_object_or_404(Questionnaire, pk=pk)
    language = get_object_or_404(Language.objects.exclude(code="fr"), code=code)
    questionnaire = saved.get_latest_revision_as_object()
    if request.method == "POST":
        words = {
            name.removeprefix(WORDS): value
            for name, value in request.POST.items()
            if name.startswith(WORDS)
        }
        save_translation(
            questionnaire=questionnaire,
            language=language,
            words=words,
            confirmed=request.POST.getlist(CONFIRMED),
        )
        messages.success(request, _("The translation is saved."))
        return redirect(request.path)
    data = data_of(questionnaire, number=1)
    row = saved.translations.filter(language=language).first()
    texts = row.texts if row else {}
    found = language_completeness(data, code, texts)
    context = {
        "questionnaire": questionnaire,
        "language": language,
        "found": found,
        "rows": [
            TextRow(
                path,
                _name(path),
                dutch,
                texts.get(path, {}).get("words", ""),
                texts[path]["dutch"] if path in found.outdated else "",
                language,
            )
            for path, dutch in dutch_texts(data).items()
        ],
    }
    return render(request, "surveys/admin/translate.html", context)


def _name(path: str) -> str:
    """What a text is, for people."""
    kind, *rest = path.split(".")
    names = {
        "intro": _("Welcome text"),
        "privacy": _("Privacy text"),
        "scale": _("Answer"),
        "dimension": _("Dimension"),
        "item": _("Statement"),
        "background": _("Background question"),
        "open_question": _("Open question"),
    }
    more = {"help": _("explanation"), "hint": _("hint"), "not_applicable": _("outside the scale")}
    return " ".join([names[kind], *(more.get(part, part) for part in rest)])
