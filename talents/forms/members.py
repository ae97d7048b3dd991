"""What a person fills in to get on a map; the services check what belongs together."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from talents.domain.map import Family, Talent
from talents.models import MapMember


class JoinForm(forms.Form):
    """A first name and, if someone likes, what they do."""

    first_name = forms.CharField(
        label=_("Your first name"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
        error_messages={"required": _("Fill in your first name.")},
    )
    role = forms.CharField(
        label=_("What do you do in the team?"),
        max_length=60,
        required=False,
        help_text=_("For example: nurse, cook, volunteer coordinator."),
    )


class ChoicesForm(forms.Form):
    """Which talents someone has, and which one they want to learn; by their keys."""

    talents = forms.MultipleChoiceField(
        label=_("Your talents"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose talents from the cards of this map.")},
    )
    wants_to_learn = forms.ChoiceField(
        label=_("What do you still want to learn?"),
        required=False,
        help_text=_("Your team sees who you can learn it from."),
        error_messages={"invalid_choice": _("Choose talents from the cards of this map.")},
    )

    def __init__(self, *args: Any, member: MapMember, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "talents": sorted(member.chosen_keys),
            "wants_to_learn": member.wants_to_learn,
        }
        super().__init__(*args, **kwargs)
        self._set = member.talent_map.talent_set
        self.fields["talents"].choices = _named(self._set.talents)
        if not self._set.max_wants_to_learn:
            del self.fields["wants_to_learn"]
            return
        self.fields["wants_to_learn"].choices = [
            ("", _("Nothing right now")),
            *((family.name, _named(self._set.talents_of(family))) for family in self._set.families),
        ]

    @property
    def cards(self) -> list[tuple[Family, list[tuple[Talent, bool]]]]:
        """The talents by family, each with whether it's chosen now."""
        chosen = set(self["talents"].value() or [])
        return [
            (family, [(talent, talent.key in chosen) for talent in self._set.talents_of(family)])
            for family in self._set.families
        ]


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
    contact = forms.CharField(
        label=_("How do colleagues reach you best?"),
        max_length=120,
        required=False,
        help_text=_("For example: on Tuesday at the coffee machine, or by Teams."),
    )

    def __init__(self, *args: Any, member: MapMember, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "example_talent": member.example_talent,
            "example": member.example,
            "ask_me": member.ask_me,
            "contact": member.contact,
        }
        super().__init__(*args, **kwargs)
        talents = member.talent_map.talent_set.talents
        own = [talent for talent in talents if talent.key in member.chosen_keys]
        # Radio buttons need a way back to none.
        self.fields["example_talent"].choices = [("", _("No example")), *_named(own)]


class ConsentForm(forms.Form):
    """The box that nobody ticks for you."""

    consent = forms.BooleanField(
        label=_("Yes, my team may see this."),
        error_messages={"required": _("Tick the box if you want to be on the map.")},
    )


def _named(talents: Iterable[Talent]) -> list[tuple[str, str]]:
    return [(talent.key, talent.name) for talent in talents]
