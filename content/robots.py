"""What search engines may visit."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

# Work and answers of people: nothing to find here.
PRIVATE = ("/beheer/", "/account/", "/organisatie/", "/b/", "/t/", "/en/")
# Each address makes another file, and a robot would ask for all of them.
ENDLESS = ("/kaarten/eigen-set/pdf/", "/kaarten/bestand/", "/mijn-selectie/")


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """The rules for robots, and where the site map is."""
    rules = [f"Disallow: {path}" for path in (*PRIVATE, *ENDLESS)]
    lines = ["User-agent: *", *rules, "", f"Sitemap: {settings.SITE_URL}/sitemap.xml", ""]
    response = HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "public, max-age=86400"
    return response
