"""Fields that each kind of page keeps in a table of its own, in one query over all pages."""

from django.apps import apps
from django.db.models import F, Model
from django.db.models.functions import Coalesce
from wagtail.models import Page

from content.models import BasePage


def of_every_kind(name: str) -> Coalesce:
    """The value of this field of `BasePage`, for an annotation of pages; null where it isn't."""
    return Coalesce(*(F(f"{kind._meta.model_name}__{name}") for kind in _kinds_with(name)))


def _kinds_with(name: str) -> list[type[Model]]:
    """The models right below Page that hold the column; further kinds inherit it from those."""
    return [
        model
        for model in apps.get_models()
        if issubclass(model, BasePage)
        and Page in model._meta.parents
        and any(field.name == name for field in model._meta.local_fields)
    ]
