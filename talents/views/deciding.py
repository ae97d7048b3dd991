"""One's own words and the decision who may see them, behind the secret in a person's link."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from talents.domain.steps import StepName
from talents.forms.consent import ConsentForm
from talents.forms.words import WordsForm
from talents.queries.maps import preview
from talents.services.consent import (
    give_consent,
    narrow_consent,
    widen_consent,
    withdraw_consent,
)
from talents.services.words import save_words
from talents.views.attempts import attempt, posted
from talents.views.own_pages import member_or_404, own_page
from talents.views.private import private_page


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def member_words(request: HttpRequest, secret: str) -> HttpResponse:
    """Add an example, what you may be asked, and how to reach you."""
    member = member_or_404(secret)
    if not member.chosen_keys:
        return redirect("talents:member-choose", secret)
    form = WordsForm(posted(request), member=member)
    done, _nothing = attempt(form, save_words, member=member)
    if done:
        return redirect("talents:member-share", secret)
    context = own_page(member, secret, StepName.WORDS) | {"form": form}
    return render(request, "talents/member_words.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def member_share(request: HttpRequest, secret: str) -> HttpResponse:
    """See exactly what others will see, and say yes or leave it."""
    member = member_or_404(secret)
    if not member.chosen_keys:
        return redirect("talents:member-choose", secret)
    form = ConsentForm(posted(request))
    done, _nothing = attempt(
        form,
        lambda *, consent, organisation: give_consent(member=member, organisation=organisation),
    )
    if done:
        return redirect("talents:member-map", secret)
    row = preview(member).rows[0]
    context = own_page(member, secret, StepName.SHARE) | {"form": form, "row": row}
    return render(request, "talents/member_share.html", context, status=422 if form.errors else 200)


@require_POST
@private_page
def member_widen(request: HttpRequest, secret: str) -> HttpResponse:
    """Let colleagues of other teams find you too: apart from the yes to your team."""
    widen_consent(member=member_or_404(secret))
    return redirect("talents:member-share", secret)


@require_POST
@private_page
def member_narrow(request: HttpRequest, secret: str) -> HttpResponse:
    """Only your own team, from now on."""
    narrow_consent(member=member_or_404(secret))
    return redirect("talents:member-share", secret)


@require_POST
@private_page
def member_withdraw(request: HttpRequest, secret: str) -> HttpResponse:
    """Leave the map at once, for the team and the organisation alike."""
    withdraw_consent(member=member_or_404(secret))
    return redirect("talents:member", secret)
