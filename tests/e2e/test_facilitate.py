"""Leading a method: with the keyboard, with a finger, and with the network cut."""

import pytest
from playwright.sync_api import Error, Locator, Page, expect

from content.models import DailyCount
from tests.e2e.accessibility import assert_accessible
from tests.e2e.layout import PHONE, assert_good_page
from tools.models import MethodPage

pytestmark = pytest.mark.looks

METHOD = "/toolbox/werkvormen/babbelkwartier/"
LEAD = f"{METHOD}begeleiden/"
BEGINNING = 1_800_000_000  # seconds
OFFLINE = "Dit werkt nu ook zonder internet."
# How late one is, in minutes, after these minutes in these steps of 2, 1, 9 and 3 minutes.
DELAY = """async ([place, ...used]) => {
    const clock = await import("/static/js/facilitate-clock.js");
    const state = clock.fresh(4);
    used.forEach((minutes, step) => { state.times[step].spent = minutes * clock.minute; });
    state.place = place;
    const delay = clock.delay(state, [2, 1, 9, 3], 0);
    return delay === null ? null : delay / clock.minute;
}"""


def at(page: Page, seconds: int) -> None:
    """Move the clock to so many seconds after the beginning, at once: as if the tab had slept."""
    page.clock.set_fixed_time(BEGINNING + seconds)


def lead(page: Page, path: str = LEAD) -> Page:
    """Open the method with a clock that only the test moves."""
    at(page, 0)
    page.goto(path)
    expect(place(page)).to_have_text("Voorbereiding")
    return page


def place(page: Page) -> Locator:
    return page.locator("[data-place]")


def clock(page: Page) -> Locator:
    return page.get_by_role("timer")


def title(page: Page) -> Locator:
    """The heading of the one panel that shows."""
    return page.locator("[data-panel]:not([hidden]) [data-title]")


def status(page: Page) -> Locator:
    return page.locator("[data-status]")


def swipe(page: Page, across: int, down: int = 0) -> None:
    """Move one finger over the step."""
    box = page.locator("[data-stage]").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 60
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})

    def send(kind: str, *points: dict) -> None:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    send("touchStart", {"x": x, "y": y})
    for step in range(1, 6):
        send("touchMove", {"x": x + across * step / 5, "y": y + down * step / 5})
    send("touchEnd")


