"""An editor logs in for the first time, sets up the second step, and comes back with it."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
import zxingcpp
from django.core import mail
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.e2e.accessibility import assert_accessible
from tests.e2e.browsing import Watcher
from tests.e2e.second_step import app_code, forget_second_step

EDITOR = "redactie@toolbox.example"


def ask_for_code(page: Page) -> None:
    """The first step: a code by mail."""
    page.get_by_label("Je e-mailadres").fill(EDITOR)
    page.get_by_role("button", name="Stuur mij een code").click()
    expect(page.get_by_role("heading", name="Vul je code in")).to_be_visible()
    code = re.search(r"^([A-Z]{4}-[A-Z]{4})$", mail.outbox[-1].body, re.MULTILINE)[1]
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Inloggen", exact=True).click()


@pytest.mark.parametrize("scripts", [True, False], ids=["phone", "without scripts"])
def test_an_editor_sets_up_an_app(site: LiveServer, new_page: Callable[..., Page], scripts: bool):
    forget_second_step(EDITOR)
    page = new_page(360, 740, javascript=scripts)
    page.goto("/beheer/account/")
    ask_for_code(page)
    expect(page.get_by_role("heading", name="Nog één stap")).to_be_visible()
    if scripts:
        assert_accessible(page)
    page.get_by_role("link", name="Gebruik een app").click()
    if scripts:
        assert_accessible(page)
    secret = page.locator(".account-code__text").inner_text().replace(" ", "")
    picture = Image.open(BytesIO(page.locator(".account-code__picture").screenshot()))
    scanned = zxingcpp.read_barcode(picture).text
    assert scanned.startswith("otpauth://totp/redactie%40toolbox.example?")
    assert f"secret={secret}&" in scanned
    page.get_by_label("Code").fill(app_code(secret))
    page.get_by_role("button", name="Gebruik deze app").click()
    expect(page.get_by_role("heading", name="Bewaar deze herstelcodes")).to_be_visible()
    recovery = page.locator(".account-codes code").first.inner_text()
    if scripts:
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("link", name="Ga verder naar waar je heen wou").click()
    page.wait_for_url("**/beheer/account/")
    # Next time, on another device and without the phone: a recovery code.
    other = new_page(1280, 900, javascript=scripts)
    other.goto("/beheer/")
    ask_for_code(other)
    expect(other.get_by_role("heading", name="Je tweede stap")).to_be_visible()
    if scripts:
        assert_accessible(other)
    other.get_by_label("Code").fill(recovery)
    other.get_by_role("button", name="Inloggen", exact=True).click()
    other.wait_for_url(lambda url: "/account/" not in url)


@pytest.fixture
def localhost(_browser: Browser, site: LiveServer) -> Iterator[Page]:
    """A page at the site's name: a passkey belongs to a name, never to a number."""
    watcher = Watcher(_browser, site.url.replace("127.0.0.1", "localhost"))
    yield watcher.open(1280, 900)
    watcher.close()
    assert not watcher.faults, "\n".join(watcher.faults)


def test_a_passkey_is_made_renamed_used_and_removed(localhost: Page):
    page = localhost
    forget_second_step(EDITOR)
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
            }
        },
    )
    page.goto("/account/login/?next=/account/tweede-stap/")
    ask_for_code(page)
    page.get_by_role("link", name="Gebruik een passkey").click()
    page.get_by_label("Naam").fill("Mijn laptop")
    assert_accessible(page)
    page.get_by_role("button", name="Maak een passkey").click()
    expect(page.get_by_role("heading", name="Bewaar deze herstelcodes")).to_be_visible()
    page.get_by_role("link", name="Terug naar de tweede stap").click()
    page.get_by_role("link", name="Hernoem Mijn laptop").click()
    page.get_by_label("Naam").fill("Werklaptop")
    page.get_by_role("button", name="Bewaar de naam").click()
    expect(page.get_by_role("strong")).to_have_text("Werklaptop")
    # Logging in with the passkey alone opens the admin.
    page.goto("/account/logout/")
    page.get_by_role("button", name="Uitloggen").click()
    page.wait_for_url(lambda url: "/account/" not in url)
    page.goto("/account/login/?next=/beheer/")
    page.get_by_role("button", name="Log in met een passkey").click()
    page.wait_for_url(lambda url: "/account/" not in url)
    # Something about the account changes only after showing it once more.
    page.goto("/account/tweede-stap/")
    assert_accessible(page)
    page.get_by_role("link", name="Verwijderen Werklaptop").click()
    page.get_by_role("button", name="Gebruik mijn passkey").click()
    page.get_by_role("button", name="Verwijder de passkey").click()
    expect(page.get_by_text("De passkey is verwijderd.")).to_be_visible()
    page.goto("/beheer/")
    expect(page.get_by_role("heading", name="Nog één stap")).to_be_visible()
