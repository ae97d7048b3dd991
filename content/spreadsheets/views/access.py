"""Who may see which of these pages."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from content.models import SheetUpload
from content.spreadsheets.importer import Importer
from content.spreadsheets.registry import importer_of


def importer_or_404(kind: str) -> Importer:
    """The importer of this kind."""
    if importer := importer_of(kind):
        return importer
    raise Http404


def subject_for(importer: Importer, user: Any, pk: int | None) -> Any:
    """The object with this key, None without one. Raises PermissionDenied."""
    subject = get_object_or_404(importer.subjects(), pk=pk) if pk else None
    if not importer.may_import(user, subject):
        raise PermissionDenied
    return subject


def own_upload(user: Any, token: str) -> SheetUpload | None:
    """The file that this editor sent in; nobody sees another's."""
    return SheetUpload.objects.filter(user=user, token=token).first()
