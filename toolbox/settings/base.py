"""Settings shared by every environment.

Every environment variable is read in the block below and documented in `.env.example`.
"""

from pathlib import Path

import environ
from django.utils.translation import gettext_lazy as _

from toolbox.logs import LOGGING_WITHOUT_SECRETS
from toolbox.settings.accounts import *  # noqa: F403

BASE_DIR = Path(__file__).resolve().parent.parent.parent
VAR_DIR = BASE_DIR / "var"
VAR_DIR.mkdir(exist_ok=True)

# --- Environment: the one place where it is read -------------------------------------------
# An empty value counts as not set, so that a copied `.env.example` works.
env = environ.Env()
ENV_SECRET_KEY: str = env.str("DJANGO_SECRET_KEY", default="")
ENV_DATA_KEYS: list[str] = env.list("DATA_KEYS", default=[])
ENV_ALLOWED_HOSTS: list[str] = env.list("DJANGO_ALLOWED_HOSTS", default=[])
ENV_SITE_URL: str = env.str("SITE_URL", default="") or "http://127.0.0.1:8000"
ENV_DATABASE: dict = env.db_url_config(
    env.str("DATABASE_URL", default="") or f"sqlite:///{VAR_DIR / 'toolbox.sqlite3'}"
)
ENV_REDIS_URL: str = env.str("REDIS_URL", default="")
ENV_MEDIA_ROOT: str = env.str("MEDIA_ROOT", default="") or str(VAR_DIR / "media")
ENV_EMAIL: dict = env.email_url_config(env.str("EMAIL_URL", default="") or "consolemail://")
ENV_FROM_EMAIL: str = env.str("DEFAULT_FROM_EMAIL", default="") or "toolbox@example.org"
ENV_ADMINS: list[tuple[str, str]] = [("", mail) for mail in env.list("ADMINS", default=[])]
ENV_TASKS_BACKEND: str = env.str("TASKS_BACKEND", default="") or "database"
ENV_TRUSTED_PROXY_COUNT: int = int(env.str("TRUSTED_PROXY_COUNT", default="") or 0)
ENV_TEST_DATABASE: str = env.str("TEST_DATABASE_NAME", default="") or str(VAR_DIR / "test.sqlite3")
# -------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "toolbox",
    "search",
    "home",
    "tools",
    "talents",
    "surveys",
    "organisations",
    "content",
    "wagtail_modeladmin",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "organisations.users_app.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "content.language_of_address.language_of_address",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "organisations.second_factor_guard.SecondFactorGuard",
    "django_htmx.middleware.HtmxMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "toolbox.urls"
WSGI_APPLICATION = "toolbox.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "content.template_loader.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": ENV_DATABASE}
if ENV_DATABASE["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # WAL lets readers go on while one writes; FULL means an acknowledged answer is on disk.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": ENV_REDIS_URL}
    if ENV_REDIS_URL
    else {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 50_000},  # the limits on logging in mustn't be pushed out
    }
}

ALLAUTH_TRUSTED_PROXY_COUNT = ENV_TRUSTED_PROXY_COUNT

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
WAGTAIL_CONTENT_LANGUAGES = [("nl", "Nederlands")]
WAGTAILADMIN_PERMITTED_LANGUAGES = WAGTAIL_CONTENT_LANGUAGES
LOCALE_PATHS = [BASE_DIR / "locale"]
WAGTAIL_I18N_ENABLED = True
TIME_ZONE = "Europe/Brussels"
USE_TZ = True

# A talent set of thirty with its translations has seven hundred fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3_000

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_URL = "media/"
MEDIA_ROOT = ENV_MEDIA_ROOT

EMAIL_BACKEND = ENV_EMAIL["EMAIL_BACKEND"]
EMAIL_HOST = ENV_EMAIL.get("EMAIL_HOST", "")
EMAIL_PORT = ENV_EMAIL.get("EMAIL_PORT") or 25
EMAIL_HOST_USER = ENV_EMAIL.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = ENV_EMAIL.get("EMAIL_HOST_PASSWORD", "")
EMAIL_TIMEOUT = 10  # seconds; a mail server that hangs must not hold up a page or the worker
EMAIL_USE_TLS = ENV_EMAIL.get("EMAIL_USE_TLS", False)
DEFAULT_FROM_EMAIL = ENV_FROM_EMAIL

TASKS = {
    "default": {
        "BACKEND": {
            "immediate": "django_tasks.backends.immediate.ImmediateBackend",
            "database": "django_tasks_db.DatabaseBackend",
        }[ENV_TASKS_BACKEND]
    }
}

LOGGING = LOGGING_WITHOUT_SECRETS
ADMINS = ENV_ADMINS  # who gets a mail when something fails
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# The demo accounts' passwords lie on the disk in plain text: only development and tests allow them.
DEMO_ACCOUNTS_ALLOWED = False
DEMO_ACCOUNTS_FILE = VAR_DIR / "demo-accounts.txt"

SITE_URL = ENV_SITE_URL.rstrip("/")
WAGTAIL_SITE_NAME = "Toolbox leren op de werkvloer"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False  # who moderates is in a group
WAGTAILUSERS_PASSWORD_REQUIRED = False  # a code by e-mail is enough to log in
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILIMAGES_IMAGE_MODEL = "content.CustomImage"
WAGTAILDOCS_DOCUMENT_MODEL = "content.CustomDocument"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend"}}
