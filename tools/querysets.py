"""How lists of tools are narrowed."""

from django.db.models import Q
from wagtail.models import Page, PageQuerySet


class ToolQuerySet(PageQuerySet):
    """Tools of every kind."""

    def of_kind(self, kind: str) -> "ToolQuerySet":
        """Only this kind."""
        return self.filter(kind=kind)

    def for_audience(self, slug: str) -> "ToolQuerySet":
        """Only what is made for this audience."""
        return self.filter(audiences__slug=slug)

    def about(self, theme: Page) -> "ToolQuerySet":
        """What an editor put under this theme, and the theme's own tips."""
        chosen = Q(
            pk__in=self.model.themes.through.objects.filter(themepage=theme).values("toolpage")
        )
        return self.filter(chosen | Q(path__startswith=theme.path))
