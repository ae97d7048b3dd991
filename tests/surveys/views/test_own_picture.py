"""Somebody's own picture, after answering and when trying out: right, and kept nowhere."""

import io

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pypdf import PdfReader
from wagtail.models import Page

from surveys.domain.scoring import dimension_score
from surveys.models import InspirationLink, Invitation, Response
from surveys.queries.phrases import PHRASES
from surveys.services.closing import close_campaign
from surveys.services.invitations import new_codes
from tests.factories.surveys import starter_definition, starter_version
from tests.factories.tools import TipPageFactory
from tests.pdf.structure import problems

pytestmark = pytest.mark.django_db
DEFINITION = starter_definition()


def answers(**extra):
    """Everybody's favourite is the first dimension; the last one has a single answer."""
    first, *_others, last = (dimension.code for dimension in DEFINITION.dimensions)
    given = {}
    for item in DEFINITION.items:
        high = item.dimension == first
        given[item.code] = (1 if item.reversed else 5) if high else 2 + len(given) % 3
    for item in DEFINITION.items_of(last)[1:]:
        del given[item.code]
    return {code: str(value) for code, value in given.items()} | extra


def exact(data):
    given = {code: int(value) for code, value in data.items()}
    return {
        one.name.text(): dimension_score(DEFINITION, one, given) for one in DEFINITION.dimensions
    }


def test_the_scores_are_those_of_the_questionnaire(client, team):
    data = answers()
    page = client.post(reverse("surveys:own-picture", args=[team.code]), data)
    assert page.status_code == 200
    shown = {one.name: one.score for one in page.context["picture"].scores}
    assert shown == {
        name: None if score is None else round(score) for name, score in exact(data).items()
    }
    html = page.content.decode()
    first, *_others, last = shown.values()
    assert (first, last) == (100, None)
    assert "te weinig antwoorden" in html
    assert f"</strong> {DEFINITION.dimensions[0].name.text()}" in html
    assert page["Cache-Control"] == "no-store"


def link(code, *pages):
    questionnaire = starter_version().questionnaire
    for page in pages:
        InspirationLink.objects.create(
            questionnaire=questionnaire, dimension_code=code, page=page, sort_order=0
        )


def test_tips_are_of_the_lowest_and_published_only(client, team):
    data = answers()
    names = {one.name.text(): one.code for one in DEFINITION.dimensions}
    known = {names[name]: score for name, score in exact(data).items() if score is not None}
    lowest = min(known, key=known.get)
    tip = TipPageFactory()
    draft = TipPageFactory(parent=tip.get_parent(), live=False)
    link(lowest, tip, draft)
    link(max(known, key=known.get), tip)
    page = client.post(reverse("surveys:own-picture", args=[team.code]), data)
    [tips] = page.context["picture"].tips
    assert [one.title for one in tips.links] == [tip.title]
    assert tips.links[0].url.startswith(settings.SITE_URL)


