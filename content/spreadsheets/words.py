"""Why a file can't be read, in words for editors."""

from django.utils.translation import gettext as _

from content.spreadsheets.files.errors import Reason, UnreadableError
from content.spreadsheets.files.tables import Book


def unreadable(error: UnreadableError) -> str:
    """What is wrong with the file, and what to do about it."""
    words = {
        Reason.TOO_LARGE: _("The file is larger than 2 MB. Take out pictures, or split it."),
        Reason.EMPTY: _("The file is empty."),
        Reason.OLD_EXCEL: _(
            "This is an old Excel file, or it has a password. Save it as .xlsx without a password."
        ),
        Reason.OTHER_KIND: _("This is no spreadsheet. Save it as .xlsx or .csv."),
        Reason.MACROS: _("There are macros in this file. Save it as .xlsx, without macros."),
        Reason.DAMAGED: _("The file is damaged. Open it, save it again as .xlsx and try again."),
        Reason.UNPACKS_TOO_LARGE: _("The file holds too much. Copy only the cells to a new file."),
        Reason.UNKNOWN_CHARACTERS: _(
            "The characters of this file can't be read. Save it as .xlsx, or as CSV UTF-8."
        ),
        Reason.QUOTES: _("Row %(detail)s has a quotation mark that isn't closed."),
        Reason.NO_TOML: _("This is no valid TOML: %(detail)s"),
    }
    return words[error.reason] % {"detail": error.detail} if error.detail else words[error.reason]


def how_read(book: Book) -> str:
    """How a CSV file was understood; empty for a workbook, where there is nothing to guess."""
    if book.kind != "csv":
        return ""
    delimiters = {";": _("semicolons"), ",": _("commas"), "\t": _("tabs")}
    encodings = {"utf-8": "UTF-8", "cp1252": "Windows-1252"}
    encoding = encodings.get(book.encoding, "UTF-16")
    text = _("Read as CSV with %(delimiter)s, in the characters of %(encoding)s.") % {
        "delimiter": delimiters[book.delimiter],
        "encoding": encoding,
    }
    if book.encoding == "cp1252":
        text += " " + _("Do letters such as é and ë look wrong? Save the file as CSV UTF-8.")
    return text
