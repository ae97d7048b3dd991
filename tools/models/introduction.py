"""What the pages around a questionnaire and around a talent map share."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from content.blocks import body_blocks
from content.fields import StreamField
from tools.models.base import ToolPage


class IntroductionPage(ToolPage):
    """Explains a tool that lives outside the page tree, and leads to it."""

    lead = models.TextField(_("lead"), max_length=400, blank=True)
    benefit = models.CharField(_("what you gain"), max_length=250, blank=True)
    body = StreamField(body_blocks(), verbose_name=_("text"), blank=True)

    introduction_panels = [
        FieldPanel("lead"),
        FieldPanel("benefit"),
        FieldPanel(
            "body", help_text=_("What else readers want to know. It stands below the introduction.")
        ),
    ]
    search_fields = [
        *ToolPage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
    ]

    class Meta:
        abstract = True
