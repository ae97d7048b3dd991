"""Production settings without the redirect to HTTPS, for measuring on this computer."""

from toolbox.settings.production import *  # noqa: F403

SECURE_SSL_REDIRECT = False
