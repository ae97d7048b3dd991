"""Taking over what a file says, exactly as the preview showed it."""

from typing import Any

from django.db import transaction

from content.models import SheetUpload
from content.spreadsheets.examination import Examination
from content.spreadsheets.importer import Importer
from content.spreadsheets.opening import Opened, open_file


class OutdatedError(Exception):
    """The content changed since the preview, or the file was taken over already."""


def examine_upload(
    *, importer: Importer, upload: SheetUpload, subject: Any, user: Any
) -> tuple[Examination, Opened]:
    """Look at a file; reads only. Raises UnreadableError."""
    opened = open_file(importer, data=bytes(upload.data), name=upload.name, fixes=upload.fixes)
    return importer.examine(opened.readings, subject, upload.options, user), opened


@transaction.atomic
def apply_upload(
    *, importer: Importer, upload: SheetUpload, subject: Any, user: Any, fingerprint: str
) -> Any:
    """Save what the editor agreed to, and forget the file; returns the object.

    Raises OutdatedError when that isn't what would happen now.
    """
    locked = SheetUpload.objects.select_for_update().filter(pk=upload.pk).first()
    if locked is None:
        raise OutdatedError
    examination, _opened = examine_upload(
        importer=importer, upload=locked, subject=subject, user=user
    )
    if examination.fingerprint != fingerprint or not examination.can_apply:
        raise OutdatedError
    result = importer.apply(examination, locked.options, user)
    locked.delete()
    return result
