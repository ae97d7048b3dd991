"""Finding a person by the secret in their link."""

from talents.domain.secrets import hashed
from talents.models import MapMember


def member_with_secret(secret: str) -> MapMember | None:
    """The person whose link holds this secret, with all that a page about them needs."""
    return (
        MapMember.objects.filter(secret_hash=hashed(secret))
        .select_related(
            "talent_map__version",
            "talent_map__team",
            "talent_map__organisation",
        )
        .prefetch_related("choices")
        .first()
    )
