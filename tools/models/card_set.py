"""A set of cards, to look through on the page and to print."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from talents.models.talent_set import CardColor
from tools.admin_forms import CardSetPageForm
from tools.models.base import ToolPage
from tools.models.kind import Kind
from tools.models.method import ONE_PER_LINE


class CardSetPage(ToolPage):
    """Cards in categories. A category is known by its colour, one colour for each category."""

    tool_kind = Kind.CARD_SET
    is_creatable = True

    instructions = models.TextField(_("how to use them"), blank=True, help_text=ONE_PER_LINE)
    talent_set = models.ForeignKey(
        "talents.TalentSet",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("talent set"),
        help_text=_("Makes the cards from a talent set, instead of the cards below."),
    )

    base_form_class = CardSetPageForm

    content_panels = [
        *ToolPage.content_panels,
        FieldPanel("instructions"),
        InlinePanel(
            "categories",
            heading=_("Categories"),
            label=_("Category"),
            max_num=len(CardColor),
            help_text=_("Give every category a colour of its own."),
        ),
        InlinePanel(
            "cards",
            heading=_("Cards"),
            label=_("Card"),
            help_text=_("Cards are numbered in this order, category by category."),
        ),
        MultiFieldPanel([FieldPanel("talent_set")], heading=_("Cards from a talent set")),
        *ToolPage.sorting_panels,
    ]
    search_fields = [
        *ToolPage.search_fields,
        index.SearchField("instructions"),
        index.RelatedFields(
            "cards",
            [index.SearchField("title"), index.SearchField("front"), index.SearchField("back")],
        ),
    ]

    class Meta:
        verbose_name = _("card set")
        verbose_name_plural = _("card sets")


class CardCategory(Orderable):
    """A group of cards with a word, a colour and an icon."""

    page = ParentalKey(CardSetPage, on_delete=models.CASCADE, related_name="categories")
    name = models.CharField(_("name"), max_length=40)
    color = models.CharField(_("colour"), max_length=10, choices=CardColor.choices)
    icon = models.CharField(
        _("icon"), max_length=40, help_text=_("Name of an icon of the site, such as 'heart'.")
    )

    panels = [FieldPanel("name"), FieldPanel("color"), FieldPanel("icon")]

    class Meta(Orderable.Meta):
        verbose_name = _("category")
        verbose_name_plural = _("categories")

    def __str__(self) -> str:
        return self.name


class Card(Orderable):
    """A card with a question on the front and what comes after it on the back."""

    page = ParentalKey(CardSetPage, on_delete=models.CASCADE, related_name="cards")
    color = models.CharField(
        _("colour"),
        max_length=10,
        choices=CardColor.choices,
        help_text=_("The colour of its category."),
    )
    title = models.CharField(_("title"), max_length=60)
    front = models.TextField(_("front"), max_length=400)
    back = models.TextField(_("back"), max_length=800, blank=True)

    panels = [FieldPanel("color"), FieldPanel("title"), FieldPanel("front"), FieldPanel("back")]

    class Meta(Orderable.Meta):
        verbose_name = _("card")
        verbose_name_plural = _("cards")

    def __str__(self) -> str:
        return self.title
