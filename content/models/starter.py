"""What the starter content has loaded once, and may never touch again."""

from django.db import models


class LoadedItem(models.Model):
    """A piece of starter content that was loaded; editors own it from then on.

    The row stays when the piece is changed, renamed or deleted, so a second run of
    `load_starter` neither overwrites nor resurrects it.
    """

    key = models.CharField(max_length=160, unique=True)

    def __str__(self) -> str:
        return self.key
