"""How many personal codes to print."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from surveys.models import CampaignTeam
from surveys.services.invitations import most_codes


class CodesForm(forms.Form):
    """A number, and whether older slips stay good."""

    count = forms.IntegerField(
        label=_("Number of codes"),
        min_value=1,
        error_messages={
            "required": _("Fill in a number."),
            "invalid": _("Fill in a whole number."),
        },
    )
    withdraw = forms.BooleanField(
        label=_("Make the older slips of this team worthless"),
        required=False,
        help_text=_("For when slips went missing. Who answered already is not affected."),
    )

    def __init__(self, *args: Any, campaign_team: CampaignTeam, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.campaign_team = campaign_team
        self.fields["count"].initial = min(
            campaign_team.headcount, most_codes(campaign_team, withdraw=False)
        )
        if not campaign_team.codes_made:
            del self.fields["withdraw"]

    def clean(self) -> dict[str, Any]:
        """Refuse more than the team could use."""
        cleaned = super().clean() or {}
        cleaned.setdefault("withdraw", False)
        most = most_codes(self.campaign_team, withdraw=cleaned["withdraw"])
        if cleaned.get("count", 0) > most:
            words = _("This team can have %(most)d more codes.") % {"most": most}
            if not cleaned["withdraw"] and self.campaign_team.codes_made:
                words = f"{words} {_('Or make the older slips worthless.')}"
            self.add_error("count", words)
        return cleaned
