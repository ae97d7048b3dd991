"""Our rules in the checks panel of the page editor, beside Wagtail's own.

The preview holds the findings as hidden elements (`components/admin/findings.html`); a rule per
kind of finding counts them. So they follow every change of the draft, saved or not.
"""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.models import Page

from content.checks.rules import Kind

MESSAGES = {
    Kind.NO_SUMMARY: {
        "error_name": _("There is no summary"),
        "help_text": _("Write one or two short sentences. They stand in lists and search results."),
    },
    Kind.LONG_TITLE: {
        "error_name": _("A title of more than 60 characters"),
        "help_text": _("Make it shorter. Search engines and cards cut off what is too long."),
    },
    Kind.LONG_SENTENCE: {
        "error_name": _("A sentence of more than 25 words"),
        "help_text": _("Cut the sentence in two, or leave something out."),
    },
    Kind.DEAD_LINK: {
        "error_name": _("A link that leads nowhere"),
        "help_text": _("What it leads to was deleted or isn’t published. Choose something else."),
    },
    Kind.NO_DESCRIPTION: {
        "error_name": _("An image without a description"),
        "help_text": _("Describe what is on the image. Screen readers read it aloud."),
    },
}
# Never true for an element: what stands in the preview is always something to mend.
NEVER = {
    "id": "nothing-to-mend",
    "evaluate": "attr-non-space-content-evaluate",
    "options": {"attribute": "data-mended"},
}
RULES = [
    {
        "id": kind.value,
        "impact": "moderate",
        "selector": f'[data-finding="{kind}"]',
        "excludeHidden": False,
        "tags": ["best-practice"],
        "any": [NEVER["id"]],
        "enabled": True,
    }
    for kind in Kind
]
# Only what editors write themselves, which has no class: a label of our design is no heading.
PARAGRAPHS = {"id": "p-as-heading", "selector": "p:not([class])", "enabled": True}


class HouseChecker(ContentCheckerItem):
    """Wagtail's content checker with the rules of the house added."""

    axe_run_only = [*ContentCheckerItem.axe_run_only, *(kind.value for kind in Kind)]
    axe_custom_rules = [*ContentCheckerItem.axe_custom_rules, PARAGRAPHS, *RULES]
    axe_custom_checks = [*ContentCheckerItem.axe_custom_checks, NEVER]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        **{kind.value: texts for kind, texts in MESSAGES.items()},
    }


def add_house_rules(request: HttpRequest, items: list[Any], page: Page | None) -> None:
    """Put our checker in the place of the stock one, in the bar and in the editor alike."""
    items[:] = [
        HouseChecker(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]
