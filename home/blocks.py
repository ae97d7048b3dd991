"""Blocks of the home page."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content.blocks import LinkBlock


class Family(TextChoices):
    """The colours of cards."""

    TEAL = "teal", _("Teal")
    CORAL = "coral", _("Coral")
    SUN = "sun", _("Sun")
    PLUM = "plum", _("Plum")
    LEAF = "leaf", _("Leaf green")
    SKY = "sky", _("Sky blue")


class ShortcutIcon(TextChoices):
    """The drawings for a shortcut: names of icons in the sprite."""

    PERSON = "user", _("One person")
    TEAM = "users-round", _("A team")
    SIGNPOST = "signpost", _("A signpost")
    COMPASS = "compass", _("A compass")
    CHART = "chart-bar", _("A chart")
    HANDSHAKE = "handshake", _("A handshake")
    SPROUT = "sprout", _("A sprout")


class ShortcutBlock(blocks.StructBlock):
    """A card that leads one audience to its part of the toolbox."""

    title = blocks.CharBlock(label=_("Title"), max_length=60)
    text = blocks.TextBlock(label=_("Text"), rows=3, max_length=240)
    icon = blocks.ChoiceBlock(label=_("Drawing"), choices=ShortcutIcon.choices, default="user")
    family = blocks.ChoiceBlock(label=_("Colour"), choices=Family.choices, default="teal")
    link = LinkBlock(label=_("Main link"))
    more = blocks.ListBlock(LinkBlock(), label=_("More links"), default=[])

    class Meta:
        icon = "user"
        label = _("Shortcut")
        description = _("A card for one group of readers, with a link to where they begin.")
        group = _("Home page")
        preview_value = {
            "title": "Ik ben medewerker",
            "text": "Je wil zelf bijleren, ook tussen twee taken door.",
            "icon": "user",
            "family": "sun",
            "link": {"label": "Naar de tips voor jezelf", "url": "https://example.org/"},
            "more": [],
        }
        template = "blocks/shortcut.html"

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict[str, Any]:
        """Add where the links lead; a link to an unpublished page is left out."""
        context = super().get_context(value, parent_context=parent_context)
        request = (parent_context or {}).get("request")
        links = [{"label": link["label"], "url": link.href(request)} for link in value["more"]]
        context["main_url"] = value["link"].href(request)
        context["links"] = [link for link in links if link["url"]]
        return context


class ReasonBlock(blocks.StructBlock):
    """One reason to use the toolbox."""

    title = blocks.CharBlock(label=_("Title"), max_length=60)
    text = blocks.TextBlock(label=_("Text"), rows=3, max_length=240)

    class Meta:
        icon = "tick-inverse"
        label = _("Reason")
        description = _("A reason to use the toolbox, in one or two sentences.")
        group = _("Home page")
        preview_value = {
            "title": "Klaar voor gebruik",
            "text": "Je print de kaarten op een gewone printer.",
        }
        template = "blocks/reason.html"
