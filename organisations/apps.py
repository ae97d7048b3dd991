"""App configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Organisations and their people."""

    name = "organisations"
    verbose_name = _("Organisations")

    def ready(self) -> None:
        """Listen to what happens with accounts."""
        import organisations.second_factor_signals  # noqa: F401, PLC0415 -- needs the models
