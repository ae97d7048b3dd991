"""Loading again adds nothing, overwrites nothing and brings nothing back."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, Site

from content.models import LoadedItem, SiteSettings
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db


def test_the_site_starts_at_the_home_page(starter: Page):
    site = Site.objects.get(is_default_site=True)
    assert isinstance(site.root_page.specific, HomePage)
    assert list(Page.objects.filter(depth=2)) == [site.root_page]


def test_the_home_page_leads_everywhere(starter: Page):
    home = starter.specific
    assert home.hero_button_page
    assert home.hero_second_page
    assert home.theme
    assert home.featured_tools.count() == 6
    for block in home.shortcuts:
        assert all(link.href() for link in [block.value["link"], *block.value["more"]])


def test_the_menus_are_filled(starter: Page):
    settings = SiteSettings.for_default_site()
    assert len(settings.links("navigation_items")) == 5
    assert len(settings.links("footer_links")) == 4


def test_a_second_run_adds_nothing(starter: Page):
    before = (LoadedItem.objects.count(), Page.objects.count())
    call_command("load_starter", verbosity=0)
    assert (LoadedItem.objects.count(), Page.objects.count()) == before


def test_a_second_run_keeps_what_an_editor_changed(starter: Page):
    about = StandardPage.objects.get(slug="over-deze-toolbox")
    about.title = "Over ons"
    about.slug = "over-ons"
    about.save()
    StandardPage.objects.get(slug="privacyverklaring").delete()
    SiteSettings.for_default_site().navigation_items.all().delete()
    call_command("load_starter", verbosity=0)
    about.refresh_from_db()
    assert about.title == "Over ons"
    assert not StandardPage.objects.filter(
        slug__in=("over-deze-toolbox", "privacyverklaring")
    ).exists()
    assert not SiteSettings.for_default_site().links("navigation_items")


def test_the_demo_is_refused_where_accounts_are_not_allowed(settings):
    settings.DEMO_ACCOUNTS_ALLOWED = False
    before = LoadedItem.objects.count()
    with pytest.raises(CommandError):
        call_command("load_starter", demo=True)
    assert LoadedItem.objects.count() == before
