"""App configuration."""

from django.apps import AppConfig


class TalentsConfig(AppConfig):
    """The talents app."""

    name = "talents"

    def ready(self) -> None:
        """Say what is held of an organisation."""
        from organisations import erasing, exporting  # noqa: PLC0415 -- models are there only now
        from talents.services import own_data  # noqa: PLC0415

        exporting.register("talenten", own_data.own_tables)
        needed = own_data.needed_elsewhere
        erasing.register(erasing.Eraser("talents", own_data.erase, needed_elsewhere=needed))
