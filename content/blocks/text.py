"""Blocks of text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

GROUP = _("Text")
RICH_TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ul", "ol"]


class HeadingBlock(blocks.StructBlock):
    """A heading above a part of the text; its words become the anchor for links to it."""

    text = blocks.CharBlock(label=_("Text"), max_length=120)
    level = blocks.ChoiceBlock(
        label=_("Level"), choices=[("h2", _("Part")), ("h3", _("Smaller part"))], default="h2"
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("A title above a part of the text. Readers skim from title to title.")
        group = GROUP
        preview_value = {"text": "Begin klein", "level": "h2"}
        template = "blocks/heading.html"


class ParagraphBlock(blocks.RichTextBlock):
    """Running text."""

    def __init__(self, **kwargs) -> None:
        super().__init__(features=RICH_TEXT_FEATURES, **kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        group = GROUP
        preview_value = (
            "<p>Een goede vraag en een <b>vast moment</b> brengen al veel in beweging.</p>"
            "<ul><li>Vraag wat vandaag lukte.</li><li>Luister eerst, reageer later.</li></ul>"
        )
        template = "blocks/paragraph.html"


class ChecklistBlock(blocks.StructBlock):
    """A list to tick off, on paper or in your head."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    points = blocks.ListBlock(blocks.CharBlock(label=_("Item"), max_length=300), label=_("Items"))

    class Meta:
        icon = "tick-inverse"
        label = _("Checklist")
        description = _("Things to tick off. Prints with empty boxes.")
        group = GROUP
        preview_value = {
            "title": "Klaar om te starten?",
            "points": ["De directie maakt tijd vrij.", "Elk team weet waarom."],
        }
        template = "blocks/checklist.html"


class QuoteBlock(blocks.StructBlock):
    """Somebody's words."""

    text = blocks.TextBlock(label=_("Quote"), rows=3)
    source = blocks.CharBlock(label=_("Who says it"), required=False, max_length=120)

    class Meta:
        icon = "openquote"
        label = _("Quote")
        description = _("Words of a colleague. Ask before you use a real name.")
        group = GROUP
        preview_value = {
            "text": "Sinds we elke vrijdag een fout delen, durft iedereen meer te vragen.",
            "source": "Een teamverantwoordelijke in de thuiszorg",
        }
        template = "blocks/quote.html"


class CalloutBlock(blocks.StructBlock):
    """A text that stands out."""

    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[
            ("info", _("Good to know")),
            ("warning", _("Watch out")),
            ("privacy", _("Privacy")),
        ],
        default="info",
    )
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=["bold", "italic", "link"])

    class Meta:
        icon = "info-circle"
        label = _("Callout")
        description = _("A short text that stands out. Use at most one on a screen.")
        group = GROUP
        preview_value = {
            "kind": "info",
            "title": "Goed om te weten",
            "text": "<p>Een team met minder dan vijf antwoorden krijgt geen eigen resultaat.</p>",
        }
        template = "blocks/callout.html"


class MessageBlock(blocks.StructBlock):
    """A sample text to copy into a mail or chat."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.TextBlock(
        label=_("Text"), help_text=_("Put what the reader fills in between [square brackets].")
    )

    class Meta:
        icon = "mail"
        label = _("Sample message")
        description = _("A text that readers copy and adapt.")
        group = GROUP
        preview_value = {
            "title": "Uitnodiging",
            "text": "Dag collega, hoe leer jij bij op je werk? Vul tegen [einddatum] de vragen in.",
        }
        template = "blocks/message.html"
