"""A read-only list of surveys for the sector's staff."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.options import ModelAdmin

from organisations.exports import SafeExportIndexView
from organisations.look_only import LookOnly
from surveys.models import Campaign
from surveys.queries.progress import at_least_or_fewer, with_shown_totals


class CampaignAdmin(ModelAdmin):
    """Surveys of all organisations: participation only, and never below the smallest group."""

    model = Campaign
    menu_icon = "list-ul"
    menu_label = _("Surveys")
    menu_order = 610
    index_view_class = SafeExportIndexView
    permission_helper_class = LookOnly
    inspect_view_enabled = True
    inspect_view_fields = [
        "organisation",
        "title",
        "status",
        "opens_at",
        "closes_at",
        "keep_until",
        "minimum_group",
        "contact_name",
        "contact_email",
    ]
    list_display = ["title", "organisation", "status", "closes_at", "people", "answers"]
    list_filter = ["status", "organisation__subsector"]
    list_select_related = ["organisation"]
    search_fields = ["title", "organisation__name"]
    list_export = [
        "title",
        "organisation",
        "get_status_display",
        "closes_at",
        "people",
        "answers",
    ]
    export_filename = "bevragingen"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Campaign]:
        """Join in the same query, with what was written down of the answers."""
        campaigns = super().get_queryset(request).select_related("organisation")
        return with_shown_totals(campaigns.with_totals())

    def people(self, campaign: Campaign) -> int:
        """The number of people in the teams."""
        return campaign.headcount or 0

    people.short_description = _("people")

    def answers(self, campaign: Campaign) -> str:
        """How many answered when it was last counted, when it's enough to say so."""
        return at_least_or_fewer(campaign.shown_total, campaign.minimum_group)

    answers.short_description = _("answers")
