"""App configuration."""

from django.apps import AppConfig
from django.core.signals import request_finished
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class ContentConfig(AppConfig):
    """Shared content."""

    name = "content"
    verbose_name = _("Content")

    def ready(self) -> None:
        """Keep the rules of the database: on in every database, and refusals noted."""
        from content import guards, refusals  # noqa: PLC0415 -- the registry must be ready

        pre_migrate.connect(guards.before_migrations, sender=self)
        post_migrate.connect(guards.after_migrations, sender=self)
        connection_created.connect(refusals.watch)
        request_finished.connect(refusals.hand_over_all)
