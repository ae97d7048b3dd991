"""Result page and report: the release, the same on screen and on paper."""

import dataclasses
import io
import random
import re

import pytest
from django.urls import reverse
from pypdf import PdfReader
from wagtail.models import Page

from surveys.domain.release import Group, build_release, to_json
from surveys.models import InspirationLink, Questionnaire, Release, Response
from surveys.models.inspiration import For
from surveys.queries.dimension_page import dimension_pages
from surveys.queries.results import result_of
from surveys.queries.summary import summary_of
from surveys.services.closing import close_campaign
from surveys.services.words import share_words
from tests.factories.organisations import MembershipFactory
from tests.factories.surveys import CampaignFactory, closed_survey, open_survey, respond
from tests.pdf.structure import problems

pytestmark = pytest.mark.django_db


def address(name, campaign):
    return reverse(f"surveys:{name}", args=[campaign.organisation.slug, campaign.pk])


@pytest.fixture
def campaign(coordinator):
    return closed_survey(organisation=coordinator.organisation, responses=(4, 6, 9, 12))


def report_text(client, campaign):
    response = client.get(address("report", campaign))
    assert response["Content-Type"] == "application/pdf"
    reader = PdfReader(io.BytesIO(response.content))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split()), reader


def test_screen_and_report_show_the_same_figures(coordinator_client, campaign):
    result = result_of(campaign)
    html = coordinator_client.get(address("results", campaign)).content.decode()
    text, _reader = report_text(coordinator_client, campaign)
    for row in result.dimensions:
        for cell in (row.whole, *row.teams):
            if not cell.hidden:
                assert cell.text in html
                assert cell.text in text
    assert result.whole.responses == "31"
    assert "31 van 40 mensen" in text


def test_hidden_cells_are_all_alike(coordinator_client, campaign):
    result = result_of(campaign)
    hidden = {cell for row in result.dimensions for cell in row.teams if cell.hidden}
    assert len(hidden) == 1
    assert result.teams[0].responses == "verborgen"
    html = coordinator_client.get(address("results", campaign)).content.decode()
    assert "Verborgen" in html
    assert "verborgen" in report_text(coordinator_client, campaign)[0]


def test_every_chart_has_a_text_alternative_and_a_table(coordinator_client, campaign):
    html = coordinator_client.get(address("results", campaign)).content.decode()
    result = result_of(campaign)
    assert html.count("<svg") - html.count("icons.svg") >= 4
    scores = "Score per dimensie, van 0 tot 100."
    assert html.count(scores) == 2
    for row in result.dimensions:
        assert f"{row.name}: {row.whole.text}." in html
    assert html.count("<caption") == 5


def test_the_lowest_dimensions_lead_into_the_toolbox(coordinator_client, campaign):
    result = result_of(campaign)
    code = campaign.release.facts.lowest_dimensions[0]
    root = Page.objects.get(depth=1)
    home = root.get_children().first()
    for title, live in (("Een babbelkwartier", True), ("Nog in de maak", False)):
        page = home.add_child(instance=Page(title=title, live=live))
        InspirationLink.objects.create(
            questionnaire=campaign.questionnaire_version.questionnaire,
            dimension_code=code,
            page=page,
        )
    html = coordinator_client.get(address("results", campaign)).content.decode()
    assert result.priorities[0].advice in html
    assert "Een babbelkwartier" in html
    assert "Nog in de maak" not in html
    text, reader = report_text(coordinator_client, campaign)
    assert "Een babbelkwartier" in text
    links = [
        annotation.get_object()["/A"]["/URI"]
        for page in reader.pages
        for annotation in page.get("/Annots", [])
        if "/A" in annotation.get_object()
    ]
    assert "http://testserver/een-babbelkwartier/" in links


def test_pages_for_another_score_stay_away_and_those_for_this_one_come_first(campaign):
    code = campaign.release.facts.lowest_dimensions[0]
    band = result_of(campaign).priorities[0].score.band
    home = Page.objects.get(depth=1).get_children().first()
    for_bands = {
        For.ALL: "Altijd",
        **{one: f"Bij {one}" for one in (For.LOW, For.MIDDLE, For.HIGH)},
    }
    for order, (one, title) in enumerate(for_bands.items()):
        InspirationLink.objects.create(
            questionnaire=campaign.questionnaire_version.questionnaire,
            dimension_code=code,
            band=one,
            page=home.add_child(instance=Page(title=title)),
            sort_order=order,
        )
    links = [link.title for link in result_of(campaign).priorities[0].links]
    assert links == [f"Bij {band}", "Altijd"]


def test_later_changes_to_answers_change_nothing(coordinator_client, campaign):
    before = coordinator_client.get(address("results", campaign)).context["result"]
    Response.objects.all().delete()
    assert coordinator_client.get(address("results", campaign)).context["result"] == before


def test_what_people_wrote_is_never_on_paper_also_when_it_is_shared(
    coordinator_client, coordinator
):
    campaign = open_survey(organisation=coordinator.organisation)
    respond(campaign.teams.get(), 8, text="Een geheim")
    close_campaign(campaign=campaign)
    texts = campaign.release.open_answers
    share_words(campaign=campaign, texts=texts, actor=coordinator.user)
    assert "Een geheim" in coordinator_client.get(address("results", campaign)).content.decode()
    assert "geheim" not in report_text(coordinator_client, campaign)[0]


