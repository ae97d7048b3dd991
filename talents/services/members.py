"""Joining a map, the way back to one's own page, and leaving for good."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from organisations.models import User
from talents.domain.secrets import hashed, new_secret
from talents.models import MapMember, TalentMap
from talents.services.running import refuse_when_ended

# A shared link must not fill the database; no team is this large.
MOST_MEMBERS = 150


@transaction.atomic
def join_map(
    *, talent_map: TalentMap, first_name: str, role: str = "", user: User | None = None
) -> tuple[MapMember, str]:
    """Add a person nobody sees yet; returns them with the secret for their link, shown just once.

    A colleague with an account (`user`) joins a map once: a second time gives them a fresh secret
    for the same place. Raises ValidationError when the map has ended or is full, or without a name.
    """
    refuse_when_ended(talent_map)
    if not first_name.strip():
        raise ValidationError({"first_name": _("Fill in your first name.")})
    if user is not None:
        # A form sent twice must not join twice.
        TalentMap.objects.select_for_update().get(pk=talent_map.pk)
        joined = talent_map.members.filter(user=user).first()
        if joined:
            return joined, fresh_secret(member=joined)
    if talent_map.members.count() >= MOST_MEMBERS:
        raise ValidationError(_("This map is full. Tell whoever gave you the link."))
    secret = new_secret()
    member = MapMember.objects.create(
        talent_map=talent_map,
        user=user,
        secret_hash=hashed(secret),
        first_name=first_name.strip(),
        role=role.strip(),
    )
    return member, secret


@transaction.atomic
def fresh_secret(*, member: MapMember) -> str:
    """A new secret for a person's link; the link they had no longer works."""
    secret = new_secret()
    member.secret_hash = hashed(secret)
    member.save(update_fields=["secret_hash"])
    return secret


@transaction.atomic
def rename_member(*, member: MapMember, first_name: str, role: str = "") -> None:
    """Change a name or role; ValidationError without a name, and when the map ended."""
    refuse_when_ended(member.talent_map)
    if not first_name.strip():
        raise ValidationError({"first_name": _("Fill in your first name.")})
    member.first_name = first_name.strip()
    member.role = role.strip()
    member.save(update_fields=["first_name", "role"])


@transaction.atomic
def delete_member(*, member: MapMember) -> None:
    """Delete a person, what they filled in, and what colleagues gave them or got from them."""
    member.delete()
