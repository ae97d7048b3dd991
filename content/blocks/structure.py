"""Blocks that give a text shape: steps, phases, questions and answers, images."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock

from content.blocks.text import RICH_TEXT_FEATURES

GROUP = _("Structure")


class StepBlock(blocks.StructBlock):
    """One step."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    minutes = blocks.IntegerBlock(label=_("Minutes"), required=False, min_value=1)
    text = blocks.RichTextBlock(label=_("Text"), features=RICH_TEXT_FEATURES)

    class Meta:
        label = _("Step")


class StepsBlock(blocks.StructBlock):
    """Numbered steps."""

    steps = blocks.ListBlock(StepBlock(), label=_("Steps"))

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("Numbered steps, with the minutes each one takes if you like.")
        group = GROUP
        preview_value = {
            "steps": [
                {"title": "Kies een moment", "minutes": 5, "text": "<p>Liefst een vast uur.</p>"},
                {"title": "Stel één vraag", "minutes": 10, "text": "<p>En wacht het af.</p>"},
            ]
        }
        template = "blocks/steps.html"


class PhaseBlock(blocks.StructBlock):
    """A phase of a plan: when it takes place and what to do."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    period = blocks.CharBlock(label=_("When"), required=False, max_length=80)
    lead = blocks.TextBlock(label=_("In short"), required=False, rows=2)
    steps = blocks.ListBlock(StepBlock(), label=_("Steps"))

    class Meta:
        icon = "date"
        label = _("Phase")
        description = _("A phase of a plan, with its period and steps.")
        group = GROUP
        preview_value = {
            "title": "Voor: bereid het goed voor",
            "period": "Week 1 tot 3",
            "lead": "Vraag alleen iets als je met het antwoord aan de slag gaat.",
            "steps": [
                {"title": "Spreek af waarom", "text": "<p>Schrijf het op in drie zinnen.</p>"}
            ],
        }
        template = "blocks/phase.html"


class QuestionBlock(blocks.StructBlock):
    """A question with its answer."""

    title = blocks.CharBlock(label=_("Question"), max_length=160)
    text = blocks.RichTextBlock(label=_("Answer"), features=RICH_TEXT_FEATURES)

    class Meta:
        label = _("Question")


class AccordionBlock(blocks.StructBlock):
    """Questions that open one by one."""

    questions = blocks.ListBlock(QuestionBlock(), label=_("Questions"))

    class Meta:
        icon = "collapse-down"
        label = _("Questions and answers")
        description = _("Questions that open when you click them.")
        group = GROUP
        preview_value = {
            "questions": [
                {
                    "title": "Hoeveel deelnemers heb je nodig?",
                    "text": "<p>Doet zes op de tien of meer mee, dan heb je een stevige basis.</p>",
                }
            ]
        }
        template = "blocks/accordion.html"


class ImageBlock(blocks.StructBlock):
    """An image with a caption."""

    image = ImageChooserBlock(label=_("Image"))
    caption = blocks.CharBlock(label=_("Caption"), required=False, max_length=200)
    decorative = blocks.BooleanBlock(
        label=_("Only decoration"),
        required=False,
        help_text=_("Tick this if the image adds no information: screen readers skip it."),
    )

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("An image, as wide as the text, with a caption if you like.")
        group = GROUP
        preview_value = {"image": None, "caption": "Het team aan tafel met de reflectiekaarten"}
        template = "blocks/image.html"

    def get_preview_value(self) -> blocks.StructValue:
        """The newest image, so that the preview looks like the site."""
        value = super().get_preview_value()
        value["image"] = get_image_model().objects.order_by("-pk").first()
        return value
