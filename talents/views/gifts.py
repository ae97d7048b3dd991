"""Giving a colleague a talent card, and what the receiver does with it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from talents.forms.colleagues import GiftForm
from talents.queries.colleagues import colleagues_of
from talents.services.gifts import decline_gift, give_card, keep_gift_private, show_gift
from talents.views.attempts import attempt, posted
from talents.views.own_pages import member_or_404, own_page, to_received
from talents.views.private import private_page


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def gift_new(request: HttpRequest, secret: str, pk: int) -> HttpResponse:
    """Give a colleague on the map a card; nothing here depends on what they did with an earlier."""
    member = member_or_404(secret)
    receiver = get_object_or_404(colleagues_of(member), pk=pk)
    form = GiftForm(posted(request), talent_set=member.talent_map.talent_set)
    done, _nothing = attempt(form, give_card, giver=member, receiver=receiver)
    if done:
        return redirect("talents:gift-given", secret, pk)
    context = own_page(member, secret) | {"form": form, "receiver": receiver}
    return render(request, "talents/gift_new.html", context, status=422 if form.errors else 200)


@require_safe
@private_page
def gift_given(request: HttpRequest, secret: str, pk: int) -> HttpResponse:
    """Say that the card was given: always the same."""
    member = member_or_404(secret)
    receiver = get_object_or_404(colleagues_of(member), pk=pk)
    context = own_page(member, secret) | {"receiver": receiver}
    return render(request, "talents/gift_given.html", context)


@require_POST
@private_page
def gift_show(request: HttpRequest, secret: str, pk: int) -> HttpResponse:
    """Show a card with your own talents."""
    show_gift(gift=get_object_or_404(member_or_404(secret).gifts, pk=pk))
    return to_received(secret)


@require_POST
@private_page
def gift_keep(request: HttpRequest, secret: str, pk: int) -> HttpResponse:
    """Keep a card for yourself, or take it off the map again."""
    keep_gift_private(gift=get_object_or_404(member_or_404(secret).gifts, pk=pk))
    return to_received(secret)


@require_POST
@private_page
def gift_decline(request: HttpRequest, secret: str, pk: int) -> HttpResponse:
    """Delete a card; nobody sees that."""
    decline_gift(gift=get_object_or_404(member_or_404(secret).gifts, pk=pk))
    return to_received(secret)
