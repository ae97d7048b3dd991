"""A coordinator asks her teams, they answer without an account, and no number betrays anyone."""

import datetime
import re
import secrets
from datetime import date

import segno
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from surveys.models import Campaign
from surveys.services.progress import count_progress
from tests.e2e.accessibility import assert_accessible
from tests.e2e.answering import begin
from tests.e2e.layout import assert_fits_phone, assert_good_page, download_pdf, text_of
from tests.e2e.opinions import (
    BIG,
    HIDDEN,
    LESS,
    MIDDLE,
    NIGHT,
    OPINIONS,
    SMALL,
    answer_to,
    close_to,
    expected,
    statements,
)
from toolbox.starter.reading import read

TITLE = "Hoe leren wij samen?"
WELCOME = "We maken hier in januari tijd voor."
OPEN_ANSWER = "Een rustig kwartier na de overdracht."
MINIMUM = 5


def table(page: Page, caption: str) -> list[list[str]]:
    """The rows of a table with their texts, the head included."""
    rows = page.get_by_role("table", name=caption).locator("tr").all()
    return [[" ".join(text.split()) for text in row.locator("th, td").all_inner_texts()]
            for row in rows]  # fmt: skip


def team_panel(page: Page, team: str) -> Locator:
    return page.get_by_role("listitem").filter(has=page.get_by_role("heading", name=team))


def next_step(page: Page, number: int) -> None:
    """Save this step and come to the next one, which is a good page too."""
    page.get_by_role("button", name="Bewaar en ga verder").click()
    expect(page.get_by_text(f"Stap {number} van 5")).to_be_visible()
    assert_good_page(page)


def start_campaign(page: Page) -> dict[str, str]:
    """The coordinator goes through the five steps and starts; returns the link of each team."""
    page.get_by_role("link", name="Bevragingen").first.click()
    assert_good_page(page)
    page.get_by_role("link", name="Start een bevraging").click()
    assert_good_page(page)
    # Without a title the form says what's missing.
    page.get_by_label("Titel").fill("")
    page.get_by_role("button", name="Bewaar en ga verder").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert_good_page(page)
    page.get_by_label("Titel").fill(TITLE)
    next_step(page, 2)
    for box in page.get_by_role("checkbox").all():
        box.uncheck()
    for team in OPINIONS:
        page.get_by_role("checkbox", name=team).check()
    next_step(page, 3)
    expect(page.get_by_label("Eerste dag")).to_be_hidden()
    next_step(page, 4)
    page.get_by_label("Een woord van welkom").fill(WELCOME)
    next_step(page, 5)
    page.get_by_role("button", name="Bewaar en ga verder").click()

    # The last look: the small team has no result of its own, and what people will read is there.
    page.wait_for_url("**/zichtbaar/")
    assert_good_page(page)
    expect(page.get_by_role("row", name=re.compile(SMALL))).to_contain_text("te klein")
    expect(page.get_by_role("row", name=re.compile(BIG))).to_contain_text("zichtbaar")
    expect(page.get_by_text("De link van je team is voor iedereen").first).to_be_visible()
    page.get_by_role("button", name="Start de bevraging").click()
    expect(page.get_by_role("heading", name=re.compile("^Open tot vrijdag"))).to_be_visible()
    assert_good_page(page)
    links = {team: team_panel(page, team).get_by_role("link").inner_text() for team in OPINIONS}
    assert len(set(links.values())) == len(OPINIONS)
    return links


def close_campaign(page: Page) -> None:
    """The coordinator closes now; the grace hour passes, and the result comes by itself."""
    page.get_by_role("link", name="Sluit nu…").click()
    assert_good_page(page)
    page.get_by_role("button", name="Sluit nu").click()
    expect(page.get_by_role("heading", name="Het einde is er")).to_be_visible()
    assert_good_page(page)
    ended = timezone.now() - datetime.timedelta(minutes=61)
    Campaign.objects.filter(title=TITLE).update(closes_at=ended)
    call_command("close_campaigns")
    page.reload()
    page.get_by_role("link", name="Bekijk de resultaten").click()


def assert_qr_code(panel: Locator, link: str) -> None:
    """The QR code on the page is the code of this link, module by module."""
    code = panel.get_by_role("img")
    expect(code).to_be_visible()
    made = segno.make(link, error="m", micro=False).svg_inline(scale=4, border=2, omitsize=True)
    dark = re.findall(r'<path[^>]*\bd="([^"]+)"', made)[-1]
    assert code.locator("path").last.get_attribute("d") == dark


