"""A person's own page, behind the secret in their link, and what is on it."""

import segno
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from talents.forms.joining import JoinForm
from talents.queries.charts import spread
from talents.queries.gifts import received_gifts
from talents.queries.maps import team_map
from talents.queries.notes import notes_for
from talents.services.members import delete_member, rename_member
from talents.views.attempts import attempt, posted
from talents.views.own_pages import member_or_404, own_page, way_on
from talents.views.private import private_page


@require_safe
@private_page
def member_home(request: HttpRequest, secret: str) -> HttpResponse:
    """Your link, your steps, and whether your team sees you."""
    member = member_or_404(secret)
    own_url = request.build_absolute_uri(reverse("talents:member", args=[secret]))
    chosen = [t for t in member.talent_map.talent_set.talents if t.key in member.chosen_keys]
    context = own_page(member, secret, way_on(member)) | {
        "own_url": own_url,
        "qr_svg": segno.make(own_url, micro=False).svg_inline(
            scale=4, border=2, title=_("QR code of your own link"), omitsize=True
        ),
        "chosen": chosen,
        "gifts": received_gifts(member),
        "notes": list(notes_for(member)),
    }
    return render(request, "talents/member.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def member_name(request: HttpRequest, secret: str) -> HttpResponse:
    """Change your name, or what you do."""
    member = member_or_404(secret)
    now = {"first_name": member.first_name, "role": member.role}
    form = JoinForm(posted(request), initial=now)
    done, _nothing = attempt(form, rename_member, member=member)
    if done:
        return redirect("talents:member", secret)
    context = own_page(member, secret) | {"form": form}
    return render(request, "talents/member_name.html", context, status=422 if form.errors else 200)


@require_safe
@private_page
def member_map(request: HttpRequest, secret: str) -> HttpResponse:
    """The team's map, for those who are on it themselves."""
    member = member_or_404(secret)
    if not member.consented or member.talent_map.has_ended:
        return redirect("talents:member", secret)
    shown = team_map(member.talent_map)
    context = own_page(member, secret) | {"team_map": shown, "spread": spread(shown)}
    return render(request, "talents/member_map.html", context)


@require_POST
@private_page
def member_delete(request: HttpRequest, secret: str) -> HttpResponse:
    """Delete everything you filled in, at once."""
    delete_member(member=member_or_404(secret))
    return redirect("talents:deleted")


@require_safe
def deleted(request: HttpRequest) -> HttpResponse:
    """Say that it's gone."""
    return render(request, "talents/deleted.html")
