"""From rows to a draft of a card set."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ModelLogEntry, PageLogEntry

from tests.content.spreadsheets.files import changed, csv, examined, exported
from tests.factories.tools import CardSetPageFactory, ToolboxIndexPageFactory
from tools.models import Card, CardSetPage
from tools.spreadsheets.buttons import IMPORTER

HEADERS = ("categorie", "kleur", "icoon", "titel", "voorkant", "achterkant", "id")


def apply(data, page, editor, ending="xlsx"):
    options = page if isinstance(page, dict) else {}
    examination = examined(IMPORTER, data, page, editor, ending)
    assert examination.errors == []
    result = IMPORTER.apply(examination, options, editor)
    return CardSetPage.objects.get(pk=result.pk)


def draft_of(page):
    return page.get_latest_revision_as_object()


def test_a_change_becomes_a_draft_that_nobody_sees_yet(page, editor):
    keys = list(page.cards.values_list("pk", flat=True))
    page = apply(changed(exported(IMPORTER, page), E3="Andere titel"), page, editor)
    assert page.live
    assert page.has_unpublished_changes
    assert "Andere titel" not in [card.title for card in page.cards.all()]
    draft = draft_of(page)
    assert [card.title for card in draft.cards.all()][1] == "Andere titel"
    assert [card.pk for card in draft.cards.all()] == keys
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.edit", user=editor).exists()


def test_cards_keep_their_keys_when_the_draft_is_published(page, editor):
    keys = {card.title: card.pk for card in page.cards.all()}
    apply(changed(exported(IMPORTER, page), E3="Andere titel"), page, editor)
    CardSetPage.objects.get(pk=page.pk).get_latest_revision().publish()
    found = {card.title: card.pk for card in Card.objects.filter(page_id=page.pk)}
    assert found == {"Andere titel": keys.pop("Titel 1"), **keys}


def test_without_a_column_of_ids_the_title_tells_which_card_it_is(page, editor):
    rows = [
        (category.name, category.color, category.icon, card.title, "Een andere vraag?", "")
        for category, card in zip(page.categories.all(), page.cards.all(), strict=True)
    ]
    keys = [card.pk for card in page.cards.all()]
    page = apply(csv(HEADERS[:-1], *rows), page, editor, "csv")
    cards = draft_of(page).cards.all()
    assert [(card.pk, card.front, card.back) for card in cards] == [
        (pk, "Een andere vraag?", "") for pk in keys
    ]


def test_a_copied_row_is_a_new_card(page, editor):
    first = page.cards.first()
    category = page.categories.first()
    looks = (category.name, category.color, category.icon)
    rows = [
        (*looks, "Kopie", "Nog een vraag?", "", str(first.pk)),
        (*looks, first.title, first.front, first.back, str(first.pk)),
    ]
    page = apply(csv(HEADERS, *rows), page, editor, "csv")
    assert [(card.title, card.pk) for card in draft_of(page).cards.all()] == [
        ("Kopie", None),
        (first.title, first.pk),
    ]


def test_a_column_that_is_not_there_leaves_its_texts(page, editor):
    card, category = page.cards.first(), page.categories.first()
    row = (category.name, category.color, category.icon, card.title, "Nieuwe voorkant?")
    draft = draft_of(apply(csv(HEADERS[:5], row), page, editor, "csv"))
    assert [(one.front, one.back) for one in draft.cards.all()] == [("Nieuwe voorkant?", card.back)]


def test_cards_that_are_gone_from_the_sheet_go_from_the_draft_only(page, editor):
    card, category = page.cards.first(), page.categories.first()
    row = (category.name, category.color, category.icon, card.title, card.front, card.back)
    page = apply(csv(HEADERS[:-1], row), page, editor, "csv")
    assert page.cards.count() == 4
    draft = draft_of(page)
    assert [one.title for one in draft.cards.all()] == [card.title]
    assert [one.name for one in draft.categories.all()] == [category.name]


def test_a_second_import_goes_on_with_the_draft(page, editor):
    apply(changed(exported(IMPORTER, page), E2="Eerste"), page, editor)
    page = CardSetPage.objects.get(pk=page.pk)
    page = apply(changed(exported(IMPORTER, page), E3="Tweede"), page, editor)
    assert [card.title for card in draft_of(page).cards.all()][:2] == ["Eerste", "Tweede"]


def test_a_new_set_comes_under_the_page_that_was_chosen(editor):
    parent = ToolboxIndexPageFactory()
    rows = [("Terugblik", "Petrol", "Ster", f"Kaart {n}", f"Vraag {n}?", "") for n in range(40)]
    options = {"title": "Veertig vragen", "parent": parent.pk}
    page = apply(csv(HEADERS[:-1], *rows), options, editor, "csv")
    assert (page.slug, page.live, page.owner) == ("veertig-vragen", False, editor)
    assert page.get_parent().pk == parent.pk
    draft = draft_of(page)
    assert len(draft.deck.cards) == 40
    draft.get_latest_revision().publish()
    assert CardSetPage.objects.get(pk=page.pk).card_count == 40
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.create").count() == 1
    assert not ModelLogEntry.objects.exists()


def test_a_place_that_is_gone_is_told(editor):
    options = {"title": "Nergens", "parent": 0}
    row = ("Terugblik", "Petrol", "Ster", "Kaart", "Vraag?", "")
    found = examined(IMPORTER, csv(HEADERS[:-1], row), options, editor, "csv")
    assert [one.place for one in found.errors] == [None]


@pytest.mark.parametrize("is_new", (True, False))
def test_the_number_of_queries_does_not_grow_with_the_rows(editor, is_new):
    counts = []
    parent = ToolboxIndexPageFactory()
    for size in (2, 1, 3, 30):
        rows = [("Een", "Petrol", "Ster", f"Kaart {n}", f"Vraag {n}?", "") for n in range(size)]
        data = csv(HEADERS[:-1], *rows)
        subject = CardSetPageFactory(count=1, parent=parent)
        target = {"title": f"Set {size}", "parent": parent.pk} if is_new else subject
        with CaptureQueriesContext(connection) as queries:
            apply(data, target, editor, "csv")
        counts.append(len(queries))
    _warming_up, *counts = counts
    assert len(set(counts)) == 1
