"""App configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Organisations and their people."""

    name = "organisations"
    verbose_name = _("Organisations")

    def ready(self) -> None:
        """Connect the guards, and listen to what happens with accounts."""
        import organisations.guards  # noqa: PLC0415 -- models are loaded only now
        import organisations.second_factor_signals  # noqa: F401, PLC0415 -- needs the models
