"""The forms with which a list of teams comes in, and is mended."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from content.models import SheetUpload
from content.spreadsheets.files.errors import UnreadableError
from content.spreadsheets.files.limits import MOST_BYTES, MOST_ROWS
from content.spreadsheets.words import unreadable
from organisations.domain.team_lines import COUNT, DEPARTMENT, FIELDS, TEAM
from organisations.domain.team_plan import Step
from organisations.forms.team_words import fault_words
from organisations.models import Organisation, User
from organisations.services.team_uploads import TooManyRows, keep_file, keep_text

TOO_MANY = _("There are more than %(most)d rows. Split the list.")


class ListForm(forms.Form):
    """A list of teams; `upload` is what was kept of it once the form is valid."""

    upload: SheetUpload
    # Each kind of list keeps what was sent in; raises UnreadableError and TooManyRows.
    keep: Callable[[dict[str, Any]], SheetUpload]

    def __init__(self, *args: Any, user: User, organisation: Organisation, **kwargs: Any) -> None:
        self.user, self.organisation = user, organisation
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Refuse what can't be read at all, here where something else can be sent in."""
        cleaned = super().clean()
        if not self.errors:
            try:
                self.upload = self.keep(cleaned)
            except UnreadableError as error:
                self.add_error(next(iter(self.fields)), self.refusal(error))
            except TooManyRows:
                text = TOO_MANY % {"most": MOST_ROWS}
                self.add_error(next(iter(self.fields)), ValidationError(text))
        return cleaned

    def refusal(self, error: UnreadableError) -> ValidationError:
        """Why this can't be read."""
        return ValidationError(unreadable(error))


class FileForm(ListForm):
    """A spreadsheet."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("Excel (.xlsx) or CSV, at most 2 MB and 500 rows."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
        error_messages={
            "required": _("Choose a file."),
            "empty": _("The file is empty."),
        },
    )

    def keep(self, cleaned: dict[str, Any]) -> SheetUpload:
        """The file, when it isn't so large that it isn't worth reading."""
        file = cleaned["file"]
        data = file.read(MOST_BYTES + 1)
        return keep_file(user=self.user, organisation=self.organisation, name=file.name, data=data)


class PasteForm(ListForm):
    """Many lines at once."""

    text = forms.CharField(
        label=_("Your teams"),
        max_length=100_000,
        strip=False,
        widget=forms.Textarea(attrs={"class": "team-paste", "spellcheck": "false"}),
        help_text=_("One team on each line, at most 500."),
        error_messages={
            "required": _("Type or paste at least one team."),
            "max_length": TOO_MANY % {"most": MOST_ROWS},
        },
    )

    def refusal(self, error: UnreadableError) -> ValidationError:
        """That there is no team in it: a text can't be of a wrong kind."""
        return ValidationError(self.fields["text"].error_messages["required"])

    def keep(self, cleaned: dict[str, Any]) -> SheetUpload:
        """The text."""
        return keep_text(user=self.user, organisation=self.organisation, text=cleaned["text"])


class LineForm(forms.Form):
    """A line with something to mend: what was written, and at each field what is wrong."""

    use_required_attribute = False

    department = forms.CharField(label=_("Department"), required=False)
    team = forms.CharField(label=_("Team"), required=False)
    count = forms.CharField(
        label=_("Number of people"),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    leave = forms.BooleanField(label=_("Leave this row out"), required=False)

    def __init__(self, step: Step) -> None:
        self.step = step
        line = step.line
        texts = {DEPARTMENT: line.department, TEAM: line.team, COUNT: line.count}
        prefix = line_prefix(line.number)
        super().__init__({f"{prefix}-{name}": text for name, text in texts.items()}, prefix=prefix)
        self.full_clean()
        # Only now: what is missing is said once, in the words of its fault.
        self.fields["team"].required = self.fields["count"].required = True

    def clean(self) -> dict[str, Any]:
        """Say at each field what is wrong."""
        for name, fault in self.step.faults.items():
            self.add_error(name, fault_words(fault, self.step))
        return self.cleaned_data


def line_prefix(number: int) -> str:
    """What the names of the fields of this line start with."""
    return f"row-{number}"


def sent_texts(data: Any, number: int) -> dict[str, str]:
    """What was written in the fields of this line; signs that no database keeps are gone."""
    names = {name: f"{line_prefix(number)}-{name}" for name in FIELDS}
    return {
        name: data[sent].replace("\0", "")[:500] for name, sent in names.items() if sent in data
    }


def is_left(data: Any, number: int) -> bool:
    """Whether this line was to be left out."""
    return bool(data.get(f"{line_prefix(number)}-leave"))
