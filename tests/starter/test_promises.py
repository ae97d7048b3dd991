"""What the privacy, accessibility and help pages promise, the site does.

Each test names the sentence it stands for: change the sentence, and look here first.
"""

import datetime

import pytest
from django.test import Client
from django.urls import reverse

from content.models import DailyCount, Job
from search.misses import KEPT
from search.models import SearchMiss
from surveys.domain.cells import Suppressed
from surveys.domain.release import from_json
from surveys.models import OpenAnswer, Response
from surveys.queries.answering import variants_of
from surveys.services.closing import close_campaign
from surveys.services.retention import delete_expired_answers
from talents.queries.maps import visible_members
from talents.services.consent import withdraw_consent
from talents.services.members import delete_member
from tests.factories.surveys import closed_survey, open_survey, respond, starter_definition
from tests.factories.talents import MapMemberFactory
from tests.starter.crawling import Crawl
from toolbox.starter.reading import CONTENT_DIR
from tools.models import Card

pytestmark = pytest.mark.django_db

TEXTS = (CONTENT_DIR / "pages.toml").read_text()

# What isn't built yet may not be promised.
NOT_BUILT = (
    "persoonlijke uitnodiging",
    "geen herinnering meer krijgt",
    "unieke code",
    "verdwijnen de antwoorden van het scherm",
    "in het Frans",
    "begeleiders hebben een account",
)


def promised(sentence: str) -> None:
    """Fails when the sentence is no longer on the site: then its test has lost its reason."""
    assert sentence in TEXTS, sentence


@pytest.mark.parametrize("phrase", NOT_BUILT)
def test_nothing_is_promised_that_is_not_built(phrase: str):
    assert phrase not in TEXTS


def test_answers_hold_no_address_device_or_moment():
    promised("bij je antwoorden bewaren we geen e-mailadres, IP-adres, gegevens van je toestel")
    promised("Omdat we niet weten welke antwoorden van jou zijn")
    # Background answers are answers too: a group or a range, which people may skip.
    ours = {"id", "campaign_team", "answers", "background"}
    assert {field.name for field in Response._meta.fields} == ours
    assert {field.name for field in OpenAnswer._meta.fields} == {"id", "campaign", "text"}


def test_counters_keep_numbers_and_no_people():
    promised("We tellen per dag hoe vaak")
    promised("Wie dat deed, bewaren we niet.")
    promised("Zoekwoorden wissen we na ten hoogste een jaar.")
    kept = {"id", "day", "count"}
    assert {field.name for field in DailyCount._meta.get_fields()} == {*kept, "event", "subject"}
    assert {field.name for field in SearchMiss._meta.get_fields()} == {*kept, "query"}
    assert datetime.timedelta(days=366) >= KEPT


def test_a_selection_is_known_to_the_browser_only(client: Client):
    promised("staat alleen in je browser")
    promised("Wie je bent, bewaren we daar niet bij.")
    kept = [set(model.objects.values_list()) for model in (DailyCount, Job)]
    response = client.get(reverse("tools:selection"), {"s": "t1.c2-3"})
    assert response.status_code == 200
    assert not response.cookies
    assert [set(model.objects.values_list()) for model in (DailyCount, Job)] == kept


def test_answering_sets_no_cookie(client: Client):
    promised("We vragen je naam niet")
    team = open_survey().teams.get()
    response = client.get(reverse("surveys:answer", args=[team.code]))
    assert response.status_code == 200
    assert not response.cookies
    assert 'name="name"' not in response.content.decode()


def test_scores_stay_closed_until_the_survey_ends(coordinator, coordinator_client: Client):
    promised("De scores blijven gesloten tot de bevraging afgelopen is.")
    campaign = open_survey(organisation=coordinator.organisation, responses=(9,))
    arguments = [coordinator.organisation.slug, campaign.pk]
    for name in ("surveys:results", "surveys:report"):
        assert coordinator_client.get(reverse(name, args=arguments)).status_code != 200
    assert not hasattr(campaign, "release")


