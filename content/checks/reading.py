"""Reads a page as it stands in the editor, saved or not, into a draft for the rules."""

from collections.abc import Iterable

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.documents import get_document_model
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from content.checks.blocks import collect
from content.checks.collecting import Collection, Target, inside
from content.checks.rules import Draft, Link, Place, Text

NO_RUNNING_TEXT = (models.SlugField, models.URLField, models.EmailField)
TITLES = ("title", "seo_title")
# Of Wagtail's own fields only this one holds sentences.
OWN_TEXTS = ("search_description",)


def read(page: Page) -> Draft:
    """The page's titles, texts, links and images; works for a page that was never saved.

    At most two queries, and one for each inline list that the page doesn't hold in memory yet.
    """
    found = Collection()
    _read_fields(page, page._meta.concrete_fields, None, found)
    for relation in get_all_child_relations(type(page)):
        name = relation.get_accessor_name()
        if relation.related_model._meta.label.startswith("wagtailcore."):
            continue
        title = str(relation.related_model._meta.verbose_name_plural).capitalize()
        for number, row in enumerate(getattr(page, name).all(), start=1):
            place = Place(f"{title} › {number}", f"{name}.{number}")
            _read_fields(row, row._meta.concrete_fields, place, found)
    return Draft(
        titles=tuple(Text(_place(page, name), getattr(page, name) or "") for name in TITLES),
        summary=Text(_place(page, "summary"), page.summary) if hasattr(page, "summary") else None,
        texts=tuple(found.texts),
        links=tuple(_looked_up(found.targets)),
        pictures=tuple(found.pictures),
    )


def _read_fields(
    row: models.Model, fields: Iterable[models.Field], place: Place | None, found: Collection
) -> None:
    for field in fields:
        if _has_no_text(field):
            continue
        here = (
            inside(place, [_label(field)], f"{place.path}.{field.name}")
            if place
            else _place(row, field.name)
        )
        _read_field(field, row, here, found)


def _read_field(field: models.Field, row: models.Model, here: Place, found: Collection) -> None:
    if isinstance(field, StreamField):
        value = getattr(row, field.name)
        collect(value.stream_block, value, here, found)
    elif isinstance(field, models.ForeignKey) and issubclass(field.related_model, Page):
        if key := getattr(row, field.attname):
            found.add_page(here, str(_label(field)), key)
    elif isinstance(field, RichTextField):
        found.add_rich_text(here, getattr(row, field.name) or "")
    elif isinstance(field, models.CharField | models.TextField) and not isinstance(
        field, NO_RUNNING_TEXT
    ):
        found.add_text(here, getattr(row, field.name) or "")


def _has_no_text(field: models.Field) -> bool:
    """A choice, the key of the page it belongs to, or one of Wagtail's own fields."""
    wagtails = field.model is Page and field.name not in OWN_TEXTS
    parent = isinstance(field, ParentalKey) or getattr(field.remote_field, "parent_link", False)
    return wagtails or parent or not field.editable or bool(field.choices)


def _label(field: models.Field) -> str:
    return str(field.verbose_name)


def _place(page: models.Model, name: str) -> Place:
    return Place(_label(page._meta.get_field(name)).capitalize(), name)


def _looked_up(targets: list[Target]) -> Iterable[Link]:
    """The links, each with whether visitors reach what it leads to: at most two queries."""
    reached = {
        "page": _known(Page.objects.live(), targets, "page"),
        "document": _known(get_document_model().objects.all(), targets, "document"),
    }
    for target in targets:
        if target.kind in reached:
            yield Link(target.place, target.text, target.key in reached[target.kind])


def _known(rows: models.QuerySet, targets: list[Target], kind: str) -> set[int]:
    keys = {target.key for target in targets if target.kind == kind and target.key}
    return set(rows.filter(pk__in=keys).values_list("pk", flat=True))