def test_nothing_of_it_is_kept(client, team, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    close_campaign(campaign=team.campaign)  # also when the survey is over
    for name, kind in (("own-picture", "text/html"), ("own-picture-pdf", "application/pdf")):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page = client.post(reverse(f"surveys:{name}", args=[team.code]), answers())
        assert page["Content-Type"].startswith(kind)
        assert not page.cookies
        assert page["Cache-Control"] == "no-store"
        assert all(query["sql"].lstrip().startswith("SELECT") for query in queries)
    assert list(tmp_path.iterdir()) == []
    assert not Response.objects.exists()


@pytest.mark.parametrize("name", ("own-picture", "own-picture-pdf"))
def test_a_personal_code_that_was_used_still_gives_the_picture(client, team, name):
    [code] = new_codes(campaign_team=team, count=1)
    client.post(reverse("surveys:answer", args=[code]), answers(key="k" * 32))
    assert Invitation.objects.get().is_used
    with CaptureQueriesContext(connection) as queries:
        page = client.post(reverse(f"surveys:{name}", args=[code]), answers())
    assert page.status_code == 200
    assert all(query["sql"].lstrip().startswith("SELECT") for query in queries)
    assert Response.objects.count() == 1


def test_of_equal_scores_the_first_dimensions_get_the_tips(client, team):
    tip = TipPageFactory()
    for dimension in DEFINITION.dimensions:
        link(dimension.code, tip)
    same = {item.code: "3" for item in DEFINITION.items}  # the middle, also turned around
    page = client.post(reverse("surveys:own-picture", args=[team.code]), same)
    picture = page.context["picture"]
    names = [dimension.name.text() for dimension in DEFINITION.dimensions]
    assert {one.score for one in picture.scores} == {50}
    assert [tips.name for tips in picture.tips] == names[:3]
    assert picture.highest == names[0]


def test_reversed_statements_count_the_other_way(client, team):
    turned = next(item for item in DEFINITION.items if item.reversed)
    data = {
        item.code: "1" if item.reversed else "5" for item in DEFINITION.items_of(turned.dimension)
    }
    address = reverse("surveys:own-picture", args=[team.code])
    scores = []
    for value in ("1", "5"):
        page = client.post(address, data | {turned.code: value})
        [shown] = [one for one in page.context["picture"].scores if one.code == turned.dimension]
        scores.append(shown.score)
    assert scores[0] == 100
    assert scores[1] == 100 - round(100 / len(DEFINITION.items_of(turned.dimension)))


def test_the_pdf_is_one_tagged_sheet_with_the_same_figures(client, team):
    data = answers()
    tip = TipPageFactory(title="Loop een dag mee")
    for dimension in DEFINITION.dimensions:
        link(dimension.code, tip)
    page = client.post(reverse("surveys:own-picture", args=[team.code]), data)
    file = client.post(reverse("surveys:own-picture-pdf", args=[team.code]), data)
    reader = PdfReader(io.BytesIO(file.content))
    text = " ".join(" ".join(sheet.extract_text() for sheet in reader.pages).split())
    for one in page.context["picture"].scores:
        assert one.name in text
        assert one.score is None or str(one.score) in text
    assert "Loop een dag mee" in text
    assert len(reader.pages) <= 2
    assert problems(file.content) == []


@pytest.mark.parametrize("variant", ("nl", "plain", "en"))
def test_it_speaks_the_language_of_the_answers(client, team, variant):
    address = reverse("surveys:own-picture", args=[team.code])
    html = client.post(address, answers(taal=variant)).content.decode()
    assert DEFINITION.dimensions[1].name.text(variant) in html
    assert ("Your own picture" if variant == "en" else "Je eigen beeld") in html


def test_asked_for_later_there_is_nothing_to_see(client, team):
    page = client.get(reverse("surveys:own-picture", args=[team.code]))
    assert page.status_code == 200
    assert "nergens bewaard" in page.content.decode()
    assert client.get(reverse("surveys:own-picture-pdf", args=[team.code])).status_code == 405


@pytest.mark.parametrize("name", ("own-picture", "own-picture-pdf"))
def test_an_answer_outside_the_scale_is_told(client, team, name):
    code = DEFINITION.items[0].code
    page = client.post(reverse(f"surveys:{name}", args=[team.code]), {code: "9"})
    assert page.status_code == 422
    assert "bestaat niet" in page.content.decode()


def test_too_few_answers_are_told(client, team):
    page = client.post(reverse("surveys:own-picture", args=[team.code]), {})
    assert "te weinig stellingen" in page.content.decode()


def test_without_scripts_it_comes_with_the_thanks(client, team):
    address = reverse("surveys:answer", args=[team.code])
    assert 'name="picture"' in client.get(address).content.decode()
    page = client.post(address, answers(key="k" * 32, picture="1", open_answer="Geheim"))
    html = page.content.decode()
    assert "zijn verstuurd" in html
    assert page.context["picture"].scores[0].score == 100
    assert "Geheim" not in html
    assert "k" * 32 not in html
    assert Response.objects.count() == 1


def test_never_on_a_shared_tablet(client, team):
    kiosk = reverse("surveys:kiosk", args=[team.code])
    sent = client.post(kiosk, answers(key="k" * 32, picture="1"))
    assert sent.url == reverse("surveys:kiosk-thanks", args=[team.code])
    for address in (kiosk, sent.url):
        html = client.get(address).content.decode()
        assert "picture" not in html
        assert "mijn-beeld" not in html


@pytest.mark.parametrize("links", (1, 3))
def test_query_count_is_constant(client, team, links, django_assert_num_queries):
    first = TipPageFactory()
    pages = [first, *(TipPageFactory(parent=first.get_parent()) for _ in range(links - 1))]
    for dimension in DEFINITION.dimensions:
        link(dimension.code, *pages)
    address = reverse("surveys:own-picture", args=[team.code])
    client.post(address, answers())
    with django_assert_num_queries(3):  # the team; the tips; the site's name
        client.post(address, answers())


@pytest.mark.parametrize("links", (1, 3))
def test_query_count_of_trying_is_constant(client, links, django_assert_num_queries):
    first = TipPageFactory()
    pages = [first, *(TipPageFactory(parent=first.get_parent()) for _ in range(links - 1))]
    for dimension in DEFINITION.dimensions:
        link(dimension.code, *pages)
    address = trying()
    client.post(address, answers(key="k" * 32))
    with django_assert_num_queries(3):  # the version; the tips; the site's name
        client.post(address, answers(key="k" * 32))


def trying(name="try-out"):
    return reverse(f"surveys:{name}", args=[starter_version().questionnaire.key])


def test_anybody_can_try_it_out_and_nothing_is_kept(client):
    page = client.get(trying())
    html = page.content.decode()
    assert "wordt nergens bewaard" in html
    for absent in ("Over jou", "open_answer", "Verstuur", "Wat gebeurt er"):
        assert absent not in html
    with CaptureQueriesContext(connection) as queries:
        picture = client.post(trying(), answers(key="k" * 32))
        paper = client.post(trying("try-out-pdf"), answers())
    assert picture.context["picture"].scores[0].score == 100
    assert paper["Content-Type"] == "application/pdf"
    assert all(query["sql"].lstrip().startswith("SELECT") for query in queries)
    for answer in (page, picture, paper):
        assert not answer.cookies
        assert answer["X-Robots-Tag"] == "noindex"


def test_trying_out_keeps_answers_in_another_language_and_says_what_is_wrong(client):
    switched = client.post(trying(), answers(key="k" * 32, switch="en"))
    assert switched.content.decode().count(" checked") == len(answers())
    assert "You are trying this out" in switched.content.decode()
    empty = client.post(trying(), {"key": "k" * 32})
    assert empty.status_code == 422
    assert str(PHRASES["nothing"]) in empty.content.decode()


def test_what_is_not_published_can_not_be_tried(client):
    questionnaire = starter_version().questionnaire
    questionnaire.unpublish()
    assert client.get(trying()).status_code == 404
    assert client.get(reverse("surveys:try-out", args=["bestaat-niet"])).status_code == 404
    assert Page.objects.exists()
