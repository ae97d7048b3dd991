"""The last coordinator stays, whichever way somebody tries to delete the membership or person."""

from django.db.models import Model, QuerySet
from django.db.models.signals import pre_delete
from django.dispatch import receiver

from organisations.models import Membership, Organisation
from organisations.services.coordination import keep_a_coordinator


@receiver(pre_delete, sender=Membership)
def keep_the_last_coordinator(
    sender: type[Membership], instance: Membership, origin: Model | QuerySet, **kwargs: object
) -> None:
    """Raises LastCoordinator, unless the organisation goes as a whole."""
    model = origin.model if isinstance(origin, QuerySet) else type(origin)
    if model is not Organisation:
        keep_a_coordinator(organisation_id=instance.organisation_id, without=[instance.pk])
