"""A theme: tips for the organisation in pillars, tips for yourself, and tools to start with."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from content.contents import Part
from content.fields import StreamField
from content.models import PrintablePage
from tools.blocks import ReadingBlock
from tools.models.base import ToolPage
from tools.models.selectable import Selectable
from tools.models.theme_parts import Pillar

TEXT_FEATURES = ["bold", "italic", "link"]


class ThemePage(Selectable, PrintablePage):
    """A theme such as informal learning; its tips are its child pages."""

    tool_kind = "theme"
    schema_type = "CollectionPage"
    family = "teal"

    intro = RichTextField(_("introduction"), features=TEXT_FEATURES)
    organisation_title = models.CharField(
        _("title"), max_length=120, default="Wat je als organisatie kan doen"
    )
    organisation_lead = models.TextField(_("lead"), max_length=300, blank=True)
    closing_title = models.CharField(_("title"), max_length=120, blank=True)
    closing = RichTextField(_("text"), features=TEXT_FEATURES, blank=True)
    closing_source = models.CharField(
        _("source"),
        max_length=160,
        blank=True,
        help_text=_("Whose insight is it? Shown under the text."),
    )
    self_title = models.CharField(
        _("title"), max_length=120, default="Neem je eigen leren in handen"
    )
    self_lead = models.TextField(_("lead"), max_length=300, blank=True)
    tools_title = models.CharField(_("title"), max_length=120, blank=True)
    tools_lead = models.TextField(_("lead"), max_length=300, blank=True)
    cta_title = models.CharField(_("title"), max_length=120, blank=True)
    cta_text = models.TextField(_("text"), max_length=300, blank=True)
    cta_button = models.CharField(_("text of the button"), max_length=60, blank=True)
    cta_url = models.URLField(_("address"), blank=True)

    further_reading = StreamField(
        [("reading", ReadingBlock())], verbose_name=_("further reading"), blank=True
    )

    parent_page_types = ["tools.ToolboxIndexPage"]
    subpage_types = ["tools.TipPage"]

    content_panels = [
        *PrintablePage.content_panels,
        FieldPanel("intro"),
        MultiFieldPanel(
            [FieldPanel("organisation_title"), FieldPanel("organisation_lead")],
            heading=_("Tips for the organisation"),
        ),
        InlinePanel(
            "pillars",
            heading=_("Groups of tips"),
            label=_("Group"),
            help_text=_("You choose the group on the page of each tip."),
        ),
        MultiFieldPanel(
            [FieldPanel("closing_title"), FieldPanel("closing"), FieldPanel("closing_source")],
            heading=_("Closing insight"),
        ),
        MultiFieldPanel(
            [FieldPanel("self_title"), FieldPanel("self_lead")], heading=_("Tips for yourself")
        ),
        MultiFieldPanel(
            [
                FieldPanel("tools_title"),
                FieldPanel("tools_lead"),
                InlinePanel(
                    "featured_tools",
                    label=_("Tool"),
                    help_text=_("Tools to begin with, in this order."),
                ),
            ],
            heading=_("Tools to start with"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("cta_title"),
                FieldPanel("cta_text"),
                FieldPanel("cta_button"),
                FieldPanel("cta_url"),
            ],
            heading=_("Call to read on"),
        ),
        FieldPanel(
            "further_reading", help_text=_("Sources that stand at the bottom of the theme.")
        ),
    ]
    search_fields = [
        *PrintablePage.search_fields,
        index.SearchField("intro"),
        index.SearchField("closing"),
    ]

    class Meta:
        verbose_name = _("theme page")
        verbose_name_plural = _("theme pages")

    @property
    def kind_label(self) -> str:
        """The word for this kind of page."""
        return str(_("Theme"))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the groups with their tips, the tips for yourself, the tools and the contents.

        Three queries, and one more for pages to read further.
        """
        tips = self.tips_by_pillar() if self.pk else {}
        groups = [(pillar, tips.get(pillar.pk, [])) for pillar in self.pillars.all()]
        featured = [item for item in self.featured_tools.select_related("tool") if item.tool.live]
        context = {
            "groups": groups,
            "self_tips": tips.get(None, []),
            "featured": featured,
            "reading": [link.value for link in self.further_reading if link.value.href(request)],
        }
        contents = self._contents([pillar for pillar, _tips in groups], context)
        return super().get_context(request, *args, **kwargs) | context | {"contents": contents}

    def tips_by_pillar(self) -> dict[int | None, list[ToolPage]]:
        """The live tips by pillar id, those for yourself under None, in the order of the tree."""
        tips: dict[int | None, list[ToolPage]] = {}
        found = ToolPage.objects.child_of(self).live().order_by("path")
        for tip in found.annotate(pillar_id=models.F("tippage__pillar_id")):
            tips.setdefault(tip.pillar_id, []).append(tip)
        return tips

    def _contents(self, pillars: list[Pillar], shown: dict[str, Any]) -> list[Part]:
        """The parts that this page shows, to jump to."""
        groups = tuple(Part(pillar.title, pillar.anchor) for pillar in pillars)
        parts = [
            (pillars, Part(self.organisation_title, "tips-voor-je-organisatie", groups)),
            (self.closing_title, Part(self.closing_title, "inzicht")),
            (shown["self_tips"], Part(self.self_title, "tips-voor-jezelf")),
            (shown["featured"], Part(self.tools_title or _("Tools"), "hulpmiddelen")),
            (shown["reading"], Part(_("Further reading"), "verder-lezen")),
        ]
        return [part for filled, part in parts if filled]
