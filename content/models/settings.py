"""Site settings that editors keep: name, contact, navigation and footer."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField
from wagtail.models import Orderable, Site


class MenuLink(Orderable):
    """A link to a page, with a text of its own if the title is too long."""

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="+", verbose_name=_("page")
    )
    label = models.CharField(_("text"), max_length=40, blank=True)

    panels = [FieldPanel("page"), FieldPanel("label")]

    class Meta(Orderable.Meta):
        abstract = True

    @property
    def text(self) -> str:
        """The text that visitors read."""
        return self.label or self.page.title


@register_setting(icon="cog")
class SiteSettings(ClusterableModel, BaseSiteSetting):
    """Name, contact, texts of header and footer, and the values for placeholders in pages."""

    site_name = models.CharField(_("site name"), max_length=80, default="Toolbox")
    # Empty only until someone fills in the form once: then placeholders in pages rely on them.
    organisation_name = models.CharField(
        _("name of the organisation"),
        max_length=120,
        default="",
        help_text=_("Fills {{organisatie}} in the texts of pages."),
    )
    address = models.CharField(
        _("address"), max_length=200, default="", help_text=_("Fills {{adres}}.")
    )
    contact_email = models.EmailField(
        _("contact address"), default="", help_text=_("Fills {{contact_email}}.")
    )
    privacy_email = models.EmailField(
        _("address for privacy questions"), default="", help_text=_("Fills {{privacy_email}}.")
    )
    footer_text = RichTextField(_("footer text"), blank=True, features=["bold", "italic", "link"])

    panels_general = [
        FieldPanel("site_name"),
        MultiFieldPanel(
            [
                FieldPanel("organisation_name"),
                FieldPanel("address"),
                FieldPanel("contact_email"),
                FieldPanel("privacy_email"),
            ],
            heading=_("Contact"),
        ),
        FieldPanel("footer_text"),
    ]
    panels_navigation = [
        InlinePanel(
            "navigation_items",
            heading=_("Main menu"),
            label=_("Link"),
            help_text=_("Links in this order. A page that isn’t published is left out."),
        ),
        InlinePanel(
            "footer_links",
            heading=_("Footer"),
            label=_("Link"),
            help_text=_("Links in this order. A page that isn’t published is left out."),
        ),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(panels_general, heading=_("General")),
            ObjectList(panels_navigation, heading=_("Navigation")),
        ]
    )

    class Meta:
        verbose_name = _("site settings")

    @classmethod
    def for_default_site(cls) -> Self:
        """The settings of the one site; unsaved defaults as long as there is no site."""
        site = Site.objects.filter(is_default_site=True).first()
        return cls.for_site(site) if site else cls()

    @property
    def placeholder_values(self) -> dict[str, str]:
        """The value per placeholder that editors can write in a text."""
        return {
            "sitenaam": self.site_name,
            "organisatie": self.organisation_name,
            "adres": self.address,
            "contact_email": self.contact_email,
            "privacy_email": self.privacy_email,
        }

    def links(self, related_name: str) -> list[MenuLink]:
        """The links to published pages of one menu, in order, with their pages: one query."""
        if self.pk is None:
            return []
        links = getattr(self, related_name).select_related("page").order_by("sort_order")
        return [link for link in links if link.page.live]


class NavigationItem(MenuLink):
    """A link in the main menu."""

    settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="navigation_items")


class FooterLink(MenuLink):
    """A link in the footer."""

    settings = ParentalKey(SiteSettings, on_delete=models.CASCADE, related_name="footer_links")
