"""Blocks of the toolbox pages: practices of a tip and steps of a method."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content.blocks.links import LinkBlock

INLINE_FEATURES = ["bold", "italic", "link"]
GROUP = _("Toolbox")


class ListedBlock(blocks.Block):
    """A block that pages show in a list of its kind, and that previews as a list of one."""

    def get_preview_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Add what the component of the list shows."""
        return super().get_preview_context(value, parent_context) | {"shown": [self.shown(value)]}

    def shown(self, value: Any) -> Any:
        """The value as the component takes it."""
        return value


class PracticeBlock(ListedBlock, blocks.RichTextBlock):
    """A 💡: something to try tomorrow."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(features=INLINE_FEATURES, **kwargs)

    def shown(self, value: Any) -> Any:
        """The value as the component takes it."""
        return {"text": value}

    class Meta:
        icon = "pick"
        label = _("Idea to try")
        description = _("One idea that readers can try tomorrow, in one to three sentences.")
        group = GROUP
        preview_template = "blocks/previews/practice.html"
        preview_value = "<p>Begin je overleg met een rondje nieuws.</p>"


class StepBlock(ListedBlock, blocks.StructBlock):
    """A step of a method, with its time."""

    title = blocks.CharBlock(label=_("Title"), max_length=80)
    minutes = blocks.IntegerBlock(
        label=_("Minutes"),
        min_value=1,
        max_value=960,
        required=False,
        help_text=_("Leave empty when the step has no fixed time."),
    )
    text = blocks.RichTextBlock(label=_("What you do"), features=INLINE_FEATURES)

    class Meta:
        icon = "list-ol"
        label = _("Step")
        description = _("A step of the method: what you do and how long it takes.")
        group = GROUP
        preview_template = "blocks/previews/step.html"
        preview_value = {
            "title": "Landen",
            "minutes": 5,
            "text": "<p>Iedereen neemt iets te drinken.</p>",
        }


class ReadingBlock(ListedBlock, LinkBlock):
    """Something to read on: a page of this site, or an article, book or film elsewhere."""

    source = blocks.CharBlock(
        label=_("Whose it is"),
        max_length=80,
        required=False,
        help_text=_("The author or organisation, and the year if you know it."),
    )
    text = blocks.CharBlock(
        label=_("What you find there"), max_length=200, required=False, form_classname="full"
    )

    class Meta:
        icon = "openquote"
        label = _("Further reading")
        description = _("One source to read on, with a line about what is in it.")
        group = GROUP
        preview_template = "blocks/previews/reading.html"
        preview_value = {
            "label": "Leren op de werkplek",
            "url": "https://example.org/",
            "source": "Voorbeeldorganisatie, 2025",
            "text": "Een kort artikel met voorbeelden uit de zorg.",
        }
