"""A method: a meeting or exercise, step by step."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable
from wagtail.search import index

from content.fields import StreamField
from content.structured_data import Data
from tools.blocks import StepBlock
from tools.models.base import ToolPage
from tools.models.facilitated import Facilitated
from tools.models.kind import Kind
from tools.running_time import RunningTime, TimedStep, running_time
from tools.structured_data import how_to

ONE_PER_LINE = _("One per line.")


class MethodPage(Facilitated, ToolPage):
    """What you need, how you prepare and what you do, with the minutes of each step."""

    tool_kind = Kind.METHOD
    schema_type = "HowTo"
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

    content_panels = [
        *ToolPage.content_panels,
        FieldPanel("goal"),
        ToolPage.facts_panel(
            ToolPage.time_panel,
            FieldPanel("duration_note"),
            ToolPage.group_panel,
            ToolPage.effort_panel,
        ),
        FieldPanel("materials"),
        FieldPanel("preparation"),
        FieldPanel("steps", help_text=_("The site adds up the minutes.")),
        FieldPanel("variations"),
        FieldPanel("facilitator_tips"),
        InlinePanel(
            "downloads",
            heading=_("Downloads"),
            label=_("File"),
            help_text=_("Files that go with the method, such as a worksheet."),
        ),
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

    def structured_details(self) -> Data:
        """The steps, what one needs and how long it takes."""
        return how_to(
            steps=(block.value for block in self.steps),
            supplies=filter(None, map(str.strip, self.materials.splitlines())),
            minutes=self.duration_max or self.duration_min,
        )

    @property
    def running_time(self) -> RunningTime:
        """The steps with the minutes at which each begins and ends, and their sum."""
        steps = (block.value for block in self.steps)
        return running_time(steps, in_one_go=not self.duration_note)

    @property
    def step_list(self) -> tuple[TimedStep, ...]:
        """The steps, as the steps component takes them."""
        return self.running_time.steps

    @property
    def download_list(self) -> list["MethodDownload"]:
        """The files that go with this method, in the editor's order: one query."""
        return list(self.downloads.select_related("document"))


class MethodDownload(Orderable):
    """A file that goes with a method, such as a worksheet."""

    page = ParentalKey(MethodPage, on_delete=models.CASCADE, related_name="downloads")
    document = models.ForeignKey(
        "content.CustomDocument",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("document"),
    )
    title = models.CharField(
        _("text of the link"),
        max_length=80,
        blank=True,
        help_text=_("Leave empty to show the title of the document."),
    )

    panels = [FieldPanel("document"), FieldPanel("title")]

    class Meta(Orderable.Meta):
        verbose_name = _("download")
        verbose_name_plural = _("downloads")

    @property
    def text(self) -> str:
        """The text that visitors read."""
        return self.title or self.document.title

    @property
    def file_type(self) -> str:
        """Such as 'PDF'; empty when the file's name doesn't tell."""
        return self.document.file_extension.upper()
