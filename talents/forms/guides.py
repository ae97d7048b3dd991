"""Choosing who guides a talent map."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from organisations.models import Membership, Organisation, Role
from talents.models import TalentMap


class GuidesForm(forms.Form):
    """The facilitators of the organisation, each to tick."""

    guides = forms.ModelMultipleChoiceField(
        label=_("Who guides this map?"),
        queryset=Membership.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Who guides the whole team sees the map anyway."),
    )

    def __init__(
        self, *args: Any, organisation: Organisation, talent_map: TalentMap, **kwargs: Any
    ) -> None:
        given = talent_map.guides.values_list("membership", flat=True)
        super().__init__(*args, initial={"guides": list(given)}, **kwargs)
        field = self.fields["guides"]
        field.queryset = (
            Membership.objects.filter(organisation=organisation, role=Role.FACILITATOR)
            .select_related("user")
            .order_by("user__email")
        )
        field.label_from_instance = lambda member: str(member.user)
