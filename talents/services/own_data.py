"""What the talent maps add to the export of an organisation, and to its deletion."""

from collections.abc import Iterator

from django.db.models import QuerySet

from organisations.exporting import Table
from organisations.models import Organisation, User
from talents.models import MapMember, TalentMap


def own_tables(organisation: Organisation) -> Iterator[Table]:
    """The settings of each map; who is on it belongs to those people."""
    maps = TalentMap.objects.filter(organisation=organisation).order_by("pk")
    rows = maps.values_list("title", "team__name", "ends_on", "version__talent_set__title")
    yield Table("talentenkaarten", ("titel", "team", "laatste dag", "talentenset"), tuple(rows))


def erase(organisation: Organisation) -> None:
    """Delete every map with its people and everything they filled in."""
    TalentMap.objects.filter(organisation=organisation).delete()


def needed_elsewhere(people: QuerySet[User], organisation: Organisation) -> QuerySet[User]:
    """Whoever is on a map of another organisation keeps the account."""
    places = MapMember.objects.filter(user__isnull=False)
    places = places.exclude(talent_map__organisation=organisation)
    return people.filter(pk__in=places.values("user"))
