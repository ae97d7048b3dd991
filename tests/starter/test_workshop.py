"""The workshop guide of the talent map, and what leads to it."""

from django.test import Client
from wagtail.models import Page

from toolbox.starter.tool_links import TALENT_MAP_GUIDE
from toolbox.starter.tool_texts import CONSENT_RULES
from tools.models import CardSetPage, MethodPage, TalentMapPage


def guide() -> MethodPage:
    return MethodPage.objects.get(slug=TALENT_MAP_GUIDE)


def test_it_takes_its_minutes_from_seven_steps(starter: Page):
    running_time = guide().running_time
    assert len(running_time.steps) == 7
    assert running_time.minutes == sum(step.minutes for step in running_time.steps) == 75
    assert guide().duration_min <= 75 <= guide().duration_max


def test_one_leads_it_full_screen_with_the_cards_at_hand(starter: Page):
    response = Client().get(guide().facilitate_url)
    body = response.content.decode()
    assert response.status_code == 200
    assert [step.title for step in guide().running_time.steps if step.title not in body] == []
    cards = CardSetPage.objects.get(slug="talentenkaarten")
    assert cards in [tool.specific for tool in response.context_data["card_sets"]]


def test_the_guide_the_cards_and_the_map_lead_to_each_other(starter: Page):
    pages = [guide(), CardSetPage.objects.get(slug="talentenkaarten"), TalentMapPage.objects.get()]
    for page in pages:
        body = Client().get(page.get_url()).content.decode()
        for other in pages:
            assert other == page or f'href="{other.get_url()}"' in body, (page, other)


def test_the_page_of_the_map_says_the_rules_of_consent(starter: Page):
    body = Client().get(TalentMapPage.objects.get().get_url()).content.decode()
    assert [rule for rule in CONSENT_RULES if rule not in body] == []
    assert "Niet voor evaluatie" in body
