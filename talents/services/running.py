"""What a map that has ended refuses."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from talents.models import TalentMap


def refuse_when_ended(talent_map: TalentMap) -> None:
    """Raise ValidationError after the last day of the map."""
    if talent_map.has_ended:
        raise ValidationError(_("This talent map has ended. You can't change anything any more."))
