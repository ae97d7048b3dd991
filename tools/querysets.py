"""How lists of tools are narrowed."""

from wagtail.models import PageQuerySet


class ToolQuerySet(PageQuerySet):
    """Tools of every kind."""

    def of_kind(self, kind: str) -> "ToolQuerySet":
        """Only this kind."""
        return self.filter(kind=kind)
