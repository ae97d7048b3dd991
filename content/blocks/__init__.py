"""The blocks that editors build texts with; each one explains and previews itself."""

from content.blocks.body import body_blocks
from content.blocks.links import ButtonBlock, LinkBlock
from content.blocks.structure import AccordionBlock, ImageBlock, PhaseBlock, StepsBlock
from content.blocks.text import (
    CalloutBlock,
    ChecklistBlock,
    HeadingBlock,
    MessageBlock,
    ParagraphBlock,
    QuoteBlock,
)

__all__ = [
    "AccordionBlock",
    "ButtonBlock",
    "CalloutBlock",
    "ChecklistBlock",
    "HeadingBlock",
    "ImageBlock",
    "LinkBlock",
    "MessageBlock",
    "ParagraphBlock",
    "PhaseBlock",
    "QuoteBlock",
    "StepsBlock",
    "body_blocks",
]
