"""App configuration."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """The search app."""

    name = "search"

    def ready(self) -> None:
        """Follow what editors publish."""
        from search import signals  # noqa: F401, PLC0415 - models are there only now
