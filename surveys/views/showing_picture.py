"""The page and the file of an own picture, after answering and after trying out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from surveys.forms.answer import AnswerForm
from surveys.forms.own_picture import PictureForm, picture_fields
from surveys.models import QuestionnaireVersion
from surveys.queries.answering import direction_of, html_language, phrases_of
from surveys.queries.own_picture import own_picture
from surveys.services.own_picture import render_picture
from surveys.views.campaigns import pdf_response


def picture_page(
    request: HttpRequest,
    *,
    version: QuestionnaireVersion,
    variant: str,
    form: AnswerForm | PictureForm,
    pdf_url: str,
    just_sent: bool = False,
) -> HttpResponse:
    """The picture of what was filled in; 422 for answers that don't exist."""
    definition = version.parsed
    is_fine = form.is_valid()
    context = {
        "phrases": phrases_of(definition, variant),
        "variant": variant,
        "language": html_language(variant),
        "direction": direction_of(definition, variant),
        "errors": form.non_field_errors(),
        "picture": own_picture(version, form.answers, variant) if is_fine else None,
        "picture_fields": picture_fields(form) if is_fine else [],
        "pdf_url": pdf_url,
        "just_sent": just_sent,
    }
    status = 200 if is_fine else 422
    return render(request, "surveys/own_picture.html", context, status=status)


def picture_file(
    request: HttpRequest, *, version: QuestionnaireVersion, variant: str, form: PictureForm
) -> HttpResponse:
    """The PDF of what was filled in; the page with the error for answers that don't exist."""
    with translation.override("en" if variant == "en" else "nl"):
        if not form.is_valid():
            return picture_page(request, version=version, variant=variant, form=form, pdf_url="")
        picture = own_picture(version, form.answers, variant)
        content = render_picture(
            picture=picture,
            phrases=phrases_of(version.parsed, variant),
            language=html_language(variant),
            direction=direction_of(version.parsed, variant),
        )
        return pdf_response(content, f"mijn beeld {picture.title}")
