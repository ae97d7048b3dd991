"""App configuration."""

from django.apps import AppConfig


class TalentsConfig(AppConfig):
    """The talents app."""

    name = "talents"

    def ready(self) -> None:
        """Go along when teams are merged; say what is held of an organisation."""
        from organisations import erasing, exporting, holds  # noqa: PLC0415 -- models load later
        from talents.services import own_data, team_changes  # noqa: PLC0415

        holds.after_merge.append(team_changes.follow_merge)
        exporting.register("talenten", own_data.own_tables)
        needed = own_data.needed_elsewhere
        erasing.register(erasing.Eraser("talents", own_data.erase, needed_elsewhere=needed))
