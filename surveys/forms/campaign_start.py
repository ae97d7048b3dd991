"""The steps of the guided start, apart from the dates."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from organisations.models import Organisation
from surveys.models import Campaign, CampaignTeam, Way
from surveys.queries.answering import offered_variants, variant_choices, variants_of
from surveys.queries.questionnaires import latest_versions

WELCOME_LENGTH = 600


class QuestionnaireForm(forms.Form):
    """Which questionnaire, and the title that everyone sees."""

    version = forms.ModelChoiceField(
        label=_("Questionnaire"),
        queryset=None,
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose a questionnaire."),
            "invalid_choice": _("Choose a questionnaire."),
        },
    )
    title = forms.CharField(
        label=_("Title"),
        max_length=100,
        help_text=_("Everyone who answers sees this title. For example: How do we learn?"),
        error_messages={"required": _("Give the survey a title.")},
    )

    def __init__(self, data: Any = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.fields["version"].queryset = latest_versions()


class TeamsForm(forms.Form):
    """Which teams take part."""

    teams = forms.ModelMultipleChoiceField(
        label=_("Teams"),
        queryset=None,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose at least one team."),
            "invalid_choice": _("One of the teams doesn't exist any more. Choose again."),
        },
    )

    def __init__(
        self, data: Any = None, *, organisation: Organisation, chosen: Sequence[int]
    ) -> None:
        super().__init__(data, initial={"teams": chosen})
        self.fields["teams"].queryset = organisation.teams.current()

    @property
    def chosen(self) -> set[int]:
        """The keys of the teams that are ticked."""
        return {int(pk) for pk in self["teams"].value() or () if str(pk).isdigit()}


class WordsForm(forms.Form):
    """Languages, a word of welcome, and who answers questions."""

    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("People choose one of these themselves, and can change it at any time."),
        error_messages={"required": _("Choose at least one language.")},
    )
    welcome = forms.CharField(
        label=_("A word of welcome"),
        required=False,
        max_length=WELCOME_LENGTH,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "In your own words: why you ask this, and what you will do with it. It stands above "
            "the questions."
        ),
        error_messages={
            "max_length": _(
                "Your text has %(show_value)d characters. Keep it under %(limit_value)d."
            )
        },
    )
    contact_name = forms.CharField(
        label=_("Contact person"),
        max_length=100,
        help_text=_("Colleagues can ask this person their questions."),
        error_messages={"required": _("Fill in a name.")},
    )
    contact_email = forms.EmailField(
        label=_("E-mail address of the contact person"),
        error_messages={"required": _("Fill in an e-mail address.")},
    )

    def __init__(self, data: Any = None, *, campaign: Campaign) -> None:
        initial = {
            "languages": offered_variants(campaign),
            "welcome": campaign.welcome,
            "contact_name": campaign.contact_name,
            "contact_email": campaign.contact_email,
        }
        super().__init__(data, initial=initial)
        definition = campaign.questionnaire_version.parsed
        self.there = variants_of(definition)
        self.fields["languages"].choices = [
            (choice.code, choice.name) for choice in variant_choices(definition, self.there)
        ]

    def clean_languages(self) -> list[str]:
        """All there are is kept as none, so that a language that is added later counts too."""
        chosen = [name for name in self.there if name in self.cleaned_data["languages"]]
        return [] if len(chosen) == len(self.there) else chosen


class WaysForm(forms.Form):
    """How people are invited: once for all teams, and otherwise for the teams that differ."""

    everyone = forms.MultipleChoiceField(
        label=_("How do people come to the questions?"),
        choices=Way.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one way.")},
    )

    def __init__(self, data: Any = None, *, rows: Sequence[CampaignTeam]) -> None:
        self.rows = rows
        # What most teams have stands on top; a team that has the same is left empty.
        ways = [tuple(row.ways) for row in rows]
        usual = max(ways, key=ways.count) if ways else (Way.LINK.value,)
        own = {f"team_{row.pk}": row.ways for row in rows if tuple(row.ways) != usual}
        super().__init__(data, initial={"everyone": usual, **own})
        for row in rows:
            self.fields[f"team_{row.pk}"] = forms.MultipleChoiceField(
                label=row.name,
                choices=Way.choices,
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )
        self.differs = bool(own) or any(self[name].errors for name in self.team_names if data)

    @property
    def team_names(self) -> list[str]:
        """The names of the teams' fields."""
        return [f"team_{row.pk}" for row in self.rows]

    def team_fields(self) -> list[forms.BoundField]:
        """The teams' fields, to show them."""
        return [self[name] for name in self.team_names]

    @property
    def ways(self) -> dict[int, list[str]]:
        """The ways by the key of the campaign's team."""
        everyone = self.cleaned_data["everyone"]
        return {row.pk: self.cleaned_data[f"team_{row.pk}"] or everyone for row in self.rows}
