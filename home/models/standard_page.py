"""Pages of text: about, privacy, accessibility, help."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.search import index

from content.blocks import body_blocks
from content.contents import Part
from content.fields import StreamField
from content.models import PrintablePage

# With fewer parts a list of contents takes more room than it saves.
FEWEST_PARTS = 4


class StandardPage(PrintablePage):
    """A page of text, built with blocks."""

    intro = RichTextField(
        _("introduction"),
        blank=True,
        features=["bold", "italic", "link"],
        help_text=_("A few sentences that stand above the text, in larger type."),
    )
    body = StreamField(body_blocks(), blank=True, verbose_name=_("text"))
    show_updated = models.BooleanField(
        _("show when this page was last changed"),
        default=False,
        help_text=_("For a privacy statement or an accessibility statement."),
    )

    content_panels = [
        *PrintablePage.content_panels,
        FieldPanel("intro"),
        FieldPanel(
            "body", help_text=_("With four parts or more the page gets a list of contents.")
        ),
        FieldPanel("show_updated"),
    ]
    search_fields = [
        *PrintablePage.search_fields,
        index.SearchField("intro"),
        index.SearchField("body"),
    ]
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")

    @property
    def contents(self) -> list[Part]:
        """The parts to jump to; empty when the page is short enough to do without."""
        titles = [
            block.value["title" if block.block_type == "phase" else "text"]
            for block in self.body
            if block.block_type == "phase"
            or (block.block_type == "heading" and block.value["level"] == "h2")
        ]
        if len(titles) < FEWEST_PARTS:
            return []
        return [Part(title, slugify(title)) for title in titles]
