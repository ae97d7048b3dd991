"""The least that Django can do with a form: one view that writes one row, without middleware."""

import environ
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

DATABASE = environ.Env().db_url("DATABASE_URL")
if DATABASE["ENGINE"].endswith("sqlite3"):
    # As the site has it.
    DATABASE["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
    }
settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={"default": DATABASE},
    ROOT_URLCONF=__name__,
    SECRET_KEY="a bare view signs nothing",
)


def insert(request: HttpRequest) -> HttpResponse:
    """Write down what was sent."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO bare_row (text) VALUES (%s)", [request.POST.urlencode()])
    return HttpResponse(status=200)


urlpatterns = [path("", insert)]
application = get_wsgi_application()
