"""The name of a colleague, as long as that colleague shows themselves."""

from django.db.models import Case, F, Value, When
from django.utils import timezone


def name_if_shown(relation: str) -> Case:
    """The first name of the person that `relation` leads to; empty once nobody may see them."""
    shown = {
        f"{relation}__consented": True,
        f"{relation}__talent_map__ends_on__gte": timezone.localdate(),
    }
    return Case(When(**shown, then=F(f"{relation}__first_name")), default=Value(""))
