"""Everyone can answer: without scripts, with a keyboard only, on the smallest phone, in Arabic."""

import re

import pytest
from playwright.sync_api import Page, expect

from surveys.domain.answers import unpack
from surveys.domain.interchange import to_dict
from surveys.domain.wording import dutch_texts
from surveys.models import CampaignTeam, Language, OpenAnswer, Questionnaire
from surveys.queries.phrases import PHRASES
from surveys.services.questionnaires import publish_version
from surveys.services.translations import save_translation
from tests.e2e.accessibility import assert_accessible
from tests.e2e.answering import a_team, begin, to_the_end
from tests.e2e.layout import assert_fits_phone
from tests.factories.surveys import open_survey

SMALLEST = (320, 640)
LEAST = 44  # pixels
# What somebody has to hit: a choice by its whole label, other things by themselves.
TARGETS = """
() => [...document.querySelectorAll("main label.scale__point, main button, main summary, main a")]
    .filter((one) => one.checkVisibility())
    .map((one) => [one.textContent.trim(), one.getBoundingClientRect()])
    .filter(([, { width, height }]) => Math.min(width, height) < %d)
    .map(([text, { width, height }]) => `${text}: ${width} × ${height}`)
"""
# Labels of which a part can't be seen.
CUT = """
() => [...document.querySelectorAll(".scale__label")]
    .filter((one) => one.checkVisibility() && (one.scrollWidth > one.clientWidth + 1
        || one.getBoundingClientRect().right > innerWidth || one.getBoundingClientRect().left < 0))
    .map((one) => one.textContent)
"""


def an_arabic_team() -> CampaignTeam:
    """A team of a survey that can be answered from right to left."""
    questionnaire = Questionnaire.objects.get(key="leerklimaat")
    data = to_dict(questionnaire.versions.first().parsed)
    language = Language.objects.create(
        code="ar",
        name="العربية",
        direction="rtl",
        phrases={
            name: "نص " + " ".join(re.findall(r"{\w+}", str(text)))
            for name, text in PHRASES.items()
        },
    )
    words = {
        path: "كيف نتعلم معا أثناء العمل " + " ".join(re.findall(r"{{\w+}}", text))
        for path, text in dutch_texts(data).items()
    }
    save_translation(questionnaire=questionnaire, language=language, words=words)
    publish_version(questionnaire=questionnaire)
    return open_survey().teams.get()


def given(team: CampaignTeam) -> dict[str, int | str | None]:
    """The one answer of this team."""
    definition = team.campaign.questionnaire_version.parsed
    return unpack(definition, team.responses.get().answers)


def assert_good_without_scripts(page: Page, looking: Page) -> None:
    """axe needs scripts: it looks at what this page holds now in another one."""
    assert_fits_phone(page)
    html = re.sub("<script.*?</script>|</?noscript>", "", page.content(), flags=re.DOTALL)
    looking.goto("/robots.txt")
    looking.set_content(html)
    assert_accessible(looking)


def test_without_scripts_it_is_one_plain_form(new_page):
    phone, looking = new_page(360, 740, javascript=False), new_page(360, 740)
    team = open_survey().teams.get()
    phone.goto(f"/b/{team.code}/")
    expect(phone.get_by_role("button", name="Begin", exact=True)).to_be_hidden()
    expect(phone.locator("fieldset")).to_have_count(43)
    assert_good_without_scripts(phone, looking)
    phone.get_by_role("button", name="Verstuur mijn antwoorden").click()
    expect(phone.get_by_role("alert")).to_contain_text("nog niets")
    assert_good_without_scripts(phone, looking)
    phone.locator("fieldset").nth(0).get_by_label("Tussenin").check()
    phone.get_by_role("button", name="Eenvoudig Nederlands").click()
    expect(phone.locator("fieldset").nth(0).get_by_role("radio").nth(2)).to_be_checked()
    phone.locator("fieldset").nth(1).get_by_role("radio").nth(4).check()
    phone.locator("textarea").fill("Meer tijd")
    phone.get_by_role("button", name="Verstuur, en bekijk").click()
    expect(phone.get_by_role("heading", name="Je eigen beeld")).to_be_visible()
    expect(phone.get_by_text("Je antwoorden zijn verstuurd")).to_be_visible()
    assert_good_without_scripts(phone, looking)
    assert sorted(value for value in given(team).values() if value is not None) == [3, 5]
    assert OpenAnswer.objects.get(campaign=team.campaign).text == "Meer tijd"


