"""One column of a sheet, or one row of a sheet of settings, with the rules of the editor's form."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Field, Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from content.spreadsheets.files.texts import tidy, unprintable

FLAGS = {"ja": True, "nee": False}
FLAG_WORDS = FLAGS | {"yes": True, "no": False, "true": True, "false": False, "1": True, "0": False}
# What stands in files is in the language of the sheets, whatever language the admin is in.
LANGUAGE = "nl"


@dataclass(frozen=True)
class Column:
    """A field of a model under a fixed Dutch header; `make_field` where there is no such field."""

    name: str
    header: str
    model: type[Model] | None = None
    make_field: Callable[[], forms.Field] | None = None
    explanation: str = ""
    example: str = ""
    width: int = 16

    @cached_property
    def field(self) -> forms.Field:
        """The field of the form in which an editor fills this in."""
        return self.make_field() if self.make_field else self.model_field.formfield()

    @property
    def model_field(self) -> Field | None:
        """The field of the model, if there is one."""
        return self.model._meta.get_field(self.name) if self.model else None

    @property
    def help_text(self) -> str:
        """What to write here."""
        return capfirst(str(self.explanation or self.field.help_text))

    @property
    def is_flag(self) -> bool:
        """Whether it's yes or no."""
        return isinstance(self.field, forms.BooleanField)

    @property
    def is_required(self) -> bool:
        """Whether an empty cell is refused."""
        return self.field.required

    @property
    def is_essential(self) -> bool:
        """Whether a file without this column is refused: there is no value to start from."""
        return self.is_required and self.default is None

    @property
    def default(self) -> Any:
        """What a new object starts with; None when there is no such value."""
        field = self.model_field
        return field.get_default() if field and field.has_default() else None

    @property
    def max_length(self) -> int | None:
        """The largest number of characters; None for what has no such limit."""
        return None if self.allowed else getattr(self.field, "max_length", None)

    @cached_property
    def choices(self) -> dict[str, str]:
        """The values one chooses from with their Dutch names; empty for what is free."""
        if not isinstance(self.field, forms.ChoiceField):
            return {}
        with override(LANGUAGE):
            return {value: str(label) for value, label in self.field.choices if value}

    @property
    def allowed(self) -> tuple[str, ...]:
        """What may stand in a cell; empty for what is free."""
        return tuple(FLAGS) if self.is_flag else tuple(self.choices.values())

    def show(self, value: Any) -> str:
        """A value as it stands in a cell."""
        if self.is_flag:
            return "ja" if value else "nee"
        return self.choices.get(value, tidy("" if value is None else str(value)))

    def clean(self, text: str) -> Any:
        """The value of a cell. Raises ValidationError, which says what is allowed."""
        text = tidy(text)
        if unprintable(text):
            raise ValidationError(_("There is a character in it that can't be shown. Retype it."))
        if self.is_flag:
            return self._flag(text)
        if self.choices and (text or self.is_required):
            text = self._choice(text)
        value = self.field.clean(text)
        if self.model_field:
            self.model_field.run_validators(value)  # which forms run after their fields
        return value

    def _flag(self, text: str) -> bool:
        if text and text.casefold() not in FLAG_WORDS:
            raise ValidationError(_("Write “ja” or “nee”."))
        return FLAG_WORDS.get(text.casefold(), False)

    def _choice(self, text: str) -> str:
        wanted = text.casefold()
        for value, label in self.choices.items():
            # The name in the language of the admin too: that's what the editor sees elsewhere.
            shown = str(dict(self.field.choices)[value])
            if wanted in (value.casefold(), label.casefold(), shown.casefold()):
                return value
        message = _("“%(text)s” isn't one of the choices. Choose: %(choices)s.")
        if not text:
            message = _("Nothing is chosen here. Choose: %(choices)s.")
        choices = ", ".join(self.choices.values())
        raise ValidationError(message % {"text": text, "choices": choices})
