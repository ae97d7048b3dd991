"""The form with which a coordinator goes through what people wrote."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

LONGEST = 4000


class WordsForm(forms.Form):
    """Per text whether it is shared, and in which words; `start` is the number of the first."""

    def __init__(
        self, words: Sequence[tuple[str, str]], *args: Any, start: int = 0, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.words = words
        for number, (written, shared) in enumerate(words):
            self.fields[f"share_{number}"] = forms.BooleanField(
                label=_("Share this"), required=False, initial=bool(shared)
            )
            self.fields[f"text_{number}"] = forms.CharField(
                label=_("Text %(number)d") % {"number": start + number + 1},
                max_length=LONGEST,
                error_messages={
                    "required": _("Leave some words, or untick the box not to share it.")
                },
                initial=shared or written,
                widget=forms.Textarea({"rows": min(8, 2 + len(written) // 60)}),
            )

    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The box and the text, one by one."""
        return [(self[f"share_{n}"], self[f"text_{n}"]) for n in range(len(self.words))]

    def clean(self) -> dict[str, Any]:
        """Only a text that is shared needs words."""
        data = super().clean() or self.cleaned_data
        for number in range(len(self.words)):
            if not data.get(f"share_{number}"):
                self.errors.pop(f"text_{number}", None)
        return data

    def texts(self) -> list[str]:
        """One per text that was written; "" for what isn't shared."""
        return [
            self.cleaned_data[f"text_{n}"] if self.cleaned_data[f"share_{n}"] else ""
            for n in range(len(self.words))
        ]
