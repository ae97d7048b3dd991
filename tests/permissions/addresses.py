"""Every address of the project, as the resolver knows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.urls import URLPattern, URLResolver, get_resolver

ADMIN = "beheer/"


@dataclass(frozen=True)
class Address:
    """A route, and the name it is reversed by: "surveys:results"; "" without a name."""

    route: str
    name: str

    @property
    def is_of_admin(self) -> bool:
        """Whether it belongs to the editors' area."""
        return self.route.startswith(ADMIN)

    @property
    def is_of_organisation(self) -> bool:
        """Whether it stands below an organisation's own area."""
        return self.route.startswith("organisatie/<slug:slug>/")


@cache
def every_address() -> tuple[Address, ...]:
    """All routes, with those that libraries bring."""
    return tuple(_walk(get_resolver(), "", ()))


def _walk(resolver: URLResolver, prefix: str, namespaces: tuple[str, ...]) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield Address(route, ":".join((*namespaces, pattern.name)) if pattern.name else "")
        else:
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from _walk(pattern, route, inner)
