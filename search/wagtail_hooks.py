"""What the admin shows of searching."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from search.dashboard import add_misses
from search.models import Promotion, Synonyms
from search.reports import MissesReport


class SynonymsViewSet(SnippetViewSet):
    """Words that mean the same."""

    model = Synonyms
    icon = "search"
    menu_label = _("Words that mean the same")
    panels = [FieldPanel("words")]


class PromotionViewSet(SnippetViewSet):
    """Pages that come first."""

    model = Promotion
    icon = "pick"
    menu_label = _("Pages that come first")
    list_display = ["query", "page"]
    panels = [FieldPanel("query"), FieldPanel("page"), FieldPanel("sort_order")]


class SearchingGroup(SnippetViewSetGroup):
    """Both in one menu."""

    items = (SynonymsViewSet, PromotionViewSet)
    menu_label = _("Searching")
    menu_icon = "search"
    menu_order = 320


register_snippet(SearchingGroup)
hooks.register("register_admin_urls", MissesReport.urls)
hooks.register("register_reports_menu_item", MissesReport.menu_item)
hooks.register("construct_homepage_panels", add_misses)
