"""A set of cards, to look through on the page and to print."""

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import path
from wagtail.models import Orderable
from wagtail.search import index

from talents.models.talent_set import CardColor
from tools.admin_forms import CardSetPageForm
from tools.models.base import ToolPage
from tools.models.decks import own_cards, talent_cards
from tools.models.icons import CardIcon
from tools.models.kind import Kind
from tools.models.method import ONE_PER_LINE
from tools.printing.deck import Deck
from tools.printing.download import download
from tools.printing.print_page import CardSource, PrintPage
from tools.printing.typesetting import characters_over


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
        ToolPage.facts_panel(ToolPage.time_panel, ToolPage.group_panel, ToolPage.effort_panel),
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

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with the number of cards that lists show."""
        self.__dict__.pop("deck", None)
        self.card_count = len(self.deck.cards)
        super().save(*args, **kwargs)

    @cached_property
    def deck(self) -> Deck:
        """The cards: those of a talent set, or the page's own; at most three queries."""
        cards = talent_cards(self.talent_set) if self.talent_set else own_cards(self)
        return Deck(slug=self.slug, title=self.title, cards=cards)

    @property
    def pdf_url(self) -> str:
        """Where visitors download the cards; empty for a set without cards."""
        return super().pdf_url if self.card_count else ""

    @property
    def pattern_slug(self) -> str:
        """What the pattern on the backs is made from."""
        return self.slug

    @property
    def download_label(self) -> str:
        """The text of the button, with what comes out of the printer."""
        return _("Download the cards (A4, %(pages)s pages, %(cards)s)") % {
            "pages": self.deck.page_count,
            "cards": self.cards_text,
        }

    def card_source(self, request: HttpRequest) -> CardSource:
        """This set, for who chooses cards from it."""
        return CardSource(self.deck, self.instructions, self.get_url(request) or "/")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the cards, the download and where one chooses how to print."""
        self.card_count = len(self.deck.cards)
        address = self.get_url(request) if self.deck.cards else None
        return super().get_context(request, *args, **kwargs) | {
            "deck": self.deck,
            "download_url": f"{address}{self.reverse_subpage('pdf')}" if address else "",
            "print_url": f"{address}{self.reverse_subpage('print')}" if address else "",
        }

    @path("afdrukken/", name="print")
    def print_route(self, request: HttpRequest) -> HttpResponse:
        """Choose how to print; the address holds every choice, said in the shortest way."""
        page = self._print_page(request)
        if not page.is_said_by(request.GET):
            return redirect(f"{request.path}?{page.query}")
        context = {"print": page, "pdf_url": f"{page.path}{self.reverse_subpage('pdf')}"}
        return self.render(request, template="tools/print_page.html", context_overrides=context)

    @path("pdf/", name="pdf")
    def pdf(self, request: HttpRequest) -> HttpResponseBase:
        """The published cards, printed as the address says; 304 when the visitor has them."""
        page = self._print_page(request)
        back = f"{page.path}{self.reverse_subpage('print')}?{page.query}"
        if not page.picks:
            return redirect(back)
        return download(request, page.run, back=back, subject=f"page:{self.pk}:deck")

    def _print_page(self, request: HttpRequest) -> PrintPage:
        if not self.deck.cards:
            raise Http404
        return PrintPage.of_set(self.card_source(request), request.GET)


class CardCategory(Orderable):
    """A group of cards with a word, a colour and an icon."""

    page = ParentalKey(CardSetPage, on_delete=models.CASCADE, related_name="categories")
    name = models.CharField(_("name"), max_length=40)
    color = models.CharField(_("colour"), max_length=10, choices=CardColor.choices)
    icon = models.CharField(_("icon"), max_length=40, choices=CardIcon.choices)

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

    def clean(self) -> None:
        """Refuse a text that is too long for its side of the smallest printed card."""
        super().clean()
        errors = {}
        for side, text in (("front", self.front), ("back", self.back)):
            if over := characters_over(side, self.title, text):
                message = ngettext(
                    "The text of the card ‘%(title)s’ is %(count)d character too long. "
                    "Make it shorter.",
                    "The text of the card ‘%(title)s’ is %(count)d characters too long. "
                    "Make it shorter.",
                    over,
                )
                errors[side] = ValidationError(
                    message, code="too_long", params={"title": self.title, "count": over}
                )
        if errors:
            raise ValidationError(errors)
