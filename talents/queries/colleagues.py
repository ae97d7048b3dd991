"""Which colleagues a person may give a card, and whom they may write."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from talents.models import MapMember
from talents.queries.maps import visible_members

Contact = MapMember.Contact


def colleagues_of(member: MapMember) -> QuerySet[MapMember]:
    """The others on the map; nobody for whoever isn't shown there."""
    if not member.consented:
        return MapMember.objects.none()
    return visible_members(member.talent_map).exclude(pk=member.pk)


def writable_by(member: MapMember) -> QuerySet[MapMember]:
    """Colleagues who want messages: on the same map, or shown to the whole organisation.

    Nobody for whoever isn't shown, or is on a map that ended.
    """
    if not member.consented or member.talent_map.has_ended:
        return MapMember.objects.none()
    return MapMember.objects.filter(
        Q(talent_map=member.talent_map) | Q(shared_with_organisation=True),
        talent_map__organisation=member.talent_map.organisation_id,
        talent_map__ends_on__gte=timezone.localdate(),
        consented=True,
        contact_kind__in=[Contact.NOTE, Contact.MAIL],
    ).exclude(pk=member.pk)
