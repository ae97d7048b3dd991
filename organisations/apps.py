"""App configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Organisations and their people."""

    name = "organisations"
    verbose_name = _("Organisations")

    def ready(self) -> None:
        """Keep the audit trail append-only; say what this app holds."""
        from content import guards, refusals  # noqa: PLC0415 -- models are there only now
        from organisations.audit_guards import GUARDS  # noqa: PLC0415
        from organisations.exporting import register  # noqa: PLC0415
        from organisations.own_export import own_tables, trail_table  # noqa: PLC0415
        from organisations.services.audit import note_refusal  # noqa: PLC0415

        guards.keep(*GUARDS)
        refusals.listen(note_refusal)
        register("organisatie", own_tables)
        register("logboek", trail_table)