@pytest.mark.looks
def test_with_a_keyboard_only(new_page):
    """Everything by Tab, arrows, Space and Enter; one stop for each statement."""
    page: Page = new_page(1280, 900)
    team = open_survey().teams.get()
    page.goto(f"/b/{team.code}/")
    focused = page.locator(":focus")

    def tab_to(text: str, most: int) -> int:
        for stop in range(1, most + 1):
            page.keyboard.press("Tab")
            if text in (focused.get_attribute("data-words") or focused.inner_text()):
                return stop
        raise AssertionError(f"{text} isn't within {most} stops.")

    tab_to("Begin", 12)
    page.keyboard.press("Enter")
    numbers = []
    for _step in range(9):
        for statement in page.locator("[data-step]:visible fieldset").all():
            page.keyboard.press("Tab")
            expect(statement.get_by_role("radio").first).to_be_focused()
            name = statement.locator("legend").inner_text()
            place = int(re.match(r"Stelling (\d+) van 41\.", name)[1])
            expect(statement).to_have_accessible_name(re.compile(rf"^Stelling {place} van 41\. \S"))
            expect(focused).to_have_accessible_name("Helemaal niet akkoord")
            numbers.append(place)
            page.keyboard.press("Space")
            page.keyboard.press("ArrowDown")
            expect(focused).to_have_accessible_name("Eerder niet akkoord")
        tab_to("Volgende", 2)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name=re.compile("^Stap"))).to_be_focused()
    assert numbers == list(range(1, 42))
    for text in ("Volgende", "Volgende", "Verstuur"):
        tab_to(text, 6)
        page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Bedankt")).to_be_focused()
    assert set(given(team).values()) == {2}


@pytest.mark.looks
@pytest.mark.parametrize("variant", ("nl", "plain", "en", "ar"))
def test_on_the_smallest_phone_everything_can_be_seen_and_hit(new_page, variant):
    phone: Page = new_page(*SMALLEST)
    team = an_arabic_team() if variant == "ar" else a_team()
    phone.goto(f"/b/{team.code}/?taal={variant}")
    part = phone.locator("[data-survey-page]")
    expect(part).to_have_attribute("dir", "rtl" if variant == "ar" else "ltr")
    expect(part).to_have_attribute("lang", "nl" if variant == "plain" else variant)
    steps = phone.locator("[data-step]").count()
    for step in range(steps):
        for statement in phone.locator("[data-step]:visible fieldset").all():
            statement.get_by_role("radio").nth(1).check()
        assert phone.evaluate(TARGETS % LEAST) == []
        assert phone.evaluate(CUT) == []
        width = phone.evaluate("document.documentElement.scrollWidth")
        assert width <= SMALLEST[0]
        if variant == "nl" or step in (0, 1, steps - 1):
            assert_accessible(phone)
        if step < steps - 1:
            phone.locator("[data-step]:visible [data-next]").click()
    phone.locator("[data-step]:visible button[type=submit]").click()
    expect(phone.locator("[data-sent] h1")).to_be_focused()
    assert_accessible(phone)
    assert phone.evaluate(TARGETS % LEAST) == []


def test_somebody_else_at_this_device_starts_anew(phone: Page):
    """What lies there is neither shown nor sent, and goes."""
    team = open_survey().teams.get()
    phone.goto(f"/b/{team.code}/")
    begin(phone)
    phone.locator("[data-step]:visible fieldset").nth(0).get_by_label("Tussenin").check()
    phone.reload()
    phone.get_by_role("button", name="Nee, wis").click()
    assert phone.evaluate("Object.keys(localStorage)") == []
    expect(phone.get_by_role("button", name="Begin", exact=True)).to_be_visible()
    begin(phone)
    phone.locator("[data-step]:visible fieldset").nth(1).get_by_label("Tussenin").check()
    to_the_end(phone)
    phone.get_by_role("button", name="Verstuur").click()
    expect(phone.get_by_role("heading", name="Bedankt")).to_be_focused()
    assert [value for value in given(team).values() if value is not None] == [3]


@pytest.mark.looks
def test_without_network_the_language_stays(phone: Page):
    phone.goto(f"/b/{a_team().code}/")
    begin(phone)
    phone.locator("[data-step]:visible fieldset").nth(0).get_by_label("Tussenin").check()
    phone.context.set_offline(True)
    phone.get_by_role("button", name="English").click()
    expect(phone.get_by_text("De taal kan nu niet veranderen")).to_be_visible()
    expect(phone.get_by_label("Tussenin").first).to_be_checked()
    phone.context.set_offline(False)
    phone.get_by_role("button", name="English").click()
    expect(phone.get_by_role("heading", name="Step 1 of")).to_be_visible()
    expect(phone.get_by_label("In between").first).to_be_checked()
    expect(phone.get_by_role("button", name="English")).to_be_focused()
