"""Every address of the site. Wagtail's pages come last: they take what is left."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from content.robots import robots_txt
from content.share_image.view import share_image
from organisations.admin_access import log_in_for_admin

handler404 = "search.views.page_not_found"

urlpatterns = [
    # Wagtail's own login is closed: everyone logs in by e-mail.
    path("beheer/login/", log_in_for_admin),
    path("beheer/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
    path("account/", include("organisations.account_urls")),
    path("organisatie/", include("organisations.urls")),
    path("", include("surveys.urls")),
    # A member may read these in English: under /en/.
    *i18n_patterns(path("", include("talents.urls")), prefix_default_language=False),
    path("zoeken/", include("search.urls")),
    path("", include("tools.urls")),
    path("sitemap.xml", sitemap),
    path("robots.txt", robots_txt),
    path("deelbeeld/<int:pk>-<str:key>.png", share_image, name="share-image"),
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    path("", include(wagtail_urls)),
]
