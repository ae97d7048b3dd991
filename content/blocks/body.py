"""The choice of blocks for the body of a page."""

from wagtail import blocks

from content.blocks.links import ButtonBlock
from content.blocks.structure import AccordionBlock, ImageBlock, PhaseBlock, StepsBlock
from content.blocks.text import (
    CalloutBlock,
    ChecklistBlock,
    HeadingBlock,
    MessageBlock,
    ParagraphBlock,
    QuoteBlock,
)


def body_blocks() -> list[tuple[str, blocks.Block]]:
    """The blocks of a page's body, by the name under which they are stored."""
    return [
        ("heading", HeadingBlock()),
        ("paragraph", ParagraphBlock()),
        ("checklist", ChecklistBlock()),
        ("quote", QuoteBlock()),
        ("callout", CalloutBlock()),
        ("message", MessageBlock()),
        ("steps", StepsBlock()),
        ("phase", PhaseBlock()),
        ("accordion", AccordionBlock()),
        ("image", ImageBlock()),
        ("button", ButtonBlock()),
    ]
