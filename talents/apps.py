"""App configuration."""

from django.apps import AppConfig


class TalentsConfig(AppConfig):
    """The talents app."""

    name = "talents"
