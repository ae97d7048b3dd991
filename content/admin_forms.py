"""The form in which editors change a page."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.fields import RichTextField

from content.checks.rich_text import paragraphs
from content.placeholders import unfilled

# Every page has its PDF at this address below its own.
TAKEN = "pdf"


class BasePageForm(WagtailAdminPageForm):
    """Refuses placeholders that the site settings can't fill, and the address of a PDF.

    Keeps no rich text without words.
    """

    def clean_slug(self) -> str:
        """Refuse an address under which the page above has its PDF."""
        slug: str = self.cleaned_data["slug"]
        if slug == TAKEN:
            raise ValidationError(
                _("At this address stands the PDF of the page above. Choose another.")
            )
        return slug

    def clean(self) -> dict[str, Any]:
        """Check what was sent, so that inline rows and blocks are covered too."""
        cleaned = super().clean()
        # The editor sends an empty text as a paragraph, which a page would give a heading.
        for name in self._rich_texts():
            if not paragraphs(cleaned.get(name) or ""):
                cleaned[name] = ""
        texts = [value for value in self.data.values() if isinstance(value, str) and "{{" in value]
        for name in unfilled(texts, self.instance.placeholder_values()) if texts else []:
            self.add_error(
                None,
                _(
                    "“{{%(name)s}}” has no value. Fill it in under Settings › Site settings, "
                    "or write the text yourself."
                )
                % {"name": name},
            )
        return cleaned

    def _rich_texts(self) -> list[str]:
        fields = self.instance._meta.concrete_fields
        rich = {field.name for field in fields if isinstance(field, RichTextField)}
        return [name for name in self.fields if name in rich]
