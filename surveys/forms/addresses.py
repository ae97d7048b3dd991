"""A list of addresses: a file, pasted text, or rows that were mended."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from content.spreadsheets.files.delimited import read_csv
from content.spreadsheets.files.errors import Reason, UnreadableError
from content.spreadsheets.files.limits import MOST_BYTES
from content.spreadsheets.files.reading import read_book
from content.spreadsheets.files.tables import Book
from content.spreadsheets.words import unreadable
from surveys.domain.addresses import HEADINGS, AddressRow, bare_address, rows_of
from surveys.services.addresses import MOST_ROWS

NAME = "adressen"


class AddressListForm(forms.Form):
    """One of both; `rows` are its lines once the form is valid."""

    file = forms.FileField(
        label=_("File with addresses"),
        required=False,
        help_text=_(
            "Excel (.xlsx) or CSV, up to 5,000 rows. One column with the e-mail address and one "
            "with the team; a column with the language (nl or en) may be there. Other columns, "
            "such as names, aren't kept."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.csv"}),
    )
    pasted = forms.CharField(
        label=_("Or paste the addresses here"),
        required=False,
        help_text=_("One a line, with the team after a semicolon: fien@voorbeeld.be; Nachtploeg"),
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows: list[AddressRow] = []

    def clean(self) -> dict[str, Any]:
        """Read the rows; refuse what can't be read at all, and too many."""
        cleaned = super().clean() or {}
        try:
            book = self._book(cleaned)
        except UnreadableError as error:
            raise ValidationError(unreadable(error)) from error
        if book is None:
            if not self.errors:
                raise ValidationError(_("Choose a file, or paste the addresses."))
            return cleaned
        table = next((table for table in book.tables if any(map(any, table.rows))), None)
        self.rows = rows_of(table.rows) if table else []
        if not self.rows:
            raise ValidationError(_("There are no addresses in this list."))
        if len(self.rows) > MOST_ROWS:
            raise ValidationError(_("This list has more than 5,000 rows. Split it."))
        return cleaned

    def _book(self, cleaned: dict[str, Any]) -> Book | None:
        limits = {"name": NAME, "headers": list(HEADINGS), "most_rows": MOST_ROWS + 2}
        if file := cleaned.get("file"):
            if file.size > MOST_BYTES:
                raise UnreadableError(Reason.TOO_LARGE)
            return read_book(file.read(), **limits)
        if text := cleaned.get("pasted", "").strip():
            return read_csv(text.encode(), **limits)
        return None


def mended_rows(data: QueryDict) -> list[AddressRow]:
    """The rows of the page with what wasn't right; an emptied address is left out."""
    fields = ("number", "address", "team", "language")
    columns = [data.getlist(name) for name in fields]
    return [
        AddressRow(int(number), bare_address(address), team.strip(), language.strip())
        for number, address, team, language in zip(*columns, strict=False)
        if address.strip() and number.isdigit()
    ][:MOST_ROWS]
