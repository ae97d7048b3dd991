"""What the preview of a page tells the editor."""

from typing import Any

from django import template
from django.template import Context
from wagtail.models import Page

from content.checks.reading import read
from content.checks.rules import check

register = template.Library()


@register.inclusion_tag("components/admin/findings.html", takes_context=True)
def findings(context: Context) -> dict[str, Any]:
    """What to mend in the page as it stands in the editor; nothing for what is no page."""
    page = context.get("page")
    return {"findings": check(read(page)) if isinstance(page, Page) else []}
