"""Finding a person by the secret in their link, or by their account."""

from organisations.models import User
from talents.domain.secrets import hashed
from talents.models import MapMember, TalentMap


def member_with_secret(secret: str) -> MapMember | None:
    """The person whose link holds this secret, with all that a page about them needs."""
    return (
        MapMember.objects.filter(secret_hash=hashed(secret))
        .select_related(
            "talent_map__version",
            "talent_map__team",
            "talent_map__organisation",
            "user",
        )
        .prefetch_related("choices")
        .first()
    )


def member_of_account(talent_map: TalentMap, user: User) -> MapMember | None:
    """The person on this map that a colleague with an account is."""
    return talent_map.members.filter(user=user).first()
