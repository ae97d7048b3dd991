"""What a person fills in to get on a map; the services check what belongs together."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from talents.models import Family, MapMember, Talent


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
    """Which talents someone has, and which one they want to learn."""

    talents = forms.ModelMultipleChoiceField(
        label=_("Your talents"),
        queryset=Talent.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose talents from the cards of this map.")},
    )
    wants_to_learn = forms.ModelChoiceField(
        label=_("What do you still want to learn?"),
        queryset=Talent.objects.none(),
        required=False,
        help_text=_("Your team sees who you can learn it from."),
        error_messages={"invalid_choice": _("Choose talents from the cards of this map.")},
    )

    def __init__(self, *args: Any, member: MapMember, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "talents": [talent.pk for talent in member.talents.all()],
            "wants_to_learn": member.wants_to_learn_id,
        }
        super().__init__(*args, **kwargs)
        talent_set = member.talent_map.talent_set
        self._families = list(talent_set.families.all())
        self._talents = list(talent_set.talents.all())
        self.fields["talents"].queryset = talent_set.talents.all()
        if not talent_set.max_wants_to_learn:
            del self.fields["wants_to_learn"]
            return
        self.fields["wants_to_learn"].queryset = talent_set.talents.all()
        self.fields["wants_to_learn"].choices = [
            ("", _("Nothing right now")),
            *(
                (family.name, [(talent.pk, talent.name) for talent in self._talents_of(family)])
                for family in self._families
            ),
        ]

    @property
    def cards(self) -> list[tuple[Family, list[tuple[Talent, bool]]]]:
        """The talents by family, each with whether it's chosen now."""
        chosen = {str(value) for value in self["talents"].value() or []}
        return [
            (family, [(talent, str(talent.pk) in chosen) for talent in self._talents_of(family)])
            for family in self._families
        ]

    def _talents_of(self, family: Family) -> list[Talent]:
        return [talent for talent in self._talents if talent.family_id == family.pk]


class WordsForm(forms.Form):
    """What someone adds in their own words; all of it may stay empty."""

    example_talent = forms.ModelChoiceField(
        label=_("Which talent do you have an example of?"),
        queryset=Talent.objects.none(),
        required=False,
        widget=forms.RadioSelect,
        blank=True,  # else radio buttons have no way back to none
        empty_label=_("No example"),
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
            "example_talent": member.example_talent_id,
            "example": member.example,
            "ask_me": member.ask_me,
            "contact": member.contact,
        }
        super().__init__(*args, **kwargs)
        self.fields["example_talent"].queryset = member.talents.all()


class ConsentForm(forms.Form):
    """The box that nobody ticks for you."""

    consent = forms.BooleanField(
        label=_("Yes, my team may see this."),
        error_messages={"required": _("Tick the box if you want to be on the map.")},
    )
