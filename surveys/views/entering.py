"""Where one types the code of a poster or a slip over: no account, no cookie, no trace."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from surveys.domain.codes import as_code
from surveys.views.answering import code_page, traceless


@require_safe
@traceless
def enter(request: HttpRequest) -> HttpResponse:
    """Ask for the code, and lead to the questions. Every code is asked alike, right or wrong."""
    if code := as_code(request.GET.get("code", "")[:100]):
        answering = reverse("surveys:answer", args=[code])
        return redirect(f"{answering}?taal=en" if request.GET.get("taal") == "en" else answering)
    return code_page(request, "surveys/enter.html")
