"""The taxonomies in the admin, and the ways to the spreadsheets of card sets."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from content.spreadsheets.registry import register
from tools.dashboard.attention import add_failed_jobs, add_page_panels
from tools.models import Audience, Dimension
from tools.reports import REPORTS
from tools.spreadsheets import buttons


class AudienceViewSet(SnippetViewSet):
    """Groups of people that tools are made for."""

    model = Audience
    icon = "group"
    list_display = ["name", "slug"]
    sort_order_field = "position"


class DimensionViewSet(SnippetViewSet):
    """Sides of the learning climate."""

    model = Dimension
    icon = "radio-full"
    list_display = ["name", "description"]
    sort_order_field = "position"


class TaxonomyGroup(SnippetViewSetGroup):
    """Both in one menu."""

    items = (AudienceViewSet, DimensionViewSet)
    menu_label = _("Sorting")
    menu_icon = "tag"
    menu_order = 300


register_snippet(TaxonomyGroup)
register(buttons.IMPORTER)
hooks.register("register_page_header_buttons", buttons.header_buttons)
hooks.register("register_page_listing_more_buttons", buttons.listing_buttons)
for report in REPORTS:
    hooks.register("register_admin_urls", report.urls)
    hooks.register("register_reports_menu_item", report.menu_item)
hooks.register("construct_homepage_panels", add_page_panels)
hooks.register("construct_homepage_panels", add_failed_jobs)