def test_with_the_network_cut(page):
    lead(page)
    expect(page.get_by_text(OFFLINE)).to_be_visible()
    page.get_by_label("Een belletje of de timer op je gsm").check()
    page.context.set_offline(True)
    page.reload()
    expect(page.get_by_label("Een belletje of de timer op je gsm")).to_be_checked()
    expect(page.get_by_text(OFFLINE)).to_be_visible()
    assert page.evaluate("document.fonts.check('700 20px Atkinson Hyperlegible')")

    page.keyboard.press("ArrowRight")
    expect(title(page)).to_have_text("Landen")
    page.keyboard.press("Space")
    at(page, 30)
    expect(clock(page)).to_have_text("1:30")
    # The time goes on while the page is away, and so does the place.
    page.reload()
    at(page, 60)
    expect(clock(page)).to_have_text("1:00")
    expect(title(page)).to_have_text("Landen")
    expect(page.get_by_text("Je gaat verder waar je was.")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(title(page)).to_have_text("Startvraag")
    expect(page.get_by_role("button", name="Pauze")).to_be_visible()
    expect(page.locator("[data-schedule]")).to_have_text("· 1 min voor op schema")

    # The rest of the site isn't kept.
    names = page.evaluate("caches.keys()")
    assert [name.rsplit(" ", 1)[0] for name in names] == [f"begeleiden {LEAD}"]
    with pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        page.goto(METHOD)
    page.context.set_offline(False)


def test_the_copy_that_is_kept_counts_for_nothing(page):
    lead(page)
    expect(page.get_by_text(OFFLINE)).to_be_visible()
    page.reload()
    expect(page.get_by_text(OFFLINE)).to_be_visible()
    assert DailyCount.objects.get(event="start").count == 2


def test_with_the_keyboard(page):
    page.goto(METHOD)
    at(page, 0)
    page.get_by_role("link", name="Begeleid stap voor stap").click()
    page.wait_for_url(f"**{LEAD}")
    expect(title(page)).to_have_text("Voor je begint")
    assert_good_page(page)
    page.keyboard.press("PageDown")
    expect(place(page)).to_have_text("Stap 1 van 4")
    expect(status(page)).to_have_text(
        "Stap 1 van 4: Landen. Iedereen neemt iets te drinken. "
        + ("Papieren en schermen blijven dicht. Verwelkom wie nieuw is of lang weg was.")
    )
    expect(clock(page)).to_have_text("2:00")
    assert_good_page(page)

    page.keyboard.press("t")
    expect(status(page)).to_have_text("De timer loopt.")
    at(page, 60)
    expect(status(page)).to_have_text("Nog 1 minuut.")
    expect(page.get_by_text("1 van 15 min · op schema")).to_be_visible()
    assert_good_page(page)
    at(page, 190)
    expect(clock(page)).to_have_text("+1:10")
    expect(page.get_by_text("De tijd is om. Rond rustig af.")).to_be_visible()
    expect(status(page)).to_have_text("De tijd voor Landen is om.")
    expect(page.get_by_text("3 van 15 min · 1 min later dan gepland")).to_be_visible()
    expect(place(page)).to_have_text("Stap 1 van 4")  # nobody is hurried on
    assert_good_page(page)
    page.keyboard.press("+")
    page.keyboard.press("+")
    expect(clock(page)).to_have_text("0:50")
    page.keyboard.press("Space")
    expect(status(page)).to_have_text("De timer staat op pauze.")
    at(page, 490)
    expect(clock(page)).to_have_text("0:50")
    page.get_by_role("button", name="Timer terug").click()
    expect(clock(page)).to_have_text("2:00")

    page.keyboard.press("End")
    expect(title(page)).to_have_text("Dat was het")
    expect(page.get_by_text("Jullie waren 3 min bezig. Gepland: 15 min.")).to_be_visible()
    assert_good_page(page)
    page.keyboard.press("Home")
    expect(title(page)).to_have_text("Voor je begint")
    page.keyboard.press("End")
    page.get_by_role("link", name="trek een kaart").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_keys_belong_to_what_has_the_focus(page):
    lead(page)
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Volgende").focus()
    page.keyboard.press("Space")
    expect(title(page)).to_have_text("Startvraag")
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    # Letters can be switched off, for who speaks to the computer.
    page.get_by_text("Instellingen").click()
    assert_accessible(page)
    page.get_by_label("Gebruik T, F en + als toets").uncheck()
    page.keyboard.press("Escape")
    expect(page.get_by_label("Gebruik T, F en + als toets")).to_be_hidden()
    page.keyboard.press("t")
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()


def test_begin_again_and_undo(page):
    lead(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.get_by_text("Instellingen").click()
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(title(page)).to_have_text("Voor je begint")
    page.get_by_role("button", name="Maak ongedaan").click()
    expect(title(page)).to_have_text("Startvraag")


def test_it_can_be_taken_off_the_device(page):
    lead(page)
    expect(page.get_by_text(OFFLINE)).to_be_visible()
    page.keyboard.press("ArrowRight")
    page.get_by_text("Instellingen").click()
    page.get_by_role("button", name="Haal ze van dit toestel").click()
    expect(page.get_by_text("Van dit toestel gehaald.")).to_be_visible()
    assert page.evaluate("caches.keys()") == []
    assert page.evaluate("Object.keys(localStorage)") == []
    registrations = "navigator.serviceWorker.getRegistrations().then(all => all.length)"
    assert page.evaluate(registrations) == 0


def test_a_method_that_is_gone_leaves_the_device(page):
    lead(page)
    expect(page.get_by_text(OFFLINE)).to_be_visible()
    MethodPage.objects.get(slug="babbelkwartier").unpublish()
    assert page.goto(LEAD).status == 404
    page.wait_for_function("caches.keys().then(names => names.length === 0)")


def test_with_a_finger_on_a_small_phone(new_page):
    phone = lead(new_page(320, 568))
    swipe(phone, -120)
    expect(title(phone)).to_have_text("Landen")
    for across, down in ((-20, 0), (-60, 100)):  # too short, or rather up and down
        swipe(phone, across, down)
        expect(title(phone)).to_have_text("Landen")
    swipe(phone, -120)
    expect(title(phone)).to_have_text("Startvraag")
    swipe(phone, 120)
    expect(title(phone)).to_have_text("Landen")
    small = """() => [...document.querySelectorAll("button, summary, .facilitate a, label")]
        .filter(each => each.checkVisibility())
        .map(each => each.getBoundingClientRect())
        .filter(box => box.height < 44 || box.width < 44).length"""
    assert phone.evaluate(small) == 0
    for name in ("Vorige", "Start", "Volgende"):
        expect(phone.get_by_role("button", name=name, exact=True)).to_be_in_viewport(ratio=1)
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
    assert_accessible(phone)


@pytest.mark.parametrize("size", [(740, 360), (1440, 900), (1920, 1080)])
def test_a_step_fits_on_the_screen(new_page, size):
    page = lead(new_page(*size))
    for number in range(1, 5):
        page.keyboard.press("ArrowRight")
        expect(place(page)).to_have_text(f"Stap {number} van 4")
        page.keyboard.press("+")
        sides = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
        assert page.evaluate(sides) == list(size)


def test_how_late_one_is(page):
    page.goto(METHOD)
    for used, minutes in (
        ([1, 0, 0, 0, 0], None),  # nothing has run
        ([1, 1, 0, 0, 0], 0),  # busy within the time
        ([1, 5, 0, 0, 0], 3),  # over it
        ([3, 1, 1, 2, 0], -1),  # done earlier with the first
        ([3, 4, 1, 2, 0], 2),
        ([5, 2, 1, 9, 4], 1),  # at the end
        ([2, 2, 0, 0, 1], 1),  # back from a later step
    ):
        assert page.evaluate(DELAY, used) == minutes, used


def test_without_javascript_all_steps_are_there(new_page):
    page = new_page(**PHONE, javascript=False)
    page.goto(LEAD)
    expect(page.get_by_text("kan alleen met JavaScript")).to_be_visible()
    for text in ("Voor je begint", "Landen", "Startvraag", "Vrij praten", "Oogst", "Dat was het"):
        expect(page.get_by_role("heading", name=text)).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    assert page.locator("html").bounding_box()["width"] <= PHONE["width"]
