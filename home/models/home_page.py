"""The home page."""

from typing import Any
from urllib.parse import urljoin

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index
from wagtail.url_routing import RouteResult

from content.fields import StreamField
from content.full_address import full_address
from content.models import BasePage, SiteSettings
from content.routing import page_below
from content.structured_data import Data, web_site
from home.blocks import ReasonBlock, ShortcutBlock
from tools.models import ToolPage
from tools.models.quick_find import quick_find


def _link_to(model: str, verbose_name: str) -> models.ForeignKey:
    return models.ForeignKey(
        model,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=verbose_name,
    )


class HomePage(BasePage):
    """What visitors see first: what this is, where to begin, and the best of the toolbox."""

    hero_title = models.CharField(
        _("large title"), max_length=80, help_text=_("What the toolbox gives you, in a few words.")
    )
    hero_lead = models.TextField(_("introduction"), max_length=320)
    hero_button_label = models.CharField(_("text of the first button"), max_length=40, blank=True)
    hero_button_page = _link_to("wagtailcore.Page", _("page of the first button"))
    hero_second_label = models.CharField(_("text of the second button"), max_length=40, blank=True)
    hero_second_page = _link_to("wagtailcore.Page", _("page of the second button"))
    shortcuts_title = models.CharField(_("title above the shortcuts"), max_length=80, blank=True)
    shortcuts = StreamField(
        [("shortcut", ShortcutBlock())], blank=True, verbose_name=_("shortcuts")
    )
    theme = _link_to("tools.ThemePage", _("theme in the spotlight"))
    theme_label = models.CharField(_("text above the theme"), max_length=60, blank=True)
    theme_button = models.CharField(_("text of the button"), max_length=40, blank=True)
    featured_title = models.CharField(_("title above the tools"), max_length=80, blank=True)
    featured_lead = models.TextField(_("text above the tools"), max_length=240, blank=True)
    why_title = models.CharField(_("title of the reasons"), max_length=80, blank=True)
    why_text = RichTextField(_("text of the reasons"), blank=True, features=["bold", "link"])
    reasons = StreamField([("reason", ReasonBlock())], blank=True, verbose_name=_("reasons"))

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("hero_title"),
                FieldPanel("hero_lead"),
                FieldPanel("hero_button_label"),
                FieldPanel(
                    "hero_button_page",
                    help_text=_("Where the button leads. Without a page there is no button."),
                ),
                FieldPanel("hero_second_label"),
                FieldPanel(
                    "hero_second_page",
                    help_text=_("Where the button leads. Without a page there is no button."),
                ),
            ],
            heading=_("Top of the page"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("shortcuts_title"),
                FieldPanel(
                    "shortcuts",
                    help_text=_("A card for each group of readers, with where they begin."),
                ),
            ],
            heading=_("Where to begin"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("theme", help_text=_("Without a theme this part is left out.")),
                FieldPanel("theme_label"),
                FieldPanel("theme_button"),
            ],
            heading=_("Theme in the spotlight"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("featured_title"),
                FieldPanel("featured_lead"),
                InlinePanel(
                    "featured_tools",
                    label=_("Tool"),
                    max_num=6,
                    help_text=_("Six at most, in this order."),
                ),
            ],
            heading=_("Tools in the spotlight"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("why_title"),
                FieldPanel("why_text"),
                FieldPanel("reasons", help_text=_("Three or four short reasons.")),
            ],
            heading=_("Why this toolbox"),
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("hero_lead"),
        index.SearchField("shortcuts"),
        index.SearchField("why_text"),
    ]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["home.StandardPage", "tools.ToolboxIndexPage"]
    max_count = 1
    # On the picture of a shared link: the box with cards.
    share_kind = "theme"

    class Meta:
        verbose_name = _("home page")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Go straight to the page, without reading the pages above it."""
        if path_components:
            page, rest = page_below(self, path_components)
            return page.route(request, rest)
        return super().route(request, path_components)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the tools in the spotlight, in the editors' order, and ways in: four queries."""
        chosen = [featured.tool_id for featured in self.featured_tools.all()]
        found = ToolPage.objects.live().in_bulk(chosen) if chosen else {}
        return super().get_context(request, *args, **kwargs) | {
            "quick": quick_find(self) if self.pk else None,
            "featured": [found[pk] for pk in dict.fromkeys(chosen) if pk in found],
        }

    def structured_data(self, request: HttpRequest | None, settings: SiteSettings) -> list[Data]:
        """This page, and the site with its search."""
        address = full_address(self, request)
        search_url = urljoin(address, reverse("search:search"))
        site = web_site(name=settings.site_name, url=address, search_url=search_url)
        return [*super().structured_data(request, settings), site]


class FeaturedTool(Orderable):
    """A tool in the spotlight on the home page."""

    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured_tools")
    tool = models.ForeignKey(
        ToolPage, on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )

    panels = [PageChooserPanel("tool")]

    class Meta(Orderable.Meta):
        verbose_name = _("tool in the spotlight")
        verbose_name_plural = _("tools in the spotlight")
