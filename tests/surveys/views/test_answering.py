"""The respondent's journey without JavaScript."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from surveys.domain.interchange import to_dict
from surveys.domain.wording import dutch_texts
from surveys.models import Campaign, Language, OpenAnswer, Response
from surveys.queries.phrases import PHRASES
from surveys.services.questionnaires import publish_version
from surveys.services.translations import save_translation
from tests.factories.surveys import open_survey
from tests.surveys.views.forms import KEY, filled

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("method", ("get", "post"))
def test_answering_leaves_no_trace(client, address, team, method):
    response = getattr(client, method)(address, filled(team) if method == "post" else None)
    assert not response.cookies
    assert response["Cache-Control"] == "no-store"
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex"


def test_page_shows_every_statement_once_and_names_no_dimension(client, address, team):
    html = client.get(address).content.decode()
    definition = team.campaign.questionnaire_version.parsed
    for item in definition.all_items:
        assert html.count(f'id="{item.code}-1"') == 1
    assert "Stap 1 van 12" in html
    assert not any(f">{d.name}<" in html for d in definition.dimensions)
    assert "{{" not in html
    assert team.campaign.contact_email in html


def test_everyone_gets_the_same_order(client, address):
    assert _order(client.get(address)) == _order(client.get(address))


def _order(response):
    return [item.code for step in response.context["steps"] for item in step.items]


def test_sending_stores_one_response_and_thanks(client, address, team):
    response = client.post(address, filled(team, open_answer="Meer tijd."))
    assert response.status_code == 302
    assert response.url == reverse("surveys:thanks", args=[team.code])
    assert set(Response.objects.get().answers) == {"4"}
    assert OpenAnswer.objects.get().text == "Meer tijd."
    assert "Bedankt" in client.get(response.url).content.decode()


def test_sending_twice_counts_once_and_says_the_same(client, address, team):
    first = client.post(address, filled(team))
    second = client.post(address, filled(team))
    assert first.url == second.url
    assert Response.objects.count() == 1


def test_skipped_and_not_applicable_are_not_the_same(client, address, team):
    data = filled(team, KEN1="-")
    del data["KEN2"]
    client.post(address, data)
    definition = team.campaign.questionnaire_version.parsed
    packed = dict(zip(definition.codes, Response.objects.get().answers, strict=True))
    assert (packed["KEN1"], packed["KEN2"], packed["KEN3"]) == ("-", " ", "4")


def test_a_text_that_is_too_long_comes_back_with_nothing_lost(client, address, team):
    text = "a" * 4001
    response = client.post(address, filled(team, open_answer=text))
    html = response.content.decode()
    assert response.status_code == 422
    assert text in html
    assert html.count(" checked") == 41
    assert KEY in html
    assert not Response.objects.exists()


@pytest.mark.parametrize("changes", ({"KEN1": "6"}, {"KEN1": "x"}, {"key": ""}, {"key": "kort"}))
def test_what_the_form_never_sends_is_refused(client, address, team, changes):
    assert client.post(address, filled(team, **changes)).status_code == 422
    assert not Response.objects.exists()


def test_an_empty_form_is_no_response(client, address):
    assert client.post(address, {"key": KEY}).status_code == 422
    assert not Response.objects.exists()


def test_switching_language_keeps_the_answers_and_stores_nothing(client, address, team):
    response = client.post(address, filled(team, open_answer="Tijd", switch="en"))
    html = response.content.decode()
    assert response.status_code == 200
    assert "Send my answers" in html
    assert "Step 1 of 12" in html
    assert '<html lang="en">' in html
    assert html.count(" checked") == 41
    assert "Tijd" in html
    assert not Response.objects.exists()


def test_plain_dutch_has_its_own_statements(client, address):
    html = client.get(address, {"taal": "plain"}).content.decode()
    assert "Leert een collega iets nuttigs?" in html
    assert "Stap 1 van 12" in html


@pytest.mark.parametrize("asked", ("fr", "xx", "%00"))
def test_an_unknown_language_is_dutch(client, address, asked):
    assert "Stap 1 van 12" in client.get(address, {"taal": asked}).content.decode()


def ended(*, minutes):
    Campaign.objects.update(closes_at=timezone.now() - datetime.timedelta(minutes=minutes))


def test_who_has_the_form_open_at_the_end_can_still_send_it(client, address, team):
    page = client.get(address)
    mine = {"key": page.context["form"]["key"].value(), "ticket": page.context["ticket"]}
    assert f'name="ticket" value="{mine["ticket"]}"' in page.content.decode()
    ended(minutes=5)
    assert client.get(address).status_code == 410
    assert client.post(address, filled(team)).status_code == 410
    # Changing the language and mending an error still work, and keep the form's right.
    switched = client.post(address, filled(team, **mine, switch="en"))
    assert switched.status_code == 200
    assert mine["ticket"] in switched.content.decode()
    refused = client.post(address, filled(team, **mine, open_answer="a" * 4001))
    assert refused.status_code == 422
    assert client.post(address, filled(team, **mine)).status_code == 302
    assert Response.objects.count() == 1
    ended(minutes=60)
    late = mine | {"key": mine["key"]}
    assert client.post(address, filled(team, **late)).status_code == 410


def test_only_the_chosen_languages_are_offered(client, address):
    Campaign.objects.update(languages=["plain", "en"])
    page = client.get(address, {"taal": "nl"})
    html = page.content.decode()
    assert "Leert een collega iets nuttigs?" in html
    assert [choice.code for choice in page.context["variants"]] == ["plain", "en"]


def test_the_word_of_welcome_is_the_organisations_and_escaped(client, address, team):
    Campaign.objects.update(welcome="Dag <b>iedereen</b>")
    html = client.get(address).content.decode()
    assert "Dag &lt;b&gt;iedereen" in html
    assert f"<figcaption>{team.campaign.organisation.name}" in html


def test_answering_takes_few_queries(client, address, team, django_assert_num_queries):
    client.get(address)
    with django_assert_num_queries(2):  # the team with its campaign; the site's name
        client.get(address)
    with django_assert_num_queries(6):  # team; savepoint, status, key, response, release of it
        client.post(address, filled(team))


def test_background_questions_come_last_and_are_kept_in_one_character_each(client, address, team):
    html = client.get(address).content.decode()
    assert html.index("Over jou") > html.index('id="UIT3-1"')
    about = {"background-FUN": "B", "background-ANC": "-"}
    assert client.post(address, filled(team, **about)).status_code == 302
    assert Response.objects.get().background == "B "


def test_background_questions_may_be_skipped(client, address, team):
    client.post(address, filled(team))
    assert Response.objects.get().background == "  "


def test_an_answer_that_is_not_offered_is_refused_and_kept_on_the_page(client, address, team):
    about = {"background-FUN": "Z", "background-ANC": "C"}
    response = client.post(address, filled(team, **about))
    assert response.status_code == 422
    assert not Response.objects.exists()
    html = response.content.decode()
    chosen = [tag for tag in re.findall(r"<input[^>]+>", html) if "background-ANC-C" in tag]
    assert "checked" in chosen[0]


def test_a_language_from_right_to_left_has_its_own_words_all_around(client):
    campaign = open_survey()
    dutch = dutch_texts(to_dict(campaign.questionnaire_version.parsed))
    language = Language.objects.create(
        code="ar",
        name="العربية",
        direction="rtl",
        phrases={name: f"[{name}]" for name in PHRASES} | {"step": "[step {number}/{total}]"},
    )
    questionnaire = campaign.questionnaire_version.questionnaire
    save_translation(
        questionnaire=questionnaire,
        language=language,
        words={path: f"({text})" for path, text in dutch.items()},
    )
    Campaign.objects.update(questionnaire_version=publish_version(questionnaire=questionnaire))
    address = reverse("surveys:answer", args=[campaign.teams.get().code])
    html = client.get(address, {"taal": "ar"}).content.decode()
    assert 'lang="ar" dir="rtl"' in html
    assert "(Ik raad deze organisatie aan" in html
    assert "[step 1/12]" in html
    for text in (">Volgende<", ">Verstuur", ">Vorige<", "Wat gebeurt er", "niet verplicht"):
        assert text not in html
    refused = client.post(address, {"taal": "ar", "key": KEY}).content.decode()
    assert "[nothing]" in refused
    sent = client.post(address, {"taal": "ar", "key": KEY, "KEN1": "4"})
    assert "[thanks]" in client.get(sent.url).content.decode()