def test_with_too_few_answers_the_outcome_is_a_conversation(coordinator_client, coordinator):
    """No score anywhere: not on the page, in a report, in the list or in the guide."""
    campaign = closed_survey(organisation=coordinator.organisation, responses=(3, 1))
    home = Page.objects.get(depth=1).get_children().first()
    cards = home.add_child(instance=Page(title="Leerklimaatgesprek"))
    Questionnaire.objects.update(conversation_page=cards)
    response = coordinator_client.get(address("results", campaign))
    html = response.content.decode()
    assert "Je resultaat is een gesprek" in html
    assert "Minder dan 5 mensen" in html
    assert "http://testserver/leerklimaatgesprek/" in html
    assert address("conversation", campaign) in html
    assert "result" not in response.context
    assert 'class="score' not in html
    assert 'class="chart' not in html
    assert coordinator_client.get(address("report", campaign)).url == address("results", campaign)
    rows = coordinator_client.get(
        reverse("surveys:campaigns", args=[campaign.organisation.slug])
    ).content.decode()
    for page in (html, rows):
        assert not re.search(r"\b[34] (van|antwoord|mensen)", page)
        assert not re.search(r"\d,\d", page)
    Page.objects.filter(pk=cards.pk).update(live=False)
    html = coordinator_client.get(address("results", campaign)).content.decode()
    assert "Leerklimaatgesprek" not in html


def test_the_guide_has_every_subject_on_two_pages_and_nothing_of_the_answers(
    coordinator_client, coordinator
):
    campaign = closed_survey(organisation=coordinator.organisation, responses=(4,))
    guides = []
    for one in (campaign, CampaignFactory(organisation=campaign.organisation)):
        response = coordinator_client.get(address("conversation", one))
        reader = PdfReader(io.BytesIO(response.content))
        assert len(reader.pages) == 2
        text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
        guides.append(text.replace(one.title, ""))
    assert guides[0] == guides[1]  # the same without a single answer
    for dimension in campaign.questionnaire_version.parsed.dimensions:
        assert dimension.name.text() in guides[0]


def test_the_report_is_a4_with_title_and_page_numbers(coordinator_client, campaign):
    text, reader = report_text(coordinator_client, campaign)
    width, height = reader.pages[0].mediabox[2:]
    assert (round(width), round(height)) == (595, 842)
    assert reader.metadata.title == campaign.title
    assert f"2 / {len(reader.pages)}" in text


@pytest.mark.parametrize("teams", (1, 3))
def test_results_take_a_constant_number_of_queries(client, django_assert_num_queries, teams):
    membership = MembershipFactory()
    client.force_login(membership.user)
    campaign = closed_survey(organisation=membership.organisation, responses=(8,) * teams)
    client.get(address("results", campaign))
    with django_assert_num_queries(10):
        client.get(address("results", campaign))


def test_a_hundred_and_twenty_teams_take_as_many_queries(
    coordinator_client, campaign, django_assert_max_num_queries
):
    definition = campaign.questionnaire_version.parsed
    chance = random.Random(120)
    teams = [Group(str(number), f"Team {number}", 12) for number in range(1, 121)]
    packed = ["".join(chance.choices("12345", k=len(definition.codes))) for _ in range(9)]
    facts = build_release(
        definition,
        title=campaign.title,
        groups=teams,
        answers={team.key: packed for team in teams},
        minimum_group=5,
        invited=120 * 12,
    )
    Release.objects.filter(campaign=campaign).update(facts_json=to_json(facts))
    with django_assert_max_num_queries(15):
        html = coordinator_client.get(address("results", campaign)).content.decode()
    assert "Team 120" in html
    with django_assert_max_num_queries(15):
        coordinator_client.get(
            reverse("surveys:dimension", args=[campaign.organisation.slug, campaign.pk, "LEI"])
        )


def test_the_report_has_a_summary_every_dimension_a_method_and_room_for_actions(
    coordinator_client, campaign
):
    text, reader = report_text(coordinator_client, campaign)
    assert 10 <= len(reader.pages) <= 14
    assert problems(coordinator_client.get(address("report", campaign)).content) == []
    for heading in ("In het kort", "Elke dimensie van dichtbij", "Onze acties"):
        assert heading in text
    assert "Hoe deze cijfers gemaakt zijn" in text
    for sentence in summary_of(result_of(campaign)):
        assert sentence in text
    facts = {fact.code: fact.distribution for fact in campaign.release.facts.items}
    definition = campaign.questionnaire_version.parsed
    pages = dimension_pages(campaign, [one.code for one in definition.dimensions])
    for page in pages.values():
        assert page.advice.advice in text
    item = definition.items[0]
    agree = facts[item.code].unfavourable if item.reversed else facts[item.code].favourable
    assert pages[item.dimension].statements.rows[0].parts[0] == f"{agree} %"


def test_the_summary_names_the_highest_and_the_lowest(campaign):
    result = result_of(campaign)
    by_score = sorted(result.dimensions, key=lambda row: row.whole.value)
    _answered, _total, highest, lowest, *_rest = summary_of(result)
    assert by_score[-1].name in highest
    assert by_score[0].name in lowest
    assert by_score[0].whole.text in lowest
    assert summary_of(result)[0] == "31 van 40 mensen vulden in."


def test_a_statement_that_many_reject_is_never_said_to_be_recognised(campaign):
    result = result_of(campaign)
    turned = [dataclasses.replace(row, is_reversed=True) for row in result.strongest[:1]]
    rest = result.strongest[1:2]
    changed = dataclasses.replace(result, strongest=(*turned, *rest), weakest=tuple(turned))
    sentences = " ".join(summary_of(changed))
    assert turned[0].text not in sentences
    assert rest[0].text in sentences
    assert "het minst herkennen" not in sentences
