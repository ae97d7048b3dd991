"""The kit for the works council and the DPO: it says what the settings are, and nothing untrue."""

import datetime
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pypdfium2
import pytest
from django.utils import timezone
from django.utils.html import strip_tags

from surveys.models import Campaign, Way
from surveys.queries.answering import privacy_text
from surveys.queries.kit import background_of, kit_of
from surveys.services.papers.kit import applying, kit_html, lines, render_kit
from tests.factories.organisations import TeamFactory
from tests.factories.surveys import open_survey, starter_definition
from tests.pdf.structure import problems
from tests.surveys.services.papers.builders import LONG, LONG_TEAM
from tests.surveys.services.papers.reading import off_paper, overlapping, page_text

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def survey(db) -> Campaign:
    """A survey of two teams, one of them too small for a result of its own."""
    survey = open_survey(responses=(0, 0))
    big, small = survey.teams.order_by("pk")
    survey.teams.filter(pk=big.pk).update(name="Nachtploeg", headcount=12)
    survey.teams.filter(pk=small.pk).update(name="Onthaal", headcount=4, department="Huis")
    return survey


def words(survey: Campaign) -> str:
    """The text of the kit, with single spaces."""
    text = unescape(strip_tags(kit_html(survey).replace("<", " <")))
    return " ".join(text.split()).replace(" ,", ",").replace(" .", ".")


def test_a_tagged_pdf_of_a_few_pages(survey):
    for name, value in LONG.items():
        setattr(survey, name, value)
    survey.teams.update(ways=[way.value for way in Way])
    survey.teams.filter(headcount=4).update(name=LONG_TEAM)
    pdf = render_kit(campaign=survey)
    assert problems(pdf) == []
    pages = list(pypdfium2.PdfDocument(pdf))
    assert 3 <= len(pages) <= 7  # the longest texts, in every language
    for page in pages:
        assert overlapping(page) == []
        assert off_paper(page) == []
    assert survey.title in page_text(pages[0])


def test_what_the_kit_is_for_is_in_it(survey):
    said = words(survey)
    for part in (
        "register van verwerkingsactiviteiten",
        "Rechtsgrond [vul in] Voorstel, door je DPO na te kijken",
        "DPIA",
        "Brief aan het personeel",
        "Wie ziet wat",
        "Verwerkers [vul in",
        "Wat nog niet waterdicht is",
    ):
        assert part in said
    assert "Als minstens 42 % invult" in said
    assert "Onthaal (Huis) 4" in said
    assert "Nooit: minder dan 5 mensen" in said


def moment(day: int, hour: int) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime(2027, 3, day, hour, 30))


@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("title", "Leren bij nacht", ["Leren bij nacht"]),
        ("opens_at", moment(1, 7), ["Van 1 maart 2027, 07.30 uur"]),
        ("closes_at", moment(19, 18), ["19 maart 2027, 18.30", "vrijdag 19 maart 2027 om 18.30"]),
        ("keep_until", datetime.date(2029, 2, 3), ["tot 3 februari 2029", "until 3 February 2029"]),
        ("minimum_group", 9, ["minder dan 9 antwoorden", "minstens 9 antwoorden", "van 9, ook"]),
        ("contact_name", "Nel Vos", ["Nel Vos leidt de bevraging", "contact op met Nel Vos"]),
        ("contact_email", "nel@vos.example", ["nel@vos.example"]),
        ("languages", ["nl"], ["In welke taal Nederlands."]),
        ("languages", ["nl", "en"], ["In welke taal Nederlands, Engels."]),
        ("welcome", "Dag allemaal!", ["Welkomstwoord Dag allemaal!"]),
        ("shares_item_statistics", True, ["deze organisatie zei daar ja op"]),
    ],
)
def test_each_setting_is_in_the_kit(survey, setting, value, said):
    before = words(survey)
    setattr(survey, setting, value)
    after = words(survey)
    for part in said:
        assert part in after
        assert part not in before


@pytest.mark.parametrize(
    ("ways", "said", "unsaid"),
    [
        ([Way.LINK], ["Eén link"], ["eigen code", "strookje", "e-mailadressen", "tablet van"]),
        ([Way.CODES], ["Krijg je een eigen code?", "controlegetal", "strookje"], ["adressenlijst"]),
        ([Way.MAIL], ["Krijg je een e-mail?", "adressenlijst lekt", "versleuteld"], ["tablet van"]),
        ([Way.KIOSK], ["Vul je in op een tablet van het werk?"], ["eigen code", "adressenlijst"]),
    ],
)
def test_the_ways_of_inviting_decide_what_is_said(survey, ways, said, unsaid):
    survey.teams.update(ways=ways)
    text = words(survey)
    for part in said:
        assert part.lower() in text.lower()
    for part in unsaid:
        assert part.lower() not in text.lower()


def test_the_texts_are_those_that_respondents_read(survey):
    text = words(survey)
    definition = survey.questionnaire_version.parsed
    for variant in ("nl", "plain"):
        assert definition.intro.text(variant) in text
        assert privacy_text(survey, variant) in text
    assert definition.open_question.text.text() in text


def test_teams_and_their_sizes(survey):
    survey.teams.update(headcount=2)
    assert kit_of(survey).too_small
    assert "Er komt geen enkel cijfer" in words(survey)
    team = TeamFactory(organisation=survey.organisation, name="Keuken", headcount=40)
    survey.teams.create(team=team, name="Keuken", headcount=40)
    assert "Keuken 40" in words(survey)
    assert "Er komt geen enkel cijfer" not in words(survey)


@pytest.mark.parametrize("more", (0, 3))
def test_the_facts_take_a_constant_number_of_queries(survey, more, django_assert_num_queries):
    for number in range(more):
        team = TeamFactory(organisation=survey.organisation)
        survey.teams.create(team=team, name=f"Ploeg {number}", headcount=9)
    survey = Campaign.objects.select_related("organisation", "questionnaire_version").get()
    with django_assert_num_queries(4):
        kit_of(survey)


def test_questions_about_the_respondent_are_named():
    definition = starter_definition()
    work, years = background_of(definition)
    assert work.text == "Wat voor werk doe je vooral?"
    assert len(years.options) > 1
    assert background_of(replace(definition, background=())) == ()


def test_each_claim_names_a_chapter_of_the_privacy_document():
    headings = set(re.findall(r"^## (.+)$", (ROOT / "docs/privacy.md").read_text(), re.MULTILINE))
    claims = [*lines()["measure"], *lines()["open"]]
    assert [line["text"] for line in claims if line["source"] not in headings] == []


def test_what_applies_to_no_survey_is_no_line(survey):
    """`only` names a fact that exists, and each such line is left out and put in."""
    survey.teams.update(ways=[Way.LINK])
    without = kit_of(survey)
    survey.teams.update(ways=[way.value for way in Way])
    with_all = kit_of(survey)
    for kind, said in lines().items():
        assert len(applying(with_all, kind)) == len(said)
        expected = [one for one in said if one.get("only", "open_question") == "open_question"]
        assert len(applying(without, kind)) == len(expected)
