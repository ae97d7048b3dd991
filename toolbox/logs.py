"""Logs never hold an address that is somebody's secret, nor who asked for it or what they sent."""

import logging
import traceback

# Answering, a place on a talent map, a result that is shared, an invitation: whoever knows the
# address is let in.
SECRET_PREFIXES = ("/b/", "/t/", "/gedeeld/", "/organisatie/uitnodiging/")
# What goes wrong is on standard error, and what is an error in a mail to ADMINS as well. Neither
# holds an address that is somebody's secret, or who asked for it.
LOGGING_WITHOUT_SECRETS = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {
        "secret addresses": {"()": "toolbox.logs.SecretAddresses"},
        "in production": {"()": "django.utils.log.RequireDebugFalse"},
    },
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {
        "problems": {
            "class": "logging.StreamHandler",
            "level": "WARNING",
            "filters": ["secret addresses"],
            "formatter": "line",
        },
        "administrators": {
            "class": "django.utils.log.AdminEmailHandler",
            "level": "ERROR",
            "filters": ["in production", "secret addresses"],
        },
    },
    "root": {"handlers": ["problems", "administrators"]},
    "loggers": {
        "django": {"level": "INFO"},  # without Django's own handlers, which know no secrets
        "django.request": {"level": "ERROR"},  # a page that isn't there is no problem of the site
    },
}


class SecretAddresses(logging.Filter):
    """For the loggers of requests: what went wrong at a secret address is told without the request.

    Django's lines name the path, and its mails to the administrators the visitor's address, agent
    and fields as well. An answer of 4xx isn't told at all: a wrong code may be nearly a right one.
    Of an error the places in the code stay; its message goes, it may quote what was sent.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Leave the line out, or keep it without the request."""
        request = record.__dict__.get("request")
        prefix = request and _secret_prefix(request.path)
        if not prefix:
            return True
        if record.levelno < logging.ERROR:
            return False
        record.msg, record.args = "An error at %s…", (prefix,)
        if record.exc_info and record.exc_info[0]:
            kind, _error, places = record.exc_info
            lines = "".join(traceback.format_tb(places))
            record.msg, record.args = f"{record.msg} %s\n%s", (*record.args, kind.__name__, lines)
        record.exc_info = record.exc_text = None
        record.request = None
        return True


def _secret_prefix(path: str) -> str:
    """Which of the prefixes it has, or would have, typed right; "" for none."""
    plain = f"/{path.lower().lstrip('/')}"
    return next((prefix for prefix in SECRET_PREFIXES if plain.startswith(prefix)), "")
