"""What importers of snippets share: permissions of the model, and Wagtail's own addresses."""

from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse

from content.spreadsheets.importer import TomlImporter


class SnippetImporter(TomlImporter):
    """Subclasses set `model`; the file says which object it's about, by the field `key_name`."""

    model: type[Model]
    key_name: str

    def subjects(self) -> QuerySet[Model]:
        """All of them."""
        return self.model._default_manager.all()

    def may_import(self, user: Any, subject: Any) -> bool:
        """Who may change one; to make one, who may add one."""
        options = self.model._meta
        action = "add" if subject is None else "change"
        return user.has_perm(f"{options.app_label}.{action}_{options.model_name}")

    def subject_of(self, user: Any, subject: Any, key: str) -> tuple[Any, str]:
        """The object with the key of the file, and what stands in the way of changing it."""
        if subject is not None:
            same = getattr(subject, self.key_name) == key
            return subject, "" if same or not key else str(self.other_key_text)
        found = self.subjects().filter(**{self.key_name: key}).first()
        if found and not self.may_import(user, found):
            return found, str(self.taken_text)
        return found, ""

    other_key_text: str
    taken_text: str

    def edit_url(self, subject: Any) -> str:
        """Wagtail's editor."""
        return reverse(f"{self._names}:edit", args=[subject.pk])

    def list_url(self) -> str:
        """Wagtail's list."""
        return reverse(f"{self._names}:list")

    @property
    def _names(self) -> str:
        options = self.model._meta
        return f"wagtailsnippets_{options.app_label}_{options.model_name}"

    def file_name(self, subject: Any) -> str:
        """Its key."""
        return str(getattr(subject, self.key_name))
