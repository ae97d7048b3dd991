"""Editors know what a field does before they fill it in, in Dutch."""

from collections.abc import Iterator

import pytest
from django.db import models
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel, InlinePanel, Panel, PanelGroup, get_edit_handler
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail.snippets.models import get_snippet_models

from content.models import BasePage, SiteSettings

PAGES = [model for model in get_page_models() if issubclass(model, BasePage) and model.is_creatable]
SNIPPETS = [model for model in get_snippet_models() if not model.__module__.startswith("wagtail.")]
MODELS = [*PAGES, SiteSettings, *SNIPPETS]
MANY = [*(model for model in PAGES if model.max_count != 1), *SNIPPETS]
WAGTAILS = {field.name for field in Page._meta.get_fields()}


def handler_of(model: type[models.Model]) -> Panel:
    return model.get_edit_handler() if issubclass(model, Page) else get_edit_handler(model)


def leaves(panel: Panel) -> Iterator[Panel]:
    if isinstance(panel, PanelGroup):
        for child in panel.children:
            yield from leaves(child)
    else:
        yield panel


def own_panels(model: type[models.Model]) -> list[Panel]:
    """The panels for our own fields and lists, in the order of the form."""
    return [
        panel
        for panel in leaves(handler_of(model))
        if isinstance(panel, InlinePanel)
        or (isinstance(panel, FieldPanel) and panel.field_name not in WAGTAILS)
    ]


def does_something(panel: Panel) -> bool:
    """A choice, a list, a date or a yes or no does something on the site; a text says itself."""
    if isinstance(panel, InlinePanel):
        return True
    field = panel.db_field
    kinds = (StreamField, models.ForeignKey, models.ManyToManyField, models.DateField)
    return isinstance(field, (*kinds, models.BooleanField)) or bool(field.choices)


def help_of(panel: Panel) -> str:
    field = None if isinstance(panel, InlinePanel) else panel.db_field
    return str(panel.help_text or getattr(field, "help_text", ""))


def name_of(panel: Panel) -> str:
    return panel.relation_name if isinstance(panel, InlinePanel) else panel.field_name


@pytest.mark.parametrize("model", [*PAGES, SiteSettings], ids=lambda model: model.__name__)
def test_what_does_something_on_the_site_says_what(model: type[models.Model]):
    silent = [
        name_of(panel)
        for panel in own_panels(model)
        if does_something(panel) and not help_of(panel)
    ]
    assert silent == []


def texts_of(model: type[models.Model]) -> dict[str, str]:
    """Every label, heading and help text in the form of this model, and its names."""
    texts = {"name": model._meta.verbose_name, "plural": model._meta.verbose_name_plural}
    for panel in own_panels(model):
        name = name_of(panel)
        texts[f"{name}.help"] = help_of(panel)
        field = None if isinstance(panel, InlinePanel) else panel.db_field
        texts[f"{name}.label"] = panel.heading or (field.verbose_name if field else "")
    return {where: str(text) for where, text in texts.items() if text}


# Words that are the same in both languages.
SAME = {
    "Talent",
    "Tool",
    "talent",
    "Slug",
    "Code",
    "code",
    "tip",
    "tips",
    "Downloads",
    "Footer",
    "Contact",
}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_form_is_in_dutch(model: type[models.Model]):
    with override("en"):
        english = texts_of(model)
    with override("nl"):
        dutch = texts_of(model)
    same = {where: text for where, text in dutch.items() if english[where] == text}
    assert {where: text for where, text in same.items() if text not in SAME} == {}


@pytest.mark.parametrize("model", MANY, ids=lambda model: model.__name__)
def test_the_plural_is_a_dutch_plural(model: type[models.Model]):
    with override("nl"):
        names = model._meta.verbose_name, model._meta.verbose_name_plural
    # Without a plural of our own Django adds an s to whatever the word is.
    assert model._meta.original_attrs.get("verbose_name_plural"), names
