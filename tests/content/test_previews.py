"""Editors see what they make: every block has a preview, and every kind of page, saved or not."""

import json

import pytest
from django.test import Client
from django.urls import reverse
from wagtail import blocks
from wagtail.models import Page, get_page_models

from content.fields import StreamField
from content.models import BasePage
from tests.factories.content import ImageFactory
from tests.factories.surveys import starter_version
from tests.factories.talents import TalentSetFactory
from tests.factories.tools import ThemePageFactory

KINDS = sorted(
    (model for model in get_page_models() if issubclass(model, BasePage) and model.is_creatable),
    key=lambda model: model.__name__,
)
LONGEST_TEMPLATE = 60  # lines


def offered(model: type[Page]) -> list[tuple[str, blocks.Block]]:
    """The blocks that editors choose from on a page of this kind, with a name for the test."""
    return [
        (f"{model.__name__}.{field.name}.{name}", block)
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
        for name, block in field.stream_block.child_blocks.items()
    ]


BLOCKS = [each for kind in KINDS for each in offered(kind)]


def test_there_are_blocks_and_kinds_of_pages():
    assert len(BLOCKS) > len(KINDS) > 7


@pytest.mark.parametrize("block", [block for _, block in BLOCKS], ids=[name for name, _ in BLOCKS])
def test_a_block_explains_itself(block: blocks.Block):
    for attribute in ("icon", "label", "description", "group", "preview_value"):
        assert getattr(block.meta, attribute, None), attribute
    assert block.meta.icon != blocks.Block().meta.icon


@pytest.mark.parametrize("block", [block for _, block in BLOCKS], ids=[name for name, _ in BLOCKS])
def test_a_block_previews_like_the_site(admin_client: Client, block: blocks.Block):
    ImageFactory(title="Voorbeeldbeeld")
    html = admin_client.get(
        reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
    ).content.decode()
    assert "css/main.css" in html
    assert "<dl>" not in html, "this is how Wagtail shows a block without a template"
    assert words_of(block) in html


def words_of(block: blocks.Block) -> str:
    """A text of the preview value that a reader should see."""
    value = block.meta.preview_value
    if isinstance(value, str):
        return value[3:15]
    found = next(text for text in strings(value) if len(text) > 5 and "/" not in text)
    return found[:12]


def strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in strings(part)]
    if isinstance(value, list):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []


@pytest.fixture
def least(db) -> dict[str, dict[str, object]]:
    """What a page of a kind can't do without, beside its title."""
    return {
        "QuestionnairePage": {"questionnaire": starter_version().questionnaire},
        "TalentMapPage": {"talent_set": TalentSetFactory()},
    }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_page_that_was_never_saved_previews(least: dict, kind: type[Page]):
    page = kind(title="Een nieuwe pagina", slug="nieuw", **least.get(kind.__name__, {}))
    for mode, _label in page.preview_modes:
        response = page.make_preview_request(preview_mode=mode)
        assert response.status_code == 200
        assert "Een nieuwe pagina" in response.content.decode()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_the_editor_of_a_new_page_can_preview_and_check_it(
    admin_client: Client, least: dict, kind: type[Page]
):
    parent = parent_for(kind)
    kwargs = [kind._meta.app_label, kind._meta.model_name, parent.pk]
    html = admin_client.get(reverse("wagtailadmin_pages:add", args=kwargs)).content.decode()
    assert reverse("wagtailadmin_pages:preview_on_add", args=kwargs) in html
    assert json.dumps("long-sentence") in html
    assert "js/admin/checks.js" in html


def parent_for(kind: type[Page]) -> Page:
    """A page under which one of this kind may stand."""
    theme = ThemePageFactory()
    index = theme.get_parent().specific
    home = index.get_parent().specific
    if kind is type(home):
        home.delete()
        return Page.objects.get(depth=1)
    return next(page for page in (theme, index, home) if kind.can_create_at(page))
