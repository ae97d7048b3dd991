"""Inviting people, changing their role, handing over, and accepting."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from organisations.models import Membership, Organisation, Role, Team
from organisations.queries.people import members_of

ROLES = [
    (Role.COORDINATOR, _("Coordinator: may do everything, also invite people")),
    (Role.FACILITATOR, _("Facilitator: the talent maps of chosen teams")),
    (Role.READER, _("Reader: the results of closed surveys")),
]


class RoleForm(forms.Form):
    """A role, with teams for a facilitator."""

    role = forms.ChoiceField(
        label=_("What may this person do?"),
        choices=ROLES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a role.")},
    )
    teams = forms.ModelMultipleChoiceField(
        label=_("Teams of a facilitator"),
        queryset=Team.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Only for a facilitator. A single talent map you give on the page of that map."
        ),
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        teams = organisation.teams.current()
        self.fields["teams"].queryset = teams
        if not teams:
            del self.fields["teams"]

    def clean(self) -> dict[str, Any]:
        """Only a facilitator keeps the teams that were ticked."""
        cleaned = super().clean()
        if cleaned.get("role") != Role.FACILITATOR:
            cleaned["teams"] = []
        cleaned.setdefault("teams", [])
        return cleaned


class InviteForm(RoleForm):
    """An address and a role."""

    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The invitation works for this address only."),
        error_messages={"required": _("Fill in an e-mail address.")},
    )
    field_order = ("email", "role", "teams")


class HandOverForm(forms.Form):
    """A colleague who is a member, or somebody new by mail."""

    member = forms.ModelChoiceField(
        label=_("A colleague who works with the toolbox already"),
        queryset=Membership.objects.none(),
        required=False,
        empty_label=_("Nobody of this list"),
    )
    email = forms.EmailField(
        label=_("Or the e-mail address of somebody new"),
        required=False,
        help_text=_("You stay coordinator until this person accepts."),
    )

    def __init__(
        self, *args: Any, organisation: Organisation, membership: Membership, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        others = members_of(organisation).filter(user__is_active=True).exclude(pk=membership.pk)
        self.fields["member"].queryset = others
        self.fields["member"].label_from_instance = _named
        if not others:
            del self.fields["member"]

    def clean(self) -> dict[str, Any]:
        """Exactly one of the two."""
        cleaned = super().clean()
        if not self.errors and bool(cleaned.get("member")) == bool(cleaned.get("email")):
            raise ValidationError(_("Choose a colleague or fill in an e-mail address, not both."))
        return cleaned


class AcceptForm(forms.Form):
    """What a new account is called."""

    first_name = forms.CharField(
        label=_("First name"),
        max_length=150,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    last_name = forms.CharField(
        label=_("Last name"),
        max_length=150,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
    )


def _named(membership: Membership) -> str:
    """A name with the address: two colleagues may be called the same."""
    user = membership.user
    return f"{user.get_full_name()} ({user.email})" if user.get_full_name() else user.email
