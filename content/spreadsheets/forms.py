"""The form with which a file comes in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from content.spreadsheets.files.errors import Reason, UnreadableError
from content.spreadsheets.files.limits import MOST_BYTES
from content.spreadsheets.importer import Importer
from content.spreadsheets.opening import open_file
from content.spreadsheets.words import unreadable


class UploadForm(forms.Form):
    """One file; `contents` are its bytes once the form is valid."""

    file = forms.FileField(label=_("File"))

    def __init__(self, *args: Any, importer: Importer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.importer = importer
        self.contents = b""
        endings = ",".join(f".{ending}" for ending in importer.formats)
        self.fields["file"].widget.attrs["accept"] = endings

    def clean_file(self) -> UploadedFile:
        """Refuse what can't be read at all, here where another file can be chosen."""
        file = self.cleaned_data["file"]
        try:
            if file.size > MOST_BYTES:
                raise UnreadableError(Reason.TOO_LARGE)
            self.contents = file.read()
            open_file(self.importer, data=self.contents, name=file.name, fixes={})
        except UnreadableError as error:
            raise ValidationError(unreadable(error)) from error
        return file
