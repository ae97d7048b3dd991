"""A spreadsheet between the moment it is sent in and the moment its content is taken over."""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


def new_token() -> str:
    """An unguessable part of an address."""
    return secrets.token_urlsafe(24)


class SheetUpload(models.Model):
    """One file of one editor, with the cells that were mended since. It's deleted after a week."""

    wagtail_reference_index_ignore = True

    token = models.CharField(max_length=40, unique=True, default=new_token, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(_("kind"), max_length=30)
    target = models.PositiveBigIntegerField(null=True, editable=False)
    options = models.JSONField(default=dict, editable=False)
    name = models.CharField(_("file"), max_length=200)
    data = models.BinaryField()
    fixes = models.JSONField(default=dict, editable=False)
    created = models.DateTimeField(_("made on"), auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = _("uploaded spreadsheet")
        verbose_name_plural = _("uploaded spreadsheets")

    def __str__(self) -> str:
        return self.name
