"""What every page of the site has."""

from functools import partial
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.search import index

from content.admin_forms import BasePageForm
from content.compression import compressed
from content.models.settings import SiteSettings
from content.models.sharing import Sharing
from content.placeholders import fill_html


class BasePage(Sharing, Page):
    """A page with a summary, used in lists, search results and shared links."""

    summary = models.TextField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two short sentences. Shown in lists and search results."),
    )

    review_on = models.DateField(
        _("look at it again on"),
        null=True,
        blank=True,
        help_text=_("From this day on the page stands in the report of pages to review."),
    )

    base_form_class = BasePageForm
    content_panels = [*Page.content_panels, FieldPanel("summary")]
    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            heading=_("Search engines"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], heading=_("Menus")),
        MultiFieldPanel([FieldPanel("review_on")], heading=_("Keeping it up to date")),
    ]
    search_fields = [*Page.search_fields, index.SearchField("summary")]

    class Meta:
        abstract = True

    @property
    def meta_description(self) -> str:
        """The text for search engines: the editor's own, or the summary."""
        return self.search_description or self.summary

    def placeholder_values(self) -> dict[str, str]:
        """What this site's settings fill in for placeholders such as {{organisatie}}."""
        return SiteSettings.for_default_site().placeholder_values

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the ancestors for the breadcrumbs, home first: one query, none for the home page."""
        context = super().get_context(request, *args, **kwargs)
        above = self.get_ancestors().filter(depth__gt=1) if (self.depth or 0) > 2 else []
        context["breadcrumbs"] = above
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page, with the placeholders in its whole HTML filled once it is rendered."""
        is_preview = getattr(request, "is_preview", False)
        response = super().serve(request, *args, **kwargs)
        # Wagtail says here that this is no preview; of a page with routes it may well be one.
        request.is_preview = is_preview
        response = self._filled(response)
        if isinstance(response, TemplateResponse):
            response.add_post_render_callback(partial(compressed, request))
        return response

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """The preview, filled like the page."""
        return self._filled(super().serve_preview(request, mode_name))

    def _filled(self, response: HttpResponse) -> HttpResponse:
        if isinstance(response, TemplateResponse):
            response.add_post_render_callback(self._fill_placeholders)
        return response

    def _fill_placeholders(self, response: TemplateResponse) -> None:
        if b"{{" in response.content:
            response.content = fill_html(response.content.decode(), self.placeholder_values())
