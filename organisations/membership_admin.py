"""The form with which the toolbox's own staff give someone a role."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail_modeladmin.views import DeleteView

from organisations.models import Membership, Role, Team, User
from organisations.services.audit import record


class TeamChoice(forms.ModelMultipleChoiceField):
    """Teams, each with the organisation that it belongs to."""

    def label_from_instance(self, team: Team) -> str:
        """Two organisations may have a team of the same name."""
        return f"{team.organisation}: {team}"


class MembershipForm(WagtailAdminModelForm):
    """A role, with the teams that a facilitator guides."""

    teams = TeamChoice(
        label=_("teams"),
        queryset=Team.objects.select_related("organisation").order_by("organisation__name", "name"),
        required=False,
        help_text=_("The teams of a facilitator. A coordinator has all teams."),
    )

    class Meta:
        model = Membership
        fields = ["user", "organisation", "role", "teams"]

    def clean(self) -> dict[str, Any]:
        """Refuse teams of another organisation, and teams for who isn't a facilitator."""
        cleaned = super().clean()
        teams, organisation = cleaned.get("teams") or [], cleaned.get("organisation")
        if teams and cleaned.get("role") != Role.FACILITATOR:
            self.add_error(
                "teams", ValidationError(_("Only a facilitator has teams of their own."))
            )
        elif organisation and any(team.organisation_id != organisation.pk for team in teams):
            self.add_error("teams", ValidationError(_("Choose teams of this organisation.")))
        return cleaned

    def save(self, commit: bool = True) -> Membership:
        """Save, with a line in the organisation's audit trail."""
        is_new = self.instance.pk is None
        membership = super().save(commit)
        tell("membership.added" if is_new else "membership.changed", membership, self.for_user)
        return membership


class MembershipDeleteView(DeleteView):
    """Removes a membership, with a line in the organisation's audit trail."""

    def delete_instance(self) -> None:
        """Write the line, then remove."""
        tell("membership.removed", self.instance, self.request.user)
        super().delete_instance()


def tell(action: str, membership: Membership, actor: User) -> None:
    """A line about what staff did with a membership."""
    details = {"member": membership.user.email, "role": membership.role}
    record(action=action, actor=actor, organisation=membership.organisation, details=details)
