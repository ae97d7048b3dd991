"""Sorting the cards and choosing from them, behind the secret in a person's link."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from talents.domain.steps import StepName
from talents.forms.choosing import ChoicesForm
from talents.forms.sorting import PILE_NAMES, SortingForm
from talents.services.choosing import forget_sorting, save_choices, save_sorting
from talents.views.attempts import attempt, posted
from talents.views.own_pages import member_or_404, own_page
from talents.views.private import private_page


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def member_sort(request: HttpRequest, secret: str) -> HttpResponse:
    """Lay the cards in three piles; the page also sends what is sorted so far while one is busy."""
    member = member_or_404(secret)
    form = SortingForm(posted(request), member=member)
    done, _nothing = attempt(form, save_sorting, member=member)
    if done:
        return redirect("talents:member-choose", secret)
    context = own_page(member, secret, StepName.SORT) | {
        "form": form,
        "rows": list(form.rows),
        "piles": PILE_NAMES,
    }
    return render(request, "talents/member_sort.html", context, status=422 if form.errors else 200)


@require_POST
@private_page
def member_forget_sorting(request: HttpRequest, secret: str) -> HttpResponse:
    """Take the cards off their piles, to start again or to leave nothing behind."""
    forget_sorting(member=member_or_404(secret))
    return redirect("talents:member-sort", secret)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def member_choose(request: HttpRequest, secret: str) -> HttpResponse:
    """Choose your talents."""
    member = member_or_404(secret)
    form = ChoicesForm(posted(request), member=member)
    done, _nothing = attempt(form, save_choices, member=member)
    if done:
        return redirect("talents:member-words", secret)
    context = own_page(member, secret, StepName.CHOOSE) | {"form": form}
    return render(
        request, "talents/member_choose.html", context, status=422 if form.errors else 200
    )
