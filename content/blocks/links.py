"""Links to pages of the site or elsewhere."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class LinkValue(blocks.StructValue):
    """A link that knows where it leads."""

    def href(self, request: HttpRequest | None = None) -> str:
        """The address; empty when its page isn't published (any more)."""
        page, anchor = self.get("page"), self.get("anchor")
        if page is None:
            return self.get("url") or ""
        url = page.get_url(request) if page.live else None
        return f"{url}#{anchor}" if url and anchor else url or ""


class LinkBlock(blocks.StructBlock):
    """A link: by page, so that it follows when the page moves, or by web address."""

    label = blocks.CharBlock(label=_("Text"), max_length=60)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    anchor = blocks.RegexBlock(
        label=_("Part of the page"),
        regex=r"^[a-z][a-z0-9-]*$",
        required=False,
        help_text=_("The heading to jump to, in small letters with hyphens: tips-voor-jezelf."),
    )
    url = blocks.URLBlock(label=_("Or a web address"), required=False)

    class Meta:
        icon = "link"
        label = _("Link")
        value_class = LinkValue

    def clean(self, value: Any) -> Any:
        """Exactly one target."""
        value = super().clean(value)
        if bool(value["page"]) == bool(value["url"]):
            raise blocks.StructBlockValidationError(
                {"page": ValidationError(_("Choose a page or give a web address: one of both."))}
            )
        return value


class ButtonBlock(LinkBlock):
    """A link that stands out."""

    class Meta:
        icon = "link"
        label = _("Button")
        description = _("A button to the next step. Say what happens: “Download the cards”.")
        group = _("Links")
        preview_value = {"label": "Naar de werkvormen", "url": "https://example.org/"}
        template = "blocks/button.html"
