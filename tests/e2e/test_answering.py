"""Somebody answers on a phone while everything goes wrong."""

from playwright.sync_api import Page, expect

from surveys.domain.answers import unpack
from surveys.models import Response
from tests.e2e.answering import a_team, begin, to_the_end
from tests.e2e.layout import assert_good_page

# A device with one voice of its own, Dutch, and one of a service elsewhere.
VOICES = """
    window.spoken = [];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, "speechSynthesis", { value: {
        addEventListener() {},
        cancel() {},
        getVoices: () => [
            { lang: "fr-FR", localService: false }, { lang: "nl-BE", localService: true },
        ],
        speak: (words) => window.spoken.push(words.text),
    }});
"""


def test_statements_are_read_aloud_and_choices_taken_back(phone: Page):
    address = f"/b/{a_team().code}/"
    phone.goto(address)
    begin(phone)
    expect(phone.get_by_role("heading", name="Stap 1 van")).to_be_visible()
    # This browser has no voices; without one that is on the device nothing is offered.
    expect(phone.get_by_role("button", name="Lees voor")).to_be_hidden()
    phone.add_init_script(VOICES)
    phone.goto(address)
    begin(phone)
    statements = phone.locator("[data-step]:visible fieldset")
    texts = [one.inner_text() for one in statements.locator("legend [data-words]").all()]
    phone.get_by_role("button", name="Lees voor").click()
    expect(phone.get_by_text("Tik op een zin om die te horen.")).to_be_visible()
    statements.nth(1).locator("legend").click()
    statements.nth(1).get_by_label("Tussenin").check()
    spoken = phone.evaluate("window.spoken")
    assert spoken[0].startswith(texts[0])
    assert "Helemaal akkoord" in spoken[0]
    assert spoken[1].startswith(texts[1])
    assert spoken[2] == "Tussenin"
    assert_good_page(phone)

    # By touch, and by the Delete key; the next tab stop is the next statement all the same.
    take_back = statements.nth(1).get_by_role("button", name="Wis mijn keuze")
    take_back.click()
    expect(statements.nth(1).get_by_label("Tussenin")).not_to_be_checked()
    expect(take_back).to_be_hidden()
    phone.keyboard.press("Space")
    expect(take_back).to_be_visible()
    phone.keyboard.press("Tab")
    expect(statements.nth(2).get_by_role("radio").first).to_be_focused()
    phone.keyboard.press("Shift+Tab")
    phone.keyboard.press("Delete")
    expect(statements.nth(1).get_by_role("radio").first).not_to_be_checked()

    # The device has no French voice of its own.
    phone.get_by_role("button", name="Français").click()
    expect(phone.get_by_role("heading", name="Étape 1")).to_be_visible()
    expect(phone.locator("[data-voice]")).to_be_hidden()


def test_a_crash_another_language_and_a_drop_out_lose_nothing(phone: Page):
    team = a_team()
    before = Response.objects.count()
    address = f"/b/{team.code}/"
    phone.goto(address)
    assert_good_page(phone)
    begin(phone)
    first = phone.locator("[data-step]:visible fieldset").nth(0)
    second = phone.locator("[data-step]:visible fieldset").nth(1)
    # One tab stop per statement; arrows choose.
    first.get_by_role("radio").nth(0).focus()
    phone.keyboard.press("ArrowDown")
    expect(first.get_by_label("Eerder niet akkoord")).to_be_checked()
    phone.keyboard.press("Tab")
    phone.keyboard.press("Space")
    expect(second.get_by_label("Helemaal niet akkoord")).to_be_checked()
    expect(phone.get_by_text("Bewaard op dit toestel")).to_be_visible()
    phone.get_by_role("button", name="Volgende").click()
    expect(phone.get_by_role("heading", name="Stap 2 van")).to_be_focused()
    assert_good_page(phone)

    # The battery is empty: the page is gone without a word, and opened again at the same step.
    context = phone.context
    phone.evaluate("localStorage.setItem('toolbox-survey-ander', JSON.stringify({ at: 1 }))")
    phone.close(run_before_unload=False)
    page = context.new_page()
    page.goto(address)
    expect(page.get_by_role("heading", name="Was jij dat?")).to_be_visible()
    expect(page.locator("[data-step]:visible")).to_have_count(0)
    assert page.locator("input:checked").count() == 0
    assert_good_page(page)
    page.get_by_role("button", name="Ja, ga verder").click()
    expect(page.get_by_role("heading", name="Stap 2 van")).to_be_focused()
    page.locator("[data-step]:visible fieldset").nth(0).get_by_label("Tussenin").check()

    # What lay here for more than a day is gone, of whichever survey.
    assert page.evaluate("Object.keys(localStorage)") == [f"toolbox-survey-{team.code}"]

    # Another language in the middle: the same step, the same answers.
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Step 2 of")).to_be_visible()
    expect(
        page.locator("[data-step]:visible fieldset").nth(0).get_by_role("radio").nth(2)
    ).to_be_checked()
    assert_good_page(page)
    to_the_end(page, "Next")
    # Opened once more, it goes on in that language.
    page.goto(address)
    page.get_by_role("button", name="Yes, go on").click()
    expect(page.get_by_role("heading", name="Step 12 of")).to_be_focused()

    # A last look: what was left open is told, and may stay open.
    expect(page.get_by_text("You answered 3 of the 41 statements.")).to_be_visible()
    left = page.locator("[data-check] li a")
    expect(left).to_have_count(38)
    page.get_by_text("These are still open.").click()
    assert_good_page(page)
    left.first.click()
    expect(page.get_by_role("heading", name="Step 1 of")).to_be_visible()
    page.keyboard.press("ArrowDown")
    assert page.locator("progress").evaluate("bar => [bar.value, bar.max]") == [3, 44]
    page.keyboard.press("Delete")
    to_the_end(page, "Next")
    expect(left).to_have_count(38)

    # No network at the very moment of sending.
    context.set_offline(True)
    page.get_by_role("button", name="Send my answers").click()
    expect(page.get_by_text("Your answers can't leave right now")).to_be_visible()
    assert_good_page(page)
    assert Response.objects.count() == before
    context.set_offline(False)
    expect(page.get_by_role("heading", name="Thank you!")).to_be_focused()
    assert_good_page(page)
    page.reload()
    expect(page.get_by_role("heading", name="Thank you!")).to_be_visible()
    assert Response.objects.count() == before + 1

    # Nothing stays on the device, and opening the link again starts with an empty form.
    assert page.evaluate("localStorage.length") == 0
    page.goto(address)
    assert page.locator("input[type=radio]:checked").count() == 0
    definition = team.campaign.questionnaire_version.parsed
    given = [unpack(definition, one.answers).values() for one in team.responses.all()]
    choices = [[value for value in values if isinstance(value, int)] for values in given]
    assert [1, 2, 3] in map(sorted, choices)
