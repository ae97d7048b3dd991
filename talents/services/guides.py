"""Who guides a single talent map."""

from collections.abc import Iterable

from django.db import transaction

from organisations.models import Membership, Role, User
from organisations.services.audit import record
from talents.models import MapGuide, TalentMap


@transaction.atomic
def choose_guides(*, talent_map: TalentMap, guides: Iterable[Membership], actor: User) -> None:
    """Give the map to these facilitators of its organisation, and to no others."""
    chosen = [
        member
        for member in guides
        if member.organisation_id == talent_map.organisation_id and member.role == Role.FACILITATOR
    ]
    MapGuide.objects.filter(talent_map=talent_map).exclude(membership__in=chosen).delete()
    MapGuide.objects.bulk_create(
        [MapGuide(talent_map=talent_map, membership=member) for member in chosen],
        ignore_conflicts=True,
    )
    record(
        action="map.guides_chosen",
        actor=actor,
        organisation=talent_map.organisation,
        details={"map": talent_map.pk, "guides": [member.user.email for member in chosen]},
    )
