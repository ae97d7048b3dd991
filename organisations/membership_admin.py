"""How the toolbox's own staff give someone a role, change it or take it away."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail_modeladmin.views import CreateView, DeleteView, EditView

from organisations.models import Membership, Role, Team
from organisations.services.audit import record
from organisations.services.coordination import LastCoordinator, keep_a_coordinator
from organisations.services.members import remove_member

LAST = _("This is the only coordinator of the organisation. Make somebody else coordinator first.")


class TeamChoice(forms.ModelMultipleChoiceField):
    """Teams, each with the organisation that it belongs to."""

    def label_from_instance(self, team: Team) -> str:
        """Two organisations may have a team of the same name."""
        return f"{team.organisation}: {team.full_name}"


class MembershipForm(WagtailAdminModelForm):
    """A role, with the teams that a facilitator guides."""

    teams = TeamChoice(
        label=_("teams"),
        queryset=Team.objects.current()
        .select_related("organisation", "department")
        .order_by("organisation__name", "name"),
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


class _Recorded:
    """Keeps the change and its line in the audit trail together."""

    request: HttpRequest
    action: str

    def form_valid(self, form: MembershipForm) -> HttpResponse:
        """Save, unless the organisation would lose its last coordinator."""
        try:
            with transaction.atomic():
                self._keep_a_coordinator(form)
                response = super().form_valid(form)
                self._record(form.instance)
        except LastCoordinator:
            form.add_error("role", ValidationError(LAST))
            return self.form_invalid(form)
        return response

    def _keep_a_coordinator(self, form: MembershipForm) -> None:
        before = Membership.objects.filter(pk=form.instance.pk).first()
        stays = {"user", "organisation"}.isdisjoint(form.changed_data)
        if before and not (stays and form.cleaned_data["role"] == Role.COORDINATOR):
            keep_a_coordinator(organisation_id=before.organisation_id, without=[before.pk])

    def _record(self, membership: Membership) -> None:
        details = {"member": membership.user.email, "role": membership.role}
        record(
            action=self.action,
            actor=self.request.user,
            organisation=membership.organisation,
            details=details | {"teams": [team.pk for team in membership.teams.all()]},
        )


class MembershipCreateView(_Recorded, CreateView):
    """Gives somebody a role."""

    action = "member.added"


class MembershipEditView(_Recorded, EditView):
    """Changes somebody's role."""

    action = "member.role_changed"


class MembershipDeleteView(DeleteView):
    """Takes somebody's role away, through the service that the organisation itself uses."""

    def delete_instance(self) -> None:
        """Raises LastCoordinator."""
        remove_member(membership=self.instance, actor=self.request.user)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Delete, or say why not."""
        try:
            return super().post(request, *args, **kwargs)
        except LastCoordinator:
            messages.error(request, str(LAST))
            return redirect(self.index_url)
