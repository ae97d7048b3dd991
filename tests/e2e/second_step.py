"""The second step of the demo accounts: an app whose codes the journeys know."""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from playwright.sync_api import Page

from organisations.models import User

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def give_editors_an_app() -> None:
    """Everyone who may enter the admin has an app with SECRET."""
    for user in User.objects.all():
        if user.has_perm("wagtailadmin.access_admin"):
            TOTP.activate(user, SECRET)


def app_code(secret: str = SECRET, *, periods: int = 0) -> str:
    """What the app shows now, or so many half minutes later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + periods))


def take_second_step(page: Page) -> None:
    """Type the code of the app and go on."""
    page.locator("input[name=code]").fill(app_code())
    page.locator("form:has(input[name=code]) button[type=submit]").click()
    page.wait_for_url(lambda url: "/account/" not in url)


def forget_second_step(email: str) -> None:
    """This person has no second step yet."""
    Authenticator.objects.filter(user__email=email).delete()
