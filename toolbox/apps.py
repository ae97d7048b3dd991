"""App configuration."""

from django.apps import AppConfig


class ToolboxConfig(AppConfig):
    """The toolbox app."""

    name = "toolbox"
