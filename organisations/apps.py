"""App configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationsConfig(AppConfig):
    """Organisations and their people."""

    name = "organisations"
    verbose_name = _("Organisations")

    def ready(self) -> None:
        """Connect the guards, listen to what happens with accounts, say what this app holds."""
        import organisations.guards  # noqa: PLC0415 -- models are loaded only now
        import organisations.second_factor_signals  # noqa: F401, PLC0415
        from content import guards, refusals  # noqa: PLC0415
        from organisations.audit_guards import GUARDS  # noqa: PLC0415
        from organisations.exporting import register  # noqa: PLC0415
        from organisations.own_export import own_tables, trail_table  # noqa: PLC0415
        from organisations.services.audit import note_refusal  # noqa: PLC0415

        guards.keep(*GUARDS)
        refusals.listen(note_refusal)
        register("organisatie", own_tables)
        register("logboek", trail_table)
