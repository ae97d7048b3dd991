"""A tablet that a team shares, with and without network."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from surveys.services.closing import close_campaign
from tests.e2e.answering import EVERYTHING_KEPT, a_team, begin, to_the_end, wait_until
from tests.e2e.layout import assert_good_page


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


# Fifty people press this eleven times: that they can is shown by the other journeys.
TO_THE_END = """
() => {
    const next = () => [...document.querySelectorAll("[data-next]")]
        .find((button) => button.checkVisibility());
    while (next()) next().click();
}
"""


def people(page: Page, numbers: range) -> None:
    """So many people one after the other, each with another pattern of answers."""
    for number in numbers:
        begin(page)
        fieldsets = page.locator("[data-step]:visible fieldset")
        for place in range(3):
            fieldsets.nth(place).get_by_role("radio").nth(number // 5**place % 5).check()
        page.evaluate(TO_THE_END)
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


# A network that answers itself until somebody logs in to it, as in a hotel.
IN_BETWEEN = """
window.inBetween = true;
const ask = window.fetch;
window.fetch = (address, options) => window.inBetween && options?.method === "POST"
    ? Promise.resolve(new Response("<p>Log in</p>", { status: window.inBetween }))
    : ask(address, options);
"""


@pytest.mark.parametrize("status", (200, 404, 410, 503))
def test_an_answer_that_is_not_the_sites_own_settles_nothing(new_page, status):
    tablet = new_page(768, 1024)
    tablet.add_init_script(IN_BETWEEN.replace("true", str(status), 1))
    team = a_team()
    before = team.responses.count()
    tablet.goto(f"/b/{team.code}/kiosk/")
    begin(tablet)
    tablet.locator("[data-step]:visible fieldset").nth(0).get_by_label("Tussenin").check()
    to_the_end(tablet)
    tablet.get_by_role("button", name="Verstuur").click()
    expect(tablet.get_by_text("Je antwoorden blijven op slot")).to_be_visible()
    assert len(tablet.evaluate(EVERYTHING_KEPT)) == 1
    tablet.evaluate("() => { window.inBetween = false; dispatchEvent(new Event('online')); }")
    wait_until(tablet, f"async () => (await ({EVERYTHING_KEPT})()).length === 0")
    assert team.responses.count() == before + 1


def test_when_the_survey_ends_an_idle_tablet_says_so_by_itself(new_page):
    tablet = new_page(768, 1024)
    tablet.clock.install()
    team = a_team()
    tablet.goto(f"/b/{team.code}/kiosk/")
    expect(tablet.get_by_role("button", name="Begin", exact=True)).to_be_visible()
    close_campaign(campaign=team.campaign)
    tablet.clock.run_for(61_000)
    expect(tablet.get_by_text("Deze bevraging is gesloten")).to_be_visible()
    assert_good_page(tablet)


KEEP_WHAT_NOBODY_TAKES = """
async () => {
    const base = await new Promise((resolve) => {
        const request = indexedDB.open("toolbox-kiosk", 1);
        request.onsuccess = () => resolve(request.result);
    });
    const change = base.transaction("sealed", "readwrite");
    const gone = { sealed: "AAAA", later: "/b/", key: "", ticket: "" };
    change.objectStore("sealed").put(gone, "00000000");
    await new Promise((resolve) => { change.oncomplete = resolve; });
    base.close();
}
"""


def test_what_cannot_leave_for_one_survey_holds_up_no_other(new_page):
    tablet = new_page(768, 1024)
    team = a_team()
    before = team.responses.count()
    tablet.goto(f"/b/{team.code}/kiosk/")
    expect(tablet.get_by_role("button", name="Begin", exact=True)).to_be_visible()
    tablet.evaluate(KEEP_WHAT_NOBODY_TAKES)
    begin(tablet)
    tablet.locator("[data-step]:visible fieldset").nth(0).get_by_label("Tussenin").check()
    to_the_end(tablet)
    tablet.get_by_role("button", name="Verstuur").click()
    wait_until(tablet, f"async () => (await ({EVERYTHING_KEPT})()).length === 1")
    assert tablet.evaluate(EVERYTHING_KEPT) == ["AAAA"]
    assert team.responses.count() == before + 1
