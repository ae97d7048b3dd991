"""Which organisations and requests look like a name."""

from dataclasses import dataclass

from organisations.domain.names import Match, compare, look_alikes
from organisations.models import Organisation, OrganisationRequest, RequestStatus


@dataclass(frozen=True)
class LookAlikes:
    """What looks like a name: organisations that are there, and requests that wait."""

    organisations: tuple[Match[int], ...]
    requests: tuple[Match[int], ...]

    def __bool__(self) -> bool:
        return bool(self.organisations or self.requests)


def is_known(name: str) -> bool:
    """Whether an organisation looks like this name; which one stays unsaid."""
    names = Organisation.objects.values_list("name", flat=True)
    return any(compare(name, other) for other in names.iterator())


def look_alikes_of(requests: list[OrganisationRequest]) -> dict[int, LookAlikes]:
    """For each request what looks like it: two queries, however many requests there are."""
    organisations = list(Organisation.objects.values_list("pk", "name"))
    waiting = list(
        OrganisationRequest.objects.filter(status=RequestStatus.NEW).values_list("pk", "name")
    )
    return {
        row.pk: LookAlikes(
            # The organisation that came of the request itself is no surprise.
            look_alikes(row.name, (one for one in organisations if one[0] != row.organisation_id)),
            look_alikes(row.name, (one for one in waiting if one[0] != row.pk)),
        )
        for row in requests
    }


def organisations_like(name: str) -> tuple[Match[int], ...]:
    """The organisations that look like this name, the most alike first."""
    return look_alikes(name, Organisation.objects.values_list("pk", "name"))