def test_a_small_team_stays_hidden_and_a_second_one_with_it():
    promised("Resultaten verschijnen alleen voor groepen met minstens vijf antwoorden.")
    promised("Soms verbergen we ook een tweede groep, zodat niemand de kleine kan uitrekenen.")
    facts = from_json(closed_survey(responses=(4, 8, 8)).release.facts_json)
    hidden = [
        group
        for group in facts.groups
        if all(isinstance(score.cell, Suppressed) for score in group.scores)
    ]
    assert len(hidden) >= 2


def test_open_answers_reach_the_organisation_word_for_word(coordinator, coordinator_client: Client):
    promised("Wat je bij de open vraag schrijft, komt letterlijk bij je organisatie terecht.")
    campaign = open_survey(organisation=coordinator.organisation, responses=(0,))
    respond(campaign.teams.get(), 8, text="Meer tijd voor overleg")
    close_campaign(campaign=campaign)
    url = reverse("surveys:words", args=[coordinator.organisation.slug, campaign.pk])
    assert "Meer tijd voor overleg 3" in coordinator_client.get(url).content.decode()


def test_answers_go_after_their_date():
    promised("tot de datum die je bij de vragen leest")
    campaign = closed_survey()
    delete_expired_answers(today=campaign.keep_until + datetime.timedelta(days=1))
    assert not Response.objects.exists()


def test_a_chart_has_its_numbers_in_a_table(coordinator, coordinator_client: Client):
    promised("Bij grafieken staat dezelfde informatie ook in een tabel.")
    campaign = closed_survey(organisation=coordinator.organisation)
    url = reverse("surveys:results", args=[coordinator.organisation.slug, campaign.pk])
    html = coordinator_client.get(url).content.decode()
    parts = [part for part in html.split("<section")[1:] if 'class="chart"' in part]
    assert parts
    for part in parts:
        tables = part.split("<table")[1:]
        assert any(
            all(dimension.name.text() in table for dimension in starter_definition().dimensions)
            for table in tables
        )


def test_the_questionnaire_is_there_in_plain_dutch_and_english():
    promised("De vragenlijst bestaat ook in eenvoudig Nederlands en in het Engels.")
    promised("kiest de eenvoudige of de Engelse versie")
    assert set(variants_of(starter_definition())) >= {"nl", "plain", "en"}


def test_a_person_is_on_a_talent_map_only_with_consent():
    promised("verschijnen alleen als jij daar zelf toestemming voor geeft")
    promised("Je kan je toestemming op elk moment intrekken. Je verdwijnt dan van de kaart.")
    promised("Na de einddatum van de kaart ziet niemand het nog.")
    silent = MapMemberFactory(consented=False)
    assert not visible_members(silent.talent_map).exists()
    member = MapMemberFactory(consented=True)
    assert visible_members(member.talent_map).get() == member
    withdraw_consent(member=member)
    assert not visible_members(member.talent_map).exists()


def test_a_person_can_delete_what_they_filled_in():
    promised("blijft tot je het zelf wist")
    member = MapMemberFactory(consented=True)
    delete_member(member=member)
    assert not member.talent_map.members.exists()


def test_the_cards_are_text_on_the_page(site_crawl: Crawl):
    promised("gebruik dan de webpagina van de kaartenset")
    pages = {url.rstrip("/").rsplit("/", 1)[-1]: page for url, page in site_crawl.items()}
    cards = Card.objects.select_related("page")
    assert cards
    for card in cards:
        assert card.title in pages[card.page.slug].text, card.title
        assert card.front in pages[card.page.slug].text, card.title


def test_everything_can_be_read_without_an_account_or_tracking(site_crawl: Crawl):
    promised("Je kan alle tips, werkvormen en kaarten bekijken zonder account.")
    promised("We plaatsen alleen cookies die nodig zijn om de site te laten werken.")
    assert not any(page.cookies for page in site_crawl.values())
    assert not any("http" in source[:4] for page in site_crawl.values() for source in page.sources)
