"""Trying a questionnaire out from its page: for oneself, and nothing of it is kept."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from content.compression import compressed
from surveys.forms.answer import AnswerForm
from surveys.forms.own_picture import PictureForm
from surveys.forms.respondent_page import page_context
from surveys.models import QuestionnaireVersion
from surveys.queries.answering import phrases_of, variants_of
from surveys.queries.questionnaires import newest_version
from surveys.views.answering import asked_variant, traceless
from surveys.views.showing_picture import picture_file, picture_page


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@traceless
def try_out(request: HttpRequest, key: str) -> HttpResponse:
    """The statements; sent, they become a picture at once."""
    version = _version_or_404(key)
    definition = version.parsed
    variant = _variant(request, version)
    with translation.override("en" if variant == "en" else "nl"):
        form = AnswerForm(definition, variant, request.POST if request.method == "POST" else None)
        sent = request.method == "POST" and "switch" not in request.POST
        if sent and form.is_valid():
            return picture_page(
                request,
                version=version,
                variant=variant,
                form=form,
                pdf_url=reverse("surveys:try-out-pdf", args=[key]),
            )
        context = page_context(
            team=None,
            definition=definition,
            form=form,
            variant=variant,
            offered=variants_of(definition),
        )
        context |= {
            "is_tryout": True,
            "code": "",
            "action": reverse("surveys:try-out", args=[key]),
            "errors": form.errors if sent else {},
            "tryout_note": phrases_of(definition, variant).say("tryout"),
        }
        page = render(request, "surveys/answer.html", context, status=422 if sent else 200)
        return compressed(request, page) if request.method == "GET" else page


@csrf_exempt
@require_POST
@traceless
def try_out_pdf(request: HttpRequest, key: str) -> HttpResponse:
    """The picture on paper."""
    version = _version_or_404(key)
    variant = _variant(request, version)
    form = PictureForm(version.parsed, variant, request.POST)
    return picture_file(request, version=version, variant=variant, form=form)


def _version_or_404(key: str) -> QuestionnaireVersion:
    version = newest_version(key)
    if version is None:
        raise Http404
    return version


def _variant(request: HttpRequest, version: QuestionnaireVersion) -> str:
    return asked_variant(request, variants_of(version.parsed))
