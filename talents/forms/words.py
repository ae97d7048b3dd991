"""What someone adds in their own words, and how colleagues reach them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from talents.forms.choosing import named
from talents.models import MapMember

Contact = MapMember.Contact


class WordsForm(forms.Form):
    """What someone adds in their own words; all of it may stay empty."""

    example_talent = forms.ChoiceField(
        label=_("Which talent do you have an example of?"),
        required=False,
        widget=forms.RadioSelect,
    )
    example = forms.CharField(
        label=_("Your example from the past year"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Don't name clients, residents or family members."),
    )
    ask_me = forms.CharField(
        label=_("What may colleagues ask you?"),
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("In your own words. For example: show you how the new lift works."),
    )
    contact_kind = forms.ChoiceField(
        label=_("How may colleagues reach you?"),
        choices=Contact.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how colleagues may reach you.")},
    )
    contact = forms.CharField(
        label=_("How do colleagues reach you best?"),
        max_length=120,
        required=False,
        help_text=_("For example: on Tuesday at the coffee machine, or by Teams."),
    )
    contact_email = forms.EmailField(
        label=_("Your e-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_(
            "Messages arrive here. Nobody sees this address: not your team, not your coordinator."
        ),
        error_messages={
            "required": _("Fill in the e-mail address where messages may arrive."),
            "invalid": _("Fill in an e-mail address, for example nele@example.org."),
        },
    )

    def __init__(self, *args: Any, member: MapMember, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "example_talent": member.example_talent,
            "example": member.example,
            "ask_me": member.ask_me,
            "contact_kind": member.contact_kind,
            "contact": member.contact,
            "contact_email": member.contact_email or (member.user.email if member.user else ""),
        }
        super().__init__(*args, **kwargs)
        talents = member.talent_map.talent_set.talents
        own = [talent for talent in talents if talent.key in member.chosen_keys]
        # Radio buttons need a way back to none.
        self.fields["example_talent"].choices = [("", _("No example")), *named(own)]

    def clean(self) -> dict[str, Any]:
        """An e-mail address only counts for messages; elsewhere its field isn't even seen."""
        data = super().clean() or {}
        if data.get("contact_kind") != Contact.MAIL:
            self.errors.pop("contact_email", None)
            data["contact_email"] = ""
        return data
