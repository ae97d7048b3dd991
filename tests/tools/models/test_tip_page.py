"""The page of a tip: why, how, where it goes wrong, ideas to try and what helps."""

import json
import re
from uuid import UUID

import pytest
from django.test import Client

from tests.factories.tools import (
    CardSetPageFactory,
    DimensionFactory,
    MethodPageFactory,
    TipPageFactory,
)
from tools.models import RelatedTool, TipPage

pytestmark = pytest.mark.django_db

KEY = "1a2b3c4d-0000-4000-8000-000000000000"


def headings(html: str) -> list[str]:
    parts = re.findall(r"<h[23][^>]*>(.*?)</h[23]>", html, re.S)
    return [re.sub(r"<[^>]+>", "", part).strip() for part in parts]


def test_why_how_and_pitfall_each_have_a_heading(client: Client):
    tip = TipPageFactory(why="<p>Omdat het helpt.</p>", pitfall="<p>Niet te snel.</p>")
    html = client.get(tip.url).content.decode()
    assert headings(html)[:4] == [
        "Waarom het werkt",
        "Zo pak je het aan",
        "Let hierop",
        "Probeer dit morgen",
    ]
    for text in ("Omdat het helpt.", "Vraag het.", "Niet te snel."):
        assert text in html


def test_a_tip_with_only_a_text_has_no_heading_above_it(client: Client):
    html = client.get(TipPageFactory().url).content.decode()
    assert headings(html)[0] == "Probeer dit morgen"
    assert "Vraag het." in html


def test_each_idea_has_an_address_and_a_name_for_selections(client: Client):
    value = {"type": "practice", "id": KEY, "value": "<p>Koffie <b>&amp; thee</b>.</p>"}
    tip = TipPageFactory(practices=json.dumps([value]))
    [practice] = TipPage.objects.get(pk=tip.pk).practice_list
    assert practice.id == "idee-1a2b3c4d"
    assert practice.token == f"p{tip.pk}-1a2b3c4d"
    assert practice.title == "Koffie & thee."
    html = client.get(tip.url).content.decode()
    assert 'id="idee-1a2b3c4d"' in html
    assert f'data-select="p{tip.pk}-1a2b3c4d"' in html


def test_ideas_keep_their_names_when_they_change_places():
    values = [{"type": "practice", "value": f"<p>Idee {number}.</p>"} for number in range(3)]
    tip = TipPage.objects.get(pk=TipPageFactory(practices=json.dumps(values)).pk)
    before = {practice.title: practice.token for practice in tip.practice_list}
    assert len(set(before.values())) == 3
    tip.practices = json.dumps(list(tip.practices.raw_data)[::-1])
    tip.save()
    tip = TipPage.objects.get(pk=tip.pk)
    assert [practice.title for practice in tip.practice_list] == ["Idee 2.", "Idee 1.", "Idee 0."]
    assert {practice.title: practice.token for practice in tip.practice_list} == before
    assert all(UUID(block.id) for block in tip.practices)


def test_a_tip_that_was_never_saved_has_ideas_without_a_name():
    tip = TipPage(title="Nieuw", practices=[("practice", "<p>Koffie.</p>")])
    [practice] = tip.practice_list
    assert (practice.id, practice.token) == ("idee-1", "")


def test_what_helps_comes_kind_by_kind_in_the_editors_order(client: Client):
    tip = TipPageFactory()
    index = tip.get_parent().get_parent().specific
    sets = CardSetPageFactory.create_batch(2, parent=index)
    methods = MethodPageFactory.create_batch(2, parent=index)
    other = TipPageFactory(parent=tip.get_parent().specific)
    chosen = [other, sets[1], methods[1], sets[0], methods[0]]
    tip.related_tools = [
        RelatedTool(tool_id=tool.pk, sort_order=place) for place, tool in enumerate(chosen)
    ]
    tip.save()
    response = client.get(tip.url)
    groups = [
        (str(kind.plural), [tool.pk for tool in tools])
        for kind, tools in response.context["helping_tools"]
    ]
    assert groups == [
        ("Werkvormen", [methods[1].pk, methods[0].pk]),
        ("Kaartensets", [sets[1].pk, sets[0].pk]),
        ("Tips", [other.pk]),
    ]
    assert "Hiermee lukt het" in response.content.decode()


def test_a_tip_tells_what_it_works_on_and_what_else_does(client: Client):
    dimension = DimensionFactory(name="Kennis delen", description="Wie weet wat.")
    tip = TipPageFactory()
    method = MethodPageFactory(parent=tip.get_parent().get_parent().specific, title="Kaartspel")
    for page in (tip, method):
        page.dimensions.set([dimension])
        page.save()
    html = client.get(tip.url).content.decode()
    assert html.count("Kennis delen") == 1
    assert "Wie weet wat." in html
    assert "Kaartspel" in html
