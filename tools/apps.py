"""App configuration."""

from django.apps import AppConfig


class ToolsConfig(AppConfig):
    """The tools app."""

    name = "tools"
