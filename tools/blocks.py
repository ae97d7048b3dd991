"""Blocks of the toolbox pages: practices of a tip and steps of a method."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content.blocks.links import LinkBlock

INLINE_FEATURES = ["bold", "italic", "link"]


class PracticeBlock(blocks.RichTextBlock):
    """A 💡: something to try tomorrow."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(features=INLINE_FEATURES, **kwargs)

    class Meta:
        icon = "pick"
        label = _("Idea to try")
        description = _("One idea that readers can try tomorrow, in one to three sentences.")
        preview_value = "<p>Begin je overleg met een rondje nieuws.</p>"


class StepBlock(blocks.StructBlock):
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
        preview_value = {
            "title": "Landen",
            "minutes": 5,
            "text": "<p>Iedereen neemt iets te drinken.</p>",
        }


class ReadingBlock(LinkBlock):
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
        preview_value = {
            "label": "Leren op de werkplek",
            "url": "https://example.org/",
            "source": "Voorbeeldorganisatie, 2025",
            "text": "Een kort artikel met voorbeelden uit de zorg.",
        }
