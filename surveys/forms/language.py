"""The editor's form for a language: its name, and the words around the questions."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from surveys.queries.phrases import PHRASES

PREFIX = "phrase_"


class LanguageForm(WagtailAdminModelForm):
    """A field for each phrase, labelled by the phrase itself; all may be left for later."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in PHRASES:
            self.fields[PREFIX + name].initial = self.instance.phrases.get(name, "")

    def clean(self) -> dict[str, Any]:
        """A phrase keeps the parts that the site fills in."""
        data = super().clean()
        for name, phrase in PHRASES.items():
            words = data.get(PREFIX + name, "")
            lost = [part for part in _parts(str(phrase)) if words and part not in words]
            if lost:
                text = _("Keep %(parts)s in it: the site fills that in.")
                self.add_error(PREFIX + name, text % {"parts": ", ".join(lost)})
        return data

    def save(self, commit: bool = True) -> Any:
        """Keep the phrases that were written."""
        words = {name: self.cleaned_data.get(PREFIX + name, "").strip() for name in PHRASES}
        self.instance.phrases = {name: text for name, text in words.items() if text}
        return super().save(commit=commit)


def _parts(phrase: str) -> list[str]:
    return [f"{{{part.split('}')[0]}}}" for part in phrase.split("{")[1:]]


# Fields of the class, because Wagtail's panels look for them there.
for _name, _phrase in PHRASES.items():
    LanguageForm.base_fields[PREFIX + _name] = LanguageForm.declared_fields[PREFIX + _name] = (
        forms.CharField(label=_phrase, required=False, max_length=300)
    )
