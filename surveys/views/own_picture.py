"""Somebody's own picture after answering: made of what comes along, kept nowhere."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from surveys.forms.own_picture import PictureForm
from surveys.forms.respondent_page import words_context
from surveys.views.answering import entrance_or_404, traceless, variant_of
from surveys.views.showing_picture import picture_file, picture_page


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@traceless
def own_picture(request: HttpRequest, code: str) -> HttpResponse:
    """The picture; asked for by its address alone, the words that it isn't kept."""
    team = entrance_or_404(code).team
    version, variant = team.campaign.questionnaire_version, variant_of(request, team)
    with translation.override("en" if variant == "en" else "nl"):
        if request.method != "POST":
            context = words_context(team, variant)
            return render(request, "surveys/own_picture_gone.html", context)
        form = PictureForm(version.parsed, variant, request.POST)
        return picture_page(
            request,
            version=version,
            variant=variant,
            form=form,
            pdf_url=reverse("surveys:own-picture-pdf", args=[code]),
        )


@csrf_exempt
@require_POST
@traceless
def own_picture_pdf(request: HttpRequest, code: str) -> HttpResponse:
    """The same on paper."""
    team = entrance_or_404(code).team
    version, variant = team.campaign.questionnaire_version, variant_of(request, team)
    form = PictureForm(version.parsed, variant, request.POST)
    return picture_file(request, version=version, variant=variant, form=form)
