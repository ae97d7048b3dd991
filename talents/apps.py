"""App configuration."""

from django.apps import AppConfig


class TalentsConfig(AppConfig):
    """The talents app."""

    name = "talents"

    def ready(self) -> None:
        """Go along when teams are merged."""
        from organisations import holds  # noqa: PLC0415 -- models load after this module
        from talents.services import team_changes  # noqa: PLC0415

        holds.after_merge.append(team_changes.follow_merge)
