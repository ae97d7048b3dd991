"""What a person's own pages share: who it is, and how far they are."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from talents.domain.sorting import read_piles
from talents.domain.steps import Step, StepName, next_step, steps_of
from talents.models import MapMember
from talents.queries.members import member_with_secret


def member_or_404(secret: str) -> MapMember:
    """The person whose link holds this secret. Raises Http404 for any other."""
    member = member_with_secret(secret)
    if member is None:
        raise Http404
    return member


def own_page(member: MapMember, secret: str, current: StepName | None = None) -> dict[str, Any]:
    """The context of every page behind a person's link; `current` is the step of this page."""
    talent_map = member.talent_map
    return {
        "member": member,
        "talent_map": talent_map,
        "talent_set": talent_map.talent_set,
        "secret": secret,
        "steps": _shown_steps(_steps(member), secret, current),
        "step_number": list(StepName).index(current) + 1 if current else None,
    }


def to_received(secret: str) -> HttpResponse:
    """Back to what colleagues gave and asked, on one's own page."""
    return redirect(reverse("talents:member", args=[secret]) + "#van-collegas")


def way_on(member: MapMember) -> StepName:
    """The step that someone takes next."""
    return next_step(_steps(member))


def _steps(member: MapMember) -> tuple[Step, ...]:
    talent_set = member.talent_map.talent_set
    own_way = member.contact_kind != MapMember.Contact.TEXT
    return steps_of(
        all_sorted=len(read_piles(member.sorted, talent_set)) == len(talent_set.talents),
        has_chosen=bool(member.chosen_keys),
        has_words=own_way or any((member.example, member.ask_me, member.contact)),
        consented=member.consented,
    )


def _shown_steps(
    steps: tuple[Step, ...], secret: str, current: StepName | None
) -> list[dict[str, Any]]:
    titles = {
        StepName.SORT: _("Sort the cards"),
        StepName.CHOOSE: _("Choose your talents"),
        StepName.WORDS: _("In your own words"),
        StepName.SHARE: _("Look and decide"),
    }
    return [
        {
            "title": titles[step.name],
            "url": reverse(f"talents:member-{step.name}", args=[secret]) if step.open else "",
            "done": step.done,
            "current": step.name is current,
        }
        for step in steps
    ]