def answer_step(page: Page, base: int) -> None:
    """Answer the statements that show, by tapping the labels."""
    by_code = {statement.code: statement for statement in statements()}
    # Whoever skips the questions about themselves can send as well.
    for scale in page.locator("fieldset.scale:not(.scale--stacked):visible").all():
        code = scale.get_attribute("id")
        scale.locator(f"label[for='{code}-{answer_to(by_code[code], base)}']").click()


def answer_on_phone(phone: Page, link: str, base: int) -> None:
    """Step by step, with a break: what was filled in stays on this phone until it's sent."""
    phone.goto(link)
    expect(phone.get_by_text(WELCOME)).to_be_visible()
    assert_good_page(phone)
    begin(phone)
    answer_step(phone, base)
    phone.get_by_role("button", name="Volgende").click()
    expect(phone.get_by_role("heading", name=re.compile("Stap 2 van"))).to_be_focused()
    assert_good_page(phone)
    answer_step(phone, base)
    phone.reload()
    phone.get_by_role("button", name="Ja, ga verder").click()
    assert phone.locator("fieldset.scale:visible input:checked").count() > 0
    while phone.get_by_role("button", name="Volgende").is_visible():
        phone.get_by_role("button", name="Volgende").click()
        answer_step(phone, base)
        if phone.get_by_role("textbox").is_visible():
            phone.get_by_role("textbox").fill(OPEN_ANSWER)
    assert_fits_phone(phone)
    phone.get_by_role("button", name="Verstuur mijn antwoorden").click()
    phone.wait_for_url("**/bedankt/")
    expect(phone.get_by_role("heading", name="Bedankt!")).to_be_visible()
    assert phone.evaluate("localStorage.length") == 0
    assert_good_page(phone)


def answer_without_javascript(page: Page, link: str, base: int) -> None:
    """One plain form; sending it empty explains, and changing the language loses nothing."""
    page.goto(link)
    page.get_by_role("button", name="Verstuur mijn antwoorden").click()
    expect(page.get_by_role("alert")).to_contain_text("Je hebt nog niets ingevuld.")
    assert_fits_phone(page)
    answer_step(page, base)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("button", name="Send my answers")).to_be_visible()
    assert page.locator("input[type=radio]:checked").count() == len(statements())
    page.get_by_role("button", name="Send my answers").click()
    page.wait_for_url(re.compile("/bedankt/"))


def post_answers(page: Page, link: str, base: int) -> None:
    """Send what the form would send."""
    values = {statement.code: str(answer_to(statement, base)) for statement in statements()}
    form = {"key": secrets.token_urlsafe(24), "taal": "nl", "open_answer": ""} | values
    response = page.request.post(link, form=form)
    assert response.url.endswith("/bedankt/")
    assert "set-cookie" not in response.headers


def assert_no_cookies(page: Page) -> None:
    assert page.context.cookies() == []


def assert_safe(rows: list[list[str]], counts: dict[str, int]) -> None:
    """In no row a subtraction leaves fewer people than the minimum; hidden cells say nothing."""
    teams = list(OPINIONS)
    order = rows[0][2:]
    assert sorted(order) == sorted(teams)
    for row in rows[1:]:
        cells = dict(zip(order, row[2:], strict=True))
        hidden = [team for team in teams if not re.search(r"\d", cells[team])]
        assert all(cells[team] == "Verborgen" for team in hidden)
        assert all(counts[team] >= MINIMUM for team in teams if team not in hidden)
        left_over = sum(counts[team] for team in hidden)
        assert left_over == 0 or left_over >= MINIMUM
        assert set(hidden) == set(HIDDEN)


