"""Header and footer show the editors' links at a constant cost."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from content.models import FooterLink, NavigationItem
from tests.factories.content import SiteSettingsFactory
from tests.factories.home import HomePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db
FRAME = Template("{% load navigation_tags %}{% site_header %}{% site_footer %}")


def render(path: str = "/") -> str:
    return FRAME.render(Context({"request": RequestFactory().get(path)}))


@pytest.mark.parametrize("links", (1, 3))
def test_query_count_is_constant(links: int, django_assert_num_queries):
    settings = SiteSettingsFactory()
    home = HomePageFactory()
    for page in StandardPageFactory.create_batch(links, parent=home):
        NavigationItem.objects.create(settings=settings, page=page)
        FooterLink.objects.create(settings=settings, page=page)
    render()
    with django_assert_num_queries(4):  # site, settings, menu, footer
        render()


def test_the_page_at_hand_is_marked():
    settings = SiteSettingsFactory()
    page = StandardPageFactory(parent=HomePageFactory(), slug="over", title="Over ons")
    NavigationItem.objects.create(settings=settings, page=page, label="Over")
    assert 'href="/over/" aria-current="page">Over</a>' in render("/over/")
    assert "aria-current" not in render("/")


def test_an_unpublished_page_is_no_link():
    settings = SiteSettingsFactory()
    page = StandardPageFactory(parent=HomePageFactory(), title="Geheim", live=False)
    NavigationItem.objects.create(settings=settings, page=page)
    assert "Geheim" not in render()


def test_the_frame_renders_without_a_site():
    from wagtail.models import Site

    Site.objects.all().delete()
    assert "Toolbox" in render()
    assert "Toolbox" in FRAME.render(Context())
