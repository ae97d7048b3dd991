"""App configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Organisations and their people."""

    name = "organisations"
    verbose_name = _("Organisations")

    def ready(self) -> None:
        """Connect the guards."""
        import organisations.guards  # noqa: F401, PLC0415 -- models are loaded only now
