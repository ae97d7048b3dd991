"""What one colleague gives or asks another."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from talents.domain.talent_set import TalentSet
from talents.forms.choosing import named


class GiftForm(forms.Form):
    """A talent of the set, and an example of it."""

    talent = forms.ChoiceField(
        label=_("I see in you"),
        error_messages={
            "required": _("Choose a talent."),
            "invalid_choice": _("Choose a talent from the cards of this map."),
        },
    )
    example = forms.CharField(
        label=_("How do you notice?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "Write to your colleague. For example: last week you stayed calm when the phone kept "
            "ringing. Don't name clients, residents or family members."
        ),
        error_messages={"required": _("Write down what you see in your colleague.")},
    )

    def __init__(self, *args: Any, talent_set: TalentSet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        families = talent_set.families
        grouped = [(family.name, named(talent_set.talents_of(family))) for family in families]
        self.fields["talent"].choices = [("", _("Choose a talent")), *grouped]


class NoteForm(forms.Form):
    """A question to a colleague."""

    text = forms.CharField(
        label=_("Your question"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "Say how your colleague reaches you. Don't name clients, residents or family members."
        ),
        error_messages={"required": _("Write down what you want to ask.")},
    )
