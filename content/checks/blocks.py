"""Walks the blocks of a StreamField."""

from functools import singledispatch
from typing import Any

from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from content.blocks.links import LinkBlock
from content.checks.collecting import Collection, Place, inside


@singledispatch
def collect(block: blocks.Block, value: Any, place: Place, found: Collection) -> None:
    """Add what stands in the block; blocks without running text, such as a number, add nothing."""


@collect.register
def _(block: blocks.StreamBlock, value: Any, place: Place, found: Collection) -> None:
    for number, child in enumerate(value, start=1):
        words = [f"{number}. {child.block.label}"]
        # The editor of the page knows the outermost block by its id.
        path = place.path if "." in place.path else f"{place.path}.{child.id}"
        collect(child.block, child.value, inside(place, words, path), found)


@collect.register
def _(block: blocks.ListBlock, value: Any, place: Place, found: Collection) -> None:
    for number, child in enumerate(value, start=1):
        collect(block.child_block, child, inside(place, [number]), found)


@collect.register
def _(block: blocks.StructBlock, value: Any, place: Place, found: Collection) -> None:
    decorative = value.get("decorative", False)
    for name, child in block.child_blocks.items():
        if not (decorative and isinstance(child, ImageChooserBlock)):
            collect(child, value.get(name), place, found)


@collect.register
def _(block: LinkBlock, value: Any, place: Place, found: Collection) -> None:
    # Who saved it chose a page or an address: without both, the page was removed.
    if value.get("page") or not value.get("url"):
        found.add_page(place, value.get("label") or "", value["page"].pk if value["page"] else None)
    if text := value.get("text"):
        found.add_text(place, text)


@collect.register
def _(block: blocks.PageChooserBlock, value: Any, place: Place, found: Collection) -> None:
    if value:
        found.add_page(place, value.title, value.pk)


@collect.register
def _(block: ImageChooserBlock, value: Any, place: Place, found: Collection) -> None:
    if value:
        found.add_picture(place, value.title, value.description)


@collect.register
def _(block: blocks.RichTextBlock, value: Any, place: Place, found: Collection) -> None:
    found.add_rich_text(place, value.source if value else "")


@collect.register(blocks.CharBlock)
@collect.register(blocks.TextBlock)
def _(block: blocks.Block, value: Any, place: Place, found: Collection) -> None:
    found.add_text(place, value or "")