def test_a_survey_from_start_to_report(page, phone, new_page, log_in, site):
    log_in(page, "coordinator@dewilg.example")
    links = start_campaign(page)
    campaign_url = page.url

    for team, link in links.items():
        assert link.startswith(f"{site.url}/b/")
        assert_qr_code(team_panel(page, team), link)
    page.get_by_role("link", name="Kies je affiches").click()
    assert_good_page(page)
    posters = download_pdf(page, page.get_by_role("button", name="Download de affiches"))
    assert len(posters.pages) == len(links)
    for sheet, team in zip(posters.pages, sorted(links), strict=True):
        assert team in sheet.extract_text()
        assert links[team].split("/")[-2] in "".join(sheet.extract_text().split())

    # People answer: a few by hand, the others as their browsers would.
    plain = new_page(360, 740, javascript=False)
    other_phone = new_page(360, 740)
    waiting = {team: list(opinions) for team, opinions in OPINIONS.items()}
    answer_on_phone(phone, links[BIG], waiting[BIG].pop())
    answer_without_javascript(plain, links[SMALL], waiting[SMALL].pop())
    other_phone.goto(links[NIGHT])
    for team, opinions in waiting.items():
        for base in opinions:
            post_answers(other_phone, links[team], base)
    for visitor in (phone, plain, other_phone):
        assert_no_cookies(visitor)

    # The coordinator sees how many answered, but not how many of few.
    count_progress(today=date(2999, 1, 1))
    page.goto(campaign_url)
    said = {row[0]: row[2] for row in table(page, "Antwoorden per team")[1:]}
    assert (said[BIG], said[NIGHT], said[SMALL]) == ("minstens 8", "minstens 6", "minder dan 5")
    assert page.goto(f"{campaign_url}resultaten/").status == 404
    page.goto(campaign_url)
    close_campaign(page)

    # The result: scores per dimension and per team, and nothing to work out about the few.
    page.wait_for_url("**/resultaten/")
    assert_good_page(page)
    names = {d["name"]: d["code"] for d in read("questionnaire-leerklimaat")["dimensions"]}
    everyone = tuple(OPINIONS)
    whole = {row[0]: row[1] for row in table(page, "Scores van de hele organisatie")[1:]}
    assert len(whole) == len(names)
    heat = table(page, "Scores per team, van 0 tot 100")
    for row in heat[1:]:
        code = names[row[0]]
        cells = dict(zip(heat[0][2:], row[2:], strict=True))
        assert close_to(row[1], expected(code, everyone))
        for team in (BIG, MIDDLE):
            assert close_to(cells[team], expected(code, (team,)))
    counts = {team: len(opinions) for team, opinions in OPINIONS.items()}
    assert_safe(heat, counts)
    took_part = {row[0]: row[1:] for row in table(page, "Wie deed mee")[1:]}
    assert took_part[BIG][:3] == ["34", "8", "24 %"]
    # Their numbers of answers neither: the total minus the others would tell.
    for team in HIDDEN:
        *hidden, sheet = took_part[team][1:]
        assert hidden == ["verborgen", "–", "Verborgen: te weinig antwoorden"]
        assert sheet.startswith("Teamblad (pdf)")
    # What people wrote is gone through before anybody else reads it.
    expect(page.get_by_text(OPEN_ANSWER)).to_have_count(0)
    page.get_by_role("link", name="Lees na wat mensen schreven").click()
    expect(page.get_by_role("textbox").first).to_have_value(OPEN_ANSWER)
    assert_good_page(page)
    page.get_by_role("button", name="Deel deze woorden").click()
    expect(page.get_by_text(OPEN_ANSWER)).to_be_visible()

    # What is hidden isn't in the source either, charts included.
    source = page.content()
    for team in HIDDEN:
        exact = expected("KEN", (team,))
        assert f"{float(exact):.1f}".replace(".", ",") not in source
        assert f"{float(exact):.1f}" not in source

    # The lowest dimensions come with pages of the toolbox.
    start = page.get_by_role("region", name="Begin hier")
    assert sorted(start.get_by_role("heading", level=3).all_inner_texts()) == sorted(
        name for name, code in names.items() if code in LESS
    )
    tips = start.get_by_role("listitem").get_by_role("link").all()
    assert len(tips) >= 2
    for tip in [link.get_attribute("href") for link in tips]:
        assert tip.startswith(f"{site.url}/toolbox/")
        assert page.request.get(tip).status == 200

    # The report holds the same numbers, and the same gaps.
    report = download_pdf(page, page.get_by_role("link", name="Download het rapport"))
    words = text_of(report)
    assert TITLE in words
    assert OPEN_ANSWER not in words
    for row in heat[1:]:
        shown = [re.match(r"[\d,]+|Verborgen", cell).group() for cell in row[2:]]
        cells = [f"{cell} [▼■▲]" if cell != "Verborgen" else "verborgen" for cell in shown]
        assert re.search(f"{row[0]} " + " ".join(cells), words), row
        assert f"{row[0]} {re.match(r'[0-9,]+', row[1]).group()} " in words
    for team in HIDDEN:
        assert f"{float(expected('KEN', (team,))):.1f}".replace(".", ",") not in words

    # It's over: the links take no answers, and the list leads to the result.
    assert phone.goto(links[BIG]).status == 410
    assert_accessible(phone)
    page.get_by_role("link", name="Alle bevragingen").click()
    expect(page.get_by_role("row").filter(has_text=TITLE)).to_contain_text("Gesloten")
