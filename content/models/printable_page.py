"""Pages that visitors can have on paper."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from content.models.base_page import BasePage
from content.paper import paper_html
from content.pdf_response import stored_pdf


class PrintablePage(RoutablePageMixin, BasePage):
    """A page with a PDF of its article at `pdf/` below its own address."""

    # The article's template is templates/pdf/articles/<tool_kind>.html.
    tool_kind: str | None = "page"

    class Meta:
        abstract = True

    @property
    def pdf_url(self) -> str:
        """Where visitors download this page as PDF; empty when the page has no address."""
        address = self.get_url()
        return f"{address}pdf/" if address else ""

    @property
    def article_template(self) -> str:
        """The print template of this page's article; it takes `page` and `heading`."""
        return f"pdf/articles/{self.tool_kind}.html"

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        """The page itself."""
        return self.serve(request)

    @path("pdf/", name="pdf")
    def pdf(self, request: HttpRequest) -> HttpResponseBase:
        """The published page as PDF; 304 when the visitor has it."""
        html = paper_html("pdf/page.html", {"page": self})
        subject = f"page:{self.pk}"
        return stored_pdf(request, html, title=self.title, slug=self.slug, subject=subject)
