"""Which map someone who guides teams may open: the first line of their views."""

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from organisations.rules import guided_organisation_or_404
from talents.models import TalentMap
from talents.queries.maps import guided_maps


def guided_map_or_404(request: HttpRequest, slug: str, pk: int) -> TalentMap:
    """A map of a team that the user guides; raises Http404 for every other, in two queries.

    It has `joined` and `shown` like `maps_of`, and its `organisation`.
    """
    organisation = guided_organisation_or_404(request, slug)
    talent_map = get_object_or_404(guided_maps(request.user, organisation), pk=pk)
    talent_map.organisation = organisation
    return talent_map
