"""Files between being sent in and being taken over: kept, mended, thrown away."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from content.models import SheetUpload
from content.spreadsheets.importer import Importer, Options

KEPT = datetime.timedelta(days=7)


@transaction.atomic
def keep_upload(
    *, user: Any, importer: Importer, subject: Any, options: Options, name: str, data: bytes
) -> SheetUpload:
    """Keep a file for its editor; files that nobody came back for go."""
    delete_old_uploads()
    return SheetUpload.objects.create(
        user=user,
        kind=importer.kind,
        target=subject.pk if subject else None,
        options=dict(options),
        name=name[:200],
        data=data,
    )


def delete_old_uploads() -> int:
    """Delete the files of more than a week ago; return how many."""
    old = SheetUpload.objects.filter(created__lt=timezone.now() - KEPT)
    return old.delete()[0]


def mend(*, upload: SheetUpload, cells: Mapping[str, Mapping[str, str]]) -> None:
    """Write other texts in some cells, by sheet and address."""
    for name, texts in cells.items():
        upload.fixes[name] = upload.fixes.get(name, {}) | dict(texts)
    upload.save(update_fields=["fixes"])
