"""The forms of a team and of a department."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from organisations.domain.headcounts import MOST_PEOPLE
from organisations.domain.team_names import LONGEST_NAME, name_key, tidy_name
from organisations.models import Department, Organisation, Team

DEPARTMENT_LIST = "departments"
TAKEN = _("You already have a team with this name.")
TAKEN_IN_DEPARTMENT = _("This department already has a team with this name.")


class HeadcountField(forms.IntegerField):
    """How many people work in a team."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label=_("Number of people"),
            min_value=1,
            max_value=MOST_PEOPLE,
            error_messages={
                "required": _("Fill in how many people work in this team."),
                "min_value": _("A team has at least one person."),
                "invalid": _("Fill in a whole number, for example 12."),
            },
            **kwargs,
        )


class TeamForm(forms.Form):
    """A team's name, size and department, within one organisation.

    A team that is held keeps its size and department, and may be called otherwise.
    """

    name = forms.CharField(
        label=_("Name of the team"),
        max_length=LONGEST_NAME,
        error_messages={"required": _("Give the team a name.")},
    )
    headcount = HeadcountField(
        help_text=_("We use it to show how many people of the team answered.")
    )
    department = forms.CharField(
        label=_("Department"),
        max_length=LONGEST_NAME,
        required=False,
        help_text=_("Choose one, or type a new one. Leave it empty when you have none."),
        widget=forms.TextInput(attrs={"list": DEPARTMENT_LIST, "autocomplete": "off"}),
    )

    def __init__(
        self,
        *args: Any,
        organisation: Organisation,
        team: Team | None = None,
        is_held: bool = False,
        **kwargs: Any,
    ) -> None:
        self.organisation, self.team = organisation, team
        if team:
            department = team.department.name if team.department else ""
            values = {"name": team.name, "headcount": team.headcount, "department": department}
            kwargs["initial"] = values
        super().__init__(*args, **kwargs)
        if is_held:
            self.fields["headcount"].disabled = self.fields["department"].disabled = True

    def clean(self) -> dict[str, Any]:
        """Refuse a name that another team of the department has."""
        cleaned = super().clean()
        cleaned["department"] = tidy_name(cleaned.get("department", ""))
        name = cleaned.get("name")
        if name and self._is_taken(name, cleaned["department"]):
            self.add_error("name", taken(cleaned["department"]))
        return cleaned

    def _is_taken(self, name: str, department: str) -> bool:
        others = self.organisation.teams.current()
        if self.team:
            others = others.exclude(pk=self.team.pk)
        wanted = name_key(department), name_key(name)
        return any(
            wanted == (name_key(one.department.name if one.department else ""), name_key(one.name))
            for one in others
        )


def taken(department: str) -> ValidationError:
    """That the name is another team's."""
    return ValidationError(TAKEN_IN_DEPARTMENT if department else TAKEN, code="unique")


class DepartmentForm(forms.Form):
    """A department's name."""

    name = forms.CharField(
        label=_("Name of the department"),
        max_length=LONGEST_NAME,
        error_messages={"required": _("Give the department a name.")},
    )

    def __init__(self, *args: Any, department: Department, **kwargs: Any) -> None:
        self.department = department
        super().__init__(*args, initial={"name": department.name}, **kwargs)

    def clean_name(self) -> str:
        """The name, when the organisation has no other department that is called so."""
        name = tidy_name(self.cleaned_data["name"])
        organisation = self.department.organisation
        others = organisation.departments.exclude(pk=self.department.pk)
        if name_key(name) in {name_key(other.name) for other in others}:
            raise ValidationError(_("You already have a department with this name."), code="unique")
        return name
