"""Production: no default for a secret; a missing variable stops the start."""

from django.core.exceptions import ImproperlyConfigured

from toolbox.settings.base import *  # noqa: F403
from toolbox.settings.base import ENV_ALLOWED_HOSTS, ENV_DATA_KEYS, ENV_SECRET_KEY, env

if not ENV_SECRET_KEY:
    raise ImproperlyConfigured("Set DJANGO_SECRET_KEY.")
if not ENV_ALLOWED_HOSTS:
    raise ImproperlyConfigured("Set DJANGO_ALLOWED_HOSTS.")
if not ENV_DATA_KEYS or min(map(len, ENV_DATA_KEYS)) < 32:
    raise ImproperlyConfigured("Set DATA_KEYS: each key at least 32 random characters.")
for _required in ("SITE_URL", "DATABASE_URL", "EMAIL_URL"):
    if not env.str(_required, default=""):
        raise ImproperlyConfigured(f"Set {_required}.")

DEBUG = False
SECRET_KEY = ENV_SECRET_KEY
DATA_KEYS = ENV_DATA_KEYS
ALLOWED_HOSTS = ENV_ALLOWED_HOSTS
CSRF_TRUSTED_ORIGINS = [SITE_URL]  # noqa: F405

SECURE_SSL_REDIRECT = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "toolbox.static_storage.BundlingStorage"},
}
