"""App configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Organisations and their people."""

    name = "organisations"
    verbose_name = _("Organisations")
