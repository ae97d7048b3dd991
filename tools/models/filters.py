"""What a visitor chose to narrow a list of tools."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tools.models.kind import Kind
from tools.models.taxonomy import Audience
from tools.models.theme import ThemePage


@dataclass(frozen=True, slots=True)
class Choices:
    """The options and those chosen; what the site doesn't know is left out."""

    kind: str
    audience: str
    theme: ThemePage | None
    audiences: tuple[Audience, ...]
    themes: tuple[ThemePage, ...]

    @classmethod
    def read(cls, query: Mapping[str, str], themes: Iterable[ThemePage]) -> "Choices":
        """The choices in an address such as `?soort=method&doelgroep=hr`: one query."""
        audiences, themes = tuple(Audience.objects.all()), tuple(themes)
        kind, audience = query.get("soort", ""), query.get("doelgroep", "")
        return cls(
            kind=kind if kind in Kind.values else "",
            audience=audience if audience in {known.slug for known in audiences} else "",
            theme=next((theme for theme in themes if theme.slug == query.get("thema")), None),
            audiences=audiences,
            themes=themes,
        )

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """The kinds of tools, as value and word."""
        return Kind.choices

    @property
    def active(self) -> bool:
        """Whether anything was chosen."""
        return bool(self.kind or self.audience or self.theme)
