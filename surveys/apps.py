"""App configuration."""

from django.apps import AppConfig


class SurveysConfig(AppConfig):
    """The surveys app."""

    name = "surveys"
