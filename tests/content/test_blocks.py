"""Every block explains and previews itself."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from wagtail import blocks

from content.blocks import LinkBlock, body_blocks
from home.blocks import ReasonBlock, ShortcutBlock
from tests.factories.content import ImageFactory
from tests.factories.home import HomePageFactory, StandardPageFactory

BLOCKS = [*body_blocks(), ("shortcut", ShortcutBlock()), ("reason", ReasonBlock())]
LONGEST_TEMPLATE = 60


def ids(value) -> str | None:
    return value if isinstance(value, str) else None


@pytest.mark.parametrize(("name", "block"), BLOCKS, ids=ids)
def test_a_block_explains_itself(name: str, block: blocks.Block):
    for attribute in ("icon", "label", "description", "group", "preview_value"):
        assert getattr(block.meta, attribute), attribute


@pytest.mark.parametrize(("name", "block"), BLOCKS, ids=ids)
def test_a_block_template_is_short(name: str, block: blocks.Block):
    template = Path(settings.BASE_DIR / "templates" / block.meta.template)
    assert len(template.read_text().splitlines()) <= LONGEST_TEMPLATE


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "block"), BLOCKS, ids=ids)
def test_a_block_shows_its_preview(name: str, block: blocks.Block):
    assert block.is_previewable
    html = block.render(block.get_preview_value())
    assert html.strip()


@pytest.mark.django_db
def test_a_link_follows_its_page_to_an_anchor():
    page = StandardPageFactory(parent=HomePageFactory(), slug="tips")
    link = LinkBlock().to_python({"label": "Tips", "page": page.pk, "anchor": "voor-jezelf"})
    assert link.href() == "/tips/#voor-jezelf"


@pytest.mark.django_db
def test_a_link_to_an_unpublished_page_leads_nowhere():
    page = StandardPageFactory(parent=HomePageFactory(), live=False)
    assert LinkBlock().to_python({"label": "Tips", "page": page.pk}).href() == ""


@pytest.mark.django_db
@pytest.mark.parametrize("target", ({}, {"url": "https://example.org/", "page": True}))
def test_a_link_has_one_target(target: dict):
    if "page" in target:
        target = target | {"page": HomePageFactory().pk}
    block = LinkBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"label": "Tips", **target}))


@pytest.mark.django_db
@pytest.mark.parametrize(("decorative", "alt"), ((False, 'alt="Het team"'), (True, 'alt=""')))
def test_an_image_has_its_description_as_alternative(decorative: bool, alt: str):
    block = dict(BLOCKS)["image"]
    image = ImageFactory(description="Het team")
    html = block.render(block.to_python({"image": image.pk, "decorative": decorative}))
    assert alt in html
