"""Somebody answers on a phone while everything goes wrong."""

import re
from collections import Counter

from playwright.sync_api import Page, expect

from surveys.domain.answers import unpack
from surveys.models import CampaignTeam, Response, Status
from surveys.services.closing import close_campaign
from tests.e2e.layout import assert_good_page


def a_team() -> CampaignTeam:
    """A team of the survey that is open in the demo."""
    teams = CampaignTeam.objects.filter(campaign__status=Status.OPEN)
    return teams.select_related("campaign__questionnaire_version").order_by("pk").first()


def wait_until(page: Page, condition: str) -> None:
    """Until this function, which may be asynchronous, gives something."""
    page.evaluate(f"""async () => {{
        while (!(await ({condition})())) await new Promise((done) => setTimeout(done, 100));
    }}""")


def begin(page: Page, name: str = "Begin") -> None:
    """Past the welcome, to the first statements."""
    page.get_by_role("button", name=name, exact=True).click()


def to_the_end(page: Page, name: str = "Volgende") -> None:
    """On to the last step, leaving the rest open."""
    while page.get_by_role("button", name=name, exact=True).is_visible():
        page.get_by_role("button", name=name, exact=True).click()


EVERYTHING_KEPT = """
async () => {
    const base = await new Promise((resolve) => {
        const request = indexedDB.open("toolbox-kiosk", 1);
        request.onsuccess = () => resolve(request.result);
    });
    const all = await new Promise((resolve) => {
        const request = base.transaction("sealed").objectStore("sealed").getAll();
        request.onsuccess = () => resolve(request.result);
    });
    base.close();
    return all.map((one) => one.sealed);
}
"""

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


def test_a_shared_tablet_starts_anew_when_somebody_walks_away(new_page):
    tablet = new_page(768, 1024)
    tablet.clock.install()
    tablet.goto(f"/b/{a_team().code}/kiosk/")
    chosen = tablet.locator("input[type=radio]:checked")
    statement = tablet.locator("[data-step]:visible fieldset").nth(0)
    asking = tablet.get_by_role("dialog", name="Ben je er nog?")
    begin(tablet)
    statement.get_by_label("Tussenin").check()
    tablet.clock.run_for(46_000)
    expect(asking).to_be_visible()
    assert_good_page(tablet)
    tablet.get_by_role("button", name="Ja, ik ga verder").click()
    expect(asking).to_be_hidden()
    tablet.clock.run_for(44_000)
    expect(asking).to_be_hidden()
    expect(chosen).to_have_count(1)

    tablet.clock.run_for(61_000)
    expect(tablet.get_by_role("button", name="Begin", exact=True)).to_be_visible()
    expect(asking).to_be_hidden()
    expect(chosen).to_have_count(0)
    assert tablet.evaluate("localStorage.length + sessionStorage.length") == 0
    # Nobody was here: nothing is asked.
    tablet.clock.run_for(100_000)
    expect(asking).to_be_hidden()
    assert tablet.evaluate("history.length") <= 2  # an empty page and this one
    tablet.go_back()
    expect(chosen).to_have_count(0)


