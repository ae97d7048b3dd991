"""Card sets: from rows to a draft. Publishing stays with the editor."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from content.models import SiteSettings
from content.spreadsheets.comparing import Entry, compare
from content.spreadsheets.examination import Examination, Section
from content.spreadsheets.importer import Content, Importer, Options, Readings
from content.spreadsheets.records import Problem, Record
from tools.models import CardSetPage
from tools.services.card_drafts import change_card_set, create_card_set
from tools.spreadsheets.card_categories import Categories, folded
from tools.spreadsheets.card_checks import read_cards
from tools.spreadsheets.card_rows import card_records, category_records, sheet_records
from tools.spreadsheets.card_sheet import CARD_COLUMNS, CARDS, CATEGORY_COLUMNS, COLOR
from tools.spreadsheets.new_card_set import NewCardSetForm, parents_for

CARD_KEYS = (
    lambda record: (record.handle, folded(_title(record))) if record.handle else None,
    lambda record: record.handle or None,
    lambda record: (folded(_title(record)), record.values.get("color")),
    lambda record: folded(_title(record)) or None,
    lambda record: record.values.get("front") or None,
)
CATEGORY_KEYS = (
    lambda record: (folded(record.values["name"]), record.values["color"]),
    lambda record: folded(record.values["name"]),
    lambda record: record.values["color"],
)


@dataclass(frozen=True)
class Prepared:
    """What the draft will hold."""

    categories: tuple[Entry, ...]
    cards: tuple[Entry, ...]


class CardSetImporter(Importer):
    """Creates or updates a card set as a draft."""

    kind = "kaartenset"
    icon = "doc-full"
    sheets = (CARDS,)
    new_form = NewCardSetForm
    list_label = _("Pages")
    new_title = _("New card set from a spreadsheet")
    update_title = _("Import cards from a spreadsheet")
    apply_label = _("Save as a draft")
    done_text = _("“%(title)s” is saved as a draft. Look at it, and publish it when it's right.")

    def subjects(self) -> QuerySet[CardSetPage]:
        """Every card set."""
        return CardSetPage.objects.all()

    def may_import(self, user: Any, subject: CardSetPage | None) -> bool:
        """Who may edit the page, or add one somewhere."""
        if subject is None:
            return bool(parents_for(user))
        return subject.permissions_for_user(user).can_edit()

    def obstacle(self, user: Any, subject: CardSetPage) -> str:
        """A lock, or cards that come from a talent set."""
        if subject.get_latest_revision_as_object().talent_set_id:
            return str(_("The cards of this page come from a talent set. Import them there."))
        lock = subject.get_lock()
        if lock and lock.for_user(user):
            return str(_("This page is locked, so nothing can be imported into it now."))
        return ""

    def examine(
        self, readings: Readings, subject: CardSetPage | None, options: Options, user: Any
    ) -> Examination:
        """Compare the rows with the latest draft."""
        page = subject.get_latest_revision_as_object() if subject else CardSetPage()
        before = category_records(page)
        looks = {folded(record.values["name"]): record.values for record in before}
        categories = Categories(looks)
        reading = readings[CARDS.name]
        values = SiteSettings.for_default_site().placeholder_values
        cards, problems = read_cards(reading.raws, categories, values)
        problems = [*reading.problems, *categories.problems, *problems]
        if subject is None and options["parent"] not in {one.pk for one in parents_for(user)}:
            problems.append(Problem(str(_("The page for this set is gone. Start again."))))
        found = list(categories.found.values())
        prepared = Prepared(
            compare(before, found, CATEGORY_KEYS),
            compare(card_records(page), _in_printed_order(cards, found), CARD_KEYS),
        )
        return Examination(
            name=page.title if subject else options["title"],
            subject=subject,
            sections=(
                Section(str(_("Categories")), prepared.categories, CATEGORY_COLUMNS, "name"),
                Section(str(_("Cards")), prepared.cards, (COLOR, *CARD_COLUMNS), "title"),
            ),
            problems=tuple(problems),
            prepared=prepared,
        )

    def apply(self, examination: Examination, options: Options, user: Any) -> CardSetPage:
        """Save a draft; a card that was there keeps its key."""
        rows = examination.prepared
        if examination.subject:
            return change_card_set(
                page=examination.subject, user=user, categories=rows.categories, cards=rows.cards
            )
        return create_card_set(
            parent=Page.objects.get(pk=options["parent"]),
            title=options["title"],
            user=user,
            categories=rows.categories,
            cards=rows.cards,
        )

    def content_of(self, subject: CardSetPage) -> Content:
        """The rows of the latest draft."""
        return {CARDS.name: list(sheet_records(subject.get_latest_revision_as_object()))}

    def edit_url(self, subject: CardSetPage) -> str:
        """The page in the editor."""
        return reverse("wagtailadmin_pages:edit", args=[subject.pk])

    def list_url(self) -> str:
        """The page tree."""
        return reverse("wagtailadmin_explore_root")

    def file_name(self, subject: CardSetPage) -> str:
        """The slug of the page."""
        return subject.slug


def _title(record: Record) -> str:
    return record.values.get("title", "")


def _in_printed_order(cards: Sequence[Record], categories: Sequence[Record]) -> list[Record]:
    colors = [category.values["color"] for category in categories]
    place = {color: number for number, color in enumerate(colors)}
    return sorted(cards, key=lambda card: place.get(card.values.get("color"), len(place)))
