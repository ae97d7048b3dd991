"""A method: a meeting or exercise, step by step."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from content.fields import StreamField
from tools.admin_forms import RangeForm
from tools.blocks import StepBlock
from tools.models.base import ToolPage
from tools.models.kind import Kind

ONE_PER_LINE = _("One per line.")


class MethodPage(ToolPage):
    """What you need, how you prepare and what you do, with the minutes of each step."""

    tool_kind = Kind.METHOD
    is_creatable = True

    goal = models.TextField(_("goal"), max_length=300)
    duration_note = models.CharField(
        _("note on the time"),
        max_length=160,
        blank=True,
        help_text=_("For example when the time is spread over several weeks."),
    )
    materials = models.TextField(_("what you need"), blank=True, help_text=ONE_PER_LINE)
    preparation = models.TextField(_("preparation"), blank=True, help_text=ONE_PER_LINE)
    steps = StreamField([("step", StepBlock())], verbose_name=_("steps"))
    variations = models.TextField(_("variations"), blank=True, help_text=ONE_PER_LINE)
    facilitator_tips = models.TextField(
        _("tips for the facilitator"), blank=True, help_text=ONE_PER_LINE
    )

    base_form_class = RangeForm

    content_panels = [
        *ToolPage.content_panels,
        FieldPanel("goal"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("duration_min"), FieldPanel("duration_max")]),
                FieldPanel("duration_note"),
                FieldRowPanel([FieldPanel("group_min"), FieldPanel("group_max")]),
            ],
            heading=_("At a glance"),
        ),
        FieldPanel("materials"),
        FieldPanel("preparation"),
        FieldPanel("steps"),
        FieldPanel("variations"),
        FieldPanel("facilitator_tips"),
        *ToolPage.sorting_panels,
    ]
    search_fields = [
        *ToolPage.search_fields,
        *(
            index.SearchField(name)
            for name in ("goal", "materials", "preparation", "steps", "variations")
        ),
        index.SearchField("facilitator_tips"),
    ]

    class Meta:
        verbose_name = _("method")
        verbose_name_plural = _("methods")

    @property
    def step_list(self) -> list[Any]:
        """The steps, as the steps component takes them."""
        return [block.value for block in self.steps]