def people(page: Page, numbers: range) -> None:
    """So many people one after the other, each with another pattern of answers."""
    for number in numbers:
        begin(page)
        fieldsets = page.locator("[data-step]:visible fieldset")
        for place in range(3):
            fieldsets.nth(place).get_by_role("radio").nth(number // 5**place % 5).check()
        to_the_end(page)
        page.get_by_role("button", name="Verstuur").click()
        expect(page.get_by_text("Je antwoorden blijven op slot")).to_be_visible()
        page.get_by_role("button", name="Start voor de volgende").click()


def test_fifty_people_on_a_tablet_without_network_become_fifty_responses(new_page):
    tablet = new_page(768, 1024)
    team = a_team()
    before = Counter(team.responses.values_list("answers", flat=True))
    address = f"/b/{team.code}/kiosk/"
    tablet.goto(address)
    assert_good_page(tablet)
    wait_until(tablet, "async () => caches.match(location.href, { ignoreVary: true })")
    tablet.context.set_offline(True)
    people(tablet, range(25))
    expect(tablet.get_by_text("wachten: 25.")).to_be_visible()
    assert_good_page(tablet)

    # The tablet is switched off and on, still without network; somebody reads French.
    tablet.close()
    tablet = tablet.context.new_page()
    tablet.goto(address)
    expect(tablet.get_by_text("wachten: 25.")).to_be_visible()
    begin(tablet)
    tablet.locator("[data-step]:visible fieldset").nth(0).get_by_label("Tussenin").check()
    tablet.get_by_role("button", name="Français").click()
    expect(tablet.get_by_role("heading", name="Étape 1 sur")).to_be_visible()
    expect(tablet.get_by_label("Entre les deux").first).to_be_checked()
    tablet.get_by_role("button", name="Nederlands", exact=True).click()
    expect(tablet.get_by_role("heading", name="Stap 1 van")).to_be_visible()
    tablet.reload()
    people(tablet, range(25, 49))
    begin(tablet)
    tablet.locator("[data-step]:visible fieldset").nth(0).get_by_role("radio").nth(4).check()
    to_the_end(tablet)
    tablet.get_by_role("button", name="Verstuur").click()
    expect(tablet.get_by_text("Je antwoorden blijven op slot")).to_be_visible()
    assert_good_page(tablet)

    # What lies on the tablet can't be read there.
    lying = tablet.evaluate(EVERYTHING_KEPT)
    assert len(lying) == 50
    assert len({len(one) for one in lying}) == 1
    assert all(re.fullmatch(r"[\w-]{5000,}", one) for one in lying)
    assert team.responses.count() == before.total()
    tablet.context.set_offline(False)
    wait_until(tablet, f"async () => (await ({EVERYTHING_KEPT})()).length === 0")
    new = Counter(team.responses.values_list("answers", flat=True)) - before
    assert new.total() == team.responses.count() - before.total() == 50
    assert len(new) == 50
    assert tablet.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_tablet_that_can_lock_nothing_waits_with_what_somebody_sent(new_page):
    """However long it takes: nobody wipes it, and whoever passes by sees none of it."""
    tablet = new_page(768, 1024)
    tablet.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined });")
    tablet.clock.install()
    team = a_team()
    before = team.responses.count()
    tablet.goto(f"/b/{team.code}/kiosk/")
    begin(tablet)
    tablet.locator("[data-step]:visible fieldset").nth(0).get_by_label("Tussenin").check()
    to_the_end(tablet)
    tablet.context.set_offline(True)
    tablet.get_by_role("button", name="Verstuur").click()
    waiting = tablet.get_by_text("Je antwoorden kunnen nu niet vertrekken")
    expect(waiting).to_be_visible()
    tablet.clock.run_for(200_000)
    expect(waiting).to_be_visible()
    expect(tablet.locator("[data-step]:visible")).to_have_count(0)
    expect(tablet.get_by_role("button", name="Français")).to_be_hidden()
    assert_good_page(tablet)
    tablet.context.set_offline(False)
    tablet.clock.run_for(60_000)
    expect(tablet.get_by_role("heading", name="Bedankt")).to_be_visible()
    assert team.responses.count() == before + 1


def test_on_a_shared_tablet_with_network_it_is_sent_at_once(new_page):
    tablet = new_page(768, 1024)
    team = a_team()
    before = team.responses.count()
    tablet.goto(f"/b/{team.code}/kiosk/")
    tablet.get_by_role("button", name="Volledig scherm").click()
    expect(tablet.get_by_role("button", name="Volledig scherm")).to_be_hidden()
    nothing_yet = tablet.get_by_text("nog niets")
    begin(tablet)
    to_the_end(tablet)
    tablet.get_by_role("button", name="Verstuur").click()
    expect(nothing_yet).to_be_visible()
    tablet.get_by_role("button", name="Vorige").click()
    tablet.locator("textarea").fill("Meer tijd")
    to_the_end(tablet)
    tablet.get_by_role("button", name="Verstuur").click()
    expect(tablet.get_by_text("Je antwoorden zijn verstuurd")).to_be_visible()
    assert_good_page(tablet)
    assert team.responses.count() == before + 1
    assert tablet.evaluate(EVERYTHING_KEPT) == []
    tablet.get_by_role("button", name="Start voor de volgende").click()
    begin(tablet)
    assert tablet.evaluate("document.fullscreenElement !== null")  # for whoever comes next too
    to_the_end(tablet)
    tablet.get_by_role("button", name="Vorige").click()
    expect(tablet.locator("textarea")).to_have_value("")
    assert tablet.get_by_role("link").count() == tablet.locator(".skip-link").count()
    # The survey ends while nobody is there: the tablet says so by itself.
    close_campaign(campaign=team.campaign)
    tablet.goto(f"/b/{team.code}/kiosk/")
    expect(tablet.get_by_text("Deze bevraging is gesloten")).to_be_visible()
    assert_good_page(tablet)
