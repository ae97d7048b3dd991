"""The first look: the site opens, for everyone."""

import pytest

from tests.e2e.accessibility import assert_accessible


@pytest.mark.looks
@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_home_opens_at_every_width(new_page, width):
    page = new_page(width, 800)
    page.goto("/")
    assert page.locator("h1").count() == 1
    # Nothing sticks out sideways.
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert_accessible(page)


def test_home_works_without_javascript(page_without_javascript):
    page_without_javascript.goto("/")
    assert page_without_javascript.locator("main h1").is_visible()


@pytest.mark.looks
@pytest.mark.parametrize("path", ["/account/login/", "/account/password/reset/", "/bestaat-niet/"])
def test_pages_around_the_site_are_accessible(page, phone, path):
    for view in (page, phone):
        view.goto(path)
        assert_accessible(view)


def test_log_in_and_out(page, log_in):
    log_in(page, "coordinator@dewilg.example")
    page.wait_for_url("**/organisatie/de-wilg/")
    assert_accessible(page)
    page.get_by_role("link", name="Teams", exact=True).first.click()
    assert page.locator("table tbody tr").count() == 6
    assert_accessible(page)
    page.locator("form[action$='/logout/'] button").click()
    page.wait_for_load_state("load")
    page.goto("/organisatie/")
    assert "/account/login/" in page.url


def test_an_organisation_of_the_neighbours_does_not_exist(page, log_in):
    log_in(page, "coordinator@dewilg.example")
    assert page.goto("/organisatie/het-vlinderpad/").status == 404
