"""What people wrote, as the coordinator chose to share it with who may read the result."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SharedWords(models.Model):
    """One entry per text of the release and in its order.

    The text as it's shared, "" where it isn't, null where nobody went through it yet.
    """

    release = models.OneToOneField(
        "surveys.Release", on_delete=models.CASCADE, related_name="shared_words"
    )
    texts = models.JSONField(_("texts"), default=list)
    reviewed_on = models.DateField(_("gone through on"))

    class Meta:
        verbose_name = _("shared words")
        verbose_name_plural = _("shared words")

    def __str__(self) -> str:
        return "SharedWords"
